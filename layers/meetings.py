"""Where ways meet the features of another layer: lines crossed, areas passed through."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPoint,
    QgsProcessingFeatureSource,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from .compat import is_null


@dataclass(frozen=True)
class Met:
    """What ways may meet: geometries in the analysis CRS, their names and a spatial index."""

    geometries: dict[int, QgsGeometry]
    names: dict[int, str]
    index: QgsSpatialIndex

    def on(self, way: QgsGeometry):
        """Name and intersection of every shape that a way meets."""
        engine = QgsGeometry.createGeometryEngine(way.constGet())
        engine.prepareGeometry()
        for i in self.index.intersects(way.boundingBox()):
            shape = self.geometries[i]
            if engine.intersects(shape.constGet()):
                yield self.names[i], way.intersection(shape)


def read_met(
    source: QgsProcessingFeatureSource,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    name_field: str = "",
) -> Met:
    """Read a source's features; each is named by the field, or by its id where that is empty."""
    request = QgsFeatureRequest().setDestinationCrs(crs, transforms)
    geometries, names, index = {}, {}, QgsSpatialIndex()
    for feature in source.getFeatures(request):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        value = feature[name_field] if name_field else None
        names[feature.id()] = str(feature.id()) if is_null(value) else str(value)
        geometries[feature.id()] = feature.geometry()
        index.addFeature(feature)
    return Met(geometries, names, index)


def crossings(way: QgsGeometry, lines: Met, same: float) -> int:
    """How often a way crosses lines.

    Points closer than about ``same`` count once, as where two features of one river
    join; a stretch along a line counts once.
    """
    points = set()
    for _name, meeting in lines.on(way):
        for part in meeting.asGeometryCollection():
            at = part.centroid().asPoint()
            points.add((round(at.x() / same), round(at.y() / same)))
    return len(points)


def spans(way: QgsGeometry, areas: Met) -> list[tuple[float, float, str]]:
    """(from, to, name) of each stretch of a way inside an area, in map units along the way."""
    found = []
    for name, meeting in areas.on(way):
        for part in meeting.asGeometryCollection():
            if part.type() != QgsWkbTypes.GeometryType.LineGeometry:
                continue
            line = part.constGet()
            ends = sorted(_along(way, point) for point in (line.startPoint(), line.endPoint()))
            found.append((*ends, name))
    return found


def _along(way: QgsGeometry, point: QgsPoint) -> float:
    return way.lineLocatePoint(QgsGeometry(point.clone()))
