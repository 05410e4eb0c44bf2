"""Closures by demolition: how often open strips are attacked, and how long they stay shut."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .spells import Spells
from .statuses import CODE


@dataclass(frozen=True)
class Closures:
    """Closures that began in a window, one entry each, in order of strip and day.

    ``strip``: position of the strip. ``start``: day number. ``days``: until it was open again,
    or until the window's end. ``is_over`` (bool): rebuilt before the window's end; else it was
    still down and its length is censored.
    """

    strip: np.ndarray
    start: np.ndarray
    days: np.ndarray
    is_over: np.ndarray


@dataclass(frozen=True)
class Attacks:
    """Demolitions in a window, (n_strips,) each.

    ``on_open``: that closed an open strip. ``on_closed``: of strips that were down already;
    they lengthen a closure. ``open_days``: days the strip was open.
    """

    on_open: np.ndarray
    on_closed: np.ndarray
    open_days: np.ndarray

    def per_day(self) -> np.ndarray:
        """(n_strips,) attacks a day while open, NaN where the strip never was."""
        return np.divide(
            self.on_open, self.open_days,
            out=np.full(self.on_open.size, np.nan), where=self.open_days > 0,
        )  # fmt: skip

    def fleet_per_day(self) -> float:
        """Attacks a strip and day open, over the whole fleet; NaN where none was open."""
        days = self.open_days.sum()
        return float(self.on_open.sum() / days) if days else float("nan")


def closures(spells: Spells, start_day: int, end_day: int) -> Closures:
    """Closures that began from start_day on and before end_day.

    A closure runs from the demolition of an open strip to the day it can be used again; being
    struck again or abandoned meanwhile belongs to it. Closures that began before the window, or
    at an unknown time, are left out: only the long ones among them would be seen.
    """
    denied = spells.is_denied
    begins = denied & (spells.before >= 0) & ~denied[spells.before]
    begins &= (spells.start >= start_day) & (spells.start < end_day)
    at = np.flatnonzero(begins)
    strip, start = spells.strip[at], spells.start[at]
    # Rows are in order, so a closure goes on while the next spell is denied and of one strip.
    ends = np.empty(at.size, dtype=np.int64)
    for k, spell in enumerate(at):
        last = spell
        while last + 1 < denied.size and denied[last + 1] and spells.before[last + 1] == last:
            last += 1
        ends[k] = spells.end[last]
    return Closures(strip, start, np.minimum(ends, end_day) - start, ends < end_day)


def attacks(spells: Spells, start_day: int, end_day: int) -> Attacks:
    """Demolitions from start_day on and before end_day, and the days on which they could hit."""
    struck = (spells.status == CODE["cratered"]) & (spells.before >= 0)
    struck &= (spells.start >= start_day) & (spells.start < end_day)
    was_open = spells.is_open[spells.before]
    days = spells.days_within(start_day, end_day)
    return Attacks(
        on_open=spells.by_strip(struck & was_open),
        on_closed=spells.by_strip(struck & ~was_open),
        open_days=spells.by_strip(spells.is_open, days),
    )
