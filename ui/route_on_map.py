"""A route shown on the map: a halo along it and a marker on it."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtGui import QColor

from ..layers.route_lines import RouteLine
from .widgets.profile_drawing import MARKER

HALO = QColor(255, 221, 64, 120)  # yellow, as QGIS shows what is selected; the route stays readable
HALO_PIXELS, MARKER_PIXELS = 12, 13
NEAR_PIXELS = 12  # a click as near as this to a route is on it


class RouteOnMap:
    """The items of one route on a canvas, in whatever CRS the canvas has; ``clear`` removes them."""

    def __init__(self, canvas: QgsMapCanvas):
        self._canvas = canvas
        self._route: RouteLine | None = None
        self._distance: float | None = None
        self._halo: QgsRubberBand | None = None
        self._marker: QgsVertexMarker | None = None

    def show(self, route: RouteLine) -> None:
        """Show another route, without a marker."""
        self.clear()
        self._route = route
        self._halo = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._halo.setColor(HALO)
        self._halo.setWidth(HALO_PIXELS)
        self._halo.setToGeometry(route.geometry, route.crs)

    def mark(self, distance_m: float) -> None:
        """Put the marker at a distance from the start; none where the map's CRS has no place for it."""
        self._distance = distance_m
        place = self._on_map(self._route.place(distance_m))
        if self._marker is None:
            self._marker = QgsVertexMarker(self._canvas)
            self._marker.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
            self._marker.setIconSize(MARKER_PIXELS)
            self._marker.setPenWidth(2)
            self._marker.setColor(QColor("white"))
            self._marker.setFillColor(MARKER)
        self._marker.setVisible(place is not None)
        if place is not None:
            self._marker.setCenter(place)

    def distance_at(self, place: QgsPointXY) -> float | None:
        """How far along the route a place on the map is; None where it is not on it."""
        if self._route is None:
            return None
        try:
            there = self._transform().transform(place, Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return None
        distance = self._route.distance_to(there)
        nearest = self._on_map(self._route.place(distance))
        reach = NEAR_PIXELS * self._canvas.mapUnitsPerPixel()
        return distance if nearest is not None and nearest.distance(place) <= reach else None

    def redraw(self) -> None:
        """Follow the map into another CRS."""
        if self._route is not None:
            distance = self._distance
            self.show(self._route)
            if distance is not None:
                self.mark(distance)

    def clear(self) -> None:
        """Take everything off the map."""
        for item in (self._halo, self._marker):
            if item is not None:
                self._canvas.scene().removeItem(item)
        self._halo = self._marker = self._route = self._distance = None

    def _transform(self) -> QgsCoordinateTransform:
        destination = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(self._route.crs, destination, QgsProject.instance())

    def _on_map(self, place: QgsPointXY) -> QgsPointXY | None:
        try:
            return self._transform().transform(place)
        except QgsCsException:
            return None
