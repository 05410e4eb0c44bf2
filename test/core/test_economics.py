"""Costs worked out by hand, and every refusal of parameters and scenarios."""

import json
import pathlib
from dataclasses import replace

import numpy as np
import pytest
from trocha.core.economics import (
    PARAMETERS,
    air_cost_per_kg,
    apply_scenario,
    economics_of,
    foot_cost_per_kg,
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
def round_numbers(assumptions):
    """Parameters chosen so that costs come out by mental arithmetic."""
    return replace(
        economics_of(assumptions),
        payload_kg=300,
        air_cost_per_flight=30000,
        air_tax_per_kg=5,
        porter_pay_per_kg=40,
        porter_pay_hours=40,
        guard_fee_per_group=480,
        foot_tax_per_kg=6,
        escort_per_kg=10,
        group_size=20,
        load_kg=12,
        value_per_kg=1000,
        air_loss_pct=3,
        foot_loss_pct=8,
        holding_pct_year=36.5,
        hours_per_day=8,
    )


def test_air_cost_by_hand(round_numbers):
    # 16 h to the strip: pay 16; two days' holding at 365 a year = 2; flight 100; tax 5; loss 30.
    cost = air_cost_per_kg(np.array([[16.0, np.inf, 0.0]]), round_numbers)
    assert cost[0, 0] == pytest.approx(16 + 2 + 100 + 5 + 30, abs=1e-9)
    assert cost[0, 1] == np.inf
    assert cost[0, 2] == pytest.approx(135, abs=1e-9)


def test_foot_cost_by_hand(round_numbers):
    # 48 h to the exit: pay 48; six days' holding = 6; guard 480 over 240 kg = 2; tax 6; escort
    # 10; loss 80.
    cost = foot_cost_per_kg(np.array([[48.0, np.inf]]), round_numbers)
    assert cost[0, 0] == pytest.approx(48 + 6 + 2 + 6 + 10 + 80, abs=1e-9)
    assert cost[0, 1] == np.inf
    # At 6 hours a day the same walk takes eight days, and holding 2 US$ more.
    slower = foot_cost_per_kg(np.array([[48.0]]), replace(round_numbers, hours_per_day=6))
    assert slower[0, 0] == pytest.approx(cost[0, 0] + 2, abs=1e-9)


def test_no_way_stays_no_way_where_walking_is_free(round_numbers):
    free = replace(round_numbers, porter_pay_per_kg=0, holding_pct_year=0)
    assert air_cost_per_kg(np.array([[np.inf]]), free)[0, 0] == np.inf
    assert foot_cost_per_kg(np.array([[10.0]]), free)[0, 0] == pytest.approx(98)


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
        ("theta", 0, ["THETA", "above 0"]),
        ("theta", 0.08, ["THETA", "MU"]),
        ("mu", 0, ["MU"]),
    ],
)
def test_impossible_parameters_are_refused_by_name(round_numbers, name, value, words):
    with pytest.raises(TrochaError) as error:
        replace(round_numbers, **{name: value})
    for word in words:
        assert word in str(error.value)


def test_theta_may_equal_mu(round_numbers):
    assert replace(round_numbers, theta=round_numbers.mu).theta == round_numbers.mu


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
    assert economics_of(assumptions).payload_kg == assumptions["PAYLOAD_KG"].value


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
