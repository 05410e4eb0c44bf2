"""Corridors by hand where there and back differ, and what holds on any ground."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.corridor import corridor
from trocha.core.errors import TrochaError
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS
from trocha.core.pace import WalkingModel, walking_model
from trocha.core.routes import trace
from trocha.core.wavefront import solve

# 1 s/m on the level and down, twice the slope more going up.
UP_COSTS = WalkingModel("by hand", lambda slope: 1 + 2 * np.maximum(slope, 0), 1.0)


def both_ways(z, neighbours=8, model=UP_COSTS, factor=None, size=10.0):
    z = np.asarray(z, float)
    terrain = Terrain(Grid(*z.shape, west=0, north=0, width=size, height=size), z, factor)
    return [MoveCosts(terrain, Walk(model, neighbours, towards=t)) for t in (False, True)]


def found(z, origins, destinations, **options):
    limit = options.pop("limit_hours", np.inf)
    return corridor(
        *both_ways(z, **options), np.array(origins), np.array(destinations), limit_hours=limit
    )


def test_a_detour_uphill_is_paid_once_by_hand():
    """A row of 10 m cells: hill of 4 m, origin, level, destination, pit of 4 m. The best way
    takes 20 s. Over the hill: up 10 (1 + 2 x 0.4) = 18 s, down 10 s, then 20 s: 28 s more.
    Over the pit: 20 s, down 10 s, up 18 s: 28 s more. Adding outward times from both ends
    would give 36 and 20 s, the hill climbed twice and the pit never left."""
    result = found([[4, 0, 0, 0, -4]], [1], [3])
    assert result.extra_minutes * 60 == pytest.approx(np.array([[28, 0, 0, 0, 28]]))
    assert result.best_hours * 3600 == pytest.approx(20)
    assert result.route.tolist() == [1, 2, 3]
    assert (result.extra_minutes[0, 1:4] == 0).all()


def test_a_plane_by_hand():
    """5 x 5 level cells of 10 m, straight through the middle row: 40 s. Over the cell two rows
    above the middle: two diagonals up and two down, 40 sqrt(2) s. Over a corner of the
    origin's side: two cells up, then to (2, 4) by two diagonals and two straight cells."""
    result = found(np.zeros((5, 5)), [10], [14])
    extra = result.extra_minutes * 60
    assert extra[0, 2] == pytest.approx(40 * np.sqrt(2) - 40)
    assert extra[0, 0] == pytest.approx(20 + 20 * np.sqrt(2) + 20 - 40)
    assert (extra[2] == 0).all()
    assert (extra[[0, 1, 3, 4]] > 0).all()


def test_ways_that_are_as_fast_are_zero_too():
    """8 neighbours, level 3 x 4, corner to corner: two diagonals and one straight move in any
    order. Straight first passes (0, 1) and (1, 2); second (1, 1) and (1, 2); last (1, 1) and
    (2, 2)."""
    extra = found(np.zeros((3, 4)), [0], [11]).extra_minutes
    zero = {(int(r), int(c)) for r, c in zip(*np.nonzero(extra == 0))}
    assert zero == {(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 3)}


def test_the_nearest_pair_of_several_counts():
    """A row with origins at 0 and 8 and destinations at 3 and 20: 0 to 3 is the best pair. A
    stop at cell 6 is 2 from origin 8 and 3 from destination 3: 5 cells, 2 more than 3."""
    result = found(np.zeros((1, 21)), [0, 8], [3, 20])
    assert result.route.tolist() == [0, 1, 2, 3]
    assert result.extra_minutes[0, 6] * 60 == pytest.approx(20)
    assert result.extra_minutes[0, 15] * 60 == pytest.approx(10 * (7 + 5 - 3))


def test_one_place_for_both_ends():
    result = found(np.zeros((1, 3)), [1], [1])
    assert result.best_hours == 0
    assert result.extra_minutes * 60 == pytest.approx(np.array([[20, 0, 20]]))


def test_no_way_is_said():
    wall = [[0, np.nan, 0]]
    with pytest.raises(TrochaError, match="No destination is reached from any origin; check"):
        found(wall, [0], [2])
    with pytest.raises(TrochaError, match=r"within 0.001 hours \(MAX_HOURS\)"):
        found(np.zeros((1, 9)), [0], [8], limit_hours=0.001)
    one_side = found([[0, 0, np.nan, 0]], [0], [1])
    assert np.isinf(one_side.extra_minutes[0, 2:]).all()


@st.composite
def grounds(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(2, 12)), draw(st.integers(2, 12))
    z = 2000 + rng.uniform(0, draw(st.sampled_from([1.0, 40.0])), shape)
    z[rng.random(shape) < draw(st.sampled_from([0.0, 0.2]))] = np.nan
    factor = rng.choice([1.0, 1.3, 5.0], shape) if draw(st.booleans()) else None
    open_cells = np.flatnonzero(np.isfinite(z))
    ends = [
        rng.choice(open_cells, draw(st.integers(1, 3))) if open_cells.size else None
        for _ in range(2)
    ]
    return z, factor, draw(st.sampled_from(NEIGHBOURHOODS)), ends


@settings(max_examples=30, deadline=None)
@given(grounds())
def test_zero_along_the_route_and_never_below(ground):
    z, factor, neighbours, (origins, destinations) = ground
    if origins is None:
        return
    out, home = both_ways(z, neighbours, walking_model("tobler"), factor, 30.0)
    outward = solve(out, [origins])
    best = outward.hours_at(destinations).min()
    if not np.isfinite(best):
        return
    result = corridor(out, home, origins, destinations)
    assert result.best_hours == best
    assert result.extra_minutes.min() == 0
    assert (result.extra_minutes.ravel()[result.route] == 0).all()
    assert result.route[0] in origins and result.route[-1] in destinations
    # Over any cell: the way there, and the way on as solved outward from that very cell.
    for cell in np.flatnonzero(np.isfinite(z))[::7]:
        there = outward.hours().ravel()[cell]
        on = solve(out, [np.array([cell])]).hours_at(destinations).min()
        extra = result.extra_minutes.ravel()[cell] / 60
        if np.isfinite(there + on):
            assert extra == pytest.approx(there + on - best, abs=1e-8 * max(best, 1))
        else:
            assert np.isinf(extra)
    (path,) = trace(outward, 0, result.route[-1:])
    assert path.cells.tolist() == result.route.tolist()
