"""Who earns what from moving cargo, before and after: the ledger, and how rent answers to air.

Payments are what actors in the valley receive for cargo that moves. Losses, holding costs and
the cargo's own price are not payments to any of them, and stay out of the ledger.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .displacement import Allocation
from .economics import Economics

AIR = "air"
FOOT = "foot"

ARMED_GROUP = "armed group"
AIRCRAFT_OPERATORS = "aircraft operators"
PORTERS = "porters"
GUARDS = "guards"


@dataclass(frozen=True)
class LedgerRow:
    """US$ a year that an actor earns by one item, before and after, and the difference."""

    mode: str
    actor: str
    item: str
    before_usd: float
    after_usd: float
    change_usd: float


def rent_ledger(
    before: Allocation,
    after: Allocation,
    hours_to_strips: np.ndarray,
    hours_to_exits: np.ndarray,
    economics: Economics,
) -> tuple[LedgerRow, ...]:
    """What each actor earns by each item in a year, before and after.

    ``hours_to_strips`` (Z, J) and ``hours_to_exits`` (Z, K): loaded walking hours, one way, which
    the porters' pay is in proportion to. The armed group's three rows (tax by air, tax and escort
    on foot) add up to its rent; ``armed_group_rent`` gives that sum without rounding.
    """
    e = economics
    pay_per_kg_hour = e.porter_pay_per_kg / e.porter_pay_hours
    guard_per_kg = e.guard_fee_per_group / (e.group_size * e.load_kg)

    def air(flows: Allocation) -> float:
        return float(flows.air_kg.sum())

    def foot(flows: Allocation) -> float:
        return float(flows.foot_kg.sum())

    def hauls(flows: Allocation) -> float:
        return pay_per_kg_hour * kg_hours(flows.air_kg, hours_to_strips).sum()

    def walks(flows: Allocation) -> float:
        return pay_per_kg_hour * kg_hours(flows.foot_kg, hours_to_exits).sum()

    items = (
        (AIR, ARMED_GROUP, "tax on air cargo", lambda f: e.air_tax_per_kg * air(f)),
        (FOOT, ARMED_GROUP, "tax on foot cargo", lambda f: e.foot_tax_per_kg * foot(f)),
        (FOOT, ARMED_GROUP, "escort of caravans", lambda f: e.escort_per_kg * foot(f)),
        (
            AIR,
            AIRCRAFT_OPERATORS,
            "flights and use of strips",
            lambda f: e.air_cost_per_flight * air(f) / e.payload_kg,
        ),
        (AIR, PORTERS, "haul to the strips", hauls),
        (FOOT, PORTERS, "caravans to the exits", walks),
        (FOOT, GUARDS, "guarding caravans", lambda f: guard_per_kg * foot(f)),
    )
    rows = []
    for mode, actor, item, earned in items:
        was, is_now = float(earned(before)), float(earned(after))
        rows.append(LedgerRow(mode, actor, item, was, is_now, is_now - was))
    return tuple(rows)


def armed_group_rent(flows: Allocation, supply_kg: np.ndarray, economics: Economics) -> float:
    """The armed group's income in US$ a year: tax on all that moves, and escorts on foot.

    Written as r_air x (all that moves) + (r_foot - r_air) x (what walks), so that where both
    modes pay the same and everything moves, it does not depend on the shares by one bit.
    """
    air_rate = economics.air_tax_per_kg
    foot_rate = economics.foot_tax_per_kg + economics.escort_per_kg
    moved_kg = float(np.sum(supply_kg)) - float(flows.unmoved_kg.sum())
    return air_rate * moved_kg + (foot_rate - air_rate) * float(flows.foot_kg.sum())


def rent_invariance(
    rent_change: float, rent_before: float, air_change: float, air_before: float
) -> float:
    """The rent invariance index, (dR/R) / (dQ_air/Q_air).

    0: rent does not answer to air traffic; 1: it moves in proportion; below 0: rent rises as air
    falls. nan where it is not defined: no rent or no flights before, or no change in flights.
    """
    if rent_before == 0 or air_before == 0 or air_change == 0:
        return math.nan
    if rent_change == 0:
        return 0.0  # and not -0.0
    return (rent_change / rent_before) / (air_change / air_before)


def break_even_escort(economics: Economics) -> float:
    """The escort fee, US$/kg, at which shifting cargo from air to foot leaves rent unchanged.

    Below 0 when the tax on foot alone already exceeds that by air.
    """
    return economics.air_tax_per_kg - economics.foot_tax_per_kg


def kg_hours(flow_kg: np.ndarray, hours: np.ndarray) -> np.ndarray:
    """Flow times hours, 0 where nothing flows: what has no way (inf hours) has no flow either."""
    result = np.zeros(flow_kg.shape)
    np.multiply(flow_kg, hours, out=result, where=flow_kg > 0)
    return result
