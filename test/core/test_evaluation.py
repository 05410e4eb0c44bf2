"""WDD, WDQ and TNE on published counts, and how often the test finds what is not there."""

import math

import numpy as np
import pytest
from trocha.core.errors import TrochaError
from trocha.core.evaluation import E_TEST, NORMAL, ROLES, SIMULATED, Tally, evaluate, tally

# Wheeler and Ratcliffe 2018 (Crime Science 7:11), as pinned in the tests of ptools:
# (before, after) of treated, control, treated_buffer, control_buffer.
PAPER = [(207, 110), (308, 318), (178, 157), (150, 140)]


def tally_of(counts, harm=(1.0,)):
    counts = np.array(counts)
    if counts.ndim == 2:
        counts = counts[:, :, None]
    if len(counts) == 2:
        counts = np.concatenate([counts, np.zeros_like(counts)])
    return Tally(counts, np.array(harm), counts.any(axis=(1, 2)))


def test_the_papers_example():
    found = evaluate(tally_of(PAPER), alpha=0.05)
    assert found.total.estimate == -118
    assert math.sqrt(found.total.variance) == pytest.approx(39.59797974644666, abs=1e-9)
    assert found.total.z == pytest.approx(-2.98, abs=0.005)  # as printed
    assert (round(found.total.low), round(found.total.high)) == (-196, -40)
    # By hand: (110 - 207) - (318 - 308) = -107, variance 110 + 207 + 318 + 308 = 943;
    # (157 - 178) - (140 - 150) = -11, variance 625.
    assert (found.local.estimate, found.local.variance) == (-107, 943)
    assert (found.displacement.estimate, found.displacement.variance) == (-11, 625)
    assert found.total.method == NORMAL
    # Two-sided p of 2.97995 in a table of the normal distribution: 0.00288.
    assert found.total.p == pytest.approx(0.00288, abs=5e-6)


def test_the_readme_of_ptools():
    found = evaluate(tally_of([(20, 10), (20, 20)]), alpha=0.1).total
    assert found.estimate == -10
    assert math.sqrt(found.variance) == pytest.approx(8.3666, abs=5e-5)
    assert found.z == pytest.approx(-1.195229, abs=5e-7)
    assert found.low == pytest.approx(-23.761833, abs=5e-7)
    assert found.high == pytest.approx(3.761833, abs=5e-7)


def test_time_weights():
    found = evaluate(tally_of([(80, 20), (100, 50)]), time_weights=(2, 1)).total
    assert found.estimate == -20
    assert found.variance == pytest.approx(115, abs=1e-9)


def test_area_weights():
    # Published weights: control 0.9, treated 1.2, displacement control 1.6, treated 1.5.
    areas = np.array([1.2, 0.9, 1.5, 1.6])
    found = evaluate(tally_of(PAPER), area_weights=areas, alpha=0.05).total
    assert found.estimate == pytest.approx(-99.69444444, abs=1e-6)
    assert math.sqrt(found.variance) == pytest.approx(35.4280755, abs=1e-6)
    assert found.z == pytest.approx(-2.813995483, abs=1e-6)
    assert found.low == pytest.approx(-169.1321965, abs=1e-6)
    assert found.high == pytest.approx(-30.25669241, abs=1e-6)


def test_harm_weights():
    # crimepy's notebook of examples: five kinds of crime, weights 3, 2, 5, 7 and 10.
    control = [(133, 91), (388, 305), (148, 97), (86, 64), (94, 67)]
    treated = [(130, 74), (327, 202), (398, 190), (144, 92), (183, 96)]
    counts = np.array([treated, control]).transpose(0, 2, 1)
    found = evaluate(tally_of(counts, harm=(3, 2, 5, 7, 10)), alpha=0.05).total
    assert found.estimate == pytest.approx(-1721, abs=1e-9)
    assert math.sqrt(found.variance) == pytest.approx(304.10360077, abs=1e-6)
    assert found.z == pytest.approx(-5.65925558, abs=1e-6)
    assert found.low == pytest.approx(-2317.03210507, abs=1e-6)
    assert found.high == pytest.approx(-1124.96789493, abs=1e-6)


def test_quotient_and_net_effect_of_the_paper():
    found = evaluate(tally_of(PAPER)).quotient
    assert found.wdq == pytest.approx(0.25818568834908917, abs=1e-12)
    # By hand: 207 * 318/308 - 110 + 178 * 318/308 - 157 = 385 * 1.0324675 - 267 = 130.5.
    assert found.tne == pytest.approx(130.5, abs=1e-9)
    assert found.reason == ""


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        # Treated rose while the control did not: 120/100 - 100/100 = +0.2 is no success.
        ([(100, 120), (100, 100), (50, 50), (50, 50)], "did not fall"),
        # Both doubled: the denominator is exactly 0.
        ([(100, 200), (50, 100), (50, 50), (50, 50)], "did not fall"),
        ([(100, 120), (100, 0), (50, 50), (50, 50)], "no incident before or none after"),
        ([(100, 50), (100, 100)], "needs a buffer"),
    ],
)
def test_the_quotient_is_refused_with_a_reason(counts, reason):
    found = evaluate(tally_of(counts)).quotient
    assert math.isnan(found.wdq)
    assert reason in found.reason


def test_diffusion_and_displacement_have_their_signs():
    # Treated fell by half; the control stood still. Buffer fell too: diffusion, above 0.
    # (40/100 - 50/100) / (50/100 - 100/100) = -0.1 / -0.5 = 0.2.
    fell = evaluate(tally_of([(100, 50), (100, 100), (50, 40), (50, 50)])).quotient
    assert fell.wdq == pytest.approx(0.2)
    rose = evaluate(tally_of([(100, 50), (100, 100), (50, 125), (50, 50)])).quotient
    assert rose.wdq == pytest.approx(-1.5)  # displacement outweighs the success


def test_small_cells_take_the_e_test():
    # Treated 6 to 2, control as before: both sums are 2 + 10 and 6 + 10.
    found = evaluate(tally_of([(6, 2), (10, 10)])).total
    assert found.method == E_TEST
    stats = pytest.importorskip("scipy.stats")
    if hasattr(stats, "poisson_means_test"):
        assert found.p == pytest.approx(stats.poisson_means_test(12, 1, 16, 1).pvalue, abs=1e-6)
    # The same with unequal windows has no two sums to compare, and is simulated.
    weighted = [evaluate(tally_of([(6, 2), (10, 10)]), (2, 1), seed=s).total for s in (1, 1, 2)]
    assert {w.method for w in weighted} == {SIMULATED}
    assert weighted[0].p == weighted[1].p != weighted[2].p
    # A cell of 5 is no small cell; the buffers' method is their own.
    assert evaluate(tally_of([(6, 5), (10, 10)])).total.method == NORMAL
    mixed = evaluate(tally_of([(60, 50), (60, 50), (6, 2), (9, 9)]))
    assert (mixed.local.method, mixed.displacement.method) == (NORMAL, E_TEST)


def test_a_few_incidents_of_great_harm_count_as_few():
    # 95 incidents of harm 1 and 1 of harm 1000: (1095)^2 / (95 + 10^6) = 1.2 effective ones.
    counts = np.array([[[95, 1], [90, 0]], [[95, 0], [90, 0]]])
    assert evaluate(tally_of(counts, harm=(1, 1000))).total.method == SIMULATED


def test_nothing_counted_is_no_p():
    empty = Tally(np.zeros((4, 2, 1), int), np.ones(1), np.ones(4, bool))
    found = evaluate(empty).total
    assert found.estimate == 0
    assert math.isnan(found.p)
    assert math.isnan(found.z)


def test_a_buffer_alone_gives_the_quotient_and_leaves_the_wdd_local():
    counts = np.array([(207, 110), (308, 318), (178, 157), (0, 0)])[:, :, None]
    found = evaluate(Tally(counts, np.ones(1), np.array([True, True, True, False])))
    assert found.displacement is None
    assert found.total == found.local
    assert found.quotient.wdq == pytest.approx(0.25818568834908917)


@pytest.mark.parametrize("missing", [0, 1])
def test_treated_and_control_are_needed(missing):
    present = np.ones(4, bool)
    present[missing] = False
    with pytest.raises(TrochaError, match=f"role '{ROLES[missing]}'"):
        evaluate(Tally(np.ones((4, 2, 1), int), np.ones(1), present))


def test_weights_of_zero_are_refused():
    with pytest.raises(TrochaError, match="above 0"):
        evaluate(tally_of(PAPER), area_weights=np.array([1, 0, 1, 1]))


def test_counting_by_hand():
    role = np.array([0, 0, 1, -1, 2, 3, 0])
    period = np.array([0, 1, 1, 0, -1, 1, 1])
    plain = tally(role, period)
    assert plain.incidents().tolist() == [[1, 2], [0, 1], [0, 0], [0, 1]]
    assert plain.present.tolist() == [True, True, False, True]
    harmed = tally(role, period, np.array([2.0, 3, 3, 9, 9, 2, 2]))
    assert harmed.harm.tolist() == [2, 3]
    assert harmed.harms().tolist() == [[2, 5], [0, 3], [0, 0], [0, 2]]
    # Treated after holds harms 2 and 3: 5^2 / (4 + 9).
    assert harmed.effective()[0, 1] == pytest.approx(25 / 13)
    assert tally(np.array([-1]), np.array([0]), np.array([1.0])).incidents().sum() == 0


def false_alarms(means, time_weights=(1.0, 1.0), runs=2000, seed=2015):
    """Share of runs with p <= 0.05 where both periods of a role have the same rate."""
    rng = np.random.default_rng(seed)
    counts = rng.poisson(np.outer(means, time_weights), size=(runs, 4, 2))
    tallies = (Tally(c[:, :, None], np.ones(1), np.ones(4, bool)) for c in counts)
    return np.mean([evaluate(t, time_weights, seed=seed).total.p <= 0.05 for t in tallies])


def test_type_one_error_over_2000_nulls():
    # The share's own standard error is 0.5 %, so 4 to 6 % is two of them.
    assert 0.04 <= false_alarms([40, 60, 30, 50]) <= 0.06
    assert 0.04 <= false_alarms([40, 60, 30, 50], time_weights=(2.0, 1.0)) <= 0.06
