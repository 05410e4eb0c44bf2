"""Hours of solved ways by leg: how much of each is walked, and how much is ridden."""

from __future__ import annotations

import numpy as np

from .movement import MoveCosts
from .moves import Move
from .odmatrix import TravelMatrix
from .progress import SILENT, Progress
from .routes import Path
from .transfers import ModeCosts
from .ways import FOOT, SURFACE_CODES, Ways

ROUNDING = 1e-6  # share of a way that single precision may leave over when all of it is ridden


def ways_on_foot(
    matrix: TravelMatrix, costs: MoveCosts | ModeCosts, progress: Progress = SILENT
) -> Ways:
    """Ways that are walked from end to end, at whatever speed."""
    (km,) = _sums(matrix, costs, (np.full(costs.grid.shape, 1e-3),), (False,), progress)
    return Ways(matrix.hours, np.zeros(matrix.hours.shape), km)


def ways_aboard(
    matrix: TravelMatrix,
    costs: MoveCosts | ModeCosts,
    aboard_kmh: np.ndarray,
    mainly: bool,
    progress: Progress = SILENT,
) -> Ways:
    """Ways that are ridden in part; a pair without a ride has no way by this mode.

    ``matrix`` was solved on ``costs``, whose fixed speeds include ``aboard_kmh`` (rows, cols):
    the speed where one rides, 0 elsewhere. Time to change the mode counts as walked. With
    ``mainly``, a way counts only where at least half of its length is ridden, since a trip's main
    mode is that of its longest part. Otherwise any ride counts.
    """
    aboard_kmh = np.asarray(aboard_kmh, dtype=float)
    rides = aboard_kmh > 0
    hours_a_metre = np.divide(1e-3, aboard_kmh, out=np.zeros(rides.shape), where=rides)
    km_a_metre = np.full(rides.shape, 1e-3)
    rasters = hours_a_metre, np.where(rides, km_a_metre, 0.0), km_a_metre
    ride, ridden_km, km = _sums(matrix, costs, rasters, (True, True, False), progress)
    exist = (ride > 0) & np.isfinite(matrix.hours)
    if mainly:
        exist &= 2 * ridden_km >= km
    walk = matrix.hours - ride
    walk[walk < ROUNDING * matrix.hours] = 0.0
    return Ways(
        walk_hours=np.where(exist, walk, np.inf),
        ride_hours=np.where(exist, ride, 0.0),
        km=np.where(exist, km, np.nan),
    )


def _sums(
    matrix: TravelMatrix,
    costs: MoveCosts | ModeCosts,
    rasters: tuple[np.ndarray, ...],
    riding: tuple[bool, ...],
    progress: Progress,
) -> list[np.ndarray]:
    """(O, D) each raster summed over the metres of each path; nan where there is no path.

    ``riding``, for each raster: it is that of riders, and does not count where a move is walked.

    The paths from one origin share their trunks. Each of their moves is read once an origin, and
    then added up along all paths it belongs to.
    """
    reader = _Along(costs)
    flat = [np.pad(raster, costs.pad).ravel() for raster in rasters]
    sums = [np.full(matrix.hours.shape, np.nan) for _ in rasters]
    for origin, paths in enumerate(matrix.paths):
        progress.check()
        progress.report((origin + 1) / len(matrix.paths))
        known = [d for d, path in enumerate(paths) if path is not None]
        if not known:
            continue
        cells = [costs.padded_cells(paths[d].cells) for d in known]
        path = np.repeat(np.arange(len(known)), [len(c) - 1 for c in cells])
        codes = np.concatenate([c[:-1] * costs.size + c[1:] for c in cells])
        codes, which = np.unique(codes, return_inverse=True)
        start, end = np.divmod(codes, costs.size)
        walked = _walked([paths[d] for d in known])
        for out, along, of_riders in zip(sums, reader.sums(flat, start, end), riding):
            metres = along[which]
            if of_riders and walked is not None:
                metres[walked] = 0.0
            out[origin, known] = np.bincount(path, metres, minlength=len(known))
    return sums


def _walked(paths: list[Path]) -> np.ndarray | None:
    """(moves of all paths,) bool: those made on foot; None where the cells alone say who rides."""
    if paths[0].modes is None:
        return None
    return np.concatenate([path.modes for path in paths]) == SURFACE_CODES[FOOT]


class _Along:
    """Rasters summed over the metres of moves, averaged as the moves' own costs are.

    Sub-stepped, a move is cut at its samples and each part takes the mean of its two ends, so that
    seconds per metre of a cell become seconds of the move. Otherwise a move takes the mean of all
    the cells it touches, as r.walk does.
    """

    def __init__(self, costs: MoveCosts | ModeCosts):
        self.costs = costs
        self.order = np.argsort(costs.steps[: len(costs.moves)])

    def sums(
        self, rasters: list[np.ndarray], start: np.ndarray, end: np.ndarray
    ) -> list[np.ndarray]:
        """(n,) each padded raveled raster over the moves between padded cells."""
        costs = self.costs
        sums = [np.zeros(start.size) for _ in rasters]
        steps = costs.steps[self.order]
        moves = self.order[np.searchsorted(steps, end - start)]
        for number in np.unique(moves):
            mine = np.flatnonzero(moves == number)
            here = start[mine]
            metres = self._metres(costs.moves[number], here)
            for values, total in zip(rasters, sums):
                total[mine] = self._mean(values, costs.moves[number], here, end[mine]) * metres
        return sums

    def _metres(self, move: Move, start: np.ndarray) -> np.ndarray:
        """(n,) length of a move, with cell sizes at the mean latitude of its ends."""
        rows = start // self.costs.stride - self.costs.pad
        dx, dy = self.costs.grid.cell_metres(rows + move.rows / 2)
        return np.hypot(move.cols * dx, move.rows * dy)

    def _mean(
        self, values: np.ndarray, move: Move, start: np.ndarray, end: np.ndarray
    ) -> np.ndarray:
        """(n,) mean of a raster along a move from each of some cells."""
        stride = self.costs.stride
        ends = values[start] + values[end]
        pairs = [
            (values[start + r0 * stride + c0], values[start + r1 * stride + c1], sample.weight)
            for sample in move.samples
            for (r0, c0), (r1, c1) in ((sample.first, sample.second),)
        ]
        if not self.costs.walk.substep:
            return (ends + sum(a + b for a, b, _ in pairs)) / (2 + 2 * len(pairs))
        inner = sum(a * (1 - weight) + b * weight for a, b, weight in pairs)
        return (ends / 2 + inner) / move.parts
