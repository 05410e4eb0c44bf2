"""The life of an airstrip: a status log, checked, and what it says of a window.

The log is the truth: a strip's status on a day is what its last row up to that day says. Days are
whole, numbered as ``datetime.date.toordinal`` numbers them, and every window excludes its end.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Union

import numpy as np

from .errors import TrochaError, shown
from .messages import Message, either, said
from .precision import DAY, possible_until, read_precision
from .spells import Spells, spells_of
from .statuses import ALLOWED_MOVES, CODE, STATUS_BEFORE_FIRST, STATUSES, codes

ROWS_NAMED = 10  # rows listed in a message before it says how many more there are

DateLike = Union[datetime.date, str, None]
LogRow = Sequence  # airstrip_uid, from_status, to_status, date, label and perhaps precision


@dataclass(frozen=True)
class StatusLog:
    """Checked status changes, sorted by strip, then day, then their order in the table.

    ``strip`` (R,) int: position of the row's strip among the airstrips. ``day`` (R,) int64: the
    day the new status begins, as a proleptic ordinal. ``from_status`` and ``to_status``: R names
    of ``STATUSES`` each, none empty. ``row``: R labels that name the rows in messages.
    ``until`` (R,) int64: the day before which the change took place, the next where ``day`` is
    exact.
    """

    strip: np.ndarray
    day: np.ndarray
    from_status: tuple[str, ...]
    to_status: tuple[str, ...]
    row: tuple[str, ...]
    until: np.ndarray


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


def day_number(value: DateLike, what: str | Message) -> int:
    """The proleptic ordinal of a date or ISO text; ``what`` names the value in the message.

    A time of day after the date is dropped. Raises ``TrochaError`` for anything else.
    """
    if isinstance(value, datetime.datetime):
        return value.date().toordinal()
    if isinstance(value, datetime.date):
        return value.toordinal()
    text = "" if value is None else str(value).strip()
    if not text:
        raise TrochaError("{what} is empty; give a date such as 2015-03-07.", what=what)
    try:
        if text[10:11] not in ("", "T", " "):
            raise ValueError(text)
        return datetime.date.fromisoformat(text[:10]).toordinal()
    except ValueError:
        raise TrochaError(
            "{what} is '{text}', which is not a date; write year-month-day, as in 2015-03-07.",
            what=what,
            text=shown(text),
        ) from None


def read_log(rows: Iterable[LogRow], strip_ids: Sequence[str]) -> StatusLog:
    """Check the rows of a status log and put them in order.

    Each row is ``(airstrip_uid, from_status or None, to_status, date or ISO text, label)``; the
    label names it in messages. A sixth member, if there, is the date's precision (1 day, 2 week,
    3 month, 4 quarter, 5 year), a day where None. ``strip_ids`` gives the strips' identifiers in
    the order that ``StatusLog.strip`` counts. Rows are sorted by strip and day, and keep their
    order within a day. An empty from_status is what the row before left, or by
    ``STATUS_BEFORE_FIRST``.

    Raises ``TrochaError``, naming up to ten rows, for an unknown strip, an unreadable date, an
    unknown precision or status, a from_status that contradicts the row before, and a move that
    ``ALLOWED_MOVES`` does not have. Nothing is repaired.
    """
    rows = list(rows)
    labels = [str(row[4]) for row in rows]
    strip = _find_strips(rows, labels, strip_ids)
    day = _read_days(rows, labels)
    until = possible_until(day, _read_precisions(rows, labels))
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
        until=until[order],
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
    _check_window(start_day, end_day, Message("The window"))
    spells = log_spells(log, n_strips, initial_status)
    days = spells.days_within(start_day, end_day)
    within = (spells.start >= start_day) & (spells.start < end_day)
    came_back = (spells.status == CODE["active"]) & (spells.before >= 0)
    came_back &= spells.is_denied[spells.before]
    return WindowSummary(
        status=status_on(spells, end_day - 1),
        availability=spells.by_strip(spells.is_open, days) / (end_day - start_day),
        strip_days_denied=np.rint(spells.by_strip(spells.is_denied, days)).astype(np.int64),
        times_destroyed=spells.by_strip(within & (spells.status == CODE["cratered"])),
        times_rebuilt=spells.by_strip(
            within & ((spells.status == CODE["rehabilitated"]) | came_back)
        ),
    )


def log_spells(log: StatusLog, n_strips: int, initial_status: Sequence[str]) -> Spells:
    """Each strip's spells: before its first row it has that row's from_status.

    A strip without rows keeps ``initial_status[i]`` for ever. Raises ``TrochaError`` when such
    a strip has no known status.
    """
    left, entered = codes(log.from_status), codes(log.to_status)
    first = np.flatnonzero(np.diff(log.strip, prepend=-1))
    opening = _opening_codes(n_strips, log.strip[first], left[first], initial_status)
    return spells_of(log.strip, log.day, left, entered, opening)


def status_on(spells: Spells, day: int) -> tuple[str, ...]:
    """Each strip's status at the end of a day."""
    last = np.zeros(spells.n_strips, dtype=np.int64)
    # Spells are in order of day within a strip, and the last assignment to an index wins.
    begun = spells.start <= day
    last[spells.strip[begun]] = spells.status[begun]
    return tuple(STATUSES[code] for code in last)


def long_run_availability(rate_per_day: float, rebuild_days: float) -> float:
    """Share of days a strip is open when attacked and rebuilt for ever: 1 / (1 + L T).

    ``rate_per_day`` L: attacks a day while the strip is open. ``rebuild_days`` T: mean days down
    after each. The alternating renewal theorem; it holds whatever the two distributions are.
    """
    if not (rate_per_day >= 0 and rebuild_days >= 0):
        raise TrochaError(
            "The attack rate ({rate_per_day:g} a day) and the rebuild time ({rebuild_days:g} "
            "days) cannot be negative; correct them.",
            rate_per_day=rate_per_day,
            rebuild_days=rebuild_days,
        )
    return 1.0 / (1.0 + rate_per_day * rebuild_days)


def check_windows(before_start: int, before_end: int, after_start: int, after_end: int) -> None:
    """Refuse windows that run backward or overlap; all four are day numbers, ends exclusive.

    The after window may begin on the very day the before window ends. Raises ``TrochaError``.
    """
    _check_window(before_start, before_end, Message("The before window"))
    _check_window(after_start, after_end, Message("The after window"))
    if after_start < before_end:
        raise TrochaError(
            "The after window starts on {after_start}, before the before window ends on "
            "{before_end}; the two may touch but not overlap, so move one of them.",
            after_start=iso_day(after_start),
            before_end=iso_day(before_end),
        )


def _check_window(start_day: int, end_day: int, name: Message) -> None:
    if end_day <= start_day:
        raise TrochaError(
            "{name} starts on {start_day} and ends on {end_day}, which leaves no day in it (the "
            "end itself is not counted); give a later end.",
            name=name,
            start_day=iso_day(start_day),
            end_day=iso_day(end_day),
        )


def iso_day(day: int) -> str:
    """A day number as ISO text; a day before or after the calendar's as its first or last."""
    within = min(max(int(day), 1), datetime.date.max.toordinal())
    return datetime.date.fromordinal(within).isoformat()


def _tidy(status: str | None) -> str:
    return "" if status is None else str(status).strip()


def _refuse(faults: list[Message], advice: Message) -> None:
    """Raise one message for all rows at fault, naming the first ten, with what to do about them."""
    if not faults:
        return
    named = [str(fault) for fault in faults[:ROWS_NAMED]]
    if len(faults) > ROWS_NAMED:
        named.append(said("and {count} more", count=len(faults) - ROWS_NAMED))
    raise TrochaError(
        "The status log cannot be used: {faults}; {advice}", faults="; ".join(named), advice=advice
    )


def _find_strips(rows: list, labels: list[str], strip_ids: Sequence[str]) -> np.ndarray:
    position = {str(strip_id): index for index, strip_id in enumerate(strip_ids)}
    found = [position.get(str(row[0]), -1) for row in rows]
    _refuse(
        [
            Message(
                "log row {label} names the strip '{strip}', which is not in the airstrips layer",
                label=label,
                strip=shown(row[0]),
            )
            for row, label, index in zip(rows, labels, found)
            if index < 0
        ],
        Message(
            "correct airstrip_uid in the log, or add the strip to the layer (a filter may hide it)."
        ),
    )
    return np.array(found, dtype=np.int64)


def _read_days(rows: list, labels: list[str]) -> np.ndarray:
    days, faults = [], []
    for row, label in zip(rows, labels):
        try:
            days.append(day_number(row[3], "event_date"))
        except TrochaError:
            value = _tidy(row[3])
            faults.append(
                Message(
                    "event_date of log row {label} is '{value}', which is not a date",
                    label=label,
                    value=shown(value),
                )
                if value
                else Message("event_date of log row {label} is empty", label=label)
            )
    _refuse(faults, Message("write each event_date as year-month-day, as in 2015-03-07."))
    return np.array(days, dtype=np.int64)


def _read_precisions(rows: list, labels: list[str]) -> list[int]:
    precisions, faults = [], []
    for row, label in zip(rows, labels):
        try:
            precisions.append(read_precision(row[5], "date_precision") if len(row) > 5 else DAY)
        except TrochaError:
            faults.append(
                Message(
                    "date_precision of log row {label} is '{value}'",
                    label=label,
                    value=shown(row[5]),
                )
            )
    _refuse(faults, Message("precision is 1 day, 2 week, 3 month, 4 quarter or 5 year."))
    return precisions


def _check_names(leaving: list[str], entered: list[str], labels: list[str]) -> None:
    faults = []
    for left, status, label in zip(leaving, entered, labels):
        if left and left not in CODE:
            faults.append(
                Message(
                    "log row {label} has the from_status '{status}'",
                    label=label,
                    status=shown(left),
                )
            )
        if not status:
            faults.append(Message("log row {label} has no to_status", label=label))
        elif status not in CODE:
            faults.append(
                Message(
                    "log row {label} has the to_status '{status}'",
                    label=label,
                    status=shown(status),
                )
            )
    _refuse(faults, Message("a status is one of {statuses}.", statuses=", ".join(STATUSES)))


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
                Message(
                    "log row {label} says its strip was {left}, but row {before} before it left the "
                    "strip {expected}",
                    label=labels[k],
                    left=left,
                    before=labels[before],
                    expected=expected,
                )
            )
        elif not registers and entered[k] not in ALLOWED_MOVES[left]:
            impossible.append(
                Message(
                    "log row {label} takes its strip from {left} to {entered}, but {left} may only "
                    "become {allowed}",
                    label=labels[k],
                    left=left,
                    entered=entered[k],
                    allowed=either(ALLOWED_MOVES[left]),
                )
            )
        filled.append(left)
        before = k
    _refuse(
        contradictions,
        Message("correct from_status, the dates, or add the row that is missing."),
    )
    _refuse(impossible, Message("correct the statuses, or add the steps between."))
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
        if status not in CODE:
            raise TrochaError(
                "Strip number {number} of the airstrips layer has no row in the log, and its "
                "status is '{status}'; give it one of {statuses}.",
                number=index + 1,
                status=shown(status),
                statuses=", ".join(STATUSES),
            )
        opening[index] = CODE[status]
    return opening
