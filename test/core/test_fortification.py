"""Fortification against the toy by hand and enumeration of both levels."""

from itertools import combinations

import numpy as np
import pytest
from trocha.core.attack import worst_attack
from trocha.core.damage import median_damage
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.fortification import best_fortification
from trocha.core.progress import Progress

TOY = median_damage([[2.0, 5.0, 9.0], [4.0, 1.0, 6.0], [8.0, 3.0, 2.0]], [10.0, 20.0, 30.0], 2)


def test_the_toy():
    """One closure: with B safe the worst is A or C, 130; with A or C safe it is B, 160.
    Two: B safe leaves A and C, 160; A safe leaves B and C, 340; C safe A and B, 270."""
    one = best_fortification(TOY, 1, 1, list_up_to=5)
    assert (one.fortified, one.attack.cost, one.bound) == ((1,), 130, 130)
    assert one.attack.sets == ((0,), (2,))
    two = best_fortification(TOY, 2, 1)
    assert (two.fortified, two.attack.cost, two.attack.closed) == ((1,), 160, (0, 2))


def test_random_instances_against_enumeration():
    rng = np.random.default_rng(17)
    for _ in range(120):
        zones, strips = rng.integers(2, 12), int(rng.integers(2, 8))
        attacks = int(rng.integers(1, strips))
        fortified = int(rng.integers(1, strips - attacks + 1))
        values = rng.integers(1, 5, (zones, strips)) if rng.random() < 0.5 else None
        cost = rng.uniform(0, 9, (zones, strips)) if values is None else values.astype(float)
        damage = median_damage(cost, rng.integers(0, 4, zones), attacks, np.full(zones, 10.0))
        harm = {}
        for size in range(attacks + 1):
            for one in combinations(range(strips), size):
                harm[one] = damage.of(np.isin(range(strips), one))

        def worst_without(safe, harm=harm):
            return max(cost for one, cost in harm.items() if not set(one) & set(safe))

        least = min(worst_without(safe) for safe in combinations(range(strips), fortified))
        found = best_fortification(damage, attacks, fortified, list_up_to=20)
        assert found.attack.cost == pytest.approx(least)
        assert worst_without(found.fortified) == pytest.approx(least)
        assert found.gap_pct == 0
        assert len(found.fortified) <= fortified
        # Fortifying never raises what an attack can do, and one more never less.
        assert found.attack.cost <= worst_attack(damage, attacks).cost + 1e-9
        # Each strip counts: without any one of them the attack does more.
        for strip in found.fortified:
            assert worst_without(set(found.fortified) - {strip}) > least + 1e-9


def test_out_of_time_brackets_the_least():
    """With no time at all nothing is fortified, and the bounds say how little is known."""
    rng = np.random.default_rng(5)
    damage = median_damage(rng.uniform(0, 1, (40, 9)), np.ones(40), 3)
    known = best_fortification(damage, 3, 2)
    hasty = best_fortification(damage, 3, 2, max_seconds=0)
    assert hasty.fortified == ()
    assert hasty.bound <= known.attack.cost <= hasty.attack.bound
    assert hasty.gap_pct > 0


@pytest.mark.parametrize(("attacks", "fortified"), [(1, 3), (2, 2), (0, 1), (1, 0)])
def test_more_than_there_are_strips_is_refused(attacks, fortified):
    with pytest.raises(TrochaError, match="there are 3"):
        best_fortification(TOY, attacks, fortified)


def test_progress_rises_and_cancel_is_heard():
    rng = np.random.default_rng(1)
    damage = median_damage(rng.uniform(0, 1, (40, 10)), np.ones(40), 3)
    told = []
    best_fortification(damage, 3, 2, progress=Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        best_fortification(damage, 3, 2, progress=Progress(cancelled=lambda: True))
