"""Profiles worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.errors import TrochaError
from trocha.core.profile import profile

# 300 m up 40, 400 m down 30, 500 m level, 800 m up 60: climbs 100, descends 30.
#   distance 0    300    700    1200   2000
#   height   100  140    110    110    170
#   hours    0    0.5    1.0    1.5    4.0
STEPS = [300.0, 400.0, 500.0, 800.0]
HEIGHT = [100.0, 140.0, 110.0, 110.0, 170.0]
HOURS = [0.0, 0.5, 1.0, 1.5, 4.0]


@pytest.fixture
def hill():
    return profile(STEPS, HEIGHT, HOURS)


def test_totals(hill):
    assert hill.length_m == 2000
    assert (hill.climb_m, hill.descent_m, hill.total_hours) == (100, 30, 4)
    ground = np.hypot(300, 40) + np.hypot(400, 30) + 500 + np.hypot(800, 60)
    assert hill.ground_m == pytest.approx(ground)


def test_the_steepest_stretch_is_the_first_climb(hill):
    """Slopes are 40/300, -30/400, 0, 60/800: the first is the steepest, and longer than 100 m."""
    stretch = hill.steepest()
    assert (stretch.start_m, stretch.end_m) == (0, 300)
    assert stretch.degrees == pytest.approx(np.degrees(np.arctan(40 / 300)))


@pytest.mark.parametrize(
    ("distance", "height", "hours", "slope"),
    [
        (150, 120, 0.25, 40 / 300),  # half-way up the first climb
        (300, 140, 0.5, -30 / 400),  # on the top it is downhill from here
        (900, 110, 1.2, 0),  # 200 of 500 m level: two fifths of half an hour
        (2000, 170, 4, 60 / 800),  # the end belongs to the last climb
        (5000, 170, 4, 60 / 800),  # beyond the end is the end
        (-1, 100, 0, 40 / 300),
    ],
)
def test_a_spot_between_vertices(hill, distance, height, hours, slope):
    spot = hill.at(distance)
    assert spot.distance_m == min(max(distance, 0), 2000)
    assert (spot.height_m, spot.hours) == (pytest.approx(height), pytest.approx(hours))
    assert spot.degrees == pytest.approx(np.degrees(np.arctan(slope)))


def test_days_end_where_their_hours_are_gone(hill):
    """Of 1.25 h a day: after 1.25 h half of the level; after 2.5 h two fifths of the last climb
    (1 of its 2.5 h); after 3.75 h nine tenths of it. 4 h end the fourth day."""
    nights = hill.nights(1.25)
    assert [spot.distance_m for spot in nights] == pytest.approx([950, 1520, 1920])
    assert [spot.height_m for spot in nights] == pytest.approx([110, 134, 164])
    assert [spot.hours for spot in nights] == pytest.approx([1.25, 2.5, 3.75])


def test_exactly_two_days_have_one_night_and_less_than_one_has_none(hill):
    assert [spot.hours for spot in hill.nights(2.0)] == [2.0]
    assert hill.nights(4.0) == []
    assert hill.nights(8.0) == []


def test_a_third_of_the_hours_a_day_makes_two_nights_in_spite_of_rounding():
    way = profile([300.0], [0.0, 0.0], [0.0, 0.3])
    assert len(way.nights(0.1)) == 2


def test_hours_count_from_the_first_vertex():
    way = profile([10.0, 10.0], None, [7.0, 8.0, 10.0])
    assert way.total_hours == 3
    assert way.after(1.0).distance_m == 10
    assert way.after(3.5) is None


def test_a_rest_is_time_without_distance():
    """An hour's rest at 100 m: the spot there is on its way; the day ends where one rests."""
    way = profile([100.0, 0.0, 100.0], [0.0, 10.0, 10.0, 0.0], [0.0, 1.0, 2.0, 3.0])
    assert [(spot.distance_m, spot.hours) for spot in way.nights(1.5)] == [(100, 1.5)]
    assert way.at(100).degrees == pytest.approx(np.degrees(np.arctan(-0.1)))
    assert way.at(50).degrees == pytest.approx(np.degrees(np.arctan(0.1)))


@pytest.mark.parametrize("height", [None, [0.0, np.nan, 1.0]])
def test_without_elevation_the_rest_is_told(height):
    way = profile([10.0, 10.0], height, [0.0, 1.0, 2.0])
    assert [way.height_m, way.climb_m, way.descent_m, way.ground_m, way.steepest()] == [None] * 5
    spot = way.at(15)
    assert (spot.height_m, spot.degrees, spot.hours) == (None, None, 1.5)


@pytest.mark.parametrize(
    "hours", [None, [0.0, np.nan, 1.0], [0.0, 2.0, 1.0], [0.0, 0.0, 0.0], [3.0, 2.0, 1.0]]
)
def test_what_is_no_time_since_the_start_is_left_out(hours):
    way = profile([10.0, 10.0], [0.0, 1.0, 2.0], hours)
    assert (way.hours, way.total_hours, way.after(0.0), way.nights(8)) == (None, None, None, [])
    assert way.at(5).height_m == 0.5


@pytest.mark.parametrize("steps", [[], [0.0, 0.0], [np.nan]])
def test_a_line_without_length_is_refused(steps):
    with pytest.raises(TrochaError, match="no length"):
        profile(steps, None, None)


@given(st.integers(0, 2**32 - 1), st.integers(1, 30))
def test_what_is_read_off_the_chart_leads_back(seed, parts):
    """At the distance that is reached after some hours, so many hours are gone, if none is a rest."""
    rng = np.random.default_rng(seed)
    steps, rises, hours = (
        rng.uniform(*bounds, parts) for bounds in ((1, 1e4), (-500, 500), (0.1, 5))
    )
    way = profile(steps, np.cumsum([0, *rises]), np.cumsum([0, *hours]))
    assert way.climb_m - way.descent_m == pytest.approx(rises.sum(), abs=1e-6)
    assert way.ground_m >= way.length_m * (1 - 1e-12)
    for share in (0.0, 0.3, 0.99):
        spot = way.after(share * way.total_hours)
        assert way.at(spot.distance_m).hours == pytest.approx(share * way.total_hours)
