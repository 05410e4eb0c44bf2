"""Refined routes against the continuum: published values, closed forms, barriers, invariants."""

import math

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from trocha.core import refine as module
from trocha.core.errors import Cancelled
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import WalkingModel, walking_model
from trocha.core.progress import Progress
from trocha.core.refine import refine
from trocha.core.routes import describe_refined, trace
from trocha.core.wavefront import solve

TOBLER = walking_model("tobler")
ONE = WalkingModel("one", np.ones_like, 1.0)  # a second a metre, whatever the slope

# Guide to the reference surface: near-continuum times from (5, 5), solved on cells of 3.75 m with
# 176 sub-stepped directions; that reference itself still falls by 0.3 to 0.6 % a refinement.
POINTS = [
    (5, 6),
    (6, 6),
    (0, 0),
    (5, 75),
    (55, 5),
    (30, 40),
    (55, 75),
    (20, 60),
    (45, 20),
    (12, 50),
]
NEAR_CONTINUUM = np.array(
    [56.740, 53.801, 540.602, 1923.908, 1393.545, 1365.046, 2611.412, 1925.306, 1625.206, 1498.258]
)


def grid_of(z, dx=30.0, dy=30.0):
    return Grid(z.shape[0], z.shape[1], west=0, north=0, width=dx, height=dy)


def graph_routes(terrain, walk, source, targets):
    """The graph's paths from a (row, col) to others, and their seconds."""
    cols = terrain.grid.cols
    solution = solve(MoveCosts(terrain, walk), [np.array([source[0] * cols + source[1]])])
    cells = np.array([r * cols + c for r, c in targets])
    return [path and path.cells for path in trace(solution, 0, cells)], solution.hours_at(cells)[
        0
    ] * 3600


def refined(terrain, walk, source, target):
    paths, _ = graph_routes(terrain, walk, source, [target])
    return refine(terrain, walk, paths)[0]


def enters_closed(route, closed):
    """Dense sampling, which shares nothing with the code's own check of crossings."""
    cells = []
    for a, b in zip(
        np.stack((route.row, route.col), 1)[:-1], np.stack((route.row, route.col), 1)[1:]
    ):
        share = np.linspace(0, 1, max(2, int(400 * np.abs(b - a).max())))[:, None]
        at = a + (b - a) * share
        # A point on a cell's edge belongs to both sides: leave edges out.
        off_edge = np.abs((at + 0.5) % 1.0 - 0.5) < 0.5 - 1e-6
        cells.append(np.floor(at[off_edge.all(axis=1)] + 0.5).astype(int))
    cells = np.concatenate(cells)
    if closed[cells[:, 0], cells[:, 1]].any():
        return True
    turn = np.flatnonzero((np.diff(cells, axis=0) != 0).all(axis=1))
    before, after = cells[turn], cells[turn + 1]
    return bool((closed[before[:, 0], after[:, 1]] & closed[after[:, 0], before[:, 1]]).any())


def test_within_two_per_cent_of_the_near_continuum(formula_surface):
    """The raster of 48 neighbours is up to 8.6 % too slow there."""
    terrain, walk = Terrain(grid_of(formula_surface), formula_surface), Walk(TOBLER, 48)
    paths, raster = graph_routes(terrain, walk, (5, 5), POINTS)
    times = np.array([route.seconds[-1] for route in refine(terrain, walk, paths)])
    assert np.abs(times / NEAR_CONTINUUM - 1).max() < 0.02
    assert (raster / NEAR_CONTINUUM - 1).max() > 0.08


@pytest.mark.parametrize("target", [(3, 17), (11, 17), (19, 5), (7, 13)])
def test_a_uniform_plane_is_crossed_in_a_straight_line(target):
    """No 8-neighbour path has these directions; the straight line has, at 30 s a cell."""
    flat = np.zeros((20, 20))
    route = refined(Terrain(grid_of(flat), flat), Walk(ONE, 8), (0, 0), target)
    assert route.seconds[-1] == pytest.approx(30 * math.hypot(*target), rel=1e-3)


def test_rectangular_cells_are_measured_by_their_sides():
    flat = np.zeros((20, 20))
    route = refined(Terrain(grid_of(flat, dx=50, dy=20), flat), Walk(ONE, 8), (0, 0), (15, 9))
    assert route.seconds[-1] == pytest.approx(math.hypot(15 * 20, 9 * 50), rel=1e-3)


def test_degrees_are_metres_on_the_ground():
    """Near the equator 0.01 degrees are 1113.2 m of parallel and 1105.7 m of meridian (WGS 84)."""
    grid = Grid(20, 20, west=0, north=0.1, width=0.01, height=0.01, ellipsoid=Ellipsoid())
    flat = np.zeros(grid.shape)
    route = refined(Terrain(grid, flat), Walk(ONE, 8), (0, 0), (13, 19))
    assert route.seconds[-1] == pytest.approx(math.hypot(13 * 1105.74, 19 * 1113.19), rel=1e-3)


def test_two_half_planes_are_crossed_by_snells_law():
    """Left half at 1 s/m, right half at 3 s/m; the least time over the crossing point is a
    one-dimensional minimum. The factor changes over the one cell between the halves, which
    blurs the edge by half a cell: cells are small against the plane.
    """
    size = 120
    factor = np.ones((size, size))
    factor[:, size // 2 :] = 3.0
    terrain = Terrain(grid_of(factor, 1, 1), np.zeros((size, size)), factor)
    start, end = (10, 5), (110, 115)
    edge = size / 2 - 0.5
    crossing = np.linspace(0, size, 120001)
    times = np.hypot(edge - start[1], crossing - start[0]) + 3 * np.hypot(
        end[1] - edge, end[0] - crossing
    )
    route = refined(terrain, Walk(ONE, 16), start, end)
    assert route.seconds[-1] == pytest.approx(times.min(), rel=2e-3)
    # The minimum is shallow: rows are compared by what crossing there would cost.
    at_edge = np.interp(edge, route.col, route.row)
    assert np.interp(at_edge, crossing, times) < times.min() * 1.001


def test_a_wall_is_rounded_at_its_end_and_never_cut():
    """From (10, 5) to (10, 15) past a wall on column 10, rows 0 to 14: by way of the wall's
    corner at (14.5, 9.5) and (14.5, 10.5), which is 2 sqrt(4.5^2 + 4.5^2) + 1 = 13.728 cells.
    """
    flat = np.zeros((20, 21))
    flat[:15, 10] = np.nan
    terrain = Terrain(grid_of(flat), flat)
    for neighbours in (8, 16, 32, 48):
        route = refined(terrain, Walk(ONE, neighbours), (10, 5), (10, 15))
        assert not enters_closed(route, np.isnan(flat))
        assert route.seconds[-1] / 30 == pytest.approx(2 * math.hypot(4.5, 4.5) + 1, rel=0.01)


def test_a_diagonal_wall_is_not_slipped_through():
    flat = np.zeros((20, 20))
    for k in range(15):
        flat[k, 18 - k] = np.nan
    terrain = Terrain(grid_of(flat), flat)
    route = refined(terrain, Walk(ONE, 48), (2, 2), (4, 18))
    assert not enters_closed(route, np.isnan(flat))
    assert route.seconds[-1] / 30 > math.hypot(2, 16) + 5


@settings(max_examples=25, deadline=None)
@example(1)  # of which a wide round finds every chain of places barred
@given(st.integers(0, 2**32 - 1))
def test_never_slower_than_the_graphs_route_and_never_through_a_barrier(seed):
    rng = np.random.default_rng(seed)
    shape = tuple(rng.integers(6, 22, 2))
    z = rng.normal(0, 12, shape).cumsum(0).cumsum(1) / 4
    z[rng.random(shape) < 0.15] = np.nan
    factor = rng.uniform(0.5, 3, shape)
    z[0, 0] = z[-1, -1] = 0.0
    terrain = Terrain(grid_of(z), z, factor)
    walk = Walk(TOBLER, int(rng.choice([8, 16, 32, 48])), max_slope_degrees=80)
    paths, _ = graph_routes(terrain, walk, (0, 0), [(shape[0] - 1, shape[1] - 1)])
    if paths[0] is None:
        return
    (route,) = refine(terrain, walk, paths)
    assert not enters_closed(route, np.isnan(z))
    assert (route.row[0], route.col[0]) == (0, 0)
    assert (route.row[-1], route.col[-1]) == (shape[0] - 1, shape[1] - 1)
    assert (np.diff(route.seconds) > 0).all()


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_on_the_same_measure_refining_only_saves(seed):
    """The graph's own route, timed on the bilinear ground by hand, is never beaten by its refinement
    the wrong way round."""
    rng = np.random.default_rng(seed)
    z = rng.normal(0, 8, (15, 15)).cumsum(0).cumsum(1) / 3
    terrain, walk = Terrain(grid_of(z), z), Walk(TOBLER, 8, max_slope_degrees=89)
    paths, raster = graph_routes(terrain, walk, (0, 0), [(14, 14)])
    (route,) = refine(terrain, walk, paths)
    rows, cols = np.divmod(paths[0], 15)
    total = 0.0
    for r0, c0, r1, c1 in zip(rows[:-1], cols[:-1], rows[1:], cols[1:]):
        for k in range(4):  # quarters of a move, heights bilinear between the four centres
            ends = []
            for t in (k / 4, (k + 1) / 4):
                r, c = r0 + (r1 - r0) * t, c0 + (c1 - c0) * t
                i, j = min(int(r), 13), min(int(c), 13)
                f, g = r - i, c - j
                ends.append(
                    z[i, j] * (1 - f) * (1 - g) + z[i, j + 1] * (1 - f) * g
                    + z[i + 1, j] * f * (1 - g) + z[i + 1, j + 1] * f * g
                )  # fmt: skip
            part = 30 * math.hypot(r1 - r0, c1 - c0) / 4
            total += part * float(TOBLER.pace(np.array([(ends[1] - ends[0]) / part]))[0])
    assert route.seconds[-1] <= total * (1 + 1e-12)


def test_a_fixed_speed_holds_whatever_the_slope():
    """A plane of 45 degrees ridden at 36 km/h: 10 m/s over the map's distance, in a straight line."""
    z = 30.0 * np.arange(20)[:, None] + np.zeros(20)
    fixed = np.full(z.shape, 36.0)
    terrain = Terrain(grid_of(z), z, np.ones(z.shape), fixed)
    route = refined(terrain, Walk(TOBLER, 8), (0, 0), (7, 19))
    assert route.seconds[-1] == pytest.approx(3 * math.hypot(7, 19), rel=1e-3)


def test_a_route_alone_is_the_route_among_others(formula_surface):
    terrain, walk = Terrain(grid_of(formula_surface), formula_surface), Walk(TOBLER, 16)
    paths, _ = graph_routes(terrain, walk, (5, 5), POINTS)
    together = refine(terrain, walk, paths)
    for path, route in zip(paths, together):
        (alone,) = refine(terrain, walk, [path])
        np.testing.assert_allclose(alone.seconds, route.seconds, rtol=1e-12)


def test_threads_change_no_byte(formula_surface, monkeypatch):
    terrain, walk = Terrain(grid_of(formula_surface), formula_surface), Walk(TOBLER, 16)
    paths, _ = graph_routes(terrain, walk, (5, 5), POINTS)
    monkeypatch.setattr(module, "BATCH_NODES", 40)
    found = {}
    for threads in (1, 3):
        monkeypatch.setattr(module, "processors", lambda threads=threads: threads)
        told = []
        found[threads] = refine(terrain, walk, paths, Progress(told.append))
        assert told == sorted(told)
        assert told[-1] == pytest.approx(1)
    for one, other in zip(found[1], found[3]):
        np.testing.assert_array_equal(one.row, other.row)
        np.testing.assert_array_equal(one.seconds, other.seconds)


def test_where_resampling_leaves_no_way_the_route_stays():
    """Squeezed through a maze, no chord of a round is legal: the ends must not move for it."""
    rng = np.random.default_rng(1)
    shape = tuple(rng.integers(6, 22, 2))
    z = rng.normal(0, 12, shape).cumsum(0).cumsum(1) / 4
    z[rng.random(shape) < 0.15] = np.nan
    z[0, 0] = z[-1, -1] = 0.0
    terrain = Terrain(grid_of(z), z)
    for neighbours in (8, 16, 32, 48):
        walk = Walk(TOBLER, neighbours, max_slope_degrees=80)
        paths, _ = graph_routes(terrain, walk, (0, 0), [(shape[0] - 1, shape[1] - 1)])
        if paths[0] is not None:
            (route,) = refine(terrain, walk, paths)
            assert (route.row[0], route.col[0]) == (0, 0)
            assert (route.row[-1], route.col[-1]) == (shape[0] - 1, shape[1] - 1)


def test_short_routes_and_narrow_grids():
    """A route of one cell takes no time; on a single row there is only the straight way."""
    flat = np.zeros((1, 6))
    terrain = Terrain(grid_of(flat), flat)
    here, along = refine(terrain, Walk(ONE, 8), [np.array([2]), np.array([1, 2, 3, 4])])
    assert (here.row.tolist(), here.col.tolist(), here.seconds.tolist()) == ([0], [2], [0])
    assert along.seconds[-1] == pytest.approx(90, rel=1e-12)
    assert refine(terrain, Walk(ONE, 8), []) == []


def test_heights_and_sums_on_a_plane():
    """Heights 4 m a row and 3 m a column: from (0, 0) to (7, 19) all up, 4 x 7 + 3 x 19 = 85 m."""
    z = 4.0 * np.arange(20)[:, None] + 3.0 * np.arange(20)
    route = refined(Terrain(grid_of(z), z), Walk(ONE, 8), (0, 0), (7, 19))
    np.testing.assert_allclose(route.height, 4 * route.row + 3 * route.col, atol=1e-9)
    assert route.rise.sum() == pytest.approx(85)
    assert route.length.sum() == pytest.approx(30 * math.hypot(7, 19), rel=1e-3)
    assert route.length.sum() == pytest.approx(route.seconds[-1])  # at a second a metre
    assert np.abs(np.diff(np.stack((route.row, route.col)))).max() <= 1 + 1e-9
    (sums,) = describe_refined([route], 70.0)
    assert (sums.climb_m, sums.descent_m) == pytest.approx((85, 0), abs=1e-9)
    assert sums.length_m == pytest.approx(route.length.sum())
    assert describe_refined([], 70.0) == []


def test_sums_of_several_routes_stay_apart():
    """Up 6 m over 3 cells of 30 m, none at all, and down 4 m over 2 cells."""
    z = 2.0 * np.arange(6)[None, :]
    paths = [np.array(p) for p in ([1, 2, 3, 4], [2], [5, 4, 3])]
    routes = refine(Terrain(grid_of(z), z), Walk(ONE, 8), paths)
    sums = describe_refined(routes, 70.0)
    assert [s.length_m for s in sums] == pytest.approx([90, 0, 60])
    assert [s.climb_m for s in sums] == pytest.approx([6, 0, 0])
    assert [s.descent_m for s in sums] == pytest.approx([0, 0, 4])


def test_cancel_is_asked_for(formula_surface):
    terrain, walk = Terrain(grid_of(formula_surface), formula_surface), Walk(TOBLER, 8)
    paths, _ = graph_routes(terrain, walk, (5, 5), POINTS)
    with pytest.raises(Cancelled):
        refine(terrain, walk, paths, Progress(cancelled=lambda: True))
