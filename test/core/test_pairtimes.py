"""Hours origin by origin, whatever the batches, and the tally of them."""

import numpy as np
import pytest
from trocha.core import pairtimes
from trocha.core.grid import Grid
from trocha.core.isochrones import BEYOND, contourable, merged_times, times_of_each
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.pairtimes import Tally, times_by_origin

# One row of level cells of 5 km, walked at 5 km/h (Langmuir): an hour a cell. A wall at 6.
ROW = np.array([[0.0] * 6 + [np.nan] + [0.0] * 3])
COSTS = MoveCosts(
    Terrain(Grid(1, 10, west=0, north=0, width=5000, height=5000), ROW),
    Walk(walking_model("langmuir"), 8),
)


@pytest.mark.parametrize("free", [1e6, 4e9], ids=["one at a time", "all at once"])
def test_every_origin_once_and_the_lost_ones_last(free):
    found = list(
        times_by_origin(COSTS, np.array([0, -1, 9, 3]), np.array([5, 8, -1]), free_bytes=free)
    )
    assert [times.origin for times in found] == [0, 2, 3, 1]
    hours = np.array([times.hours for times in found])
    far = np.inf
    assert hours == pytest.approx(
        np.array([[5, far, far], [far, 1, far], [2, far, far], [far] * 3])
    )


def test_a_limit_leaves_the_rest_unreached():
    (times,) = times_by_origin(
        COSTS, np.array([0]), np.array([2, 3]), free_bytes=4e9, limit_hours=2.5
    )
    assert times.hours.tolist() == pytest.approx([2, np.inf])


def test_no_origin_on_the_ground_gives_rows_of_nothing():
    found = list(times_by_origin(COSTS, np.array([-1]), np.array([2]), free_bytes=4e9))
    assert [(times.origin, times.hours.tolist()) for times in found] == [(0, [np.inf])]


def test_refined_hours_stand_beside_those_of_the_grid(monkeypatch):
    """Level ground of 31 x 31 cells of 5 km at 5 km/h: the best way is straight.

    From (0, 0) to (10, 20) a king's move takes 10 diagonals and 10 straight steps, 24.14 h on
    the grid; straight, sqrt(500) = 22.36 h. Along a row both are the same. Behind the wall there
    is no way; the origin itself takes no time. Some paths at a time give the same.
    """
    level = np.zeros((31, 31))
    level[25:] = np.nan
    costs = MoveCosts(
        Terrain(Grid(31, 31, west=0, north=0, width=5000, height=5000), level),
        Walk(walking_model("langmuir"), 8),
    )
    to = np.array([10 * 31 + 20, 20, 30 * 31, 0, -1])
    for together in (500, 1):
        monkeypatch.setattr(pairtimes, "PATHS_TOGETHER", together)
        (times,) = times_by_origin(costs, np.array([0]), to, free_bytes=4e9, refining=True)
        grid = [10 * np.sqrt(2) + 10, 20, np.inf, 0, np.inf]
        assert times.grid_hours.tolist() == pytest.approx(grid)
        assert times.hours.tolist() == pytest.approx(
            [np.sqrt(500), 20, np.inf, 0, np.inf], rel=1e-3
        )
        assert times.refined.tolist() == [True, True, False, True, False]


def test_what_cannot_be_refined_keeps_the_hours_of_the_grid(monkeypatch):
    monkeypatch.setattr(pairtimes, "refined_hours", lambda *_: np.array([np.inf, 1.5]))
    (times,) = times_by_origin(
        COSTS, np.array([0]), np.array([2, 3]), free_bytes=4e9, refining=True
    )
    assert times.hours.tolist() == pytest.approx([2, 1.5])
    assert times.grid_hours.tolist() == pytest.approx([2, 3])
    assert times.refined.tolist() == [False, True]


def test_a_tally_by_hand():
    tally = Tally()
    pairs = [("a", "b", 3.0), ("a", "c", np.inf), ("d", "b", 0.5)]
    assert [tally.add(*pair) for pair in pairs] == [True, False, True]
    assert (tally.reached, tally.lost, tally.shortest, tally.longest) == (2, 1, 0.5, 3.0)
    assert tally.examples == ["a > c"]
    for i in range(20):
        tally.add("x", str(i), np.inf)
    assert (tally.lost, len(tally.examples)) == (21, 10)


def test_times_to_the_last_break_and_a_quarter_more():
    """An hour a cell: a last break of 4 hours is solved to 5, so that 4 lies between two."""
    assert merged_times(COSTS, np.array([0, -1]), 4)[0].tolist() == pytest.approx(
        [0, 1, 2, 3, 4, 5, np.inf, np.inf, np.inf, np.inf]
    )
    each = list(times_of_each(COSTS, np.array([0, -1, 9]), 1, free_bytes=4e9))
    assert [position for position, _ in each] == [0, 2]
    assert each[1][1][0, 7:].tolist() == pytest.approx([np.inf, 1, 0])


def test_what_a_contour_sees():
    """Beyond the last break all is alike, reached or not; only closed cells are holes."""
    values = np.array([[0.0, 3.9, 5.5, np.inf, np.inf]])
    passable = np.array([[True, True, True, True, False]])
    seen = contourable(values, passable, 4.0)
    assert seen[0, :4].tolist() == [0, 3.9, BEYOND * 4, BEYOND * 4]
    assert np.isnan(seen[0, 4])
