"""What a campaign changed: flows, work and rent before and after, and whether the sums close."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .carrying import (
    Carrying,
    Leg,
    Walking,
    carry,
    feeder_person_days,
    legs,
    person_days,
    walking,
)
from .costs import Haul, air_cost_per_kg, haul, overland_cost_per_kg, party
from .deterrence import Deterrence, deter
from .displacement import Allocation, allocate
from .economics import DAYS_PER_YEAR, Economics
from .mass_balance import Finding, Line, balance, mass_balance
from .messages import Message
from .progress import SILENT, Progress
from .rent import (
    LedgerRow,
    RentTerm,
    armed_group_rent,
    break_even_escort_of,
    rent_driver,
    rent_invariance,
    rent_ledger,
    rent_terms,
)
from .ways import AIR, FOOT, WaysByMode, ways_by_mode


@dataclass(frozen=True)
class Impact:
    """The campaign's effect; zones Z, strips J, exits K, everything by the year.

    ``modes``: overland, those that may carry cargo. ``before``, ``after``: the flows.
    ``capacity_before_kg``, ``capacity_after_kg`` (J,). ``haul``: how cargo reaches the strips.
    ``carrying_before``, ``carrying_after``: the work the flows take; ``legs``: the same by leg.
    ``walking_before``, ``walking_after``: on foot to the exits, (K,). ``haul_person_days_before``
    and ``_after`` (J,): porters' days to the strips and back. ``displaced_by_zone_kg`` (Z,):
    increase of what walks; a decrease is negative. ``rent_terms``: why rent changes.
    ``break_even_escort_usd``: for the mix that moved, US$/kg. ``deterrence``: None where no
    flight is deterred. ``flights_before``, ``flights_after``: that the air flows imply.
    ``mass_balance``: what does not close, if anything, by the codes of that function.
    """

    modes: tuple[str, ...]
    economics: Economics
    supply_kg: np.ndarray
    before: Allocation
    after: Allocation
    capacity_before_kg: np.ndarray
    capacity_after_kg: np.ndarray
    haul: Haul
    carrying_before: Carrying
    carrying_after: Carrying
    ledger: tuple[LedgerRow, ...]
    rent_before_usd: float
    rent_after_usd: float
    rent_change_usd: float
    rent_invariance: float
    rent_terms: tuple[RentTerm, ...]
    break_even_escort_usd: float
    deterrence: Deterrence | None
    mass_balance: tuple[Finding, ...]

    @property
    def walking_before(self) -> Walking:
        return walking(self.carrying_before, self._exits, self.economics)

    @property
    def walking_after(self) -> Walking:
        return walking(self.carrying_after, self._exits, self.economics)

    @property
    def _exits(self) -> int:
        return self.before.foot_kg.shape[1]

    @property
    def haul_person_days_before(self) -> np.ndarray:
        return person_days(self.carrying_before.haul_walk_kg_hours, self.economics)

    @property
    def haul_person_days_after(self) -> np.ndarray:
        return person_days(self.carrying_after.haul_walk_kg_hours, self.economics)

    @property
    def displaced_by_zone_kg(self) -> np.ndarray:
        return self.after.foot_kg.sum(axis=1) - self.before.foot_kg.sum(axis=1)

    @property
    def displaced_kg(self) -> float:
        """Increase of what walks, kg a year, over all zones; negative if less walks."""
        return float(self.displaced_by_zone_kg.sum())

    @property
    def porter_trips(self) -> float:
        """Increase of loaded porter walks to the exits a year: displaced kg over the load."""
        return float((self.walking_after.porter_trips - self.walking_before.porter_trips).sum())

    @property
    def caravans(self) -> float:
        """Increase of caravans a year: displaced kg over what a group carries."""
        return float((self.walking_after.caravans - self.walking_before.caravans).sum())

    @property
    def person_days(self) -> float:
        """Increase of porters' days to the exits and back, of what walks all the way, a year."""
        return float((self.walking_after.person_days - self.walking_before.person_days).sum())

    @property
    def haul_person_days(self) -> float:
        """Increase of porters' days to the strips and back, a year."""
        return float((self.haul_person_days_after - self.haul_person_days_before).sum())

    @property
    def feeder_person_days(self) -> float:
        """Increase of porters' days on the walked legs of vehicle and boat ways, a year."""
        after = feeder_person_days(self.carrying_after, self.economics)
        return after - feeder_person_days(self.carrying_before, self.economics)

    @property
    def total_person_days(self) -> float:
        """Increase of porters' days on every leg, a year."""
        return self.person_days + self.haul_person_days + self.feeder_person_days

    @property
    def legs(self) -> tuple[Leg, ...]:
        return legs(self.carrying_before, self.carrying_after, self.economics)

    @property
    def balance(self) -> tuple[Line, ...]:
        return balance(float(self.supply_kg.sum()), self.before, self.after)

    @property
    def rent_driver(self) -> str:
        """The name of the term that changes rent most."""
        return rent_driver(self.rent_terms)

    @property
    def flights_before(self) -> float:
        return self.carrying_before.air_kg / self.economics.payload_kg

    @property
    def flights_after(self) -> float:
        return self.carrying_after.air_kg / self.economics.payload_kg

    @property
    def air_share_before(self) -> float:
        """Share of the supply that flew before, 0 to 1; nan without supply."""
        return self.share(AIR, after=False)

    @property
    def air_share_after(self) -> float:
        """Share of the supply that flies after, 0 to 1; nan without supply."""
        return self.share(AIR, after=True)

    def share(self, mode: str, after: bool) -> float:
        """Share of the supply that leaves by a mode, 0 to 1; nan without supply."""
        carrying = self.carrying_after if after else self.carrying_before
        supply_kg = float(self.supply_kg.sum())
        return carrying.total_kg(mode) / supply_kg if supply_kg > 0 else float("nan")

    def change_kg(self, mode: str) -> float:
        """Increase of what leaves by a mode, kg a year."""
        return self.carrying_after.total_kg(mode) - self.carrying_before.total_kg(mode)

    @property
    def unmoved_change_kg(self) -> float:
        """Increase of what stays, kg a year."""
        return float(self.after.unmoved_kg.sum() - self.before.unmoved_kg.sum())

    @property
    def exposure_change_kg(self) -> float:
        """Increase of the expected loss on the way, kg a year, at each mode's share lost."""
        pct = {mode: party(mode, self.economics).loss_pct for mode in self.modes}
        pct[AIR] = self.economics.air_loss_pct
        return sum(of / 100 * self.change_kg(mode) for mode, of in pct.items())

    @property
    def overland_change_kg_km(self) -> float:
        """Increase of kilograms times kilometres over land, hauls included; nan if unknown."""
        return self.carrying_after.overland_kg_km - self.carrying_before.overland_kg_km


def campaign_impact(
    ways_to_strips: WaysByMode | np.ndarray,
    ways_to_exits: WaysByMode | np.ndarray,
    supply_kg: np.ndarray,
    availability_before: np.ndarray,
    availability_after: np.ndarray,
    economics: Economics,
    progress: Progress = SILENT,
    interception_pct: float = 0.0,
    supply_high_kg: float | None = None,
) -> Impact:
    """Flows, work and rent at two availabilities of the same strips.

    ``ways_to_strips`` (Z, J), ``ways_to_exits`` (Z, K): by overland mode, the same modes in both;
    a plain array is hours on foot, inf where there is no way. ``supply_kg`` (Z,): kg a year.
    ``availability_before``, ``availability_after`` (J,): shares of time, 0 to 1. A strip's
    capacity is its availability times the flights a day, the payload and 365 days.
    ``interception_pct``: of flights after, under lethal threat; above 0 it deters others.
    ``supply_high_kg``: the highest total held possible, for the mass balance.

    Raises ``TrochaError`` for arrays that do not fit or hold impossible values, and when flows do
    not settle within capacity; ``Cancelled`` when the user gives up.
    """
    to_strips = ways_by_mode(ways_to_strips, Message("strips"))
    to_exits = ways_by_mode(ways_to_exits, Message("exits"))
    supply_kg = np.asarray(supply_kg, dtype=float)
    hauls = haul(to_strips, economics)
    air_cost = air_cost_per_kg(hauls.cost, economics)
    overland = {mode: overland_cost_per_kg(mode, w, economics) for mode, w in to_exits.items()}

    def flows(availability: np.ndarray, part: Progress) -> tuple[Allocation, np.ndarray]:
        availability = np.asarray(availability, dtype=float)
        capacity_kg = availability * strip_capacity_kg(economics)
        allocation = allocate(
            air_cost,
            overland,
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
    deterrence = None
    if interception_pct:
        after, deterrence = deter(after, overland, economics, interception_pct)

    was, now = (carry(f, hauls, to_exits) for f in (before, after))
    total_kg = float(supply_kg.sum())
    unmoved = [float(f.unmoved_kg.sum()) for f in (before, after)]
    rent_before, rent_after = (
        armed_group_rent(c, total_kg, kg, economics) for c, kg in zip((was, now), unmoved)
    )
    return Impact(
        modes=tuple(to_exits),
        economics=economics,
        supply_kg=supply_kg,
        before=before,
        after=after,
        capacity_before_kg=capacity_before,
        capacity_after_kg=capacity_after,
        haul=hauls,
        carrying_before=was,
        carrying_after=now,
        ledger=rent_ledger(was, now, economics),
        rent_before_usd=rent_before,
        rent_after_usd=rent_after,
        rent_change_usd=rent_after - rent_before,
        rent_invariance=rent_invariance(
            rent_after - rent_before, rent_before, now.air_kg - was.air_kg, was.air_kg
        ),
        rent_terms=rent_terms(was, now, unmoved[0] - unmoved[1], rent_before, economics),
        break_even_escort_usd=break_even_escort_of(was, now, unmoved[0] - unmoved[1], economics),
        deterrence=deterrence,
        mass_balance=mass_balance(
            total_kg,
            {"before": (capacity_before, before), "after": (capacity_after, after)},
            economics,
            supply_high_kg,
            [mode for mode, w in to_exits.items() if mode != FOOT and not w.exist.any()],
        ),
    )


def strip_capacity_kg(economics: Economics) -> float:
    """kg a year that one strip takes when it is open all the time."""
    return economics.flights_per_day * economics.payload_kg * DAYS_PER_YEAR
