"""The ledger worked out by hand, published sums, and rent that must not move."""

import math
import pathlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.carrying import carry
from trocha.core.costs import haul
from trocha.core.displacement import Allocation
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.impact import campaign_impact
from trocha.core.rent import (
    armed_group_rent,
    break_even_escort,
    break_even_escort_of,
    rent_driver,
    rent_invariance,
    rent_ledger,
    rent_terms,
)
from trocha.core.ways import Ways

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
ECONOMICS = replace(
    economics_of(read_assumptions(RESOURCE.read_text(encoding="utf-8"))),
    payload_kg=300,
    air_cost_per_flight=30000,
    air_tax_per_kg=5,
    porter_pay_per_kg=40,
    porter_pay_hours=40,
    guard_fee_per_group=480,
    foot_tax_per_kg=6,
    escort_per_kg=10,
    group_size=20,
    load_kg=12,
    vehicle_cost_per_trip=3000,
    vehicle_load_kg=150,
    vehicle_tax_per_kg=7,
    boat_cost_per_trip=1200,
    boat_load_kg=400,
    boat_tax_per_kg=4,
)


def one(walk, ride=0.0):
    """The way of one zone to one place."""
    return Ways(np.array([[float(walk)]]), np.array([[float(ride)]]))


TO_STRIPS = {"foot": one(10)}
TO_EXITS = {"foot": one(50), "vehicle": one(4, 16), "boat": one(2, 30)}


def work(air, foot, vehicle=None, boat=None, unmoved=0.0, to_strips=None):
    """One zone, one strip and one exit; modes without a figure are not in play."""
    overland = {
        mode: np.array([[float(kg)]])
        for mode, kg in (("foot", foot), ("vehicle", vehicle), ("boat", boat))
        if kg is not None
    }
    flows = Allocation(np.array([[float(air)]]), overland, np.array([unmoved]), np.zeros(1), 0)
    return carry(flows, haul(to_strips or TO_STRIPS, ECONOMICS), TO_EXITS)


def by_item(ledger):
    return {(row.mode, row.leg, row.actor, row.item): row for row in ledger}


def test_ledger_by_hand():
    # 10 h to the strip and 50 to the exit at 1 US$/kg and hour; a flight 100 US$/kg; the guard
    # 480 US$ over 20 x 12 kg, 2 US$/kg. 600 kg of 900 go over from air to foot.
    rows = by_item(rent_ledger(work(900, 100), work(300, 700), ECONOMICS))
    expected = {
        ("air", "flight", "armed group", "tax on air cargo"): (4500, 1500),
        ("foot", "way out", "armed group", "tax on foot cargo"): (600, 4200),
        ("foot", "way out", "armed group", "escort of caravans"): (1000, 7000),
        ("air", "flight", "aircraft operators", "flights and use of strips"): (90000, 30000),
        ("air", "haul", "porters", "haul to the strips"): (9000, 3000),
        ("foot", "way out", "porters", "caravans to the exits"): (5000, 35000),
        ("foot", "way out", "guards", "guarding caravans"): (200, 1400),
    }
    assert set(rows) == set(expected)
    for key, (before, after) in expected.items():
        assert rows[key].before_usd == pytest.approx(before)
        assert rows[key].after_usd == pytest.approx(after)
        assert rows[key].change_usd == pytest.approx(after - before)


def test_ledger_of_vehicles_and_boats_by_hand():
    # A vehicle trip costs 3000 US$ for 150 kg, 20 US$/kg; a boat 1200 for 400, 3 US$/kg. Hauls go
    # by vehicle, 2 hours walked: dearer by 20 than walked, but 30 hours of walking are spared.
    hauls = {"foot": one(32), "vehicle": one(2, 5)}
    before = work(900, 50, 30, 20, to_strips=hauls)
    after = work(300, 400, 200, 100, to_strips=hauls)
    rows = by_item(rent_ledger(before, after, ECONOMICS))
    assert len(rows) == 14
    for key, (was, now) in {
        ("vehicle", "way out", "armed group", "tax on vehicle cargo"): (7 * 30, 7 * 200),
        ("boat", "way out", "armed group", "tax on boat cargo"): (4 * 20, 4 * 100),
        ("air", "haul", "porters", "haul to the strips"): (2 * 900, 2 * 300),
        ("air", "haul", "drivers", "haul to the strips by vehicle"): (20 * 900, 20 * 300),
        ("vehicle", "way out", "porters", "walks to and from the vehicle"): (4 * 30, 4 * 200),
        ("vehicle", "way out", "drivers", "vehicles to the exits"): (20 * 30, 20 * 200),
        ("boat", "way out", "porters", "walks to and from the boat"): (2 * 20, 2 * 100),
        ("boat", "way out", "boat crews", "boats to the exits"): (3 * 20, 3 * 100),
    }.items():
        assert rows[key].before_usd == pytest.approx(was), key
        assert rows[key].after_usd == pytest.approx(now), key


def test_armed_group_rent_is_the_sum_of_its_rows():
    before, after = work(900, 100), work(300, 500, unmoved=200.0)
    own = [row for row in rent_ledger(before, after, ECONOMICS) if row.actor == "armed group"]
    # 5 x 900 + 16 x 100 before; 5 x 300 + 16 x 500 after, and nothing for what stays.
    assert armed_group_rent(before, 1000.0, 0.0, ECONOMICS) == pytest.approx(6100)
    assert armed_group_rent(after, 1000.0, 200.0, ECONOMICS) == pytest.approx(9500)
    assert sum(row.before_usd for row in own) == pytest.approx(6100)
    assert sum(row.after_usd for row in own) == pytest.approx(9500)
    # With 30 kg by vehicle at 7 and 20 by boat at 4: 5 x 900 + 16 x 50 + 210 + 80.
    four = work(900, 50, 30, 20)
    assert armed_group_rent(four, 1000.0, 0.0, ECONOMICS) == pytest.approx(5590)


def test_places_without_a_way_cost_nothing():
    nowhere = {"foot": one(np.inf)}
    never = work(0, 100, to_strips=nowhere)
    ledger = rent_ledger(never, never, ECONOMICS)
    assert all(math.isfinite(row.before_usd) and row.change_usd == 0 for row in ledger)


def test_published_rent_of_150_tonnes_at_5_dollars():
    even = replace(
        ECONOMICS, air_tax_per_kg=5, foot_tax_per_kg=5, escort_per_kg=0, vehicle_tax_per_kg=5
    )
    for air in (150000, 75000, 0):
        assert armed_group_rent(work(air, 150000 - air), 150000.0, 0.0, even) == 750000
        assert armed_group_rent(work(air, 0, 150000 - air), 150000.0, 0.0, even) == 750000


def test_rent_invariance():
    # 6100 to 12700 while air falls from 900 to 300: (6600/6100) / (-600/900).
    assert rent_invariance(6600, 6100, -600, 900) == pytest.approx(-1.5 * 6600 / 6100)
    # Rent from air alone moves in proportion; rent that stays does not answer at all.
    assert rent_invariance(-50, 100, -450, 900) == pytest.approx(1)
    none = rent_invariance(0.0, 100, -450, 900)
    assert none == 0 and math.copysign(1, none) == 1
    for undefined in ((1, 0, -1, 1), (1, 1, -1, 0), (1, 1, 0, 1)):
        assert math.isnan(rent_invariance(*undefined))


def test_rent_terms_by_hand():
    # Air falls by 600; foot gains 300, vehicles 170, boats 80, and 50 no longer move. Air pays 5:
    # tonnage 5 x -50; foot 1 more in tax and 10 in escort; vehicles 2 more; boats 1 less.
    before, after = work(900, 50, 30, 20), work(300, 350, 200, 100, unmoved=50.0)
    rent = armed_group_rent(before, 1000.0, 0.0, ECONOMICS)
    change = armed_group_rent(after, 1000.0, 50.0, ECONOMICS) - rent
    terms = rent_terms(before, after, -50.0, rent, ECONOMICS)
    assert {t.name: t.change_usd for t in terms} == pytest.approx(
        {
            "tonnage": -250,
            "foot tax": 300,
            "foot escort": 3000,
            "vehicle tax": 340,
            "boat tax": -80,
        }
    )
    assert sum(t.change_usd for t in terms) == pytest.approx(change)
    index = rent_invariance(change, rent, -600, 900)
    assert index < 0
    assert sum(t.index for t in terms) == pytest.approx(index)
    assert rent_driver(terms) == "foot escort"
    assert rent_driver(rent_terms(before, before, 0.0, rent, ECONOMICS)) == ""


def test_break_even_escort_leaves_rent_alone_when_all_cargo_shifts():
    dear = replace(ECONOMICS, air_tax_per_kg=18, foot_tax_per_kg=6)
    fee = break_even_escort(dear)
    assert fee == 12
    at_fee = replace(dear, escort_per_kg=fee)
    before = armed_group_rent(work(1000, 0), 1000.0, 0.0, at_fee)
    assert armed_group_rent(work(0, 1000), 1000.0, 0.0, at_fee) == before
    above = replace(dear, escort_per_kg=fee + 1)
    assert armed_group_rent(work(0, 1000), 1000.0, 0.0, above) > before
    assert break_even_escort_of(work(1000, 0), work(0, 1000), 0.0, dear) == fee


def test_break_even_escort_of_a_mix_leaves_rent_as_it_was():
    # Air loses 600 at 5, vehicles gain 170 at 7, boats 80 at 4: 300 kg on foot have to make up for
    # 3000 - 1190 - 320 = 1490, 4.9667 a kg, of which the tax on foot is 6.
    before, after = work(900, 50, 30, 20), work(300, 350, 200, 100, unmoved=50.0)
    fee = break_even_escort_of(before, after, -50.0, ECONOMICS)
    assert fee == pytest.approx(1490 / 300 - 6)
    at_fee = [
        armed_group_rent(c, 1000.0, kg, ECONOMICS)
        + (fee - ECONOMICS.escort_per_kg) * c.total_kg("foot")
        for c, kg in ((before, 0.0), (after, 50.0))
    ]
    assert at_fee[0] == pytest.approx(at_fee[1])
    assert math.isnan(break_even_escort_of(before, before, 0.0, ECONOMICS))


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.5, 30), st.booleans(), st.integers(1, 7))
def test_equal_tax_leaves_rent_exactly_as_it_was(seed, tax, as_escort, chosen):
    """Whatever the shares, and with every choice of modes."""
    rng = np.random.default_rng(seed)
    zones, strips = rng.integers(1, 15, 2)
    modes = [m for i, m in enumerate(("foot", "vehicle", "boat")) if chosen >> i & 1]
    even = replace(
        ECONOMICS,
        air_tax_per_kg=tax,
        foot_tax_per_kg=0 if as_escort else tax,
        escort_per_kg=tax if as_escort else 0,
        vehicle_tax_per_kg=tax,
        boat_tax_per_kg=tax,
    )

    def ways(places):
        hours = rng.uniform(1, 60, (2, zones, places))
        return {m: Ways(hours[0], hours[1] * (m != "foot")) for m in modes}

    impact = campaign_impact(
        ways(strips),
        ways(3),
        rng.uniform(0, 1e5, zones),
        np.full(strips, 0.95),
        np.full(strips, 0.3),
        even,
    )
    assert impact.rent_change_usd == 0.0
