"""Density of incidents on a grid, and how it changed between two periods."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .discovery import adjusted_p
from .errors import TrochaError
from .grid import Grid
from .normal import two_sided_p
from .progress import SILENT, Progress

# Scott's bandwidth is for the normal kernel; the quartic one smooths as much at 2.623 times it
# (ratio of the canonical bandwidths, Marron and Nolan 1988, Stat. Prob. Letters 7:195).
QUARTIC_OVER_NORMAL = 2.623
CELLS_A_BANDWIDTH = 10
BYTES_A_CELL = 120  # a few grids of doubles, their p, and the sorting of it
SHARE_OF_MEMORY = 0.5


@dataclass(frozen=True)
class DensityChange:
    """Change of density on a grid, (rows, cols) each.

    ``change``: after less before, incidents per square metre and day. ``z``: change over its
    standard error, NaN where no incident is in reach. ``q``: p adjusted for false discovery.
    """

    grid: Grid
    change: np.ndarray
    z: np.ndarray
    q: np.ndarray

    def found(self, alpha: float) -> np.ndarray:
        """1 where density rose by a discovery, -1 where it fell, else 0."""
        return np.where(self.q <= alpha, np.sign(self.z), 0).astype(int)


def density_change(
    x: np.ndarray,
    y: np.ndarray,
    period: np.ndarray,
    harm: np.ndarray | None,
    days: tuple[float, float],
    bandwidth: float,
    grid: Grid,
    progress: Progress = SILENT,
) -> DensityChange:
    """f1/T1 - f0/T0 with one kernel, bandwidth and grid, its z and its adjusted p.

    ``x``, ``y`` (n,) in metres; ``period`` (n,) 0 before and 1 after; ``harm`` (n,) or None for
    1 each; ``days``: T0 and T1. Counts are Poisson, so the variance in a cell is the sum of the
    squared contributions, over T^2. A cell that one incident reaches has |z| = 1 at most, so few
    incidents make no discovery.
    """
    if harm is None:
        harm = np.ones(len(x))
    signed = np.zeros(grid.shape)
    squares = np.zeros(grid.shape)
    for i in range(len(x)):
        progress.check()
        rows, cols, density = kernel_patch(grid, x[i], y[i], bandwidth)
        rate = harm[i] * density / days[period[i]]
        signed[rows, cols] += rate if period[i] else -rate
        squares[rows, cols] += rate * rate
        progress.report((i + 1) / len(x))
    # Contributions that cancel leave rounding behind, which is no change.
    error = np.sqrt(squares)
    signed[np.abs(signed) <= 1e-12 * error] = 0.0
    z = np.divide(signed, error, out=np.full(grid.shape, np.nan), where=squares > 0)
    return DensityChange(grid, signed, z, adjusted_p(two_sided_p(z)))


def kernel_patch(grid: Grid, x: float, y: float, bandwidth: float):
    """Rows, columns and quartic density (per square metre) of the cells one incident reaches.

    K(d) = 3 / (pi h^2) (1 - d^2/h^2)^2 within h metres; over the plane it sums to 1.
    """
    left = max(0, math.floor((x - bandwidth - grid.west) / grid.width))
    right = min(grid.cols, math.ceil((x + bandwidth - grid.west) / grid.width))
    top = max(0, math.floor((grid.north - y - bandwidth) / grid.height))
    bottom = min(grid.rows, math.ceil((grid.north - y + bandwidth) / grid.height))
    east = grid.west + (np.arange(left, right) + 0.5) * grid.width - x
    south = grid.north - (np.arange(top, bottom) + 0.5) * grid.height - y
    nearness = 1.0 - (south[:, None] ** 2 + east**2) / bandwidth**2
    density = 3.0 / (math.pi * bandwidth**2) * np.maximum(nearness, 0.0) ** 2
    return slice(top, max(top, bottom)), slice(left, max(left, right)), density


def scott_bandwidth(x: np.ndarray, y: np.ndarray) -> float:
    """Bandwidth (metres) by Scott's rule, n^(-1/6) standard deviations, for the quartic kernel.

    Raises ``TrochaError`` where all incidents lie on one spot.
    """
    spread = math.sqrt((np.var(x) + np.var(y)) / 2.0) if len(x) else 0.0
    if not spread > 0:
        raise TrochaError(
            "The incidents lie on one spot, so no bandwidth follows from them; set BANDWIDTH_KM."
        )
    return QUARTIC_OVER_NORMAL * spread * len(x) ** (-1.0 / 6.0)


def grid_around(
    x: np.ndarray, y: np.ndarray, bandwidth: float, cell: float, free_bytes: float = math.inf
) -> Grid:
    """A grid of square cells (metres) that holds the kernel of every incident whole.

    Its edges are multiples of the cell, so that two runs on one area have one grid. Raises
    ``TrochaError`` where the grid would not fit into memory.
    """
    west = math.floor((x.min() - bandwidth) / cell) * cell
    east = math.ceil((x.max() + bandwidth) / cell) * cell
    south = math.floor((y.min() - bandwidth) / cell) * cell
    north = math.ceil((y.max() + bandwidth) / cell) * cell
    rows, cols = round((north - south) / cell), round((east - west) / cell)
    room = free_bytes * SHARE_OF_MEMORY / BYTES_A_CELL
    if rows * cols > room:
        fitting = cell * math.sqrt(rows * cols / room) * 1.01
        raise TrochaError(
            "Cells of {km:.3g} km make {count:,} of them, more than fit into memory; set CELL_KM "
            "to {least_km:.3g} or more.",
            km=cell / 1000,
            count=rows * cols,
            least_km=fitting / 1000,
        )
    return Grid(rows, cols, west, north, cell, cell)
