"""Surfaces and models that several core tests share."""

import pathlib
import sys

import numpy as np
import pytest
from trocha.core.grid import Grid

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


def flat_grid(rows, cols, size=30.0, height=None):
    return Grid(rows, cols, west=500000, north=8500000, width=size, height=height or size)


@pytest.fixture
def formula_surface():
    """The 60 x 80 reference surface, rounded to float32 as every other tool reads it."""
    i, j = np.mgrid[0:60, 0:80]
    z = 1500 + 120 * np.sin(j / 9) * np.cos(i / 7) + 60 * np.sin((i + 2 * j) / 13) + 5 * i - 3 * j
    return np.round(z, 3).astype(np.float32).astype(float)


# Test modules take these helpers by ``from orlib_instances import ...``: under importlib mode a
# conftest cannot be imported by name.
sys.modules["orlib_instances"] = sys.modules[__name__]
