"""The normal distribution's tails: p of a z, and z of an alpha."""

from __future__ import annotations

import math
from statistics import NormalDist

import numpy as np

_erfc = np.frompyfunc(math.erfc, 1, 1)


def two_sided_p(z) -> np.ndarray:
    """Probability that a standard normal lies at least as far from 0 as z; NaN for NaN."""
    return np.asarray(_erfc(np.abs(np.asarray(z, float)) / math.sqrt(2.0)), float)


def critical_z(alpha: float) -> float:
    """The z that a standard normal exceeds, on either side, with probability alpha."""
    return NormalDist().inv_cdf(1.0 - alpha / 2.0)
