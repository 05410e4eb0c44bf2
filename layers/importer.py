"""Rows of a file into the incident database, in one transaction."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import TrochaError
from ..core.importing import Mapping, RejectedError, mapped, near_pairs, place_on_earth, read_place
from ..core.progress import Progress
from ..core.vocabulary import UNCERTAINTY_M
from .database import reading, table_layer
from .import_input import LATITUDE, LONGITUDE
from .schema import INCIDENTS
from .vector import plain_value


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
            raise RejectedError(f"{spec.name} is {value}; it must be {spec.low:g} or more.")
        if spec.high is not None and value > spec.high:
            raise RejectedError(f"{spec.name} is {value}; it must be {spec.high:g} or less.")
    for less, more in INCIDENTS.ordered:
        if less in values and more in values and values[less] > values[more]:
            raise RejectedError(f"{less} ({values[less]}) exceeds {more} ({values[more]}).")


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
            f"'{path}' (DATABASE) took none of the rows ({'; '.join(provider.errors()[:1])}); "
            "check that no other program is writing to it and that the disk has space."
        )


def _stored(value):
    return QDate(value.year, value.month, value.day) if isinstance(value, datetime.date) else value
