"""The tables of trocha:beforeafter: one writer an output."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSink, QgsWkbTypes

from ...core.density import DensityChange
from ...core.economics import DAYS_PER_YEAR
from ...core.evaluation import ROLES
from ...layers.compat import field
from ...layers.files import written_beside
from ...layers.geotiff import write_raster
from ...layers.vector import date_value, feature_of, fields_of, joined_fields
from .case import Case, note
from .patterns import AreaSpots, Repeats

NO_CRS = QgsCoordinateReferenceSystem()
FINDINGS = {-1: "fell", 0: "", 1: "rose"}
SQUARE_METRES_A_KM2 = 1e6
DENSITY_BANDS = {
    "KDE_CHANGE": "change of density",
    "KDE_Z": "z of the change of density",
    "KDE_FOUND": "discovered change of density",
}
_COUNTS = [f"{role}_{when}_n" for role in ROLES for when in ("before", "after")]


def write_differences(algorithm, parameters, context, case: Case) -> str:
    """A row for each ring and placebo date."""
    reals = (
        "ring_from_km", "ring_to_km", "wdd", "variance", "z", "p", "low", "high", "alpha",
        "local", "local_z", "local_p", "displacement", "displacement_z", "displacement_p",
        "wdq", "tne",
    )  # fmt: skip
    whole = (*_COUNTS, "before_days", "after_days")
    fields = fields_of(
        field("comparison", "text"),
        field("after_start", "date"),
        field("zones", "text"),
        *(field(name, "real") for name in reals),
        *(field(name, "integer") for name in whole),
        *(field(name, "text") for name in ("method", "unit", "note")),
    )
    sink, destination = algorithm.sink(
        parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry, NO_CRS
    )
    for row in case.rows:
        found, quotient = row.evaluation, row.evaluation.quotient
        total, local, displacement = found.total, found.local, found.displacement
        ring = row.comparison.ring_km or (None, None)
        values = [
            "placebo" if row.is_placebo else "actual",
            date_value(row.periods.after_start),
            zones_name(row.comparison),
            *ring,
            total.estimate, total.variance, total.z, total.p, total.low, total.high, case.alpha,
            local.estimate, local.z, local.p,
            *((displacement.estimate, displacement.z, displacement.p) if displacement else [None] * 3),
            quotient.wdq, quotient.tne,
            *(
                n if present else None
                for counts, present in zip(row.incidents, row.comparison.present)
                for n in counts
            ),
            row.periods.before_days, row.periods.after_days,
            total.method, case.unit(row.periods), note(row),
        ]  # fmt: skip
        sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_compared(algorithm, parameters, context, case: Case) -> str:
    """The zones of the real windows on the map, the outermost ring first so that it lies below."""
    fields = fields_of(
        field("zones", "text"),
        field("role", "text"),
        *(field(name, "real") for name in ("ring_from_km", "ring_to_km", "area_km2")),
        *(field(name, "integer") for name in ("before_n", "after_n")),
    )
    sink, destination = algorithm.sink(
        parameters, "COMPARED", context, fields, QgsWkbTypes.Type.MultiPolygon, case.areas.crs
    )
    for row in reversed([row for row in case.rows if not row.is_placebo]):
        comparison = row.comparison
        for role, zone in enumerate(comparison.zones):
            # Rings share the treated and control areas of the first comparison.
            if not comparison.present[role] or (comparison.ring_km and role < 2):
                continue
            values = [
                zones_name(comparison), ROLES[role], *(comparison.ring_km or (None, None)),
                comparison.square_km[role], *row.incidents[role],
            ]  # fmt: skip
            zone.convertToMultiType()
            sink.addFeature(feature_of(fields, values, zone), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_hotspots(algorithm, parameters, context, case: Case, found: AreaSpots) -> str:
    """The area layer with its incidents and Gi* of both periods and of the change a day."""
    source = algorithm.source(parameters, "AREAS", context)
    statistics = ("before", "after", "change")
    columns = [field(f"{when}_n", "integer") for when in ("before", "after")]
    columns += [field(f"gi_{which}_{kind}", "real") for which in statistics for kind in ("z", "q")]
    fields, kept = joined_fields(source.fields(), [*columns, field("finding", "text")])
    sink, destination = algorithm.sink(
        parameters, "HOTSPOTS", context, fields, source.wkbType(), source.sourceCrs()
    )
    findings = found.spots.found(case.alpha)
    for i, feature in enumerate(case.areas.features):
        values = [feature.attributes()[k] for k in kept] + [*found.counts[:, i]]
        for z, q in zip(found.spots.z[:, i], found.spots.q[:, i]):
            values += [z, q]
        made = feature_of(fields, [*values, FINDINGS[findings[i]]], feature.geometry())
        sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_repeats(algorithm, parameters, context, repeats: list[Repeats]) -> str:
    """A row for each window, distance and lag."""
    fields = fields_of(
        field("period", "text"),
        field("incidents_n", "integer"),
        field("distance_km", "real"),
        field("lag_days", "real"),
        *(field(name, "integer") for name in ("pairs", "pairs_near", "pairs_soon", "pairs_all")),
        *(field(name, "real") for name in ("expected", "ratio", "p")),
    )
    sink, destination = algorithm.sink(
        parameters, "NEARREPEAT", context, fields, QgsWkbTypes.Type.NoGeometry, NO_CRS
    )
    for window in repeats:
        for one in window.found:
            values = [
                window.period, window.incidents, one.metres / 1000, one.days, one.pairs,
                one.close_in_space, one.close_in_time, one.all_pairs, one.expected, one.ratio, one.p,
            ]  # fmt: skip
            sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_density(paths: dict[str, str], case: Case, found: DensityChange) -> None:
    """The rasters asked for, all or none."""
    counted = "incidents" if case.weights.harm is None else "harm"
    a_year = found.change * SQUARE_METRES_A_KM2 * DAYS_PER_YEAR
    bands = {
        "KDE_CHANGE": (np.where(np.isfinite(found.z), a_year, np.nan), f"{counted}/km2/year"),
        "KDE_Z": (found.z, ""),
        "KDE_FOUND": (found.found(case.alpha), ""),
    }
    with ExitStack() as whole:
        for name, path in paths.items():
            values, unit = bands[name]
            write_raster(
                whole.enter_context(written_beside(path)), values, found.grid, case.areas.crs,
                description=DENSITY_BANDS[name], unit=unit, integer=name == "KDE_FOUND",
            )  # fmt: skip


def zones_name(comparison) -> str:
    """What a row's zones are called: as drawn, or a ring by its distances."""
    if comparison.ring_km is None:
        return "as drawn"
    return "{:g}-{:g} km".format(*comparison.ring_km)


def finite(value: float):
    """None for NaN, which JSON does not know."""
    return value if np.isfinite(value) else None
