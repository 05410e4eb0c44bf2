"""Lines and polygons burnt into a grid, leaving no gap that anything could slip through.

Positions are in *cell units*: row 2.5, column 0.5 is the middle of the first cell of the third
row, and cell (i, j) spans rows i to i + 1 and columns j to j + 1. A cell owns its upper and left
border.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .progress import SILENT, Progress

CROSSED_AT_ONCE = 1 << 19  # segments and grid lines they cross in one go: 50 MB of scratch
OUTSIDE = 2.0  # cells by which a line may leave the grid before it is cut off


@dataclass(frozen=True)
class Shapes:
    """Geometries of one layer in cell units.

    ``row`` and ``col`` (v,) are vertices; ``part`` (v,), ascending, says which line, ring or
    point each belongs to; ``feature`` (parts,) which feature a part is of, and ``is_ring``
    (parts,) whether it bounds a polygon. A ring repeats its first vertex at the end.
    """

    row: np.ndarray
    col: np.ndarray
    part: np.ndarray
    feature: np.ndarray
    is_ring: np.ndarray

    def of(self, features: np.ndarray) -> Shapes:
        """The shapes of some features: ``features`` (number of features,) bool."""
        kept = np.asarray(features, bool)[self.feature]
        vertices = kept[self.part]
        renumbered = np.cumsum(kept) - 1
        return Shapes(
            self.row[vertices], self.col[vertices], renumbered[self.part[vertices]],
            self.feature[kept], self.is_ring[kept],
        )  # fmt: skip


NO_SHAPES = Shapes(*(np.empty(0, kind) for kind in (float, float, np.int64, np.int64, bool)))


@dataclass(frozen=True)
class Burnt:
    """Which cells of a grid the segments of some shapes pass through.

    ``ends`` (s, 4): row and column of both ends of each segment; ``feature`` (s,). ``cell`` and
    ``segment`` (n,): flat cell and segment of each passage, in the order of the walk.
    """

    ends: np.ndarray
    feature: np.ndarray
    cell: np.ndarray
    segment: np.ndarray

    def of(self, features: np.ndarray) -> Burnt:
        """The passages of some features: ``features`` (number of features,) bool."""
        kept = features[self.feature[self.segment]]
        return Burnt(self.ends, self.feature, self.cell[kept], self.segment[kept])

    def joined(self, other: Burnt) -> Burnt:
        """The passages of both; the features of ``other`` keep numbers of their own."""
        return Burnt(
            np.concatenate((self.ends, other.ends)),
            np.concatenate((self.feature, other.feature)),
            np.concatenate((self.cell, other.cell)),
            np.concatenate((self.segment, other.segment + len(self.ends))),
        )


def burn_lines(shapes: Shapes, shape: tuple[int, int], progress: Progress = SILENT) -> Burnt:
    """The cells that lines and outlines pass through, each sharing an edge with the next.

    A line is followed from cell to cell over the grid lines that it crosses, one at a time. So
    its cells hang together by their edges even where it runs through a corner, and no move that
    goes from cell to cell, straight or diagonal, can pass between two of them. Vertices are
    shared: parts of a line meet in the same cell, and lines that join keep joined. What lies
    outside the grid is left out.

    Strategy: all crossings of all segments form one list, sorted along each segment; each is a
    step of one row or one column, so running sums of the steps give the cells. The cells of a
    segment never come from rounding a point, which is what lets other rasterisers lose a cell
    near a corner.
    """
    first = np.flatnonzero(np.diff(shapes.part) == 0)
    alone = np.flatnonzero(np.bincount(shapes.part, minlength=shapes.feature.size) == 1)
    alone = np.searchsorted(shapes.part, alone)  # a point is a segment without length
    start, end = np.concatenate((first, alone)), np.concatenate((first + 1, alone))
    order = np.argsort(start, kind="stable")
    start, end = start[order], end[order]
    ends = np.stack(
        (shapes.row[start], shapes.col[start], shapes.row[end], shapes.col[end]), axis=1
    )
    feature = shapes.feature[shapes.part[start]]
    seen, near = clipped(ends, shape)
    from_row, from_col, to_row, to_col = np.floor(near).astype(np.int64).T
    until = np.cumsum(1 + np.abs(to_row - from_row) + np.abs(to_col - from_col))
    cells, segments = [], []
    at = 0
    while at < seen.size:
        progress.check()
        done = until[at - 1] if at else 0
        stop = max(int(np.searchsorted(until, done + CROSSED_AT_ONCE, side="right")), at + 1)
        cell, segment = cells_between(near[at:stop], shape)
        cells.append(cell)
        segments.append(seen[at:stop][segment])
        at = stop
        progress.report(at / seen.size)
    return Burnt(
        ends,
        feature,
        np.concatenate(cells) if cells else np.empty(0, np.int64),
        np.concatenate(segments) if segments else np.empty(0, np.int64),
    )


def clipped(ends: np.ndarray, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Indices of the segments that come near the grid, and their ends cut off beyond it.

    Liang and Barsky 1984: of each segment the part between the largest entering and the
    smallest leaving parameter stays. An end within the grid keeps its exact position.
    """
    start, step = ends[:, :2], ends[:, 2:] - ends[:, :2]
    low, high = np.full(2, -OUTSIDE), np.array(shape) + OUTSIDE
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        to_low, to_high = (low - start) / step, (high - start) / step
    still, within = step == 0, (start >= low) & (start <= high)
    enter = np.where(still, np.where(within, 0.0, np.inf), np.minimum(to_low, to_high))
    leave = np.where(still, np.where(within, 1.0, -np.inf), np.maximum(to_low, to_high))
    enter = np.maximum(enter.max(axis=1), 0.0) if len(ends) else np.empty(0)
    leave = np.minimum(leave.min(axis=1), 1.0) if len(ends) else np.empty(0)
    seen = np.flatnonzero(enter <= leave)
    enter, leave, start, step = (a[seen] for a in (enter, leave, start, step))
    kept = ends[seen].copy()
    cut_in, cut_out = enter > 0, leave < 1
    kept[cut_in, :2] = start[cut_in] + enter[cut_in, None] * step[cut_in]
    kept[cut_out, 2:] = start[cut_out] + leave[cut_out, None] * step[cut_out]
    return seen, kept


def cells_between(ends: np.ndarray, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Flat cells inside the grid that segments (s, 4) pass through, and the segment of each.

    Of each segment the cells stand in the order of its walk; see ``burn_lines``.
    """
    n = len(ends)
    whole = np.floor(ends).astype(np.int64)
    cell, last = whole[:, :2], whole[:, 2:]
    count = np.abs(last - cell)
    total = count.sum(axis=1)
    segment = np.repeat(np.arange(n), total)
    number = np.arange(total.sum()) - np.repeat(np.cumsum(total) - total, total)
    axis = (number >= count[segment, 0]).astype(np.int64)  # rows first, then columns
    number -= axis * count[segment, 0]
    forward = last[segment, axis] > cell[segment, axis]
    line = cell[segment, axis] + np.where(forward, 1 + number, -number)
    start, end = ends[segment, axis], ends[segment, axis + 2]
    along = (line - start) / (end - start)
    # Equal positions are a corner: the row changes first, by way of a cell beside it.
    order = np.lexsort((number, axis, along, segment))
    step = np.where(forward, 1, -1)[order]
    steps = np.stack((np.where(axis[order] == 0, step, 0), np.where(axis[order] == 1, step, 0)))
    # Each segment's first cell stands before its steps; running sums go over all segments, and
    # what had been summed before a segment is taken off again.
    first = np.cumsum(total + 1) - (total + 1)
    is_step = np.ones(n + segment.size, bool)
    is_step[first] = False
    moved = np.zeros((2, is_step.size), np.int64)
    moved[:, is_step] = steps
    moved = np.cumsum(moved, axis=1)
    owner = np.repeat(np.arange(n), total + 1)
    row, col = cell[owner].T + moved - moved[:, first][:, owner]
    inside = (row >= 0) & (row < shape[0]) & (col >= 0) & (col < shape[1])
    return (row * shape[1] + col)[inside], owner[inside]


def fill_polygons(shapes: Shapes, shape: tuple[int, int]) -> np.ndarray:
    """(n,) flat cells whose centres lie inside polygons, one feature at a time, by even and odd.

    Together with the cells of their outlines (``burn_lines``) polygons hold as barriers however
    thin they are. A hole is a ring of the same feature.
    """
    rings = shapes.is_ring[shapes.part]
    first = np.flatnonzero((np.diff(shapes.part) == 0) & rings[:-1])
    row, col = shapes.row[first], shapes.col[first]
    to_row, to_col = shapes.row[first + 1], shapes.col[first + 1]
    # An edge crosses the centre lines i with low <= i + 0.5 < high: each centre line crosses
    # the rings of a feature an even number of times, vertices included.
    low = np.ceil(np.minimum(row, to_row) - 0.5).clip(0, shape[0]).astype(np.int64)
    high = np.ceil(np.maximum(row, to_row) - 0.5).clip(0, shape[0]).astype(np.int64)
    count = high - low
    edge = np.repeat(np.arange(first.size), count)
    line = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count) + low[edge]
    slope = (to_col[edge] - col[edge]) / (to_row[edge] - row[edge])
    crossing = col[edge] + (line + 0.5 - row[edge]) * slope
    feature = shapes.feature[shapes.part[first]][edge]
    order = np.lexsort((crossing, line, feature))
    line, crossing = line[order][::2], crossing[order]
    left = np.ceil(crossing[::2] - 0.5).clip(0, shape[1]).astype(np.int64)
    right = np.ceil(crossing[1::2] - 0.5).clip(0, shape[1]).astype(np.int64)
    width = right - left
    cell = np.repeat(line * shape[1] + left, width)
    cell += np.arange(width.sum()) - np.repeat(np.cumsum(width) - width, width)
    return np.unique(cell)
