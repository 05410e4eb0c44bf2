"""Incidents counted by ISO week and kind, with those whose week is not sure kept apart.

Weeks begin on Monday and are numbered from the week of 1 January of the year 1, which was one: the
day with the proleptic ordinal n lies in week (n - 1) // 7. That numbering has no gaps at the ends
of years; ``iso_week`` gives the year and week by which people name them (ISO 8601).
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

LONGEST = 5218  # weeks shown at once, a hundred years: a mistyped century must not fill the memory


@dataclass(frozen=True)
class WeekCounts:
    """Counts of K kinds in W weeks one after the other.

    ``first``: number of the first week. ``kinds``: the kinds' names, in the order of the rows.
    ``sure`` (K, W) int64: incidents that happened in the week. ``spread`` (K, W) float64: those
    that may have happened in several weeks, each shared over them by the days it may have been
    there. ``left_out``: incidents so much earlier than the last that they are not counted.
    """

    first: int
    kinds: tuple[str, ...]
    sure: np.ndarray
    spread: np.ndarray
    left_out: int = 0

    @property
    def total(self) -> np.ndarray:
        """(K, W) sure and spread together."""
        return self.sure + self.spread

    def __len__(self) -> int:
        return self.sure.shape[1]


def week_of(days: np.ndarray | int) -> np.ndarray | int:
    """The number of the week that each proleptic ordinal lies in."""
    return (days - 1) // 7


def monday_of(week: int) -> int:
    """The proleptic ordinal of a week's first day."""
    return week * 7 + 1


def iso_week(week: int) -> tuple[int, int]:
    """The ISO 8601 year and week of a week's number."""
    year, number, _ = datetime.date.fromordinal(monday_of(week)).isocalendar()
    return year, number


def count_by_week(
    days: Sequence[int], until: Sequence[int], codes: Sequence[int], kinds: Sequence[str]
) -> WeekCounts:
    """Count (n,) incidents that happened on one of ``days`` up to, not on, ``until``.

    Both are proleptic ordinals; ``until`` is the next day where the date is exact
    (``core.precision.possible_until``). ``codes`` are positions in ``kinds``. Kinds without an
    incident are left out. Weeks more than ``LONGEST`` before the last are, too, and counted in
    ``left_out``.
    """
    days, until, codes = (np.asarray(values, np.int64) for values in (days, until, codes))
    begins, ends = week_of(days), week_of(until - 1)
    if not days.size:
        nothing = np.zeros((0, 0))
        return WeekCounts(0, (), nothing.astype(np.int64), nothing)
    last = int(ends.max())
    kept = begins > last - LONGEST
    days, until, codes, begins, ends = (a[kept] for a in (days, until, codes, begins, ends))
    first = int(begins.min()) if kept.any() else last
    present, row = np.unique(codes, return_inverse=True)
    shape = (present.size, last - first + 1)

    rough = ends > begins
    at = row * shape[1] + begins - first
    sure = np.bincount(at[~rough], minlength=shape[0] * shape[1])
    # A rough incident gets one entry for each week it touches, weighed by the days it may have
    # been there. The entries' weeks count up from the incident's first: a running number over all
    # entries, less the number at which the incident's own begin.
    touched = (ends - begins + 1)[rough]
    own = np.repeat(np.flatnonzero(rough), touched)
    step = np.arange(own.size) - np.repeat(np.cumsum(touched) - touched, touched)
    monday = monday_of(begins[own] + step)
    within = np.minimum(until[own], monday + 7) - np.maximum(days[own], monday)
    share = within / (until - days)[own]
    spread = np.bincount(at[own] + step, share, minlength=shape[0] * shape[1])
    return WeekCounts(
        first,
        tuple(kinds[code] for code in present),
        sure.reshape(shape).astype(np.int64),
        spread.reshape(shape).astype(np.float64),
        int((~kept).sum()),
    )


def grouped(counts: WeekCounts, size: int) -> WeekCounts:
    """The same with each ``size`` weeks summed; ``first`` stays a number of weeks.

    Groups begin at multiples of ``size``, so that adding an incident never shifts them, and the
    first and last may reach beyond the weeks counted.
    """
    if size == 1 or not len(counts):
        return counts
    before = counts.first % size
    after = -(before + len(counts)) % size

    def summed(values: np.ndarray) -> np.ndarray:
        padded = np.pad(values, ((0, 0), (before, after)))
        return padded.reshape(values.shape[0], -1, size).sum(axis=2)

    return WeekCounts(
        counts.first - before,
        counts.kinds,
        summed(counts.sure),
        summed(counts.spread),
        counts.left_out,
    )
