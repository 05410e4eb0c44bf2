"""The nested logit with k modes: direct formulas, identities, and two independent optimisers."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.displacement import allocate
from trocha.core.errors import TrochaError

INF = np.inf
MODES = ("foot", "vehicle", "boat")


def direct(air_cost, overland, supply, availability, mu, theta, prices):
    """The nested logit as its formulas read, one zone and one place at a time."""
    flows = {
        "air": np.zeros(np.shape(air_cost)),
        **{m: np.zeros(c.shape) for m, c in overland.items()},
    }
    for i, kg in enumerate(supply):
        nests = {
            "air": [
                a * math.exp(-mu * (c + p)) for a, c, p in zip(availability, air_cost[i], prices)
            ],
            **{m: [math.exp(-mu * c) for c in costs[i]] for m, costs in overland.items()},
        }
        weights = {m: sum(of) ** (theta / mu) for m, of in nests.items()}  # exp(theta I)
        for m, of in nests.items():
            for j, weight in enumerate(of):
                flows[m][i, j] = kg * weights[m] / sum(weights.values()) * weight / sum(of)
    return flows


def a_market(seed, zones=5, strips=6, exits=3, modes=MODES):
    rng = np.random.default_rng(seed)
    return {
        "air_cost": rng.uniform(100, 180, (zones, strips)),
        "overland_costs": {m: rng.uniform(110, 200, (zones, exits)) for m in modes},
        "supply_kg": rng.uniform(5000, 30000, zones),
        "availability": rng.uniform(0.2, 1, strips),
        "capacity_kg": rng.uniform(500, 15000, strips),
        "mu": 0.05,
        "theta": 0.03,
    }


@pytest.mark.parametrize("modes", [("foot",), ("vehicle", "boat"), MODES])
def test_shares_are_the_formula_at_the_shadow_prices(modes):
    market = a_market(4, modes=modes)
    found = allocate(**market)
    assert (found.shadow_price_usd > 0).sum() >= 2
    expected = direct(
        market["air_cost"], market["overland_costs"], market["supply_kg"],
        market["availability"], 0.05, 0.03, found.shadow_price_usd,
    )  # fmt: skip
    assert found.air_kg == pytest.approx(expected["air"], rel=1e-9)
    for mode in modes:
        assert found.overland_kg[mode] == pytest.approx(expected[mode], rel=1e-9)
    assert not found.unmoved_kg.any()


@pytest.mark.parametrize("k", [2, 3, 4])
def test_k_identical_modes_divide_evenly(k):
    costs = np.array([[100.0, 120.0, 140.0]])
    found = allocate(
        costs, dict.fromkeys(MODES[: k - 1], costs), [1200.0], np.ones(3), [INF] * 3, 0.05, 0.02
    )
    assert found.air_kg.sum() == pytest.approx(1200 / k, abs=1e-9)
    for mode in MODES[: k - 1]:
        assert found.overland_kg[mode] == pytest.approx(found.air_kg, abs=1e-9)


def test_a_mode_without_a_way_changes_nothing_to_the_last_bit():
    market = a_market(7, modes=("foot",))
    two = allocate(**market)
    shut = np.full((5, 3), INF)
    four = allocate(
        **{**market, "overland_costs": {**market["overland_costs"], "vehicle": shut, "boat": shut}}
    )
    np.testing.assert_array_equal(four.air_kg, two.air_kg)
    np.testing.assert_array_equal(four.foot_kg, two.foot_kg)
    np.testing.assert_array_equal(four.shadow_price_usd, two.shadow_price_usd)
    assert not four.overland_kg["vehicle"].any()
    assert not two.by("vehicle").any() and two.by("vehicle").shape == (5, 3)


def test_independence_holds_within_each_mode_and_not_across():
    """An exit closed to vehicles: their other exits keep their ratio; against any place of
    another mode the ratio changes."""
    market = {**a_market(3), "capacity_kg": [INF] * 6}
    before = allocate(**market)
    closed = market["overland_costs"]["vehicle"].copy()
    closed[:, 0] = INF
    after = allocate(
        **{**market, "overland_costs": {**market["overland_costs"], "vehicle": closed}}
    )

    def ratio(flows, one, other):
        return one(flows) / other(flows)

    def exit_of(mode, k):
        return lambda flows: flows.overland_kg[mode][:, k]

    within = exit_of("vehicle", 1), exit_of("vehicle", 2)
    assert ratio(after, *within) == pytest.approx(ratio(before, *within), rel=1e-12)
    for other in (exit_of("foot", 1), exit_of("boat", 2), lambda flows: flows.air_kg[:, 0]):
        was, now = (ratio(f, exit_of("vehicle", 1), other) for f in (before, after))
        assert (now > 1.01 * was).all()
    # The modes themselves are a plain logit: those not touched keep their ratio to each other.
    untouched = exit_of("foot", 0), exit_of("boat", 0)
    assert ratio(after, *untouched) == pytest.approx(ratio(before, *untouched), rel=1e-12)


@pytest.mark.parametrize("sharp", [10.0, 1e4])
def test_great_theta_takes_the_cheapest_mode(sharp):
    air = [[150.0, 180.0]] * 4
    overland = {
        "foot": np.array([[160.0], [120.0], [190.0], [190.0]]),
        "vehicle": np.array([[170.0], [130.0], [110.0], [170.0]]),
        "boat": np.array([[180.0], [140.0], [115.0], [140.0]]),
    }
    found = allocate(air, overland, [700.0, 300, 200, 100], [1, 1], [INF, INF], sharp, sharp)
    assert found.air_kg[:, 0] == pytest.approx([700, 0, 0, 0], abs=1e-6)
    assert found.overland_kg["foot"][:, 0] == pytest.approx([0, 300, 0, 0], abs=1e-6)
    assert found.overland_kg["vehicle"][:, 0] == pytest.approx([0, 0, 200, 0], abs=1e-6)
    assert found.overland_kg["boat"][:, 0] == pytest.approx([0, 0, 0, 100], abs=1e-6)


@pytest.mark.parametrize("seed", range(8))
def test_the_prices_minimise_the_convex_dual(seed):
    """scipy descends the shippers' surplus plus the capacity's worth, written out anew here, from
    the prices found and from none; it finds nothing lower."""
    optimize = pytest.importorskip("scipy.optimize")
    rng = np.random.default_rng(seed)
    market = a_market(seed, *rng.integers(2, 8, 3), MODES[: rng.integers(1, 4)])
    strips = len(market["capacity_kg"])
    market["capacity_kg"] = rng.uniform(0.01, 0.3, strips) / strips * market["supply_kg"].sum()
    mu, theta, capacity = market["mu"], market["theta"], market["capacity_kg"]

    def dual(prices):
        total = float(capacity @ prices)
        for i, kg in enumerate(market["supply_kg"]):
            pull = market["availability"] * np.exp(-mu * (market["air_cost"][i] + prices))
            sums = [pull.sum()]
            sums += [np.exp(-mu * cost[i]).sum() for cost in market["overland_costs"].values()]
            total += kg * math.log(sum(of ** (theta / mu) for of in sums)) / theta
        return total / market["supply_kg"].sum()

    found = allocate(**market)
    own = dual(found.shadow_price_usd)
    for start in (np.zeros(strips), found.shadow_price_usd):
        best = optimize.minimize(
            dual, start, bounds=[(0, None)] * strips, tol=1e-14, options={"maxiter": 500}
        )
        assert own <= best.fun + 1e-9
    full = found.shadow_price_usd > 0
    assert full.any()
    assert found.air_kg.sum(axis=0)[full] == pytest.approx(capacity[full], rel=1e-8)


@pytest.mark.parametrize("seed", range(8))
def test_a_sharp_choice_is_the_linear_programme(seed):
    """With theta = mu and A = 1 the flows minimise cost less entropy / theta, so that their cost
    exceeds the cheapest assignment within capacity by supply x ln(choices) / theta at most."""
    optimize = pytest.importorskip("scipy.optimize")
    rng = np.random.default_rng(100 + seed)
    market = a_market(seed, *rng.integers(2, 7, 3))
    sharp = 3.0
    found = allocate(**{**market, "availability": np.ones_like(market["availability"]),
                        "mu": sharp, "theta": sharp})  # fmt: skip
    zones, strips = market["air_cost"].shape
    costs = np.hstack((market["air_cost"], *market["overland_costs"].values()))
    choices = costs.shape[1]
    each_zone = np.kron(np.eye(zones), np.ones(choices))
    each_strip = np.tile(np.eye(choices)[:strips], zones)
    lp = optimize.linprog(
        costs.ravel(), A_ub=each_strip, b_ub=market["capacity_kg"],
        A_eq=each_zone, b_eq=market["supply_kg"], method="highs",
    )  # fmt: skip
    flows = np.hstack((found.air_kg, *found.overland_kg.values()))
    slack = market["supply_kg"].sum() * math.log(choices) / sharp
    assert -1e-6 * lp.fun <= (flows * costs).sum() - lp.fun <= slack


@st.composite
def markets(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    zones, strips, exits = draw(st.tuples(*[st.integers(1, 6)] * 2, st.integers(0, 3)))
    holes = draw(st.sampled_from([0, 0.3, 0.9]))

    def costs(places):
        made = rng.uniform(50, 600, (zones, places))
        made[rng.random(made.shape) < holes] = INF
        return made

    supply = rng.uniform(0, 30000, zones) * (rng.random(zones) > 0.1)
    mu = draw(st.floats(0.003, 1.0))
    return {
        "air_cost": costs(strips),
        "overland_costs": {m: costs(exits) for m in MODES if rng.random() > 0.3},
        "supply_kg": supply,
        "availability": rng.random(strips) * (rng.random(strips) > 0.2),
        "capacity_kg": rng.random(strips) * supply.sum() * draw(st.sampled_from([0.01, 0.5, 3])),
        "mu": mu,
        "theta": mu * draw(st.sampled_from([1.0, 0.6, 0.1, 0.01])),
    }


@settings(max_examples=100, deadline=None)
@given(markets())
def test_mass_is_conserved_and_capacity_kept_whatever_the_market(market):
    found = allocate(**market)
    parts = [found.air_kg, *found.overland_kg.values()]
    moved = sum(part.sum(axis=1) for part in parts) + found.unmoved_kg
    assert moved == pytest.approx(market["supply_kg"], abs=1e-6)
    assert (found.air_kg.sum(axis=0) <= market["capacity_kg"] * (1 + 1e-8) + 1e-9).all()
    assert all((part >= 0).all() for part in (*parts, found.unmoved_kg))
    for mode, costs in market["overland_costs"].items():
        assert not found.overland_kg[mode][~np.isfinite(costs)].any()
    ways = [np.isfinite(c).any(axis=1) for c in market["overland_costs"].values()]
    if ways:
        assert not found.unmoved_kg[np.any(ways, axis=0)].any()


def test_strips_all_dear_for_one_zone_do_not_cost_it_its_digits():
    """Zone 1 can use the first strip alone, where a thousandth of its supply fits; its weights
    underflow against the second strip's, which is free, and are worked out apart."""
    mu = theta = 1.0
    found = allocate(
        [[100.0, INF], [100.0, 100.0]], {"foot": [[3000.0], [3000.0]]},
        [1000.0, 1000.0], [1, 1], [1.0, INF], mu, theta,
    )  # fmt: skip
    assert found.air_kg[:, 0].sum() == pytest.approx(1, rel=1e-8)
    # All of the full strip is zone 1's: 1/1000 flies where theta (3000 - 100 - price) = ln(1/999).
    assert found.shadow_price_usd[0] == pytest.approx(2900 + math.log(999), rel=1e-6)
    assert found.overland_kg["foot"][0, 0] == pytest.approx(999, rel=1e-8)
    assert found.air_kg[1] == pytest.approx([0, 1000])


def test_modes_for_other_zones_are_refused():
    with pytest.raises(TrochaError, match="boat costs 1"):
        allocate(
            [[1.0], [1.0]], {"foot": [[1.0], [1.0]], "boat": [[1.0]]}, [1, 1], [1], [1], 0.05, 0.03
        )
