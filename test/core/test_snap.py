"""Points put on the ground: a point's own cell, else the nearest passable one in reach."""

import numpy as np
import pytest
from trocha.core.errors import Cancelled
from trocha.core.grid import Grid, snap
from trocha.core.progress import Progress

GRID = Grid(4, 5, west=0.0, north=400.0, width=100.0, height=100.0)  # cell (r, c) is r * 5 + c


def test_by_hand():
    """A column of closed cells. In the middle of (1, 2) the open neighbours are 100 m away; a
    metre to its right the eastern one is 99 m away. A point 60 m south of the grid below the
    middle of (3, 0) is 110 m from that cell's centre."""
    passable = np.ones(GRID.shape, bool)
    passable[:, 2] = False
    x = [50, 499, 251, 50, 250, np.nan, 50]
    y = [350, 1, 250, -60, 50, 0, 1e9]
    cells, metres = snap(GRID, passable, x, y, 120)
    np.testing.assert_array_equal(cells[[0, 1, 2, 3, 5, 6]], [0, 19, 8, 15, -1, -1])
    assert cells[4] in (16, 18)  # as near to either side
    np.testing.assert_allclose(metres, [0, 0, 99, 110, 100, np.nan, np.nan])


def test_out_of_reach_is_nowhere():
    cells, metres = snap(GRID, np.ones(GRID.shape, bool), [50], [-60], 109.9)
    assert cells[0] == -1
    assert np.isnan(metres[0])


def test_equals_a_search_over_all_cells():
    """Against every passable cell's distance, for points on and off a half closed grid."""
    rng = np.random.default_rng(5)
    passable = rng.random(GRID.shape) < 0.5
    x, y = rng.uniform(-150, 650, 300), rng.uniform(-150, 550, 300)
    cells, metres = snap(GRID, passable, x, y, 130)
    centre_x, centre_y = GRID.centre(*np.mgrid[0:4, 0:5])
    for i in range(300):
        away = np.where(passable, np.hypot(centre_x - x[i], centre_y - y[i]), np.inf)
        row, col = int((400 - y[i]) // 100), int(x[i] // 100)
        at_home = 0 <= row < 4 and 0 <= col < 5 and passable[row, col]
        if at_home:
            assert (cells[i], metres[i]) == (row * 5 + col, 0)
        elif away.min() > 130:
            assert cells[i] == -1
        else:
            assert metres[i] == pytest.approx(away.min())
            assert away.ravel()[cells[i]] == away.min()


def test_a_cancel_is_heard_while_it_searches():
    with pytest.raises(Cancelled):
        snap(GRID, np.zeros(GRID.shape, bool), [50], [50], 1e4, Progress(cancelled=lambda: True))
