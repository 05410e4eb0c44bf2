"""trocha:airstripstatus: days counted by hand, and logs that cannot be used."""

import pytest
from algorithms_valley import layer, rows

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


def test_vague_dates_are_said(run, valley, window):
    valley["LOG"].startEditing()
    valley["LOG"].changeAttributeValue(1, 4, 2)
    valley["LOG"].commitChanges()
    run("airstripstatus", **window)
    assert any("dated to the week or coarser" in w for w in run.heard.warnings)


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
