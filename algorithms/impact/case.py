"""All that one impact run read and found, for its tables and its report."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...core.campaign import Access, Reach
from ...core.draws import Draws
from ...core.economics import Assumption, Economics, Scenario, in_play
from ...core.impact import Impact
from ...core.lifecycle import WindowSummary
from ...core.sampling import Band
from ...layers.vector import Places
from ..parameters import Ground
from .modes import Network


@dataclass(frozen=True)
class Windows:
    """The four days of both windows (proleptic ordinals, ends exclusive) and the log's summaries."""

    before_start: int
    before_end: int
    after_start: int
    after_end: int
    before: WindowSummary
    after: WindowSummary


@dataclass(frozen=True)
class Setting:
    """One campaign's inputs; zones Z, strips J.

    ``supply`` (Z,) kg a year, ``before`` and ``after`` (J,) availability. ``windows`` is None where
    either came from a field instead of the log.
    """

    modes: tuple[str, ...]
    interception_pct: float
    supply: Band
    before: Band
    after: Band
    windows: Windows | None


@dataclass(frozen=True)
class Study:
    """One campaign worked out; ``draws`` is None where none were asked for."""

    scenario: Scenario
    setting: Setting
    impact: Impact
    draws: Draws | None

    def of_totals(self) -> Study:
        """The same without draws of each zone and strip."""
        return replace(self, draws=self.draws and self.draws.of_totals())


@dataclass(frozen=True)
class Case:
    """One run. Arrays over zones Z, strips J; pairs are (before, after).

    ``windows`` is None where availability came from fields instead of a log.
    ``is_open``: strips that count as open for reach. ``hours_to_open`` (Z,): to the nearest.
    ``draws`` is None where no draws were asked for. ``walks`` are on foot, whatever the modes;
    ``network`` holds the ways of every mode that may carry cargo. ``compared``: the scenarios of
    SCENARIOS, worked out on the same ways.
    """

    impact: Impact
    scenario: Scenario
    economics: Economics
    walks: Access
    reach: Reach
    zones: Places
    strips: Places
    exits: Places
    availability: tuple[np.ndarray, np.ndarray]
    windows: Windows | None
    is_open: tuple[np.ndarray, np.ndarray]
    open_share: float
    hours_to_open: tuple[np.ndarray, np.ndarray]
    ground: Ground
    dem_name: str
    setting: Setting
    network: Network
    compared: tuple[Study, ...] = ()
    draws: Draws | None = None

    @property
    def study(self) -> Study:
        """The run itself, as one of those that are compared."""
        return Study(self.scenario, self.setting, self.impact, self.draws)

    @property
    def assumptions(self) -> dict[str, Assumption]:
        """The assumptions that the run depends on, given its modes."""
        names = in_play(self.setting.modes, self.setting.interception_pct > 0)
        return {name: self.scenario.assumptions[name] for name in names}
