"""trocha:traveltime as QGIS runs it: hours by hand, barriers, CRS, refusals, cancel."""

import numpy as np
import pytest
from algorithms_valley import CELL, Heard, band, cell_xy, layer, point, write_dem
from qgis.core import QgsCoordinateReferenceSystem as Crs
from qgis.core import (
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
)

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path on the level, km/h


def test_hours_on_level_ground_by_hand(run, flat, tmp_path):
    """Straight cells: 1 km at 3.022 km/h each; the king's diagonal: sqrt(2) km."""
    out = str(tmp_path / "hours.tif")
    sources = layer("Point", ["id:string"], [(point(10, 10), "a")])
    result = run("traveltime", DEM=flat, SOURCES=sources, NEIGHBOURS="8", OUTPUT=out)
    hours = band(out)
    assert hours[10, 10] == 0
    np.testing.assert_allclose(hours[10, 11:], np.arange(1, 20) / LEVEL, rtol=1e-6)
    np.testing.assert_allclose(
        hours[range(11, 20), range(11, 20)], np.arange(1, 10) * np.sqrt(2) / LEVEL, rtol=1e-6
    )
    # The farthest cells are corners of the east: 9 or 10 diagonals and straight on to 19.
    farthest = (10 * np.sqrt(2) + 9) / LEVEL
    assert result["MAX_TIME"] == pytest.approx(farthest, rel=1e-6)
    assert result["REACHED_CELLS"] == 600


def test_nearest_is_the_position_in_the_layer(run, flat, tmp_path):
    nearest = str(tmp_path / "nearest.tif")
    # The second source lies off the DEM; the third keeps its position 3.
    sources = layer(
        "Point", ["id:string"], [(point(0, 0), "a"), (point(0, 90), "b"), (point(0, 29), "c")]
    )
    run("traveltime", DEM=flat, SOURCES=sources, OUTPUT=str(tmp_path / "h.tif"), NEAREST=nearest)
    label = band(nearest)
    np.testing.assert_array_equal(label[0], [1.0] * 15 + [3.0] * 15)
    assert any("'places': 1 features lie off" in w for w in run.heard.warnings)


def test_nearest_counts_features_as_the_layer_does(run, flat, tmp_path):
    """The first has no geometry, the second is two points: the cells of both are nearest to 2."""
    nearest = str(tmp_path / "nearest.tif")
    (x0, y0), (x1, y1) = cell_xy(0, 0), cell_xy(0, 10)
    sources = layer(
        "MultiPoint", ["id:string"],
        [(None, "a"), (f"MULTIPOINT(({x0} {y0}),({x1} {y1}))", "b"), (point(0, 29), "c")],
    )  # fmt: skip
    run("traveltime", DEM=flat, SOURCES=sources, OUTPUT=str(tmp_path / "h.tif"), NEAREST=nearest)
    np.testing.assert_array_equal(band(nearest)[0], [2.0] * 20 + [3.0] * 10)


def test_direction_tells_up_from_down(run, tmp_path):
    """A ramp of 10 % to the east: Tobler's |s + 0.05| is 0.15 going up and 0.05 going down."""
    ramp = np.tile(np.arange(10) * 100.0, (3, 1))
    dem = write_dem(tmp_path / "ramp.tif", ramp)
    west = layer("Point", ["id:string"], [(point(1, 0), "w")])
    hours = {}
    for direction in ("from", "to"):
        out = str(tmp_path / f"{direction}.tif")
        run(
            "traveltime", DEM=dem, SOURCES=west, DIRECTION=direction, HIKING_FUNCTION="tobler",
            OUTPUT=out,
        )  # fmt: skip
        hours[direction] = band(out)[1, 9]
    assert hours["from"] == pytest.approx(9 / (6 * np.exp(-3.5 * 0.15)), rel=1e-5)
    assert hours["to"] == pytest.approx(9 / (6 * np.exp(-3.5 * 0.05)), rel=1e-5)


@pytest.mark.parametrize("neighbours", ["8", "16", "32", "48"])
def test_a_wall_holds_and_nodata_is_written(run, tmp_path, neighbours):
    ground = np.zeros((15, 15))
    ground[np.arange(15), np.arange(15)] = np.nan  # corner to corner, one cell thick
    dem = write_dem(tmp_path / "wall.tif", ground)
    out = str(tmp_path / "hours.tif")
    run(
        "traveltime", DEM=dem, SOURCES=layer("Point", [], [(point(2, 10),)]),
        NEIGHBOURS=neighbours, OUTPUT=out,
    )  # fmt: skip
    row, col = np.mgrid[0:15, 0:15]
    np.testing.assert_array_equal(np.isfinite(band(out)), col > row)


def test_sources_in_degrees_and_of_any_point_type_agree(run, flat, tmp_path):
    """The same place as Point in UTM, and in WGS 84 as PointZ and MultiPoint."""
    to_degrees = QgsCoordinateTransform(Crs("EPSG:32718"), Crs("EPSG:4326"), QgsProject.instance())
    p = to_degrees.transform(QgsPointXY(*cell_xy(4, 4)))
    given = [
        layer("Point", [], [(point(4, 4),)]),
        layer("PointZ", [], [(f"POINTZ({p.x()} {p.y()} 7)",)], crs="EPSG:4326"),
        layer("MultiPoint", [], [(f"MULTIPOINT(({p.x()} {p.y()}))",)], crs="EPSG:4326"),
    ]
    found = []
    for i, sources in enumerate(given):
        out = str(tmp_path / f"{i}.tif")
        run("traveltime", DEM=flat, SOURCES=sources, OUTPUT=out)
        found.append(band(out))
    np.testing.assert_array_equal(found[0], found[1])
    np.testing.assert_array_equal(found[0], found[2])


def test_a_surface_slows_and_closes(run, flat, tmp_path):
    """Factor 2 doubles the time; a column of 0 cannot be passed."""
    factor = np.full((20, 30), 2.0)
    factor[:, 15] = 0.0
    surface = write_dem(tmp_path / "surface.tif", factor)
    out = str(tmp_path / "hours.tif")
    run(
        "traveltime", DEM=flat, SURFACE=surface, SOURCES=layer("Point", [], [(point(9, 3),)]),
        OUTPUT=out,
    )  # fmt: skip
    hours = band(out)
    np.testing.assert_allclose(hours[9, 4:15], 2 * np.arange(1, 12) / LEVEL, rtol=1e-6)
    assert np.isnan(hours[:, 15:]).all()


def test_a_surface_of_another_place_is_refused_by_name(refused, flat, tmp_path):
    """A degree farther east, in degrees; and in the DEM's own system, 100 km to the west."""
    arguments = dict(SOURCES=layer("Point", [], [(point(9, 3),)]), OUTPUT=str(tmp_path / "h.tif"))
    for where in (dict(epsg=4326, west=-73.0, north=-12.7, cell=0.01), dict(west=400000)):
        surface = write_dem(tmp_path / "elsewhere.tif", np.ones((20, 20)), **where)
        message = refused("traveltime", DEM=flat, SURFACE=surface, **arguments)
        assert "'elsewhere' (SURFACE) has no value on the DEM" in message


def test_a_projected_surface_may_begin_far_down_the_dem(run, tmp_path):
    """The surface, in degrees, lies over the lower rows only: those above are closed."""
    dem = write_dem(tmp_path / "tall.tif", np.zeros((1200, 4)), cell=100)
    surface = write_dem(
        tmp_path / "low.tif", np.ones((60, 60)), epsg=4326, west=-75.01, north=-13.55, cell=0.001
    )
    out = str(tmp_path / "hours.tif")
    south = layer("Point", [], [("POINT(500150 8500050)",)])
    run("traveltime", DEM=dem, SURFACE=surface, SOURCES=south, OUTPUT=out, SNAP_DISTANCE=20000)
    open_ = np.isfinite(band(out)).any(axis=1)
    assert not open_[:512].any()
    assert open_.any()


def test_a_selection_is_obeyed(run, flat, tmp_path, qgis_new_project):
    both = layer("Point", ["id:int"], [(point(0, 0), 1), (point(0, 29), 2)])
    QgsProject.instance().addMapLayer(both)
    both.selectByExpression('"id" = 2')
    out = str(tmp_path / "hours.tif")
    run(
        "traveltime", DEM=flat, OUTPUT=out,
        SOURCES=QgsProcessingFeatureSourceDefinition(both.id(), True),
    )  # fmt: skip
    assert band(out)[0, 29] == 0
    assert band(out)[0, 0] == pytest.approx(29 / LEVEL, rel=1e-6)


def test_extent_and_cell_size(run, flat, tmp_path):
    out = str(tmp_path / "hours.tif")
    x0, y1 = 500000, 8600000
    run(
        "traveltime", DEM=flat, SOURCES=layer("Point", [], [(point(1, 1),)]), OUTPUT=out,
        EXTENT=f"{x0},{x0 + 10 * CELL},{y1 - 8 * CELL},{y1} [EPSG:32718]", CELL_SIZE=2000,
    )  # fmt: skip
    assert band(out).shape == (4, 5)
    assert any("coarsened 2 times" in w for w in run.heard.warnings)


REFUSALS = {
    "no CRS": (dict(SOURCES=lambda: layer("Point", [], [(point(1, 1),)], crs="")), "no coordinate"),
    "empty": (dict(SOURCES=lambda: layer("Point", [], [])), "no usable feature"),
    "off the DEM": (dict(SOURCES=lambda: layer("Point", [], [(point(1, 200),)])), "SNAP_DISTANCE"),
    "slope": (dict(MAX_SLOPE=95), "MAX_SLOPE is 95; it must lie between 1 and 89"),
    "no number": (dict(MAX_HOURS="many"), "MAX_HOURS is 'many', which is not a number"),
    "comma": (dict(MAX_HOURS="2,5"), "MAX_HOURS is '2,5', which is not a number"),
    "nan": (dict(SNAP_DISTANCE="nan"), "SNAP_DISTANCE is nan"),
    "expression": (dict(MAX_HOURS=QgsProperty.fromExpression("-3")), "MAX_HOURS is -3"),
    "neighbours": (dict(NEIGHBOURS="12"), "NEIGHBOURS is '12'; choose one of 8, 16, 32, 48"),
    "function": (dict(HIKING_FUNCTION="run"), "HIKING_FUNCTION is 'run'; choose one of tobler"),
    "custom": (dict(HIKING_FUNCTION="custom"), "CUSTOM_TABLE"),
    "power": (dict(HIKING_FUNCTION="loaded_porter", LOAD_KG=90), "POWER_W is 400"),
    "not a tif": (dict(OUTPUT="/nowhere/hours.png"), "end in .tif"),
    "extent": (dict(EXTENT="0,1,0,1 [EPSG:32718]"), "EXTENT does not touch"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_say_what_and_leave_nothing(refused, flat, tmp_path, case):
    changes, expected = REFUSALS[case]
    out = tmp_path / "out"
    out.mkdir()
    parameters = {
        "DEM": flat,
        "SOURCES": lambda: layer("Point", [], [(point(1, 1),)]),
        "OUTPUT": str(out / "hours.tif"),
        **changes,
    }
    parameters["SOURCES"] = parameters["SOURCES"]()
    message = refused("traveltime", **parameters)
    assert expected in message
    assert "Traceback" not in message
    assert list(out.iterdir()) == []


def test_a_raster_too_large_is_refused_with_a_cell_size_that_fits(
    refused, run, tmp_path, monkeypatch
):
    import re

    dem = write_dem(tmp_path / "big.tif", np.zeros((700, 700)), cell=100)
    monkeypatch.setenv("TROCHA_MEMORY_MB", "315")
    sources = layer("Point", [], [("POINT(510050 8589950)",)])
    arguments = dict(DEM=dem, SOURCES=sources, OUTPUT=str(tmp_path / "hours.tif"))
    message = refused("traveltime", **arguments)
    assert "490,000 cells" in message
    assert "MB" in message
    size = float(re.search(r"CELL_SIZE to ([\d,]+) metres", message).group(1).replace(",", ""))
    run("traveltime", CELL_SIZE=size, **arguments)


def test_cancel_leaves_nothing(run, flat, tmp_path):
    class Impatient(Heard):
        def isCanceled(self):
            return True

    out = tmp_path / "out"
    out.mkdir()
    result = run(
        "traveltime", feedback=Impatient(), DEM=flat, OUTPUT=str(out / "hours.tif"),
        SOURCES=layer("Point", [], [(point(1, 1),)]),
    )  # fmt: skip
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []


def test_cancel_while_writing_leaves_nothing(run, flat, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    asked = []

    class Late(Heard):
        def isCanceled(self):
            asked.append(any(out.iterdir()))  # the file being written
            return asked[-1]

    result = run(
        "traveltime", feedback=Late(), DEM=flat, OUTPUT=str(out / "hours.tif"),
        SOURCES=layer("Point", [], [(point(1, 1),)]),
    )  # fmt: skip
    assert asked[-1]
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []


def test_progress_rises_to_the_end(run, flat, tmp_path):
    run(
        "traveltime", DEM=flat, SOURCES=layer("Point", [], [(point(1, 1),)]),
        OUTPUT=str(tmp_path / "hours.tif"),
    )  # fmt: skip
    assert run.heard.progressed == sorted(run.heard.progressed)
    assert run.heard.progressed[-1] >= 90
