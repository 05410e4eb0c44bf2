"""Published flows against published production, and what a campaign's sums leave over."""

import pathlib

import numpy as np
import pytest
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.impact import campaign_impact
from trocha.core.mass_balance import carried_kg, flights_against_supply
from trocha.core.ways import Ways

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
DEFAULTS = economics_of(read_assumptions(RESOURCE.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "trips, load_kg, published_kg, rounded_to_kg",
    [
        (446, 300, 133_000, 1000),  # flights of 2022 (Dirandro): "133 t"
        (59, 300, 17_700, 0),
        (58, 300, 17_400, 0),
        (8, 500, 4_000, 0),  # trucks, a day
        (4 * 365, 300, 438_000, 0),
    ],
)
def test_published_identities_close(trips, load_kg, published_kg, rounded_to_kg):
    assert 0 <= carried_kg(trips, load_kg) - published_kg <= rounded_to_kg


def test_published_flights_exceed_published_production():
    # 4 flights a day of 300 kg are 438 t a year, against a production of 150 to 300 t.
    for supply in (150000, 300000):
        finding = flights_against_supply(4, 300, supply)
        assert finding.code == "flights_exceed_supply"
        assert finding.numbers["stated_kg"] == 438000
        assert finding.numbers["supply_kg"] == supply
    assert flights_against_supply(4, 300, 438000) is None
    within = flights_against_supply(4, 300, 150000, supply_high_kg=300000)
    assert within.numbers["exceeds_high"] == 1
    assert flights_against_supply(4, 300, 150000, 500000).numbers["exceeds_high"] == 0
    # 446 flights a year of 300 kg, 133.8 t, do close against the 133.8 t they were said to be.
    assert flights_against_supply(446 / 365, 300, 133800.01) is None


def test_the_balance_of_a_campaign_adds_up_and_says_what_is_missing():
    """Zone 1 walks or rides, zone 2 has neither way nor strip, no zone has a boat."""
    inf = np.inf
    strips = {m: Ways(np.array([[10.0], [inf]]), np.zeros((2, 1))) for m in ("foot", "vehicle")}
    strips["boat"] = Ways(np.full((2, 1), inf), np.zeros((2, 1)))
    exits = {
        "foot": Ways(np.array([[48.0], [inf]]), np.zeros((2, 1))),
        "vehicle": Ways(np.array([[2.0], [inf]]), np.array([[9.0], [0.0]])),
        "boat": Ways(np.full((2, 1), inf), np.zeros((2, 1))),
    }
    impact = campaign_impact(strips, exits, [1000.0, 70.0], [1.0], [0.5], DEFAULTS)
    lines = {line.name: line for line in impact.balance}
    assert list(lines) == ["supply", "air", "foot", "vehicle", "boat", "unmoved", "residual"]
    assert lines["supply"].before_kg == lines["supply"].after_kg == 1070
    assert lines["unmoved"].before_kg == lines["unmoved"].after_kg == 70
    assert lines["boat"].after_kg == 0
    assert abs(lines["residual"].before_kg) < 1e-6
    assert abs(lines["residual"].after_kg) < 1e-6
    codes = [finding.code for finding in impact.mass_balance]
    assert codes == ["flights_exceed_supply", "unmoved_before", "unmoved_after", "no_way_by_boat"]
