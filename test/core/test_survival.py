"""Kaplan and Meier worked by hand, and what it must be where nothing is censored."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.errors import TrochaError
from trocha.core.survival import kaplan_meier

# Five strips: rebuilt after 2, 3 and 5 days; two still down after 3 and 8.
DAYS = [3, 8, 2, 5, 3]
IS_OVER = [True, False, True, True, False]


def test_five_strips_by_hand():
    found = kaplan_meier(DAYS, IS_OVER, alpha=0.05)
    assert found.time.tolist() == [2, 3, 5, 8]
    # The strip censored at 3 is still at risk at 3 and gone after it.
    assert found.at_risk.tolist() == [5, 4, 2, 1]
    assert found.ended.tolist() == [1, 1, 1, 0]
    assert found.censored.tolist() == [0, 1, 0, 1]
    # 4/5; 4/5 * 3/4; 3/5 * 1/2; nothing ends at 8.
    assert found.share == pytest.approx([0.8, 0.6, 0.3, 0.3])
    assert found.median == 5
    assert not found.is_complete
    # Area to 8: 2 * 1 + 1 * 0.8 + 2 * 0.6 + 3 * 0.3 = 4.9; beyond 2, 3 and 5 lie 2.9, 2.1, 0.9.
    assert (found.mean, found.horizon) == (pytest.approx(4.9), 8)
    variance = 2.9**2 / (5 * 4) + 2.1**2 / (4 * 3) + 0.9**2 / (2 * 1)
    assert found.mean_error == pytest.approx(math.sqrt(variance))


def test_intervals_by_hand():
    found = kaplan_meier(DAYS, IS_OVER, alpha=0.05)
    # At 2: log 0.8 = -0.2231436, Greenwood's sum 1/20, its root 0.2236068; 1.959964 * 0.2236068 /
    # 0.2231436 = 1.964033; 0.8 ** exp(1.964033) = 0.20381, 0.8 ** exp(-1.964033) = 0.96918.
    assert found.low[0] == pytest.approx(0.20381, abs=2e-5)
    assert found.high[0] == pytest.approx(0.96918, abs=2e-5)
    # At 5: log 0.3 = -1.2039728, sum 1/20 + 1/12 + 1/2, its root 0.795822: exponent 1.295530.
    assert found.low[2] == pytest.approx(math.exp(-1.2039728 * math.exp(1.295530)), abs=2e-6)
    assert found.high[2] == pytest.approx(math.exp(-1.2039728 * math.exp(-1.295530)), abs=2e-6)
    # The lower end is at most one half from 2 on, the upper never.
    assert found.median_low == 2
    assert math.isnan(found.median_high)


def test_a_strip_still_down_is_censored_and_not_never():
    """Of 5 strips 2 are rebuilt at once, 2 have been down for a day, and one is rebuilt after 9.
    Taken as never rebuilt, the two young closures would leave 40 % shut for ever. Nothing is
    known of them beyond a day, and the only one that is known of was rebuilt."""
    young = kaplan_meier([0, 0, 1, 1, 9], [True, True, False, False, True])
    assert young.share[-1] == 0  # the last one at risk was rebuilt
    assert young.median == 9  # after 0: 3/5; at 9 it falls to 0
    assert math.isnan(young.low[-1])
    assert young.is_complete


def test_nothing_rebuilt():
    found = kaplan_meier([4, 10], [False, False])
    assert found.share.tolist() == [1, 1]
    assert found.low.tolist() == found.high.tolist() == [1, 1]
    assert math.isnan(found.median)
    assert (found.mean, found.mean_error, found.horizon) == (pytest.approx(10), 0, 10)


def test_no_duration_is_refused():
    with pytest.raises(TrochaError, match="no duration"):
        kaplan_meier([], [])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 20), min_size=1, max_size=40))
def test_without_censoring_it_is_the_empirical_share(durations):
    n = len(durations)
    found = kaplan_meier(durations, [True] * n)
    expected = np.array([np.mean(np.array(durations) > t) for t in found.time])
    assert found.share == pytest.approx(expected, abs=1e-12)
    assert found.mean == pytest.approx(np.mean(durations))
    assert found.is_complete
    # The restricted mean's variance is then that of a mean, sum (x - mean)^2 / n^2.
    assert found.mean_error == pytest.approx(np.std(durations) / math.sqrt(n), abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 20), st.booleans()), min_size=1, max_size=40))
def test_shares_fall_within_their_interval(rows):
    durations, is_over = zip(*rows)
    found = kaplan_meier(durations, is_over)
    assert (np.diff(np.r_[1, found.share]) <= 1e-12).all()
    known = np.isfinite(found.low)
    assert (found.low[known] <= found.share[known] + 1e-12).all()
    assert (found.share[known] <= found.high[known] + 1e-12).all()
    assert (found.at_risk + np.cumsum(found.ended + found.censored)).tolist() == (
        (len(rows) + found.ended + found.censored).tolist()
    )


def test_the_interval_covers_the_truth_as_often_as_it_says():
    """Exponential rebuilds of mean 10 days cut off at 15: at 7 days the share is exp(-0.7). Of
    1,000 seeded samples 95 % hold it; the standard error of that share is 0.7 %."""
    rng = np.random.default_rng(11)
    held, truth = 0, math.exp(-0.7)
    for _ in range(1000):
        lasted = rng.exponential(10, 60)
        found = kaplan_meier(np.minimum(lasted, 15), lasted < 15)
        k = np.searchsorted(found.time, 7, side="right") - 1
        held += found.low[k] <= truth <= found.high[k]
    assert 0.93 <= held / 1000 <= 0.97
