"""Surfaces whose metadata says how long it takes to change the mode, as every algorithm reads them.

The valley is level, in cells of 1 km. On foot 5.03674 x 0.6 km/h; a road of 36 km/h runs along row 5
from column 5 to 25 and a river of 18 km/h down column 4 from row 8 on.
"""

import json

import pytest
from algorithms_valley import band, layer, outputs, point, rows, write_surface
from osgeo import gdal

WALK = 1 / (5.03674 * 0.6)  # hours a km
RIDE, BOAT = 1 / 36, 1 / 18


@pytest.fixture
def timed(tmp_path):
    """A surface with minutes to change: ``timed(VEHICLE=6)``."""

    def make(bands=3, **minutes):
        path = write_surface(tmp_path / "timed.tif", bands)
        data = gdal.Open(path, gdal.GA_Update)
        for mode, value in minutes.items():
            data.SetMetadataItem(f"TROCHA_TRANSFER_MINUTES_{mode}", str(value))
        del data
        return path

    return make


@pytest.fixture
def moves(flat):
    return dict(DEM=flat, NEIGHBOURS="8", HIKING_FUNCTION="tobler_offpath")


def places(*cells):
    return layer("Point", ["id:string"], [(point(*cell), str(i)) for i, cell in enumerate(cells)])


def test_travel_time_pays_for_getting_on_and_off(run, tmp_path, timed, moves):
    """From (5, 3): 2 km on foot to the road, then 20 km aboard to its end, 2 km on foot beyond."""
    given = dict(moves, SOURCES=places((5, 3)), OUTPUT=str(tmp_path / "hours.tif"))
    for minutes in (0, 6, 60):
        run("traveltime", **given, SURFACE=timed(VEHICLE=minutes))
        hours = band(tmp_path / "hours.tif")
        assert hours[5, 25] == pytest.approx(2 * WALK + minutes / 60 + 20 * RIDE, rel=1e-5)
        assert hours[5, 27] == pytest.approx(4 * WALK + 2 * minutes / 60 + 20 * RIDE, rel=1e-5)
    # So long a wait for one kilometre of road is not worth it: the way is walked.
    run("traveltime", **given, SURFACE=timed(VEHICLE=60))
    assert band(tmp_path / "hours.tif")[5, 6] == pytest.approx(3 * WALK, rel=1e-5)
    # Where nobody said how long it takes, everyone rides from the road's first cell on, half of
    # which is still walked to.
    run("traveltime", **given, SURFACE=timed())
    hours = band(tmp_path / "hours.tif")
    assert hours[5, 25] == pytest.approx(1.5 * WALK + 20.5 * RIDE, rel=1e-5)


def test_routes_tell_who_rode_where(run, tmp_path, timed, moves):
    given = dict(moves, OUTPUT=str(tmp_path / "routes.gpkg"))
    given.update(ORIGINS=places((5, 3)), DESTINATIONS=places((5, 27), (5, 6)))
    run("routes", **given, SURFACE=timed(VEHICLE=30))
    far, near = sorted(rows(given["OUTPUT"]), key=lambda row: -row["hours"])
    assert far["hours"] == far["grid_hours"] == pytest.approx(4 * WALK + 1 + 20 * RIDE)
    # 24 km, of which 20 aboard between the first and last cell of the road.
    assert json.loads(far["mode_shares"]) == {"vehicle": 83.3, "foot": 16.7}
    # 3 km to the road's second cell: not worth getting on, though two cells of it are road.
    assert near["hours"] == pytest.approx(3 * WALK)
    assert json.loads(near["mode_shares"]) == {"foot": 100.0}
    line = far["geometry"].constGet()
    hours = [line.pointN(i).m() for i in range(line.numPoints())]
    assert hours == sorted(hours) and hours[-1] == pytest.approx(far["hours"])


def test_refining_leaves_routes_that_ride_as_they_are_and_says_so(run, tmp_path, timed, moves):
    given = dict(moves, OUTPUT=str(tmp_path / "routes.gpkg"), REFINE=True)
    given.update(ORIGINS=places((5, 3)), DESTINATIONS=places((5, 27), (12, 10)))
    run("routes", **given, SURFACE=timed(VEHICLE=6))
    ridden, walked = sorted(rows(given["OUTPUT"]), key=lambda row: row["dest_id"])
    assert ridden["hours"] == ridden["grid_hours"]
    assert walked["hours"] < walked["grid_hours"]  # straight, where the graph zigzags
    assert any("0 > 0" in warning for warning in run.heard.warnings)
    assert not any("0 > 1" in warning for warning in run.heard.warnings)
    given["OUTPUT"] = str(tmp_path / "od.gpkg")
    run("odmatrix", **given, SURFACE=timed(VEHICLE=6))
    pairs = {row["dest_id"]: (row["hours"], row["refined"]) for row in rows(given["OUTPUT"])}
    assert pairs == {"0": (ridden["hours"], False), "1": (pytest.approx(walked["hours"]), True)}


def test_nobody_wades_a_river_of_boats(run, tmp_path, timed, moves):
    """Down the bank from (8, 3) to (19, 3): 11 km of walking, or by boat in column 4."""
    given = dict(moves, SOURCES=places((8, 3)), OUTPUT=str(tmp_path / "hours.tif"))
    run("traveltime", **given, SURFACE=timed(BOAT=3))
    hours = band(tmp_path / "hours.tif")
    board = 0.5 * WALK + 0.5 * BOAT + 3 / 60
    # 8 neighbours: boarding and landing straight across, 11 km aboard.
    down_river = 2 * board + 11 * BOAT
    diagonal = 2 * (2**0.5 * (0.5 * WALK + 0.5 * BOAT) + 3 / 60) + 9 * BOAT
    assert hours[19, 3] == pytest.approx(min(down_river, diagonal), rel=1e-5)
    assert hours[8, 5] == pytest.approx(min(2 * board, 2 * 2**0.5 * WALK), rel=1e-5)


def test_a_matrix_a_corridor_and_the_nearest_source_agree_with_the_times(
    run, tmp_path, timed, moves
):
    surface = timed(VEHICLE=6, BOAT=3)
    ends = dict(ORIGINS=places((5, 3)), DESTINATIONS=places((5, 27)))
    run("odmatrix", **moves, **ends, SURFACE=surface, OUTPUT=str(tmp_path / "od.gpkg"))
    (pair,) = rows(tmp_path / "od.gpkg")
    assert pair["hours"] == pytest.approx(4 * WALK + 0.2 + 20 * RIDE)
    best = run("corridor", **moves, **ends, SURFACE=surface, OUTPUT=str(tmp_path / "corridor.tif"))
    assert best["BEST_HOURS"] == pytest.approx(pair["hours"])
    extra = band(tmp_path / "corridor.tif")
    assert extra.min() == 0
    # Over (4, 15), beside the road: off it, there and back on foot, and on again.
    assert extra[4, 15] == pytest.approx(60 * 2 * WALK + 12, rel=1e-4)
    near = dict(SOURCES=places((5, 3), (5, 27)), OUTPUT=str(tmp_path / "hours.tif"))
    run("traveltime", **moves, **near, SURFACE=surface, NEAREST=str(tmp_path / "nearest.tif"))
    nearest = band(tmp_path / "nearest.tif")
    assert (nearest[5, 4], nearest[5, 26]) == (1, 2)


def test_uncertainty_without_error_is_the_route_itself(run, tmp_path, timed, moves):
    ends = dict(ORIGINS=places((5, 3)), DESTINATIONS=places((5, 27)))
    drawn = dict(DRAWS=20, DEM_ERROR_M=0, SPEED_SPREAD_PCT=0, PACE_SPREAD_PCT=0)
    out = dict(OUTPUT=str(tmp_path / "share.tif"), TIMES=str(tmp_path / "times.gpkg"))
    run("routeuncertainty", **moves, **ends, **drawn, **out, SURFACE=timed(VEHICLE=6))
    (spread,) = rows(out["TIMES"])
    assert spread["p50_hours"] == pytest.approx(4 * WALK + 0.2 + 20 * RIDE)


def test_impact_by_vehicle_pays_the_transfer_and_counts_the_wait_as_time_on_foot(
    run, tmp_path, timed, valley
):
    """Zone A and the exit east both lie on the road: 20 km, nothing to change. From zone B one
    boards from the bank and lands at the other end: half a kilometre on foot and three minutes each,
    and 9 km aboard.
    """
    given = dict(valley, MODES=["foot", "vehicle", "boat"], **outputs(tmp_path))
    run("interdictionimpact", **given, SURFACE=timed(VEHICLE=6, BOAT=3))
    legs = {
        (f["zone_id"], f["mode"], f["dest_id"]): (f["walk_hours"], f["ride_hours"])
        for f in rows(given["FLOWS"])
    }
    assert legs["A", "vehicle", "east"] == pytest.approx((0, 20 * RIDE), abs=1e-6)
    assert legs["B", "boat", "south"] == pytest.approx((WALK + 0.1, 9 * BOAT), abs=1e-6)


def test_times_without_the_band_that_says_whose_they_are_are_refused(
    refused, tmp_path, timed, moves
):
    given = dict(moves, SOURCES=places((5, 3)), OUTPUT=str(tmp_path / "hours.tif"))
    message = refused("traveltime", **given, SURFACE=timed(bands=2, VEHICLE=6))
    assert "'timed'" in message and "band 3" in message and "all three bands" in message
