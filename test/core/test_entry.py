"""What people type: read as meant, refused in a sentence where it could mean two things."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.entry import last_day, read_amount, read_count, read_day, write_amount, write_day
from trocha.core.errors import TrochaError

DAY = datetime.date


@pytest.mark.parametrize(
    ("text", "day", "precision", "last"),
    [
        ("2015-03-07", DAY(2015, 3, 7), 1, DAY(2015, 3, 7)),
        (" 2015/3/7 ", DAY(2015, 3, 7), 1, DAY(2015, 3, 7)),
        ("17/03/2015", DAY(2015, 3, 17), 1, DAY(2015, 3, 17)),
        ("3/17/2015", DAY(2015, 3, 17), 1, DAY(2015, 3, 17)),
        ("05.05.2015", DAY(2015, 5, 5), 1, DAY(2015, 5, 5)),
        ("2015-W10", DAY(2015, 3, 2), 2, DAY(2015, 3, 8)),  # Monday to Sunday
        ("2015 s10", DAY(2015, 3, 2), 2, DAY(2015, 3, 8)),
        ("2016-02", DAY(2016, 2, 1), 3, DAY(2016, 2, 29)),
        ("2015-q4", DAY(2015, 10, 1), 4, DAY(2015, 12, 31)),
        ("2015T1", DAY(2015, 1, 1), 4, DAY(2015, 3, 31)),
        ("2015", DAY(2015, 1, 1), 5, DAY(2015, 12, 31)),
    ],
)
def test_days_as_far_as_they_are_known(text, day, precision, last):
    assert read_day(text) == (day, precision)
    assert last_day(day, precision) == last


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "is empty"),
        ("03/07/2015", "reads two ways"),
        ("2015-02-30", "no day of the calendar"),
        ("2015-13", "no day of the calendar"),
        ("2015-W54", "no day of the calendar"),
        ("0000", "no day of the calendar"),
        ("yesterday", "is no date"),
        ("15-03-07", "is no date"),
        ("<b>2015</b>", "is no date"),
        ("2" * 10_000, "is no date"),
    ],
)
def test_what_is_no_day(text, why):
    with pytest.raises(TrochaError, match=why) as refused:
        read_day(text)
    assert len(str(refused.value)) < 300


@given(st.dates(DAY(1000, 1, 1), DAY(9000, 1, 1)), st.integers(1, 5))
def test_what_is_written_says_the_day(day, precision):
    written = write_day(day, precision)
    if "(" in written:  # a month from the 10th on: the day and, in words, its precision
        assert read_day(written.split(" ")[0]) == (day, 1)
    else:
        assert read_day(written) == (day, precision)


@pytest.mark.parametrize(
    ("text", "number"),
    [("", None), ("  ", None), ("0", 0), ("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("1 500", 1500),
     ("0.125", 0.125), ("0,125", 0.125), ("1500.125", 1500.125)],
)  # fmt: skip
def test_amounts(text, number):
    assert read_amount(text, "Seized") == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1,500", "reads two ways; write 1500 or 1.5000"),
        ("1.500", "reads two ways; write 1500 or 1.5000"),
        ("-1", "a number of 0 or more"),
        ("1,500.5", "a number of 0 or more"),
        ("1e5", "a number of 0 or more"),
        ("nan", "a number of 0 or more"),
        ("9" * 400, "a number of 0 or more"),
        ("12 kg", "a number of 0 or more"),
    ],
)
def test_what_is_no_amount(text, why):
    with pytest.raises(TrochaError, match=f"Seized is .*{why}"):
        read_amount(text, "Seized")


def test_counts():
    assert [read_count(text, "Group") for text in ("", "0", " 20 ")] == [None, 0, 20]
    for text in ("2.5", "-1", "1,000", "9999999999", "many"):
        with pytest.raises(TrochaError, match="Group is .*whole number"):
            read_count(text, "Group")


@given(st.none() | st.floats(0, 1e9))
def test_amounts_written_read_the_same(number):
    assert read_amount(write_amount(number), "Seized") == number
    assert write_amount(1.125) == "1.1250"
    assert write_amount(1500.0) == "1500"
