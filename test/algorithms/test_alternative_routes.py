"""trocha:alternativeroutes as QGIS runs it: valleys by hand, rows told, refusals, style, cancel."""

import numpy as np
import pytest
from algorithms_valley import Heard, layer, point, rows, write_dem
from trocha.layers.locate import style_path

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path on the level, km/h


@pytest.fixture
def ring(tmp_path):
    """Level ground round a closed middle of 3 x 3 cells of 1 km."""
    ground = np.zeros((5, 5))
    ground[1:4, 1:4] = np.nan
    return write_dem(tmp_path / "ring.tif", ground)


@pytest.fixture
def ends():
    return {
        "ORIGINS": layer("Point", ["id:string"], [(point(2, 0), "o")]),
        "DESTINATIONS": layer("Point", ["id:string"], [(point(4, 4), "d")]),
    }


def test_two_ways_round_by_hand(run, ring, ends, tmp_path):
    """Below 4 straight moves and a diagonal; above 6 and two. Five are asked for, two exist."""
    out = str(tmp_path / "ways.gpkg")
    result = run(
        "alternativeroutes", DEM=ring, OUTPUT=out, NEIGHBOURS="8", COUNT=5, NEAR_M=0,
        MAX_DETOUR_PCT=100, HOURS_PER_DAY=2, **ends,
    )  # fmt: skip
    first, second = rows(out)
    assert (result["ROUTES"], result["REACHED"], result["UNREACHED"]) == (2, 1, 0)
    below, above = 4 + np.sqrt(2), 6 + 2 * np.sqrt(2)
    assert [(r["origin_id"], r["dest_id"], r["rank"]) for r in (first, second)] == [
        ("o", "d", 1), ("o", "d", 2),
    ]  # fmt: skip
    for row, km in ((first, below), (second, above)):
        assert row["reached"]
        assert row["hours"] == pytest.approx(km / LEVEL)
        assert row["days"] == pytest.approx(km / LEVEL / 2)
        assert row["length_km"] == pytest.approx(km)
        assert (row["climb_m"], row["descent_m"]) == (0, 0)
        vertices = row["geometry"].constGet().points()
        assert vertices[-1].m() == row["hours"]
    assert (first["detour_pct"], first["overlap_pct"]) == (0, 0)
    assert second["detour_pct"] == pytest.approx(100 * (above / below - 1))
    assert second["overlap_pct"] == pytest.approx(100 / above)
    assert any("fewer than 5 routes that differ enough (o > d: 2)" in t for t in run.heard.told)


def test_overlap_and_detour_recomputed_from_the_geometry(run, tmp_path):
    """Against QGIS's own distances between points and lines."""
    ground = np.random.default_rng(11).uniform(0, 900, (40, 50))
    dem = write_dem(tmp_path / "rough.tif", ground)
    out = str(tmp_path / "ways.gpkg")
    run(
        "alternativeroutes", DEM=dem, OUTPUT=out, COUNT=4, NEAR_M=1500, MAX_DETOUR_PCT=60,
        ORIGINS=layer("Point", ["id:string"], [(point(3, 3), "o")]),
        DESTINATIONS=layer("Point", ["id:string"], [(point(36, 46), "d")]),
    )  # fmt: skip
    found = rows(out)
    assert len(found) == 4
    for rank, row in enumerate(found):
        vertices = row["geometry"].constGet().points()
        z = [v.z() for v in vertices]
        assert row["climb_m"] - row["descent_m"] == pytest.approx(z[-1] - z[0], abs=1e-6)
        assert row["detour_pct"] == pytest.approx(100 * (row["hours"] / found[0]["hours"] - 1))
        if not rank:
            continue
        better = [f["geometry"] for f in found[:rank]]
        near = []
        for i in range(len(vertices)):
            here = type(row["geometry"]).fromPointXY(row["geometry"].asPolyline()[i])
            near.append(min(here.distance(b) for b in better) <= 1500 + 1e-6)
        line = row["geometry"].asPolyline()
        moves = np.array([a.distance(b) for a, b in zip(line, line[1:])])
        near = np.array(near, float)
        shared = (moves * (near[:-1] + near[1:]) / 2).sum() / moves.sum()
        assert row["overlap_pct"] == pytest.approx(100 * shared)
        assert row["overlap_pct"] <= 50 + 1e-6


def test_rows_of_pairs_without_a_way_and_of_the_same_place(run, tmp_path):
    ground = np.zeros((6, 9))
    ground[:, 5] = np.nan
    dem = write_dem(tmp_path / "wall.tif", ground)
    out = str(tmp_path / "ways.gpkg")
    places = [(point(2, 2), "west"), (point(3, 7), "east")]
    result = run(
        "alternativeroutes", DEM=dem, OUTPUT=out, COUNT=2,
        ORIGINS=layer("Point", ["id:string"], places[:1]),
        DESTINATIONS=layer("Point", ["id:string"], places),
    )  # fmt: skip
    assert (result["REACHED"], result["UNREACHED"]) == (1, 1)
    same, lost = rows(out)
    assert (same["rank"], same["reached"], same["hours"], same["length_km"]) == (1, True, 0, 0)
    assert not lost["reached"]
    assert lost["geometry"].isEmpty()
    assert any("1 of 2 pairs are not reached (west > east)" in w for w in run.heard.warnings)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"COUNT": 0}, "COUNT is 0; it must lie between 1 and 20"),
        ({"MAX_OVERLAP_PCT": 120}, "MAX_OVERLAP_PCT is 120; it must lie between 0 and 100"),
        ({"NEAR_M": -5}, "NEAR_M is -5; it must be 0 or more"),
    ],
)
def test_refusals(refused, ring, ends, tmp_path, changes, expected):
    message = refused(
        "alternativeroutes", DEM=ring, OUTPUT=str(tmp_path / "w.gpkg"), **ends, **changes
    )
    assert expected in message


def test_cancel_leaves_nothing(run, ring, ends, tmp_path):
    class Impatient(Heard):
        def isCanceled(self):
            return True

    out = tmp_path / "w.gpkg"
    result = run("alternativeroutes", Impatient(), DEM=ring, OUTPUT=str(out), **ends)
    assert "OUTPUT" not in result
    assert not out.exists()


def test_the_best_is_drawn_last_and_each_rank_has_its_colour(loaded, ring, ends, tmp_path):
    made = loaded(
        "alternativeroutes", ["OUTPUT"], DEM=ring, OUTPUT=str(tmp_path / "w.gpkg"), **ends
    )["OUTPUT"]
    made.loadNamedStyle(style_path("alternativeroutes_output"))  # before unused ranks went
    renderer = made.renderer()
    assert renderer.classAttribute() == "rank"
    shown = [str(c.value()) for c in renderer.categories()]
    assert shown[:5] == ["1", "2", "3", "4", "5"]
    colours = {c.symbol().symbolLayer(1).color().name() for c in renderer.categories()}
    assert len(colours) == 6
    assert "DESC" in renderer.orderBy().dump()
    assert renderer.orderByEnabled()
    assert made.labelsEnabled()
