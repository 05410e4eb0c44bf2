"""Step charts as SVG text: no script, no font of their own, readable in print and by ear."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 720, 300
LEFT, RIGHT, TOP, BOTTOM = 62, 14, 14, 54
INK, FAINT = "#222222", "#d9d9d9"


@dataclass(frozen=True)
class Steps:
    """A value that holds from each x to the next, and from the last to the axis' end.

    ``y`` is drawn as a line; ``low`` and ``high``, where given, as a band. NaN is a gap.
    """

    x: Sequence[float]
    y: Sequence[float]
    label: str
    colour: str
    low: Sequence[float] | None = None
    high: Sequence[float] | None = None
    dashes: str = ""


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high``, with (value, text) ticks and what it measures."""

    label: str
    low: float
    high: float
    ticks: Sequence[tuple[float, str]]


def step_chart(name: str, title: str, description: str, x: Axis, y: Axis, lines: Sequence[Steps]):
    """An ``<svg>`` of step lines and their bands, with a legend; ``name`` is unique on its page."""
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM

    def across(value: float) -> float:
        return LEFT + (value - x.low) / (x.high - x.low) * (right - LEFT)

    def up(value: float) -> float:
        return bottom - (value - y.low) / (y.high - y.low) * (bottom - TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="sans-serif" font-size="12" '
        f'fill="{INK}">',
        f'<title id="{name}-title">{escape(title)}</title>',
        f'<desc id="{name}-desc">{escape(description)}</desc>',
    ]
    for value, text in y.ticks:
        parts.append(
            f'<path d="M{LEFT} {up(value):.1f}H{right}" stroke="{FAINT}"/>'
            f'<text x="{LEFT - 6}" y="{up(value) + 4:.1f}" text-anchor="end">{escape(text)}</text>'
        )
    for value, text in x.ticks:
        parts.append(
            f'<path d="M{across(value):.1f} {bottom}v5" stroke="{INK}"/>'
            f'<text x="{across(value):.1f}" y="{bottom + 18}" text-anchor="middle">{escape(text)}</text>'
        )
    middle = (TOP + bottom) / 2
    parts.append(
        f'<text x="14" y="{middle:.1f}" text-anchor="middle" '
        f'transform="rotate(-90 14 {middle:.1f})">{escape(y.label)}</text>'
        f'<text x="{(LEFT + right) / 2:.1f}" y="{bottom + 36}" text-anchor="middle">'
        f"{escape(x.label)}</text>"
    )
    for line in lines:
        if line.low is not None and line.high is not None:
            parts.append(_band(line, x.high, across, up))
    parts.extend(_line(line, x.high, across, up) for line in lines)
    parts.append(f'<path d="M{LEFT} {TOP}V{bottom}H{right}" fill="none" stroke="{INK}"/>')
    parts.append(_legend(lines))
    return "\n".join([*parts, "</svg>"])


def round_ticks(low: float, high: float, about: int = 5) -> list[tuple[float, str]]:
    """Ticks at multiples of 1, 2 or 5 times a power of ten, whole numbers at the least."""
    step = max((high - low) / about, 1e-9)
    power = 10.0 ** math.floor(math.log10(step))
    step = next(m * power for m in (1, 2, 5, 10) if m * power >= step - 1e-12)
    step = max(step, 1.0)
    first = math.ceil(low / step - 1e-9)
    return [
        (k * step, f"{k * step:,.0f}") for k in range(first, math.floor(high / step + 1e-9) + 1)
    ]


def _corners(x, values, end: float, across, up) -> list[list[str]]:
    """Runs of step corners, broken where a value is NaN."""
    runs, run = [], []
    for at, until, value in zip(x, [*x[1:], end], values):
        if not math.isfinite(value):
            if run:
                runs.append(run)
            run = []
            continue
        run += [f"{across(at):.1f} {up(value):.1f}", f"{across(until):.1f} {up(value):.1f}"]
    return [*runs, run] if run else runs


def _line(line: Steps, end: float, across, up) -> str:
    runs = _corners(list(line.x), list(line.y), end, across, up)
    path = "".join("M" + "L".join(run) for run in runs)
    dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
    return f'<path d="{path}" fill="none" stroke="{line.colour}" stroke-width="2"{dashes}/>'


def _band(line: Steps, end: float, across, up) -> str:
    lower = _corners(list(line.x), list(line.low), end, across, up)
    upper = _corners(list(line.x), list(line.high), end, across, up)
    path = "".join("M" + "L".join(u + v[::-1]) + "Z" for u, v in zip(upper, lower))
    return f'<path d="{path}" fill="{line.colour}" fill-opacity="0.18"/>'


def _legend(lines: Sequence[Steps]) -> str:
    parts, at = [], LEFT
    for line in lines:
        dashes = f' stroke-dasharray="{line.dashes}"' if line.dashes else ""
        parts.append(
            f'<path d="M{at} {HEIGHT - 6}h22" stroke="{line.colour}" stroke-width="2"{dashes}/>'
            f'<text x="{at + 27}" y="{HEIGHT - 2}">{escape(line.label)}</text>'
        )
        at += 45 + 6.4 * len(line.label)
    return "".join(parts)
