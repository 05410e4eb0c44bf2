"""Work by leg, worked out by hand: chains by foot, vehicle and boat, to strips and to exits."""

import math
import pathlib
from dataclasses import replace

import numpy as np
import pytest
from trocha.core.carrying import carry, feeder_person_days, legs, walking
from trocha.core.costs import haul
from trocha.core.displacement import Allocation
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.figures import UNITS, figures
from trocha.core.impact import campaign_impact
from trocha.core.ways import Ways

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
ECONOMICS = replace(
    economics_of(read_assumptions(RESOURCE.read_text(encoding="utf-8"))),
    payload_kg=300,
    load_kg=12,
    group_size=20,
    hours_per_day=8,
    vehicle_load_kg=150,
    vehicle_cost_per_trip=0,
    vehicle_loss_pct=9,
    air_loss_pct=3,
    foot_loss_pct=8,
)


def ways(walk, ride=None, km=None):
    walk = np.array([walk], dtype=float)
    ride = np.zeros(walk.shape) if ride is None else np.array([ride], dtype=float)
    return Ways(walk, ride, None if km is None else np.array([km], dtype=float))


# One zone, two strips, one exit. The first strip is hauled to by vehicle, 2 hours walked and 4
# ridden, since a ride costs nothing but time; the second is reached on foot alone, in 16 hours.
HAUL = haul(
    {"foot": ways([24, 16], km=[30, 20]), "vehicle": ways([2, np.inf], [4, 0], [40, np.nan])},
    ECONOMICS,
)
EXITS = {"foot": ways([48], km=[60]), "vehicle": ways([4], [12], [100])}


def flows(air, foot, vehicle):
    return Allocation(
        np.array([air], float),
        {"foot": np.array([[foot]], float), "vehicle": np.array([[vehicle]], float)},
        np.zeros(1), np.zeros(2), 0,
    )  # fmt: skip


BEFORE = carry(flows([1200, 600], 480, 300), HAUL, EXITS)
AFTER = carry(flows([300, 0], 1440, 840), HAUL, EXITS)


def test_legs_by_hand():
    rows = {(leg.mode, leg.leg, leg.carrier): leg for leg in legs(BEFORE, AFTER, ECONOMICS)}
    assert list(rows) == [
        ("air", "haul", "porters"),
        ("air", "haul", "vehicles"),
        ("air", "flight", "aircraft"),
        ("foot", "way out", "porters"),
        ("vehicle", "way out", "porters"),
        ("vehicle", "way out", "vehicles"),
    ]

    def of(*key):
        leg = rows[key]
        return leg.before_kg, leg.before_trips, leg.before_days

    # Porters: 1200 kg over 2 h and 600 over 16: 1800/12 loads, 2 x 12000 kg h / (12 x 8) days.
    assert of("air", "haul", "porters") == pytest.approx((1800, 150, 250))
    # Vehicles: 1200/150 trips of 4 hours: one day each, there and back.
    assert of("air", "haul", "vehicles") == pytest.approx((1200, 8, 8))
    assert of("air", "flight", "aircraft")[:2] == pytest.approx((1800, 6))
    assert math.isnan(rows["air", "flight", "aircraft"].before_days)
    # 48 h are six days out and six back, for 40 loads.
    assert of("foot", "way out", "porters") == pytest.approx((480, 40, 480))
    # 4 h walked are half a day out, half a day back, for 25 loads; 12 ridden three, for 2 trips.
    assert of("vehicle", "way out", "porters") == pytest.approx((300, 25, 25))
    assert of("vehicle", "way out", "vehicles") == pytest.approx((300, 2, 6))
    after = rows["vehicle", "way out", "vehicles"]
    assert (after.after_kg, after.after_trips, after.after_days) == pytest.approx((840, 5.6, 16.8))


def test_walking_counts_what_walks_all_the_way_and_feeders_the_rest():
    on_foot = walking(BEFORE, 1, ECONOMICS)
    assert on_foot.porter_trips == pytest.approx([40])
    assert on_foot.caravans == pytest.approx([2])
    assert on_foot.person_days == pytest.approx([480])
    assert feeder_person_days(BEFORE, ECONOMICS) == pytest.approx(25)
    nobody = carry(
        Allocation(np.zeros((1, 2)), {"vehicle": np.ones((1, 1))}, np.zeros(1), np.zeros(2), 0),
        HAUL, EXITS,
    )  # fmt: skip
    assert walking(nobody, 1, ECONOMICS).person_days.tolist() == [0]


def test_distance_carried_overland():
    # 1200 kg over 40 km by vehicle, 600 over 20 on foot, 480 over 60, 300 over 100.
    assert BEFORE.overland_kg_km == pytest.approx(1200 * 40 + 600 * 20 + 480 * 60 + 300 * 100)
    unknown = carry(flows([1, 0], 1, 1), HAUL, {**EXITS, "foot": ways([48])})
    assert math.isnan(unknown.overland_kg_km)


def campaign(economics=ECONOMICS, **kwargs):
    strips = {"foot": ways([24, 16], km=[30, 20]), "vehicle": ways([2, np.inf], [4, 0], [40, 0])}
    return campaign_impact(strips, EXITS, [20000.0], [1, 1], [0.2, 0.0], economics, **kwargs)


def test_figures_are_the_differences_of_the_tables():
    impact = campaign(interception_pct=3.0)
    found = figures(impact)
    assert set(found) <= set(UNITS)
    assert list(found) == [name for name in UNITS if name in found]
    assert not any(name.startswith("boat") for name in found)
    before, after = impact.before, impact.after
    moved = {m: (after.by(m) - before.by(m)).sum() for m in ("foot", "vehicle")}
    moved["air"] = (after.air_kg - before.air_kg).sum()
    assert found["displaced_kg"] == pytest.approx(moved["foot"])
    assert found["vehicle_change_kg"] == pytest.approx(moved["vehicle"])
    assert found["air_change_kg"] == pytest.approx(moved["air"])
    assert sum(moved.values()) + found["unmoved_change_kg"] == pytest.approx(0, abs=1e-6)
    assert found["vehicle_trips"] == pytest.approx(moved["vehicle"] / 150)
    assert found["exposure_change_kg"] == pytest.approx(
        0.03 * moved["air"] + 0.08 * moved["foot"] + 0.09 * moved["vehicle"]
    )
    shares = [found[f"{m}_share_after"] for m in ("air", "foot", "vehicle")]
    assert sum(shares) == pytest.approx(1)
    assert found["total_person_days"] == pytest.approx(
        found["person_days"] + found["haul_person_days"] + found["feeder_person_days"]
    )
    porters = [leg for leg in impact.legs if leg.carrier == "porters"]
    assert found["total_person_days"] == pytest.approx(
        sum(leg.after_days - leg.before_days for leg in porters)
    )
    # 3 % intercepted against a threshold of 1.5: half of the flights are not flown.
    assert found["deterred_kg"] == pytest.approx(after.air_kg.sum())
    assert found["intercepted_kg"] == pytest.approx(0.03 * after.air_kg.sum())
    assert impact.rent_driver in {term.name for term in impact.rent_terms}
    assert sum(term.change_usd for term in impact.rent_terms) == pytest.approx(
        impact.rent_change_usd
    )


def test_a_vehicle_that_costs_too_much_for_anyone_gives_the_two_mode_result():
    dear = replace(ECONOMICS, vehicle_cost_per_trip=1e9)
    by_three = campaign(dear)
    two = campaign_impact(
        {"foot": ways([24, 16], km=[30, 20])}, {"foot": EXITS["foot"]}, [20000.0], [1, 1],
        [0.2, 0.0], dear,
    )  # fmt: skip
    three, only = figures(by_three), figures(two)
    for name, value in only.items():
        assert three[name] == pytest.approx(value, rel=1e-12, nan_ok=True), name
    assert three["vehicle_share_after"] == 0
    assert by_three.rent_change_usd == two.rent_change_usd


def test_cargo_rides_to_the_strip_where_that_is_cheaper():
    """A ride to the first strip for nothing but time saves 22 hours of walking at US$ 1 a
    kilogram and hour; with it more flies from there."""
    walked = campaign_impact(
        {"foot": ways([24, 16])}, {"foot": EXITS["foot"]}, [20000.0], [1, 1], [1, 1],
        replace(ECONOMICS, flights_per_day=10),
    )  # fmt: skip
    ridden = campaign_impact(
        {"foot": ways([24, 16]), "vehicle": ways([2, np.inf], [4, 0])},
        {"foot": EXITS["foot"], "vehicle": ways([np.inf])},
        [20000.0], [1, 1], [1, 1], replace(ECONOMICS, flights_per_day=10),
    )  # fmt: skip
    assert ridden.before.air_kg[0, 0] > walked.before.air_kg[0, 0]
    assert ridden.carrying_before.hauled_kg["vehicle"] == pytest.approx(ridden.before.air_kg[0, 0])
    assert ridden.carrying_before.hauled_kg["foot"] == pytest.approx(ridden.before.air_kg[0, 1])
    # The odds of strip 1 to strip 2 grow by exp(MU x what the haul is cheaper by).
    spared = walked.haul.cost[0, 0] - ridden.haul.cost[0, 0]
    odds = [i.before.air_kg[0, 0] / i.before.air_kg[0, 1] for i in (walked, ridden)]
    assert odds[1] / odds[0] == pytest.approx(math.exp(ECONOMICS.mu * spared))
