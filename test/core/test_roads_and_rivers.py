"""Classes of roads and rivers: tables, presets, rules, and the figures that follow by hand."""

import json
import pathlib

import numpy as np
import pytest
from trocha.core.errors import TrochaError
from trocha.core.rivers import (
    BARRIER,
    FORD,
    NAVIGABLE,
    RiverRules,
    boat_kmh,
    class_list,
    forded_factor,
)
from trocha.core.roads import (
    ANIMAL,
    BOAT,
    FOOT,
    VEHICLE,
    RoadClass,
    for_modes,
    read_road_table,
    roads_of,
)

PRESETS = pathlib.Path(__file__).resolve().parents[2] / "resources" / "roads"
OSM_WAYS = {
    "motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "residential",
    "motorway_link", "trunk_link", "primary_link", "secondary_link", "tertiary_link",
    "living_street", "service", "pedestrian", "track", "road", "footway", "bridleway", "steps",
    "path", "cycleway",
}  # fmt: skip


@pytest.mark.parametrize("name", ["osm", "trails"])
def test_a_preset_reads_and_says_where_its_figures_are_from(name):
    text = (PRESETS / f"{name}.json").read_text("utf-8")
    classes = read_road_table(text)
    assert "path" in classes  # the default class
    assert all(row["source"] for row in json.loads(text)["classes"])


def test_the_published_speeds():
    """AccessMod: motorway 100, dual carriageway 80, track 20 km/h. Herzog: flat trail 1.25.
    Llamas (Tripcevich): half at 4.5, half at 3.0 km/h is 3.6."""
    osm = read_road_table((PRESETS / "osm.json").read_text("utf-8"))
    assert set(osm) >= OSM_WAYS
    assert [osm[c].kmh for c in ("motorway", "trunk", "track")] == [100, 80, 20]
    assert osm["path"] == RoadClass(FOOT, 0, 1.25)
    assert osm["construction"].mode is None
    trails = read_road_table((PRESETS / "trails.json").read_text("utf-8"))
    assert trails["llama_trail"].mode == ANIMAL
    assert trails["llama_trail"].kmh == pytest.approx(2 / (1 / 4.5 + 1 / 3.0))


def test_a_table_of_ones_own():
    classes = read_road_table("class,mode,kmh,factor\nhighway,vehicle,50,\ntrail,,,1.4\nold,none,,")
    assert classes == {
        "highway": RoadClass(VEHICLE, 50, 1),
        "trail": RoadClass(FOOT, 0, 1.4),
        "old": RoadClass(None, 0, 1),
    }
    assert read_road_table('{"trail": 1.4}') == {"trail": RoadClass(FOOT, 0, 1.4)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": {"mode": "train", "kmh": 9}}', "the mode 'train'; write foot, animal"),
        ('{"a": {"mode": "vehicle"}}', "the mode vehicle but no kmh"),
        ('{"a": {"mode": "boat", "kmh": -3}}', "the kmh '-3'"),
        ('{"a": 0}', "factor 0; write the mode none"),
    ],
)
def test_a_road_table_that_cannot_be_right_is_refused(text, said):
    with pytest.raises(TrochaError) as caught:
        read_road_table(text)
    assert said in str(caught.value)


def test_without_their_mode_roads_are_walked_and_ferries_are_no_way():
    classes = {
        "road": RoadClass(VEHICLE, 40, 1.0),
        "mule": RoadClass(ANIMAL, 4, 1.25),
        "ferry": RoadClass(BOAT, 9, 1.0),
        "path": RoadClass(FOOT, 0, 1.25),
        "old": RoadClass(None, 0, 1.0),
    }
    assert for_modes(classes, {ANIMAL, BOAT, VEHICLE}) == classes
    assert for_modes(classes, {ANIMAL}) == {
        "road": RoadClass(FOOT, 0, 1.0),
        "mule": RoadClass(ANIMAL, 4, 1.25),
        "ferry": RoadClass(None, 0, 1.0),
        "path": RoadClass(FOOT, 0, 1.25),
        "old": RoadClass(None, 0, 1.0),
    }


def test_each_road_gets_its_class_and_strange_ones_are_named():
    road, path = RoadClass(VEHICLE, 40, 1), RoadClass(FOOT, 0, 1.25)
    classes = {"1": road, "path": path}
    assert roads_of([1, 1.0, "1", None, "", "path"], classes, "path", "ways") == [
        road, road, road, path, path, path,
    ]  # fmt: skip
    with pytest.raises(TrochaError, match="'ways' has roads of the class 'canal', 'rail'"):
        roads_of(["rail", "canal", "1"], classes, "path", "ways")


def rules(ford="", low="", boats="", low_water=False):
    return RiverRules(class_list(ford), class_list(low), class_list(boats), low_water)


def test_rivers_are_barriers_unless_something_is_said():
    assert rules().of([1, "2", None]).tolist() == [BARRIER] * 3
    given = rules(ford="4, 5", low="3", boats="1,2")
    assert given.of([1, 2.0, 3, 4, "5", 6, None, ""]).tolist() == [
        NAVIGABLE, NAVIGABLE, BARRIER, FORD, FORD, BARRIER, BARRIER, BARRIER,
    ]  # fmt: skip


def test_low_water_lets_more_be_waded():
    assert rules(ford="4", low="3", low_water=True).of([3, 4]).tolist() == [FORD, FORD]
    # Boats at high water, feet at low.
    both = dict(low="2", boats="1,2")
    assert rules(**both).of([1, 2]).tolist() == [NAVIGABLE, NAVIGABLE]
    assert rules(**both, low_water=True).of([1, 2]).tolist() == [NAVIGABLE, FORD]


def test_a_star_is_every_river_not_named_elsewhere():
    assert rules(boats="*").of([None, 3]).tolist() == [NAVIGABLE] * 2
    assert rules(ford="*").of([None, 3]).tolist() == [FORD] * 2
    mixed = dict(ford="*", low="2", boats="1")
    assert rules(**mixed).of([1, 2, 3, None]).tolist() == [NAVIGABLE, BARRIER, FORD, FORD]
    assert rules(low="*", low_water=True).of([7]).tolist() == [FORD]
    assert rules(low="*").of([7]).tolist() == [BARRIER]


@pytest.mark.parametrize(("ford", "boats"), [("1,2", "2,3"), ("*", "1, *")])
def test_waded_and_navigable_contradict_each_other(ford, boats):
    with pytest.raises(TrochaError, match="FORD_CLASSES and in NAVIGABLE_CLASSES"):
        rules(ford=ford, boats=boats)


def test_rules_for_classes_that_no_river_has():
    assert rules(ford="4,9", boats="*").unused([1, 4]) == ["9"]


def test_boats_down_up_and_there_and_back():
    """60 km down at 30 km/h and up at 20: 2 + 3 hours for 120 km are 24 km/h."""
    assert boat_kmh(30, 20, "down") == 30
    assert boat_kmh(30, 20, "up") == 20
    assert boat_kmh(30, 20, "mean") == pytest.approx(24)


def test_a_ford_slows_the_width_of_the_river_only():
    """20 m of water in a cell of 100 m of forest: 0.2 x 5 + 0.8 x 2 = 2.6."""
    assert forded_factor(2.0, 5.0, 20, 100) == pytest.approx(2.6)
    # A river wider than the cell fills it; on ground that is water itself all is ford.
    np.testing.assert_allclose(forded_factor(np.array([2.0, np.nan]), 5.0, 300, 100), [5.0, 5.0])
    assert forded_factor(np.nan, 5.0, 20, 100) == 5.0
