"""Which strips matter: each closed alone, the worst together, and where cargo then goes."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace

import numpy as np

from .attack import Attack, worst_attack
from .damage import can_be_cut_off, covering_damage, median_damage
from .errors import TrochaError
from .fortification import Fortification, best_fortification
from .progress import SILENT, Progress

OVERLAND, NO_WAY = -1, -2  # in place of a strip's position
SAME_DIGITS = 12  # harm that agrees to so many digits ranks by position


@dataclass(frozen=True)
class Ways:
    """What closures act on: zones Z, strips J.

    ``cost`` (Z, J) of a unit of supply over each strip, inf where there is no way; ``supply``
    (Z,); ``overland`` (Z,) cost of the way that nobody can close, inf where there is none;
    ``success`` (J,) chance that a closure works.
    """

    cost: np.ndarray
    supply: np.ndarray
    overland: np.ndarray
    success: np.ndarray

    def only(self, zones: np.ndarray) -> Ways:
        """Those of some zones (Z,) bool, the supply of all others set to 0."""
        return replace(self, supply=np.where(zones, self.supply, 0.0))


@dataclass(frozen=True)
class Critical:
    """What up to ``attacks`` closures do to ``ways``.

    ``served`` (Z,) bool: zones that count, those with any way (or within the radius of one).
    ``alone`` (J,): what each strip's closure adds to the cost by itself; ``rank`` (J,) from 1, the
    most harmful first, equals by position. ``attack``: the worst closures; ``fortification``, where
    strips were to be fortified, and then ``unfortified``, the worst attack without it. ``whole``:
    what harm is a share of, the cost with all strips open, or for covering the supply covered.
    """

    ways: Ways
    attacks: int
    radius: float | None
    served: np.ndarray
    alone: np.ndarray
    rank: np.ndarray
    attack: Attack
    fortification: Fortification | None
    unfortified: Attack | None
    whole: float

    @property
    def gap_pct(self) -> float:
        """0 when what was asked is proven: the worst closures, or the best fortification."""
        return (self.fortification or self.attack).gap_pct

    def share_pct(self, harm):
        """Harm in per cent of ``whole``; nan where that is 0."""
        return 100 * harm / self.whole if self.whole > 0 else harm * math.nan


def critical_strips(
    ways: Ways,
    attacks: int,
    fortified: int = 0,
    radius: float | None = None,
    *,
    list_up_to: int = 1,
    max_seconds: float = math.inf,
    progress: Progress = SILENT,
) -> Critical:
    """Rank the strips and find the worst ``attacks`` closures, exactly.

    ``fortified``: how many strips a scenario may put beyond closing, chosen to blunt the worst
    attack. ``radius``: asks for the covering instead of the median. ``list_up_to`` and
    ``max_seconds`` as in ``worst_attack``.

    Raises ``TrochaError`` for what ``median_damage`` and ``best_fortification`` refuse, and when no
    zone with supply reaches any strip.
    """
    within = np.inf if radius is None else radius
    # Infinity is within an infinite radius, so no way must be asked for as well.
    reaches = ((ways.cost <= within) & np.isfinite(ways.cost)).any(axis=1)
    overland = (ways.overland <= within) & np.isfinite(ways.overland)
    served = reaches | overland
    if not (ways.supply > 0).any():
        raise TrochaError(
            "The supply is 0 in every zone, so no closure costs anything; fill it in."
        )
    if not (reaches & (ways.supply > 0)).any():
        raise TrochaError(
            "No zone with supply reaches any strip, so there is nothing to close; check the limits and "
            "that both lie in the same area."
        )
    counted = ways.only(served)
    arguments = counted.cost, counted.supply, attacks
    damage = (
        median_damage(*arguments, counted.overland, counted.success)
        if radius is None
        else covering_damage(*arguments, radius, counted.overland, counted.success)
    )
    fortification = unfortified = None
    if fortified:
        started = time.monotonic()
        unfortified = worst_attack(
            damage, attacks, max_seconds=max_seconds / 2, progress=progress.part(0.0, 0.2)
        )
        fortification = best_fortification(
            damage, attacks, fortified, list_up_to=list_up_to,
            max_seconds=max_seconds - (time.monotonic() - started),
            progress=progress.part(0.2, 1.0),
        )  # fmt: skip
        attack = fortification.attack
    else:
        attack = worst_attack(
            damage, attacks, list_up_to=list_up_to, max_seconds=max_seconds, progress=progress
        )
    alone = damage.alone()
    return Critical(
        ways=ways,
        attacks=attacks,
        radius=radius,
        served=served,
        alone=alone,
        rank=_ranked(alone),
        attack=attack,
        fortification=fortification,
        unfortified=unfortified,
        whole=damage.base if radius is None else float(counted.supply.sum()),
    )


def cut_off_zones(ways: Ways, attacks: int) -> np.ndarray:
    """(Z,) bool: zones with a way now that ``attacks`` closures could leave without any."""
    has_way = np.isfinite(ways.cost).any(axis=1) | np.isfinite(ways.overland)
    return has_way & can_be_cut_off(ways.cost, ways.supply, attacks, ways.overland, ways.success)


@dataclass(frozen=True)
class Uses:
    """Where each zone's supply goes when some strips are closed, (Z,) each.

    ``way``: position of the strip used if every closure works, or ``OVERLAND``, or ``NO_WAY``.
    ``cost``: expected of a unit, inf without a way. ``overland_share``: expected share of the
    supply that goes overland. ``uncovered_share``: expected share with no way left within the
    radius; nan for the median.
    """

    way: np.ndarray
    cost: np.ndarray
    overland_share: np.ndarray
    uncovered_share: np.ndarray


def uses(ways: Ways, closed: tuple[int, ...], radius: float | None = None) -> Uses:
    """Ways and costs when the strips at ``closed`` are attacked; with none, as they are now.

    Of a strip and the way overland at the same cost the strip is used.
    """
    n_zones, n_strips = ways.cost.shape
    attacked = np.isin(np.arange(n_strips), closed)
    order = np.argsort(ways.cost, axis=1, kind="stable")
    ranked = np.take_along_axis(ways.cost, order, axis=1)
    usable = np.isfinite(ranked) & (ranked <= ways.overland[:, None])
    down = np.where(attacked, ways.success, 0.0)[order]
    # Chance that every nearer strip is closed, and then that this one is open.
    nearer_down = np.column_stack((np.ones(n_zones), np.cumprod(down, axis=1)[:, :-1]))
    chance = np.where(usable, nearer_down * (1 - down), 0.0)
    left = np.where(usable, down, 1.0).prod(axis=1)  # that no usable strip is open
    backstop = np.where(left > 0, ways.overland, 0.0)
    cost = (chance * np.where(usable, ranked, 0.0)).sum(axis=1) + left * backstop
    open_ = usable & ~attacked[order]
    first = np.take_along_axis(order, open_.argmax(axis=1)[:, None], axis=1)[:, 0]
    fallback = np.where(np.isfinite(ways.overland), OVERLAND, NO_WAY)
    uncovered = np.full(n_zones, np.nan)
    if radius is not None:
        near = np.where(ways.cost <= radius, np.where(attacked, ways.success, 0.0), 1.0)
        uncovered = np.where(ways.overland <= radius, 0.0, near.prod(axis=1))
    return Uses(
        way=np.where(open_.any(axis=1), first, fallback),
        cost=cost,
        overland_share=np.where(np.isfinite(ways.overland), left, 0.0),
        uncovered_share=uncovered,
    )


def _ranked(harm: np.ndarray) -> np.ndarray:
    """(J,) ranks from 1, the greatest first, equals by position."""
    rounded = np.round(harm / (harm.max() or 1.0), SAME_DIGITS)
    rank = np.empty(len(harm), int)
    rank[np.argsort(-rounded, kind="stable")] = np.arange(1, len(harm) + 1)
    return rank
