"""Windows and placebo dates counted on a calendar, and dates known to the week or month."""

import datetime

import numpy as np
import pytest
from trocha.core.errors import TrochaError
from trocha.core.periods import AFTER, BEFORE, OUTSIDE, Periods, placebos
from trocha.core.precision import possible_until, read_precision


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


ACTUAL = Periods(*map(day, ("2015-01-01", "2015-02-01", "2015-03-01", "2015-04-01")))


def test_ends_are_not_in_their_windows():
    days = ["2014-12-31", "2015-01-01", "2015-01-31", "2015-02-01", "2015-03-31", "2015-04-01"]
    found = ACTUAL.of(np.array([day(d) for d in days]))
    assert found.tolist() == [OUTSIDE, BEFORE, BEFORE, OUTSIDE, AFTER, OUTSIDE]
    assert (ACTUAL.before_days, ACTUAL.after_days) == (31, 31)


def test_time_weights_are_the_windows_lengths_over_the_after_window():
    longer = Periods(*map(day, ("2014-01-01", "2015-01-01", "2015-01-01", "2015-03-15")))
    assert longer.time_weights() == (365 / 73, 1)
    leap = Periods(*map(day, ("2015-01-01", "2016-01-01", "2016-01-01", "2017-01-01")))
    assert leap.time_weights() == (1, 1)  # 365 and 366 days


def test_placebo_windows_lie_as_the_real_ones_do():
    (moved,) = placebos(ACTUAL, [day("2014-03-01")], day("2013-06-01"))
    assert moved == Periods(*map(day, ("2014-01-01", "2014-02-01", "2014-03-01", "2014-04-01")))


def test_placebo_dates_that_cannot_serve():
    # After windows of 31 days: 29 January to 1 March just fits, one day later does not.
    assert placebos(ACTUAL, [day("2015-01-29")], day("2010-01-01"))
    with pytest.raises(TrochaError, match="choose 2015-01-29 or earlier"):
        placebos(ACTUAL, [day("2015-01-30")], day("2010-01-01"))
    # 59 days before the placebo date lies the start of its before window.
    assert placebos(ACTUAL, [day("2014-03-01")], day("2014-01-01"))
    with pytest.raises(TrochaError, match="recorded from 2014-01-02 only; choose 2014-03-02"):
        placebos(ACTUAL, [day("2014-03-01")], day("2014-01-02"))


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (("2015-02-01", "2015-02-01", "2015-03-01", "2015-04-01"), "no day in it"),
        (("2015-01-01", "2015-02-01", "2015-03-01", "2015-02-01"), "no day in it"),
        (("2015-01-01", "2015-03-02", "2015-03-01", "2015-04-01"), "touch but not overlap"),
    ],
)
def test_windows_that_cannot_be(dates, said):
    with pytest.raises(TrochaError, match=said):
        Periods(*map(day, dates))


@pytest.mark.parametrize(
    ("written", "precision", "until"),
    [
        ("2015-03-07", 1, "2015-03-08"),
        ("2015-03-07", 2, "2015-03-14"),
        ("2015-03-01", 3, "2015-04-01"),
        ("2015-03-10", 3, "2015-04-10"),
        ("2015-01-31", 3, "2015-03-01"),  # February has no 31st
        ("2016-01-30", 3, "2016-03-01"),
        ("2015-12-15", 3, "2016-01-15"),
        ("2015-10-01", 4, "2016-01-01"),
        ("2015-11-30", 4, "2016-03-01"),
        ("2015-01-01", 5, "2016-01-01"),
        ("2016-02-29", 5, "2017-03-01"),
    ],
)
def test_how_long_a_date_may_be(written, precision, until):
    (found,) = possible_until([day(written)], [precision])
    assert datetime.date.fromordinal(int(found)).isoformat() == until


def test_precision_codes():
    assert [read_precision(v, "x") for v in (None, "", 1, "3", 5.0)] == [1, 1, 1, 3, 5]
    for value in (0, 6, "month", float("nan")):
        with pytest.raises(TrochaError, match="date_precision of row 4 is"):
            read_precision(value, "date_precision of row 4")
