"""What closing strips costs, against the definition: the cheapest way left, zone by zone."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.damage import can_be_cut_off, covering_damage, median_damage
from trocha.core.errors import TrochaError

INF = np.inf
# Three zones, strips A, B, C; supplies 10, 20, 30. Open: 10 x 2 + 20 x 1 + 30 x 2 = 100.
TOY = [[2.0, 5.0, 9.0], [4.0, 1.0, 6.0], [8.0, 3.0, 2.0]]
TOY_SUPPLY = [10.0, 20.0, 30.0]


def closed(n, *positions):
    made = np.zeros(n, bool)
    made[list(positions)] = True
    return made


def direct(cost, supply, overland, shut, chance):
    """Expected cost by its definition: every outcome of the closures, each with its chance."""
    total = 0.0
    for works in range(1 << len(shut)):
        probability, down = 1.0, set()
        for bit, j in enumerate(shut):
            success = works >> bit & 1
            probability *= chance[j] if success else 1 - chance[j]
            if success:
                down.add(j)
        if probability:
            for row, kg, walk in zip(cost, supply, overland):
                left = [c for j, c in enumerate(row) if j not in down]
                if kg:
                    total += probability * kg * min([*left, walk])
    return total


def test_the_toy_by_hand():
    """A closed: zone 1 goes to B, 10 x 5 - 10 x 2 = 30 more. B closed: zone 2 goes to A,
    20 x 4 - 20 = 60 more. C closed: zone 3 goes to B, 30 x 3 - 30 x 2 = 30 more. B and C closed:
    all go to A, 10 x 2 + 20 x 4 + 30 x 8 = 340."""
    damage = median_damage(TOY, TOY_SUPPLY, 2)
    assert damage.base == 100
    assert damage.alone().tolist() == [30, 60, 30]
    assert [damage.of(closed(3, *s)) for s in ((0, 1), (0, 2), (1, 2))] == [270, 160, 340]


def test_the_toy_covered_by_hand():
    """Within 3: zone 1 of A, zone 2 of B, zone 3 of B and C."""
    damage = covering_damage(TOY, TOY_SUPPLY, 3, radius=3)
    assert damage.base == 0
    assert damage.alone().tolist() == [10, 20, 0]
    pairs = [damage.of(closed(3, *s)) for s in ((0, 1), (0, 2), (1, 2))]
    assert pairs == [30, 10, 50]
    assert damage.of(closed(3, 0, 1, 2)) == 60


def test_an_exit_within_the_radius_keeps_a_zone_covered():
    damage = covering_damage(TOY, TOY_SUPPLY, 3, radius=3, overland=[3.5, 3.0, INF])
    assert damage.of(closed(3, 0, 1, 2)) == 10 + 30


def test_overland_bounds_what_a_zone_can_lose():
    """Zone 1 may walk out at 4: A closed costs it 2 a unit, A and B no more than that."""
    damage = median_damage([[2.0, 5.0]], [10.0], 2, overland=[4.0])
    assert damage.of(closed(2, 0)) == damage.of(closed(2, 0, 1)) == 40
    # Cheaper than every strip: closures change nothing.
    nothing = median_damage([[2.0, 5.0]], [10.0], 2, overland=[1.0])
    assert nothing.base == nothing.of(closed(2, 0, 1)) == 10


def test_a_closure_that_may_fail_by_hand():
    """Closing the strip at 2 works half the time: 10 x (2 + 5) / 2 = 35 expected."""
    damage = median_damage([[2.0, 5.0]], [10.0], 1, success=[0.5, 1.0])
    assert damage.of(closed(2, 0)) == 35
    assert damage.of(closed(2, 1)) == 20
    lost = covering_damage([[2.0, 5.0]], [10.0], 2, radius=6, success=[0.5, 0.25])
    assert lost.of(closed(2, 0, 1)) == 10 / 8


@st.composite
def cases(draw):
    zones, strips = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    way = st.one_of(st.integers(0, 6).map(float), st.floats(0, 20), st.just(INF))
    cost = draw(st.lists(st.lists(way, min_size=strips, max_size=strips), min_size=zones,
                         max_size=zones))  # fmt: skip
    supply = draw(st.lists(st.integers(0, 9).map(float), min_size=zones, max_size=zones))
    overland = draw(st.lists(st.floats(0, 20), min_size=zones, max_size=zones))
    chance = draw(st.lists(st.sampled_from([0.0, 0.3, 1.0]), min_size=strips, max_size=strips))
    return np.array(cost), np.array(supply), np.array(overland), chance


@settings(max_examples=60, deadline=None)
@given(cases())
def test_every_set_costs_what_the_definition_says(case):
    cost, supply, overland, chance = case
    n = cost.shape[1]
    damage = median_damage(cost, supply, n, overland, chance)
    for size in range(n + 1):
        for shut in combinations(range(n), size):
            expected = direct(cost, supply, overland, shut, chance)
            assert damage.of(closed(n, *shut)) == pytest.approx(expected, rel=1e-12, abs=1e-9)


@settings(max_examples=50, deadline=None)
@given(cases(), st.floats(0, 12))
def test_every_set_uncovers_what_the_definition_says(case, radius):
    cost, supply, overland, _ = case
    n = cost.shape[1]
    damage = covering_damage(cost, supply, n, radius, overland)
    for size in range(n + 1):
        for shut in combinations(range(n), size):
            lost = 0.0
            for row, kg, walk in zip(cost, supply, overland):
                near = {j for j, c in enumerate(row) if c <= radius}
                if near and walk > radius and near <= set(shut):
                    lost += kg
            assert damage.of(closed(n, *shut)) == pytest.approx(lost)


@settings(max_examples=50, deadline=None)
@given(cases(), st.data())
def test_closing_more_never_costs_less(case, data):
    cost, supply, overland, chance = case
    n = cost.shape[1]
    damage = median_damage(cost, supply, n, overland, chance)
    some = set(data.draw(st.lists(st.integers(0, n - 1))))
    more = some | {data.draw(st.integers(0, n - 1))}
    assert damage.base <= damage.of(closed(n, *some)) <= damage.of(closed(n, *more))


def test_what_is_left_after_some_are_settled():
    """B closed costs 160. Closing C as well sends zone 3 from 2 to A's 8: 30 x 6 = 180 more."""
    damage = median_damage(TOY, TOY_SUPPLY, 2)
    rest, entries = damage.given(closed(3, 1), closed(3, 0), 1)
    assert rest.base == 160
    assert rest.of(closed(3, 2)) == damage.of(closed(3, 1, 2)) == 340
    assert rest.of(closed(3, 0)) == 160  # kept open, whatever is asked
    assert np.count_nonzero(entries) == len(rest.strips)


def test_strips_that_add_nothing_are_not_needed():
    damage = median_damage([[1.0, 2.0, 9.0]], [1.0], 3, overland=[3.0])
    assert damage.needed(closed(3, 0, 1, 2)) == (0, 1)
    assert damage.needed(closed(3, 1, 2)) == ()


def test_zones_that_closures_could_cut_off():
    cost = [[1.0, INF, INF], [1.0, 2.0, INF], [INF, INF, INF], [1.0, INF, INF], [1.0, INF, INF]]
    supply, overland = [1.0, 1.0, 1.0, 0.0, 1.0], [INF, INF, INF, INF, 7.0]
    assert can_be_cut_off(cost, supply, 1, overland).tolist() == [True, False, True, False, False]
    assert can_be_cut_off(cost, supply, 2, overland).tolist() == [True, True, True, False, False]
    # A closure that never works cuts nothing off.
    never = [0.0, 1.0, 1.0]
    assert (
        can_be_cut_off(cost, supply, 2, overland, never).tolist()
        == [False] * 2 + [True] + [False] * 2
    )
    with pytest.raises(TrochaError, match="without any way"):
        median_damage(cost, supply, 1, overland)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"cost": [[1.0, -2.0]]}, "negative"),
        ({"cost": [[1.0, np.nan]]}, "not a number"),
        ({"supply": [-1.0]}, "supply is negative"),
        ({"supply": [INF]}, "supply is negative or not a number"),
        ({"supply": [1.0, 2.0]}, "one supply for each zone"),
        ({"overland": [1.0, 2.0]}, "2 overland costs"),
        ({"overland": [-1.0]}, "negative"),
        ({"success": [0.5, 1.5]}, "outside 0 to 1"),
        ({"success": [0.5]}, "1 chances"),
        ({"attacks": 3}, "3 closures were asked for among 2 strips"),
        ({"attacks": 0}, "0 closures"),
    ],
)
def test_what_cannot_be_is_refused(change, said):
    case = {"cost": [[1.0, 2.0]], "supply": [1.0], "attacks": 1, "overland": [5.0], **change}
    with pytest.raises(TrochaError, match=said):
        median_damage(**case)
