"""Kernel densities: mass, symmetry, a change worked out by hand, and no change from nothing."""

import math

import numpy as np
import pytest
from trocha.core.density import density_change, grid_around, kernel_patch, scott_bandwidth
from trocha.core.errors import TrochaError

DAYS = (10.0, 20.0)


def test_mass_integrates_to_the_number_of_incidents():
    rng = np.random.default_rng(5)
    x, y = rng.uniform(0, 5000, (2, 40))
    grid = grid_around(x, y, 1000.0, 50.0)
    total = np.zeros(grid.shape)
    for a, b in zip(x, y):
        rows, cols, density = kernel_patch(grid, a, b, 1000.0)
        total[rows, cols] += density
    assert total.sum() * 50.0**2 == pytest.approx(40, rel=1e-3)
    # As rates: 40 incidents in 20 days are 2 a day more than none.
    after = density_change(x, y, np.ones(40, int), None, DAYS, 1000.0, grid)
    assert after.change.sum() * 50.0**2 == pytest.approx(2, rel=1e-3)


def test_identical_periods_give_zero():
    rng = np.random.default_rng(6)
    x, y = rng.uniform(0, 3000, (2, 25))
    grid = grid_around(x, y, 800.0, 100.0)
    twice = np.repeat([0, 1], 25)
    found = density_change(np.r_[x, x], np.r_[y, y], twice, None, (30.0, 30.0), 800.0, grid)
    reached = np.isfinite(found.z)
    assert reached.any()
    assert (found.z[reached] == 0).all()
    assert (found.change == 0).all()
    assert (found.q[reached] == 1).all()


def test_one_cell_by_hand():
    """One incident before and two after, all on one cell's centre, h = 100 m.

    K(0) = 3 / (pi 100^2). Change: 2 K/20 - K/10 = 0. With harm 1, 3 and 1: 4 K/20 - K/10 = K/10,
    variance (K/10)^2 + (3K/20)^2 + (K/20)^2 = K^2 (4 + 9 + 1)/400, z = 0.1 / sqrt(14)/20 = 2/sqrt(14).
    """
    x = y = np.full(3, 50.0)
    grid = grid_around(x, y, 100.0, 20.0)
    period, centre = np.array([0, 1, 1]), 3.0 / (math.pi * 100.0**2)
    row, col = int((grid.north - 50) // 20), int((50 - grid.west) // 20)
    assert grid.centre(row, col) == (50.0, 50.0)
    plain = density_change(x, y, period, None, DAYS, 100.0, grid)
    assert plain.change[row, col] == 0
    harmed = density_change(x, y, period, np.array([1.0, 3, 1]), DAYS, 100.0, grid)
    assert harmed.change[row, col] == pytest.approx(centre / 10)
    assert harmed.z[row, col] == pytest.approx(2 / math.sqrt(14))
    # Beyond the kernel nothing is known.
    assert np.isnan(harmed.z[0, 0])
    assert harmed.change[0, 0] == 0


def test_a_planted_rise_is_the_only_discovery():
    rng = np.random.default_rng(8)
    x, y = rng.uniform(0, 20000, (2, 200))
    period = np.repeat([0, 1], 100)
    # 30 more after, in the south-west corner.
    x, y = np.r_[x, rng.uniform(1000, 3000, 30)], np.r_[y, rng.uniform(1000, 3000, 30)]
    period = np.r_[period, np.ones(30, int)]
    grid = grid_around(x, y, 3000.0, 500.0)
    found = density_change(x, y, period, None, (30.0, 30.0), 3000.0, grid)
    rows, cols = np.nonzero(found.q <= 0.05)
    east, north = grid.centre(rows, cols)
    assert rows.size
    assert (found.z[rows, cols] > 0).all()
    assert (np.hypot(east - 2000, north - 2000) < 5000).all()


def test_the_default_bandwidth():
    # Standard deviations of 3 and 4 combine to sqrt((9 + 16) / 2); n = 64 gives 64^(-1/6) = 1/2.
    x = np.tile([-3.0, 3.0], 32)
    y = np.repeat([-4.0, 4.0], 32)
    assert scott_bandwidth(x, y) == pytest.approx(2.623 * math.sqrt(12.5) / 2)
    with pytest.raises(TrochaError, match="set BANDWIDTH_KM"):
        scott_bandwidth(np.ones(5), np.ones(5))
