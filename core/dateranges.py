"""What a log may mean where its dates are known to the week or month only.

A change dated roughly may have fallen on any day from the one written up to, not on, the day its
precision ends; the changes of one strip keep the order of the log. Days open, and days denied,
then lie in a range. Its ends are found exactly.
"""

from __future__ import annotations

import numpy as np

from .spells import Spells


def days_range(
    spells: Spells,
    until: np.ndarray,
    is_in: np.ndarray,
    start_day: int,
    end_day: int,
) -> tuple[np.ndarray, np.ndarray]:
    """Least and most days (n_strips,) that each strip may have spent in spells ``is_in`` (S, bool).

    ``until`` (R,): the day before which each row's change took place. With d_k the day of the
    k-th change, clipped to the window, a strip's days are

        constant + sum_k (in before k - in after k) d_k,    d_1 <= d_2 <= ... <= d_m

    with each d_k between the first and the last day its date allows. Leaving the spells late and
    entering them early gives the most. Where two ranges overlap the order binds: the sum is
    linear, and its greatest value is found where every d_k is an end of some range, so trying
    those for one change after the other, and keeping the best for each day, is exact.
    """
    exact = spells.by_strip(is_in, spells.days_within(start_day, end_day)).astype(float)
    low, high = exact.copy(), exact.copy()
    rows = slice(spells.n_strips, None)
    strip, day = spells.strip[rows], spells.start[rows]
    steps = is_in[spells.before[rows]].astype(int) - is_in[rows].astype(int)
    for i in np.unique(strip[until > day + 1]):
        own = np.flatnonzero(strip == i)
        first, last = day[own], until[own] - 1
        written = steps[own] @ np.clip(first, start_day, end_day)
        high[i] += _greatest(steps[own], first, last, start_day, end_day) - written
        low[i] += -_greatest(-steps[own], first, last, start_day, end_day) - written
    return low, high


def sure_on(spells: Spells, until: np.ndarray, day: int) -> np.ndarray:
    """(n_strips,) whether the status at the end of a day is beyond doubt.

    In doubt is a strip with a change written on or before the day that may have come after it.
    """
    rows = slice(spells.n_strips, None)
    doubtful = np.zeros(spells.n_strips, dtype=bool)
    doubtful[spells.strip[rows][(spells.start[rows] <= day) & (until - 1 > day)]] = True
    return ~doubtful


def _greatest(steps, first, last, start_day: int, end_day: int) -> float:
    """The greatest sum of steps times clipped days that keep their order and their ranges."""
    days = np.unique(np.concatenate((first, last)))
    worth = np.clip(days, start_day, end_day)
    best = np.zeros(days.size)  # of the changes so far, when none is later than days[j]
    for step, earliest, latest in zip(steps, first, last):
        tried = np.where((days >= earliest) & (days <= latest), best + step * worth, -np.inf)
        best = np.maximum.accumulate(tried)
    return float(best[-1])
