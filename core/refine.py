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

from .movement import Terrain, Walk
from .progress import SILENT, Progress

# Rounds as (cells between nodes, nodes between controls, cells between places, pieces that a
# segment is timed in). Wide ones carry the route over whole hillsides, fine ones settle it.
ROUNDS = (
    (2.0, 8, 2.0, 2), (2.0, 4, 1.0, 2), (2.0, 4, 0.4, 2), (1.0, 4, 0.4, 1), (1.0, 1, 0.5, 2),
    (1.0, 1, 0.25, 2), (0.5, 4, 0.2, 1), (0.5, 1, 0.2, 1), (0.5, 1, 0.08, 1), (1 / 3, 4, 0.08, 1),
    (1 / 3, 1, 0.04, 1),
)  # fmt: skip
PLACES = np.arange(-2, 3)  # of a node, in units of the round's distance, across the route
REPEATS = 4  # of one round while it still gains
GAIN = 2e-4  # share of the time that a round must save to be worth another
PART = 0.25  # cells: longest piece over which slope and pace are constant in a route's final time
BATCH_NODES = 2600  # of routes refined together: their scratch, some 6 MB, stays in the cache


@dataclass(frozen=True)
class RefinedRoute:
    """A route in the direction of travel.

    ``row``, ``col`` (n,): fractional grid positions, whole at cell centres; the first and last
    are those of the graph's route; vertices are at most a cell apart along each axis.
    ``seconds`` (n,): since the start; ``height`` (n,): metres, of the bilinear ground.
    ``length``, ``rise`` (p,): metres on the map and up of the parts that the time is summed over.
    """

    row: np.ndarray
    col: np.ndarray
    seconds: np.ndarray
    height: np.ndarray
    length: np.ndarray
    rise: np.ndarray

    @property
    def hours(self) -> np.ndarray:
        """(n,) since the start."""
        return self.seconds / 3600


def refine(
    terrain: Terrain, walk: Walk, paths: Sequence[np.ndarray], progress: Progress = SILENT
) -> list[RefinedRoute]:
    """Refine graph routes, each an array of flat grid cells in the direction of travel.

    The time of a route is summed over pieces of at most a quarter of a cell, each with the slope
    between its ends on the bilinear surface and the mean of their pace factors. Routes are
    refined together; the result of one does not depend on the others.

    Raises ``Cancelled``.
    """
    ground = _Ground(terrain, walk)
    lines = [
        np.stack(np.divmod(np.asarray(p), terrain.grid.cols), axis=1).astype(float) for p in paths
    ]
    movable = [i for i, line in enumerate(lines) if len(line) > 1]
    # Routes of like length share a batch, so that little is padded.
    movable.sort(key=lambda i: len(lines[i]))
    done = 0
    for batch in _batches(movable, lines):
        refined = _refine_together(ground, [lines[i] for i in batch], progress)
        for i, line in zip(batch, refined):
            lines[i] = line
        done += len(batch)
        progress.report(done / len(movable))
    return [ground.timed(line) for line in lines]


def _batches(order: list[int], lines: list[np.ndarray]) -> list[list[int]]:
    """Runs of routes with about ``BATCH_NODES`` cells in all, at least one route each."""
    batches: list[list[int]] = []
    nodes = BATCH_NODES
    for i in order:
        cells = int(np.abs(np.diff(lines[i], axis=0)).max(axis=1).sum())
        if nodes + cells > BATCH_NODES:
            batches.append([])
            nodes = 0
        batches[-1].append(i)
        nodes += cells
    return batches


def _refine_together(
    ground: _Ground, lines: list[np.ndarray], progress: Progress
) -> list[np.ndarray]:
    lines = [_densified(line) for line in lines]
    times = ground.times(lines)
    for wanted in ROUNDS:
        active = list(range(len(lines)))
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
    return lines


def _densified(line: np.ndarray) -> np.ndarray:
    """The same line with a vertex at least every cell: long graph moves bend only in between."""
    return _split(line, _parts(line[:-1], line[1:], 1.0))


def _parts(start: np.ndarray, end: np.ndarray, most: float) -> np.ndarray:
    """(n,) equal parts, each of ``most`` cells a side at most, that make up segments (n, 2)."""
    needed = np.ceil(np.abs(end - start).max(axis=1) / most - 1e-9)
    return np.maximum(needed, 1).astype(np.int64)


def _split(line: np.ndarray, parts: np.ndarray) -> np.ndarray:
    """A line (n, 2) with its segments cut into (n - 1,) equal parts; its vertices stay as they are."""
    start = np.repeat(line[:-1], parts, axis=0)
    last = np.cumsum(parts)
    nth = np.arange(1, len(start) + 1) - np.repeat(last - parts, parts)
    points = (
        start
        + np.repeat(np.diff(line, axis=0), parts, axis=0) * (nth / np.repeat(parts, parts))[:, None]
    )
    points[last - 1] = line[1:]
    return np.concatenate((line[:1], points))


def _resampled(line: np.ndarray, spacing: float, group: int) -> np.ndarray:
    """Nodes about ``spacing`` apart along a line, its ends among them: whole groups and one."""
    along = np.concatenate(([0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))))
    groups = max(2, int(np.ceil(along[-1] / spacing / group)))
    at = np.linspace(0.0, along[-1], groups * group + 1)
    return np.stack([np.interp(at, along, line[:, k]) for k in (0, 1)], axis=1)


def _best_places(
    ground: _Ground, lines: list[np.ndarray], spacing: float, group: int, step: float, parts: int
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

    cost = ground.spans(table, across, group, parts)
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


class _Ground:
    """The continuous ground: bilinear between cell centres, closed where cells are.

    Beside a closed cell the surface is drawn on from the open cells around it, so that it has
    a height up to the edge of the closed square; what may not be entered is decided apart,
    from the squares that a segment passes.
    """

    def __init__(self, terrain: Terrain, walk: Walk):
        grid = terrain.grid
        self.rows, self.cols = grid.shape
        open_ = terrain.passable()
        self._closed = ~open_
        self._any_closed = bool(self._closed.any())
        counts = np.zeros((self.rows + 1, self.cols + 1), np.int64)
        counts[1:, 1:] = self._closed.cumsum(0).cumsum(1)
        self._closed_before = counts
        surfaces = [np.where(open_, terrain.elevation, np.nan)]
        self._surface = terrain.factor is not None or terrain.fixed_kmh is not None
        if self._surface:
            factor = np.ones(grid.shape) if terrain.factor is None else terrain.factor
            fixed = np.zeros(grid.shape) if terrain.fixed_kmh is None else terrain.fixed_kmh
            rides = np.nan_to_num(fixed) > 0
            # As in the graph: seconds per metre = walked * pace(slope) + ridden.
            surfaces.append(np.where(open_, np.where(rides, 0.0, factor), np.nan))
            surfaces.append(np.where(open_, 3.6 / np.where(rides, fixed, np.inf), np.nan))
        self._height, self._width = max(self.rows, 2), max(self.cols, 2)
        # A grid of one row or column is doubled, so that there are always four corners.
        self._surfaces = [
            np.pad(_drawn_on(v), ((0, self.rows == 1), (0, self.cols == 1)), "edge")
            for v in surfaces
        ]
        self._dx, self._dy = grid.cell_metres(np.arange(self.rows))
        self._varies = grid.ellipsoid is not None
        self._pace = walk.model.pace
        self._steepest = np.tan(np.radians(walk.max_slope_degrees))

    def clipped(self, points: np.ndarray) -> np.ndarray:
        """Points (..., 2) brought between the outermost cell centres."""
        return np.clip(points, 0.0, (self.rows - 1.0, self.cols - 1.0))

    def spans(self, nodes: np.ndarray, across: np.ndarray, group: int, parts: int) -> np.ndarray:
        """(routes, spans, places, places) seconds of every span for each pair of shifts at its ends.

        ``nodes``, ``across`` (routes, spans * group + 1, 2): where nodes are, and one place across.
        """
        if group == 1:
            # Places belong to one node each: the ground is read there once for all pairs.
            places = self.clipped(nodes[:, :, None] + across[:, :, None] * PLACES[:, None])
            places = np.moveaxis(places, -1, 0)
            read = self._read(*places)
            start, end = places[:, :, :-1, :, None], places[:, :, 1:, None, :]
            start_read = tuple(v[:, :-1, :, None] for v in read)
            end_read = tuple(v[:, 1:, None, :] for v in read)
            return self._seconds(start, end, start_read, end_read, parts)
        share = np.arange(group + 1) / group
        first, second = PLACES[:, None, None], PLACES[None, :, None]
        shift = first + (second - first) * share  # (places, places, group + 1)
        at = np.arange(0, nodes.shape[1] - 1, group)[:, None] + np.arange(group + 1)
        base, aside = nodes[:, at], across[:, at]  # (routes, spans, group + 1, 2)
        places = base[:, :, None, None] + aside[:, :, None, None] * shift[..., None]
        places = np.moveaxis(self.clipped(places), -1, 0)
        read = self._read(*places)
        start_read, end_read = tuple(v[..., :-1] for v in read), tuple(v[..., 1:] for v in read)
        seconds = self._seconds(places[..., :-1], places[..., 1:], start_read, end_read, parts)
        return seconds.sum(axis=-1)

    def seconds(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """(n,) seconds of straight segments between points (n, 2); inf where they are barred."""
        seconds = np.empty(len(start))
        needed = _parts(start, end, PART)
        for parts in np.unique(needed):
            mine = needed == parts
            a, b = start[mine].T, end[mine].T
            seconds[mine] = self._seconds(a, b, self._read(*a), self._read(*b), int(parts))
        return seconds

    def _seconds(self, start, end, start_read, end_read, parts: int) -> np.ndarray:
        """Seconds of segments in equal parts, given their ends and what the ground is there.

        The two ends may be arrays that only broadcast against each other: what belongs to an
        end alone is worked out once for all segments that share it.
        """
        down, right = end[0] - start[0], end[1] - start[1]
        metres = self._metres(start[0], down, right) / parts
        per_metre = 1 / np.where(metres > 0, metres, 1.0)
        seconds = np.zeros(metres.shape)
        here = start_read
        with np.errstate(invalid="ignore", over="ignore"):
            for k in range(1, parts + 1):
                there = end_read
                if k < parts:
                    there = self._read(
                        start[0] + down * (k / parts), start[1] + right * (k / parts)
                    )
                slope = (there[0] - here[0]) * per_metre
                pace = self._pace(slope)
                pace[~(np.abs(slope) <= self._steepest)] = np.inf
                if self._surface:
                    walked = (there[1] + here[1]) / 2
                    pace = np.where(walked > 0, walked * pace, 0.0) + (there[2] + here[2]) / 2
                seconds += pace
                here = there
            seconds *= metres
        seconds[np.isnan(seconds)] = np.inf
        if self._any_closed:
            self._bar(seconds, start, end)
        return seconds

    def _metres(self, row: np.ndarray, down: np.ndarray, right: np.ndarray) -> np.ndarray:
        """Metres on the map of segments that start at a row and go so many cells down and right."""
        dx, dy = self._dx[0], self._dy[0]
        if self._varies:
            middle = row + down / 2
            dx, dy = (np.interp(middle, np.arange(self.rows), d) for d in (self._dx, self._dy))
        return np.hypot(right * dx, down * dy)

    def times(self, lines: list[np.ndarray]) -> np.ndarray:
        """Seconds of each line, inf where it is barred."""
        start = np.concatenate([line[:-1] for line in lines])
        end = np.concatenate([line[1:] for line in lines])
        firsts = np.concatenate(([0], np.cumsum([len(line) - 1 for line in lines])[:-1]))
        return np.add.reduceat(self.seconds(start, end), firsts)

    def timed(self, line: np.ndarray) -> RefinedRoute:
        """A line with times and heights: at its vertices, and between those that are far apart.

        It is cut into the parts it was timed in, each a quarter of a cell at most, so that the
        vertices kept, one in four of a segment's and its end, are never a cell apart.
        """
        parts = _parts(line[:-1], line[1:], PART)
        fine = _split(line, parts)
        seconds = np.concatenate(([0.0], np.cumsum(self.seconds(fine[:-1], fine[1:]))))
        height = self._read(*fine.T)[0].astype(float)
        last = np.cumsum(parts)
        nth = np.arange(1, len(fine)) - np.repeat(last - parts, parts)
        kept = np.concatenate(([True], nth % round(1 / PART) == 0))
        kept[last] = True
        down, right = np.diff(fine, axis=0).T
        return RefinedRoute(
            *fine[kept].T,
            seconds[kept],
            height[kept],
            self._metres(fine[:-1, 0], down, right),
            np.diff(height),
        )

    def _read(self, row: np.ndarray, col: np.ndarray) -> tuple[np.ndarray, ...]:
        """Elevation and, with a surface, walked and ridden share at points, bilinear."""
        top = np.minimum(row.astype(np.int64), self._height - 2)
        left = np.minimum(col.astype(np.int64), self._width - 2)
        down, right = row - top, col - left
        corner = top * self._width + left
        found = []
        for values in self._surfaces:
            upper = values.take(corner)
            upper += (values.take(corner + 1) - upper) * right
            corner_below = corner + self._width
            lower = values.take(corner_below)
            lower += (values.take(corner_below + 1) - lower) * right
            lower -= upper
            lower *= down
            lower += upper
            found.append(lower)
        return tuple(found)

    def _bar(self, seconds: np.ndarray, start, end) -> None:
        """Set to inf what enters a closed cell; only where one is near is looked at closely."""
        near = np.flatnonzero(self._closed_near(start, end))
        if near.size:
            at = np.unravel_index(near, seconds.shape)
            a, b = (
                np.stack([np.broadcast_to(v, seconds.shape)[at] for v in point], axis=1)
                for point in (start, end)
            )
            seconds[at] = np.where(self._crosses_closed(a, b), np.inf, seconds[at])

    def _closed_near(self, start, end) -> np.ndarray:
        """Whether the rectangle round a segment holds a closed cell, by the table of sums."""
        bounds = []
        for axis, size in ((0, self.rows), (1, self.cols)):
            low = np.floor(np.minimum(start[axis], end[axis]) + (0.5 - 1e-9)).astype(np.int64)
            high = np.floor(np.maximum(start[axis], end[axis]) + (0.5 + 1e-9)).astype(np.int64)
            bounds += [np.clip(low, 0, size), np.clip(high + 1, 0, size)]
        top, bottom, left, right = bounds
        sums = self._closed_before
        return sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left] > 0

    def _crosses_closed(self, a: np.ndarray, b: np.ndarray) -> np.ndarray:
        """(n,) bool: segments that enter a closed cell or squeeze between two at a corner.

        A segment is cut where it crosses the lines between cells; the middle of each piece lies
        in the one cell that the piece passes.
        """
        cuts = [np.zeros(len(a)), np.ones(len(a))]
        for axis in (0, 1):
            first = np.ceil(np.minimum(a[:, axis], b[:, axis]) + 0.5) - 0.5
            lines = int(np.ceil(np.abs(b[:, axis] - a[:, axis]).max()))
            for k in range(lines + 1):
                with np.errstate(divide="ignore", invalid="ignore"):
                    t = (first + k - a[:, axis]) / (b[:, axis] - a[:, axis])
                cuts.append(np.where((t > 0) & (t < 1), t, 1.0))
        cuts = np.sort(np.stack(cuts), axis=0)
        middle = (cuts[1:] + cuts[:-1]) / 2
        real = np.diff(cuts, axis=0) > 1e-9
        row = np.floor(a[:, 0] + (b[:, 0] - a[:, 0]) * middle + 0.5).astype(np.int64)
        col = np.floor(a[:, 1] + (b[:, 1] - a[:, 1]) * middle + 0.5).astype(np.int64)
        row, col = np.clip(row, 0, self.rows - 1), np.clip(col, 0, self.cols - 1)
        hit = (self._closed[row, col] & real).any(axis=0)
        # A piece without length lies on a corner: it takes over the cell of the piece before,
        # so that the next change of cell goes by the corner, in both directions at once.
        for k in range(1, len(real)):
            row[k] = np.where(real[k], row[k], row[k - 1])
            col[k] = np.where(real[k], col[k], col[k - 1])
        corner = (np.diff(row, axis=0) != 0) & (np.diff(col, axis=0) != 0)
        shut = self._closed[row[1:], col[:-1]] & self._closed[row[:-1], col[1:]]
        hit |= (corner & shut).any(axis=0)
        return hit


def _drawn_on(values: np.ndarray) -> np.ndarray:
    """Cells of NaN beside others take the mean of those of their eight neighbours that are not."""
    if not np.isnan(values).any():
        return values
    padded = np.pad(values, 1, constant_values=np.nan)
    total, count = np.zeros(values.shape), np.zeros(values.shape)
    rows, cols = values.shape
    for i in range(3):
        for j in range(3):
            shifted = padded[i : i + rows, j : j + cols]
            valid = ~np.isnan(shifted)
            total[valid] += shifted[valid]
            count += valid
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(np.isnan(values), total / count, values)
