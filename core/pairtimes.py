"""Hours between many places, told origin by origin, and what is kept of them: a tally."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from .movement import MoveCosts
from .odmatrix import solve_each
from .progress import SILENT, Progress

EXAMPLES = 10


def times_by_origin(
    costs: MoveCosts,
    origins: np.ndarray,
    destinations: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> Iterator[tuple[int, np.ndarray]]:
    """The position of each origin and its (destinations,) hours, inf where there is no way.

    Both are flat grid cells, -1 for nowhere. Times come as they are solved and are not
    kept, so memory does not grow with the number of pairs; origins that are nowhere come
    last.
    """
    for batch in solve_each(
        costs,
        origins,
        free_bytes=free_bytes,
        limit_hours=limit_hours,
        until=destinations,
        progress=progress,
    ):
        for origin, hours in zip(batch.origins, batch.solution.hours_at(destinations)):
            yield int(origin), hours
    for origin in np.flatnonzero(np.asarray(origins) < 0):
        yield int(origin), np.full(len(destinations), np.inf)


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
