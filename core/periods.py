"""The two windows of a before-and-after comparison, and the same two at placebo dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .lifecycle import check_windows, iso_day

BEFORE, AFTER, OUTSIDE = 0, 1, -1
EQUAL_WITHIN = 0.01  # windows this close in length count as equal: a leap day is no difference


@dataclass(frozen=True)
class Periods:
    """Four days, as ``datetime.date.toordinal`` numbers them; both ends are exclusive."""

    before_start: int
    before_end: int
    after_start: int
    after_end: int

    def __post_init__(self):
        check_windows(self.before_start, self.before_end, self.after_start, self.after_end)

    @property
    def before_days(self) -> int:
        return self.before_end - self.before_start

    @property
    def after_days(self) -> int:
        return self.after_end - self.after_start

    def of(self, days: np.ndarray) -> np.ndarray:
        """(n,) BEFORE, AFTER or OUTSIDE of each day."""
        days = np.asarray(days)
        period = np.full(days.shape, OUTSIDE)
        period[(days >= self.before_start) & (days < self.before_end)] = BEFORE
        period[(days >= self.after_start) & (days < self.after_end)] = AFTER
        return period

    def unsure(self, days: np.ndarray, until: np.ndarray) -> np.ndarray:
        """(n,) bool: events between ``days`` and, exclusive, ``until`` that may lie in a window or not."""
        unsure = np.zeros(np.shape(days), dtype=bool)
        for start, end in (
            (self.before_start, self.before_end),
            (self.after_start, self.after_end),
        ):
            touches = (days < end) & (until > start)
            unsure |= touches & ~((days >= start) & (until <= end))
        return unsure

    def time_weights(self) -> tuple[float, float]:
        """What counts of both windows are divided by, to be counts per after window."""
        ratio = self.before_days / self.after_days
        return (1.0, 1.0) if abs(ratio - 1.0) < EQUAL_WITHIN else (ratio, 1.0)

    def shifted(self, days: int) -> Periods:
        """Both windows moved by a number of days."""
        return Periods(
            self.before_start + days, self.before_end + days,
            self.after_start + days, self.after_end + days,
        )  # fmt: skip


def placebos(actual: Periods, dates: Sequence[int], first_day: int) -> list[Periods]:
    """The windows moved so that the after window starts on each placebo date.

    At a placebo date nothing happened, so a difference found there is one that the method
    finds by itself. ``first_day`` is the day from which incidents were recorded. Raises
    ``TrochaError`` for a date whose windows reach the real after window, where the effect
    would be taken for the placebo, or begin before the records do.
    """
    made = []
    for date in dates:
        moved = actual.shifted(date - actual.after_start)
        if moved.after_end > actual.after_start:
            raise TrochaError(
                "The placebo date {date} has an after window up to {after_end}, which runs into "
                "the real one from {after_start}; choose {latest} or earlier.",
                date=iso_day(date),
                after_end=iso_day(moved.after_end),
                after_start=iso_day(actual.after_start),
                latest=iso_day(actual.after_start - actual.after_days),
            )
        if moved.before_start < first_day:
            raise TrochaError(
                "The placebo date {date} needs incidents from {before_start} on, but they are "
                "recorded from {first_day} only; choose {earliest} or later, or set DATA_START "
                "when the record is complete from an earlier day.",
                date=iso_day(date),
                before_start=iso_day(moved.before_start),
                first_day=iso_day(first_day),
                earliest=iso_day(date + first_day - moved.before_start),
            )
        made.append(moved)
    return made
