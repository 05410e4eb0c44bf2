"""Which incidents are meant: a filter as plain values, and the rows of a layer that pass it.

Rows in a GeoPackage are found by the database itself, with its indexes, 100,000 in a fraction of
a second. What its file cannot tell (PostGIS, a layer's own filter, unsaved edits) QGIS's features
tell, by the same rules.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.folding import fold, like_pattern
from ..core.vocabulary import CREDIBILITIES, RELIABILITIES
from .compat import is_null
from .database import reading
from .schema import INCIDENTS, FieldSpec
from .sql import sql

# What a search for text looks through.
TEXT_FIELDS = (
    *("notes", "location_name", "actor_1", "actor_2", "source_ref", "source_url"),
    *("source_event_id", "admin1", "admin2", "admin3"),
)
WITHIN = "FROM rtree_incidents_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
FEW = 4  # below one row in so many the spatial index leads; above, the rows are read in order
CANNOT_BE_JUDGED = ("F", 6)  # worse than nothing, better than nothing


@dataclass(frozen=True)
class IncidentFilter:
    """What an incident must be to pass; an empty condition lets all pass.

    ``extent`` is west, south, east, north in degrees. The days, both included, are compared with
    the day written, ``event_date``. ``reliability`` and ``credibility`` are the worst grade that
    passes; what has no grade, or cannot be judged, passes without them only.
    """

    extent: tuple[float, float, float, float] | None = None
    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    types: tuple[str, ...] = ()
    reliability: str = ""
    credibility: int = 0
    verifications: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class Order:
    """By which field rows are listed; equal ones latest entered first."""

    field: str = "event_date"
    descending: bool = True


def matching(layer: QgsVectorLayer, wanted: IncidentFilter, order: Order = Order()) -> list[int]:
    """The ids of a layer's features that pass, in order; those without a value come last.

    ``layer`` shows the table of incidents. Its own filter and its unsaved edits are obeyed.
    """
    path = _file_of(layer)
    if path:
        try:
            return _with_edits(layer, wanted, order, path)
        except sqlite3.OperationalError:
            # The file cannot be read beside QGIS: locked, or an SQLite without R*Tree. Its
            # features can.
            return _sorted(_pairs(layer, wanted, order), order)
    return _sorted(_pairs(layer, wanted, order), order)


def request(layer: QgsVectorLayer, wanted: IncidentFilter) -> QgsFeatureRequest:
    """A request for the features that pass, for whoever reads or exports them."""
    return QgsFeatureRequest().setFilterFids(matching(layer, wanted))


def _file_of(layer: QgsVectorLayer) -> str:
    """The GeoPackage whose table a layer shows whole; "" where there is none."""
    provider = layer.dataProvider()
    if provider is None or provider.name() != "ogr" or layer.subsetString():
        return ""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = parts.get("path") or ""
    shows_all = parts.get("layerName") == INCIDENTS.name and os.path.isfile(path)
    return path if shows_all and path.lower().endswith(".gpkg") else ""


def _with_edits(layer, wanted: IncidentFilter, order: Order, path: str) -> list[int]:
    """What the file says, with rows that an edit session touched judged as they are now."""
    buffer = layer.editBuffer()
    if buffer is None or not layer.isModified():
        return [fid for fid, *_ in _query(path, wanted, order)]
    gone = set(buffer.deletedFeatureIds())
    touched = {
        *buffer.addedFeatures(),
        *buffer.changedAttributeValues(),
        *buffer.changedGeometries(),
    } - gone
    saved = [pair for pair in _query(path, wanted, order) if pair[0] not in touched | gone]
    return _sorted(saved + _pairs(layer, wanted, order, touched), order)


def _query(path: str, wanted: IncidentFilter, order: Order) -> list[tuple]:
    """(feature id, value ordered by) of the rows in the file that pass, in order."""
    with reading(path) as connection:
        connection.row_factory = None
        needle = fold(wanted.text.strip())
        connection.create_function("trocha_found", 1, lambda text: needle in fold(text))
        conditions, values = _conditions(wanted)
        inside = None
        if wanted.extent is not None:
            west, south, east, north = wanted.extent
            box = (west, east, south, north)
            inside = {fid for (fid,) in connection.execute(f"SELECT id {WITHIN}", box)}
            (rows,) = connection.execute("SELECT count(*) FROM incidents").fetchone()
            if len(inside) < rows / FEW:
                conditions.insert(0, f"fid IN (SELECT id {WITHIN})")
                values[:0] = box
                inside = None
        found = connection.execute(_select(conditions, order), values).fetchall()
    return found if inside is None else [row for row in found if row[0] in inside]


def _select(conditions: list[str], order: Order) -> str:
    key = _sort_key_sql(order)
    return sql(
        "SELECT fid, $field FROM incidents $where ORDER BY $known $by $direction, fid DESC",
        field=order.field,
        where=f"WHERE {' AND '.join(conditions)}" if conditions else "",
        known="" if _spec(order.field).required else f"{key} IS NULL, ",
        # A plus before the field keeps SQLite from walking the field's index and fetching 100,000
        # rows in random order, unless nothing but the index is needed.
        by=f"{'+' if conditions else ''}{key}",
        direction="DESC" if order.descending else "ASC",
    )


def _conditions(wanted: IncidentFilter) -> tuple[list[str], list]:
    """SQL conditions and the values bound to them; the costliest last."""
    conditions, values = [], []

    def add(condition: str, *bound) -> None:
        conditions.append(condition)
        values.extend(bound)

    if wanted.first_day:
        add("event_date >= ?", wanted.first_day.isoformat())
    if wanted.last_day:
        add("event_date <= ?", wanted.last_day.isoformat())
    for field, among in _lists(wanted):
        marks = ", ".join("?" for _ in among)
        add(sql("$field IN ($marks)", field=field, marks=marks), *among)
    if wanted.text.strip():
        found = " OR ".join(
            f"({field} LIKE ? ESCAPE '\\' AND trocha_found({field}))" for field in TEXT_FIELDS
        )
        add(f"({found})", *[like_pattern(wanted.text.strip())] * len(TEXT_FIELDS))
    return conditions, values


def _lists(wanted: IncidentFilter) -> Iterable[tuple[str, tuple]]:
    """(field, values of which it must hold one) of each condition of that kind."""
    if wanted.types:
        yield "incident_type", wanted.types
    if wanted.reliability:
        yield "reliability", _as_good_as(wanted.reliability, RELIABILITIES)
    if wanted.credibility:
        yield "credibility", _as_good_as(wanted.credibility, CREDIBILITIES)
    if wanted.verifications:
        yield "verification", wanted.verifications


def _as_good_as(worst, scale: Iterable) -> tuple:
    grades = [grade for grade in scale if grade not in CANNOT_BE_JUDGED]
    return tuple(grades[: grades.index(worst) + 1])


def _sort_key_sql(order: Order) -> str:
    collation = " COLLATE NOCASE" if _spec(order.field).kind == "text" else ""
    return f"{order.field}{collation}"


def _spec(field: str) -> FieldSpec:
    return next(spec for spec in INCIDENTS.fields if spec.name == field)


def _pairs(
    layer: QgsVectorLayer, wanted: IncidentFilter, order: Order, among: Iterable[int] | None = None
) -> list[tuple]:
    """(feature id, value ordered by) of the features that pass, read through QGIS; in any order."""
    reading_all = QgsFeatureRequest()
    if among is not None:
        reading_all.setFilterFids(list(among))
    else:
        expression = _expression(wanted)
        if expression:
            reading_all.setFilterExpression(expression)
        if wanted.extent is not None:
            reading_all.setFilterRect(QgsRectangle(*wanted.extent))
    needle = fold(wanted.text.strip())
    return [
        (feature.id(), _plain(feature[order.field]))
        for feature in layer.getFeatures(reading_all)
        if (among is None or _passes(feature, wanted)) and _holds(feature, needle)
    ]


def _expression(wanted: IncidentFilter) -> str:
    """The conditions on single fields as an expression of QGIS."""
    conditions = []
    for day, sign in ((wanted.first_day, ">="), (wanted.last_day, "<=")):
        if day:
            conditions.append(f"to_date(\"event_date\") {sign} to_date('{day.isoformat()}')")
    for field, among in _lists(wanted):
        listed = ", ".join(QgsExpression.quotedValue(value) for value in among)
        conditions.append(f'"{field}" IN ({listed})')
    return " AND ".join(conditions)


def _passes(feature: QgsFeature, wanted: IncidentFilter) -> bool:
    """The conditions but that on text, of one feature."""
    if wanted.extent is not None and not feature.geometry().intersects(
        QgsRectangle(*wanted.extent)
    ):
        return False
    if wanted.first_day or wanted.last_day:
        day = _plain(feature["event_date"])
        first = wanted.first_day or datetime.date.min
        last = wanted.last_day or datetime.date.max
        if day is None or not first.isoformat() <= day <= last.isoformat():
            return False
    return all(_plain(feature[field]) in among for field, among in _lists(wanted))


def _holds(feature: QgsFeature, needle: str) -> bool:
    if not needle:
        return True
    texts = (_plain(feature[field]) for field in TEXT_FIELDS)
    return any(needle in fold(str(text)) for text in texts if text is not None)


def _plain(value):
    """An attribute as the file holds it: None for NULL, a day as text."""
    if is_null(value):
        return None
    if hasattr(value, "toPyDate"):
        return value.toPyDate().isoformat()
    return value


def _sorted(pairs: list[tuple], order: Order) -> list[int]:
    """Feature ids in order; as the file orders them."""

    def key(pair):
        value = pair[1]
        # As SQLite's NOCASE: bytes, with ASCII letters of either case alike.
        return value.encode().lower() if isinstance(value, str) else value

    known = sorted((p for p in pairs if p[1] is not None), key=lambda p: -p[0])
    unknown = sorted((p[0] for p in pairs if p[1] is None), reverse=True)
    known.sort(key=key, reverse=order.descending)  # stable: equal ones keep their order
    return [fid for fid, _ in known] + unknown
