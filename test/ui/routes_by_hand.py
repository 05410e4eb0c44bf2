"""Layers of routes with known profiles, shown on a canvas."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint

# 1 km east up 100 m in 3 h, then 1 km north down 50 m in 1 h.
HILL = "LineStringZM (500000 9000000 200 0, 501000 9000000 300 3, 501000 9001000 250 4)"
# The same way 500 m farther south, level and without hours.
LEVEL = "LineStringZ (500000 8999500 200, 501000 8999500 200)"
FLAT = "LineStringM (500000 8999000 0, 501000 8999000 2)"
PLAIN = "LineString (500000 8998500, 501000 8998500)"


def route_layer(kind, features, fields="field=origin_id:string&field=dest_id:string"):
    """A memory layer of (wkt, values) in UTM 18 south."""
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:32718&{fields}", "Routes", "memory")
    made = []
    for wkt, values in features:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    return layer


def show(interface, qtbot, *layers):
    """The layers on the map, all of them in view and drawn."""
    project, canvas = QgsProject.instance(), interface.canvas
    project.addMapLayers(list(layers))
    canvas.setDestinationCrs(layers[0].crs())
    canvas.setLayers(list(layers))
    canvas.setExtent(QgsRectangle(499500, 8998000, 501500, 9001500))
    canvas.refresh()
    qtbot.waitUntil(lambda: not canvas.isDrawing())


def pixel(interface, x, y):
    """Where a place of the map is on the canvas."""
    at = interface.canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    return QPoint(round(at.x()), round(at.y()))
