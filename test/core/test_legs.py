"""Ways by leg on ground flat enough to work out: who rides where, and for how long."""

import numpy as np
import pytest
from trocha.core.campaign import access, terrain_by
from trocha.core.errors import TrochaError
from trocha.core.grid import Grid
from trocha.core.legs import ways_aboard, ways_on_foot
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.routes import describe, trace
from trocha.core.wavefront import solve
from trocha.core.ways import Ways, ways_by_mode

WALK_KMH = 0.6 * 6 * np.exp(-3.5 * 0.05)  # Tobler off path, level
FOOT, ANIMAL, BOAT, VEHICLE = range(4)


def ground(rows, cols, stretches, factor=None):
    """Level cells of 100 m; each stretch is (rows and columns, km/h, code)."""
    fixed, codes = np.zeros((rows, cols)), np.zeros((rows, cols))
    for where, kmh, code in stretches:
        fixed[where], codes[where] = kmh, code
    grid = Grid(rows, cols, west=0, north=0, width=100, height=100)
    return Terrain(grid, np.zeros((rows, cols)), factor, fixed), codes


def ways(terrain, codes, mode, zones, places, mainly=True, **walk):
    there, kmh = terrain_by(terrain, codes, mode)
    costs = MoveCosts(there, Walk(walking_model("tobler_offpath"), **{"neighbours": 8, **walk}))
    none = np.empty(0, np.int64)
    matrix = access(costs, np.array(zones), none, np.array(places), free_bytes=1e9).exits
    if mode == "foot":
        return ways_on_foot(matrix, costs)
    return ways_aboard(matrix, costs, kmh, mainly)


def test_a_chain_on_foot_aboard_and_on_foot():
    """Nine cells in a row, a road over the four from the fourth to the seventh. The first and last
    move on it are half walked: 2.5 cells on foot, 3 + 2 halves ridden at 36 km/h, 1.5 on foot."""
    terrain, codes = ground(1, 9, [((0, slice(3, 7)), 36, VEHICLE)])
    way = ways(terrain, codes, "vehicle", [0], [8])
    assert way.ride_hours[0, 0] == pytest.approx(0.4 / 36)
    assert way.walk_hours[0, 0] == pytest.approx(0.4 / WALK_KMH)
    assert way.km[0, 0] == pytest.approx(0.8)
    walked = ways(terrain, codes, "foot", [0], [8])
    assert walked.walk_hours[0, 0] == pytest.approx(0.8 / WALK_KMH)
    assert walked.ride_hours[0, 0] == 0
    assert walked.km[0, 0] == pytest.approx(0.8)


def test_the_main_mode_is_that_of_the_longest_part():
    """A road of three cells: 0.3 km of 0.8 ridden is no way by vehicle, but a haul it may be."""
    terrain, codes = ground(1, 9, [((0, slice(3, 6)), 36, VEHICLE)])
    assert not ways(terrain, codes, "vehicle", [0], [8]).exist.any()
    haul = ways(terrain, codes, "vehicle", [0], [8], mainly=False)
    assert haul.ride_hours[0, 0] == pytest.approx(0.3 / 36)
    assert haul.walk_hours[0, 0] == pytest.approx(0.5 / WALK_KMH)
    # From the second cell on to the sixth, half of the way and more is ridden.
    assert ways(terrain, codes, "vehicle", [2], [6]).exist.all()


def test_a_way_without_a_ride_is_no_way_by_that_mode():
    terrain, codes = ground(3, 9, [((2, slice(3, 6)), 36, VEHICLE)])
    assert not ways(terrain, codes, "vehicle", [0], [1], mainly=False).exist.any()


def test_speeds_belong_to_their_mode_and_boats_to_water():
    """A road, a river and a mule track side by side. The walker walks on road and track and not on
    water; the vehicle rides on the road alone; the boat goes by river, where the others cannot."""
    terrain, codes = ground(
        5, 9, [((0, slice(None)), 36, VEHICLE), ((2, slice(None)), 18, BOAT),
               ((4, slice(None)), 9, ANIMAL)],
    )  # fmt: skip
    cells = [0, 18, 36]  # the left end of each
    for row, mode, hours in ((0, "vehicle", (0, 0.8 / 36)), (2, "boat", (0, 0.8 / 18))):
        way = ways(terrain, codes, mode, [cells[row // 2]], [cells[row // 2] + 8])
        assert way.walk_hours[0, 0] == hours[0]  # to the last bit: no porter has a part in it
        assert way.ride_hours[0, 0] == pytest.approx(hours[1])
    for row in (0, 4):
        on_foot = ways(terrain, codes, "foot", [row * 9], [row * 9 + 8])
        assert on_foot.walk_hours[0, 0] == pytest.approx(0.8 / WALK_KMH)
    across = dict(zones=[0], places=[36])
    with pytest.raises(TrochaError, match="No zone reaches"):
        ways(terrain, codes, "foot", **across)
    with pytest.raises(TrochaError, match="No zone reaches"):
        ways(terrain, codes, "vehicle", **across)
    # Across the river in a boat: four cells, of which two halves are on the water.
    over = ways(terrain, codes, "boat", **across, mainly=False)
    assert over.ride_hours[0, 0] == pytest.approx(0.1 / 18)
    assert over.walk_hours[0, 0] == pytest.approx(0.3 / WALK_KMH)


def test_a_walkers_own_fixed_speed_is_walked_by_all():
    """A ferry: mode foot, 3 km/h. On the way by vehicle it is no ride."""
    terrain, codes = ground(1, 9, [((0, 0), 3, FOOT), ((0, slice(1, 9)), 36, VEHICLE)])
    on_foot = ways(terrain, codes, "foot", [0], [1])
    assert on_foot.walk_hours[0, 0] == pytest.approx(0.05 / 3 + 0.05 / WALK_KMH)
    by_road = ways(terrain, codes, "vehicle", [0], [8])
    assert by_road.ride_hours[0, 0] == pytest.approx(0.75 / 36)
    assert by_road.walk_hours[0, 0] == pytest.approx(0.05 / 3)


@pytest.mark.parametrize("neighbours", [8, 16, 32, 48])
@pytest.mark.parametrize("substep", [True, False])
def test_legs_add_up_to_the_way_on_rough_ground(formula_surface, neighbours, substep):
    """Walked and ridden hours are those of the solver, and the length that of the route."""
    rows, cols = formula_surface.shape
    rng = np.random.default_rng(neighbours)
    fixed = np.where(rng.random((rows, cols)) < 0.3, 25.0, 0.0)
    grid = Grid(rows, cols, west=0, north=0, width=30, height=30)
    factor = rng.uniform(1, 3, (rows, cols))
    terrain = Terrain(grid, formula_surface, factor, fixed)
    zones, places = np.array([5, 2000]), np.array([4700, -1, 3010, 5])
    walk = {"neighbours": neighbours, "substep": substep}
    found = ways(terrain, np.full((rows, cols), VEHICLE), "vehicle", zones, places, False, **walk)
    costs = MoveCosts(terrain, Walk(walking_model("tobler_offpath"), **walk))
    whole = solve(costs, [zones[:1], zones[1:]])
    expected = whole.hours_at(places)
    known = found.exist
    assert found.hours[known] == pytest.approx(expected[known])
    assert known.tolist() == [[True, False, True, False], [True, False, True, True]]
    assert (found.walk_hours[known] > 0).all() and (found.ride_hours[known] > 0).all()
    for layer in range(2):
        for d, path in enumerate(trace(whole, layer, places)):
            if path is not None and known[layer, d]:
                length = describe(whole, [path], 80)[0].length_m
                assert found.km[layer, d] == pytest.approx(length / 1000)


def test_a_surface_without_fixed_speeds_is_left_alone():
    grid = Grid(2, 2, west=0, north=0, width=100, height=100)
    terrain = Terrain(grid, np.zeros((2, 2)))
    same, kmh = terrain_by(terrain, np.zeros((2, 2)), "foot")
    assert same is terrain
    assert not kmh.any()


ONE, TWO = np.ones((1, 1)), np.ones((2, 1))


@pytest.mark.parametrize(
    "given, words",
    [
        (lambda: [[-1.0]], ["hours to the exits"]),
        (lambda: [[np.nan]], ["hours to the exits"]),
        (lambda: [1.0], ["hours to the exits"]),
        (lambda: {"mule": Ways(ONE, ONE)}, ["'mule'", "foot, vehicle, boat"]),
        (lambda: {"boat": Ways(ONE, -ONE)}, ["hours ridden"]),
        (lambda: {"boat": Ways(np.full((1, 1), np.nan), ONE)}, ["hours walked"]),
        (lambda: {"foot": Ways(ONE, ONE), "boat": Ways(TWO, TWO)}, ["(1, 1) and (2, 1)"]),
    ],
)
def test_ways_that_cannot_be_are_refused(given, words):
    with pytest.raises(TrochaError) as error:
        ways_by_mode(given(), "exits")
    for word in words:
        assert word in str(error.value)
