"""Areas between breaks of a solved surface, and lines at them, ready to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from qgis.core import QgsGeometry

from ..core.isochrones import contourable
from ..core.progress import Progress
from ..layers.contours import bands, isolines
from ..layers.metric import line_km, square_km
from .parameters import Ground


def areas_between(
    values: np.ndarray, ground: Ground, breaks: Sequence[float], context, progress: Progress
) -> Iterator[tuple[float, float, float, QgsGeometry]]:
    """From, to, km2 on the ellipsoid and polygons of each band that is not empty."""
    crs, transforms = ground.elevation.crs, context.transformContext()
    values = contourable(values, ground.terrain.passable(), breaks[-1])
    drawn = bands(values, ground.terrain.grid, breaks, progress)
    for low, high, shape in zip((0.0, *breaks), breaks, drawn):
        if shape is not None:
            yield low, high, square_km(shape, crs, transforms), shape


def lines_at(
    values: np.ndarray, ground: Ground, breaks: Sequence[float], context, progress: Progress
) -> Iterator[tuple[float, float, QgsGeometry]]:
    """Break, km on the ellipsoid and lines of each break that is crossed."""
    crs, transforms = ground.elevation.crs, context.transformContext()
    values = contourable(values, ground.terrain.passable(), breaks[-1])
    for at, shape in zip(breaks, isolines(values, ground.terrain.grid, breaks, progress)):
        if shape is not None:
            yield at, line_km(shape, crs, transforms), shape
