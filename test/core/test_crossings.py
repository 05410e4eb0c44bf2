"""Crossings: what they open by hand, that they lead across, and that they open no more."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from surface_shapes import lines
from trocha.core.burn import burn_lines
from trocha.core.crossings import BLOCKED, FAR, FREE, Crossings, meetings
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import walking_model
from trocha.core.routes import trace
from trocha.core.wavefront import solve

TOBLER = walking_model("tobler")


def river(shapes, shape, dx=10.0, dy=10.0):
    """A grid with a burnt barrier on it, ready to be opened."""
    grid = Grid(*shape, 0, 0, dx, dy)
    burnt = burn_lines(shapes, shape)
    closed = np.zeros(shape, bool)
    closed.ravel()[burnt.cell] = True
    return grid, closed, Crossings(grid, closed, np.zeros(shape, bool), burnt)


def opened(opening, cols):
    return [tuple(int(v) for v in divmod(cell, cols)) for cell in opening.cells]


def test_a_straight_wall_opens_one_cell():
    """The line fills column 2; its cell at row 3 joins columns 1 and 3. 10 m through it."""
    _, _, crossings = river(lines([(-1, 2.4), (8, 2.4)]), (7, 5))
    (opening,) = crossings.at_points([3.5], [2.4], 1, 100)
    assert opened(opening, 5) == [(3, 2)]
    assert opening.metres == pytest.approx(10)


def test_rectangular_cells_are_measured_across():
    _, _, crossings = river(lines([(-1, 2.4), (8, 2.4)]), (7, 5), dx=30, dy=10)
    assert crossings.at_points([3.5], [2.4], 1, 100)[0].metres == pytest.approx(30)


def test_a_stair_opens_the_corner_and_one_more():
    """A diagonal through cell corners burns (i, i) and (i + 1, i). The crossing at (2.5, 2.5)
    lies in (2, 2): above and to its right is the one side. Below it lies the burnt (3, 2), to
    its left the burnt (2, 1), and only beyond those the other side: two cells.
    """
    _, _, crossings = river(lines([(-2.5, -2.5), (8.5, 8.5)]), (6, 6))
    (opening,) = crossings.at_points([2.5], [2.5], 1, 100)
    assert len(opening.cells) == 2
    assert (2, 2) in opened(opening, 6)
    assert set(opened(opening, 6)) - {(2, 2)} <= {(3, 2), (2, 1)}


def test_what_is_near_snaps_and_what_is_far_does_not():
    _, _, crossings = river(lines([(-1, 4.5), (8, 4.5)]), (7, 9))
    near, far, beyond = crossings.at_points([3.5, 3.5, 90], [6.9, 7.1, 90], 25, 100)
    assert opened(near, 9) == [(3, 4)]
    assert far.reason == beyond.reason == FAR
    assert far.cells.size == 0


def test_the_nearest_of_two_barriers_is_opened():
    _, _, crossings = river(lines([(-1, 2.5), (8, 2.5)], [(-1, 7.5), (8, 7.5)]), (7, 10))
    (opening,) = crossings.at_points([3.5], [5.2], 50, 100)
    assert opened(opening, 10) == [(3, 7)]


def test_wide_water_is_crossed_as_far_as_the_reach_goes():
    """Columns 2 to 6 are water, the line runs down column 4: 50 m from bank to bank, and half a
    cell more on each side to the middle of the first dry cell."""
    shapes = lines([(-1, 4.5), (8, 4.5)])
    grid, closed, _ = river(shapes, (7, 9))
    closed[:, 2:7] = True
    opener = Crossings(grid, closed, np.zeros(closed.shape, bool), burn_lines(shapes, (7, 9)))
    (bridge,) = opener.at_points([3.5], [4.5], 1, 31)
    assert opened(bridge, 9) == [(3, c) for c in range(2, 7)]
    assert bridge.metres == pytest.approx(50)
    assert opener.at_points([3.5], [4.5], 1, 19)[0].reason == BLOCKED


def test_ground_without_elevation_stays_closed():
    shapes = lines([(-1, 2.5), (8, 2.5)])
    grid, closed, _ = river(shapes, (7, 5))
    fixed = np.zeros(closed.shape, bool)
    fixed[:, 3] = closed[:, 3] = True
    opener = Crossings(grid, closed, fixed, burn_lines(shapes, (7, 5)))
    assert opener.at_points([3.5], [2.5], 1, 100)[0].reason == BLOCKED
    assert opener.along_line(np.array([[3.5, 0.5, 3.5, 4.5]])).reason == BLOCKED


def test_at_the_edge_of_the_grid_there_is_no_other_side():
    _, _, crossings = river(lines([(-1, 0.5), (8, 0.5)]), (7, 5))
    assert crossings.at_points([3.5], [0.5], 1, 100)[0].reason == BLOCKED


def test_a_place_that_is_open_anyway_needs_nothing():
    shapes = lines([(-1, 2.5), (8, 2.5)])
    grid, closed, _ = river(shapes, (7, 5))
    closed[3, 2] = False  # a boat's way, say
    opener = Crossings(grid, closed, np.zeros(closed.shape, bool), burn_lines(shapes, (7, 5)))
    assert opener.at_points([3.5], [2.5], 1, 100)[0].reason == FREE
    assert opener.along_line(np.array([[3.5, 0.5, 3.5, 4.5]])).reason == FREE


def test_beside_the_end_of_a_barrier_the_straight_way_is_opened():
    """The line ends in row 3, so that its sides hang together around it: there is no other
    side to reach, and the crossing in row 2 opens its own cell all the same."""
    _, _, crossings = river(lines([(-1, 2.5), (3.5, 2.5)]), (7, 5))
    (opening,) = crossings.at_points([2.5], [2.5], 1, 100)
    assert opened(opening, 5) == [(2, 2)]
    assert opening.metres == pytest.approx(10)


def test_a_line_opens_all_it_crosses():
    """From column 0 to 4 over a wall in columns 1 to 3: 30 m, and half cells on the banks are
    not its own."""
    shapes = lines([(-1, 2.5), (8, 2.5)])
    grid, closed, _ = river(shapes, (7, 5))
    closed[:, 1:4] = True
    opener = Crossings(grid, closed, np.zeros(closed.shape, bool), burn_lines(shapes, (7, 5)))
    bridge = opener.along_line(np.array([[3.5, 0.5, 3.5, 2.5], [3.5, 2.5, 3.5, 4.5]]))
    assert opened(bridge, 5) == [(3, 1), (3, 2), (3, 3)]
    assert bridge.metres == pytest.approx(30)


def test_a_line_within_the_water_is_measured_along_itself():
    """It starts and ends on closed cells, so it leads from no side to another."""
    shapes = lines([(-1, 2.5), (8, 2.5)])
    grid, closed, _ = river(shapes, (7, 5))
    closed[:, 1:4] = True
    opener = Crossings(grid, closed, np.zeros(closed.shape, bool), burn_lines(shapes, (7, 5)))
    # Two steps of 10 m between the middles of three cells; one cell alone counts its side.
    assert opener.along_line(np.array([[3.5, 1.5, 3.5, 3.5]])).metres == pytest.approx(20)
    assert opener.along_line(np.array([[3.4, 2.5, 3.6, 2.5]])).metres == pytest.approx(10)
    assert np.isnan(opener.along_line(np.array([[3.4, 2.5, 3.6, 2.5]]), False).metres)


def test_degrees_are_measured_on_the_ground():
    """At latitude 60 a degree of longitude is half as long: a point 0.3 cells away to the west
    is nearer than one 0.2 cells away to the south. (WGS 84: 0.5018 against 1.)"""
    grid = Grid(10, 10, west=0, north=60.05, width=0.01, height=0.01, ellipsoid=Ellipsoid())
    shapes = lines([(-1, 2.5), (12, 2.5)], [(7.5, 5.0), (7.5, 9.5)])
    burnt = burn_lines(shapes, grid.shape)
    closed = np.zeros(grid.shape, bool)
    closed.ravel()[burnt.cell] = True
    crossings = Crossings(grid, closed, np.zeros(grid.shape, bool), burnt)
    (opening,) = crossings.at_points([6.2], [4.8], 2000, 5000)
    # West: 2.3 columns of some 558 m = 1,283 m. South: 1.3 rows of 1,114 m = 1,449 m.
    assert opened(opening, 10) == [(6, 2)]
    assert crossings.at_points([6.2], [4.8], 1200, 5000)[0].reason == FAR


@st.composite
def crossed_lines(draw):
    """A line over the whole grid and a point on it, away from the grid's edge."""
    size = 13
    if draw(st.booleans()):
        angle = draw(st.floats(0, math.pi))
        step = np.array([math.sin(angle), math.cos(angle)])
        through = np.array(draw(st.tuples(st.floats(4, 9), st.floats(4, 9))))
    else:
        step = np.array(draw(st.tuples(st.integers(-3, 3), st.integers(-3, 3)).filter(any)), float)
        through = np.array(draw(st.tuples(st.integers(9, 17), st.integers(9, 17)))) / 2
    row, col = np.mgrid[0:size, 0:size] + 0.5
    side = (row - through[0]) * step[1] - (col - through[1]) * step[0]
    aside = draw(st.floats(-1, 1)) * np.array([step[1], -step[0]]) / np.hypot(*step)
    return lines([through - 30 * step, through + 30 * step]), through + aside, through, side, size


def reaches(grid, factor, source, far, neighbours, substep):
    """Whether all, some or none of the far side is reached, and the solution."""
    terrain = Terrain(grid, np.zeros(grid.shape), factor)
    solution = solve(MoveCosts(terrain, Walk(TOBLER, neighbours, substep)), [source])
    reached = np.isfinite(solution.hours())[far]
    return "all" if reached.all() else "some" if reached.any() else "none", solution


@settings(max_examples=15, deadline=None)
@given(crossed_lines(), st.sampled_from([(10.0, 10.0), (10.0, 25.0)]))
def test_a_crossing_leads_across_and_nothing_else_does(case, cell):
    """With every neighbourhood, sub-stepped and plain, the far side is reached, through the
    opened cells, which are few and hold the place of the crossing. Shut any of them again, but
    the one that holds the place, and the far side is out of reach: none is opened in vain.
    """
    shapes, point, through, side, size = case
    grid, closed, crossings = river(shapes, (size, size), *cell)
    (opening,) = crossings.at_points(point[:1], point[1:], 30, 200)
    assert opening.reason == ""
    factor = np.where(closed, np.nan, 1.0)
    factor.ravel()[opening.cells] = 1.0
    near, far = (side > 0) & ~closed, (side < 0) & ~closed
    source = np.array([np.flatnonzero(near)[0]])
    for neighbours in NEIGHBOURHOODS:
        for substep in (True, False):
            found, solution = reaches(grid, factor, source, far, neighbours, substep)
            assert found == "all"
            (path,) = trace(solution, 0, np.flatnonzero(far)[-1:])
            # A long move may leap over the opened cells: what counts is what it passes over.
            walked = np.stack(np.divmod(path.cells, size), axis=1) + 0.5
            assert set(burn_lines(lines(walked), grid.shape).cell) & set(opening.cells)
    # The place: the foot of the perpendicular, in metres, of the point on the line.
    scale = np.array([cell[1], cell[0]])
    step = np.array([np.diff(shapes.row)[0], np.diff(shapes.col)[0]])
    along = step * scale
    place = through + ((point - through) * scale) @ along / (along @ along) * step
    own = np.stack(np.divmod(opening.cells, size), axis=1)
    holds = (own - 1e-6 <= place).all(axis=1) & (place <= own + 1 + 1e-6).all(axis=1)
    assert holds.any()
    assert len(opening.cells) <= 3
    in_vain = 0
    for shut in opening.cells:
        without = factor.copy()
        without.ravel()[shut] = np.nan
        in_vain += reaches(grid, without, source, far, 8, True)[0] != "none"
    assert in_vain <= 1


def test_meetings_by_hand():
    """A road along row 2.5 meets the rivers at columns 1.25 and 3; the third runs beside it."""
    road = burn_lines(lines([(2.5, 0.0), (2.5, 5.0)]), (5, 5))
    rivers = burn_lines(
        lines([(0, 0), (5, 2.5)], [(0, 3), (2.5, 3), (5, 4)], [(2.6, 0), (2.6, 5)]), (5, 5)
    )
    row, col = meetings(road, rivers)
    np.testing.assert_allclose(sorted(zip(row, col)), [(2.5, 1.25), (2.5, 3.0)], atol=1e-9)


def test_meetings_that_only_touch_count_and_lines_apart_do_not_meet():
    one = burn_lines(lines([(1.5, 0.5), (1.5, 2.5)]), (4, 5))
    touching = burn_lines(lines([(1.5, 2.5), (3.5, 4.5)]), (4, 5))
    apart = burn_lines(lines([(1.7, 0.5), (1.7, 2.5)]), (4, 5))
    np.testing.assert_allclose(np.stack(meetings(one, touching)).T, [(1.5, 2.5)])
    assert meetings(one, apart)[0].size == 0
