"""Hours between many places, told origin by origin, and what is kept of them: a tally."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from .ground import ContinuousGround
from .movement import MoveCosts
from .odmatrix import solve_each
from .progress import SILENT, Progress
from .refine import refined_hours
from .rivals import Rivals
from .routes import Path, trace
from .transfers import ModeCosts, on_foot

EXAMPLES = 10
PATHS_TOGETHER = 500  # refined at a time


@dataclass(frozen=True)
class OriginTimes:
    """Times from the origin at a position to destinations D.

    ``hours`` (D,), inf where there is no way; ``grid_hours`` (D,), those of the way from cell
    centre to cell centre; ``refined`` (D,) bool: whether ``hours`` are those of a way that left
    the centres. Where they are not, both are the same.
    """

    origin: int
    hours: np.ndarray
    grid_hours: np.ndarray
    refined: np.ndarray


def times_by_origin(
    costs: MoveCosts | ModeCosts,
    origins: np.ndarray,
    destinations: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    refining: bool = False,
    progress: Progress = SILENT,
) -> Iterator[OriginTimes]:
    """The times of every origin to all destinations, refined as routes are if so wanted.

    Both are flat grid cells, -1 for nowhere. Ways on which somebody changes to a mode that rides
    keep the grid's times. Times come as they are solved and are not
    kept, so memory does not grow with the number of pairs; origins that are nowhere come
    last. Raises ``Cancelled``.
    """
    solving, freeing = progress.in_turns() if refining else (progress, SILENT)
    ground = ContinuousGround(on_foot(costs.terrain), costs.walk) if refining else None
    done, placed = 0, max(np.count_nonzero(np.asarray(origins) >= 0), 1)
    for batch in solve_each(
        costs,
        origins,
        free_bytes=free_bytes,
        limit_hours=limit_hours,
        until=destinations,
        progress=solving,
    ):
        if ground is not None:
            layers = range(len(batch.origins))
            paths = [trace(batch.solution, layer, destinations) for layer in layers]
            # Of the share of a batch, its rivals take what two in five of its origins take.
            then = done + 0.4 * len(layers)
            searching = freeing.part(done / placed, then / placed)
            rivals = Rivals(batch.solution.costs).of(batch.solution, paths, searching)
        for layer, hours in enumerate(batch.solution.hours_at(destinations)):
            times = OriginTimes(int(batch.origins[layer]), hours, hours, np.zeros(len(hours), bool))
            if ground is not None:
                share = freeing.part(
                    (then + 0.6 * layer) / placed, (then + 0.6 * (layer + 1)) / placed
                )
                times = _freed(times, paths[layer], rivals[layer], ground, share)
            yield times
        done += len(batch.origins)
    for origin in np.flatnonzero(np.asarray(origins) < 0):
        nowhere = np.full(len(destinations), np.inf)
        yield OriginTimes(int(origin), nowhere, nowhere, np.zeros(len(nowhere), bool))


def _freed(
    times: OriginTimes,
    paths: list[Path | None],
    rivals: list[list[Path]],
    ground: ContinuousGround,
    progress: Progress,
) -> OriginTimes:
    """The same with refined hours where refining finds a way; some paths at a time bound memory."""
    found = [d for d, path in enumerate(paths) if path is not None and path.walked]
    hours, refined = times.hours.copy(), times.refined.copy()
    for at in range(0, len(found), PATHS_TOGETHER):
        some = found[at : at + PATHS_TOGETHER]
        share = progress.part(at / len(found), (at + len(some)) / len(found))
        beside = [[rival.cells for rival in rivals[d]] for d in some]
        freed = refined_hours(ground, [paths[d].cells for d in some], share, beside)
        better = np.isfinite(freed)
        chosen = np.array(some)[better]
        hours[chosen], refined[chosen] = freed[better], True
    return replace(times, hours=hours, refined=refined)


@dataclass
class Tally:
    """Counts and extremes of pairs told one by one, and the first few that are lost."""

    reached: int = 0
    lost: int = 0
    shortest: float = np.inf
    longest: float = 0.0
    examples: list[str] = field(default_factory=list)

    def add(self, origin: str, destination: str, hours: float) -> bool:
        """Count a pair; whether it is reached."""
        if np.isfinite(hours):
            self.reached += 1
            self.shortest = min(self.shortest, float(hours))
            self.longest = max(self.longest, float(hours))
            return True
        self.lost += 1
        if len(self.examples) < EXAMPLES:
            self.examples.append(f"{origin} > {destination}")
        return False
