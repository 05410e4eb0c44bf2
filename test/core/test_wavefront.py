"""The solver against an independent Dijkstra, closed forms and invariants.

The oracle (``move_oracle``) builds its graph edge by edge in plain Python from the
definition of a move and lets networkx solve it. It shares no code with the package but
the hiking functions.
"""

import math
import pathlib
import sys

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS, neighbourhood
from trocha.core.pace import WalkingModel, walking_model
from trocha.core.progress import Progress
from trocha.core.wavefront import solve

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from move_oracle import least_seconds, moves_of, offsets

TOBLER = walking_model("tobler")


def grid_of(z, dx=30.0, dy=30.0):
    return Grid(z.shape[0], z.shape[1], west=0, north=0, width=dx, height=dy)


def dijkstra(p, pace):
    """(rows, cols) seconds by networkx, from the definition of a move."""
    rows, cols = p["z"].shape
    found = least_seconds(moves_of(p, pace), [divmod(int(s), cols) for s in p["sources"]])
    result = np.full((rows, cols), np.inf)
    for cell, cost in found.items():
        result[cell] = cost
    return result


@st.composite
def problems(draw):
    rows, cols = draw(st.integers(1, 7)), draw(st.integers(2, 8))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    z = rng.uniform(0, draw(st.sampled_from([1.0, 30.0, 120.0])), (rows, cols))
    z[rng.random((rows, cols)) < draw(st.sampled_from([0.0, 0.15, 0.4]))] = np.nan
    factor, fixed = np.ones((rows, cols)), np.zeros((rows, cols))
    surface = draw(st.booleans())
    if surface:
        factor = rng.choice([0.8, 1.0, 2.0, 5.0, 0.0], (rows, cols))
        fixed = rng.choice([0.0, 0.0, 3.0, 20.0], (rows, cols))
    open_cells = np.flatnonzero(~np.isnan(z) & (factor > 0))
    if not open_cells.size:
        z[0, 0], factor[0, 0] = 10.0, 1.0
        open_cells = np.array([0])
    sources = rng.choice(open_cells, size=min(draw(st.integers(1, 3)), open_cells.size))
    latitude = draw(st.sampled_from([None, None, 0.001, -61.0]))
    metres = latitude is None
    return {
        "z": z.astype(draw(st.sampled_from([float, np.float32]))),
        "factor": factor,
        "fixed": fixed,
        "surface": surface,
        "sources": sources,
        "latitude": latitude,  # of the northern edge
        "dx": draw(st.sampled_from([30.0, 12.5] if metres else [0.0003, 0.0005])),
        "dy": draw(st.sampled_from([30.0, 40.0] if metres else [0.0003, 0.0002])),
        "neighbours": draw(st.sampled_from(NEIGHBOURHOODS)),
        "substep": draw(st.booleans()),
        "towards": draw(st.booleans()),
        "max_slope": draw(st.sampled_from([89.0, 45.0])),
    }


MODELS = [
    TOBLER,
    walking_model("langmuir"),
    walking_model("irmischer_clarke_offpath"),
    walking_model("campbell", percentile=50),
    walking_model("loaded_porter"),
    walking_model("custom", table=[-0.5, 1.0, 0.0, 5.0, 0.1, 5.5, 0.6, 0.7]),
]


def solver(p, tabulated=False, model=TOBLER, layers=None):
    walk = Walk(model, p["neighbours"], p["substep"], p["max_slope"], p["towards"])
    grid = grid_of(p["z"], p["dx"], p["dy"])
    if p["latitude"] is not None:
        rows, cols = p["z"].shape
        grid = Grid(rows, cols, -74.0, p["latitude"], p["dx"], p["dy"], ellipsoid=Ellipsoid())
    surface = (p["factor"], p["fixed"]) if p["surface"] else ()
    costs = MoveCosts(Terrain(grid, p["z"], *surface), walk)
    table = costs.tabulated() if tabulated else None
    return costs, solve(costs, layers or [p["sources"]], table=table)


@settings(max_examples=150, deadline=None)
@given(problems(), st.sampled_from(MODELS))
def test_equals_dijkstra(p, model):
    expected = dijkstra(p, model.pace)
    _, solution = solver(p, model=model)
    np.testing.assert_allclose(solution.hours() * 3600, expected, rtol=1e-9)
    _, tabulated = solver(p, tabulated=True, model=model)
    np.testing.assert_array_equal(tabulated.seconds, solution.seconds)


@settings(max_examples=60, deadline=None)
@given(problems(), st.sampled_from(MODELS))
def test_no_move_costs_less_than_its_lower_bound(p, model):
    """What the solver relies on when it leaves a move unlooked at."""
    costs, _ = solver(p, model=model)
    cells = np.flatnonzero(np.isfinite(costs.filled(1, np.inf)))
    starts = np.tile(cells, len(costs.moves))
    moves = np.repeat(np.arange(len(costs.moves)), cells.size)
    with np.errstate(all="ignore"):
        seconds = costs.seconds(starts, moves, starts + costs.steps[moves])
    least = np.broadcast_to(costs.least(cells), (len(costs.moves), cells.size)).ravel()
    assert not (seconds < least).any()
    assert 0 < costs.smallest() <= least.min() * (1 + 1e-12)


@settings(max_examples=40, deadline=None)
@given(problems())
def test_symmetric_costs_give_a_symmetric_matrix_and_all_obey_the_triangle(p):
    """A pace that ignores the sign of the slope makes going and coming alike."""
    even_handed = WalkingModel("rees", lambda s: 0.75 + 0.09 * np.abs(s) + 14.6 * s**2, 0.75)
    for model in (even_handed, TOBLER):
        cells = np.flatnonzero(~np.isnan(p["z"]) & (p["factor"] > 0))[:6]
        _, solution = solver(p, model=model, layers=[np.array([c]) for c in cells])
        hours = solution.hours_at(cells)
        if model is even_handed:
            np.testing.assert_allclose(hours, hours.T, rtol=1e-9)
        by_way_of = (hours[:, :, None] + hours[None, :, :]).min(axis=1)
        assert (hours <= by_way_of * (1 + 1e-9)).all()


@settings(max_examples=60, deadline=None)
@given(problems())
def test_many_sources_are_the_minimum_of_single_ones_and_know_the_nearest(p):
    costs, together = solver(p)
    _, each = solver(p, layers=[np.array([s]) for s in p["sources"]])
    singles = np.stack([each.hours(i) for i in range(len(p["sources"]))])
    np.testing.assert_array_equal(together.hours(), singles.min(axis=0))
    nearest = together.nearest(p["sources"])
    reached = np.isfinite(together.hours())
    assert ((nearest > 0) == reached).all()
    chosen = np.take_along_axis(singles, np.maximum(nearest - 1, 0)[None].astype(int), 0)[0]
    np.testing.assert_allclose(chosen[reached], together.hours()[reached], rtol=1e-12)


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 10**6))
def test_a_barrier_never_lowers_a_cost(p, where):
    _, before = solver(p)
    closed = dict(p, z=p["z"].copy())
    open_cells = np.setdiff1d(np.flatnonzero(~np.isnan(p["z"])), p["sources"])
    if not open_cells.size:
        return
    closed["z"].ravel()[open_cells[where % open_cells.size]] = np.nan
    _, after = solver(closed)
    assert (after.hours() >= before.hours() - 1e-12).all()


@settings(max_examples=40, deadline=None)
@given(problems())
def test_towards_is_from_on_the_transposed_graph(p):
    """Time from a to b going out of a equals the time at a of walking to b."""
    forth = dict(p, towards=False, sources=p["sources"][:1])
    open_cells = np.flatnonzero(~np.isnan(p["z"]) & (p["factor"] > 0))
    _, out = solver(forth)
    for target in open_cells[:3]:
        _, back = solver(dict(p, towards=True, sources=np.array([target])))
        np.testing.assert_allclose(
            back.hours().ravel()[forth["sources"][0]], out.hours().ravel()[target], rtol=1e-9
        )


@settings(max_examples=40, deadline=None)
@given(problems(), st.integers(2, 3))
def test_refining_a_wall_never_opens_it(p, times):
    """Cut every cell into times x times: what was unreachable stays so (sub-stepped or not).

    Level ground, so that only walls decide; a diagonal between two closed cells is shut.
    """
    coarse = dict(p, z=np.where(np.isnan(p["z"]), np.nan, 0.0), surface=False)
    coarse["factor"] = np.ones_like(p["z"])
    coarse["sources"] = np.flatnonzero(~np.isnan(coarse["z"]))[:1]
    fine = dict(coarse, z=np.kron(coarse["z"], np.ones((times, times))))
    cols = coarse["z"].shape[1]
    row, col = divmod(int(coarse["sources"][0]), cols)
    fine["sources"] = np.array([row * times * cols * times + col * times])
    _, before = solver(coarse)
    _, after = solver(fine)
    reached = np.kron(np.isfinite(before.hours()), np.ones((times, times), bool))
    assert not (np.isfinite(after.hours()) & ~reached).any()


@pytest.mark.parametrize(
    "neighbours, error", [(8, 0.0824), (16, 0.0275), (32, 0.0131), (48, 0.00755)]
)
def test_snells_law_between_two_half_planes(neighbours, error):
    """Ground of pace 1 in the west and 3 in the east: the best crossing point minimises
    the sum of two straight legs, found here by a fine search. A graph of a few directions can
    only be longer, by its largest elongation over a uniform plane (Goodchild 1977), which
    bounds both legs; at the border one cell counts half on each side, which blurs one cell."""
    n = 81
    factor = np.ones((n, n))
    factor[:, 41:] = 3.0
    even = WalkingModel("even", lambda slope: np.ones_like(slope), 1.0)
    terrain = Terrain(grid_of(np.zeros((n, n)), 10, 10), np.zeros((n, n)), factor)
    solution = solve(MoveCosts(terrain, Walk(even, neighbours)), [np.array([10 * n + 5])])
    border = 40.5
    for row, col in [(10, 75), (40, 70), (75, 60), (75, 78)]:
        y = np.linspace(10, row, 100001)
        legs = np.hypot(border - 5, y - 10) + 3 * np.hypot(col - border, row - y)
        expected = 10 * legs.min()
        got = solution.hours()[row, col] * 3600
        assert got >= expected * (1 - 1e-3)
        assert got <= expected * (1 + error) + 10 * 0.5


@pytest.mark.parametrize("neighbours", NEIGHBOURHOODS)
def test_uniform_plane_has_the_closed_form(neighbours):
    """On a plane a cost splits into the two moves of the set that bound its direction."""
    grid = grid_of(np.zeros((31, 31)))
    even = WalkingModel("even", lambda slope: np.ones_like(slope), 1.0)
    solution = solve(
        MoveCosts(Terrain(grid, np.zeros((31, 31))), Walk(even, neighbours)), [np.array([0])]
    )
    fan = sorted(
        ((a, b) for a, b in offsets(neighbours) if a >= 0 and b >= 0),
        key=lambda move: math.atan2(*move),
    )
    for r in range(31):
        for c in range(31):
            for (a1, b1), (a2, b2) in zip(fan, fan[1:]):
                det = b1 * a2 - a1 * b2
                n1, n2 = (c * a2 - r * b2) / det, (r * b1 - c * a1) / det
                whole = abs(n1 - round(n1)) < 1e-9 and abs(n2 - round(n2)) < 1e-9
                if n1 >= -1e-9 and n2 >= -1e-9 and whole:
                    expected = 30 * (n1 * math.hypot(a1, b1) + n2 * math.hypot(a2, b2))
                    assert solution.hours()[r, c] * 3600 == pytest.approx(expected, rel=1e-9)


def test_every_set_is_closed_under_signs_and_exchange():
    for neighbours in NEIGHBOURHOODS:
        found = {(m.rows, m.cols) for m in neighbourhood(neighbours)}
        assert len(found) == neighbours
        assert found == set(offsets(neighbours))


def test_samples_name_every_cell_a_segment_crosses():
    """Checked by walking each segment in 10,000 steps."""
    for move in neighbourhood(48):
        t = np.linspace(0, 1, 10001)
        # Half-cell borders belong to both cells; a nudge to either side finds both.
        crossed = {
            (math.floor(move.rows * s + 0.5 + e), math.floor(move.cols * s + 0.5 + f))
            for s in t
            for e in (-1e-9, 1e-9)
            for f in (-1e-9, 1e-9)
        }
        ends = {(0, 0), (move.rows, move.cols)}
        if move.is_diagonal:
            assert move.samples == ()
        else:
            assert crossed - ends <= set(move.touched) | ends


@pytest.mark.parametrize("neighbours", NEIGHBOURHOODS)
def test_a_one_cell_wall_holds_at_any_angle(neighbours):
    """A line burnt with 8-connected cells (every step of the longer axis) parts the grid."""
    for angle in range(0, 180, 7):
        z = np.zeros((41, 41))
        u, v = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        if abs(u) >= abs(v):
            wall = [(20 + round((c - 20) * v / u), c) for c in range(41)]
        else:
            wall = [(r, 20 + round((r - 20) * u / v)) for r in range(41)]
        wall = [(r, c) for r, c in wall if 0 <= r < 41 and 0 <= c < 41]
        for r, c in wall:
            z[r, c] = np.nan
        shut = np.isnan(z)
        # The side of a cell, told by a flood of edge neighbours, which cannot cross.
        graph = networkx.grid_2d_graph(41, 41)
        graph.remove_nodes_from(wall)
        start = (0, 0) if not shut[0, 0] else (0, 40)
        side = np.zeros((41, 41), bool)
        for cell in networkx.node_connected_component(graph, start):
            side[cell] = True
        solution = solve(
            MoveCosts(Terrain(grid_of(z), z), Walk(TOBLER, neighbours)),
            [np.array([start[0] * 41 + start[1]])],
        )
        np.testing.assert_array_equal(np.isfinite(solution.hours()), side)


def test_geographic_cells_have_ellipsoidal_size():
    """0.009 degrees of latitude about -10 are 995.47 m on WGS 84; flat, 0.72 s/m: 716.74 s."""
    grid = Grid(
        3, 1, west=-74, north=-10 + 0.0135, width=0.009, height=0.009, ellipsoid=Ellipsoid()
    )
    walk = Walk(walking_model("langmuir_rwalk"), 8)
    solution = solve(MoveCosts(Terrain(grid, np.zeros((3, 1))), walk), [np.array([1])])
    assert solution.hours()[2, 0] * 3600 == pytest.approx(716.74, abs=0.01)


def test_rectangular_cells_keep_both_sides_apart():
    z = np.zeros((3, 3))
    walk = Walk(walking_model("langmuir"), 8)
    solution = solve(MoveCosts(Terrain(grid_of(z, dx=10, dy=40), z), walk), [np.array([4])])
    # 0.72 s/m on the flat: 7.2 s to the side, 28.8 s up, 0.72 * hypot(10, 40) on the diagonal.
    side, up, corner = 7.2, 28.8, 0.72 * math.hypot(10, 40)
    expected = [[corner, up, corner], [side, 0, side], [corner, up, corner]]
    np.testing.assert_allclose(solution.hours() * 3600, expected, rtol=1e-12)


def test_limit_leaves_what_lies_beyond_unreached():
    z = np.zeros((1, 30))
    costs = MoveCosts(Terrain(grid_of(z, 1000), z), Walk(walking_model("langmuir"), 8))
    solution = solve(costs, [np.array([0])], limit_hours=2)  # 5 km/h: ten cells
    np.testing.assert_array_equal(np.isfinite(solution.hours()[0]), np.arange(30) <= 10)


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 2**32 - 1), st.booleans())
def test_until_settles_what_is_asked_and_tells_nothing_unsettled(p, seed, tabulated):
    """Times up to the farthest cell asked for are those of a full solve; others are so or inf."""
    costs, full = solver(p)
    wanted = np.random.default_rng(seed).integers(-1, p["z"].size, 3)
    table = costs.tabulated() if tabulated else None
    early = solve(costs, [p["sources"]], until=wanted, table=table)
    np.testing.assert_array_equal(early.hours_at(wanted), full.hours_at(wanted))
    told = np.isfinite(early.seconds)
    np.testing.assert_array_equal(early.seconds[told], full.seconds[told])
    assert (early.back[~told] == -1).all()


def test_a_source_that_starts_late_does_not_end_what_lies_before_it():
    """Forty level cells of an hour each; the second source starts after the limit of 30 hours."""
    ground = Terrain(Grid(1, 40, west=0, north=0, width=5000, height=5000), np.zeros((1, 40)))
    found = solve(
        MoveCosts(ground, Walk(walking_model("langmuir"), 8)),
        [np.array([0, 39])],
        head_starts=[np.array([0.0, 100 * 3600.0])],
        limit_hours=30.5,
    )
    assert found.hours()[0] == pytest.approx([*range(31), *[np.inf] * 9])


def test_until_leaves_the_far_side_alone():
    rng = np.random.default_rng(8)
    z = rng.uniform(0, 20, (200, 200))
    costs = MoveCosts(Terrain(grid_of(z), z), Walk(TOBLER, 16))
    solution = solve(costs, [np.array([0])], until=np.array([5 * 200 + 5]))
    assert np.isfinite(solution.hours()[5, 5])
    assert np.isfinite(solution.hours()).mean() < 0.5


def test_a_source_on_a_wall_is_refused():
    z = np.array([[1.0, np.nan]])
    costs = MoveCosts(Terrain(grid_of(z), z), Walk(TOBLER, 8))
    with pytest.raises(TrochaError, match="impassable"):
        solve(costs, [np.array([1])])


def test_cancel_and_progress():
    rng = np.random.default_rng(5)
    z = rng.uniform(0, 200, (80, 80))
    costs = MoveCosts(Terrain(grid_of(z), z), Walk(TOBLER, 16))
    told = []
    solve(costs, [np.array([0])], progress=Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    asked = []

    def after_five():
        asked.append(1)
        return len(asked) > 5

    with pytest.raises(Cancelled):
        solve(costs, [np.array([0])], progress=Progress(cancelled=after_five))


@pytest.mark.parametrize("neighbours", NEIGHBOURHOODS)
def test_a_pace_that_does_not_mind_the_slope_passes_no_wall(neighbours):
    """Its NaN for a slope into the wall would come out as a number."""
    z = np.zeros((12, 11))
    z[:, 5] = np.nan
    level = WalkingModel("level", np.ones_like, 1.0)
    solution = solve(MoveCosts(Terrain(grid_of(z), z), Walk(level, neighbours)), [np.array([0])])
    assert np.isfinite(solution.hours()[:, :5]).all()
    assert np.isinf(solution.hours()[:, 5:]).all()
