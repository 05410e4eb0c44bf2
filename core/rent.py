"""Who earns what from moving cargo, before and after: the ledger, and how rent answers to air.

Payments are what actors in the valley receive for cargo that moves. Losses, holding costs and
the cargo's own price are not payments to any of them, and stay out of the ledger.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .carrying import FLIGHT, HAUL, WAY_OUT, Carrying
from .costs import party, pay_per_kg_hour
from .economics import Economics
from .ways import AIR, BOAT, FOOT, VEHICLE

ARMED_GROUP = "armed group"
AIRCRAFT_OPERATORS = "aircraft operators"
PORTERS = "porters"
GUARDS = "guards"
CREWS = {VEHICLE: "drivers", BOAT: "boat crews"}

TONNAGE = "tonnage"


@dataclass(frozen=True)
class LedgerRow:
    """US$ a year that an actor earns by one item, before and after, and the difference.

    ``mode``: by which the cargo leaves. ``leg``: haul, flight or way out.
    """

    mode: str
    actor: str
    item: str
    before_usd: float
    after_usd: float
    change_usd: float
    leg: str


def rent_ledger(before: Carrying, after: Carrying, economics: Economics) -> tuple[LedgerRow, ...]:
    """What each actor earns by each item in a year, before and after.

    Porters are paid by the hour walked, on hauls and on the walked legs of vehicles and boats
    too. The armed group's rows (tax by mode, escort on foot) add up to its rent;
    ``armed_group_rent`` gives that sum without rounding.
    """
    rows = []
    for mode, leg, actor, item, usd_each, count in _items(before, economics):
        was, now = usd_each * float(count(before)), usd_each * float(count(after))
        rows.append(LedgerRow(mode, actor, item, was, now, now - was, leg))
    return tuple(rows)


def _items(carrying: Carrying, e: Economics) -> Iterator[tuple]:
    """Mode, leg, actor and item of each row, US$ for each unit, and how many units there are."""

    def leaving(mode):
        return lambda c: c.total_kg(mode)

    def hauled(mode):
        return lambda c: c.hauled_kg[mode]

    def hours_to_exits(mode):
        return lambda c: c.out_walk_kg_hours[mode].sum()

    def hours_to_strips(c):
        return c.haul_walk_kg_hours.sum()

    modes = {mode: party(mode, e) for mode in carrying.out_kg}
    pay = pay_per_kg_hour(e)
    yield AIR, FLIGHT, ARMED_GROUP, "tax on air cargo", e.air_tax_per_kg, leaving(AIR)
    for mode, p in modes.items():
        yield mode, WAY_OUT, ARMED_GROUP, f"tax on {mode} cargo", p.tax_per_kg, leaving(mode)
    if FOOT in modes:
        yield FOOT, WAY_OUT, ARMED_GROUP, "escort of caravans", e.escort_per_kg, leaving(FOOT)
    flight = e.air_cost_per_flight / e.payload_kg
    yield AIR, FLIGHT, AIRCRAFT_OPERATORS, "flights and use of strips", flight, leaving(AIR)
    yield AIR, HAUL, PORTERS, "haul to the strips", pay, hours_to_strips
    for by in carrying.hauled_kg:
        if by != FOOT:
            p = party(by, e)
            item = f"haul to the strips by {by}"
            yield AIR, HAUL, CREWS[by], item, p.cost_usd / p.load_kg, hauled(by)
    for mode, p in modes.items():
        walk = "caravans to the exits" if mode == FOOT else f"walks to and from the {mode}"
        yield mode, WAY_OUT, PORTERS, walk, pay, hours_to_exits(mode)
        actor, item = (
            (GUARDS, "guarding caravans")
            if mode == FOOT
            else (CREWS[mode], f"{mode}s to the exits")
        )
        yield mode, WAY_OUT, actor, item, p.cost_usd / p.load_kg, leaving(mode)


def armed_group_rent(
    carrying: Carrying, supply_kg: float, unmoved_kg: float, economics: Economics
) -> float:
    """The armed group's income in US$ a year: tax on all that moves, and escorts on foot.

    Written as r_air x (all that moves) + sum over the overland modes of (r_mode - r_air) x (what
    leaves by it), so that where all modes pay the same and everything moves, it does not depend
    on the shares by one bit.
    """
    air_rate = economics.air_tax_per_kg
    rent = air_rate * (supply_kg - unmoved_kg)
    for mode in carrying.out_kg:
        rent += (party(mode, economics).rent_per_kg - air_rate) * carrying.total_kg(mode)
    return rent


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


@dataclass(frozen=True)
class RentTerm:
    """One reason why rent changes, in US$ a year, and its share of the rent invariance index.

    ``index`` is nan where the index is not defined. The terms' ``change_usd`` add up to the
    change of rent, and their ``index`` to the rent invariance index: the largest in size gives it
    its sign, unless others outweigh it together.
    """

    name: str
    change_usd: float
    index: float


def rent_terms(
    before: Carrying,
    after: Carrying,
    moved_change_kg: float,
    rent_before: float,
    economics: Economics,
) -> tuple[RentTerm, ...]:
    """Why rent changes: less cargo that pays at all, or cargo that pays more elsewhere.

    ``tonnage``: the air tax on the change of all that moves. Then for each overland mode its tax
    above that by air on what it gained (``foot tax``, ``vehicle tax`` ...), and the escort of what
    walks (``foot escort``).
    """
    air_rate = economics.air_tax_per_kg
    changes = {TONNAGE: air_rate * moved_change_kg}
    for mode in before.out_kg:
        p = party(mode, economics)
        gained_kg = after.total_kg(mode) - before.total_kg(mode)
        changes[f"{mode} tax"] = (p.tax_per_kg - air_rate) * gained_kg
        if mode == FOOT:
            changes["foot escort"] = p.escort_per_kg * gained_kg
    air_change = after.air_kg - before.air_kg
    return tuple(
        RentTerm(name, usd, rent_invariance(usd, rent_before, air_change, before.air_kg))
        for name, usd in changes.items()
    )


def rent_driver(terms: Sequence[RentTerm]) -> str:
    """The term that changes rent most, either way; empty where none changes it."""
    largest = max(terms, key=lambda term: abs(term.change_usd))
    return largest.name if largest.change_usd else ""


def break_even_escort(economics: Economics) -> float:
    """The escort fee, US$/kg, at which shifting cargo from air to foot leaves rent unchanged.

    Below 0 when the tax on foot alone already exceeds that by air. For cargo that shifts in full;
    ``break_even_escort_of`` is for the mix that moved.
    """
    return economics.air_tax_per_kg - economics.foot_tax_per_kg


def break_even_escort_of(
    before: Carrying, after: Carrying, moved_change_kg: float, economics: Economics
) -> float:
    """The escort fee, US$/kg, at which rent would have stayed, given what moved where.

    The fee at which the escort of what walks more makes up for all other changes of rent: of
    cargo that no longer moves, and of vehicles and boats. Full diversion from air to foot gives
    ``break_even_escort``. The flows are taken as they are, though another fee would change them.
    nan where the same cargo walks before and after.
    """
    foot_change = after.total_kg(FOOT) - before.total_kg(FOOT)
    if foot_change == 0:
        return math.nan
    others = economics.air_tax_per_kg * moved_change_kg
    for mode in before.out_kg:
        if mode != FOOT:
            gained_kg = after.total_kg(mode) - before.total_kg(mode)
            more = party(mode, economics).rent_per_kg - economics.air_tax_per_kg
            others += more * gained_kg
    return break_even_escort(economics) - others / foot_change
