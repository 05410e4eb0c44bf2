"""What closing strips costs, exactly: the objective of r-interdiction median and covering.

Both problems of Church, Scaparra and Middleton (2004, Annals AAG 94:491-502) ask which r of the
strips J do most harm when they close. Zone i has a supply a_i and reaches strip j at a cost d_ij.

- *Median*: its supply goes over the cheapest way left, so closing a set S costs
  ``sum_i a_i min over j not in S of d_ij``.
- *Covering*: its supply is lost once every strip within a radius of it is closed.

Either is ``base + sum of the weights of all terms whose strips are in S``, with weights of 0 or
more. For the median a zone gives one term for each of its nearest strips in turn: closing the k
nearest moves it from the k-th to the next, which costs ``a_i (d_i(k+1) - d_i(k))``. Terms of zones
that name the same strips are added up, and terms of more strips than may close never count; what
is left is small: 400 zones and 120 strips on real terrain give 300 terms for 5 closures. All that
asks about closures reads this list and never the costs again.

A way that nobody can close (the *overland* mode) is facility 0 of the models: it bounds what a
zone can lose, and no term lies beyond it. A closure that works with a chance phi_j only (Losada,
Scaparra and Church 2012) scales every term by the product of its strips' chances, which is the
expected cost in closed form when closures succeed or fail independently.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .errors import TrochaError


@dataclass(frozen=True)
class Damage:
    """Cost of closing sets of strips; J strips, M terms, N strips named in all terms together.

    ``base``: the cost with every strip open. Term m names ``strips[start[m]:start[m + 1]]``, at
    least one, ascending, and adds ``weight[m]`` > 0 once all of them are closed. ``strips`` (N,),
    ``start`` (M,), ``weight`` (M,).
    """

    n_strips: int
    base: float
    strips: np.ndarray
    start: np.ndarray
    weight: np.ndarray

    @cached_property
    def size(self) -> np.ndarray:
        """(M,) how many strips each term names."""
        return np.diff(self.start, append=len(self.strips))

    @cached_property
    def term(self) -> np.ndarray:
        """(N,) the term that each entry of ``strips`` stands in."""
        return np.repeat(np.arange(len(self.weight)), self.size)

    def missing(self, closed: np.ndarray) -> np.ndarray:
        """(M,) how many of each term's strips are still open; ``closed`` (J,) bool."""
        return self.summed(~closed[self.strips])

    def summed(self, entries: np.ndarray) -> np.ndarray:
        """(M,) sums over each term of values given for the entries of ``strips`` (N,)."""
        kind = float if entries.dtype.kind == "f" else np.int64
        if not self.weight.size:
            return np.empty(0, kind)
        return np.add.reduceat(entries.astype(kind), self.start)

    def by_strip(self, entries: np.ndarray) -> np.ndarray:
        """(J,) sums over each strip of values given for the entries of ``strips`` (N,)."""
        return np.bincount(self.strips, entries, minlength=self.n_strips)

    def of(self, closed: np.ndarray) -> float:
        """The cost when the strips of ``closed`` (J,) bool are closed."""
        return self.base + float(self.weight[self.missing(closed) == 0].sum())

    def alone(self) -> np.ndarray:
        """(J,) what closing each strip by itself adds to the cost."""
        single = self.size == 1
        return np.bincount(
            self.strips[self.start[single]], self.weight[single], minlength=self.n_strips
        )

    def needed(self, closed: np.ndarray) -> tuple[int, ...]:
        """Those of the closed strips without which less would be lost, ascending.

        Closing them alone costs the same, and no smaller part of ``closed`` does.
        """
        complete = self.missing(closed) == 0
        return tuple(np.unique(self.strips[complete[self.term]]).tolist())

    def given(self, closed: np.ndarray, kept: np.ndarray, left: int) -> tuple[Damage, np.ndarray]:
        """The damage of up to ``left`` more closures when ``closed`` are shut and ``kept`` stay open.

        Both (J,) bool. Also (N,) bool: which entries of ``strips`` remain.
        """
        barred = self.summed(kept[self.strips]) > 0
        open_ = self.missing(closed)
        base = self.base + float(self.weight[~barred & (open_ == 0)].sum())
        stays = ~barred & (open_ > 0) & (open_ <= left)
        entries = stays[self.term] & ~closed[self.strips]
        start = np.cumsum(open_[stays]) - open_[stays]
        weight = self.weight[stays]
        return Damage(self.n_strips, base, self.strips[entries], start, weight), entries


def median_damage(
    cost: np.ndarray,
    supply: np.ndarray,
    attacks: int,
    overland: np.ndarray | None = None,
    success: np.ndarray | None = None,
) -> Damage:
    """The r-interdiction median: total cost of the cheapest ways left.

    ``cost`` (Z, J): of one unit of supply from a zone over a strip, inf where there is no way.
    ``supply`` (Z,). ``attacks``: the most closures that will be asked about. ``overland`` (Z,):
    cost of the way that nobody can close, inf (as without it) where there is none. ``success``
    (J,): chance that a closure works, 1 without it.

    Of equal costs the strip with the lower position counts as nearer; this decides which strip
    serves, and never what a closure costs.

    Raises ``TrochaError`` for arrays that do not fit, and where ``attacks`` closures could leave
    a supply without any way, whose cost would be infinite (see ``can_be_cut_off``).
    """
    cost, supply, overland, success = _checked(cost, supply, attacks, overland, success)
    if can_be_cut_off(cost, supply, attacks, overland, success).any():
        raise TrochaError(
            "{attacks} closures can leave a zone without any way, at a cost without end; give "
            "every zone a way that cannot be closed, or take those zones out.",
            attacks=attacks,
        )
    cost, overland = cost[supply > 0], overland[supply > 0]
    supply = supply[supply > 0]
    order = np.argsort(cost, axis=1, kind="stable")
    ranked = np.minimum(np.take_along_axis(cost, order, axis=1), overland[:, None])
    after = np.column_stack((ranked[:, 1:], overland))
    chance = np.ones(len(supply))
    terms = []
    for k in range(min(attacks, cost.shape[1])):
        chance = chance * success[order[:, k]]
        counts = np.flatnonzero((after[:, k] > ranked[:, k]) & (chance > 0))
        loss = (supply * chance)[counts] * (after[counts, k] - ranked[counts, k])
        terms.append((np.sort(order[counts, : k + 1], axis=1), loss))
    return _damage(cost.shape[1], float(supply @ ranked[:, 0]), terms)


def covering_damage(
    cost: np.ndarray,
    supply: np.ndarray,
    attacks: int,
    radius: float,
    overland: np.ndarray | None = None,
    success: np.ndarray | None = None,
) -> Damage:
    """The r-interdiction covering: supply with no strip left within ``radius`` of it.

    As ``median_damage``; a cost equal to ``radius`` is within it. A zone that ``overland`` reaches
    within the radius is never lost, and one that nothing reaches was not covered in the first
    place. ``base`` is 0.
    """
    cost, supply, overland, success = _checked(cost, supply, attacks, overland, success)
    near = cost <= radius
    counts = near.sum(axis=1)
    can_be_lost = (overland > radius) & (supply > 0)
    chance = np.where(near, success, 1.0).prod(axis=1)
    terms = []
    for k in range(1, min(attacks, cost.shape[1]) + 1):
        zones = np.flatnonzero(can_be_lost & (counts == k) & (chance > 0))
        terms.append((np.nonzero(near[zones])[1].reshape(-1, k), (supply * chance)[zones]))
    return _damage(cost.shape[1], 0.0, terms)


def can_be_cut_off(
    cost: np.ndarray,
    supply: np.ndarray,
    attacks: int,
    overland: np.ndarray | None = None,
    success: np.ndarray | None = None,
) -> np.ndarray:
    """(Z,) bool: zones with supply that ``attacks`` closures could leave without any way.

    True as well for a zone that never had one. Arguments as in ``median_damage``.
    """
    cost, supply, overland, success = _checked(cost, supply, attacks, overland, success)
    ways = np.isfinite(cost)
    stays = (ways & (success == 0)).any(axis=1) | np.isfinite(overland)
    return (supply > 0) & ~stays & (ways.sum(axis=1) <= attacks)


def _damage(n_strips: int, base: float, terms: list[tuple[np.ndarray, np.ndarray]]) -> Damage:
    """Terms given as (rows of k ascending strips, weights), with equal rows added up."""
    strips, sizes, weights = [], [], []
    for rows, loss in terms:
        if not len(rows):
            continue
        distinct, which = np.unique(rows, axis=0, return_inverse=True)
        strips.append(distinct.ravel())
        sizes.append(np.full(len(distinct), rows.shape[1]))
        weights.append(np.bincount(which.ravel(), loss))
    if not strips:
        nothing = np.empty(0, np.int64)
        return Damage(n_strips, base, nothing, nothing, np.empty(0))
    size = np.concatenate(sizes)
    start = np.cumsum(size) - size
    return Damage(n_strips, base, np.concatenate(strips), start, np.concatenate(weights))


def _checked(cost, supply, attacks, overland, success):
    """The arrays as floats, with what was left out filled in; raises for what cannot be."""
    cost, supply = np.asarray(cost, dtype=float), np.asarray(supply, dtype=float)
    if cost.ndim != 2 or not cost.shape[1] or supply.shape != cost.shape[:1]:
        raise TrochaError(
            "The costs have shape {cost_shape} and the supply {supply_shape}; give a row of costs "
            "and one supply for each zone, and a column for each strip.",
            cost_shape=cost.shape,
            supply_shape=supply.shape,
        )
    overland = np.full(len(cost), np.inf) if overland is None else np.asarray(overland, dtype=float)
    success = np.ones(cost.shape[1]) if success is None else np.asarray(success, dtype=float)
    if overland.shape != supply.shape or success.shape != cost.shape[1:]:
        raise TrochaError(
            "There are {zones} zones and {strips} strips, but {overland} overland costs and "
            "{success} chances of success; give one for each.",
            zones=len(cost),
            strips=cost.shape[1],
            overland=overland.size,
            success=success.size,
        )
    if not (cost >= 0).all() or not (overland >= 0).all():
        raise TrochaError(
            "A cost is negative or not a number; costs must be 0 or more, infinite for no way."
        )
    if not (np.isfinite(supply) & (supply >= 0)).all():
        raise TrochaError("A supply is negative or not a number; it must be 0 or more.")
    if not ((success >= 0) & (success <= 1)).all():
        raise TrochaError("A chance of success lies outside 0 to 1; it is a share.")
    if not 1 <= attacks <= cost.shape[1]:
        raise TrochaError(
            "{attacks} closures were asked for among {strips} strips; give a number from 1 to "
            "{strips}.",
            attacks=attacks,
            strips=cost.shape[1],
        )
    return cost, supply, overland, success
