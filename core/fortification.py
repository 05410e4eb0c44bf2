"""Which strips, if they could not be closed, would most blunt the worst attack.

RIMF (Church and Scaparra 2007, Geographical Analysis 39:129-146): choose q strips to fortify so
that the worst r closures among the others do least harm. In this domain fortifying is a move of
those who use the strips, such as guarding them or always having them rebuilt overnight; the answer
is a scenario of how a campaign could be blunted, and no advice to anybody.

Solved by implicit enumeration (Scaparra and Church 2008, Computers & OR 35:1905-1923). Unless the
worst attack on what is left is hit, it still works; so one of its strips must be fortified next,
and there are at most r^q cases. Most need no attack of their own: an attack found before, less the
strips now fortified, is still possible and bounds from below what remains.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np

from .attack import TIE, Attack, worst_attack
from .damage import Damage
from .errors import TrochaError
from .progress import SILENT, Progress

MOST_BITS = 12  # strips of an attack whose parts are all valued


@dataclass(frozen=True)
class Fortification:
    """The best strips to fortify, and the worst attack that is left.

    ``fortified``: ascending positions, fewer than asked for where more would not help.
    ``attack``: the worst closures among the others. ``bound``: no fortification leaves less than
    this; equal to the attack's cost when that is proven.
    """

    fortified: tuple[int, ...]
    attack: Attack
    bound: float

    @property
    def gap_pct(self) -> float:
        """How far apart what is proven from both sides lies, in per cent of the cost; 0 if proven."""
        gap = self.attack.bound - self.bound
        return 100 * gap / self.attack.cost if gap > 0 else 0.0


def best_fortification(
    damage: Damage,
    attacks: int,
    fortified: int,
    *,
    list_up_to: int = 1,
    max_seconds: float = math.inf,
    progress: Progress = SILENT,
) -> Fortification:
    """The at most ``fortified`` strips without which the worst ``attacks`` closures harm least.

    ``list_up_to`` as in ``worst_attack``. When ``max_seconds`` are over, the best found so far is
    given with what is proven of it.

    Raises ``TrochaError`` when the strips do not suffice for both; ``Cancelled``.
    """
    if fortified < 1 or attacks < 1 or fortified + attacks > damage.n_strips:
        raise TrochaError(
            "{fortified} strips to fortify and {attacks} to close need as many strips between "
            "them, but there are {strips}; lower one of the two.",
            fortified=fortified,
            attacks=attacks,
            strips=damage.n_strips,
        )
    search = _Enumeration(damage, attacks, fortified, time.monotonic() + max_seconds)
    search.explore(frozenset(), progress.part(0.0, 0.9))
    search.drop_idle()
    best, attack = search.best, search.attack
    if list_up_to > 1 and attack.proven:
        listed = worst_attack(
            damage, attacks, kept=search.mask(best), list_up_to=list_up_to,
            max_seconds=search.seconds_left(), progress=progress.part(0.9, 1.0),
        )  # fmt: skip
        attack = listed if listed.proven else attack
    progress.report(1.0)
    return Fortification(tuple(sorted(best)), attack, min(attack.cost, search.skipped_from))


class _Enumeration:
    """Fortified sets, deeper by one strip of an attack that must be hit next."""

    def __init__(self, damage: Damage, attacks: int, fortified: int, deadline: float):
        self.damage, self.attacks, self.fortified = damage, attacks, fortified
        self.best: frozenset[int] = frozenset()
        self.attack: Attack | None = None
        self.skipped_from = math.inf  # no case that was left out for want of time has a lower cost
        self._deadline = deadline
        self._known: dict[tuple[int, ...], _Remains] = {}  # attacks found so far
        self._seen: set[frozenset[int]] = set()

    def seconds_left(self) -> float:
        return max(self._deadline - time.monotonic(), 0.0)

    def mask(self, strips) -> np.ndarray:
        """(J,) bool of some positions."""
        made = np.zeros(self.damage.n_strips, bool)
        made[list(strips)] = True
        return made

    def explore(self, chosen: frozenset[int], progress: Progress) -> None:
        """Weigh these strips, then each further one that an attack on the others names.

        Any attack that costs no less than the best so far will do: what is better must hit it. So
        the worst one is needed only where none is known to be so bad.
        """
        progress.check()
        self._seen.add(chosen)
        more = self.fortified - len(chosen)
        if not self.seconds_left() and self.attack is not None:
            self.skipped_from = min(self.skipped_from, self._at_least(chosen, more))
            return
        must_hit = self._no_better(chosen)
        if must_hit is None:
            must_hit = self._solved(chosen, progress)
        if not more:
            return
        cases = [(self._at_least(chosen | {j}, more - 1), j) for j in must_hit]
        for i, (_, strip) in enumerate(sorted(cases)):
            case, part = chosen | {strip}, progress.part(i / len(cases), (i + 1) / len(cases))
            if case not in self._seen and self._at_least(case, more - 1) < self._to_beat():
                self.explore(case, part)
            part.report(1.0)

    def drop_idle(self) -> None:
        """Take out of the best set every strip without which the attack does no more."""
        for strip in sorted(self.best):
            fewer, cost = self.best - {strip}, self.attack.cost
            if not self.seconds_left():
                return
            attack = worst_attack(
                self.damage, self.attacks, kept=self.mask(fewer), max_seconds=self.seconds_left(),
                stop_at=math.nextafter(cost + TIE * (cost - self.damage.base), math.inf),
            )  # fmt: skip
            if attack.proven and attack.cost <= cost + TIE * (cost - self.damage.base):
                self.best, self.attack = fewer, attack

    def _to_beat(self) -> float:
        """What an attack may cost at most for its fortification to be better than the best."""
        return self.attack.bound - TIE * (self.attack.bound - self.damage.base)

    def _solved(self, chosen: frozenset[int], progress: Progress) -> tuple[int, ...]:
        """The worst attack on the strips not chosen, which are noted if they are the best yet."""
        attack = worst_attack(
            self.damage, self.attacks, kept=self.mask(chosen),
            stop_at=math.inf if self.attack is None else self._to_beat(),
            max_seconds=self.seconds_left(), progress=progress.part(0.0, 0.0),
        )  # fmt: skip
        self._known.setdefault(attack.closed, _Remains(self.damage, attack.closed))
        if not attack.proven and (self.attack is None or attack.cost < self._to_beat()):
            self.skipped_from = min(self.skipped_from, attack.cost)  # out of time
        if self.attack is None or attack.bound < self._to_beat():
            self.best, self.attack = chosen, attack
        return attack.closed

    def _no_better(self, chosen: frozenset[int]) -> tuple[int, ...] | None:
        """What is left of a known attack if that costs no less than the best, else None."""
        for closed, remains in self._known.items():
            if remains.at_least(chosen, 0) >= self._to_beat():
                return tuple(j for j in closed if j not in chosen)
        return None

    def _at_least(self, chosen: frozenset[int], more: int) -> float:
        """A cost that the worst attack reaches whichever ``more`` strips are fortified as well."""
        return max((r.at_least(chosen, more) for r in self._known.values()), default=-math.inf)


class _Remains:
    """What an attack still costs when some of its strips cannot be closed.

    All parts of a small attack are valued at once: ``_cost`` (2^r,), by the bits of those closed.
    """

    def __init__(self, damage: Damage, attack: tuple[int, ...]):
        self._attack = attack[:MOST_BITS]  # closing fewer costs no more, so bounds stay valid
        bit = np.zeros(damage.n_strips, np.int64)
        bit[list(self._attack)] = 1 << np.arange(len(self._attack))
        inside = damage.summed((bit[damage.strips] == 0).astype(np.int64)) == 0
        named = damage.summed(bit[damage.strips])[inside]
        closed = np.arange(1 << len(self._attack))
        self._cost = np.full(closed.size, damage.base)
        for term, weight in zip(named, damage.weight[inside]):
            self._cost[closed & term == term] += weight
        self._closed = closed
        self._many = sum((closed >> i) & 1 for i in range(len(self._attack)))

    def at_least(self, chosen: frozenset[int], more: int) -> float:
        """The least cost with ``chosen`` fortified, and ``more`` of the others besides."""
        barred = sum(1 << i for i, j in enumerate(self._attack) if j in chosen)
        left = len(self._attack) - bin(barred).count("1")
        parts = (self._closed & barred == 0) & (self._many == max(left - more, 0))
        return float(self._cost[parts].min())
