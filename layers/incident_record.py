"""One incident as plain values: read for a form, and written through the book."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from ..core.vocabulary import UNCERTAINTY_M
from .compat import is_null
from .incident_book import IncidentBook

WITHDRAWN = "withdrawn"
# What a copy of an incident does not share with it: who it is, and who made it when.
OWN = (
    *("fid", "incident_uid", "source_event_id", "duplicate_of"),
    *("created_by", "created_at", "edited_at"),
)


@dataclass(frozen=True)
class Record:
    """A row as the user sees it: ``values`` by field, plain, None for null.

    ``place`` is latitude and longitude in degrees; ``feature`` tells the book what was seen.
    """

    uid: str
    values: dict
    place: tuple[float, float] | None
    feature: QgsFeature

    def copied(self) -> dict:
        """Values for a new incident like this one, which is not withdrawn."""
        values = {name: value for name, value in self.values.items() if name not in OWN}
        if values.get("verification") == WITHDRAWN:
            values["verification"] = "unverified"
        if self.usual_uncertainty():
            values.pop("uncertainty_m", None)
        return values

    def usual_uncertainty(self) -> bool:
        """Whether the uncertainty is what the place's precision stands for, and so follows it."""
        metres = self.values.get("uncertainty_m")
        return metres is None or metres == UNCERTAINTY_M.get(self.values.get("place_precision"))


def read_record(layer: QgsVectorLayer, feature_id: int) -> Record:
    """A feature of the layer of incidents. Raises ``TrochaError`` where it is gone."""
    feature = layer.getFeature(feature_id)
    if not feature.isValid():
        raise TrochaError("This incident is not there any more; another program deleted it.")
    names = feature.fields().names()
    values = {name: _plain(value) for name, value in zip(names, feature.attributes())}
    return Record(str(values["incident_uid"]), values, _place(feature), feature)


def add_incident(book: IncidentBook, text: str, values: dict, place: tuple[float, float]) -> str:
    """Write a new incident as one step named ``text``; gives its uid. Raises ``TrochaError``."""
    with book.action(text) as action:
        return action.add(book.incidents, values, _point(place))


def change_incident(
    book: IncidentBook, text: str, seen: Record, changes: dict, place: tuple[float, float] | None
) -> None:
    """Write what changed in an incident as one step; its place too, if it moved.

    Raises ``TrochaError``, also where the row is no longer as it was seen.
    """
    moved = place is not None and place != seen.place
    if not changes and not moved:
        return
    if "place_precision" in changes and seen.usual_uncertainty():
        metres = UNCERTAINTY_M.get(changes["place_precision"])
        changes = {**changes, "uncertainty_m": metres}
    with book.action(text) as action:
        action.change(
            book.incidents,
            seen.uid,
            changes,
            _point(place) if moved else None,
            seen=seen.feature,
        )


def withdraw(book: IncidentBook, text: str, feature_ids: Sequence[int]) -> int:
    """Mark incidents as withdrawn, all in one step; how many were not yet. Deletes nothing."""
    records = [read_record(book.incidents, feature_id) for feature_id in feature_ids]
    standing = [r for r in records if r.values["verification"] != WITHDRAWN]
    with book.action(text) as action:
        for record in standing:
            action.change(
                book.incidents, record.uid, {"verification": WITHDRAWN}, seen=record.feature
            )
    return len(standing)


def strip_named(layer: QgsVectorLayer, feature_id: int) -> tuple[str, str]:
    """(uid, what people call it) of an airstrip."""
    return _strip(layer.getFeature(feature_id))


def strip_of(book: IncidentBook, uid: str) -> str:
    """What people call the airstrip of this uid; the uid itself where it is not there."""
    expression = f'"airstrip_uid" = {QgsExpression.quotedString(uid)}'
    for layer in (book.airstrip_lines, book.airstrip_points):
        for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression)):
            return _strip(feature)[1]
    return uid


def _strip(feature: QgsFeature) -> tuple[str, str]:
    uid = str(feature["airstrip_uid"])
    name = uid[:8] if is_null(feature["name"]) else str(feature["name"])
    return uid, f"{name} ({feature['status']})"


def _point(place: tuple[float, float]) -> QgsGeometry:
    latitude, longitude = place
    return QgsGeometry.fromPointXY(QgsPointXY(longitude, latitude))


def _place(feature: QgsFeature) -> tuple[float, float] | None:
    if feature.geometry().isEmpty():
        return None
    point = feature.geometry().asPoint()
    return point.y(), point.x()


def _plain(value):
    if is_null(value):
        return None
    if hasattr(value, "toPyDate"):
        day = value.toPyDate()
        return datetime.date(day.year, day.month, day.day)
    return value
