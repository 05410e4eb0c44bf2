"""Ranges of days from rough dates: a worked case, and every placement tried one by one."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.dateranges import days_range, sure_on
from trocha.core.fleet import fleet_by_day
from trocha.core.lifecycle import log_spells, read_log, window_summary
from trocha.core.statuses import OPEN_STATUSES

DAY, WEEK, MONTH = 1, 2, 3


def march(day):
    return datetime.date(2015, 3, 1).toordinal() + day - 1


def read(rows, ids, status="active"):
    """Rows are (strip, from, to, day of March, precision)."""
    made = [
        (strip, left, to, datetime.date.fromordinal(march(day)), str(n), precision)
        for n, (strip, left, to, day, precision) in enumerate(rows, start=1)
    ]
    log = read_log(made, ids)
    return log, log_spells(log, len(ids), [status] * len(ids))


WORKED = [
    # Demolished on the 10th; rebuilt in the week that begins on the 14th, so from the 14th to the
    # 20th: 4 to 10 days denied.
    ("A", "active", "cratered", 10, DAY),
    ("A", "cratered", "rehabilitated", 14, WEEK),
    # Demolished in the week from the 5th (to the 11th), rebuilt in the week from the 9th (to the
    # 15th). At most from the 5th to the 15th: 10 days. At least 0: both between the 9th and 11th.
    ("B", "active", "cratered", 5, WEEK),
    ("B", "cratered", "rehabilitated", 9, WEEK),
    # To the day: 3 days.
    ("C", "active", "cratered", 20, DAY),
    ("C", "cratered", "rehabilitated", 23, DAY),
    # Demolished some time in March, on the 1st at the earliest; the window shuts on the 31st.
    ("D", "active", "cratered", 1, MONTH),
]


def test_worked_case():
    """The window is March without its last day: 30 days."""
    log, spells = read(WORKED, list("ABCD"))
    low, high = days_range(spells, log.until, spells.is_denied, march(1), march(31))
    assert low.tolist() == [4, 0, 3, 0]  # D: demolished on the 31st, after the window
    assert high.tolist() == [10, 10, 3, 30]
    low, high = days_range(spells, log.until, spells.is_open, march(1), march(31))
    assert low.tolist() == [20, 20, 27, 0]
    assert high.tolist() == [26, 30, 27, 30]
    summary = window_summary(log, 4, march(1), march(31), ["active"] * 4)
    assert summary.strip_days_denied.tolist() == [4, 4, 3, 30]  # on the days written


def test_the_order_binds():
    """Three changes in one week, 1st to 7th: closed, opened, closed for good. At most open: the
    last closing on the 7th and no day down between, so 6 days before it; at least 0."""
    rows = [
        ("A", "active", "cratered", 1, WEEK),
        ("A", "cratered", "rehabilitated", 1, WEEK),
        ("A", "rehabilitated", "cratered", 1, WEEK),
    ]
    log, spells = read(rows, ["A"])
    low, high = days_range(spells, log.until, spells.is_open, march(1), march(15))
    assert (low.tolist(), high.tolist()) == ([0], [6])


def test_status_on_a_day_is_in_doubt_only_within_the_range():
    log, spells = read(WORKED, list("ABCD"))
    doubt = [~sure_on(spells, log.until, march(day)) for day in (9, 14, 19, 20)]
    # B's rebuild of the 9th may be later up to the 15th; A's of the 14th up to the 20th.
    assert [d.tolist() for d in doubt] == [
        [False, True, False, True],
        [True, True, False, True],
        [True, False, False, True],
        [False, False, False, True],
    ]


@st.composite
def rough_logs(draw):
    rows, day = [], 3
    status = "active"
    for _ in range(draw(st.integers(0, 4))):
        day += draw(st.integers(0, 5))
        to = draw(st.sampled_from({"active": ("cratered", "abandoned"), "abandoned": ("active",),
            "cratered": ("rehabilitated", "rehabilitating", "abandoned"),
            "rehabilitating": ("rehabilitated", "cratered"),
            "rehabilitated": ("cratered", "active")}[status]))  # fmt: skip
        rows.append(("A", status, to, day, draw(st.sampled_from((DAY, WEEK)))))
        status = to
    return rows


def placements(log):
    """Every way to place the changes on days their dates allow, in the order of the log."""
    days = [range(first, until) for first, until in zip(log.day.tolist(), log.until.tolist())]
    for placed in itertools.product(*days):
        if all(a <= b for a, b in zip(placed, placed[1:])):
            yield placed


@settings(max_examples=60, deadline=None)
@given(rough_logs(), st.integers(1, 12), st.integers(1, 15))
def test_equal_to_trying_every_placement(rows, first_day, length):
    start, end = march(first_day), march(first_day) + length
    log, spells = read(rows, ["A"])
    found = days_range(spells, log.until, spells.is_open, start, end)
    fleet = fleet_by_day(spells, log.until, start, end)
    totals, by_day = [], []
    for placed in placements(log):
        status, is_open = "active", []
        if rows:
            status = log.from_status[0]
        changes = list(zip(placed, log.to_status))
        for day in range(start, end):
            now = [to for when, to in changes if when <= day]
            is_open.append((now[-1] if now else status) in OPEN_STATUSES)
        totals.append(sum(is_open))
        by_day.append(is_open)
    assert (found[0][0], found[1][0]) == (min(totals), max(totals))
    assert fleet.open_low.tolist() == [min(column) for column in zip(*by_day)]
    assert fleet.open_high.tolist() == [max(column) for column in zip(*by_day)]


@settings(max_examples=40, deadline=None)
@given(rough_logs(), st.integers(1, 12), st.integers(1, 15))
def test_the_days_written_lie_in_the_range(rows, first_day, length):
    start, end = march(first_day), march(first_day) + length
    log, spells = read(rows, ["A"])
    summary = window_summary(log, 1, start, end, ["active"])
    low, high = days_range(spells, log.until, spells.is_denied, start, end)
    assert low[0] <= summary.strip_days_denied[0] <= high[0]
    fleet = fleet_by_day(spells, log.until, start, end)
    assert fleet.open.sum() == pytest.approx(summary.availability[0] * length)
    assert fleet.denied.sum() == summary.strip_days_denied[0]
    assert (fleet.open_low <= fleet.open).all()
    assert (fleet.open <= fleet.open_high).all()


def test_a_fleet_by_hand():
    """From the 9th to the 12th. A closes on the 10th; B on the 5th or later, opens on the 9th as
    written; C is open; D is closed as written; E is only suspected."""
    log, spells = read([*WORKED, ("E", "suspected", "confirmed", 12, DAY)], list("ABCDE"))
    fleet = fleet_by_day(spells, log.until, march(9), march(13))
    assert fleet.day.tolist() == [march(day) for day in (9, 10, 11, 12)]
    assert fleet.open.tolist() == [3, 2, 2, 3]  # A B C; B C; B C; B C E
    assert fleet.denied.tolist() == [1, 2, 2, 2]
    assert fleet.known.tolist() == [4, 4, 4, 5]
    # B may be down until the 15th, and D may stand until the 31st.
    assert fleet.open_low.tolist() == [2, 1, 1, 2]
    assert fleet.open_high.tolist() == [4, 3, 3, 4]
