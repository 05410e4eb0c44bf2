"""Stretches of time that airstrips spend in one status.

Each strip's time is cut where its status changes: an opening spell from ever until its first
row in the log, then one spell a row, until the strip's next row. Whatever is asked of a log is
read off these spells: days, durations, or how many strips were open on a day.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .statuses import CODE, IS_DOWN, IS_KNOWN, IS_OPEN

EVER, NEVER = -(2**40), 2**40  # day numbers before and after any date


@dataclass(frozen=True)
class Spells:
    """S = strips + rows spells: the strips' opening spells, then those of the rows in their order.

    ``strip``, ``status`` (S,): position of the strip, code of ``STATUSES``. ``start``, ``end``
    (S,): day numbers, end exclusive, EVER and NEVER where open to that side; a spell may be
    empty. ``before`` (S,): position of the strip's spell before, -1 for opening spells.
    ``is_denied`` (S,): closed by demolition, that is cratered or rehabilitating, or abandoned
    out of cratered.
    """

    n_strips: int
    strip: np.ndarray
    status: np.ndarray
    start: np.ndarray
    end: np.ndarray
    before: np.ndarray
    is_denied: np.ndarray

    @property
    def is_open(self) -> np.ndarray:
        """(S,) whether aircraft could use the strip."""
        return IS_OPEN[self.status]

    @property
    def is_known(self) -> np.ndarray:
        """(S,) whether there is a strip, as far as was known."""
        return IS_KNOWN[self.status]

    def days_within(self, start_day: int, end_day: int) -> np.ndarray:
        """(S,) days of each spell from start_day up to, not on, end_day."""
        return np.clip(self.end, start_day, end_day) - np.clip(self.start, start_day, end_day)

    def by_strip(self, chosen: np.ndarray, weights: np.ndarray | None = None) -> np.ndarray:
        """(n_strips,) how many of the chosen (S, bool) spells a strip has, or their weights' sum."""
        w = None if weights is None else weights[chosen]
        return np.bincount(self.strip[chosen], weights=w, minlength=self.n_strips)


def spells_of(strip: np.ndarray, day: np.ndarray, left, entered, opening) -> Spells:
    """Spells from rows (R,) in order of strip and day; codes of statuses left and entered.

    ``opening`` (n_strips,): each strip's status before any row of its own.
    """
    n_strips, rows = len(opening), strip.size
    first = np.r_[True, strip[1:] != strip[:-1]] if rows else np.zeros(0, dtype=bool)
    row_ends = np.full(rows, NEVER)
    if rows:
        same_strip = ~first[1:]
        row_ends[:-1][same_strip] = day[1:][same_strip]
    opening_ends = np.full(n_strips, NEVER)
    opening_ends[strip[first]] = day[first]
    at = np.arange(n_strips, n_strips + rows)
    gave_up_crater = (entered == CODE["abandoned"]) & (left == CODE["cratered"])
    status = np.concatenate([opening, entered])
    denied = IS_DOWN[status]
    denied[n_strips:] |= gave_up_crater
    return Spells(
        n_strips=n_strips,
        strip=np.concatenate([np.arange(n_strips), strip]),
        status=status,
        start=np.concatenate([np.full(n_strips, EVER), day]),
        end=np.concatenate([opening_ends, row_ends]),
        before=np.concatenate([np.full(n_strips, -1), np.where(first, strip, at - 1)]),
        is_denied=denied,
    )
