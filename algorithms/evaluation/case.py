"""What is compared: zones and windows, each combination a row with its result."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ...core.errors import TrochaError
from ...core.evaluation import (
    CONTROL_BUFFER,
    ROLES,
    TREATED,
    TREATED_BUFFER,
    Evaluation,
    evaluate,
    tally,
)
from ...core.messages import said
from ...core.periods import Periods
from ...layers.areas import Areas, distances_to, ring_roles, ring_zones, roles_of
from ...layers.incidents import Incidents
from ...layers.metric import square_km
from ...layers.vector import named, numbers


@dataclass(frozen=True)
class Comparison:
    """Zones to compare: the areas as drawn, or with rings in place of their buffers.

    ``ring_km``: None or inner and outer distance. ``role`` (n,): of each incident. ``zones``,
    ``square_km``: by role.
    """

    ring_km: tuple[float, float] | None
    role: np.ndarray
    zones: tuple[QgsGeometry, ...]
    square_km: np.ndarray

    @property
    def present(self) -> np.ndarray:
        """(4,) bool: which zones there are."""
        return self.square_km > 0


@dataclass(frozen=True)
class Row:
    """One comparison over one pair of windows. ``incidents`` (4, 2): roles, before and after."""

    comparison: Comparison
    periods: Periods
    is_placebo: bool
    incidents: np.ndarray
    evaluation: Evaluation


@dataclass(frozen=True)
class Weights:
    """How counts are weighed. ``harm`` (n,) or None; ``area_by_role`` (4,) or None."""

    harm: np.ndarray | None
    by_time: bool
    by_area: bool
    area_by_role: np.ndarray | None


@dataclass(frozen=True)
class Case:
    """One run. ``rows``: the real windows first, in them the areas as drawn first."""

    areas: Areas
    incidents: Incidents
    periods: Periods
    weights: Weights
    alpha: float
    rows: list[Row]

    def unit(self, periods: Periods) -> str:
        """What wdd counts: incidents or harm, over which time and on which area."""
        text = "incidents" if self.weights.harm is None else "harm"
        text += f" in {periods.after_days} days"
        if self.weights.area_by_role is not None:
            return f"{text} a unit of area weight"
        if self.weights.by_area:
            return f"{text} on an area as large as the treated"
        return text


def comparisons(
    areas: Areas, incidents: Incidents, rings_km: list[float], transforms, progress
) -> list[Comparison]:
    """The areas as drawn, then each ring from the inside out."""
    x, y = incidents.places.x, incidents.places.y
    role = roles_of(areas, incidents.drawn_x, incidents.drawn_y, progress.part(0, 0.3))

    def sizes(zones):
        return np.array([square_km(zone, areas.crs, transforms) for zone in zones])

    made = [Comparison(None, role, areas.zones, sizes(areas.zones))]
    if rings_km:
        treated, control = areas.zones[:2]
        to_treated = distances_to(treated, x, y, progress.part(0.3, 0.6))
        to_control = distances_to(control, x, y, progress.part(0.6, 0.9))
    for near, far in zip([0.0, *rings_km[:-1]], rings_km):
        progress.check()
        zones = ring_zones(areas, near * 1000, far * 1000)
        ring = ring_roles(role, to_treated, to_control, near * 1000, far * 1000)
        made.append(Comparison((near, far), ring, zones, sizes(zones)))
    return made


def read_weights(algorithm, parameters, context, areas, incidents, rings_km) -> Weights:
    """The weights asked for; refuses weights by field for rings, which have no fields."""
    harm_field = algorithm.parameterAsString(parameters, "WEIGHT_FIELD", context)
    area_field = algorithm.parameterAsString(parameters, "AREA_WEIGHT_FIELD", context)
    if area_field and rings_km:
        raise TrochaError(
            "AREA_WEIGHT_FIELD '{field}' says nothing of RINGS; use AREA_WEIGHT, which measures "
            "them, or leave RINGS empty.",
            field=area_field,
        )
    harm = None
    if harm_field and len(incidents):
        harm = numbers(incidents.places, harm_field, "WEIGHT_FIELD", 0, np.inf)
    return Weights(
        harm=harm,
        by_time=algorithm.parameterAsBoolean(parameters, "TIME_WEIGHT", context),
        by_area=algorithm.parameterAsBoolean(parameters, "AREA_WEIGHT", context),
        area_by_role=weight_by_role(areas, area_field) if area_field else None,
    )


def weight_by_role(areas: Areas, field: str) -> np.ndarray:
    """(4,) a numeric field of the areas, summed by role; above 0 wherever there is the role."""
    weights = np.zeros(len(ROLES))
    faults = []
    for feature, role in zip(areas.features, areas.role):
        try:
            value = float(feature[field])
        except (KeyError, TypeError, ValueError):
            value = 0.0
        if role >= 0 and not (value > 0 and np.isfinite(value)):
            faults.append(feature.id())
        elif role >= 0:
            weights[role] += value
    if faults:
        raise TrochaError(
            "The field '{field}' (AREA_WEIGHT_FIELD) of the layer '{name}' must hold a number "
            "above 0 in every area with a role; it does not in feature {ids}.",
            field=field,
            name=areas.name,
            ids=named(faults),
        )
    return weights


def results(
    compared: list[Comparison],
    windows: list[Periods],
    incidents: Incidents,
    weights: Weights,
    alpha: float,
    seed: int,
    progress,
) -> list[Row]:
    """A row for each pair of windows (the first are the real ones) and each comparison."""
    rows = []
    for position, periods in enumerate(windows):
        period = periods.of(incidents.day)
        for comparison in compared:
            progress.check()
            counted = tally(comparison.role, period, weights.harm, comparison.present)
            found = evaluate(
                counted,
                periods.time_weights() if weights.by_time else (1.0, 1.0),
                _area_weights(comparison, weights),
                alpha,
                seed,
            )
            rows.append(Row(comparison, periods, position > 0, counted.incidents(), found))
            progress.report(len(rows) / (len(windows) * len(compared)))
    return rows


def _area_weights(comparison: Comparison, weights: Weights) -> np.ndarray | None:
    if weights.area_by_role is not None:
        return weights.area_by_role
    if weights.by_area:
        return comparison.square_km / comparison.square_km[TREATED]
    return None


def note(row: Row) -> str:
    """What a row cannot give, and why, in sentences."""
    comparison, found = row.comparison, row.evaluation
    told = []
    if found.displacement is None:
        absent = [r for r in (TREATED_BUFFER, CONTROL_BUFFER) if not comparison.present[r]]
        if comparison.ring_km is None:
            one, *rest = (ROLES[role] for role in absent)
            told.append(
                said("wdd is local only: there is no {one} and no {other}.", one=one, other=rest[0])
                if rest
                else said("wdd is local only: there is no {role}.", role=one)
            )
        else:
            told.append(
                said(
                    "wdd is local only: the ring round the control areas lies within {km:g} km of a "
                    "treated area.",
                    km=comparison.ring_km[1],
                )
            )
    if not np.isfinite(found.total.z):
        told.append(
            said("z and p are not defined: no incident lies in the zones in either window.")
        )
    if found.quotient.reason:
        told.append(found.quotient.reason)
    return " ".join(told)
