"""Rivals of a least-time route: ways by another valley that the graph takes for little longer.

The few directions of a graph make ways along a slope longer than ways across it, by up to some
ten per cent in steep ground. So of two ways that are nearly as long the graph may prefer the wrong
one, which refining cannot mend: it moves a route over the ground, not over a ridge. Rivals are
the alternatives (``alternatives``) within that error; refined beside the least-time route, each
tells its true time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from .alternatives import SAME, Rules, alternative_routes
from .movement import MoveCosts
from .progress import SILENT, Progress
from .routes import Path
from .threads import processors, share_out
from .transfers import ModeCosts
from .wavefront import Solution, solve

# Two rivals at most, none longer than the graph errs with 48 neighbours on ground of slope 0.5
# (docs/accuracy.md; on its way across the slope it errs too), nearly half of each its own.
RULES = Rules(count=3, detour_pct=7.0, overlap_pct=60.0, plateau_pct=3.0)
# A solve of one destination keeps its seconds, ceilings, back-links and states; so many bytes of
# them are held, and at least one destination's a thread.
STATE_BYTES, HELD_BYTES = 18, 200e6
MOST_TOGETHER = 16  # solves in one front; more would push each other out of the cache


class Rivals:
    """The rivals of routes over one terrain."""

    def __init__(self, costs: MoveCosts | ModeCosts):
        """``costs``: the moves that the routes were solved with, outward."""
        walk = replace(costs.walk, towards=not costs.walk.towards)
        self._inward = MoveCosts(costs.terrain, walk, costs.moves) if costs.planes == 1 else None

    def of(
        self,
        solution: Solution,
        paths: Sequence[Sequence[Path | None]],
        progress: Progress = SILENT,
    ) -> list[list[list[Path]]]:
        """The rivals of every path that was traced from each layer of a solution, best first.

        None of what is not reached, and none at all where modes meet. Destinations are shared out
        on threads, some to a solve. Raises ``Cancelled``.
        """
        found: list[list[list[Path]]] = [[[] for _ in of_one] for of_one in paths]
        if self._inward is None:
            return found
        pairs: dict[int, list[tuple[int, int]]] = {}
        for layer, of_one in enumerate(paths):
            for i, path in enumerate(of_one):
                if path is not None and path.cells.size > 1:
                    pairs.setdefault(int(path.cells[-1]), []).append((layer, i))
        ends = list(pairs)

        def run(some: list[int], share: Progress) -> None:
            ways = {end: [(layer, paths[layer][i]) for layer, i in pairs[end]] for end in some}
            home = self._home(solution, ways, share)
            for home_layer, end in enumerate(some):
                for (layer, i), (_, path) in zip(pairs[end], ways[end]):
                    share.check()
                    routes = alternative_routes(
                        solution, layer, home, home_layer, int(path.cells[0]), end, RULES,
                        progress=share,
                    )  # fmt: skip
                    found[layer][i] = [Path(way.cells, way.hours * 3600) for way in routes[1:]]

        threads = max(1, min(processors(), len(ends)))
        together = HELD_BYTES // (STATE_BYTES * solution.costs.size) // threads
        together = int(np.clip(together, 1, min(MOST_TOGETHER, -(-len(ends) // threads) or 1)))
        chunks = [ends[at : at + together] for at in range(0, len(ends), together)]
        share_out(run, chunks, threads, progress)
        return found

    def _home(self, solution, ways: dict[int, list[tuple[int, Path]]], progress) -> Solution:
        """Times to each destination, wherever they can be part of a rival of a way to it.

        The time from the origin to a cell is known from the solution, so what is left of the
        longest time allowed is the cell's ceiling, the highest of those of several origins.
        """
        ceilings = np.full((len(ways), solution.costs.size), -np.inf)
        slack = (1 + RULES.detour_pct / 100) * (1 + 2 * SAME)
        for ceiling, of_one in zip(ceilings, ways.values()):
            for layer, path in of_one:
                longest = slack * (path.seconds[-1] - path.seconds[0])
                np.maximum(ceiling, longest - solution.seconds[layer], out=ceiling)
        ends = [np.array([end]) for end in ways]
        return solve(self._inward, ends, ceilings=ceilings, progress=progress)
