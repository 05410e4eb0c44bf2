"""trocha:routeuncertainty as QGIS runs it: certain ground by hand, spreads, refusals, cancel."""

import numpy as np
import pytest
from algorithms_valley import CELL, Heard, band, layer, point, rows, write_dem

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path on the level, km/h


@pytest.fixture
def ends():
    return {
        "ORIGINS": layer("Point", ["id:string"], [(point(3, 3), "o")]),
        "DESTINATIONS": layer("Point", ["id:string"], [(point(3, 13), "d")]),
    }


def outputs(tmp_path, name="out"):
    folder = tmp_path / name
    folder.mkdir()
    return {"OUTPUT": str(folder / "share.tif"), "TIMES": str(folder / "times.gpkg")}


def test_certain_ground_gives_the_route_itself(run, flat, ends, tmp_path):
    """Ten cells of 1 km in one row, level: near it within 0 m are those eleven cells."""
    out = outputs(tmp_path)
    result = run(
        "routeuncertainty", DEM=flat, DRAWS=7, DEM_ERROR_M=0, SPEED_SPREAD_PCT=0, NEAR_M=0,
        NEIGHBOURS="8", **out, **ends,
    )  # fmt: skip
    expected = np.zeros((20, 30))
    expected[3, 3:14] = 1
    np.testing.assert_array_equal(band(out["OUTPUT"]), expected)
    (row,) = rows(out["TIMES"])
    assert (row["origin_id"], row["dest_id"], row["draws"], row["reached_share"]) == (
        "o", "d", 7, 1.0,
    )  # fmt: skip
    assert row["p10_hours"] == row["p50_hours"] == row["p90_hours"] == row["mean_hours"]
    assert row["p50_hours"] == pytest.approx(10 / LEVEL)
    assert (row["mean_se_hours"], row["p50_se_hours"], result["SHARE_SE"]) == (0, 0, 0)
    run("routes", DEM=flat, OUTPUT=str(tmp_path / "r.gpkg"), NEIGHBOURS="8", **ends)
    assert row["p50_hours"] == rows(tmp_path / "r.gpkg")[0]["hours"]


def test_a_spread_is_told_with_its_standard_errors(run, flat, ends, tmp_path):
    out = outputs(tmp_path)
    result = run(
        "routeuncertainty", DEM=flat, DRAWS=40, DEM_ERROR_M=30, CORRELATION_M=3000,
        SPEED_SPREAD_PCT=10, NEIGHBOURS="8", **out, **ends,
    )  # fmt: skip
    (row,) = rows(out["TIMES"])
    assert row["p10_hours"] < row["p50_hours"] < row["p90_hours"]
    assert row["p50_se_hours"] > 0
    share = band(out["OUTPUT"])
    assert share[3, 3] == share[3, 13] == 1
    worst = np.sqrt(share * (1 - share) / 40).max()
    assert result["SHARE_SE"] == pytest.approx(worst, rel=1e-6)  # the raster is Float32
    told = (
        f"standard error of the median at most {100 * row['p50_se_hours'] / row['p50_hours']:.1f} %"
    )
    assert any(told in t for t in run.heard.told)


def test_the_seed_and_any_number_of_threads_repeat_bytes(run, flat, ends, tmp_path):
    made = []
    for name, more in (("a", {"THREADS": 1}), ("b", {"THREADS": 3}), ("c", {"SEED": 2})):
        out = outputs(tmp_path, name)
        run("routeuncertainty", DEM=flat, DRAWS=6, DEM_ERROR_M=40, **out, **ends, **more)
        made.append((band(out["OUTPUT"]).tobytes(), rows(out["TIMES"])[0]["p90_hours"]))
    assert made[0] == made[1] != made[2]


def test_closed_crossings_leave_draws_unreached(run, tmp_path, ends):
    """A wall with one gap, closed always; a crossing off the ground closes nothing."""
    ground = np.zeros((20, 30))
    ground[:, 8] = np.nan
    ground[5, 8] = 0
    dem = write_dem(tmp_path / "wall.tif", ground)
    crossings = layer("Point", ["id:string"], [(point(5, 8), "ford"), (point(90, 8), "far")])
    out = outputs(tmp_path)
    run(
        "routeuncertainty", DEM=dem, DRAWS=5, CROSSINGS=crossings, BLOCKED_SHARE_PCT=100,
        NEIGHBOURS="8", **out, **ends,
    )  # fmt: skip
    (row,) = rows(out["TIMES"])
    assert row["reached_share"] == 0
    assert str(row["p50_hours"]) == "NULL"
    assert np.nanmax(band(out["OUTPUT"])) == 0
    assert np.isnan(band(out["OUTPUT"])[0, 8])
    heard = " ".join(run.heard.warnings)
    assert "1 features lie off the passable terrain and close nothing (far)" in heard
    assert "1 of 1 pairs are not reached in every draw (o > d)" in heard


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"DRAWS": 0}, "DRAWS is 0; it must lie between 1 and"),
        ({"DEM_ERROR_M": -1}, "DEM_ERROR_M is -1"),
        ({"COVARIANCE": "spherical"}, "COVARIANCE is 'spherical'; choose one of gaussian"),
        ({"OUTPUT": "share.png"}, "let 'share.png' end in .tif"),
        ({"SEED": -3}, "SEED is -3"),
    ],
)
def test_refusals_leave_nothing(refused, flat, ends, tmp_path, changes, expected):
    out = outputs(tmp_path)
    assert expected in refused("routeuncertainty", **{"DEM": flat, **out, **ends, **changes})
    assert list((tmp_path / "out").iterdir()) == []


def test_cancel_between_draws_leaves_nothing(run, flat, ends, tmp_path):
    class Impatient(Heard):
        asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > 60

    out = outputs(tmp_path)
    result = run("routeuncertainty", Impatient(), DEM=flat, DRAWS=5000, **out, **ends)
    assert "OUTPUT" not in result
    assert list((tmp_path / "out").iterdir()) == []


def test_the_shares_are_classes_and_nothing_hides_the_map_where_no_route_goes(
    loaded, flat, ends, tmp_path
):
    out = outputs(tmp_path)
    made = loaded("routeuncertainty", ["OUTPUT"], DEM=flat, DRAWS=2, **out, **ends)["OUTPUT"]
    items = made.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.color.alpha() > 0 for item in items] == [False, *[True] * 6]
    assert items[0].value < 1e-3
    assert made.crs().authid() == "EPSG:32718"
    assert made.rasterUnitsPerPixelX() == CELL
