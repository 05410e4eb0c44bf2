"""Counting a layer's incidents by week: out of the file and out of QGIS alike."""

import datetime

import pytest
from qgis.core import QgsFeature, QgsGeometry
from trocha.core.weeks import week_of
from trocha.layers import database
from trocha.layers.incident_filter import IncidentFilter
from trocha.layers.looks import incident_colours, status_colours
from trocha.layers.week_counts import week_counts

# Monday 2 March 2015, twice the week after, and March as a whole: 1, 7, 7, 7, 7 and 2 of 31 days.
ROWS = (
    ("a", "2015-03-02", 1, "clash"),
    ("b", "2015-03-09", None, "clash"),
    ("c", "2015-03-15", 1, "arrest"),
    ("d", "2015-03-01", 3, "arrest"),
)


@pytest.fixture
def layer(qgis_app, tmp_path):
    path = str(tmp_path / "incidents.gpkg")
    database.build_copy(path)
    made = database.table_layer(path, "incidents")
    features = []
    for uid, date, precision, kind in ROWS:
        feature = QgsFeature(made.fields())
        for name, value in dict(
            incident_uid=uid, event_date=date, date_precision=precision, incident_type=kind,
            source_system="manual", verification="unverified", sensitivity="public",
        ).items():  # fmt: skip
            feature[name] = value
        feature.setGeometry(QgsGeometry.fromWkt("POINT(-74 -12)"))
        features.append(feature)
    assert made.dataProvider().addFeatures(features)[0]
    return made


def test_by_hand(layer):
    counts = week_counts(layer)
    assert counts.first == week_of(datetime.date(2015, 3, 1).toordinal())
    assert counts.kinds == ("clash", "arrest")
    assert counts.sure.tolist() == [[0, 1, 1, 0, 0, 0], [0, 0, 1, 0, 0, 0]]
    assert [round(share * 31, 9) for share in counts.spread[1]] == [1, 7, 7, 7, 7, 2]


def test_some_of_them(layer):
    """Those known to the day from 2 March on are a, b and c; of clashes a and b."""
    later = IncidentFilter(first_day=datetime.date(2015, 3, 2))
    assert week_counts(layer, later).sure.tolist() == [[1, 1], [0, 1]]
    clashes = IncidentFilter(types=("clash",), extent=(-75, -13, -73, -11))
    assert week_counts(layer, clashes).sure.tolist() == [[1, 1]]
    nothing = week_counts(layer, IncidentFilter(types=("ambush",)))
    assert (len(nothing), nothing.kinds) == (0, ())


def test_unsaved_edits_and_filters_count(layer):
    """The same rows, read through QGIS; then one of another type, which is not saved."""
    saved = week_counts(layer)
    layer.startEditing()
    (first,) = [f.id() for f in layer.getFeatures() if f["incident_uid"] == "a"]
    layer.changeAttributeValue(first, layer.fields().lookupField("notes"), "seen")
    again = week_counts(layer)
    assert (again.first, again.kinds) == (saved.first, saved.kinds)
    assert again.total.tolist() == saved.total.tolist()
    layer.changeAttributeValue(first, layer.fields().lookupField("incident_type"), "ambush")
    assert set(week_counts(layer).kinds) == {"clash", "ambush", "arrest"}
    layer.rollBack()
    layer.setSubsetString("\"incident_type\" = 'clash'")
    assert week_counts(layer).sure.tolist() == [[1, 1]]


def test_colours_are_those_of_the_styles(qgis_app, tmp_path):
    path = str(tmp_path / "incidents.gpkg")
    database.create_geopackage(path)
    for table, geometry, colours in (
        ("incidents", "", incident_colours()),
        ("airstrips", "LineString", status_colours()),
    ):
        made = database.table_layer(path, table, geometry)
        categories = made.renderer().categories()
        assert {c.value(): c.symbol().color().name() for c in categories} == colours
