"""The figures of an impact by name, each with its unit: what tables, ranges and scripts read."""

from __future__ import annotations

import numpy as np

from .costs import party
from .impact import Impact
from .ways import AIR, BOAT, FOOT, VEHICLE

UNITS = {
    "displaced_kg": "kg a year",
    "porter_trips": "a year",
    "caravans": "a year",
    "person_days": "days a year",
    "haul_person_days": "days a year",
    "feeder_person_days": "days a year",
    "total_person_days": "days a year",
    "air_change_kg": "kg a year",
    "vehicle_change_kg": "kg a year",
    "boat_change_kg": "kg a year",
    "unmoved_change_kg": "kg a year",
    "vehicle_trips": "a year",
    "boat_trips": "a year",
    "flights_before": "a year",
    "flights_after": "a year",
    "air_share_before": "share",
    "air_share_after": "share",
    "foot_share_before": "share",
    "foot_share_after": "share",
    "vehicle_share_before": "share",
    "vehicle_share_after": "share",
    "boat_share_before": "share",
    "boat_share_after": "share",
    "rent_before_usd": "US$ a year",
    "rent_after_usd": "US$ a year",
    "rent_change_usd": "US$ a year",
    "rent_invariance": "index",
    "break_even_escort_usd": "US$/kg",
    "exposure_change_kg": "kg a year",
    "overland_change_kg_km": "kg km a year",
    "deterred_kg": "kg a year",
    "intercepted_kg": "kg a year",
}


# Figures that every impact has; the rest depend on the modes that may carry cargo.
_ALWAYS = (
    "displaced_kg",
    "porter_trips",
    "caravans",
    "person_days",
    "haul_person_days",
    "feeder_person_days",
    "total_person_days",
    "unmoved_change_kg",
    "flights_before",
    "flights_after",
    "rent_before_usd",
    "rent_after_usd",
    "rent_change_usd",
    "rent_invariance",
    "break_even_escort_usd",
    "exposure_change_kg",
    "overland_change_kg_km",
)


def figures(impact: Impact) -> dict[str, float]:
    """Every figure by name, in the order of ``UNITS``; those of modes not in play are left out.

    Changes are after minus before. nan where a figure is not defined.
    """
    found = {name: getattr(impact, name) for name in _ALWAYS}
    for mode in (AIR, *impact.modes):
        found[f"{mode}_share_before"] = impact.share(mode, after=False)
        found[f"{mode}_share_after"] = impact.share(mode, after=True)
        if mode != FOOT:
            found[f"{mode}_change_kg"] = impact.change_kg(mode)
    for mode in (VEHICLE, BOAT):
        if mode in impact.modes:
            load_kg = party(mode, impact.economics).load_kg
            found[f"{mode}_trips"] = impact.change_kg(mode) / load_kg
    if impact.deterrence is not None:
        found["deterred_kg"] = float(impact.deterrence.deterred_kg.sum())
        found["intercepted_kg"] = float(impact.deterrence.intercepted_kg.sum())
    return {name: found[name] for name in UNITS if name in found}


def zone_columns(impact: Impact) -> dict[str, np.ndarray]:
    """(Z,) kg a year by mode before and after, what stays, and the increase of what walks."""
    columns = {}
    for when, flows in (("before", impact.before), ("after", impact.after)):
        columns[f"air_{when}_kg"] = flows.air_kg.sum(axis=1)
        for mode in impact.modes:
            columns[f"{mode}_{when}_kg"] = flows.by(mode).sum(axis=1)
        columns[f"unmoved_{when}_kg"] = flows.unmoved_kg
    columns["displaced_kg"] = impact.displaced_by_zone_kg
    return columns


def strip_columns(impact: Impact) -> dict[str, np.ndarray]:
    """(J,) kg a year that each strip takes before and after, and the change."""
    before, after = (flows.air_kg.sum(axis=0) for flows in (impact.before, impact.after))
    return {
        "flow_before_kg": before,
        "flow_after_kg": after,
        "flow_change_kg": after - before,
    }
