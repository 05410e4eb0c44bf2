"""Random fields: variance and correlation against theory, edges that do not touch, repeats."""

import numpy as np
import pytest
from surface_shapes import flat_grid
from trocha.core.errors import TrochaError
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.randomfield import KERNELS, RandomField, embedded_shape

FIELDS = 400


def fields(grid, range_m, kernel, count=FIELDS):
    field = RandomField(grid, range_m, kernel)
    return np.stack([field.draw(np.random.default_rng([5, i])) for i in range(count)])


def theory(metres, range_m, kernel):
    return np.exp(-((metres / range_m) ** 2)) if kernel == "gaussian" else np.exp(-metres / range_m)


@pytest.mark.parametrize("kernel", KERNELS)
def test_variance_and_correlation_match_theory(kernel):
    """At one pair of cells a correlation from n fields errs by (1 - r^2) / sqrt(n) (Fisher)."""
    drawn = fields(flat_grid(24, 30, 30.0), 90.0, kernel)
    # The variance at a cell errs by sqrt(2 / n); averaged over the grid by less. Four of these.
    assert drawn.var(axis=0).mean() == pytest.approx(1.0, abs=4 * np.sqrt(2 / FIELDS))
    assert abs(drawn.mean()) < 4 / np.sqrt(FIELDS)
    for row, col in ((0, 1), (1, 0), (0, 3), (3, 4), (0, 12)):
        expected = theory(np.hypot(row, col) * 30.0, 90.0, kernel)
        here, there = drawn[:, 5, 6], drawn[:, 5 + row, 6 + col]
        error = (1 - expected**2) / np.sqrt(FIELDS)
        assert np.corrcoef(here, there)[0, 1] == pytest.approx(expected, abs=4 * error + 1e-3)


@pytest.mark.parametrize("kernel", KERNELS)
def test_opposite_edges_do_not_know_each_other(kernel):
    drawn = fields(flat_grid(20, 50, 30.0), 100.0, kernel)
    for one, other in ((drawn[:, 3, 0], drawn[:, 3, -1]), (drawn[:, 0, 9], drawn[:, -1, 9])):
        assert abs(np.corrcoef(one, other)[0, 1]) < 4 / np.sqrt(FIELDS)


@pytest.mark.parametrize("range_m", [0.0, 45.0, 5000.0])
@pytest.mark.parametrize("kernel", KERNELS)
def test_the_expected_variance_is_one_to_the_last_digits(kernel, range_m):
    """Filtered white noise has the mean of its squared filter as variance, at every cell."""
    field = RandomField(flat_grid(13, 17, 30.0), range_m, kernel)
    whole = np.fft.irfft2(field._amplitude**2, field.shape)
    assert whole[0, 0] == pytest.approx(1.0, rel=1e-12)


def test_without_range_cells_are_on_their_own():
    drawn = fields(flat_grid(6, 6), 0.0, "exponential")
    assert abs(np.corrcoef(drawn[:, 2, 2], drawn[:, 2, 3])[0, 1]) < 4 / np.sqrt(FIELDS)


def test_degrees_are_measured_at_the_middle_row():
    """At latitude 60 a degree of the parallel is half a degree of the meridian: so is the lag."""
    grid = Grid(21, 21, 0.0, 60.0 + 10.5 * 0.01, 0.01, 0.01, ellipsoid=Ellipsoid())
    drawn = fields(grid, 1500.0, "gaussian")
    east = np.corrcoef(drawn[:, 10, 8], drawn[:, 10, 10])[0, 1]  # 2 columns: 1116 m
    south = np.corrcoef(drawn[:, 8, 10], drawn[:, 10, 10])[0, 1]  # 2 rows: 2228 m
    for found, metres in ((east, 1116.0), (south, 2228.0)):
        expected = np.exp(-((metres / 1500) ** 2))
        assert found == pytest.approx(expected, abs=4 * (1 - expected**2) / np.sqrt(FIELDS))


def test_the_padding_is_no_larger_than_the_grid_and_of_fast_size():
    grid = flat_grid(100, 70, 30.0)
    assert embedded_shape(grid, 1e6, "exponential") == (200, 144)  # 140 = 4 * 5 * 7 is slow
    rows, _ = embedded_shape(grid, 300.0, "gaussian")
    assert rows >= 100 + 26  # correlation 0.001 at 2.63 ranges


def test_refusals():
    with pytest.raises(TrochaError, match="COVARIANCE is 'spherical'"):
        RandomField(flat_grid(3, 3), 10.0, "spherical")
    with pytest.raises(TrochaError, match="CORRELATION_M"):
        RandomField(flat_grid(3, 3), -1.0)
