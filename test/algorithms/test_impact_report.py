"""The impact report: sound, whole, the same bytes again, and true for every sign and gap."""

import re
from types import SimpleNamespace

import numpy as np
import pytest
from algorithms_page import Page
from algorithms_valley import Heard, layer, outputs, point, rows
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsLayerMetadata,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
)
from trocha.algorithms.impact.assumptions import shipped
from trocha.algorithms.impact.case import Case
from trocha.algorithms.impact.report.answer import answer
from trocha.algorithms.impact.report.driver import break_even
from trocha.algorithms.impact.report.findings import sentence
from trocha.algorithms.impact.report.rent import index_in_words
from trocha.algorithms.impact.report.tiles import key_figures
from trocha.core.draws import Draws
from trocha.core.economics import Scenario, economics_of
from trocha.core.figures import UNITS
from trocha.core.impact import campaign_impact
from trocha.core.mass_balance import Finding

ALGORITHM = "interdictionimpact"
HEADINGS = [
    "What did closing these airstrips change?",
    "Where it happened",
    "How cargo goes out, and how many strips were open",
    "What the answer hangs on",
    "Zone by zone, strip by strip",
    "Who earns what",
    "What carrying takes, leg by leg",
    "Do the sums close?",
    "What was assumed",
    "What cannot be concluded from this",
    "Inputs, parameters and versions",
]


def read(out):
    with open(out["REPORT"], encoding="utf-8") as file:
        return file.read()


@pytest.fixture
def report(run, valley, tmp_path):
    """The page of a run on the valley with few draws, and the parameters given changed."""

    def call(**changes):
        out = outputs(tmp_path)
        changes = {"DRAWS": 20, **changes}
        call.results = run("interdictionimpact", **{**valley, **changes}, **out)
        call.html = read(out)
        call.page = Page(call.html)
        return call.page

    return call


def test_the_page_is_sound_and_whole(report, tmp_path):
    page = report()
    assert page.faults == []
    assert page.language == "en"
    assert [text for level, text in page.headings if level <= 2] == HEADINGS
    assert page.charts == 4  # modes, open strips, two tornadoes
    assert "data:image/png;base64," in report.html
    assert str(tmp_path) not in report.html
    assert len(report.html) < 900_000
    (kg,) = re.findall(r"About ([\d ]+) kg a year moved from air to foot \(P10", page.text)
    assert float(kg.replace(" ", "")) == pytest.approx(report.results["DISPLACED_KG"], rel=0.005)


def test_the_map_shows_the_layers_and_their_legend(report):
    report()
    (alt,) = re.findall(r'<img src="[^"]+" alt="(Map[^"]+)"', report.html)
    for words in ("Exits", "Airstrips", "Ways of cargo", "Zones", "hours farther"):
        assert words in alt
    # Every strip is of one of three classes: always open (S3), 75 % (S1), closed (S2).
    assert "always open" in alt
    assert "open up to 25 %" in alt


def test_what_people_name_things_cannot_break_the_page(report, valley):
    evil = "<script>alert(1)</script>\"'&"
    zones = layer(
        "Point", ["zone_id:string", "name:string", "supply_kg_year:double"],
        [(point(5, 5), evil, f"{evil} hill", 6000.0), (point(10, 5), "B", evil, 4000.0)],
        name=evil,
    )  # fmt: skip
    exits = layer("Point", ["exit_id:string"], [(point(5, 25), evil)], name=evil)
    scenario = (
        '{"name": "<script>x</script>", "description": "<b>bold</b>", "parameters": '
        '{"ESCORT_PER_KG": {"value": 1, "low": 0, "high": 2, "source": "<i>me</i>", "note": "<u>"}}}'
    )
    page = report(ZONES=zones, EXITS=exits, SCENARIO=scenario)
    assert page.faults == []
    assert "<script" not in report.html
    for text in (evil, "<script>x</script>", "<b>bold</b>", "<i>me</i>", "<u>"):
        assert text in page.text
    assert "Set for this run (in bold): ESCORT_PER_KG" in page.text


def test_the_same_inputs_and_seed_give_the_same_bytes(run, valley, tmp_path):
    pages = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        out = outputs(tmp_path / folder)
        run("interdictionimpact", **valley, **out, DRAWS=20)
        pages.append(read(out))
    assert pages[0] == pages[1]
    assert "data:image/png" in pages[0]


@pytest.mark.parametrize("place", ["worker thread", "child algorithm"])
def test_the_map_is_drawn_wherever_the_algorithm_runs(provider, valley, tmp_path, qtbot, place):
    """As the desktop runs it, beside its main thread, and as a step of a model."""
    from qgis import processing

    project = QgsProject()
    names = ("ZONES", "AIRSTRIPS", "LOG", "EXITS")
    for name in names:
        project.addMapLayer(valley[name])
    context, feedback = QgsProcessingContext(), Heard()
    context.setProject(project)
    out = outputs(tmp_path)
    given = {**valley, **{n: valley[n].id() for n in names}, **out, "DRAWS": 0}
    if place == "child algorithm":
        processing.run(
            provider.algorithm(ALGORITHM), given, context=context, feedback=feedback,
            is_child_algorithm=True,
        )  # fmt: skip
    else:
        algorithm = provider.algorithm(ALGORITHM).create()
        task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
        with qtbot.waitSignal(task.executed, timeout=60_000) as ended:
            QgsApplication.taskManager().addTask(task)
        assert ended.args[0], feedback.errors
    assert "The map is missing" not in read(out)
    assert 'alt="Map over shaded relief' in read(out)


def test_a_made_up_layer_says_so_at_the_top(report, valley):
    assert "llustrative" not in report(DRAWS=0).text
    metadata = QgsLayerMetadata()
    metadata.setAbstract("Made up by <hand>.")
    metadata.setKeywords({"gmd:topicCategory": ["Illustrative"]})
    valley["AIRSTRIPS"].setMetadata(metadata)
    text = report(DRAWS=0).text
    top = text[: text.index("Reach.")]
    assert "Partly illustrative: this describes no real campaign." in top
    assert "these inputs are made up: Airstrips." in top
    assert "says of itself: “Made up by <hand>.”" in text


def test_a_run_made_up_throughout_is_told_from_one_in_part(report, valley):
    gdal.Open(valley["DEM"], gdal.GA_Update).SetMetadataItem(
        "TIFFTAG_IMAGEDESCRIPTION", "Illustrative ground."
    )
    metadata = QgsLayerMetadata()
    metadata.setKeywords({"any": ["illustrative"]})
    for name in ("ZONES", "AIRSTRIPS", "LOG", "EXITS"):
        valley[name].setMetadata(metadata)
    text = report(DRAWS=0).text
    assert "Illustrative: no real place, campaign or clandestine airstrip." in text
    assert "made up: Elevation (DEM), Production zones, Airstrips, Status log, Exits." in text


def test_without_a_report_nothing_is_drawn(run, valley, tmp_path, monkeypatch):
    from trocha.algorithms import interdiction_impact

    monkeypatch.delattr(interdiction_impact, "impact_map")
    out = outputs(tmp_path)
    del out["REPORT"]
    assert "REPORT" not in run("interdictionimpact", **valley, **out, DRAWS=0)


def test_few_flows_are_drawn_of_many(report, monkeypatch):
    """Only the two largest reach the map, all of them the layer."""
    from trocha.algorithms.impact.report import map as drawn

    seen = []
    monkeypatch.setattr(drawn, "MOST_FLOWS", 2)
    monkeypatch.setattr(
        drawn, "vector_legend", lambda layer: seen.append(layer.featureCount()) or ()
    )
    report(DRAWS=0)
    assert seen == [2, 3, 2, 2]  # exits, strips, flows, zones
    assert len(rows(report.results["FLOWS"])) > 2


def test_without_draws_no_range_is_claimed(report):
    page = report(DRAWS=0)
    assert page.faults == []
    assert "P10 " not in page.text.split("Where it happened")[0].replace("P10 to P90", "P10 ")
    assert "No draws were made" in page.text
    assert page.charts == 2


def test_without_a_log_no_curve_is_drawn(report):
    strips = layer(
        "Point", ["airstrip_uid:string", "a0:double", "a1:double"],
        [(point(5, 7), "S1", 1.0, 0.75), (point(10, 7), "S2", 1.0, 0.0)],
    )  # fmt: skip
    none = dict.fromkeys(("LOG", "BEFORE_START", "BEFORE_END", "AFTER_START", "AFTER_END"))
    page = report(
        AIRSTRIPS=strips, **none,
        AVAILABILITY_BEFORE_FIELD="a0", AVAILABILITY_AFTER_FIELD="a1",
    )  # fmt: skip
    assert page.faults == []
    assert page.charts == 3
    assert "fields a0 and a1" in page.text
    assert "not from a status log" in page.text


def test_long_tables_are_cut_and_say_so(report):
    many = [(point(r, 2), f"Z{r}", 1000.0 + r) for r in range(20)]
    many += [(point(r, 4), f"Y{r}", 10.0 + r) for r in range(10)]
    zones = layer("Point", ["zone_id:string", "supply_kg_year:double"], many, name="zones")
    page = report(ZONES=zones, DRAWS=0)
    assert "20 of 30 rows" in page.text
    assert page.faults == []


def test_a_map_that_cannot_be_drawn_is_told_of(report, monkeypatch):
    from trocha.algorithms.impact.report import map as drawn
    from trocha.core.errors import TrochaError

    def fails(*args):
        raise TrochaError("QGIS found no memory for the picture of the map.")

    monkeypatch.setattr(drawn, "draw_map", fails)
    page = report()
    assert page.faults == []
    assert "The map is missing. QGIS found no memory for the picture" in page.text
    assert "Exits: who walks there" in page.text


def test_what_the_run_warned_of_is_in_the_report(report):
    strips = layer(
        "Point", ["airstrip_uid:string", "status:string"],
        [(point(5, 7), "S1", "active"), (point(10, 7), "S2", "active"),
         (point(15, 700), "S3", "active")],
        name="strips",
    )  # fmt: skip
    text = report(AIRSTRIPS=strips, DRAWS=0).text
    assert "'strips': 1 features lie off the passable terrain" in text
    assert "3 read, 1 off the terrain and not reached" in text


def test_every_setting_is_told_and_changed_ones_are_bold(report):
    page = report(SEED=7, MAX_SLOPE=45)
    assert "NEIGHBOURS Neighbours 8" in page.text
    assert "MAX_SLOPE Steepest slope (degrees) 45" in page.text
    assert "BEFORE_START Before: first day 2015-02-01" in page.text
    assert '<span class="own">45</span>' in report.html
    assert "seed 7" in page.text


# Two zones, two strips, one exit; hours such that both modes are used.
TO_STRIPS, TO_EXITS = np.array([[4.0, 9.0], [8.0, 5.0]]), np.array([[45.0], [38.0]])
SUPPLY = np.array([9000.0, 6000.0])
OPEN, SHUT, HALF = np.array([1.0, 1.0]), np.zeros(2), np.array([0.3, 0.4])
NONE = np.array([np.inf, np.inf])


class Ids:
    """Places that have ids and a length."""

    def __init__(self, ids):
        self.ids = ids

    def __len__(self):
        return len(self.ids)


def case_of(
    before=OPEN, after=HALF, supply=SUPPLY, to_exits=TO_EXITS, draws=None, hours=None, counted=(2, 1),
    **economics,
):  # fmt: skip
    """What the sentences are made from, worked out by the model itself."""
    assumptions = dict(shipped())
    e = economics_of(assumptions)
    e = type(e)(**{**e.__dict__, **economics})
    impact = campaign_impact(TO_STRIPS, to_exits, supply, before, after, e)
    case = SimpleNamespace(
        impact=impact, economics=e, scenario=Scenario("", "", assumptions), draws=draws,
        zones=Ids(("A", "B")), strips=Ids(("S", "T")), exits=Ids(("E",)),
        is_open=tuple(np.arange(2) < n for n in counted), open_share=0.5, windows=None,
        hours_to_open=hours or (np.array([4.0, 5.0]), np.array([9.0, 5.0])),
        availability=(before, after),
    )  # fmt: skip
    case.modes = Case.modes.fget(case)
    return case


def plain(text):
    return text.replace("\u202f", " ").replace("\u2212", "-")


def told(case):
    return tuple(plain(text) for text in answer(case))


def draws_of(**figures):
    values = {name: np.zeros(3) for name in UNITS}
    given = {k: np.array(v, float) for k, v in figures.items()}
    return Draws(3, 1, {**values, **given}, {}, {}, {}, np.zeros((3, 0, 3)))


def test_closing_strips_in_three_sentences():
    case = case_of()
    reach, cargo, rent = told(case)
    assert reach == (
        "1 of 2 zones is farther from the nearest open airstrip than before, by 5 h (A); it holds "
        "60 % of the supply."
    )
    assert re.fullmatch(
        r"About [\d ]+ kg a year moved from air to foot, \d+ % of the supply; that makes [\d ]+ more "
        r"porter trips in [\d.]+ caravans of 20, and [\d ]+ more person-days on the trail\.",
        cargo,
    )
    assert "The armed group still earns: its rent goes from US$ " in rent
    assert rent.endswith("rent rises as air traffic falls.")


def test_several_zones_are_told_by_their_median_and_worst():
    """+5 h with 9 t and +3 h with 6 t: median 4 h, all of the supply."""
    hours = (np.array([4.0, 5.0]), np.array([9.0, 8.0]))
    assert told(case_of(hours=hours))[0] == (
        "2 of 2 zones are farther from the nearest open airstrip than before, by 4 h in the median "
        "and 5 h at most (A); together they hold 100 % of the supply."
    )


def test_reopening_turns_every_sentence_round():
    case = case_of(before=HALF, after=OPEN, hours=(np.array([9.0, 5.0]), np.array([4.0, 5.0])))
    reach, cargo, rent = told(case)
    assert reach == "No zone is farther from an open airstrip than before; 1 is nearer to one."
    assert "moved from foot back to air" in cargo
    assert "fewer porter trips" in cargo
    assert "fewer person-days" in cargo
    assert rent.endswith("rent falls as air traffic rises.")


def test_nothing_changed():
    same = np.array([4.0, 5.0])
    reach, cargo, rent = told(case_of(after=OPEN, hours=(same, same), counted=(2, 2)))
    assert reach == "No zone is farther from an open airstrip than before."
    assert cargo == "No cargo changed between air and foot."
    assert "earns as much as before" in rent
    assert rent.endswith("not defined: air traffic did not change.")


def test_no_strip_counts_as_open():
    gone = (np.array([4.0, 5.0]), NONE)
    assert told(case_of(hours=gone, counted=(2, 0)))[0] == (
        "No airstrip counts as open any more: every zone that could walk to one, 2 of 2, has lost it."
    )
    assert "no zone could lose reach" in told(case_of(hours=(NONE, NONE), counted=(0, 0)))[0]
    assert told(case_of(hours=(NONE, gone[0]), counted=(0, 1)))[0] == (
        "No airstrip counted as open before; 1 do after, and 2 of 2 zones can walk to one."
    )
    assert (
        "no zone could walk to one before" in told(case_of(hours=(NONE, NONE), counted=(2, 0)))[0]
    )


def test_a_zone_cut_off_is_told_from_one_farther_and_one_that_never_reached():
    hours = (np.array([4.0, np.inf]), np.array([np.inf, np.inf]))
    assert told(case_of(hours=hours))[0] == (
        "1 of 2 zones can no longer walk to any open airstrip; it holds 60 % of the supply; 1 could "
        "walk to none before and still cannot."
    )


def test_without_supply_nothing_is_claimed():
    case = case_of(supply=np.zeros(2))
    reach, cargo, rent = told(case)
    assert "% of the supply" not in reach
    assert cargo == "The zones supply nothing, so no cargo changed its way."
    assert rent == "The armed group earns nothing on this cargo, before or after."
    assert index_in_words(case) == "not defined: there was no rent before"
    assert [t.figure for t in key_figures(case)][1] == "– → –"


def test_rent_from_nothing_and_to_nothing():
    free = dict(air_tax_per_kg=0.0, foot_tax_per_kg=0.0)
    # All flies before (foot has no way), so without a tax by air there is no rent.
    nowhere = np.full((2, 1), np.inf)
    case = case_of(to_exits=nowhere, before=SHUT, after=OPEN)
    assert "where it earned nothing before" in told(case)[2]
    assert "15 000 kg less finds no way out" in told(case)[1]
    case = case_of(to_exits=nowhere, before=OPEN, after=SHUT)
    assert "loses all of its rent" in told(case)[2]
    assert told(case)[2].endswith("rent moves in proportion to air traffic.")
    case = case_of(**free, escort_per_kg=0.0)
    assert told(case)[2].startswith("The armed group earns nothing")


def test_the_index_is_told_by_its_size_and_sign():
    assert "does not answer" in index_in_words(case_of(escort_per_kg=0.0))
    # Tax by air 25, on foot 5: moving off air costs rent, but foot still pays a fifth.
    less = case_of(air_tax_per_kg=25.0, escort_per_kg=0.0)
    assert 0 < less.impact.rent_invariance < 0.95
    assert "less than in proportion" in index_in_words(less)
    never_flew = case_of(before=SHUT, after=SHUT)
    assert index_in_words(never_flew) == "not defined: nothing flew before"


def test_ranges_follow_the_direction_of_the_sentence():
    # P10, P50 and P90 of 0, 1000 ... 10000 are 1000, 5000 and 9000; some 3 t moved.
    spread = draws_of(displaced_kg=np.arange(0, 10001, 1000))
    assert "(P10 to P90: 1 000 to 9 000 kg)" in told(case_of(draws=spread))[1]
    back = draws_of(displaced_kg=-np.arange(0, 10001, 1000))
    reopened = case_of(before=HALF, after=OPEN, draws=back)
    assert "back to air (P10 to P90: 1 000 to 9 000 kg)" in told(reopened)[1]
    either = draws_of(displaced_kg=np.arange(-500, 501, 100))
    text = told(case_of(draws=either))[1]
    assert "-400 to 400 kg, so the draws do not agree on the direction" in text


def test_a_value_outside_its_own_range_is_said_so_beside_it():
    """Some 3 t moved, where the draws say 100 to 900 kg; rent rose by more than US$ 1 to 9."""
    spread = draws_of(displaced_kg=np.arange(0, 1001, 100), rent_change_usd=np.arange(0, 10.1, 1))
    case = case_of(draws=spread)
    _, cargo, rent = told(case)
    assert "(P10 to P90: 100 to 900 kg; go by this range, the value lies outside it)" in cargo
    assert "US$ 1 to US$ 9; go by this range, the value lies outside it)" in rent
    _, _, moved, _, earned, _ = key_figures(case)
    for tile in (moved, earned):
        assert "The value lies outside: go by the range" in tile.lines


def test_tiles_show_three_percentiles_or_none():
    spread = draws_of(displaced_kg=np.arange(0, 10001, 1000))
    moved = key_figures(case_of(draws=spread))[2]
    assert plain(moved.lines[0]) == "P10 1 000 · P50 5 000 · P90 9 000"
    assert plain(moved.lines[1]) == "More on foot in 91 % of the draws"  # 10 of 11
    assert not any("P10" in line for tile in key_figures(case_of()) for line in tile.lines)


@pytest.mark.parametrize(
    ("finding", "words"),
    [
        (Finding("no_supply", {"supply_kg": 0.0}), ["supply nothing"]),
        (
            Finding(
                "flights_exceed_supply",
                {"flights_per_day": 4.0, "payload_kg": 300.0, "stated_kg": 438000.0,
                 "supply_kg": 219000.0},
            ),
            ["4 flights of 300 kg a day", "438 000 kg", "2 times the supply", "40 strips"],
        ),
        (
            Finding("supply_exceeds_air_capacity_before", {"supply_kg": 200.0, "capacity_kg": 50.0}),
            ["Before", "50 kg", "25 %"],
        ),
        (
            Finding("supply_exceeds_air_capacity_after", {"supply_kg": 200.0, "capacity_kg": 50.0}),
            ["After", "50 kg", "25 %"],
        ),
        (
            Finding("unmoved_before", {"unmoved_kg": 20.0, "zones": 3, "supply_kg": 200.0}),
            ["Before", "20 kg", "3 zones", "10 %"],
        ),
        (
            Finding("unmoved_after", {"unmoved_kg": 20.0, "zones": 3, "supply_kg": 200.0}),
            ["After", "20 kg", "3 zones", "10 %"],
        ),
        (Finding("new_code", {"x": 2.0, "a": 1.0}), ["new_code: a 1, x 2"]),
    ],
)  # fmt: skip
def test_each_finding_is_a_sentence_with_its_numbers(finding, words):
    text = plain(sentence(finding, 40))
    for word in words:
        assert word in text


def test_break_even_for_either_sign():
    """Tax 5 by air: against 5 on foot 0, against 2 on foot 3; above it none."""
    assert plain(break_even(case_of())).endswith(
        "a kilogram that goes on foot pays it US$ 10 more."
    )
    text = plain(break_even(case_of(foot_tax_per_kg=2.0, escort_per_kg=1.0)))
    assert "at US$ 3 a kg" in text
    assert text.endswith("US$ 2 less.")
    assert "exceeds that by air by US$ 1 a kg" in plain(break_even(case_of(foot_tax_per_kg=6.0)))
