"""Routes freed from the cell centres: the least time over the continuous, bilinear ground.

A least-time route of the graph is right about where to go, but can only go in the graph's
directions, which in steep terrain costs more than any other approximation. Refining lets its
vertices leave the cell centres. Each round lays nodes along the route, gives every node a few
places to its left and right, and picks the best place for all nodes at once by dynamic
programming over the chain (active contours by Amini, Weymouth and Jain 1990); then nodes and
places draw closer together. A round that brings nothing is dropped, so a route never gets
slower, and a step into or between closed cells is never taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .ground import PART, ContinuousGround
from .movement import Terrain, Walk
from .progress import SILENT, Progress
from .segments import cut, parts_within
from .threads import processors, share_out

# Rounds as (cells between nodes, nodes between controls, cells between places, pieces that a
# segment is timed in). Wide ones carry the route over whole hillsides, fine ones settle it.
ROUNDS = (
    (2.0, 8, 2.0, 2), (2.0, 4, 1.0, 2), (2.0, 4, 0.4, 2), (1.0, 4, 0.4, 1), (1.0, 1, 0.5, 2),
    (1.0, 1, 0.25, 2), (0.5, 4, 0.2, 1), (0.5, 1, 0.2, 1), (0.5, 1, 0.08, 1), (1 / 3, 4, 0.08, 1),
    (1 / 3, 1, 0.04, 1),
)  # fmt: skip
PLACES = np.arange(-2, 3)  # of a node, in units of the round's distance, across the route
REPEATS = 2  # of one round while it still gains
# How far behind the best of its group a route may be to be refined further, by round: wide rounds
# gain up to some per cent, so that rivals (``rivals``) are told apart only after them.
STILL_IN = (0.1, 0.1, 0.06, 0.04, 0.025, 0.015, 0.005, 0.003, 0.002, 0.001, 0.0)
GAIN = 2e-4  # share of the time that a round must save to be worth another
BATCH_NODES = 2600  # of routes refined together: their scratch, some 6 MB, stays in the cache


@dataclass(frozen=True)
class RefinedRoute:
    """A route in the direction of travel.

    ``row``, ``col`` (n,): fractional grid positions, whole at cell centres; the first and last
    are those of the graph's route; vertices are at most a cell apart along each axis.
    ``seconds`` (n,): since the start; ``height`` (n,): metres, of the bilinear ground.
    ``length``, ``rise`` (p,): metres on the map and up of the parts that the time is summed over.
    ``rival``: which of the graph's routes it was refined from, 0 for the least-time one.
    """

    row: np.ndarray
    col: np.ndarray
    seconds: np.ndarray
    height: np.ndarray
    length: np.ndarray
    rise: np.ndarray
    rival: int = 0

    @property
    def hours(self) -> np.ndarray:
        """(n,) since the start."""
        return self.seconds / 3600


def refine(
    terrain: Terrain,
    walk: Walk,
    paths: Sequence[np.ndarray],
    progress: Progress = SILENT,
    rivals: Sequence[Sequence[np.ndarray]] | None = None,
) -> list[RefinedRoute]:
    """Refine graph routes, each an array of flat grid cells in the direction of travel.

    The time of a route is summed over pieces of at most a quarter of a cell, each with the slope
    between its ends on the bilinear surface and the mean of their pace factors. Where a route
    has ``rivals``, other routes between its ends, they are refined beside it and the one that is
    quickest in the end is given. Routes are refined together, on several threads where there are
    many; the result of one does not depend on the others.

    Raises ``Cancelled``.
    """
    ground = ContinuousGround(terrain, walk)
    return [_timed(ground, *best) for best in _refined(ground, paths, rivals, progress)]


def refined_hours(
    ground: ContinuousGround,
    paths: Sequence[np.ndarray],
    progress: Progress = SILENT,
    rivals: Sequence[Sequence[np.ndarray]] | None = None,
) -> np.ndarray:
    """(paths,) hours of the routes that ``refine`` gives, inf where one is barred.

    Raises ``Cancelled``.
    """
    lines = _refined(ground, paths, rivals, progress)
    return np.array([_timed(ground, *best).seconds[-1] for best in lines]) / 3600


def _refined(
    ground: ContinuousGround, paths, rivals, progress: Progress
) -> list[tuple[np.ndarray, int]]:
    """For each path the quickest line of its group, itself and its rivals, and which that is."""
    groups = [[path, *beside] for path, beside in zip(paths, rivals or [()] * len(paths))]
    lines = [
        [np.stack(np.divmod(np.asarray(p), ground.cols), axis=1).astype(float) for p in group]
        for group in groups
    ]
    found = [(group[0], 0) for group in lines]
    movable = [i for i, group in enumerate(lines) if len(group[0]) > 1]
    # Routes of like length share a batch, so that little is padded.
    movable.sort(key=lambda i: len(lines[i][0]))
    batches = _batches(movable, lines)

    def run(batch: list[int], share: Progress) -> None:
        refined = _refine_together(ground, [lines[i] for i in batch], share)
        for i, best in zip(batch, refined):
            found[i] = best

    share_out(run, batches, processors(), progress)
    return found


def _batches(order: list[int], groups: list[list[np.ndarray]]) -> list[list[int]]:
    """Runs of groups with about ``BATCH_NODES`` cells in all, at least one group each."""
    batches: list[list[int]] = []
    nodes = BATCH_NODES
    for i in order:
        cells = int(sum(np.abs(np.diff(line, axis=0)).max(axis=1).sum() for line in groups[i]))
        if nodes + cells > BATCH_NODES:
            batches.append([])
            nodes = 0
        batches[-1].append(i)
        nodes += cells
    return batches


def _refine_together(
    ground: ContinuousGround, groups: list[list[np.ndarray]], progress: Progress
) -> list[tuple[np.ndarray, int]]:
    """The best line of each group and its place in it; a rival that falls behind is left as it is."""
    lines = [_densified(line) for group in groups for line in group]
    first = np.cumsum([0, *map(len, groups)])[:-1]
    own = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    times = ground.times(lines)
    running = np.arange(len(lines))
    for wanted, behind in zip(ROUNDS, STILL_IN):
        active = running
        for _ in range(REPEATS):
            progress.check()
            found = _best_places(ground, [lines[i] for i in active], *wanted)
            found_times = ground.times(found)
            still = []
            for i, line, time in zip(active, found, found_times):
                if time < times[i]:
                    if time < times[i] * (1 - GAIN):
                        still.append(i)
                    lines[i], times[i] = line, time
            active = still
            if not active:
                break
        best = np.minimum.reduceat(times, first)[own]
        # The route itself runs to the end, so that no rival that leads early makes it slower.
        runs = times <= best * (1 + behind)
        runs[first] = True
        running = running[runs[running]]
    chosen = [
        int(times[start : start + len(group)].argmin()) for start, group in zip(first, groups)
    ]
    return [(lines[start + rival], rival) for start, rival in zip(first, chosen)]


def _densified(line: np.ndarray) -> np.ndarray:
    """The same line with a vertex at least every cell: long graph moves bend only in between."""
    return cut(line, parts_within(line[:-1], line[1:], 1.0))


def _resampled(line: np.ndarray, spacing: float, group: int) -> np.ndarray:
    """Nodes about ``spacing`` apart along a line, its ends among them: whole groups and one."""
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    groups = max(2, int(np.ceil(along[-1] / spacing / group)))
    at = np.linspace(0.0, along[-1], groups * group + 1)
    return np.stack([np.interp(at, along, line[:, k]) for k in (0, 1)], axis=1)


def _best_places(
    ground: ContinuousGround,
    lines: list[np.ndarray],
    spacing: float,
    group: int,
    step: float,
    parts: int,
) -> list[np.ndarray]:
    """One round: the best shift across the route for every control, by dynamic programming.

    Nodes of all routes stand in one table (routes, nodes), routes padded at their end with
    copies of the last node. Every ``group``-th node is a control, with ``PLACES`` across the
    route; the nodes between two controls are shifted in proportion, so that the route keeps its
    detail when it moves as a whole. The ends have their own place only.

    ``cost[b, s, p, q]`` is the time of span s when the control before it is at place p and the
    one behind it at q. Sweeping over the spans keeps, for each place, the least time to it and
    the place that it came from.
    """
    nodes = [_resampled(line, spacing, group) for line in lines]
    longest = max(map(len, nodes))
    table = np.stack([np.concatenate((n, np.repeat(n[-1:], longest - len(n), 0))) for n in nodes])
    reach = max(1, round(1 / spacing))  # the direction is taken over about two cells
    at = np.arange(longest)
    along = table[:, np.minimum(at + reach, longest - 1)] - table[:, np.maximum(at - reach, 0)]
    norm = np.hypot(along[..., 0], along[..., 1])
    along /= np.where(norm > 0, norm, 1.0)[..., None]
    across = step * np.stack((-along[..., 1], along[..., 0]), axis=-1)

    cost = ground.spans(table, across, PLACES, group, parts)
    spans = cost.shape[1]
    last = np.array([(len(n) - 1) // group for n in nodes])
    fixed = np.arange(spans + 1) >= last[:, None]
    fixed[:, 0] = True
    centre = PLACES.size // 2
    off_centre = np.arange(PLACES.size) != centre
    barred = fixed[..., None] & off_centre
    cost[barred[:, :-1, :, None] | barred[:, 1:, None, :]] = np.inf

    routes = np.arange(len(nodes))
    least = np.where(off_centre, np.inf, 0.0) + np.zeros((len(nodes), 1))
    came = np.empty(cost.shape[:3], np.int8)
    for i in range(spans):
        total = least[:, :, None] + cost[:, i]
        came[:, i] = total.argmin(axis=1)
        least = total.min(axis=1)
    chosen = np.empty((len(nodes), spans + 1), np.int64)
    chosen[:, -1] = centre
    for i in range(spans - 1, -1, -1):
        chosen[:, i] = came[routes, i, chosen[:, i + 1]]
    # Where every chain of places is barred there is none to follow back to the start.
    chosen[np.isinf(least[:, centre])] = centre
    shift = PLACES[chosen].astype(float)
    share = np.arange(longest) / group
    before = np.minimum(share.astype(np.int64), spans - 1)
    share -= before
    shift = shift[:, before] * (1 - share) + shift[:, before + 1] * share
    best = ground.clipped(table + across * shift[..., None])
    return [line[: len(n)] for line, n in zip(best, nodes)]


def _timed(ground: ContinuousGround, line: np.ndarray, rival: int) -> RefinedRoute:
    """A line with times and heights: at its vertices, and between those that are far apart.

    It is cut into the parts it was timed in, each a quarter of a cell at most, so that the
    vertices kept, one in four of a segment's and its end, are never a cell apart.
    """
    parts = parts_within(line[:-1], line[1:], PART)
    fine = cut(line, parts)
    seconds = np.concatenate(([0.0], np.cumsum(ground.seconds(fine[:-1], fine[1:]))))
    height = ground.heights(fine)
    last = np.cumsum(parts)
    nth = np.arange(1, len(fine)) - np.repeat(last - parts, parts)
    kept = np.concatenate(([True], nth % round(1 / PART) == 0))
    kept[last] = True
    return RefinedRoute(
        *fine[kept].T,
        seconds[kept],
        height[kept],
        ground.metres(fine[:-1], fine[1:]),
        np.diff(height),
        rival,
    )
