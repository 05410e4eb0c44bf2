"""The rows that pass a filter, told by the file and by QGIS alike, edits and hostile text included."""

from __future__ import annotations

import datetime
import itertools
import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY
from trocha.layers import database, incident_filter
from trocha.layers.incident_filter import IncidentFilter, Order, matching, request

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
