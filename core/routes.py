"""Routes read off a solved surface: the cells they pass, their times, what they climb."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .load import minetti_joules
from .wavefront import Solution


@dataclass(frozen=True)
class Route:
    """A least-time route in the direction of travel.

    ``cells`` (n,) flat grid cells, ``hours`` (n,) since the start, then sums over
    the route: metres on the map and along the slope, metres climbed and
    descended, megajoules of walking.
    """

    cells: np.ndarray
    hours: np.ndarray
    length_m: float
    ground_m: float
    climb_m: float
    descent_m: float
    energy_mj: float


def trace(solution: Solution, layer: int, targets: np.ndarray) -> list[np.ndarray | None]:
    """Paths between the sources and target cells, in the direction of travel.

    All paths are followed at once, one move a round. A path is an array of flat
    grid cells; None where the target is not reached (or is -1). A target that is
    itself a source gives a path of one cell.
    """
    costs, back = solution.costs, solution.back[layer]
    targets = np.asarray(targets, np.int64)
    at = costs.padded_cells(np.maximum(targets, 0))
    known = (targets >= 0) & np.isfinite(solution.seconds[layer, at])
    rounds = [at]
    while True:
        move = back[at]
        going = known & (move >= 0)
        if not going.any():
            break
        at = np.where(going, at - costs.steps[move], at)
        rounds.append(at)
    visits = costs.grid_cells(np.stack(rounds, axis=1))
    paths: list[np.ndarray | None] = []
    for reached, visit in zip(known, visits):
        if not reached:
            paths.append(None)
            continue
        moved = np.flatnonzero(np.diff(visit))
        path = visit[: moved[-1] + 2 if moved.size else 1]
        # Back-links lead from the target to a source: that is the way *to* it.
        paths.append(path if costs.walk.towards else path[::-1])
    return paths


def describe(solution: Solution, layer: int, path: np.ndarray, mass_kg: float) -> Route:
    """Times and sums along a traced path, from the very samples its time was made of.

    Energy is Minetti's, for ``mass_kg`` of walker and load, along the slope.
    """
    costs = solution.costs
    cells = costs.padded_cells(path)
    seconds = solution.seconds[layer, cells]
    hours = (seconds[0] - seconds if costs.walk.towards else seconds - seconds[0]) / 3600
    length, rise = costs.parts_between(cells)
    ground = np.hypot(length, rise)
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(length > 0, rise / length, 0.0)
    return Route(
        cells=path,
        hours=hours,
        length_m=float(length.sum()),
        ground_m=float(ground.sum()),
        climb_m=float(rise[rise > 0].sum()),
        descent_m=float(-rise[rise < 0].sum()),
        energy_mj=float((minetti_joules(slope) * ground).sum() * mass_kg / 1e6),
    )
