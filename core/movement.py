"""Seconds of every move over a terrain: the graph that the wavefront solves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .errors import TrochaError
from .gather import gather
from .grid import Grid
from .moves import Move, neighbourhood
from .pace import ROUNDING, WalkingModel
from .progress import SILENT, Progress

TABLE_CHUNK = 1 << 12  # cells whose moves are worked out at once: some 10 MB of scratch


@dataclass(frozen=True)
class Terrain:
    """The ground: elevation and, optionally, what crossing each cell is like.

    ``elevation`` (rows, cols) float, metres, NaN where nobody can pass; kept in
    single precision where it comes so. ``factor`` multiplies the walking pace; NaN
    or <= 0 is impassable. ``fixed_kmh`` above 0 is the speed in that cell whatever
    the slope. ``mode`` says whose that speed is, as in the third band of a movement
    surface, and ``transfer_seconds`` how long it takes to change from foot to a mode,
    and as long back, by mode. Whoever knows no time for a mode rides without changing.
    """

    grid: Grid
    elevation: np.ndarray
    factor: np.ndarray | None = None
    fixed_kmh: np.ndarray | None = None
    mode: np.ndarray | None = None
    transfer_seconds: Mapping[int, float] | None = None

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


class _Group:
    """Moves of a neighbourhood that have the same number of inner samples.

    They are worked out together: row ``j`` of the tables holds, for each move of
    the neighbourhood (others are unused), the flat offsets of the two cells that
    sample ``j`` blends, and the weight of the second.
    """

    def __init__(self, moves: tuple[Move, ...], first: int, last: int, flat):
        self.first, self.last = first, last
        self.samples = len(moves[first].samples)
        shape = (self.samples, len(moves))
        self.left, self.right = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.weight = np.zeros(shape)
        for k in range(first, last):
            for j, sample in enumerate(moves[k].samples):
                self.left[j, k] = flat(*sample.first)
                self.right[j, k] = flat(*sample.second)
                self.weight[j, k] = sample.weight


class MoveCosts:
    """Seconds of single moves between cells of a padded, raveled grid.

    The grid is padded by the longest move, so that flat index + flat step never
    leaves the array nor slips into another row. Padding and impassable cells hold
    NaN elevations: a move that samples one costs NaN and loses every comparison,
    which is what keeps barriers shut for long moves. The wavefront asks for the
    moves it needs by start, move and end; everything it must know besides are the
    flat ``steps`` of the moves, which cells are open, and ``least``.

    Where modes meet, a cell stands in several planes, one a mode: see ``transfers``.
    Here there is one.
    """

    planes = 1

    def __init__(
        self,
        terrain: Terrain,
        walk: Walk,
        moves: tuple[Move, ...] | None = None,
        corners: np.ndarray | None = None,
    ):
        """``moves``: another set than the walk's neighbourhood, 127 at most. ``corners`` (rows,
        cols) bool: cells that a diagonal move may pass the corner of; those that can be stood on
        when None."""
        if not 0 < walk.max_slope_degrees < 90:
            raise TrochaError(
                "MAX_SLOPE is {slope:g} degrees; it must lie between 0 and 90.",
                slope=walk.max_slope_degrees,
            )
        self.terrain, self.walk = terrain, walk
        self.grid = terrain.grid
        self.moves = moves or neighbourhood(walk.neighbours)
        self.pad = max(max(abs(m.rows), abs(m.cols)) for m in self.moves)
        self.stride = self.grid.cols + 2 * self.pad
        self.size = (self.grid.rows + 2 * self.pad) * self.stride
        self.steps = np.array([self._flat(m.rows, m.cols) for m in self.moves])

        passable = terrain.passable()
        self.passable_cells = int(np.count_nonzero(passable))
        single = terrain.elevation.dtype == np.float32
        self._z = self._padded(terrain.elevation, np.nan, np.float32 if single else float)
        self.unpadded(self._z)[~passable] = np.nan
        self._near_hole = self._mark_holes(passable)
        self._corners = self._z
        if corners is not None:
            self._corners = self._padded(np.where(corners, 0.0, np.nan), np.nan, np.float32)
        self._walked = self._ridden = None
        if terrain.factor is not None or terrain.fixed_kmh is not None:
            self._take_surface(passable)
        self._groups = [
            _Group(self.moves, run[0], run[-1] + 1, self._flat)
            for run in (
                list(same)
                for _, same in groupby(range(len(self.moves)), lambda k: len(self.moves[k].samples))
            )
        ]
        self._is_diagonal = np.array([m.is_diagonal for m in self.moves])
        self._below = np.array([self._flat(m.rows, 0) for m in self.moves])
        self._right = np.array([self._flat(0, m.cols) for m in self.moves])
        # Between two ends and on one kind of ground all moves are worked out the same way.
        self._alike = len(self._groups) == 1 or (not walk.substep and self._walked is None)
        self._starts_of_groups = np.array([g.first for g in self._groups[1:]])
        self._lengths = self._tabulate_lengths()
        self._max_slope = np.tan(np.radians(walk.max_slope_degrees))
        self._least_pace = self._lowest_pace()
        self._shortest = self._lengths.min(axis=1)

    # -- cells ---------------------------------------------------------------

    def padded_cells(self, cells: np.ndarray) -> np.ndarray:
        """Flat indices of the grid as flat indices of the padded grid."""
        row, col = np.divmod(np.asarray(cells, np.int64), self.grid.cols)
        return (row + self.pad) * self.stride + col + self.pad

    def grid_cells(self, cells: np.ndarray) -> np.ndarray:
        """The inverse of ``padded_cells``."""
        row, col = np.divmod(cells, self.stride)
        return (row - self.pad) * self.grid.cols + col - self.pad

    def states(self, cells: np.ndarray) -> np.ndarray:
        """(planes, n) flat indices of the grid as all the states that a cell has."""
        return self.padded_cells(cells)[None]

    def modes_of(self, states: np.ndarray) -> None:
        """Nothing: with one plane the surface alone says who rides."""
        return None

    def least_over(self, values: np.ndarray) -> np.ndarray:
        """(rows, cols) the least that a padded raveled array holds for each cell."""
        return self.unpadded(values)

    def is_open(self, cells: np.ndarray) -> np.ndarray:
        """(n,) bool: whether padded cells can be stood on."""
        return np.isfinite(self._z[cells])

    def open_cells(self) -> np.ndarray:
        """(n,) the padded cells that can be stood on."""
        return np.flatnonzero(np.isfinite(self._z))

    def filled(self, open_: float, shut: float, layers: int = 1) -> np.ndarray:
        """(layers * padded cells,) float: one value where a cell can be stood on, else another."""
        values = np.full((layers, self.size), shut)
        stand = np.isfinite(self.unpadded(self._z))
        for layer in values:
            self.unpadded(layer)[stand] = open_
        return values.ravel()

    def unpadded(self, values: np.ndarray) -> np.ndarray:
        """A padded raveled array as a (rows, cols) view."""
        block = values.reshape(-1, self.stride)
        return block[self.pad : self.pad + self.grid.rows, self.pad : self.pad + self.grid.cols]

    def _flat(self, rows: int, cols: int) -> int:
        return rows * self.stride + cols

    def _padded(self, values: np.ndarray, outside: float, dtype) -> np.ndarray:
        padded = np.full(self.size, outside, dtype)
        self.unpadded(padded)[...] = values
        return padded

    def _mark_holes(self, passable: np.ndarray) -> np.ndarray | None:
        """(padded cells,) bool: cells within reach of a closed one; None where all are open.

        Only their moves can slip between closed cells, so only they are looked at.
        """
        if self.passable_cells == passable.size:
            return None
        near = np.zeros(self.size, bool).reshape(-1, self.stride)
        self.unpadded(near)[...] = ~passable
        for axis in (0, 1):
            shut = near.copy()
            for by in range(1, self.pad + 1):
                # The padding is as wide as the reach, so nothing real rolls round the edge.
                near |= np.roll(shut, by, axis)
                near |= np.roll(shut, -by, axis)
        return near.ravel()

    def _take_surface(self, passable: np.ndarray) -> None:
        """Seconds per metre of a cell are ``walked * pace(slope) + ridden``.

        Where a fixed speed rules, ``walked`` is 0; elsewhere ``ridden`` is. Both terms
        are linear in the cell's values, so they can be averaged along a move.
        """
        shape = self.grid.shape
        factor, fixed = self.terrain.factor, self.terrain.fixed_kmh
        factor = np.ones(shape, np.float32) if factor is None else factor
        fixed = np.zeros(shape) if fixed is None else fixed
        with np.errstate(invalid="ignore"):
            rides = fixed > 0
        walked = np.where(rides | ~passable, factor.dtype.type(0), factor)
        self._walked = self._padded(walked, 0.0, factor.dtype)
        ridden = 3.6 / np.where(rides & passable, fixed, np.inf)
        self._ridden = self._padded(ridden, 0.0, float)

    # -- geometry of the moves -------------------------------------------------

    def _tabulate_lengths(self) -> np.ndarray:
        """(moves, rows) metres on the ground, or (moves, 1) where rows do not differ.

        Cell sizes are taken at the mean latitude of both ends.
        """
        down = np.array([m.rows for m in self.moves])[:, None]
        right = np.array([m.cols for m in self.moves])[:, None]
        rows = np.arange(self.grid.rows) if self.grid.ellipsoid else np.zeros(1)
        dx, dy = self.grid.cell_metres(rows + down / 2)
        return np.hypot(right * dx, down * dy)

    def lengths_of(self, starts: np.ndarray, moves: np.ndarray) -> np.ndarray:
        """(n,) metres of moves from padded cells."""
        rows = self._lengths.shape[1]
        if rows == 1:
            return gather(self._lengths.ravel(), moves)
        return gather(self._lengths.ravel(), moves * rows + starts // self.stride - self.pad)

    # -- costs -------------------------------------------------------------------

    def _lowest_pace(self) -> float:
        """A lower bound of the seconds per metre of any move, above 0."""
        fastest = self.walk.model.fastest
        if self._walked is None:
            return fastest * (1 - ROUNDING)
        walked, ridden = self._walked[self._walked > 0], self._ridden[self._ridden > 0]
        paces = [float(ridden.min())] if ridden.size else []
        paces += [fastest * float(walked.min())] if walked.size else []
        return min(paces, default=fastest) * (1 - ROUNDING)

    def least(self, cells: np.ndarray) -> np.ndarray:
        """(moves, 1) or (moves, n): a lower bound of the seconds of moves from padded cells.

        Without a surface it is the same everywhere. With one, half of the first
        part of a move crosses the cell it starts in, at that cell's own best pace.
        """
        least = self._shortest * self._least_pace
        if self._walked is None or not self.walk.substep:
            return least[:, None]
        own = gather(self._walked, cells) * self.walk.model.fastest + gather(self._ridden, cells)
        share = self._shortest / [2 * m.parts for m in self.moves]
        return least[:, None] + share[:, None] * (own * (1 - ROUNDING) - self._least_pace)

    def smallest(self) -> float:
        """A lower bound of any move's seconds, above 0: the scale of the wavefront's buckets."""
        return max(float(self._shortest.min()) * self._least_pace, 1e-9)

    def seconds(self, starts: np.ndarray, moves: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """(n,) seconds of moves from padded cells; NaN or inf where one is barred.

        ``moves`` (n,) are indices in ascending order, ``ends`` (n,) the open cells
        they lead to.
        """
        if self._alike:
            cost = self._seconds(self._groups[0], starts, moves, ends)
        else:
            borders = [0, *np.searchsorted(moves, self._starts_of_groups), moves.size]
            cost = np.concatenate(
                [
                    self._seconds(group, starts[a:b], moves[a:b], ends[a:b])
                    for group, a, b in zip(self._groups, borders, borders[1:])
                ]
            )
        if self._near_hole is not None:
            self._bar(cost, starts, moves)
        return cost

    def _seconds(self, group: _Group, starts, moves, ends) -> np.ndarray:
        """Seconds of moves of one group: all parts at once, then their sum.

        Sub-stepped, a move has one part more than inner samples, each with its own
        slope and pace. Otherwise it is one part between its ends.
        """
        inner = group.samples if self.walk.substep else 0
        nodes = self._nodes(self._z, group, starts, moves, ends, inner)
        part = self.lengths_of(starts, moves)
        if inner:
            part = part / (inner + 1)
        slope = nodes[:-1] - nodes[1:] if self.walk.towards else nodes[1:] - nodes[:-1]
        slope /= part
        seconds = self.walk.model.pace(slope)
        too_steep = ~(np.abs(slope) <= self._max_slope)  # or NaN: not open, whatever the pace
        if self._walked is None:
            if too_steep.any():
                seconds[too_steep] = np.inf
        else:
            walked, ridden = (
                self._along(values, group, starts, moves, ends, inner)
                for values in (self._walked, self._ridden)
            )
            # Only walkers mind the slope; NaN * 0 must not close a road either.
            on_foot = walked > 0
            seconds = np.where(on_foot, walked * seconds, 0.0 * slope)
            seconds[too_steep & on_foot] = np.inf
            seconds += ridden
        total = seconds[0] if inner == 0 else seconds.sum(axis=0)
        total *= part
        return total

    def _nodes(self, values, group: _Group, starts, moves, ends, inner: int) -> np.ndarray:
        """(inner + 2, n) float: a raster read at the start, inner samples and end of moves."""
        nodes = np.empty((inner + 2, starts.size))
        nodes[0] = gather(values, starts)
        nodes[-1] = gather(values, ends)
        for j in range(inner):
            weight = gather(group.weight[j], moves)
            nodes[j + 1] = gather(values, starts + gather(group.left[j], moves))
            nodes[j + 1] *= 1 - weight
            weight *= gather(values, starts + gather(group.right[j], moves))
            nodes[j + 1] += weight
        return nodes

    def _along(self, values, group: _Group, starts, moves, ends, inner: int) -> np.ndarray:
        """(inner + 1, n): mean of a raster along each part of moves.

        Sub-stepped, a part takes the mean of its two nodes, so that the first and
        last cell of a route count half. Otherwise a move takes the mean of all the
        cells it touches, as r.walk does.
        """
        nodes = self._nodes(values, group, starts, moves, ends, inner)
        if inner or not group.samples:
            return (nodes[:-1] + nodes[1:]) / 2
        total = nodes[0] + nodes[1]
        for offset in (*group.left, *group.right):
            total += gather(values, starts + gather(offset, moves))
        return (total / (2 + 2 * group.samples))[None]

    def _bar(self, cost: np.ndarray, starts: np.ndarray, moves: np.ndarray) -> None:
        """Close diagonal moves between two closed cells and, with SUBSTEP off, jumps.

        Sub-stepped long moves need nothing here: their slopes already read every cell
        they touch.
        """
        near = np.flatnonzero(gather(self._near_hole, starts))
        start, move = gather(starts, near), gather(moves, near)
        cost[near[self.slips(start, move)]] = np.nan
        if self.walk.substep:
            return
        for group in self._groups:
            mine = np.flatnonzero((move >= group.first) & (move < group.last))
            for offset in (*group.left, *group.right):
                shut = np.isnan(gather(self._z, start[mine] + gather(offset, move[mine])))
                cost[near[mine[shut]]] = np.nan

    def slips(self, starts: np.ndarray, moves: np.ndarray) -> np.ndarray:
        """(n,) bool: diagonal moves from padded cells between two closed cells."""
        shut = np.isnan(gather(self._corners, starts + gather(self._below, moves)))
        shut &= np.isnan(gather(self._corners, starts + gather(self._right, moves)))
        return shut & gather(self._is_diagonal, moves)

    def pace_within(self, cells: np.ndarray, slope: np.ndarray) -> np.ndarray:
        """(n,) seconds per metre inside padded cells at a slope, inf where too steep to walk."""
        pace = self.walk.model.pace(slope)
        pace[~(np.abs(slope) <= self._max_slope)] = np.inf
        if self._walked is None:
            return pace
        walked = gather(self._walked, cells)
        # NaN * 0 and inf * 0 must not close a road.
        return np.where(walked > 0, walked * pace, gather(self._ridden, cells))

    def elevation_at(self, cells: np.ndarray) -> np.ndarray:
        """(n,) metres at padded cells, NaN where nobody can stand."""
        return gather(self._z, cells).astype(float)

    def tabulated(self, progress: Progress = SILENT) -> TabulatedCosts:
        """The same costs worked out once for all cells, for many solves on one terrain."""
        return tabulate(self, progress)

    def table_bytes(self) -> int:
        return self.size * len(self.steps) * 8


@dataclass(frozen=True)
class TabulatedCosts:
    """Seconds of all moves of all cells, (padded cells, moves): a cell's moves lie side by side."""

    table: np.ndarray


def tabulate(costs, progress: Progress = SILENT) -> TabulatedCosts:
    """All moves of all open cells of ``MoveCosts`` or ``ModeCosts``; NaN where one is barred."""
    inside = costs.open_cells()
    count = len(costs.steps)
    table = np.full((costs.size, count), np.nan)
    with np.errstate(all="ignore"):
        for at in range(0, inside.size, TABLE_CHUNK):
            progress.check()
            chunk = inside[at : at + TABLE_CHUNK]
            starts = np.tile(chunk, count)
            moves = np.repeat(np.arange(count), chunk.size)
            cost = costs.seconds(starts, moves, starts + costs.steps[moves])
            table[chunk] = cost.reshape(count, -1).T
            progress.report((at + chunk.size) / inside.size)
    return TabulatedCosts(table)
