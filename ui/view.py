"""What the map shows."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

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
