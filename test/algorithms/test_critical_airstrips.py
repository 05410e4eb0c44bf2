"""trocha:criticalairstrips on a valley small enough to work out, and what it refuses."""

import numpy as np
import pytest
from algorithms_valley import Heard, layer, point, rows, write_dem
from osgeo import gdal
from qgis.core import NULL, QgsExpression, QgsExpressionContext

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # km/h on the level, Tobler off path
TO_NEXT = 3 + 2 * np.sqrt(2)  # km from a zone to the strip one zone farther, with 8 neighbours
TO_THIRD = 8 + 2 * np.sqrt(2)
NOT_OURS = ("LOG", "BEFORE_START", "BEFORE_END", "AFTER_START", "AFTER_END")


@pytest.fixture
def critical(valley, tmp_path):
    """The valley's inputs, and files for all outputs.

    Zones A (6 t) and B (4 t) have strips S1 and S2 at 2 km, the other's at 5.83 km; S3 is 10.83 and
    5.83 km away; the nearest exit, south, 13 and 8 km.
    """
    inputs = {name: value for name, value in valley.items() if name not in NOT_OURS}
    places = {n: str(tmp_path / f"{n.lower()}.gpkg") for n in ("OUTPUT", "ZONES_OUT", "WORST_SETS")}
    return {**inputs, **places}


def by_id(path, field):
    return {row[field]: row for row in rows(path)}


@pytest.mark.parametrize(
    ("attacks", "closed", "kg_km"),
    [
        (1, "S1", 6000 * TO_NEXT + 4000 * 2),
        (2, "S1,S2", 6000 * TO_THIRD + 4000 * TO_NEXT),
        (3, "S1,S2,S3", 6000 * 13 + 4000 * 8),
    ],
)
def test_hours_by_hand(run, critical, attacks, closed, kg_km):
    """Open, 6 t and 4 t go 2 km. S1 alone sends 6 t to S2; both send all to S3; all three out."""
    result = run("criticalairstrips", **critical, COST="hours", ATTACKS=attacks)
    assert result["ATTACK"] == closed
    assert result["BASE_OBJECTIVE"] == pytest.approx(20000 / LEVEL)
    assert result["OBJECTIVE"] == pytest.approx(kg_km / LEVEL)
    assert result["BOUND"] == result["OBJECTIVE"]
    assert result["INCREASE_PCT"] == pytest.approx(100 * (kg_km / 20000 - 1))
    assert (result["GAP_PCT"], result["SETS_FOUND"], result["UNSERVED_KG"]) == (0, 1, 0)
    assert result["OVERLAND_KG_BEFORE"] == 0
    assert result["OVERLAND_KG_AFTER"] == (10000 if attacks == 3 else 0)

    strips = by_id(critical["OUTPUT"], "airstrip_uid")
    alone = {"S1": 6000 * (TO_NEXT - 2) / LEVEL, "S2": 4000 * (TO_NEXT - 2) / LEVEL, "S3": 0}
    for one, increase in alone.items():
        assert strips[one]["alone_cost_increase"] == pytest.approx(increase)
        assert strips[one]["alone_cost_increase_pct"] == pytest.approx(
            100 * increase / (20000 / LEVEL)
        )
        assert bool(strips[one]["in_worst_set"]) is (one in closed)
        assert strips[one]["worst_sets"] == (one in closed)
    assert [strips[s]["rank"] for s in ("S1", "S2", "S3")] == [1, 2, 3]
    assert [strips[s]["serves_kg"] for s in ("S1", "S2", "S3")] == [6000, 4000, 0]
    assert not any(s["fortified"] for s in strips.values())
    assert all(s["reached"] and s["snap_m"] == 0 for s in strips.values())
    assert strips["S1"]["status"] == "active"  # the layer's own attributes stay
    assert strips["S1"]["geometry"].asPoint().x() == 507500

    zones = by_id(critical["ZONES_OUT"], "zone_id")
    after = {1: ("S2", "S2"), 2: ("S3", "S3"), 3: ("overland", "overland")}[attacks]
    assert (zones["A"]["way_after"], zones["B"]["way_after"]) == after
    assert (zones["A"]["way_before"], zones["B"]["way_before"]) == ("S1", "S2")
    assert sum(z["supply_kg"] * z["cost_after"] for z in zones.values()) == pytest.approx(
        result["OBJECTIVE"]
    )
    assert sum(z["cost_increase"] for z in zones.values()) == pytest.approx(
        result["OBJECTIVE"] - result["BASE_OBJECTIVE"]
    )
    (worst,) = rows(critical["WORST_SETS"])
    assert (worst["worst_set"], worst["strips"], worst["airstrip_ids"]) == (1, attacks, closed)


def test_money_by_hand(run, critical):
    """US$ a kg by air: 3000/300 for the flight, 5 tax, 3 % of 1000 lost, and by the hour 40/40 pay
    and 20 % of 1000 a year of 365 days of 8 hours. On foot: 500/(20 x 12) guards, 5 + 10, 8 %."""
    hour = 1 + 200 / 365 / 8
    air, foot = 10 + 5 + 30, 500 / 240 + 15 + 80
    result = run("criticalairstrips", **critical, AIR_COST_PER_FLIGHT=3000, ATTACKS=3)
    base = 10000 * (air + 2 / LEVEL * hour)
    assert result["BASE_OBJECTIVE"] == pytest.approx(base)
    out = 6000 * (foot + 13 / LEVEL * hour) + 4000 * (foot + 8 / LEVEL * hour)
    assert result["OBJECTIVE"] == pytest.approx(out)
    assert result["OVERLAND_KG_AFTER"] == 10000
    # As shipped a flight costs 100 US$ a kg, and here walking out is cheaper from the start.
    shipped = run("criticalairstrips", **critical, ATTACKS=3)
    assert shipped["OBJECTIVE"] == shipped["BASE_OBJECTIVE"] == pytest.approx(out)
    assert (shipped["ATTACK"], shipped["OVERLAND_KG_BEFORE"]) == ("", 10000)
    assert any("changes nothing" in warning for warning in run.heard.warnings)
    scenario = '{"name": "cheap", "parameters": {"AIR_COST_PER_FLIGHT": {"value": 3000, "low": 1}}}'
    assert run("criticalairstrips", **critical, ATTACKS=3, SCENARIO=scenario)[
        "OBJECTIVE"
    ] == pytest.approx(out)


def test_fortified_by_hand(run, critical):
    """With S1 beyond closing the worst pair is S2 and S3: only B loses, and goes to S1 at 5.83 km.
    S2 fortified leaves 6 t at 5.83 km, S3 fortified S1 and S2 closed: more."""
    result = run("criticalairstrips", **critical, COST="hours", ATTACKS=2, FORTIFIED=1)
    assert (result["FORTIFIED_IDS"], result["ATTACK"]) == ("S1", "S2")
    assert result["OBJECTIVE"] == pytest.approx((6000 * 2 + 4000 * TO_NEXT) / LEVEL)
    assert result["UNFORTIFIED_OBJECTIVE"] == pytest.approx(
        (6000 * TO_THIRD + 4000 * TO_NEXT) / LEVEL
    )
    assert result["GAP_PCT"] == 0
    strips = by_id(critical["OUTPUT"], "airstrip_uid")
    assert [bool(strips[s]["fortified"]) for s in ("S1", "S2", "S3")] == [True, False, False]
    assert any("1 strips, not 2" in told for told in run.heard.told)


@pytest.mark.parametrize(
    ("attacks", "km", "closed", "lost", "unserved"),
    [
        (2, 6, "S1,S2", 6000, 0),  # B has S3 as well
        (3, 6, "S1,S2,S3", 10000, 0),
        (3, 8.01, "S1,S2", 6000, 0),  # B has the exit within 8 km for good
        (1, 3, "S1", 6000, 0),
        (1, 1.9, "", 0, 10000),
    ],
)
def test_covering_by_hand(run, refused, critical, attacks, km, closed, lost, unserved):
    covering = {**critical, "ATTACKS": attacks, "COVER_RADIUS": float(km / LEVEL)}
    result = run("criticalairstrips", **covering) if unserved == 0 else None
    if result is None:
        assert "No zone with supply reaches any strip" in refused("criticalairstrips", **covering)
        return
    assert (result["ATTACK"], result["OBJECTIVE"], result["BASE_OBJECTIVE"]) == (closed, lost, 0)
    assert result["INCREASE_PCT"] == pytest.approx(lost / 100)
    assert (result["SERVED_KG"], result["GAP_PCT"]) == (10000, 0)
    assert "OVERLAND_KG_AFTER" not in result
    zones = by_id(critical["ZONES_OUT"], "zone_id")
    assert sum(z["cost_increase"] for z in zones.values()) == lost


def test_attacks_that_may_fail(run, refused, critical):
    """S1 stays open a quarter of the time under attack, S2 always, S3 never: the worst single is S1,
    which costs 3/4 of what it would."""
    strips = layer(
        "Point", ["airstrip_uid:string", "a:double"],
        [(point(5, 7), "S1", 0.25), (point(10, 7), "S2", 1.0), (point(15, 7), "S3", 0.0)],
        name="strips",
    )  # fmt: skip
    given = {**critical, "AIRSTRIPS": strips, "AVAILABILITY_FIELD": "a", "COST": "hours"}
    result = run("criticalairstrips", **given, ATTACKS=3)
    more = 0.75 * 6000 * (TO_NEXT - 2)
    assert result["ATTACK"] == "S1"
    assert result["OBJECTIVE"] == pytest.approx((20000 + more) / LEVEL)
    assert any("1 strips have an availability of 1" in told for told in run.heard.told)
    strips.dataProvider().changeAttributeValues({f.id(): {1: 1.0} for f in strips.getFeatures()})
    assert "no closure would ever work" in refused("criticalairstrips", **given)


def test_what_cannot_leave_has_a_price_or_is_refused(run, refused, critical):
    """Without exits three closures leave nothing; with two each zone keeps a strip."""
    inland = {k: v for k, v in critical.items() if k != "EXITS"}
    assert run("criticalairstrips", **inland, COST="hours", ATTACKS=2)["ATTACK"] == "S1,S2"
    said = refused("criticalairstrips", **inland, COST="hours", ATTACKS=3)
    assert "Closing 3 strips can leave zones without any way" in said
    assert "(A, B)" in said
    assert "CUT_OFF_COST" in said
    priced = run("criticalairstrips", **inland, COST="hours", ATTACKS=3, CUT_OFF_COST=100)
    assert priced["OBJECTIVE"] == pytest.approx(100 * 10000)
    assert (priced["CUT_OFF_KG"], priced["OVERLAND_KG_AFTER"]) == (10000, 0)
    assert any("(A, B)" in warning for warning in run.heard.warnings)
    assert {z["way_after"] for z in rows(critical["ZONES_OUT"])} == {"stays"}
    # In money, cargo that stays is worth its value.
    money = run("criticalairstrips", **inland, ATTACKS=3, VALUE_PER_KG=900)
    assert money["OBJECTIVE"] == pytest.approx(900 * 10000)


def test_a_zone_without_any_way_is_a_row_and_a_warning(run, critical, tmp_path):
    z = np.zeros((20, 30))
    z[8, :] = np.nan  # a wall: zone A keeps S1 and exit east, B nothing but S2, S3 and south
    z[9:, 4] = z[9, 4:] = np.nan
    z[9:, 6] = z[11:, 5] = np.nan  # B shut in
    shut = {**critical, "DEM": write_dem(tmp_path / "wall.tif", z)}
    result = run("criticalairstrips", **shut, COST="hours", ATTACKS=1)
    assert (result["SERVED_KG"], result["UNSERVED_KG"]) == (6000, 4000)
    assert result["OBJECTIVE"] == pytest.approx(6000 * 20 / LEVEL)
    (warning,) = [w for w in run.heard.warnings if "no part of the objective" in w]
    assert "(B)" in warning
    zones = by_id(critical["ZONES_OUT"], "zone_id")
    assert (zones["B"]["way_before"], zones["B"]["way_after"]) == ("none", "none")
    assert zones["B"]["cost_before"] == NULL


def test_modes_shorten_the_way(run, critical, tmp_path):
    """A road of 36 km/h along row 5 leads from A past S1 to exit east: by vehicle the strip is 2/36
    hours off and, with all closed, the exit 20/36."""
    bands = np.ones((20, 30)), np.zeros((20, 30)), np.zeros((20, 30))
    bands[1][5, 5:26], bands[2][5, 5:26] = 36, 3
    made = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "s.tif"), 30, 20, 3, gdal.GDT_Float32
    )
    like = gdal.Open(critical["DEM"])
    made.SetGeoTransform(like.GetGeoTransform())
    made.SetProjection(like.GetProjection())
    for i, values in enumerate(bands, 1):
        made.GetRasterBand(i).WriteArray(values)
    del made
    roads = {**critical, "SURFACE": str(tmp_path / "s.tif"), "COST": "hours", "ATTACKS": 3}
    run("criticalairstrips", **roads, MODES=["foot", "vehicle"])
    zone = by_id(critical["ZONES_OUT"], "zone_id")["A"]
    assert (zone["way_before"], zone["way_after"]) == ("S1", "overland")
    assert zone["cost_before"] == pytest.approx(2 / 36, abs=1e-6)
    assert zone["cost_after"] == pytest.approx(20 / 36, abs=1e-6)
    run("criticalairstrips", **roads)
    walked = by_id(critical["ZONES_OUT"], "zone_id")["A"]
    assert walked["cost_before"] == pytest.approx(2 / LEVEL)


def test_two_solves_rank_as_the_whole_matrix_does(run, critical):
    """One closure takes a way of its own through the terrain; alone, every strip costs the same."""
    run("criticalairstrips", **critical, COST="hours", ATTACKS=1)
    one = by_id(critical["OUTPUT"], "airstrip_uid")
    run("criticalairstrips", **critical, COST="hours", ATTACKS=2)
    two = by_id(critical["OUTPUT"], "airstrip_uid")
    for strip, row in one.items():
        assert row["rank"] == two[strip]["rank"]
        assert row["alone_cost_increase"] == pytest.approx(two[strip]["alone_cost_increase"])


def matrix(*more, fields=("zone_id:string", "airstrip_id:string", "cost:double")):
    """The toy of the models: 100 open, 160 without B, 340 without B and C."""
    costs = {"1": (2, 5, 9), "2": (4, 1, 6), "3": (8, 3, 2)}
    table = [(None, z, s, float(c)) for z, row in costs.items() for s, c in zip("ABC", row)]
    return layer("None", fields, [*table, *more], name="costs")


@pytest.fixture
def toy():
    zones = layer(
        "None", ["zone_id:string", "kg:double"],
        [(None, "1", 10.0), (None, "2", 20.0), (None, "3", 30.0)], name="demand",
    )  # fmt: skip
    return {"MATRIX": matrix(), "ZONES": zones, "SUPPLY_FIELD": "kg"}


def test_a_matrix_alone(run, toy, tmp_path):
    out = str(tmp_path / "strips.gpkg")
    for attacks, (closed, cost) in {1: ("B", 160), 2: ("B,C", 340)}.items():
        result = run("criticalairstrips", **toy, ATTACKS=attacks, OUTPUT=out)
        assert (result["ATTACK"], result["OBJECTIVE"]) == (closed, cost)
        assert (result["BASE_OBJECTIVE"], result["GAP_PCT"]) == (100, 0)
    strips = by_id(out, "airstrip_id")
    assert {s: row["rank"] for s, row in strips.items()} == {"A": 2, "B": 1, "C": 3}
    assert strips["B"]["alone_cost_increase_pct"] == 60
    assert "snap_m" not in strips["B"]
    guarded = run("criticalairstrips", **toy, ATTACKS=2, FORTIFIED=1, OUTPUT=out)
    assert (guarded["OBJECTIVE"], guarded["FORTIFIED_IDS"], guarded["ATTACK"]) == (160, "B", "A,C")
    for attacks, lost in {1: 20, 2: 50, 3: 60}.items():
        covered = run("criticalairstrips", **toy, ATTACKS=attacks, COVER_RADIUS=3, OUTPUT=out)
        assert covered["OBJECTIVE"] == lost


def test_a_matrix_with_overland_and_supply_of_its_own(run, tmp_path):
    """Everybody may leave at 6: with all closed that is 6 x 60 = 360."""
    fields = ["zone_id:string", "airstrip_id:string", "cost:double", "kg:int"]
    kg = {"1": 10, "2": 20, "3": 30}
    table = [(None, *f.attributes()) for f in matrix().getFeatures()]
    table += [(None, z, "out", 6.0) for z in kg]
    made = layer("None", fields, [(*row, kg[row[1]]) for row in table], name="costs")
    given = {"MATRIX": made, "SUPPLY_FIELD": "kg", "OVERLAND_ID": "out", "ATTACKS": 3}
    result = run("criticalairstrips", **given, OUTPUT=str(tmp_path / "s.gpkg"))
    assert (result["OBJECTIVE"], result["OVERLAND_KG_AFTER"]) == (360, 60)
    without = {**given, "OVERLAND_ID": ""}  # then it is a strip as any other
    result = run("criticalairstrips", **without, OUTPUT=str(tmp_path / "s.gpkg"))
    assert "out" in {row["airstrip_id"] for row in rows(tmp_path / "s.gpkg")}
    assert result["OBJECTIVE"] > 0


def test_a_matrix_with_layers_keeps_their_features(run, toy, critical, tmp_path):
    strips = layer(
        "Point", ["airstrip_uid:string", "note:string"],
        [(point(5, 7), s, s.lower()) for s in "CBA"], name="strips",
    )  # fmt: skip
    out = str(tmp_path / "s.gpkg")
    run("criticalairstrips", **toy, AIRSTRIPS=strips, ATTACKS=1, OUTPUT=out, DEM=critical["DEM"])
    written = rows(out)
    assert [row["airstrip_uid"] for row in written] == ["C", "B", "A"]
    assert [row["rank"] for row in written] == [3, 1, 2]  # ties fall by id, not by the layer
    assert written[0]["note"] == "c"
    assert not written[0]["geometry"].isNull()
    assert any("and not from DEM" in warning for warning in run.heard.warnings)


def test_tied_sets_are_listed(run, tmp_path):
    table = [(None, z, s, 1.0) for z, s in (("1", "A"), ("2", "B"), ("3", "C"))]
    table += [(None, z, "overland", 3.0) for z in "123"]
    made = layer("None", ["zone_id:string", "airstrip_id:string", "cost:double"], table)
    sets, out = str(tmp_path / "sets.gpkg"), str(tmp_path / "s.gpkg")
    result = run("criticalairstrips", MATRIX=made, ATTACKS=2, OUTPUT=out, WORST_SETS=sets)
    assert (result["SETS_FOUND"], result["ATTACK"], result["OBJECTIVE"]) == (3, "A,B", 7)
    assert [row["airstrip_ids"] for row in rows(sets)] == ["A,B", "A,C", "B,C"]
    assert {row["airstrip_id"]: row["worst_sets"] for row in rows(out)} == {"A": 2, "B": 2, "C": 2}
    assert any("3 distinct sets tie" in told for told in run.heard.told)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ATTACKS": 4}, "ATTACKS is 4, but 'strips' has 3 airstrips"),
        ({"ATTACKS": 0}, "ATTACKS is 0; it must be 1 or more"),
        ({"ATTACKS": 1, "FORTIFIED": 3}, "FORTIFIED is 3 and ATTACKS 1, but 'strips' has 3"),
        ({"FORTIFIED": -1}, "FORTIFIED is -1"),
        ({"COVER_RADIUS": -1}, "COVER_RADIUS is -1"),
        ({"COST": "euros"}, "COST is 'euros'; choose one of usd, hours"),
        ({"SUPPLY_FIELD": "coca"}, "'zones' has no field 'coca'"),
        ({"AVAILABILITY_FIELD": "nothing"}, "'strips' has no field 'nothing'"),
        ({"AVAILABILITY_FIELD": "status"}, "holds text where numbers are needed"),
        ({"DEM": None}, "Give DEM, ZONES and AIRSTRIPS, or MATRIX in their place; DEM is empty"),
        ({"AIRSTRIPS": None}, "AIRSTRIPS is empty"),
        ({"MAX_HOURS": 0.1}, "No zone with supply reaches any strip"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(refused, critical, change, said):
    given = {k: v for k, v in {**critical, "ATTACKS": 2, **change}.items() if v is not None}
    assert said in refused("criticalairstrips", **given)


def test_zero_supply_is_refused(refused, critical):
    zones = layer("Point", ["zone_id:string", "kg:double"], [(point(5, 5), "A", 0.0)], name="zones")
    said = refused("criticalairstrips", **{**critical, "ZONES": zones, "SUPPLY_FIELD": "kg"})
    assert "'kg' (SUPPLY_FIELD) of the layer 'zones' is 0 in every zone" in said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"ATTACKS": 4}, "ATTACKS is 4, but 'costs' has 3 airstrips"),
        ({"ATTACKS": 3}, "rows of OVERLAND_ID"),
        ({"AVAILABILITY_FIELD": "a"}, "a field of AIRSTRIPS, which is empty"),
        ({"MATRIX": ("4", "A")}, "zones that 'demand' does not have (4)"),
        ({"MATRIX": ("1", "A")}, "pairs twice (1 to A)"),
    ],
)
def test_a_matrix_that_cannot_serve_is_refused_in_a_sentence(refused, toy, change, said):
    if "MATRIX" in change:
        change = {"MATRIX": matrix((None, *change["MATRIX"], 1.0))}
    assert said in refused("criticalairstrips", **{**toy, "OUTPUT": "memory:", **change})


@pytest.mark.parametrize("attacks", [1, 2])
def test_a_strip_off_the_ground_is_a_row_that_is_not_reached(run, critical, attacks):
    strips = layer(
        "Point", ["airstrip_uid:string"],
        [(point(5, 7), "S1"), (point(90, 7), "far"), (point(10, 7), "S2")], name="strips",
    )  # fmt: skip
    given = {**critical, "AIRSTRIPS": strips, "COST": "hours", "ATTACKS": attacks}
    run("criticalairstrips", **given)
    row = by_id(critical["OUTPUT"], "airstrip_uid")
    assert [bool(row[s]["reached"]) for s in ("S1", "far", "S2")] == [True, False, True]
    assert (row["far"]["rank"], row["far"]["alone_cost_increase"]) == (3, 0)
    assert row["far"]["snap_m"] == NULL
    assert any("(far)" in warning for warning in run.heard.warnings)


def test_a_filter_is_obeyed(run, critical):
    critical["AIRSTRIPS"].setSubsetString("\"airstrip_uid\" <> 'S1'")
    result = run("criticalairstrips", **critical, COST="hours", ATTACKS=1)
    assert result["ATTACK"] == "S2"
    assert len(rows(critical["OUTPUT"])) == 2


def test_progress_rises_and_cancel_leaves_nothing(run, critical, tmp_path):
    heard = Heard()
    run("criticalairstrips", feedback=heard, **critical, ATTACKS=2)
    assert heard.progressed == sorted(heard.progressed)
    assert heard.progressed[-1] == 100
    for name in ("OUTPUT", "ZONES_OUT", "WORST_SETS"):
        critical[name] = str(tmp_path / f"cancelled_{name}.gpkg")
    stopped = Heard()
    stopped.cancel()
    assert run("criticalairstrips", feedback=stopped, **critical, ATTACKS=2) == {}
    assert not list(tmp_path.glob("cancelled*"))


@pytest.mark.parametrize("kind", ["Point", "LineString"])
def test_results_arrive_styled_and_each_strip_is_drawn_once(loaded, critical, kind):
    """S1 is put beyond closing, S2 is the worst set, S3 costs nothing: three symbols of the four."""
    if kind == "LineString":
        rows_ = [(f"LINESTRING(507200 {y}, 507800 {y})", s)
                 for y, s in ((8594500, "S1"), (8589500, "S2"), (8584500, "S3"))]  # fmt: skip
        critical["AIRSTRIPS"] = layer(kind, ["airstrip_uid:string"], rows_, name="strips")
    made = loaded(
        "criticalairstrips", ["OUTPUT", "ZONES_OUT"],
        **critical, COST="hours", ATTACKS=2, FORTIFIED=1,
    )  # fmt: skip
    strips, zones = made["OUTPUT"], made["ZONES_OUT"]
    drawn = {one["airstrip_uid"]: labels for one, labels in rules(strips)}
    assert drawn == {
        "S1": ["Beyond closing in the scenario"],
        "S2": ["Closed in the worst set"],
        "S3": ["Closed alone, it costs nothing"],
    }
    assert strips.labelsEnabled()
    assert {one["zone_id"]: labels for one, labels in rules(zones)} == {
        "A": ["As before"], "B": ["To another strip"],
    }  # fmt: skip


def rules(made):
    """Each feature with the labels of the rules that draw it: those it fits, or else the last."""
    *fitting, other = [
        (rule.label(), rule.filterExpression()) for rule in made.renderer().rootRule().children()
    ]
    assert other[1] == "ELSE"
    for feature in made.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        labels = [label for label, fits in fitting if QgsExpression(fits).evaluate(context)]
        yield feature, labels or [other[0]]


def test_every_parameter_and_output_is_told(provider):
    algorithm = provider.algorithm("criticalairstrips")
    for parameter in algorithm.parameterDefinitions():
        assert len(parameter.help()) > 20, parameter.name()
    for output in algorithm.outputDefinitions():
        assert output.description(), output.name()
    contract = {"ZONES", "SUPPLY_FIELD", "AIRSTRIPS", "EXITS", "MATRIX", "ATTACKS", "FORTIFIED",
                "COVER_RADIUS"}  # fmt: skip
    assert contract <= {p.name() for p in algorithm.parameterDefinitions()}
    numbers = {o.name() for o in algorithm.outputDefinitions()}
    assert {"OUTPUT", "OBJECTIVE", "GAP_PCT", "ATTACK"} <= numbers
