"""Numbers drawn from ranges: a Latin hypercube of shares, and triangular values at a share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .economics import Assumption
from .errors import TrochaError
from .messages import Message

LOG_FROM = 4.0  # a range this many times its own low is drawn by its logarithm


@dataclass(frozen=True)
class Band:
    """Numbers of places (n,), each with the least and the most that it may be.

    They are drawn together: at one share all of them stand equally far up their own ranges, as an
    estimate of a whole region is too low or too high throughout.
    """

    low: np.ndarray
    value: np.ndarray
    high: np.ndarray

    @classmethod
    def of(cls, given: Band | np.ndarray) -> Band:
        """A band as it is; plain numbers as a band of no width."""
        if isinstance(given, Band):
            return given
        values = np.asarray(given, dtype=float)
        return cls(values, values, values)

    @property
    def is_wide(self) -> bool:
        return bool((self.low < self.high).any())

    def at(self, share: float) -> np.ndarray:
        """(n,) the triangular quantile of each; exactly the value where a band has no width."""
        values = np.array(self.value, dtype=float)
        for scale, back, ranged in (
            (np.asarray, np.asarray, ~self._by_magnitude & (self.low < self.high)),
            (np.log, np.exp, self._by_magnitude),
        ):
            low, mode, high = (scale(v[ranged]) for v in (self.low, self.value, self.high))
            values[ranged] = back(_triangular(low, mode, high, share))
        return values

    @property
    def _by_magnitude(self) -> np.ndarray:
        return (self.low > 0) & (self.high > LOG_FROM * self.low)


def band(
    low: np.ndarray, value: np.ndarray, high: np.ndarray, what: str | Message, ids: Sequence[str]
) -> Band:
    """A checked band; raises ``TrochaError`` naming the place where a range is upside down."""
    for label, least, middle, most in zip(ids, low, value, high):
        if not least <= middle <= most:
            raise TrochaError(
                "The range of the {what} '{label}' is {least:g} to {most:g} around {middle:g}; "
                "give a low that is not above the value, and a high that is not below it.",
                what=what,
                label=label,
                least=least,
                most=most,
                middle=middle,
            )
    return Band(*(np.asarray(v, dtype=float) for v in (low, value, high)))


def latin_hypercube(draws: int, dimensions: int, seed: int) -> np.ndarray:
    """(draws, dimensions) numbers in 0..1: every column has one in each of ``draws`` equal bins.

    McKay, Beckman and Conover 1979.
    """
    rng = np.random.default_rng(seed)
    bins = np.argsort(rng.random((draws, dimensions)), axis=0)
    return (bins + rng.random((draws, dimensions))) / draws


def triangular(assumption: Assumption, share: np.ndarray) -> np.ndarray:
    """Values of an assumption at cumulative shares: triangular from low over value to high.

    The published range says how far, the value where most likely; nothing more is
    known. A range whose high is more than ``LOG_FROM`` times its low (above 0) is
    one of orders of magnitude and triangular in the logarithm, so that halving and
    doubling weigh the same. A range of no width gives the value itself.
    """
    low, mode, high = assumption.low, assumption.value, assumption.high
    if high == low:
        return np.full(np.shape(share), mode)
    if low > 0 and high / low > LOG_FROM:
        return np.exp(_triangular(np.log(low), np.log(mode), np.log(high), share))
    return _triangular(low, mode, high, share)


def _triangular(low, mode, high, share):
    rising = (mode - low) / (high - low)
    below = low + np.sqrt(share * (high - low) * (mode - low))
    above = high - np.sqrt((1 - share) * (high - low) * (high - mode))
    return np.where(share < rising, below, above)
