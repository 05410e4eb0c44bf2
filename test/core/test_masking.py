"""No place is found nearer than it was promised to move."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.masking import gives_away, metres_between, moved

degrees = st.floats(-179, 179, allow_nan=False), st.floats(-80, 80, allow_nan=False)


def test_a_degree_along_the_equator():
    """2 pi R / 360 with the mean radius of 6,371,008.8 m."""
    assert abs(metres_between(0, 0, 1, 0) - 111_195.08) < 0.01


@given(*degrees, st.floats(1, 150_000), st.integers(0, 2**31 - 1))
def test_moved_by_at_least_the_radius_and_at_most_twice(lon, lat, least, seed):
    distance = metres_between(lon, lat, *moved(lon, lat, least, seed))
    assert least <= distance <= 2 * least * (1 + 1e-6)


@given(*degrees, st.integers(0, 2**31 - 1))
def test_one_place_and_seed_move_alike_and_another_seed_otherwise(lon, lat, seed):
    assert moved(lon, lat, 5000, seed) == moved(lon, lat, 5000, seed)
    assert moved(lon, lat, 5000, seed) != moved(lon, lat, 5000, seed + 1)


def test_seed_alone_does_not_give_the_shift():
    """Two places and one seed: the shifts differ, so a known pair does not unlock another."""
    shifts = [np.subtract(moved(x, -12.0, 5000, 7), (x, -12.0)) for x in (-74.0, -74.001)]
    assert not np.allclose(shifts[0], shifts[1], atol=1e-3)


def test_texts_that_give_a_place_away():
    names = ["Pista Alta"]
    assert gives_away("seen at -12.3456, -73.9", names) == "coordinates"
    assert gives_away("12° 20' S", names) == "coordinates"
    assert gives_away("18L XR 12345 67890", names) == "coordinates"
    assert gives_away("near pista alta, at night", names) == "the name 'Pista Alta'"
    assert gives_away("350 kg on 12 March 2015, 20 men", names) == ""
