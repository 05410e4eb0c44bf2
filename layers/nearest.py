"""What of an incident database lies nearest to a place."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from .metric import centred_crs, runway
from .schema import CRS
from .vector import date_value, plain_value

STRIP_FIELDS = ("airstrip_uid", "name", "status")
INCIDENT_FIELDS = ("incident_uid", "incident_type", "event_date", "airstrip_uid", "verification")


@dataclass(frozen=True)
class NearStrip:
    """An airstrip and how far it is; ``name`` is "" where it has none."""

    uid: str
    name: str
    status: str
    metres: float


@dataclass(frozen=True)
class NearIncident:
    """An incident and how far it is; ``day`` is the proleptic ordinal of the date written."""

    uid: str
    kind: str
    day: int
    airstrip_uid: str
    metres: float


def nearest_strips(
    book, point: QgsPointXY, count: int, crs: QgsCoordinateReferenceSystem | None = None
) -> list[NearStrip]:
    """The ``count`` airstrips nearest to a point, the nearest first.

    ``book`` has ``airstrip_lines`` and ``airstrip_points``, whose filters are obeyed. ``point``
    is in ``crs``, longitude and latitude where not given. Metres are those on the ellipsoid to
    the nearest place on the strip. A point off the Earth has none near it.
    """
    here = _place(QgsGeometry.fromPointXY(point), crs)
    if here is None:
        return []
    found = _by_distance(here, _strips(book), STRIP_FIELDS)
    return [
        NearStrip(str(uid), name or "", status or "", metres)
        for metres, (uid, name, status) in heapq.nsmallest(count, found, key=lambda row: row[0])
    ]


def strip_at(
    book, point: QgsPointXY, edge: QgsPointXY, crs: QgsCoordinateReferenceSystem
) -> NearStrip | None:
    """The airstrip nearest to a point of a map, None where none is nearer than ``edge`` is."""
    nearest = nearest_strips(book, point, 1, crs)
    if not nearest:
        return None
    reach, _ = runway(
        QgsGeometry.fromPolylineXY([point, edge]), crs, QgsCoordinateTransformContext()
    )
    return nearest[0] if nearest[0].metres <= reach else None


def nearest_incidents(
    book, strip: QgsGeometry, strip_uid: str, first_day: int, last_day: int, count: int
) -> list[NearIncident]:
    """Incidents that may have changed a strip: those that name it first, then the nearest.

    Dated on ``first_day`` to ``last_day`` (proleptic ordinals, both inclusive), and neither
    withdrawn nor known to double another. ``strip`` is in the layers' own system.
    """
    here = _place(strip)
    if here is None:
        return []
    between = '"event_date" >= to_date({first}) AND "event_date" <= to_date({last})'
    request = QgsFeatureRequest()
    request.setFilterExpression(
        between.format(first=_quoted(first_day), last=_quoted(last_day))
        + ' AND "verification" <> \'withdrawn\' AND "duplicate_of" IS NULL'
    )
    found = [
        NearIncident(str(uid), str(kind), date.toordinal(), str(strip_of or ""), metres)
        for metres, (uid, kind, date, strip_of, _) in _by_distance(
            here, [(book.incidents, request)], INCIDENT_FIELDS
        )
        if date is not None
    ]
    return heapq.nsmallest(
        count, found, key=lambda incident: (incident.airstrip_uid != strip_uid, incident.metres)
    )


def _quoted(day: int) -> str:
    return f"'{date_value(day).toString('yyyy-MM-dd')}'"


def _strips(book) -> Iterator[tuple[QgsVectorLayer, QgsFeatureRequest]]:
    for layer in (book.airstrip_lines, book.airstrip_points):
        yield layer, QgsFeatureRequest()


def _place(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem | None = None
) -> QgsGeometry | None:
    """A geometry in longitude and latitude; None where it has no place there."""
    placed = QgsGeometry(geometry)
    world = QgsCoordinateReferenceSystem(CRS)
    if crs is not None and crs != world:
        try:
            placed.transform(QgsCoordinateTransform(crs, world, QgsCoordinateTransformContext()))
        except QgsCsException:
            return None
    middle = placed.boundingBox().center()
    return placed if abs(middle.y()) <= 90 and abs(middle.x()) <= 360 else None


def _by_distance(
    here: QgsGeometry,
    layers: Iterable[tuple[QgsVectorLayer, QgsFeatureRequest]],
    fields: tuple[str, ...],
) -> Iterator[tuple[float, tuple]]:
    """(metres, values) of each row with a geometry.

    Measured in a projection round the middle of ``here``, in which distances from there are true.
    """
    flat = centred_crs(here.boundingBox().center())
    world = QgsCoordinateReferenceSystem(CRS)
    transforms = QgsCoordinateTransformContext()
    centre = QgsGeometry(here)
    centre.transform(QgsCoordinateTransform(world, flat, transforms))
    for layer, request in layers:
        request.setSubsetOfAttributes(list(fields), layer.fields())
        to_flat = QgsCoordinateTransform(layer.crs(), flat, transforms)
        for feature in layer.getFeatures(request):
            metres = _distance(centre, feature, to_flat)
            if metres is not None:
                yield metres, tuple(plain_value(feature[name]) for name in fields)


def _distance(
    centre: QgsGeometry, feature: QgsFeature, to_flat: QgsCoordinateTransform
) -> float | None:
    if not feature.hasGeometry() or feature.geometry().isEmpty():
        return None
    there = feature.geometry()
    try:
        there.transform(to_flat)
    except QgsCsException:
        return None  # the far side of the Earth has no place in the projection
    return centre.distance(there)
