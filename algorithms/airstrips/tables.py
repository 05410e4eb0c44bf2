"""The tables of trocha:airstripstatus: one writer an output, all on the same case."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureSink, QgsWkbTypes

from ...core.statuses import STATUSES
from ...layers.compat import field
from ...layers.vector import date_value, feature_of, fields_of, joined_fields, midnight

NO_CRS = QgsCoordinateReferenceSystem()


def write_strips(algorithm, parameters, context, case, source) -> str:
    """The airstrips with what the window did to each."""
    summary = case.summary
    columns = {
        "status": ("text", case.status),
        "status_sure": ("boolean", case.status_sure),
        "availability": ("real", summary.availability),
        "availability_low": ("real", case.availability[0]),
        "availability_high": ("real", case.availability[1]),
        "strip_days_denied": ("integer", summary.strip_days_denied),
        "strip_days_denied_low": ("integer", case.denied[0].astype(int)),
        "strip_days_denied_high": ("integer", case.denied[1].astype(int)),
        "times_destroyed": ("integer", summary.times_destroyed),
        "times_rebuilt": ("integer", summary.times_rebuilt),
        "attacks_per_day": ("real", case.attacks.per_day()),
    }
    fields, kept = joined_fields(
        source.fields(), [field(name, kind) for name, (kind, _) in columns.items()]
    )
    sink, destination = algorithm.sink(
        parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs()
    )
    for i, feature in enumerate(case.strips.features):
        values = [feature.attributes()[k] for k in kept]
        values += [column[i] for _, column in columns.values()]
        made = feature_of(fields, values, feature.geometry())
        sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_fleet(algorithm, parameters, context, case) -> str:
    """A row a day."""
    names = ("open", "open_low", "open_high", "denied", "known")
    fields = fields_of(field("day", "date"), *(field(name, "integer") for name in names))
    sink, destination = algorithm.sink(
        parameters, "FLEET", context, fields, QgsWkbTypes.Type.NoGeometry, NO_CRS
    )
    for i, day in enumerate(case.fleet.day):
        values = [date_value(day), *(getattr(case.fleet, name)[i] for name in names)]
        sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_survival(algorithm, parameters, context, case) -> str:
    """A row for each number of days after which a strip was rebuilt or last seen down."""
    fields = fields_of(
        field("days", "real"),
        *(field(name, "integer") for name in ("at_risk_n", "rebuilt_n", "still_down_n")),
        *(field(name, "real") for name in ("share_down", "share_low", "share_high")),
    )
    sink, destination = algorithm.sink(
        parameters, "SURVIVAL", context, fields, QgsWkbTypes.Type.NoGeometry, NO_CRS
    )
    found = case.rebuild
    if found is not None:
        columns = (
            found.time, found.at_risk, found.ended, found.censored, found.share, found.low,
            found.high,
        )  # fmt: skip
        for values in zip(*columns):
            sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination


def write_spells(algorithm, parameters, context, case, source) -> str:
    """A feature for each stretch of one status within the window, on its strip's place."""
    fields = fields_of(
        field("airstrip_uid", "text"),
        field("status", "text"),
        field("state", "text"),
        field("start", "moment"),
        field("end", "moment"),
        field("days", "integer"),
    )
    sink, destination = algorithm.sink(
        parameters, "SPELLS", context, fields, source.wkbType(), source.sourceCrs()
    )
    spells = case.spells
    start = np.maximum(spells.start, case.start_day)
    end = np.minimum(spells.end, case.end_day)
    states = np.select(
        [spells.is_open, spells.is_denied, spells.is_known], ["open", "denied", "unused"], "unknown"
    )
    for k in np.lexsort((start, spells.strip)):
        if end[k] <= start[k]:
            continue
        strip = spells.strip[k]
        values = [
            case.strips.ids[strip], STATUSES[spells.status[k]], str(states[k]),
            midnight(start[k]), midnight(end[k]), end[k] - start[k],
        ]  # fmt: skip
        made = feature_of(fields, values, case.strips.features[strip].geometry())
        sink.addFeature(made, QgsFeatureSink.Flag.FastInsert)
    del sink  # flushes
    return destination
