"""trocha:interdictionimpact on a valley small enough to work out, and what it refuses."""

import json

import numpy as np
import pytest
from algorithms_valley import Heard, band, layer, outputs, point, rows, write_dem

LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # km/h on the level, Tobler off path


def test_mass_rent_and_counts_by_hand(run, valley, tmp_path):
    """What any run must satisfy, recomputed from its own tables with the defaults: loads of
    12 kg, groups of 20, tax 5 and 5 US$/kg, escort 10 US$/kg."""
    out = outputs(tmp_path)
    result = run("interdictionimpact", **valley, **out)
    zones, flows = rows(out["ZONES_OUT"]), rows(out["FLOWS"])
    for zone in zones:
        for when in ("before", "after"):
            moved = zone[f"air_{when}_kg"] + zone[f"foot_{when}_kg"] + zone[f"unmoved_{when}_kg"]
            assert moved == pytest.approx(zone["supply_kg"], abs=1)
            by_flow = sum(f[f"flow_{when}_kg"] for f in flows if f["zone_id"] == zone["zone_id"])
            assert by_flow == pytest.approx(zone["supply_kg"], abs=1)
    assert {z["zone_id"]: z["supply_kg"] for z in zones} == {"A": 6000.0, "B": 4000.0}

    foot = {when: sum(z[f"foot_{when}_kg"] for z in zones) for when in ("before", "after")}
    air = {when: sum(z[f"air_{when}_kg"] for z in zones) for when in ("before", "after")}
    assert result["DISPLACED_KG"] == pytest.approx(foot["after"] - foot["before"])
    assert result["DISPLACED_KG"] > 0
    assert result["PORTER_TRIPS"] == pytest.approx(result["DISPLACED_KG"] / 12)
    assert result["CARAVANS"] == pytest.approx(result["DISPLACED_KG"] / 240)
    assert result["RENT_BEFORE"] == pytest.approx(5 * air["before"] + 15 * foot["before"])
    assert result["RENT_AFTER"] == pytest.approx(5 * air["after"] + 15 * foot["after"])
    rent_change = result["RENT_AFTER"] / result["RENT_BEFORE"] - 1
    air_change = air["after"] / air["before"] - 1
    assert result["RENT_INVARIANCE"] == pytest.approx(rent_change / air_change)
    assert result["RENT_INVARIANCE"] < 0  # rent rises as air falls: escorts are paid on foot only
    # Person-days: there and back, 8 hours a day, each load of 12 kg over its own walk.
    days = sum(
        2 * f["flow_change_kg"] / 12 * f["walk_hours"] / 8 for f in flows if f["mode"] == "foot"
    )
    assert result["PERSON_DAYS"] == pytest.approx(days)

    armed = [r for r in rows(out["LEDGER"]) if r["actor"] == "armed group"]
    assert sum(r["before_usd"] for r in armed) == pytest.approx(result["RENT_BEFORE"])
    assert sum(r["after_usd"] for r in armed) == pytest.approx(result["RENT_AFTER"])


def test_walks_and_availability_by_hand(run, valley, tmp_path):
    out = outputs(tmp_path)
    run("interdictionimpact", **valley, **out)
    flows = {(f["zone_id"], f["dest_id"]): f for f in rows(out["FLOWS"])}
    # Zone A (5, 5): S1 two cells east; exit east twenty; exit south 13 rows down.
    assert flows["A", "S1"]["walk_hours"] == pytest.approx(2 / LEVEL)
    assert flows["A", "east"]["walk_hours"] == pytest.approx(20 / LEVEL)
    assert flows["A", "south"]["walk_hours"] == pytest.approx(13 / LEVEL)
    assert flows["A", "S1"]["geometry"].length() == pytest.approx(2000)
    # Before: February without a change. After: 20 days, S1 down 5 of them, S2 all.
    strips = {s["airstrip_uid"]: s for s in rows(out["AIRSTRIPS_OUT"])}
    assert [strips[s]["availability_before"] for s in ("S1", "S2", "S3")] == [1, 1, 1]
    assert [strips[s]["availability_after"] for s in ("S1", "S2", "S3")] == [0.75, 0, 1]
    assert [strips[s]["strip_days_denied"] for s in ("S1", "S2", "S3")] == [5, 20, 0]
    assert strips["S2"]["flow_after_kg"] == 0
    # 0.08 flights a day x 300 kg x 365 days, open 3/4 of the time.
    assert strips["S1"]["capacity_after_kg"] == pytest.approx(0.75 * 0.08 * 300 * 365)
    assert all(s["flow_after_kg"] <= s["capacity_after_kg"] * (1 + 1e-9) for s in strips.values())


def test_delta_is_hours_to_the_nearest_open_strip(run, valley, tmp_path):
    """S2 at (10, 7) stays shut. At its own cell the nearest open strip was 0 h off and now
    is five cells of 1 km away, S1 or S3; at S1's cell nothing changes."""
    out = outputs(tmp_path)
    run("interdictionimpact", **valley, **out)
    delta = band(out["DELTA"])
    assert delta[10, 7] == pytest.approx(5 / LEVEL, rel=1e-6)
    assert delta[5, 7] == delta[15, 7] == 0
    assert np.nanmin(delta) == 0
    zones = {z["zone_id"]: z for z in rows(out["ZONES_OUT"])}
    assert zones["A"]["hours_to_strip_before"] == pytest.approx(2 / LEVEL)
    assert zones["B"]["hours_to_strip_before"] == pytest.approx(2 / LEVEL)
    # B (10, 5) to S1 (5, 7) with 8 neighbours: two diagonals and three straight cells.
    assert zones["B"]["hours_to_strip_after"] == pytest.approx((2 * np.sqrt(2) + 3) / LEVEL)


def test_equal_tax_and_no_escort_leave_the_rent_as_it_was(run, valley, tmp_path):
    result = run(
        "interdictionimpact", **valley, **outputs(tmp_path),
        AIR_TAX_PER_KG=5, FOOT_TAX_PER_KG=5, ESCORT_PER_KG=0,
    )  # fmt: skip
    assert result["RENT_BEFORE"] == result["RENT_AFTER"] == 50000.0  # 10 t x US$ 5/kg
    assert result["RENT_INVARIANCE"] == 0


def test_availability_fields_instead_of_a_log(run, valley, tmp_path):
    """The log's own shares, written as fields, give the same result to the last digit."""
    out = outputs(tmp_path)
    by_log = run("interdictionimpact", **valley, **out)
    strips = layer(
        "Point", ["airstrip_uid:string", "a0:double", "a1:double"],
        [(point(5, 7), "S1", 1.0, 0.75), (point(10, 7), "S2", 1.0, 0.0),
         (point(15, 7), "S3", 1.0, 1.0)],
    )  # fmt: skip
    without = {k: v for k, v in valley.items() if k != "LOG" and not k.endswith(("START", "END"))}
    by_field = run(
        "interdictionimpact",
        **{**without, "AIRSTRIPS": strips}, **out,
        AVAILABILITY_BEFORE_FIELD="a0", AVAILABILITY_AFTER_FIELD="a1",
    )  # fmt: skip
    for name in ("DISPLACED_KG", "PERSON_DAYS", "RENT_AFTER", "DISPLACED_KG_P10"):
        assert by_field[name] == by_log[name]


def test_the_same_seed_gives_the_same_bytes(run, valley, tmp_path):
    first = outputs(tmp_path)
    run("interdictionimpact", **valley, **first)
    once = {k: open(first[k], "rb").read() for k in ("REPORT", "DELTA")}
    run("interdictionimpact", **valley, **first)
    assert once == {k: open(first[k], "rb").read() for k in ("REPORT", "DELTA")}


def test_a_scenario_replaces_what_it_names(run, refused, valley, tmp_path):
    scenario = tmp_path / "tax.json"
    scenario.write_text(
        json.dumps({"name": "dear escorts", "parameters": {"ESCORT_PER_KG": 40}}), "utf-8"
    )
    out = outputs(tmp_path)
    by_file = run("interdictionimpact", **valley, **out, SCENARIO=str(scenario), DRAWS=0)
    by_text = run("interdictionimpact", **valley, **out, SCENARIO=scenario.read_text(), DRAWS=0)
    by_value = run("interdictionimpact", **valley, **out, ESCORT_PER_KG=40, DRAWS=0)
    assert by_file["RENT_AFTER"] == by_text["RENT_AFTER"] == by_value["RENT_AFTER"]
    assert by_file["DISPLACED_KG_P10"] is None
    missing = str(tmp_path / "none.json")
    assert missing in refused("interdictionimpact", **valley, **out, SCENARIO=missing)
    assert "ESCORTS" in refused(
        "interdictionimpact", **valley, **out, SCENARIO='{"parameters": {"ESCORTS": 1}}'
    )


def test_line_strips_and_polygon_zones_keep_their_geometry(run, valley, tmp_path):
    zones = layer(
        "Polygon", ["zone_id:string", "supply_kg_year:double"],
        [("POLYGON((503000 8592000,507000 8592000,507000 8597000,503000 8597000,503000 8592000))",
          "A", 5000.0)],
    )  # fmt: skip
    strips = layer(
        "LineString", ["airstrip_uid:string", "status:string"],
        [(f"LINESTRING(507100 {y}, 507900 {y})", s, "active")
         for s, y in (("S1", 8594500), ("S2", 8589500), ("S3", 8584500))],
    )  # fmt: skip
    out = outputs(tmp_path)
    run("interdictionimpact", **{**valley, "ZONES": zones, "AIRSTRIPS": strips}, **out)
    assert rows(out["ZONES_OUT"])[0]["geometry"].area() == pytest.approx(2e7)
    assert rows(out["AIRSTRIPS_OUT"])[0]["geometry"].length() == pytest.approx(800)


def supply_layer(*values, kind="double"):
    cells = [(5, 5), (10, 5), (12, 5)]
    made = [(point(*cells[i]), f"Z{i}", v) for i, v in enumerate(values)]
    return layer("Point", ["zone_id:string", f"supply_kg_year:{kind}"], made, name="zones")


REFUSALS = {
    "supply null": (lambda: dict(ZONES=supply_layer(1.0, None)), ["supply_kg_year", "empty", "Z1"]),
    "supply text": (
        lambda: dict(ZONES=supply_layer("12", "lots", kind="string")),
        ["supply_kg_year", "text", "Z1: 'lots'"],
    ),
    "supply negative": (lambda: dict(ZONES=supply_layer(1.0, -3.0)), ["supply_kg_year", "Z1: -3"]),
    "supply field": (lambda: dict(SUPPLY_FIELD="kilos"), ["kilos", "supply_kg_year"]),
    "zones off the DEM": (
        lambda: dict(
            ZONES=layer("Point", ["supply_kg_year:double"], [(point(5, 300), 1.0)], name="zones")
        ),
        ["'zones'", "SNAP_DISTANCE"],
    ),
    "strips off the DEM": (
        lambda: dict(
            AIRSTRIPS=layer("Point", ["airstrip_uid:string", "status:string"],
                            [(point(5, 300), s, "active") for s in ("S1", "S2", "S3")],
                            name="strips")
        ),
        ["'strips'", "SNAP_DISTANCE"],
    ),
    "windows overlap": (lambda: dict(AFTER_START="2015-02-20"), ["2015-02-20", "2015-03-01"]),
    "window backwards": (lambda: dict(BEFORE_END="2015-01-01"), ["2015-01-01"]),
    "no window": (lambda: dict(AFTER_END=None), ["AFTER_END"]),
    "no log": (lambda: dict(LOG=None), ["LOG", "AVAILABILITY_BEFORE_FIELD"]),
    "payload": (lambda: dict(PAYLOAD_KG=-1), ["PAYLOAD_KG is -1"]),
    "theta above mu": (lambda: dict(THETA=0.9), ["THETA is 0.9"]),
    "draws": (lambda: dict(DRAWS=1), ["DRAWS is 1"]),
    "ids twice": (
        lambda: dict(
            AIRSTRIPS=layer("Point", ["airstrip_uid:string"],
                            [(point(5, 7), "S1"), (point(6, 7), "S1")], name="strips")
        ),
        ["'S1' twice"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_name_the_fault_and_leave_nothing(refused, valley, tmp_path, case):
    changes, expected = REFUSALS[case]
    out = outputs(tmp_path)
    message = refused("interdictionimpact", **{**valley, **changes()}, **out)
    for part in expected:
        assert part in message
    assert list((tmp_path / "out").iterdir()) == []


def test_a_hole_under_the_zones_is_said(refused, valley, tmp_path):
    ground = np.zeros((20, 30))
    ground[0:15, 0:10] = np.nan
    dem = write_dem(tmp_path / "hole.tif", ground)
    message = refused("interdictionimpact", **{**valley, "DEM": dem}, **outputs(tmp_path))
    assert "'zones'" in message
    assert "passable cell" in message


def test_one_strip_off_the_dem_is_a_warning(run, valley, tmp_path):
    strips = layer(
        "Point", ["airstrip_uid:string", "status:string"],
        [(point(5, 7), "S1", "active"), (point(10, 7), "S2", "active"),
         (point(15, 700), "S3", "active")],
        name="strips",
    )  # fmt: skip
    out = outputs(tmp_path)
    run("interdictionimpact", **{**valley, "AIRSTRIPS": strips}, **out)
    assert any("S3" in w for w in run.heard.warnings)
    assert {s["airstrip_uid"]: s["flow_before_kg"] for s in rows(out["AIRSTRIPS_OUT"])}["S3"] == 0


def test_a_zone_without_geometry_keeps_its_supply_in_the_balance(run, valley, tmp_path):
    """Nobody knows the way from it, so its 4,000 kg stay, and are not lost to the sum."""
    valley["ZONES"] = layer(
        "Point", ["zone_id:string", "supply_kg_year:double"],
        [(point(5, 5), "A", 6000.0), (None, "B", 4000.0)],
    )  # fmt: skip
    out = outputs(tmp_path)
    run("interdictionimpact", **valley, **out, DRAWS=0)
    zones = {z["zone_id"]: z for z in rows(out["ZONES_OUT"])}
    assert zones["B"]["unmoved_before_kg"] == zones["B"]["unmoved_after_kg"] == 4000
    assert zones["B"]["geometry"].isEmpty()
    assert any("'places': 1 features without geometry" in w for w in run.heard.warnings)


def test_a_log_goes_before_fields_and_says_so(run, valley, tmp_path):
    valley["AIRSTRIPS"] = layer(
        "Point", ["airstrip_uid:string", "a:double"],
        [(point(5, 7), "S1", 0.1), (point(10, 7), "S2", 0.1), (point(15, 7), "S3", 0.1)],
    )  # fmt: skip
    out = outputs(tmp_path)
    fields = dict(AVAILABILITY_BEFORE_FIELD="a", AVAILABILITY_AFTER_FIELD="a", DRAWS=0)
    run("interdictionimpact", **valley, **out, **fields)
    assert any("LOG is given" in w for w in run.heard.warnings)
    strips = {s["airstrip_uid"]: s for s in rows(out["AIRSTRIPS_OUT"])}
    assert strips["S1"]["availability_after"] == 0.75


@pytest.mark.parametrize("questions", [0, 20, 60, 200])
def test_cancel_at_any_moment_leaves_nothing(run, valley, tmp_path, questions):
    class Impatient(Heard):
        asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > questions

    out = outputs(tmp_path)
    result = run("interdictionimpact", feedback=Impatient(), **valley, **out)
    assert "DISPLACED_KG" not in result
    assert list((tmp_path / "out").iterdir()) == []
