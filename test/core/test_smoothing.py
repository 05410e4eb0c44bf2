"""Corners cut by hand, and never across a closed cell."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import walking_model
from trocha.core.routes import trace
from trocha.core.smoothing import smoothed
from trocha.core.wavefront import solve


def test_one_corner_by_hand():
    """Right two cells, down two: the corner (0, 2) goes from half a cell before it to half a
    cell after it, at 0.75 and 1.25 of the way's points. Once more: a quarter of the stretches
    beside each of the new corners."""
    rows, cols = np.array([0, 0, 2]), np.array([0, 2, 2])
    open_ground = np.ones((3, 3), bool)
    r, c, at = smoothed(rows, cols, open_ground, rounds=1)
    assert r.tolist() == [0, 0, 0.5, 2]
    assert c.tolist() == [0, 1.5, 2, 2]
    assert at.tolist() == [0, 0.75, 1.25, 2]
    r, c, at = smoothed(rows, cols, open_ground, rounds=2)
    assert r.tolist() == [0, 0, 0.125, 0.375, 0.875, 2]
    assert c.tolist() == [0, 1.125, 1.625, 1.875, 2, 2]
    assert at.tolist() == [0, 0.5625, 0.875, 1.125, 1.4375, 2]


def test_a_cut_that_would_touch_a_closed_cell_is_left_out():
    """Right four cells, down four: the cut goes from (0, 3) to (1, 4) and passes (0.5, 3.5),
    the corner of cell (1, 3). Where that cell is closed the way keeps its corner."""
    rows, cols = np.array([0, 0, 4]), np.array([0, 4, 4])
    ground = np.ones((5, 5), bool)
    assert smoothed(rows, cols, ground, rounds=1)[0].tolist() == [0, 0, 1, 4]
    ground[1, 3] = False
    r, c, at = smoothed(rows, cols, ground)
    assert (r.tolist(), c.tolist(), at.tolist()) == ([0, 0, 4], [0, 4, 4], [0, 1, 2])


@pytest.mark.parametrize("rows", [[4], [4, 5]])
def test_a_way_without_corners_stays(rows):
    r, c, at = smoothed(np.array(rows), np.array(rows), np.ones((9, 9), bool))
    assert r.tolist() == c.tolist() == rows
    assert at.tolist() == list(range(len(rows)))


@st.composite
def ways(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    z = rng.uniform(0, 20, (14, 14))
    z[rng.random((14, 14)) < draw(st.sampled_from([0.0, 0.2, 0.35]))] = np.nan
    z[0, 0] = 1.0
    costs = MoveCosts(
        Terrain(Grid(14, 14, 0, 0, 10, 10), z),
        Walk(walking_model("tobler"), draw(st.sampled_from(NEIGHBOURHOODS))),
    )
    solution = solve(costs, [np.array([0])])
    farthest = int(np.where(np.isfinite(solution.hours()), solution.hours(), -1).argmax())
    (path,) = trace(solution, 0, np.array([farthest]))
    return np.isfinite(z), np.divmod(path.cells, 14)


@settings(max_examples=40, deadline=None)
@given(ways())
def test_a_smoothed_route_enters_no_closed_cell(way):
    """Every stretch in 200 steps, against the cells it is in; the way it was made from passes
    the same check. A diagonal move may pass exactly through the corner of a closed cell."""
    passable, (rows, cols) = way
    r, c, at = smoothed(rows, cols, passable)
    assert (r[0], c[0], r[-1], c[-1]) == (rows[0], cols[0], rows[-1], cols[-1])
    assert (np.diff(at) > 0).all()
    t = np.linspace(0, 1, 200)[:, None]
    along_r = (r[:-1] + (r[1:] - r[:-1]) * t).ravel() if len(r) > 1 else r
    along_c = (c[:-1] + (c[1:] - c[:-1]) * t).ravel() if len(c) > 1 else c
    inner = (np.abs(along_r % 1 - 0.5) > 1e-9) & (np.abs(along_c % 1 - 0.5) > 1e-9)
    cells = np.floor(along_r[inner] + 0.5).astype(int), np.floor(along_c[inner] + 0.5).astype(int)
    assert passable[cells].all()
