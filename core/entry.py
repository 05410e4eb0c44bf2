"""What people type into a form: days as far as they are known, amounts and counts."""

from __future__ import annotations

import datetime
import math
import re

import numpy as np

from .errors import TrochaError, shown
from .messages import Message
from .precision import DAY, MONTH, QUARTER, WEEK, YEAR, possible_until

ADVICE = Message(
    "write it as in 2015-03-07, or 2015-03, 2015-Q1, 2015-W10 or 2015 where no more is known"
)
_AS_FAR_AS = {
    WEEK: Message("week"),
    MONTH: Message("month"),
    QUARTER: Message("quarter"),
    YEAR: Message("year"),
}
KG = {"kg": 1.0, "g": 0.001, "t": 1000.0, "lb": 0.45359237}  # the pound is exact since 1959

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_QUARTER = re.compile(r"(\d{4})[- ]?[QT]([1-4])")  # T is the Spanish trimestre
_WEEK = re.compile(r"(\d{4})[- ]?[WS](\d{1,2})")  # S is the Spanish semana
_YEAR = re.compile(r"\d{4}")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_THOUSANDS_OR_NOT = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def read_day(text: str) -> tuple[datetime.date, int]:
    """The first day that is meant, and how precisely (a code of ``core.precision``).

    Raises ``TrochaError`` for what is no day, or reads two ways.
    """
    plain = " ".join(text.upper().split())
    if not plain:
        raise TrochaError("The date is empty; {advice}.", advice=ADVICE)
    try:
        if found := _DAY.fullmatch(plain):
            return datetime.date(*map(int, found.groups())), DAY
        if found := _MONTH.fullmatch(plain):
            return datetime.date(int(found[1]), int(found[2]), 1), MONTH
        if found := _QUARTER.fullmatch(plain):
            return datetime.date(int(found[1]), 3 * int(found[2]) - 2, 1), QUARTER
        if found := _WEEK.fullmatch(plain):
            return datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1), WEEK
        if _YEAR.fullmatch(plain):
            return datetime.date(int(plain), 1, 1), YEAR
        if found := _DAY_FIRST.fullmatch(plain):
            return _read_day_first(text, *map(int, found.groups())), DAY
    except ValueError:
        raise TrochaError(
            "'{text}' is no day of the calendar; {advice}.", text=shown(text), advice=ADVICE
        ) from None
    raise TrochaError("'{text}' is no date; {advice}.", text=shown(text), advice=ADVICE)


def _read_day_first(text: str, one: int, two: int, year: int) -> datetime.date:
    if one <= 12 and two <= 12 and one != two:
        raise TrochaError(
            "'{text}' reads two ways, day or month first; write it as in {year}-03-07.",
            text=shown(text),
            year=year,
        )
    day, month = (one, two) if one > 12 or one == two else (two, one)
    return datetime.date(year, month, day)


def write_day(day: datetime.date, precision: int) -> str:
    """A day as far as it is known; ``read_day`` reads it again."""
    if precision == YEAR and (day.month, day.day) == (1, 1):
        return f"{day.year:04d}"
    if precision == QUARTER and day.month % 3 == 1 and day.day == 1:
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if precision == MONTH and day.day == 1:
        return day.isoformat()[:7]
    if precision == WEEK and day.isoweekday() == 1:
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    # A month from the 10th on, say: the day written, and how far it may be off.
    return day.isoformat() + ("" if precision == DAY else f" ({_AS_FAR_AS[precision]})")


def last_day(day: datetime.date, precision: int) -> datetime.date:
    """The last day that is meant."""
    return datetime.date.fromordinal(int(possible_until([day.toordinal()], [precision])[0]) - 1)


def read_amount(text: str, what: str) -> float | None:
    """A number of 0 or more with a point or a comma for decimals; None where empty.

    ``what`` names the value in the message. Raises ``TrochaError`` for what is no number, and for
    "1,500", which is a thousand to some and one and a half to others.
    """
    plain = text.strip().replace(" ", "")
    if not plain:
        return None
    if _THOUSANDS_OR_NOT.fullmatch(plain):
        digits = re.sub("[.,]", "", plain)
        decimals = plain.replace(",", ".")
        raise TrochaError(
            "{what} is '{text}', which reads two ways; write {digits} or {decimals}0.",
            what=what,
            text=shown(text),
            digits=digits,
            decimals=decimals,
        )
    number = float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else math.nan
    if not math.isfinite(number):
        raise TrochaError(
            "{what} is '{text}'; write a number of 0 or more, or leave it empty where it is not "
            "known.",
            what=what,
            text=shown(text),
        )
    return number


def read_count(text: str, what: str) -> int | None:
    """A whole number of 0 or more; None where empty. Raises ``TrochaError``."""
    plain = text.strip()
    if not plain:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", plain):
        raise TrochaError(
            "{what} is '{text}'; write a whole number, or leave it empty where it is not known.",
            what=what,
            text=shown(text),
        )
    return int(plain)


def write_amount(number: float | None) -> str:
    """A number so that ``read_amount`` reads the same again; "" for None."""
    if number is None:
        return ""
    text = np.format_float_positional(number, trim="-")
    # A nought more keeps "1.125" from reading as 1125.
    return f"{text}0" if _THOUSANDS_OR_NOT.fullmatch(text) else text
