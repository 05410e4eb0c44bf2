"""trocha:corridor: minutes by hand, the route's cost, areas at thresholds, refusals."""

import numpy as np
import pytest
from algorithms_valley import Heard, band, cell_xy, layer, point, rows, write_dem
from qgis.core import QgsPointXY

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path on the level, km/h
MINUTES = 60 / LEVEL  # a km on the level


def places(*cells):
    return layer("Point", ["id:string"], [(point(r, c), f"{r}-{c}") for r, c in cells])


def test_minutes_by_hand(run, flat, tmp_path):
    """Level cells of 1 km, 8 neighbours, along row 10 from column 5 to 15. A cell three rows
    up in the middle: three diagonals and two straight moves each way, 4 + 6 sqrt(2) km."""
    out = str(tmp_path / "corridor.tif")
    result = run(
        "corridor", DEM=flat, ORIGINS=places((10, 5)), DESTINATIONS=places((10, 15)),
        NEIGHBOURS="8", OUTPUT=out,
    )  # fmt: skip
    extra = band(out)
    assert result["BEST_HOURS"] == pytest.approx(10 / LEVEL)
    assert (extra[10, 5:16] == 0).all()
    assert extra[7, 10] == pytest.approx((6 * np.sqrt(2) - 6) * MINUTES, rel=1e-6)
    assert extra[10, 3] == pytest.approx(4 * MINUTES, rel=1e-6)  # two cells back and forth
    assert np.nanmin(extra) == 0
    assert any("from 10-5 to 10-15, takes" in t for t in run.heard.told)


def test_a_hill_beside_the_way_is_not_climbed_twice(run, tmp_path):
    """A row of cells: hill of 100 m, origin, destination. Tobler there: up 1 in 10, |s + 0.05| =
    0.15, and down |s + 0.05| = 0.05. Up and down once; twice up would be 1.4 times as much."""
    dem = write_dem(tmp_path / "hill.tif", [[100, 0, 0]])
    out = str(tmp_path / "corridor.tif")
    run(
        "corridor", DEM=dem, ORIGINS=places((0, 1)), DESTINATIONS=places((0, 2)), OUTPUT=out,
        HIKING_FUNCTION="tobler",
    )  # fmt: skip
    up, down = (60 / (6 * np.exp(-3.5 * s)) for s in (0.15, 0.05))
    assert band(out)[0].tolist() == pytest.approx([up + down, 0, 0], rel=1e-6)


@pytest.fixture
def rough(tmp_path):
    rng = np.random.default_rng(11)
    ground = rng.uniform(0, 700, (30, 30))
    ground[rng.random((30, 30)) < 0.1] = np.nan
    ground[[3, 26, 25], [3, 26, 4]] = 300
    return write_dem(tmp_path / "rough.tif", ground)


def test_the_minimum_is_the_route_and_lies_along_it(run, rough, tmp_path):
    """The best of two by two pairs by trocha:routes: its hours to the last bit, 0 at each of its
    vertices, and nowhere less."""
    ends = dict(ORIGINS=places((3, 3), (25, 4)), DESTINATIONS=places((26, 26), (3, 26)))
    out = str(tmp_path / "corridor.tif")
    result = run("corridor", DEM=rough, OUTPUT=out, **ends)
    run("routes", DEM=rough, OUTPUT=str(tmp_path / "routes.gpkg"), **ends)
    best = min(rows(tmp_path / "routes.gpkg"), key=lambda r: r["hours"] or np.inf)
    assert result["BEST_HOURS"] == best["hours"]
    extra = band(out)
    assert np.nanmin(extra) == 0
    x0, y0 = cell_xy(0, 0)
    for vertex in best["geometry"].constGet().points():
        assert extra[round((y0 - vertex.y()) / 1000), round((vertex.x() - x0) / 1000)] == 0


def test_areas_at_thresholds(run, rough, tmp_path):
    """Cells lie in the area of their minutes, all areas are valid, and the first has the route."""
    given = dict(DEM=rough, ORIGINS=places((3, 3)), DESTINATIONS=places((26, 26)))
    out, areas = str(tmp_path / "corridor.tif"), str(tmp_path / "areas.gpkg")
    run("corridor", OUTPUT=out, POLYGONS=areas, THRESHOLDS="20, 60, 200", **given)
    found = rows(areas)
    assert [(r["minutes_from"], r["minutes_to"]) for r in found] == [(0, 20), (20, 60), (60, 200)]
    extra = band(out)
    for row in found:
        assert row["geometry"].isGeosValid()
        assert row["area_km2"] == pytest.approx(row["geometry"].area() / 1e6, rel=2e-3)
        for r, c in np.ndindex(30, 30):
            inside = row["geometry"].contains(QgsPointXY(*cell_xy(r, c)))
            assert inside == (row["minutes_from"] <= extra[r, c] < row["minutes_to"])


def test_thresholds_of_its_own(run, flat, tmp_path):
    """10 km take 198.5 minutes, a quarter of which is 49.6: round numbers up to 20, not 50."""
    areas = str(tmp_path / "areas.gpkg")
    run(
        "corridor", DEM=flat, ORIGINS=places((10, 5)), DESTINATIONS=places((10, 15)),
        OUTPUT=str(tmp_path / "c.tif"), POLYGONS=areas,
    )  # fmt: skip
    assert pytest.approx(198.5, abs=0.5) == 60 * 10 / LEVEL
    assert [r["minutes_to"] for r in rows(areas)] == [1, 2, 5, 10, 20]


def test_one_place_for_both_ends_and_one_cell(run, flat, tmp_path):
    out = str(tmp_path / "corridor.tif")
    same = dict(ORIGINS=places((10, 5)), DESTINATIONS=places((10, 5)), OUTPUT=out)
    result = run("corridor", DEM=flat, POLYGONS=str(tmp_path / "a.gpkg"), **same)
    assert result["BEST_HOURS"] == 0
    assert band(out)[10, 5:8].tolist() == pytest.approx([0, 2 * MINUTES, 4 * MINUTES], rel=1e-6)
    dem = write_dem(tmp_path / "one.tif", [[7.0]])
    same = dict(ORIGINS=places((0, 0)), DESTINATIONS=places((0, 0)), OUTPUT=out)
    run("corridor", DEM=dem, POLYGONS=str(tmp_path / "b.gpkg"), **same)
    assert band(out).tolist() == [[0]]


def wall(tmp_path):
    ground = np.zeros((20, 30))
    ground[:, 8] = np.nan
    return write_dem(tmp_path / "wall.tif", ground)


REFUSALS = {
    "text": (dict(THRESHOLDS="10,some"), "THRESHOLDS has 'some' where a number of minutes"),
    "negative": (dict(THRESHOLDS="-10"), "THRESHOLDS has -10; every number of minutes must be"),
    "order": (dict(THRESHOLDS="20,10"), "THRESHOLDS has 10 after 20"),
    "no way": (dict(DEM=wall), "No destination is reached from any origin; check the barriers"),
    "too far": (dict(MAX_HOURS=1), "within 1 hours (MAX_HOURS)"),
    "off the DEM": (dict(DESTINATIONS=lambda _: places((1, 300))), "SNAP_DISTANCE"),
    "not a tif": (dict(OUTPUT="/nowhere/corridor.png"), "end in .tif"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_say_what_and_leave_nothing(refused, flat, tmp_path, case):
    changes, expected = REFUSALS[case]
    out = tmp_path / "out"
    out.mkdir()
    parameters = dict(
        DEM=flat, ORIGINS=places((10, 5)), DESTINATIONS=places((10, 15)),
        OUTPUT=str(out / "c.tif"), POLYGONS=str(out / "c.gpkg"),
    )  # fmt: skip
    for name, value in changes.items():
        parameters[name] = value(tmp_path) if callable(value) else value
    assert expected in refused("corridor", **parameters)
    assert list(out.iterdir()) == []


def test_a_cancel_half_way_leaves_nothing(run, flat, tmp_path):
    out = tmp_path / "out"
    out.mkdir()

    class Patient(Heard):
        def isCanceled(self):
            return any(path.suffix == ".gpkg" for path in out.iterdir())

    result = run(
        "corridor", feedback=Patient(), DEM=flat, ORIGINS=places((10, 5)),
        DESTINATIONS=places((10, 15)), OUTPUT=str(out / "c.tif"), POLYGONS=str(out / "c.gpkg"),
    )  # fmt: skip
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []
