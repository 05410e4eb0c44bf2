"""Routes read off a solved surface: the cells they pass, their times, what they climb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .load import minetti_joules
from .refine import RefinedRoute
from .steepness import steepest
from .steps import steps_of
from .wavefront import Solution


@dataclass(frozen=True)
class Sums:
    """What a way adds up to.

    Metres on the map and along the slope, metres climbed and descended, megajoules
    of walking. ``steepest_degrees`` is the mean slope of the steepest stretch, up or
    down (``steepness``).
    """

    length_m: float
    ground_m: float
    climb_m: float
    descent_m: float
    energy_mj: float
    steepest_degrees: float


@dataclass(frozen=True)
class Route(Sums):
    """A least-time route in the direction of travel, and what it adds up to.

    ``cells`` (n,) flat grid cells, ``hours`` (n,) since the start.
    """

    cells: np.ndarray
    hours: np.ndarray


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


def describe(
    solution: Solution, layer: int, paths: Sequence[np.ndarray], mass_kg: float
) -> list[Route]:
    """Times and sums along traced paths, from the very samples their times were made of.

    Energy as in ``sums_along``.
    """
    if not paths:
        return []
    costs = solution.costs
    steps = steps_of(costs.grid, costs.moves, paths)
    parts = steps.parts(costs.terrain.elevation, costs.walk.substep)
    routes = []
    for path, sums in zip(paths, sums_along(*parts, len(paths), mass_kg)):
        seconds = solution.seconds[layer, costs.padded_cells(path)]
        since = seconds[0] - seconds if costs.walk.towards else seconds - seconds[0]
        routes.append(Route(**vars(sums), cells=path, hours=since / 3600))
    return routes


def describe_refined(routes: Sequence[RefinedRoute], mass_kg: float) -> list[Sums]:
    """Sums along refined routes, from the very parts their times were made of."""
    if not routes:
        return []
    owner = np.repeat(np.arange(len(routes)), [route.length.size for route in routes])
    length, rise = (
        np.concatenate([getattr(route, name) for route in routes]) for name in ("length", "rise")
    )
    return sums_along(length, rise, owner, len(routes), mass_kg)


def sums_along(
    length: np.ndarray, rise: np.ndarray, owner: np.ndarray, ways: int, mass_kg: float
) -> list[Sums]:
    """Sums of so many ways, given (n,) metres on the map and rise of their parts in order.

    ``owner`` (n,): the way that each part belongs to, ascending. Energy is Minetti's, for
    ``mass_kg`` of walker and load, along the slope.

    The parts of all ways are worked out in one go and added up by way; a loop over
    ways would spend its time in calls on arrays of a few hundred numbers.
    """
    ground = np.hypot(length, rise)
    slope = np.divide(rise, length, out=np.zeros(len(length)), where=length > 0)

    def by_way(values):
        return np.bincount(owner, values, minlength=ways)

    sums = [
        by_way(length), by_way(ground), by_way(np.maximum(rise, 0)),
        by_way(np.maximum(-rise, 0)), by_way(minetti_joules(slope) * ground) * (mass_kg / 1e6),
    ]  # fmt: skip
    ends = np.searchsorted(owner, np.arange(ways + 1))
    return [
        Sums(
            *(float(s[i]) for s in sums),
            abs(steepest(length[start:end], rise[start:end]).degrees),
        )
        for i, (start, end) in enumerate(zip(ends[:-1], ends[1:]))
    ]
