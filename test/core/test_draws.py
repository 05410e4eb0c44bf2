"""Draws: stratified, seeded, and equal to the point result where nothing is uncertain."""

import pathlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.draws import FIGURES, Draws, impact_draws, latin_hypercube, triangular
from trocha.core.economics import Assumption, Scenario, read_assumptions
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.impact import campaign_impact
from trocha.core.progress import Progress

SHIPPED = read_assumptions(
    (pathlib.Path(__file__).parents[2] / "resources" / "economics.json").read_text("utf-8")
)
HOURS_TO_STRIPS = np.array([[4.0, 9.0, 15.0], [12.0, 5.0, 7.0]])
HOURS_TO_EXITS = np.array([[45.0, 60.0], [52.0, 38.0]])
SUPPLY = np.array([9000.0, 6000.0])
BEFORE, AFTER = np.array([0.95, 1.0, 0.9]), np.array([0.3, 0.5, 0.2])


def run(scenario, draws=40, seed=7, **kwargs):
    return impact_draws(
        HOURS_TO_STRIPS, HOURS_TO_EXITS, SUPPLY, BEFORE, AFTER, scenario, draws, seed, **kwargs
    )


@given(st.integers(2, 60), st.integers(1, 6), st.integers(0, 2**32))
def test_each_column_has_one_number_in_each_bin(draws, dimensions, seed):
    shares = latin_hypercube(draws, dimensions, seed)
    np.testing.assert_array_equal(
        np.sort(np.floor(shares * draws), axis=0),
        np.repeat(np.arange(draws)[:, None], dimensions, axis=1),
    )


def test_triangular_quantiles_by_hand():
    """Low 0, mode 1, high 4: the mode lies at share 1/4; F(x) = x^2/4 below it, so the
    share 1/16 is at 0.5; above, 1 - F = (4 - x)^2 / 12, so the share 2/3 is at 2."""
    assumption = Assumption("X", 1.0, 0.0, 4.0, "", "", "")
    got = triangular(assumption, np.array([0.0, 1 / 16, 1 / 4, 2 / 3, 1.0]))
    np.testing.assert_allclose(got, [0, 0.5, 1, 2, 4], atol=1e-12)


def test_ranges_of_magnitude_are_triangular_in_the_logarithm():
    """1 to 16 with its mode at 4, the middle of the logarithms 0, 2, 4 to base 2: the
    median is the mode, and F(log2 x = 1) = 1/8 by the triangle's left half."""
    assumption = Assumption("X", 4.0, 1.0, 16.0, "", "", "")
    got = triangular(assumption, np.array([0.0, 1 / 8, 1 / 2, 7 / 8, 1.0]))
    np.testing.assert_allclose(got, [1, 2, 4, 8, 16], rtol=1e-12)


def test_degenerate_ranges_equal_the_point_result():
    exact = {n: replace(a, low=a.value, high=a.value) for n, a in SHIPPED.items()}
    scenario = Scenario("", "", exact)
    point = campaign_impact(
        HOURS_TO_STRIPS, HOURS_TO_EXITS, SUPPLY, BEFORE, AFTER, scenario.economics()
    )
    drawn = run(scenario, draws=5)
    for figure in FIGURES:
        np.testing.assert_array_equal(drawn.figures[figure], getattr(point, figure))
        assert drawn.spread(figure).p10 == drawn.spread(figure).p90
    assert all(swing.width == 0 for swing in drawn.swings_displaced_kg)


def test_same_seed_same_draws_and_another_seed_others():
    scenario = Scenario("", "", SHIPPED)
    one, same, other = run(scenario), run(scenario), run(scenario, seed=8)
    for figure in FIGURES:
        np.testing.assert_array_equal(one.figures[figure], same.figures[figure])
    assert (one.figures["displaced_kg"] != other.figures["displaced_kg"]).any()


def test_the_swing_of_the_escort_fee_is_its_arithmetic():
    """Without taxes, rent is the escort fee on what walks: a fee of 0 earns 0 before and
    after, and as more walks after the campaign, any fee earns more."""
    only = {
        name: replace(a, low=a.value, high=a.value)
        for name, a in SHIPPED.items()
        if name not in ("AIR_TAX_PER_KG", "FOOT_TAX_PER_KG", "ESCORT_PER_KG")
    }
    for tax in ("AIR_TAX_PER_KG", "FOOT_TAX_PER_KG"):
        only[tax] = replace(SHIPPED[tax], value=0.0, low=0.0, high=0.0)
    only["ESCORT_PER_KG"] = replace(SHIPPED["ESCORT_PER_KG"], value=10.0, low=0.0, high=100.0)
    drawn = run(Scenario("", "", only))
    assert drawn.swings_rent_change_usd[0].name == "ESCORT_PER_KG"
    assert drawn.swings_rent_change_usd[0].at_low == 0.0
    assert drawn.swings_rent_change_usd[0].at_high > 0.0


def test_spread_leaves_out_what_is_not_defined():
    scenario = Scenario("", "", SHIPPED)
    drawn = run(scenario, draws=4)
    holes = dict(drawn.figures, rent_invariance=np.array([np.nan, 1.0, 3.0, np.nan]))
    assert replace(drawn, figures=holes).spread("rent_invariance").p50 == 2.0
    none = dict(drawn.figures, rent_invariance=np.full(4, np.nan))
    assert np.isnan(replace(drawn, figures=none).spread("rent_invariance").p50)


def test_share_above_counts_the_draws_that_define_the_figure():
    """Of 1, 3, 5 and an undefined one, two of three lie above 2, and none above 5."""
    draws = Draws(4, 1, {"x": np.array([1.0, 3.0, np.nan, 5.0]), "y": np.full(4, np.nan)}, (), ())
    assert draws.share_above("x", 2.0) == 2 / 3
    assert draws.share_above("x", 5.0) == 0.0
    assert np.isnan(draws.share_above("y", 0.0))


def test_refusals_and_cancel():
    with pytest.raises(TrochaError, match="DRAWS is 1"):
        run(Scenario("", "", SHIPPED), draws=1)
    with pytest.raises(Cancelled):
        run(Scenario("", "", SHIPPED), progress=Progress(cancelled=lambda: True))
