"""Draws: stratified, seeded, and equal to the point result where nothing is uncertain."""

import pathlib
from dataclasses import replace

import numpy as np
import pytest
from trocha.core.draws import impact_draws, refuse_too_many
from trocha.core.economics import Scenario, read_assumptions
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.figures import figures, strip_columns, zone_columns
from trocha.core.impact import campaign_impact
from trocha.core.progress import Progress
from trocha.core.sampling import Band
from trocha.core.ways import Ways

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


def certain(assumptions):
    return {n: replace(a, low=a.value, high=a.value) for n, a in assumptions.items()}


def by_mode(walk, ride=None):
    """All three modes, the ridden ones walking an hour."""
    ways = {"foot": Ways(walk, np.zeros(walk.shape))}
    for mode, pace in (("vehicle", 0.2), ("boat", 0.3)):
        ways[mode] = Ways(np.ones(walk.shape), walk * pace)
    return ways


STRIPS_BY_MODE, EXITS_BY_MODE = by_mode(HOURS_TO_STRIPS), by_mode(HOURS_TO_EXITS)


@pytest.mark.parametrize("all_modes", [False, True])
def test_degenerate_ranges_equal_the_point_result(all_modes):
    scenario = Scenario("", "", certain(SHIPPED))
    strips, exits, pct = (
        (STRIPS_BY_MODE, EXITS_BY_MODE, 4.0) if all_modes else (HOURS_TO_STRIPS, HOURS_TO_EXITS, 0)
    )
    point = campaign_impact(
        strips, exits, SUPPLY, BEFORE, AFTER, scenario.economics(), interception_pct=pct
    )
    drawn = impact_draws(strips, exits, SUPPLY, BEFORE, AFTER, scenario, 5, 7, interception_pct=pct)
    assert list(drawn.figures) == list(figures(point))
    for name, value in figures(point).items():
        np.testing.assert_array_equal(drawn.figures[name], value)
        spread = drawn.spread(name)
        assert spread.p10 == spread.p90 or np.isnan(spread.p50)
    for drawn_columns, columns in (
        (drawn.zones, zone_columns(point)),
        (drawn.strips, strip_columns(point)),
    ):
        for name, values in columns.items():
            np.testing.assert_array_equal(drawn_columns[name], np.tile(values, (5, 1)))
    ledger = [(row.before_usd, row.after_usd, row.change_usd) for row in point.ledger]
    np.testing.assert_array_equal(drawn.ledger, np.tile(ledger, (5, 1, 1)))
    np.testing.assert_array_equal(drawn.ledger_spread()[0], ledger)
    assert all(swing.width == 0 for swing in drawn.swings_displaced_kg)


def test_two_modes_give_what_they_gave_when_there_were_two():
    """Figures of version 0.1.0, which knew air and foot alone, on this very case."""
    drawn = run(Scenario("", "", SHIPPED))
    for name, expected in {
        "displaced_kg": (741.8618402435047, 2082.5369418930336, 6714.575129006204),
        "person_days": (826.5302490779075, 2753.595988338281, 8218.872848233881),
        "rent_change_usd": (9526.864313519194, 65654.14963199725, 272801.7437543723),
        "rent_invariance": (-10.538835491907712, -1.8589362014220967, -0.31592496385297714),
        "air_share_after": (0.3410958155219748, 0.5647463685115559, 0.84850232414826),
    }.items():
        spread = drawn.spread(name)
        assert (spread.p10, spread.p50, spread.p90) == pytest.approx(expected, rel=1e-9)


def test_same_seed_same_draws_and_another_seed_others():
    scenario = Scenario("", "", SHIPPED)
    one, same, other = run(scenario), run(scenario), run(scenario, seed=8)
    for figure in one.figures:
        np.testing.assert_array_equal(one.figures[figure], same.figures[figure])
    assert (one.figures["displaced_kg"] != other.figures["displaced_kg"]).any()


@pytest.mark.parametrize("all_modes", [False, True])
def test_mass_is_conserved_to_a_kilogram_in_every_draw(all_modes):
    supply = Band(SUPPLY * 0.5, SUPPLY, SUPPLY * 3)
    strips, exits = (
        (STRIPS_BY_MODE, EXITS_BY_MODE) if all_modes else (HOURS_TO_STRIPS, HOURS_TO_EXITS)
    )
    drawn = impact_draws(
        strips, exits, supply, BEFORE, AFTER, Scenario("", "", SHIPPED), 60, 3,
        interception_pct=5.0,
    )  # fmt: skip
    modes = ("air", "foot", "vehicle", "boat", "unmoved")
    moved = {
        when: sum(drawn.zones[f"{m}_{when}_kg"] for m in modes if f"{m}_{when}_kg" in drawn.zones)
        for when in ("before", "after")
    }
    np.testing.assert_allclose(moved["before"], moved["after"], atol=1)
    # Every zone's supply stands at the same share of its own range.
    factor = moved["before"] / SUPPLY
    np.testing.assert_allclose(factor[:, 0], factor[:, 1])
    assert ((factor >= 0.5) & (factor <= 3)).all()


def test_only_what_is_in_play_is_drawn():
    two = {swing.name for swing in run(Scenario("", "", SHIPPED)).swings_displaced_kg}
    assert "ESCORT_PER_KG" in two
    assert not {n for n in two if n.startswith(("VEHICLE", "BOAT", "DETERRENCE"))}
    ridden = impact_draws(
        {"vehicle": STRIPS_BY_MODE["vehicle"]}, {"vehicle": EXITS_BY_MODE["vehicle"]},
        Band(SUPPLY, SUPPLY, 2 * SUPPLY), BEFORE, Band(AFTER / 2, AFTER, AFTER),
        Scenario("", "", SHIPPED), 4, 1, interception_pct=5.0,
    )  # fmt: skip
    names = {swing.name for swing in ridden.swings["air_change_kg"]}
    assert {"VEHICLE_LOAD_KG", "DETERRENCE_FROM_PCT", "SUPPLY", "AVAILABILITY_AFTER"} <= names
    assert not names & {"ESCORT_PER_KG", "GROUP_SIZE", "BOAT_LOAD_KG", "AVAILABILITY_BEFORE"}
    supply = next(s for s in ridden.swings["air_change_kg"] if s.name == "SUPPLY")
    assert (supply.low, supply.high) == (15000, 30000)


def test_the_swing_of_supply_is_its_arithmetic():
    """A flight a day too many to fill: nothing is ever full, so all figures are in proportion to
    supply, and half of it moves half."""
    wide = {"FLIGHTS_PER_DAY": replace(SHIPPED["FLIGHTS_PER_DAY"], value=9, low=9, high=9)}
    scenario = Scenario("", "", certain({**SHIPPED, **wide}))
    drawn = impact_draws(
        HOURS_TO_STRIPS, HOURS_TO_EXITS, Band(SUPPLY / 2, SUPPLY, SUPPLY), BEFORE, AFTER,
        scenario, 3, 1,
    )  # fmt: skip
    first = drawn.swings_displaced_kg[0]
    assert first.name == "SUPPLY"
    assert first.at_low == pytest.approx(first.at_high / 2)
    point = campaign_impact(
        HOURS_TO_STRIPS, HOURS_TO_EXITS, SUPPLY, BEFORE, AFTER, scenario.economics()
    )
    assert first.at_high == pytest.approx(point.displaced_kg)


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


def test_draws_that_do_not_fit_are_refused_with_what_would():
    # 8 bytes x (100 zones x (2 x 4 + 1) + 3 x 20 strips) = 7,680 a draw; half of 7.68 MB is 500.
    refuse_too_many(500, 100, 20, 2, 7.68e6)
    with pytest.raises(TrochaError, match=r"DRAWS is 501, .* 100 zones .* 4 MB.* DRAWS to 500 or"):
        refuse_too_many(501, 100, 20, 2, 7.68e6)


def test_totals_keep_figures_and_ledger():
    drawn = run(Scenario("", "", SHIPPED), draws=4)
    totals = drawn.of_totals()
    assert totals.spread("displaced_kg") == drawn.spread("displaced_kg")
    assert not totals.zones and not totals.strips


def test_refusals_and_cancel():
    with pytest.raises(TrochaError, match="DRAWS is 1"):
        run(Scenario("", "", SHIPPED), draws=1)
    with pytest.raises(Cancelled):
        run(Scenario("", "", SHIPPED), progress=Progress(cancelled=lambda: True))
