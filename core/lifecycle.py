"""The life of an airstrip: which status may follow which, and what a status log says of a window.

The log is the truth: a strip's status on a day is what its last row up to that day says. Days are
whole, numbered as ``datetime.date.toordinal`` numbers them, and every window excludes its end.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from .errors import TrochaError

STATUSES = (
    "suspected",
    "confirmed",
    "active",
    "cratered",
    "rehabilitating",
    "rehabilitated",
    "abandoned",
    "false_positive",
)

ALLOWED_MOVES = {
    "suspected": ("confirmed", "false_positive"),
    "confirmed": ("active", "abandoned"),
    "active": ("cratered", "abandoned"),
    "cratered": ("rehabilitating", "rehabilitated", "abandoned"),
    "rehabilitating": ("rehabilitated", "cratered"),
    "rehabilitated": ("active", "cratered", "abandoned"),
    "abandoned": ("active",),
    "false_positive": (),
}

# An aircraft can use these. A suspected strip is not known to exist, a false positive does not.
OPEN_STATUSES = ("confirmed", "active", "rehabilitated")

# What a strip was before its first row, when that row leaves from_status empty. Where several
# statuses allow the move it is the one that claims least: a strip demolished or given up was in
# use, and one rebuilt lay cratered. A first row to "suspected" only registers the strip.
STATUS_BEFORE_FIRST = {
    "suspected": "suspected",
    "confirmed": "suspected",
    "false_positive": "suspected",
    "active": "confirmed",
    "cratered": "active",
    "rehabilitating": "cratered",
    "rehabilitated": "cratered",
    "abandoned": "active",
}

ROWS_NAMED = 10  # rows listed in a message before it says how many more there are

_CODE = {status: code for code, status in enumerate(STATUSES)}
_IS_OPEN = np.array([status in OPEN_STATUSES for status in STATUSES])
_IS_DOWN = np.array([status in ("cratered", "rehabilitating") for status in STATUSES])

DateLike = Union[datetime.date, str, None]
LogRow = tuple[str, Optional[str], str, DateLike, str]


@dataclass(frozen=True)
class StatusLog:
    """Checked status changes, sorted by strip, then day, then their order in the table.

    ``strip`` (R,) int: position of the row's strip among the airstrips. ``day`` (R,) int64: the
    day the new status begins, as a proleptic ordinal. ``from_status`` and ``to_status``: R names
    of ``STATUSES`` each, none empty. ``row``: R labels that name the rows in messages.
    """

    strip: np.ndarray
    day: np.ndarray
    from_status: tuple[str, ...]
    to_status: tuple[str, ...]
    row: tuple[str, ...]


@dataclass(frozen=True)
class WindowSummary:
    """What a window did to each strip; every member has one entry a strip.

    ``status``: names, at the end of the window's last day. ``availability``: share of the
    window's days the strip was open, 0 to 1. ``strip_days_denied``: days closed by demolition.
    ``times_destroyed``, ``times_rebuilt``: changes dated within the window.
    """

    status: tuple[str, ...]
    availability: np.ndarray
    strip_days_denied: np.ndarray
    times_destroyed: np.ndarray
    times_rebuilt: np.ndarray


def day_number(value: DateLike, what: str) -> int:
    """The proleptic ordinal of a date or ISO text; ``what`` names the value in the message.

    A time of day after the date is dropped. Raises ``TrochaError`` for anything else.
    """
    if isinstance(value, datetime.datetime):
        return value.date().toordinal()
    if isinstance(value, datetime.date):
        return value.toordinal()
    text = "" if value is None else str(value).strip()
    if not text:
        raise TrochaError(f"{what} is empty; give a date such as 2015-03-07.")
    try:
        if text[10:11] not in ("", "T", " "):
            raise ValueError(text)
        return datetime.date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        raise TrochaError(
            f"{what} is '{text}', which is not a date; write year-month-day, as in 2015-03-07."
        ) from None


def read_log(rows: Iterable[LogRow], strip_ids: Sequence[str]) -> StatusLog:
    """Check the rows of a status log and put them in order.

    Each row is ``(airstrip_uid, from_status or None, to_status, date or ISO text, label)``; the
    label names it in messages. ``strip_ids`` gives the strips' identifiers in the order that
    ``StatusLog.strip`` counts. Rows are sorted by strip and day, and keep their order within a
    day. An empty from_status is what the row before left, or by ``STATUS_BEFORE_FIRST``.

    Raises ``TrochaError``, naming up to ten rows, for an unknown strip, an unreadable date, an
    unknown status, a from_status that contradicts the row before, and a move that
    ``ALLOWED_MOVES`` does not have. Nothing is repaired.
    """
    rows = list(rows)
    labels = [str(row[4]) for row in rows]
    strip = _find_strips(rows, labels, strip_ids)
    day = _read_days(rows, labels)
    leaving = [_tidy(row[1]) for row in rows]
    entered = [_tidy(row[2]) for row in rows]
    _check_names(leaving, entered, labels)

    order = np.lexsort((day, strip))  # stable: rows of one day stay in the table's order
    filled = _fill_and_check_moves(order, strip, leaving, entered, labels)
    return StatusLog(
        strip=strip[order],
        day=day[order],
        from_status=tuple(filled),
        to_status=tuple(entered[k] for k in order),
        row=tuple(labels[k] for k in order),
    )


def window_summary(
    log: StatusLog,
    n_strips: int,
    start_day: int,
    end_day: int,
    initial_status: Sequence[str],
) -> WindowSummary:
    """Availability, days denied and counts of each strip from start_day up to, not on, end_day.

    A change holds from its own day on: the day of a demolition counts as closed, and a strip
    rebuilt the same day loses no day. Before its first row a strip has that row's from_status; a
    strip without rows keeps ``initial_status[i]`` throughout. Denied are the days spent cratered
    or rehabilitating, or abandoned out of cratered; a strip merely given up denies nothing.
    Rebuilt counts entries into rehabilitated, and into active by a strip abandoned as cratered.

    Raises ``TrochaError`` when the window is empty or backward, or when a strip without rows has
    no known status.
    """
    _check_window(start_day, end_day, "the window")
    strip, day = log.strip, log.day
    left = _codes(log.from_status)
    entered = _codes(log.to_status)
    first = np.r_[True, strip[1:] != strip[:-1]] if strip.size else np.zeros(0, dtype=bool)
    opening = _opening_codes(n_strips, strip[first], left[first], initial_status)

    # Each strip's time is cut into spells of one status: an opening spell from ever until its
    # first row, then one spell a row until the strip's next row. Clipped to the window, their
    # lengths in days are summed by strip. No array is longer than strips + rows.
    never = np.iinfo(np.int64).max
    row_ends = np.full(day.size, never)
    if day.size:
        same_strip = ~first[1:]
        row_ends[:-1][same_strip] = day[1:][same_strip]
    opening_ends = np.full(n_strips, never)
    opening_ends[strip[first]] = day[first]
    gave_up_crater = (entered == _CODE["abandoned"]) & (left == _CODE["cratered"])

    spell_strip = np.concatenate([np.arange(n_strips), strip])
    spell_start = np.concatenate([np.full(n_strips, start_day), day])
    spell_end = np.concatenate([opening_ends, row_ends])
    spell_code = np.concatenate([opening, entered])
    denied = _IS_DOWN[spell_code]
    denied[n_strips:] |= gave_up_crater
    days = np.clip(spell_end, start_day, end_day) - np.clip(spell_start, start_day, end_day)

    def total(chosen: np.ndarray) -> np.ndarray:
        return np.bincount(spell_strip[chosen], weights=days[chosen], minlength=n_strips)

    within = (day >= start_day) & (day < end_day)
    came_back = np.zeros(day.size, dtype=bool)
    came_back[1:] = gave_up_crater[:-1] & ~first[1:] & (entered[1:] == _CODE["active"])
    rebuilt = (entered == _CODE["rehabilitated"]) | came_back
    last = opening.copy()
    # Rows are in order of day within a strip, and the last assignment to an index wins.
    last[strip[day < end_day]] = entered[day < end_day]
    return WindowSummary(
        status=tuple(STATUSES[code] for code in last),
        availability=total(_IS_OPEN[spell_code]) / (end_day - start_day),
        strip_days_denied=np.rint(total(denied)).astype(np.int64),
        times_destroyed=np.bincount(
            strip[within & (entered == _CODE["cratered"])], minlength=n_strips
        ),
        times_rebuilt=np.bincount(strip[within & rebuilt], minlength=n_strips),
    )


def open_strips_by_day(
    log: StatusLog,
    n_strips: int,
    start_day: int,
    end_day: int,
    initial_status: Sequence[str],
) -> np.ndarray:
    """How many strips are open on each day from start_day up to, not on, end_day; (days,) int.

    Days count as in ``window_summary``: the mean over the days is the sum of the strips'
    availability. Of several changes on one day the last one holds.

    Raises ``TrochaError`` as ``window_summary`` does.
    """
    _check_window(start_day, end_day, "the window")
    strip, day = log.strip, log.day
    first = np.r_[True, strip[1:] != strip[:-1]] if strip.size else np.zeros(0, dtype=bool)
    opening = _opening_codes(n_strips, strip[first], _codes(log.from_status)[first], initial_status)

    # The count is the strips open at the start plus every later opening less every closing, laid
    # on the day it happens; what happened before the window is laid on its first day. Moves
    # between two open statuses, or two closed ones, cancel out.
    changes = _IS_OPEN[_codes(log.to_status)].astype(np.int64)
    changes -= _IS_OPEN[_codes(log.from_status)]
    within = day < end_day
    count = np.zeros(end_day - start_day, dtype=np.int64)
    np.add.at(count, np.maximum(day[within] - start_day, 0), changes[within])
    count[0] += np.count_nonzero(_IS_OPEN[opening])
    return np.cumsum(count)


def long_run_availability(rate_per_day: float, rebuild_days: float) -> float:
    """Share of days a strip is open when attacked and rebuilt for ever: 1 / (1 + L T).

    ``rate_per_day`` L: attacks a day while the strip is open. ``rebuild_days`` T: mean days down
    after each. The alternating renewal theorem; it holds whatever the two distributions are.
    """
    if not (rate_per_day >= 0 and rebuild_days >= 0):
        raise TrochaError(
            f"The attack rate ({rate_per_day:g} a day) and the rebuild time ({rebuild_days:g} "
            "days) cannot be negative; correct them."
        )
    return 1.0 / (1.0 + rate_per_day * rebuild_days)


def check_windows(before_start: int, before_end: int, after_start: int, after_end: int) -> None:
    """Refuse windows that run backward or overlap; all four are day numbers, ends exclusive.

    The after window may begin on the very day the before window ends. Raises ``TrochaError``.
    """
    _check_window(before_start, before_end, "the before window")
    _check_window(after_start, after_end, "the after window")
    if after_start < before_end:
        raise TrochaError(
            f"The after window starts on {_iso(after_start)}, before the before window ends on "
            f"{_iso(before_end)}; the two may touch but not overlap, so move one of them."
        )


def _check_window(start_day: int, end_day: int, name: str) -> None:
    if end_day <= start_day:
        name = name[0].upper() + name[1:]
        raise TrochaError(
            f"{name} starts on {_iso(start_day)} and ends on {_iso(end_day)}, which leaves no "
            "day in it (the end itself is not counted); give a later end."
        )


def _iso(day: int) -> str:
    return datetime.date.fromordinal(int(day)).isoformat()


def _tidy(status: str | None) -> str:
    return "" if status is None else str(status).strip()


def _codes(statuses: Sequence[str]) -> np.ndarray:
    return np.fromiter((_CODE[status] for status in statuses), dtype=np.int64)


def _refuse(faults: list[str], advice: str) -> None:
    """Raise one message for all rows at fault, naming the first ten."""
    if not faults:
        return
    named = "; ".join(faults[:ROWS_NAMED])
    more = len(faults) - ROWS_NAMED
    if more > 0:
        named += f"; and {more} more"
    raise TrochaError(f"The status log cannot be used: {named}. {advice}")


def _find_strips(rows: list, labels: list[str], strip_ids: Sequence[str]) -> np.ndarray:
    position = {str(strip_id): index for index, strip_id in enumerate(strip_ids)}
    found = [position.get(str(row[0]), -1) for row in rows]
    _refuse(
        [
            f"log row {label} names the strip '{row[0]}', which is not in the airstrips layer"
            for row, label, index in zip(rows, labels, found)
            if index < 0
        ],
        "Correct airstrip_uid in the log, or add the strip to the layer (a filter may hide it).",
    )
    return np.array(found, dtype=np.int64)


def _read_days(rows: list, labels: list[str]) -> np.ndarray:
    days, faults = [], []
    for row, label in zip(rows, labels):
        try:
            days.append(day_number(row[3], f"event_date of log row {label}"))
        except TrochaError as error:
            faults.append(str(error).split(";")[0])
    _refuse(faults, "Write each event_date as year-month-day, as in 2015-03-07.")
    return np.array(days, dtype=np.int64)


def _check_names(leaving: list[str], entered: list[str], labels: list[str]) -> None:
    faults = []
    for left, status, label in zip(leaving, entered, labels):
        if left and left not in _CODE:
            faults.append(f"log row {label} has the from_status '{left}'")
        if not status:
            faults.append(f"log row {label} has no to_status")
        elif status not in _CODE:
            faults.append(f"log row {label} has the to_status '{status}'")
    _refuse(faults, f"A status is one of {', '.join(STATUSES)}.")


def _fill_and_check_moves(
    order: np.ndarray,
    strip: np.ndarray,
    leaving: list[str],
    entered: list[str],
    labels: list[str],
) -> list[str]:
    """The from_status of each row in order, inferred where empty; refuses what cannot be."""
    filled, contradictions, impossible = [], [], []
    before = None  # position of the row before, in the table
    for k in order:
        follows = before is not None and strip[before] == strip[k]
        expected = entered[before] if follows else STATUS_BEFORE_FIRST[entered[k]]
        left = leaving[k] or expected
        registers = not follows and not leaving[k]
        if follows and left != expected:
            contradictions.append(
                f"log row {labels[k]} says its strip was {left}, but row {labels[before]} before "
                f"it left the strip {expected}"
            )
        elif not registers and entered[k] not in ALLOWED_MOVES[left]:
            allowed = " or ".join(ALLOWED_MOVES[left]) or "nothing"
            impossible.append(
                f"log row {labels[k]} takes its strip from {left} to {entered[k]}, but {left} "
                f"may only become {allowed}"
            )
        filled.append(left)
        before = k
    _refuse(
        contradictions,
        "Correct from_status, the dates, or add the row that is missing.",
    )
    _refuse(impossible, "Correct the statuses, or add the steps between.")
    return filled


def _opening_codes(
    n_strips: int,
    strips_with_rows: np.ndarray,
    left: np.ndarray,
    initial_status: Sequence[str],
) -> np.ndarray:
    """The status of each strip before any row of its own."""
    opening = np.full(n_strips, -1, dtype=np.int64)
    opening[strips_with_rows] = left
    for index in np.flatnonzero(opening < 0):
        status = _tidy(initial_status[index])
        if status not in _CODE:
            raise TrochaError(
                f"Strip number {index + 1} of the airstrips layer has no row in the log, and its "
                f"status is '{status}'; give it one of {', '.join(STATUSES)}."
            )
        opening[index] = _CODE[status]
    return opening
