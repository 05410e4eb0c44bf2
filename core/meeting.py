"""Leaving out of a solve what cannot lie on the ways sought: a search from both ends.

Where some way between two places is known, though not whether it is the best, a cell matters only
if the way to it and the way on from it are no longer together. A short solve from the destinations
backwards tells the way on exactly where it reaches, and elsewhere that it is at least as long as
that solve went. So each cell has a ceiling: a time above which it need not be entered (Nicholson
1966 searched from both ends; ceilings keep what the forward solve finds, to the last digit).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .movement import MoveCosts, Terrain, Walk
from .progress import SILENT, Progress
from .wavefront import solve

SHARES = np.arange(0.0, 0.65, 0.05)  # of the known time, that the solve backwards may go
WORTHWHILE = 0.9  # share of the cells that must be saved to below this
SLACK = 1e-9  # sums of the same seconds in another order differ by less


@dataclass(frozen=True)
class Ends:
    """Origins L and destinations D as flat grid cells, and seconds (L, D) of a known way of each."""

    origins: np.ndarray
    destinations: np.ndarray
    known: np.ndarray


def seconds_along(costs: MoveCosts, path: np.ndarray) -> float:
    """Seconds of a path of flat grid cells, each a move from the last; inf or NaN where barred.

    ``costs`` accumulate from the sources.
    """
    cells = costs.padded_cells(path)
    order = np.argsort(costs.steps)
    move = order[np.searchsorted(costs.steps, np.diff(cells), sorter=order)]
    by_move = np.argsort(move, kind="stable")
    with np.errstate(invalid="ignore", over="ignore"):
        seconds = costs.seconds(cells[:-1][by_move], move[by_move], cells[1:][by_move])
    return float(seconds.sum())


def ceilings(
    terrain: Terrain, walk: Walk, ends: Ends, share: float, progress: Progress = SILENT
) -> np.ndarray:
    """(L, padded cells) seconds above which a solve from each origin need not enter a cell.

    The solve backwards goes as far as ``share`` of the longest known time. Destinations of less
    known time than the longest of their origin start behind by the difference, so that one solve
    an origin tells for all of them. Raises ``Cancelled``.
    """
    longest = ends.known.max(axis=1)
    cells, first = np.unique(ends.destinations, return_index=True)
    back = solve(
        MoveCosts(terrain, replace(walk, towards=True)),
        [cells] * len(ends.origins),
        head_starts=list((longest[:, None] - ends.known)[:, first]),
        limit_hours=share * float(longest.max()) / 3600,
        progress=progress,
    )
    left = np.minimum(back.seconds, share * float(longest.max()))
    return (longest[:, None] - left) * (1 + SLACK) + SLACK


def best_share(
    terrain: Terrain, walk: Walk, ends: Ends, forward: np.ndarray, progress: Progress = SILENT
) -> float:
    """How far a solve backwards had best go on such a terrain, as a share of the known time.

    ``forward`` (L, padded cells): seconds from the origins. 0 where searching from both ends
    enters about as many cells as from one. Raises ``Cancelled``.
    """
    cells, first = np.unique(ends.destinations, return_index=True)
    longest = ends.known.max(axis=1)
    back = solve(
        MoveCosts(terrain, replace(walk, towards=True)),
        [cells] * len(ends.origins),
        head_starts=list((longest[:, None] - ends.known)[:, first]),
        limit_hours=SHARES[-1] * float(longest.max()) / 3600,
        progress=progress,
    ).seconds
    entered = [
        np.count_nonzero(forward <= (1 - share) * longest[:, None])
        + np.count_nonzero(back <= share * longest[:, None])
        for share in SHARES
    ]
    best = int(np.argmin(entered))
    return float(SHARES[best]) if entered[best] < WORTHWHILE * entered[0] else 0.0
