"""The coordinate system to measure in: metres that are metres on the ground."""

from __future__ import annotations

import math
from typing import Callable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
)

from ..core.errors import TrochaError
from ..core.messages import Message, said

KEPT_WITHIN, REFUSED_BEYOND = 0.01, 0.05  # share by which a length may be wrong
STEP_METRES = 1000.0


def measuring_crs(
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    transforms: QgsCoordinateTransformContext,
    say: Callable[[str], None] = lambda text: None,
) -> QgsCoordinateReferenceSystem:
    """The system itself if its lengths hold to 1 % over ``extent`` (in it), else one made for it.

    That one is azimuthal equidistant round the middle of the extent. ``say`` is told which is
    used. Raises ``TrochaError`` where the extent lies outside the system, or is so wide that no
    flat map holds its lengths to 5 %.
    """
    in_metres = (
        not crs.isGeographic() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
    )
    if in_metres and _distortion(crs, extent, transforms) <= KEPT_WITHIN:
        theirs = crs.authid() or Message("the CRS of the areas")
        say(said("Distances are measured in metres in {crs}.", crs=theirs))
        return crs
    world = QgsCoordinateReferenceSystem("EPSG:4326")
    try:
        middle = QgsCoordinateTransform(crs, world, transforms).transform(extent.center())
        if not (math.isfinite(middle.x()) and abs(middle.y()) <= 90):
            raise QgsCsException("off the Earth")
        made = centred_crs(QgsPointXY(round(middle.x(), 4), round(middle.y(), 4)))
        flat = QgsCoordinateTransform(crs, made, transforms).transformBoundingBox(extent)
        worst = _distortion(made, flat, transforms)
    except QgsCsException:
        raise TrochaError(
            "The areas do not lie where their CRS ({crs}) has coordinates; it is probably wrong, "
            "so set the right one in Layer Properties > Source.",
            crs=crs.authid(),
        ) from None
    if worst > REFUSED_BEYOND:
        raise TrochaError(
            "The areas reach so far that lengths on a flat map are wrong by {worst:.0%}; compare "
            "areas of one region.",
            worst=worst,
        )
    told = said(
        "Distances are measured in metres in an azimuthal equidistant projection round "
        "{latitude:.4f}, {longitude:.4f} (latitude, longitude), since those of {crs} would be wrong.",
        latitude=middle.y(),
        longitude=middle.x(),
        crs=crs.authid() or Message("the CRS of the areas"),
    )
    say(told)
    return made


def square_km(
    geometry: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> float:
    """Area of a polygon on the ellipsoid."""
    return on_ellipsoid(crs, transforms).measureArea(geometry) / 1e6


def line_km(
    geometry: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> float:
    """Length of a line on the ellipsoid."""
    return on_ellipsoid(crs, transforms).measureLength(geometry) / 1000


def runway(
    geometry: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> tuple[float, float]:
    """Length (m) of a line and bearing (degrees clockwise from true north, 0 up to 360) on the ellipsoid.

    The bearing is that of the geodesic from the first vertex to the last, where it sets out. A
    line whose ends meet has none, which is NaN.
    """
    measure = on_ellipsoid(crs, transforms)
    ends = [QgsPointXY(point) for point in geometry.vertices()]
    first, last = ends[0], ends[-1]
    length = measure.measureLength(geometry)
    if measure.measureLine(first, last) == 0:
        return length, math.nan
    return length, math.degrees(measure.bearing(first, last)) % 360.0


def centred_crs(middle: QgsPointXY) -> QgsCoordinateReferenceSystem:
    """An azimuthal equidistant system round a point of longitude and latitude: metres from it are true."""
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aeqd +lat_0={middle.y():.9f} +lon_0={middle.x():.9f} +datum=WGS84 +units=m +no_defs"
    )


def on_ellipsoid(
    crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> QgsDistanceArea:
    """What measures coordinates of ``crs`` in metres on its ellipsoid.

    On an ellipsoid without a name, as custom systems have, QGIS (3.22 to 3.40) measures nothing but
    NaN. WGS 84 takes its place, from which no ellipsoid in use differs by a thousandth.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    name = crs.ellipsoidAcronym()
    if not name or name.startswith("PARAMETER:") or not measure.setEllipsoid(name):
        measure.setEllipsoid("WGS84")
    return measure


def _distortion(crs, extent: QgsRectangle, transforms) -> float:
    """The largest share by which a kilometre on the map, at nine places, is none on the ground."""
    measure = on_ellipsoid(crs, transforms)
    worst = 0.0
    for x in (extent.xMinimum(), extent.center().x(), extent.xMaximum()):
        for y in (extent.yMinimum(), extent.center().y(), extent.yMaximum()):
            for dx, dy in ((STEP_METRES, 0.0), (0.0, STEP_METRES)):
                try:
                    ground = measure.measureLine(QgsPointXY(x, y), QgsPointXY(x + dx, y + dy))
                except QgsCsException:
                    return math.inf
                if not (math.isfinite(ground) and ground > 0):
                    return math.inf
                worst = max(worst, abs(STEP_METRES / ground - 1))
    return worst
