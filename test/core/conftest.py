"""Surfaces and models that several core tests share."""

import numpy as np
import pytest
from trocha.core.grid import Grid


def flat_grid(rows, cols, size=30.0, height=None):
    return Grid(rows, cols, west=500000, north=8500000, width=size, height=height or size)


@pytest.fixture
def formula_surface():
    """The 60 x 80 reference surface, rounded to float32 as every other tool reads it."""
    i, j = np.mgrid[0:60, 0:80]
    z = 1500 + 120 * np.sin(j / 9) * np.cos(i / 7) + 60 * np.sin((i + 2 * j) / 13) + 5 * i - 3 * j
    return np.round(z, 3).astype(np.float32).astype(float)
