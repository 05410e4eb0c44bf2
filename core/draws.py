"""Ranges in, ranges out: the impact over draws of the assumptions, and what drives it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .economics import Economics, Scenario, in_play
from .errors import TrochaError
from .figures import figures, strip_columns, zone_columns
from .impact import Impact, campaign_impact
from .messages import Message
from .odmatrix import SHARE_OF_MEMORY
from .progress import SILENT, Progress
from .sampling import Band, latin_hypercube, triangular
from .ways import WaysByMode, ways_by_mode

PERCENTILES = (10, 50, 90)
SUPPLY = "SUPPLY"
AVAILABILITY_BEFORE = "AVAILABILITY_BEFORE"
AVAILABILITY_AFTER = "AVAILABILITY_AFTER"


@dataclass(frozen=True)
class Spread:
    """Percentiles 10, 50 and 90 of a figure over the draws in which it is defined."""

    p10: float
    p50: float
    p90: float

    def holds(self, value: float) -> bool:
        """Whether a value lies from P10 to P90."""
        return self.p10 <= value <= self.p90


@dataclass(frozen=True)
class Swing:
    """A figure with one assumption at its low and at its high, all others at their values.

    ``low``, ``high``: of the assumption; for supply and availability the sum and the mean over
    all places.
    """

    name: str
    at_low: float
    at_high: float
    low: float = float("nan")
    high: float = float("nan")

    @property
    def width(self) -> float:
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Draws:
    """Figures over draws of the assumptions, and over each assumption alone.

    ``figures``: (draws,) values by name. ``zones``: (draws, Z) and ``strips``: (draws, J) kg a
    year by column of the tables. ``ledger``: (draws, rows, 3) US$ before, after and change of each
    ledger row. ``swings``: by figure, widest first.
    """

    count: int
    seed: int
    figures: Mapping[str, np.ndarray]
    swings: Mapping[str, tuple[Swing, ...]]
    zones: Mapping[str, np.ndarray]
    strips: Mapping[str, np.ndarray]
    ledger: np.ndarray

    @property
    def swings_displaced_kg(self) -> tuple[Swing, ...]:
        return self.swings["displaced_kg"]

    @property
    def swings_rent_change_usd(self) -> tuple[Swing, ...]:
        return self.swings["rent_change_usd"]

    def of_totals(self) -> Draws:
        """The same without zones and strips, which take most of the memory."""
        return replace(self, zones={}, strips={})

    def spread(self, figure: str) -> Spread:
        """Percentiles of one figure; nan when no draw defines it."""
        values = self.figures[figure]
        values = values[np.isfinite(values)]
        if not values.size:
            return Spread(np.nan, np.nan, np.nan)
        return Spread(*(float(p) for p in np.percentile(values, PERCENTILES)))

    def zone_spread(self, column: str) -> np.ndarray:
        """(3, Z) percentiles of a zone column."""
        return np.percentile(self.zones[column], PERCENTILES, axis=0)

    def strip_spread(self, column: str) -> np.ndarray:
        """(3, J) percentiles of a strip column."""
        return np.percentile(self.strips[column], PERCENTILES, axis=0)

    def ledger_spread(self) -> np.ndarray:
        """(3, rows, 3) percentiles of before, after and change of each ledger row."""
        return np.percentile(self.ledger, PERCENTILES, axis=0)

    def ledger_total(self, rows: Sequence[int]) -> np.ndarray:
        """(3, 3) percentiles of before, after and change of some ledger rows together."""
        return np.percentile(self.ledger[:, list(rows)].sum(axis=1), PERCENTILES, axis=0)

    def share_above(self, figure: str, level: float) -> float:
        """Share of the draws, of those that define the figure, in which it exceeds a level."""
        return self._share(figure, lambda values: values > level)

    def share_below(self, figure: str, level: float) -> float:
        """Share of the draws, of those that define the figure, in which it is less than a level."""
        return self._share(figure, lambda values: values < level)

    def _share(self, figure: str, chosen: Callable[[np.ndarray], np.ndarray]) -> float:
        values = self.figures[figure]
        values = values[np.isfinite(values)]
        return float(np.mean(chosen(values))) if values.size else float("nan")


def check_draws(draws: int) -> int:
    """The number of draws; raises ``TrochaError`` for one, of which nothing can be said."""
    if draws == 1 or draws < 0:
        raise TrochaError("DRAWS is {draws}; give 0 for none, or 2 and more.", draws=draws)
    return draws


def refuse_too_many(draws: int, zones: int, strips: int, modes: int, free_bytes: float) -> None:
    """Raise ``TrochaError`` where the draws of every zone and strip would not fit into memory.

    Each draw keeps what air, every overland mode and the rest take from a zone before and after,
    the increase of what walks, and three figures a strip.
    """
    bytes_a_draw = 8 * (zones * (2 * (modes + 2) + 1) + 3 * strips)
    budget = free_bytes * SHARE_OF_MEMORY
    if draws * bytes_a_draw > budget:
        raise TrochaError(
            "DRAWS is {draws:,}, which for {zones:,} zones and {strips:,} strips takes about "
            "{needed:,.0f} MB; {budget:,.0f} MB may be used, so set DRAWS to {most:,} or less.",
            draws=draws,
            zones=zones,
            strips=strips,
            needed=draws * bytes_a_draw / 1e6,
            budget=budget / 1e6,
            most=max(int(budget / bytes_a_draw), 2),
        )


def impact_draws(
    ways_to_strips: WaysByMode | np.ndarray,
    ways_to_exits: WaysByMode | np.ndarray,
    supply_kg: Band | np.ndarray,
    availability_before: Band | np.ndarray,
    availability_after: Band | np.ndarray,
    scenario: Scenario,
    draws: int,
    seed: int,
    progress: Progress = SILENT,
    interception_pct: float = 0.0,
) -> Draws:
    """The impact over a Latin hypercube of the scenario's ranges; same seed, same draws.

    Only assumptions that the modes in play depend on are drawn, and supply and availability where
    they are bands. Travel times are as given: the terrain is solved once. Where a draw has THETA
    above MU, THETA is lowered to MU.

    Raises ``TrochaError`` for fewer than 2 draws, and as ``campaign_impact`` does.
    """
    if not check_draws(draws):
        raise TrochaError("No draws are asked for; give 2 and more.")
    to_strips = ways_by_mode(ways_to_strips, Message("strips"))
    to_exits = ways_by_mode(ways_to_exits, Message("exits"))
    modes = in_play(tuple(to_exits), interception_pct > 0)
    names = [name for name in scenario.assumptions if name in modes]
    bands = {
        SUPPLY: Band.of(supply_kg),
        AVAILABILITY_BEFORE: Band.of(availability_before),
        AVAILABILITY_AFTER: Band.of(availability_after),
    }
    wide = [name for name, of in bands.items() if of.is_wide]

    centre = {name: of.value for name, of in scenario.assumptions.items()}

    def run(values: Mapping[str, float], places: Mapping[str, np.ndarray]) -> Impact:
        progress.check()
        given = (places.get(name, of.value) for name, of in bands.items())
        economics = _economics({**centre, **values})
        return campaign_impact(
            to_strips, to_exits, *given, economics, interception_pct=interception_pct
        )

    shares = latin_hypercube(draws, len(names) + len(wide), seed)
    drawn = [triangular(scenario.assumptions[name], shares[:, i]) for i, name in enumerate(names)]
    total = draws + 2 * (len(names) + len(wide))
    record = None
    for i, values in enumerate(zip(*drawn)):
        places = {name: bands[name].at(shares[i, len(names) + b]) for b, name in enumerate(wide)}
        impact = run(dict(zip(names, values)), places)
        record = record or _Record.like(impact, draws)
        record.keep(i, impact)
        progress.report((i + 1) / total)

    ends = []
    for name in (*names, *wide):
        ends.append(_end_to_end(name, scenario, bands, run))
        progress.report((draws + 2 * len(ends)) / total)
    return Draws(
        count=draws,
        seed=seed,
        figures=record.figures,
        swings={figure: _widest_first(figure, ends) for figure in record.figures},
        zones=record.zones,
        strips=record.strips,
        ledger=record.ledger,
    )


@dataclass(frozen=True)
class _Record:
    """What is kept of each draw, (draws, ...)."""

    figures: dict[str, np.ndarray]
    zones: dict[str, np.ndarray]
    strips: dict[str, np.ndarray]
    ledger: np.ndarray

    @classmethod
    def like(cls, impact: Impact, draws: int) -> _Record:
        def empty(columns):
            return {name: np.empty((draws, *np.shape(of))) for name, of in columns.items()}

        return cls(
            empty(figures(impact)),
            empty(zone_columns(impact)),
            empty(strip_columns(impact)),
            np.empty((draws, len(impact.ledger), 3)),
        )

    def keep(self, draw: int, impact: Impact) -> None:
        for kept, found in (
            (self.figures, figures(impact)),
            (self.zones, zone_columns(impact)),
            (self.strips, strip_columns(impact)),
        ):
            for name, values in found.items():
                kept[name][draw] = values
        self.ledger[draw] = [(r.before_usd, r.after_usd, r.change_usd) for r in impact.ledger]


@dataclass(frozen=True)
class _Ends:
    """All figures with one assumption at its low and at its high."""

    name: str
    low: float
    high: float
    at_low: dict[str, float]
    at_high: dict[str, float]


def _end_to_end(
    name: str, scenario: Scenario, bands: Mapping[str, Band], run: Callable[..., Impact]
) -> _Ends:
    if name in bands:
        of, total = bands[name], np.sum if name == SUPPLY else np.mean
        low, high = float(total(of.low)), float(total(of.high))
        at_low, at_high = run({}, {name: of.low}), run({}, {name: of.high})
    else:
        low, high = scenario.assumptions[name].low, scenario.assumptions[name].high
        at_low, at_high = run({name: low}, {}), run({name: high}, {})
    return _Ends(name, low, high, figures(at_low), figures(at_high))


def _widest_first(figure: str, ends: Sequence[_Ends]) -> tuple[Swing, ...]:
    """Swings of one figure; those that are not defined at an end come last."""
    swings = [Swing(e.name, e.at_low[figure], e.at_high[figure], e.low, e.high) for e in ends]
    return tuple(
        sorted(swings, key=lambda s: (-s.width if np.isfinite(s.width) else np.inf, s.name))
    )


def _economics(values: Mapping[str, float]) -> Economics:
    chosen = {name.lower(): float(value) for name, value in values.items()}
    chosen["theta"] = min(chosen["theta"], chosen["mu"])
    return Economics(**chosen)
