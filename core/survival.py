"""Durations, some of them not over yet: the product-limit estimate of Kaplan and Meier."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .normal import critical_z


@dataclass(frozen=True)
class Survival:
    """The share of durations longer than t, by the product limit (Kaplan and Meier 1958).

    Arrays run over the K times at which something ended or was censored, in rising order.
    ``time``; ``at_risk``: durations not over before it; ``ended``, ``censored``: at it.
    ``share``: S(t), just after it. ``low``, ``high``: pointwise interval, log(-log) form of
    Greenwood's variance, which stays within 0 and 1; NaN once S is 0.
    ``median``: the least time at which S is at most one half, NaN where it never is, with
    ``median_low``, ``median_high`` where the ends of the interval cross one half.
    ``mean``: restricted mean, the mean of durations cut off at ``horizon``, the longest of all,
    with ``mean_error``, its standard error. ``is_complete``: whether S reaches 0, so that
    nothing was cut off.
    """

    time: np.ndarray
    at_risk: np.ndarray
    ended: np.ndarray
    censored: np.ndarray
    share: np.ndarray
    low: np.ndarray
    high: np.ndarray
    median: float
    median_low: float
    median_high: float
    mean: float
    mean_error: float
    horizon: float

    @property
    def is_complete(self) -> bool:
        return bool(self.share[-1] == 0)


def kaplan_meier(durations: np.ndarray, is_over: np.ndarray, alpha: float = 0.05) -> Survival:
    """Estimate from durations (n,), 0 or more; where ``is_over`` (n,) is false, it still lasts.

    Censored at t means longer than t: it is at risk at t. Raises ``TrochaError`` without any
    duration.

        S(t) = prod (1 - d_i / n_i) over t_i <= t
        Greenwood: Var S = S^2 sum d_i / (n_i (n_i - d_i))
        interval: S ** exp(-+ z sqrt(sum) / log S)
        restricted mean: integral of S to the horizon, Var = sum A_i^2 d_i / (n_i (n_i - d_i))
        with A_i the area under S from t_i to the horizon
    """
    durations, is_over = np.asarray(durations, float), np.asarray(is_over, bool)
    if not durations.size:
        raise TrochaError(
            "There is no duration to estimate from; widen the window so that something begins in it."
        )
    time, position = np.unique(durations, return_inverse=True)
    ended = np.bincount(position, weights=is_over, minlength=time.size).astype(np.int64)
    censored = np.bincount(position, minlength=time.size) - ended
    at_risk = durations.size - np.r_[0, np.cumsum(ended + censored)[:-1]]
    share = np.cumprod(1.0 - ended / at_risk)

    left = at_risk - ended
    terms = np.divide(ended, at_risk * left, out=np.full(time.size, np.inf), where=left > 0)
    terms[ended == 0] = 0.0
    low, high = _interval(share, np.cumsum(terms), critical_z(alpha))

    # S is flat between the times: its area is a sum of rectangles, the first at height 1.
    heights, edges = np.r_[1.0, share], np.r_[0.0, time]
    rectangles = heights[:-1] * np.diff(edges)
    mean = float(rectangles.sum())
    beyond = mean - np.cumsum(rectangles)  # area from each time to the horizon
    # At the last time nothing lies beyond, whatever the term.
    variance = np.where(beyond > 1e-12 * max(mean, 1.0), beyond**2 * np.minimum(terms, 1e300), 0.0)
    return Survival(
        time, at_risk, ended, censored, share, low, high,
        _crossing(time, share), _crossing(time, low), _crossing(time, high),
        mean, math.sqrt(variance.sum()), float(time[-1]),
    )  # fmt: skip


def _interval(share: np.ndarray, terms: np.ndarray, z: float) -> tuple[np.ndarray, np.ndarray]:
    """Ends of the log(-log) interval: 1 while nothing ended, NaN once S is 0."""
    low, high = np.ones(share.size), np.ones(share.size)
    low[share == 0] = high[share == 0] = np.nan
    inside = (share > 0) & (share < 1)
    logs = np.log(share[inside])
    stretch = np.exp(z * np.sqrt(terms[inside]) / np.abs(logs))
    low[inside], high[inside] = np.exp(logs * stretch), np.exp(logs / stretch)
    return low, high


def _crossing(time: np.ndarray, curve: np.ndarray) -> float:
    """The least time at which a falling curve is at most one half; NaN where it never is.

    The curve may be undefined at its end (NaN): it has then fallen to 0, and crosses there only
    if the estimate itself does.
    """
    below = np.flatnonzero(curve <= 0.5 + 1e-12)
    return float(time[below[0]]) if below.size else math.nan
