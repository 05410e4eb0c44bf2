"""The ledger worked out by hand, published sums, and rent that must not move."""

import math
import pathlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.displacement import Allocation, allocate
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.rent import (
    armed_group_rent,
    break_even_escort,
    rent_invariance,
    rent_ledger,
)

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
)


def flows(air, foot, unmoved=0.0):
    """One zone, one strip, one exit."""
    return Allocation(
        np.array([[float(air)]]), np.array([[float(foot)]]), np.array([unmoved]), np.zeros(1), 0
    )


def test_ledger_by_hand():
    # 10 h to the strip and 50 to the exit at 1 US$/kg and hour; a flight 100 US$/kg; the guard
    # 480 US$ over 20 x 12 kg, 2 US$/kg. 600 kg of 900 go over from air to foot.
    ledger = rent_ledger(
        flows(900, 100), flows(300, 700), np.array([[10.0]]), np.array([[50.0]]), ECONOMICS
    )
    rows = {(row.mode, row.actor, row.item): row for row in ledger}
    expected = {
        ("air", "armed group", "tax on air cargo"): (4500, 1500),
        ("foot", "armed group", "tax on foot cargo"): (600, 4200),
        ("foot", "armed group", "escort of caravans"): (1000, 7000),
        ("air", "aircraft operators", "flights and use of strips"): (90000, 30000),
        ("air", "porters", "haul to the strips"): (9000, 3000),
        ("foot", "porters", "caravans to the exits"): (5000, 35000),
        ("foot", "guards", "guarding caravans"): (200, 1400),
    }
    assert set(rows) == set(expected)
    for key, (before, after) in expected.items():
        assert rows[key].before_usd == pytest.approx(before)
        assert rows[key].after_usd == pytest.approx(after)
        assert rows[key].change_usd == pytest.approx(after - before)


def test_armed_group_rent_is_the_sum_of_its_rows():
    before, after = flows(900, 100), flows(300, 500, unmoved=200.0)
    ledger = rent_ledger(before, after, np.array([[10.0]]), np.array([[50.0]]), ECONOMICS)
    own = [row for row in ledger if row.actor == "armed group"]
    # 5 x 900 + 16 x 100 before; 5 x 300 + 16 x 500 after, and nothing for what stays.
    assert armed_group_rent(before, [1000.0], ECONOMICS) == pytest.approx(6100)
    assert armed_group_rent(after, [1000.0], ECONOMICS) == pytest.approx(9500)
    assert sum(row.before_usd for row in own) == pytest.approx(6100)
    assert sum(row.after_usd for row in own) == pytest.approx(9500)


def test_places_without_a_way_cost_nothing():
    ledger = rent_ledger(
        flows(0, 100), flows(0, 100), np.array([[np.inf]]), np.array([[50.0]]), ECONOMICS
    )
    assert all(math.isfinite(row.before_usd) and row.change_usd == 0 for row in ledger)


def test_published_rent_of_150_tonnes_at_5_dollars():
    even = replace(ECONOMICS, air_tax_per_kg=5, foot_tax_per_kg=5, escort_per_kg=0)
    for air in (150000, 75000, 0):
        assert armed_group_rent(flows(air, 150000 - air), [150000.0], even) == 750000


def test_rent_invariance():
    # 6100 to 12700 while air falls from 900 to 300: (6600/6100) / (-600/900).
    assert rent_invariance(6600, 6100, -600, 900) == pytest.approx(-1.5 * 6600 / 6100)
    # Rent from air alone moves in proportion; rent that stays does not answer at all.
    assert rent_invariance(-50, 100, -450, 900) == pytest.approx(1)
    none = rent_invariance(0.0, 100, -450, 900)
    assert none == 0 and math.copysign(1, none) == 1
    for undefined in ((1, 0, -1, 1), (1, 1, -1, 0), (1, 1, 0, 1)):
        assert math.isnan(rent_invariance(*undefined))


def test_break_even_escort_leaves_rent_alone_when_all_cargo_shifts():
    dear = replace(ECONOMICS, air_tax_per_kg=18, foot_tax_per_kg=6)
    fee = break_even_escort(dear)
    assert fee == 12
    at_fee = replace(dear, escort_per_kg=fee)
    before = armed_group_rent(flows(1000, 0), [1000.0], at_fee)
    assert armed_group_rent(flows(0, 1000), [1000.0], at_fee) == before
    above = replace(dear, escort_per_kg=fee + 1)
    assert armed_group_rent(flows(0, 1000), [1000.0], above) > before


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(0.5, 30), st.booleans())
def test_equal_tax_leaves_rent_exactly_as_it_was(seed, tax, as_escort):
    rng = np.random.default_rng(seed)
    zones, strips = rng.integers(1, 15, 2)
    air, foot = rng.uniform(50, 400, (zones, strips)), rng.uniform(50, 400, (zones, 3))
    supply = rng.uniform(0, 1e5, zones)
    room = supply.sum() / strips * rng.uniform(0, 2, strips)
    even = replace(
        ECONOMICS,
        air_tax_per_kg=tax,
        foot_tax_per_kg=0 if as_escort else tax,
        escort_per_kg=tax if as_escort else 0,
    )
    rents = [
        armed_group_rent(
            allocate(air, foot, supply, np.full(strips, share), share * room, 0.05, 0.04),
            supply,
            even,
        )
        for share in (0.95, 0.3)
    ]
    assert rents[1] - rents[0] == 0.0
