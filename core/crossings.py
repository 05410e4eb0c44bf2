"""Bridges, fords and ferries: where a burnt barrier is opened, just as far as it must be."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .burn import Burnt, cells_between, clipped
from .grid import Grid
from .moves import neighbourhood
from .progress import SILENT, Progress

# Why a crossing opens nothing.
FAR = "far"  # no barrier within the snap distance
FREE = "free"  # the barrier can be passed there anyway
BLOCKED = "blocked"  # no passable ground on both sides within reach


@dataclass(frozen=True)
class Opening:
    """What a crossing opens: flat ``cells``, and the ``metres`` of the least way through them.

    Half of a step from a cell to the next belongs to each. ``metres`` is NaN where nobody asked.
    ``reason`` is empty, or says why there are no cells.
    """

    cells: np.ndarray
    metres: float
    reason: str = ""


NOTHING = np.empty(0, np.int64)


class Crossings:
    """Opens barriers at points and along lines.

    ``closed`` (rows, cols) bool: cells that cannot be passed; ``fixed``: those of them that
    stay closed whatever crosses (ground without elevation). ``barriers``: the burnt lines that
    points snap to.
    """

    def __init__(self, grid: Grid, closed: np.ndarray, fixed: np.ndarray, barriers: Burnt):
        self._grid, self._closed, self._fixed = grid, closed, fixed
        self._barriers = barriers
        self._order = np.argsort(barriers.cell, kind="stable")
        self._sorted = barriers.cell[self._order]

    def at_points(
        self,
        row,
        col,
        snap_metres: float,
        reach_metres: float,
        measured=None,
        progress: Progress = SILENT,
    ) -> list[Opening]:
        """Open the barrier nearest to each point, if it lies within ``snap_metres``.

        From the nearest place on the barrier one looks straight across it, to both sides, for
        the first passable cell within ``reach_metres``. Of the closed cells between the two
        sides as few are opened as connect them edge to edge and hold that place: one where the
        burnt line is one cell thick, two or three on its stairs. Crossings do not see each
        other's openings. ``measured`` (n,) bool: whose metres are wanted (all, unless given);
        the others' are NaN.
        """
        found = []
        measured = np.ones(len(row), bool) if measured is None else measured
        for number, (r, c, measure) in enumerate(zip(row, col, measured)):
            progress.check()
            found.append(self._at_point(float(r), float(c), snap_metres, reach_metres, measure))
            progress.report((number + 1) / len(row))
        return found

    def along_line(self, ends: np.ndarray, measured: bool = True) -> Opening:
        """Open every closed cell that the segments (s, 4) of a line pass through."""
        _, near = clipped(ends, self._grid.shape)
        cells, _ = cells_between(near, self._grid.shape)
        shut = self._closed.ravel()[cells]
        if not shut.any():
            return Opening(NOTHING, 0.0, FREE)
        if self._fixed.ravel()[cells].any():
            return Opening(NOTHING, 0.0, BLOCKED)
        opened = np.unique(cells[shut])
        return Opening(opened, self._metres(cells, opened) if measured else np.nan)

    def _at_point(self, row, col, snap: float, reach: float, measure: bool) -> Opening:
        place = self._nearest(row, col, snap)
        if place is None:
            return Opening(NOTHING, 0.0, FAR)
        own, row, col, across = place
        if not self._closed.ravel()[own]:
            return Opening(NOTHING, 0.0, FREE)
        sides = [
            self._way_out(row, col, sign * across * reach / np.hypot(*across)) for sign in (1, -1)
        ]
        if sides[0] is None or sides[1] is None:
            return Opening(NOTHING, 0.0, BLOCKED)
        straight = np.concatenate((sides[0][::-1], sides[1][1:]))
        return self._narrowest(own, straight, measure)

    def _nearest(self, row: float, col: float, snap: float):
        """The place on a barrier nearest to a point, and the metres per unit straight across.

        Gives the flat cell, its position in cell units (well inside that cell) and a vector
        (metres down, metres right); None beyond ``snap`` metres. The cells of the barriers are
        the index by which their segments are found.
        """
        rows, cols = self._grid.shape
        dx, dy = (float(m) for m in self._grid.cell_metres(min(max(row - 0.5, 0), rows - 1)))
        high, wide = snap / dy + 1, snap / dx + 1
        top, bottom = max(int(row - high), 0), min(int(row + high), rows - 1)
        left, right = max(int(col - wide), 0), min(int(col + wide), cols - 1)
        if top > bottom or left > right:
            return None
        lines = np.arange(top, bottom + 1) * cols
        start = np.searchsorted(self._sorted, lines + left)
        end = np.searchsorted(self._sorted, lines + right, side="right")
        near = [self._order[a:b] for a, b in zip(start, end) if b > a]
        if not near:
            return None
        near = np.concatenate(near)
        segments = np.unique(self._barriers.segment[near])
        scale = np.array((dy, dx))
        from_, to = (self._barriers.ends[segments][:, part] * scale for part in ([0, 1], [2, 3]))
        step, point = to - from_, np.array((row, col)) * scale
        length = (step**2).sum(axis=1)
        along = ((point - from_) * step).sum(axis=1) / np.where(length > 0, length, 1)
        foot = from_ + np.clip(along, 0, 1)[:, None] * step
        away = np.hypot(*(foot - point).T)
        best = int(away.argmin())
        if away[best] > snap:
            return None
        foot, step = foot[best] / scale, step[best]
        # Rounding may put the foot a hair into a cell beside the line's.
        own = self._barriers.cell[near[self._barriers.segment[near] == segments[best]]]
        corner = np.stack(np.divmod(own, cols), axis=1)
        inside = np.clip(foot, corner + 1e-6, corner + 1 - 1e-6)
        cell = int(np.hypot(*((inside - foot) * scale).T).argmin())
        across = np.array((step[1], -step[0])) if step.any() else np.array((1.0, 0.0))
        return int(own[cell]), inside[cell][0], inside[cell][1], across

    def _way_out(self, row: float, col: float, vector: np.ndarray):
        """Cells from a place to the first passable one along a vector of metres, else None."""
        dx, dy = (float(m) for m in self._grid.cell_metres(row - 0.5))
        ends = np.array([[row, col, row + vector[0] / dy, col + vector[1] / dx]])
        cells, _ = cells_between(ends, self._grid.shape)
        free = np.flatnonzero(~self._closed.ravel()[cells])
        if not free.size or self._fixed.ravel()[cells[: free[0]]].any():
            return None
        return cells[: free[0] + 1]

    def _narrowest(self, own: int, straight: np.ndarray, measure: bool) -> Opening:
        """The fewest closed cells that hold ``own`` and join the two ends of ``straight``.

        Looked for in the window that the straight way spans. The cells form a tree with three
        ends (own cell, one side, other side), which is three shortest ways that meet in one
        cell. Where the window joins the sides already (a barrier ends nearby), there are no two
        sides to join, and the straight way is opened.
        """
        closed = self._closed.ravel()
        (top, left), window = self._window(straight)
        shut = self._closed[window]
        may_open = shut & ~self._fixed[window]

        def local(cell):
            return cell // self._grid.cols - top, cell % self._grid.cols - left

        one, other = (_reached(~shut, [local(straight[end])]) for end in (0, -1))
        if one.keys() & other.keys():
            cells = straight[closed[straight]]
        else:
            ways = [_reached(may_open, start) for start in ([local(own)], one, other)]
            meeting = min(
                set(ways[0]) & set(ways[1]) & set(ways[2]),
                key=lambda cell: (sum(way[cell][0] for way in ways), ways[0][cell][0], cell),
            )
            opened = {cell for way in ways for cell in _trace(way, meeting) if shut[cell]}
            cells = np.array(
                sorted((r + top) * self._grid.cols + c + left for r, c in opened), np.int64
            )
        return Opening(cells, self._metres(straight, cells) if measure else np.nan)

    def _metres(self, way: np.ndarray, opened: np.ndarray) -> float:
        """Metres of the least way through opened cells, from one end of ``way`` to the other.

        Along ``way`` itself, cell by cell, where it does not lead from one side to another that
        its window keeps apart; a cell's side at the least.
        """
        (top, left), window = self._window(way)
        corner = np.array([[top], [left]])
        free = ~self._closed[window]
        ends = [tuple(cell) for cell in (np.stack(self._place(way[[0, -1]])) - corner).T]
        dx, dy = (float(m) for m in self._grid.cell_metres(top + (free.shape[0] - 1) / 2))
        if free[ends[0]] and free[ends[1]]:
            one, other = (_reached(free, [end]) for end in ends)
            if not one.keys() & other.keys():
                inside = np.zeros(free.shape)
                inside[tuple(np.stack(self._place(opened)) - corner)] = 1.0
                return _least_metres(free, inside, one, other, dx, dy)
        share = np.isin(way, opened).astype(float)
        along = float((self._steps(way) * (share[:-1] + share[1:]) / 2).sum())
        return max(along, min(dx, dy))

    def _window(self, cells: np.ndarray) -> tuple[tuple[int, int], tuple[slice, slice]]:
        """The corner (row, col) and the slices of what some cells span, a cell wider."""
        row, col = self._place(cells)
        top, left = max(row.min() - 1, 0), max(col.min() - 1, 0)
        return (top, left), np.s_[top : row.max() + 2, left : col.max() + 2]

    def _place(self, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return np.divmod(cells, self._grid.cols)

    def _steps(self, cells: np.ndarray) -> np.ndarray:
        """Metres between the centres of each cell and the next, which shares an edge with it."""
        row, col = self._place(cells)
        dx, dy = self._grid.cell_metres((row[:-1] + row[1:]) / 2)
        return np.hypot(np.diff(col) * dx, np.diff(row) * dy)


def _reached(allowed: np.ndarray, sources: Iterable) -> dict:
    """Cells reached from sources by steps over edges into allowed ones.

    Gives by cell (row, col) the number of steps and the cell before (None at a source).
    """
    reached = dict.fromkeys(sources, (0, None))
    queue = deque(reached)
    while queue:
        row, col = cell = queue.popleft()
        for following in ((row - 1, col), (row + 1, col), (row, col - 1), (row, col + 1)):
            inside = 0 <= following[0] < allowed.shape[0] and 0 <= following[1] < allowed.shape[1]
            if inside and allowed[following] and following not in reached:
                reached[following] = (reached[cell][0] + 1, cell)
                queue.append(following)
    return reached


def _trace(reached: dict, cell) -> list:
    """The cells from ``cell`` back to the source it was reached from."""
    way = [cell]
    while reached[way[-1]][1] is not None:
        way.append(reached[way[-1]][1])
    return way


def _least_metres(free, inside, one, other, dx: float, dy: float) -> float:
    """Metres that the least way between two sets of cells spends in the opened ones.

    ``free`` (rows, cols) bool, ``inside`` 1 in the opened cells and 0 elsewhere.

    Over all moves of 48 neighbours, sub-stepped as the solver does it, so that a crossing which
    takes time takes it whichever way it is walked. All cells of the window relax together, move
    by move, until nothing changes (Bellman and Ford).
    """
    moves = neighbourhood(48)
    pad = max(max(abs(m.rows), abs(m.cols)) for m in moves)
    is_open = np.pad(free | (inside > 0), pad)
    inside = np.pad(inside, pad)

    def beside(values, rows, cols):
        """Values of the cells so many rows and columns away, for all cells of the window."""
        height, width = free.shape
        return values[pad + rows : pad + rows + height, pad + cols : pad + cols + width]

    metres = []
    for move in moves:
        touched = [(0, 0), (move.rows, move.cols), *move.touched]
        passes = np.all([beside(is_open, *cell) for cell in touched], axis=0)
        if move.is_diagonal:
            passes &= beside(is_open, move.rows, 0) | beside(is_open, 0, move.cols)
        share = (beside(inside, 0, 0) + beside(inside, move.rows, move.cols)) / 2
        for s in move.samples:
            share = share + (1 - s.weight) * beside(inside, *s.first)
            share = share + s.weight * beside(inside, *s.second)
        length = np.hypot(move.rows * dy, move.cols * dx) / move.parts
        metres.append(np.where(passes, length * share, np.inf))
    least = np.full(is_open.shape, np.inf)
    within = beside(least, 0, 0)
    within[tuple(np.array(sorted(one)).T)] = 0.0
    while True:
        before = within.copy()
        for move, cost in zip(moves, metres):
            # The cost is that of leaving each cell; what it reaches lies a move away.
            reached = beside(least, move.rows, move.cols)
            np.minimum(reached, within + cost, out=reached)
        if np.array_equal(within, before):
            return float(min(within[cell] for cell in other))


def meetings(first: Burnt, second: Burnt) -> tuple[np.ndarray, np.ndarray]:
    """Row and column, in cell units, where segments of two sets of lines cross or touch.

    Only segments that pass through the same cell are compared. Lines that run on top of each
    other meet at their vertices only. Meetings closer than a millionth of a cell are one.
    """
    order = np.argsort(second.cell, kind="stable")
    start = np.searchsorted(second.cell[order], first.cell)
    count = np.searchsorted(second.cell[order], first.cell, side="right") - start
    one = np.repeat(first.segment, count)
    position = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    other = second.segment[order[np.repeat(start, count) + position]]
    one, other = np.unique(np.stack((one, other)), axis=1)
    p, q = first.ends[one], second.ends[other]
    along, beside = p[:, 2:] - p[:, :2], q[:, 2:] - q[:, :2]
    between = q[:, :2] - p[:, :2]
    area = along[:, 0] * beside[:, 1] - along[:, 1] * beside[:, 0]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        t = (between[:, 0] * beside[:, 1] - between[:, 1] * beside[:, 0]) / area
        u = (between[:, 0] * along[:, 1] - between[:, 1] * along[:, 0]) / area
        slack = 1e-9
        meet = (t >= -slack) & (t <= 1 + slack) & (u >= -slack) & (u <= 1 + slack)
    places = p[meet, :2] + t[meet, None] * along[meet]
    _, kept = np.unique(np.round(places, 6), axis=0, return_index=True)
    return places[kept, 0], places[kept, 1]
