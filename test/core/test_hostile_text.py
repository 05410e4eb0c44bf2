"""Whatever stands in a table, a scenario or a log: it is read, or refused in one sentence.

Nothing but a TrochaError may come out, and its text is for people: one line that ends.
"""

import csv
import datetime
import io
import json
import pathlib

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from trocha.core.comparison import read_variants
from trocha.core.economics import apply_scenario, parse_json, read_assumptions, scenario_of
from trocha.core.errors import TrochaError
from trocha.core.landcover import read_landcover_table, walking_factors
from trocha.core.lifecycle import day_number, iso_day, log_spells, read_log, window_summary
from trocha.core.pace import walking_model
from trocha.core.precision import possible_until, read_precision
from trocha.core.roads import read_road_table, roads_of
from trocha.core.statuses import STATUSES
from trocha.core.tables import read_class_table

ROOT = pathlib.Path(__file__).parents[2]
few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
HUGE = 10**400  # JSON knows it, no float holds it

texts = st.one_of(
    st.text(max_size=40),
    st.sampled_from(["", " ", "NaN", "-0", "1e999", "²", "--5", "١", "'; DROP TABLE x; --", "{", "["]),
)  # fmt: skip
numbers = st.one_of(
    st.integers(-5, 5),
    st.floats(allow_nan=True, allow_infinity=True),
    st.sampled_from([HUGE, -HUGE, 2**63, 1e308, 5e-324]),
)
plain = st.one_of(st.none(), st.booleans(), numbers, texts)
anything = st.recursive(
    plain,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)


def answered(call, *arguments):
    """The result, or None where it was refused as a person can read it."""
    try:
        return call(*arguments)
    except TrochaError as error:
        text = str(error)
        assert text.endswith("."), text
        assert len(text) < 2000, "a message is no dump"
        return None


# Class tables

rows = st.fixed_dictionaries(
    {},
    optional={
        "code": anything, "class": anything, "factor": anything, "passable": anything,
        "mode": st.one_of(st.sampled_from(["foot", "boat", "none", "vehicle"]), anything),
        "kmh": anything,
    },
)  # fmt: skip
tables = st.one_of(
    anything,
    st.lists(rows, max_size=4),
    st.fixed_dictionaries({"classes": st.one_of(anything, st.lists(rows, max_size=4))}),
)


@few
@given(tables)
@example({"1": HUGE})
@example({str(HUGE): 1})
@example({"²": 1})
@example({"--5": 1})
def test_class_tables_of_json(table):
    text = json.dumps(table)
    answered(read_class_table, text, "code", "factor", "CLASSES")
    land = answered(read_landcover_table, text)
    if land:
        np = pytest.importorskip("numpy")
        answered(
            walking_factors, np.array([[1.0, np.nan]]), np.ones((1, 2), bool), land, None, "cover"
        )
    roads = answered(read_road_table, text)
    if roads:
        answered(roads_of, ["path", None, 3.0], roads, "path", "roads")


@few
@given(st.one_of(st.text(), st.lists(st.lists(texts, max_size=4), max_size=4)))
@example("code,factor\n1,2,3,4\n2")
@example('code,factor\n"1,2')
@example("code,factor\n" + "1" * 200_000 + ",2")
@example("code,factor\n1\x00,2")
@example("[" * 100_000)
@example('{"1": ' + "1" * 5000 + "}")
def test_class_tables_of_text(given_):
    text = given_
    if not isinstance(text, str):
        written = io.StringIO()
        csv.writer(written).writerows([["code", "class", "factor", "kmh"], *given_])
        text = written.getvalue()
    answered(read_landcover_table, text)
    answered(read_road_table, text)


# Scenarios


@pytest.fixture(scope="module")
def assumptions():
    return read_assumptions((ROOT / "resources" / "economics.json").read_text("utf-8"))


@few
@given(data=st.data())
def test_scenarios(assumptions, data):
    names = st.one_of(st.sampled_from(["PAYLOAD_KG", "MU", "THETA", "GROUP_SIZE"]), texts)
    values = st.one_of(
        anything,
        st.fixed_dictionaries(
            {}, optional={"value": anything, "low": anything, "high": anything, "source": anything}
        ),
    )
    one = st.one_of(
        anything,
        st.fixed_dictionaries(
            {"parameters": st.one_of(st.dictionaries(names, values, max_size=3), anything)},
            optional={"name": anything, "description": anything, "AFTER_START": anything},
        ),
    )
    scenario = data.draw(one)
    answered(scenario_of, scenario, assumptions, "The scenario")
    answered(apply_scenario, json.dumps(scenario), assumptions)
    several = data.draw(st.one_of(anything, st.lists(one, max_size=3)))
    for text in (json.dumps(several), json.dumps({"scenarios": several})):
        answered(read_variants, text, assumptions, ("AFTER_START", "MODES"))


@few
@given(st.text())
@example("[" * 100_000)
@example("1" * 5000)
@example("\ufeff{}")
@example('{"a": "\ud800"}')
def test_json_that_is_none(text):
    answered(parse_json, text, "The scenario")


# Dates, precisions, logs

dates = st.one_of(
    plain,
    st.dates(),
    st.datetimes(),
    st.dates().map(str),
    st.sampled_from(["9999-12-31", "0001-01-01", "2015-02-29", "2015-3-7", "2015-03-07T25", "7.3.2015"]),
)  # fmt: skip


@few
@given(dates, plain)
@example("9999-12-31", 5)
@example("9999-12-31", 2)
@example("2015-03-07", float("inf"))
@example("2015-03-07", HUGE)
def test_dates_and_their_precision(date, precision):
    day = answered(day_number, date, "event_date")
    code = answered(read_precision, precision, "date_precision")
    if day is None or code is None:
        return
    assert iso_day(day)
    until = answered(possible_until, [day], [code])
    assert until is None or until[0] > day


def test_a_message_can_name_days_outside_the_calendar():
    """A window that begins on the last day there is ends after it."""
    assert iso_day(day_number("9999-12-31", "x") + 30) == "9999-12-31"
    assert iso_day(-5) == "0001-01-01"


def test_half_a_precision_is_none():
    with pytest.raises(TrochaError, match="'1.5'"):
        read_precision(1.5, "date_precision")


log_rows = st.tuples(
    st.one_of(st.sampled_from(["S1", "S2"]), plain),
    st.one_of(st.sampled_from(STATUSES), plain),
    st.one_of(st.sampled_from(STATUSES), plain),
    dates,
    plain,
    st.one_of(st.integers(1, 5), plain),
)


@few
@given(st.lists(log_rows, max_size=4))
@example([("S1", "active", "cratered", "9999-12-31", 1, 5)])
def test_status_logs(rows):
    log = answered(read_log, rows, ["S1", "S2"])
    if log is None:
        return
    start = datetime.date(2015, 1, 1).toordinal()
    answered(window_summary, log, 2, start, start + 30, ["active", "active"])
    answered(log_spells, log, 2, ["active", "active"])


@few
@given(st.one_of(anything, st.lists(plain, max_size=6)))
@example([0, HUGE, 1, 2])
@example([0, 5e-324, 1, 2])
def test_tables_of_speeds(table):
    answered(lambda: walking_model("custom", table=table))
