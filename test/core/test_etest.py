"""The E-test against published values, scipy's, a plain double sum, and its own definition."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from trocha.core.etest import e_test, e_test_simulated, null_means


@pytest.mark.parametrize(
    ("k1", "k2", "published", "digits"),
    [
        # Krishnamoorthy and Thomson 2004, first example: 3 dodder seeds in one of two samples of
        # 100 ounces and none in the other, 0.0884.
        (3, 0, 0.0884, 4),
        # Their second example as ptools prints it: 0.1748748.
        (6, 2, 0.1748748, 7),
    ],
)
def test_published_values_for_equal_exposure(k1, k2, published, digits):
    assert round(e_test(k1, k2), digits) == published
    assert e_test(k2, k1) == e_test(k1, k2)


def plain_sum(k1, k2):
    """The definition, term by term."""
    mean = (k1 + k2) / 2
    top = int(mean + 12 * math.sqrt(mean) + 20)
    mass = [math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(top)]
    least = (k1 - k2) ** 2 / (k1 + k2)
    return sum(
        mass[x] * mass[y]
        for x in range(top)
        for y in range(top)
        if x + y and (x - y) ** 2 / (x + y) >= least - 1e-12
    )


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 25), st.integers(0, 25))
@example(9, 1)  # (x - y)^2 / (x + y) = 6.4 is met exactly by other pairs
@example(0, 1)
def test_equals_the_double_sum(k1, k2):
    if k1 + k2 == 0:
        assert math.isnan(e_test(k1, k2))
    elif k1 == k2:
        assert e_test(k1, k2) == 1.0
    else:
        assert e_test(k1, k2) == pytest.approx(plain_sum(k1, k2), abs=1e-10)


def test_equals_scipy_for_large_counts():
    stats = pytest.importorskip("scipy.stats")
    if not hasattr(stats, "poisson_means_test"):
        pytest.skip("this scipy is older than its E-test")
    for k1, k2 in ((40, 61), (300, 350), (500, 503)):
        expected = stats.poisson_means_test(k1, 1, k2, 1).pvalue
        assert e_test(k1, k2) == pytest.approx(expected, abs=1e-6)


def test_its_size_stays_within_the_nominal_level():
    """Exactly, over the means at which cells are called small: the probability of p <= 0.05
    when both means are the same."""
    for mean in (0.5, 1.0, 2.0, 3.0, 4.0, 5.0):
        top = int(mean + 10 * math.sqrt(mean) + 10)
        mass = [math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) for k in range(top)]
        size = sum(
            2 * mass[x] * mass[y]
            for x in range(top)
            for y in range(x)
            if mass[x] * mass[y] > 1e-9 and e_test(x, y) <= 0.05
        )
        assert 0 < size <= 0.05


def test_the_simulated_form_is_the_exact_one_where_both_apply():
    c = np.array([1.0, -1.0, 1.0, -1.0])
    for n in ((2, 0, 1, 0), (4, 2, 2, 0), (6, 2, 4, 1)):
        exact = e_test(n[0] + n[2], n[1] + n[3])
        drawn = e_test_simulated(c, np.array(n), np.random.default_rng(3), draws=100_000)
        # The standard error of a share p of 100,000 draws is at most 0.0016.
        assert drawn == pytest.approx(exact, abs=0.006)


def test_the_simulated_form_with_unequal_exposures_equals_scipys_e_test():
    stats = pytest.importorskip("scipy.stats")
    if not hasattr(stats, "poisson_means_test"):
        pytest.skip("this scipy is older than its E-test")
    for k1, k2 in ((10, 3), (2, 20), (0, 9), (9, 0)):
        expected = stats.poisson_means_test(k1, 2, k2, 4).pvalue  # rates k1/2 and k2/4
        drawn = e_test_simulated(
            np.array([0.5, -0.25]), np.array([k1, k2]), np.random.default_rng(3), draws=100_000
        )
        assert drawn == pytest.approx(expected, abs=0.006)


def test_simulated_p_is_the_same_for_the_same_seed_and_undefined_without_incidents():
    c, n = np.array([1.0, -0.5]), np.array([3, 1])
    first, again, other = (e_test_simulated(c, n, np.random.default_rng(s)) for s in (1, 1, 2))
    assert first == again
    assert first != other
    assert math.isnan(e_test_simulated(c, np.zeros(2), np.random.default_rng(1)))
    # Incidents without harm count for nothing.
    harmless = e_test_simulated(
        np.array([1.0, -0.5, 0.0]), np.array([0, 0, 7]), np.random.default_rng(1)
    )
    assert math.isnan(harmless)


def test_the_simulated_form_seldom_finds_what_is_not_there():
    # Two sums and their halves in a window half as long; means of 1 and 2 a cell. The share of
    # 400 runs has a standard error of 1.1 %: two and a half of them above 5 %.
    rng = np.random.default_rng(12)
    c = np.array([1.0, -1.0, -0.5, 0.5])
    counts = rng.poisson([1, 1, 2, 2], size=(400, 4))
    p = [e_test_simulated(c, n, rng, draws=999) for n in counts]
    assert 0 < np.mean(np.array(p) <= 0.05) <= 0.077


def test_null_means_by_hand():
    # Equal coefficients: both means are the mean of the counts.
    assert null_means(np.array([1.0, -1.0]), np.array([9.0, 3.0])) == pytest.approx([6, 6])
    # Rates n / w with w = 2 and 4: 12 incidents in 6 units are 2 a unit, so 4 and 8.
    c = np.array([1 / 2, -1 / 4])
    assert null_means(c, np.array([10.0, 2.0])) == pytest.approx([4, 8])
    # Nothing counted in a cell: the condition still holds and the other gives way.
    assert null_means(c, np.array([0.0, 9.0])) == pytest.approx([3, 6])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0.1, 5), st.integers(0, 9)), min_size=1, max_size=4),
    st.lists(st.tuples(st.floats(0.1, 5), st.integers(0, 9)), min_size=1, max_size=4),
)
def test_null_means_meet_the_condition_and_beat_other_means(above, below):
    cells = dict(above) | {-c: n for c, n in below}
    c, n = np.array(sorted(cells)), np.array([cells[k] for k in sorted(cells)], float)
    if not n.any():
        return
    means = null_means(c, n)
    assert (means >= 0).all()
    assert c @ means == pytest.approx(0, abs=1e-8 * max(1, n.max()))

    def likelihood(m):
        return (n[n > 0] * np.log(m[n > 0])).sum() - m.sum()

    # Steps along the condition, away from the solution, lose likelihood.
    rng = np.random.default_rng(0)
    for _ in range(10):
        step = rng.normal(size=c.size)
        step -= c * (c @ step) / (c @ c)
        tried = means + 1e-3 * step
        if (tried > 0).all():
            assert likelihood(tried) <= likelihood(means) + 1e-9
