"""Gi* on the published six points and on patterns known beforehand; false discoveries by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core import hotspots
from trocha.core.discovery import adjusted_p
from trocha.core.hotspots import gi_star, widest_gap
from trocha.core.normal import critical_z, two_sided_p

X = np.array([10.0, 20, 40, 15, 30, 30])
Y = np.array([10.0, 10, 10, 20, 20, 30])
VALUES = np.array([2, 3, 3.2, 5, 8, 7])
# esda 2.9.0, binary weights within 15, self included; the closed form agrees to 1e-15.
PUBLISHED = [-1.397276, -0.289178, 0.650650, -0.289178, 1.234521, 2.024243]


def test_the_six_points():
    assert gi_star(VALUES, X, Y, 15) == pytest.approx(PUBLISHED, abs=1e-6)


def test_layers_and_blocks_do_not_change_the_values(monkeypatch):
    monkeypatch.setattr(hotspots, "ROWS_AT_ONCE", 4)
    both = gi_star(np.array([VALUES, VALUES[::-1]]), X, Y, 15)
    assert both[0] == pytest.approx(PUBLISHED, abs=1e-6)
    assert both[1] == pytest.approx(gi_star(VALUES[::-1], X, Y, 15))
    assert widest_gap(X, Y) == pytest.approx(np.hypot(10, 10))  # (40, 10) to (30, 20)


def test_z_does_not_depend_on_the_unit_of_the_values():
    assert gi_star(1000 * VALUES + 7, X, Y, 15) == pytest.approx(PUBLISHED, abs=1e-6)


def test_nothing_stands_out_among_equals_or_where_all_are_neighbours():
    assert np.isnan(gi_star(np.full(6, 0.1), X, Y, 15)).all()
    assert np.isnan(gi_star(VALUES, X, Y, 1000)).all()


def test_adjusted_p_by_hand():
    # m = 4: 0.01 * 4/1 = 0.04; 0.02 * 4/2 = 0.04; 0.03 * 4/3 = 0.04; 0.5 * 4/4 = 0.5.
    assert adjusted_p([0.01, 0.02, 0.03, 0.5]) == pytest.approx([0.04, 0.04, 0.04, 0.5])
    # In any order, and a later smaller value pulls an earlier one down:
    # 0.04 * 3/1 = 0.12 and 0.045 * 3/2 = 0.0675 and 0.05 * 3/3 = 0.05, so 0.05 for all.
    assert adjusted_p([0.05, 0.04, 0.045]) == pytest.approx([0.05, 0.05, 0.05])
    # NaN is no test; the shape is kept.
    found = adjusted_p(np.array([[0.01, np.nan], [0.9, 1.0]]))
    assert found[~np.isnan(found)] == pytest.approx([0.03, 1, 1])
    assert np.isnan(found[0, 1])
    assert adjusted_p([]).size == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.floats(0.01, 0.5))
def test_discoveries_are_those_of_the_step_up_rule(p, q):
    """Benjamini and Hochberg's own words: the largest k with p_(k) <= k q / m, and all before it."""
    ordered = sorted(p)
    passing = [k for k in range(1, len(p) + 1) if ordered[k - 1] <= k * q / len(p)]
    limit = ordered[max(passing) - 1] if passing else -1.0
    adjusted = adjusted_p(p)
    for one, value in zip(adjusted, p):
        if abs(one - q) > 1e-9:  # at the limit itself rounding decides
            assert (one <= q) == (value <= limit)


def test_normal_tails_from_a_table():
    assert two_sided_p([1.959964, -2.575829, 0]) == pytest.approx([0.05, 0.01, 1], abs=1e-7)
    assert np.isnan(two_sided_p(np.nan))
    assert critical_z(0.05) == pytest.approx(1.959964, abs=1e-6)
    assert critical_z(0.1) == pytest.approx(1.644854, abs=1e-6)
