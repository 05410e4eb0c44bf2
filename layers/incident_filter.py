"""Which incidents are meant: a filter as plain values, and the rows of a layer that pass it.

Rows in a GeoPackage are found by the database itself, with its indexes, 100,000 in a fraction of
a second. What its file cannot tell (PostGIS, a layer's own filter, unsaved edits) QGIS's features
tell, by the same rules.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import compress

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
INDEX = "rtree_incidents_geom"
CELLS_AT, CELL = 4, 24  # bytes of a node of the index
WITHIN = f"FROM {INDEX} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
BETWEEN = "\x1f"  # the separator of units in ASCII, which dates, codes and types do not have
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


def columns_that_pass(
    layer: QgsVectorLayer, wanted: IncidentFilter, fields: Sequence[str]
) -> list[list[str]]:
    """The texts of each field in the features that pass, in one order that is no particular one.

    NULL is "". Meant for fields of short codes: a text with an ASCII unit separator would be two.
    Unsaved edits and the layer's own filter are obeyed, as by ``matching``.
    """
    path = _file_of(layer)
    if path and not layer.isModified():
        # A file that cannot be read beside QGIS is read through it.
        with suppress(sqlite3.OperationalError):
            return _columns(path, wanted, fields)
    reading_some = request(layer, wanted).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    reading_some.setSubsetOfAttributes(list(fields), layer.fields())
    found: list[list[str]] = [[] for _ in fields]
    for feature in layer.getFeatures(reading_some):
        for column, name in zip(found, fields):
            value = _plain(feature[name])
            column.append("" if value is None else str(value))
    return found


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
        return [fid for (fid,) in _query(path, wanted, "fid", order)]
    gone = set(buffer.deletedFeatureIds())
    touched = {
        *buffer.addedFeatures(),
        *buffer.changedAttributeValues(),
        *buffer.changedGeometries(),
    } - gone
    found = _query(path, wanted, f"fid, {order.field}", order)
    saved = [pair for pair in found if pair[0] not in touched | gone]
    return _sorted(saved + _pairs(layer, wanted, order, touched), order)


def _query(path: str, wanted: IncidentFilter, columns: str, order: Order) -> list[tuple]:
    """Tuples of the columns of the rows in the file that pass, in order."""
    with _asking(path, wanted) as (connection, conditions, values, inside):
        if inside is None:
            return connection.execute(_select(columns, conditions, order), values).fetchall()
        found = connection.execute(_select(f"fid, {columns}", conditions, order), values)
        return [row[1:] for row in found.fetchall() if row[0] in inside]


def _columns(path: str, wanted: IncidentFilter, fields: Sequence[str]) -> list[list[str]]:
    """As ``columns_that_pass``, out of the file.

    SQLite joins the texts of a column into one, which is split here: Python takes one long text
    several times as fast as a tuple for every row. All columns are joined in one pass, so their
    rows are in one order.
    """
    with _asking(path, wanted) as (connection, conditions, values, inside):
        names = fields if inside is None else ("fid", *fields)
        joined = ", ".join(
            f"group_concat(coalesce({name}, ''), char({ord(BETWEEN)}))" for name in names
        )
        texts = connection.execute(_select(joined, conditions), values).fetchone()
    found = [[] if text is None else text.split(BETWEEN) for text in texts]
    if inside is None:
        return found
    kept = [int(fid) in inside for fid in found.pop(0)]
    return [list(compress(column, kept)) for column in found]


@contextmanager
def _asking(path: str, wanted: IncidentFilter) -> Iterator[tuple]:
    """A connection, the conditions and values to ask with, and the ids of which alone may pass.

    Where the extent holds few rows it is a condition like the others, and there are no such ids.
    """
    with reading(path) as connection:
        connection.row_factory = None
        needle = fold(wanted.text.strip())
        connection.create_function("trocha_found", 1, lambda text: needle in fold(text))
        conditions, values = _conditions(wanted)
        inside = None
        if wanted.extent is not None and not _all_within(connection, wanted.extent):
            west, south, east, north = wanted.extent
            box = (west, east, south, north)
            inside = {fid for (fid,) in connection.execute(f"SELECT id {WITHIN}", box)}
            (rows,) = connection.execute("SELECT count(*) FROM incidents").fetchone()
            if len(inside) < rows / FEW:
                conditions.insert(0, f"fid IN (SELECT id {WITHIN})")
                values[:0] = box
                inside = None
        yield connection, conditions, values, inside


def _all_within(connection, extent: tuple[float, float, float, float]) -> bool:
    """Whether every row has a place, and the extent holds them all, by the index's root alone.

    A map that shows everything is common, and asking for each row's place costs more than all else.
    The root is a node as SQLite stores them ("The SQLite R*Tree Module", shadow tables): two bytes
    of depth, two of how many cells, and in each cell an id and west, east, south and north, rounded
    outwards.
    """
    counts = "SELECT (SELECT count(*) FROM incidents), (SELECT count(*) FROM $index)"
    rows, placed = connection.execute(sql(counts, index=f"{INDEX}_rowid")).fetchone()
    root = connection.execute(
        sql("SELECT data FROM $index WHERE nodeno = 1", index=f"{INDEX}_node")
    )
    (node,) = root.fetchone() or (b"",)
    cells = struct.unpack_from(">H", node, 2)[0] if len(node) >= CELLS_AT else 0
    if not cells or rows != placed:
        return False
    boxes = struct.iter_unpack(">q4f", node[CELLS_AT : CELLS_AT + cells * CELL])
    return all(
        extent[0] <= west and east <= extent[2] and extent[1] <= south and north <= extent[3]
        for _, west, east, south, north in boxes
    )


def _select(columns: str, conditions: list[str], order: Order | None = None) -> str:
    chosen = sql(
        "SELECT $columns FROM incidents $where",
        columns=columns,
        where=f"WHERE {' AND '.join(conditions)}" if conditions else "",
    )
    if order is None:
        return chosen
    key = _sort_key_sql(order)
    return sql(
        "$chosen ORDER BY $known $by $direction, fid DESC",
        chosen=chosen,
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
