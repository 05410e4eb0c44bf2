"""The nested logit against direct formulas, its identities, and its balance at capacity."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core import displacement
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.progress import Progress

INF = np.inf


def allocate(air_cost, foot_cost, *args, **kwargs):
    """Air and foot alone."""
    return displacement.allocate(air_cost, {"foot": foot_cost}, *args, **kwargs)


def direct(air_cost, foot_cost, supply, availability, mu, theta, prices=None):
    """The nested logit as its formulas read, one zone and one strip at a time."""
    n_zones, n_strips, n_exits = len(supply), len(air_cost[0]), len(foot_cost[0])
    prices = [0.0] * n_strips if prices is None else prices
    air, foot = np.zeros((n_zones, n_strips)), np.zeros((n_zones, n_exits))
    for i in range(n_zones):
        in_air = [
            availability[j] * math.exp(-mu * (air_cost[i][j] + prices[j])) for j in range(n_strips)
        ]
        on_foot = [math.exp(-mu * foot_cost[i][k]) for k in range(n_exits)]
        weight_air = sum(in_air) ** (theta / mu)  # exp(theta I), I = ln(sum) / mu
        weight_foot = sum(on_foot) ** (theta / mu)
        share = weight_air / (weight_air + weight_foot)
        for j in range(n_strips):
            air[i, j] = supply[i] * share * in_air[j] / sum(in_air)
        for k in range(n_exits):
            foot[i, k] = supply[i] * (1 - share) * on_foot[k] / sum(on_foot)
    return air, foot


def small_case(seed=11, zones=4, strips=5, exits=3):
    rng = np.random.default_rng(seed)
    return (
        rng.uniform(100, 180, (zones, strips)),
        rng.uniform(120, 200, (zones, exits)),
        rng.uniform(5000, 30000, zones),
        rng.uniform(0.2, 1, strips),
    )


def test_without_capacity_it_is_the_formula():
    air_cost, foot_cost, supply, availability = small_case()
    result = allocate(air_cost, foot_cost, supply, availability, np.full(5, INF), 0.05, 0.03)
    air, foot = direct(air_cost, foot_cost, supply, availability, 0.05, 0.03)
    assert result.air_kg == pytest.approx(air, rel=1e-12)
    assert result.foot_kg == pytest.approx(foot, rel=1e-12)
    assert not result.unmoved_kg.any()
    assert not result.shadow_price_usd.any()


def test_two_modes_closed_form():
    # One strip, one exit: the share by air is 1 / (1 + exp(theta (C_air - C_foot))).
    for air, foot in ((150.0, 160.0), (90.0, 200.0), (170.0, 100.0)):
        result = allocate([[air]], [[foot]], [1000.0], [1.0], [INF], 0.05, 0.03)
        expected = 1000 / (1 + math.exp(0.03 * (air - foot)))
        assert result.air_kg[0, 0] == pytest.approx(expected, abs=1e-9)


def test_availability_weights_a_strip():
    # I_air = ln(0.5)/mu - 100, so with theta = mu the odds of air to foot are 0.5 to 1.
    result = allocate([[100.0]], [[100.0]], [900.0], [0.5], [INF], 0.05, 0.05)
    assert result.air_kg[0, 0] == pytest.approx(300, abs=1e-9)


def test_identical_modes_divide_in_half():
    costs = [[100.0, 120.0, 140.0]]
    result = allocate(costs, costs, [800.0], [1, 1, 1], [INF] * 3, 0.05, 0.02)
    assert result.air_kg.sum() == pytest.approx(400, abs=1e-9)
    assert result.air_kg == pytest.approx(result.foot_kg, abs=1e-9)


@pytest.mark.parametrize("sharp", [10.0, 1000.0, 1e6])
def test_great_theta_takes_the_cheapest_mode(sharp):
    air, foot = [[150.0, 180.0], [220.0, 215.0]], [[160.0], [200.0]]
    result = allocate(air, foot, [700.0, 300.0], [1, 1], [INF, INF], sharp, sharp)
    assert result.air_kg == pytest.approx(np.array([[700, 0], [0, 0]]), abs=1e-6)
    assert result.foot_kg == pytest.approx(np.array([[0], [300]]), abs=1e-6)


def test_independence_holds_within_a_mode_and_not_across():
    air_cost, foot_cost, supply, _ = small_case()
    every, third_shut = np.ones(5), np.array([1, 1, 0, 1, 1.0])
    before = allocate(air_cost, foot_cost, supply, every, np.full(5, INF), 0.05, 0.02)
    after = allocate(air_cost, foot_cost, supply, third_shut, np.full(5, INF), 0.05, 0.02)
    assert not after.air_kg[:, 2].any()
    # Among strips the ratio stays; between a strip and an exit it changes.
    ratio = before.air_kg[:, 0] / before.air_kg[:, 1]
    assert after.air_kg[:, 0] / after.air_kg[:, 1] == pytest.approx(ratio, rel=1e-12)
    across = before.air_kg[:, 0] / before.foot_kg[:, 0]
    assert (after.air_kg[:, 0] / after.foot_kg[:, 0] > 1.01 * across).all()


def test_full_strip_closed_form():
    # One strip of 250 kg for 1000 kg. The share by air is 1/4 where
    # theta (C_foot - C_air - price) = ln(1/3), so price = 160 - 150 + ln(3)/theta.
    result = allocate([[150.0]], [[160.0]], [1000.0], [1.0], [250.0], 0.05, 0.03)
    assert result.air_kg[0, 0] == pytest.approx(250, rel=1e-8)
    assert result.foot_kg[0, 0] == pytest.approx(750, rel=1e-8)
    assert result.shadow_price_usd[0] == pytest.approx(10 + math.log(3) / 0.03, rel=1e-6)


def assert_balanced(result, supply, capacity):
    """Conservation, capacity and complementary slackness."""
    moved = result.air_kg.sum(axis=1) + result.foot_kg.sum(axis=1) + result.unmoved_kg
    assert moved == pytest.approx(np.asarray(supply), abs=1e-6)
    flow = result.air_kg.sum(axis=0)
    for j, limit in enumerate(capacity):
        assert flow[j] <= limit * (1 + 1e-8) + 1e-9
        assert result.shadow_price_usd[j] >= 0
        if result.shadow_price_usd[j] > 0:
            assert flow[j] == pytest.approx(limit, rel=1e-8)
    for flows in (result.air_kg, result.foot_kg, result.unmoved_kg):
        assert (flows >= 0).all()


def test_capacity_balance_is_the_logit_at_the_shadow_prices():
    air_cost, foot_cost, supply, availability = small_case()
    capacity = np.array([3000.0, 40000.0, 1000.0, INF, 8000.0])
    result = allocate(air_cost, foot_cost, supply, availability, capacity, 0.05, 0.03)
    assert_balanced(result, supply, capacity)
    assert (result.shadow_price_usd > 0).sum() >= 2
    air, foot = direct(
        air_cost, foot_cost, supply, availability, 0.05, 0.03, result.shadow_price_usd
    )
    assert result.air_kg == pytest.approx(air, rel=1e-9)
    assert result.foot_kg == pytest.approx(foot, rel=1e-9)


def test_capacity_balance_agrees_with_a_general_optimiser():
    optimize = pytest.importorskip("scipy.optimize")
    air_cost, foot_cost, supply, availability = small_case(seed=5)
    capacity = np.array([4000.0, 9000.0, 2000.0, 60000.0, 6000.0])
    mu, theta = 0.05, 0.03

    def worth(prices):
        total = float(capacity @ prices)
        for i, kg in enumerate(supply):
            air = math.log(np.sum(availability * np.exp(-mu * (air_cost[i] + prices)))) / mu
            foot = math.log(np.sum(np.exp(-mu * foot_cost[i]))) / mu
            total += kg * math.log(math.exp(theta * air) + math.exp(theta * foot)) / theta
        return total / supply.sum()

    found = optimize.minimize(
        worth, np.zeros(5), bounds=[(0, None)] * 5, tol=1e-14, options={"maxiter": 2000}
    )
    result = allocate(air_cost, foot_cost, supply, availability, capacity, mu, theta)
    assert result.shadow_price_usd == pytest.approx(found.x, abs=0.02)
    assert result.shadow_price_usd[3] == 0


def test_all_strips_just_short_of_the_supply():
    # Air is 300 US$ cheaper, so it keeps all but 1 in 8,000 until the strips are full: the case
    # in which raising prices by the overflow alone would crawl.
    capacity = np.full(6, 999.0 / 6)
    result = allocate(
        np.full((3, 6), 100.0),
        np.full((3, 1), 400.0),
        [333.4] * 3,
        np.ones(6),
        capacity,
        0.05,
        0.03,
    )
    assert_balanced(result, [333.4] * 3, capacity)
    assert result.foot_kg.sum() == pytest.approx(1.2, abs=1e-5)


def test_zone_without_an_exit_leaves_what_the_strips_cannot_take():
    result = allocate([[150.0, 160.0]], [[INF]], [1000.0], [1.0, 1.0], [200.0, 300.0], 0.05, 0.03)
    assert_balanced(result, [1000.0], [200.0, 300.0])
    assert result.unmoved_kg[0] == pytest.approx(500, rel=1e-8)


def test_zone_without_an_exit_leaves_nothing_while_strips_have_room():
    for theta in (0.05, 0.001):
        result = allocate(
            [[150.0], [100.0]], [[INF], [150.0]], [1000.0, 0.0], [1.0], [1001.0], 0.05, theta
        )
        assert result.unmoved_kg.tolist() == [0, 0]
        assert result.air_kg[0, 0] == 1000


def test_zone_without_an_exit_comes_before_one_that_has_another_way():
    # 500 kg of room for 400 kg without a way on foot and 600 kg with one.
    result = allocate(
        [[150.0], [150.0]], [[INF], [160.0]], [400.0, 600.0], [1.0], [500.0], 0.05, 0.03
    )
    assert result.unmoved_kg[0] == pytest.approx(0, abs=1e-3)
    assert result.foot_kg[1, 0] == pytest.approx(500, abs=1e-3)


def test_zone_with_no_way_at_all_leaves_everything():
    result = allocate([[INF], [150.0]], [[INF], [160.0]], [70.0, 30.0], [1.0], [INF], 0.05, 0.03)
    assert result.unmoved_kg.tolist() == [70, 0]
    assert result.air_kg[0].tolist() == [0]


def test_strips_that_are_shut_or_without_capacity_carry_nothing():
    result = allocate(
        [[10.0, 10.0, 150.0]], [[160.0]], [100.0], [0.0, 1.0, 1.0], [INF, 0.0, INF], 0.05, 0.03
    )
    assert result.air_kg[0, :2].tolist() == [0, 0]
    assert result.air_kg[0, 2] == pytest.approx(100 / (1 + math.exp(-0.3)), rel=1e-12)


def test_no_strips_no_exits_no_supply():
    nothing = np.zeros((2, 0))
    on_foot = allocate(nothing, [[10.0], [20.0]], [5.0, 6.0], [], [], 0.05, 0.03)
    assert on_foot.foot_kg.tolist() == [[5], [6]]
    by_air = allocate([[10.0], [20.0]], nothing, [5.0, 6.0], [1.0], [INF], 0.05, 0.03)
    assert by_air.air_kg.tolist() == [[5], [6]]
    stuck = allocate(nothing, nothing, [5.0, 6.0], [], [], 0.05, 0.03)
    assert stuck.unmoved_kg.tolist() == [5, 6]
    idle = allocate([[10.0]], [[10.0]], [0.0], [1.0], [1.0], 0.05, 0.03)
    assert idle.air_kg.tolist() == idle.foot_kg.tolist() == [[0]]


def test_costs_far_apart_do_not_overflow():
    result = allocate([[1e9, 150.0]], [[1e7]], [100.0], [1.0, 1.0], [INF, INF], 0.05, 0.03)
    assert result.air_kg.tolist() == [[0, 100]]


@st.composite
def markets(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    zones, strips, exits = draw(st.tuples(*[st.integers(1, 8)] * 2, st.integers(0, 4)))
    air = rng.uniform(50, 400, (zones, strips))
    foot = rng.uniform(50, 900, (zones, exits))
    air[rng.random(air.shape) < draw(st.sampled_from([0, 0.3, 0.9]))] = INF
    foot[rng.random(foot.shape) < draw(st.sampled_from([0, 0.3, 0.9]))] = INF
    supply = rng.uniform(0, 30000, zones) * (rng.random(zones) > 0.1)
    availability = rng.random(strips) * (rng.random(strips) > 0.2)
    tightness = draw(st.sampled_from([0.01, 0.3, 0.999, 1.0, 1.001, 5.0]))
    capacity = availability / max(availability.sum(), 1e-9) * tightness * supply.sum()
    capacity[rng.random(strips) < 0.1] = INF
    mu = draw(st.floats(0.003, 1.0))
    theta = mu * draw(st.sampled_from([1.0, 0.6, 0.1, 0.01]))
    return air, foot, supply, availability, capacity, mu, theta


@settings(max_examples=150, deadline=None)
@given(markets())
def test_mass_is_conserved_and_capacity_kept_whatever_the_market(market):
    air, foot, supply, availability, capacity, mu, theta = market
    result = allocate(*market)
    assert_balanced(result, supply, capacity)
    assert not result.air_kg[~np.isfinite(air)].any()
    assert not result.foot_kg[~np.isfinite(foot)].any()
    assert not result.air_kg[:, (availability == 0) | (capacity == 0)].any()
    assert not result.unmoved_kg[np.isfinite(foot).any(axis=1)].any()


@pytest.mark.parametrize(
    "change, words",
    [
        ({"supply_kg": [1.0, -2.0]}, ["supply", "zone number 2", "-2"]),
        ({"supply_kg": [1.0, np.nan]}, ["supply", "zone number 2"]),
        ({"supply_kg": [1.0, INF]}, ["supply", "zone number 2"]),
        ({"supply_kg": [1.0]}, ["supply", "each zone"]),
        ({"availability": [1.2]}, ["availability", "0 to 1"]),
        ({"availability": [-0.2]}, ["availability", "strip number 1"]),
        ({"capacity_kg": [-1.0]}, ["capacity", "strip number 1"]),
        ({"air_cost": [[np.nan], [1.0]]}, ["air cost"]),
        ({"foot_cost": [[1.0]]}, ["2 zones", "foot costs 1"]),
        ({"theta": 0.06}, ["THETA", "MU"]),
        ({"theta": 0.0}, ["THETA"]),
    ],
)
def test_impossible_input_is_refused(change, words):
    good = {
        "air_cost": [[1.0], [1.0]],
        "foot_cost": [[1.0], [1.0]],
        "supply_kg": [1.0, 1.0],
        "availability": [1.0],
        "capacity_kg": [INF],
        "mu": 0.05,
        "theta": 0.03,
    }
    with pytest.raises(TrochaError) as error:
        allocate(**{**good, **change})
    for word in words:
        assert word in str(error.value)


def test_cancel_is_heard():
    with pytest.raises(Cancelled):
        allocate(
            [[150.0]],
            [[160.0]],
            [1000.0],
            [1.0],
            [250.0],
            0.05,
            0.03,
            Progress(cancelled=lambda: True),
        )
