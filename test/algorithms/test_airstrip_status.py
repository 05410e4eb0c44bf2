"""trocha:airstripstatus: days counted by hand, and logs that cannot be used."""

import pytest
from algorithms_page import Page
from algorithms_valley import layer, rows
from qgis.core import NULL, QgsVectorLayer
from trocha.layers.temporal import play_spans

LOG_FIELDS = ["airstrip_uid:string", "from_status:string", "to_status:string", "event_date:string"]


def log_of(*changes):
    return layer("None", LOG_FIELDS, [(None, *change) for change in changes], name="log")


@pytest.fixture
def window(valley, tmp_path):
    return {
        "AIRSTRIPS": valley["AIRSTRIPS"],
        "LOG": valley["LOG"],
        "WINDOW_START": "2015-03-01",
        "WINDOW_END": "2015-03-21",
        "OUTPUT": str(tmp_path / "status.gpkg"),
    }


def test_days_by_hand(run, window):
    """Twenty days. S1 is down from the 11th to the 15th: 5 days denied, open 15/20. S2 is
    down from the first day to the last: 20 denied. S3 has no row: open throughout."""
    result = run("airstripstatus", **window)
    found = {r["airstrip_uid"]: r for r in rows(window["OUTPUT"])}
    assert [found[s]["availability"] for s in ("S1", "S2", "S3")] == [0.75, 0.0, 1.0]
    assert [found[s]["strip_days_denied"] for s in ("S1", "S2", "S3")] == [5, 20, 0]
    assert [found[s]["times_destroyed"] for s in ("S1", "S2", "S3")] == [1, 1, 0]
    assert [found[s]["times_rebuilt"] for s in ("S1", "S2", "S3")] == [1, 0, 0]
    assert [found[s]["status"] for s in ("S1", "S2", "S3")] == [
        "rehabilitated", "cratered", "active",
    ]  # fmt: skip
    assert result["STRIP_DAYS_DENIED"] == 25
    assert result["TIMES_DESTROYED"] == 2
    assert result["TIMES_REBUILT"] == 1
    assert result["MEAN_AVAILABILITY"] == pytest.approx(1.75 / 3)
    assert found["S1"]["geometry"].asWkt() == "Point (507500 8594500)".replace("Point", "Point")


def test_rough_dates_widen_the_answer(run, valley, window):
    """S1's demolition of the 11th is known to the week: it fell between the 11th and the rebuild
    on the 16th, so 0 to 5 days are denied, and the strip was open 15 to 20 of 20."""
    valley["LOG"].startEditing()
    valley["LOG"].changeAttributeValue(1, 4, 2)
    valley["LOG"].commitChanges()
    result = run("airstripstatus", **window)
    assert any("dated to the week or coarser (1); _low" in w for w in run.heard.warnings)
    found = {r["airstrip_uid"]: r for r in rows(window["OUTPUT"])}
    ends = ("strip_days_denied_low", "strip_days_denied", "strip_days_denied_high")
    assert [found["S1"][k] for k in ends] == [0, 5, 5]
    assert [found["S2"][k] for k in ends] == [20, 20, 20]
    ends = ("availability_low", "availability", "availability_high")
    assert [found["S1"][k] for k in ends] == [0.75, 0.75, 1.0]
    assert (result["STRIP_DAYS_DENIED_LOW"], result["STRIP_DAYS_DENIED_HIGH"]) == (20, 25)
    assert result["MEAN_AVAILABILITY_HIGH"] == pytest.approx(2 / 3)
    assert any("by rough dates" in said for said in run.heard.told)


def test_exact_dates_are_no_range(run, window):
    result = run("airstripstatus", **window)
    assert result["STRIP_DAYS_DENIED_LOW"] == result["STRIP_DAYS_DENIED_HIGH"] == 25
    assert not any("by rough dates" in said for said in run.heard.told)
    assert {r["status_sure"] for r in rows(window["OUTPUT"])} == {True}


def test_a_precision_that_is_none_is_refused_with_its_row(refused, valley, window):
    valley["LOG"].startEditing()
    valley["LOG"].changeAttributeValue(2, 4, 7)
    valley["LOG"].commitChanges()
    message = refused("airstripstatus", **window)
    assert "date_precision of log row 2 is '7'" in message


def test_status_on_a_date(run, window):
    run("airstripstatus", **window, DATE="2015-03-12")
    assert [r["status"] for r in rows(window["OUTPUT"])] == ["cratered", "cratered", "active"]
    run("airstripstatus", **{**window, "OUTPUT": window["OUTPUT"] + "2.gpkg"}, DATE="2015-02-28")
    assert [r["status"] for r in rows(window["OUTPUT"] + "2.gpkg")] == ["active"] * 3


# The five strips of the worked Kaplan-Meier case, over 20 days from 1 March: rebuilt after 2, 3
# and 5 days, still down after 3 and 8.
FIVE = [
    ("A", "active", "cratered", "2015-03-04"), ("A", "cratered", "rehabilitated", "2015-03-06"),
    ("B", "active", "cratered", "2015-03-04"), ("B", "cratered", "rehabilitated", "2015-03-07"),
    ("C", "active", "cratered", "2015-03-18"),
    ("D", "active", "cratered", "2015-03-13"),
    ("E", "active", "cratered", "2015-03-10"), ("E", "cratered", "rehabilitated", "2015-03-15"),
]  # fmt: skip


@pytest.fixture
def five(window, tmp_path):
    places = [(f"POINT({500000 + 1000 * k} 8600000)", uid) for k, uid in enumerate("ABCDE")]
    window["AIRSTRIPS"] = layer("Point", ["airstrip_uid:string"], places, name="strips")
    window["LOG"] = log_of(*FIVE)
    for name in ("FLEET", "SURVIVAL", "SPELLS"):
        window[name] = str(tmp_path / f"{name.lower()}.gpkg")
    window["REPORT"] = str(tmp_path / "report.html")
    return window


def test_time_to_rebuild_by_hand(run, five):
    result = run("airstripstatus", **five)
    table = rows(five["SURVIVAL"])
    assert [r["days"] for r in table] == [2, 3, 5, 8]
    assert [r["at_risk_n"] for r in table] == [5, 4, 2, 1]
    assert [r["still_down_n"] for r in table] == [0, 1, 0, 1]
    assert [r["share_down"] for r in table] == pytest.approx([0.8, 0.6, 0.3, 0.3])
    assert table[0]["share_low"] == pytest.approx(0.20381, abs=2e-5)
    assert table[0]["share_high"] == pytest.approx(0.96918, abs=2e-5)
    assert (result["CLOSURES"], result["STILL_DOWN"]) == (5, 2)
    assert result["REBUILD_MEDIAN_DAYS"] == 5
    assert result["REBUILD_MEDIAN_HIGH"] is None
    assert result["REBUILD_MEAN_DAYS"] == pytest.approx(4.9)
    # 5 attacks in 79 strip-days open; 1 / (1 + 4.9 * 5/79) = 79 / 103.5.
    assert result["ATTACKS_PER_DAY"] == pytest.approx(5 / 79)
    assert result["LONG_RUN_AVAILABILITY"] == pytest.approx(79 / 103.5)
    assert [r["attacks_per_day"] for r in rows(five["OUTPUT"])] == pytest.approx(
        [1 / 18, 1 / 17, 1 / 17, 1 / 12, 1 / 15]
    )


def test_the_fleet_day_by_day_and_its_spells_on_the_map(run, five, on_map_of):
    run("airstripstatus", **five)
    fleet = {r["day"].toString("yyyy-MM-dd"): r for r in rows(five["FLEET"])}
    assert len(fleet) == 20
    # A and B close on the 4th; A opens on the 6th, B on the 7th.
    assert [fleet[f"2015-03-{d:02}"]["open"] for d in (3, 4, 6, 7, 10, 13, 15, 18, 20)] == [
        5, 3, 4, 5, 4, 3, 4, 3, 3,
    ]  # fmt: skip
    assert {r["known"] for r in fleet.values()} == {5}
    assert all(r["open"] + r["denied"] == 5 for r in fleet.values())
    spells = rows(five["SPELLS"])
    assert sum(r["days"] for r in spells) == 5 * 20
    assert sum(r["days"] for r in spells if r["state"] == "denied") == 2 + 3 + 3 + 8 + 5
    # A map of one day shows each strip once, in the state of that day.
    shown = QgsVectorLayer(five["SPELLS"], "spells", "ogr")
    play_spans(shown, "start", "end")
    for day, row in fleet.items():
        on_map = on_map_of(shown, day)
        assert len(on_map) == 5
        assert sum(f["state"] == "open" for f in on_map) == row["open"]


def test_loaded_spells_are_styled_and_play(loaded, five):
    layers = loaded("airstripstatus", ["OUTPUT", "SPELLS"], **five)
    assert layers["SPELLS"].renderer().classAttribute() == "state"
    assert layers["SPELLS"].temporalProperties().isActive()
    assert layers["SPELLS"].temporalProperties().endExpression() == 'to_datetime("end")'
    assert not layers["OUTPUT"].temporalProperties().isActive()


def test_the_report_says_it_in_sentences_and_needs_no_network(run, five, tmp_path):
    run("airstripstatus", **five)
    text = (tmp_path / "report.html").read_text("utf-8")
    assert "Of 5 strips over 20 days" in text
    assert "Of 5 closures 2 were not over when the window ended" in text
    assert "5 days (95% interval from 2 days on)" in text
    assert "at most 76.3%" in text  # 79 / 103.5
    assert Page(text).faults == []
    assert Page(text).charts == 2
    for name in ("fleet", "rebuild"):
        chart = text[text.index("<svg", text.index(f'aria-labelledby="{name}-title') - 200) :]
        # What a screen reader says first: the chart's title, then what it shows.
        assert chart.index(f'<title id="{name}-title">') < chart.index(f'<desc id="{name}-desc">')
    run("airstripstatus", **{**five, "REPORT": str(tmp_path / "again.html")})
    assert (tmp_path / "again.html").read_text("utf-8") == text


def test_a_window_without_a_closure(run, five):
    result = run("airstripstatus", **{**five, "WINDOW_END": "2015-03-03"})
    assert result["CLOSURES"] == 0
    assert result["REBUILD_MEAN_DAYS"] is None
    assert result["LONG_RUN_AVAILABILITY"] is None
    assert result["MEAN_AVAILABILITY"] == 1
    assert rows(five["SURVIVAL"]) == []
    assert "No closure began in this window." in run.heard.told
    with open(five["REPORT"], encoding="utf-8") as page:
        assert "rebuild-title" not in page.read()


def test_185_strips_down_for_1_to_20_days(run, window):
    """185 to 3,700 strip-days denied; a strip never open has no rate of attacks."""
    places = [(f"POINT({500000 + k} 8600000)", str(k)) for k in range(185)]
    window["AIRSTRIPS"] = layer("Point", ["airstrip_uid:string"], places, name="strips")
    for days, last in ((1, "2015-03-02"), (20, "2015-03-21")):
        changes = [(str(k), "active", "cratered", "2015-03-01") for k in range(185)]
        changes += [(str(k), "cratered", "rehabilitated", last) for k in range(185)]
        result = run("airstripstatus", **{**window, "LOG": log_of(*changes)})
        assert result["STRIP_DAYS_DENIED"] == 185 * days
    assert all(r["attacks_per_day"] == NULL for r in rows(window["OUTPUT"]))


REFUSALS = {
    "unknown strip": (("X9", "active", "cratered", "2015-03-02"), "'X9'"),
    "impossible move": (("S1", "active", "rehabilitated", "2015-03-02"), "may only become"),
    "bad date": (("S1", "active", "cratered", "2015-02-30"), "'2015-02-30'"),
    "no date": (("S1", "active", "cratered", None), "is empty"),
    "unknown status": (("S1", "active", "bombed", "2015-03-02"), "'bombed'"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_log_that_cannot_be_used(refused, window, tmp_path, case):
    change, expected = REFUSALS[case]
    message = refused("airstripstatus", **{**window, "LOG": log_of(change)})
    assert expected in message
    assert "log row 1" in message
    assert not (tmp_path / "status.gpkg").exists()


def test_a_log_that_contradicts_itself_names_the_rows(refused, window):
    log = log_of(
        ("S1", "active", "cratered", "2015-03-02"), ("S1", "active", "cratered", "2015-03-05")
    )
    message = refused("airstripstatus", **{**window, "LOG": log})
    assert "log row 2" in message
    assert "row 1" in message


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"WINDOW_END": "2015-03-01"}, "leaves no day"),
        ({"WINDOW_START": "2015-13-01"}, "WINDOW_START is '2015-13-01'"),
        ({"WINDOW_START": "yesterday"}, "WINDOW_START is 'yesterday'"),
    ],
)
def test_windows_that_cannot_be_used(refused, window, changes, expected):
    assert expected in refused("airstripstatus", **{**window, **changes})


def test_a_log_without_its_fields_says_which(refused, window):
    log = layer("None", ["strip:string"], [(None, "S1")], name="log")
    assert "airstrip_uid" in refused("airstripstatus", **{**window, "LOG": log})


def test_a_strip_without_geometry_counts(run, window):
    """Where it lies is unknown, its log is not: S2 is down all 20 days, as with geometry."""
    window["AIRSTRIPS"] = layer(
        "Point",
        ["airstrip_uid:string", "status:string"],
        [("POINT(500500 8599500)", "S1", "active"), (None, "S2", "active")],
    )
    run("airstripstatus", **window)
    found = {r["airstrip_uid"]: r for r in rows(window["OUTPUT"])}
    assert found["S2"]["strip_days_denied"] == 20
    assert found["S2"]["geometry"].isEmpty()
    assert any("without geometry" in w and "S2" in w for w in run.heard.warnings)


def test_ids_that_a_spreadsheet_made_decimal_are_the_same(run, window):
    """Strip 7 of a layer is 7.0 in a table that came through a spreadsheet."""
    window["AIRSTRIPS"] = layer("Point", ["airstrip_uid:int"], [("POINT(500500 8599500)", 7)])
    window["LOG"] = layer(
        "None",
        ["airstrip_uid:double", *LOG_FIELDS[1:]],
        [(None, 7.0, "active", "cratered", "2015-03-11")],
    )
    run("airstripstatus", **window)
    (row,) = rows(window["OUTPUT"])
    assert row["availability"] == 0.5  # 1 to 10 March of 20 days


def test_a_status_that_is_none_names_the_strip(refused, window):
    window["AIRSTRIPS"] = layer(
        "Point",
        ["airstrip_uid:string", "status:string"],
        [("POINT(500500 8599500)", "S1", "bombed"), ("POINT(500500 8599500)", "S8", "in use")],
        name="strips",
    )
    window["LOG"] = log_of(("S1", "active", "cratered", "2015-03-02"))
    message = refused("airstripstatus", **window)
    # S1's own status does not count: the log has it.
    assert "'strips': the status of S8 is 'in use'" in message
