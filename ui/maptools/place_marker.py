"""A cross on the map where something is about to be."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas, QgsVertexMarker

from ..view import from_degrees

PIXELS, WIDTH = 16, 3


class PlaceMarker:
    """On the map only while there is a place to show."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._cross: QgsVertexMarker | None = None

    def show(self, place: tuple[float, float] | None) -> None:
        """Show a latitude and longitude; nothing for None, or where the map cannot show it."""
        if self._cross is not None:
            self._canvas.scene().removeItem(self._cross)
            self._cross = None
        point = None if place is None else from_degrees(self._canvas, place)
        if point is not None:
            self._cross = QgsVertexMarker(self._canvas)
            self._cross.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
            self._cross.setIconSize(PIXELS)
            self._cross.setPenWidth(WIDTH)
            self._cross.setCenter(point)
