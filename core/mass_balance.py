"""Whether the sums close: flights stated, cargo produced, cargo moved.

Published figures often do not. Four flights a day of 300 kg are 438 t a year, above every
production figure for the valley; 446 flights of 300 kg are 133.8 t, and close.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .displacement import Allocation
from .economics import DAYS_PER_YEAR, Economics


@dataclass(frozen=True)
class Finding:
    """One thing about the sums that a reader must know: a code, and the numbers behind it."""

    code: str
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Line:
    """One line of the balance, kg a year: supply, what leaves by a mode, what stays, the rest."""

    name: str
    before_kg: float
    after_kg: float


def carried_kg(trips: float, load_kg: float) -> float:
    """kg that so many loaded trips carry."""
    return trips * load_kg


def flights_against_supply(
    flights_per_day: float,
    payload_kg: float,
    supply_kg: float,
    supply_high_kg: float | None = None,
) -> Finding | None:
    """``flights_exceed_supply`` when the flights stated would carry more than is produced.

    All flights of a region together; 4 a day of 300 kg make 438 t a year. None when they fit.
    With ``supply_high_kg``, the highest supply held possible, the finding tells whether they
    exceed even that: ``exceeds_high`` 1, else 0.
    """
    stated_kg = carried_kg(flights_per_day * DAYS_PER_YEAR, payload_kg)
    if stated_kg <= supply_kg:
        return None
    numbers = {
        "flights_per_day": float(flights_per_day),
        "payload_kg": float(payload_kg),
        "stated_kg": float(stated_kg),
        "supply_kg": float(supply_kg),
    }
    if supply_high_kg is not None:
        numbers["supply_high_kg"] = float(supply_high_kg)
        numbers["exceeds_high"] = float(stated_kg > supply_high_kg)
    return Finding("flights_exceed_supply", numbers)


def balance(supply_kg: float, before: Allocation, after: Allocation) -> tuple[Line, ...]:
    """Supply, what leaves by each mode, what stays, and what is left over, which must be 0."""

    def total(flows: Allocation) -> dict[str, float]:
        parts = {"air": float(flows.air_kg.sum())}
        parts.update((mode, float(kg.sum())) for mode, kg in flows.overland_kg.items())
        parts["unmoved"] = float(flows.unmoved_kg.sum())
        return {"supply": supply_kg, **parts, "residual": supply_kg - sum(parts.values())}

    was, now = total(before), total(after)
    return tuple(Line(name, kg, now[name]) for name, kg in was.items())


def mass_balance(
    supply_kg: float,
    times: Mapping[str, tuple[np.ndarray, Allocation]],
    economics: Economics,
    supply_high_kg: float | None = None,
    modes_without_way: Sequence[str] = (),
) -> tuple[Finding, ...]:
    """What does not close between supply, flights and ways, as findings in a fixed order.

    ``times``: capacities (J,) and flows before and after. Codes: no_supply,
    flights_exceed_supply, for each time supply_exceeds_air_capacity_<time> and unmoved_<time>,
    and no_way_by_<mode> for a mode by which no zone reaches any exit.
    """
    if supply_kg == 0:
        return (Finding("no_supply", {"supply_kg": 0.0}),)
    n_strips = len(times["before"][0])
    stated = flights_against_supply(
        economics.flights_per_day * n_strips, economics.payload_kg, supply_kg, supply_high_kg
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
    findings += [Finding(f"no_way_by_{mode}", {"zones": 0}) for mode in modes_without_way]
    return tuple(findings)
