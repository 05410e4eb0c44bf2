"""In which coordinate system areas are measured, and that a kilometre in it is one."""

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)
from trocha.core.errors import TrochaError
from trocha.layers.metric import line_km, measuring_crs, square_km

TRANSFORMS = QgsCoordinateTransformContext()


def crs(code):
    return QgsCoordinateReferenceSystem(code)


def test_a_system_of_true_metres_is_kept(qgis_app):
    told = []
    utm = crs("EPSG:32718")
    extent = QgsRectangle(400_000, 8_500_000, 600_000, 8_700_000)
    assert measuring_crs(utm, extent, TRANSFORMS, told.append) == utm
    assert "EPSG:32718" in told[0]


@pytest.mark.parametrize(
    ("code", "extent"),
    [
        ("EPSG:4326", QgsRectangle(-76, -14, -73, -11)),
        # Web Mercator stretches latitude 13 by 1 / cos(13 degrees), 2.6 %.
        ("EPSG:3857", QgsRectangle(-8_460_000, -1_574_000, -8_126_000, -1_233_000)),
        # Feet are no metres.
        ("EPSG:2230", QgsRectangle(6_200_000, 1_800_000, 6_300_000, 1_900_000)),
    ],
)
def test_any_other_gives_way_to_an_equidistant_one(qgis_app, code, extent):
    told = []
    made = measuring_crs(crs(code), extent, TRANSFORMS, told.append)
    assert made != crs(code)
    assert "azimuthal equidistant" in told[0]
    # Its origin is the middle of the areas, rounded to 4 digits of a degree.
    middle = QgsCoordinateTransform(crs(code), made, TRANSFORMS).transform(extent.center())
    assert math.hypot(middle.x(), middle.y()) < 50


def test_a_degree_of_latitude_keeps_its_length(qgis_app):
    made = measuring_crs(crs("EPSG:4326"), QgsRectangle(-1, -1, 1, 1), TRANSFORMS)
    transform = QgsCoordinateTransform(crs("EPSG:4326"), made, TRANSFORMS)
    north = transform.transform(QgsPointXY(0, 1))
    assert north.y() == pytest.approx(110_574.4, abs=1)  # WGS 84, 0 to 1 degree north


def test_what_cannot_be_measured_is_refused(qgis_app):
    with pytest.raises(TrochaError, match="compare areas of one region"):
        measuring_crs(crs("EPSG:4326"), QgsRectangle(-100, -50, 100, 50), TRANSFORMS)
    with pytest.raises(TrochaError, match="probably wrong"):
        measuring_crs(crs("EPSG:4326"), QgsRectangle(5e5, 8e6, 6e5, 8.1e6), TRANSFORMS)


def test_areas_are_those_on_the_ellipsoid(qgis_app):
    """A degree by a degree on the equator, by the formula of a zone on an ellipsoid."""
    a, f = 6378137.0, 1 / 298.257223563
    b, e = a * (1 - f), math.sqrt(f * (2 - f))
    s = math.sin(math.radians(1))
    zone = b * b / 2 * (s / (1 - (e * s) ** 2) + math.log((1 + e * s) / (1 - e * s)) / (2 * e))
    cell = QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1))
    found = square_km(cell, crs("EPSG:4326"), TRANSFORMS)
    # The polygon's upper edge is a geodesic, which bulges 1 part in 20,000 beyond the parallel.
    assert found == pytest.approx(zone * math.radians(1) / 1e6, rel=1e-4)


def test_a_system_of_ones_own_is_measured_too(qgis_app):
    """A transverse Mercator without a name: on its central meridian a kilometre of the map is
    1 / 0.9996 km on the ground."""
    own = QgsCoordinateReferenceSystem.fromWkt(
        'PROJCS["mine",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],'
        'PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],'
        'PARAMETER["central_meridian",-75],PARAMETER["scale_factor",0.9996],'
        'PARAMETER["false_easting",500000],PARAMETER["false_northing",9999999],UNIT["metre",1]]'
    )
    assert own.ellipsoidAcronym().startswith("PARAMETER:")
    line = QgsGeometry.fromPolylineXY([QgsPointXY(500_000, 8.6e6), QgsPointXY(500_000, 8.601e6)])
    assert line_km(line, own, TRANSFORMS) == pytest.approx(1 / 0.9996, rel=1e-7)
    square = QgsGeometry.fromRect(QgsRectangle(499_500, 8.6e6, 500_500, 8.601e6))
    assert square_km(square, own, TRANSFORMS) == pytest.approx(1 / 0.9996**2, rel=1e-5)
