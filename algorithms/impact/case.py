"""All that one impact run read and found, for its tables and its report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.campaign import Access, Reach
from ...core.draws import Draws
from ...core.economics import Economics, Scenario
from ...core.fleet import Fleet
from ...core.impact import Impact
from ...core.lifecycle import WindowSummary
from ...core.rent import AIR, FOOT
from ...layers.vector import Places
from ..parameters import Ground
from ..report.record import Record


@dataclass(frozen=True)
class Windows:
    """The four days of both windows (proleptic ordinals, ends exclusive) and the log's summaries.

    ``fleet_before`` and ``fleet_after``: how many strips were open on each day of a window.
    """

    before_start: int
    before_end: int
    after_start: int
    after_end: int
    before: WindowSummary
    after: WindowSummary
    fleet_before: Fleet
    fleet_after: Fleet
    log_rows: int


@dataclass(frozen=True)
class ModeFlow:
    """A mode of moving cargo and what it takes from each zone (Z,), kg a year."""

    mode: str
    before_kg: np.ndarray
    after_kg: np.ndarray


@dataclass(frozen=True)
class Case:
    """One run. Arrays over zones Z, strips J; pairs are (before, after).

    ``windows`` is None where availability came from fields instead of a log.
    ``is_open``: strips that count as open for reach. ``hours_to_open`` (Z,): to the nearest.
    ``snap_m``: metres from zones, strips and exits to the cells they were placed on, NaN where
    there is none. ``draws`` is None where no draws were asked for.
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
    snap_m: tuple[np.ndarray, np.ndarray, np.ndarray]
    record: Record
    draws: Draws | None = None

    @property
    def modes(self) -> tuple[ModeFlow, ...]:
        """Every mode, in the order in which tables and charts show them."""
        before, after = self.impact.before, self.impact.after
        return (
            ModeFlow(AIR, before.air_kg.sum(axis=1), after.air_kg.sum(axis=1)),
            ModeFlow(FOOT, before.foot_kg.sum(axis=1), after.foot_kg.sum(axis=1)),
        )
