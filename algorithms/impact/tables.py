"""The tables of an interdiction impact: one writer an output, all on the same case."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSink, QgsWkbTypes

from ...core.draws import PERCENTILES
from ...core.figures import strip_columns, zone_columns
from ...core.ways import AIR, FOOT
from ...layers.compat import field
from ...layers.vector import feature_of, fields_of, joined_fields, line_xy


def style_name(name: str, modes: tuple[str, ...]) -> str:
    """The style of a result layer; flows of more modes than air and foot have one of their own."""
    several = name == "FLOWS" and tuple(modes) != (FOOT,)
    return f"interdictionimpact_{name.lower()}" + ("_modes" if several else "")


def _real(*names):
    return [field(name, "real") for name in names]


def write_zones(algorithm, parameters, name, context, case) -> str:
    """Zones with their cargo by mode and their hours to strips and exits."""
    impact = case.impact
    columns = {"supply_kg": impact.supply_kg, **zone_columns(impact)}
    if case.draws is not None:
        columns.update(_percentiles(case.draws.zone_spread("displaced_kg"), "displaced_{}_kg"))
    columns["hours_to_strip_before"], columns["hours_to_strip_after"] = case.hours_to_open
    columns["hours_to_exit"] = case.walks.exits.hours.min(axis=1)
    return _with_inputs(algorithm, parameters, name, context, "ZONES", case.zones, columns)


def write_airstrips(algorithm, parameters, name, context, case) -> str:
    """Strips with availability, capacity and use."""
    impact = case.impact
    columns = {
        "availability_before": case.availability[0],
        "availability_after": case.availability[1],
        "capacity_before_kg": impact.capacity_before_kg,
        "capacity_after_kg": impact.capacity_after_kg,
        **strip_columns(impact),
        "shadow_price_after_usd": impact.after.shadow_price_usd,
    }
    if case.draws is not None:
        for column in ("flow_after", "flow_change"):
            spread = case.draws.strip_spread(f"{column}_kg")
            columns.update(_percentiles(spread, column + "_{}_kg"))
    if case.windows is not None:
        after = case.windows.after
        columns["strip_days_denied"] = after.strip_days_denied
        columns["times_destroyed"] = after.times_destroyed
        columns["times_rebuilt"] = after.times_rebuilt
    return _with_inputs(algorithm, parameters, name, context, "AIRSTRIPS", case.strips, columns)


def _percentiles(spread: np.ndarray, pattern: str) -> dict[str, np.ndarray]:
    return {pattern.format(f"p{p}"): values for p, values in zip(PERCENTILES, spread)}


def write_flows(algorithm, parameters, name, context, case, least_kg=0.0) -> str:
    """A way overland for each pair that carries cargo before or after, smallest first.

    Those that never carry ``least_kg`` a year are left out.
    """
    fields = fields_of(
        field("zone_id", "text"),
        field("mode", "text"),
        field("dest_id", "text"),
        *_real("flow_before_kg", "flow_after_kg", "flow_change_kg", "flow_max_kg", "walk_hours"),
        field("carrier", "text"),
        *_real("ride_hours", "length_km"),
    )
    elevation = case.ground.elevation
    sink, destination = algorithm.sink(
        parameters, name, context, fields, QgsWkbTypes.Type.LineString, elevation.crs
    )
    flows = sorted(_flows(case, least_kg), key=lambda flow: (flow[0][6], flow[0][:3]))
    for values, path in flows:
        x, y = elevation.grid.centre(*np.divmod(path, elevation.grid.cols))
        line = line_xy(x, y)
        sink.addFeature(feature_of(fields, values, line), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def _flows(case, least_kg: float) -> Iterator[tuple[list, np.ndarray]]:
    """Attributes and path of each pair: hauls to strips by their cheapest mode, and ways out."""
    before, after, network = case.impact.before, case.impact.after, case.network
    hauls = case.impact.haul
    groups = [(AIR, before.air_kg, after.air_kg, case.strips)]
    groups += [(mode, before.by(mode), after.by(mode), case.exits) for mode in case.impact.modes]
    for mode, was_kg, now_kg, places in groups:
        most = np.maximum(was_kg, now_kg)
        for z, d in np.argwhere((most > 0) & (most >= least_kg)):
            carrier = hauls.modes[hauls.by[z, d]] if mode == AIR else mode
            ways = (network.to_strips if mode == AIR else network.to_exits)[carrier]
            access = network.access[carrier]
            matrix = access.strips if mode == AIR else access.exits
            was, now = float(was_kg[z, d]), float(now_kg[z, d])
            values = [case.zones.ids[z], mode, places.ids[d], was, now, now - was, max(was, now)]
            values += [ways.walk_hours[z, d], carrier, ways.ride_hours[z, d], ways.km[z, d]]
            yield values, matrix.paths[z][d].cells


def write_ledger(algorithm, parameters, name, context, case) -> str:
    """Who earns what, by mode, leg and item, with the draws' percentiles."""
    whens = ("before", "after", "change")
    ranged = [f"{when}_p{p}_usd" for when in whens for p in PERCENTILES]
    fields = [field(of, "text") for of in ("mode", "actor", "item")]
    fields += [*_real("before_usd", "after_usd", "change_usd"), field("leg", "text")]
    fields += _real(*ranged) if case.draws is not None else []
    spread = None if case.draws is None else case.draws.ledger_spread()
    rows = []
    for i, row in enumerate(case.impact.ledger):
        values = [row.mode, row.actor, row.item, row.before_usd, row.after_usd, row.change_usd]
        values.append(row.leg)
        if spread is not None:
            values += [float(spread[p, i, when]) for when in range(3) for p in range(3)]
        rows.append(values)
    return write_table(algorithm, parameters, name, context, fields, rows)


def write_table(algorithm, parameters, name, context, fields, rows) -> str:
    """A table without geometry."""
    made = fields_of(*fields)
    sink, destination = algorithm.sink(
        parameters,
        name,
        context,
        made,
        QgsWkbTypes.Type.NoGeometry,
        QgsCoordinateReferenceSystem(),
    )
    for values in rows:
        sink.addFeature(feature_of(made, values), QgsFeatureSink.Flag.FastInsert)
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
