"""Campaigns worked out by hand, and sums that do or do not close."""

import math
import pathlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.impact import campaign_impact
from trocha.core.progress import Progress

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
DEFAULTS = economics_of(read_assumptions(RESOURCE.read_text(encoding="utf-8")))
# 1 US$/kg and hour of walking, loads of 12 kg, groups of 20, 8 hours a day, 2 flights of 300 kg
# a day and strip: 219,000 kg a year.
ROUND = replace(
    DEFAULTS,
    payload_kg=300,
    flights_per_day=2,
    porter_pay_per_kg=40,
    porter_pay_hours=40,
    air_tax_per_kg=5,
    foot_tax_per_kg=5,
    escort_per_kg=10,
    load_kg=12,
    group_size=20,
    hours_per_day=8,
    theta=0.05,
    mu=0.05,
)
INF = np.inf


def test_closing_the_only_strip_sends_all_that_flew_on_foot():
    impact = campaign_impact([[10.0]], [[48.0]], [12000.0], [1.0], [0.0], ROUND)
    flew = impact.before.air_kg.sum()
    assert 0 < flew < 12000
    assert impact.after.foot_kg.tolist() == [[12000]]
    assert impact.displaced_kg == pytest.approx(flew, rel=1e-12)
    assert impact.displaced_by_zone_kg == pytest.approx([flew])
    # A trip carries 12 kg and a caravan 240. Six days out and six back are 12 days for 12 kg:
    # as many person-days as kilograms.
    assert impact.porter_trips == pytest.approx(flew / 12)
    assert impact.caravans == pytest.approx(flew / 240)
    assert impact.person_days == pytest.approx(flew)
    assert impact.walking_after.porter_trips == pytest.approx([1000])
    assert impact.walking_after.caravans == pytest.approx([50])
    assert impact.walking_after.person_days == pytest.approx([12000])
    # Ten hours to the strip and back: 2.5 days for 12 kg.
    assert impact.haul_person_days_before == pytest.approx([flew * 2.5 / 12])
    assert impact.haul_person_days_after.tolist() == [0]
    assert impact.flights_before == pytest.approx(flew / 300)
    assert impact.flights_after == 0
    assert impact.air_share_before == pytest.approx(flew / 12000)
    assert impact.air_share_after == 0
    # All air is gone, so dQ/Q = -1; rent goes from 5 a kg by air and 15 on foot to 15 on all.
    before = 5 * flew + 15 * (12000 - flew)
    assert impact.rent_before_usd == pytest.approx(before)
    assert impact.rent_after_usd == pytest.approx(180000)
    assert impact.rent_change_usd == pytest.approx(10 * flew)
    assert impact.rent_invariance == pytest.approx(-10 * flew / before)


def test_person_days_are_counted_by_exit():
    # 24 h and 72 h: 3 and 9 days one way, so 6/12 and 18/12 person-days a kg.
    impact = campaign_impact([[10.0]], [[24.0, 72.0]], [12000.0], [1.0], [0.0], ROUND)
    per_exit = impact.after.foot_kg.sum(axis=0)
    assert impact.walking_after.person_days == pytest.approx(per_exit * [0.5, 1.5])
    assert impact.walking_after.porter_trips == pytest.approx(per_exit / 12)


def test_reopening_strips_brings_cargo_back_from_foot():
    impact = campaign_impact([[10.0]], [[48.0]], [12000.0], [0.0], [1.0], ROUND)
    assert impact.displaced_kg < 0
    assert impact.porter_trips < 0 and impact.person_days < 0
    assert math.isnan(impact.rent_invariance)  # no flights before


def test_no_change_changes_nothing():
    impact = campaign_impact([[10.0, 12]], [[48.0]], [12000.0], [0.5, 1], [0.5, 1], ROUND)
    assert impact.displaced_kg == impact.person_days == impact.rent_change_usd == 0
    assert math.isnan(impact.rent_invariance)
    assert all(row.change_usd == 0 for row in impact.ledger)


def test_capacity_is_availability_times_flights_times_payload():
    # About half of 800 t would fly, twice what the strip takes even when it is always open.
    impact = campaign_impact([[10.0]], [[48.0]], [800000.0], [1.0], [0.25], ROUND)
    assert impact.capacity_before_kg.tolist() == [219000]  # 2 x 300 x 365
    assert impact.capacity_after_kg.tolist() == [54750]
    assert impact.after.air_kg.sum() == pytest.approx(54750, rel=1e-8)
    assert impact.after.shadow_price_usd[0] > impact.before.shadow_price_usd[0] > 0


def test_what_stays_is_priced_at_its_value():
    # No exit, and a strip for half of the supply: shippers are torn between flying and staying
    # when the strip's price makes up for the value, 2000 US$/kg.
    dear = replace(ROUND, value_per_kg=2000)
    impact = campaign_impact([[10.0]], [[INF]], [438000.0], [1.0], [1.0], dear)
    assert impact.before.unmoved_kg[0] == pytest.approx(219000, rel=1e-8)
    assert impact.before.shadow_price_usd[0] == pytest.approx(2000, rel=1e-6)


def test_equal_tax_gives_no_change_in_rent_at_all():
    even = replace(ROUND, escort_per_kg=0)
    impact = campaign_impact(
        [[10.0, 14], [9, INF]], [[48.0], [50]], [150000.0, 99.9], [1, 0.8], [0.2, 0.1], even
    )
    assert impact.displaced_kg > 1000
    assert impact.rent_change_usd == 0.0
    assert impact.rent_invariance == 0.0
    assert impact.rent_before_usd == pytest.approx(5 * 150099.9)


def codes(impact):
    return [finding.code for finding in impact.mass_balance]


def test_mass_balance_findings():
    # Two strips with 4 flights a day between them, 438 t, against 200 t; at a tenth, 43.8 t.
    hours, exits = [[10.0, 10]], [[48.0]]
    impact = campaign_impact(hours, exits, [200000.0], [1, 1], [0.1, 0.1], ROUND)
    assert codes(impact) == ["flights_exceed_supply", "supply_exceeds_air_capacity_after"]
    assert impact.mass_balance[0].numbers["flights_per_day"] == 4
    assert impact.mass_balance[0].numbers["stated_kg"] == 438000
    assert impact.mass_balance[1].numbers["capacity_kg"] == pytest.approx(43800)
    fits = campaign_impact(hours, exits, [438000.0], [1, 1], [1, 1], ROUND)
    assert codes(fits) == []
    stuck = campaign_impact(hours, [[INF]], [438000.0], [1, 1], [0.5, 0], ROUND)
    assert codes(stuck) == ["supply_exceeds_air_capacity_after", "unmoved_after"]
    assert stuck.mass_balance[1].numbers["unmoved_kg"] == pytest.approx(438000 - 109500, rel=1e-6)
    assert stuck.mass_balance[1].numbers["zones"] == 1
    nothing = campaign_impact(hours, exits, [0.0], [1, 1], [1, 1], ROUND)
    assert codes(nothing) == ["no_supply"]
    assert math.isnan(nothing.air_share_before)


def test_defaults_give_the_air_share_an_expert_put_at_nine_tenths():
    # 200 t from 12 zones, 40 strips 5 to 15 hours away, four exits 40 to 70 hours away.
    rng = np.random.default_rng(2014)
    to_strips, to_exits = rng.uniform(5, 15, (12, 40)), rng.uniform(40, 70, (12, 4))
    impact = campaign_impact(
        to_strips, to_exits, np.full(12, 200000 / 12), np.full(40, 0.95), np.full(40, 0.4), DEFAULTS
    )
    assert 0.85 <= impact.air_share_before <= 0.95
    # The strips are full after: 40 x 0.4 x 0.08 flights x 300 kg x 365 days = 140,160 kg.
    assert impact.air_share_after == pytest.approx(140160 / 200000, rel=1e-6)
    assert impact.displaced_kg == pytest.approx(
        impact.before.air_kg.sum() - impact.after.air_kg.sum(), rel=1e-9
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_every_kilogram_is_accounted_for(seed):
    rng = np.random.default_rng(seed)
    zones, strips, exits = rng.integers(1, 10), rng.integers(0, 12), rng.integers(0, 4)
    to_strips = rng.uniform(0, 100, (zones, strips))
    to_exits = rng.uniform(20, 120, (zones, exits))
    to_strips[rng.random(to_strips.shape) < 0.2] = INF
    to_exits[rng.random(to_exits.shape) < 0.2] = INF
    supply = rng.uniform(0, 50000, zones)
    impact = campaign_impact(
        to_strips, to_exits, supply, rng.random(strips), rng.random(strips), DEFAULTS
    )
    for flows in (impact.before, impact.after):
        moved = flows.air_kg.sum(axis=1) + flows.foot_kg.sum(axis=1) + flows.unmoved_kg
        assert moved == pytest.approx(supply, abs=1e-6)
    gained = impact.after.air_kg.sum() - impact.before.air_kg.sum()
    left = impact.after.unmoved_kg.sum() - impact.before.unmoved_kg.sum()
    assert impact.displaced_kg + gained + left == pytest.approx(0, abs=1e-5)
    own = [row for row in impact.ledger if row.actor == "armed group"]
    assert sum(row.after_usd for row in own) == pytest.approx(impact.rent_after_usd, abs=1e-3)


@pytest.mark.parametrize(
    "strips, exits, supply, words",
    [
        ([[-1.0]], [[48.0]], [1.0], ["hours to the strips"]),
        ([[1.0]], [[np.nan]], [1.0], ["hours to the exits"]),
        ([1.0], [[48.0]], [1.0], ["hours to the strips"]),
        ([[1.0]], [[48.0]], [-1.0], ["supply", "zone number 1"]),
        ([[1.0]], [[48.0]], [1.0, 2.0], ["supply"]),
    ],
)
def test_impossible_input_is_refused(strips, exits, supply, words):
    with pytest.raises(TrochaError) as error:
        campaign_impact(strips, exits, supply, [1.0], [1.0], DEFAULTS)
    for word in words:
        assert word in str(error.value)


def test_availability_outside_0_to_1_is_refused():
    for share in (1.01, -0.1, np.nan):
        with pytest.raises(TrochaError, match="availability|capacity"):
            campaign_impact([[1.0]], [[48.0]], [1.0], [1.0], [share], DEFAULTS)


def test_progress_ends_full_and_cancel_is_heard():
    told = []
    campaign_impact([[1.0]], [[48.0]], [1e6], [1.0], [0.5], DEFAULTS, Progress(told.append))
    assert told[-1] == 1.0
    with pytest.raises(Cancelled):
        campaign_impact(
            [[1.0]], [[48.0]], [1e6], [1.0], [0.5], DEFAULTS, Progress(cancelled=lambda: True)
        )
