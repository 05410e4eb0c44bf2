"""Where cells lie and how large they are on the ground."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .progress import SILENT, Progress


@dataclass(frozen=True)
class Ellipsoid:
    """Semi-major axis ``a`` in metres and first eccentricity squared ``e2``."""

    a: float = 6378137.0
    e2: float = 0.0066943799901413165  # WGS 84


@dataclass(frozen=True)
class Grid:
    """A north-up raster grid, with cell sizes in metres on the ground.

    Row 0 is the northernmost. ``west`` and ``north`` are the outer corner and
    ``width`` and ``height`` the cell size in units of the coordinate system
    (degrees where ``ellipsoid`` is set, else a linear unit of
    ``metres_per_unit`` metres).
    """

    rows: int
    cols: int
    west: float
    north: float
    width: float
    height: float
    metres_per_unit: float = 1.0
    ellipsoid: Ellipsoid | None = None

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows, self.cols

    def cell_metres(self, row) -> tuple[np.ndarray, np.ndarray]:
        """East-west and north-south cell size in metres at (fractional) rows.

        In a geographic system these are the lengths of ``width`` degrees of the
        parallel and ``height`` degrees of the meridian at the row's latitude,
        N cos(phi) and M(phi) of the ellipsoid; elsewhere they do not vary.
        """
        row = np.asarray(row, float)
        if self.ellipsoid is None:
            ones = np.ones_like(row)
            return (
                ones * self.width * self.metres_per_unit,
                ones * self.height * self.metres_per_unit,
            )
        a, e2 = self.ellipsoid.a, self.ellipsoid.e2
        latitude = np.radians(self.north - (row + 0.5) * self.height)
        curved = 1.0 - e2 * np.sin(latitude) ** 2
        parallel = a / np.sqrt(curved) * np.cos(latitude)
        meridian = a * (1.0 - e2) / curved**1.5
        return parallel * math.radians(self.width), meridian * math.radians(self.height)

    def smallest_cell_metres(self) -> float:
        """The shortest side of any cell, in metres."""
        dx, dy = self.cell_metres(np.array([0, self.rows - 1]))
        return float(min(dx.min(), dy.min()))

    def typical_cell_metres(self) -> float:
        """The mean of both sides of the middle cell, in metres."""
        dx, dy = self.cell_metres((self.rows - 1) / 2)
        return float(dx + dy) / 2

    def position(self, x, y) -> tuple[np.ndarray, np.ndarray]:
        """Fractional row and column of coordinates; cell centres are whole numbers."""
        row = (self.north - np.asarray(y, float)) / self.height - 0.5
        col = (np.asarray(x, float) - self.west) / self.width - 0.5
        return row, col

    def centre(self, row, col) -> tuple[np.ndarray, np.ndarray]:
        """Coordinates x, y of the centres of cells."""
        x = self.west + (np.asarray(col, float) + 0.5) * self.width
        y = self.north - (np.asarray(row, float) + 0.5) * self.height
        return x, y

    def coarsened(self, factor: int) -> Grid:
        """The grid of blocks of ``factor`` x ``factor`` cells; a last part block counts."""
        return Grid(
            rows=-(-self.rows // factor),
            cols=-(-self.cols // factor),
            west=self.west,
            north=self.north,
            width=self.width * factor,
            height=self.height * factor,
            metres_per_unit=self.metres_per_unit,
            ellipsoid=self.ellipsoid,
        )


def snap(
    grid: Grid, passable: np.ndarray, x, y, max_metres: float, progress: Progress = SILENT
) -> tuple[np.ndarray, np.ndarray]:
    """The passable cell nearest to each point.

    A point inside a passable cell stays in it, at distance 0. Any other goes to
    the passable cell whose centre is nearest, if within ``max_metres``.

    Returns ``cells`` (n,), flat indices into the grid, -1 where there is none,
    and ``metres`` (n,), NaN where there is none.
    """
    rows, cols = grid.position(x, y)
    rows, cols = np.atleast_1d(rows), np.atleast_1d(cols)
    cells = np.full(rows.size, -1, np.int64)
    metres = np.full(rows.size, np.nan)
    somewhere = np.isfinite(rows) & np.isfinite(cols)
    own_row, own_col = (np.floor(np.where(somewhere, at, -1) + 0.5) for at in (rows, cols))
    inside = (own_row >= 0) & (own_row < grid.rows) & (own_col >= 0) & (own_col < grid.cols)
    own = (own_row[inside] * grid.cols + own_col[inside]).astype(np.int64)
    stays = passable.ravel()[own]
    at_home = np.flatnonzero(inside)[stays]
    cells[at_home], metres[at_home] = own[stays], 0.0
    for i in np.flatnonzero(somewhere & (cells < 0)):
        progress.check()
        row, col = rows[i], cols[i]
        dx, dy = grid.cell_metres(min(max(row, 0.0), grid.rows - 1.0))
        reach_r, reach_c = max_metres / float(dy), max_metres / float(dx)
        top, bottom = (
            max(math.ceil(row - reach_r), 0),
            min(math.floor(row + reach_r), grid.rows - 1),
        )
        left, right = (
            max(math.ceil(col - reach_c), 0),
            min(math.floor(col + reach_c), grid.cols - 1),
        )
        if top > bottom or left > right:
            continue
        window = passable[top : bottom + 1, left : right + 1]
        r, c = np.nonzero(window)
        if not r.size:
            continue
        distance = np.hypot((r + top - row) * float(dy), (c + left - col) * float(dx))
        nearest = int(distance.argmin())
        if distance[nearest] <= max_metres:
            cells[i] = (r[nearest] + top) * grid.cols + c[nearest] + left
            metres[i] = distance[nearest]
    return cells, metres
