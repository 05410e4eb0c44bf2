"""Alternatives: grids by hand, valleys and gaps, every bound recomputed from the route."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from surface_shapes import flat_grid
from trocha.core.alternatives import Rules, alternatives_between, has_loop
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.progress import Progress
from trocha.core.steps import steps_of

CELL = 30.0
LEVEL = 6 * np.exp(-3.5 * 0.05) * 1000  # Tobler on the level, metres an hour
PLENTY = 8e9


def routes(elevation, origin, destination, neighbours=8, progress=None, limit=np.inf, **rules):
    elevation = np.asarray(elevation, float)
    terrain = Terrain(flat_grid(*elevation.shape, CELL), elevation)
    model, cols = walking_model("tobler"), elevation.shape[1]
    cells = [np.array([row * cols + col]) for row, col in (origin, destination)]
    found = alternatives_between(
        MoveCosts(terrain, Walk(model, neighbours)),
        MoveCosts(terrain, Walk(model, neighbours, towards=True)),
        *cells, Rules(**rules), free_bytes=PLENTY, limit_hours=limit,
        progress=progress or Progress(),
    )  # fmt: skip
    return found[0, 0]


def maze(*lines):
    """Level ground where a dot stands, nothing where a hash does."""
    return [[np.nan if mark == "#" else 0.0 for mark in line] for line in lines]


RING = maze(
    ".....",
    ".###.",
    ".###.",
    ".###.",
    ".....",
)


def test_a_ring_has_exactly_two_ways_round():
    """From the middle of the left side to the lower right corner, 8 neighbours.

    Corners are not cut: the diagonal past one has a closed cell on one side only, which is
    allowed, so every corner turned saves 2 - sqrt(2). Below: (2,0) (3,0) (4,1) (4,2) (4,3)
    (4,4): 5 moves, one diagonal. Above: (2,0) (1,0) (0,1) (0,2) (0,3) (1,4) (2,4) (3,4)
    (4,4): 8 moves, two diagonals.
    """
    found = routes(RING, (2, 0), (4, 4), count=5, detour_pct=100, near_m=0)
    below, above = 4 + np.sqrt(2), 6 + 2 * np.sqrt(2)
    assert len(found) == 2
    assert found[0].hours[-1] == pytest.approx(below * CELL / LEVEL)
    assert found[1].hours[-1] == pytest.approx(above * CELL / LEVEL)
    assert found[0].cells.tolist() == [10, 15, 21, 22, 23, 24]
    assert found[1].cells.tolist() == [10, 5, 1, 2, 3, 9, 14, 19, 24]
    assert (found[0].detour_pct, found[0].overlap_pct) == (0, 0)
    assert found[1].detour_pct == pytest.approx(100 * (above / below - 1))
    # Of the way above, half of the first and of the last move lie at cells of the other.
    assert found[1].overlap_pct == pytest.approx(100 * (0.5 + 0.5) / above)
    assert found[1].length_m == pytest.approx(above * CELL)


def test_the_detour_allowed_decides_whether_the_long_way_is_told():
    longer = 100 * ((6 + 2 * np.sqrt(2)) / (4 + np.sqrt(2)) - 1)
    for allowed, count in ((longer - 0.1, 1), (longer + 0.1, 2)):
        assert len(routes(RING, (2, 0), (4, 4), near_m=0, detour_pct=allowed)) == count


def test_a_limit_of_hours_holds_for_alternatives_too():
    hours = (6 + 2 * np.sqrt(2)) * CELL / LEVEL
    for limit, count in ((hours * 0.99, 1), (hours * 1.01, 2)):
        found = routes(RING, (2, 0), (4, 4), near_m=0, detour_pct=100, limit=limit)
        assert len(found) == count


TWO_VALLEYS = maze(
    ".....................",
    ".....................",
    "##..#############..##",
    ".....................",
    ".....................",
)


def test_two_valleys_and_two_gaps_give_exactly_two():
    """Down the first gap and along, or along and down the second: from corner to corner."""
    found = routes(
        TWO_VALLEYS, (0, 0), (4, 20), 32, count=5, detour_pct=30, near_m=2 * CELL, overlap_pct=50
    )
    assert len(found) == 2
    gaps = []
    for one in found:
        row, col = np.divmod(one.cells, 21)
        at = np.interp(2.0, row, col)  # where the way crosses the wall
        gaps.append("west" if at < 10 else "east")
    assert sorted(gaps) == ["east", "west"]


def test_nowhere_and_the_same_place():
    wall = [[0, np.nan, 0]] * 3
    assert routes(wall, (0, 0), (0, 2)) == []
    (only,) = routes(np.zeros((3, 3)), (1, 1), (1, 1), count=5)
    assert only.cells.tolist() == [4]
    assert (only.hours.tolist(), only.length_m, only.detour_pct) == ([0.0], 0.0, 0.0)


def test_a_place_that_could_not_be_put_on_the_ground_has_no_routes():
    terrain = Terrain(flat_grid(3, 3), np.zeros((3, 3)))
    model = walking_model("tobler")
    found = alternatives_between(
        MoveCosts(terrain, Walk(model)), MoveCosts(terrain, Walk(model, towards=True)),
        np.array([0, -1]), np.array([-1, 8]), Rules(), free_bytes=PLENTY,
    )  # fmt: skip
    assert {pair for pair, routes in found.items() if routes} == {(0, 1)}
    assert len(found) == 4


def near_by(path, others, cols, metres):
    """(n,) bool: which vertices of a path lie within reach of lines, worked out pointwise."""
    near = []
    for p in path:
        distances = []
        for line in others:
            for a, b in zip(line, line[1:]):
                (pr, pc), (ar, ac), (br, bc) = (divmod(int(x), cols) for x in (p, a, b))
                square = (br - ar) ** 2 + (bc - ac) ** 2
                t = min(1, max(0, ((pr - ar) * (br - ar) + (pc - ac) * (bc - ac)) / square))
                distances.append(np.hypot(pr - ar - t * (br - ar), pc - ac - t * (bc - ac)) * CELL)
        near.append(min(distances) <= metres * (1 + 1e-9))
    return np.array(near)


@given(st.integers(0, 10**6), st.sampled_from([8, 32]), st.sampled_from([0.0, 30.0, 70.0]))
@settings(max_examples=25, deadline=None)
def test_every_bound_holds_when_recomputed_from_the_routes(seed, neighbours, near_m):
    rng = np.random.default_rng(seed)
    elevation = rng.uniform(0, 25, (20, 24))
    elevation[rng.random(elevation.shape) < 0.12] = np.nan
    elevation[[1, 18], [1, 22]] = 0
    rules = dict(count=5, detour_pct=40.0, overlap_pct=60.0, near_m=near_m)
    found = routes(elevation, (1, 1), (18, 22), neighbours, plateau_pct=0, **rules)
    times = [one.hours[-1] for one in found]
    assert times == sorted(times)
    for rank, one in enumerate(found):
        assert (one.cells[0], one.cells[-1]) == (1 * 24 + 1, 18 * 24 + 22)
        assert np.unique(one.cells).size == one.cells.size
        assert (np.diff(one.hours) > 0).all()
        row, col = np.divmod(one.cells, 24)
        moves = np.hypot(np.diff(row), np.diff(col)) * CELL
        assert one.length_m == pytest.approx(moves.sum())
        assert one.detour_pct == pytest.approx(100 * (times[rank] / times[0] - 1), abs=1e-6)
        assert one.detour_pct <= 40 + 1e-6
        if rank:
            near = near_by(one.cells, [f.cells for f in found[:rank]], 24, near_m)
            shared = (moves * (near[:-1] * 0.5 + near[1:] * 0.5)).sum() / moves.sum()
            assert one.overlap_pct == pytest.approx(100 * shared)
            assert shared <= 0.6 + 1e-9
            # Its time is that of its own moves, one by one.
            terrain = Terrain(flat_grid(20, 24, CELL), elevation)
            seconds = _walked(terrain, one.cells, neighbours)
            assert one.hours[-1] * 3600 == pytest.approx(seconds, rel=1e-9)


def _walked(terrain, path, neighbours):
    """Seconds along a path from Tobler's function and the sampled slopes."""
    costs = MoveCosts(terrain, Walk(walking_model("tobler"), neighbours))
    steps = steps_of(costs.grid, costs.moves, [path])
    length, rise, _ = steps.parts(costs.terrain.elevation, costs.walk.substep)
    return float((length * 0.6 * np.exp(3.5 * np.abs(rise / length + 0.05))).sum())


def test_same_input_same_routes():
    elevation = np.random.default_rng(3).uniform(0, 30, (30, 30))
    first, second = (routes(elevation, (2, 2), (27, 27), 16, count=4) for _ in range(2))
    assert [a.cells.tolist() for a in first] == [b.cells.tolist() for b in second]


def test_loops_are_seen_whether_at_a_cell_or_between_cells():
    grid = flat_grid(5, 5)
    assert not has_loop(grid, np.array([0, 1, 2, 7]))
    assert has_loop(grid, np.array([0, 1, 6, 5, 0]))
    # (0,0) (1,1) then up to (0,1)... and the diagonal down to (1,0) crosses the first move.
    assert has_loop(grid, np.array([0, 6, 2, 1, 5]))
    assert not has_loop(grid, np.array([12]))


def test_without_room_for_the_plateau_a_bend_is_no_alternative():
    """On a strip of level ground the ways aside of the straight one are all bends."""
    straight = routes(np.zeros((21, 41)), (10, 0), (10, 40), 32, count=5, near_m=60, plateau_pct=60)
    assert len(straight) == 1


@pytest.mark.parametrize(
    ("rules", "name"),
    [({"count": 0}, "COUNT"), ({"detour_pct": -1}, "MAX_DETOUR_PCT"), ({"near_m": -1}, "NEAR_M")],
)
def test_rules_that_make_no_sense_are_refused(rules, name):
    with pytest.raises(TrochaError, match=name):
        Rules(**rules)


def test_cancel():
    with pytest.raises(Cancelled):
        routes(np.zeros((9, 9)), (0, 0), (8, 8), progress=Progress(cancelled=lambda: True))
