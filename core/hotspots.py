"""Hot and cold spots among areas: Getis and Ord's local statistic Gi*."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .discovery import adjusted_p
from .normal import two_sided_p
from .progress import SILENT, Progress

ROWS_AT_ONCE = 512


@dataclass(frozen=True)
class HotSpots:
    """Gi* before, after and of the change a day; ``z`` and ``q`` are (3, n) in that order.

    ``q``: two-sided p adjusted for false discovery among the n places.
    """

    z: np.ndarray
    q: np.ndarray

    def found(self, alpha: float) -> np.ndarray:
        """(n,) 1 where the change is a discovery upwards, -1 downwards, else 0."""
        return np.where(self.q[2] <= alpha, np.sign(self.z[2]), 0).astype(int)


def hot_spots(
    before: np.ndarray,
    after: np.ndarray,
    days: tuple[float, float],
    x: np.ndarray,
    y: np.ndarray,
    threshold: float,
    progress: Progress = SILENT,
) -> HotSpots:
    """Gi* of the values (n,) of two periods of ``days``, and of after less before a day."""
    change = after / days[1] - before / days[0]
    z = gi_star(np.vstack((before, after, change)), x, y, threshold, progress)
    return HotSpots(z, np.array([adjusted_p(two_sided_p(row)) for row in z]))


def gi_star(
    values: np.ndarray,
    x: np.ndarray,
    y: np.ndarray,
    threshold: float,
    progress: Progress = SILENT,
) -> np.ndarray:
    """z of each place's neighbourhood sum against all places; layers of values at once.

    ``values`` (n,) or (layers, n); ``x``, ``y`` (n,) in metres. A place's neighbours are those at
    most ``threshold`` metres away, itself included, with weights of 1. With W_i neighbours,

        z_i = (sum_j w_ij x_j - xbar W_i) / (S sqrt((n W_i - W_i^2) / (n - 1))),
        S^2 = mean(x^2) - xbar^2

    (Ord and Getis 1995, Geographical Analysis 27:286). NaN where every place is a neighbour or
    all values are the same: nothing then stands out.
    """
    layers = np.atleast_2d(np.asarray(values, float))
    n = layers.shape[1]
    mean = layers.mean(axis=1, keepdims=True)
    spread = layers.std(axis=1, keepdims=True)
    # A spread that is only the rounding of the mean is none.
    spread[spread <= 1e-12 * np.abs(layers).max(axis=1, keepdims=True)] = 0.0
    sums, sizes = np.empty(layers.shape), np.empty(n)
    for at in range(0, n, ROWS_AT_ONCE):
        progress.check()
        rows = slice(at, at + ROWS_AT_ONCE)
        near = np.hypot(x[rows, None] - x, y[rows, None] - y) <= threshold
        sums[:, rows] = layers @ near.T
        sizes[rows] = near.sum(axis=1)
        progress.report(min(at + ROWS_AT_ONCE, n) / n)
    scale = spread * np.sqrt((n * sizes - sizes**2) / max(n - 1, 1))
    z = np.divide(sums - mean * sizes, scale, out=np.full(layers.shape, np.nan), where=scale > 0)
    return z[0] if np.ndim(values) == 1 else z


def widest_gap(x: np.ndarray, y: np.ndarray) -> float:
    """The least threshold (metres) at which every place has a neighbour besides itself."""
    widest = 0.0
    for at in range(0, len(x), ROWS_AT_ONCE):
        apart = np.hypot(x[at : at + ROWS_AT_ONCE, None] - x, y[at : at + ROWS_AT_ONCE, None] - y)
        rows = np.arange(apart.shape[0])
        apart[rows, at + rows] = math.inf
        widest = max(widest, float(apart.min(axis=1).max()))
    return widest
