"""The profile of a route beside what QGIS itself reads of the DEM along it."""

import numpy as np
import pytest
import qgis.core
from osgeo import gdal
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


def opened():
    """The DEM as a layer. No fixture: pytest would hold it until QGIS has been shut down."""
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


def test_between_neighbouring_cells_it_is_off_by_half_a_step_at_most(run, tmp_path):
    """With 8 neighbours every place on a route lies in one of the two cells of its step: QGIS
    reads the nearer one's height, the profile a share of the step, so they differ by half at most.
    """
    dem = opened()
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


def bilinear(dem, route, distances):
    """What lies between the four cell centres around each place, of the cells that QGIS reads."""
    extent, width, height = dem.extent(), dem.rasterUnitsPerPixelX(), dem.rasterUnitsPerPixelY()
    found = []
    for at in map(route.place, distances):
        col = (at.x() - extent.xMinimum()) / width - 0.5
        row = (extent.yMaximum() - at.y()) / height - 0.5
        left, top = min(int(col), dem.width() - 2), min(int(row), dem.height() - 2)
        z = np.empty((2, 2))
        for i in (0, 1):
            for j in (0, 1):
                x = extent.xMinimum() + (left + j + 0.5) * width
                y = extent.yMaximum() - (top + i + 0.5) * height
                z[i, j], read = dem.dataProvider().sample(QgsPointXY(x, y), 1)
                assert read
        down, right = row - top, col - left
        found.append(np.array([1 - down, down]) @ z @ np.array([1 - right, right]))
    return np.array(found)


def test_refined_routes_keep_their_hours_and_length_and_the_ground_that_qgis_reads(run, tmp_path):
    """Heights are those between the cells: at the vertices, which lie anywhere, exactly; between
    them, where the profile goes straight, off by no more than a step of the route climbs.
    """
    dem = opened()
    for row, route in routes(run, tmp_path, REFINE=True):
        way = route.profile
        assert [way.total_hours, way.length_m / 1000] == pytest.approx(
            [row["hours"], row["length_km"]]
        )
        ground = bilinear(dem, route, way.distance_m)
        np.testing.assert_allclose(way.height_m, ground, atol=0.02)
        at = np.linspace(0, way.length_m, 200)
        told = np.array([way.at(d).height_m for d in at])
        step = np.abs(np.diff(way.height_m)).max()
        assert np.abs(told - bilinear(dem, route, at)).max() <= step


@pytest.mark.skipif(
    not hasattr(qgis.core, "QgsProfileRequest"), reason="QGIS draws elevation profiles from 3.26 on"
)
@pytest.mark.parametrize("given", [{"NEIGHBOURS": "8"}, {"REFINE": True}], ids=["cells", "refined"])
def test_beside_the_elevation_profile_that_qgis_draws(run, tmp_path, given):
    """QGIS draws the cells that the line passes, as stairs, where a profile goes straight from vertex
    to vertex, no more than a cell or a diagonal: both lie between the lowest and the highest of the
    cells within two of the place, and at both ends, the centres of cells, they are the same.
    """
    dem = opened()
    z = cells(dem)
    dem.elevationProperties().setEnabled(True)
    for _, route in routes(run, tmp_path, **given)[:3]:
        request = qgis.core.QgsProfileRequest(route.geometry.constGet().clone())
        request.setCrs(route.crs)
        drawing = dem.createProfileGenerator(request)
        assert drawing.generateProfile(qgis.core.QgsProfileGenerationContext())
        drawn = drawing.takeResults().distanceToHeightMap()
        at, height = np.array(sorted(drawn.items())).T
        known = np.isfinite(height)
        assert known.mean() > 0.95
        way = route.profile
        assert at.max() == pytest.approx(way.length_m, abs=1)
        told = np.array([way.at(d).height_m for d in at])
        assert [told[0], told[-1]] == pytest.approx([height[0], height[-1]], abs=0.02)
        for place, heights in zip(map(route.place, at[known]), zip(told[known], height[known])):
            col = int((place.x() - dem.extent().xMinimum()) / dem.rasterUnitsPerPixelX())
            row = int((dem.extent().yMaximum() - place.y()) / dem.rasterUnitsPerPixelY())
            around = z[max(row - 2, 0) : row + 3, max(col - 2, 0) : col + 3]
            assert around.min() - 0.02 <= min(heights)
            assert max(heights) <= around.max() + 0.02


def cells(dem):
    """(rows, cols) heights, as GDAL reads them."""
    return gdal.Open(dem.source()).ReadAsArray().astype(float)
