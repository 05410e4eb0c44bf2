"""trocha:interdictionimpact beyond air and foot: chains, ranges, drivers, deterrence, scenarios."""

import json
import pathlib

import numpy as np
import pytest
from algorithms_valley import ROAD, layer, outputs, point, rows, write_surface
from osgeo import gdal

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEVEL = 0.6 * 6 * np.exp(-3.5 * 0.05)  # km/h on the level, Tobler off path
TABLES = ("RANGES", "DRIVERS", "LEGS", "COMPARISON")


@pytest.fixture
def everything(valley, surface, tmp_path):
    """All modes and all tables."""
    folder = tmp_path / "out"
    tables = {name: str(folder / f"{name.lower()}.gpkg") for name in TABLES}
    return {
        **valley, **outputs(tmp_path), **tables, "SURFACE": surface,
        "MODES": ["foot", "vehicle", "boat"], "DRAWS": 8,
    }  # fmt: skip


def test_two_modes_give_what_they_gave_when_there_were_two(run, valley, tmp_path):
    """Figures of version 0.1.0, which knew air and foot alone, for this very valley."""
    result = run("interdictionimpact", **valley, **outputs(tmp_path))
    for name, expected in {
        "DISPLACED_KG": 631.9158109515893,
        "DISPLACED_KG_P10": 116.28413441362221,
        "DISPLACED_KG_P90": 826.885412215346,
        "PERSON_DAYS": 66.79434246061976,
        "PORTER_TRIPS": 52.659650912632515,
        "CARAVANS": 2.6329825456316236,
        "RENT_BEFORE": 125072.8916690711,
        "RENT_AFTER": 131392.049778587,
        "RENT_CHANGE_P90": 40444.88772987786,
        "RENT_INVARIANCE": -0.19930064779251444,
    }.items():
        assert result[name] == pytest.approx(expected, rel=1e-9), name
    assert result["RENT_DRIVER"] == "foot escort"
    assert result["BREAK_EVEN_ESCORT"] == 0  # the tax is the same by air and on foot


def test_chains_by_hand(run, everything):
    """Zone A stands on the road, zone B beside the river, as do strip S1 and exit east, and exit
    south."""
    run("interdictionimpact", **everything)
    flows = {(f["zone_id"], f["mode"], f["dest_id"]): f for f in rows(everything["FLOWS"])}

    def legs(*key):
        return flows[key]["walk_hours"], flows[key]["ride_hours"], flows[key]["length_km"]

    # Twenty cells along the road, from its first to its last.
    assert legs("A", "vehicle", "east") == pytest.approx((0, 20 / 36, 20), abs=1e-6)
    assert flows["A", "vehicle", "east"]["carrier"] == "vehicle"
    # On foot the road is walked: no porter goes at 36 km/h.
    assert legs("A", "foot", "east") == pytest.approx((20 / LEVEL, 0, 20))
    # B straight to the river, half of that cell walked and half aboard; down eight cells; ashore.
    assert legs("B", "boat", "south") == pytest.approx((1 / LEVEL, 9 / 18, 10))
    # Two cells along the road to the strip, walked.
    haul = flows["A", "air", "S1"]
    assert legs("A", "air", "S1")[0] == pytest.approx(2 / LEVEL)
    assert haul["carrier"] == "foot"  # for 2 km nobody pays for a vehicle
    # The river is no way for a vehicle, nor the road for a boat.
    assert ("B", "vehicle", "south") not in flows
    assert ("A", "boat", "east") not in flows


def test_a_dear_walk_sends_the_haul_by_vehicle(run, everything):
    run("interdictionimpact", **everything, VEHICLE_COST_PER_TRIP=10, PORTER_PAY_PER_KG=100)
    flows = {(f["zone_id"], f["mode"], f["dest_id"]): f for f in rows(everything["FLOWS"])}
    haul = flows["A", "air", "S1"]
    assert haul["carrier"] == "vehicle"
    assert (haul["walk_hours"], haul["ride_hours"]) == pytest.approx((0, 2 / 36), abs=1e-6)
    assert haul["geometry"].length() == pytest.approx(2000)
    ledger = {(r["leg"], r["actor"], r["mode"]): r for r in rows(everything["LEDGER"])}
    hauled = sum(f["flow_before_kg"] for (_, mode, _), f in flows.items()
                 if mode == "air" and f["carrier"] == "vehicle")  # fmt: skip
    assert ledger["haul", "drivers", "air"]["before_usd"] == pytest.approx(10 / 150 * hauled)


def test_all_modes_conserve_mass_and_add_up(run, everything):
    result = run("interdictionimpact", **everything)
    zones, flows = rows(everything["ZONES_OUT"]), rows(everything["FLOWS"])
    modes = ("air", "foot", "vehicle", "boat")
    for zone in zones:
        for when in ("before", "after"):
            parts = {m: zone[f"{m}_{when}_kg"] for m in modes}
            total = sum(parts.values()) + zone[f"unmoved_{when}_kg"]
            assert total == pytest.approx(zone["supply_kg"], abs=1)
            for mode, kg in parts.items():
                drawn = [f[f"flow_{when}_kg"] for f in flows
                         if (f["zone_id"], f["mode"]) == (zone["zone_id"], mode)]  # fmt: skip
                assert sum(drawn) == pytest.approx(kg)
    changes = [result[f"{m}_CHANGE_KG"] for m in ("AIR", "VEHICLE", "BOAT", "UNMOVED")]
    assert sum(changes) + result["DISPLACED_KG"] == pytest.approx(0, abs=1e-6)
    assert result["VEHICLE_TRIPS"] == pytest.approx(result["VEHICLE_CHANGE_KG"] / 150)
    armed = [r for r in rows(everything["LEDGER"]) if r["actor"] == "armed group"]
    assert {r["mode"] for r in armed} == set(modes)
    assert sum(r["after_usd"] for r in armed) == pytest.approx(result["RENT_AFTER"])
    porters = [r for r in rows(everything["LEGS"]) if r["carrier"] == "porters"]
    assert result["TOTAL_PERSON_DAYS"] == pytest.approx(
        sum(r["after_days"] - r["before_days"] for r in porters)
    )


def test_ranges_hold_every_figure_zone_strip_and_ledger_row(run, everything):
    result = run("interdictionimpact", **everything)
    ranges = {(r["scope"], r["id"], r["figure"]): r for r in rows(everything["RANGES"])}
    for row in ranges.values():
        if isinstance(row["p50"], float):
            assert row["p10"] <= row["p50"] <= row["p90"]
    whole = {figure: row for (scope, _, figure), row in ranges.items() if scope == "all"}
    assert whole["displaced_kg"]["value"] == pytest.approx(result["DISPLACED_KG"])
    assert whole["displaced_kg"]["p10"] == pytest.approx(result["DISPLACED_KG_P10"])
    assert whole["rent_change_usd"]["p90"] == pytest.approx(result["RENT_CHANGE_P90"])
    assert whole["boat_trips"]["unit"] == "a year"
    zones = {z["zone_id"]: z for z in rows(everything["ZONES_OUT"])}
    displaced = ranges["zone", "B", "displaced_kg"]
    assert displaced["value"] == pytest.approx(zones["B"]["displaced_kg"])
    assert displaced["p90"] == pytest.approx(zones["B"]["displaced_p90_kg"])
    strips = {s["airstrip_uid"]: s for s in rows(everything["AIRSTRIPS_OUT"])}
    assert ranges["airstrip", "S1", "flow_after_kg"]["p50"] == pytest.approx(
        strips["S1"]["flow_after_p50_kg"]
    )
    ledger = rows(everything["LEDGER"])
    assert sum(scope == "ledger" for scope, _, _ in ranges) == 3 * len(ledger)
    guards = next(r for r in ledger if r["actor"] == "guards")
    assert ranges["ledger", "foot, guards: guarding caravans", "after_usd"]["p90"] == pytest.approx(
        guards["after_p90_usd"]
    )


def test_drivers_are_widest_first_and_their_ends_are_runs(run, everything):
    run("interdictionimpact", **everything)
    drivers = [r for r in rows(everything["DRIVERS"]) if r["figure"] == "rent_change_usd"]
    assert [r["rank"] for r in drivers] == list(range(1, len(drivers) + 1))
    swings = [r["swing"] for r in drivers]
    assert swings == sorted(swings, reverse=True)
    assert {"VEHICLE_COST_PER_TRIP", "BOAT_LOAD_KG", "ESCORT_PER_KG"} <= {
        r["assumption"] for r in drivers
    }
    escort = next(r for r in drivers if r["assumption"] == "ESCORT_PER_KG")
    assert (escort["low"], escort["high"]) == (0, 100)
    at_high = run("interdictionimpact", **{**everything, "ESCORT_PER_KG": 100})
    assert escort["at_high"] == pytest.approx(at_high["RENT_CHANGE"])


def test_a_supply_range_is_drawn_and_drives(run, everything):
    given = dict(everything, SUPPLY_RANGE_PCT=50)
    by_share = run("interdictionimpact", **given)
    assert "SUPPLY" in {r["assumption"] for r in rows(given["DRIVERS"])}
    zones = layer(
        "Point", ["zone_id:string", "supply_kg_year:double", "least:double", "most:double"],
        [(point(5, 5), "A", 6000.0, 3000.0, 9000.0), (point(10, 5), "B", 4000.0, 2000.0, 6000.0)],
    )  # fmt: skip
    by_field = run(
        "interdictionimpact",
        **{**everything, "ZONES": zones}, SUPPLY_LOW_FIELD="least", SUPPLY_HIGH_FIELD="most",
    )  # fmt: skip
    for name in ("DISPLACED_KG", "DISPLACED_KG_P10", "RENT_CHANGE_P90"):
        assert by_field[name] == pytest.approx(by_share[name])
    certain = run("interdictionimpact", **everything)
    assert certain["DISPLACED_KG"] == by_share["DISPLACED_KG"]
    assert certain["DISPLACED_KG_P90"] != by_share["DISPLACED_KG_P90"]


STRIPS = ["airstrip_uid:string", "a0:double", "a1:double", "low:double", "high:double"]


def strips_with(*rows_):
    places = [point(5, 7), point(10, 7), point(15, 7)]
    return layer(
        "Point", STRIPS, [(p, f"S{i}", *r) for i, (p, r) in enumerate(zip(places, rows_), 1)]
    )


def test_an_availability_range_is_drawn_and_drives(run, everything):
    without = {
        k: v for k, v in everything.items() if k != "LOG" and not k.endswith(("START", "END"))
    }
    strips = strips_with((1.0, 0.75, 0.2, 0.8), (1.0, 0.0, 0.0, 0.5), (1.0, 1.0, 0.5, 1.0))
    run(
        "interdictionimpact", **{**without, "AIRSTRIPS": strips},
        AVAILABILITY_BEFORE_FIELD="a0", AVAILABILITY_AFTER_FIELD="a1",
        AVAILABILITY_AFTER_LOW_FIELD="low", AVAILABILITY_AFTER_HIGH_FIELD="high",
    )  # fmt: skip
    driver = next(r for r in rows(everything["DRIVERS"]) if r["assumption"] == "AVAILABILITY_AFTER")
    # Means over the strips: (0.2 + 0 + 0.5) / 3 and (0.8 + 0.5 + 1) / 3.
    assert (driver["low"], driver["high"]) == pytest.approx((0.7 / 3, 2.3 / 3))


def test_deterrence_flies_the_willing_share(run, everything):
    calm = run("interdictionimpact", **everything)
    tense = run("interdictionimpact", **everything, INTERCEPTION_PCT=6)
    assert calm["DETERRED_KG"] is None
    flown = calm["AIR_SHARE_AFTER"] * 10000
    # 1.5 % over 6 %: a quarter is flown, and of it 6 % intercepted.
    assert tense["AIR_SHARE_AFTER"] * 10000 == pytest.approx(flown / 4)
    assert tense["DETERRED_KG"] == pytest.approx(flown * 3 / 4)
    assert tense["INTERCEPTED_KG"] == pytest.approx(0.06 * flown / 4)
    assert tense["AIR_SHARE_BEFORE"] == calm["AIR_SHARE_BEFORE"]


def test_scenarios_side_by_side_are_the_runs_they_stand_for(run, everything):
    scenarios = [
        {"name": "walkers only", "MODES": ["foot"]},
        {"name": "dear escorts", "parameters": {"ESCORT_PER_KG": 40}, "description": "as told"},
        {"name": "first ten days", "AFTER_END": "2015-03-11"},
        {"name": "threat", "INTERCEPTION_PCT": 10},
    ]
    alone = [
        run("interdictionimpact", **{**everything, **changes})
        for changes in (
            {}, {"MODES": ["foot"]}, {"ESCORT_PER_KG": 40}, {"AFTER_END": "2015-03-11"},
            {"INTERCEPTION_PCT": 10},
        )
    ]  # fmt: skip
    run("interdictionimpact", **everything, SCENARIOS=json.dumps(scenarios))
    compared = rows(everything["COMPARISON"])
    assert [r["scenario"] for r in compared] == ["this run", *(s["name"] for s in scenarios)]
    assert compared[2]["description"] == "as told"
    assert compared[1]["modes"] == "foot"
    assert not isinstance(compared[1]["vehicle_change_kg"], float)  # null: no such mode
    for row, result in zip(compared, alone):
        for figure, name in (
            ("displaced_kg", "DISPLACED_KG"), ("rent_change_usd", "RENT_CHANGE"),
            ("displaced_kg_p90", "DISPLACED_KG_P90"), ("air_share_after", "AIR_SHARE_AFTER"),
        ):  # fmt: skip
            assert row[figure] == pytest.approx(result[name], rel=1e-9), (row["scenario"], figure)
    ranges = rows(everything["RANGES"])
    assert {r["scenario"] for r in ranges} == {"this run", *(s["name"] for s in scenarios)}


def test_a_scenario_may_take_availability_from_fields_where_the_run_reads_a_log(run, everything):
    strips = strips_with((1.0, 0.5, 0, 0), (1.0, 0.5, 0, 0), (1.0, 0.5, 0, 0))
    given = {**everything, "AIRSTRIPS": strips, "DRAWS": 0}
    given = {k: v for k, v in given.items() if k not in ("RANGES", "DRIVERS")}
    scenarios = [
        {"name": "half open", "AVAILABILITY_AFTER_FIELD": "a1"},
        {"name": "light loads", "parameters": {"LOAD_KG": 6}},
    ]
    run("interdictionimpact", **given, SCENARIOS=json.dumps(scenarios))
    assert any("LOAD_KG of light loads" in told for told in run.heard.told)
    own, half, light = rows(given["COMPARISON"])
    loads = [r["displaced_kg"] / r["porter_trips"] for r in (own, light)]
    assert loads == pytest.approx([12, 6])
    # Before is the log's for both; after, the three strips are open half of the time.
    assert half["air_share_before"] == own["air_share_before"]
    assert half["air_share_after"] != own["air_share_after"]
    without = {k: v for k, v in given.items() if k != "LOG" and not k.endswith(("START", "END"))}
    alone = run(
        "interdictionimpact", **without, AVAILABILITY_BEFORE_FIELD="a0",
        AVAILABILITY_AFTER_FIELD="a1",
    )  # fmt: skip
    assert half["air_share_after"] == pytest.approx(alone["AIR_SHARE_AFTER"])


def test_a_value_at_one_end_of_its_range_is_said_to_lie_outside(run, valley, tmp_path):
    """All certain but the escort, 10 of 10 to 12: with the tax alike by air and on foot the rent
    grows by the escort times what moves, so that every draw gives more than the value."""
    shipped = json.loads((ROOT / "resources" / "economics.json").read_text("utf-8"))["parameters"]
    certain = {n: dict.fromkeys(("value", "low", "high"), a["value"]) for n, a in shipped.items()}
    lopsided = {**certain, "ESCORT_PER_KG": {"value": 10, "low": 10, "high": 12}}
    for parameters, outside in ((certain, False), (lopsided, True)):
        scenario = json.dumps({"parameters": parameters})
        run("interdictionimpact", **valley, **outputs(tmp_path), SCENARIO=scenario)
        told = [text for text in run.heard.told if "outside P10" in text]
        assert bool(told) == outside
        assert not told or "rent_change_usd" in told[0]


REFUSALS = {
    "no surface": (dict(SURFACE=None), ["MODES has vehicle", "SURFACE", "leave vehicle out"]),
    "unknown mode": (dict(MODES="foot,mule"), ["MODES is 'foot,mule'", "foot, vehicle, boat"]),
    "no mode": (dict(MODES=[]), ["MODES"]),
    "half a range": (dict(SUPPLY_LOW_FIELD="supply_kg_year"), ["SUPPLY_HIGH_FIELD", "both"]),
    "two ranges": (
        dict(SUPPLY_LOW_FIELD="supply_kg_year", SUPPLY_HIGH_FIELD="supply_kg_year",
             SUPPLY_RANGE_PCT=10),
        ["SUPPLY_RANGE_PCT", "leave one out"],
    ),
    "half an availability range": (
        dict(AVAILABILITY_AFTER_HIGH_FIELD="a1"), ["AVAILABILITY_AFTER_LOW_FIELD", "both"],
    ),
    "interception": (dict(INTERCEPTION_PCT=120), ["INTERCEPTION_PCT is 120", "100"]),
    "ranges without draws": (dict(DRAWS=0), ["RANGES, DRIVERS", "DRAWS"]),
    "scenario's mode": (
        dict(MODES=["foot"], SCENARIOS='[{"name": "ride", "MODES": ["vehicle"]}]'),
        ["'ride'", "vehicle", "add them to MODES"],
    ),
    "scenario's window": (
        dict(SCENARIOS='[{"name": "odd", "AFTER_END": "2015-02-30"}]'), ["'odd'", "2015-02-30"],
    ),
    "scenario's key": (dict(SCENARIOS='[{"name": "odd", "DEM": "x"}]'), ["'odd'", "DEM"]),
    "scenarios' file": (dict(SCENARIOS="/nowhere.json"), ["SCENARIOS", "/nowhere.json"]),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS)
def test_refusals_name_the_fault_and_leave_nothing(refused, everything, tmp_path, case):
    changes, expected = REFUSALS[case]
    message = refused("interdictionimpact", **{**everything, **changes})
    for part in expected:
        assert part in message
    assert list((tmp_path / "out").iterdir()) == []


def test_a_range_upside_down_names_the_zone(refused, everything):
    zones = layer(
        "Point", ["zone_id:string", "supply_kg_year:double", "least:double", "most:double"],
        [(point(5, 5), "A", 6000.0, 3000.0, 9000.0), (point(10, 5), "B", 4000.0, 4500.0, 6000.0)],
    )  # fmt: skip
    message = refused(
        "interdictionimpact", **{**everything, "ZONES": zones},
        SUPPLY_LOW_FIELD="least", SUPPLY_HIGH_FIELD="most",
    )  # fmt: skip
    for part in ("supply", "'B'", "4500", "4000"):
        assert part in message


def test_fixed_speeds_of_nobody_are_refused(refused, everything, tmp_path):
    two_bands = write_surface(tmp_path / "two.tif", bands=2)
    message = refused("interdictionimpact", **{**everything, "SURFACE": two_bands, "MODES": "foot"})
    assert "band 3" in message
    assert "two" in message


def test_a_road_that_leads_nowhere_is_no_way(refused, run, everything, tmp_path):
    """A road in a corner that no way passes: alone it is refused, beside walking it is said."""
    path = write_surface(tmp_path / "corner.tif")
    data = gdal.Open(path, gdal.GA_Update)
    speed, mode = np.zeros((20, 30)), np.zeros((20, 30))
    speed[19, 28:], mode[19, 28:] = 36, ROAD
    data.GetRasterBand(2).WriteArray(speed)
    data.GetRasterBand(3).WriteArray(mode)
    del data
    given = {**everything, "SURFACE": path}
    message = refused("interdictionimpact", **{**given, "MODES": "vehicle"})
    assert "No zone reaches any airstrip or exit by vehicle" in message
    result = run("interdictionimpact", **{**given, "MODES": "foot,vehicle"})
    assert any("ridden by vehicle" in w for w in run.heard.warnings)
    assert result["VEHICLE_SHARE_AFTER"] == 0


def test_without_foot_nobody_walks_all_the_way(run, everything):
    """Zone B has no road: what the strips cannot take stays."""
    result = run("interdictionimpact", **{**everything, "MODES": "vehicle"})
    zones = {z["zone_id"]: z for z in rows(everything["ZONES_OUT"])}
    assert "foot_after_kg" not in zones["A"]
    assert zones["A"]["vehicle_after_kg"] > 0
    assert result["DISPLACED_KG"] == 0
    for zone in zones.values():
        moved = zone["air_after_kg"] + zone["vehicle_after_kg"] + zone["unmoved_after_kg"]
        assert moved == pytest.approx(zone["supply_kg"], abs=1)


def test_modes_come_as_text_too_and_in_any_order(run, everything):
    by_list = run("interdictionimpact", **everything)
    by_text = run("interdictionimpact", **{**everything, "MODES": "boat,foot,vehicle"})
    assert by_text["RENT_AFTER"] == by_list["RENT_AFTER"]
