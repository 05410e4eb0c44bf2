"""Rows that may be one: against looking at every pair in plain Python, and when it is cancelled."""

from __future__ import annotations

import math

import numpy as np
import pytest
from trocha.core.errors import Cancelled
from trocha.core.importing import EARTH_M, near_pairs
from trocha.core.progress import Progress


def apart(a, b):
    """Metres on the sphere, by the haversine formula."""
    (x1, y1), (x2, y2) = (map(math.radians, place) for place in (a, b))
    half = math.sin((y2 - y1) / 2) ** 2
    half += math.cos(y1) * math.cos(y2) * math.sin((x2 - x1) / 2) ** 2
    return 2 * EARTH_M * math.asin(math.sqrt(half))


def drawn(count, seed):
    draw = np.random.default_rng(seed)
    return (
        draw.uniform(-74, -73.9, count), draw.uniform(-12, -11.9, count),
        draw.integers(735_000, 735_020, count), draw.integers(0, 3, count),
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("first_new", [0, 60, 120])
def test_the_same_pairs_as_by_looking_at_all(seed, first_new):
    """Each new row with the earliest that is near, in the order of the new rows."""
    longitude, latitude, day, kind = drawn(120, seed)
    places = list(zip(longitude, latitude))
    expected = []
    for new in range(first_new, 120):
        near = [
            other
            for other in range(new)
            if kind[other] == kind[new]
            and abs(int(day[other]) - int(day[new])) <= 2
            and apart(places[other], places[new]) <= 1500
        ]
        if near:
            expected.append((near[0], new))
    assert near_pairs(longitude, latitude, day, kind, first_new, 1500, 2) == expected
    assert bool(expected) == (first_new < 120)


def test_a_cancel_is_heard_while_pairs_are_looked_for():
    with pytest.raises(Cancelled):
        near_pairs(*drawn(50, 1), 0, 1500, 2, Progress(cancelled=lambda: True))
