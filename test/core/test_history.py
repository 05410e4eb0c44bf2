"""One strip's log as it is read: hand-worked, and as the lifecycle has it wherever that agrees."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.history import Change, Stretch, history_of
from trocha.core.lifecycle import log_spells, read_log, status_on
from trocha.core.statuses import ALLOWED_MOVES, STATUSES

# The table of allowed moves, copied from the data model's own page.
MODEL = {
    "suspected": {"confirmed", "false_positive"},
    "confirmed": {"active", "abandoned"},
    "active": {"cratered", "abandoned"},
    "cratered": {"rehabilitating", "rehabilitated", "abandoned"},
    "rehabilitating": {"rehabilitated", "cratered"},
    "rehabilitated": {"active", "cratered", "abandoned"},
    "abandoned": {"active"},
    "false_positive": set(),
}


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


def change(to, date, before=None, precision=1, uid=""):
    return Change(uid or f"{to} {date}", day(date), precision, before, to)


def story(*changes, status="suspected"):
    return history_of(changes, status)


DESTROYED_AND_REBUILT = (
    change("cratered", "2015-03-10", "active"),
    change("active", "2015-01-01", "confirmed"),
    change("rehabilitated", "2015-04-01", "cratered"),
)


def test_stretches_by_hand():
    found = story(*DESTROYED_AND_REBUILT).stretches()
    assert found == [
        Stretch("confirmed", None, day("2015-01-01"), -1),
        Stretch("active", day("2015-01-01"), day("2015-03-10"), 0),
        Stretch("cratered", day("2015-03-10"), day("2015-04-01"), 1),
        Stretch("rehabilitated", day("2015-04-01"), None, 2),
    ]


def test_a_strip_without_a_log_has_what_was_entered():
    told = story(status="active")
    assert told.stretches() == [Stretch("active", None, None, -1)]
    assert told.on(day("2015-01-01")) == ("active", True)
    assert told.leaves(day("2015-01-01")) == "active"
    assert set(told.moves(day("2015-01-01"))) == {"cratered", "abandoned"}


def test_what_came_before_an_open_first_row_is_presumed():
    """A strip first heard of when it was demolished was in use before, as the lifecycle takes it."""
    told = story(change("cratered", "2015-03-10"))
    assert told.stretches()[0] == Stretch("active", None, day("2015-03-10"), -1, presumed=True)
    assert told.on(day("2015-03-09")) == ("active", False)
    assert told.on(day("2015-03-10")) == ("cratered", True)


@pytest.mark.parametrize(
    ("date", "status", "sure"),
    [("2015-03-09", "active", True), ("2015-03-10", "cratered", False),
     ("2015-03-15", "cratered", False), ("2015-03-16", "cratered", True)],
)  # fmt: skip
def test_a_week_known_roughly_is_in_doubt_for_its_days(date, status, sure):
    """Destroyed in the week from the 10th: up to and on the 15th it may still be to come."""
    told = story(
        change("active", "2015-01-01", "confirmed"),
        change("cratered", "2015-03-10", "active", precision=2),
    )
    assert told.on(day(date)) == (status, sure)


def test_a_change_replaced_the_same_day_leaves_no_stretch():
    told = story(
        change("cratered", "2015-03-10", "active"),
        change("rehabilitated", "2015-03-10", "cratered"),
    )
    assert [s.status for s in told.stretches()] == ["active", "rehabilitated"]
    assert told.leaves(day("2015-03-10")) == "rehabilitated"


@pytest.mark.parametrize("status", STATUSES)
def test_moves_are_those_of_the_data_model(status):
    told = story(status=status)
    assert set(told.moves(day("2015-01-01"))) == MODEL[status] == set(ALLOWED_MOVES[status])


def test_moves_depend_on_the_day():
    told = story(*DESTROYED_AND_REBUILT)
    assert set(told.moves(day("2015-02-01"))) == MODEL["active"]
    assert set(told.moves(day("2015-03-10"))) == MODEL["cratered"]
    assert set(told.moves(day("2016-01-01"))) == MODEL["rehabilitated"]


def test_before_the_first_row_nothing_is_known_but_what_it_leaves_may_be_told():
    told = story(*DESTROYED_AND_REBUILT)
    assert told.leaves(day("2014-12-31")) is None
    assert told.moves(day("2014-12-31")) == ()
    assert told.registers(day("2014-12-31"))[0] == "confirmed"
    assert set(told.registers(day("2014-12-31"))) == set(STATUSES)
    assert told.registers(day("2015-01-01")) == ()


def test_a_strip_merely_suspected_may_be_told_to_have_been_anything():
    """Those that may follow anyway are moves; for any other status the entered one counts."""
    assert set(story(status="suspected").registers(0)) == {
        "active", "cratered", "rehabilitating", "rehabilitated", "abandoned",
    }  # fmt: skip
    assert story(status="active").registers(0) == ()


def test_a_late_entry_is_seen_where_the_next_no_longer_follows():
    told = story(*DESTROYED_AND_REBUILT, change("abandoned", "2015-02-01", "active"))
    assert told.faults() == [
        "On 2015-03-10 the airstrip leaves active, but the row before left it abandoned."
    ]
    assert told.at_fault() == [False, False, True, False]
    assert story(*DESTROYED_AND_REBUILT).faults() == []


@given(st.sampled_from(STATUSES), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9))))
def test_a_log_without_faults_reads_as_the_lifecycle_reads_it(first, steps):
    changes, at, now = [], day("2015-01-01"), first
    for days, choice in steps:
        if not ALLOWED_MOVES[now]:
            break
        to = ALLOWED_MOVES[now][choice % len(ALLOWED_MOVES[now])]
        at += days
        changes.append(Change(str(len(changes)), at, 1, now, to))
        now = to
    told = history_of(changes, first)
    assert told.faults() == []
    log = read_log(
        [
            ("S", c.from_status, c.to_status, datetime.date.fromordinal(c.day), c.uid)
            for c in changes
        ],
        ["S"],
    )
    spells = log_spells(log, 1, [first])
    for offset in (-1, 0, 5, 40, 400):
        tried = day("2015-01-01") + offset
        assert told.on(tried) == (status_on(spells, tried)[0], True)
    assert told.leaves(at) == now
