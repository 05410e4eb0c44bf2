"""Hours from zones to strips and to the nearest exit, by no more solves than the question needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from .catchment import two_nearest
from .movement import MoveCosts
from .odmatrix import travel_hours
from .progress import SILENT, Progress
from .wavefront import solve


@dataclass(frozen=True)
class StripAccess:
    """``strips`` (Z, J) and ``exit`` (Z,): hours, inf where there is no way."""

    strips: np.ndarray
    exit: np.ndarray


def strip_access(
    costs_of: Callable[[bool], MoveCosts],
    zones: np.ndarray,
    strips: np.ndarray,
    exits: np.ndarray,
    *,
    two_suffice: bool,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> StripAccess:
    """Hours from each zone to the strips and to its nearest exit; flat grid cells, -1 nowhere.

    ``costs_of(towards)``: the moves, accumulated from or towards the places solved for. With
    ``two_suffice`` only each zone's nearest two strips need be told, all others inf: that is all
    that closing one strip can change, and takes two solves however many strips there are.
    """
    zones, exits = np.asarray(zones, np.int64), np.asarray(exits, np.int64)
    to_strips = progress.part(0.0, 0.9)
    towards = costs_of(True)
    # Where modes meet a cell has several states, which may be nearest to different strips.
    if two_suffice and towards.planes == 1:
        two = two_nearest(towards, strips, limit_hours=limit_hours, progress=to_strips)
        hours = np.full((len(zones), len(strips)), np.inf)
        placed = np.flatnonzero(zones >= 0)
        for strip, time in ((two.strip, two.hours), (two.next_strip, two.next_hours)):
            which = strip.ravel()[zones[placed]]
            known = which >= 0
            hours[placed[known], which[known]] = time.ravel()[zones[placed]][known]
    else:
        hours = travel_hours(
            costs_of, zones, strips, free_bytes=free_bytes, limit_hours=limit_hours,
            progress=to_strips,
        )  # fmt: skip
    nearest = np.full(len(zones), np.inf)
    if (exits >= 0).any():
        solution = solve(
            towards, [exits[exits >= 0]], limit_hours=limit_hours,
            progress=progress.part(0.9, 1.0),
        )  # fmt: skip
        nearest = solution.hours_at(zones)[0]
    progress.report(1.0)
    return StripAccess(hours, nearest)
