"""trocha:routes: lines by hand, pairs told, hours equal to the travel-time raster."""

import numpy as np
import pytest
from algorithms_valley import band, cell_xy, layer, point, rows, write_dem

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
        assert row["hours"] == pytest.approx(hours[r, c], rel=1e-6)  # the raster is Float32
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
