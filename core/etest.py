"""Testing a difference of Poisson counts where they are too small for the normal distribution.

A difference of sums of counts is D = sum c_k N_k, its variance V = sum c_k^2 N_k, and the test
statistic |D| / sqrt(V). The E-test (Krishnamoorthy and Thomson 2004, J. Stat. Plan. Inference
119:23) takes that statistic's distribution from Poisson counts with the means that fit the data
best while the true difference is 0. With coefficients of one size the sums are two Poisson
counts and the probability is summed exactly; otherwise it is simulated.
"""

from __future__ import annotations

import math

import numpy as np

DRAWS = 20_000  # simulated: the standard error of p is at most 0.0036
TAILS = 12.0  # standard deviations summed over on either side of a mean
BISECTIONS = 100
NUMBERS_AT_ONCE = 2_000_000  # drawn before memory is used again


def e_test(k1: int, k2: int) -> float:
    """Two-sided p of two Poisson counts of equal exposure having the same mean; NaN when both are 0.

    p is the sum of Pois(x; m) Pois(y; m), m = (k1 + k2) / 2, over all x, y with
    |x - y| / sqrt(x + y) >= |k1 - k2| / sqrt(k1 + k2).
    """
    total, gap = int(k1) + int(k2), int(k1) - int(k2)
    if total == 0:
        return math.nan
    if gap == 0:
        return 1.0
    mean = total / 2.0
    reach = TAILS * math.sqrt(mean) + TAILS
    x = np.arange(max(0, math.floor(mean - reach)), math.ceil(mean + reach) + 1)
    mass = np.exp(x * math.log(mean) - mean - _log_factorials(x))
    below = np.concatenate(([0.0], np.cumsum(mass)))  # below[i]: P(Y < x[0] + i)

    # For each x the y that are less extreme lie strictly between two roots of
    # (x - y)^2 = t (x + y), t = gap^2 / total. A root that is a whole number is itself
    # extreme enough, which whole-number arithmetic decides where rounding could not.
    t = gap * gap / total
    half_width = np.sqrt(t * t + 8.0 * t * x) / 2.0
    first = _first_inside(x, x + t / 2.0 - half_width, gap, total, upwards=True)
    last = _first_inside(x, x + t / 2.0 + half_width, gap, total, upwards=False)
    at_first = np.clip(first - x[0], 0, x.size)
    at_end = np.clip(last + 1 - x[0], 0, x.size)
    less_extreme = np.where(at_end > at_first, below[at_end] - below[at_first], 0.0)
    nothing = mass[0] ** 2 if x[0] == 0 else 0.0  # x = y = 0 has no statistic and shows nothing
    return float(min(1.0, max(0.0, 1.0 - np.dot(mass, less_extreme) - nothing)))


def e_test_simulated(
    coefficients: np.ndarray, counts: np.ndarray, rng: np.random.Generator, draws: int = DRAWS
) -> float:
    """Two-sided p of sum c_k E[N_k] = 0, from draws of Poisson counts; NaN when nothing counts.

    ``coefficients`` and ``counts`` (K,): counts that share a coefficient are added first, since
    only their sum matters. The observed counts are one of the draws, so p is never 0.
    """
    c, group = np.unique(np.asarray(coefficients, float), return_inverse=True)
    n = np.bincount(group, weights=np.asarray(counts, float), minlength=c.size)
    if not n[c != 0].any():
        return math.nan
    observed = abs(c @ n) / math.sqrt(c * c @ n)
    means = null_means(c, n)
    c, means = c[means > 0], means[means > 0]
    extreme = 1
    at_once = max(1, NUMBERS_AT_ONCE // c.size)
    for at in range(0, draws, at_once):
        drawn = rng.poisson(means, size=(min(at_once, draws - at), c.size))
        spread = np.sqrt(drawn @ (c * c))
        # A draw without any incident shows no difference.
        far = (np.abs(drawn @ c) >= (observed - 1e-9) * spread) & (spread > 0)
        extreme += int(np.count_nonzero(far))
    return extreme / (draws + 1)


def null_means(c: np.ndarray, n: np.ndarray) -> np.ndarray:
    """The Poisson means of greatest likelihood for counts n with sum c_k mean_k = 0.

    ``c`` (K,): coefficients of both signs; ``n`` (K,): counts, not all 0. Lagrange's condition
    gives mean_k = n_k / (1 + u c_k), and sum c_k mean_k falls as u rises, so u is found by
    halving the interval in which every 1 + u c_k stays positive. Where one end of it is
    reached first, the cell of the largest coefficient there was counted 0 and takes the rest.
    """
    largest, smallest = c.max(), c.min()
    seen = n > 0

    def means(u: float) -> np.ndarray:
        return np.divide(n, 1.0 + u * c, out=np.zeros(c.size), where=seen)

    for edge, u in ((largest, -1.0 / largest), (smallest, -1.0 / smallest)):
        if not n[c == edge].any():
            fitted = means(u)
            missing = -(c @ fitted) / edge
            if missing >= 0:
                fitted[np.argmax(c == edge)] = missing
                return fitted
    low, high = -1.0 / largest, -1.0 / smallest
    for _ in range(BISECTIONS):
        middle = (low + high) / 2.0
        if c @ means(middle) > 0:
            low = middle
        else:
            high = middle
    return means((low + high) / 2.0)


def _first_inside(x, root, gap: int, total: int, upwards: bool) -> np.ndarray:
    """The first whole y strictly inside the less extreme interval, coming from one of its ends."""
    nearest = np.rint(root).astype(np.int64)
    inside = (np.floor(root) + 1 if upwards else np.ceil(root) - 1).astype(np.int64)
    doubtful = np.abs(root - nearest) < 1e-6 * (1.0 + np.abs(root))
    is_extreme = (x - nearest) ** 2 * total >= gap * gap * (x + nearest)
    step = 1 if upwards else -1
    return np.where(doubtful, np.where(is_extreme, nearest + step, nearest), inside)


def _log_factorials(x: np.ndarray) -> np.ndarray:
    return np.fromiter((math.lgamma(k + 1.0) for k in x), float, x.size)
