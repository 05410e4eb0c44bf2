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


@dataclass(frozen=True)
class Path:
    """A least-time way through a solution, in the direction of travel.

    ``cells`` (n,): flat grid cells, no two in a row the same. ``seconds`` (n,): the solution's own
    on entering each. ``modes`` (n - 1,): who makes each move, as in the third band of a movement
    surface; None where the surface alone says who rides.
    """

    cells: np.ndarray
    seconds: np.ndarray
    modes: np.ndarray | None = None

    @property
    def walked(self) -> bool:
        """Whether nobody changes to a mode that rides."""
        return self.modes is None or not self.modes.any()

    @property
    def hours(self) -> np.ndarray:
        """(n,) since the start."""
        return np.abs(self.seconds - self.seconds[0]) / 3600


def trace(solution: Solution, layer: int, targets: np.ndarray) -> list[Path | None]:
    """Paths between the sources and target cells, in the direction of travel.

    All paths are followed at once, one move a round. None where the target is not
    reached (or is -1). A target that is itself a source gives a path of one cell.
    """
    costs, back = solution.costs, solution.back[layer]
    targets = np.asarray(targets, np.int64)
    at = solution.arrivals(np.maximum(targets, 0), layer)
    known = (targets >= 0) & np.isfinite(solution.seconds[layer, at])
    rounds = [at]
    while True:
        move = back[at]
        going = known & (move >= 0)
        if not going.any():
            break
        at = np.where(going, at - costs.steps[move], at)
        rounds.append(at)
    paths: list[Path | None] = []
    for reached, visit in zip(known, np.stack(rounds, axis=1)):
        if not reached:
            paths.append(None)
            continue
        moved = np.flatnonzero(np.diff(visit))
        states = visit[: moved[-1] + 2 if moved.size else 1]
        # Back-links lead from the target to a source: that is the way *to* it.
        paths.append(_path(solution, layer, states if costs.walk.towards else states[::-1]))
    return paths


def _path(solution: Solution, layer: int, states: np.ndarray) -> Path:
    """The path through states (n,) in the direction of travel; a change on the spot is no move."""
    cells = solution.costs.grid_cells(states)
    entered = np.append(True, np.diff(cells) != 0)
    modes = solution.costs.modes_of(states)
    if modes is not None:
        # A move that goes with a change, between boat and bank, is the mode's that rides.
        modes = np.maximum(modes[:-1], modes[1:])[entered[1:]]
    return Path(cells[entered], solution.seconds[layer, states[entered]], modes)


def describe(solution: Solution, paths: Sequence[Path], mass_kg: float) -> list[Route]:
    """Times and sums along traced paths, from the very samples their times were made of.

    Energy as in ``sums_along``.
    """
    if not paths:
        return []
    costs = solution.costs
    steps = steps_of(costs.grid, costs.moves, [path.cells for path in paths])
    parts = steps.parts(costs.terrain.elevation, costs.walk.substep)
    return [
        Route(**vars(sums), cells=path.cells, hours=path.hours)
        for path, sums in zip(paths, sums_along(*parts, len(paths), mass_kg))
    ]


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
