"""Latin hypercubes and triangular quantiles, worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.economics import Assumption
from trocha.core.errors import TrochaError
from trocha.core.sampling import Band, band, latin_hypercube, triangular


@given(st.integers(2, 60), st.integers(1, 6), st.integers(0, 2**32))
def test_each_column_has_one_number_in_each_bin(draws, dimensions, seed):
    shares = latin_hypercube(draws, dimensions, seed)
    np.testing.assert_array_equal(
        np.sort(np.floor(shares * draws), axis=0),
        np.repeat(np.arange(draws)[:, None], dimensions, axis=1),
    )


def test_triangular_quantiles_by_hand():
    """Low 0, mode 1, high 4: the mode lies at share 1/4; F(x) = x^2/4 below it, so the
    share 1/16 is at 0.5; above, 1 - F = (4 - x)^2 / 12, so the share 2/3 is at 2."""
    assumption = Assumption("X", 1.0, 0.0, 4.0, "", "", "")
    got = triangular(assumption, np.array([0.0, 1 / 16, 1 / 4, 2 / 3, 1.0]))
    np.testing.assert_allclose(got, [0, 0.5, 1, 2, 4], atol=1e-12)


def test_ranges_of_magnitude_are_triangular_in_the_logarithm():
    """1 to 16 with its mode at 4, the middle of the logarithms 0, 2, 4 to base 2: the
    median is the mode, and F(log2 x = 1) = 1/8 by the triangle's left half."""
    assumption = Assumption("X", 4.0, 1.0, 16.0, "", "", "")
    got = triangular(assumption, np.array([0.0, 1 / 8, 1 / 2, 7 / 8, 1.0]))
    np.testing.assert_allclose(got, [1, 2, 4, 8, 16], rtol=1e-12)


def test_a_band_is_drawn_place_by_place_as_an_assumption_is():
    low, value, high = np.array([0.0, 1, 5]), np.array([1.0, 4, 5]), np.array([4.0, 16, 5])
    of = band(low, value, high, "supply of zone", ("A", "B", "C"))
    assert of.is_wide
    for share in (0.0, 1 / 16, 1 / 8, 1 / 2, 2 / 3, 1.0):
        each = [
            float(triangular(Assumption("X", *numbers, "", "", ""), np.array(share)))
            for numbers in zip(value, low, high)
        ]
        assert of.at(share) == pytest.approx(each)
    # 0 over 1 to 4 at the share 1/16 is 0.5, 1 over 4 to 16 at 1/8 is 2: the cases above by hand.
    assert of.at(1 / 16)[0] == pytest.approx(0.5)
    assert of.at(1 / 8)[1] == pytest.approx(2)


def test_a_band_without_width_is_its_value_to_the_last_bit():
    values = np.array([0.0, 1 / 3, 1e5 / 7])
    of = Band.of(values)
    assert not of.is_wide
    for share in (0.0, 0.3, 1.0):
        assert of.at(share).tolist() == values.tolist()
    assert Band.of(of) is of


@pytest.mark.parametrize("low, value, high", [(2, 1, 3), (1, 4, 3), (3, 3, 2)])
def test_a_band_upside_down_is_refused_by_name(low, value, high):
    with pytest.raises(TrochaError, match="supply of zone 'B'"):
        band([1, low], [1, value], [1, high], "supply of zone", ("A", "B"))
