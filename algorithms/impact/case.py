"""All that one impact run read and found, for its tables and its report."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...core.campaign import Access, Reach
from ...core.draws import Draws
from ...core.economics import Economics, Scenario
from ...core.impact import Impact
from ...core.lifecycle import WindowSummary
from ...layers.vector import Places
from ..parameters import Ground


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
class Case:
    """One run. Arrays over zones Z, strips J; pairs are (before, after).

    ``windows`` is None where availability came from fields instead of a log.
    ``is_open``: strips that count as open for reach. ``hours_to_open`` (Z,): to the nearest.
    ``draws`` is None where no draws were asked for.
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
    draws: Draws | None = None
