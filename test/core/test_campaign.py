"""Who lost reach, counted by hand."""

import numpy as np
from trocha.core.campaign import reach_change

NONE = np.inf


def test_every_zone_falls_under_one_count():
    """Eight zones: +2 h, +5 h and +9 h farther (median 5), 1 h nearer, one the same, one that
    lost its last strip, one that gained one, one that never had any."""
    before = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, NONE, NONE])
    after = np.array([3.0, 7.0, 12.0, 3.0, 5.0, NONE, 2.0, NONE])
    supply = np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0])
    change = reach_change(before, after, supply)
    counts = change.farther, change.nearer, change.same, change.lost, change.gained, change.never
    assert counts == (3, 1, 1, 1, 1, 1)
    assert change.median_farther_hours == 5.0
    assert change.most_farther_hours == 9.0
    assert change.worst == 2
    assert change.touched_supply_kg == 1 + 2 + 4 + 32


def test_nobody_farther_has_no_median():
    change = reach_change(np.array([1.0, NONE]), np.array([1.0, NONE]), np.ones(2))
    assert (change.farther, change.same, change.never, change.worst) == (0, 1, 1, -1)
    assert np.isnan(change.median_farther_hours)
    assert np.isnan(change.most_farther_hours)
    assert change.touched_supply_kg == 0
