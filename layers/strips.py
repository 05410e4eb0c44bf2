"""An airstrip's row and history as the desktop shows them, and what the desktop adds to them.

All writing goes through an ``IncidentBook``'s actions: each is one transaction, and one undo step.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from ..core.history import Change, History, history_of
from ..core.precision import DAY, NAMES
from ..core.statuses import STATUSES
from .metric import runway
from .nearest import NearIncident
from .vector import date_value, plain_value

# The incident that a change of status is: what is made when a cause is made with it.
CAUSE_KIND = {
    "confirmed": "airstrip_detected",
    "cratered": "airstrip_destroyed",
    "rehabilitating": "airstrip_rehabilitated",
    "rehabilitated": "airstrip_rehabilitated",
}
SHOWN = (
    "name", "status", "length_m", "width_m", "bearing", "surface", "n_destroyed", "n_rebuilt",
    "place_precision", "uncertainty_m", "sensitivity",
)  # fmt: skip


@dataclass(frozen=True)
class StripCard:
    """One airstrip. ``values``: the fields of ``SHOWN``, None where empty.

    ``geometry`` is in ``layer``'s system. ``causes``: the incidents that its log names, by uid.
    """

    uid: str
    layer: QgsVectorLayer
    feature_id: int
    geometry: QgsGeometry
    values: dict
    history: History
    causes: dict[str, NearIncident]


@dataclass(frozen=True)
class Entry:
    """A change of status to be written. ``day``: proleptic ordinal.

    ``cause``: uid of the incident that caused it, "" for none; or ``cause_kind``, the type of one
    to be made with it. ``registers``: it only says what the strip was on the day, and leaves open
    what it had been before; the database takes that of a log's first row.
    """

    to_status: str
    day: int
    precision: int = DAY
    cause: str = ""
    cause_kind: str = ""
    registers: bool = False


def list_strips(book) -> list[tuple[str, str, str]]:
    """(uid, name or "", status) of every airstrip, those with a name first, by name."""
    rows = []
    for layer in (book.airstrip_lines, book.airstrip_points):
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(["airstrip_uid", "name", "status"], layer.fields())
        for feature in layer.getFeatures(request):
            uid, name, status = (
                plain_value(feature[field]) for field in ("airstrip_uid", "name", "status")
            )
            rows.append((str(uid), str(name or ""), str(status or "")))
    return sorted(rows, key=lambda row: (not row[1], row[1].casefold(), row[0]))


def read_strip(book, uid: str) -> StripCard | None:
    """An airstrip with its history; None where there is none of this uid (any more)."""
    for layer in (book.airstrip_lines, book.airstrip_points):
        for feature in layer.getFeatures(_where("airstrip_uid", uid)):
            values = {name: plain_value(feature[name]) for name in SHOWN}
            changes = list(_changes(book.status_log, uid))
            status = values["status"] if values["status"] in STATUSES else "suspected"
            return StripCard(
                uid,
                layer,
                feature.id(),
                feature.geometry(),
                values,
                history_of(changes, status),
                _causes(book.incidents, [change.cause for change in changes if change.cause]),
            )
    return None


def uids_of(layer: QgsVectorLayer, ids: list[int], field: str = "airstrip_uid") -> list[str]:
    """The uids of features, in the order of their ids."""
    request = QgsFeatureRequest(ids).setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return [str(feature[field]) for feature in layer.getFeatures(request)]


def record_change(book, card: StripCard, entry: Entry, text: str) -> str:
    """Write a change of status, and the incident that caused it where one is to be made.

    An incident that was there and names no airstrip is linked to this one. All or nothing is
    written; the database then sets the strip's status. ``text`` names the undo step. Returns the
    uid of the log's row. Raises ``TrochaError`` with the database's sentence where it refuses.
    """
    with book.action(text) as action:
        cause = entry.cause
        if cause:
            _link(book, action, cause, card.uid)
        if entry.cause_kind:
            cause = action.add(
                book.incidents, _incident(card, entry), _middle(card, book.incidents.crs())
            )
        values = {
            "airstrip_uid": card.uid,
            "from_status": None if entry.registers else card.history.leaves(entry.day),
            "to_status": entry.to_status,
            "event_date": date_value(entry.day),
            "date_precision": entry.precision,
            "incident_uid": cause or None,
        }
        return action.add(book.status_log, _given(values))


def add_strip(
    book, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, values: dict, text: str
) -> str:
    """Write a new airstrip drawn in ``crs``, a line with its length and bearing; gives its uid.

    ``values`` are further fields. Raises ``TrochaError`` for a place that has no longitude and
    latitude, and where the database refuses.
    """
    is_line = shape.type() == QgsWkbTypes.GeometryType.LineGeometry
    layer = book.airstrip_lines if is_line else book.airstrip_points
    transforms = QgsCoordinateTransformContext()
    placed = _placed(shape, QgsCoordinateTransform(crs, layer.crs(), transforms))
    if is_line:
        length, bearing = runway(placed, layer.crs(), transforms)
        values = {"length_m": round(length, 1), **values}
        if not math.isnan(bearing):
            values["bearing"] = round(bearing, 1) % 360
    with book.action(text) as action:
        return action.add(layer, _given(values), placed)


def _placed(shape: QgsGeometry, transform: QgsCoordinateTransform) -> QgsGeometry:
    """A shape in longitude and latitude; raises ``TrochaError`` where it has none."""
    placed = QgsGeometry(shape)
    try:
        placed.transform(transform)
        box = placed.boundingBox()
        on_earth = box.isFinite() and abs(box.yMinimum()) <= 90 and abs(box.yMaximum()) <= 90
    except QgsCsException:
        on_earth = False
    if not on_earth:
        raise TrochaError(
            "The airstrip lies where the map's CRS has no longitude and latitude; draw it within "
            "the area of that CRS, or set another in Project > Properties."
        )
    return placed


def _link(book, action, incident_uid: str, strip_uid: str) -> None:
    """Let an incident name a strip, unless it names one already."""
    for feature in book.incidents.getFeatures(_where("incident_uid", incident_uid)):
        if not plain_value(feature["airstrip_uid"]):
            action.change(book.incidents, incident_uid, {"airstrip_uid": strip_uid}, seen=feature)


def _incident(card: StripCard, entry: Entry) -> dict:
    """The fields of an incident made with a change: where and how secret it is, is as of the strip."""
    return _given(
        {
            "source_system": "manual",
            "incident_type": entry.cause_kind,
            "event_date": date_value(entry.day),
            "date_precision": entry.precision,
            "airstrip_uid": card.uid,
            "location_name": card.values["name"],
            "place_precision": card.values["place_precision"],
            "uncertainty_m": card.values["uncertainty_m"],
            "sensitivity": card.values["sensitivity"] or "public",
            "verification": "unverified",
        }
    )


def _middle(card: StripCard, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """The middle of a strip along its line, or its point."""
    shape = QgsGeometry(card.geometry)
    if shape.type() == QgsWkbTypes.GeometryType.LineGeometry:
        shape = shape.interpolate(shape.length() / 2)
    shape.transform(QgsCoordinateTransform(card.layer.crs(), crs, QgsCoordinateTransformContext()))
    return shape


def _given(values: dict) -> dict:
    """Without what is empty, so that the database's own defaults stand."""
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _where(field: str, value: str) -> QgsFeatureRequest:
    return QgsFeatureRequest(
        QgsExpression(QgsExpression.createFieldEqualityExpression(field, value))
    )


def _changes(log: QgsVectorLayer, uid: str) -> Iterator[Change]:
    """A strip's rows in the table's order; rows not yet saved follow those that are."""
    features = log.getFeatures(_where("airstrip_uid", uid))
    for feature in sorted(features, key=lambda f: (f.id() < 0, abs(f.id()))):
        date, entered = plain_value(feature["event_date"]), plain_value(feature["to_status"])
        if not isinstance(date, datetime.date) or entered not in STATUSES:
            continue  # a row still being typed into a form
        left, cause = plain_value(feature["from_status"]), plain_value(feature["incident_uid"])
        precision = plain_value(feature["date_precision"])
        yield Change(
            str(feature["log_uid"]),
            date.toordinal(),
            precision if precision in NAMES else DAY,
            left if left in STATUSES else None,
            entered,
            str(cause or ""),
        )


def _causes(incidents: QgsVectorLayer, uids: list[str]) -> dict[str, NearIncident]:
    if not uids:
        return {}
    listed = ", ".join(QgsExpression.quotedValue(uid) for uid in uids)
    request = QgsFeatureRequest(QgsExpression(f'"incident_uid" IN ({listed})'))
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {str(f["incident_uid"]): _as_incident(f) for f in incidents.getFeatures(request)}


def _as_incident(feature: QgsFeature) -> NearIncident:
    date = plain_value(feature["event_date"])
    return NearIncident(
        str(feature["incident_uid"]),
        str(feature["incident_type"]),
        date.toordinal() if isinstance(date, datetime.date) else 0,
        str(plain_value(feature["airstrip_uid"]) or ""),
        0.0,
    )
