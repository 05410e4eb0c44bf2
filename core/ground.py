"""The ground between cell centres: bilinear, and what a straight way over it takes."""

from __future__ import annotations

import numpy as np

from .closed_cells import ClosedCells
from .movement import Terrain, Walk
from .segments import parts_within

PART = 0.25  # cells: longest piece over which slope and pace are constant in a way's time


class ContinuousGround:
    """The continuous ground: bilinear between cell centres, closed where cells are.

    Beside a closed cell the surface is drawn on from the open cells around it, so that it has
    a height up to the edge of the closed square; what may not be entered is decided apart,
    from the squares that a segment passes.
    """

    def __init__(self, terrain: Terrain, walk: Walk):
        grid = terrain.grid
        self.rows, self.cols = grid.shape
        open_ = terrain.passable()
        self._closed = ClosedCells(~open_)
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

    def spans(
        self, nodes: np.ndarray, across: np.ndarray, places: np.ndarray, group: int, parts: int
    ) -> np.ndarray:
        """(routes, spans, places, places) seconds of every span for each pair of shifts at its ends.

        ``nodes``, ``across`` (routes, spans * group + 1, 2): where nodes are, and the step across the
        route that ``places`` are counted in. The nodes of a span are shifted in proportion; a
        segment between two nodes is timed in ``parts``.
        """
        if group == 1:
            # Places belong to one node each: the ground is read there once for all pairs.
            at = self.clipped(nodes[:, :, None] + across[:, :, None] * places[:, None])
            at = np.moveaxis(at, -1, 0)
            read = self._read(*at)
            start, end = at[:, :, :-1, :, None], at[:, :, 1:, None, :]
            start_read = tuple(v[:, :-1, :, None] for v in read)
            end_read = tuple(v[:, 1:, None, :] for v in read)
            return self._seconds(start, end, start_read, end_read, parts)
        share = np.arange(group + 1) / group
        first, second = places[:, None, None], places[None, :, None]
        shift = first + (second - first) * share  # (places, places, group + 1)
        of_span = np.arange(0, nodes.shape[1] - 1, group)[:, None] + np.arange(group + 1)
        base, aside = nodes[:, of_span], across[:, of_span]  # (routes, spans, group + 1, 2)
        at = base[:, :, None, None] + aside[:, :, None, None] * shift[..., None]
        at = np.moveaxis(self.clipped(at), -1, 0)
        read = self._read(*at)
        start_read, end_read = tuple(v[..., :-1] for v in read), tuple(v[..., 1:] for v in read)
        seconds = self._seconds(at[..., :-1], at[..., 1:], start_read, end_read, parts)
        return seconds.sum(axis=-1)

    def seconds(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """(n,) seconds of straight segments between points (n, 2); inf where they are barred."""
        seconds = np.empty(len(start))
        needed = parts_within(start, end, PART)
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
        self._closed.bar(seconds, start, end)
        return seconds

    def heights(self, points: np.ndarray) -> np.ndarray:
        """(n,) metres of elevation at points (n, 2)."""
        return self._read(*points.T)[0].astype(float)

    def metres(self, start: np.ndarray, end: np.ndarray) -> np.ndarray:
        """(n,) metres on the map of straight segments between points (n, 2)."""
        return self._metres(start[:, 0], *(end - start).T)

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
