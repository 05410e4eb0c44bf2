"""Hours to strips and exits, whichever side is solved from and however few strips are told."""

import numpy as np
import pytest
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.odmatrix import travel_hours, travel_matrix
from trocha.core.pace import walking_model
from trocha.core.strip_access import strip_access

PLENTY = 1e9


@pytest.fixture
def slope():
    """Rough ground with a wall, and what moves over it cost either way."""
    rng = np.random.default_rng(3)
    z = rng.uniform(0, 200, (14, 18))
    z[5, :] = np.nan
    z[5, 9] = 40
    terrain = Terrain(Grid(14, 18, west=0, north=0, width=900.0, height=900.0), z)
    return lambda towards=False: MoveCosts(
        terrain, Walk(walking_model("tobler"), 16, towards=towards)
    )


ZONES, STRIPS = np.array([3, 20, -1, 200, 251]), np.array([7, 100 + 18, 240, -1])


@pytest.mark.parametrize("swapped", [False, True])
def test_either_side_gives_the_hours_of_the_walk(slope, swapped):
    """More zones than strips are solved towards the strips, fewer from the zones: the same."""
    origins, destinations = (STRIPS, ZONES) if swapped else (ZONES, STRIPS)
    walked = travel_matrix(slope(), origins, destinations, free_bytes=PLENTY).hours
    hours = travel_hours(slope, origins, destinations, free_bytes=PLENTY)
    assert hours == pytest.approx(walked)
    assert np.isinf(hours[origins < 0]).all()
    assert np.isinf(hours[:, destinations < 0]).all()


def test_two_strips_suffice_for_one_closure(slope):
    exits = np.array([0, 251])
    whole = strip_access(slope, ZONES, STRIPS, exits, two_suffice=False, free_bytes=PLENTY)
    two = strip_access(slope, ZONES, STRIPS, exits, two_suffice=True, free_bytes=PLENTY)
    assert np.sort(two.strips, axis=1)[:, :2] == pytest.approx(np.sort(whole.strips, axis=1)[:, :2])
    told = np.isfinite(two.strips)
    assert (told.sum(axis=1) == [2, 2, 0, 2, 2]).all()
    assert two.strips[told] == pytest.approx(whole.strips[told])
    walked = travel_matrix(slope(), ZONES, exits, free_bytes=PLENTY).hours.min(axis=1)
    assert whole.exit == pytest.approx(walked)
    assert two.exit == pytest.approx(walked)


def test_without_exits_there_is_no_way_overland(slope):
    none = np.empty(0, np.int64)
    found = strip_access(slope, ZONES, STRIPS, none, two_suffice=True, free_bytes=PLENTY)
    assert np.isinf(found.exit).all()
