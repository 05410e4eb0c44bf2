"""How cargo divides among modes, and among strips and exits: a nested logit.

A shipper compares the modes, by air and overland, and within each its strips or exits. Where
strips are full, a shadow price on each makes the excess look for another strip or another mode.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .messages import Message
from .progress import SILENT, Progress
from .ways import FOOT

TOLERANCE = 1e-9  # a full strip's flow equals its capacity to this share
CLOSED_BELOW_KG = 1e-6  # capacities under a milligram a year are none: they only cost digits
IDLE_SHARE = 1e-10  # a share left behind below this is rounding of the backstop, and is moved

# The backstop of a zone with no way overland: leaving a kilogram costs its owner so much more
# than the cheapest flight. Never less than BACKSTOP_LOGITS / theta, so that the spread of the
# logit alone leaves e^-30 of the cargo behind, which is nothing.
STAY_PENALTY_USD = 1000.0
BACKSTOP_LOGITS = 30.0

BALANCING_SWEEPS = 4
MAX_ITERATIONS = 500
HALVINGS = 40
THIN = 1e-200  # a sum of weights below this has lost digits to underflow


@dataclass(frozen=True)
class Allocation:
    """Where the cargo of each zone goes in a year.

    ``air_kg`` (Z, J) by strip, ``overland_kg`` (Z, K) by exit for each overland mode,
    ``unmoved_kg`` (Z,) left behind; all of them add up to the zone's supply.
    ``shadow_price_usd`` (J,): US$/kg that a kilogram more of capacity would save, 0 at strips
    that are not full. ``iterations``: taken to balance.
    """

    air_kg: np.ndarray
    overland_kg: Mapping[str, np.ndarray]
    unmoved_kg: np.ndarray
    shadow_price_usd: np.ndarray
    iterations: int

    @property
    def foot_kg(self) -> np.ndarray:
        """(Z, K) what walks all the way; 0 where that is not among the modes."""
        return self.by(FOOT)

    def by(self, mode: str) -> np.ndarray:
        """(Z, K) by exit of an overland mode; 0 where it is not among the modes."""
        if mode in self.overland_kg:
            return self.overland_kg[mode]
        exits = next((flow.shape[1] for flow in self.overland_kg.values()), 0)
        return np.zeros((len(self.unmoved_kg), exits))


def allocate(
    air_cost: np.ndarray,
    overland_costs: Mapping[str, np.ndarray],
    supply_kg: np.ndarray,
    availability: np.ndarray,
    capacity_kg: np.ndarray,
    mu: float,
    theta: float,
    progress: Progress = SILENT,
    stay_penalty_usd: float = STAY_PENALTY_USD,
) -> Allocation:
    """Divide each zone's supply among air and the overland modes, within the strips' capacity.

    ``air_cost`` (Z, J) and ``overland_costs``, (Z, K) for each mode: US$/kg, inf where there is
    no way. ``supply_kg`` (Z,) and ``capacity_kg`` (J,): kg a year, a capacity may be inf.
    ``availability`` (J,): share of time each strip is open; it weights the strip in the choice.
    ``mu``, ``theta``: sharpness within a mode and between modes, 0 < theta <= mu.

    The inclusive value of a mode is I = (1/mu) ln sum A exp(-mu C), its share exp(theta I) over
    the sum of all modes, and a strip's share within air A exp(-mu C) over the sum of all strips.
    A zone without a way overland leaves behind what the strips cannot take; a zone with no way
    at all leaves everything.

    Raises ``TrochaError`` for arrays that do not fit or hold impossible values, and when the
    flows do not settle; ``Cancelled`` when the user gives up.
    """
    air_cost = _matrix(air_cost, Message("air cost"))
    overland_costs = {
        m: _matrix(c, Message("{mode} cost", mode=m)) for m, c in overland_costs.items()
    }
    supply_kg = _vector(supply_kg, len(air_cost), Message("supply"), Message("zone"))
    availability = _vector(
        availability, air_cost.shape[1], Message("availability"), Message("strip")
    )
    capacity_kg = _vector(
        capacity_kg, air_cost.shape[1], Message("capacity"), Message("strip"), infinite=True
    )
    for mode, cost in overland_costs.items():
        if len(cost) != len(air_cost):
            raise TrochaError(
                "The air costs have {air_zones} zones and the {mode} costs {zones}; give all of "
                "them for the same zones.",
                air_zones=len(air_cost),
                mode=mode,
                zones=len(cost),
            )
    if (availability > 1).any():
        first = int(np.argmax(availability > 1))
        raise TrochaError(
            "The availability of strip number {number} is {value:g}; give the share of time it is "
            "open, from 0 to 1.",
            number=first + 1,
            value=availability[first],
        )
    if not 0 < theta <= mu < np.inf:
        raise TrochaError(
            "THETA ({theta:g}) must be above 0 and at most MU ({mu:g}).", theta=theta, mu=mu
        )

    usable = (availability > 0) & (capacity_kg > CLOSED_BELOW_KG)
    flies = (supply_kg > 0) & np.isfinite(air_cost[:, usable]).any(axis=1)
    overland_value, overland_shares = _overland(overland_costs, len(air_cost), mu, theta)
    leaves = np.isfinite(overland_value)

    prices = np.zeros(usable.sum())
    air_share = np.zeros((len(supply_kg), usable.sum()))
    other_share = np.ones(len(supply_kg))  # of the alternative to flying: overland, or staying
    iterations = 0
    if flies.any():
        costs = air_cost[np.ix_(flies, usable)]
        penalty = max(stay_penalty_usd, BACKSTOP_LOGITS / theta)
        other_value = np.where(leaves[flies], overland_value[flies], -costs.min(axis=1) - penalty)
        market = _market(
            -mu * costs + np.log(availability[usable]), other_value, supply_kg[flies], mu, theta
        )
        prices, iterations = _balance(market, capacity_kg[usable], progress)
        point = market.at(prices)
        # Below IDLE_SHARE the backstop is rounding: such a zone flies everything it has.
        idle = ~leaves[flies] & (point.other_share < IDLE_SHARE)
        fly = np.where(idle, 1.0, point.air_share)
        air_share[flies] = fly[:, None] * market.within(point)
        other_share[flies] = np.where(idle, 0.0, point.other_share)

    air_kg = np.zeros(air_cost.shape)
    air_kg[:, usable] = supply_kg[:, None] * air_share
    shadow = np.zeros(air_cost.shape[1])
    shadow[usable] = prices
    left_kg = supply_kg * other_share
    out_kg = np.where(leaves, left_kg, 0.0)[:, None]
    return Allocation(
        air_kg=air_kg,
        overland_kg={mode: out_kg * share for mode, share in overland_shares.items()},
        unmoved_kg=np.where(leaves, 0.0, left_kg),
        shadow_price_usd=shadow,
        iterations=iterations,
    )


def _overland(
    costs: Mapping[str, np.ndarray], zones: int, mu: float, theta: float
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """The overland modes as one alternative to flying, which is all that the strips compete with.

    Inclusive value (Z,) in US$/kg, -inf where no mode has a way, and by mode the share (Z, K) of
    each exit in all that goes overland.
    """
    nests = [_nest(-mu * cost, mu) for cost in costs.values()]
    values = np.array([value for value, _ in nests]).reshape(len(nests), zones)
    value, modes = _nest(theta * values.T, theta)
    return value, {mode: modes[:, [m]] * nests[m][1] for m, mode in enumerate(costs)}


@dataclass(frozen=True)
class _Point:
    """The market at given prices; zones Z, strips J."""

    discount: np.ndarray  # (J,) by which the prices thin each strip's weight
    total: np.ndarray  # (Z,) sum of the thinned weights
    flow_kg: np.ndarray  # (J,) by strip
    air_share: np.ndarray  # (Z,)
    other_share: np.ndarray  # (Z,) 1 - air_share, without its cancellation
    surplus: np.ndarray  # (Z,) US$/kg, the expected best over all modes
    thin: np.ndarray  # (Z,) zones whose total has lost its digits
    thin_within: np.ndarray  # (thin zones, J) their shares of each strip, worked out on their own


@dataclass(frozen=True)
class _Market:
    """What the shares follow from, for zones that fly and strips that are usable.

    Prices only scale a strip's weight, in every zone alike, by exp(-mu p). The weights are
    therefore worked out once, and the market at other prices is a few matrix-vector products
    instead of as many exponentials as there are pairs. A zone whose strips are all so dear that
    its products underflow is worked out on its own.
    """

    pull: np.ndarray  # (Z, J) ln A - mu C, -inf where there is no way
    ground: np.ndarray  # (Z,) the largest pull
    weight: np.ndarray  # (Z, J) exp(pull - ground)
    other_value: np.ndarray  # (Z,) US$/kg, inclusive value of the alternative to flying
    supply_kg: np.ndarray  # (Z,)
    mu: float
    theta: float

    def at(self, prices: np.ndarray) -> _Point:
        """Shares and flows when each strip costs ``prices`` US$/kg more."""
        least = prices.min()
        discount = np.exp(-self.mu * (prices - least))
        total = np.einsum("ij,j->i", self.weight, discount)
        thin = total < THIN
        total[thin] = 1.0
        air_value = (self.ground + np.log(total)) / self.mu - least
        thin_value, thin_within = _nest(self.pull[thin] - self.mu * prices, self.mu)
        air_value[thin] = thin_value

        gap = self.theta * (air_value - self.other_value)
        small = np.exp(-np.abs(gap))  # at most 1, so that nothing overflows
        lesser, greater = small / (1 + small), 1 / (1 + small)
        air_share = np.where(gap >= 0, greater, lesser)
        air_kg = self.supply_kg * air_share
        flow_kg = discount * np.einsum("i,ij->j", np.where(thin, 0.0, air_kg / total), self.weight)
        if thin.any():
            flow_kg += air_kg[thin] @ thin_within
        best = np.maximum(air_value, self.other_value)
        return _Point(
            discount=discount,
            total=total,
            flow_kg=flow_kg,
            air_share=air_share,
            other_share=np.where(gap >= 0, lesser, greater),
            surplus=best + np.log1p(small) / self.theta,
            thin=thin,
            thin_within=thin_within,
        )

    def within(self, point: _Point, strips: np.ndarray | slice = slice(None)) -> np.ndarray:
        """(Z, strips) share of each strip in a zone's air cargo."""
        within = self.weight[:, strips] * point.discount[strips] / point.total[:, None]
        within[point.thin] = point.thin_within[:, strips]
        return within

    def slopes(self, point: _Point, strips: np.ndarray) -> np.ndarray:
        """Minus the derivative of the strips' flows by their prices, (n, n), kg per US$/kg.

        A dearer strip loses cargo to the strips beside it (mu) and to the other modes (theta).
        """
        within = self.within(point, strips)
        weight = self.supply_kg * point.air_share * (self.mu - self.theta * point.other_share)
        slopes = -(within.T * weight) @ within
        slopes[np.diag_indices_from(slopes)] += self.mu * point.flow_kg[strips]
        return slopes


def _market(pull, other_value, supply_kg, mu, theta) -> _Market:
    ground = pull.max(axis=1)
    return _Market(pull, ground, np.exp(pull - ground[:, None]), other_value, supply_kg, mu, theta)


def _balance(
    market: _Market, capacity_kg: np.ndarray, progress: Progress
) -> tuple[np.ndarray, int]:
    """Shadow prices, zero or more, at which no strip is over capacity and only full ones cost.

    The prices minimise a convex function, the shippers' surplus plus the capacity's worth:

        F(p) = sum_i q_i S_i(p) + sum_j capacity_j p_j,   dF/dp_j = capacity_j - flow_j(p)

    A few sweeps of p_j += (1/mu) ln(flow_j / capacity_j) come first. From below they never
    overshoot, since no flow falls faster than exp(-mu p), but they crawl when air keeps nearly
    all cargo. Newton steps, projected on p >= 0 and halved until F falls, finish the work.
    """
    prices = np.zeros(len(capacity_kg))
    limited = np.isfinite(capacity_kg)
    point = market.at(prices)
    reach = 40.0 / market.theta  # US$/kg a step may go; grows while steps are cut to it
    for iteration in range(MAX_ITERATIONS):
        progress.check()
        with np.errstate(divide="ignore"):
            misfit = np.log(point.flow_kg / capacity_kg)  # > 0 over capacity, -inf without flow
        wrong = limited & ((misfit > TOLERANCE) | ((prices > 0) & (misfit < -TOLERANCE)))
        if not wrong.any():
            return prices, iteration
        balanced = np.where(limited, np.maximum(prices + misfit / market.mu, 0.0), 0.0)
        if iteration < BALANCING_SWEEPS:
            prices, point = balanced, market.at(balanced)
            continue
        step = _newton_step(market, point, prices, capacity_kg, limited)
        longest = np.abs(step).max()
        if longest > reach:
            step *= reach / longest
            reach *= 2
        found = _descend(market, point, prices, step, capacity_kg)
        if found is None:
            found = balanced, market.at(balanced)
        prices, point = found
    raise TrochaError(
        "The flows did not settle within the strips' capacity after {rounds} rounds (MU {mu:g}, "
        "THETA {theta:g}); lower MU and THETA, or check the costs.",
        rounds=MAX_ITERATIONS,
        mu=market.mu,
        theta=market.theta,
    )


def _newton_step(
    market: _Market,
    point: _Point,
    prices: np.ndarray,
    capacity_kg: np.ndarray,
    limited: np.ndarray,
) -> np.ndarray:
    """The Newton step of the prices that are free to move: positive, or of a strip over full."""
    step = np.zeros(len(prices))
    moving = limited & ((prices > 0) | (point.flow_kg > capacity_kg))
    # A price far above what its strip's flow warrants has no slope to go by, but only falls.
    idle = point.flow_kg < 1e-6 * capacity_kg
    step[moving & idle] = -prices[moving & idle]
    free = np.flatnonzero(moving & ~idle)
    slopes = market.slopes(point, free)
    # Scaled to a unit diagonal, since capacities may differ by orders of magnitude. The small
    # addition keeps the system solvable where air has all cargo and no price moves any of it.
    scale = 1 / np.sqrt(market.mu * point.flow_kg[free])
    scaled = slopes * scale[:, None] * scale + 1e-14 * np.eye(len(free))
    excess = point.flow_kg[free] - capacity_kg[free]
    step[free] = scale * np.linalg.solve(scaled, scale * excess)
    return step


def _descend(
    market: _Market,
    point: _Point,
    prices: np.ndarray,
    step: np.ndarray,
    capacity_kg: np.ndarray,
) -> tuple[np.ndarray, _Point] | None:
    """The longest of step, step/2, step/4 ... that lowers F enough; None when none does."""
    slope = np.where(np.isfinite(capacity_kg), capacity_kg - point.flow_kg, 0.0)
    finite_kg = np.where(np.isfinite(capacity_kg), capacity_kg, 0.0)
    # F falls by differences of large sums: what their rounding may hide is allowed for.
    rounding = 1e-14 * (market.supply_kg @ np.abs(point.surplus) + finite_kg @ prices)
    for halving in range(HALVINGS):
        tried = np.maximum(prices + step * 0.5**halving, 0.0)
        there = market.at(tried)
        change = market.supply_kg @ (there.surplus - point.surplus) + finite_kg @ (tried - prices)
        if change <= 1e-4 * (slope @ (tried - prices)) + rounding:
            return tried, there
    return None


def _nest(pull: np.ndarray, mu: float) -> tuple[np.ndarray, np.ndarray]:
    """Inclusive value (Z,) in US$/kg and shares (Z, J) of a nest; -inf and 0 where it is empty."""
    top = pull.max(axis=1, initial=-np.inf)
    ground = np.where(np.isfinite(top), top, 0.0)
    weight = np.exp(pull - ground[:, None])
    total = weight.sum(axis=1)
    empty = total == 0
    value = (ground + np.log(np.where(empty, 1.0, total))) / mu
    return np.where(empty, -np.inf, value), weight / np.where(empty, 1.0, total)[:, None]


def _matrix(values: np.ndarray, name: Message) -> np.ndarray:
    values = np.asarray(values, dtype=float)
    if values.ndim != 2 or np.isnan(values).any() or (values == -np.inf).any():
        raise TrochaError(
            "The {name} must be one number a zone and destination, infinite where there is no way.",
            name=name,
        )
    return values


def _vector(
    values: np.ndarray, size: int, name: Message, owner: Message, infinite: bool = False
) -> np.ndarray:
    values = np.asarray(values, dtype=float)
    if values.shape != (size,):
        raise TrochaError(
            "The {name} has shape {shape}; give one number for each {owner}.",
            name=name,
            shape=values.shape,
            owner=owner,
        )
    bad = np.isnan(values) | (values < 0) | (np.isinf(values) & (not infinite))
    if bad.any():
        first = int(np.flatnonzero(bad)[0])
        raise TrochaError(
            "The {name} of {owner} number {number} is {value:g}; give a number of 0 or more.",
            name=name,
            owner=owner,
            number=first + 1,
            value=values[first],
        )
    return values
