"""Surfaces and models that several core tests share."""

import sys

import numpy as np
import pytest
from trocha.core.burn import Shapes
from trocha.core.grid import Grid


def flat_grid(rows, cols, size=30.0, height=None):
    return Grid(rows, cols, west=500000, north=8500000, width=size, height=height or size)


@pytest.fixture
def formula_surface():
    """The 60 x 80 reference surface, rounded to float32 as every other tool reads it."""
    i, j = np.mgrid[0:60, 0:80]
    z = 1500 + 120 * np.sin(j / 9) * np.cos(i / 7) + 60 * np.sin((i + 2 * j) / 13) + 5 * i - 3 * j
    return np.round(z, 3).astype(np.float32).astype(float)


def lines(*paths, features=None):
    """Shapes of lines (or points) from vertices (row, column) in cell units, a feature each."""
    vertices = np.concatenate([np.asarray(path, float).reshape(-1, 2) for path in paths])
    part = np.repeat(np.arange(len(paths)), [len(path) for path in paths])
    feature = np.arange(len(paths)) if features is None else np.array(features)
    return Shapes(vertices[:, 0], vertices[:, 1], part, feature, np.zeros(len(paths), bool))


def polygon(*rings, features=None):
    """Shapes of one polygon of some rings, or of the ``features`` given."""
    made = lines(*rings, features=[0] * len(rings) if features is None else features)
    return Shapes(made.row, made.col, made.part, made.feature, np.ones(len(rings), bool))


# Test modules take these helpers by ``from surface_shapes import ...``: under importlib mode a
# conftest cannot be imported by name.
sys.modules["surface_shapes"] = sys.modules[__name__]
