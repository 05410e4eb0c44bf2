"""Loads and parties: worked by hand, published ranges kept, energy against its vectors."""

import numpy as np
import pytest
from trocha.core.errors import TrochaError
from trocha.core.party import CARRIERS, effort, herzog_joules, party_for


def test_porters_by_hand():
    """300 kg at 12 kg each: 25 porters, two groups of 15 at most. 40 h out, 24 h back, 8 a day."""
    party = party_for(300, 40, 24, 90, load_kg=12, group_size=15, hours_per_day=8)
    assert (party.porters, party.animals, party.caravans) == (25, 0, 2)
    assert (party.days_out, party.days_return) == (5, 3)
    assert party.person_days == 25 * 8


def test_a_part_load_needs_a_porter_and_a_full_one_no_second():
    assert party_for(24.1, 1, load_kg=12).porters == 3
    assert party_for(24, 1, load_kg=12).porters == 2
    assert party_for(0.3, 1, load_kg=0.1).porters == 3  # 0.3 / 0.1 is 2.9999999999999996
    assert party_for(2.1, 1, load_kg=0.7).porters == 3  # 2.1 / 0.7 is 3.0000000000000004
    assert party_for(12 * 30, 1, load_kg=12, group_size=15).caravans == 2


def test_without_a_way_back_it_takes_as_long_as_the_way_out():
    party = party_for(12, 16, load_kg=12, hours_per_day=8)
    assert party.days_out == party.days_return == 2


def test_mules_by_hand():
    """300 kg at 102 kg: 3 mules, one person leads five. 56 km at 28 km a day beat 8 hours."""
    party = party_for(300, 8, 4, 56, "mule")
    assert (party.animals, party.porters, party.caravans) == (3, 1, 1)
    assert (party.days_out, party.days_return, party.person_days) == (2, 2, 4)


def test_llamas_by_hand():
    """1100 kg at 27.5 kg: 40 llamas, four people, three groups of 15; slow hours decide: 5 days."""
    party = party_for(1100, 40, 16, 60, "llama")
    assert (party.animals, party.porters, party.caravans) == (40, 4, 3)
    assert (party.days_out, party.days_return) == (5, 3)  # back: 60 km at 20 km a day


def test_no_cargo_needs_nobody():
    party = party_for(0, 10, 5)
    assert (party.porters, party.caravans, party.person_days) == (0, 0, 0)


@pytest.mark.parametrize("carrier", CARRIERS.values(), ids=list(CARRIERS))
def test_values_lie_within_their_ranges_and_have_a_source(carrier):
    for figure in (carrier.payload_kg, carrier.km_per_day, carrier.hours_per_day):
        if figure is not None:
            assert figure.low <= figure.value <= figure.high
    assert carrier.source


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"carrier": "yak"}, "CARRIER is 'yak'; choose one of porter, llama, mule"),
        ({"cargo_kg": -1}, "CARGO_KG is -1; it must be 0 or more"),
        ({"load_kg": 0}, "LOAD_KG is 0; it must be above 0"),
        ({"group_size": 0}, "GROUP_SIZE is 0; it must be 1 or more"),
        ({"hours_per_day": 0}, "HOURS_PER_DAY is 0"),
        ({"hours": float("inf")}, "hours is inf"),
    ],
)
def test_refusals(changes, expected):
    with pytest.raises(TrochaError, match=expected):
        party_for(**{"cargo_kg": 10, "hours": 5, **changes})


def test_herzog_meets_the_values_of_the_guide():
    """The fit at Minetti's measured slopes: 1.64, 17.38, 0.617 and 3.52 J/(kg m)."""
    slopes, values = [0, 0.45, -0.10, -0.45], [1.64, 17.37866, 0.61671, 3.52115]
    assert herzog_joules(np.array(slopes)) == pytest.approx(values, abs=1e-4)
    assert herzog_joules(0.9) == herzog_joules(0.5)
    assert herzog_joules(-2.0) == herzog_joules(-0.5)


def test_effort_by_hand():
    """100 m level and 80 m rising 40 (slope 0.5, ground 89.44 m), 77 kg, Minetti.

    2.5 x 100 + 20.771875 x 89.442719 J/kg, times 77.
    """
    told = effort([100, 80, 0], [0, 40, 0], 77, "minetti")
    assert told.megajoules == pytest.approx(77e-6 * (250 + 20.771875 * 89.4427191), rel=1e-9)
    assert told.clamped_share == 0


def test_effort_says_how_much_ground_is_steeper_than_was_measured():
    told = effort([30, 40], [0, 30], 1.0)
    assert told.clamped_share == pytest.approx(50 / 80)
    assert told.megajoules == pytest.approx(1e-6 * (1.64 * 30 + herzog_joules(0.5) * 50))
    assert effort([], [], 70).megajoules == 0
    with pytest.raises(TrochaError, match="choose one of minetti, herzog"):
        effort([1], [0], 70, "pandolf")
