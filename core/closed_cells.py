"""What a straight line may not enter: the squares of closed cells, and gaps at their corners."""

from __future__ import annotations

import numpy as np


class ClosedCells:
    """The closed cells of a grid, for lines between points (row, column), whole at cell centres."""

    def __init__(self, closed: np.ndarray):
        """``closed`` (rows, cols) bool."""
        self._closed = closed
        self._any = bool(closed.any())
        # Cells closed above and left of each corner: how many a rectangle holds takes four reads.
        counts = np.zeros((closed.shape[0] + 1, closed.shape[1] + 1), np.int64)
        counts[1:, 1:] = closed.cumsum(0).cumsum(1)
        self._closed_before = counts

    def bar(self, seconds: np.ndarray, start, end) -> None:
        """Set ``seconds`` of segments to inf where they enter a closed cell or squeeze between two.

        Only segments near one are looked at closely. ``start`` and ``end``: rows and columns,
        arrays that broadcast to ``seconds``.
        """
        if not self._any:
            return
        near = np.flatnonzero(self._near(start, end))
        if near.size:
            at = np.unravel_index(near, seconds.shape)
            a, b = (
                np.stack([np.broadcast_to(v, seconds.shape)[at] for v in point], axis=1)
                for point in (start, end)
            )
            seconds[at] = np.where(self._crossed(a, b), np.inf, seconds[at])

    def _near(self, start, end) -> np.ndarray:
        """Whether the rectangle round a segment holds a closed cell, by the table of sums."""
        bounds = []
        for axis, size in enumerate(self._closed.shape):
            low = np.floor(np.minimum(start[axis], end[axis]) + (0.5 - 1e-9)).astype(np.int64)
            high = np.floor(np.maximum(start[axis], end[axis]) + (0.5 + 1e-9)).astype(np.int64)
            bounds += [np.clip(low, 0, size), np.clip(high + 1, 0, size)]
        top, bottom, left, right = bounds
        sums = self._closed_before
        return sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left] > 0

    def _crossed(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """(n,) bool: segments that enter a closed cell or squeeze between two at a corner.

        A segment is cut where it crosses the lines between cells; the middle of each piece lies
        in the one cell that the piece passes.
        """
        cuts = [np.zeros(len(a)), np.ones(len(a))]
        for axis in (0, 1):
            first = np.ceil(np.minimum(a[:, axis], b[:, axis]) + 0.5) - 0.5
            lines = int(np.ceil(np.abs(b[:, axis] - a[:, axis]).max()))
            for k in range(lines + 1):
                with np.errstate(divide="ignore", invalid="ignore"):
                    t = (first + k - a[:, axis]) / (b[:, axis] - a[:, axis])
                cuts.append(np.where((t > 0) & (t < 1), t, 1.0))
        cuts = np.sort(np.stack(cuts), axis=0)
        middle = (cuts[1:] + cuts[:-1]) / 2
        real = np.diff(cuts, axis=0) > 1e-9
        row = np.floor(a[:, 0] + (b[:, 0] - a[:, 0]) * middle + 0.5).astype(np.int64)
        col = np.floor(a[:, 1] + (b[:, 1] - a[:, 1]) * middle + 0.5).astype(np.int64)
        rows, cols = self._closed.shape
        row, col = np.clip(row, 0, rows - 1), np.clip(col, 0, cols - 1)
        hit = (self._closed[row, col] & real).any(axis=0)
        # A piece without length lies on a corner: it takes over the cell of the piece before,
        # so that the next change of cell goes by the corner, in both directions at once.
        for k in range(1, len(real)):
            row[k] = np.where(real[k], row[k], row[k - 1])
            col[k] = np.where(real[k], col[k], col[k - 1])
        corner = (np.diff(row, axis=0) != 0) & (np.diff(col, axis=0) != 0)
        shut = self._closed[row[1:], col[:-1]] & self._closed[row[:-1], col[1:]]
        hit |= (corner & shut).any(axis=0)
        return hit
