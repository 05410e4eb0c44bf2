"""The tables of an interdiction impact: one writer an output, all on the same case."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSink, QgsWkbTypes

from ...layers.compat import field
from ...layers.vector import feature_of, fields_of, joined_fields, line_xy


def _real(*names):
    return [field(name, "real") for name in names]


def write_zones(algorithm, parameters, name, context, case) -> str:
    """Zones with their cargo by mode and their hours to strips and exits."""
    impact = case.impact
    columns = {
        "supply_kg": impact.supply_kg,
        "air_before_kg": impact.before.air_kg.sum(axis=1),
        "air_after_kg": impact.after.air_kg.sum(axis=1),
        "foot_before_kg": impact.before.foot_kg.sum(axis=1),
        "foot_after_kg": impact.after.foot_kg.sum(axis=1),
        "unmoved_before_kg": impact.before.unmoved_kg,
        "unmoved_after_kg": impact.after.unmoved_kg,
        "displaced_kg": impact.displaced_by_zone_kg,
        "hours_to_strip_before": case.hours_to_open[0],
        "hours_to_strip_after": case.hours_to_open[1],
        "hours_to_exit": case.walks.exits.hours.min(axis=1),
    }
    return _with_inputs(algorithm, parameters, name, context, "ZONES", case.zones, columns)


def write_airstrips(algorithm, parameters, name, context, case) -> str:
    """Strips with availability, capacity and use."""
    impact = case.impact
    columns = {
        "availability_before": case.availability[0],
        "availability_after": case.availability[1],
        "capacity_before_kg": impact.capacity_before_kg,
        "capacity_after_kg": impact.capacity_after_kg,
        "flow_before_kg": impact.before.air_kg.sum(axis=0),
        "flow_after_kg": impact.after.air_kg.sum(axis=0),
        "flow_change_kg": impact.after.air_kg.sum(axis=0) - impact.before.air_kg.sum(axis=0),
        "shadow_price_after_usd": impact.after.shadow_price_usd,
    }
    if case.windows is not None:
        after = case.windows.after
        columns["strip_days_denied"] = after.strip_days_denied
        columns["times_destroyed"] = after.times_destroyed
        columns["times_rebuilt"] = after.times_rebuilt
    return _with_inputs(algorithm, parameters, name, context, "AIRSTRIPS", case.strips, columns)


def write_flows(algorithm, parameters, name, context, case, least_kg=0.0) -> str:
    """A walking route for each pair that carries cargo before or after, smallest first.

    Those that never carry ``least_kg`` a year are left out.
    """
    fields = fields_of(
        field("zone_id", "text"),
        field("mode", "text"),
        field("dest_id", "text"),
        *_real("flow_before_kg", "flow_after_kg", "flow_change_kg", "flow_max_kg", "walk_hours"),
    )
    elevation = case.ground.elevation
    sink, destination = algorithm.sink(
        parameters, name, context, fields, QgsWkbTypes.Type.LineString, elevation.crs
    )
    flows = []
    for mode, matrix, before, after, places in (
        (
            "air",
            case.walks.strips,
            case.impact.before.air_kg,
            case.impact.after.air_kg,
            case.strips,
        ),
        (
            "foot",
            case.walks.exits,
            case.impact.before.foot_kg,
            case.impact.after.foot_kg,
            case.exits,
        ),
    ):
        most = np.maximum(before, after)
        for z, d in np.argwhere((most > 0) & (most >= least_kg)):
            was, now = float(before[z, d]), float(after[z, d])
            ids = case.zones.ids[z], mode, places.ids[d]
            values = [*ids, was, now, now - was, max(was, now), float(matrix.hours[z, d])]
            flows.append((max(was, now), values, matrix.paths[z][d]))
    for _, values, path in sorted(flows, key=lambda flow: (flow[0], flow[1][:3])):
        x, y = elevation.grid.centre(*np.divmod(path, elevation.grid.cols))
        line = line_xy(x, y)
        sink.addFeature(feature_of(fields, values, line), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_ledger(algorithm, parameters, name, context, case) -> str:
    """Who earns what, by mode and item."""
    fields = fields_of(
        field("mode", "text"),
        field("actor", "text"),
        field("item", "text"),
        *_real("before_usd", "after_usd", "change_usd"),
    )
    sink, destination = algorithm.sink(
        parameters,
        name,
        context,
        fields,
        QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
    )
    for row in case.impact.ledger:
        values = [row.mode, row.actor, row.item, row.before_usd, row.after_usd, row.change_usd]
        sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def _with_inputs(algorithm, parameters, name, context, source_name, places, columns) -> str:
    """The input features with result columns behind their own attributes."""
    source = algorithm.source(parameters, source_name, context)
    whole = ("strip_days_denied", "times_destroyed", "times_rebuilt")
    results = [field(c, "integer" if c in whole else "real") for c in columns]
    fields, kept = joined_fields(source.fields(), results)
    sink, destination = algorithm.sink(
        parameters, name, context, fields, source.wkbType(), source.sourceCrs()
    )
    for i, feature in enumerate(places.features):
        values = [feature.attributes()[k] for k in kept] + [v[i] for v in columns.values()]
        sink.addFeature(
            feature_of(fields, values, feature.geometry()), QgsFeatureSink.Flag.FastInsert
        )
    del sink  # flushes
    return destination
