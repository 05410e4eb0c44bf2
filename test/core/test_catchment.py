"""The nearest two strips of every cell, by hand and against a solve for each strip."""

import numpy as np
import pytest
from trocha.core.catchment import two_nearest
from trocha.core.errors import Cancelled
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.progress import Progress
from trocha.core.wavefront import solve

TOBLER = walking_model("tobler")
LEVEL = 6 * np.exp(-3.5 * 0.05)  # km/h on the level


def costs_on(z, neighbours=8, towards=True):
    grid = Grid(*z.shape, west=0, north=0, width=1000.0, height=1000.0)
    return MoveCosts(Terrain(grid, z), Walk(TOBLER, neighbours, towards=towards))


def test_a_level_row_by_hand():
    """Strips in columns 0, 4 and 9 of a row of 1 km cells. From column 6 the nearest is 4, 2 km
    off, then 9, 3 km; from column 1 it is 0, then 4; from 4 itself 0 is next, 4 km, not 9, 5 km."""
    two = two_nearest(costs_on(np.zeros((1, 10))), np.array([0, 4, 9]))
    assert two.hours[0] * LEVEL == pytest.approx([0, 1, 2, 1, 0, 1, 2, 2, 1, 0])
    assert two.next_hours[0] * LEVEL == pytest.approx([4, 3, 2, 3, 4, 4, 3, 3, 4, 5])
    assert two.strip[0, [0, 1, 4, 6, 9]].tolist() == [0, 0, 1, 1, 2]
    assert two.next_strip[0, [0, 1, 4, 6, 9]].tolist() == [1, 1, 0, 2, 1]


def rough(seed, holes):
    rng = np.random.default_rng(seed)
    z = rng.uniform(0, 250, (17, 23))
    z[rng.random(z.shape) < holes] = np.nan
    return z, rng


@pytest.mark.parametrize("towards", [True, False])
@pytest.mark.parametrize(("neighbours", "holes"), [(8, 0.3), (16, 0.0), (32, 0.15)])
def test_every_cell_against_a_solve_for_each_strip(towards, neighbours, holes):
    for seed in range(3):
        z, rng = rough(seed, holes)
        costs = costs_on(z, neighbours, towards)
        strips = rng.choice(np.flatnonzero(np.isfinite(z)), 7, replace=False)
        strips[3] = -1  # one that could not be placed
        each = np.array(
            [solve(costs, [[s]]).hours() if s >= 0 else np.full(z.shape, np.inf) for s in strips]
        )
        ranked = np.sort(each, axis=0)
        two = two_nearest(costs, strips)
        assert two.hours == pytest.approx(ranked[0])
        assert two.next_hours == pytest.approx(ranked[1])
        for strip, hours in ((two.strip, ranked[0]), (two.next_strip, ranked[1])):
            row, col = np.nonzero(strip >= 0)
            assert (np.isfinite(hours) == (strip >= 0)).all()
            assert each[strip[row, col], row, col] == pytest.approx(hours[row, col])
        same = (two.strip == two.next_strip) & (two.strip >= 0)
        assert not same.any()


def test_strips_in_one_place_stand_in_for_each_other():
    two = two_nearest(costs_on(np.zeros((1, 6))), np.array([0, 5, 5, 5]))
    assert two.next_hours[0] * LEVEL == pytest.approx([5, 4, 3, 2, 1, 0])
    assert two.strip[0].tolist() == [0, 0, 0, 1, 1, 1]
    assert two.next_strip[0].tolist() == [1, 1, 1, 2, 2, 2]


def test_one_strip_has_no_next_and_walls_part_the_ground():
    z = np.zeros((3, 9))
    z[:, 4] = np.nan
    two = two_nearest(costs_on(z), np.array([9]))
    assert np.isinf(two.next_hours).all()
    assert (two.next_strip == -1).all()
    assert (two.strip[:, 5:] == -1).all()
    apart = two_nearest(costs_on(z), np.array([9, 17]))
    assert np.isinf(apart.next_hours).all()
    assert (apart.strip[1, [0, 8]] == [0, 1]).all()


def test_beyond_the_limit_nothing_is_told():
    two = two_nearest(costs_on(np.zeros((1, 10))), np.array([0, 9]), limit_hours=5.5 / LEVEL)
    assert np.isfinite(two.hours).all()
    told = np.isfinite(two.next_hours[0])
    assert told.tolist() == [c in (4, 5) for c in range(10)]
    assert two.next_strip[0, 0] == -1


def test_progress_rises_and_cancel_is_heard():
    z, rng = rough(1, 0.0)
    told = []
    two_nearest(costs_on(z), np.array([0, 200]), progress=Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        two_nearest(costs_on(z), np.array([0, 200]), progress=Progress(cancelled=lambda: True))
