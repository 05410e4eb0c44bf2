"""Counts by week: worked by hand on a calendar, and kept whole whatever the dates."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.precision import possible_until
from trocha.core.weeks import LONGEST, count_by_week, grouped, iso_week, monday_of, week_of


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


def counted(*events, kinds=("clash", "arrest")):
    """Events are (ISO date, precision, kind)."""
    days = [day(date) for date, _, _ in events]
    until = possible_until(days, [precision for _, precision, _ in events])
    return count_by_week(days, until, [kinds.index(kind) for _, _, kind in events], kinds)


@pytest.mark.parametrize(
    ("date", "name"),
    [
        # From the text of ISO 8601: the week with the year's first Thursday is its week 1.
        ("2005-01-01", (2004, 53)),
        ("2005-01-02", (2004, 53)),
        ("2005-12-31", (2005, 52)),
        ("2007-01-01", (2007, 1)),
        ("2008-12-29", (2009, 1)),
        ("2010-01-03", (2009, 53)),
    ],
)
def test_weeks_have_the_names_of_the_standard(date, name):
    assert iso_week(week_of(day(date))) == name


def test_a_week_runs_from_monday_to_sunday():
    """2 March 2015 was a Monday, 8 March the Sunday after."""
    week = week_of(day("2015-03-02"))
    assert week_of(day("2015-03-08")) == week
    assert week_of(day("2015-03-01")) == week - 1
    assert monday_of(week) == day("2015-03-02")


def test_exact_dates_by_hand():
    """Sunday 1 March | 2 to 8 March | 9 to 15 March: none, two and one clashes; one arrest first."""
    found = counted(
        ("2015-03-02", 1, "clash"),
        ("2015-03-08", 1, "clash"),
        ("2015-03-09", 1, "clash"),
        ("2015-03-01", 1, "arrest"),
    )
    assert found.first == week_of(day("2015-03-01"))
    assert found.kinds == ("clash", "arrest")
    assert found.sure.tolist() == [[0, 2, 1], [1, 0, 0]]
    assert not found.spread.any()


def test_a_date_known_to_the_week_is_sure_from_a_monday_only():
    """From Monday 2 March its seven days are one ISO week; from Thursday 5 March, 4 and 3 days."""
    monday = counted(("2015-03-02", 2, "clash"))
    assert (monday.sure.tolist(), monday.spread.tolist()) == ([[1]], [[0.0]])
    thursday = counted(("2015-03-05", 2, "clash"))
    assert thursday.sure.tolist() == [[0, 0]]
    assert thursday.spread.tolist() == [[4 / 7, 3 / 7]]


def test_a_month_is_spread_by_its_days():
    """March 2015, 31 days from a Sunday on: 1, then four whole weeks, then Monday and Tuesday."""
    found = counted(("2015-03-01", 3, "clash"), ("2015-03-10", 1, "clash"))
    shares = [[1 / 31, 7 / 31, 7 / 31, 7 / 31, 7 / 31, 2 / 31]]
    np.testing.assert_allclose(found.spread, shares, rtol=1e-14)
    assert found.sure.tolist() == [[0, 0, 1, 0, 0, 0]]
    np.testing.assert_allclose(found.total.sum(), 2)


def test_kinds_that_do_not_occur_are_left_out():
    found = counted(("2015-03-02", 1, "arrest"))
    assert found.kinds == ("arrest",)
    assert found.sure.tolist() == [[1]]


def test_nothing_gives_nothing():
    found = counted()
    assert (len(found), found.kinds, found.left_out) == (0, (), 0)
    assert len(grouped(found, 4)) == 0


def test_a_mistyped_century_is_left_out_and_told():
    found = counted(("0215-03-02", 1, "arrest"), ("2015-03-02", 1, "clash"))
    assert (found.left_out, found.kinds, found.sure.tolist()) == (1, ("clash",), [[1]])
    edge = counted(("2015-03-02", 1, "clash"), ("1915-03-01", 1, "clash"))
    assert len(edge) <= LONGEST


def test_groups_of_weeks_begin_at_multiples_and_lose_nothing():
    """Weeks 10 to 15 in groups of four: 8 to 11 holds the first two, 12 to 15 the rest."""
    days = [monday_of(week) for week in (10, 10, 11, 12, 15)]
    counts = count_by_week(days, [d + 1 for d in days], [0] * 5, ("clash",))
    four = grouped(counts, 4)
    assert (four.first, four.sure.tolist()) == (8, [[3, 2]])
    assert grouped(counts, 1) is counts


@given(
    st.lists(
        st.tuples(
            st.integers(day("2010-01-01"), day("2020-12-31")),
            st.integers(1, 5),
            st.integers(0, 2),
        ),
        min_size=1,
        max_size=40,
    ),
    st.integers(1, 9),
)
def test_every_incident_counts_once_however_rough_its_date(events, size):
    days, precisions, codes = (np.array(column) for column in zip(*events))
    until = possible_until(days, precisions)
    counts = count_by_week(days, until, codes, ("a", "b", "c"))
    each = [int((codes == "abc".index(kind)).sum()) for kind in counts.kinds]
    np.testing.assert_allclose(counts.total.sum(axis=1), each)
    np.testing.assert_allclose(grouped(counts, size).total.sum(axis=1), each)
    # An independent count of the sure ones, a date at a time.
    sure = sum(
        datetime.date.fromordinal(int(a)).isocalendar()[:2]
        == datetime.date.fromordinal(int(b) - 1).isocalendar()[:2]
        and b - a <= 7
        for a, b in zip(days, until)
    )
    assert counts.sure.sum() == sure
