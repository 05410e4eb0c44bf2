"""Travel times and routes between many origins and destinations, within a memory budget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Callable

import numpy as np

from .errors import TrochaError
from .movement import MoveCosts
from .progress import SILENT, Progress
from .routes import Path, trace
from .threads import processors, share_out
from .wavefront import STATE_BYTES, Solution, solve

# From this many solves on one terrain, working out all moves once pays for itself.
SOLVES_WORTH_A_TABLE = 3
WORTHWHILE_FRONT = 6000  # cells; a front is about as long as the grid's side, one a layer
SHARE_OF_MEMORY = 0.5  # of what is free, for a run's own arrays
FIXED_BYTES = 150e6  # interpreter scratch: fronts, chunks of moves


@dataclass(frozen=True)
class Batch:
    """Solutions of some origins: layer ``i`` belongs to origin ``origins[i]``."""

    origins: np.ndarray
    solution: Solution


def cell_bytes(neighbours: int, with_surface: bool, transfers: int = 0) -> int:
    """Bytes a cell that one solve needs: elevation read, padded and cached, state, hours, surface.

    ``transfers``: modes that it takes time to change to, each of which has its own state a cell.
    """
    surface = 32 if with_surface else 0
    return 3 * 8 + STATE_BYTES + 6 + surface + transfers * (8 + 16 + 8 + STATE_BYTES)


def solve_each(
    costs: MoveCosts,
    origins: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    until: np.ndarray | None = None,
    threads: int | None = None,
    progress: Progress = SILENT,
) -> Iterator[Batch]:
    """Solve from each origin (flat grid cell) on its own, several together.

    Origins of -1 (points that could not be snapped) are left out. ``until``: the flat
    grid cells that matter; what lies farther than all of them may be left unreached.
    Batches come as they are solved; each is the caller's to drop before the next is
    taken. Together means as many as make a front worth its array operations, if memory
    allows: more would only push the costs out of the processor's cache. Each of ``threads``
    (as many as there are processors when None) solves such a batch; none runs while the
    caller has a batch, so that it may stop at any. Times are the same for any number.
    """
    known = np.flatnonzero(np.asarray(origins) >= 0)
    if not known.size:
        return
    budget = free_bytes * SHARE_OF_MEMORY - FIXED_BYTES
    table, spent = None, 0.0
    if known.size >= SOLVES_WORTH_A_TABLE and costs.table_bytes() < budget / 2:
        table = costs.tabulated(progress.part(0.0, 0.2))
        spent = costs.table_bytes()
    fitting = int(max(1, (budget - spent) // (costs.size * 2 * STATE_BYTES)))
    together = min(fitting, int(np.ceil(WORTHWHILE_FRONT / np.sqrt(costs.size))))
    # Only whole fronts run abreast: one split among threads would be too short for any of them.
    threads = min(threads or processors(), -(-known.size // together), fitting)
    together = min(together, fitting // threads)
    batches = [known[at : at + together] for at in range(0, known.size, together)]

    def solved(batch: np.ndarray, share: Progress) -> Batch:
        sources = [np.array([origins[i]]) for i in batch]
        given = {"limit_hours": limit_hours, "until": until, "table": table}
        return Batch(batch, solve(costs, sources, progress=share, **given))

    start, done = 0.2 if table is not None else 0.0, 0
    for at in range(0, len(batches), threads):
        abreast = batches[at : at + threads]
        then = done + sum(batch.size for batch in abreast)
        reach = [start + (1 - start) * count / known.size for count in (done, then)]
        found = share_out(solved, abreast, threads, progress.part(*reach))
        done = then
        while found:
            yield found.pop(0)


def refuse_if_too_large(
    name: str, cells: int, bytes_a_cell: float, cell_metres: float, free_bytes: float
) -> None:
    """Raise ``TrochaError`` before memory is taken that is not there.

    Says how many MB a raster of ``cells`` cells needs and the ``CELL_SIZE`` at
    which it would fit.
    """
    needed = cells * bytes_a_cell + FIXED_BYTES
    budget = free_bytes * SHARE_OF_MEMORY
    if needed <= budget:
        return
    memory = {"name": name, "cells": cells, "needed": needed / 1e6, "budget": budget / 1e6}
    fits = (budget - FIXED_BYTES) / bytes_a_cell
    if fits < 1:
        raise TrochaError(
            "'{name}' has {cells:,} cells, for which this run needs about {needed:,.0f} MB, and "
            "{budget:,.0f} MB may be used, too little for any raster; free some memory and run again.",
            **memory,
        )
    coarser = int(np.ceil(np.sqrt(cells / fits)))
    raise TrochaError(
        "'{name}' has {cells:,} cells, for which this run needs about {needed:,.0f} MB, and "
        "{budget:,.0f} MB may be used; set CELL_SIZE to {metres:,.0f} metres or more, or EXTENT to a "
        "smaller area.",
        **memory,
        metres=cell_metres * coarser,
    )


@dataclass(frozen=True)
class TravelMatrix:
    """Least times and ways from origins O to destinations D.

    ``hours`` (O, D), inf where there is no way. ``paths[o][d]`` is None there too.
    """

    hours: np.ndarray
    paths: tuple[tuple[Path | None, ...], ...]


def travel_matrix(
    costs: MoveCosts,
    origins: np.ndarray,
    destinations: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> TravelMatrix:
    """Hours and paths of every pair of flat grid cells; a cell of -1 is nowhere."""
    hours = np.full((len(origins), len(destinations)), np.inf)
    paths: list[tuple[Path | None, ...]] = [(None,) * len(destinations)] * len(origins)
    given = {"free_bytes": free_bytes, "limit_hours": limit_hours, "progress": progress}
    for batch in solve_each(costs, origins, until=destinations, **given):
        hours[batch.origins] = batch.solution.hours_at(destinations)
        for layer, origin in enumerate(batch.origins):
            paths[origin] = tuple(trace(batch.solution, layer, destinations))
    return TravelMatrix(hours, tuple(paths))


def travel_hours(
    costs_of: Callable[[bool], MoveCosts],
    origins: np.ndarray,
    destinations: np.ndarray,
    *,
    free_bytes: float,
    limit_hours: float = np.inf,
    progress: Progress = SILENT,
) -> np.ndarray:
    """(O, D) hours of every pair of flat grid cells, inf where there is no way; -1 is nowhere.

    ``costs_of(towards)``: the moves, accumulated from or towards the places solved for. Solves from
    whichever side has fewer places.
    """
    sides = np.asarray(origins, np.int64), np.asarray(destinations, np.int64)
    towards = np.count_nonzero(sides[1] >= 0) < np.count_nonzero(sides[0] >= 0)
    starts, ends = sides[::-1] if towards else sides
    hours = np.full((len(starts), len(ends)), np.inf)
    for batch in solve_each(
        costs_of(towards),
        starts,
        free_bytes=free_bytes,
        limit_hours=limit_hours,
        until=ends,
        progress=progress,
    ):
        hours[batch.origins] = batch.solution.hours_at(ends)
    return hours.T if towards else hours
