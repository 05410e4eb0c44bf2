"""What lies along routes, on cells and lines worked out by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.along import areas_passed, class_shares
from trocha.core.grid import Grid
from trocha.core.moves import neighbourhood
from trocha.core.steps import steps_of


def crossed(shape, paths, neighbours=48, width=1.0, height=1.0):
    grid = Grid(*shape, west=0, north=0, width=width, height=height)
    return steps_of(grid, neighbourhood(neighbours), paths).cells_crossed()[:3]


def test_pieces_of_a_knights_move_by_hand():
    """From (0, 0) to 1 down, 2 right: the line leaves its cell at a quarter of the way (half a
    column), meets row 1/2 in its middle, and enters the last cell at three quarters."""
    knight = next(m for m in neighbourhood(16) if (m.rows, m.cols) == (1, 2))
    assert knight.crossed == ((0, 0, 0.25), (0, 1, 0.25), (1, 1, 0.25), (1, 2, 0.25))
    diagonal = next(m for m in neighbourhood(8) if (m.rows, m.cols) == (-1, 1))
    assert diagonal.crossed == ((0, 0, 0.5), (-1, 1, 0.5))  # through the corner itself


@pytest.mark.parametrize("move", neighbourhood(48), ids=lambda m: f"{m.rows},{m.cols}")
def test_pieces_agree_with_a_walk_in_small_steps(move):
    t = (np.arange(24000) + 0.5) / 24000
    cells = np.stack((np.floor(move.rows * t + 0.5), np.floor(move.cols * t + 0.5)))
    seen, counts = np.unique(cells, axis=1, return_counts=True)
    walked = {(int(r), int(c)): n / 24000 for (r, c), n in zip(seen.T, counts)}
    told = {(r, c): share for r, c, share in move.crossed}
    assert told == pytest.approx(walked, abs=1e-3)
    assert sum(told.values()) == pytest.approx(1)


def test_shares_by_hand():
    """5 x 5 cells of 1 m by 2 m. Classes: columns 0 and 1 are 7, column 2 has none, 3 and 4
    are 9. The path goes along row 0 from column 0 to 4: 4 m, of which 1.5 in class 7, 1
    in none, 1.5 in 9. The other goes down column 4: all 9. The third stands still."""
    classes = np.tile([7.0, 7.0, np.nan, 9.0, 9.0], (5, 1))
    paths = [np.arange(5), np.array([4, 9, 14]), np.array([12])]
    cells, metres, path = crossed((5, 5), paths, 8, height=2.0)
    assert np.bincount(path, metres, 3) == pytest.approx([4, 4, 0])
    shares = class_shares(classes.ravel()[cells], metres, path, 3)
    assert shares == [{7: pytest.approx(0.375), 9: pytest.approx(0.375)}, {9: 1.0}, {}]


def test_classes_that_are_nowhere_give_no_shares():
    row = crossed((1, 3), [np.arange(3)], 8)
    assert class_shares(np.full(row[0].size, np.nan), *row[1:], 1) == [{}]


@given(st.lists(st.integers(0, 47), min_size=1, max_size=12))
def test_every_metre_is_in_some_cell(moves):
    at, path, walked = np.array([60, 60]), [60 * 120 + 60], 0.0
    for move in (neighbourhood(48)[index] for index in moves):
        at = at + (move.rows, move.cols)
        path.append(int(at[0] * 120 + at[1]))
        walked += math.hypot(move.rows * 40, move.cols * 30)
    cells, metres, _ = crossed((120, 120), [np.array(path)], width=30.0, height=40.0)
    assert metres.sum() == pytest.approx(walked)
    assert {path[0], path[-1]} <= set(cells.tolist())


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [None]),
        ([(0, 10, "A")], ["A"]),
        ([(0, 4, "A"), (4, 10, "B")], ["A", "B"]),
        ([(6, 10, "A"), (0, 4, "A"), (4, 6, "B")], ["A", "B", "A"]),
        ([(2, 4, "A")], [None, "A", None]),
        ([(0, 4, "A"), (4.4, 10, "B")], ["A", "B"]),  # a sliver between polygons
        ([(0, 4, "A"), (5, 10, "B")], ["A", None, "B"]),
        ([(0, 4, "A"), (4, 9.7, "A")], ["A"]),  # two polygons of one name
        ([(0, 4, "A"), (4, 4.3, "B"), (4.3, 10, "A")], ["A"]),  # a corner nicked
        ([(0, 0.2, "A"), (0.2, 9.9, "B"), (9.9, 10, "C")], ["A", "B", "C"]),  # ends count
    ],
)
def test_areas_passed_by_hand(spans, expected):
    """A way of length 10, of which 0.5 is beyond what is known."""
    assert areas_passed(spans, 10, 0.5) == expected
