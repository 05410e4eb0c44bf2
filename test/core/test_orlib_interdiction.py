"""Interdiction of the OR-Library's p-median instances, where their files are at hand."""

import pathlib

import numpy as np
import pytest
from trocha.core.attack import worst_attack
from trocha.core.damage import median_damage
from trocha.core.fortification import best_fortification

ORLIB = pathlib.Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "orlib"

# OR-Library (Beasley 1985) p-median instances with the facilities of a published p-median optimum.
# Costs of the worst r closures by enumeration, confirmed by an independent mixed-integer program;
# every one of these sets is the only one of its cost.
PUBLISHED = {
    "pmed1": {
        "facilities": [7, 13, 65, 91, 99],
        "open": 5819,
        "worst": {
            1: (7312, {13}), 2: (9253, {7, 13}), 3: (12199, {7, 13, 99}),
            4: (17467, {7, 13, 91, 99}),
        },
    },
    "pmed3": {
        "facilities": [9, 13, 21, 26, 36, 48, 55, 69, 74, 99],
        "open": 4250,
        "worst": {
            1: (5014, {36}), 2: (5712, {36, 99}), 3: (6482, {26, 36, 99}),
            4: (7092, {13, 26, 36, 99}), 5: (7741, {9, 26, 36, 69, 99}),
        },
    },
    "pmed4": {
        "facilities": [6, 7, 10, 13, 22, 26, 34, 38, 51, 55, 60, 66, 72, 77, 83, 87, 91, 93, 96,
                       100],
        "open": 3034,
        "worst": {
            1: (3510, {22}), 2: (4024, {26, 77}), 3: (4580, {26, 60, 77}),
            4: (5106, {22, 26, 60, 77}), 5: (5526, {22, 26, 60, 66, 77}),
        },
    },
}  # fmt: skip


def published_costs(name):
    """Costs (vertices, facilities) of an instance: shortest paths, the last of double edges."""
    path = ORLIB / f"{name}.txt"
    if not path.exists():
        pytest.skip(f"the OR-Library file {path.name} is not at hand")
    numbers = np.array(path.read_text("ascii").split(), int)
    n, edges = numbers[0], numbers[3:].reshape(-1, 3)
    between = np.full((n, n), np.inf)
    np.fill_diagonal(between, 0)
    for i, j, length in edges:
        between[i - 1, j - 1] = between[j - 1, i - 1] = length
    for k in range(n):
        between = np.minimum(between, between[:, [k]] + between[[k]])
    return between[:, np.array(PUBLISHED[name]["facilities"]) - 1]


# By enumeration, confirmed by an independent program: (closures, fortified) -> the least worst
# cost and all fortifications that reach it.
FORTIFIED = {
    "pmed1": {
        (1, 1): (6899, [{13}]), (2, 1): (8391, [{13}]), (2, 2): (7469, [{7, 13}]),
        (3, 2): (8107, [{7, 13}]),
    },
    "pmed3": {
        (1, 1): (4770, [{36}]), (2, 1): (5423, [{36}]), (2, 2): (5264, [{9, 36}, {36, 69}]),
        (3, 2): (5730, [{9, 36}, {36, 69}]),
    },
    "pmed4": {
        (1, 1): (3449, [{22}]), (2, 1): (3884, [{26}]), (2, 2): (3746, [{22, 26}]),
        (3, 2): (4209, [{22, 26}, {22, 77}]),
    },
}  # fmt: skip


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_worst_closures(name):
    known = PUBLISHED[name]
    cost = published_costs(name)
    for attacks, (expected, worst) in known["worst"].items():
        damage = median_damage(cost, np.ones(len(cost)), attacks)
        attack = worst_attack(damage, attacks, list_up_to=10)
        assert (attack.base, attack.cost, attack.bound) == (known["open"], expected, expected)
        assert [{known["facilities"][j] for j in one} for one in attack.sets] == [worst]
        assert attack.complete
        assert attack.gap_pct == 0


def test_the_worst_strip_and_then_the_next_is_not_the_worst_pair():
    """Of pmed4, one after the other gives 3937, 2.16 % short of 4024: the worst pair lacks 22."""
    cost = published_costs("pmed4")
    damage = median_damage(cost, np.ones(len(cost)), 2)
    first = worst_attack(damage, 1).closed
    after_it = max(
        damage.of(np.isin(range(damage.n_strips), (*first, j))) for j in range(damage.n_strips)
    )
    assert after_it == 3937
    assert worst_attack(damage, 2).cost == 4024


@pytest.mark.parametrize("name", FORTIFIED)
def test_what_to_fortify(name):
    cost = published_costs(name)
    for (attacks, fortified), (expected, sets) in FORTIFIED[name].items():
        damage = median_damage(cost, np.ones(len(cost)), attacks)
        found = best_fortification(damage, attacks, fortified)
        assert (found.attack.cost, found.bound, found.gap_pct) == (expected, expected, 0)
        assert {PUBLISHED[name]["facilities"][j] for j in found.fortified} in sets
