"""trocha:odmatrix: every pair once, hours of the routes, ready for other tools, whole or not there."""

import numpy as np
import processing
import pytest
from algorithms_valley import Heard, cell_xy, layer, point, rows, write_dem
from qgis.core import QgsVectorLayer
from trocha.core import pairtimes

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path on the level, km/h


def places(**named):
    return layer("Point", ["id:string"], [(point(*cell), name) for name, cell in named.items()])


@pytest.fixture
def given(flat, tmp_path):
    return dict(
        DEM=flat,
        ORIGINS=places(o1=(3, 3), o2=(15, 3)),
        DESTINATIONS=places(d1=(3, 13), d2=(15, 23), d3=(3, 3)),
        NEIGHBOURS="8",
        OUTPUT=str(tmp_path / "od.gpkg"),
    )


def test_hours_by_hand(run, given):
    """Level cells of 1 km: straight along a row, or diagonals first and straight on."""
    result = run("odmatrix", **given)
    found = rows(given["OUTPUT"])
    assert [(r["origin_id"], r["dest_id"]) for r in found] == [
        ("o1", "d1"), ("o1", "d2"), ("o1", "d3"), ("o2", "d1"), ("o2", "d2"), ("o2", "d3"),
    ]  # fmt: skip
    diagonal = np.sqrt(2)
    km = [10, 12 * diagonal + 8, 0, 10 * diagonal + 2, 20, 12]
    assert [r["hours"] for r in found] == pytest.approx([d / LEVEL for d in km])
    assert all(r["reached"] for r in found)
    assert (result["REACHED"], result["UNREACHED"]) == (6, 0)
    assert result["LONGEST_HOURS"] == pytest.approx((12 * diagonal + 8) / LEVEL)
    made = QgsVectorLayer(given["OUTPUT"], "od", "ogr")
    assert not made.isSpatial()
    assert [f.name() for f in made.fields()][1:] == ["origin_id", "dest_id", "reached", "hours"]


def test_hours_are_those_of_the_routes(run, tmp_path):
    rng = np.random.default_rng(6)
    ground = rng.uniform(0, 600, (25, 25))
    ground[rng.random((25, 25)) < 0.25] = np.nan
    ground[[2, 22, 12, 2], [2, 2, 12, 22]] = 100
    given = dict(
        DEM=write_dem(tmp_path / "rough.tif", ground),
        ORIGINS=places(a=(2, 2), b=(22, 2)),
        DESTINATIONS=places(c=(12, 12), d=(2, 22)),
    )
    run("odmatrix", OUTPUT=str(tmp_path / "od.gpkg"), **given)
    run("routes", OUTPUT=str(tmp_path / "routes.gpkg"), **given)
    keys = ("origin_id", "dest_id", "reached", "hours")
    matrix, routes = (
        [[r[k] for k in keys] for r in rows(tmp_path / f"{name}.gpkg")] for name in ("od", "routes")
    )
    assert matrix == routes


def test_pairs_that_are_not_reached_have_rows_and_are_counted(run, given, tmp_path):
    ground = np.zeros((20, 30))
    ground[:, 20] = np.nan
    given["DEM"] = write_dem(tmp_path / "wall.tif", ground)
    given["ORIGINS"] = places(far=(3, 500), o1=(3, 3))
    result = run("odmatrix", LINES=str(tmp_path / "lines.gpkg"), **given)
    found = {(r["origin_id"], r["dest_id"]): r for r in rows(given["OUTPUT"])}
    assert len(found) == 6
    assert {pair for pair, r in found.items() if r["reached"]} == {("o1", "d1"), ("o1", "d3")}
    assert all(not r["hours"] for r in found.values() if not r["reached"])
    assert (result["REACHED"], result["UNREACHED"]) == (2, 4)
    assert any(
        "4 of 6 pairs are not reached, among them o1 > d2, far > d1, far > d2, far > d3." in w
        for w in run.heard.warnings
    )
    assert len(rows(tmp_path / "lines.gpkg")) == 2


def test_lines_join_the_places_themselves(run, given, tmp_path):
    """Not the cell centres: o1 lies a quarter of a cell off its own."""
    x, y = cell_xy(3, 3.25)
    given["ORIGINS"] = layer("Point", ["id:string"], [(f"POINT({x} {y})", "o1")])
    result = run("odmatrix", LINES=str(tmp_path / "lines.gpkg"), **given)
    line = next(r for r in rows(result["LINES"]) if r["dest_id"] == "d1")
    vertices = [(p.x(), p.y()) for p in line["geometry"].asPolyline()]
    assert vertices == [(x, y), cell_xy(3, 13)]
    assert line["hours"] == pytest.approx(10 / LEVEL)


def test_the_matrix_feeds_critical_airstrips_by_the_sql_of_the_help(run, provider, given, tmp_path):
    run("odmatrix", **given)
    text = provider.algorithm("odmatrix").description()
    sql = text[text.index("SELECT") :].rstrip(".")
    out = str(tmp_path / "matrix.gpkg")
    processing.run(
        "qgis:executesql",
        {"INPUT_DATASOURCES": [given["OUTPUT"]], "INPUT_QUERY": sql, "INPUT_GEOMETRY_TYPE": 1,
         "OUTPUT": out},
    )  # fmt: skip
    found = rows(out)
    assert {"zone_id", "airstrip_id", "cost"} <= set(found[0])
    assert [(r["zone_id"], r["airstrip_id"]) for r in found][:2] == [("o1", "d1"), ("o1", "d2")]
    assert found[0]["cost"] == pytest.approx(10 / LEVEL)


def test_thousands_of_pairs(run, flat, tmp_path):
    """60 x 60 points, told in csv; each time is that of the other direction on level ground."""
    cells = [(r, c) for r in range(0, 20, 3) for c in range(0, 30, 3)][:60]
    many = layer("Point", ["id:int"], [(point(*cell), i) for i, cell in enumerate(cells)])
    out = str(tmp_path / "od.csv")
    result = run("odmatrix", DEM=flat, ORIGINS=many, DESTINATIONS=many, OUTPUT=out)
    assert result["REACHED"] == 3600
    hours = np.full((60, 60), np.nan)
    for row in rows(out):
        hours[int(row["origin_id"]), int(row["dest_id"])] = float(row["hours"])
    np.testing.assert_allclose(hours, hours.T, rtol=1e-9)
    assert (np.diag(hours) == 0).all()


def test_one_cell_and_one_place(run, tmp_path):
    out = str(tmp_path / "od.gpkg")
    dem = write_dem(tmp_path / "one.tif", [[7.0]])
    same = places(a=(0, 0))
    run("odmatrix", DEM=dem, ORIGINS=same, DESTINATIONS=same, OUTPUT=out)
    (row,) = rows(out)
    assert (row["reached"], row["hours"]) == (True, 0)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (dict(ORIGINS=lambda: places(a=(3, 500))), "raise SNAP_DISTANCE"),
        (
            dict(
                ORIGINS=lambda: layer("Point", ["id:string"], [(point(3, c), "a") for c in (3, 4)])
            ),
            "has id = 'a' twice",
        ),
        (dict(DESTINATIONS=lambda: layer("Point", ["id:string"], [])), "no usable feature"),
    ],
)
def test_refusals_say_what_and_leave_nothing(refused, given, tmp_path, changes, expected):
    out = tmp_path / "out"
    out.mkdir()
    given.update({name: value() for name, value in changes.items()})
    given["OUTPUT"] = str(out / "od.gpkg")
    assert expected in refused("odmatrix", **given)
    assert list(out.iterdir()) == []


def test_a_cancel_after_some_rows_leaves_no_table(run, given, tmp_path):
    """Cancelled at the fourth row: table and lines are both taken back."""
    out = tmp_path / "out"
    out.mkdir()

    class Patient(Heard):
        asked = 0

        def isCanceled(self):
            self.asked += len(list(out.iterdir())) > 0
            return self.asked > 4

    given["OUTPUT"] = str(out / "od.gpkg")
    heard = Patient()
    result = run("odmatrix", feedback=heard, LINES=str(out / "lines.csv"), **given)
    assert heard.asked > 4
    assert "OUTPUT" not in result
    assert list(out.iterdir()) == []


def test_refined_hours_are_those_of_the_refined_routes(run, tmp_path):
    rng = np.random.default_rng(6)
    ground = rng.uniform(0, 600, (25, 25))
    ground[rng.random((25, 25)) < 0.25] = np.nan
    ground[[2, 22, 12, 2], [2, 2, 12, 22]] = 100
    given = dict(
        DEM=write_dem(tmp_path / "rough.tif", ground),
        ORIGINS=places(a=(2, 2), b=(22, 2), far=(3, 500)),
        DESTINATIONS=places(c=(12, 12), d=(2, 22), same=(2, 2)),
        REFINE=True,
    )
    run("odmatrix", OUTPUT=str(tmp_path / "od.gpkg"), LINES=str(tmp_path / "lines.gpkg"), **given)
    assert not [w for w in run.heard.warnings if "refined" in w]
    run("routes", OUTPUT=str(tmp_path / "routes.gpkg"), **given)
    keys = ("origin_id", "dest_id", "reached", "hours", "grid_hours")
    matrix, routes = (
        [[r[k] for k in keys] for r in rows(tmp_path / f"{name}.gpkg")] for name in ("od", "routes")
    )
    assert matrix == routes
    found = rows(tmp_path / "od.gpkg")
    assert [r["refined"] for r in found if r["reached"]] == [True] * 6
    assert all(r["refined"] not in (True, False) for r in found if not r["reached"])
    assert any(r["hours"] < r["grid_hours"] for r in found if r["reached"])
    assert len(rows(tmp_path / "lines.gpkg")) == 6


def test_pairs_that_keep_the_hours_of_the_grid_are_told(run, given, monkeypatch):
    """Refining is made to fail for every pair."""
    monkeypatch.setattr(
        pairtimes, "refined_hours", lambda ground, paths, *_: np.full(len(paths), np.inf)
    )
    run("odmatrix", REFINE=True, **given)
    found = rows(given["OUTPUT"])
    assert [r["hours"] for r in found] == [r["grid_hours"] for r in found]
    assert not any(r["refined"] for r in found)
    assert any("6 pairs could not be refined" in w for w in run.heard.warnings)
