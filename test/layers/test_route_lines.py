"""Lines read as routes: metres between vertices, places and distances, what is refused."""

import csv

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
)
from trocha.core.errors import TrochaError
from trocha.layers.compat import field
from trocha.layers.route_lines import COLUMNS, read_route_line, write_csv

# 300 m east, 400 m north, then 500 m back to the start.
LOOP = "LineStringZM (0 0 10 0, 300 0 40 1, 300 400 40 2, 0 0 10 4)"


def read(wkt, crs="EPSG:32718", **values):
    fields = QgsFields()
    for name in values:
        fields.append(field(name, "real"))
    feature = QgsFeature(fields)
    feature.setAttributes(list(values.values()))
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    return read_route_line(
        feature, QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext()
    )


def test_metres_elevation_and_hours_of_a_line_in_metres(qgis_app):
    way = read(LOOP).profile
    assert way.distance_m.tolist() == [0, 300, 700, 1200]
    assert way.height_m.tolist() == [10, 40, 40, 10]
    assert way.hours.tolist() == [0, 1, 2, 4]


def test_feet_become_metres(qgis_app):
    """EPSG:2225 is in US survey feet, 1200 / 3937 of a metre; older QGIS takes them for others, which
    are two millionths shorter."""
    way = read("LineStringZ (0 0 0, 3937 0 0)", "EPSG:2225").profile
    assert way.length_m == pytest.approx(1200, rel=1e-5)


def test_degrees_are_measured_on_the_ellipsoid(qgis_app):
    """0.009 degrees of latitude at 10 degrees south are 995.47 m of the meridian (WGS 84)."""
    way = read("LineStringZ (-75 -10.0045 0, -75 -9.9955 0)", "EPSG:4326").profile
    assert way.length_m == pytest.approx(995.47, abs=0.01)


@pytest.mark.parametrize(
    ("kind", "height", "hours"),
    [
        ("LineString (0 0, 10 0)", None, None),
        ("LineStringZ (0 0 5, 10 0 6)", [5, 6], None),
        ("LineStringM (0 0 0, 10 0 2)", None, [0, 2]),
        ("LineStringZM (0 0 5 0, 10 0 6 2)", [5, 6], [0, 2]),
        ("MultiLineStringZM ((0 0 5 0, 10 0 6 2))", [5, 6], [0, 2]),
        ("LineString25D (0 0 5, 10 0 6)", [5, 6], None),
    ],
)
def test_what_each_kind_of_line_knows(qgis_app, kind, height, hours):
    way = read(kind).profile
    assert [None if v is None else v.tolist() for v in (way.height_m, way.hours)] == [height, hours]


@pytest.mark.parametrize(
    ("wkt", "said"),
    [
        ("LineString EMPTY", "no geometry"),
        ("MultiLineString ((0 0, 1 0), (5 0, 6 0))", "2 parts"),
        ("Point (0 0)", "not one line"),
        ("LineStringZM (3 3 0 0, 3 3 0 0)", "no length"),  # origin and destination in one cell
    ],
)
def test_what_is_no_line_is_refused(qgis_app, wkt, said):
    with pytest.raises(TrochaError, match=said):
        read(wkt)


def test_a_feature_without_geometry_is_refused(qgis_app):
    with pytest.raises(TrochaError, match="no geometry"):
        read_route_line(
            QgsFeature(),
            QgsCoordinateReferenceSystem("EPSG:32718"),
            QgsCoordinateTransformContext(),
        )


def test_places_and_distances_lead_to_each_other(qgis_app):
    route = read(LOOP)
    place = route.place(500)
    assert (place.x(), place.y()) == (300, 200)
    assert route.distance_to(QgsPointXY(310, 200)) == pytest.approx(500)
    # The way back is a straight of 3 to 4: 250 of its 500 m are at (150, 200).
    assert route.distance_to(QgsPointXY(150, 200)) == pytest.approx(950)
    for metres in np.linspace(1, 1199, 7):
        assert route.distance_to(route.place(metres)) == pytest.approx(metres)


def test_hours_a_day_are_those_behind_the_features_days(qgis_app):
    assert read(LOOP, hours=4.0, days=0.5).hours_per_day == 8
    assert read(LOOP, hours=4.0).hours_per_day is None
    assert read(LOOP, hours=None, days=None).hours_per_day is None
    assert read(LOOP, hours=0.0, days=0.0).hours_per_day is None


def test_sums_are_those_of_the_row_if_it_speaks_of_this_line(qgis_app):
    """The vertices climb 30 m and descend 30 m; the row knows of a hill between two of them."""
    told = dict(ground_km=1.3, climb_m=50.0, descent_m=50.0)
    route = read(LOOP, length_km=1.2, **told)
    assert (route.ground_m, route.climb_m, route.descent_m) == (1300, 50, 50)
    for row in ({}, told, dict(length_km=0.7, **told), dict(length_km=1.2, climb_m=None)):
        route = read(LOOP, **row)
        assert (route.climb_m, route.descent_m) == (30, 30)
        assert route.ground_m == pytest.approx(np.hypot(300, 30) + 400 + np.hypot(500, 30))


def test_a_table_leaves_empty_what_the_line_does_not_know(qgis_app, tmp_path):
    write_csv(read("LineString (0 0, 10.126 0)"), str(tmp_path / "way.csv"), 8)
    with open(tmp_path / "way.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        list(COLUMNS),
        ["0.0", "", "", "", "0.0", "0.0"],
        ["10.13", "", "", "", "10.13", "0.0"],
    ]
