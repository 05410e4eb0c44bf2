"""What trocha:criticalairstrips writes: strips, zones, worst sets and numbers."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSink, QgsWkbTypes

from ...core.critical import OVERLAND, Critical, Uses
from ...layers.compat import field
from ...layers.vector import feature_of, fields_of, joined_fields
from .case import Case

KINDS = {"rank": "integer", "worst_sets": "integer", "in_worst_set": "boolean",
         "fortified": "boolean", "reached": "boolean", "way_before": "text",
         "way_after": "text"}  # fmt: skip


def strip_columns(case: Case, found: Critical, now: Uses) -> dict[str, np.ndarray]:
    """Results of every strip, (J,) each, in the case's order."""
    n = len(case.strip_ids)
    position = np.arange(n)
    user = now.way >= 0
    within = np.inf if case.radius is None else case.radius
    user &= case.ways.cost[np.arange(len(user)), np.maximum(now.way, 0)] <= within
    safe = found.fortification.fortified if found.fortification else ()
    columns = {
        "rank": found.rank,
        "alone_cost_increase": found.alone,
        "alone_cost_increase_pct": found.share_pct(found.alone),
        "in_worst_set": np.isin(position, found.attack.closed),
        "worst_sets": np.array([sum(j in one for one in found.attack.sets) for j in position]),
        "serves_kg": np.bincount(now.way[user], case.ways.supply[user], minlength=n),
        "fortified": np.isin(position, safe),
        "reached": case.reached,
    }
    return _with_snap(case, "AIRSTRIPS", case.strip_ids, columns)


def zone_columns(case: Case, found: Critical, now: Uses, then: Uses) -> dict[str, np.ndarray]:
    """Results of every zone, (Z,) each."""
    supply = case.ways.supply
    if case.radius is None:
        moves = found.served & (supply > 0)
        increase = np.zeros(len(supply))
        increase[moves] = supply[moves] * (then.cost[moves] - now.cost[moves])
    else:
        increase = supply * (then.uncovered_share - now.uncovered_share)
    columns = {
        "supply_kg": supply,
        "way_before": _names(case, now),
        "cost_before": now.cost,
        "way_after": _names(case, then),
        "cost_after": then.cost,
        "cost_increase": np.where(found.served, increase, np.nan),
    }
    return _with_snap(case, "ZONES", case.zone_ids, columns)


def _names(case: Case, used: Uses) -> np.ndarray:
    names = np.array([*case.strip_ids, "none", "overland"], dtype=object)[used.way]
    names[(used.way == OVERLAND) & case.stays] = "stays"
    return names


def _with_snap(case: Case, parameter: str, ids, columns):
    if parameter in case.snap_m:
        columns["snap_m"] = np.array([case.snap_m[parameter][one] for one in ids])
    return columns


def write_strips(algorithm, parameters, context, case: Case, columns) -> str:
    """OUTPUT: the strips with their results."""
    by_id = dict(zip(case.strip_ids, range(len(case.strip_ids))))
    return _write(
        algorithm, parameters, "OUTPUT", context, "AIRSTRIPS", case.strips, "airstrip_id", by_id,
        columns,
    )  # fmt: skip


def write_zones(algorithm, parameters, context, case: Case, columns) -> str:
    """ZONES_OUT: the zones with their results."""
    by_id = dict(zip(case.zone_ids, range(len(case.zone_ids))))
    return _write(
        algorithm, parameters, "ZONES_OUT", context, "ZONES", case.zones, "zone_id", by_id, columns
    )


def _write(algorithm, parameters, name, context, source_name, layer, id_field, by_id, columns):
    """The input features with result columns behind their attributes, or a table of ids."""
    results = [field(one, KINDS.get(one, "real")) for one in columns]
    if layer is None:
        fields, kept = fields_of(field(id_field, "text"), *results), None
        kind, crs = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
        rows = [(one, None) for one in by_id]
    else:
        source = algorithm.source(parameters, source_name, context)
        fields, kept = joined_fields(source.fields(), results)
        kind, crs = source.wkbType(), source.sourceCrs()
        rows = zip(layer.ids, layer.features)
    sink, destination = algorithm.sink(parameters, name, context, fields, kind, crs)
    if sink is None:
        return ""
    for one, feature in rows:
        own = [one] if feature is None else [feature.attributes()[k] for k in kept]
        values = own + [column[by_id[one]] for column in columns.values()]
        geometry = feature.geometry() if feature is not None and feature.hasGeometry() else None
        sink.addFeature(feature_of(fields, values, geometry), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_sets(algorithm, parameters, context, case: Case, found: Critical) -> str:
    """WORST_SETS: one row a set."""
    fields = fields_of(
        field("worst_set", "integer"), field("strips", "integer"), field("airstrip_ids", "text"),
        field("objective", "real"),
    )  # fmt: skip
    sink, destination = algorithm.sink(
        parameters, "WORST_SETS", context, fields, QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
    )  # fmt: skip
    if sink is None:
        return ""
    for i, one in enumerate(found.attack.sets, 1):
        values = [i, len(one), ids_of(case, one), found.attack.cost]
        sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def look(name: str, layer) -> tuple[str, object]:
    """The style of an output, and the kind of its geometry; neither where nothing can be drawn."""
    geometry = layer.features[0].geometry() if layer is not None else None
    if geometry is None or geometry.isNull():
        return "", None
    drawn = {
        "OUTPUT": (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry),
        "ZONES_OUT": (
            QgsWkbTypes.GeometryType.PointGeometry,
            QgsWkbTypes.GeometryType.PolygonGeometry,
        ),
    }[name]
    known = geometry.type() in drawn
    return f"criticalairstrips_{name.lower()}" if known else "", geometry.type()


def ids_of(case: Case, positions) -> str:
    """Ids of strips, separated by commas."""
    return ",".join(case.strip_ids[j] for j in positions)


def numbers_of(case: Case, found: Critical, now: Uses, then: Uses) -> dict:
    """The declared numbers and ids; None for what is not defined."""
    supply, attack = case.ways.supply, found.attack
    fortification, shares = found.fortification, {}
    if case.radius is None:
        goes, stays = found.served & ~case.stays, found.served & case.stays
        shares = {
            "OVERLAND_KG_BEFORE": float((supply * now.overland_share)[goes].sum()),
            "OVERLAND_KG_AFTER": float((supply * then.overland_share)[goes].sum()),
            "CUT_OFF_KG": float((supply * then.overland_share)[stays].sum()),
        }
    return {
        "OBJECTIVE": attack.cost,
        "GAP_PCT": found.gap_pct,
        "BOUND": attack.bound,
        "BASE_OBJECTIVE": attack.base,
        "INCREASE_PCT": _defined(found.share_pct(attack.cost - attack.base)),
        "UNFORTIFIED_OBJECTIVE": (found.unfortified or attack).cost,
        "SETS_FOUND": len(attack.sets),
        "SERVED_KG": float(supply[found.served].sum()),
        "UNSERVED_KG": float(supply[~found.served].sum()),
        **shares,
        "ATTACK": ids_of(case, attack.closed),
        "FORTIFIED_IDS": ids_of(case, fortification.fortified) if fortification else "",
    }


def _defined(value: float) -> float | None:
    return value if math.isfinite(value) else None
