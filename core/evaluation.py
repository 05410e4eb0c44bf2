"""Did it work, and where did it go: treated and control areas, before and after.

The weighted displacement difference (WDD; Wheeler and Ratcliffe 2018, Crime Science 7:11) is the
change in the treated areas less that in the control areas, plus the same for their buffers. It is
a sum of independent Poisson counts, each with a coefficient, so its variance is the sum of the
counts times the squares of those. Weights of harm, time and area only change the coefficients.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .etest import e_test, e_test_simulated
from .messages import said
from .normal import critical_z, two_sided_p

ROLES = ("treated", "control", "treated_buffer", "control_buffer")
TREATED, CONTROL, TREATED_BUFFER, CONTROL_BUFFER = range(len(ROLES))
SMALL = 5.0  # below this many incidents in a cell the normal distribution is not trusted
NORMAL, E_TEST, SIMULATED = "normal", "e-test", "e-test, simulated"

_SIGNS = np.array([[-1.0, 1.0], [1.0, -1.0], [-1.0, 1.0], [1.0, -1.0]])  # role, before and after


@dataclass(frozen=True)
class Tally:
    """Incidents by role, period and harm.

    ``counts`` (4, 2, H) int: roles as in ``ROLES``, before and after, incidents of each harm.
    ``harm`` (H,): what one incident of that column weighs; a single 1 where all weigh the same.
    ``present`` (4,) bool: which roles exist on the ground.
    """

    counts: np.ndarray
    harm: np.ndarray
    present: np.ndarray

    def incidents(self) -> np.ndarray:
        """(4, 2) how many incidents there are, whatever their harm."""
        return self.counts.sum(axis=2)

    def harms(self) -> np.ndarray:
        """(4, 2) incidents times harm."""
        return self.counts @ self.harm

    def effective(self) -> np.ndarray:
        """(4, 2) incidents of one harm that would be as uncertain: (sum h)^2 / sum h^2."""
        squares = self.counts @ (self.harm**2)
        return np.divide(self.harms() ** 2, squares, out=np.zeros((4, 2)), where=squares > 0)


@dataclass(frozen=True)
class Difference:
    """A difference of counts and how sure it is.

    ``low``, ``high``: estimate -+ z(1 - alpha/2) standard errors, by the normal distribution
    whatever ``method`` gave ``p``. ``z`` and ``p`` are NaN where nothing was counted.
    """

    estimate: float
    variance: float
    z: float
    p: float
    low: float
    high: float
    method: str


@dataclass(frozen=True)
class Quotient:
    """Weighted displacement quotient and total net effect; NaN with the reason where undefined."""

    wdq: float
    tne: float
    reason: str


@dataclass(frozen=True)
class Evaluation:
    """``total`` is the WDD: ``local`` plus ``displacement``, which is None without both buffers."""

    total: Difference
    local: Difference
    displacement: Difference | None
    quotient: Quotient


def tally(
    role: np.ndarray,
    period: np.ndarray,
    harm: np.ndarray | None = None,
    present: np.ndarray | None = None,
) -> Tally:
    """Count incidents; ``role`` (n,) is a position in ``ROLES`` and ``period`` (n,) 0 or 1.

    A negative role or period leaves the incident out. ``harm`` (n,) weighs each, none negative.
    """
    role, period = np.asarray(role), np.asarray(period)
    kept = (role >= 0) & (period >= 0)
    if harm is None:
        weights, column = np.ones(1), np.zeros(int(kept.sum()), dtype=int)
    else:
        weights, column = np.unique(np.asarray(harm, float)[kept], return_inverse=True)
        if weights.size == 0:
            weights = np.ones(1)
    counts = np.zeros((4, 2, weights.size), dtype=np.int64)
    np.add.at(counts, (role[kept], period[kept], column), 1)
    if present is None:
        present = counts.any(axis=(1, 2))
    return Tally(counts, weights, np.asarray(present, bool))


def evaluate(
    counted: Tally,
    time_weights: tuple[float, float] = (1.0, 1.0),
    area_weights: np.ndarray | None = None,
    alpha: float = 0.05,
    seed: int = 0,
) -> Evaluation:
    """WDD with its parts, WDQ and TNE of one tally.

    A count is divided by its period's time weight (before, after) times its role's area weight
    (4,). Raises ``TrochaError`` where there is no treated or no control area, or where a weight
    is not above 0.
    """
    for role in (TREATED, CONTROL):
        if not counted.present[role]:
            raise TrochaError(
                "No area has the role '{role}'; the comparison needs at least one 'treated' and "
                "one 'control' area, so set ROLE_FIELD of some area to it.",
                role=ROLES[role],
            )
    areas = np.ones(4) if area_weights is None else np.asarray(area_weights, float)
    if not ((areas > 0) | ~counted.present).all() or not min(time_weights) > 0:
        raise TrochaError("The weights of time and area must be above 0; correct them.")
    divisor = np.outer(np.where(counted.present, areas, 1.0), time_weights)
    coefficients = (_SIGNS / divisor)[:, :, None] * counted.harm
    rng = np.random.default_rng(seed)
    both = counted.present[TREATED_BUFFER] and counted.present[CONTROL_BUFFER]
    inner, buffers = [TREATED, CONTROL], [TREATED_BUFFER, CONTROL_BUFFER]

    def difference(roles: list[int]) -> Difference:
        return _difference(counted, coefficients, roles, alpha, rng)

    return Evaluation(
        total=difference(inner + buffers if both else inner),
        local=difference(inner),
        displacement=difference(buffers) if both else None,
        quotient=quotient(counted),
    )


def quotient(counted: Tally) -> Quotient:
    """WDQ (Bowers and Johnson 2003) and TNE of the harm in target A, buffer B and control C.

    WDQ = [(B1/C1) - (B0/C0)] / [(A1/C1) - (A0/C0)]; TNE = (A0 C1/C0 - A1) + (B0 C1/C0 - B1).
    Weights of time and area would cancel or distort it and have no part in it. The quotient
    measures displacement against success, so it is given only where there was some: where the
    denominator is below 0. It has no variance, hence no p.
    """
    harms = counted.harms()
    a, b, c = harms[TREATED], harms[TREATED_BUFFER], harms[CONTROL]
    if not counted.present[TREATED_BUFFER]:
        reason = said("WDQ needs a buffer round the treated areas, and there is none.")
        return Quotient(math.nan, math.nan, reason)
    if not c.all():
        reason = said(
            "WDQ is not defined: the control areas have no incident before or none after."
        )
        tne = math.nan if c[0] == 0 else (a[0] + b[0]) * c[1] / c[0] - a[1] - b[1]
        return Quotient(math.nan, tne, reason)
    tne = float((a[0] + b[0]) * c[1] / c[0] - a[1] - b[1])
    success = a[1] / c[1] - a[0] / c[0]
    if success >= 0:
        reason = said(
            "WDQ is not given: relative to the control areas the treated ones did not fall "
            "({success:+.3g} per control incident), so there is no success to set displacement "
            "against.",
            success=success,
        )
        return Quotient(math.nan, tne, reason)
    return Quotient(float((b[1] / c[1] - b[0] / c[0]) / success), tne, "")


def _difference(
    counted: Tally,
    coefficients: np.ndarray,
    roles: list[int],
    alpha: float,
    rng: np.random.Generator,
) -> Difference:
    c = coefficients[roles].ravel()
    n = counted.counts[roles].ravel()
    estimate, variance = float(c @ n), float(c * c @ n)
    reach = critical_z(alpha) * math.sqrt(variance)
    z = estimate / math.sqrt(variance) if variance > 0 else math.nan
    if not (counted.effective()[roles] < SMALL).any():
        p, method = float(two_sided_p(z)), NORMAL
    elif np.allclose(np.abs(c), abs(c[0]), rtol=1e-12, atol=0):
        p, method = e_test(int(n[c > 0].sum()), int(n[c < 0].sum())), E_TEST
    else:
        p, method = e_test_simulated(c, n, rng), SIMULATED
    return Difference(estimate, variance, z, p, estimate - reach, estimate + reach, method)
