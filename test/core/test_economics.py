"""Costs worked out by hand, and every refusal of parameters and scenarios."""

import json
import pathlib
from dataclasses import replace

import pytest
from trocha.core.economics import (
    PARAMETERS,
    apply_scenario,
    economics_of,
    in_play,
    read_assumptions,
)
from trocha.core.errors import TrochaError

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"


@pytest.fixture
def text():
    return RESOURCE.read_text(encoding="utf-8")


@pytest.fixture
def assumptions(text):
    return read_assumptions(text)


@pytest.fixture
def economics(assumptions):
    return economics_of(assumptions)


@pytest.mark.parametrize(
    "name, value, words",
    [
        ("payload_kg", 0, ["PAYLOAD_KG", "above 0"]),
        ("payload_kg", -5, ["PAYLOAD_KG"]),
        ("flights_per_day", -0.1, ["FLIGHTS_PER_DAY", "0 or more"]),
        ("group_size", 0.5, ["GROUP_SIZE", "1 or more"]),
        ("load_kg", 0, ["LOAD_KG"]),
        ("foot_loss_pct", 101, ["FOOT_LOSS_PCT", "at most 100"]),
        ("hours_per_day", 25, ["HOURS_PER_DAY", "24"]),
        ("air_tax_per_kg", float("nan"), ["AIR_TAX_PER_KG", "finite"]),
        ("air_tax_per_kg", float("inf"), ["AIR_TAX_PER_KG", "finite"]),
        ("air_tax_per_kg", "5", ["AIR_TAX_PER_KG", "not a number"]),
        ("air_tax_per_kg", True, ["AIR_TAX_PER_KG", "not a number"]),
        ("vehicle_load_kg", 0, ["VEHICLE_LOAD_KG", "above 0"]),
        ("boat_loss_pct", 120, ["BOAT_LOSS_PCT", "at most 100"]),
        ("deterrence_from_pct", 0, ["DETERRENCE_FROM_PCT", "above 0"]),
        ("theta", 0, ["THETA", "above 0"]),
        ("theta", 0.08, ["THETA", "MU"]),
        ("mu", 0, ["MU"]),
    ],
)
def test_impossible_parameters_are_refused_by_name(economics, name, value, words):
    with pytest.raises(TrochaError) as error:
        replace(economics, **{name: value})
    for word in words:
        assert word in str(error.value)


def test_theta_may_equal_mu(economics):
    assert replace(economics, theta=economics.mu).theta == economics.mu


def test_the_shipped_assumptions_are_complete_and_honest(text, assumptions):
    assert tuple(sorted(assumptions)) == tuple(sorted(PARAMETERS))
    for name, entry in assumptions.items():
        assert entry.name == name
        assert entry.unit
        assert entry.low <= entry.value <= entry.high
        # A figure either has a source or says that it is assumed.
        assert entry.source or entry.note.startswith("Assumed")
    # Every draw from the ranges must be a legal pair.
    assert assumptions["THETA"].high <= assumptions["MU"].low
    # The published ranges behind them.
    assert (assumptions["PAYLOAD_KG"].low, assumptions["PAYLOAD_KG"].high) == (150, 600)
    assert (assumptions["LOAD_KG"].low, assumptions["LOAD_KG"].high) == (3, 25)
    assert assumptions["AIR_TAX_PER_KG"].value == assumptions["FOOT_TAX_PER_KG"].value == 5
    # 150 kg in a pickup to 500 in a truck (IDL via InSight 2012).
    assert assumptions["VEHICLE_LOAD_KG"].value == 150
    assert assumptions["VEHICLE_LOAD_KG"].high == 500
    # 8 to 12 % intercepted with 15 % or less still flying, and 3 % of potential flights.
    assert (assumptions["DETERRENCE_FROM_PCT"].low, assumptions["DETERRENCE_FROM_PCT"].high) == (
        pytest.approx(8 * 0.15),
        3,
    )
    assert economics_of(assumptions).payload_kg == assumptions["PAYLOAD_KG"].value


def test_a_run_depends_on_the_parameters_of_its_modes_alone():
    """Air, haul and choice always; guards, tax, escort and loss on foot only where cargo walks
    out; a vehicle's, a boat's and deterrence's own only with them."""
    every = set(PARAMETERS)
    foot = {"GUARD_FEE_PER_GROUP", "FOOT_TAX_PER_KG", "ESCORT_PER_KG", "GROUP_SIZE"}
    foot |= {"FOOT_LOSS_PCT"}
    vehicle = {f"VEHICLE_{of}" for of in ("COST_PER_TRIP", "LOAD_KG", "TAX_PER_KG", "LOSS_PCT")}
    boat = {f"BOAT_{of}" for of in ("COST_PER_TRIP", "LOAD_KG", "TAX_PER_KG", "LOSS_PCT")}
    deterrence = {"DETERRENCE_FROM_PCT"}
    assert set(in_play(("foot",), False)) == every - vehicle - boat - deterrence
    assert set(in_play(("foot", "boat"), True)) == every - vehicle
    assert set(in_play(("vehicle",), False)) == every - foot - boat - deterrence
    assert in_play(("foot", "vehicle", "boat"), True) == PARAMETERS


def test_scenario_replaces_what_it_names_and_keeps_the_rest(assumptions):
    scenario = apply_scenario(
        json.dumps(
            {
                "name": "Dear air",
                "description": "As told in 2024",
                "parameters": {
                    "PAYLOAD_KG": 350,
                    "ESCORT_PER_KG": {"value": 150, "low": 50, "high": 200, "source": "told"},
                },
            }
        ),
        assumptions,
    )
    assert (scenario.name, scenario.description) == ("Dear air", "As told in 2024")
    assert scenario.assumptions["PAYLOAD_KG"].value == 350
    assert scenario.assumptions["PAYLOAD_KG"].high == 600
    # The source given for 300 kg does not vouch for 350.
    assert scenario.assumptions["PAYLOAD_KG"].source == ""
    escort = scenario.assumptions["ESCORT_PER_KG"]
    assert (escort.value, escort.low, escort.high, escort.source) == (150, 50, 200, "told")
    assert escort.unit == assumptions["ESCORT_PER_KG"].unit
    assert scenario.assumptions["LOAD_KG"] == assumptions["LOAD_KG"]
    assert scenario.economics().payload_kg == 350
    assert assumptions["PAYLOAD_KG"].value == 300


def test_the_shipped_file_is_itself_a_scenario(text, assumptions):
    assert apply_scenario(text, assumptions).assumptions == assumptions


def scenario_of(parameters):
    return json.dumps({"name": "x", "parameters": parameters})


@pytest.mark.parametrize(
    "scenario, words",
    [
        ('{"parameters": \n {"PAYLOAD_KG": }}', ["not JSON", "line 2", "column 17"]),
        ("[]", ["no parameters"]),
        ('{"name": "x"}', ["no parameters"]),
        ('{"parameters": 3}', ["no parameters"]),
        (scenario_of({"PAYLOAD": 3}), ["PAYLOAD,", "PAYLOAD_KG", "THETA"]),
        (scenario_of({"PAYLOAD_KG": "350"}), ["PAYLOAD_KG", "'350'", "not a number"]),
        (scenario_of({"PAYLOAD_KG": None}), ["PAYLOAD_KG", "not a number"]),
        (scenario_of({"PAYLOAD_KG": True}), ["PAYLOAD_KG", "not a number"]),
        (scenario_of({"PAYLOAD_KG": [350]}), ["PAYLOAD_KG", "not a number"]),
        (scenario_of({"PAYLOAD_KG": {"low": "a", "value": 350}}), ["low of PAYLOAD_KG"]),
        (scenario_of({"PAYLOAD_KG": 700}), ["PAYLOAD_KG", "700", "150 to 600"]),
        (scenario_of({"LOAD_KG": {"value": 9, "low": 10, "high": 12}}), ["LOAD_KG", "10 to 12"]),
        (scenario_of({"LOAD_KG": {"value": 9, "low": 12, "high": 3}}), ["LOAD_KG", "upside down"]),
        ('{"parameters": {"PAYLOAD_KG": NaN}}', ["PAYLOAD_KG", "finite"]),
        ('{"parameters": {"PAYLOAD_KG": 1' + "0" * 400 + "}}", ["PAYLOAD_KG", "finite"]),
        (scenario_of({"LOAD_KG": {"value": 0, "low": 0, "high": 3}}), ["LOAD_KG", "above 0"]),
        (scenario_of({"THETA": {"value": 0.09, "low": 0.01, "high": 0.1}}), ["THETA", "MU"]),
    ],
)
def test_scenarios_that_cannot_be_used_are_explained(assumptions, scenario, words):
    with pytest.raises(TrochaError) as error:
        apply_scenario(scenario, assumptions)
    for word in words:
        assert word in str(error.value)


def test_assumptions_that_lack_a_parameter_or_a_range_are_refused(text):
    read = json.loads(text)
    del read["parameters"]["MU"]
    with pytest.raises(TrochaError, match="MU"):
        read_assumptions(json.dumps(read))
    read = json.loads(text)
    del read["parameters"]["LOAD_KG"]["high"]
    with pytest.raises(TrochaError, match="LOAD_KG has no high"):
        read_assumptions(json.dumps(read))
