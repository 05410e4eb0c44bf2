"""trocha:routes: lines by hand, pairs told, hours equal to the travel-time raster."""

import json
from dataclasses import replace

import numpy as np
import pytest
from algorithms_valley import Heard, band, cell_xy, layer, point, rows, write_dem
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
)
from trocha.algorithms.routing import rows as routing_rows
from trocha.core.refine import refine

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # km/h


@pytest.fixture
def places():
    origins = layer("Point", ["id:string"], [(point(3, 3), "o1"), (point(15, 3), "o2")])
    ends = layer("Point", ["id:string"], [(point(3, 13), "d1"), (point(15, 23), "d2")])
    return {"ORIGINS": origins, "DESTINATIONS": ends}


def test_a_straight_route_by_hand(run, flat, places, tmp_path):
    out = str(tmp_path / "routes.gpkg")
    result = run("routes", DEM=flat, OUTPUT=out, NEIGHBOURS="8", HOURS_PER_DAY=2, **places)
    found = {(r["origin_id"], r["dest_id"]): r for r in rows(out)}
    assert result["REACHED"] == len(found) == 4
    straight = found["o1", "d1"]  # ten cells of 1 km in one row, level
    assert straight["hours"] == pytest.approx(10 / LEVEL)
    assert straight["days"] == pytest.approx(5 / LEVEL)
    assert straight["length_km"] == straight["ground_km"] == pytest.approx(10)
    assert straight["climb_m"] == straight["descent_m"] == 0
    # Minetti on the level: 2.5 J/(kg m) for 65 + 12 kg over 10 km.
    assert straight["energy_mj"] == pytest.approx(2.5 * 77 * 10000 / 1e6)
    vertices = straight["geometry"].constGet().points()
    assert (vertices[0].x(), vertices[0].y()) == cell_xy(3, 3)
    assert (vertices[-1].x(), vertices[-1].y()) == cell_xy(3, 13)
    assert [v.m() for v in vertices] == pytest.approx([i / LEVEL for i in range(11)])


def test_hours_equal_the_raster_on_rough_ground(run, tmp_path):
    rng = np.random.default_rng(4)
    dem = write_dem(tmp_path / "rough.tif", rng.uniform(0, 600, (30, 30)))
    one = layer("Point", ["id:string"], [(point(2, 2), "a")])
    many = layer(
        "Point", ["id:string"], [(point(r, c), f"{r}-{c}") for r, c in ((28, 3), (15, 15), (4, 27))]
    )
    run("traveltime", DEM=dem, SOURCES=one, OUTPUT=str(tmp_path / "h.tif"))
    hours = band(tmp_path / "h.tif")
    run("routes", DEM=dem, ORIGINS=one, DESTINATIONS=many, OUTPUT=str(tmp_path / "r.gpkg"))
    for row in rows(tmp_path / "r.gpkg"):
        r, c = map(int, row["dest_id"].split("-"))
        assert row["hours"] == row["grid_hours"]
        assert np.float32(row["hours"]) == hours[r, c]  # exactly: the raster is Float32
        # What goes up and comes down ends at the difference of the ends.
        z = [v.z() for v in row["geometry"].constGet().points()]
        assert row["climb_m"] - row["descent_m"] == pytest.approx(z[-1] - z[0], abs=1e-6)
        assert row["ground_km"] > row["length_km"]


def test_unreachable_pairs_are_in_the_output_and_counted(run, tmp_path, places):
    ground = np.zeros((20, 30))
    ground[:, 20] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    out = str(tmp_path / "routes.gpkg")
    result = run("routes", DEM=dem, OUTPUT=out, **places)
    assert (result["REACHED"], result["UNREACHED"]) == (2, 2)
    lost = [r for r in rows(out) if not r["reached"]]
    assert sorted((r["origin_id"], r["dest_id"]) for r in lost) == [("o1", "d2"), ("o2", "d2")]
    assert any("2 of 4 pairs are not reached" in w for w in run.heard.warnings)


@pytest.mark.parametrize(
    ("pairing", "expected"),
    [
        ({"PAIRING": "all"}, {("o1", "d1"), ("o1", "d2"), ("o2", "d1"), ("o2", "d2")}),
        ({"PAIRING": "nearest"}, {("o1", "d1"), ("o2", "d1")}),
    ],
)
def test_pairing(run, flat, places, tmp_path, pairing, expected):
    """o2 at (15, 3) is 12 rows and 10 columns from d1, 20 columns from d2."""
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=flat, OUTPUT=out, **pairing, **places)
    assert {(r["origin_id"], r["dest_id"]) for r in rows(out)} == expected


def test_pairing_by_field(run, refused, flat, tmp_path):
    origins = layer(
        "Point", ["id:string", "to:string"], [(point(3, 3), "o1", "d2"), (point(9, 3), "o2", "d1")]
    )
    ends = layer("Point", ["id:string"], [(point(3, 13), "d1"), (point(9, 13), "d2")])
    out = str(tmp_path / "routes.gpkg")
    arguments = dict(DEM=flat, ORIGINS=origins, DESTINATIONS=ends, OUTPUT=out, PAIRING="field")
    run("routes", ORIGIN_FIELD="to", DESTINATION_FIELD="id", **arguments)
    assert {(r["origin_id"], r["dest_id"]) for r in rows(out)} == {("o1", "d2"), ("o2", "d1")}
    assert "ORIGIN_FIELD is needed" in refused("routes", **arguments)


def test_a_route_to_itself_has_no_length(run, flat, tmp_path):
    same = layer("Point", ["id:string"], [(point(3, 3), "a")])
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=flat, ORIGINS=same, DESTINATIONS=same, OUTPUT=out)
    (row,) = rows(out)
    assert row["reached"]
    assert (row["hours"], row["length_km"]) == (0, 0)


def test_nearest_of_none_is_a_row_without_destination(run, tmp_path):
    ground = np.zeros((20, 30))
    ground[:, 9] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    origins = layer("Point", ["id:string"], [(point(3, 3), "o1"), (point(3, 20), "o2")])
    ends = layer("Point", ["id:string"], [(point(3, 25), "d1"), (point(9, 25), "d2")])
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=dem, ORIGINS=origins, DESTINATIONS=ends, OUTPUT=out, PAIRING="nearest")
    found = {r["origin_id"]: (r["dest_id"] or None, r["reached"]) for r in rows(out)}
    assert found == {"o1": (None, False), "o2": ("d1", True)}
    assert any("1 of 2 pairs are not reached (o1 > -)" in w for w in run.heard.warnings)


def test_two_points_in_one_place_have_a_row_each(run, flat, tmp_path):
    ends = layer("Point", ["id:string"], [(point(3, 6), "d1"), (point(3, 6), "d2")])
    out = str(tmp_path / "routes.gpkg")
    one = layer("Point", ["id:string"], [(point(3, 3), "o")])
    run("routes", DEM=flat, ORIGINS=one, DESTINATIONS=ends, OUTPUT=out)
    first, second = rows(out)
    assert (first["dest_id"], second["dest_id"]) == ("d1", "d2")
    assert first["hours"] == second["hours"] == pytest.approx(3 / LEVEL)


def test_all_unreachable_is_no_error(run, tmp_path):
    dem = write_dem(tmp_path / "wall.tif", [[0, np.nan, 0]])
    out = str(tmp_path / "routes.gpkg")
    given = [layer("Point", ["id:string"], [(point(0, c), f"p{c}")]) for c in (0, 2)]
    result = run("routes", DEM=dem, ORIGINS=given[0], DESTINATIONS=given[1], OUTPUT=out)
    assert (result["REACHED"], result["UNREACHED"]) == (0, 1)
    (row,) = rows(out)
    assert not row["reached"]
    assert row["geometry"].isEmpty()


def test_an_end_off_the_dem_has_a_row_and_all_of_them_are_refused(run, refused, flat, tmp_path):
    one = layer("Point", ["id:string"], [(point(3, 3), "o")])
    ends = layer("Point", ["id:string"], [(point(3, 5), "here"), (point(3, 500), "there")])
    given = dict(DEM=flat, ORIGINS=one, OUTPUT=str(tmp_path / "routes.gpkg"))
    run("routes", DESTINATIONS=ends, **given)
    found = {r["dest_id"]: r for r in rows(given["OUTPUT"])}
    assert (found["here"]["reached"], found["there"]["reached"]) == (True, False)
    assert found["here"]["dest_snap_m"] == 0
    ends = layer("Point", ["id:string"], [(point(3, 500), "there")])
    assert "raise SNAP_DISTANCE" in refused("routes", DESTINATIONS=ends, **given)


def test_a_dem_of_one_cell(run, tmp_path):
    dem = write_dem(tmp_path / "one.tif", [[7.0]])
    same = layer("Point", ["id:string"], [(point(0, 0), "a")])
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=dem, ORIGINS=same, DESTINATIONS=same, OUTPUT=out)
    (row,) = rows(out)
    assert (row["reached"], row["hours"], row["steepest_deg"]) == (True, 0, 0)


def test_the_steepest_stretch_by_hand(run, tmp_path):
    """Cells of 1 km, each longer than the 100 m of a stretch: 100 m up in the third is 1 in 10."""
    dem = write_dem(tmp_path / "step.tif", [[0, 0, 50, 150, 150]])
    out = str(tmp_path / "routes.gpkg")
    ends = [layer("Point", ["id:string"], [(point(0, c), f"p{c}")]) for c in (0, 4)]
    run("routes", DEM=dem, ORIGINS=ends[0], DESTINATIONS=ends[1], OUTPUT=out)
    (row,) = rows(out)
    assert row["steepest_deg"] == pytest.approx(np.degrees(np.arctan(0.1)))
    assert (row["climb_m"], row["descent_m"]) == (150, 0)


def write_bands(path, dem, *bands):
    """Rasters on the grid of another, as one file."""
    like = gdal.Open(dem)
    data = gdal.GetDriverByName("GTiff").Create(
        str(path), like.RasterXSize, like.RasterYSize, len(bands), gdal.GDT_Float32
    )
    data.SetGeoTransform(like.GetGeoTransform())
    data.SetProjection(like.GetProjection())
    for i, values in enumerate(bands):
        data.GetRasterBand(i + 1).WriteArray(np.asarray(values, float))
    return str(path)


@pytest.fixture
def straight(run, flat, tmp_path):
    """The route along row 10 from column 5 to column 15, 10 km, with whatever else is given."""
    ends = [layer("Point", ["id:string"], [(point(10, c), f"p{c}")]) for c in (5, 15)]

    def call(**given):
        out = str(tmp_path / "routes.gpkg")
        run("routes", DEM=flat, ORIGINS=ends[0], DESTINATIONS=ends[1], OUTPUT=out, **given)
        (row,) = rows(out)
        return row

    return call


def test_shares_by_mode_and_land_cover(straight, flat, tmp_path):
    """Columns 10 to 14 are a river run by boat, five of the ten kilometres; land cover is 3 up to
    column 7 (half of 5, then 6 and 7: 2.5 km) and 8 from there on."""
    column = np.tile(np.arange(30), (20, 1))
    boat = (column >= 10) & (column < 15)
    surface = write_bands(
        tmp_path / "surface.tif", flat, np.ones((20, 30)), np.where(boat, 3.0, 0), 2 * boat
    )
    cover = write_bands(tmp_path / "cover.tif", flat, np.where(column <= 7, 3, 8))
    row = straight(SURFACE=surface, LANDCOVER=cover)
    assert json.loads(row["mode_shares"]) == {"foot": 50, "boat": 50}
    assert json.loads(row["landcover_shares"]) == {"8": 75, "3": 25}
    plain = straight()
    assert not plain["mode_shares"] and not plain["landcover_shares"]


def test_an_origin_that_reaches_nothing_beside_one_that_does(run, tmp_path):
    """With all that can be told of a route: there is nothing to tell of the first."""
    dem = write_dem(tmp_path / "wall.tif", [[0, np.nan, 0, 0]])
    origins = layer("Point", ["id:string"], [(point(0, 0), "shut"), (point(0, 2), "open")])
    end = layer("Point", ["id:string"], [(point(0, 3), "end")])
    surface = write_bands(tmp_path / "surface.tif", dem, *np.ones((2, 1, 4)), np.zeros((1, 4)))
    out = str(tmp_path / "routes.gpkg")
    run(
        "routes", DEM=dem, ORIGINS=origins, DESTINATIONS=end, SURFACE=surface, OUTPUT=out,
        LANDCOVER=write_bands(tmp_path / "cover.tif", dem, np.full((1, 4), 5)),
        RIVERS=layer("LineString", [], []), BORDERS=layer("Polygon", [], []),
    )  # fmt: skip
    found = {r["origin_id"]: r for r in rows(out)}
    assert (found["shut"]["reached"], found["open"]["reached"]) == (False, True)
    assert json.loads(found["open"]["mode_shares"]) == {"foot": 100}
    assert json.loads(found["open"]["landcover_shares"]) == {"5": 100}
    assert (found["open"]["rivers_crossed"], found["open"]["borders"]) == (0, "outside")


def test_rivers_crossed(straight):
    """One across the row, one that crosses three times, one beside, one in two features that
    join on the row."""

    def xy(row, col):
        return "{} {}".format(*cell_xy(row, col))

    across = f"LINESTRING({xy(5, 7)},{xy(15, 7)})"
    winding = f"LINESTRING({xy(9, 8)},{xy(11, 8.5)},{xy(9, 9)},{xy(11, 9.5)})"
    beside = f"LINESTRING({xy(5, 5)},{xy(5, 15)})"
    halves = [f"LINESTRING({xy(r, 12)},{xy(10, 12)})" for r in (5, 15)]
    rivers = layer(
        "LineString", ["id:int"], [(w, i) for i, w in enumerate([across, winding, beside, *halves])]
    )
    assert straight(RIVERS=rivers)["rivers_crossed"] == 1 + 3 + 0 + 1
    assert straight(RIVERS=layer("LineString", [], []))["rivers_crossed"] == 0
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32718"), QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )  # fmt: skip
    moved = QgsGeometry.fromWkt(winding)
    moved.transform(to_degrees)
    rivers = layer("LineString", [], [(moved.asWkt(9),)], crs="EPSG:4326")
    assert straight(RIVERS=rivers)["rivers_crossed"] == 3
    assert not straight()["rivers_crossed"]


def box(left, right):
    (x0, y0), (x1, y1) = cell_xy(20, left), cell_xy(0, right)
    return f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def test_borders_crossed(straight):
    """Two districts of one province and a country beside; then a gap of 3 km of no land."""
    areas = layer(
        "Polygon",
        ["name:string", "province:string"],
        [
            (box(0, 7), "Uno", "P"),
            (box(7, 9), "Dos", "P"),
            (box(9.2, 12), "Tres", "Q"),  # a sliver of 200 m before it
        ],
    )
    row = straight(BORDERS=areas)
    assert (row["borders_crossed"], row["borders"]) == (3, "Uno > Dos > Tres > outside")
    row = straight(BORDERS=areas, BORDER_FIELD="province")
    assert (row["borders_crossed"], row["borders"]) == (2, "P > Q > outside")
    row = straight(BORDERS=layer("Polygon", ["id:int"], [(box(0, 29), 1)]))
    assert (row["borders_crossed"], row["borders"]) == (0, "1")


def test_borders_without_the_field_asked_for(refused, flat, tmp_path):
    same = layer("Point", ["id:string"], [(point(3, 3), "a")])
    areas = layer("Polygon", ["name:string"], [(box(0, 7), "Uno")])
    message = refused(
        "routes", DEM=flat, ORIGINS=same, DESTINATIONS=same, OUTPUT=str(tmp_path / "r.gpkg"),
        BORDERS=areas, BORDER_FIELD="country",
    )  # fmt: skip
    assert "has no field 'country' (BORDER_FIELD); it has name" in message


def test_a_smooth_line_keeps_off_the_water_and_the_figures(run, tmp_path):
    """Round the end of a wall: the drawn line has more vertices, starts and ends where it did,
    ends at the same hours, and meets no cell of the wall."""
    ground = np.zeros((15, 15))
    ground[3:12, 7] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    ends = [layer("Point", ["id:string"], [(point(7, c), f"p{c}")]) for c in (2, 12)]
    found = {}
    for smooth in (False, True):
        out = str(tmp_path / f"{smooth}.gpkg")
        run("routes", DEM=dem, ORIGINS=ends[0], DESTINATIONS=ends[1], OUTPUT=out, SMOOTH=smooth)
        (found[smooth],) = rows(out)
    plain, smooth = (found[s]["geometry"].constGet().points() for s in (False, True))
    assert len(smooth) > len(plain)
    for one, other in ((plain[0], smooth[0]), (plain[-1], smooth[-1])):
        assert (one.x(), one.y(), one.m()) == (other.x(), other.y(), other.m())
    assert [p.m() for p in smooth] == sorted(p.m() for p in smooth)
    for name in ("hours", "length_km", "energy_mj"):
        assert found[True][name] == found[False][name]
    (x0, y0), (x1, y1) = cell_xy(11.5, 6.5), cell_xy(2.5, 7.5)
    wall = layer(
        "Polygon", [], [(f"POLYGON(({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))",)]
    )
    (wall,) = [f.geometry() for f in wall.getFeatures()]
    assert found[True]["geometry"].intersection(wall).length() == 0


def test_refined_routes_by_hand(run, flat, places, tmp_path):
    """On the level the least time is that of the straight line between the points. With 8
    neighbours the grid goes diagonally and along a row or column instead: 12 rows and 20 columns
    are 12 sqrt(2) + 8 km, 12 rows and 10 columns are 10 sqrt(2) + 2 km."""
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=flat, OUTPUT=out, NEIGHBOURS="8", HOURS_PER_DAY=2, REFINE=True, **places)
    found = {(r["origin_id"], r["dest_id"]): r for r in rows(out)}
    expected = {
        ("o1", "d1"): (10, 10),
        ("o1", "d2"): (np.hypot(12, 20), 12 * np.sqrt(2) + 8),
        ("o2", "d1"): (np.hypot(12, 10), 10 * np.sqrt(2) + 2),
        ("o2", "d2"): (20, 20),
    }
    assert found.keys() == expected.keys()
    for pair, (straight, along_grid) in expected.items():
        row = found[pair]
        assert row["hours"] == pytest.approx(straight / LEVEL, rel=1e-3)
        assert row["grid_hours"] == pytest.approx(along_grid / LEVEL)
        assert row["days"] == pytest.approx(row["hours"] / 2)
        assert row["length_km"] == row["ground_km"] == pytest.approx(straight, rel=1e-3)
        assert row["energy_mj"] == pytest.approx(2.5 * 77 * row["length_km"] / 1e3)
        assert (row["climb_m"], row["descent_m"], row["steepest_deg"]) == (0, 0, 0)
        vertices = row["geometry"].constGet().points()
        assert vertices[-1].m() == row["hours"]
        assert row["geometry"].length() / 1000 == pytest.approx(row["length_km"])
    ends = [found["o2", "d1"]["geometry"].constGet().points()[i] for i in (0, -1)]
    assert [(v.x(), v.y()) for v in ends] == [cell_xy(15, 3), cell_xy(3, 13)]


def test_a_refined_route_lies_on_the_bilinear_ground(run, tmp_path):
    image = pytest.importorskip("scipy.ndimage", reason="scipy is the oracle")
    ground = np.random.default_rng(4).uniform(0, 600, (30, 30))
    dem = write_dem(tmp_path / "rough.tif", ground)
    ends = [layer("Point", ["id:string"], [(point(*at), "a")]) for at in ((2, 2), (28, 17))]
    given = dict(DEM=dem, ORIGINS=ends[0], DESTINATIONS=ends[1])
    run("routes", OUTPUT=str(tmp_path / "plain.gpkg"), **given)
    run("routes", OUTPUT=str(tmp_path / "refined.gpkg"), REFINE=True, **given)
    (plain,), (row,) = (rows(tmp_path / f"{name}.gpkg") for name in ("plain", "refined"))
    assert row["grid_hours"] == plain["hours"]
    vertices = row["geometry"].constGet().points()
    x, y, z, m = (np.array([getattr(v, k)() for v in vertices]) for k in "xyzm")
    (west, north), (east, south) = cell_xy(0, 0), cell_xy(29, 29)
    at = 29 * (y - north) / (south - north), 29 * (x - west) / (east - west)
    np.testing.assert_allclose(z, image.map_coordinates(ground, at, order=1), atol=1e-2)
    assert (np.abs(np.diff(at)) <= 1 + 1e-9).all()  # at most a cell apart
    assert m[0] == 0 and (np.diff(m) > 0).all() and m[-1] == row["hours"]
    assert row["climb_m"] - row["descent_m"] == pytest.approx(z[-1] - z[0], abs=1e-6)
    # Between the vertices the ground bends, so it climbs no less than they do.
    assert row["climb_m"] >= np.maximum(np.diff(z), 0).sum() - 1e-6
    assert row["length_km"] == pytest.approx(np.hypot(np.diff(x), np.diff(y)).sum() / 1000)
    assert row["ground_km"] > row["length_km"]


def test_a_refined_route_goes_round_a_wall(run, tmp_path):
    """From (7, 2) to (7, 12) past a wall on column 7 whose upper end is the edge of row 3, at
    2.5: by way of its corners (2.5, 6.5) and (2.5, 7.5), 2 sqrt(4.5^2 + 4.5^2) + 1 km. The
    lower end, at 11.5, is as far."""
    ground = np.zeros((15, 15))
    ground[3:12, 7] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    origin = layer("Point", ["id:string"], [(point(7, 2), "a")])
    ends = layer("Point", ["id:string"], [(point(7, 12), "b"), (point(7, 500), "off")])
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=dem, ORIGINS=origin, DESTINATIONS=ends, OUTPUT=out, REFINE=True)
    found = {r["dest_id"]: r for r in rows(out)}
    assert not found["off"]["reached"]
    assert found["b"]["length_km"] == pytest.approx(2 * np.hypot(4.5, 4.5) + 1, rel=0.01)
    (x0, y0), (x1, y1) = cell_xy(11.5, 6.5), cell_xy(2.5, 7.5)
    wall = QgsGeometry.fromRect(QgsRectangle(x0, y0, x1, y1).buffered(-1e-3))
    assert not found["b"]["geometry"].intersects(wall)


def test_refining_a_route_to_itself(run, flat, tmp_path):
    same = layer("Point", ["id:string"], [(point(3, 3), "a")])
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=flat, ORIGINS=same, DESTINATIONS=same, OUTPUT=out, REFINE=True)
    (row,) = rows(out)
    assert (row["reached"], row["hours"], row["length_km"]) == (True, 0, 0)


def test_refined_and_smooth_at_once_is_refused(refused, flat, places, tmp_path):
    given = dict(DEM=flat, OUTPUT=str(tmp_path / "r.gpkg"), REFINE=True, SMOOTH=True, **places)
    assert "REFINE and SMOOTH are both on; switch one off" in refused("routes", **given)


def test_a_route_that_cannot_be_refined_stays_as_it_was(run, flat, places, tmp_path, monkeypatch):
    """Refining is made to fail on one route of four; it is told, and drawn as without REFINE."""

    def failing(*given):
        lines = refine(*given)
        return [lines[0], replace(lines[1], seconds=lines[1].seconds + np.inf), *lines[2:]]

    monkeypatch.setattr(routing_rows, "refine", failing)
    found = {}
    for on in (False, True):
        out = str(tmp_path / f"{on}.gpkg")
        run("routes", DEM=flat, OUTPUT=out, NEIGHBOURS="8", REFINE=on, **places)
        found[on] = {(r["origin_id"], r["dest_id"]): r for r in rows(out)}
    plain, kept = (found[on]["o1", "d2"] for on in (False, True))
    assert kept["geometry"].equals(plain["geometry"])
    assert (kept["hours"], kept["length_km"]) == (plain["hours"], plain["length_km"])
    assert found[True]["o2", "d1"]["hours"] < found[False]["o2", "d1"]["hours"]
    assert any("1 routes could not be refined" in w and "o1 > d2" in w for w in run.heard.warnings)


PARTY = ("porters", "animals", "caravans", "days_out", "days_return", "person_days")


def test_the_party_of_a_cargo_by_hand(straight):
    """100 kg over 10 level km: nine porters of 12 kg, as many hours back as out, 8 hours a day.
    Four llamas of 27.5 kg with one leader need half a day at 20 km a day, more than the 3.31 hours
    that they walk; a mule of 102 kg, at 28 km a day, 0.41 days at 8 hours a day."""
    days = 10 / LEVEL / 8
    for given, expected in (
        ({}, (9, 0, 1, days, days, 18 * days)),
        ({"GROUP_SIZE": 4, "LOAD_KG": 25}, (4, 0, 1, days, days, 8 * days)),
        ({"GROUP_SIZE": 4}, (9, 0, 3, days, days, 18 * days)),
        ({"CARRIER": "llama"}, (1, 4, 1, 0.5, 0.5, 1.0)),
        ({"CARRIER": "mule"}, (1, 1, 1, days, days, 2 * days)),
    ):
        row = straight(CARGO_KG=100, **given)
        assert [row[name] for name in PARTY] == pytest.approx(expected)
    assert not set(PARTY) & set(straight())


def test_the_way_back_has_its_slopes_reversed(run, tmp_path):
    """Uphill from a to b: what is the way back for one is the way out for the other."""
    dem = write_dem(tmp_path / "ramp.tif", [[0, 100, 250, 450]])
    places = layer("Point", ["id:string"], [(point(0, 0), "a"), (point(0, 3), "b")])
    ends = layer(
        "Point",
        ["id:string"],
        [(point(0, 0), "a"), (point(0, 3), "b"), (point(0, 500), "off")],
    )
    out = str(tmp_path / "routes.gpkg")
    run("routes", DEM=dem, ORIGINS=places, DESTINATIONS=ends, OUTPUT=out, CARGO_KG=24)
    found = {(r["origin_id"], r["dest_id"]): r for r in rows(out)}
    up, down = found["a", "b"], found["b", "a"]
    assert up["days_out"] > down["days_out"] * 1.1
    assert up["days_return"] == pytest.approx(down["days_out"])
    assert down["days_return"] == pytest.approx(up["days_out"])
    assert up["person_days"] == pytest.approx(2 * (up["days_out"] + down["days_out"]))
    assert not found["a", "off"]["reached"] and not found["a", "off"]["porters"]


def test_a_cargo_without_a_load_is_refused(refused, flat, places, tmp_path):
    given = dict(DEM=flat, OUTPUT=str(tmp_path / "r.gpkg"), CARGO_KG=100, LOAD_KG=0, **places)
    assert "LOAD_KG is 0; it must be above 0" in refused("routes", **given)


def test_a_cancel_while_refining_leaves_nothing(run, flat, places, tmp_path, monkeypatch):
    out = tmp_path / "out"
    out.mkdir()
    begun, ended = [], []

    def watched(*given):
        begun.append(True)
        lines = refine(*given)
        ended.append(True)
        return lines

    class Patient(Heard):
        def isCanceled(self):
            return bool(begun)

    monkeypatch.setattr(routing_rows, "refine", watched)
    given = dict(DEM=flat, OUTPUT=str(out / "routes.gpkg"), REFINE=True, **places)
    assert "OUTPUT" not in run("routes", feedback=Patient(), **given)
    assert begun and not ended
    assert list(out.iterdir()) == []


def test_a_cancel_half_way_leaves_nothing(run, flat, places, tmp_path):
    out = tmp_path / "out"
    out.mkdir()

    class Patient(Heard):
        def isCanceled(self):
            return any(path.suffix == ".gpkg" for path in out.iterdir())

    result = run("routes", feedback=Patient(), DEM=flat, OUTPUT=str(out / "routes.gpkg"), **places)
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []
