"""Routes between two places that really differ, best first.

The single-via (gateway) method. With the least times from the origin to every cell and
from every cell to the destination, the best route that passes a given cell is known at
once, with its time: out to the cell along one tree, on from it along the other (Lombard
and Church 1993, "The gateway shortest path problem"; Scaparra, Church and Medrano 2014,
"Corridor location: the multi-gateway shortest path model"). Which of these routes deserve
to be told is the question that Abraham, Delling, Goldberg and Werneck 2013 ("Alternative
routes in road networks") answer by three bounds, and so it is here: little longer than the
best (stretch), little shared with those told already (sharing), and no way round for its
own sake (local optimality).

Local optimality is judged by the plateau, the stretch on which both trees agree. No part
of a route that is as long as its plateau, and contains the cell, can be shortened.
Penalties on used cells need a solve for every alternative and give detours that depend on
the penalty; here two solves give all alternatives, with exact detours.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .grid import Grid
from .movement import MoveCosts
from .nearness import cells_near, metres_between
from .odmatrix import solve_each
from .progress import SILENT, Progress
from .routes import trace
from .wavefront import Solution

# Sums of the same moves in another order differ in their last digits.
SAME = 1e-9
# How many routes of too little worth (loops) are looked at before it is said that none is left.
TRIES = 200
LOOP_BLOCK = 256  # segments of a way that are held against the later ones at once
NEAR_SHARE, NEAR_CELLS = 0.02, 2.0  # default distance: of the best route's length; at least


@dataclass(frozen=True)
class Rules:
    """What makes an alternative.

    ``count`` routes at most, ``detour_pct`` longer in time than the best at most, of
    whose length at most ``overlap_pct`` lies within ``near_m`` metres of better routes
    (None: two cells, or 2 % of the length of the best route where that is more), and
    whose plateau lasts at least ``plateau_pct`` of the best time.
    """

    count: int = 3
    detour_pct: float = 30.0
    overlap_pct: float = 50.0
    near_m: float | None = None
    plateau_pct: float = 10.0

    def __post_init__(self):
        if self.count < 1:
            raise TrochaError("COUNT is {count}; ask for one route or more.", count=self.count)
        for name, value in (
            ("MAX_DETOUR_PCT", self.detour_pct),
            ("MAX_OVERLAP_PCT", self.overlap_pct),
            ("PLATEAU_PCT", self.plateau_pct),
            ("NEAR_M", 0.0 if self.near_m is None else self.near_m),
        ):
            if not (np.isfinite(value) and value >= 0):
                raise TrochaError(
                    "{name} is {value:g}; it must be 0 or more.", name=name, value=value
                )


@dataclass(frozen=True)
class Alternative:
    """One of several routes, in the direction of travel.

    ``cells`` (n,) flat grid cells and ``hours`` (n,) since the start. ``detour_pct``: by how
    much it takes longer than the best. ``overlap_pct``: the share of its length that lies
    within the nearness of better routes, where a move counts by half for each of its ends.
    """

    cells: np.ndarray
    hours: np.ndarray
    length_m: float
    detour_pct: float
    overlap_pct: float


def alternatives_between(
    outward: MoveCosts,
    inward: MoveCosts,
    origins: np.ndarray,
    destinations: np.ndarray,
    rules: Rules,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> dict[tuple[int, int], list[Alternative]]:
    """The routes of every pair of flat grid cells, by positions (origin, destination).

    ``outward`` are the costs away from the origins and ``inward`` those towards the
    destinations, on the same terrain. A cell of -1 is nowhere, and its pairs are empty, as
    are those farther than ``limit_hours``; no alternative takes longer than that either.
    One solve an origin and, for each batch of origins that fits half the memory, one a
    destination, which goes no farther than the longest detour allowed.
    """
    destinations = np.asarray(destinations, np.int64)
    found = {(o, d): [] for o in range(len(origins)) for d in range(len(destinations))}
    batches = solve_each(
        outward, origins, free_bytes=free_bytes / 2, limit_hours=limit_hours,
        progress=progress.part(0.0, 0.45),
    )  # fmt: skip
    for out in batches:
        hours = out.solution.hours_at(destinations)
        longest = np.max(hours, initial=0.0, where=np.isfinite(hours))
        reached = np.where(np.isfinite(hours).any(axis=0), destinations, -1)
        within = min(limit_hours, longest * (1 + rules.detour_pct / 100) * (1 + 2 * SAME) + SAME)
        homes = solve_each(
            inward, reached, free_bytes=free_bytes / 2, limit_hours=within,
            progress=progress.part(0.45, 0.9),
        )  # fmt: skip
        for home in homes:
            for layer, o in enumerate(out.origins):
                for home_layer, d in enumerate(home.origins):
                    found[int(o), int(d)] = alternative_routes(
                        out.solution, layer, home.solution, home_layer, int(origins[o]),
                        int(destinations[d]), rules, limit_hours, progress,
                    )  # fmt: skip
    progress.report(1.0)
    return found


def alternative_routes(
    out: Solution,
    out_layer: int,
    home: Solution,
    home_layer: int,
    origin: int,
    destination: int,
    rules: Rules,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> list[Alternative]:
    """Up to ``rules.count`` routes of one pair of flat grid cells, the least-time one first.

    ``out`` holds times from the origin and ``home`` times to the destination, on the same
    terrain, complete to the time of the longest detour. Empty where there is no way (or a
    cell is -1). Each alternative is the one of least time that keeps the rules; since every
    further route forbids more, times never fall. Same input, same routes. ``Cancelled``.
    """
    if origin < 0 or destination < 0:
        return []
    (best,) = trace(out, out_layer, np.array([destination]))
    if best is None:
        return []
    grid = out.costs.grid
    cells, hours = best.cells, best.hours
    length = float(metres_between(grid, cells[:-1], cells[1:]).sum())
    found = [Alternative(cells, hours, length, 0.0, 0.0)]
    if cells.size == 1 or rules.count == 1:
        return found
    near_m = rules.near_m
    if near_m is None:
        near_m = max(NEAR_CELLS * grid.typical_cell_metres(), NEAR_SHARE * length)
    bound = min(hours[-1] * (1 + rules.detour_pct / 100), limit_hours) * 3600
    through = _Through(out, out_layer, home, home_layer, bound, rules)
    near = cells_near(grid, cells, near_m)
    for cells, seconds, shared, metres in through.routes(near, progress):
        took = max(float(seconds[-1]) / 3600, float(hours[-1]))
        found.append(
            Alternative(
                cells, seconds / 3600, metres, 100 * (took / hours[-1] - 1), 100 * shared / metres
            )
        )
        if len(found) == rules.count:
            break
        near |= cells_near(grid, cells, near_m)
    return found


class _Through:
    """The best route through every cell that lies on one short enough.

    Only these cells, or states where modes meet, are kept, numbered 0 to n. They hold, with
    each cell, all cells on the way to it and on from it: the best route over a cell's
    predecessor takes no longer. So both trees are arrays of parents, and a sum along every
    route is found for all cells at once by pointer jumping (``_to_root``).
    """

    def __init__(self, out, out_layer, home, home_layer, bound: float, rules: Rules):
        self._rules = rules
        costs = out.costs
        self._grid: Grid = costs.grid
        ahead, behind = out.seconds[out_layer], home.seconds[home_layer]
        total = ahead + behind
        # A little more than the bound, so that rounding cuts no cell off from its parent.
        member = np.flatnonzero(total <= bound * (1 + SAME))
        self.cells = costs.grid_cells(member)
        self._total, self._ahead, self._behind = total[member], ahead[member], behind[member]
        number = np.full(costs.size, -1, np.int32)
        number[member] = np.arange(member.size)
        self._from = self._parents(out, out_layer, member, number)
        self._to = self._parents(home, home_layer, member, number)
        self._into = metres_between(self._grid, self.cells[self._from], self.cells)
        self._onto = metres_between(self._grid, self.cells, self.cells[self._to])
        self._metres = _to_root(self._from, self._into)[1] + _to_root(self._to, self._onto)[1]
        self._plateau, lasting = self._plateaus()
        enough = rules.plateau_pct / 100 * self._total.min()
        self._fit = (lasting >= enough * (1 - SAME)) & (self._metres > 0)

    @staticmethod
    def _parents(solution: Solution, layer: int, member, number) -> np.ndarray:
        back = solution.back[layer, member]
        parent = np.where(back >= 0, member - solution.costs.steps[back], member)
        parent = number[parent]
        return np.where(parent >= 0, parent, np.arange(member.size))

    def _plateaus(self) -> tuple[np.ndarray, np.ndarray]:
        """(n,) the first cell of each cell's plateau, and the seconds the plateau lasts."""
        own = np.arange(self.cells.size)
        agreed = (self._to[self._from] == own) & (self._from != own)
        first, _ = _to_root(np.where(agreed, self._from, own))
        agreed = (self._from[self._to] == own) & (self._to != own)
        last, _ = _to_root(np.where(agreed, self._to, own))
        return first, self._ahead[last] - self._ahead[first]

    def routes(
        self, near: np.ndarray, progress: Progress
    ) -> Iterator[tuple[np.ndarray, np.ndarray, float, float]]:
        """Cells, seconds, metres shared and metres of the best route left, again and again.

        ``near`` (rows, cols) bool is where sharing counts; the caller adds to it between
        two routes. Ends when no route keeps the rules.
        """
        near = near.ravel()  # a view: what the caller adds is seen
        for _ in range(TRIES):
            progress.check()
            beside = near[self.cells]
            shared = self._shared(self._from, self._into, beside)
            shared += self._shared(self._to, self._onto, beside)
            allowed = self._rules.overlap_pct / 100 * self._metres * (1 + SAME)
            via = np.flatnonzero(self._fit & (shared <= allowed))
            if not via.size:
                return
            via = int(via[self._total[via].argmin()])
            # Every cell of a plateau stands for the same route: it is told, or not, once.
            self._fit[self._plateau == self._plateau[via]] = False
            path, seconds = self._route(via)
            if not has_loop(self._grid, self.cells[path]):
                yield self.cells[path], seconds, float(shared[via]), float(self._metres[via])

    @staticmethod
    def _shared(parent: np.ndarray, metres: np.ndarray, beside: np.ndarray) -> np.ndarray:
        return _to_root(parent, metres * (0.5 * beside + 0.5 * beside[parent]))[1]

    def _route(self, via: int) -> tuple[np.ndarray, np.ndarray]:
        ahead, behind = _chain(self._from, via), _chain(self._to, via)
        on = self._ahead[via] + self._behind[via] - self._behind[behind[1:]]
        path = np.concatenate((ahead[::-1], behind[1:]))
        seconds = np.concatenate((self._ahead[ahead[::-1]], on))
        entered = np.append(True, np.diff(self.cells[path]) != 0)  # a change of mode is no move
        return path[entered], seconds[entered]


def _to_root(parent: np.ndarray, value: np.ndarray | None = None):
    """The root of every node of a forest, and the sum of ``value`` on the way to it.

    ``value[i]`` belongs to the step from ``i`` to ``parent[i]`` and is 0 at a root. Each
    round looks twice as far as the last.
    """
    total = None if value is None else np.where(parent == np.arange(parent.size), 0.0, value)
    while True:
        grandparent = parent[parent]
        if total is not None:
            total = total + total[parent]
        if np.array_equal(grandparent, parent):
            return parent, total
        parent = grandparent


def _chain(parent: np.ndarray, node: int) -> np.ndarray:
    chain = [node]
    while parent[node] != node:
        node = int(parent[node])
        chain.append(node)
    return np.array(chain)


def has_loop(grid: Grid, path: np.ndarray) -> bool:
    """Whether a way comes back to a cell it passed, or crosses itself between cells."""
    if np.unique(path).size < path.size:
        return True
    row, col = np.divmod(path, grid.cols)
    start = np.stack((row[:-1], col[:-1]), axis=1)
    step = np.diff(np.stack((row, col), axis=1), axis=0)
    # Two segments can only cross where their starts lie within two of the longest moves. A block
    # of segments is held against all that come two or more later, so that what is held is small.
    reach = 2 * np.abs(step).max(initial=0)
    for at in range(0, len(start) - 2, LOOP_BLOCK):
        block = start[at : at + LOOP_BLOCK, None]
        later = start[None, at + 2 :]
        near = np.abs(later[..., 0] - block[..., 0]) <= reach
        near &= np.abs(later[..., 1] - block[..., 1]) <= reach
        one, other = np.nonzero(np.triu(near))
        one, other = one + at, other + at + 2
        apart = start[other] - start[one]
        turn = _cross(step[one], step[other])
        with np.errstate(divide="ignore", invalid="ignore"):
            here, there = _cross(apart, step[other]) / turn, _cross(apart, step[one]) / turn
        if ((here > 0) & (here < 1) & (there > 0) & (there < 1)).any():
            return True
    return False


def _cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]
