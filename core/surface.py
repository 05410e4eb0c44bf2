"""The movement surface: land cover, roads, rivers, barriers and crossings laid over each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .burn import NO_SHAPES, Burnt, Shapes, burn_lines, fill_polygons
from .crossings import FREE, Crossings, Opening, meetings
from .grid import Grid
from .progress import SILENT, Progress
from .rivers import BARRIER, FORD, NAVIGABLE, forded_factor
from .roads import BOAT, FOOT, RoadClass

BRIDGE_FACTOR = 1.0  # walked where a crossing opens ground that is impassable itself: a deck
BOAT_FACTOR = 1.0  # marks boat cells as passable; nobody walks them
# Bridges of roads stand exactly on the river; the metre is for rounding.
ON_THE_LINE = 1.0
BYTES_A_CELL = 40  # arrays of a run at their peak: elevation or class codes, bands, masks, output


@dataclass(frozen=True)
class Surface:
    """What crossing each cell is like, all (rows, cols).

    ``factor`` float32 multiplies the walking time per metre, NaN where impassable. ``fixed_kmh``
    float32: 0 on foot, else the speed whatever the slope. ``mode`` uint8: 0 foot, 1 animal,
    2 boat, 3 vehicle; a cell of mode 0 may have a fixed speed (a ford or ferry that takes so
    many minutes).
    """

    factor: np.ndarray
    fixed_kmh: np.ndarray
    mode: np.ndarray


@dataclass(frozen=True)
class Roads:
    """Roads and trails with the class of each feature."""

    shapes: Shapes
    classes: Sequence[RoadClass]


@dataclass(frozen=True)
class Rivers:
    """Rivers as lines or polygons; ``rules`` (features,) BARRIER, FORD or NAVIGABLE."""

    shapes: Shapes
    rules: np.ndarray
    boat_kmh: float
    ford_factor: float
    ford_metres: float


@dataclass(frozen=True)
class Places:
    """Crossings: points, or lines drawn from side to side.

    ``minutes`` (features,): time to get across, NaN where it is walked like other ground.
    """

    shapes: Shapes
    minutes: np.ndarray
    snap_metres: float
    reach_metres: float


@dataclass(frozen=True)
class Laid:
    """A surface and what became of its parts.

    ``closed_cells``: closed by rivers and barriers before crossings. ``outcomes`` (features of
    the crossings): "" where one opened something, else why not (see ``core.crossings``).
    ``road_cells_cut``: cells of roads that a river or barrier closes in the end.
    """

    surface: Surface
    closed_cells: int
    outcomes: tuple[str, ...]
    bridges: int
    road_cells_cut: int


def movement_surface(
    grid: Grid,
    ground: np.ndarray,
    has_ground: np.ndarray,
    *,
    roads: Roads | None = None,
    rivers: Rivers | None = None,
    barriers: Shapes | None = None,
    crossings: Places | None = None,
    road_bridges: bool = False,
    progress: Progress = SILENT,
) -> Laid:
    """Lay roads, rivers, barriers and crossings over the ground, in this order.

    Parameters
    ----------
    ground : (rows, cols) walking factor of the ground, NaN where impassable (water).
    has_ground : (rows, cols) bool, False where there is no elevation: never passable.
    road_bridges : whether roads have bridges wherever they meet a river.

    Roads open impassable ground (a road is better evidence than a class of land cover) and never
    slow a cell down. Of several roads in a cell the fastest counts. Where rivers share a cell,
    one that carries boats goes before a barrier, and a barrier before one that is waded.
    Barriers close whatever lies under them. Crossings open what is closed, and only that.
    """
    factor = np.where(has_ground, ground, np.nan).astype(np.float32)
    layers = _Layers(
        grid, factor, np.zeros(grid.shape, np.float32), np.zeros(grid.shape, np.uint8),
        np.zeros(grid.shape, bool),
    )  # fmt: skip
    ways = layers.lay_roads(roads or Roads(NO_SHAPES, ()), progress.part(0.0, 0.25))
    water = layers.lay_rivers(rivers or _NO_RIVERS, progress.part(0.25, 0.5))
    walls = layers.close(barriers or NO_SHAPES, progress.part(0.5, 0.6))
    layers.factor[~has_ground] = np.nan
    closed_cells = int(np.count_nonzero(layers.closed & has_ground))

    shut = layers.closed | ~(layers.factor > 0)
    opener = Crossings(grid, shut, ~has_ground, water.joined(walls))
    places = crossings or Places(NO_SHAPES, np.empty(0), 0.0, default_reach(grid))
    row, col = meetings(ways, water) if road_bridges else (np.empty(0), np.empty(0))
    bridges = opener.at_points(
        row, col, ON_THE_LINE, places.reach_metres, np.zeros(row.size, bool),
        progress.part(0.6, 0.8),
    )  # fmt: skip
    owners, openings = _openings(opener, places, progress.part(0.8, 1.0))
    layers.open(
        bridges + openings, np.concatenate((np.full(row.size, np.nan), places.minutes[owners]))
    )
    still_closed = (layers.closed & has_ground).ravel()
    return Laid(
        layers.surface(),
        closed_cells,
        _outcomes(owners, openings, len(places.minutes)),
        sum(not bridge.reason for bridge in bridges),
        int(np.count_nonzero(still_closed[np.unique(ways.cell)])),
    )


@dataclass(frozen=True)
class _Layers:
    """The arrays of a surface in the making: each cell as if nothing were closed, and what is."""

    grid: Grid
    factor: np.ndarray
    fixed_kmh: np.ndarray
    mode: np.ndarray
    closed: np.ndarray

    def lay_roads(self, roads: Roads, progress: Progress) -> Burnt:
        """Slow classes first, so that the fastest road of a cell has the last word."""
        kinds = sorted({road for road in roads.classes if road.mode is not None}, key=_speed)
        usable = np.array([road.mode is not None for road in roads.classes], bool)
        burnt = burn_lines(roads.shapes.of(usable), self.grid.shape, progress)
        number = np.array(
            [kinds.index(r) if r.mode is not None else -1 for r in roads.classes], np.int64
        )
        kind = number[burnt.feature[burnt.segment]]
        for i, road in enumerate(kinds):
            cells = burnt.cell[kind == i]
            flat = self.factor.ravel()
            flat[cells] = np.fmin(flat[cells], road.factor)
            if road.kmh > 0:
                self.fixed_kmh.ravel()[cells] = road.kmh
                self.mode.ravel()[cells] = road.mode
        return burnt

    def lay_rivers(self, rivers: Rivers, progress: Progress) -> Burnt:
        """Waded rivers, then barriers, then boats; gives the lines of the barriers."""
        burnt = burn_lines(rivers.shapes, self.grid.shape, progress)
        cells = {
            rule: np.union1d(
                burnt.of(rivers.rules == rule).cell,
                fill_polygons(rivers.shapes.of(rivers.rules == rule), self.grid.shape),
            )
            for rule in (FORD, BARRIER, NAVIGABLE)
        }
        dx, dy = self.grid.cell_metres(cells[FORD] // self.grid.cols)
        flat = self.factor.ravel()
        flat[cells[FORD]] = forded_factor(
            flat[cells[FORD]], rivers.ford_factor, rivers.ford_metres, np.sqrt(dx * dy)
        )
        self.closed.ravel()[cells[BARRIER]] = True
        boats = cells[NAVIGABLE]
        self.closed.ravel()[boats] = False
        self.factor.ravel()[boats] = BOAT_FACTOR
        self.fixed_kmh.ravel()[boats] = rivers.boat_kmh
        self.mode.ravel()[boats] = BOAT
        return burnt.of(rivers.rules == BARRIER)

    def close(self, barriers: Shapes, progress: Progress) -> Burnt:
        burnt = burn_lines(barriers, self.grid.shape, progress)
        self.closed.ravel()[burnt.cell] = True
        self.closed.ravel()[fill_polygons(barriers, self.grid.shape)] = True
        return burnt

    def open(self, openings: Sequence[Opening], minutes: np.ndarray) -> None:
        """Open cells; the quickest of several crossings in a cell has the last word.

        A crossing that takes time becomes a fixed speed over its length, so that the least way
        through it takes just that long, whatever the slope.
        """
        factor, fixed = self.factor.ravel(), self.fixed_kmh.ravel()
        road = fixed.copy() if np.isfinite(minutes).any() else fixed
        quickest_last = np.argsort(-np.where(np.isfinite(minutes), minutes, 0), kind="stable")
        for i in quickest_last:
            cells = openings[i].cells
            self.closed.ravel()[cells] = False
            factor[cells] = np.where(factor[cells] > 0, factor[cells], BRIDGE_FACTOR)
            takes_time = np.isfinite(minutes[i]) and minutes[i] > 0
            fixed[cells] = 0.06 * openings[i].metres / minutes[i] if takes_time else road[cells]

    def surface(self) -> Surface:
        shut = self.closed | ~(self.factor > 0)
        self.factor[shut] = np.nan
        self.fixed_kmh[shut] = 0
        self.mode[shut] = FOOT
        return Surface(self.factor, self.fixed_kmh, self.mode)


_NO_RIVERS = Rivers(NO_SHAPES, np.empty(0, np.int64), 0.0, 1.0, 0.0)


def _speed(road: RoadClass) -> tuple[float, float]:
    """Order of roads, slow ones first; among those that are walked the factor decides."""
    return road.kmh, -road.factor


def default_reach(grid: Grid) -> float:
    """Metres a crossing may span where nobody said: 1,000, but at least four cells."""
    return max(1000.0, 4 * grid.typical_cell_metres())


def _openings(opener: Crossings, places: Places, progress: Progress):
    """The feature and the opening of every part of the crossings."""
    shapes = places.shapes
    vertices = np.bincount(shapes.part, minlength=len(shapes.feature))
    start = np.cumsum(vertices) - vertices
    points = np.flatnonzero(vertices == 1)
    openings = opener.at_points(
        shapes.row[start[points]], shapes.col[start[points]], places.snap_metres,
        places.reach_metres, places.minutes[shapes.feature[points]] > 0, progress,
    )  # fmt: skip
    lines = np.flatnonzero(vertices > 1)
    for part in lines:
        corner = np.arange(start[part], start[part] + vertices[part])
        ends = np.stack((shapes.row[corner], shapes.col[corner]), axis=1)
        timed = places.minutes[shapes.feature[part]] > 0
        openings.append(opener.along_line(np.hstack((ends[:-1], ends[1:])), timed))
    return shapes.feature[np.concatenate((points, lines))], openings


def _outcomes(owners: np.ndarray, openings: Sequence[Opening], features: int) -> tuple[str, ...]:
    """One word a feature: "" if any of its parts opened something, else a reason."""
    outcomes = [FREE] * features
    for owner, opening in zip(owners, openings):
        outcomes[owner] = opening.reason
    for owner, opening in zip(owners, openings):
        if not opening.reason:
            outcomes[owner] = ""
    return tuple(outcomes)
