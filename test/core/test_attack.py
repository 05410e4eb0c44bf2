"""The worst closures against hand-worked cases and enumeration."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.attack import worst_attack
from trocha.core.damage import covering_damage, median_damage
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.progress import Progress

TOY = [[2.0, 5.0, 9.0], [4.0, 1.0, 6.0], [8.0, 3.0, 2.0]]
TOY_SUPPLY = [10.0, 20.0, 30.0]


def greedy(damage, attacks):
    """Closing what does most harm next, one after the other."""
    closed = np.zeros(damage.n_strips, bool)
    for _ in range(attacks):
        costs = []
        for j in range(damage.n_strips):
            more = closed.copy()
            more[j] = True
            costs.append(damage.of(more))
        closed[int(np.argmax(costs))] = True
    return damage.of(closed)


def test_one_after_the_other_fails_on_two_zones():
    """Zone 1 has A only, 1 away, then walks 4: closing A costs 3. Zone 2 has B and C, 1 away, then
    walks 10: closing one costs nothing, both cost 9. Greedy takes A; the worst pair is B, C."""
    damage = median_damage(
        [[1.0, np.inf, np.inf], [np.inf, 1.0, 1.0]], [1.0, 1.0], 2, overland=[4.0, 10.0]
    )
    assert greedy(damage, 2) == 5
    attack = worst_attack(damage, 2, list_up_to=9)
    assert attack.cost == 11
    assert attack.sets == ((1, 2),)


def test_the_toy():
    expected = {1: (160, (1,)), 2: (340, (1, 2))}
    for attacks, (cost, closed) in expected.items():
        attack = worst_attack(median_damage(TOY, TOY_SUPPLY, attacks), attacks)
        assert (attack.base, attack.cost, attack.closed) == (100, cost, closed)
    covered = {1: (20, (1,)), 2: (50, (1, 2)), 3: (60, (0, 1, 2))}
    for attacks, (lost, closed) in covered.items():
        attack = worst_attack(covering_damage(TOY, TOY_SUPPLY, attacks, radius=3), attacks)
        assert (attack.cost, attack.closed) == (lost, closed)


def enumerated(damage, attacks, kept=()):
    """The worst cost, and the smallest sets that reach it, by trying all."""
    free = [j for j in range(damage.n_strips) if j not in kept]
    costs = {}
    for size in range(attacks + 1):
        for one in combinations(free, size):
            closed = np.zeros(damage.n_strips, bool)
            closed[list(one)] = True
            costs[one] = damage.of(closed)
    worst = max(costs.values())
    tied = [set(one) for one, cost in costs.items() if cost >= worst - 1e-9]
    smallest = [one for one in tied if not any(other < one for other in tied)]
    return worst, sorted((tuple(sorted(one)) for one in smallest), key=lambda s: (len(s), s))


def random_damage(rng):
    """Costs with ties, gaps and no symmetry; unequal supplies; overland; closures that may fail."""
    zones, strips = rng.integers(2, 12), rng.integers(2, 9)
    attacks = int(rng.integers(1, min(strips, 4) + 1))
    cost, supply = rng.uniform(0, 9, (zones, strips)), rng.choice([0.0, 1, 1, 2, 5], zones)
    overland = rng.uniform(0, 12, zones)
    gaps = rng.choice([0, 0.4, 0.7])
    if rng.random() < 0.6:  # many ties: few ways, all alike
        cost, supply, overland = np.ones((zones, strips)), np.ones(zones), np.full(zones, 4.0)
        gaps = 0.75
    cost[rng.random((zones, strips)) < gaps] = np.inf
    chance = rng.choice([0, 0.5, 1], strips) if rng.random() < 0.3 else np.ones(strips)
    if rng.random() < 0.25:
        lost = covering_damage(cost, supply, attacks, rng.uniform(1, 6), overland, chance)
        return lost, attacks
    if np.isfinite(cost).all() and attacks < strips:
        overland = None  # as in the textbook
    return median_damage(cost, supply, attacks, overland, chance), attacks


def test_random_instances_against_enumeration():
    rng = np.random.default_rng(20150307)
    ties = unequal_sizes = 0
    for _ in range(400):
        damage, attacks = random_damage(rng)
        kept = rng.random(damage.n_strips) < rng.choice([0, 0.3])
        if np.count_nonzero(~kept) < attacks:
            kept[:] = False
        worst, sets = enumerated(damage, attacks, np.flatnonzero(kept))
        attack = worst_attack(damage, attacks, kept=kept, list_up_to=500)
        assert attack.cost == pytest.approx(worst, abs=1e-9)
        assert attack.proven
        assert attack.complete
        assert list(attack.sets) == sets
        # Looking for one set only must not lose the worst.
        alone = worst_attack(damage, attacks, kept=kept)
        assert alone.cost == pytest.approx(worst, abs=1e-9)
        assert alone.closed in sets
        ties += len(sets) > 1
        unequal_sizes += len({len(one) for one in sets}) > 1
    assert ties >= 30  # the instances do test what they are meant to
    assert unequal_sizes >= 3


def test_a_search_cut_short_brackets_the_worst():
    """Between what it found and its bound lies the true worst, and the gap says so."""
    rng = np.random.default_rng(4)
    cut = 0
    for _ in range(6):
        cost = rng.uniform(0, 1, (50, 12))
        damage = median_damage(cost, rng.uniform(0, 5, 50), 5)
        worst = worst_attack(damage, 5).cost
        early = worst_attack(damage, 5, max_nodes=1)
        assert early.nodes == 1
        assert early.cost <= worst * (1 + 1e-12)
        assert early.bound >= worst * (1 - 1e-12)
        cut += not early.proven
        assert early.gap_pct == pytest.approx(100 * (early.bound / early.cost - 1), abs=1e-9)
    assert cut > 0


def test_it_stops_at_a_cost_that_is_enough():
    damage = median_damage(TOY, TOY_SUPPLY, 2)
    assert worst_attack(damage, 2, stop_at=150).cost >= 150


def test_costs_far_apart_do_not_blur_ties():
    """One zone pays a billion whatever closes; of the others' losses of 2 and 3, 3 is worse."""
    damage = median_damage([[1.0, 1.0, 1.0], [1.0, 5.0, 5.0], [5.0, 1.0, 5.0]], [1e9, 0.5, 0.75], 1)
    attack = worst_attack(damage, 1, list_up_to=5)
    assert attack.sets == ((1,),)
    assert attack.cost - attack.base == pytest.approx(3)


def test_many_ties_are_cut_off_and_said_so():
    """Ten strips, each the only one of a zone as large as any: 45 pairs tie."""
    cost = np.full((10, 10), np.inf)
    np.fill_diagonal(cost, 1.0)
    damage = median_damage(cost, np.ones(10), 2, overland=np.full(10, 4.0))
    all_of_them = worst_attack(damage, 2, list_up_to=100)
    assert all_of_them.complete
    assert list(all_of_them.sets) == list(combinations(range(10), 2))
    some = worst_attack(damage, 2, list_up_to=7)
    assert not some.complete
    assert len(some.sets) == 7
    assert some.proven


def test_closures_that_cost_nothing():
    damage = median_damage([[1.0, 1.0, 2.0]], [3.0], 1)
    attack = worst_attack(damage, 1, list_up_to=5)
    assert (attack.cost, attack.base, attack.sets) == (3, 3, ((),))
    assert attack.proven
    assert attack.complete


costs_and_supplies = st.integers(2, 6).flatmap(
    lambda strips: st.lists(
        st.tuples(
            st.lists(st.integers(0, 8), min_size=strips, max_size=strips),
            st.integers(0, 5),
            st.integers(0, 12),
        ),
        min_size=1,
        max_size=8,
    )
)


def apart(rows):
    cost, supply, overland = zip(*rows)
    return [np.array(one, float) for one in (cost, supply, overland)]


@settings(max_examples=40, deadline=None)
@given(costs_and_supplies)
def test_more_closures_never_do_less_harm(rows):
    cost, supply, overland = apart(rows)
    n = cost.shape[1]
    damage = median_damage(cost, supply, n, overland)
    worst = [damage.base] + [worst_attack(damage, r).cost for r in range(1, n + 1)]
    assert worst == sorted(worst)
    assert worst[-1] == pytest.approx(float(supply @ overland))  # with all closed, all walk


@settings(max_examples=40, deadline=None)
@given(costs_and_supplies, st.data())
def test_a_strip_that_cannot_close_never_does_harm(rows, data):
    cost, supply, overland = apart(rows)
    n = cost.shape[1]
    attacks = data.draw(st.integers(1, n))
    worst = worst_attack(median_damage(cost, supply, attacks, overland), attacks).cost
    extra = data.draw(st.lists(st.integers(0, 8), min_size=len(cost), max_size=len(cost)))
    wider = np.column_stack((cost, extra))
    kept = np.arange(n + 1) == n
    guarded = worst_attack(median_damage(wider, supply, attacks, overland), attacks, kept=kept)
    assert guarded.cost <= worst + 1e-9
    same = worst_attack(median_damage(cost, supply, attacks, np.minimum(overland, extra)), attacks)
    assert guarded.cost == pytest.approx(same.cost)


def test_the_order_of_strips_changes_nothing_but_positions():
    rng = np.random.default_rng(8)
    cost, supply = rng.uniform(0, 9, (30, 9)), rng.uniform(0, 5, 30)
    order = rng.permutation(9)
    one = worst_attack(median_damage(cost, supply, 3), 3)
    other = worst_attack(median_damage(cost[:, order], supply, 3), 3)
    assert other.cost == pytest.approx(one.cost)
    assert sorted(order[list(other.closed)]) == list(one.closed)


@pytest.mark.parametrize(("attacks", "kept"), [(0, ()), (4, ()), (3, (0,))])
def test_more_closures_than_strips_are_refused(attacks, kept):
    damage = median_damage(TOY, TOY_SUPPLY, 2)
    with pytest.raises(TrochaError, match=f"{attacks} closures were asked for, but"):
        worst_attack(damage, attacks, kept=np.isin(range(3), kept))


def test_progress_rises_and_cancel_is_heard():
    rng = np.random.default_rng(1)
    damage = median_damage(rng.uniform(0, 1, (60, 20)), np.ones(60), 5)
    told = []
    worst_attack(damage, 5, progress=Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        worst_attack(damage, 5, progress=Progress(cancelled=lambda: True))
