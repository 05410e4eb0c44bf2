"""All that one status run found, for its tables and its report."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...core.dateranges import days_range, sure_on
from ...core.fleet import Fleet, fleet_by_day
from ...core.lifecycle import (
    StatusLog,
    WindowSummary,
    log_spells,
    long_run_availability,
    status_on,
    window_summary,
)
from ...core.rebuilding import Attacks, Closures, attacks, closures
from ...core.spells import Spells
from ...core.survival import Survival, kaplan_meier
from ...layers.vector import Places


@dataclass(frozen=True)
class Case:
    """One window. Arrays and tuples over the strips; pairs are (low, high).

    ``day``: on whose end ``status`` and ``status_sure`` hold. ``rebuild`` is None where no
    closure began in the window.
    """

    strips: Places
    spells: Spells
    start_day: int
    end_day: int
    day: int
    status: tuple[str, ...]
    status_sure: np.ndarray
    summary: WindowSummary
    availability: tuple[np.ndarray, np.ndarray]
    denied: tuple[np.ndarray, np.ndarray]
    attacks: Attacks
    closures: Closures
    rebuild: Survival | None
    alpha: float
    fleet: Fleet

    @property
    def long_run(self) -> float:
        """1 / (1 + L T) of the fleet's attack rate and restricted mean rebuild; NaN without them.

        Where some strip stayed down, T is cut off at the horizon, and this is an upper bound.
        """
        rate = self.attacks.fleet_per_day()
        if self.rebuild is None or math.isnan(rate):
            return math.nan
        return long_run_availability(rate, self.rebuild.mean)


def status_case(
    strips: Places,
    log: StatusLog,
    initial_status: list[str],
    start_day: int,
    end_day: int,
    day: int | None,
    alpha: float,
) -> Case:
    """Everything the log says of a window; ``day`` is its last where None."""
    n = len(strips)
    summary = window_summary(log, n, start_day, end_day, initial_status)
    spells = log_spells(log, n, initial_status)
    day = end_day - 1 if day is None else day
    closed = closures(spells, start_day, end_day)
    window = (start_day, end_day)
    low, high = days_range(spells, log.until, spells.is_open, *window)
    return Case(
        strips=strips,
        spells=spells,
        start_day=start_day,
        end_day=end_day,
        day=day,
        status=status_on(spells, day),
        status_sure=sure_on(spells, log.until, day),
        summary=summary,
        availability=(low / (end_day - start_day), high / (end_day - start_day)),
        denied=days_range(spells, log.until, spells.is_denied, *window),
        attacks=attacks(spells, *window),
        closures=closed,
        rebuild=kaplan_meier(closed.days, closed.is_over, alpha) if closed.days.size else None,
        alpha=alpha,
        fleet=fleet_by_day(spells, log.until, *window),
    )
