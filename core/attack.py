"""The worst set of closures, with proof: r-interdiction by branch and bound.

The question is which r strips do most harm when they close, over the terms of ``damage``. An open
node of the search is a set of strips closed, a set of strips kept open, and a bound on what any
choice of the rest can cost. The node of the highest bound is split on its most loaded strip, closed
in one half and kept in the other, until no bound exceeds the worst set found.

The bound shares the weight of every term among the strips it names. Whatever the shares, a set S
gains no more than the sum of what its strips were given, for a term counts only when all its strips
are in S. So the r largest *loads* bound every set of r. The evener the loads, the better the bound;
the evenest possible gives that of the linear relaxation, for every r at once (they form the least
majorised point of the base polytope of the damage function, Fujishige 1980). Shares are evened by
multiplicative weights: each is multiplied by exp(-load) of its strip and the term's shares are
scaled back to their sum. A few such rounds bring the bound within a per cent or so of the
relaxation, and no round can make it invalid.

The loads also settle strips: one that could not lift the bound above the worst set found when
closed in another's place is kept, and one without which the bound falls below it is closed.
"""

from __future__ import annotations

import heapq
import math
import time
from dataclasses import dataclass, field

import numpy as np

from .damage import Damage
from .errors import TrochaError
from .progress import SILENT, Progress

# Costs this near to each other, relative to the harm done, tie: sums in another order differ so.
TIE = 1e-9
NOISE = 1e-14  # of the whole cost, what rounding may do to a difference of costs
ROUNDS_AT_ROOT, ROUNDS = 100, 6
STEP = 2.0  # more evens out faster, and swings above about 3 (measured)
FRESH_SHARE = 0.02  # of a term's weight, shared equally anew, so that no share is stuck at 0
STEEPEST = 50.0  # exponent of a step, so that no sum of shares underflows
ROUNDS_BETWEEN_GUESSES, NODES_BETWEEN_EXCHANGES = 4, 16
NODES_FOR_LISTING = 1000  # after the proof, in search of further sets that tie


@dataclass(frozen=True)
class Attack:
    """The worst closures found.

    ``cost`` when they are closed, and ``base`` with all open. ``bound``: no set of as many
    closures costs more; equal to ``cost`` when that is proven. ``sets``: the distinct worst sets
    as ascending positions, the smallest and first in order in front, never empty; a strip that
    adds nothing is in none of them, so a set may be smaller than asked for, or empty when no
    closure costs anything. ``complete``: whether these are all there are. ``nodes``: of the search.
    """

    cost: float
    base: float
    bound: float
    sets: tuple[tuple[int, ...], ...]
    complete: bool
    nodes: int

    @property
    def proven(self) -> bool:
        """Whether nothing worse exists."""
        return self.bound <= self.cost

    @property
    def gap_pct(self) -> float:
        """How far a worse set could lie above ``cost``, in per cent of it; 0 when proven."""
        if self.proven:
            return 0.0
        return 100 * (self.bound - self.cost) / (self.cost or self.bound)

    @property
    def closed(self) -> tuple[int, ...]:
        """The worst set: of several that tie the smallest, then the first in order."""
        return self.sets[0]


@dataclass(order=True)
class _Node:
    """A part of the search: the sets with all of ``closed`` and none of ``kept``, (J,) bool."""

    minus_bound: float
    number: int
    closed: np.ndarray = field(compare=False)
    kept: np.ndarray = field(compare=False)


def worst_attack(
    damage: Damage,
    attacks: int,
    *,
    kept: np.ndarray | None = None,
    list_up_to: int = 1,
    stop_at: float = math.inf,
    max_seconds: float = math.inf,
    max_nodes: float = math.inf,
    progress: Progress = SILENT,
) -> Attack:
    """The costliest set of at most ``attacks`` closures.

    ``kept`` (J,) bool: strips that cannot be closed. ``list_up_to``: how many distinct sets that
    tie to look for; the search for them ends after a fixed number of nodes, so that it is the same
    on every machine. ``stop_at``: a cost that is harm enough, ``max_seconds`` and ``max_nodes`` end
    the search without proof; then ``bound`` is what the open nodes still allow.

    Raises ``TrochaError`` when fewer strips than ``attacks`` can be closed; ``Cancelled``.
    """
    kept = np.zeros(damage.n_strips, bool) if kept is None else np.asarray(kept, bool)
    if not 1 <= attacks <= np.count_nonzero(~kept):
        raise TrochaError(
            "{attacks} closures were asked for, but {closable} of {strips} strips can be closed; "
            "ask for 1 up to that number.",
            attacks=attacks,
            closable=np.count_nonzero(~kept),
            strips=damage.n_strips,
        )
    started = time.monotonic()
    search = _Search(damage, attacks, kept, list_up_to)
    ended = False
    while search.open and not ended:
        search.step(progress)
        progress.report(search.share_done())
        ended = search.cost >= stop_at or search.nodes >= max_nodes
        ended |= time.monotonic() - started >= max_seconds
    progress.report(1.0)
    return search.result()


class _Search:
    """Open nodes, the worst sets found so far, and the problem that every node is cut from."""

    def __init__(self, damage: Damage, attacks: int, kept: np.ndarray, list_up_to: int):
        nothing = np.zeros(damage.n_strips, bool)
        self.whole, _ = damage.given(nothing, kept, attacks)
        self.attacks, self.list_up_to = attacks, list_up_to
        self.cost = self.whole.base  # of the worst set found
        self.sets: dict[tuple[int, ...], float] = {(): self.cost}
        self.nodes = self._listing_nodes = self._numbered = 0
        self._root = self.whole
        self._shares = (self.whole.weight / self.whole.size)[self.whole.term]
        self._first_bound = math.inf
        self._tried: set[bytes] = set()
        self.open: list[_Node] = []
        self._push(math.inf, nothing, kept)

    @property
    def tie(self) -> float:
        """Costs closer than this are taken for equal."""
        return TIE * (self.cost - self.whole.base) + NOISE * self.cost

    @property
    def listing(self) -> bool:
        """Whether sets that tie with the worst one are still looked for."""
        return len(self.sets) < self.list_up_to and self._listing_nodes < NODES_FOR_LISTING

    @property
    def enough(self) -> float:
        """A node of no higher bound holds nothing that is wanted."""
        return self.cost - self.tie if self.listing else self.cost + self.tie

    def share_done(self) -> float:
        """How much of the gap that the first bound left is closed, 0 to 1."""
        if not self.open or math.isinf(self._first_bound):
            return 0.0
        first, left = (b - self.cost for b in (self._first_bound, -self.open[0].minus_bound))
        return 1.0 - left / first if 0.0 < left < first else 0.0

    def result(self) -> Attack:
        """What is known so far."""
        bound = max((-node.minus_bound for node in self.open), default=self.cost)
        ordered = sorted(self.sets, key=lambda one: (len(one), one))[: self.list_up_to]
        cost = self.sets[ordered[0]]
        return Attack(
            cost=cost,
            base=self.whole.base,
            bound=cost if bound <= self.cost + self.tie else bound,
            sets=tuple(ordered),
            complete=not self.open and self.listing,
            nodes=self.nodes,
        )

    def step(self, progress: Progress) -> None:
        """Take the open node of the highest bound: bound it anew, then drop it or split it."""
        node = heapq.heappop(self.open)
        if -node.minus_bound <= self.enough:
            self.open.clear()  # no other has a higher bound
            return
        self.nodes += 1
        self._listing_nodes += -node.minus_bound <= self.cost + self.tie
        bound, closed, kept, strip = self._bounded(node, progress)
        if strip is not None:
            this = np.zeros(len(closed), bool)
            this[strip] = True
            self._push(bound, closed | this, kept)
            self._push(bound, closed, kept | this)

    def _push(self, bound: float, closed: np.ndarray, kept: np.ndarray) -> None:
        self._numbered += 1
        heapq.heappush(self.open, _Node(-bound, self._numbered, closed, kept))

    def _bounded(self, node: _Node, progress: Progress):
        """The node's bound, its two sets with what the bound settles, and the strip to split on.

        The strip is None when the node holds nothing more that is wanted. Even shares are worked
        out once, at the root; every other node starts from those and adds a few rounds.
        """
        closed, kept = node.closed, node.kept
        left = self.attacks - int(closed.sum())
        problem, entries = self._root.given(closed, kept, left)
        shares = _scaled(problem, self._shares[entries])
        bound = -node.minus_bound
        rounds = ROUNDS_AT_ROOT if self.nodes == 1 else ROUNDS
        while problem.weight.size:
            progress.check()
            load = problem.by_strip(shares)
            ranked = np.argsort(-load, kind="stable")
            bound = min(bound, problem.base + float(load[ranked[:left]].sum()))
            if rounds % ROUNDS_BETWEEN_GUESSES == 0:
                guess = closed.copy()
                guess[ranked[:left]] = True
                self._guess(guess)
            if bound <= self.enough:
                return bound, closed, kept, None
            close, keep = self._settled(problem.base, load, ranked, left)
            if close.any() or keep.any():
                closed, kept = closed | close, kept | keep
                left -= int(close.sum())
                problem, entries = problem.given(close, keep, left)
                shares = _scaled(problem, shares[entries])
            elif rounds:
                shares = _evened(problem, shares, load, float(load[ranked[:left]].mean()))
                rounds -= 1
            else:
                if self.nodes == 1:
                    self._root, self._shares, self._first_bound = problem, shares, bound
                return bound, closed, kept, int(ranked[0])
        self._offer(closed)
        return bound, closed, kept, None

    def _settled(self, base, load, ranked, left) -> tuple[np.ndarray, np.ndarray]:
        """(J,) bool twice: strips that every wanted set of the node closes, and that none does."""
        top = ranked[:left]
        bound = base + load[top].sum()
        runner_up = load[ranked[left]] if left < len(ranked) else 0.0
        keep = (load > 0) & (bound - load[top[-1]] + load <= self.enough)
        keep[top] = False
        close = np.zeros(len(load), bool)
        close[top] = bound - load[top] + runner_up <= self.enough
        return close, keep

    def _guess(self, guess: np.ndarray) -> None:
        """Offer a set; at the root and now and then first better it by exchanges, which are dear."""
        if self.nodes % NODES_BETWEEN_EXCHANGES != 1:
            self._offer(guess)
        elif guess.tobytes() not in self._tried:
            self._tried.add(guess.tobytes())
            self._offer(_exchanged(self.whole, guess))

    def _offer(self, closed: np.ndarray) -> None:
        """Note a set if none is worse."""
        cost = self.whole.of(closed)
        if cost < self.cost - self.tie:
            return
        self.cost = max(self.cost, cost)
        self.sets.setdefault(self.whole.needed(closed), cost)
        self.sets = {one: c for one, c in self.sets.items() if c >= self.cost - self.tie}


def _scaled(problem: Damage, shares: np.ndarray) -> np.ndarray:
    """(N,) the same shares scaled to sum to each term's weight, with a little shared equally."""
    shares = shares + (FRESH_SHARE * problem.weight / problem.size)[problem.term]
    return shares * (problem.weight / problem.summed(shares))[problem.term]


def _evened(problem: Damage, shares: np.ndarray, load: np.ndarray, typical: float) -> np.ndarray:
    """(N,) the shares after one round of multiplicative weights; ``load`` (J,) is theirs."""
    shares = shares * np.exp(-np.minimum(load * (STEP / typical), STEEPEST))[problem.strips]
    return shares * (problem.weight / problem.summed(shares))[problem.term]


def _exchanged(damage: Damage, closed: np.ndarray) -> np.ndarray:
    """A set that no exchange of one closed strip for an open one makes worse.

    All exchanges are valued at once. Closing j gains the terms that lack only j; opening i loses
    the complete terms that name i; and of the first, those that name i are not gained after all.
    """
    closed, n = closed.copy(), damage.n_strips
    while True:
        missing, shut = damage.missing(closed), closed[damage.strips]
        complete, lacks_one = missing == 0, missing == 1
        loss = damage.by_strip(np.where(complete, damage.weight, 0.0)[damage.term])
        lacked = np.zeros(len(missing), np.int64)
        entries = lacks_one[damage.term] & ~shut
        lacked[damage.term[entries]] = damage.strips[entries]
        gain = np.bincount(lacked[lacks_one], damage.weight[lacks_one], minlength=n)
        entries = lacks_one[damage.term] & shut
        pairs = damage.strips[entries] * n + lacked[damage.term[entries]]
        both = np.bincount(pairs, damage.weight[damage.term[entries]], minlength=n * n)
        inside, outside = np.flatnonzero(closed), np.flatnonzero(~closed)
        if not inside.size or not outside.size:
            return closed
        value = gain[outside] - loss[inside][:, None] - both.reshape(n, n)[np.ix_(inside, outside)]
        out, into = np.unravel_index(value.argmax(), value.shape)
        if value[out, into] <= TIE * damage.weight.sum():
            return closed
        closed[inside[out]], closed[outside[into]] = False, True
