"""The profile of a route beside what QGIS itself reads of the DEM along it."""

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsRasterLayer,
    QgsVectorLayer,
)
from trocha.layers.locate import resource
from trocha.layers.route_lines import read_route_line

TERRAIN = resource("sample", "terrain.tif")
DATABASE = resource("sample", "sample.gpkg")


@pytest.fixture(scope="module")
def dem(qgis_app):
    layer = QgsRasterLayer(TERRAIN, "terrain")
    assert layer.isValid()
    return layer


def sampled(dem, route, distances):
    """The cell that QGIS's own provider reads at each distance."""
    found = [dem.dataProvider().sample(QgsPointXY(route.place(d)), 1) for d in distances]
    assert all(ok for _, ok in found)
    return np.array([value for value, _ in found])


def routes(run, tmp_path, **parameters):
    """(the row, its line) of the sample's zones to its first exit."""
    run(
        "routes", DEM=TERRAIN, ORIGINS=f"{DATABASE}|layername=zones",
        DESTINATIONS=f"{DATABASE}|layername=exits", PAIRING="nearest",
        OUTPUT=str(tmp_path / "routes.gpkg"), **parameters,
    )  # fmt: skip
    layer = QgsVectorLayer(str(tmp_path / "routes.gpkg"), "routes", "ogr")
    rows = [row for row in layer.getFeatures() if row["reached"]]
    assert len(rows) >= 5
    return [
        (row, read_route_line(row, layer.crs(), QgsCoordinateTransformContext())) for row in rows
    ]


def test_between_neighbouring_cells_it_is_off_by_half_a_step_at_most(run, tmp_path, dem):
    """With 8 neighbours every place on a route lies in one of the two cells of its step: QGIS
    reads the nearer one's height, the profile a share of the step, so they differ by half at most.
    """
    for _, route in routes(run, tmp_path, NEIGHBOURS="8"):
        way = route.profile
        np.testing.assert_array_equal(way.height_m, sampled(dem, route, way.distance_m))
        at = np.linspace(0, way.length_m, 400)
        step = np.clip(np.searchsorted(way.distance_m, at) - 1, 0, len(way.height_m) - 2)
        most = np.abs(np.diff(way.height_m))[step] / 2
        apart = np.abs([way.at(d).height_m for d in at] - sampled(dem, route, at))
        # At the border of two cells rounding may choose either.
        assert (apart <= most + 0.02).mean() > 0.99
        assert (apart <= 2 * most + 0.02).all()


def test_totals_are_those_of_the_row(run, tmp_path):
    """With 8 neighbours no step has an inner part, so the line holds all that was summed."""
    for row, route in routes(run, tmp_path, NEIGHBOURS="8", HOURS_PER_DAY=6):
        way = route.profile
        told = [row[name] for name in ("hours", "length_km", "ground_km", "climb_m", "descent_m")]
        mine = [
            way.total_hours, way.length_m / 1000, way.ground_m / 1000, way.climb_m, way.descent_m
        ]  # fmt: skip
        assert mine == pytest.approx(told)
        assert abs(way.steepest().degrees) == pytest.approx(row["steepest_deg"])
        assert route.hours_per_day == pytest.approx(6)
        assert len(way.nights(6)) == int(np.ceil(row["days"] - 1e-9)) - 1


def test_refined_routes_keep_their_hours_and_length(run, tmp_path):
    for row, route in routes(run, tmp_path, REFINE=True):
        way = route.profile
        assert [way.total_hours, way.length_m / 1000] == pytest.approx(
            [row["hours"], row["length_km"]]
        )
