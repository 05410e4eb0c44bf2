"""The nearest strips and incidents, by distances worked out from the ellipsoid's own figures."""

import math
import types

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
)
from qgis.PyQt.QtCore import QDate
from trocha.layers import database
from trocha.layers.metric import runway
from trocha.layers.nearest import nearest_incidents, nearest_strips, strip_at
from trocha.layers.vector import ORDINAL_TO_JULIAN

TRANSFORMS = QgsCoordinateTransformContext()
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
A, F = 6378137.0, 1 / 298.257223563
E2 = F * (2 - F)
LATITUDE = math.radians(-12)
# Metres a degree at 12 degrees south: radii of curvature of the meridian and of the parallel.
NORTH = math.radians(1) * A * (1 - E2) / (1 - E2 * math.sin(LATITUDE) ** 2) ** 1.5
EAST = math.radians(1) * A * math.cos(LATITUDE) / math.sqrt(1 - E2 * math.sin(LATITUDE) ** 2)


@pytest.fixture
def book(qgis_app, tmp_path):
    path = str(tmp_path / "incidents.gpkg")
    database.build_copy(path)
    layers = {
        "airstrip_lines": database.table_layer(path, "airstrips", "LineString"),
        "airstrip_points": database.table_layer(path, "airstrips", "Point"),
        "incidents": database.table_layer(path, "incidents"),
        "status_log": database.table_layer(path, "airstrip_status_log"),
    }
    yield types.SimpleNamespace(path=path, **layers)


def add(layer, wkt, **values):
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    provider = layer.dataProvider()
    provider.clearErrors()
    assert provider.addFeatures([feature])[0], provider.errors()
    layer.updateExtents()


def strip(book, uid, wkt, name=None, status="active"):
    layer = book.airstrip_points if wkt.startswith("POINT") else book.airstrip_lines
    add(layer, wkt, airstrip_uid=uid, name=name, status=status, sensitivity="public")


def incident(book, uid, wkt, date, **more):
    values = dict(
        source_system="manual", incident_type="airstrip_destroyed", verification="unverified",
        sensitivity="public",
    )  # fmt: skip
    add(book.incidents, wkt, incident_uid=uid, event_date=date, **{**values, **more})


def day(text):
    return QDate.fromString(text, "yyyy-MM-dd").toJulianDay() - ORDINAL_TO_JULIAN


def test_distances_to_points_and_lines_are_those_on_the_ground(book):
    """0.01 degrees east and 0.02 north of the place; a line that passes 0.005 degrees east."""
    strip(book, "east", "POINT(-73.99 -12)")
    strip(book, "north", "POINT(-74 -11.98)", name="Pista Norte", status="cratered")
    strip(book, "line", "LINESTRING(-73.995 -12.01, -73.995 -11.99)")
    found = nearest_strips(book, QgsPointXY(-74, -12), 5)
    assert [near.uid for near in found] == ["line", "east", "north"]
    expected = [0.005 * EAST, 0.01 * EAST, 0.02 * NORTH]
    assert [near.metres for near in found] == pytest.approx(expected, abs=0.5)
    assert (found[2].name, found[2].status, found[1].name) == ("Pista Norte", "cratered", "")


def test_only_so_many_are_given_and_a_point_may_be_in_the_maps_system(book):
    for number in range(4):
        strip(book, f"S{number}", f"POINT({-74 + number / 100} -12)")
    utm = QgsCoordinateReferenceSystem("EPSG:32718")
    there = QgsCoordinateTransform(WGS84, utm, TRANSFORMS).transform(QgsPointXY(-73.97, -12))
    found = nearest_strips(book, there, 2, utm)
    assert [near.uid for near in found] == ["S3", "S2"]
    assert found[0].metres == pytest.approx(0, abs=0.01)


def test_a_click_takes_a_strip_at_reach_only(book):
    strip(book, "east", "POINT(-73.99 -12)")
    at = QgsPointXY(-74, -12)
    assert strip_at(book, at, QgsPointXY(-74.0101, -12), WGS84).uid == "east"
    assert strip_at(book, at, QgsPointXY(-74.0099, -12), WGS84) is None


@pytest.mark.parametrize("at", [(-74, -120), (float("nan"), 0), (float("inf"), 0)])
def test_a_place_off_the_earth_has_nothing_near(book, at):
    strip(book, "east", "POINT(-73.99 -12)")
    assert nearest_strips(book, QgsPointXY(*at), 3) == []


def test_a_layers_filter_is_obeyed(book):
    strip(book, "S1", "POINT(-74 -12)")
    strip(book, "S2", "POINT(-73 -12)")
    book.airstrip_points.setSubsetString("\"airstrip_uid\" = 'S2'")
    assert [near.uid for near in nearest_strips(book, QgsPointXY(-74, -12), 3)] == ["S2"]


def test_incidents_that_name_the_strip_come_first_then_the_nearest(book):
    strip(book, "S1", "LINESTRING(-74 -12, -74 -11.99)")
    incident(book, "near", "POINT(-74.001 -12)", "2015-03-10")
    incident(book, "far", "POINT(-74.1 -12)", "2015-03-10", incident_type="clash")
    incident(book, "named", "POINT(-75 -12)", "2015-03-10", airstrip_uid="S1")
    incident(book, "early", "POINT(-74 -12)", "2015-02-27")
    incident(book, "late", "POINT(-74 -12)", "2015-03-21")
    incident(book, "taken back", "POINT(-74 -12)", "2015-03-10", verification="withdrawn")
    incident(book, "double", "POINT(-74 -12)", "2015-03-10", duplicate_of="near")
    line = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -11.99)")
    found = nearest_incidents(book, line, "S1", day("2015-02-28"), day("2015-03-20"), 5)
    assert [near.uid for near in found] == ["named", "near", "far"]
    assert found[1].metres == pytest.approx(0.001 * EAST, abs=0.5)
    assert (found[2].kind, found[2].day) == ("clash", day("2015-03-10"))
    assert len(nearest_incidents(book, line, "S1", day("2015-02-28"), day("2015-03-20"), 2)) == 2


@pytest.mark.parametrize(
    ("wkt", "length", "bearing"),
    [
        ("LINESTRING(-74 -12.005, -74 -11.995)", 0.01 * NORTH, 0),
        ("LINESTRING(-74 -11.995, -74 -12.005)", 0.01 * NORTH, 180),
        ("LINESTRING(-74.005 -12, -73.995 -12)", 0.01 * EAST, 90),
        ("LINESTRING(-73.995 -12, -74.005 -12)", 0.01 * EAST, 270),
    ],
)
@pytest.mark.parametrize("code", ["EPSG:4326", "EPSG:32718", "EPSG:3857"])
def test_length_and_bearing_are_those_on_the_ellipsoid_in_any_map(
    qgis_app, wkt, length, bearing, code
):
    line = QgsGeometry.fromWkt(wkt)
    crs = QgsCoordinateReferenceSystem(code)
    line.transform(QgsCoordinateTransform(WGS84, crs, TRANSFORMS))
    found = runway(line, crs, TRANSFORMS)
    assert found[0] == pytest.approx(length, rel=2e-6)
    # Half a centidegree along a parallel, a geodesic sets out 0.001 degrees off it.
    assert abs((found[1] - bearing + 180) % 360 - 180) < 0.002


def test_a_bent_strip_is_as_long_as_its_parts_and_points_from_end_to_end(qgis_app):
    bent = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -11.995, -73.995 -11.995)")
    length, bearing = runway(bent, WGS84, TRANSFORMS)
    assert length == pytest.approx(0.005 * (NORTH + EAST), rel=1e-4)
    assert bearing == pytest.approx(math.degrees(math.atan2(EAST, NORTH)), abs=0.01)


def test_a_ring_has_no_bearing(qgis_app):
    ring = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -11.99, -74 -12)")
    length, bearing = runway(ring, WGS84, TRANSFORMS)
    assert length == pytest.approx(0.02 * NORTH, rel=1e-5)
    assert math.isnan(bearing)
