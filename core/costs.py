"""What a kilogram costs to move, by mode, and by which mode it is best hauled to a strip."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .economics import DAYS_PER_YEAR, Economics
from .errors import TrochaError
from .ways import BOAT, FOOT, VEHICLE, Ways, WaysByMode


@dataclass(frozen=True)
class Party:
    """Who carries cargo out by an overland mode, and what that costs beside time under way.

    A party is a caravan of porters with its guards, a vehicle with its driver, a boat with its
    crew. ``load_kg`` and ``cost_usd`` are of one loaded trip; ``tax_per_kg`` and
    ``escort_per_kg`` go to the armed group; ``loss_pct`` of the cargo is lost.
    """

    load_kg: float
    cost_usd: float
    tax_per_kg: float
    escort_per_kg: float
    loss_pct: float

    @property
    def rent_per_kg(self) -> float:
        """US$/kg that the armed group takes."""
        return self.tax_per_kg + self.escort_per_kg


def party(mode: str, e: Economics) -> Party:
    """The party of an overland mode; no escort is reported of vehicles and boats."""
    if mode == FOOT:
        load_kg = e.group_size * e.load_kg
        return Party(
            load_kg, e.guard_fee_per_group, e.foot_tax_per_kg, e.escort_per_kg, e.foot_loss_pct
        )
    if mode == VEHICLE:
        return Party(
            e.vehicle_load_kg,
            e.vehicle_cost_per_trip,
            e.vehicle_tax_per_kg,
            0.0,
            e.vehicle_loss_pct,
        )
    if mode == BOAT:
        return Party(e.boat_load_kg, e.boat_cost_per_trip, e.boat_tax_per_kg, 0.0, e.boat_loss_pct)
    raise TrochaError(
        "'{mode}' is no mode overland; the modes are foot, vehicle and boat.", mode=mode
    )


@dataclass(frozen=True)
class Haul:
    """The cheapest way overland from zones Z to strips J.

    ``ways``: by mode. ``cost`` (Z, J) US$/kg, inf where there is no way; ``by`` (Z, J) position
    among the modes of the one that is cheapest.
    """

    ways: WaysByMode
    cost: np.ndarray
    by: np.ndarray

    @property
    def modes(self) -> tuple[str, ...]:
        return tuple(self.ways)


def haul(ways: WaysByMode, e: Economics) -> Haul:
    """Haul to each strip by the cheapest of the modes, the first of equals.

    Pay and holding only, with the vehicle's or boat's trip. Guards, tax, escort and losses are
    those of the mode that takes the cargo out of the area, so a haul has none of its own.
    """
    cost = by = None
    for m, mode in enumerate(ways):
        own = _way_cost(ways[mode], e) + _trip_cost(mode, e)
        if cost is None:
            cost, by = own, np.zeros(own.shape, np.intp)
            continue
        by[own < cost] = m
        cost = np.minimum(cost, own)
    return Haul(ways, cost, by)


def air_cost_per_kg(haul_cost: np.ndarray, e: Economics) -> np.ndarray:
    """US$/kg out by air, (Z, J): haul, a share of the flight, the tax, and the expected loss."""
    per_kg = e.air_cost_per_flight / e.payload_kg + e.air_tax_per_kg
    return haul_cost + (per_kg + e.air_loss_pct / 100 * e.value_per_kg)


def overland_cost_per_kg(mode: str, ways: Ways, e: Economics) -> np.ndarray:
    """US$/kg out by an overland mode, (Z, K), inf where there is no way.

    Porters' pay for what is walked, holding for all the time under way, a share of the party's
    trip, tax, escort, and expected loss.
    """
    p = party(mode, e)
    per_kg = p.cost_usd / p.load_kg + p.tax_per_kg + p.escort_per_kg
    return _way_cost(ways, e) + (per_kg + p.loss_pct / 100 * e.value_per_kg)


def pay_per_kg_hour(e: Economics) -> float:
    """US$ a porter earns by a kilogram and hour walked."""
    return e.porter_pay_per_kg / e.porter_pay_hours


def _trip_cost(mode: str, e: Economics) -> float:
    """US$/kg for a vehicle or boat; a haul on foot has no guards."""
    if mode == FOOT:
        return 0.0
    p = party(mode, e)
    return p.cost_usd / p.load_kg


def _way_cost(ways: Ways, e: Economics) -> np.ndarray:
    """US$/kg for time under way: pay in proportion to hours walked, and holding for all hours."""
    held_per_day = e.holding_pct_year / 100 * e.value_per_kg / DAYS_PER_YEAR
    held_per_hour = held_per_day / e.hours_per_day
    cost = ways.walked * (pay_per_kg_hour(e) + held_per_hour)
    cost += held_per_hour * ways.ride_hours
    # Apart, so that where walking is free no way is still no way: 0 x inf would be nan.
    cost += ways.barrier
    return cost
