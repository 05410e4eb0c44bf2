"""How far the nearest strip is from everywhere, and how far the next when that one closes.

Closing one strip changes nothing outside its catchment, the cells that it is nearest to. Inside,
the way to the next strip stays within the catchment up to some cell, crosses its edge, and from
there on is the way that was known before. So all strips' removals are solved together, each within
its own catchment, from its edge inwards: two solves in all, however many strips there are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .movement import MoveCosts
from .progress import SILENT, Progress
from .wavefront import solve

EDGE_CHUNK = 1 << 13  # cells whose moves across an edge are worked out at once


@dataclass(frozen=True)
class TwoNearest:
    """The nearest and next strip of every cell, (rows, cols) each.

    ``hours``, ``next_hours``: inf where there is none. ``strip``, ``next_strip``: positions in the
    strips given, -1 where there is none. Of equally near strips either may come first.
    """

    hours: np.ndarray
    strip: np.ndarray
    next_hours: np.ndarray
    next_strip: np.ndarray


def two_nearest(
    costs: MoveCosts,
    strips: np.ndarray,
    *,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> TwoNearest:
    """Hours to (or from, as ``costs`` accumulate) the nearest two strips.

    ``strips`` (J,) flat grid cells; -1 is nowhere. Of strips that share a cell the first two count.
    Raises ``TrochaError`` for a strip on an impassable cell; ``Cancelled``.
    """
    strips = np.asarray(strips, np.int64)
    known = np.flatnonzero(strips >= 0)
    solution = solve(
        costs, [strips[known]], limit_hours=limit_hours, progress=progress.part(0.0, 0.5)
    )
    label = solution.nearest(strips[known])  # 1-based, 0 where there is none
    catchment = np.full(costs.size, 0, np.int32)
    costs.unpadded(catchment)[...] = label
    cells, seconds, beyond = _across_edges(costs, solution.seconds[0], catchment, progress)

    # A cell's second strip in the same place is as near as the first, all over the catchment.
    first_there = catchment[costs.padded_cells(strips[known])] - 1
    twins = np.flatnonzero(first_there != np.arange(known.size))
    _, first_twin = np.unique(first_there[twins], return_index=True)
    twins = twins[first_twin]
    own = costs.padded_cells(strips[known[twins]])
    fresh = ~np.isin(cells, own)
    cells, seconds = np.append(cells[fresh], own), np.append(seconds[fresh], np.zeros(own.size))
    beyond = np.append(beyond[fresh], twins + 1)

    seeds = costs.grid_cells(cells)
    inward = solve(
        _Within(costs, catchment), [seeds], limit_hours=limit_hours,
        head_starts=[seconds], progress=progress.part(0.5, 1.0),
    )  # fmt: skip
    seed = inward.nearest(seeds)
    position = np.append(known, -1)  # label - 1 is -1 where there is none
    return TwoNearest(
        solution.hours(),
        position[label - 1],
        inward.hours(),
        position[np.append(beyond, 0)[seed - 1] - 1],
    )


class _Within:
    """The same moves, with every one out of its catchment barred."""

    def __init__(self, costs: MoveCosts, catchment: np.ndarray):
        self._costs, self._catchment = costs, catchment

    def __getattr__(self, name: str):
        return getattr(self._costs, name)

    def seconds(self, starts: np.ndarray, moves: np.ndarray, ends: np.ndarray) -> np.ndarray:
        seconds = self._costs.seconds(starts, moves, ends)
        seconds[self._catchment[starts] != self._catchment[ends]] = np.nan
        return seconds


def _across_edges(costs: MoveCosts, seconds: np.ndarray, catchment: np.ndarray, progress: Progress):
    """Cells entered from another catchment, the least seconds to do so, and that catchment.

    Arrays (n,) of padded cells, seconds and labels; each cell stands once.
    """
    inside = np.flatnonzero(catchment > 0)
    edge = np.zeros(inside.size, bool)
    for step in costs.steps:
        other = catchment[inside + step]
        edge |= (other > 0) & (other != catchment[inside])
    edge = inside[edge]
    least = np.full(costs.size, np.inf)
    source = np.zeros(costs.size, np.int32)
    for at in range(0, edge.size, EDGE_CHUNK):
        progress.check()
        start = edge[at : at + EDGE_CHUNK]
        reached = start + costs.steps[:, None]
        other = catchment[reached]
        move, which = np.nonzero((other > 0) & (other != catchment[start]))
        target, start = reached[move, which], start[which]
        with np.errstate(invalid="ignore"):
            arrival = costs.seconds(start, move, target) + seconds[start]
        sooner = np.flatnonzero(arrival < least[target])  # NaN compares False
        own, target, arrival = catchment[start[sooner]], target[sooner], arrival[sooner]
        # Several may enter one cell: write all, and again those that still beat what stands there.
        again = np.arange(target.size)
        while again.size:
            least[target[again]] = arrival[again]
            again = again[arrival[again] < least[target[again]]]
        best = arrival == least[target]
        source[target[best]] = own[best]
    entered = np.flatnonzero(np.isfinite(least))
    return entered, least[entered], source[entered]
