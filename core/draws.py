"""Ranges in, ranges out: the impact over draws of the assumptions, and what drives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .economics import Assumption, Economics, Scenario
from .errors import TrochaError
from .impact import Impact, campaign_impact
from .progress import SILENT, Progress

LOG_FROM = 4.0  # a range this many times its own low is drawn by its logarithm

FIGURES = (
    "displaced_kg",
    "porter_trips",
    "caravans",
    "person_days",
    "rent_before_usd",
    "rent_after_usd",
    "rent_change_usd",
    "rent_invariance",
    "air_share_before",
    "air_share_after",
)


@dataclass(frozen=True)
class Spread:
    """Percentiles 10, 50 and 90 of a figure over the draws in which it is defined."""

    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class Swing:
    """A figure with one assumption at its low and at its high, all others at their values."""

    name: str
    at_low: float
    at_high: float

    @property
    def width(self) -> float:
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Draws:
    """``figures``: (draws,) values by name of ``FIGURES``; ``swings``: widest first."""

    count: int
    seed: int
    figures: dict[str, np.ndarray]
    swings_displaced_kg: tuple[Swing, ...]
    swings_rent_change_usd: tuple[Swing, ...]

    def spread(self, figure: str) -> Spread:
        """Percentiles of one figure; nan when no draw defines it."""
        values = self.figures[figure]
        values = values[np.isfinite(values)]
        if not values.size:
            return Spread(np.nan, np.nan, np.nan)
        return Spread(*(float(p) for p in np.percentile(values, (10, 50, 90))))

    def share_above(self, figure: str, level: float) -> float:
        """Share of the draws, of those that define the figure, in which it exceeds a level."""
        values = self.figures[figure]
        values = values[np.isfinite(values)]
        return float(np.mean(values > level)) if values.size else float("nan")


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


def _triangular(low: float, mode: float, high: float, share: np.ndarray) -> np.ndarray:
    rising = (mode - low) / (high - low)
    below = low + np.sqrt(share * (high - low) * (mode - low))
    above = high - np.sqrt((1 - share) * (high - low) * (high - mode))
    return np.where(share < rising, below, above)


def impact_draws(
    hours_to_strips: np.ndarray,
    hours_to_exits: np.ndarray,
    supply_kg: np.ndarray,
    availability_before: np.ndarray,
    availability_after: np.ndarray,
    scenario: Scenario,
    draws: int,
    seed: int,
    progress: Progress = SILENT,
) -> Draws:
    """The impact over a Latin hypercube of the scenario's ranges; same seed, same draws.

    Travel times, supply and availability are as given: the terrain is solved once. Where
    a draw has THETA above MU, THETA is lowered to MU.

    Raises ``TrochaError`` for fewer than 2 draws, and as ``campaign_impact`` does.
    """
    if draws < 2:
        raise TrochaError(f"DRAWS is {draws}; give 0 for none, or 2 and more.")
    names = tuple(scenario.assumptions)
    shares = latin_hypercube(draws, len(names), seed)
    columns = [triangular(scenario.assumptions[name], shares[:, i]) for i, name in enumerate(names)]

    def run(values: Sequence[float]) -> Impact:
        progress.check()
        return campaign_impact(
            hours_to_strips,
            hours_to_exits,
            supply_kg,
            availability_before,
            availability_after,
            _economics(names, values),
        )

    figures = {figure: np.empty(draws) for figure in FIGURES}
    total = draws + 2 * len(names)
    for i, values in enumerate(zip(*columns)):
        impact = run(values)
        for figure in FIGURES:
            figures[figure][i] = getattr(impact, figure)
        progress.report((i + 1) / total)

    displaced, rent = [], []
    centre = [scenario.assumptions[name].value for name in names]
    for i, name in enumerate(names):
        ends = []
        for end in (scenario.assumptions[name].low, scenario.assumptions[name].high):
            ends.append(run([*centre[:i], end, *centre[i + 1 :]]))
        displaced.append(Swing(name, ends[0].displaced_kg, ends[1].displaced_kg))
        rent.append(Swing(name, ends[0].rent_change_usd, ends[1].rent_change_usd))
        progress.report((draws + 2 * (i + 1)) / total)
    return Draws(draws, seed, figures, _widest_first(displaced), _widest_first(rent))


def _widest_first(swings: list[Swing]) -> tuple[Swing, ...]:
    return tuple(sorted(swings, key=lambda swing: (-swing.width, swing.name)))


def _economics(names: Sequence[str], values: Sequence[float]) -> Economics:
    chosen = {name.lower(): float(value) for name, value in zip(names, values)}
    chosen["theta"] = min(chosen["theta"], chosen["mu"])
    return Economics(**chosen)
