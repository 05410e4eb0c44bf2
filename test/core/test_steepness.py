"""The steepest stretch of a way, worked out by hand."""

import numpy as np
import pytest
from trocha.core.steepness import Stretch, steepest


@pytest.mark.parametrize(
    ("length", "rise", "slope", "start", "end"),
    [
        ([50, 50, 50, 50], [0, 10, 30, 0], 40 / 100, 50, 150),  # parts 2 and 3 together
        ([50, 50, 50, 50], [0, -10, -30, 0], -40 / 100, 50, 150),  # down counts like up
        ([400], [100], 100 / 400, 0, 400),  # a part is never cut
        ([90, 90], [90, -90], 0, 0, 180),  # 180 m is the shortest stretch of 100, up and down again
        ([30], [3], 3 / 30, 0, 30),  # shorter than a stretch: the whole way
        ([0, 60, 0, 60], [0, 12, 0, 12], 24 / 120, 0, 120),  # a rest, which has no length
    ],
)
def test_the_steepest_stretch_by_hand(length, rise, slope, start, end):
    found = steepest(np.array(length, float), np.array(rise, float), 100.0)
    assert (found.start_m, found.end_m) == (start, end)
    assert found.degrees == pytest.approx(np.degrees(np.arctan(slope)))


def test_a_way_without_length_is_level():
    assert steepest(np.zeros(0), np.zeros(0)) == Stretch(0, 0, 0)
    assert steepest(np.zeros(1), np.zeros(1)) == Stretch(0, 0, 0)
