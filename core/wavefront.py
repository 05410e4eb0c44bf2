"""The solver: least accumulated cost from sources over a grid, exactly, without a heap.

A label-correcting wavefront with buckets (Dial 1969; delta-stepping, Meyer and
Sanders 2003). All cells whose cost lies below a rising bound are relaxed
together in a few array operations; a cell whose cost falls is relaxed again, so
the result is that of Dijkstra's algorithm for any bucket width. The width only
decides how much work is done twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .movement import MoveCosts
from .progress import SILENT, Progress

# Wider buckets mean fewer, larger fronts (less interpreter overhead) but more
# cells relaxed twice; on rough terrain one smallest move is the optimum (measured).
BUCKET_IN_SMALLEST_MOVES = 1.0
FRONT_CHUNK = 1 << 13  # cells relaxed in one go; bounds scratch memory and cancel latency
STATE_BYTES = 10  # cost 8, back-link 1, queued 1


@dataclass(frozen=True)
class Solution:
    """Travel times of ``layers`` independent solves on one grid.

    ``seconds`` and ``back`` are (layers, padded cells): the least time (inf where
    not reached) and the index of the move that led there (-1 at a source or
    where not reached). With one layer all sources share it.
    """

    costs: MoveCosts
    seconds: np.ndarray
    back: np.ndarray

    def hours(self, layer: int = 0) -> np.ndarray:
        """(rows, cols) hours, inf where not reached."""
        return self.costs.unpadded(self.seconds[layer]) / 3600

    def hours_at(self, cells: np.ndarray) -> np.ndarray:
        """(layers, n) hours at flat grid cells; inf where not reached or the cell is -1."""
        cells = np.asarray(cells, np.int64)
        hours = self.seconds[:, self.costs.padded_cells(np.maximum(cells, 0))] / 3600
        hours[:, cells < 0] = np.inf
        return hours

    def nearest(self, sources: np.ndarray, layer: int = 0) -> np.ndarray:
        """(rows, cols) int32: 1-based position in ``sources`` (flat grid cells) of the one
        whose time each cell has, 0 where not reached.

        Found by following back-links, each round twice as far as the last.
        """
        back = self.back[layer]
        cells = np.arange(back.size)
        parent = np.where(back >= 0, cells - self.costs.steps[back], cells)
        while True:
            grandparent = parent[parent]
            if np.array_equal(grandparent, parent):
                break
            parent = grandparent
        position = np.zeros(back.size, np.int32)
        padded = self.costs.padded_cells(sources)
        # Of sources in one cell the first counts: assign in reverse.
        position[padded[::-1]] = np.arange(len(padded), 0, -1)
        label = np.where(np.isfinite(self.seconds[layer]), position[parent], 0)
        return self.costs.unpadded(label)


def solve(
    costs: MoveCosts,
    sources: list[np.ndarray],
    *,
    limit_hours: float = np.inf,
    edges=None,
    head_starts: list[np.ndarray] | None = None,
    progress: Progress = SILENT,
) -> Solution:
    """Least travel times from sources, one layer for each entry of ``sources``.

    Parameters
    ----------
    costs : the moves of the terrain.
    sources : a list of arrays of flat grid cells. The cells of one entry are
        solved together (time to the nearest); entries do not see each other but
        share every array operation, which is what makes many solves cheap.
    limit_hours : cells farther than this stay unreached.
    edges : ``costs`` itself or its table, when many solves share one.
    head_starts : seconds that each source starts with, arrays like those of ``sources``, whose
        cells must then differ; 0 without it.

    Raises ``TrochaError`` for a source on an impassable cell; ``Cancelled``.
    """
    edges = costs if edges is None else edges
    layers, size, steps = len(sources), costs.size, costs.steps[:, None]
    if len(costs.moves) > 127:
        raise TrochaError("A back-link has one byte: a neighbourhood may hold 127 moves at most.")
    seconds = np.full(layers * size, np.inf)
    back = np.full(layers * size, -1, np.int8)
    queued = np.zeros(layers * size, bool)

    if head_starts is None:
        sources = [np.unique(c) for c in sources]
        head_starts = [np.zeros(len(c)) for c in sources]
    pending = [layer * size + costs.padded_cells(c) for layer, c in enumerate(sources)]
    pending = np.concatenate(pending) if pending else np.empty(0, np.int64)
    if not costs.is_open(pending % size).all():
        raise TrochaError("A source lies on an impassable cell; snap it to a passable one first.")
    seconds[pending], queued[pending] = np.concatenate(head_starts or [np.empty(0)]), True

    limit = limit_hours * 3600
    width = BUCKET_IN_SMALLEST_MOVES * costs.smallest()
    bound, relaxed, to_relax = width, 0, max(layers * costs.passable_cells, 1)
    while pending.size:
        late = seconds[pending] >= bound
        near, waiting = pending[~late], [pending[late]]
        while near.size:
            found = []
            for at in range(0, near.size, FRONT_CHUNK):
                progress.check()
                front = near[at : at + FRONT_CHUNK]
                found.append(_relax(front, edges, steps, size, seconds, back, queued))
            relaxed += near.size
            near = np.concatenate(found)
            late = seconds[near] >= bound
            waiting.append(near[late])
            near = near[~late]
        progress.report(0.99 * relaxed / to_relax)
        pending = np.concatenate(waiting)
        if pending.size:
            lowest = seconds[pending].min()
            if lowest > limit:
                break
            bound = lowest + width
    if np.isfinite(limit):
        beyond = seconds > limit  # not final, so not to be told
        seconds[beyond], back[beyond] = np.inf, -1
    progress.report(1.0)
    return Solution(costs, seconds.reshape(layers, size), back.reshape(layers, size))


def _relax(front, edges, steps, size, seconds, back, queued) -> np.ndarray:
    """Try every move from a front; return the cells that it improved and that must queue.

    The candidates form a (moves, front) table and are compared in one go.
    Several may improve one target. They are all written, in any order, and
    those that still beat what stands there are written again until none does:
    what remains is the minimum, without a sort and without ``minimum.at``. A
    (target, move) pair has only one start, so asking which candidates agree with
    the back-link that stands finally keeps each target once.
    """
    queued[front] = False
    cost = edges(front % size) + seconds[front]
    target = front + steps
    better = np.flatnonzero(cost < seconds[target])  # NaN compares False: barriers need no branch
    cost, target = cost.ravel()[better], target.ravel()[better]
    move = (better // front.size).astype(np.int8)
    again, again_cost = target, cost
    while again.size:
        seconds[again] = again_cost
        beaten = again_cost < seconds[again]
        again, again_cost = again[beaten], again_cost[beaten]
    best = cost == seconds[target]
    target, move = target[best], move[best]
    back[target] = move
    target = target[(back[target] == move) & ~queued[target]]
    queued[target] = True
    return target
