"""Breaks as people type them, and round numbers for a legend."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.breaks import read_breaks, round_scale, round_steps
from trocha.core.errors import TrochaError


def test_numbers_are_read_as_typed():
    assert read_breaks(" 0.5, 1 ,2.25", "BREAKS", "hours") == (0.5, 1.0, 2.25)
    assert read_breaks("6", "BREAKS", "hours") == (6.0,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "BREAKS is empty"),
        (None, "BREAKS is empty"),
        (" , ", "BREAKS is empty"),
        ("1,,2", "BREAKS has '' where"),
        ("1,two", "BREAKS has 'two' where"),
        ("1,nan", "BREAKS has 'nan' where"),
        ("1,inf", "BREAKS has 'inf' where"),
        ("1;2", "BREAKS has '1;2' where"),
        ("0,1", "BREAKS has 0; every number of hours must be above 0"),
        ("-1,1", "BREAKS has -1; every number of hours must be above 0"),
        ("1,4,2", "BREAKS has 2 after 4; give the hours in ascending order"),
        ("1,1", "BREAKS has 1 after 1; give the hours in ascending order, each once"),
    ],
)
def test_what_cannot_be_used_is_named(text, said):
    with pytest.raises(TrochaError) as caught:
        read_breaks(text, "BREAKS", "hours")
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 13.4, [0, 2.5, 5, 7.5, 10, 12.5, 15]),  # 13.4 / 6 = 2.2, rounded up to 2.5
        (0, 15.1, [0, 5, 10, 15, 20]),  # 15.1 / 6 = 2.52, rounded up to 5
        (30.1, 30.9, [30, 30.2, 30.4, 30.6, 30.8, 31]),  # 0.8 / 6 = 0.13: steps of 0.2
        (0, 60, [0, 10, 20, 30, 40, 50, 60]),
        (7, 7, [6, 8]),  # one value: 7 / 6 = 1.2, one step of 2 round it
        (0, 0, [0, 0.2]),
        (0, 5e-324, [0, 0.2]),  # the smallest of floats is no range
    ],
)
def test_steps_by_hand(low, high, expected):
    assert round_steps(low, high) == pytest.approx(expected)


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_steps_cover_the_range_evenly(one, other):
    low, high = min(one, other), max(one, other)
    steps = round_steps(low, high)
    margin = 1e-6 * (steps[1] - steps[0])
    assert steps[0] <= low + margin
    assert steps[-1] >= high - margin
    assert 2 <= len(steps) <= 9
    widths = [b - a for a, b in zip(steps, steps[1:])]
    assert max(widths) == pytest.approx(min(widths), rel=1e-4)


def test_scale_by_hand():
    assert round_scale(300) == [5, 10, 20, 50, 100, 200]
    assert round_scale(5, 4) == [0.5, 1, 2, 5]
    assert round_scale(0.3, 3) == [0.05, 0.1, 0.2]
