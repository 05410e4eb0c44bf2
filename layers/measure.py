"""Lengths and areas on the ellipsoid, whatever the projection does to them."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
)


def on_ellipsoid(
    crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> QgsDistanceArea:
    """Measures geometries of a CRS in metres and square metres on its ellipsoid (else WGS 84)."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid(crs.ellipsoidAcronym() or "WGS84")
    return measure
