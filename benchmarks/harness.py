"""Measure cases side by side and tell the ratios: what every benchmark of Trocha shares.

A computer is never as fast twice, so two programs are compared by running them in turn, a
round at a time, and by the ratio of their medians; CPU seconds stand beside wall seconds, since
other programs of the machine disturb the latter more.
"""

from __future__ import annotations

import pathlib
import resource
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

ROUNDS = 5


@dataclass(frozen=True)
class Timing:
    """Two callables to be timed in turn.

    The figure told is ``peer / ours`` (how many times as fast ours is), each side
    divided by its ``units`` first. ``bar``: what that figure must reach. ``check`` compares
    what both gave last and gives a remark.
    """

    name: str
    ours: Callable[[], object]
    peer: Callable[[], object]
    peer_name: str
    bar: float | None = None
    units: tuple[float, float] = (1.0, 1.0)
    check: Callable[[object, object], str] | None = None


@dataclass(frozen=True)
class Figure:
    """A single number, such as bytes a cell, that must not exceed ``bar``."""

    name: str
    measure: Callable[[], float]
    unit: str
    bar: float | None = None


@dataclass
class Table:
    """Rows of a report; ``title`` names the section of the document it goes to."""

    title: str
    head: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)

    def markdown(self) -> str:
        lines = [
            "| " + " | ".join(row) + " |"
            for row in (self.head, ("---",) * len(self.head), *self.rows)
        ]
        return "\n".join(lines)


def _clocks() -> tuple[float, float]:
    """Wall seconds, and CPU seconds of this process and of children that have ended."""
    spent = sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    return time.perf_counter(), spent


def timed(call: Callable[[], object]) -> tuple[float, float, object]:
    """Wall and CPU seconds of a call, and what it gave."""
    wall, cpu = _clocks()
    result = call()
    wall_after, cpu_after = _clocks()
    return wall_after - wall, cpu_after - cpu, result


def compare(case: Timing, rounds: int = ROUNDS) -> tuple[str, ...]:
    """Time both sides of a case in turn; a row of the table."""
    spent: dict[str, list[tuple[float, float]]] = {"ours": [], "peer": []}
    given = {}
    for turn in range(rounds):
        # Whoever starts a round may profit from a rested processor: take turns at that as well.
        for side in ("ours", "peer") if turn % 2 == 0 else ("peer", "ours"):
            wall, cpu, given[side] = timed(getattr(case, side))
            spent[side].append((wall, cpu))
    per = dict(zip(("ours", "peer"), case.units))
    median = {
        side: [statistics.median(column) / per[side] for column in zip(*spent[side])]
        for side in spent
    }
    wall, cpu = (theirs / mine for mine, theirs in zip(median["ours"], median["peer"]))
    remark = case.check(given["ours"], given["peer"]) if case.check else ""
    return (
        case.name,
        _seconds(median["ours"][0] * per["ours"]),
        f"{case.peer_name} {_seconds(median['peer'][0] * per['peer'])}",
        f"**{wall:.2f}**",
        f"{cpu:.2f}",
        _bar(case.bar, wall, at_least=True),
        remark,
    )


def _seconds(value: float) -> str:
    return f"{value:.2f} s" if value < 10 else f"{value:.1f} s"


def _bar(bar: float | None, value: float, *, at_least: bool) -> str:
    if bar is None:
        return ""
    met = value >= bar if at_least else value <= bar
    return f"{'at least' if at_least else 'at most'} {bar:g}: {'met' if met else 'MISSED'}"


TIMED = ("case", "ours", "beside", "wall ratio", "CPU ratio", "asked", "remark")
FIGURES = ("case", "figure", "asked")


def report(title: str, cases: Iterable[Timing | Figure], rounds: int) -> list[Table]:
    """Measure all cases, telling each as it is done; tables for the document."""
    timed_rows, figures = Table(title, TIMED), Table(title, FIGURES)
    for case in cases:
        if isinstance(case, Timing):
            row = compare(case, rounds)
            timed_rows.rows.append(row)
        else:
            value = case.measure()
            row = (case.name, f"{value:.1f} {case.unit}", _bar(case.bar, value, at_least=False))
            figures.rows.append(row)
        print("  " + " | ".join(part for part in row if part), flush=True)
    return [table for table in (timed_rows, figures) if table.rows]


def write_section(document: pathlib.Path, name: str, text: str) -> None:
    """Replace what stands between the marks of a section in a markdown document."""
    start, end = f"<!-- measured: {name} -->", f"<!-- end: {name} -->"
    before, _, rest = document.read_text("utf-8").partition(start)
    _, found, after = rest.partition(end)
    if not found:
        raise SystemExit(f"{document} has no section marked '{start}' ... '{end}'.")
    document.write_text(f"{before}{start}\n{text.strip()}\n{end}{after}", "utf-8")
