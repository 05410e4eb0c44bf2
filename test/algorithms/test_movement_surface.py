"""trocha:movementsurface as QGIS runs it: bands by hand, hours over them, refusals, real rivers."""

import json
import os
import pathlib

import numpy as np
import pytest
from algorithms_valley import CELL, NORTH, WEST, Heard, cell_xy, layer, point, write_dem
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
)

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
LEVEL = 6 * np.exp(-3.5 * 0.05)  # Tobler on a path on the level, km/h
NOTHING_HERE = "no shared data folder beside the repository"


def bands(path):
    """The three bands, nodata as NaN."""
    data = gdal.Open(str(path))
    values = data.ReadAsArray().astype(float)
    values[values == data.GetRasterBand(1).GetNoDataValue()] = np.nan
    return values


def line(*cells, kind="LINESTRING"):
    """WKT of a line through the centres of cells (row, col)."""
    corners = ", ".join("{} {}".format(*cell_xy(*cell)) for cell in cells)
    return f"{kind}({corners})"


@pytest.fixture
def build(run, flat, tmp_path):
    """Run the algorithm on level ground of 20 x 30 km; gives the bands, and ``build.numbers``."""

    def call(**parameters):
        out = str(tmp_path / f"surface{len(list(tmp_path.iterdir()))}.tif")
        call.numbers = run("movementsurface", **{"DEM": flat, "OUTPUT": out, **parameters})
        call.path = out
        return bands(out)

    return call


@pytest.fixture
def river():
    """Down column 10, from beyond the DEM to beyond it."""
    return layer("LineString", ["level:int"], [(line((-2, 10), (22, 10)), 1)], name="river")


@pytest.fixture
def east(run, build, flat, tmp_path):
    """Tobler hours from the cell (10, 2) to (10, 20) over the last surface built; None: no way."""

    def call():
        out = str(tmp_path / "hours.tif")
        run(
            "traveltime", DEM=flat, SURFACE=build.path, HIKING_FUNCTION="tobler", NEIGHBOURS="16",
            SOURCES=layer("Point", [], [(point(10, 2),)]), OUTPUT=out,
        )  # fmt: skip
        hours = float(gdal.Open(out).ReadAsArray()[10, 20])
        return hours if hours >= 0 else None

    return call


# -- the file -----------------------------------------------------------------------------------


def test_the_file_is_what_the_contract_says(build):
    factor, fixed, mode = build(
        BARRIERS=layer("LineString", [], [(line((0, 5), (19, 5)),)], name="fence")
    )
    data = gdal.Open(build.path)
    assert data.RasterCount == 3
    assert [data.GetRasterBand(i).GetDescription() for i in (1, 2, 3)] == [
        "pace_factor", "fixed_speed_kmh", "mode",
    ]  # fmt: skip
    assert {data.GetRasterBand(i).DataType for i in (1, 2, 3)} == {gdal.GDT_Float32}
    assert {data.GetRasterBand(i).GetNoDataValue() for i in (1, 2, 3)} == {-9999}
    assert data.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert data.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert data.GetGeoTransform() == (WEST, CELL, 0, NORTH, 0, -CELL)
    assert np.isnan(factor[:, 5]).all()
    assert np.isnan(fixed[:, 5]).all()
    others = np.delete(np.arange(30), 5)
    assert (factor[:, others] == 1).all()
    assert not fixed[:, others].any()
    assert not mode[:, others].any()
    assert {k: v for k, v in build.numbers.items() if k != "OUTPUT"} == {
        "IMPASSABLE_CELLS": 20, "BARRIER_CELLS": 20, "CROSSINGS_OPENED": 0, "CROSSINGS_UNUSED": 0,
        "BRIDGES": 0, "ROAD_CELLS_CUT": 0, "NO_LANDCOVER_CELLS": 0,
    }  # fmt: skip


def test_holes_of_the_dem_are_impassable(build, tmp_path):
    ground = np.zeros((5, 6))
    ground[2, 3] = np.nan
    factor, _, _ = build(DEM=write_dem(tmp_path / "holes.tif", ground), GROUND_FACTOR=1.5)
    assert np.isnan(factor[2, 3])
    assert np.nansum(factor == 1.5) == 29
    assert build.numbers["IMPASSABLE_CELLS"] == 1


def test_extent_and_cell_size_make_the_grid_that_travel_time_makes(build, run, flat, river):
    area = dict(
        EXTENT=f"{WEST + 4 * CELL},{WEST + 18 * CELL},{NORTH - 16 * CELL},{NORTH} [EPSG:32718]",
        CELL_SIZE=2000,
    )
    factor, _, _ = build(RIVERS=river, **area)
    assert factor.shape == (8, 7)
    assert np.isnan(factor[:, 3]).all()
    hours = build.path.replace("surface", "hours")
    run(
        "traveltime", DEM=flat, SURFACE=build.path, SOURCES=layer("Point", [], [(point(9, 5),)]),
        HIKING_FUNCTION="tobler", OUTPUT=hours, **area,
    )  # fmt: skip
    assert not [w for w in run.heard.warnings if "SURFACE" in w]
    reached = gdal.Open(hours).ReadAsArray() >= 0
    assert reached[:, :3].all()
    assert not reached[:, 3:].any()


# -- land cover ---------------------------------------------------------------------------------


@pytest.fixture
def cover(tmp_path):
    """Western half evergreen broadleaf forest (IGBP 2), eastern grassland (10), water at (0, 0)."""
    codes = np.full((20, 30), 2.0)
    codes[:, 15:] = 10
    codes[0, 0] = 17
    return write_dem(tmp_path / "cover.tif", codes, nodata=255)


def test_the_preset_for_modis(build, cover):
    factor, _, _ = build(LANDCOVER=cover, CLASSES="igbp")
    assert np.isnan(factor[0, 0])
    assert (factor[1:, :15] == 2.5).all()
    np.testing.assert_allclose(factor[:, 15:], 1.35, rtol=1e-6)
    assert gdal.Open(build.path).GetMetadata()["TROCHA_FACTOR_BASE"] == "path"


def test_a_table_as_preset_file_or_text_is_the_same(build, cover, tmp_path):
    shipped = ROOT / "resources" / "landcover" / "igbp.json"
    (tmp_path / "own.csv").write_text("code;factor\n2;2.5\n10;1.35\n17;0\n", encoding="utf-8")
    given = ["igbp", "IGBP ", str(shipped), str(tmp_path / "own.csv"),
             '{"2": 2.5, "10": 1.35, "17": 0}', "code,factor\n2,2.5\n10,1.35\n17,0\n"]  # fmt: skip
    found = [build(LANDCOVER=cover, CLASSES=table)[0] for table in given]
    for other in found[1:]:
        np.testing.assert_array_equal(found[0], other)


def test_unknown_codes_are_refused_by_name_or_take_a_factor(build, refused, flat, cover, run):
    said = refused(
        "movementsurface", DEM=flat, LANDCOVER=cover, CLASSES="worldcover", OUTPUT="x.tif"
    )
    assert "'cover' holds the codes 2 (299 cells), 17 (1 cells)" in said
    assert "'ESA WorldCover'" in said
    factor, _, _ = build(LANDCOVER=cover, CLASSES="worldcover", UNKNOWN_FACTOR=3)
    assert (factor[:, :15] == 3).all()
    assert any("does not know (2, 17)" in w for w in run.heard.warnings)
    shut, _, _ = build(LANDCOVER=cover, CLASSES="worldcover", UNKNOWN_FACTOR=0)
    assert np.isnan(shut[:, :15]).all()


def test_cells_without_land_cover_are_impassable_and_counted(build, run, tmp_path):
    half = write_dem(tmp_path / "half.tif", np.full((20, 10), 10.0), nodata=255)
    factor, _, _ = build(LANDCOVER=half, CLASSES="igbp")
    assert np.isnan(factor[:, 10:]).all()
    assert build.numbers["NO_LANDCOVER_CELLS"] == 400
    assert any("400 cells of the DEM have no land cover" in w for w in run.heard.warnings)
    filled, _, _ = build(LANDCOVER=half, CLASSES="igbp", UNKNOWN_FACTOR=2)
    assert (filled[:, 10:] == 2).all()


def test_finer_land_cover_is_sampled_and_said(build, run, tmp_path):
    fine = np.full((80, 120), 10.0)
    fine[::2] = 2
    fine = write_dem(tmp_path / "fine.tif", fine, nodata=255, cell=CELL / 4)
    build(LANDCOVER=fine, CLASSES="igbp")
    assert any("cells of 250 m" in w and "most frequent class" in w for w in run.heard.warnings)


# -- rivers, crossings, barriers ----------------------------------------------------------------


def test_a_river_parts_and_a_bridge_joins(build, river, east):
    factor, _, _ = build(RIVERS=river)
    assert np.isnan(factor[:, 10]).all()
    assert east() is None
    bridge = layer("Point", [], [(point(10, 11),)], name="bridges")
    factor, _, _ = build(RIVERS=river, CROSSINGS=bridge)
    assert np.flatnonzero(np.isfinite(factor[:, 10])).tolist() == [10]
    assert east() == pytest.approx(18 / LEVEL, rel=1e-5)
    assert build.numbers["CROSSINGS_OPENED"] == 1
    assert build.numbers["BARRIER_CELLS"] == 20
    assert build.numbers["IMPASSABLE_CELLS"] == 19


def test_a_ferry_takes_its_minutes(build, river, east):
    """17 km on foot and 45 minutes over the water; the other crossing, far off, is walked."""
    ferry = layer("Point", ["minutes:int"], [(point(10, 10), 45), (point(0, 10), None)])
    _, fixed, mode = build(RIVERS=river, CROSSINGS=ferry, CROSSING_MINUTES_FIELD="minutes")
    assert fixed[10, 10] == pytest.approx(1 / 0.75)
    assert fixed[0, 10] == 0
    assert np.nansum(mode) == 0
    assert east() == pytest.approx(17 / LEVEL + 0.75, rel=1e-5)


def test_crossings_that_open_nothing_are_named(build, run, river):
    places = layer("Point", [], [(point(10, 10),), (point(10, 14),), (point(3, 29),)], name="towns")
    build(RIVERS=river, CROSSINGS=places)
    assert (build.numbers["CROSSINGS_OPENED"], build.numbers["CROSSINGS_UNUSED"]) == (1, 2)
    assert any(
        "2 crossings of 'towns' lie farther than 2,000 m (SNAP_DISTANCE)" in w and "(2, 3)" in w
        for w in run.heard.warnings
    )
    build(RIVERS=river, CROSSINGS=places, SNAP_DISTANCE=4000)
    assert build.numbers["CROSSINGS_OPENED"] == 2


def test_a_crossing_beyond_its_length_says_so(build, run):
    lake = layer(
        "Polygon",
        [],
        [(line((-2, 8), (22, 8), (22, 16), (-2, 16), (-2, 8), kind="POLYGON(") + ")",)],
    )
    bridge = layer("Point", [], [(point(10, 8),)], name="bridges")
    build(RIVERS=lake, CROSSINGS=bridge)
    assert build.numbers["CROSSINGS_OPENED"] == 0
    assert any("within 4,000 m (CROSSING_LENGTH)" in w for w in run.heard.warnings)
    factor, _, _ = build(RIVERS=lake, CROSSINGS=bridge, CROSSING_LENGTH=9000)
    assert np.flatnonzero(np.isfinite(factor[:, 12])).tolist() == [10]
    across = layer("LineString", [], [(line((12, 6), (12, 18)),)])
    factor, _, _ = build(RIVERS=lake, CROSSINGS=across)
    assert np.flatnonzero(np.isfinite(factor[:, 12])).tolist() == [12]


@pytest.mark.parametrize(
    ("kind", "wkt"),
    [
        ("LineStringZ", "LINESTRINGZ({0} {1} 5, {2} {3} 7)"),
        ("MultiLineString", "MULTILINESTRING(({0} {1}, {4} {5}), ({4} {5}, {2} {3}))"),
        ("LineStringZM", "LINESTRINGZM({0} {1} 5 1, {2} {3} 7 2)"),
        ("CompoundCurve", "COMPOUNDCURVE(({0} {1}, {4} {5}), ({4} {5}, {2} {3}))"),
    ],
)
@pytest.mark.parametrize("crs", ["EPSG:32718", "EPSG:4326"])
def test_lines_of_any_kind_in_any_crs(build, river, kind, wkt, crs):
    plain = build(RIVERS=river)
    ends = [*cell_xy(-2, 10), *cell_xy(22, 10), *cell_xy(10, 10)]
    shape = QgsGeometry.fromWkt(wkt.format(*ends))
    shape.transform(
        QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32718"),
            QgsCoordinateReferenceSystem(crs),
            QgsProject.instance(),
        )
    )
    other = build(RIVERS=layer(kind, [], [(shape.asWkt(12),)], crs=crs))
    np.testing.assert_array_equal(plain, other)


def test_a_long_straight_line_in_degrees_stays_where_it_is(build, tmp_path):
    """A parallel from 78 W to 72 W bulges by kilometres in UTM; between its two vertices it is
    followed as a parallel. Checked where a cell's centre lies on it."""
    dem = write_dem(tmp_path / "wide.tif", np.zeros((40, 60)), cell=5000.0, west=200000.0)
    to_utm = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:32718"),
        QgsProject.instance(),
    )
    factor, _, _ = build(
        DEM=dem,
        RIVERS=layer("LineString", [], [("LINESTRING(-78 -13, -72 -13)",)], crs="EPSG:4326"),
    )
    for longitude in np.linspace(-77.5, -75.2, 40):
        there = to_utm.transform(longitude, -13.0)
        row, col = int((NORTH - there.y()) // 5000), int((there.x() - 200000) // 5000)
        assert np.isnan(factor[row, col])


def test_barriers_are_lines_or_polygons_and_stop_roads_and_boats(build, river):
    area = (
        "MULTIPOLYGON((("
        + line((2, 2), (2, 6), (6, 6), (6, 2), (2, 2), kind="").strip("()")
        + ")))"
    )
    factor, _, _ = build(BARRIERS=layer("MultiPolygon", [], [(area,)]))
    expected = np.zeros((20, 30), bool)
    expected[2:7, 2:7] = True
    np.testing.assert_array_equal(np.isnan(factor), expected)
    both = build(
        RIVERS=river, NAVIGABLE_CLASSES="*", RIVER_SPEED_DOWN=20, RIVER_DIRECTION="down",
        ROADS=layer("LineString", [], [(line((10, 0), (10, 29)),)]),
        BARRIERS=layer("LineString", [], [(line((8, 0), (8, 29)),), (line((0, 20), (19, 20)),)]),
    )  # fmt: skip
    assert np.isnan(both[0][8]).all()
    assert np.isnan(both[0][:, 20]).all()
    assert both[2][10, 10] == 2
    assert build.numbers["ROAD_CELLS_CUT"] == 1


def test_water_decides_what_is_waded(build):
    rivers = layer(
        "LineString", ["width:string"],
        [(line((-2, c), (22, c)), w) for c, w in ((5, "wide"), (10, "low"), (15, "brook"), (20, None))],
    )  # fmt: skip
    given = dict(
        RIVERS=rivers, RIVER_CLASS_FIELD="width", FORD_CLASSES="brook", FORD_LOW_CLASSES="low",
    )  # fmt: skip
    forded = 0.02 * 5 + 0.98 * 1  # 20 m of water in a kilometre
    for water, shut, waded in (("high", [5, 10, 20], [15]), ("low", [5, 20], [10, 15])):
        factor, _, _ = build(WATER=water, **given)
        assert np.flatnonzero(np.isnan(factor[3])).tolist() == shut
        np.testing.assert_allclose(factor[:, waded], forded, rtol=1e-6)
        assert gdal.Open(build.path).GetMetadata()["TROCHA_WATER"] == water


@pytest.mark.parametrize(("direction", "kmh"), [("down", 30), ("up", 20), ("mean", 24)])
def test_boats_go_down_up_or_there_and_back(build, river, direction, kmh):
    _, fixed, mode = build(
        RIVERS=river, NAVIGABLE_CLASSES="1", RIVER_CLASS_FIELD="level", RIVER_DIRECTION=direction,
        RIVER_SPEED_DOWN=30, RIVER_SPEED_UP=20,
    )  # fmt: skip
    assert (mode[:, 10] == 2).all()
    np.testing.assert_allclose(fixed[:, 10], kmh)
    closed, _, _ = build(RIVERS=river, NAVIGABLE_CLASSES="*", MODES=["foot", "vehicle"])
    assert np.isnan(closed[:, 10]).all()


# -- roads --------------------------------------------------------------------------------------


@pytest.fixture
def ways():
    return layer(
        "LineString", ["highway:string"],
        [
            (line((10, 0), (10, 29)), "primary"),
            (line((5, 0), (5, 29)), "bridleway"),
            (line((15, 0), (15, 29)), "path"),
            (line((18, 0), (18, 29)), "construction"),
            (line((2, 0), (2, 29)), None),
        ],
        name="ways",
    )  # fmt: skip


def test_osm_highways(build, ways, east):
    factor, fixed, mode = build(ROADS=ways, ROAD_CLASS_FIELD="highway", GROUND_FACTOR=2)
    assert [fixed[r, 3] for r in (10, 5, 15, 18, 2)] == [60, 4, 0, 0, 0]
    assert [mode[r, 3] for r in (10, 5, 15, 18, 2)] == [3, 1, 0, 0, 0]
    assert [factor[r, 3] for r in (10, 5, 15, 18, 2)] == [1, 1.25, 1.25, 2, 1.25]
    assert east() == pytest.approx(18 / 60, rel=1e-5)


def test_modes_left_out_are_walked(build, ways, east):
    _, fixed, mode = build(ROADS=ways, ROAD_CLASS_FIELD="highway", MODES="foot,animal")
    assert (fixed[10] == 0).all()
    assert (mode[5] == 1).all()
    assert east() == pytest.approx(18 / LEVEL, rel=1e-5)
    _, fixed, _ = build(ROADS=ways, ROAD_CLASS_FIELD="highway", MODES=["foot"])
    assert not fixed.any()


def test_roads_bridge_rivers_only_when_asked(build, ways, river, east):
    given = dict(ROADS=ways, ROAD_CLASS_FIELD="highway", RIVERS=river)
    build(**given)
    assert (build.numbers["BRIDGES"], build.numbers["ROAD_CELLS_CUT"]) == (0, 4)
    assert east() is None
    build(ROAD_BRIDGES=True, **given)
    assert (build.numbers["BRIDGES"], build.numbers["ROAD_CELLS_CUT"]) == (4, 0)
    assert east() == pytest.approx(18 / 60, rel=1e-5)


def test_a_bridge_of_a_road_is_no_longer_than_a_crossing_may_be(build, ways):
    corners = line((-2, 8), (22, 8), (22, 12), (-2, 12), (-2, 8), kind="POLYGON(") + ")"
    given = dict(
        ROADS=ways, RIVERS=layer("Polygon", [], [(corners,)]), ROAD_BRIDGES=True,
        ROAD_CLASS_FIELD="highway",
    )  # fmt: skip
    build(CROSSING_LENGTH=3000, **given)
    assert build.numbers["BRIDGES"] == 0
    build(CROSSING_LENGTH=6000, **given)
    assert build.numbers["BRIDGES"] == 8  # four roads meet two banks each


def test_a_road_table_of_ones_own(build, ways):
    table = {"primary": {"mode": "vehicle", "kmh": 33}, "bridleway": 1.1, "path": 1.2,
             "construction": {"mode": "none"}, "lane": 1.6}  # fmt: skip
    factor, fixed, _ = build(
        ROADS=ways, ROAD_CLASS_FIELD="highway", ROAD_CLASSES=json.dumps(table), ROAD_CLASS="lane",
        GROUND_FACTOR=2,
    )  # fmt: skip
    assert fixed[10, 3] == 33
    np.testing.assert_allclose([factor[r, 3] for r in (5, 15, 18, 2)], [1.1, 1.2, 2, 1.6])


# -- metadata, and how other algorithms read the surface ------------------------------------------


def test_transfer_times_go_into_the_metadata_and_come_back(build):
    from trocha.core.transfers import Transfers
    from trocha.layers.raster import raster_source
    from trocha.layers.surface import read_transfers

    build(TRANSFER_BOAT_MINUTES=12.5, TRANSFER_ANIMAL_MINUTES=0)
    items = gdal.Open(build.path).GetMetadata()
    assert items["TROCHA_TRANSFER_MINUTES_BOAT"] == "12.5"
    assert items["TROCHA_TRANSFER_MINUTES_ANIMAL"] == "0"
    assert "TROCHA_TRANSFER_MINUTES_VEHICLE" not in items
    source = raster_source(QgsRasterLayer(build.path, "surface"))
    assert read_transfers(source) == Transfers(animal=0.0, boat=12.5, vehicle=None)
    build()
    source = raster_source(QgsRasterLayer(build.path, "surface"))
    assert read_transfers(source) == Transfers()


def test_an_off_path_function_over_factors_for_paths_is_warned_of(
    build, run, flat, cover, tmp_path
):
    build(LANDCOVER=cover, CLASSES="igbp")
    given = dict(
        DEM=flat, SURFACE=build.path, SOURCES=layer("Point", [], [(point(10, 2),)]),
        OUTPUT=str(tmp_path / "h.tif"),
    )  # fmt: skip
    run("traveltime", HIKING_FUNCTION="tobler_offpath", **given)
    assert any("counts twice; choose tobler." in w for w in run.heard.warnings)
    run("traveltime", HIKING_FUNCTION="tobler", **given)
    assert not run.heard.warnings


def test_a_surface_on_other_cells_is_warned_of(build, run, flat, tmp_path):
    build()
    given = dict(
        SURFACE=build.path, SOURCES=layer("Point", [], [(point(10, 2),)]),
        HIKING_FUNCTION="tobler", OUTPUT=str(tmp_path / "h.tif"),
    )  # fmt: skip
    run("traveltime", DEM=flat, CELL_SIZE=2000, **given)
    assert any("barriers a cell wide may open" in w for w in run.heard.warnings)


# -- refusals -------------------------------------------------------------------------------------

RIVER = [(line((-2, 10), (22, 10)), 1, "x")]


def rivers(kind="LineString", rows=RIVER, crs="EPSG:32718"):
    return layer(kind, ["level:int", "word:string"], rows, crs=crs, name="river")


REFUSALS = {
    "no classes": (dict(LANDCOVER="cover"), "LANDCOVER needs CLASSES"),
    "no such table": (
        dict(LANDCOVER="cover", CLASSES="ibgp"),
        "CLASSES is 'ibgp', which is no preset (esri, igbp, worldcover)",
    ),
    "broken table": (dict(LANDCOVER="cover", CLASSES='{"2": }'), "CLASSES is not JSON at line 1"),
    "elsewhere": (
        dict(LANDCOVER="far", CLASSES="igbp"),
        "'far' (LANDCOVER) has no value on the DEM",
    ),
    "measurements": (dict(LANDCOVER="slopes", CLASSES="igbp"), "'slopes' holds the value 2.5"),
    "empty": (
        dict(RIVERS=lambda: rivers(rows=[])),
        "The layer 'river' (RIVERS) has no features",
    ),
    "no crs": (
        dict(RIVERS=lambda: rivers(crs="")),
        "'river' (RIVERS) has no coordinate reference system",
    ),
    "points": (
        dict(RIVERS=lambda: rivers("Point", [(point(1, 1), 1, "")])),
        "(RIVERS) holds points; give lines or polygons",
    ),
    "crossing areas": (
        dict(CROSSINGS=lambda: layer("Polygon", [], [(None,)], name="areas")),
        "'areas' (CROSSINGS) holds polygons; give points or lines",
    ),
    "no field": (
        dict(RIVERS=rivers, RIVER_CLASS_FIELD="width"),
        "(RIVERS) has no field 'width'; it has level, word",
    ),
    "classes without field": (
        dict(RIVERS=rivers, FORD_CLASSES="1"),
        "River classes are named (1), but no RIVER_CLASS_FIELD",
    ),
    "both": (
        dict(RIVERS=rivers, RIVER_CLASS_FIELD="level", FORD_CLASSES="1", NAVIGABLE_CLASSES="1"),
        "The river class 1 stands in FORD_CLASSES and in NAVIGABLE_CLASSES",
    ),
    "no speeds": (
        dict(RIVERS=rivers, NAVIGABLE_CLASSES="*", RIVER_SPEED_DOWN=20),
        "NAVIGABLE_CLASSES needs RIVER_SPEED_UP for RIVER_DIRECTION mean",
    ),
    "strange road": (
        dict(ROADS=rivers, ROAD_CLASS_FIELD="word"),
        "'river' has roads of the class 'x'",
    ),
    "no minutes": (
        dict(RIVERS=rivers, CROSSINGS=rivers, CROSSING_MINUTES_FIELD="word"),
        "must hold minutes of 0 or more, or nothing; it does not in 1: 'x'",
    ),
    "mode": (
        dict(MODES="foot,train"),
        "MODES is 'foot,train'; choose one of foot, animal, boat, vehicle",
    ),
    "not a tif": (dict(OUTPUT="surface.png"), "end in .tif"),
}


@pytest.mark.parametrize(("given", "said"), REFUSALS.values(), ids=REFUSALS)
def test_what_cannot_work_is_refused_in_one_sentence(refused, flat, cover, tmp_path, given, said):
    rasters = {
        "cover": cover,
        "far": write_dem(tmp_path / "far.tif", np.ones((3, 3)), west=WEST + 900000),
        "slopes": write_dem(tmp_path / "slopes.tif", np.full((20, 30), 2.5)),
    }
    parameters = {"DEM": flat, "OUTPUT": str(tmp_path / "out" / "surface.tif")}
    for name, value in given.items():
        parameters[name] = value() if callable(value) else rasters.get(value, value)
    assert said in refused("movementsurface", **parameters)
    assert not (tmp_path / "out").exists()


def test_a_layer_of_all_kinds_of_geometry_is_judged_feature_by_feature(refused, flat, tmp_path):
    from osgeo import ogr, osr

    path = str(tmp_path / "mixed.gpkg")
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32718)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    table = data.CreateLayer("mixed", reference, ogr.wkbUnknown)
    for wkt in (line((-2, 10), (22, 10)), point(3, 3)):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        table.CreateFeature(feature)
    del feature, table, data
    said = refused("movementsurface", DEM=flat, RIVERS=path, OUTPUT=str(tmp_path / "s.tif"))
    assert said.startswith("Feature 2 of 'mixed") and "(RIVERS) holds points; give lines" in said


def test_layers_that_miss_the_dem_are_said(build, run):
    far = layer("LineString", [], [(line((100, 100), (120, 100)),)], name="far")
    factor, _, _ = build(RIVERS=far)
    assert (factor == 1).all()
    assert any("No feature of 'far' (RIVERS) comes near the DEM" in w for w in run.heard.warnings)
    mixed = layer(
        "LineString", [], [(line((100, 100), (120, 100)),), (line((3, 3), (3, 9)),)], name="mixed"
    )
    build(RIVERS=mixed)
    assert any("'mixed': 1 features outside the DEM are left out." in t for t in run.heard.told)


def test_classes_that_no_river_has_are_said(build, run, river):
    build(RIVERS=river, RIVER_CLASS_FIELD="level", FORD_CLASSES="7")
    assert any("has the class 7" in w for w in run.heard.warnings)


def test_too_large_a_grid_is_refused_before_it_is_read(refused, flat, monkeypatch):
    monkeypatch.setenv("TROCHA_MEMORY_MB", "100")
    assert "this run needs about" in refused("movementsurface", DEM=flat, OUTPUT="x.tif")


def test_cancel_leaves_nothing(run, flat, river, tmp_path):
    class Impatient(Heard):
        def isCanceled(self):
            return True

    out = tmp_path / "surface.tif"
    assert (
        run("movementsurface", feedback=Impatient(), DEM=flat, RIVERS=river, OUTPUT=str(out)) == {}
    )
    assert not out.exists()


def test_progress_only_rises(build, run, river, ways, cover):
    build(RIVERS=river, ROADS=ways, ROAD_CLASS_FIELD="highway", LANDCOVER=cover, CLASSES="igbp",
          CROSSINGS=layer("Point", [], [(point(10, 10),)]))  # fmt: skip
    assert run.heard.progressed == sorted(run.heard.progressed)
    assert run.heard.progressed[-1] == 100


def test_every_parameter_says_what_it_is(provider):
    algorithm = QgsApplication.processingRegistry().algorithmById("trocha:movementsurface")
    for parameter in algorithm.parameterDefinitions():
        if not parameter.flags() & QgsProcessingParameterDefinition.Flag.FlagHidden:
            assert len(parameter.help()) > 20, parameter.name()
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        "OUTPUT", "IMPASSABLE_CELLS", "BARRIER_CELLS", "CROSSINGS_OPENED", "CROSSINGS_UNUSED",
        "BRIDGES", "ROAD_CELLS_CUT", "NO_LANDCOVER_CELLS",
    }  # fmt: skip


def test_the_style_has_a_legend_of_paces(build):
    build()
    made = QgsRasterLayer(build.path, "surface")
    style = ROOT / "resources" / "styles" / "movementsurface_output.qml"
    _, loaded = made.loadNamedStyle(str(style))
    assert loaded
    shader = made.renderer().shader().rasterShaderFunction()
    steps = [item.value for item in shader.colorRampItemList()]
    assert steps[0] == 0
    assert steps == sorted(steps)
    assert made.renderer().nodataColor().isValid()  # what is impassable shows


def test_degrees(build, tmp_path):
    """A grid in degrees: the river holds, and the ferry's speed is that of metres on the ground."""
    west, north, cell = -74.0, -12.0, 0.01
    dem = str(tmp_path / "degrees.tif")
    gdal.Translate(
        dem, write_dem(tmp_path / "plain.tif", np.zeros((20, 30)), epsg=0),
        outputBounds=[west, north, west + 30 * cell, north - 20 * cell], outputSRS="EPSG:4326",
    )  # fmt: skip
    x = west + 10.5 * cell
    river = layer("LineString", [], [(f"LINESTRING({x} -11, {x} -13)",)], crs="EPSG:4326")
    y = north - 10.5 * cell
    ferry = layer("Point", ["minutes:int"], [(f"POINT({x} {y})", 60)], crs="EPSG:4326")
    factor, fixed, _ = build(
        DEM=dem, RIVERS=river, CROSSINGS=ferry, CROSSING_MINUTES_FIELD="minutes"
    )
    assert np.flatnonzero(np.isfinite(factor[:, 10])).tolist() == [10]
    # WGS 84 at latitude -12.105: 0.01 degrees of longitude are 1,088.6 m.
    assert fixed[10, 10] == pytest.approx(1.0886, abs=2e-4)


# -- real layers ----------------------------------------------------------------------------------


@pytest.mark.skipif(not DATA.exists(), reason=NOTHING_HERE)
def test_real_rivers_part_the_land_just_as_a_flood_fill_says(build, run, tmp_path):
    """The solver, with 48 sub-stepped neighbours, reaches from a place what scipy labels as one
    edge-connected region of the surface, and not a cell more: 900 m DEM, MODIS land cover,
    rivers of WDBII in degrees."""
    label = pytest.importorskip("scipy.ndimage").label
    dem = str(DATA / "dem_vraem_900m_epsg32718.tif")
    factor, _, _ = build(
        DEM=dem, RIVERS=str(DATA / "rivers_wdbii.gpkg"), CLASSES="igbp",
        LANDCOVER=str(DATA / "mcd12c1_igbp_2019_900m_epsg32718.tif"),
    )  # fmt: skip
    regions, count = label(np.isfinite(factor))
    assert count > 3
    out = str(tmp_path / "h.tif")
    row, col = 250, 250
    x, y = 445500 + (col + 0.5) * 900, 8839800 - (row + 0.5) * 900
    run(
        "traveltime", DEM=dem, SURFACE=build.path, HIKING_FUNCTION="tobler", NEIGHBOURS="48",
        SOURCES=layer("Point", [], [(f"POINT({x} {y})",)]), MAX_SLOPE=89, OUTPUT=out,
    )  # fmt: skip
    hours = gdal.Open(out).ReadAsArray()
    home = regions[np.unravel_index(np.argmin(np.where(hours >= 0, hours, np.inf)), hours.shape)]
    np.testing.assert_array_equal(hours >= 0, regions == home)
    assert os.path.getsize(build.path) < 300_000
