"""How many airstrips were open, day by day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .spells import Spells


@dataclass(frozen=True)
class Fleet:
    """Counts of strips at the end of each day of a window; every member is (days,) int.

    ``day``: proleptic ordinals. ``open``: usable. ``open_low``, ``open_high``: surely and
    possibly open, where dates are known roughly. ``denied``: closed by demolition. ``known``:
    confirmed to exist, open or not.
    """

    day: np.ndarray
    open: np.ndarray
    open_low: np.ndarray
    open_high: np.ndarray
    denied: np.ndarray
    known: np.ndarray


def fleet_by_day(spells: Spells, until: np.ndarray, start_day: int, end_day: int) -> Fleet:
    """The fleet from start_day up to, not on, end_day; ``until`` (R,) as in ``days_range``."""
    may_be_open = _possible(spells, until, spells.is_open, start_day, end_day)
    may_be_closed = _possible(spells, until, ~spells.is_open, start_day, end_day)
    return Fleet(
        day=np.arange(start_day, end_day),
        open=_count(spells, spells.is_open, start_day, end_day),
        open_low=spells.n_strips - may_be_closed.sum(axis=0),
        open_high=may_be_open.sum(axis=0),
        denied=_count(spells, spells.is_denied, start_day, end_day),
        known=_count(spells, spells.is_known, start_day, end_day),
    )


def _count(spells: Spells, chosen: np.ndarray, start_day: int, end_day: int) -> np.ndarray:
    """(days,) strips in a chosen spell: one more where it starts, one fewer where it ends."""
    span = end_day - start_day
    change = np.zeros(span + 1, dtype=np.int64)
    np.add.at(change, np.clip(spells.start[chosen] - start_day, 0, span), 1)
    np.add.at(change, np.clip(spells.end[chosen] - start_day, 0, span), -1)
    return np.cumsum(change[:span])


def _possible(spells: Spells, until, chosen, start_day: int, end_day: int) -> np.ndarray:
    """(n_strips, days) whether each strip may have been in a chosen spell at the end of the day.

    A row's spell may have begun on the day written. It may have lasted until the next change at
    the latest; that change can wait no longer than it and any change after it may.
    """
    n, span = spells.n_strips, end_day - start_day
    rows = until.size
    latest = until - 1
    for k in range(rows - 2, -1, -1):
        if spells.strip[n + k + 1] == spells.strip[n + k]:
            latest[k] = min(latest[k], latest[k + 1])
    ends = spells.end.copy()
    followed = spells.before[n:]  # the spell that each row's change ends
    ends[followed] = latest
    possible = np.zeros((n, span), dtype=bool)
    starts = np.clip(spells.start - start_day, 0, span)
    ends = np.clip(ends - start_day, 0, span)
    for k in np.flatnonzero(chosen & (ends > starts)):
        possible[spells.strip[k], starts[k] : ends[k]] = True
    return possible
