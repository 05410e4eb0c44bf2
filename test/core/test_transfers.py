"""Cell x mode: by hand on a road and a river, and against Dijkstra on a graph of states.

The oracle's graph has a node for each cell on foot and for each cell and mode that rides there.
It shares no code with the package but the hiking function.
"""

import math
import pathlib
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from surface_shapes import flat_grid
from trocha.core.alternatives import Rules, alternatives_between
from trocha.core.corridor import corridor
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.routes import trace
from trocha.core.transfers import ModeCosts, Transfers, costs_over
from trocha.core.wavefront import solve

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from move_oracle import least_seconds, moves_of

TOBLER = walking_model("tobler")
FOOT, ANIMAL, BOAT, VEHICLE = range(4)
LEVEL = 3600 / (6000 * math.exp(-3.5 * 0.05))  # seconds a metre on level ground, Tobler 1993


def strip(modes, kmh, seconds, neighbours=8, towards=False, factor=None):
    """Moves over a row of level cells of 100 m, with the mode and speed of each."""
    fixed = np.array([[kmh if mode else 0.0 for mode in modes]])
    terrain = Terrain(
        flat_grid(1, len(modes), 100.0), np.zeros((1, len(modes))),
        np.ones((1, len(modes))) if factor is None else np.array([factor]),
        fixed, np.array([modes], np.uint8), seconds,
    )  # fmt: skip
    return costs_over(terrain, Walk(TOBLER, neighbours, towards=towards))


def seconds_along(costs, source=0):
    return solve(costs, [np.array([source])]).hours().ravel() * 3600


def test_a_ride_is_taken_only_where_it_pays_for_getting_on_and_off():
    """Five cells, the middle three a road at 20 km/h (0.18 s/m), walking 0.715 s/m.

    Walking all 400 m takes 286 s. Riding: 100 m on foot to the road, on, 200 m aboard in 36 s,
    off, 100 m on foot: 2 x 71.5 + 36 + 2 t. That is less where t < 53.5 s.
    """
    road = [FOOT, VEHICLE, VEHICLE, VEHICLE, FOOT]
    walked = 400 * LEVEL
    for transfer in (0.0, 30.0, 53.0, 54.0, 600.0):
        ridden = 200 * LEVEL + 36 + 2 * transfer
        expected = min(walked, ridden)
        assert seconds_along(strip(road, 20.0, {VEHICLE: transfer}))[4] == pytest.approx(expected)
    # On the road itself one need not get off to have arrived.
    along = seconds_along(strip(road, 20.0, {VEHICLE: 30.0}))
    assert along[3] == pytest.approx(100 * LEVEL + 30 + 36)
    # Nor on to set out.
    assert seconds_along(strip(road, 20.0, {VEHICLE: 30.0}), 1)[3] == pytest.approx(36)


def test_slow_animals_do_not_slow_down_who_walks():
    """A llama trail at 3.6 km/h (1 s/m) with a known transfer time: the walker is faster."""
    trail = [ANIMAL] * 5
    assert seconds_along(strip(trail, 3.6, {ANIMAL: 0.0}))[4] == pytest.approx(400 * LEVEL)
    # Where nobody said how long it takes to change, everyone goes with the animals.
    assert seconds_along(strip(trail, 3.6, {VEHICLE: 0.0}))[4] == pytest.approx(400)
    assert isinstance(strip(trail, 3.6, {VEHICLE: 0.0}), MoveCosts)


def test_between_two_modes_that_ride_both_transfers_are_paid():
    """A road meets a mule trail (both far faster than walking): off the one, on the other.

    100 m aboard the vehicle at 50 km/h (7.2 s), off (20 s), 100 m on foot to the first cell of
    the trail, on (5 s), 100 m ridden at 50 km/h.
    """
    way = [VEHICLE, VEHICLE, ANIMAL, ANIMAL]
    found = seconds_along(strip(way, 50.0, {VEHICLE: 20.0, ANIMAL: 5.0}))[3]
    assert found == pytest.approx(7.2 + 20 + 100 * LEVEL + 5 + 7.2)


def test_a_boat_is_boarded_from_the_bank_and_nobody_wades():
    """Bank, three cells of water at 10 km/h (0.36 s/m), bank; 60 s to board or land.

    From the middle of the bank's cell half a cell on foot and half aboard, twice: 100 m each;
    200 m aboard between them.
    """
    river = [FOOT, BOAT, BOAT, BOAT, FOOT]
    found = seconds_along(strip(river, 10.0, {BOAT: 60.0}))
    assert found[4] == pytest.approx(2 * (50 * LEVEL + 50 * 0.36 + 60) + 200 * 0.36)
    assert found[2] == pytest.approx(50 * LEVEL + 50 * 0.36 + 60 + 100 * 0.36)
    # One cell of water costs both transfers as well: it cannot be crossed as though it were land.
    narrow = seconds_along(strip([FOOT, BOAT, FOOT], 10.0, {BOAT: 60.0}))
    assert narrow[2] == pytest.approx(2 * (50 * LEVEL + 50 * 0.36 + 60))
    # A boat that nobody can board: closed ground between it and both banks.
    factor = [1.0, np.nan, 1.0, np.nan, 1.0]
    shut = seconds_along(strip([FOOT, FOOT, BOAT, FOOT, FOOT], 10.0, {BOAT: 60.0}, factor=factor))
    assert np.isinf(shut[[2, 4]]).all()


def test_a_path_tells_who_rode_which_move():
    road = [FOOT, VEHICLE, VEHICLE, VEHICLE, FOOT]
    for towards in (False, True):
        costs = strip(road, 20.0, {VEHICLE: 1.0}, towards=towards)
        source, target = (4, 0) if towards else (0, 4)
        solution = solve(costs, [np.array([source])])
        (path,) = trace(solution, 0, np.array([target]))
        assert path.cells.tolist() == [0, 1, 2, 3, 4]
        assert path.modes.tolist() == [FOOT, VEHICLE, VEHICLE, FOOT]
        since = np.abs(path.seconds - path.seconds[0])
        assert since[-1] == pytest.approx(200 * LEVEL + 36 + 2)
        assert (np.diff(since) > 0).all()
    boat = strip([FOOT, BOAT, FOOT], 10.0, {BOAT: 60.0})
    (path,) = trace(solve(boat, [np.array([0])]), 0, np.array([2]))
    assert path.modes.tolist() == [BOAT, BOAT]


def test_transfers_are_told_in_minutes_and_solved_in_seconds():
    assert Transfers(animal=0.0, boat=2.5).seconds() == {ANIMAL: 0.0, BOAT: 150.0}
    assert Transfers().seconds() == {}


@st.composite
def worlds(draw):
    rows, cols = draw(st.integers(1, 5)), draw(st.integers(2, 6))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    z = rng.uniform(0, 20, (rows, cols))
    z[rng.random((rows, cols)) < draw(st.sampled_from([0.0, 0.2]))] = np.nan
    factor = rng.choice([1.0, 1.0, 3.0, 0.0], (rows, cols))
    mode = rng.choice([FOOT, ANIMAL, BOAT, VEHICLE, VEHICLE], (rows, cols)).astype(np.uint8)
    fixed = np.where(mode > 0, rng.choice([0.0, 4.0, 30.0], (rows, cols)), 0.0)
    fixed[rng.random((rows, cols)) < 0.1] = 2.0  # with mode 0 a ferry
    known = draw(st.sets(st.sampled_from([ANIMAL, BOAT, VEHICLE]), min_size=1))
    open_cells = np.flatnonzero(~np.isnan(z) & (factor > 0))
    if not open_cells.size:
        z[0, 0], factor[0, 0] = 1.0, 1.0
        open_cells = np.array([0])
    return {
        "z": z,
        "factor": factor,
        "fixed": fixed,
        "mode": mode,
        "transfers": {m: float(rng.choice([0.0, 5.0, 40.0])) for m in sorted(known)},
        "sources": rng.choice(open_cells, size=min(2, open_cells.size)),
        "latitude": None,
        "dx": 30.0,
        "dy": draw(st.sampled_from([30.0, 45.0])),
        "neighbours": draw(st.sampled_from([8, 16, 32])),
        "substep": draw(st.booleans()),
        "towards": draw(st.booleans()),
        "max_slope": draw(st.sampled_from([89.0, 25.0])),
    }


def graph_of_states(p):
    """Edges between (mode, cell): every plane's own moves, and the changes between planes."""
    shut = np.isnan(p["z"]) | ~(p["factor"] > 0)
    aboard = {m: ~shut & (p["fixed"] > 0) & (p["mode"] == m) for m in p["transfers"]}
    changeable = np.zeros(shut.shape, bool)
    for cells in aboard.values():
        changeable |= cells
    water = aboard.get(BOAT, np.zeros(shut.shape, bool))
    walkers = dict(
        p, z=np.where(water, np.nan, p["z"]), fixed=np.where(changeable, 0.0, p["fixed"])
    )
    for start, end, seconds in moves_of(walkers, TOBLER.pace):
        yield (FOOT, start), (FOOT, end), seconds
    for mode, cells in aboard.items():
        riders = dict(p, z=np.where(cells, p["z"], np.nan))
        for start, end, seconds in moves_of(riders, TOBLER.pace, corners=shut):
            yield (mode, start), (mode, end), seconds
        if mode != BOAT:
            for cell in map(tuple, np.argwhere(cells)):
                yield (FOOT, cell), (mode, cell), p["transfers"][mode]
                yield (mode, cell), (FOOT, cell), p["transfers"][mode]
    if BOAT in aboard:
        yield from boarding(p, water, shut, walkers)


def boarding(p, water, shut, walkers):
    rows, cols = shut.shape
    for bank in map(tuple, np.argwhere(~shut & ~water)):
        for a in (-1, 0, 1):
            for b in (-1, 0, 1):
                boat = bank[0] + a, bank[1] + b
                if not (0 <= boat[0] < rows and 0 <= boat[1] < cols and water[boat]):
                    continue
                if a and b and shut[bank[0] + a, bank[1]] and shut[bank[0], bank[1] + b]:
                    continue
                metres = math.hypot(a * p["dy"], b * p["dx"])
                for start, end in ((bank, boat), (boat, bank)):
                    slope = (p["z"][end] - p["z"][start]) / metres * (-1 if p["towards"] else 1)
                    if walkers["fixed"][bank] > 0:
                        pace = 3.6 / walkers["fixed"][bank]
                    elif abs(slope) <= math.tan(math.radians(p["max_slope"])):
                        pace = p["factor"][bank] * float(TOBLER.pace(np.array(slope)))
                    else:
                        continue
                    seconds = metres / 2 * (pace + 3.6 / p["fixed"][boat]) + p["transfers"][BOAT]
                    ends = [(BOAT if cell == boat else FOOT, cell) for cell in (start, end)]
                    yield ends[0], ends[1], seconds


def costs_of(p):
    rows, cols = p["z"].shape
    grid = Grid(rows, cols, 0, 0, p["dx"], p["dy"])
    terrain = Terrain(grid, p["z"], p["factor"], p["fixed"], p["mode"], p["transfers"])
    walk = Walk(TOBLER, p["neighbours"], p["substep"], p["max_slope"], p["towards"])
    return costs_over(terrain, walk)


def expected_seconds(p):
    cols = p["z"].shape[1]
    sources = [
        (mode, divmod(int(s), cols)) for s in p["sources"] for mode in (FOOT, ANIMAL, BOAT, VEHICLE)
    ]
    edges = list(graph_of_states(p))
    # A source is in whichever state its cell has.
    water = (p["mode"] == BOAT) & (p["fixed"] > 0) & (BOAT in p["transfers"])
    sources = [
        (mode, cell)
        for mode, cell in sources
        if (mode == FOOT and not water[cell])
        or (mode in p["transfers"] and p["mode"][cell] == mode and p["fixed"][cell] > 0)
    ]
    least = np.full(p["z"].shape, np.inf)
    for (_, cell), seconds in least_seconds(edges, sources).items():
        least[cell] = min(least[cell], seconds)
    return least


@settings(max_examples=150, deadline=None)
@given(worlds())
def test_equals_dijkstra_on_the_graph_of_states(p):
    costs = costs_of(p)
    solution = solve(costs, [p["sources"]])
    np.testing.assert_allclose(solution.hours() * 3600, expected_seconds(p), rtol=1e-9)
    cells = np.arange(p["z"].size)
    np.testing.assert_array_equal(solution.hours_at(cells)[0], solution.hours().ravel())
    tabulated = solve(costs, [p["sources"]], table=costs.tabulated())
    np.testing.assert_array_equal(tabulated.seconds, solution.seconds)


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_paths_add_up_and_many_layers_do_not_see_each_other(p):
    costs = costs_of(p)
    cells = np.arange(p["z"].size)
    together = solve(costs, [np.array([s]) for s in p["sources"]], until=cells)
    for layer, source in enumerate(p["sources"]):
        alone = solve(costs, [np.array([source])])
        np.testing.assert_array_equal(alone.seconds[0], together.seconds[layer])
        for cell, path in zip(cells, trace(alone, 0, cells)):
            hours = alone.hours_at(np.array([cell]))[0, 0]
            if path is None:
                assert np.isinf(hours)
                continue
            ends = [source, cell][:: -1 if p["towards"] else 1]
            assert [path.cells[0], path.cells[-1]] == ends
            assert abs(path.seconds[-1] - path.seconds[0]) == pytest.approx(hours * 3600)
            assert (np.diff(path.cells) != 0).all()
            if isinstance(costs, ModeCosts):
                assert len(path.modes) == len(path.cells) - 1
                known = set(p["transfers"]) | {FOOT}
                assert set(path.modes.tolist()) <= known


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_nearest_source_is_one_whose_time_it_is(p):
    costs = costs_of(p)
    each = solve(costs, [np.array([s]) for s in p["sources"]])
    together = solve(costs, [p["sources"]])
    singles = np.stack([each.hours(i) for i in range(len(p["sources"]))])
    np.testing.assert_array_equal(together.hours(), singles.min(axis=0))
    nearest = together.nearest(p["sources"])
    reached = np.isfinite(together.hours())
    assert ((nearest > 0) == reached).all()
    chosen = np.take_along_axis(singles, np.maximum(nearest - 1, 0)[None].astype(int), 0)[0]
    np.testing.assert_allclose(chosen[reached], together.hours()[reached], rtol=1e-12)


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_a_longer_transfer_never_makes_a_way_shorter(p):
    dearer = dict(p, transfers={mode: 2 * t + 10 for mode, t in p["transfers"].items()})
    before, after = (solve(costs_of(w), [w["sources"]]).hours() for w in (p, dearer))
    assert (after >= before).all()


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_no_move_between_states_costs_less_than_its_lower_bound(p):
    costs = costs_of(p)
    states = costs.open_cells()
    count = len(costs.steps)
    starts, moves = np.tile(states, count), np.repeat(np.arange(count), states.size)
    with np.errstate(all="ignore"):
        seconds = costs.seconds(starts, moves, starts + costs.steps[moves])
    least = np.broadcast_to(costs.least(states), (count, states.size)).ravel()
    assert not (seconds < least).any()


def least_through(p):
    """(rows, cols) seconds of the best way from the first to the last source through each cell.

    Both halves by the oracle, joined state by state: nobody changes the mode for nothing.
    """
    ends = [divmod(int(p["sources"][i]), p["z"].shape[1]) for i in (0, -1)]
    edges = list(graph_of_states(dict(p, towards=False)))
    states = {state for start, end, _ in edges for state in (start, end)}
    from_origin = least_seconds(edges, [s for s in states if s[1] == ends[0]])
    reverse = [(end, start, seconds) for start, end, seconds in edges]
    to_end = least_seconds(reverse, [s for s in states if s[1] == ends[1]])
    least = np.full(p["z"].shape, np.inf)
    for state in states:
        whole = from_origin.get(state, np.inf) + to_end.get(state, np.inf)
        least[state[1]] = min(least[state[1]], whole)
    return least


@settings(max_examples=60, deadline=None)
@given(worlds())
def test_a_corridor_and_alternatives_change_the_mode_only_for_its_price(p):
    outward, inward = (costs_of(dict(p, towards=towards)) for towards in (False, True))
    origin, destination = p["sources"][:1], p["sources"][-1:]
    hours = solve(outward, [origin]).hours_at(destination)
    if origin == destination or not np.isfinite(hours).all():
        return
    expected = least_through(p)
    found = corridor(outward, inward, origin, destination)
    assert found.best_hours * 3600 == pytest.approx(expected.min(), abs=1e-9)
    there = np.isfinite(expected)
    extra = (expected[there] - expected.min()) / 60
    np.testing.assert_allclose(found.extra_minutes[there], extra, rtol=1e-7, atol=1e-9)
    rules = Rules(count=4, detour_pct=100.0, overlap_pct=100.0, near_m=0.0, plateau_pct=0.0)
    routes = alternatives_between(
        outward, inward, origin, destination, rules, free_bytes=4e9
    )[0, 0]  # fmt: skip
    for route in routes:
        assert (np.diff(route.cells) != 0).all()
        assert (
            route.hours[-1] * 3600 >= expected[np.divmod(route.cells, p["z"].shape[1])].max() - 1e-6
        )
