"""Hours of solved ways by leg: how much of each is walked, and how much is ridden."""

from __future__ import annotations

import numpy as np

from .movement import MoveCosts
from .odmatrix import TravelMatrix
from .progress import SILENT, Progress
from .ways import Ways

MOVES_AT_ONCE = 1 << 13  # moves read together: some 20 MB of scratch


def ways_on_foot(matrix: TravelMatrix, costs: MoveCosts, progress: Progress = SILENT) -> Ways:
    """Ways that are walked from end to end, at whatever speed."""
    (km,) = _sums(matrix, costs, (np.full(costs.grid.shape, 1e-3),), progress)
    return Ways(matrix.hours, np.zeros(matrix.hours.shape), km)


def ways_aboard(
    matrix: TravelMatrix,
    costs: MoveCosts,
    aboard_kmh: np.ndarray,
    mainly: bool,
    progress: Progress = SILENT,
) -> Ways:
    """Ways that are ridden in part; a pair without a ride has no way by this mode.

    ``matrix`` was solved on ``costs``, whose fixed speeds include ``aboard_kmh`` (rows, cols):
    the speed where one rides, 0 elsewhere. With ``mainly``, a way counts only where at least half
    of its length is ridden, since a trip's main mode is that of its longest part. Otherwise any
    ride counts.
    """
    rides = aboard_kmh > 0
    hours_a_metre = np.divide(1e-3, aboard_kmh, out=np.zeros(rides.shape), where=rides)
    km_a_metre = np.full(rides.shape, 1e-3)
    rasters = hours_a_metre, np.where(rides, km_a_metre, 0.0), km_a_metre
    ride, ridden_km, km = _sums(matrix, costs, rasters, progress)
    exist = (ride > 0) & np.isfinite(matrix.hours)
    if mainly:
        exist &= 2 * ridden_km >= km
    return Ways(
        walk_hours=np.where(exist, np.maximum(matrix.hours - ride, 0.0), np.inf),
        ride_hours=np.where(exist, ride, 0.0),
        km=np.where(exist, km, np.nan),
    )


def _sums(
    matrix: TravelMatrix, costs: MoveCosts, rasters: tuple[np.ndarray, ...], progress: Progress
) -> list[np.ndarray]:
    """(O, D) each raster summed over the metres of each path; nan where there is no path.

    The paths from one origin share their trunks. Each of their moves is read once an origin, and
    then added up along all paths it belongs to.
    """
    flat = [costs.raveled(raster) for raster in rasters]
    sums = [np.full(matrix.hours.shape, np.nan) for _ in rasters]
    for origin, paths in enumerate(matrix.paths):
        progress.check()
        progress.report((origin + 1) / len(matrix.paths))
        known = [d for d, path in enumerate(paths) if path is not None]
        if not known:
            continue
        cells = [costs.padded_cells(paths[d]) for d in known]
        path = np.repeat(np.arange(len(known)), [len(c) - 1 for c in cells])
        codes = np.concatenate([c[:-1] * costs.size + c[1:] for c in cells])
        codes, which = np.unique(codes, return_inverse=True)
        start, end = np.divmod(codes, costs.size)
        for values, out in zip(flat, sums):
            along = np.empty(codes.size)
            for at in range(0, codes.size, MOVES_AT_ONCE):
                chunk = slice(at, at + MOVES_AT_ONCE)
                along[chunk] = costs.along(values, start[chunk], end[chunk])
            out[origin, known] = np.bincount(path, along[which], minlength=len(known))
    return sums
