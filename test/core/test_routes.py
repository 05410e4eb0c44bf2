"""Routes on a hand-made 5 x 5 grid, and sums against the profile."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import WalkingModel, walking_model
from trocha.core.routes import describe, trace
from trocha.core.wavefront import solve

# Up costs twice its slope in s/m on top of 1 s/m on the level, down nothing extra.
RAMP_AND_LEVEL = WalkingModel("by hand", lambda slope: 1 + 2 * np.maximum(slope, 0), 1.0)


def solved(z, source, neighbours=8, towards=False, model=RAMP_AND_LEVEL, size=10.0):
    z = np.asarray(z, float)
    grid = Grid(*z.shape, west=0, north=0, width=size, height=size)
    costs = MoveCosts(Terrain(grid, z), Walk(model, neighbours, towards=towards))
    return solve(costs, [np.array([source])])


X = np.nan
WALLED = [
    [0, 0, 0, 0, 0],
    [0, X, X, X, 0],
    [0, X, 5, X, 0],
    [0, X, X, X, 3],
    [0, 0, 0, 0, 0],
]


def test_a_route_round_a_wall_by_hand():
    """From (2, 0) to (4, 4), cells of 10 m: down to (3, 0), diagonal to (4, 1), along the
    last row to (4, 4): 10 + 10 sqrt(2) + 30 m on the level at 1 s/m. The diagonal passes
    (3, 1), a wall, but (4, 0) beside it is open. The middle cell cannot be reached."""
    solution = solved(WALLED, 10)
    path, lost = trace(solution, 0, np.array([24, 12]))
    assert lost is None
    assert path.cells.tolist() == [10, 15, 21, 22, 23, 24]
    (route,) = describe(solution, [path], 80.0)
    assert route.hours * 3600 == pytest.approx(np.cumsum([0, 10, 10 * np.sqrt(2), 10, 10, 10]))
    assert route.length_m == route.ground_m == pytest.approx(40 + 10 * np.sqrt(2))
    assert (route.climb_m, route.descent_m, route.steepest_degrees) == (0, 0, 0)
    assert route.energy_mj == pytest.approx(2.5 * 80 * route.length_m / 1e6)  # Minetti, level


def test_a_hill_by_hand_there_and_back():
    """One row: 0, 3, 1, 1, 9 m, cells of 10 m. Up 3 + 8 m, down 2 m. Going: each 10 m part
    takes 10 s and twice its climb: 16 + 10 + 10 + 26 = 62 s. The slope of the last part is
    0.8, and of the first 0.3."""
    z = [[0, 3, 1, 1, 9]]
    there = solved(z, 0)
    (path,) = trace(there, 0, np.array([4]))
    (route,) = describe(there, [path], 1.0)
    assert route.hours * 3600 == pytest.approx([0, 16, 26, 36, 62])
    assert (route.climb_m, route.descent_m) == pytest.approx((11, 2))
    assert route.ground_m == pytest.approx(np.hypot(10, 3) + np.hypot(10, 2) + 10 + np.hypot(10, 8))
    # 40 m are less than the stretch of 100 m: the whole way, 9 m in 40.
    assert route.steepest_degrees == pytest.approx(np.degrees(np.arctan(9 / 40)))
    # Towards cell 0 from the other end: what was down is up, 2 m of it.
    back = solved(z, 0, towards=True)
    (path,) = trace(back, 0, np.array([4]))
    (route,) = describe(back, [path], 1.0)
    assert path.cells.tolist() == [4, 3, 2, 1, 0]
    assert route.hours * 3600 == pytest.approx([0, 10, 20, 34, 44])
    assert (route.climb_m, route.descent_m) == pytest.approx((2, 11))


@pytest.mark.parametrize("substep", [True, False])
@pytest.mark.parametrize("neighbours", NEIGHBOURHOODS)
def test_lengths_in_degrees_are_those_the_solver_timed(neighbours, substep):
    """At 1 s/m whatever the slope, a route's seconds are its metres, on cells whose width
    changes with the latitude."""
    even = WalkingModel("even", lambda slope: np.ones_like(slope), 1.0)
    grid = Grid(20, 20, west=-74, north=60, width=0.1, height=0.1, ellipsoid=Ellipsoid())
    walk = Walk(even, neighbours, substep, max_slope_degrees=89)
    z = np.random.default_rng(1).uniform(0, 900, (20, 20))
    solution = solve(MoveCosts(Terrain(grid, z), walk), [np.array([0])])
    paths = trace(solution, 0, np.array([399, 60, 19]))
    for path, route in zip(paths, describe(solution, paths, 1.0)):
        assert route.length_m == pytest.approx(route.hours[-1] * 3600)
        assert route.climb_m - route.descent_m == pytest.approx(z.flat[path.cells[-1]] - z[0, 0])


def test_standing_still_has_no_length():
    solution = solved(np.zeros((1, 1)), 0)
    (path,) = trace(solution, 0, np.array([0]))
    (route,) = describe(solution, [path], 1.0)
    assert route.cells.tolist() == [0]
    assert (route.hours[-1], route.length_m, route.steepest_degrees) == (0, 0, 0)


@st.composite
def grounds(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(2, 9)), draw(st.integers(2, 9))
    z = rng.uniform(0, draw(st.sampled_from([2.0, 25.0])), shape)
    z[rng.random(shape) < draw(st.sampled_from([0.0, 0.3]))] = np.nan
    z[0, 0] = 1.0
    return z, draw(st.sampled_from(NEIGHBOURHOODS)), draw(st.booleans())


@settings(max_examples=60, deadline=None)
@given(grounds())
def test_sums_agree_with_a_profile_read_point_by_point(ground):
    """Times add up from the parts, and climb, descent and length from the heights read where
    the line crosses the grid: an independent walk along every move."""
    z, neighbours, towards = ground
    model = walking_model("tobler")
    solution = solved(z, 0, neighbours, towards, model)
    targets = np.flatnonzero(np.isfinite(solution.hours()).ravel())
    paths = trace(solution, 0, targets)
    for target, path, route in zip(targets, paths, describe(solution, paths, 70.0)):
        assert path.cells[-1 if not towards else 0] == target
        parts = [p for a, b in zip(path.cells, path.cells[1:]) for p in profile(z, a, b)]
        length = sum(p[0] for p in parts)
        climb = sum(max(p[1], 0) for p in parts)
        seconds = sum(p[0] * float(model.pace(np.array(p[1] / p[0]))) for p in parts)
        assert route.length_m == pytest.approx(length)
        assert route.climb_m == pytest.approx(climb, abs=1e-9)
        assert route.climb_m - route.descent_m == pytest.approx(
            z.ravel()[path.cells[-1]] - z.ravel()[path.cells[0]], abs=1e-9
        )
        assert route.hours[-1] == solution.hours().ravel()[target]
        assert route.hours[-1] * 3600 == pytest.approx(seconds, abs=1e-9)


def profile(z, a, b, size=10.0):
    """(metres, rise) of each part of a move, its heights blended of the two cells beside."""
    (r0, c0), (r1, c1) = divmod(a, z.shape[1]), divmod(b, z.shape[1])
    parts = max(abs(r1 - r0), abs(c1 - c0))
    heights = []
    for i in range(parts + 1):
        r, c = r0 + (r1 - r0) * i / parts, c0 + (c1 - c0) * i / parts
        low_r, low_c = int(np.floor(r + 1e-9)), int(np.floor(c + 1e-9))
        up_r, up_c = int(np.ceil(r - 1e-9)), int(np.ceil(c - 1e-9))
        weight = (r - low_r) + (c - low_c)
        heights.append(z[low_r, low_c] * (1 - weight) + z[up_r, up_c] * weight)
    metres = size * np.hypot(r1 - r0, c1 - c0) / parts
    return [(metres, after - before) for before, after in zip(heights, heights[1:])]
