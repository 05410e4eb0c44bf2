"""Cells near a way: by hand, at the limit, on long moves and rectangular cells."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.nearness import cells_near, metres_between


def grid_of(rows, cols, width=10.0, height=10.0):
    return Grid(rows, cols, 0.0, 0.0, width, height)


def test_one_cell_and_its_four_neighbours_by_hand():
    near = cells_near(grid_of(5, 5), np.array([12]), 10.0)
    assert near.astype(int).tolist() == [
        [0, 0, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 1, 1, 1, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 0, 0],
    ]


def test_distance_zero_keeps_what_the_line_passes_through_the_middle_of():
    """From (0, 0) three down and three right: the diagonal's own centres."""
    near = cells_near(grid_of(4, 4), np.array([0, 15]), 0.0)
    assert np.array_equal(near, np.eye(4, dtype=bool))


def test_rectangular_cells_reach_farther_along_their_short_side():
    """Cells 10 m wide and 30 m high: 20 m is two columns, and not one row."""
    near = cells_near(grid_of(3, 7, 10.0, 30.0), np.array([7 + 3]), 20.0)
    assert near.astype(int).tolist() == [[0] * 7, [0, 1, 1, 1, 1, 1, 0], [0] * 7]


@given(
    st.lists(st.tuples(st.integers(0, 11), st.integers(0, 14)), min_size=1, max_size=6),
    st.floats(0, 60),
)
@settings(max_examples=60, deadline=None)
def test_the_distance_to_the_line_decides(vertices, metres):
    """Against distances to points set densely along the line."""
    grid = grid_of(12, 15, 10.0, 14.0)
    path = np.array([r * 15 + c for r, c in vertices])
    near = cells_near(grid, path, metres)
    share = np.linspace(0, 1, 400)[:, None]
    line = np.array(vertices, float)
    dense = [line] + [a + share * (b - a) for a, b in zip(line, line[1:])]
    dense = np.concatenate(dense) * (14.0, 10.0)
    r, c = np.mgrid[0:12, 0:15]
    distance = np.hypot(r[..., None] * 14.0 - dense[:, 0], c[..., None] * 10.0 - dense[:, 1]).min(
        axis=-1
    )
    clear = np.abs(distance - metres) > 0.3  # the points are set up to 0.5 m apart
    assert np.array_equal(near[clear], (distance <= metres)[clear])


def test_metres_follow_the_latitude():
    """A degree of the parallel at latitude 60 is half of that at the equator, nearly."""
    world = Grid(121, 3, 0.0, 60.5, 1.0, 1.0, ellipsoid=Ellipsoid())
    start = np.array([0 * 3, 60 * 3])  # latitudes 60 and 0
    north, equator = metres_between(world, start, start + 1)
    assert abs(equator - 111319.49) < 0.01  # WGS 84
    assert abs(north - 55800.0) < 2.0  # WGS 84, at 60 degrees
