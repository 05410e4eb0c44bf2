"""Costs of a kilogram worked out by hand, by mode and by haul."""

import pathlib
from dataclasses import replace

import numpy as np
import pytest
from trocha.core.costs import air_cost_per_kg, haul, overland_cost_per_kg, party
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.errors import TrochaError
from trocha.core.ways import Ways

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
ROUND = replace(
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
    value_per_kg=1000,
    air_loss_pct=3,
    foot_loss_pct=8,
    holding_pct_year=36.5,
    hours_per_day=8,
    vehicle_cost_per_trip=3000,
    vehicle_load_kg=150,
    vehicle_tax_per_kg=7,
    vehicle_loss_pct=9,
    boat_cost_per_trip=1200,
    boat_load_kg=400,
    boat_tax_per_kg=4,
    boat_loss_pct=5,
)


def ways(walk, ride=None):
    walk = np.array([walk], dtype=float)
    return Ways(walk, np.zeros(walk.shape) if ride is None else np.array([ride], dtype=float))


def test_air_cost_by_hand():
    # 16 h to the strip: pay 16; two days' holding at 365 a year = 2; flight 100; tax 5; loss 30.
    cost = air_cost_per_kg(haul({"foot": ways([16, np.inf, 0])}, ROUND).cost, ROUND)
    assert cost[0, 0] == pytest.approx(16 + 2 + 100 + 5 + 30, abs=1e-9)
    assert cost[0, 1] == np.inf
    assert cost[0, 2] == pytest.approx(135, abs=1e-9)


def test_foot_cost_by_hand():
    # 48 h to the exit: pay 48; six days' holding = 6; guard 480 over 240 kg = 2; tax 6; escort
    # 10; loss 80.
    cost = overland_cost_per_kg("foot", ways([48, np.inf]), ROUND)
    assert cost[0, 0] == pytest.approx(48 + 6 + 2 + 6 + 10 + 80, abs=1e-9)
    assert cost[0, 1] == np.inf
    # At 6 hours a day the same walk takes eight days, and holding 2 US$ more.
    slower = overland_cost_per_kg("foot", ways([48]), replace(ROUND, hours_per_day=6))
    assert slower[0, 0] == pytest.approx(cost[0, 0] + 2, abs=1e-9)


def test_vehicle_and_boat_cost_by_hand():
    # 8 h walked and 16 ridden: pay 8; three days' holding = 3; the trip 3000 over 150 kg = 20;
    # tax 7; loss 90. By boat the trip is 1200 over 400 kg = 3, tax 4, loss 50.
    way = ways([8, np.inf], [16, 0])
    by_vehicle = overland_cost_per_kg("vehicle", way, ROUND)
    by_boat = overland_cost_per_kg("boat", way, ROUND)
    assert by_vehicle[0] == pytest.approx([8 + 3 + 20 + 7 + 90, np.inf])
    assert by_boat[0] == pytest.approx([8 + 3 + 3 + 4 + 50, np.inf])


def test_a_haul_goes_by_the_cheapest_mode():
    """At 1.125 US$ an hour walked and 0.125 ridden, a vehicle for 20 US$ a kilogram and a boat for
    3: on foot 8 h = 9, 40 h = 45, no way, 24 h = 27; by vehicle 8 + 16 h = 31, 0 + 8 h = 21,
    2 + 2 h = 22.5, no way; by boat 8 + 8 h = 13, no way, no way, 20 + 12 h = 27."""
    found = haul(
        {
            "foot": ways([8, 40, np.inf, 24]),
            "vehicle": ways([8, 0, 2, np.inf], [16, 8, 2, 0]),
            "boat": ways([8, np.inf, np.inf, 20], [8, 0, 0, 12]),
        },
        ROUND,
    )
    assert found.cost[0] == pytest.approx([9, 21, 22.5, 27])
    # Of two that cost the same the first serves.
    assert [found.modes[m] for m in found.by[0]] == ["foot", "vehicle", "vehicle", "foot"]


def test_a_strip_that_no_mode_reaches_has_no_haul():
    found = haul({"foot": ways([np.inf]), "boat": ways([np.inf], [0])}, ROUND)
    assert found.cost[0, 0] == np.inf


def test_no_way_stays_no_way_where_walking_is_free():
    free = replace(ROUND, porter_pay_per_kg=0, holding_pct_year=0)
    assert haul({"foot": ways([np.inf])}, free).cost[0, 0] == np.inf
    assert overland_cost_per_kg("foot", ways([10]), free)[0, 0] == pytest.approx(98)
    assert overland_cost_per_kg("boat", ways([np.inf], [0]), free)[0, 0] == np.inf


def test_an_unknown_mode_is_refused():
    with pytest.raises(TrochaError, match="'mule'"):
        party("mule", ROUND)
