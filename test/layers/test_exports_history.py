"""Airstrips and their history out of the database: two files that agree, and give nothing away."""

import json

import pytest
from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.masking import metres_between
from trocha.core.progress import Progress
from trocha.layers import database
from trocha.layers.exports import MASKED, SHOWN
from trocha.layers.exports_history import export_airstrips, history_path
from trocha.layers.incident_book import IncidentBook

HIDDEN = (-73.5, -12.5)


@pytest.fixture(scope="module")
def book(qgis_app, tmp_path_factory):
    """A public strip with two changes, a restricted one with one, a public point without any.

    The public strip's first change was caused by a public incident, its second by a restricted one.
    """
    path = str(tmp_path_factory.mktemp("made") / "incidents.gpkg")
    database.create_geopackage(path)
    project = QgsProject()
    made = IncidentBook.open(project, path)
    with made.action("Fill") as action:
        for uid, sensitivity, (x, y) in (
            ("open", "public", (-74.0, -12.0)), ("secret", "restricted", HIDDEN),
        ):  # fmt: skip
            line = QgsGeometry.fromWkt(f"LINESTRING({x} {y}, {x} {y - 0.01})")
            action.add(
                made.airstrip_lines,
                {"airstrip_uid": uid, "name": f"=Strip {uid}", "sensitivity": sensitivity,
                 "status": "active"},
                line,
            )  # fmt: skip
            action.add(
                made.incidents,
                {"incident_uid": f"by-{uid}", "incident_type": "airstrip_destroyed",
                 "event_date": QDate(2015, 3, 7), "sensitivity": sensitivity},
                QgsGeometry.fromWkt(f"POINT({x} {y})"),
            )  # fmt: skip
        action.add(
            made.airstrip_points, {"airstrip_uid": "point"}, QgsGeometry.fromWkt("POINT(-73 -11)")
        )
        for uid, after, day, cause in (
            ("open", "cratered", 7, "by-open"),
            ("open", "rehabilitated", 20, "by-secret"),
            ("secret", "cratered", 9, "by-secret"),
        ):
            action.add(
                made.status_log,
                {"airstrip_uid": uid, "to_status": after, "event_date": QDate(2015, 3, day),
                 "incident_uid": cause},
            )  # fmt: skip
    yield made
    project.clear()


def read(path):
    layer = QgsVectorLayer(path, "read", "ogr")
    assert layer.isValid()
    return list(layer.getFeatures())


@pytest.mark.parametrize("name", ["strips.csv", "strips.kml", "strips.geojson"])
def test_restricted_strips_and_their_history_stay_behind(book, tmp_path, name):
    path = str(tmp_path / name)
    done = export_airstrips(book, path)
    assert (done.written, done.left_out, done.changes) == (2, 1, 2)
    assert done.history_path == history_path(path) == str(tmp_path / name.replace(".", "-history."))
    for file, count in ((path, 2), (done.history_path, 2)):
        assert len(read(file)) == count
        with open(file, encoding="utf-8") as text:
            content = text.read()
        assert "secret" not in content
        assert str(HIDDEN[0]) not in content


def test_a_change_lies_where_its_strip_lies_and_on_its_day(book, tmp_path):
    path = str(tmp_path / "strips.geojson")
    export_airstrips(book, path)
    with open(history_path(path), encoding="utf-8") as file:
        rows = json.load(file)["features"]
    told = [
        tuple(row["properties"][n] for n in ("from_status", "to_status", "event_date",
                                             "incident_uid"))
        for row in rows
    ]  # fmt: skip
    assert told == [
        (None, "cratered", "2015-03-07", "by-open"),  # a first row may leave open what was before
        ("cratered", "rehabilitated", "2015-03-20", None),  # its cause is nobody's business
    ]
    for row in rows:
        assert row["geometry"]["coordinates"] == [[-74.0, -12.0], [-74.0, -12.01]]


def test_masked_the_history_moves_with_its_strip(book, tmp_path):
    path = str(tmp_path / "strips.geojson")
    done = export_airstrips(book, path, restricted=MASKED, radius_m=5000, seed=123456789)
    assert (done.written, done.masked, done.changes) == (3, 1, 3)
    (strip,) = [f for f in read(path) if f["airstrip_uid"] == "secret"]
    (change,) = [f for f in read(done.history_path) if f["airstrip_uid"] == "secret"]
    at = change.geometry().asPoint()
    assert change.geometry().equals(strip.geometry())
    assert metres_between(at.x(), at.y(), *HIDDEN) >= 5000
    with open(done.history_path, encoding="utf-8") as file:
        assert "by-secret" not in file.read()


def test_who_says_so_gets_all_as_it_is(book, tmp_path):
    done = export_airstrips(book, str(tmp_path / "strips.csv"), restricted=SHOWN)
    assert (done.written, done.changes) == (3, 3)
    with open(done.history_path, encoding="utf-8-sig") as file:
        text = file.read()
    assert text.count("by-secret") == 2 and str(HIDDEN[0]) in text


def test_both_files_or_none(book, tmp_path):
    """Cancelled while the log is written, after the strips are: what was there before stays."""
    path = tmp_path / "strips.csv"
    path.write_text("before", encoding="utf-8")
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        export_airstrips(book, str(path), progress=Progress(cancelled=lambda: next(asked, True)))
    assert path.read_text(encoding="utf-8") == "before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["strips.csv"]


def test_another_format_is_refused_by_the_name_that_was_given(book, tmp_path):
    with pytest.raises(TrochaError, match="strips.shp' is of no known format") as caught:
        export_airstrips(book, str(tmp_path / "strips.shp"))
    assert f"'{tmp_path}/strips.shp'" in str(caught.value)
