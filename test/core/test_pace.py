"""Hiking functions and load carriage against values computed elsewhere from their formulas.

The vectors are those of the project's reference set ``function_vectors.json`` (double
precision, from the formulas of the sources named in each docstring); the Tobler column agrees
with Tobler's published table, whose two decimals are checked as well.
"""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.errors import TrochaError
from trocha.core.load import constant_power_speed, minetti_joules, pandolf_watts
from trocha.core.pace import CAMPBELL, HIKING_FUNCTIONS, walking_model

SLOPES = np.array([-0.5, -0.45, -0.3, -0.2125, -0.1, -0.05, 0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.5])
KMH, MS, PACE = 3.6, 1.0, None  # what a vector's unit needs to become s/m: factor / value
VECTORS = {
    ("tobler", KMH): [
        1.242045316, 1.479581784, 2.501172118, 3.397396725, 5.036742125, 6.0, 5.036742125,
        4.228128538, 3.549332186, 2.501172118, 1.762546202, 1.042643661, 0.8752545411,
    ],
    ("marquez_perez", KMH): [
        0.8803954635, 1.059837843, 1.848946316, 2.55803892, 3.883030548, 4.67447061, 4.094382523,
        3.40115785, 2.825303854, 1.949583808, 1.345298495, 0.7711409697, 0.6405781942,
    ],
    ("irmischer_clarke", MS): [
        0.4346524674, 0.5211122905, 0.8166482779, 0.9735518051, 1.096207117, 1.11, 1.096207117,
        1.055959469, 0.9924969026, 0.8166482779, 0.6163356166, 0.3593522088, 0.2962704637,
    ],
    ("irmischer_clarke_offpath", MS): [
        0.2962849913, 0.3498600169, 0.5434264676, 0.655340111, 0.7565963089, 0.7766583611,
        0.7785127642, 0.7620071252, 0.7284879521, 0.6220328707, 0.4893232802, 0.3063807723,
        0.2591653601,
    ],
    ("langmuir_rwalk", PACE): [
        1.7199, 1.61991, 1.31994, 0.2950425, 0.52002, 0.62001, 0.72, 1.02, 1.32, 1.92, 2.52, 3.42, 3.72,
    ],
    ("langmuir", PACE): [
        1.72, 1.62, 1.32, 0.295, 0.52, 0.72, 0.72, 1.02, 1.32, 1.92, 2.52, 3.42, 3.72,
    ],
}  # fmt: skip
CAMPBELL_VECTORS = {  # m/s; the formula is stated to hold within 30 degrees, slope 0.577
    5: [
        0.5921838786, 0.6170719014, 0.7505963103, 0.8890896406, 1.102093468, 1.154884944,
        1.144796764, 1.072439941, 0.9637697391, 0.7437108463, 0.5852318253, 0.4450725754,
        0.4142922226,
    ],
    50: [
        1.043854409, 1.087126583, 1.358208002, 1.714382612, 2.446267648, 2.64526887, 2.551944037,
        2.225346728, 1.849592044, 1.296196126, 0.9965640595, 0.7713236645, 0.7249855864,
    ],
}  # fmt: skip
CAMPBELL_LEVEL = {  # m/s at slope 0, for every published percentile (table of the guide)
    1: 0.813, 5: 1.145, 10: 1.320, 15: 1.489, 20: 1.682, 25: 1.900, 30: 2.088, 35: 2.235,
    40: 2.356, 45: 2.461, 50: 2.552, 55: 2.640, 60: 2.730, 65: 2.816, 70: 2.909, 75: 3.002,
    80: 3.095, 85: 3.210, 90: 3.391, 95: 3.655, 99: 4.573,
}  # fmt: skip
TOBLER_TABLE = {  # degrees: km/h, as published by Tobler 1993
    -40: 0.38, -30: 0.95, -20: 2.00, -15: 2.80, -10: 3.86, -5: 5.26, -2.8624: 6.00, 0: 5.04, 1: 4.74,
    5: 3.71, 10: 2.72, 15: 1.97, 20: 1.41, 25: 0.98, 30: 0.67, 40: 0.27, 50: 0.08,
}  # fmt: skip
PANDOLF = [  # body, load kg, m/s, grade %, eta: W
    (70, 0, 1.34, 0, 1, 293.538),
    (80, 20, 1.2, 0, 1, 348.5),
    (80, 20, 1.2, 10, 1, 768.5),
    (80, 40, 1.0, 0, 1.5, 450.0),
    (80, 20, 1.2, -5, 1, 287.618571),  # with Santee's correction from here on
    (80, 20, 1.2, -10, 1, 267.797143),
    (80, 20, 1.2, -15, 1, 310.475714),
    (80, 20, 1.2, -25, 1, 583.332857),
]
CONSTANT_POWER = [  # load kg, eta, grade %: m/s, for 450 W and 70 kg
    (0, 1, 0, 1.812653934), (0, 1, 5, 1.320870454), (0, 1, 10, 0.9889829795),
    (0, 1, 20, 0.6213508681), (0, 1, 30, 0.4415370461), (0, 1.5, 0, 1.48002574),
    (20, 1, 0, 1.564196924), (20, 1, 5, 1.086094651), (20, 1, 10, 0.7846977609),
    (20, 1, 20, 0.475786896), (20, 1, 30, 0.3336290924), (20, 1.5, 0, 1.277161441),
    (35, 1, 0, 1.362770288), (35, 1, 5, 0.8990366053), (35, 1, 10, 0.6272825991),
    (35, 1, 20, 0.3688116113), (35, 1, 30, 0.2559476643), (35, 1.5, 0, 1.112697281),
    (50, 1, 0, 1.111932803), (50, 1, 5, 0.6723228042), (50, 1, 10, 0.4450112382),
    (50, 1, 20, 0.2513985681), (50, 1, 30, 0.1723826813), (50, 1.5, 0, 0.9078893317),
]  # fmt: skip
MINETTI = [
    2.840625, 3.605069219, 2.207515, 1.174322649, 1.127125, 1.658895469, 2.5, 3.599870781,
    4.899135, 7.87744, 11.183545, 17.60029703, 20.771875,
]  # fmt: skip


@pytest.mark.parametrize("name, unit", VECTORS)
def test_functions_without_choices(name, unit):
    values = np.array(VECTORS[name, unit])
    expected = values if unit is PACE else unit / values
    np.testing.assert_allclose(walking_model(name).pace(SLOPES), expected, rtol=1e-9)


def test_off_path_is_tobler_at_six_tenths():
    expected = 3.6 / (0.6 * np.array(VECTORS["tobler", KMH]))
    np.testing.assert_allclose(walking_model("tobler_offpath").pace(SLOPES), expected, rtol=1e-9)


def test_tobler_s_published_table():
    degrees, kmh = np.array(list(TOBLER_TABLE.items())).T
    got = 3.6 / walking_model("tobler").pace(np.tan(np.radians(degrees)))
    np.testing.assert_allclose(got, kmh, atol=0.0051)


@pytest.mark.parametrize("percentile", CAMPBELL_VECTORS)
def test_campbell(percentile):
    pace = walking_model("campbell", percentile=percentile).pace
    np.testing.assert_allclose(1 / pace(SLOPES), CAMPBELL_VECTORS[percentile], rtol=1e-9)


def test_campbell_holds_its_limit_beyond_30_degrees():
    pace = walking_model("campbell", percentile=5).pace
    limit = np.tan(np.radians(30))
    held = pace(np.array([1.0, -2.0]))
    np.testing.assert_allclose(held, pace(np.array([limit, -limit])), rtol=1e-12)


def test_campbell_on_the_level_for_every_percentile():
    got = {
        p: 1 / float(walking_model("campbell", percentile=p).pace(np.array(0.0))) for p in CAMPBELL
    }
    assert got == pytest.approx(CAMPBELL_LEVEL, abs=6e-4)


def test_langmuir_s_bands():
    """Just inside and outside 5 and 12 degrees of descent; r.walk's jump at -0.2125."""
    d5, d12 = np.tan(np.radians([5, 12]))
    pace = walking_model("langmuir").pace
    got = pace(np.array([-d5 + 1e-9, -d5, -d12 + 1e-9, -d12]))
    np.testing.assert_allclose(
        got, [0.72, 0.72 - 2 * d5, 0.72 - 2 * d12, 0.72 + 2 * d12], rtol=1e-7
    )
    # Measured with r.walk: 12.2 km/h just above its slope factor, 3.1 just below.
    rwalk = walking_model("langmuir_rwalk").pace
    np.testing.assert_allclose(
        3.6 / rwalk(np.array([-0.2125, -0.21250001])), [12.2, 3.1], atol=0.05
    )


@pytest.mark.parametrize("body, load, speed, grade, eta, watts", PANDOLF)
def test_pandolf_and_santee(body, load, speed, grade, eta, watts):
    assert pandolf_watts(body, load, speed, grade, eta) == pytest.approx(watts, rel=1e-8)


@pytest.mark.parametrize("load, eta, grade, speed", CONSTANT_POWER)
def test_speed_at_constant_power(load, eta, grade, speed):
    got = constant_power_speed(grade / 100, load, 70, 450, eta)
    assert float(got) == pytest.approx(speed, rel=1e-9)


@given(
    st.floats(-0.2, 0.6), st.floats(0, 30), st.floats(50, 90), st.floats(350, 500), st.floats(1, 2)
)
def test_constant_power_is_spent(slope, load, body, power, eta):
    """Put back into Pandolf's equation the speed takes the power, unless a clamp holds it."""
    speed = float(constant_power_speed(slope, load, body, power, eta))
    uphill = float(constant_power_speed(abs(slope), load, body, power, eta))
    watts = float(pandolf_watts(body, load, speed, 100 * slope, eta))
    clamped = speed == 2.0 or (slope < 0 and speed == uphill)
    assert watts == pytest.approx(power, rel=1e-6) or clamped


@given(st.floats(0.5, 3), st.floats(-0.6, 0.6), st.floats(0, 25))
def test_a_terrain_coefficient_slows_by_its_root_at_least_and_by_itself_at_most(eta, slope, load):
    """How band 1 of a surface, a factor on walking time, relates to Pandolf's eta: on the
    level by its square root exactly, the steeper the climb the closer to eta itself."""
    if slope < 0 or eta < 1:
        return
    easy = float(constant_power_speed(slope, load, 65, 400))
    hard = float(constant_power_speed(slope, load, 65, 400, eta))
    if easy < 2.0:
        assert np.sqrt(eta) * (1 - 1e-9) <= easy / hard <= eta * (1 + 1e-9)
        level = [float(constant_power_speed(0, load, 65, 400, e)) for e in (1, eta)]
        assert level[0] / level[1] == pytest.approx(np.sqrt(eta)) or level[0] == 2.0


def test_minetti_and_its_clamp():
    np.testing.assert_allclose(minetti_joules(SLOPES), MINETTI, rtol=1e-9)
    np.testing.assert_array_equal(
        minetti_joules(np.array([-3, 3])), minetti_joules(SLOPES[[0, -1]])
    )


def test_custom_interpolates_speed_and_holds_the_ends():
    """Speeds 2, 5, 1 km/h at -0.5, 0, 0.5: half way 3.5 and 3; beyond, 2 and 1."""
    pace = walking_model("custom", table=[0.5, 1, -0.5, 2, 0, 5]).pace
    got = 3.6 / pace(np.array([-9, -0.5, -0.25, 0, 0.25, 0.5, 9]))
    np.testing.assert_allclose(got, [2, 2, 3.5, 5, 3, 1, 1])


CUSTOM_REFUSED = {
    "nothing": (None, "two rows"),
    "one row": ([0, 5], "two rows"),
    "words": (["a", 1, 0, 2], "numbers only"),
    "odd": ([0, 5, 1], "rows of two"),
    "twice": ([0, 5, 0, 4], "same slope twice"),
    "standing": ([0, 5, 1, 0], "above 0"),
    "nan": ([0, 5, 1, float("nan")], "not a number"),
}


@pytest.mark.parametrize("case", CUSTOM_REFUSED)
def test_custom_tables_that_cannot_serve(case):
    table, said = CUSTOM_REFUSED[case]
    with pytest.raises(TrochaError, match=said):
        walking_model("custom", table=table)


def every_model():
    for name in HIKING_FUNCTIONS:
        if name == "campbell":
            yield from (walking_model(name, percentile=p) for p in CAMPBELL)
        elif name == "custom":
            yield walking_model(name, table=[-0.4, 1, -0.05123, 6.2, 0.3, 2])
        elif name == "loaded_porter":
            for load in (0, 12, 25, 40):
                yield walking_model(name, load_kg=load, body_kg=60, power_w=450)
        else:
            yield walking_model(name)


@pytest.mark.parametrize("model", list(every_model()), ids=lambda m: m.name)
def test_the_fastest_pace_is_a_close_lower_bound(model):
    """The solver leaves moves unlooked at on its word. Slopes are taken all over and densely
    about each optimum, to both sides of every border."""
    slopes = np.concatenate((np.linspace(-6, 6, 200001), np.linspace(-0.25, 0.05, 300001)))
    pace = model.pace(slopes)
    assert model.fastest <= pace.min() <= model.fastest * 1.001
    assert model.fastest > 0
    assert (pace > 0).all()


@pytest.mark.parametrize("model", list(every_model()), ids=lambda m: m.name)
def test_downhill_is_not_uphill(model):
    """Signed slopes: at 5 % down everybody but Langmuir's dead band is faster than at 5 % up."""
    down, up = model.pace(np.array([-0.05, 0.05]))
    assert down < up


def test_a_porter_whose_power_does_not_hold_the_load_is_refused():
    """Standing takes 1.5 W + 2 (W + L) (L / W)^2: for 65 and 90 kg 692 W."""
    with pytest.raises(TrochaError, match="692 W"):
        walking_model("loaded_porter", load_kg=90)
