"""The impact report beyond air and foot: modes, ranges of inputs, deterrence, scenarios."""

import json
import re
from types import SimpleNamespace

import numpy as np
import pytest
from algorithms_page import Page
from algorithms_valley import outputs
from trocha.algorithms.impact.assumptions import shipped
from trocha.algorithms.impact.report.answer import answer
from trocha.algorithms.impact.report.driver import break_even, sign_explained
from trocha.algorithms.impact.report.findings import sentence
from trocha.algorithms.impact.report.limits import limits
from trocha.algorithms.impact.report.tiles import key_figures
from trocha.core.economics import Scenario, economics_of
from trocha.core.impact import campaign_impact
from trocha.core.mass_balance import Finding
from trocha.core.sampling import Band
from trocha.core.ways import Ways

SCENARIOS = [
    {"name": "walkers only", "MODES": ["foot"], "description": "one <rides> / all walk"},
    {"name": "threat", "INTERCEPTION_PCT": 6},
]


@pytest.fixture
def report(run, valley, surface, tmp_path):
    """The page of a run on the valley with few draws, by all modes unless said otherwise."""

    def call(**changes):
        given = {"SURFACE": surface, "MODES": ["foot", "vehicle", "boat"], "DRAWS": 20, **changes}
        out = outputs(tmp_path)
        call.results = run("interdictionimpact", **{**valley, **given}, **out)
        with open(out["REPORT"], encoding="utf-8") as file:
            call.html = file.read()
        call.page = Page(call.html)
        assert call.page.faults == []
        return call.page

    return call


def part(page, heading, until):
    """The text of a section."""
    return page.text.split(heading)[1].split(until)[0]


def test_the_page_tells_of_every_mode_and_scenario(report):
    page = report(SCENARIOS=json.dumps(SCENARIOS), SUPPLY_RANGE_PCT=30)
    headings = [text for level, text in page.headings if level == 2]
    assert "Scenarios side by side" in headings
    assert "Deterrence by lethal interception (reconstructed)" not in headings
    assert page.charts == 7  # modes, open strips, three tornadoes, two of the scenarios
    (alt,) = re.findall(r'<img src="[^"]+" alt="(Map[^"]+)"', report.html)
    assert "By vehicle to an exit" in alt
    assert "By boat to an exit" in alt

    compared = part(page, "Scenarios side by side", "What the answer hangs on")
    assert "walkers only: one <rides> / all walk" in compared
    assert re.search(r"Figure\s+this run\s+walkers only\s+threat", compared)
    assert "Demolition of airstrips is not lethal interdiction" in compared  # one of them has it

    assumed = part(page, "What was assumed", "What cannot be concluded")
    assert "SUPPLY_RANGE_PCT" in assumed
    assert re.search(r"SUPPLY\s+10 000\s+7 000 to 13 000\s+kg a year", assumed)
    assert "VEHICLE_COST_PER_TRIP" in assumed
    assert "BOAT_LOAD_KG" in assumed
    assert "DETERRENCE_FROM_PCT" not in assumed  # the run itself deters nobody
    assert "MODES Modes overland foot, vehicle, boat" in page.text
    assert '"description": "one <rides> / all walk"' in page.text  # JSON with a slash is no path

    ledger = part(page, "Who earns what", "What carrying takes")
    for words in ("boat crews", "drivers", "haul to the strip", "way out", "Change, P50"):
        assert words in ledger
    assert "supply, terrain" not in page.text  # supply is drawn, so it is not taken as given


def test_the_same_inputs_and_seed_give_the_same_bytes_for_all_modes(report):
    pages = []
    for _ in range(2):
        report(SCENARIOS=json.dumps(SCENARIOS), DRAWS=4)
        pages.append(report.html)
    assert pages[0] == pages[1]


def test_on_foot_alone_no_other_mode_is_told_of(report):
    page = report(MODES=["foot"])
    for word in (
        "VEHICLE_",
        "BOAT_",
        "DETERRENCE_FROM_PCT",
        "by vehicle",
        "Scenarios side by side",
    ):
        assert word not in page.text
    assert "supply, availability, terrain and travel times are taken as given" in page.text


def test_deterrence_is_labelled_wherever_it_counts(report):
    page = report(MODES=["foot"], INTERCEPTION_PCT=6)
    first = page.text.split("Where it happened")[0]
    assert "a reconstruction. Demolition of airstrips is not lethal interdiction" in first
    assert "for fear of lethal interception, by a reconstructed rule" in first
    told = part(page, "Deterrence by lethal interception (reconstructed)", "What the answer hangs")
    # 1.5 % over 6 %: a quarter is flown; 1 - 0.25 x 0.94 = 76.5 % does not arrive.
    assert "With 6 % of flights intercepted" in told
    assert "25 % of the flights that would be flown still are" in told
    assert "76 % are given up" in told or "77 % are given up" in told
    (kg,) = re.findall(r"([\d ]+) kg a year is deterred \(P10", told)
    assert float(kg.replace(" ", "")) == pytest.approx(report.results["DETERRED_KG"], rel=0.005)
    assert "DETERRENCE_FROM_PCT" in page.text
    assert "Fear of flying is not modelled" not in page.text


def test_without_draws_scenarios_have_no_ranges(report):
    page = report(SCENARIOS=json.dumps(SCENARIOS), DRAWS=0)
    compared = part(page, "Scenarios side by side", "What the answer hangs on")
    assert "P10" not in compared
    assert page.charts == 4


# Two zones, two strips, one exit; hours such that air and every mode overland are used.
TO_STRIPS, ON_FOOT = np.array([[4.0, 9.0], [8.0, 5.0]]), np.array([[45.0], [38.0]])
RIDES = {"vehicle": 8.0, "boat": 12.0}
OPEN, HALF = np.array([1.0, 1.0]), np.array([0.3, 0.4])


class Ids:
    """Places that have ids and a length."""

    def __init__(self, ids):
        self.ids = ids

    def __len__(self):
        return len(self.ids)


def case_of(modes, before=OPEN, after=HALF, **economics):
    """What sentences are made from, worked out by the model itself."""
    e = economics_of(shipped())
    e = type(e)(**{**e.__dict__, **economics})
    ways = {
        mode: Ways(ON_FOOT, np.zeros((2, 1))) if mode == "foot"
        else Ways(np.full((2, 1), 3.0), np.full((2, 1), RIDES[mode]))
        for mode in modes
    }  # fmt: skip
    hauls = {mode: Ways(TO_STRIPS, np.zeros((2, 2))) for mode in modes}
    supply = np.array([9000.0, 6000.0])
    impact = campaign_impact(hauls, ways, supply, before, after, e)
    bands = SimpleNamespace(supply=Band.of(supply), before=Band.of(before), after=Band.of(after))
    return SimpleNamespace(
        impact=impact, economics=e, scenario=Scenario("", "", shipped()), draws=None, windows=None,
        zones=Ids(("A", "B")), strips=Ids(("S", "T")), exits=Ids(("E",)), setting=bands,
        is_open=(OPEN > 0, HALF > 0.35), open_share=0.35, availability=(before, after),
        hours_to_open=(np.array([4.0, 5.0]), np.array([9.0, 5.0])),
    )  # fmt: skip


def plain(text):
    return text.replace("\u202f", " ").replace("\u2212", "-")


def told(case):
    return tuple(plain(text) for text in answer(case))


def figure(text):
    return float(text.replace(" ", "").replace("+", ""))


def test_cargo_by_all_modes_adds_up_in_the_sentence():
    case = case_of(("foot", "vehicle", "boat"))
    _, cargo, _ = told(case)
    pattern = (
        r"About ([\d ]+) kg a year no longer flies, [\d.]+ % of the supply: (\S[\d. ]+) kg on foot, "
        r"(\S[\d. ]+) kg by vehicle and (\S[\d. ]+) kg by boat; that makes ([\d. ]+) more porter trips, "
        r"([\d. ]+) more vehicle trips and ([\d. ]+) more boat trips, and [\d. ]+ \w+ person-days on "
        r"foot\."
    )
    left, foot, vehicle, boat, _, vehicles, boats = map(
        figure, re.fullmatch(pattern, cargo).groups()
    )
    assert foot + vehicle + boat == pytest.approx(left, rel=0.01)
    assert vehicles == pytest.approx(vehicle / case.economics.vehicle_load_kg, rel=0.02)
    assert boats == pytest.approx(boat / case.economics.boat_load_kg, rel=0.02)


def test_reopening_turns_the_sentence_of_all_modes_round():
    _, cargo, _ = told(case_of(("foot", "vehicle"), before=HALF, after=OPEN))
    pattern = (
        r"About [\d ]+ kg a year flies again, [\d.]+ % of the supply: -[\d ]+ kg on foot and -"
    )
    assert re.match(pattern, cargo)
    assert "fewer porter trips and" in cargo
    assert "fewer vehicle trips" in cargo
    assert "No cargo changed" in told(case_of(("foot", "vehicle"), after=OPEN))[1]


def test_where_nobody_walks_out_neither_walkers_nor_escorts_are_told_of():
    case = case_of(("vehicle",))
    reach, cargo, _ = told(case)
    assert "on foot" in reach  # hours to strips are walked whatever the modes
    assert "porter trips" not in cargo
    assert "kg by vehicle" in cargo
    tiles = key_figures(case)
    assert "on foot" not in " ".join(tiles[2].lines)
    assert not any("escort" in text for text in limits(case))
    assert "No more and no less walks" in break_even(case)


def test_what_gives_the_index_its_sign_is_explained():
    """Same taxes: the escort. Without one, what pays less tax elsewhere, or pays it no more."""
    by_escort = sign_explained(case_of(("foot", "vehicle")))
    assert "what walks pays for its escort, and more walks" in by_escort
    assert "put in and not found" in by_escort
    by_tax = sign_explained(case_of(("foot",), air_tax_per_kg=25.0, escort_per_kg=0.0))
    assert "cargo on foot pays less tax than by air, and more of it goes so" in by_tax
    assert "put in" not in by_tax
    dear = sign_explained(
        case_of(
            ("foot", "vehicle"),
            vehicle_tax_per_kg=25.0,
            vehicle_cost_per_trip=10.0,
            escort_per_kg=0.0,
        )
    )
    assert "cargo by vehicle pays more tax than by air, and more of it goes so" in dear
    # Drivers are too dear for anybody to ride, and all pay alike: rent stays.
    alike = sign_explained(case_of(("foot", "vehicle"), escort_per_kg=0.0))
    assert alike.startswith("Rent does not change")


def test_outweighed_reasons_are_told_as_such():
    """The largest term need not have the sign of all together: 30 against 20 and 20."""
    terms = [("tonnage", -30.0), ("foot tax", 20.0), ("foot escort", 20.0)]
    impact = SimpleNamespace(
        rent_terms=[SimpleNamespace(name=n, change_usd=v, index=v) for n, v in terms],
        rent_driver="tonnage", rent_change_usd=10.0, rent_invariance=-0.5, rent_before_usd=100.0,
        change_kg=lambda mode: -100.0,
    )  # fmt: skip
    text = sign_explained(SimpleNamespace(impact=impact))
    assert "less cargo moves at all" in text
    assert "the other reasons together outweigh it" in text


def test_break_even_of_the_mix_that_moved():
    """With all taxes alike the escort alone changes rent, so that without one it would have stayed."""
    text = plain(break_even(case_of(("foot", "vehicle"))))
    assert "rent would have stayed as it was at US$ 0 a kg. The fee here is US$ 10 a kg." in text
    # Vehicles taxed above air raise rent by themselves: no fee on foot is low enough.
    dear = break_even(case_of(("foot", "vehicle"), vehicle_tax_per_kg=25.0))
    assert "rent rises even without an escort" in dear


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding("no_way_by_boat", {"zones": 0}), "ridden by boat, so nothing leaves by boat"),
        (
            Finding(
                "flights_exceed_supply",
                {"flights_per_day": 4.0, "payload_kg": 300.0, "stated_kg": 438000.0,
                 "supply_kg": 219000.0, "supply_high_kg": 300000.0, "exceeds_high": 1.0},
            ),
            "exceeds even the highest supply held possible, 300 000 kg",
        ),
        (
            Finding(
                "flights_exceed_supply",
                {"flights_per_day": 4.0, "payload_kg": 300.0, "stated_kg": 438000.0,
                 "supply_kg": 219000.0, "supply_high_kg": 450000.0, "exceeds_high": 0.0},
            ),
            "highest supply held possible, 450 000 kg, would fill it",
        ),
    ],
)  # fmt: skip
def test_findings_of_modes_and_of_a_supply_with_a_range(finding, words):
    assert words in plain(sentence(finding, 40))
