"""Lists of scenarios: what they may hold, and how they are refused."""

import json
import pathlib

import pytest
from trocha.core.comparison import read_variants
from trocha.core.economics import read_assumptions
from trocha.core.errors import TrochaError

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
SHIPPED = read_assumptions(RESOURCE.read_text(encoding="utf-8"))
SETTINGS = ("MODES", "AFTER_START", "INTERCEPTION_PCT")

GOOD = [
    {"name": "as it is"},
    {"name": "dear air", "description": "hire doubles", "parameters": {"PAYLOAD_KG": 350}},
    {"name": "later", "AFTER_START": "2015-06-01", "MODES": ["foot"], "INTERCEPTION_PCT": 8},
]


@pytest.mark.parametrize("text", [json.dumps(GOOD), json.dumps({"scenarios": GOOD})])
def test_scenarios_keep_their_order_and_change_what_they_name(text):
    same, dear, later = read_variants(text, SHIPPED, SETTINGS)
    assert [v.name for v in (same, dear, later)] == ["as it is", "dear air", "later"]
    assert same.scenario.assumptions == SHIPPED and not same.settings
    assert dear.scenario.description == "hire doubles"
    assert dear.scenario.economics().payload_kg == 350
    assert dear.scenario.assumptions["THETA"] == SHIPPED["THETA"]
    assert later.settings == {
        "AFTER_START": "2015-06-01", "MODES": ["foot"], "INTERCEPTION_PCT": 8,
    }  # fmt: skip
    assert SHIPPED["PAYLOAD_KG"].value == 300


@pytest.mark.parametrize(
    "given, words",
    [
        ("[{]", ["SCENARIOS", "not JSON", "line 1", "column 3"]),
        ("[" * 100000, ["SCENARIOS", "not JSON"]),
        ([], ["no list of scenarios"]),
        ({"name": "x", "parameters": {}}, ["no list of scenarios"]),
        (3, ["no list of scenarios"]),
        ([{"name": "a"}, {"parameters": {}}], ["Scenario 2", "no name"]),
        ([{"name": "a"}, 7], ["Scenario 2", "no name"]),
        ([{"name": " "}], ["Scenario 1", "no name"]),
        ([{"name": "a"}, {"name": "a"}], ["'a' twice"]),
        ([{"name": "a", "DEM": "x.tif"}], ["'a'", "DEM", "MODES, AFTER_START"]),
        ([{"name": "a", "MODES": [1]}], ["'a'", "MODES", "[1]"]),
        ([{"name": "a", "AFTER_START": None}], ["'a'", "AFTER_START"]),
        ([{"name": "a", "INTERCEPTION_PCT": True}], ["'a'", "INTERCEPTION_PCT"]),
        ([{"name": "a", "parameters": {"PAYLOAD": 3}}], ["'a'", "PAYLOAD,", "PAYLOAD_KG"]),
        ([{"name": "a", "parameters": {"PAYLOAD_KG": 9999}}], ["'a'", "PAYLOAD_KG", "150 to 600"]),
        ([{"name": "a", "parameters": []}], ["'a'", "no parameters"]),
    ],
)
def test_scenarios_that_cannot_be_used_are_explained(given, words):
    text = given if isinstance(given, str) else json.dumps(given)
    with pytest.raises(TrochaError) as error:
        read_variants(text, SHIPPED, SETTINGS)
    for word in words:
        assert word in str(error.value)
