"""What the map shows."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas

DEGREES = "EPSG:4326"
NEAR_DEGREES = 0.05  # around a single point, some 5 km
MARGIN = 1.05  # the extent shown, as a multiple of what the layers cover


def zoom_to(canvas: QgsMapCanvas, layers: Iterable[QgsMapLayer]) -> bool:
    """Show all of the layers; False, and the view as it was, when none covers anything."""
    whole = QgsRectangle()
    for layer in layers:
        if not layer.isSpatial() or layer.extent().isEmpty() or not layer.extent().isFinite():
            continue
        transform = QgsCoordinateTransform(
            layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        try:
            whole.combineExtentWith(transform.transformBoundingBox(layer.extent()))
        except QgsCsException:
            # Outside what the map's CRS can show: this layer has no place in the view.
            continue
    if whole.isEmpty():
        return False
    whole.scale(MARGIN)
    canvas.setExtent(whole)
    canvas.refresh()
    return True


def zoom_to_features(canvas: QgsMapCanvas, layer: QgsVectorLayer, feature_ids: list[int]) -> None:
    """Show some features of a layer in degrees, near enough to tell them from their neighbours.

    QGIS's own zoom would only move the map to a single point.
    """
    request = QgsFeatureRequest().setFilterFids(feature_ids).setNoAttributes()
    boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures(request)]
    if not boxes:
        return
    whole = QgsRectangle(boxes[0])
    for box in boxes[1:]:
        whole.combineExtentWith(box)
    whole.grow(max(NEAR_DEGREES, MARGIN * max(whole.width(), whole.height()) / 20))
    transform = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    try:
        canvas.setExtent(transform.transformBoundingBox(whole))
    except QgsCsException:
        return  # outside what the map's CRS can show
    canvas.refresh()
    canvas.flashFeatureIds(layer, feature_ids)


def show_something(canvas: QgsMapCanvas) -> None:
    """Show the world on a map that shows nothing: a click on such a map is nowhere."""
    if canvas.extent().isEmpty():
        world = QgsRectangle(-180, -90, 180, 90)
        with suppress(QgsCsException):  # a CRS that cannot show it is the user's own choice
            canvas.setReferencedExtent(
                QgsReferencedRectangle(world, QgsCoordinateReferenceSystem(DEGREES))
            )


def to_degrees(canvas: QgsMapCanvas, point: QgsPointXY) -> tuple[float, float] | None:
    """Latitude and longitude of a point of the map; None where that is nowhere on the Earth."""
    try:
        there = _to_degrees(canvas).transform(point)
    except QgsCsException:
        return None
    on_earth = abs(there.y()) <= 90 and abs(there.x()) <= 180
    return (there.y(), there.x()) if on_earth else None


def from_degrees(canvas: QgsMapCanvas, place: tuple[float, float]) -> QgsPointXY | None:
    """A latitude and longitude as a point of the map; None where its CRS cannot show it."""
    latitude, longitude = place
    inverse = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(DEGREES),
        canvas.mapSettings().destinationCrs(),
        QgsProject.instance(),
    )
    try:
        return inverse.transform(QgsPointXY(longitude, latitude))
    except QgsCsException:
        return None


def extent_in_degrees(canvas: QgsMapCanvas) -> tuple[float, float, float, float] | None:
    """What the map shows: west, south, east, north; None where it has no such extent."""
    settings = canvas.mapSettings()
    if not settings.hasValidSettings():
        return None
    try:
        box = _to_degrees(canvas).transformBoundingBox(settings.visibleExtent())
    except QgsCsException:
        return None
    if not box.isFinite():
        return None
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()


def _to_degrees(canvas: QgsMapCanvas) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(),
        QgsCoordinateReferenceSystem(DEGREES),
        QgsProject.instance(),
    )
