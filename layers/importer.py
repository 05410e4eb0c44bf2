"""Rows of a file into the incident database, in one transaction."""

from __future__ import annotations

import datetime
import math
import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Callable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.csvtext import read_csv
from ..core.encodings import any_text
from ..core.errors import TrochaError
from ..core.importing import Mapping, RejectedError, mapped, near_pairs, place_on_earth, read_place
from ..core.progress import SILENT, Progress
from ..core.vocabulary import UNCERTAINTY_M
from .database import reading, table_layer
from .schema import CRS, INCIDENTS
from .textfiles import bytes_of
from .vector import plain_value

LARGEST_CSV = 1024 * 1024 * 1024  # some millions of incidents; it is read whole

LONGITUDE, LATITUDE = "__longitude", "__latitude"


@dataclass
class Import:
    """What becomes of the rows: counts, (row, reason), and (row, uid, duplicate_of, reason).

    ``new``: (values by field, place) of those that are to be added.
    """

    read: int = 0
    added: int = 0
    skipped: int = 0
    rejected: list[tuple[int, str]] = field(default_factory=list)
    proposed: list[tuple[int, str, str, str]] = field(default_factory=list)
    new: list[tuple[dict, tuple[float, float]]] = field(default_factory=list)


def input_rows(
    path: str, mapping: Mapping, warn: Callable[[str], None], progress: Progress = SILENT
) -> list[tuple[int, dict]]:
    """(row number, values by column) of a CSV or vector file.

    A CSV's rows are numbered by the line they end on, a layer's by feature id. Features with a
    point bring their own coordinates. Raises ``TrochaError``.
    """
    if not os.path.isfile(path.split("|")[0]):
        raise TrochaError(
            "'{path}' (INPUT) does not exist; choose a CSV or a vector file.", path=path
        )
    if path.lower().endswith((".csv", ".txt", ".tsv")):
        name = f"'{path}' (INPUT)"
        text, guessed = any_text(bytes_of(path, name, LARGEST_CSV), name)
        if guessed:
            warn(f"'{path}' is no UTF-8 and was read as {guessed}; check names with accents.")
        header, rows = read_csv(text, path)
        missing = sorted(mapping.columns() - set(header))
        if not (mapping.longitude and mapping.latitude):
            raise TrochaError("MAPPING names no longitude and latitude, which a CSV needs.")
    else:
        layer = QgsVectorLayer(path, "input", "ogr")
        if not layer.isValid():
            raise TrochaError(
                "'{path}' (INPUT) cannot be opened; choose a CSV or a vector file.", path=path
            )
        header = layer.fields().names()
        placed = {mapping.longitude, mapping.latitude} if layer.isSpatial() else set()
        missing = sorted(mapping.columns() - set(header) - placed)
        if layer.isSpatial() and not layer.crs().isValid():
            raise TrochaError(
                "'{path}' (INPUT) has no coordinate reference system, so its features cannot be "
                "placed; set one in Layer Properties > Source and save the layer with it.",
                path=path,
            )
        rows = list(_features(layer, progress))
    if missing:
        raise TrochaError(
            "'{path}' (INPUT) lacks the column {missing}; it has {columns}, so choose another "
            "PRESET or MAPPING.",
            path=path,
            missing=", ".join(missing),
            columns=", ".join(header[:30]),
        )
    return rows


def _features(layer: QgsVectorLayer, progress: Progress) -> Iterator[tuple[int, dict]]:
    names = layer.fields().names()
    crs = QgsCoordinateReferenceSystem(CRS)
    transform = QgsCoordinateTransform(layer.crs(), crs, QgsCoordinateTransformContext())
    for feature in layer.getFeatures():
        progress.check()
        values = dict(zip(names, map(plain_value, feature.attributes())))
        middle = feature.geometry().centroid()
        if not middle.isEmpty():
            try:
                point = transform.transform(middle.asPoint())
            except QgsCsException:  # its CRS has no place for it
                point = QgsPointXY(math.nan, math.nan)
            values[LONGITUDE], values[LATITUDE] = point.x(), point.y()
        yield feature.id(), values


def judge_rows(
    path: str,
    rows: Iterable[tuple[int, dict]],
    mapping: Mapping,
    *,
    order: str,
    metres: float,
    days: int,
    progress: Progress,
) -> Import:
    """Judge every row and propose possible doubles; ``add_rows`` then adds those that are new."""
    kinds = {spec.name: spec.kind for spec in INCIDENTS.fields}
    domains = {spec.name: spec.values for spec in INCIDENTS.fields if spec.values}
    layer = table_layer(path, INCIDENTS.name)
    known, places = _there(path, layer)
    first_new = len(places)
    done, made, numbers = Import(), [], []
    rows = list(rows)
    for count, (number, row) in enumerate(rows):
        if count % 500 == 0:
            progress.check()
            progress.report(0.6 * count / len(rows))
        done.read += 1
        try:
            if LONGITUDE in row:
                place = place_on_earth(row[LONGITUDE], row[LATITUDE])
            else:
                place = read_place(row, mapping)
            values = mapped(row, mapping, kinds, domains, order)
            _check_amounts(values)
        except RejectedError as reason:
            done.rejected.append((number, str(reason)))
            continue
        key = (values["source_system"], values.get("source_event_id"))
        if key[1] is None:
            # Without an id of its own a row is known again by all it says.
            key = (key[0], repr((sorted(values.items()), place)))
            values["source_event_id"] = "row-" + uuid.uuid5(uuid.NAMESPACE_OID, key[1]).hex
            key = (key[0], values["source_event_id"])
        if key in known:
            done.skipped += 1
            continue
        known.add(key)
        values["incident_uid"] = str(uuid.uuid4())
        made.append((values, place))
        numbers.append(number)
        places.append(
            (
                *place,
                values["event_date"].toordinal(),
                values["incident_type"],
                values["incident_uid"],
            )
        )
    done.added = len(made)
    _propose(done, places, first_new, numbers, metres, days)
    progress.report(0.9)
    progress.check()
    done.new = made
    return done


def _check_amounts(values: dict) -> None:
    """What the database would refuse of a row, so that one row does not stop the rest."""
    for spec in INCIDENTS.fields:
        value = values.get(spec.name)
        if value is None:
            continue
        if spec.low is not None and value < spec.low:
            raise RejectedError(
                "{name} is {value}; it must be {low:g} or more.",
                name=spec.name,
                value=value,
                low=spec.low,
            )
        if spec.high is not None and value > spec.high:
            raise RejectedError(
                "{name} is {value}; it must be {high:g} or less.",
                name=spec.name,
                value=value,
                high=spec.high,
            )
    for less, more in INCIDENTS.ordered:
        if less in values and more in values and values[less] > values[more]:
            raise RejectedError(
                "{less} ({least}) exceeds {more} ({most}).",
                less=less,
                least=values[less],
                more=more,
                most=values[more],
            )


def _there(path: str, layer: QgsVectorLayer) -> tuple[set, list]:
    """Source ids known already, and where, when and what each incident is."""
    with reading(path) as connection:
        known = {
            tuple(row)
            for row in connection.execute("SELECT source_system, source_event_id FROM incidents")
        }
    places = []
    for feature in layer.getFeatures():
        point = feature.geometry().asPoint() if feature.hasGeometry() else QgsPointXY(0, 0)
        day = plain_value(feature["event_date"]).toordinal()
        places.append(
            (point.x(), point.y(), day, feature["incident_type"], feature["incident_uid"])
        )
    return known, places


def _propose(done: Import, places: list, first_new: int, numbers: list, metres, days) -> None:
    if len(places) == first_new:
        return
    longitude, latitude, day, kind, uid = zip(*places)
    codes = np.unique(np.array(kind), return_inverse=True)[1]
    for earlier, new in near_pairs(
        np.array(longitude), np.array(latitude), np.array(day), codes, first_new, metres, days
    ):
        apart = abs(day[earlier] - day[new])
        reason = f"{kind[new]} within {metres:g} m and {apart} days"
        done.proposed.append((numbers[new - first_new], uid[new], uid[earlier], reason))


def add_rows(path: str, new: list[tuple[dict, tuple[float, float]]]) -> None:
    """Add rows that were judged: in one transaction, all or none."""
    if not new:
        return
    layer = table_layer(path, INCIDENTS.name)
    names = layer.fields().names()
    now = QDateTime.currentDateTime()
    standing = {
        "sensitivity": "public",
        "verification": "unverified",
        "masked": False,
        "date_precision": 1,
        "created_by": "trocha:importincidents",
        "created_at": now,
        "edited_at": now,
    }
    features = []
    for values, place in new:
        feature = QgsFeature(layer.fields())
        filled = {**standing, **values}
        if "place_precision" in values:
            filled.setdefault("uncertainty_m", UNCERTAINTY_M[values["place_precision"]])
        feature.setAttributes([_stored(filled.get(name)) for name in names])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*place)))
        features.append(feature)
    provider = layer.dataProvider()
    # One call is one transaction: all rows or none.
    added, _ = provider.addFeatures(features, QgsFeatureSink.Flag.FastInsert)
    if not added:
        raise TrochaError(
            "'{path}' (DATABASE) took none of the rows ({reason}); check that no other program is "
            "writing to it and that the disk has space.",
            path=path,
            reason="; ".join(provider.errors()[:1]),
        )


def _stored(value):
    return QDate(value.year, value.month, value.day) if isinstance(value, datetime.date) else value
