"""Flights deterred: the published pairs, and what each zone's cargo does exactly."""

import pathlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.deterrence import thwarted, willingness
from trocha.core.economics import economics_of, read_assumptions
from trocha.core.errors import TrochaError
from trocha.core.impact import campaign_impact
from trocha.core.ways import Ways

RESOURCE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "economics.json"
DEFAULTS = replace(
    economics_of(read_assumptions(RESOURCE.read_text(encoding="utf-8"))), deterrence_from_pct=1.5
)
STRIPS = {m: Ways(np.array([[5.0, 9], [8, 4], [6, 6]]), np.zeros((3, 2))) for m in ("foot", "boat")}
EXITS = {
    "foot": Ways(np.array([[40.0, 50], [45, 35], [np.inf, np.inf]]), np.zeros((3, 2))),
    "boat": Ways(np.array([[3.0, 2], [np.inf, 4], [np.inf, np.inf]]), np.full((3, 2), 9.0)),
}
SUPPLY = [9000.0, 5000, 700]


def test_willingness_is_whole_up_to_the_threshold_and_falls_as_its_inverse():
    assert willingness(0.0, 0.015) == willingness(0.015, 0.015) == 1
    assert willingness(0.03, 0.015) == pytest.approx(0.5)
    # 8 to 12 % interception held traffic at 15 % or less of its former level: at 10 % the
    # threshold of 1.5 % leaves 15 %, and thwarts 1 - 0.15 x 0.9 = 86.5 %, within IDA's 80 to 90 %.
    assert willingness(0.10, 0.015) == pytest.approx(0.15)
    assert thwarted(0.10, 0.015) == pytest.approx(0.865)
    assert thwarted(0.0, 0.015) == 0
    assert thwarted(0.01, 0.015) == pytest.approx(0.01)


@given(st.floats(0, 1), st.floats(0.001, 1), st.floats(0.001, 1))
def test_more_interception_never_thwarts_less(threshold, one, other):
    low, high = sorted((one, other))
    threshold = max(threshold, 1e-3)
    assert thwarted(low, threshold) <= thwarted(high, threshold) + 1e-12
    assert 0 <= thwarted(low, threshold) <= 1


def test_each_zones_flights_fall_to_the_willing_share():
    calm = campaign_impact(STRIPS, EXITS, SUPPLY, [1, 1], [0.5, 0.1], DEFAULTS)
    tense = campaign_impact(
        STRIPS, EXITS, SUPPLY, [1, 1], [0.5, 0.1], DEFAULTS, interception_pct=6.0
    )
    # 1.5 / 6: a quarter is flown, before is as it was, and strips keep their proportions.
    np.testing.assert_array_equal(tense.before.air_kg, calm.before.air_kg)
    assert tense.after.air_kg == pytest.approx(calm.after.air_kg / 4)
    flew = calm.after.air_kg.sum(axis=1)
    assert tense.deterrence.deterred_kg == pytest.approx(flew * 3 / 4)
    assert tense.deterrence.intercepted_kg == pytest.approx(0.06 * flew / 4)
    assert tense.deterrence.willing == 0.25
    assert tense.deterrence.thwarted == pytest.approx(1 - 0.25 * 0.94)
    # What is not flown goes where the zone's overland cargo goes, or stays where there is no way.
    gained = {m: tense.after.by(m) - calm.after.by(m) for m in ("foot", "boat")}
    assert sum(g.sum(axis=1) for g in gained.values())[:2] == pytest.approx(flew[:2] * 3 / 4)
    overland = sum(calm.after.by(m)[0] for m in ("foot", "boat")).sum()
    for mode, gain in gained.items():
        assert gain[0] / gain[0].sum() == pytest.approx(
            calm.after.by(mode)[0] / calm.after.by(mode)[0].sum()
        )
        assert gain[0].sum() / (flew[0] * 3 / 4) == pytest.approx(
            calm.after.by(mode)[0].sum() / overland
        )
    assert tense.after.unmoved_kg - calm.after.unmoved_kg == pytest.approx([0, 0, flew[2] * 3 / 4])


def test_below_the_threshold_and_at_none_nothing_changes():
    calm = campaign_impact(STRIPS, EXITS, SUPPLY, [1, 1], [0.5, 0.1], DEFAULTS)
    assert calm.deterrence is None
    ignored = campaign_impact(
        STRIPS, EXITS, SUPPLY, [1, 1], [0.5, 0.1], DEFAULTS, interception_pct=1.5
    )
    np.testing.assert_array_equal(ignored.after.air_kg, calm.after.air_kg)
    np.testing.assert_array_equal(ignored.after.foot_kg, calm.after.foot_kg)
    assert ignored.displaced_kg == calm.displaced_kg
    assert not ignored.deterrence.deterred_kg.any()


@pytest.mark.parametrize("pct", [-1, 101, float("nan")])
def test_impossible_interception_is_refused(pct):
    with pytest.raises(TrochaError, match="INTERCEPTION_PCT"):
        campaign_impact(STRIPS, EXITS, SUPPLY, [1, 1], [1, 1], DEFAULTS, interception_pct=pct)
