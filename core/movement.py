"""Seconds of every move over a terrain: the graph that the wavefront solves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .grid import Grid
from .moves import neighbourhood
from .pace import WalkingModel
from .progress import SILENT, Progress

TABLE_CHUNK = 1 << 14  # cells whose moves are worked out at once: some 10 MB of scratch


@dataclass(frozen=True)
class Terrain:
    """The ground: elevation and, optionally, what crossing each cell is like.

    ``elevation`` (rows, cols) float, metres, NaN where nobody can pass.
    ``factor`` multiplies the walking pace; NaN or <= 0 is impassable.
    ``fixed_kmh`` above 0 is the speed in that cell whatever the slope.
    """

    grid: Grid
    elevation: np.ndarray
    factor: np.ndarray | None = None
    fixed_kmh: np.ndarray | None = None

    def passable(self) -> np.ndarray:
        """(rows, cols) bool: cells that can be stood on."""
        with np.errstate(invalid="ignore"):
            open_ = np.isfinite(self.elevation)
            return open_ if self.factor is None else open_ & (self.factor > 0)


@dataclass(frozen=True)
class Walk:
    """How one moves: the hiking function and the rules of the neighbourhood.

    ``towards``: accumulate the time *to* the sources instead of from them, so
    that every slope changes its sign. ``substep``: sample the ground along long
    moves; off only to reproduce tools that look at the two ends.
    """

    model: WalkingModel
    neighbours: int = 32
    substep: bool = True
    max_slope_degrees: float = 60.0
    towards: bool = False


class MoveCosts:
    """Seconds of all moves from given cells of a padded, raveled grid.

    The grid is padded by the longest move, so that flat index + flat step never
    leaves the array nor slips into another row. Padding and impassable cells
    hold NaN elevations: any move that samples one costs NaN and loses every
    comparison, which is all that keeps barriers shut for long moves.
    """

    def __init__(self, terrain: Terrain, walk: Walk):
        if not 0 < walk.max_slope_degrees < 90:
            raise TrochaError(
                f"MAX_SLOPE is {walk.max_slope_degrees:g} degrees; it must lie between 0 and 90."
            )
        self.terrain, self.walk = terrain, walk
        self.grid = terrain.grid
        self.moves = neighbourhood(walk.neighbours)
        self.pad = max(max(abs(m.rows), abs(m.cols)) for m in self.moves)
        self.stride = self.grid.cols + 2 * self.pad
        self.size = (self.grid.rows + 2 * self.pad) * self.stride
        self.steps = np.array([self._flat(m.rows, m.cols) for m in self.moves])

        passable = terrain.passable()
        self.passable_cells = int(np.count_nonzero(passable))
        self._z = self._padded(np.where(passable, terrain.elevation, np.nan), np.nan)
        self._walked = self._ridden = None
        if terrain.factor is not None or terrain.fixed_kmh is not None:
            factor = np.ones(self.grid.shape) if terrain.factor is None else terrain.factor
            fixed = np.zeros(self.grid.shape) if terrain.fixed_kmh is None else terrain.fixed_kmh
            rides = np.nan_to_num(fixed) > 0
            # Seconds per metre of a cell = walked * pace(slope) + ridden. Both terms
            # are linear in the cell's values, so they can be averaged along a move.
            self._walked = self._padded(np.where(rides, 0.0, factor), 0.0)
            self._ridden = self._padded(3.6 / np.where(rides, fixed, np.inf), 0.0)
        self._lay_out_segments()
        self._lengths_by_row = self._tabulate_lengths()
        self._max_slope = np.tan(np.radians(walk.max_slope_degrees))

    # -- cells ---------------------------------------------------------------

    def padded_cells(self, cells: np.ndarray) -> np.ndarray:
        """Flat indices of the grid as flat indices of the padded grid."""
        row, col = np.divmod(np.asarray(cells, np.int64), self.grid.cols)
        return (row + self.pad) * self.stride + col + self.pad

    def grid_cells(self, cells: np.ndarray) -> np.ndarray:
        """The inverse of ``padded_cells``."""
        row, col = np.divmod(cells, self.stride)
        return (row - self.pad) * self.grid.cols + col - self.pad

    def is_open(self, cells: np.ndarray) -> np.ndarray:
        """(n,) bool: whether padded cells can be stood on."""
        return np.isfinite(self._z[cells])

    def unpadded(self, values: np.ndarray) -> np.ndarray:
        """A padded raveled array as a (rows, cols) view."""
        block = values.reshape(-1, self.stride)
        return block[self.pad : self.pad + self.grid.rows, self.pad : self.pad + self.grid.cols]

    def _flat(self, rows: int, cols: int) -> int:
        return rows * self.stride + cols

    def _padded(self, values: np.ndarray, outside: float) -> np.ndarray:
        return np.pad(values.astype(float), self.pad, constant_values=outside).ravel()

    # -- geometry of the moves -------------------------------------------------

    def _lay_out_segments(self) -> None:
        """Index arrays that say which cells each part of each move reads.

        All points a neighbourhood reads form one list of *nodes*: the start, the
        ends of the moves, then the samples inside them, each a blend of two
        cells. A *segment* joins two nodes; a move is a run of segments. With
        SUBSTEP off a move is one segment, and the samples are read only to see
        whether they are open.
        """
        k = len(self.moves)
        first, second, weight = [], [], []
        start, end, owner = [], [], []
        inner_owner = []
        for i, move in enumerate(self.moves):
            chain = [0]
            for sample in move.samples:
                first.append(self._flat(*sample.first))
                second.append(self._flat(*sample.second))
                weight.append(sample.weight)
                inner_owner.append(i)
                chain.append(k + len(first))
            chain.append(1 + i)
            if not self.walk.substep:
                chain = [0, 1 + i]
            start += chain[:-1]
            end += chain[1:]
            owner += [i] * (len(chain) - 1)
        self._first = np.array(first, np.int64)[:, None]
        self._second = np.array(second, np.int64)[:, None]
        self._weight = np.array(weight)[:, None]
        self._inner_owner = np.array(inner_owner, np.int64)
        self._start, self._end = np.array(start), np.array(end)
        self._owner = np.array(owner)
        # Moves are listed with the fewest parts first, so segments of one move are
        # neighbours and ``reduceat`` adds them up.
        self._runs = np.flatnonzero(np.diff(self._owner, prepend=-1))
        self._parts = np.bincount(self._owner, minlength=k)
        self._diagonals = np.array([i for i, m in enumerate(self.moves) if m.is_diagonal])
        self._beside = [
            (self._flat(self.moves[i].rows, 0), self._flat(0, self.moves[i].cols))
            for i in self._diagonals
        ]

    def _tabulate_lengths(self) -> np.ndarray:
        """(moves, rows) metres on the ground, or (moves, 1) where rows do not differ.

        Cell sizes are taken at the mean latitude of both ends.
        """
        down = np.array([m.rows for m in self.moves])[:, None]
        right = np.array([m.cols for m in self.moves])[:, None]
        rows = np.arange(self.grid.rows) if self.grid.ellipsoid else np.zeros(1)
        dx, dy = self.grid.cell_metres(rows + down / 2)
        return np.hypot(right * dx, down * dy)

    def lengths(self, cells: np.ndarray) -> np.ndarray:
        """(moves, n) or (moves, 1): metres of every move from padded cells."""
        if self._lengths_by_row.shape[1] == 1:
            return self._lengths_by_row
        return self._lengths_by_row[:, cells // self.stride - self.pad]

    # -- costs -------------------------------------------------------------------

    def __call__(self, cells: np.ndarray) -> np.ndarray:
        """(moves, n) seconds of every move from padded cells; NaN where it is barred."""
        with np.errstate(invalid="ignore", over="ignore"):
            length = self.lengths(cells)
            nodes = self._nodes(self._z, cells)
            part = length[self._owner] / self._parts[self._owner, None]
            slope = (nodes[self._end] - nodes[self._start]) / part
            if self.walk.towards:
                slope = -slope
            seconds = self.walk.model.pace(slope)
            barred = ~(np.abs(slope) <= self._max_slope)  # too steep, or NaN: not open
            if self._walked is None:
                seconds[barred] = np.nan
            else:
                walked = self._along(self._walked, cells)
                # Only walkers mind the slope; NaN * 0 must not close a road either.
                seconds = np.where(walked > 0, walked * seconds, 0.0 * slope)
                seconds[barred & (walked > 0)] = np.nan
                seconds += self._along(self._ridden, cells)
            seconds *= part
            cost = np.add.reduceat(seconds, self._runs, axis=0)
            self._bar(cost, nodes, cells)
        return cost

    def _nodes(self, values: np.ndarray, cells: np.ndarray) -> np.ndarray:
        """(1 + moves + samples, n): a raster read at every node of the moves from cells."""
        inner = values[cells + self._first] * (1 - self._weight)
        inner += values[cells + self._second] * self._weight
        return np.concatenate((values[cells][None], values[cells + self.steps[:, None]], inner))

    def _along(self, values: np.ndarray, cells: np.ndarray) -> np.ndarray:
        """(segments, n): mean of a raster along each segment.

        Sub-stepped, a segment takes the mean of its two nodes, so that the first
        and last cell of a route count half. Otherwise a move takes the mean of
        all the cells it touches, as r.walk does.
        """
        nodes = self._nodes(values, cells)
        if self.walk.substep:
            return (nodes[self._start] + nodes[self._end]) / 2
        total = nodes[self._start] + nodes[self._end]
        np.add.at(
            total, self._inner_owner, values[cells + self._first] + values[cells + self._second]
        )
        touched = 2 + 2 * np.bincount(self._inner_owner, minlength=len(self.moves))
        return total / touched[:, None]

    def _bar(self, cost: np.ndarray, nodes: np.ndarray, cells: np.ndarray) -> None:
        """Close diagonal moves between two closed cells and, with SUBSTEP off, jumps.

        Sub-stepped long moves need nothing here: their slopes already read every
        cell they touch.
        """
        for i, (below, right) in zip(self._diagonals, self._beside):
            shut = np.isnan(self._z[cells + below]) & np.isnan(self._z[cells + right])
            cost[i, shut] = np.nan
        if not self.walk.substep and len(self._inner_owner):
            shut = np.isnan(nodes[1 + len(self.moves) :])
            for sample, owner in enumerate(self._inner_owner):
                cost[owner, shut[sample]] = np.nan

    def parts_between(self, path: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Metres and rise of every part of every move along a path of padded cells.

        A path of one cell has none. Rises are those of the ground in the path's
        order, whichever way the costs accumulate.
        """
        start = path[:-1]
        if not start.size:
            return np.empty(0), np.empty(0)
        order = np.argsort(self.steps)
        move = order[np.searchsorted(self.steps[order], np.diff(path))]
        nodes = self._nodes(self._z, start)
        length = self.lengths(start) / self._parts[:, None]
        length = np.broadcast_to(length, (len(self.moves), start.size))
        metres, rise, position = [], [], []
        for a, b, owner in zip(self._start, self._end, self._owner):
            mine = np.flatnonzero(move == owner)
            metres.append(length[owner, mine])
            rise.append(nodes[b, mine] - nodes[a, mine])
            position.append(mine)
        along = np.argsort(np.concatenate(position), kind="stable")
        return np.concatenate(metres)[along], np.concatenate(rise)[along]

    def smallest(self) -> float:
        """A lower bound of any move's seconds, above 0: the scale of the wavefront's buckets."""
        pace = self.walk.model.fastest
        if self._walked is not None:
            open_ = np.isfinite(self._z)
            per_metre = self._walked[open_] * pace + self._ridden[open_]
            per_metre = per_metre[per_metre > 0]
            pace = float(per_metre.min()) if per_metre.size else pace
        return max(pace * self.grid.smallest_cell_metres(), 1e-9)

    def tabulated(self, progress: Progress = SILENT) -> TabulatedCosts:
        """The same costs worked out once for all cells, for many solves on one terrain."""
        inside = np.flatnonzero(np.isfinite(self._z))
        table = np.full((self.size, len(self.moves)), np.nan)
        for at in range(0, inside.size, TABLE_CHUNK):
            progress.check()
            chunk = inside[at : at + TABLE_CHUNK]
            table[chunk] = self(chunk).T
            progress.report((at + chunk.size) / inside.size)
        return TabulatedCosts(table)

    def table_bytes(self) -> int:
        return self.size * len(self.moves) * 8


@dataclass(frozen=True)
class TabulatedCosts:
    """Move costs read from a table of (padded cells, moves)."""

    table: np.ndarray

    def __call__(self, cells: np.ndarray) -> np.ndarray:
        return self.table[cells].T
