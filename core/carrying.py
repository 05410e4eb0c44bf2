"""What carrying takes in a year, leg by leg: kilograms, trips, days under way.

A flight is the second leg of a chain whose first is the haul to the strip. A way out overland may
be one leg, walked, or several: to the road or river on foot, aboard, and on foot again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from .costs import Haul, party
from .displacement import Allocation
from .economics import Economics
from .ways import AIR, BOAT, FOOT, VEHICLE, WaysByMode

HAUL = "haul"
FLIGHT = "flight"
WAY_OUT = "way out"

PORTERS = "porters"
CARRIERS = {FOOT: PORTERS, VEHICLE: "vehicles", BOAT: "boats"}
AIRCRAFT = "aircraft"


@dataclass(frozen=True)
class Carrying:
    """One year's flows as work, by overland mode; kg-hours are cargo times hours under way.

    ``hauled_kg``: to the strips. ``haul_walked_kg``: of it, what is walked for a part at least.
    ``haul_walk_kg_hours`` (J,) by strip; ``haul_ride_kg_hours`` by mode. The same to the exits:
    ``out_kg`` and ``out_walk_kg_hours`` (K,) by exit, ``out_walked_kg``, ``out_ride_kg_hours``.
    ``overland_kg_km``: cargo times distance over land, nan where lengths are not known.
    """

    air_kg: float
    hauled_kg: Mapping[str, float]
    haul_walked_kg: float
    haul_walk_kg_hours: np.ndarray
    haul_ride_kg_hours: Mapping[str, float]
    out_kg: Mapping[str, np.ndarray]
    out_walked_kg: Mapping[str, float]
    out_walk_kg_hours: Mapping[str, np.ndarray]
    out_ride_kg_hours: Mapping[str, float]
    overland_kg_km: float

    def total_kg(self, mode: str) -> float:
        """What leaves by a mode, by air too; 0 for a mode that is not there."""
        if mode == AIR:
            return self.air_kg
        return float(self.out_kg[mode].sum()) if mode in self.out_kg else 0.0


def carry(flows: Allocation, haul: Haul, to_exits: WaysByMode) -> Carrying:
    """The work behind flows that go by these hauls and ways."""
    hauled, haul_walked, haul_ride, kg_km = {}, 0.0, {}, 0.0
    haul_walk = np.zeros(flows.air_kg.shape[1])
    for m, (mode, ways) in enumerate(haul.ways.items()):
        alone = len(haul.ways) == 1
        kg = flows.air_kg if alone else np.where(haul.by == m, flows.air_kg, 0.0)
        hauled[mode] = float(kg.sum())
        haul_walked += _total(kg, ways.has_walk)
        haul_walk += _by_place(kg, ways.walked)
        haul_ride[mode] = 0.0 if mode == FOOT else _total(kg, ways.ride_hours)
        kg_km += _total(kg, ways.length_km)
    out, walked, walk, ride = {}, {}, {}, {}
    for mode, kg in flows.overland_kg.items():
        ways = to_exits[mode]
        out[mode] = kg.sum(axis=0)
        walked[mode] = _total(kg, ways.has_walk)
        walk[mode] = _by_place(kg, ways.walked)
        ride[mode] = _total(kg, ways.ride_hours)
        kg_km += _total(kg, ways.length_km)
    return Carrying(
        air_kg=float(flows.air_kg.sum()),
        hauled_kg=hauled,
        haul_walked_kg=haul_walked,
        haul_walk_kg_hours=haul_walk,
        haul_ride_kg_hours=haul_ride,
        out_kg=out,
        out_walked_kg=walked,
        out_walk_kg_hours=walk,
        out_ride_kg_hours=ride,
        overland_kg_km=kg_km,
    )


def _by_place(flow_kg: np.ndarray, each: np.ndarray) -> np.ndarray:
    """(D,) flow times a number of each pair, by place."""
    return np.einsum("zd,zd->d", flow_kg, each)


def _total(flow_kg: np.ndarray, each: np.ndarray | None) -> float:
    """Flow times a number of each pair, over all; nan where the numbers are not known."""
    return float("nan") if each is None else float(np.einsum("zd,zd->", flow_kg, each))


@dataclass(frozen=True)
class Walking:
    """What carrying on foot takes in a year, by exit (K,).

    ``porter_trips``: loaded walks of one porter. ``caravans``: of one group.
    ``person_days``: days under way, there and back.
    """

    porter_trips: np.ndarray
    caravans: np.ndarray
    person_days: np.ndarray


def walking(carrying: Carrying, exits: int, e: Economics) -> Walking:
    """The ways out that are walked from end to end."""
    if FOOT not in carrying.out_kg:
        return Walking(np.zeros(exits), np.zeros(exits), np.zeros(exits))
    trips = carrying.out_kg[FOOT] / e.load_kg
    return Walking(trips, trips / e.group_size, person_days(carrying.out_walk_kg_hours[FOOT], e))


def person_days(kg_hours, e: Economics):
    """Porters' days there and back, the way back taken to last as long."""
    return 2.0 * (kg_hours / (e.load_kg * e.hours_per_day))


def feeder_person_days(carrying: Carrying, e: Economics) -> float:
    """Porters' days on the walked legs of ways out by vehicle and boat."""
    walked = (kg for mode, kg in carrying.out_walk_kg_hours.items() if mode != FOOT)
    return float(sum(person_days(kg_hours.sum(), e) for kg_hours in walked))


@dataclass(frozen=True)
class Leg:
    """What one leg takes in a year, before and after.

    ``mode``: by which the cargo leaves. ``leg``: haul, flight or way out. ``carrier``: porters,
    vehicles, boats or aircraft. ``trips``: loaded, of one of them. ``days``: under way of one of
    them, there and back; nan for aircraft, whose time in the air is not known.
    """

    mode: str
    leg: str
    carrier: str
    before_kg: float
    after_kg: float
    before_trips: float
    after_trips: float
    before_days: float
    after_days: float


def legs(before: Carrying, after: Carrying, e: Economics) -> tuple[Leg, ...]:
    """Every leg of every mode, with what it takes before and after."""
    rows = []
    for was, now in zip(_legs(before, e), _legs(after, e)):
        (*names, load_kg, kg, hours), (*_, kg_after, hours_after) = was, now
        loads, day = (kg, kg_after), load_kg * e.hours_per_day
        trips = [float(load) / load_kg for load in loads]
        days = [2.0 * float(kg_hours) / day for kg_hours in (hours, hours_after)]
        rows.append(Leg(*names, *map(float, loads), *trips, *days))
    return tuple(rows)


def _legs(c: Carrying, e: Economics) -> Iterator[tuple]:
    """Mode, leg, carrier, its load in kg, what it carries, and kilograms times hours under way."""
    load_kg = e.load_kg
    yield AIR, HAUL, PORTERS, load_kg, c.haul_walked_kg, c.haul_walk_kg_hours.sum()
    for by, kg in c.hauled_kg.items():
        if by != FOOT:
            yield AIR, HAUL, CARRIERS[by], party(by, e).load_kg, kg, c.haul_ride_kg_hours[by]
    yield AIR, FLIGHT, AIRCRAFT, e.payload_kg, c.air_kg, float("nan")
    for mode in c.out_kg:
        walk = c.out_walk_kg_hours[mode].sum()
        yield mode, WAY_OUT, PORTERS, load_kg, c.out_walked_kg[mode], walk
        if mode != FOOT:
            ride, kg = c.out_ride_kg_hours[mode], c.total_kg(mode)
            yield mode, WAY_OUT, CARRIERS[mode], party(mode, e).load_kg, kg, ride
