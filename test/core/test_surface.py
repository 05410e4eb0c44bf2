"""The movement surface laid by hand: who is on top of whom, and hours through it."""

import numpy as np
import pytest
from surface_shapes import lines, polygon
from trocha.core.burn import NO_SHAPES
from trocha.core.crossings import BLOCKED, FAR, FREE
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.rivers import BARRIER, FORD, NAVIGABLE
from trocha.core.roads import ANIMAL, BOAT, FOOT, VEHICLE, RoadClass
from trocha.core.surface import Places, Rivers, Roads, default_reach, movement_surface
from trocha.core.wavefront import solve

CELL = 1000.0
LEVEL = 6 * np.exp(-3.5 * 0.05)  # Tobler on a path on the level, km/h
ROAD = RoadClass(VEHICLE, 40, 1.0)
TRACK = RoadClass(VEHICLE, 20, 1.0)
MULES = RoadClass(ANIMAL, 4, 1.25)
PATH = RoadClass(FOOT, 0, 1.25)
NO_WAY = RoadClass(None, 0, 1.0)
SHAPE = (5, 7)
DOWN_COLUMN_3 = [(-1, 3.5), (6, 3.5)]
ALONG_ROW_2 = [(2.5, -1), (2.5, 8)]


def laid(ground=2.0, shape=SHAPE, **parts):
    grid = Grid(*shape, 0, 0, CELL, CELL)
    ground = np.broadcast_to(np.asarray(ground, np.float32), shape)
    return movement_surface(grid, ground, np.ones(shape, bool), **parts)


def river(rule=BARRIER, *paths, boat=20.0, ford=5.0, width=100.0):
    paths = paths or (DOWN_COLUMN_3,)
    rules = np.broadcast_to(np.array(rule), (len(paths),))
    return Rivers(lines(*paths), rules, boat, ford, width)


def crossing(*places, minutes=np.nan, snap=500.0, reach=5000.0):
    minutes = np.broadcast_to(np.array(minutes, float), (len(places),))
    return Places(lines(*places), minutes, snap, reach)


def hours(surface, start, end, neighbours=8):
    """Tobler hours over level ground and the surface, between cells."""
    grid = Grid(*surface.factor.shape, 0, 0, CELL, CELL)
    terrain = Terrain(grid, np.zeros(grid.shape), surface.factor, surface.fixed_kmh)
    costs = MoveCosts(terrain, Walk(walking_model("tobler"), neighbours))
    source = np.array([np.ravel_multi_index(start, grid.shape)])
    return float(solve(costs, [source]).hours()[end])


def test_the_root_of_a_terrain_coefficient_is_its_pace_factor_on_the_level():
    """70 kg with 35 kg at 450 W: 1.362770288 m/s on blacktop, 1.112697281 m/s where Pandolf's
    eta is 1.5; along five cells of 1,000 m that is 5,000 m at the one or the other."""
    porter = walking_model("loaded_porter", load_kg=35, body_kg=70, power_w=450)
    grid = Grid(1, 6, 0, 0, CELL, CELL)
    for eta, speed in ((1.0, 1.362770288), (1.5, 1.112697281)):
        factor = np.full(grid.shape, np.sqrt(eta))
        costs = MoveCosts(Terrain(grid, np.zeros(grid.shape), factor), Walk(porter, 8))
        reached = solve(costs, [np.array([0])]).hours()[0, 5]
        assert reached == pytest.approx(5000 / speed / 3600, rel=1e-9)


def test_ground_alone_is_walked():
    surface = laid([[1, 2], [np.nan, 1]], (2, 2)).surface
    np.testing.assert_array_equal(surface.factor, np.array([[1, 2], [np.nan, 1]], np.float32))
    assert not surface.fixed_kmh.any()
    assert not surface.mode.any()
    assert (surface.factor.dtype, surface.fixed_kmh.dtype) == (np.float32, np.float32)
    assert surface.mode.dtype == np.uint8


def test_no_elevation_no_ground():
    has_ground = np.ones(SHAPE, bool)
    has_ground[2, 3] = False
    made = movement_surface(
        Grid(*SHAPE, 0, 0, CELL, CELL), np.ones(SHAPE, np.float32), has_ground,
        roads=Roads(lines(ALONG_ROW_2), [ROAD]), rivers=river(NAVIGABLE),
    ).surface  # fmt: skip
    assert np.isnan(made.factor[2, 3])
    assert made.fixed_kmh[2, 3] == made.mode[2, 3] == 0
    assert np.isfinite(np.delete(made.factor.ravel(), 2 * 7 + 3)).all()


def test_a_road_carries_vehicles_and_may_be_walked():
    made = laid(roads=Roads(lines(ALONG_ROW_2), [ROAD])).surface
    assert (made.fixed_kmh[2] == 40).all()
    assert (made.mode[2] == VEHICLE).all()
    assert (made.factor[2] == 1.0).all()
    others = [0, 1, 3, 4]
    assert (made.factor[others] == 2).all()
    assert not made.fixed_kmh[others].any()
    assert hours(made, (2, 0), (2, 6)) == pytest.approx(6 / 40, rel=1e-6)


def test_the_fastest_road_of_a_cell_counts_whatever_the_order():
    for order in ([ROAD, TRACK, PATH, MULES], [PATH, MULES, TRACK, ROAD]):
        paths = {
            ROAD: DOWN_COLUMN_3,
            TRACK: ALONG_ROW_2,
            PATH: [(0.5, 0.5), (0.5, 6.5)],
            MULES: [(4.5, 0.5), (4.5, 6.5)],
        }
        made = laid(roads=Roads(lines(*[paths[r] for r in order]), order)).surface
        assert made.fixed_kmh[2, 3] == made.fixed_kmh[0, 3] == made.fixed_kmh[4, 3] == 40
        assert made.fixed_kmh[2, 0] == 20
        assert (made.mode[4, 0], made.fixed_kmh[4, 0], made.factor[4, 0]) == (ANIMAL, 4, 1.25)
        assert (made.mode[0, 0], made.fixed_kmh[0, 0], made.factor[0, 0]) == (FOOT, 0, 1.25)


def test_a_trail_never_slows_the_ground_and_no_way_is_none():
    made = laid(1.1, roads=Roads(lines(ALONG_ROW_2, DOWN_COLUMN_3), [PATH, NO_WAY])).surface
    assert (made.factor == np.float32(1.1)).all()
    assert not made.fixed_kmh.any()


def test_a_road_opens_water_of_the_land_cover():
    made = laid(np.nan, roads=Roads(lines(ALONG_ROW_2), [PATH]))
    np.testing.assert_array_equal(np.isfinite(made.surface.factor).sum(axis=1), [0, 0, 7, 0, 0])
    assert (made.surface.factor[2] == 1.25).all()
    assert made.closed_cells == 0


def test_a_river_closes_even_the_road_unless_something_says_otherwise():
    made = laid(rivers=river(), roads=Roads(lines(ALONG_ROW_2), [ROAD]))
    assert np.isnan(made.surface.factor[:, 3]).all()
    assert not made.surface.fixed_kmh[:, 3].any()
    assert (made.closed_cells, made.road_cells_cut, made.bridges) == (5, 1, 0)


def test_roads_bridge_rivers_when_asked():
    """The road's own speed goes on over the bridge; only its cell is opened."""
    made = laid(rivers=river(), roads=Roads(lines(ALONG_ROW_2), [ROAD]), road_bridges=True)
    assert (made.bridges, made.road_cells_cut) == (1, 0)
    np.testing.assert_array_equal(
        np.isfinite(made.surface.factor[:, 3]), [False, False, True, False, False]
    )
    assert hours(made.surface, (2, 0), (2, 6)) == pytest.approx(6 / 40, rel=1e-6)


def test_roads_do_not_bridge_other_barriers():
    made = laid(
        rivers=river(BARRIER, [(9, 9), (9, 10)]), barriers=lines(DOWN_COLUMN_3),
        roads=Roads(lines(ALONG_ROW_2), [ROAD]), road_bridges=True,
    )  # fmt: skip
    assert made.bridges == 0
    assert np.isnan(made.surface.factor[:, 3]).all()


def test_a_road_beside_a_river_in_the_same_cells_gets_no_bridge():
    """It runs in the river's column without meeting it: that is no crossing."""
    made = laid(
        rivers=river(), roads=Roads(lines([(-1, 3.9), (6, 3.9)]), [ROAD]), road_bridges=True
    )
    assert (made.bridges, made.road_cells_cut) == (0, 5)


def test_boats_ride_a_navigable_river():
    made = laid(rivers=river(NAVIGABLE, boat=24.0)).surface
    assert (made.mode[:, 3] == BOAT).all()
    assert (made.fixed_kmh[:, 3] == 24).all()
    assert (made.factor[:, 3] > 0).all()
    assert hours(made, (0, 3), (4, 3)) == pytest.approx(4 / 24, rel=1e-6)


def test_a_ford_is_waded_anywhere():
    """100 m of water in a kilometre of forest: 0.1 x 5 + 0.9 x 2 = 2.3."""
    made = laid(rivers=river(FORD)).surface
    np.testing.assert_allclose(made.factor[:, 3], 2.3, rtol=1e-6)
    assert hours(made, (2, 2), (2, 4)) == pytest.approx((2 + 2.3) / LEVEL, rel=1e-6)


def test_where_rivers_share_a_cell_boats_go_before_barriers_before_fords():
    three = river([FORD, BARRIER, NAVIGABLE], [(0.5, 0.5), (0.5, 6.5)], [(0.5, 2.5), (4.5, 2.5)],
                  [(0.5, 4.5), (2.5, 4.5), (2.5, 2.5)])  # fmt: skip
    made = laid(rivers=three).surface
    assert np.isnan(made.factor[[0, 1, 3, 4], 2]).all()
    assert (made.mode[2, 2:5] == BOAT).all()
    assert made.mode[0, 4] == BOAT
    assert made.factor[0, 0] == pytest.approx(2.3)


def test_a_river_as_a_polygon_is_filled():
    wide = Rivers(
        polygon([(-1, 2.2), (6, 2.2), (6, 4.8), (-1, 4.8), (-1, 2.2)]), np.array([BARRIER]),
        1, 5, 10,
    )  # fmt: skip
    made = laid(rivers=wide)
    np.testing.assert_array_equal(
        np.isnan(made.surface.factor[2]), [False, False, True, True, True, False, False]
    )
    bridged = laid(rivers=wide, crossings=crossing([(2.5, 2.0)]))
    assert bridged.outcomes == ("",)
    assert np.isfinite(bridged.surface.factor).sum() == 5 * 4 + 3


def test_barriers_close_everything_lines_and_polygons():
    made = laid(
        roads=Roads(lines(ALONG_ROW_2), [ROAD]),
        rivers=river(NAVIGABLE, [(2.5, 2.5), (2.5, 4.5)]),
        barriers=lines(DOWN_COLUMN_3),
    )
    assert np.isnan(made.surface.factor[:, 3]).all()
    assert (made.surface.mode[:, 3] == FOOT).all()
    assert made.road_cells_cut == 1
    area = laid(barriers=polygon([(0.2, 0.2), (0.2, 2.8), (2.8, 2.8), (2.8, 0.2), (0.2, 0.2)]))
    assert area.closed_cells == 9


def test_a_bridge_opens_one_cell_and_keeps_its_ground():
    made = laid(rivers=river(), crossings=crossing([(2.5, 3.5)]))
    assert made.outcomes == ("",)
    np.testing.assert_array_equal(np.isfinite(made.surface.factor[:, 3]), [0, 0, 1, 0, 0])
    assert made.surface.factor[2, 3] == 2
    assert hours(made.surface, (2, 2), (2, 4)) == pytest.approx(4 / LEVEL, rel=1e-6)


def test_a_bridge_over_water_is_walked_like_a_road():
    ground = np.full(SHAPE, 2.0)
    ground[:, 3] = np.nan
    made = laid(ground, rivers=river(), crossings=crossing([(2.5, 3.5)]))
    assert made.surface.factor[2, 3] == 1


@pytest.mark.parametrize("width", [1, 3])
def test_a_ferry_takes_its_minutes(width):
    """Half a kilometre of forest on each bank, and 45 minutes over the water, however wide."""
    shape = (5, 5 + width)
    ground = np.full(shape, 2.0)
    ground[:, 2 : 2 + width] = np.nan
    middle = 2 + width / 2
    made = laid(
        ground, shape, rivers=river(BARRIER, [(-1, middle), (6, middle)]),
        crossings=crossing([(2.5, middle)], minutes=45),
    ).surface  # fmt: skip
    expected = 2 * 0.5 * 2 / LEVEL + 45 / 60
    assert hours(made, (2, 1), (2, 2 + width)) == pytest.approx(expected, rel=1e-6)
    assert not made.mode.any()


@pytest.mark.parametrize("neighbours", [8, 16, 32, 48])
@pytest.mark.parametrize("line", [[(-3.5, -2.5), (12.5, 13.5)], [(-2, 2.3), (12, 8.9)]])
def test_a_ferry_on_the_stairs_of_a_line_takes_its_minutes(line, neighbours):
    """Ten hours over a line that is burnt in stairs, on ground that takes next to no time: with
    48 neighbours it takes just that, with fewer directions no less and little more."""
    places = np.linspace(line[0], line[1], 12)[4:8]
    drawn = [tuple(places[2] + (1.9, -2.2)), tuple(places[2] + (-1.7, 2.1))]
    for place in [[place] for place in places] + [drawn]:
        made = laid(
            1e-6, (11, 11), rivers=river(BARRIER, line), crossings=crossing(place, minutes=600)
        )
        assert made.outcomes == ("",)
        found = hours(made.surface, (10, 0), (0, 10), neighbours)
        assert found >= 10
        assert found <= (10.001 if neighbours == 48 else 12)


def test_the_quickest_crossing_of_a_cell_counts():
    slow, quick = [(2.4, 3.5)], [(2.6, 3.5)]
    for order, minutes in (((slow, quick), (90, 30)), ((quick, slow), (30, 90))):
        made = laid(rivers=river(), crossings=crossing(*order, minutes=minutes)).surface
        assert made.fixed_kmh[2, 3] == pytest.approx(1 / 0.5)
    bridge_too = laid(rivers=river(), crossings=crossing(slow, quick, minutes=(90, np.nan)))
    assert bridge_too.surface.fixed_kmh[2, 3] == 0


def test_a_vehicle_ferry_stays_a_vehicles_way():
    made = laid(
        rivers=river(), roads=Roads(lines(ALONG_ROW_2), [ROAD]),
        crossings=crossing([(2.5, 3.5)], minutes=30),
    ).surface  # fmt: skip
    assert (made.mode[2, 3], made.fixed_kmh[2, 3]) == (VEHICLE, pytest.approx(2))
    assert hours(made, (2, 2), (2, 4)) == pytest.approx(1 / 40 + 0.5, rel=1e-6)


def test_a_bridge_drawn_as_a_line_and_a_feature_of_many_points():
    drawn = laid(rivers=river(), crossings=crossing([(1.5, 2.5), (1.5, 4.5)], minutes=30))
    assert drawn.surface.fixed_kmh[1, 3] == pytest.approx(2)
    several = lines([(0.5, 3.5)], [(4.5, 3.5)], [(2.5, 20)], features=[0, 0, 1])
    made = laid(rivers=river(), crossings=Places(several, np.full(2, np.nan), 500, 5000))
    assert made.outcomes == ("", FAR)
    np.testing.assert_array_equal(np.isfinite(made.surface.factor[:, 3]), [1, 0, 0, 0, 1])


def test_what_crossings_say_when_they_open_nothing():
    none = laid(crossings=crossing([(2.5, 3.5)]))
    assert none.outcomes == (FAR,)
    open_ground = laid(crossings=crossing([(2.5, 2.5), (2.5, 4.5)]))
    assert open_ground.outcomes == (FREE,)
    boats = laid(rivers=river(NAVIGABLE), crossings=crossing([(2.5, 3.5)]))
    assert boats.outcomes == (FAR,)  # there is no barrier
    assert (boats.surface.mode[:, 3] == BOAT).all()
    edge = laid(rivers=river(BARRIER, [(-1, 0.5), (6, 0.5)]), crossings=crossing([(2.5, 0.5)]))
    assert edge.outcomes == (BLOCKED,)


def test_a_barrier_never_speeds_anybody_up_and_a_crossing_never_slows():
    """Hours on random ground: no river <= river with crossing <= river alone."""
    rng = np.random.default_rng(8)
    for _ in range(12):
        ground = rng.choice([1.0, 1.25, 2.0, 5.0], SHAPE)
        path = [(-1, rng.uniform(1, 6)), (6, rng.uniform(1, 6))]
        at = [tuple(np.array(path[0]) + rng.uniform(0.25, 0.75) * np.diff(path, axis=0)[0])]
        options = [
            laid(ground),
            laid(ground, rivers=river(BARRIER, path), crossings=crossing(at)),
            laid(ground, rivers=river(BARRIER, path)),
        ]
        open_, crossed, closed = (hours(o.surface, (2, 0), (2, 6), 32) for o in options)
        assert open_ <= crossed + 1e-12
        assert crossed <= closed


def test_a_line_leads_over_water_of_the_land_cover_too():
    ground = np.full(SHAPE, 2.0)
    ground[:, 2:5] = np.nan
    made = laid(ground, crossings=crossing([(2.5, 0.5), (2.5, 6.5)], minutes=60))
    assert made.outcomes == ("",)
    assert np.isfinite(made.surface.factor[2]).all()
    assert hours(made.surface, (2, 1), (2, 5)) == pytest.approx(2 / LEVEL + 1, rel=1e-6)


def test_features_without_parts_are_no_trouble():
    rivers = Rivers(NO_SHAPES, np.array([BARRIER]), 1, 5, 10)
    made = laid(roads=Roads(NO_SHAPES, [ROAD]), rivers=rivers)
    assert (made.surface.factor == 2).all()


def test_how_far_a_crossing_may_span_by_default():
    assert default_reach(Grid(5, 5, 0, 0, 30, 30)) == 1000
    assert default_reach(Grid(5, 5, 0, 0, 900, 900)) == 3600
