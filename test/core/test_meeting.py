"""Searching from both ends: what is left out never matters, and the rest is the same to the last bit."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.grid import Grid
from trocha.core.meeting import Ends, best_share, ceilings, seconds_along
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import walking_model
from trocha.core.routes import trace
from trocha.core.wavefront import solve

# One row of level cells of 5 km, walked at 5 km/h (Langmuir): an hour a cell.
ROW = Terrain(Grid(1, 10, west=0, north=0, width=5000, height=5000), np.zeros((1, 10)))
WALK = Walk(walking_model("langmuir"), 8)
HOUR = 3600


def test_a_path_takes_what_its_moves_take():
    costs = MoveCosts(ROW, WALK)
    assert seconds_along(costs, np.array([2, 3, 4, 3])) == pytest.approx(3 * HOUR)
    assert seconds_along(costs, np.array([2])) == 0


def test_ceilings_by_hand():
    """From cell 2 to cell 8, a way of 7 hours known where 6 are needed, solved backwards for 3.5.

    Cells 5 to 9 are within 3.5 hours of cell 8: 3, 2, 1, 0, 1 hours. The others may be nearer than
    they are, but are 3.5 hours away at least. So cell 8 may be entered up to 7 hours, 7 and 9 up to
    6, 6 up to 5, 5 up to 4, and the others up to 3.5.
    """
    ends = Ends(np.array([2]), np.array([8]), np.array([[7.0 * HOUR]]))
    found = ceilings(ROW, WALK, ends, 0.5)[0]
    costs = MoveCosts(ROW, WALK)
    hours = costs.unpadded(found)[0] / HOUR
    assert hours == pytest.approx([3.5, 3.5, 3.5, 3.5, 3.5, 4, 5, 6, 7, 6])
    solution = solve(costs, [np.array([2])], ceilings=found[None])
    # Cell 1, an hour from 2, may lie on some way of 7 hours; cell 9, 7 hours away, on none.
    assert solution.hours()[0] == pytest.approx([2, 1, 0, 1, 2, 3, 4, 5, 6, np.inf])


def test_of_two_destinations_either_may_be_reached():
    """From 4 to 1 in 3 hours and to 9 in 5: to 1 there are 2 hours to spare for all that goes by 9."""
    ends = Ends(np.array([4]), np.array([1, 9, 9]), np.array([[3.0, 5.0, 5.0]]) * HOUR)
    found = ceilings(ROW, WALK, ends, 1.0)
    hours = MoveCosts(ROW, WALK).unpadded(found[0])[0] / HOUR
    # 1 may be entered up to 3 hours, each cell farther from it an hour less; from 9 in the same way.
    assert hours == pytest.approx([2, 3, 2, 1, 0, 1, 2, 3, 4, 5])


@st.composite
def journeys(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(2, 14)), draw(st.integers(2, 14))
    z = rng.uniform(0, draw(st.sampled_from([5.0, 60.0])), shape)
    z[rng.random(shape) < draw(st.sampled_from([0.0, 0.25]))] = np.nan
    terrain = Terrain(Grid(*shape, west=0, north=0, width=30, height=20), z)
    if np.isfinite(z).sum() < 2:
        z[:] = 1.0
    ends = rng.choice(np.flatnonzero(np.isfinite(z)), (2, 2))
    walk = Walk(walking_model("tobler"), draw(st.sampled_from(NEIGHBOURHOODS)))
    return terrain, walk, ends, draw(st.floats(0, 1.2)), draw(st.floats(1, 1.5))


@settings(max_examples=150, deadline=None)
@given(journeys())
def test_times_and_ways_are_the_same_with_ceilings_and_without(journey):
    terrain, walk, (origins, destinations), share, above = journey
    costs = MoveCosts(terrain, walk)
    sources = [np.array([cell]) for cell in origins]
    whole = solve(costs, sources)
    known = whole.hours_at(destinations) * HOUR * above
    if not np.isfinite(known).all():
        return  # then no way is known, and nobody asks for ceilings
    found = ceilings(terrain, walk, Ends(origins, destinations, known), share)
    pruned = solve(costs, sources, ceilings=found, until=destinations)
    np.testing.assert_array_equal(
        pruned.hours_at(destinations), whole.hours_at(destinations), strict=True
    )
    for layer in range(2):
        for mine, theirs in zip(
            trace(pruned, layer, destinations), trace(whole, layer, destinations)
        ):
            np.testing.assert_array_equal(mine.cells, theirs.cells)
    reached = np.isfinite(pruned.seconds)
    np.testing.assert_array_equal(pruned.seconds[reached], whole.seconds[reached])


@pytest.mark.parametrize(
    ("origin", "destination", "least", "most"),
    [
        # Corner to corner two quarters of a disc of half the radius are half of one whole.
        ((2, 2), (37, 37), 0.4, 0.6),
        # From the corner to the middle a quarter of a disc grows, from the middle all of one.
        ((2, 2), (19, 19), 0.0, 0.35),
    ],
)
def test_how_far_to_go_backwards(origin, destination, least, most):
    terrain = Terrain(Grid(40, 40, west=0, north=0, width=30, height=30), np.zeros((40, 40)))
    walk = Walk(walking_model("tobler"), 48)
    cells = (np.array([r * 40 + c]) for r, c in (origin, destination))
    start, end = cells
    forward = solve(MoveCosts(terrain, walk), [start])
    ends = Ends(start, end, forward.hours_at(end) * HOUR)
    assert least <= best_share(terrain, walk, ends, forward.seconds) <= most
