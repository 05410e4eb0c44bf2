"""How sure a route is: the same journey over many draws of what is not known.

Every draw changes the ground (``perturbation``), finds the least-time routes anew, and
leaves two things: which cells they pass near, and how long they take. Draws do not depend
on each other, so they are solved on several threads, which numpy lets run side by side,
and small grids several in one front, stacked above each other with closed rows between.
Neither changes any result. A solve ends where its last destination is settled.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .grid import Grid
from .journeys import Journey
from .movement import Terrain, Walk
from .nearness import cells_near
from .odmatrix import FIXED_BYTES, SHARE_OF_MEMORY
from .perturbation import Perturbed, Spreads
from .progress import SILENT, Progress
from .randomfield import embedded_shape
from .threads import processors, share_out
from .wavefront import STATE_BYTES

# Cells a side that grids are stacked to: below, a front is too short to be worth its array
# operations. Three grids of 1000 cells a side take 0.78 of the work of one by one, six of 200
# take 0.73 (measured).
STACKED_SIDE = 3000
MOST_TOGETHER = 16  # more only delay a cancel and the progress
DRAWS_WORTH_A_PLAN = 8  # which takes two solves
FIELD_BYTES = 40  # a padded cell while a field is drawn: noise, spectrum, result


@dataclass(frozen=True)
class RouteDraws:
    """What the draws gave.

    ``hours`` (draws, origins, destinations), inf where a draw has no way. ``passes``
    (rows, cols) int32: the number of draws with a route near the cell.
    """

    hours: np.ndarray
    passes: np.ndarray

    @property
    def share(self) -> np.ndarray:
        """(rows, cols) share of draws whose routes pass near each cell."""
        return self.passes / len(self.hours)

    def share_error(self) -> float:
        """The largest standard error of any cell's share."""
        share = self.share
        return float(np.sqrt(share * (1 - share) / len(self.hours)).max())


@dataclass(frozen=True)
class TimeSpread:
    """Hours of one pair over the draws in which it is reached, NaN where in none.

    ``reached_share`` of the draws; percentiles 10, 50 and 90; the mean and its standard
    error; the standard error of the median.
    """

    reached_share: float
    p10: float
    p50: float
    p90: float
    mean: float
    mean_error: float
    p50_error: float


def time_spread(hours: np.ndarray) -> TimeSpread:
    """Percentiles of the finite ones of (draws,) hours, and how far the number of draws carries.

    The error of the median is half the distance between the order statistics one standard
    deviation of the binomial, sqrt(n) / 2 ranks, below and above it: no distribution is
    assumed (Woodruff 1952).
    """
    reached = np.sort(hours[np.isfinite(hours)])
    n = reached.size
    if not n:
        return TimeSpread(0.0, *[np.nan] * 6)
    p10, p50, p90 = (float(p) for p in np.percentile(reached, (10, 50, 90)))
    off = reached - p50  # so that equal hours have their own mean, and no deviation
    mean_error = p50_error = np.nan
    if n > 1:
        mean_error = float(off.std(ddof=1) / np.sqrt(n))
        ranks = (n - 1) / 2 + np.array([-0.5, 0.5]) * np.sqrt(n)
        low, high = np.interp(ranks, np.arange(n), reached)
        p50_error = float(high - low) / 2
    return TimeSpread(n / hours.size, p10, p50, p90, p50 + float(off.mean()), mean_error, p50_error)


def route_draws(
    terrain: Terrain,
    walk: Walk,
    origins: np.ndarray,
    destinations: np.ndarray,
    spreads: Spreads,
    draws: int,
    *,
    near_m: float,
    crossings: tuple[np.ndarray, ...] = (),
    free_bytes: float,
    limit_hours: float = np.inf,
    threads: int | None = None,
    together: int | None = None,
    progress: Progress = SILENT,
) -> RouteDraws:
    """Least-time routes of every pair of flat grid cells in each draw; -1 is nowhere.

    ``near_m`` metres is how near a route passes a cell. ``threads`` and ``together`` (draws
    in one front) are chosen from processors, grid and memory when None; the result is the
    same for any. Raises ``TrochaError`` where not even one draw fits the memory; ``Cancelled``.
    """
    if draws < 1:
        raise TrochaError("DRAWS is {draws}; ask for one draw or more.", draws=draws)
    ends = np.concatenate((origins, destinations))
    perturbed = Perturbed(terrain, spreads, crossings, kept=ends[ends >= 0])
    journey = Journey(walk, np.asarray(origins), np.asarray(destinations), limit_hours)
    base, paths = journey.solve([terrain], np.ones(1), progress.part(0.0, 0.01))
    tally = _Tally(terrain.grid, near_m, draws, base.shape[1:])
    factors = np.array([spreads.time_factor(draw) for draw in range(draws)])
    if perturbed.never_differs:
        for draw, factor in enumerate(factors):
            within = base[0] * factor <= limit_hours
            tally.add(draw, np.where(within, base[0] * factor, np.inf), paths[0])
        return tally.result()
    # Where ways can tie, which one wins depends on the order in which cells are entered.
    if spreads.varies_everywhere and draws >= DRAWS_WORTH_A_PLAN:
        journey.plan(terrain, base[0], paths[0], progress.part(0.01, 0.02))
    threads, together = _arranged(terrain, spreads, journey, draws, free_bytes, threads, together)

    def run(first: int, share: Progress) -> None:
        some = range(first, min(first + together, draws))
        grounds = [perturbed.terrain(draw) for draw in some]
        hours, ways = journey.solve(grounds, factors[some], share)
        for draw, mine, way in zip(some, hours, ways):
            tally.add(draw, mine, way)

    share_out(run, range(0, draws, together), threads, progress.part(0.02, 1.0))
    return tally.result()


def _arranged(terrain, spreads, journey, draws, free_bytes, threads, together) -> tuple[int, int]:
    """Threads, and draws in one front, that processors, grid and memory allow."""
    grid = terrain.grid
    if threads is None:
        threads = processors()
    # Stacked rows would lie at other latitudes. Where ways can tie, which one wins depends on
    # the order of relaxing, so that a draw must be solved on its own to be itself.
    if grid.ellipsoid is not None or not spreads.varies_everywhere:
        together = 1
    elif together is None:
        together = min(max(1, STACKED_SIDE // max(grid.rows, grid.cols)), MOST_TOGETHER)
    bytes_each = draw_bytes(terrain, spreads, len(journey.origins))
    budget = free_bytes * SHARE_OF_MEMORY - FIXED_BYTES
    fitting = int(budget // bytes_each)
    if fitting < 1:
        raise TrochaError(
            "One draw needs about {needed:,.0f} MB and {budget:,.0f} MB may be used; set "
            "CELL_SIZE or EXTENT, or give fewer ORIGINS at a time.",
            needed=bytes_each / 1e6,
            budget=max(budget, 0) / 1e6,
        )
    threads = max(1, min(threads, fitting, draws))
    together = max(1, min(together, fitting // threads, -(-draws // threads)))
    return threads, together


def draw_bytes(terrain: Terrain, spreads: Spreads, origins: int) -> float:
    """Bytes that one draw takes while it is drawn and solved."""
    cells = terrain.elevation.size
    surfaced = spreads.pace_pct > 0 or terrain.factor is not None or terrain.fixed_kmh is not None
    # Elevation, and what moves read of it in both directions; times, and ceilings on them.
    solved = cells * (8 + 16 + (80 if surfaced else 0) + 1 + origins * (STATE_BYTES + 9))
    drawn = 0.0
    if spreads.varies_everywhere:
        rows, cols = embedded_shape(terrain.grid, spreads.correlation_m, spreads.covariance)
        drawn = FIELD_BYTES * rows * cols
    return max(drawn, float(solved)) + 8.0 * cells


class _Tally:
    """Counts passes and keeps hours; draws may come from any thread in any order."""

    def __init__(self, grid: Grid, near_m: float, draws: int, pairs: tuple[int, int]):
        self._grid, self._near_m = grid, near_m
        self._hours = np.full((draws, *pairs), np.inf)
        self._passes = np.zeros(grid.shape, np.int32)
        self._lock = threading.Lock()

    def add(self, draw: int, hours: np.ndarray, paths: dict[tuple[int, int], np.ndarray]) -> None:
        near = np.zeros(self._grid.shape, bool)
        for (o, d), path in paths.items():
            if np.isfinite(hours[o, d]):
                near |= cells_near(self._grid, path, self._near_m)
        self._hours[draw] = hours
        with self._lock:
            self._passes += near

    def result(self) -> RouteDraws:
        return RouteDraws(self._hours, self._passes)
