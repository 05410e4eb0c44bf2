"""How far a date may be off: the days on which something dated to a week or a month may have been."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import numpy as np

from .errors import TrochaError, shown
from .messages import Message

DAY, WEEK, MONTH, QUARTER, YEAR = 1, 2, 3, 4, 5
NAMES = {DAY: "day", WEEK: "week", MONTH: "month", QUARTER: "quarter", YEAR: "year"}
_MONTHS = {MONTH: 1, QUARTER: 3, YEAR: 12}
_DAYS = {DAY: 1, WEEK: 7}


def possible_until(days: Sequence[int], precisions: Sequence[int]) -> np.ndarray:
    """(n,) the day before which each event took place; it may have been any day from ``days`` on.

    ``days`` are proleptic ordinals, ``precisions`` 1 day, 2 week, 3 month, 4 quarter, 5 year.
    The date written is the first possible day: a month written as 1 March is all of March, one
    written as 10 March runs up to, not on, 10 April.
    """
    return np.fromiter(
        (_until(int(day), int(code)) for day, code in zip(days, precisions)), np.int64
    )


def read_precision(value, what: str | Message) -> int:
    """A precision code, DAY where empty; ``what`` names the value in the message."""
    if value is None or str(value).strip() == "":
        return DAY
    try:
        code = int(value)
    except (TypeError, ValueError, OverflowError):
        code = 0
    if code not in NAMES or (isinstance(value, float) and value != code):
        raise TrochaError(
            "{what} is '{value}'; a date's precision is one of 1 day, 2 week, 3 month, 4 quarter, "
            "5 year.",
            what=what,
            value=shown(value),
        )
    return code


def _until(day: int, code: int) -> int:
    if code in _DAYS:
        return day + _DAYS[code]
    date = datetime.date.fromordinal(day)
    months = date.year * 12 + date.month - 1 + _MONTHS[code]
    if months + 1 >= (datetime.MAXYEAR + 1) * 12:
        return datetime.date.max.toordinal() + 1  # the calendar ends there
    year, month = divmod(months, 12)
    # The 31st of a month that has 30 days is past its end: the 1st of the next.
    first = datetime.date(year, month + 1, 1)
    following = datetime.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(first.toordinal() + date.day - 1, following.toordinal())
