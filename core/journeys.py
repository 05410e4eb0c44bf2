"""One journey over many terrains: all pairs of some places, on draws of the same ground."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .meeting import Ends, best_share, ceilings, seconds_along
from .movement import MoveCosts, Terrain, Walk
from .moves import neighbourhood
from .progress import Progress
from .routes import trace
from .transfers import costs_over, ridden_by_mode
from .wavefront import solve


class Journey:
    """All pairs, over the terrains of some draws."""

    def __init__(self, walk: Walk, origins, destinations, limit_hours: float):
        self.walk, self.origins, self.destinations = walk, origins, destinations
        self.limit_hours = limit_hours
        self.placed = (origins[:, None] >= 0) & (destinations[None, :] >= 0)
        self._known = np.flatnonzero(origins >= 0)
        self._known_paths: dict[tuple[int, int], np.ndarray] = {}
        self._back_share = 0.0

    def plan(self, terrain: Terrain, hours: np.ndarray, paths: dict, progress: Progress) -> None:
        """Let later solves search from both ends, given the unperturbed hours and paths, if it pays.

        Only where every pair is reached, and nobody changes modes.
        """
        if self.walk.towards or not self.placed.any() or ridden_by_mode(terrain):
            return
        if not np.isfinite(hours[self.placed]).all():
            return
        placed = self.destinations >= 0
        ends = Ends(
            self.origins[self._known],
            self.destinations[placed],
            hours[self._known][:, placed] * 3600,
        )
        forward = solve(
            MoveCosts(terrain, self.walk),
            [np.array([cell]) for cell in ends.origins],
            until=ends.destinations,
            progress=progress.part(0.0, 0.5),
        ).seconds
        share = best_share(terrain, self.walk, ends, forward, progress.part(0.5, 1.0))
        self._known_paths, self._back_share = paths, share

    def _ceilings(self, tall: Terrain, costs: MoveCosts, offsets, progress) -> np.ndarray | None:
        """Those of a solve of stacked terrains; None where they are not wanted or not known.

        The way known in each terrain is the unperturbed one, at what it takes there.
        """
        if not self._back_share:
            return None
        placed = np.flatnonzero(self.destinations >= 0)
        known = np.array(
            [
                [seconds_along(costs, self._known_paths[o, d] + k) for k in offsets for d in placed]
                for o in self._known.tolist()
            ]
        )
        if not np.isfinite(known).all():
            return None
        ends = Ends(
            self.origins[self._known],
            np.concatenate([self.destinations[placed] + k for k in offsets]),
            known,
        )
        return ceilings(tall, self.walk, ends, self._back_share, progress)

    def solve(
        self, terrains: list[Terrain], factors: np.ndarray, progress: Progress
    ) -> tuple[np.ndarray, list[dict[tuple[int, int], np.ndarray]]]:
        """Hours (draws, origins, destinations) and the paths of the pairs reached, a draw each.

        ``factors`` (draws,) multiply times.
        """
        hours, paths = self._solved(terrains, self.limit_hours / np.min(factors), progress)
        hours *= np.asarray(factors)[:, None, None]
        hours[hours > self.limit_hours] = np.inf
        return hours, paths

    def _solved(self, terrains: list[Terrain], limit: float, progress: Progress):
        """The same before factors. Ends when the last destination of the last draw is settled."""
        longest = max(max(abs(m.rows), abs(m.cols)) for m in neighbourhood(self.walk.neighbours))
        tall, offsets = _stacked(terrains, longest)
        known = self._known
        hours = np.full((len(terrains), *self.placed.shape), np.inf)
        paths: list[dict[tuple[int, int], np.ndarray]] = [{} for _ in terrains]
        if not known.size:
            return hours, paths
        sources = [self.origins[o] + offsets for o in known]
        targets_of = [
            np.where(self.destinations >= 0, self.destinations + offset, -1) for offset in offsets
        ]
        costs = costs_over(tall, self.walk)
        solution = solve(
            costs,
            sources,
            limit_hours=limit,
            until=np.concatenate(targets_of),
            ceilings=self._ceilings(tall, costs, offsets, progress),
            progress=progress,
        )
        for i, (offset, targets) in enumerate(zip(offsets, targets_of)):
            hours[i, known] = solution.hours_at(targets)
            for layer, o in enumerate(known):
                for d, path in enumerate(trace(solution, layer, targets)):
                    if path is not None:
                        paths[i][int(o), d] = path.cells - offset
        return hours, paths


def _stacked(terrains: list[Terrain], gap: int) -> tuple[Terrain, np.ndarray]:
    """Terrains of one grid above each other, closed rows between, and where each begins.

    ``gap`` rows are what no move is long enough to cross. One terrain is given back as it is.
    """
    first = terrains[0]
    if len(terrains) == 1:
        return first, np.zeros(1, np.int64)
    rows, cols = first.grid.shape
    grid = replace(first.grid, rows=len(terrains) * (rows + gap) - gap)

    def pile(name: str, between: float) -> np.ndarray | None:
        if getattr(first, name) is None:
            return None
        whole = np.full(grid.shape, between)
        for i, terrain in enumerate(terrains):
            whole[i * (rows + gap) : i * (rows + gap) + rows] = getattr(terrain, name)
        return whole

    layers = (pile("elevation", np.nan), pile("factor", np.nan), pile("fixed_kmh", 0.0))
    tall = Terrain(grid, *layers, pile("mode", 0), first.transfer_seconds)
    return tall, np.arange(len(terrains)) * (rows + gap) * cols
