"""The rows that pass a filter, told by the file and by QGIS alike, edits and hostile text included."""

from __future__ import annotations

import dataclasses
import datetime
import itertools
import shutil

import numpy as np
import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY
from trocha.layers import database, incident_filter
from trocha.layers.incident_filter import (
    IncidentFilter,
    Order,
    columns_that_pass,
    matching,
    request,
)

DAY = datetime.date
# (longitude, latitude, date, type, reliability, credibility, verification, kg, place, notes)
ROWS = [
    (-74, -12, "2015-03-07", "clash", "A", 1, "confirmed", None, "Satipo", "Río Ene"),
    (-74, -12, "2015-03-08", "drug_seizure", "B", 2, "unverified", 12.5, "satipo", "100 %"),
    (-75, -11, "2014-01-01", "clash", "C", 3, "withdrawn", None, None, "<b>bold</b>"),
    (-75, -11, "2016-12-31", "ambush", None, None, "unverified", None, "Ñaña", "' OR 1=1 --"),
    (10, 50, "2015-03-07", "lab_destroyed", "F", 6, "disputed", 3.0, "Pichari", None),
]


@pytest.fixture(scope="module")
def made(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("filter") / "incidents.gpkg"
    database.create_geopackage(str(path))
    layer = database.table_layer(str(path), "incidents")
    features = [feature_of(layer, number, row) for number, row in enumerate(ROWS, 1)]
    assert layer.dataProvider().addFeatures(features)[0]
    return path


def feature_of(layer, number, row):
    names = (
        *("event_date", "incident_type", "reliability", "credibility", "verification"),
        *("seizure_kg", "location_name", "notes"),
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*row[:2])))
    values = dict(zip(names, row[2:]), incident_uid=f"I{number}", source_system="manual")
    for name, value in {**values, "sensitivity": "public"}.items():
        feature[name] = value
    return feature


@pytest.fixture
def layer(made, tmp_path):
    copy = tmp_path / "incidents.gpkg"
    shutil.copy(made, copy)
    return database.table_layer(str(copy), "incidents")


@pytest.fixture(params=["by the file", "by QGIS"])
def ways(request, monkeypatch):
    """Either way of finding out; both must give the same."""
    if request.param == "by QGIS":
        monkeypatch.setattr(incident_filter, "_file_of", lambda layer: "")
    return request.param


CASES = [
    (IncidentFilter(), {1, 2, 3, 4, 5}),
    (IncidentFilter(extent=(-74.5, -12.5, -73.5, -11.5)), {1, 2}),
    (IncidentFilter(extent=(-75, -12, -74, -11)), {1, 2, 3, 4}),  # edges count
    (IncidentFilter(extent=(0, 0, 1, 1)), set()),
    (IncidentFilter(first_day=DAY(2015, 3, 7)), {1, 2, 4, 5}),
    (IncidentFilter(last_day=DAY(2015, 3, 7)), {1, 3, 5}),
    (IncidentFilter(first_day=DAY(2015, 3, 7), last_day=DAY(2015, 3, 7)), {1, 5}),
    (IncidentFilter(types=("clash", "ambush")), {1, 3, 4}),
    (IncidentFilter(reliability="B"), {1, 2}),
    (IncidentFilter(reliability="E"), {1, 2, 3}),  # neither F nor none
    (IncidentFilter(credibility=1), {1}),
    (IncidentFilter(verifications=("unverified", "disputed")), {2, 4, 5}),
    (IncidentFilter(text="rio ENE"), {1}),
    (IncidentFilter(text=" satipo "), {1, 2}),
    (IncidentFilter(text="nana"), {4}),
    (IncidentFilter(text="100 %"), {2}),
    (IncidentFilter(text="%"), {2}),
    (IncidentFilter(text="_"), set()),
    (IncidentFilter(text="' OR 1=1 --"), {4}),
    (IncidentFilter(text="'); DROP TABLE incidents; --"), set()),
    (IncidentFilter(text="<B>"), {3}),
    (IncidentFilter(text="Satipo Río"), set()),  # no find spans two fields
    (IncidentFilter(types=("clash",), text="bold", verifications=("withdrawn",)), {3}),
    (IncidentFilter(types=("' OR 1=1 --",)), set()),
]


@pytest.mark.parametrize(("wanted", "expected"), CASES)
def test_what_passes(layer, ways, wanted, expected):
    assert set(matching(layer, wanted)) == expected
    assert {f["incident_uid"] for f in layer.getFeatures(request(layer, wanted))} == {
        f"I{number}" for number in expected
    }


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order(), [4, 2, 5, 1, 3]),  # of one day the later entered first
        (Order("event_date", descending=False), [3, 5, 1, 2, 4]),
        (Order("seizure_kg"), [2, 5, 4, 3, 1]),  # those without one last
        (Order("seizure_kg", descending=False), [5, 2, 4, 3, 1]),
        (Order("location_name", descending=False), [5, 2, 1, 4, 3]),
        (Order("reliability", descending=False), [1, 2, 3, 5, 4]),
    ],
)
def test_in_which_order(layer, ways, order, expected):
    assert matching(layer, IncidentFilter(), order) == expected


def test_unsaved_edits_count(layer, ways):
    layer.startEditing()
    fields = layer.fields()
    new = feature_of(layer, 6, (-74, -12, "2015-03-09", "clash", "A", 1, "confirmed", 1, "", ""))
    layer.addFeature(new)
    layer.changeAttributeValue(2, fields.lookupField("incident_type"), "clash")
    layer.changeGeometry(1, QgsGeometry.fromPointXY(QgsPointXY(20, 20)))
    layer.deleteFeature(3)
    (added,) = layer.editBuffer().addedFeatures()
    assert matching(layer, IncidentFilter(types=("clash",))) == [added, 2, 1]
    here = (-74.5, -12.5, -73.5, -11.5)
    assert matching(layer, IncidentFilter(extent=here)) == [added, 2]
    assert matching(layer, IncidentFilter(first_day=DAY(2015, 3, 9))) == [4, added]
    assert matching(layer, IncidentFilter(text="ene")) == [1]
    layer.rollBack()
    assert set(matching(layer, IncidentFilter(types=("clash",)))) == {1, 3}


def test_a_filter_of_the_layer_is_obeyed(layer):
    layer.setSubsetString("\"reliability\" = 'A'")
    assert matching(layer, IncidentFilter()) == [1]
    assert matching(layer, IncidentFilter(types=("ambush",))) == []


def test_a_file_that_cannot_be_read_beside_qgis_is_read_through_it(layer, monkeypatch):
    def locked(*_):
        raise incident_filter.sqlite3.OperationalError("database is locked")

    monkeypatch.setattr(incident_filter, "_query", locked)
    assert matching(layer, IncidentFilter(types=("clash",))) == [1, 3]


def test_every_pair_of_conditions_agrees_in_both_ways(layer, monkeypatch):
    single = [wanted for wanted, _ in CASES]
    for one, other in itertools.combinations(single, 2):
        both = {
            name: getattr(one, name) or getattr(other, name)
            for name in IncidentFilter.__dataclass_fields__
        }
        wanted = IncidentFilter(**both)
        by_file = matching(layer, wanted)
        with monkeypatch.context() as patch:
            patch.setattr(incident_filter, "_file_of", lambda layer: "")
            assert matching(layer, wanted) == by_file, wanted


KINDS, GRADES = ("clash", "ambush", "arrest"), ("A", "B", "C", "D", "E", "F", None)
PLACES = ("Río Ene", "RIO TAMBO", "Ñaña", "100 %", None)


@pytest.fixture(scope="module")
def many(qgis_app, tmp_path_factory):
    """400 rows drawn anew the same each time, one in twenty without a place, and what they are."""
    path = str(tmp_path_factory.mktemp("many") / "incidents.gpkg")
    database.create_geopackage(path)
    layer = database.table_layer(path, "incidents")
    draw = np.random.default_rng(20150307)
    rows, features = {}, []
    for number in range(1, 401):
        row = (
            round(float(draw.uniform(-76, -72)), 4), round(float(draw.uniform(-14, -10)), 4),
            (DAY(2015, 1, 1) + datetime.timedelta(int(draw.integers(0, 200)))).isoformat(),
            KINDS[draw.integers(0, 3)], GRADES[draw.integers(0, 7)], int(draw.integers(1, 7)),
            ("unverified", "withdrawn")[draw.integers(0, 2)], None,
            PLACES[draw.integers(0, 5)], None,
        )  # fmt: skip
        feature = feature_of(layer, number, row)
        if number % 20 == 0:
            feature.clearGeometry()
            row = (None, None, *row[2:])
        rows[number] = row
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    return path, rows


def passes(row, wanted):
    """The filter's rules in plain Python."""
    x, y, day, kind, reliability, credibility, verification, _, place, _ = row
    folded = (place or "").translate(str.maketrans("íÑñ", "inn")).lower()
    west, south, east, north = wanted.extent or (-180, -90, 180, 90)
    return (
        (wanted.extent is None or (x is not None and west <= x <= east and south <= y <= north))
        and (wanted.first_day is None or wanted.first_day.isoformat() <= day)
        and (wanted.last_day is None or day <= wanted.last_day.isoformat())
        and (not wanted.types or kind in wanted.types)
        and (not wanted.reliability or (reliability or "Z") <= wanted.reliability)
        and (not wanted.credibility or credibility <= wanted.credibility)
        and (not wanted.verifications or verification in wanted.verifications)
        and wanted.text in folded
    )


EXTENTS = (
    *(None, (-180, -90, 180, 90), (-75.9, -14, -72, -10)),  # all, nearly all
    *((-75, -13, -73.3, -10), (-74.01, -12.01, -74, -12), (0, 0, 1, 1)),
)


@pytest.mark.parametrize("extent", EXTENTS)
@pytest.mark.parametrize("placed", [True, False])
def test_whatever_is_asked_the_same_passes_as_in_plain_python(many, tmp_path, ways, extent, placed):
    """Also where every row has a place, and an extent that holds them all needs no looking."""
    path, rows = many
    copy = str(tmp_path / "incidents.gpkg")
    shutil.copy(path, copy)
    layer = database.table_layer(copy, "incidents")
    if placed:
        gone = [number for number, row in rows.items() if row[0] is None]
        assert layer.dataProvider().deleteFeatures(gone)
        rows = {number: row for number, row in rows.items() if number not in gone}
    others = (
        *(IncidentFilter(), IncidentFilter(types=("clash",)), IncidentFilter(reliability="C")),
        *(IncidentFilter(text="rio"), IncidentFilter(text="a", credibility=3)),
        IncidentFilter(first_day=DAY(2015, 2, 1), verifications=("unverified",)),
        IncidentFilter(last_day=DAY(2015, 2, 1), text="ene", types=("ambush", "arrest")),
    )
    for other in others:
        wanted = dataclasses.replace(other, extent=extent)
        expected = {number for number, row in rows.items() if passes(row, wanted)}
        assert set(matching(layer, wanted)) == expected
        kinds, days = columns_that_pass(layer, wanted, ("incident_type", "event_date"))
        assert sorted(zip(kinds, days)) == sorted((rows[n][3], rows[n][2]) for n in expected)


def test_columns_give_nulls_as_nothing_and_unsaved_edits_as_they_are(layer, ways):
    wanted = IncidentFilter(types=("clash",))
    names = ("reliability", "seizure_kg")
    assert sorted(zip(*columns_that_pass(layer, wanted, names))) == [("A", ""), ("C", "")]
    layer.startEditing()
    layer.changeAttributeValue(4, layer.fields().lookupField("incident_type"), "clash")
    layer.deleteFeature(1)
    assert sorted(zip(*columns_that_pass(layer, wanted, names))) == [("", ""), ("C", "")]
    layer.rollBack()
    assert columns_that_pass(layer, IncidentFilter(text="nobody"), names) == [[], []]
