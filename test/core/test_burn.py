"""Burnt lines and polygons against exact arithmetic, and as walls that the solver must respect."""

import math
from fractions import Fraction

import networkx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from surface_shapes import lines, polygon
from trocha.core.burn import burn_lines, fill_polygons
from trocha.core.errors import Cancelled
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import walking_model
from trocha.core.progress import Progress
from trocha.core.wavefront import solve

TOBLER = walking_model("tobler")
EVERYONE = [(n, substep) for n in NEIGHBOURHOODS for substep in (True, False)]


def cells(burnt, cols):
    return [tuple(int(v) for v in divmod(cell, cols)) for cell in burnt.cell]


def test_a_walk_by_hand():
    """From (0.5, 0.5) to (1.5, 2.5): row 1 is met at column 1.5, columns 1 and 2 at rows 0.75
    and 1.25; so right, down, right."""
    burnt = burn_lines(lines([(0.5, 0.5), (1.5, 2.5)]), (3, 4))
    assert cells(burnt, 4) == [(0, 0), (0, 1), (1, 1), (1, 2)]


def test_through_a_corner_goes_by_way_of_a_cell_beside_it():
    burnt = burn_lines(lines([(0.5, 0.5), (2.5, 2.5)]), (3, 3))
    assert cells(burnt, 3) == [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2)]


def test_a_border_belongs_to_the_cell_below_and_to_the_right():
    burnt = burn_lines(lines([(1.0, 0.2), (1.0, 2.7)], [(0.2, 2.0), (2.7, 2.0)]), (3, 3))
    assert cells(burnt, 3) == [(1, 0), (1, 1), (1, 2), (0, 2), (1, 2), (2, 2)]


def test_points_lines_without_length_and_what_lies_outside():
    """A point burns its cell, so does a line that stays where it is; far away burns nothing."""
    burnt = burn_lines(
        lines([(1.2, 1.7)], [(2.5, 0.5), (2.5, 0.5)], [(50, 50), (60, 70)], [(-9, 1), (-3, 1)]),
        (3, 3),
    )
    assert cells(burnt, 3) == [(1, 1), (2, 0)]
    assert burnt.feature[burnt.segment].tolist() == [0, 1]


def test_features_can_be_told_apart_and_joined():
    shapes = lines([(0.5, 0.5), (0.5, 2.5)], [(2.5, 0.5), (2.5, 1.5)])
    burnt = burn_lines(shapes, (3, 3))
    second = burnt.of(np.array([False, True]))
    assert cells(second, 3) == [(2, 0), (2, 1)]
    only = burn_lines(shapes.of(np.array([False, True])), (3, 3))
    assert cells(only, 3) == [(2, 0), (2, 1)]
    assert only.feature[only.segment].tolist() == [1, 1]
    both = burnt.of(np.array([True, False])).joined(only)
    assert cells(both, 3) == [(0, 0), (0, 1), (0, 2), (2, 0), (2, 1)]
    np.testing.assert_array_equal(both.ends[both.segment[-1]], [2.5, 0.5, 2.5, 1.5])


coordinate = st.one_of(
    st.integers(-3, 9).map(float),
    st.integers(-6, 18).map(lambda n: n / 2),
    st.floats(-4, 10, allow_nan=False),
    st.integers(0, 6).map(lambda n: n + 1e-9),
    st.integers(0, 6).map(lambda n: n - 1e-9),
)
vertex = st.tuples(coordinate, coordinate)


def part_within(a, b, low, high):
    """Exact share of a segment within a box: (enter, leave), enter > leave where there is none."""
    enter, leave = Fraction(0), Fraction(1)
    for p, q, least, most in zip(a, b, low, high):
        p, step = Fraction(p), Fraction(q) - Fraction(p)
        if step == 0:
            if not least <= p <= most:
                return Fraction(1), Fraction(0)
            continue
        one, other = (least - p) / step, (most - p) / step
        enter, leave = max(enter, min(one, other)), min(leave, max(one, other))
    return enter, leave


@settings(max_examples=80, deadline=None)
@given(vertex, vertex)
def test_exactly_the_cells_that_a_segment_passes_through(a, b):
    """Every cell it runs through is burnt, and no cell that it does not even touch.

    A hair of 1e-9 cells is left to rounding, on either side.
    """
    rows, cols = 6, 7
    found = set(cells(burn_lines(lines([a, b]), (rows, cols)), cols))
    hair = Fraction(1, 10**9)
    for r in range(rows):
        for c in range(cols):
            enter, leave = part_within(a, b, (r + hair, c + hair), (r + 1 - hair, c + 1 - hair))
            if enter < leave:
                assert (r, c) in found
            enter, leave = part_within(a, b, (r - hair, c - hair), (r + 1 + hair, c + 1 + hair))
            if enter > leave:
                assert (r, c) not in found


@settings(max_examples=60, deadline=None)
@given(st.lists(vertex, min_size=2, max_size=8))
def test_a_line_hangs_together_by_the_edges_of_its_cells(path):
    inside = [(r % 6, c % 7) for r, c in path]  # what leaves the grid may come back elsewhere
    found = cells(burn_lines(lines(inside), (7, 8)), 8)
    graph = networkx.grid_2d_graph(7, 8).subgraph(found)
    assert networkx.is_connected(graph)
    assert {(math.floor(r), math.floor(c)) for r, c in inside} <= set(found)


def test_any_number_of_segments_at_once_gives_the_same(monkeypatch):
    rng = np.random.default_rng(3)
    shapes = lines(*rng.uniform(-2, 12, (40, 3, 2)))
    whole = burn_lines(shapes, (10, 10))
    monkeypatch.setattr("trocha.core.burn.CROSSED_AT_ONCE", 7)
    pieces = burn_lines(shapes, (10, 10))
    np.testing.assert_array_equal(whole.cell, pieces.cell)
    np.testing.assert_array_equal(whole.segment, pieces.segment)
    with pytest.raises(Cancelled):
        burn_lines(shapes, (10, 10), Progress(cancelled=lambda: True))


def wall_across(draw, rows, cols):
    """A straight line from outside to outside of a grid, and the side of each cell's centre."""
    if draw(st.booleans()):  # at any angle
        angle = draw(st.floats(0, math.pi))
        step = np.array([math.sin(angle), math.cos(angle)])
        through = draw(st.tuples(st.floats(2, rows - 2), st.floats(2, cols - 2)))
    else:  # through the corners of cells
        step = np.array(draw(st.tuples(st.integers(-3, 3), st.integers(-3, 3)).filter(any)), float)
        through = draw(st.tuples(st.integers(2, rows - 2), st.integers(2, cols - 2)))
    ends = [through - 40 * step, through + 40 * step]
    row, col = np.mgrid[0:rows, 0:cols] + 0.5
    side = (row - through[0]) * step[1] - (col - through[1]) * step[0]
    return lines(ends), side


@st.composite
def walls(draw):
    rows, cols = draw(st.integers(8, 15)), draw(st.integers(8, 15))
    shapes, side = wall_across(draw, rows, cols)
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    z = rng.uniform(0, draw(st.sampled_from([0.0, 20.0])), (rows, cols))
    grid = Grid(rows, cols, 0, 0, draw(st.sampled_from([30.0, 12.5])), 30.0)
    return grid, z, shapes, side


@settings(max_examples=25, deadline=None)
@given(walls())
def test_no_move_gets_through_a_burnt_line(case):
    """At any angle, with every neighbourhood, sub-stepped and plain, the far side is out of reach."""
    grid, z, shapes, side = case
    factor = np.ones(grid.shape)
    factor.ravel()[burn_lines(shapes, grid.shape).cell] = np.nan
    near, far = (side > 0) & (factor > 0), (side < 0) & (factor > 0)
    if not near.any() or not far.any():
        return
    source = np.array([np.flatnonzero(near)[0]])
    for neighbours, substep in EVERYONE:
        costs = MoveCosts(Terrain(grid, z, factor), Walk(TOBLER, neighbours, substep, 89))
        hours = solve(costs, [source]).hours()
        assert np.isfinite(hours[near]).all()
        assert not np.isfinite(hours[far]).any()


def test_a_river_with_its_tributaries_parts_the_land_into_three():
    """Lines that meet within a hair of each other leave no gap where they meet."""
    shapes = lines(
        [(-1, 5.3), (6.2, 6.0), (12, 4.1)],
        [(6.2, 6.0 + 1e-12), (3.3, 8.8), (5.5, 14)],
    )
    factor = np.ones((11, 12))
    factor.ravel()[burn_lines(shapes, (11, 12)).cell] = np.nan
    grid = Grid(11, 12, 0, 0, 30, 30)
    places = {"west": (5, 1), "north": (1, 9), "south": (9, 9)}
    costs = MoveCosts(Terrain(grid, np.zeros(grid.shape), factor), Walk(TOBLER, 48))
    for name, (row, col) in places.items():
        hours = solve(costs, [np.array([row * 12 + col])]).hours()
        assert {n for n, p in places.items() if np.isfinite(hours[p])} == {name}


def inside_by_hand(rings, row, col):
    """Even and odd by a ray to the right, ring by ring."""
    count = 0
    for ring in rings:
        for (r0, c0), (r1, c1) in zip(ring, ring[1:]):
            if min(r0, r1) <= row < max(r0, r1):
                count += c0 + (row - r0) / (r1 - r0) * (c1 - c0) <= col
    return count % 2 == 1


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.lists(vertex, min_size=3, max_size=6).map(lambda ring: [*ring, ring[0]]),
        min_size=1, max_size=3,
    )
)  # fmt: skip
def test_polygons_fill_the_cells_whose_centres_they_hold(rings):
    filled = fill_polygons(polygon(*rings), (6, 7))
    expected = [
        r * 7 + c for r in range(6) for c in range(7) if inside_by_hand(rings, r + 0.5, c + 0.5)
    ]
    assert filled.tolist() == expected


def test_a_hole_stays_open_and_overlapping_features_both_count():
    ring = [(0, 0), (0, 6), (6, 6), (6, 0), (0, 0)]
    hole = [(2, 2), (2, 4), (4, 4), (4, 2), (2, 2)]
    assert len(fill_polygons(polygon(ring, hole), (6, 6))) == 36 - 4
    assert len(fill_polygons(polygon(ring, hole, features=[0, 1]), (6, 6))) == 36


@pytest.mark.parametrize(("neighbours", "substep"), EVERYONE)
def test_a_sliver_of_a_polygon_holds(neighbours, substep):
    """0.02 cells wide, so that it holds no centre of a cell: its outline is burnt as well."""
    sliver = polygon([(-1, 3.3), (12, 7.9), (12, 7.92), (-1, 3.32), (-1, 3.3)])
    grid = Grid(11, 11, 0, 0, 30, 30)
    factor = np.ones(grid.shape)
    factor.ravel()[burn_lines(sliver, grid.shape).cell] = np.nan
    assert fill_polygons(sliver, grid.shape).size == 0
    costs = MoveCosts(
        Terrain(grid, np.zeros(grid.shape), factor), Walk(TOBLER, neighbours, substep)
    )
    hours = solve(costs, [np.array([5 * 11])]).hours()
    assert np.isinf(hours[:, 10]).all()
    assert np.isfinite(hours[:, 0]).all()
