"""Travel times cut at breaks: how far to solve, and what a contour tool should see."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from .movement import MoveCosts
from .odmatrix import solve_each
from .progress import SILENT, Progress
from .wavefront import solve

# A contour between two cells needs a time on both sides. Solving for a quarter more than
# the last break gives it; only across steps steeper than that is the outer side capped.
BEYOND = 1.25


def merged_times(
    costs: MoveCosts, sources: np.ndarray, last_break: float, *, progress: Progress = SILENT
) -> np.ndarray:
    """(rows, cols) hours of the nearest source (flat grid cells; -1 is nowhere), inf elsewhere."""
    solution = solve(
        costs, [sources[sources >= 0]], limit_hours=BEYOND * last_break, progress=progress
    )
    return solution.hours()


def times_of_each(
    costs: MoveCosts,
    sources: np.ndarray,
    last_break: float,
    *,
    free_bytes: float,
    progress: Progress = SILENT,
) -> Iterator[tuple[int, np.ndarray]]:
    """The position of each source that is somewhere, with its own (rows, cols) hours."""
    for batch in solve_each(
        costs,
        sources,
        free_bytes=free_bytes,
        limit_hours=BEYOND * last_break,
        progress=progress,
    ):
        for layer, position in enumerate(batch.origins):
            yield int(position), batch.solution.hours(layer)


def contourable(values: np.ndarray, passable: np.ndarray, last_break: float) -> np.ndarray:
    """(rows, cols) values that rise from 0, as a contour tool should see them.

    ``values`` are inf where not reached. Impassable cells become NaN: areas end at their
    edge. Everything beyond, reached or not, is ``BEYOND`` times the last break, so that
    the contours do not depend on how far the solve went, as long as it went so far.
    """
    return np.where(passable, np.minimum(values, BEYOND * last_break), np.nan)
