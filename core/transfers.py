"""Where modes meet: the state is cell x mode, and changing the mode takes time.

Each cell stands in a plane for everyone on foot and, where it can be ridden by a mode whose
transfer time is known, in a plane of that mode. Moves stay within their plane; a change is one
more kind of move, from one plane to the other. So the wavefront solves it as it solves any grid.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .gather import gather, where
from .movement import MoveCosts, TabulatedCosts, Terrain, Walk, tabulate
from .moves import Move
from .pace import ROUNDING
from .progress import SILENT, Progress
from .roads import BOAT, FOOT


@dataclass(frozen=True)
class Transfers:
    """Minutes to change from foot to a mode, and as many back; None where nobody said.

    From one mode that rides to another costs both. Where no time is known everyone rides from
    the first cell on, free of charge.
    """

    animal: float | None = None
    boat: float | None = None
    vehicle: float | None = None

    def seconds(self) -> dict[int, float]:
        """Seconds by the code of the mode in a movement surface; only those that are known."""
        minutes = enumerate((self.animal, self.boat, self.vehicle), start=1)
        return {code: 60 * value for code, value in minutes if value is not None}


def costs_over(
    terrain: Terrain, walk: Walk, moves: tuple[Move, ...] | None = None
) -> MoveCosts | ModeCosts:
    """The moves of a terrain, with states by mode where it has cells to change mode in."""
    ridden = ridden_by_mode(terrain)
    return ModeCosts(terrain, walk, ridden, moves) if ridden else MoveCosts(terrain, walk, moves)


def ridden_by_mode(terrain: Terrain) -> dict[int, np.ndarray]:
    """(rows, cols) bool by mode: the cells that it takes a transfer to ride in."""
    if terrain.fixed_kmh is None or terrain.mode is None or not terrain.transfer_seconds:
        return {}
    with np.errstate(invalid="ignore"):
        rides = terrain.passable() & (terrain.fixed_kmh > 0)
    found = {mode: rides & (terrain.mode == mode) for mode in sorted(terrain.transfer_seconds)}
    return {mode: cells for mode, cells in found.items() if cells.any()}


def on_foot(terrain: Terrain) -> Terrain:
    """The terrain of whoever changes to no mode: its fixed speeds left out, a boat's water closed.

    Fixed speeds of modes without a transfer time stay, since everyone rides there.
    """
    ridden = ridden_by_mode(terrain)
    if not ridden:
        return terrain
    fixed = np.where(np.any(list(ridden.values()), axis=0), 0.0, terrain.fixed_kmh)
    elevation = terrain.elevation
    if BOAT in ridden:
        elevation = np.where(ridden[BOAT], elevation.dtype.type(np.nan), elevation)
    return Terrain(terrain.grid, elevation, terrain.factor, fixed)


@dataclass(frozen=True)
class _Change:
    """One way to change: from plane ``start`` to plane ``end``, in ``seconds``.

    ``move``: the king's move that goes with it, by its index in the neighbourhood; None where
    the change is made on the spot.
    """

    start: int
    end: int
    seconds: float
    move: int | None = None


class ModeCosts:
    """Seconds of single moves between states; to the wavefront as ``MoveCosts`` is.

    State ``plane * plane_size + padded cell``; plane 0 is on foot. Whoever rides a road or trail
    may change in any of its cells. On a boat's water nobody stands, so one changes between water
    and bank: a king's move whose first half is over the one cell and its second over the other.
    A diagonal move between two closed cells is barred in every plane; a cell that a mode merely
    does not ride in closes nothing to it.
    """

    def __init__(
        self,
        terrain: Terrain,
        walk: Walk,
        ridden: dict[int, np.ndarray],
        moves: tuple[Move, ...] | None = None,
    ):
        """``ridden``: as of ``ridden_by_mode``."""
        self.terrain, self.walk, self.grid = terrain, walk, terrain.grid
        foot = MoveCosts(on_foot(terrain), walk, moves)
        self._costs = [foot] + [
            MoveCosts(_of_riders(terrain, cells), walk, moves, corners=terrain.passable())
            for cells in ridden.values()
        ]
        self._modes = np.array([FOOT, *ridden], np.int8)
        self.planes = len(self._costs)
        self.moves, self.pad, self.stride = foot.moves, foot.pad, foot.stride
        self.plane_size, self.size = foot.size, self.planes * foot.size
        self.passable_cells = sum(costs.passable_cells for costs in self._costs)
        self._open = np.concatenate([costs.is_open(slice(None)) for costs in self._costs])
        self._changes = self._all_changes()
        self.steps = np.concatenate((foot.steps, [self._step(c) for c in self._changes]))

    def _all_changes(self) -> list[_Change]:
        kings = [i for i, move in enumerate(self.moves) if max(abs(move.rows), abs(move.cols)) == 1]
        changes = []
        for plane, mode in enumerate(self._modes[1:].tolist(), start=1):
            seconds = self.terrain.transfer_seconds[mode]
            for move in kings if mode == BOAT else [None]:
                changes += [_Change(0, plane, seconds, move), _Change(plane, 0, seconds, move)]
        return changes

    def _step(self, change: _Change) -> int:
        across = 0 if change.move is None else int(self._costs[0].steps[change.move])
        return (change.end - change.start) * self.plane_size + across

    # -- states ----------------------------------------------------------------

    def padded_cells(self, cells: np.ndarray) -> np.ndarray:
        """Flat indices of the grid as states on foot."""
        return self._costs[0].padded_cells(cells)

    def states(self, cells: np.ndarray) -> np.ndarray:
        """(planes, n) flat indices of the grid as all the states that a cell has."""
        return self.padded_cells(cells) + self.plane_size * np.arange(self.planes)[:, None]

    def grid_cells(self, states: np.ndarray) -> np.ndarray:
        """Flat indices of the grid of states."""
        return self._costs[0].grid_cells(states % self.plane_size)

    def modes_of(self, states: np.ndarray) -> np.ndarray:
        """(n,) the mode of states, as in the third band of a movement surface."""
        return self._modes[states // self.plane_size]

    def is_open(self, states: np.ndarray) -> np.ndarray:
        """(n,) bool: whether anyone can be in these states."""
        return self._open[states]

    def open_cells(self) -> np.ndarray:
        """(n,) the states that one can be in."""
        return np.flatnonzero(self._open)

    def filled(self, open_: float, shut: float, layers: int = 1) -> np.ndarray:
        """(layers * states,) float: one value where one can be, else another."""
        return np.tile(np.where(self._open, open_, shut), layers)

    def unpadded(self, values: np.ndarray) -> np.ndarray:
        """An array of states as a (rows, cols) view of the plane on foot."""
        return self._costs[0].unpadded(values[: self.plane_size])

    def least_over(self, values: np.ndarray) -> np.ndarray:
        """(rows, cols) the least that an array of states holds for each cell."""
        return self._costs[0].unpadded(values.reshape(self.planes, -1).min(axis=0))

    # -- costs -----------------------------------------------------------------

    def smallest(self) -> float:
        """A lower bound of any move's seconds but a change's: the scale of the buckets."""
        return min(costs.smallest() for costs in self._costs)

    def least(self, states: np.ndarray) -> np.ndarray:
        """(steps, n): a lower bound of the seconds of moves from states, inf where there is none."""
        least = np.full((len(self.steps), states.size), np.inf)
        plane = states // self.plane_size
        count = len(self.moves)
        for number, costs in enumerate(self._costs):
            mine = where(plane == number)
            if mine.size:
                inside = gather(states, mine) - number * self.plane_size
                least[:count, mine] = costs.least(inside)
        for i, change in enumerate(self._changes, start=count):
            least[i, plane == change.start] = change.seconds * (1 - ROUNDING)
        return least

    def seconds(self, starts: np.ndarray, moves: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """(n,) seconds of moves between states; NaN or inf where one is barred.

        ``moves`` (n,) are indices of ``steps`` in ascending order.
        """
        cost = np.full(starts.size, np.nan)
        plane = starts // self.plane_size
        count = len(self.moves)
        within = np.searchsorted(moves, count)  # the moves from here on change the plane
        for number, costs in enumerate(self._costs):
            mine = where(plane[:within] == number)
            if mine.size:
                base = number * self.plane_size
                inside = gather(starts, mine) - base, gather(moves, mine), gather(ends, mine) - base
                cost[mine] = costs.seconds(*inside)
        borders = np.searchsorted(moves, np.arange(count, len(self.steps) + 1))
        for change, a, b in zip(self._changes, borders, borders[1:]):
            mine = a + where(plane[a:b] == change.start)
            if mine.size:
                cost[mine] = self._changing(change, gather(starts, mine), gather(ends, mine))
        return cost

    def _changing(self, change: _Change, starts: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """(n,) seconds of one kind of change between states."""
        if change.move is None:
            return np.where(self._open[ends], change.seconds, np.nan)
        start, end = starts - change.start * self.plane_size, ends - change.end * self.plane_size
        departs, arrives = self._costs[change.start], self._costs[change.end]
        move = np.full(start.size, change.move)
        metres = departs.lengths_of(start, move)
        slope = (arrives.elevation_at(end) - departs.elevation_at(start)) / metres
        if self.walk.towards:
            slope = -slope
        pace = departs.pace_within(start, slope) + arrives.pace_within(end, slope)
        seconds = change.seconds + metres / 2 * pace
        # Where either end is closed its elevation, and so the slope, is NaN.
        seconds[np.isnan(slope) | self._costs[-1].slips(start, move)] = np.nan
        return seconds

    def tabulated(self, progress: Progress = SILENT) -> TabulatedCosts:
        """The same costs worked out once for all states, for many solves on one terrain."""
        return tabulate(self, progress)

    def table_bytes(self) -> int:
        return self.size * len(self.steps) * 8


def _of_riders(terrain: Terrain, cells: np.ndarray) -> Terrain:
    """The terrain of who rides: nothing but some cells (rows, cols), at their fixed speeds."""
    elevation = np.where(cells, terrain.elevation, terrain.elevation.dtype.type(np.nan))
    return replace(terrain, elevation=elevation, factor=None, mode=None, transfer_seconds=None)
