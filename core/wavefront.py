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
from .gather import gather, where
from .movement import MoveCosts, TabulatedCosts
from .progress import SILENT, Progress
from .transfers import ModeCosts

FRONT_CHUNK = 1 << 12  # cells relaxed in one go; bounds scratch memory and cancel latency
HORIZON_IN_BUCKETS = 10  # how far ahead of the front cells are looked through every round
# Cells relaxed twice a round that are cheap beside the interpreter time a round costs (some 150
# cells relaxed): 60 was the best of 30 to 1200 on real and rough ground, by little (measured).
TWICE_A_ROUND = 60
ROUNDS_A_REVIEW = 16
STATE_BYTES = 10  # cost 8, back-link 1, state 1


@dataclass(frozen=True)
class Solution:
    """Travel times of ``layers`` independent solves on one grid.

    ``seconds`` and ``back`` are (layers, states): the least time (inf where not reached)
    and the index of the move that led there (-1 at a source or where not reached). A state
    is a padded cell, or one of its several where modes meet; a cell's time is that of the
    state reached first. With one layer all sources share it.
    """

    costs: MoveCosts | ModeCosts
    seconds: np.ndarray
    back: np.ndarray

    def hours(self, layer: int = 0, dtype=float) -> np.ndarray:
        """(rows, cols) hours, inf where not reached; single precision saves memory."""
        hours = np.empty(self.costs.grid.shape, dtype)
        seconds = self.costs.least_over(self.seconds[layer])
        return np.divide(seconds, 3600, out=hours, casting="same_kind")

    def hours_at(self, cells: np.ndarray) -> np.ndarray:
        """(layers, n) hours at flat grid cells; inf where not reached or the cell is -1."""
        cells = np.asarray(cells, np.int64)
        hours = self.seconds[:, self.costs.states(np.maximum(cells, 0))].min(axis=1) / 3600
        hours[:, cells < 0] = np.inf
        return hours

    def arrivals(self, cells: np.ndarray, layer: int = 0) -> np.ndarray:
        """(n,) the state of each flat grid cell that is reached first."""
        states = self.costs.states(cells)
        first = self.seconds[layer, states].argmin(axis=0)
        return states[first, np.arange(first.size)]

    def nearest(self, sources: np.ndarray, layer: int = 0) -> np.ndarray:
        """(rows, cols) int32: 1-based position in ``sources`` (flat grid cells) of the one
        whose time each cell has, 0 where not reached.

        Found by following back-links, each round twice as far as the last.
        """
        back = self.back[layer]
        kind = np.int32 if back.size < 2**31 else np.int64
        parent = np.arange(back.size, dtype=kind)
        moved = np.flatnonzero(back >= 0)
        parent[moved] -= self.costs.steps.astype(kind).take(back.take(moved))
        del moved
        while True:
            grandparent = parent.take(parent)
            if np.array_equal(grandparent, parent):
                break
            parent = grandparent
        position = np.zeros(back.size, np.int32)
        # Of sources in one cell the first counts: assign in reverse.
        position[self.costs.states(sources)[:, ::-1]] = np.arange(len(sources), 0, -1)
        label = np.where(np.isfinite(self.seconds[layer]), position[parent], 0)
        if self.costs.planes == 1:
            return self.costs.unpadded(label)
        rows, cols = self.costs.grid.shape
        return label[self.arrivals(np.arange(rows * cols), layer)].reshape(rows, cols)


def solve(
    costs: MoveCosts | ModeCosts,
    sources: list[np.ndarray],
    *,
    limit_hours: float = np.inf,
    until: np.ndarray | None = None,
    table: TabulatedCosts | None = None,
    head_starts: list[np.ndarray] | None = None,
    ceilings: np.ndarray | None = None,
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
    until : flat grid cells, -1 for none; when all of them are settled in every layer the
        rest of the grid is left unreached.
    table : the moves of ``costs`` worked out beforehand, when many solves share them.
    head_starts : seconds that each source starts with, arrays like those of ``sources``, whose
        cells must then differ; 0 without it.
    ceilings : (layers, states) seconds; only ways that reach each state below its own are
        looked for, and what lies on none of them is left unreached.

    Raises ``TrochaError`` for a source on an impassable cell; ``Cancelled``.
    """
    if len(costs.steps) > 127:
        raise TrochaError("A back-link has one byte: a neighbourhood may hold 127 moves at most.")
    wave = _Wave(costs, table, len(sources), limit_hours * 3600)
    if ceilings is not None:
        np.minimum(wave.seconds, ceilings.ravel(), out=wave.seconds)
    wave.start(sources, head_starts)
    if until is not None:
        wave.stop_at(np.asarray(until, np.int64))
    to_relax, relaxed = max(len(sources) * costs.passable_cells, 1), 0
    with np.errstate(invalid="ignore", over="ignore", divide="ignore"):
        while (front := wave.next_front()).size:
            for at in range(0, front.size, FRONT_CHUNK):
                progress.check()
                wave.relax(front[at : at + FRONT_CHUNK])
            relaxed += front.size
            progress.report(0.99 * relaxed / to_relax)
    seconds, back = wave.seconds, wave.back
    if ceilings is not None:
        seconds[wave.state == 0] = np.inf  # never entered: what stands there is the ceiling
    np.abs(seconds, out=seconds)  # -inf marks cells that cannot be entered
    if np.isfinite(wave.limit):
        beyond = seconds > wave.limit  # not final, so not to be told
        seconds[beyond], back[beyond] = np.inf, -1
    progress.report(1.0)
    shape = len(sources), costs.size
    return Solution(costs, seconds.reshape(shape), back.reshape(shape))


# What a cell's byte of ``_Wave.state`` says: where it waits, and whether it was relaxed before.
FAR, NEAR, WAITING, RELAXED = 1, 2, 3, 4


class _Wave:
    """Costs found so far and the queue of cells whose moves are still to be tried.

    Arrays are (layers * states,): ``seconds``, ``back``, and ``state``, which says
    in which list a cell waits, so that none holds a cell twice. Cells beyond a
    ``horizon`` wait in ``far``, looked through only when the nearer ones run out.
    """

    def __init__(self, costs, table: TabulatedCosts | None, layers: int, limit: float):
        self.costs, self.layers, self.limit = costs, layers, limit
        self.size, self.table = costs.size, table
        self.steps = costs.steps
        self.seconds = costs.filled(np.inf, -np.inf, layers)
        self.back = np.full(self.seconds.size, -1, np.int8)
        self.state = np.zeros(self.seconds.size, np.int8)
        self.width = costs.smallest()
        self.horizon = HORIZON_IN_BUCKETS * self.width
        self.near: list[np.ndarray] = []
        self.far: list[np.ndarray] = []
        self._rounds = self._again = 0
        self._awaited = None
        scratch = len(costs.steps) * FRONT_CHUNK
        self._targets, self._stands = np.empty(scratch, np.int64), np.empty(scratch)
        self._costs, self._better = np.empty(scratch), np.empty(scratch, bool)

    def start(self, sources: list[np.ndarray], head_starts: list[np.ndarray] | None) -> None:
        """Queue the sources (flat grid cells) of each layer, at no cost or at their own."""
        if head_starts is None:
            sources = [np.unique(cells) for cells in sources]
            head_starts = [np.zeros(len(cells)) for cells in sources]
        for layer, (cells, seconds) in enumerate(zip(sources, head_starts)):
            states = self.costs.states(cells)
            stand = self.costs.is_open(states)
            if not stand.any(axis=0).all():
                raise TrochaError(
                    "A source lies on an impassable cell; snap it to a passable one first."
                )
            queued = layer * self.size + states[stand]
            self.seconds[queued] = np.broadcast_to(seconds, states.shape)[stand]
            # Near a source that starts late the front would end, and all before it stay waiting.
            late = self.seconds[queued] >= self.horizon
            self.state[queued] = np.where(late, FAR, NEAR)
            self.near.append(queued[~late])
            self.far.append(queued[late])

    def stop_at(self, cells: np.ndarray) -> None:
        """Go no farther than the last of some flat grid cells (-1 is none) in any layer."""
        states = self.costs.states(cells[cells >= 0])
        self._awaited = np.arange(self.layers)[:, None, None] * self.size + states

    def next_front(self) -> np.ndarray:
        """The waiting cells that cost less than the least of them plus a bucket's width.

        Empty when none waits, or none within the limit. Cells in between that improve
        while this front is relaxed come with the next: there is no inner loop.
        """
        waiting = np.concatenate(self.near) if self.near else np.empty(0, np.int64)
        if not waiting.size:
            waiting = self._advance_horizon()
            if not waiting.size:
                return waiting
        cost = gather(self.seconds, waiting)
        lowest = float(cost.min())
        if lowest > self.limit:
            return np.empty(0, np.int64)
        late = cost > lowest + self.width  # never all of them
        self.near = [gather(waiting, where(late))]
        front = gather(waiting, where(~late))
        state = gather(self.state, front)
        self._adapt(np.count_nonzero(state & RELAXED))
        self.state[front] = RELAXED
        return front

    def _advance_horizon(self) -> np.ndarray:
        far = np.concatenate(self.far) if self.far else np.empty(0, np.int64)
        far = gather(far, where(gather(self.state, far) & FAR))  # others came nearer meanwhile
        if not far.size:
            return far
        cost = gather(self.seconds, far)
        self.horizon = float(cost.min()) + HORIZON_IN_BUCKETS * self.width
        beyond = cost >= self.horizon
        self.far = [gather(far, where(beyond))]
        nearer = gather(far, where(~beyond))
        self.state[nearer] ^= FAR | NEAR
        return nearer

    def _adapt(self, again: int) -> None:
        """Widen the bucket while next to nothing is relaxed twice, narrow it when much is.

        Wider buckets mean fewer rounds, each of which costs interpreter time, and more
        cells relaxed twice. The times found do not depend on it.
        """
        self._rounds += 1
        self._again += again
        if self._rounds == ROUNDS_A_REVIEW:
            twice = self._again / self._rounds / TWICE_A_ROUND
            self.width *= 1.25 if twice < 0.25 else 0.8 if twice > 1 else 1.0
            self._rounds = self._again = 0
            if self._awaited is not None:
                # Costs only fall: nothing dearer than the dearest now can matter any more.
                # The abs is for states that cannot be entered; they hold -inf.
                reached = np.abs(self.seconds[self._awaited]).min(axis=1)
                self.limit = min(self.limit, reached.max(initial=0.0))

    def relax(self, front: np.ndarray) -> None:
        """Try every move from a front and queue the cells that it improved.

        Several candidates may improve one target. All are written, in any order, and
        those that still beat what stands there are written again until none does: the
        minimum, without a sort and without ``minimum.at``. A (target, move) pair has only
        one start, so of candidates that tie the one that agrees with the back-link that
        stands finally is the one to queue.
        """
        improve = self._computed if self.table is None else self._looked_up
        target, move, cost = improve(front)
        seconds = self.seconds
        seconds[target] = cost
        beaten = where(cost < gather(seconds, target))
        while beaten.size:
            again, again_cost = gather(target, beaten), gather(cost, beaten)
            seconds[again] = again_cost
            beaten = gather(beaten, where(again_cost < gather(seconds, again)))

        best = where(cost == gather(seconds, target))
        cost, target, move = (
            gather(cost, best),
            gather(target, best),
            gather(move, best).astype(np.int8),
        )
        self.back[target] = move
        self._queue(target, move, cost)

    def _scratch(self, shape: tuple[int, int]):
        """Tables of targets, of what stands there, of costs and of what is better."""
        cells = shape[0] * shape[1]
        tables = self._targets, self._stands, self._costs, self._better
        return (table[:cells].reshape(shape) for table in tables)

    def _computed(self, front: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Targets, moves and costs of the moves that improve on what stands at their targets.

        A (moves, front) table first holds the least that each move could cost. Only where
        that beats what stands at the target is the true cost worked out: behind the front
        nothing does, nor at closed cells, which hold -inf.
        """
        count = front.size
        target, stands, least, hopeful = self._scratch((len(self.steps), count))
        start_cost = gather(self.seconds, front)
        inside = front if self.layers == 1 else front % self.size
        np.add(front, self.steps[:, None], out=target)
        self.seconds.take(target, out=stands, mode="wrap")  # wrap: the quickest of the modes
        np.add(start_cost, self.costs.least(inside), out=least)
        np.less(least, stands, out=hopeful)

        at = where(hopeful.ravel())
        move = at // count
        start = at - move * count
        target = gather(target, at)
        end = target if self.layers == 1 else target % self.size
        cost = self.costs.seconds(gather(inside, start), move, end)
        cost += gather(start_cost, start)
        better = where(cost < gather(stands, at))  # NaN compares False: barriers need no branch
        return gather(target, better), gather(move, better), gather(cost, better)

    def _looked_up(self, front: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """As ``_computed``, from the table; (front, moves), since that is how it lies in memory."""
        moves = len(self.steps)
        target, stands, cost, better = self._scratch((front.size, moves))
        np.add(front[:, None], self.steps, out=target)
        self.seconds.take(target, out=stands, mode="wrap")
        self.table.table.take(front % self.size, axis=0, out=cost, mode="wrap")
        cost += gather(self.seconds, front)[:, None]
        np.less(cost, stands, out=better)
        at = where(better.ravel())
        move = at - at // moves * moves  # the same as at % moves, at half its cost
        return gather(target, at), move, gather(cost, at)

    def _queue(self, target: np.ndarray, move: np.ndarray, cost: np.ndarray) -> None:
        """Enter improved cells in the near or far list, unless they wait there already."""
        state = gather(self.state, target)
        beyond = cost >= self.horizon
        # Who waits near stays there (2, 3); who waits far moves only to come nearer (1, not 2).
        fresh = where((state & WAITING) + beyond < NEAR)
        target, beyond = gather(target, fresh), gather(beyond, fresh)
        tied = gather(self.back, target) != gather(move, fresh)
        if tied.any():
            target, beyond, fresh = target[~tied], beyond[~tied], fresh[~tied]
        self.state[target] = (gather(state, fresh) & RELAXED) + (NEAR - beyond.view(np.int8))
        outside = where(beyond)
        if outside.size:
            self.far.append(gather(target, outside))
            target = gather(target, where(~beyond))
        self.near.append(target)
