"""trocha:isochrones: areas by hand, holes, both directions, each source, what is refused."""

import numpy as np
import pytest
from algorithms_valley import CELL, Heard, band, cell_xy, layer, point, rows, write_dem
from qgis.core import QgsPointXY

LEVEL = float(0.6 * 6 * np.exp(-3.5 * 0.05))  # Tobler off path on the level, km/h


def one_source(row, col, name="a"):
    return layer("Point", ["id:string"], [(point(row, col), name)])


@pytest.fixture
def plain(tmp_path):
    """41 x 41 km of level ground."""
    return write_dem(tmp_path / "plain.tif", np.zeros((41, 41)))


def drawn(run, tmp_path, **parameters):
    out = str(tmp_path / "isochrones.gpkg")
    drawn.result = run("isochrones", OUTPUT=out, **parameters)
    return rows(out)


def test_the_octagon_of_eight_neighbours(run, plain, tmp_path):
    """All cells within 5 km by straight and diagonal moves: an octagon with corners 5 km out
    on the axes and the diagonals, 2 sqrt(2) 5^2 km2. The four diagonal corners lie inside a
    cell, x = 5 - 3 sqrt(2) km along its edges from the cell centre (3, 3); there the contour
    takes the chord and leaves out a triangle of x^2 (sqrt(2) - 1) / 2."""
    (area,) = drawn(
        run, tmp_path, DEM=plain, SOURCES=one_source(20, 20), NEIGHBOURS="8",
        BREAKS=repr(5 / LEVEL),
    )  # fmt: skip
    x = 5 - 3 * np.sqrt(2)
    expected = 2 * np.sqrt(2) * 25 - 4 * x**2 * (np.sqrt(2) - 1) / 2
    assert area["geometry"].area() / 1e6 == pytest.approx(expected, rel=1e-5)
    # On the ellipsoid: within the scale of UTM, 0.9996 on its middle meridian, squared.
    assert area["area_km2"] == pytest.approx(expected / 0.9996**2, rel=2e-4)
    assert drawn.result["AREA_KM2"] == area["area_km2"]
    assert (area["hours_from"], area["hours_to"]) == (0, pytest.approx(5 / LEVEL))
    for east, north in ((4.99, 0), (0, -4.99), (3.1, 3.1)):
        x, y = cell_xy(20, 20)
        assert area["geometry"].contains(QgsPointXY(x + east * CELL, y + north * CELL))


def test_the_sixteen_sided_figure_of_sixteen_neighbours(run, plain, tmp_path):
    """Corners 15 km out in the directions (1, 0), (2, 1), (1, 1) and their images: eight times
    half 15^2 (sin 26.565 + sin 18.435 degrees), of which each corner may lose part of a cell."""
    (area,) = drawn(
        run, tmp_path, DEM=plain, SOURCES=one_source(20, 20), NEIGHBOURS="16",
        BREAKS=repr(15 / LEVEL),
    )  # fmt: skip
    exact = 4 * 15**2 * (1 / np.sqrt(5) + 1 / np.sqrt(10))
    assert exact - 16 * 0.1 < area["geometry"].area() / 1e6 < exact


def test_bands_are_nested_and_apart(run, plain, tmp_path):
    breaks = (1.5, 2.5, 4.0)
    found = drawn(
        run, tmp_path, DEM=plain, SOURCES=one_source(20, 20), BREAKS="1.5,2.5,4", NEIGHBOURS="8"
    )
    assert [(r["hours_from"], r["hours_to"]) for r in found] == [(0, 1.5), (1.5, 2.5), (2.5, 4)]
    for inner, outer in zip(found, found[1:]):
        assert inner["geometry"].intersection(outer["geometry"]).area() < 1e-3
        (polygon,) = outer["geometry"].asMultiPolygon()
        assert len(polygon) == 2  # a ring with the inner band as its hole
    within = [sum(r["geometry"].area() for r in found[: i + 1]) / 1e6 for i in range(3)]
    octagons = [2 * np.sqrt(2) * (hours * LEVEL) ** 2 for hours in breaks]
    # A diagonal corner loses x^2 (sqrt(2) - 1) / 2 with x below 1: under 0.21 km2.
    assert all(o - 4 * 0.21 < w < o for o, w in zip(octagons, within))


def test_a_lake_stays_a_hole_and_the_ground_behind_is_reached_round_it(run, tmp_path):
    """4 x 3 cells of water: the hole is those cells, no more and no less."""
    ground = np.zeros((20, 20))
    ground[8:12, 9:12] = np.nan
    dem = write_dem(tmp_path / "lake.tif", ground)
    (area,) = drawn(run, tmp_path, DEM=dem, SOURCES=one_source(10, 2), BREAKS="100")
    assert area["geometry"].area() / 1e6 == pytest.approx(400 - 12)
    (polygon,) = area["geometry"].asMultiPolygon()
    assert len(polygon) == 2


def test_what_no_way_leads_to_is_in_no_area(run, tmp_path):
    ground = np.zeros((10, 20))
    ground[:, 12] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    (area,) = drawn(run, tmp_path, DEM=dem, SOURCES=one_source(5, 2), BREAKS="100")
    assert area["geometry"].area() / 1e6 == pytest.approx(120)
    assert area["geometry"].boundingBox().xMaximum() == pytest.approx(512000)


@pytest.mark.parametrize("direction", ["from", "to"])
def test_cells_lie_in_the_band_of_their_time(run, tmp_path, direction):
    """Rough ground with holes: every cell's centre is in the polygon its time in the raster of
    trocha:traveltime calls for, and every polygon is valid."""
    rng = np.random.default_rng(8)
    ground = rng.uniform(0, 900, (25, 25))
    ground[rng.random((25, 25)) < 0.1] = np.nan
    ground[12, 12] = 400
    dem = write_dem(tmp_path / "rough.tif", ground)
    given = dict(DEM=dem, SOURCES=one_source(12, 12), DIRECTION=direction)
    run("traveltime", OUTPUT=str(tmp_path / "hours.tif"), **given)
    hours = band(tmp_path / "hours.tif")
    breaks = [2.0, 4.5, 7.0, 12.0]
    found = drawn(run, tmp_path, BREAKS="2,4.5,7,12", **given)
    assert all(row["geometry"].isGeosValid() for row in found)
    shapes = {row["hours_to"]: row["geometry"] for row in found}
    assert sorted(shapes) == breaks
    for r, c in np.ndindex(25, 25):
        centre = QgsPointXY(*cell_xy(r, c))
        inside = [to for to in breaks if shapes[to].contains(centre)]
        expected = [b for a, b in zip([0.0, *breaks], breaks) if a <= hours[r, c] < b]
        assert inside == expected


def test_the_last_break_is_drawn_as_in_a_longer_run(run, tmp_path):
    """The search ends soon after the last break; that must not show. With a further break it
    goes on, and the areas before stay the same to the last vertex: a step takes at most 40
    minutes here (slopes up to 0.1, diagonals), the search 45 more than the last break."""
    ground = np.random.default_rng(5).uniform(0, 100, (30, 30))
    given = dict(
        DEM=write_dem(tmp_path / "hilly.tif", ground), SOURCES=one_source(15, 15), NEIGHBOURS="8"
    )
    short = drawn(run, tmp_path, BREAKS="1,3", **given)
    long = drawn(run, tmp_path, BREAKS="1,3,60", **given)
    for one, other in zip(short, long):
        assert one["geometry"].asWkt() == other["geometry"].asWkt()


def test_merged_and_each(run, plain, tmp_path):
    """Two sources 6 km apart, 2 km each: two octagons that do not touch. Of 4 km, each has its
    own whole octagon; merged they overlap and lose the overlap."""
    sources = layer("Point", ["id:string"], [(point(20, 17), "a"), (point(20, 23), "b")])
    given = dict(DEM=plain, SOURCES=sources, NEIGHBOURS="8")
    (merged,) = drawn(run, tmp_path, BREAKS=repr(2 / LEVEL), **given)
    assert len(merged["geometry"].asMultiPolygon()) == 2
    assert not merged["source_id"]
    each = drawn(run, tmp_path, BREAKS=repr(4 / LEVEL), COMBINE="each", **given)
    assert [r["source_id"] for r in each] == ["a", "b"]
    assert each[0]["geometry"].area() == pytest.approx(each[1]["geometry"].area())
    (merged,) = drawn(run, tmp_path, BREAKS=repr(4 / LEVEL), **given)
    both = each[0]["geometry"].combine(each[1]["geometry"])
    assert merged["geometry"].area() < sum(r["geometry"].area() for r in each)
    # The nearest time is the smaller of the two; contours differ only where they meet.
    assert merged["geometry"].symDifference(both).area() < 0.01 * both.area()


def test_lines(run, plain, tmp_path):
    """The octagon's outline: eight sides of 2 x 5 sin(22.5 degrees) km, its corners cut."""
    found = drawn(
        run, tmp_path, DEM=plain, SOURCES=one_source(20, 20), NEIGHBOURS="8", SHAPE="lines",
        BREAKS=f"{2 / LEVEL!r},{5 / LEVEL!r},100",
    )  # fmt: skip
    assert [r["hours"] for r in found] == pytest.approx([2 / LEVEL, 5 / LEVEL])
    outline = 8 * 2 * 5 * np.sin(np.radians(22.5))
    length = found[1]["geometry"].length() / 1000
    assert outline - 4 * 0.5 < length < outline
    assert found[1]["length_km"] == pytest.approx(length, rel=1e-3)
    nothing = drawn(
        run, tmp_path, DEM=plain, SOURCES=one_source(20, 20), SHAPE="lines", BREAKS="99"
    )
    assert nothing == []
    assert any("no place is farther than 99 hours" in w for w in run.heard.warnings)


def test_a_dem_of_one_cell(run, tmp_path):
    dem = write_dem(tmp_path / "one.tif", [[7.0]])
    (area,) = drawn(run, tmp_path, DEM=dem, SOURCES=one_source(0, 0), BREAKS="1,2")
    assert area["geometry"].area() / 1e6 == pytest.approx(1)


def test_degrees_are_measured_on_the_ellipsoid(run, tmp_path):
    """0.25 by 0.25 degrees at the equator, all within the break: 27.83 x 27.64 km."""
    dem = write_dem(
        tmp_path / "degrees.tif", np.zeros((25, 25)), cell=0.01, epsg=4326, west=-74, north=0.125
    )
    sources = layer("Point", [], [("POINT(-73.9 0)",)], crs="EPSG:4326")
    (area,) = drawn(run, tmp_path, DEM=dem, SOURCES=sources, BREAKS="1000")
    assert area["area_km2"] == pytest.approx(27.830 * 27.644, rel=1e-4)


REFUSALS = {
    "empty": (dict(BREAKS=" "), "BREAKS is empty; give ascending hours"),
    "text": (dict(BREAKS="1,soon"), "BREAKS has 'soon' where a number of hours is needed"),
    "negative": (dict(BREAKS="-2,1"), "BREAKS has -2; every number of hours must be above 0"),
    "order": (dict(BREAKS="4,2"), "BREAKS has 2 after 4"),
    "cut off": (dict(BREAKS="1,8", MAX_HOURS=4), "BREAKS asks for 8 hours, but MAX_HOURS"),
    "combine": (dict(COMBINE="both"), "COMBINE is 'both'; choose one of merged, each"),
    "off the DEM": (dict(SOURCES=lambda: one_source(1, 300)), "SNAP_DISTANCE"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_say_what_and_leave_nothing(refused, flat, tmp_path, case):
    changes, expected = REFUSALS[case]
    out = tmp_path / "out"
    out.mkdir()
    parameters = dict(
        DEM=flat, SOURCES=lambda: one_source(5, 5), BREAKS="1,2", OUTPUT=str(out / "i.gpkg")
    )
    parameters.update(changes)
    parameters["SOURCES"] = parameters["SOURCES"]()
    assert expected in refused("isochrones", **parameters)
    assert list(out.iterdir()) == []


def test_a_cancel_half_way_leaves_nothing(run, plain, tmp_path):
    """Cancelled once the first rows are out: the file they went to is taken away."""
    out = tmp_path / "out"
    out.mkdir()

    class Patient(Heard):
        def isCanceled(self):
            return any(path.suffix == ".gpkg" for path in out.iterdir())

    result = run(
        "isochrones", feedback=Patient(), DEM=plain, SOURCES=one_source(20, 20), BREAKS="1,2",
        COMBINE="each", OUTPUT=str(out / "i.gpkg"),
    )  # fmt: skip
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []
