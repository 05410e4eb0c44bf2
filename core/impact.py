"""What a campaign changed: flows, walking and rent before and after, and whether the sums close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .displacement import Allocation, allocate
from .economics import DAYS_PER_YEAR, Economics, air_cost_per_kg, foot_cost_per_kg
from .errors import TrochaError
from .progress import SILENT, Progress
from .rent import LedgerRow, armed_group_rent, kg_hours, rent_invariance, rent_ledger


@dataclass(frozen=True)
class Finding:
    """One thing about the sums that a reader must know: a code, and the numbers behind it."""

    code: str
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Walking:
    """What carrying on foot takes in a year, by exit (K,).

    ``porter_trips``: loaded walks of one porter. ``caravans``: of one group.
    ``person_days``: days under way, there and back.
    """

    porter_trips: np.ndarray
    caravans: np.ndarray
    person_days: np.ndarray


@dataclass(frozen=True)
class Impact:
    """The campaign's effect; zones Z, strips J, exits K, everything by the year.

    ``before``, ``after``: the flows. ``capacity_before_kg``, ``capacity_after_kg`` (J,).
    ``walking_before``, ``walking_after``: to the exits, (K,). ``haul_person_days_before`` and
    ``_after`` (J,): porters' days to the strips and back. ``displaced_by_zone_kg`` (Z,): increase
    of what walks; a decrease is negative. ``flights_before``, ``flights_after``: that the air
    flows imply. ``mass_balance``: what does not close, if anything, under the codes no_supply,
    flights_exceed_supply, supply_exceeds_air_capacity_before and _after, unmoved_before and
    _after.
    """

    supply_kg: np.ndarray
    before: Allocation
    after: Allocation
    capacity_before_kg: np.ndarray
    capacity_after_kg: np.ndarray
    walking_before: Walking
    walking_after: Walking
    haul_person_days_before: np.ndarray
    haul_person_days_after: np.ndarray
    displaced_by_zone_kg: np.ndarray
    ledger: tuple[LedgerRow, ...]
    rent_before_usd: float
    rent_after_usd: float
    rent_change_usd: float
    rent_invariance: float
    flights_before: float
    flights_after: float
    mass_balance: tuple[Finding, ...]

    @property
    def displaced_kg(self) -> float:
        """Increase of what walks, kg a year, over all zones; negative if less walks."""
        return float(self.displaced_by_zone_kg.sum())

    @property
    def porter_trips(self) -> float:
        """Increase of loaded porter walks a year: displaced kg over the load."""
        return float((self.walking_after.porter_trips - self.walking_before.porter_trips).sum())

    @property
    def caravans(self) -> float:
        """Increase of caravans a year: displaced kg over what a group carries."""
        return float((self.walking_after.caravans - self.walking_before.caravans).sum())

    @property
    def person_days(self) -> float:
        """Increase of porters' days to the exits and back, a year."""
        return float((self.walking_after.person_days - self.walking_before.person_days).sum())

    @property
    def air_share_before(self) -> float:
        """Share of the supply that flew before, 0 to 1; nan without supply."""
        return _share(self.before.air_kg.sum(), self.supply_kg.sum())

    @property
    def air_share_after(self) -> float:
        """Share of the supply that flies after, 0 to 1; nan without supply."""
        return _share(self.after.air_kg.sum(), self.supply_kg.sum())


def campaign_impact(
    hours_to_strips: np.ndarray,
    hours_to_exits: np.ndarray,
    supply_kg: np.ndarray,
    availability_before: np.ndarray,
    availability_after: np.ndarray,
    economics: Economics,
    progress: Progress = SILENT,
) -> Impact:
    """Flows, walking and rent at two availabilities of the same strips.

    ``hours_to_strips`` (Z, J), ``hours_to_exits`` (Z, K): loaded walking hours one way, inf where
    there is no way. ``supply_kg`` (Z,): kg a year. ``availability_before``, ``availability_after``
    (J,): shares of time, 0 to 1. A strip's capacity is its availability times the flights a day,
    the payload and 365 days.

    Raises ``TrochaError`` for arrays that do not fit or hold impossible values, and when flows do
    not settle within capacity; ``Cancelled`` when the user gives up.
    """
    hours_to_strips = _hours(hours_to_strips, "strips")
    hours_to_exits = _hours(hours_to_exits, "exits")
    supply_kg = np.asarray(supply_kg, dtype=float)
    air_cost = air_cost_per_kg(hours_to_strips, economics)
    foot_cost = foot_cost_per_kg(hours_to_exits, economics)

    def flows(availability: np.ndarray, part: Progress) -> tuple[Allocation, np.ndarray]:
        availability = np.asarray(availability, dtype=float)
        capacity_kg = availability * strip_capacity_kg(economics)
        allocation = allocate(
            air_cost,
            foot_cost,
            supply_kg,
            availability,
            capacity_kg,
            economics.mu,
            economics.theta,
            part,
            stay_penalty_usd=economics.value_per_kg,
        )
        part.report(1.0)
        return allocation, capacity_kg

    before, capacity_before = flows(availability_before, progress.part(0.0, 0.5))
    after, capacity_after = flows(availability_after, progress.part(0.5, 1.0))
    air_change = float(after.air_kg.sum() - before.air_kg.sum())
    rent_before = armed_group_rent(before, supply_kg, economics)
    rent_after = armed_group_rent(after, supply_kg, economics)
    return Impact(
        supply_kg=supply_kg,
        before=before,
        after=after,
        capacity_before_kg=capacity_before,
        capacity_after_kg=capacity_after,
        walking_before=_walking(before.foot_kg, hours_to_exits, economics),
        walking_after=_walking(after.foot_kg, hours_to_exits, economics),
        haul_person_days_before=_person_days(before.air_kg, hours_to_strips, economics),
        haul_person_days_after=_person_days(after.air_kg, hours_to_strips, economics),
        displaced_by_zone_kg=after.foot_kg.sum(axis=1) - before.foot_kg.sum(axis=1),
        ledger=rent_ledger(before, after, hours_to_strips, hours_to_exits, economics),
        rent_before_usd=rent_before,
        rent_after_usd=rent_after,
        rent_change_usd=rent_after - rent_before,
        rent_invariance=rent_invariance(
            rent_after - rent_before, rent_before, air_change, float(before.air_kg.sum())
        ),
        flights_before=float(before.air_kg.sum()) / economics.payload_kg,
        flights_after=float(after.air_kg.sum()) / economics.payload_kg,
        mass_balance=_mass_balance(
            float(supply_kg.sum()),
            {"before": (capacity_before, before), "after": (capacity_after, after)},
            economics,
        ),
    )


def strip_capacity_kg(economics: Economics) -> float:
    """kg a year that one strip takes when it is open all the time."""
    return economics.flights_per_day * economics.payload_kg * DAYS_PER_YEAR


def flights_against_supply(
    flights_per_day: float, payload_kg: float, supply_kg: float
) -> Finding | None:
    """``flights_exceed_supply`` when the flights stated would carry more than is produced.

    All flights of a region together; 4 a day of 300 kg make 438 t a year. None when they fit.
    """
    stated_kg = flights_per_day * payload_kg * DAYS_PER_YEAR
    if stated_kg <= supply_kg:
        return None
    return Finding(
        "flights_exceed_supply",
        {
            "flights_per_day": float(flights_per_day),
            "payload_kg": float(payload_kg),
            "stated_kg": float(stated_kg),
            "supply_kg": float(supply_kg),
        },
    )


def _mass_balance(
    supply_kg: float,
    times: Mapping[str, tuple[np.ndarray, Allocation]],
    economics: Economics,
) -> tuple[Finding, ...]:
    """What does not close between supply, flights and ways, as findings in a fixed order."""
    if supply_kg == 0:
        return (Finding("no_supply", {"supply_kg": 0.0}),)
    n_strips = len(times["before"][0])
    stated = flights_against_supply(
        economics.flights_per_day * n_strips, economics.payload_kg, supply_kg
    )
    findings = [stated] if stated else []
    for when, (capacity_kg, flows) in times.items():
        if capacity_kg.sum() < supply_kg:
            numbers = {"supply_kg": supply_kg, "capacity_kg": float(capacity_kg.sum())}
            findings.append(Finding(f"supply_exceeds_air_capacity_{when}", numbers))
        if flows.unmoved_kg.any():
            numbers = {
                "unmoved_kg": float(flows.unmoved_kg.sum()),
                "zones": int(np.count_nonzero(flows.unmoved_kg)),
                "supply_kg": supply_kg,
            }
            findings.append(Finding(f"unmoved_{when}", numbers))
    return tuple(findings)


def _walking(foot_kg: np.ndarray, hours: np.ndarray, economics: Economics) -> Walking:
    trips = foot_kg.sum(axis=0) / economics.load_kg
    return Walking(trips, trips / economics.group_size, _person_days(foot_kg, hours, economics))


def _person_days(flow_kg: np.ndarray, hours: np.ndarray, economics: Economics) -> np.ndarray:
    """Porters' days there and back by destination, the way back taken to last as long."""
    one_way = kg_hours(flow_kg, hours).sum(axis=0) / (economics.load_kg * economics.hours_per_day)
    return 2.0 * one_way


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole > 0 else float("nan")


def _hours(hours: np.ndarray, name: str) -> np.ndarray:
    hours = np.asarray(hours, dtype=float)
    if hours.ndim != 2 or np.isnan(hours).any() or (hours < 0).any():
        raise TrochaError(
            f"The hours to the {name} must be one number of 0 or more a zone and destination, "
            "infinite where there is no way."
        )
    return hours
