"""Ranks, what counts, and where cargo goes, by hand and against each other."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.critical import (
    NO_WAY,
    OVERLAND,
    Ways,
    critical_strips,
    cut_off_zones,
    uses,
)
from trocha.core.errors import TrochaError

INF = np.inf
TOY = [[2.0, 5.0, 9.0], [4.0, 1.0, 6.0], [8.0, 3.0, 2.0]]


def ways(cost, supply, overland=None, success=None):
    cost = np.array(cost, float)
    return Ways(
        cost,
        np.array(supply, float),
        np.full(len(cost), INF) if overland is None else np.array(overland, float),
        np.ones(cost.shape[1]) if success is None else np.array(success, float),
    )


def test_the_toy_ranked():
    """Alone A costs 30, B 60, C 30; A and C tie, and A stands first. 60 of 100 is 60 %."""
    found = critical_strips(ways(TOY, [10, 20, 30]), 2)
    assert found.alone.tolist() == [30, 60, 30]
    assert found.rank.tolist() == [2, 1, 3]
    assert found.share_pct(found.alone).tolist() == [30, 60, 30]
    assert (found.attack.cost, found.attack.closed, found.gap_pct) == (340, (1, 2), 0)
    assert found.served.all()


def test_the_toy_fortified():
    found = critical_strips(ways(TOY, [10, 20, 30]), 1, fortified=1, list_up_to=9)
    assert found.fortification.fortified == (1,)
    assert (found.attack.cost, found.unfortified.cost, found.gap_pct) == (130, 160, 0)
    assert found.attack.sets == ((0,), (2,))


def test_the_toy_covered():
    """Of 60 covered within 3, closing B alone loses 20: a third."""
    found = critical_strips(ways(TOY, [10, 20, 30]), 1, radius=3)
    assert (found.attack.cost, found.whole) == (20, 60)
    assert found.share_pct(found.attack.cost) == pytest.approx(100 / 3)
    assert found.rank.tolist() == [2, 1, 3]


def test_zones_without_any_way_do_not_count():
    cost = [[2.0, 5.0], [INF, INF], [INF, INF]]
    found = critical_strips(ways(cost, [1, 7, 4], overland=[9, INF, 3]), 1)
    assert found.served.tolist() == [True, False, True]
    assert (found.attack.base, found.attack.cost) == (2 + 12, 5 + 12)
    covered = critical_strips(ways(cost, [1, 7, 4], overland=[9, INF, 4]), 2, radius=6)
    assert covered.served.tolist() == [True, False, True]  # zone 3 has its exit within 6
    assert (covered.whole, covered.attack.cost) == (5, 1)


def test_noise_does_not_rank():
    """Two strips do the same harm but for rounding: the first stands first."""
    found = critical_strips(ways([[0.1, 0.4, 9], [0.7, 0.4, 9]], [1, 1]), 1)
    assert found.alone[:2] == pytest.approx([0.3, 0.3])
    assert found.rank.tolist() == [1, 2, 3]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (ways([[1.0, 2.0]], [0]), "supply is 0 in every zone"),
        (ways([[INF, INF]], [5], overland=[4]), "No zone with supply reaches any strip"),
        (ways([[INF, INF], [1.0, 2.0]], [5, 0], overland=[4, 4]), "No zone with supply reaches"),
    ],
)
def test_what_has_no_answer_is_refused(given, said):
    with pytest.raises(TrochaError, match=said):
        critical_strips(given, 1)
    if "reaches" in said:
        with pytest.raises(TrochaError, match=said):
            critical_strips(given, 1, radius=3)


def test_where_cargo_goes_by_hand():
    now = uses(ways([[2.0, 5.0], [7.0, 6.0], [INF, INF]], [1, 1, 1], [4.0, 6.0, INF]), ())
    assert now.way.tolist() == [0, 1, NO_WAY]  # at 6 the strip goes before the way overland
    assert now.cost.tolist() == [2, 6, INF]
    assert now.overland_share.tolist() == [0, 0, 0]
    then = uses(ways([[2.0, 5.0], [7.0, 6.0], [INF, INF]], [1, 1, 1], [4.0, 6.0, INF]), (0, 1))
    assert then.way.tolist() == [OVERLAND, OVERLAND, NO_WAY]
    assert then.cost.tolist() == [4, 6, INF]
    assert then.overland_share.tolist() == [1, 1, 0]


def test_expected_ways_by_hand():
    """Closing the strip at 2 works half the time; then a quarter of the time that at 3 as well."""
    half = ways([[2.0, 3.0]], [1], overland=[10.0], success=[0.5, 0.25])
    then = uses(half, (0, 1))
    assert then.cost == pytest.approx(0.5 * 2 + 0.5 * 0.75 * 3 + 0.5 * 0.25 * 10)
    assert then.overland_share == pytest.approx(0.125)
    assert then.way.tolist() == [OVERLAND]
    assert uses(half, (0, 1), radius=2.5).uncovered_share == pytest.approx(0.5)
    assert uses(half, (0, 1), radius=10).uncovered_share == pytest.approx(0)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_zone_by_zone_adds_up_to_the_objective(data):
    zones, strips = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    way = st.one_of(st.integers(0, 6).map(float), st.just(INF))
    cost = data.draw(st.lists(st.lists(way, min_size=strips, max_size=strips), min_size=zones,
                              max_size=zones))  # fmt: skip
    supply = data.draw(st.lists(st.integers(1, 9), min_size=zones, max_size=zones))
    overland = data.draw(st.lists(st.integers(0, 9), min_size=zones, max_size=zones))
    success = data.draw(st.lists(st.sampled_from([0.25, 1.0]), min_size=strips, max_size=strips))
    given_ways = ways(cost, supply, overland, success)
    attacks = data.draw(st.integers(1, strips))
    if not np.isfinite(given_ways.cost).any():
        return
    found = critical_strips(given_ways, attacks)
    then = uses(given_ways, found.attack.closed)
    assert given_ways.supply @ then.cost == pytest.approx(found.attack.cost)
    assert given_ways.supply @ uses(given_ways, ()).cost == pytest.approx(found.attack.base)
    if (given_ways.cost <= 3).any():
        lost = critical_strips(given_ways, attacks, radius=3)
        gone = uses(given_ways, lost.attack.closed, 3).uncovered_share
        before = uses(given_ways, (), 3).uncovered_share
        assert given_ways.supply @ (gone - before) == pytest.approx(lost.attack.cost)


def test_only_zones_with_a_way_can_be_cut_off():
    given = ways([[1.0, INF], [INF, INF], [1.0, 2.0]], [1, 1, 1])
    assert cut_off_zones(given, 1).tolist() == [True, False, False]
    assert cut_off_zones(given, 2).tolist() == [True, False, True]
