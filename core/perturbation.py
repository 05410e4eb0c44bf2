"""What is uncertain about a walk, and one draw of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .errors import TrochaError
from .movement import Terrain
from .nearness import cells_near
from .randomfield import RandomField

# Each source of uncertainty has random numbers of its own, so that changing one leaves the rest.
_SPEED, _ELEVATION, _PACE, _CROSSINGS = range(4)


@dataclass(frozen=True)
class Spreads:
    """How far off the ground, the walker and the crossings may be.

    ``dem_error_m``: standard deviation of the elevation's error, which is Gaussian with
    correlation of range ``correlation_m`` metres and shape ``covariance`` (RandomField).
    ``speed_pct``: one lognormal factor a draw on all times; ``pace_pct``: a lognormal
    factor that varies over the ground as the error does. Both have median 1, and one
    standard deviation is a factor of 1 + pct / 100 either way. ``blocked_pct``: the
    chance that a crossing is closed.
    """

    dem_error_m: float = 0.0
    correlation_m: float = 0.0
    covariance: str = "gaussian"
    speed_pct: float = 0.0
    pace_pct: float = 0.0
    blocked_pct: float = 0.0
    seed: int = 1

    def __post_init__(self):
        for name, value, most in (
            ("DEM_ERROR_M", self.dem_error_m, np.inf),
            ("SPEED_SPREAD_PCT", self.speed_pct, np.inf),
            ("PACE_SPREAD_PCT", self.pace_pct, np.inf),
            ("BLOCKED_SHARE_PCT", self.blocked_pct, 100),
        ):
            if not (np.isfinite(value) and 0 <= value <= most):
                if most < np.inf:
                    raise TrochaError(
                        "{name} is {value:g}; it must be between 0 and {most:g}.",
                        name=name,
                        value=value,
                        most=most,
                    )
                raise TrochaError(
                    "{name} is {value:g}; it must be 0 or more.", name=name, value=value
                )

    @property
    def varies_everywhere(self) -> bool:
        """Whether no two draws share the ground, nor two ways the same time."""
        return self.dem_error_m > 0 or self.pace_pct > 0

    def _rng(self, draw: int, purpose: int) -> np.random.Generator:
        return np.random.default_rng([self.seed, draw, purpose])

    def time_factor(self, draw: int) -> float:
        """What all times of a draw are multiplied with."""
        normal = self._rng(draw, _SPEED).standard_normal()
        return float(np.exp(np.log1p(self.speed_pct / 100) * normal))


class Perturbed:
    """The terrain of any draw: the same for a draw's number, however many there are.

    ``crossings``: a group of flat grid cells for each crossing, closed together. Cells in
    ``kept`` (origins and destinations) are never closed.
    """

    def __init__(
        self,
        terrain: Terrain,
        spreads: Spreads,
        crossings: tuple[np.ndarray, ...] = (),
        kept: np.ndarray | None = None,
    ):
        self._terrain, self._spreads = terrain, spreads
        kept = np.empty(0, np.int64) if kept is None else kept
        self._crossings = tuple(np.setdiff1d(group, kept) for group in crossings)
        self._field = None
        if spreads.varies_everywhere:
            self._field = RandomField(terrain.grid, spreads.correlation_m, spreads.covariance)

    @property
    def never_differs(self) -> bool:
        """Whether the terrain of every draw is the one given."""
        closable = self._crossings and self._spreads.blocked_pct > 0
        return not (closable or self._spreads.varies_everywhere)

    def terrain(self, draw: int) -> Terrain:
        """The terrain of a draw; arrays that do not differ are shared, not copied."""
        spreads, terrain = self._spreads, self._terrain
        elevation, factor = terrain.elevation, terrain.factor
        if spreads.dem_error_m > 0:
            error = self._field.draw(spreads._rng(draw, _ELEVATION))
            error *= spreads.dem_error_m
            error += elevation
            elevation = error
        if spreads.pace_pct > 0:
            pace = self._field.draw(spreads._rng(draw, _PACE))
            pace *= np.log1p(spreads.pace_pct / 100)
            np.exp(pace, out=pace)
            factor = pace if factor is None else pace * factor
        if self._crossings and spreads.blocked_pct > 0:
            closed = spreads._rng(draw, _CROSSINGS).random(len(self._crossings))
            closed = np.flatnonzero(closed < spreads.blocked_pct / 100)
            if closed.size:
                elevation = elevation.copy() if elevation is terrain.elevation else elevation
                elevation.flat[np.concatenate([self._crossings[i] for i in closed])] = np.nan
        return replace(terrain, elevation=elevation, factor=factor)


def crossing_cells(grid, cells: np.ndarray) -> tuple[np.ndarray, ...]:
    """The cells that close with each crossing: its own and those within one cell's length.

    A bridge on a diagonal opens more than one cell; the water beside it is closed anyway.
    """
    metres = grid.typical_cell_metres()
    return tuple(np.flatnonzero(cells_near(grid, np.array([c]), metres)) for c in cells if c >= 0)
