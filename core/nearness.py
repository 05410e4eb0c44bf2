"""The cells within a distance of a way."""

from __future__ import annotations

import numpy as np

from .grid import Grid

CHUNK = 1 << 20  # distances worked out at once
ROUNDING = 1e-9  # of a distance: a cell exactly at the limit is near


def cells_near(grid: Grid, path: np.ndarray, metres: float) -> np.ndarray:
    """(rows, cols) bool: cells whose centre lies within ``metres`` of a way.

    ``path`` (n,) are flat grid cells, joined by straight lines between their centres. The
    distance is that to the lines, not to the vertices, which lie up to five cells apart.

    Each segment gets a window of the same size, large enough for the longest segment and
    the distance; all distances of a chunk of segments are worked out in one go, in metres
    at the row of the segment's middle.
    """
    row, col = np.divmod(np.asarray(path, np.int64), grid.cols)
    if row.size == 1:
        row, col = row.repeat(2), col.repeat(2)
    near = np.zeros(grid.shape, bool)
    dx, dy = grid.cell_metres((row[:-1] + row[1:]) / 2)
    reach_r, reach_c = int(metres // dy.min()) + 1, int(metres // dx.min()) + 1
    down = np.arange(np.abs(np.diff(row)).max() + 2 * reach_r + 1) - reach_r
    right = np.arange(np.abs(np.diff(col)).max() + 2 * reach_c + 1) - reach_c
    limit = (metres + ROUNDING * max(metres, float(dy.max()))) ** 2
    step = max(1, CHUNK // (down.size * right.size))
    for at in range(0, row.size - 1, step):
        some = slice(at, min(at + step, row.size - 1))
        start_r, start_c = row[:-1][some, None, None], col[:-1][some, None, None]
        end_r, end_c = row[1:][some, None, None], col[1:][some, None, None]
        r = np.minimum(start_r, end_r) + down[None, :, None]
        c = np.minimum(start_c, end_c) + right[None, None, :]
        tall, wide = dy[some, None, None], dx[some, None, None]
        along_y, along_x = (end_r - start_r) * tall, (end_c - start_c) * wide
        y, x = (r - start_r) * tall, (c - start_c) * wide
        square = np.maximum(along_y**2 + along_x**2, 1e-300)
        share = np.clip((y * along_y + x * along_x) / square, 0.0, 1.0)
        hit = (y - share * along_y) ** 2 + (x - share * along_x) ** 2 <= limit
        hit &= (r >= 0) & (r < grid.rows) & (c >= 0) & (c < grid.cols)
        r, c = np.broadcast_arrays(r, c)
        near[r[hit], c[hit]] = True
    return near


def metres_between(grid: Grid, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """(n,) metres on the map between the centres of flat grid cells, at the row between them."""
    (row, col), (to_row, to_col) = (np.divmod(cells, grid.cols) for cells in (start, end))
    dx, dy = grid.cell_metres((row + to_row) / 2)
    return np.hypot((to_col - col) * dx, (to_row - row) * dy)
