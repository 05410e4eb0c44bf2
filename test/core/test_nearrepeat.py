"""Knox against every pair looked at one by one, and against a pattern planted on purpose."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core import nearrepeat
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.nearrepeat import knox
from trocha.core.progress import Progress

places = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 12), st.integers(0, 9)), min_size=2, max_size=40
)


@settings(max_examples=50, deadline=None)
@given(places, st.integers(1, 50))
def test_counts_equal_all_pairs_one_by_one(rows, at_once):
    x, y, days = (np.array(column, float) for column in zip(*rows))
    kept = nearrepeat.PAIRS_AT_ONCE
    nearrepeat.PAIRS_AT_ONCE = at_once  # blocks of every size
    try:
        found = knox(x, y, days, [5.0, 2.0], [3.0, 0.0], permutations=2)
    finally:
        nearrepeat.PAIRS_AT_ONCE = kept
    pairs = list(itertools.combinations(range(len(rows)), 2))
    for result in found:
        near = [p for p in pairs if np.hypot(x[p[0]] - x[p[1]], y[p[0]] - y[p[1]]) <= result.metres]
        soon = {p for p in pairs if abs(days[p[0]] - days[p[1]]) <= result.days}
        assert result.close_in_space == len(near)
        assert result.close_in_time == len(soon)
        assert result.pairs == len([p for p in near if p in soon])
        assert result.all_pairs == len(pairs)
        assert result.expected == pytest.approx(len(near) * len(soon) / len(pairs))
    assert [(r.metres, r.days) for r in found] == [(5, 3), (5, 0), (2, 3), (2, 0)]


def test_four_incidents_by_hand():
    # A and B: 3 m and 1 day apart. C and D: 4 m and 20 days apart. All others 100 m or more.
    # Days 0, 1, 10, 30: lags 1, 10, 30, 9, 29, 20, so one pair of six lies within 5 days.
    x, y = np.array([0.0, 3, 200, 200]), np.array([0.0, 0, 0, 4])
    (found,) = knox(x, y, np.array([0, 1, 10, 30]), [4.0], [5.0], permutations=5)
    assert (found.pairs, found.close_in_space, found.close_in_time) == (1, 2, 1)
    assert found.expected == pytest.approx(2 * 1 / 6)
    assert found.ratio == pytest.approx(3)


def test_p_by_hand_over_all_orders():
    """Of the ways to deal four days to four places, one third put the two close days on a pair
    of places that is close: the pair AB or the pair CD, of six pairs."""
    x, y = np.array([0.0, 3, 200, 200]), np.array([0.0, 0, 0, 4])
    (found,) = knox(x, y, np.array([0, 1, 10, 30]), [4.0], [5.0], permutations=4000, seed=1)
    assert found.p == pytest.approx(1 / 3, abs=0.03)


def test_the_input_is_not_altered():
    rng = np.random.default_rng(4)
    x, y, days = rng.uniform(0, 100, 30), rng.uniform(0, 100, 30), rng.integers(0, 50, 30)
    copies = x.copy(), y.copy(), days.copy()
    knox(x, y, days, [10.0], [5.0], permutations=20)
    for now, then in zip((x, y, days), copies):
        assert (now == then).all()


def test_a_planted_repeat_is_found_and_noise_is_not():
    rng = np.random.default_rng(7)
    x, y = rng.uniform(0, 1e5, (2, 150))
    days = rng.integers(0, 365, 150)
    (noise,) = knox(x, y, days, [500.0], [7.0], permutations=199)
    # Each of 40 incidents gets a follower 100 m and 2 days on.
    x, y, days = np.r_[x, x[:40] + 100], np.r_[y, y[:40]], np.r_[days, days[:40] + 2]
    (planted,) = knox(x, y, days, [500.0], [7.0], permutations=199)
    assert planted.p == pytest.approx(1 / 200)
    assert planted.ratio > 10
    assert noise.p > 0.05


def test_same_seed_same_p():
    rng = np.random.default_rng(4)
    args = rng.uniform(0, 100, 30), rng.uniform(0, 100, 30), rng.integers(0, 50, 30), [20.0], [5.0]
    assert knox(*args, seed=3) == knox(*args, seed=3)


def test_refusals_and_cancel():
    with pytest.raises(TrochaError, match="there is 1"):
        knox([0.0], [0.0], [1], [1.0], [1.0])
    with pytest.raises(Cancelled):
        knox([0.0, 1], [0.0, 1], [1, 2], [9.0], [1.0], progress=Progress(cancelled=lambda: True))


def test_more_close_pairs_than_fit_are_refused(monkeypatch):
    monkeypatch.setattr(nearrepeat, "MOST_CLOSE_PAIRS", 10)
    with pytest.raises(TrochaError, match="lower the distances of KNOX_KM"):
        knox(np.zeros(6), np.zeros(6), np.arange(6), [1000.0], [1.0])
