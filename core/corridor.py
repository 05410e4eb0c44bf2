"""The corridor between origins and destinations: what a detour over each cell costs more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .movement import MoveCosts
from .progress import SILENT, Progress
from .routes import trace
from .wavefront import solve

# Sums of the same moves in another order differ in their last digits. A share of the best
# time below this is such a difference (0.4 milliseconds in 100 hours), not a detour.
SAME = 1e-9


@dataclass(frozen=True)
class Corridor:
    """Extra time over the best route.

    ``extra_minutes`` (rows, cols): by how much the best route over a cell is longer than
    the best of all; exactly 0 at every vertex of the best route and of others as fast,
    never below, inf where no route passes. ``best_hours`` is the time of the best route
    and ``route`` (n,) its flat grid cells in the direction of travel.
    """

    extra_minutes: np.ndarray
    best_hours: float
    route: np.ndarray


def corridor(
    outward: MoveCosts,
    inward: MoveCosts,
    origins: np.ndarray,
    destinations: np.ndarray,
    *,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> Corridor:
    """The corridor from the nearest of the origins to the nearest of the destinations.

    ``outward`` are the costs away from the origins and ``inward`` those towards the
    destinations, on the same terrain; where slopes matter the second are not the first.
    ``origins`` and ``destinations`` are flat grid cells. Raises ``TrochaError`` when no
    destination is reached; ``Cancelled``.

    The best time is the least of the destinations' outward times, so it is that of
    ``trace``'s route to the last bit. The route's own cells are set to 0 rather than left
    to the difference of sums.
    """
    out = solve(outward, [origins], limit_hours=limit_hours, progress=progress.part(0.0, 0.5))
    arrivals = out.hours_at(destinations)[0]
    nearest = int(arrivals.argmin())
    best = float(arrivals[nearest])
    if not np.isfinite(best):
        if np.isfinite(limit_hours):
            raise TrochaError(
                "No destination is reached from any origin within {hours:g} hours (MAX_HOURS); check "
                "the barriers of the DEM and SURFACE, and MAX_SLOPE.",
                hours=limit_hours,
            )
        raise TrochaError(
            "No destination is reached from any origin; check the barriers of the DEM and SURFACE, "
            "and MAX_SLOPE."
        )
    (path,) = trace(out, 0, destinations[nearest : nearest + 1])
    total = out.seconds[0]
    del out  # a second solution of the same size follows
    home = solve(inward, [destinations], limit_hours=limit_hours, progress=progress.part(0.5, 1.0))
    # Summed by state, so that nobody changes the mode in between without paying for it.
    total += home.seconds[0]
    extra = inward.least_over(total) / 3600 - best
    extra[extra <= SAME * best] = 0.0
    extra.flat[path.cells] = 0.0
    return Corridor(60 * extra, best, path.cells)
