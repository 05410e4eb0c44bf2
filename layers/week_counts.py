"""Incidents of a layer counted by week and type, for the chart below a list of them."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer

from ..core.precision import DAY, NAMES, possible_until
from ..core.vocabulary import INCIDENT_TYPES
from ..core.weeks import WeekCounts, count_by_week
from .database import reading
from .schema import INCIDENTS
from .vector import plain_value

FIELDS = ("event_date", "date_precision", "incident_type")


def week_counts(layer: QgsVectorLayer, ids: Collection[int] | None = None) -> WeekCounts:
    """Count the features of ``ids``, or all of them, by the week of their event_date.

    ``layer`` shows the table of incidents. Rows without a date or of an unknown type are no
    incidents and are left out. Unsaved edits and the layer's filter count.
    """
    wanted = None if ids is None else set(ids)
    # Many incidents share day, precision and type: each such triple is read once.
    places: dict[tuple, int] = {}
    at = [
        places.setdefault(tuple(triple), len(places))
        for fid, *triple in _rows(layer, wanted)
        if wanted is None or fid in wanted
    ]
    read = np.array([_read(*triple) for triple in places], np.int64).reshape(-1, 3)
    days, precisions, codes = read.T
    until = possible_until(days, precisions)
    kept = np.array(at, np.int64)
    kept = kept[(days > 0)[kept] & (codes >= 0)[kept]]
    return count_by_week(days[kept], until[kept], codes[kept], INCIDENT_TYPES)


def _read(date, precision, kind) -> tuple[int, int, int]:
    """Proleptic ordinal, precision and position of the type; 0 and -1 for what is none."""
    return (
        _ordinal(date),
        precision if precision in NAMES else DAY,
        INCIDENT_TYPES.index(kind) if kind in INCIDENT_TYPES else -1,
    )


def _ordinal(date: datetime.date | str | None) -> int:
    if isinstance(date, datetime.date):
        return date.toordinal()
    try:
        return datetime.date.fromisoformat((date or "")[:10]).toordinal()
    except ValueError:
        return 0


def _rows(layer: QgsVectorLayer, wanted: set[int] | None) -> Iterable[tuple]:
    """(id, date, precision, type), out of the file where the layer shows it as it is.

    QGIS takes seconds to hand 100,000 features to Python, SQLite a tenth of one.
    """
    path = _file_of(layer)
    if path:
        with suppress(sqlite3.OperationalError):  # locked: QGIS's own connection waits for it
            return _rows_of_file(path)
    return _rows_of_layer(layer, wanted)


def _rows_of_layer(layer: QgsVectorLayer, wanted: set[int] | None) -> Iterator[tuple]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(list(FIELDS), layer.fields())
    if wanted is not None:
        request.setFilterFids(list(wanted))
    for feature in layer.getFeatures(request):
        yield (feature.id(), *(plain_value(feature[name]) for name in FIELDS))


def _rows_of_file(path: str) -> list[tuple]:
    with reading(path) as connection:
        connection.row_factory = None
        return connection.execute(
            "SELECT fid, event_date, date_precision, incident_type FROM incidents"
        ).fetchall()


def _file_of(layer: QgsVectorLayer) -> str:
    """The GeoPackage whose table a layer shows whole and unedited; "" where there is none."""
    if layer.providerType() != "ogr" or layer.subsetString() or layer.isModified():
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = parts.get("path") or ""
    is_table = parts.get("layerName") == INCIDENTS.name and not parts.get("subset")
    return path if is_table and path.lower().endswith(".gpkg") else ""
