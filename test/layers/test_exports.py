"""CSV, KML and GeoJSON: restricted rows stay behind, formulas stay text, a file is whole or not there."""

import csv
import json
import os
import shutil
import sqlite3
from xml.etree import ElementTree

import pytest
from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from trocha.core.csvtext import guarded, unguarded
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.masking import metres_between
from trocha.core.progress import Progress
from trocha.layers import database
from trocha.layers.exports import LEFT_OUT, MASKED, SHOWN, export_rows
from trocha.layers.incident_book import IncidentBook

EVERYTHING = QgsFeatureRequest()
FORMULA = '=HYPERLINK("http://example.org";"x")'
PLACES = {"public": (-74.0, -12.0), "restricted": (-73.5, -12.5)}


@pytest.fixture(scope="module")
def filled(qgis_app, tmp_path_factory):
    """A public incident with a formula for a note, a restricted one, and a strip of each kind."""
    path = str(tmp_path_factory.mktemp("made") / "incidents.gpkg")
    database.create_geopackage(path)
    project = QgsProject()
    book = IncidentBook.open(project, path)
    with book.action("Fill") as action:
        for sensitivity, (x, y) in PLACES.items():
            values = {
                "incident_type": "clash",
                "event_date": QDate(2015, 3, 7),
                "sensitivity": sensitivity,
                "notes": FORMULA if sensitivity == "public" else "at the ford",
                "location_name": "Secret ford" if sensitivity == "restricted" else "Añapa",
                "seizure_kg": 12.5,
            }
            action.add(book.incidents, values, QgsGeometry.fromWkt(f"POINT({x} {y})"))
            line = QgsGeometry.fromWkt(f"LINESTRING({x} {y}, {x} {y - 0.01})")
            action.add(book.airstrip_lines, {"name": sensitivity, "sensitivity": sensitivity}, line)
        action.add(
            book.airstrip_points, {"name": "seen once"}, QgsGeometry.fromWkt("POINT(-73 -11)")
        )
    project.clear()
    return path


@pytest.fixture
def book(filled, tmp_path):
    path = shutil.copy(filled, tmp_path / "incidents.gpkg")
    project = QgsProject()
    yield IncidentBook.open(project, str(path))
    project.clear()


def incidents(book):
    return [(book.incidents, EVERYTHING)]


def strips(book):
    return [(book.airstrip_lines, EVERYTHING), (book.airstrip_points, EVERYTHING)]


def read_csv_rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_places(path):
    layer = QgsVectorLayer(path, "read", "ogr")
    assert layer.isValid()
    return [feature.geometry().asPoint() for feature in layer.getFeatures()]


def test_csv_as_spreadsheets_have_it(book, tmp_path):
    path = str(tmp_path / "out.csv")
    done = export_rows(book, incidents(book), path)
    assert (done.written, done.left_out, done.masked) == (1, 1, 0)
    (row,) = read_csv_rows(path)
    assert (float(row["X"]), float(row["Y"])) == PLACES["public"]
    assert row["event_date"] == "2015/03/07"
    assert float(row["seizure_kg"]) == 12.5
    assert row["group_size"] == ""
    assert row["location_name"] == "Añapa"
    assert "fid" not in row
    assert row["notes"] == "'" + FORMULA
    assert unguarded(row["notes"]) == FORMULA


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_no_text_begins_as_a_formula(book, tmp_path, start):
    with book.action("Note") as action:
        for row in book.incidents.getFeatures():
            action.change(book.incidents, row["incident_uid"], {"notes": start, "actor_1": start})
    path = str(tmp_path / "out.csv")
    export_rows(book, incidents(book), path)
    (row,) = read_csv_rows(path)
    assert row["notes"] == row["actor_1"] == f"'{start}"
    assert float(row["X"]) == -74.0  # a number that begins with a minus is a number


@pytest.mark.parametrize("text", ["", "plain", "'quoted'", "'=1", "''", "=1", "a=1", "-", "'"])
def test_guarded_text_can_be_read_back(text):
    assert unguarded(guarded(text)) == text


def test_a_column_of_ones_own_may_be_called_anything(filled, tmp_path):
    """And what it holds of a restricted row goes with nobody."""
    path = str(shutil.copy(filled, tmp_path / "own.gpkg"))
    with sqlite3.connect(path) as connection:
        connection.execute('ALTER TABLE incidents ADD COLUMN "=1+1" TEXT')
    project = QgsProject()
    book = IncidentBook.open(project, path)
    with book.action("Note") as action:
        for row in book.incidents.getFeatures():
            action.change(book.incidents, row["incident_uid"], {"=1+1": "by the river"})
    out = str(tmp_path / "out.csv")
    export_rows(book, incidents(book), out, restricted=MASKED, seed=7)
    project.clear()
    told = {row["masked"]: row["'=1+1"] for row in read_csv_rows(out)}
    assert sorted(told.values()) == ["", "by the river"]


@pytest.mark.parametrize("name", ["out.csv", "out.kml", "out.geojson"])
@pytest.mark.parametrize("rows", [incidents, strips])
def test_restricted_rows_stay_behind(book, tmp_path, name, rows):
    path = str(tmp_path / name)
    done = export_rows(book, rows(book), path)
    assert done.left_out == 1
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert "restricted" not in text
    assert "ford" not in text
    assert "-73.5" not in text


@pytest.mark.parametrize("name", ["out.csv", "out.kml", "out.geojson"])
@pytest.mark.parametrize("rows", [incidents, strips])
def test_masked_rows_do_not_tell(book, tmp_path, name, rows):
    path = str(tmp_path / name)
    done = export_rows(book, rows(book), path, restricted=MASKED, radius_m=5000, seed=20150307)
    assert (done.left_out, done.masked) == (0, 1)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert "ford" not in text
    if name.endswith("json"):
        (moved,) = [
            feature for feature in json.loads(text)["features"] if feature["properties"]["masked"]
        ]
        assert moved["geometry"]["type"] == "Point"
        place = moved["geometry"]["coordinates"]
        assert metres_between(*place, *PLACES["restricted"]) >= 5000


def test_a_masked_place_moves_alike_in_every_export(book, tmp_path):
    seen = set()
    for name in ("a.geojson", "b.kml"):
        path = str(tmp_path / name)
        export_rows(book, incidents(book), path, restricted=MASKED, seed=7)
        seen.add(tuple(sorted((round(p.x(), 6), round(p.y(), 6)) for p in read_places(path))))
    assert len(seen) == 1


def test_who_says_so_gets_all_as_it_is(book, tmp_path):
    path = str(tmp_path / "out.geojson")
    done = export_rows(book, incidents(book), path, restricted=SHOWN)
    assert (done.written, done.left_out, done.masked) == (2, 0, 0)
    assert {(p.x(), p.y()) for p in read_places(path)} == set(PLACES.values())


def test_public_texts_that_name_a_hidden_place_are_told(book, tmp_path):
    public = [f for f in book.incidents.getFeatures() if f["sensitivity"] == "public"]
    with book.action("Note") as action:
        uid = public[0]["incident_uid"]
        action.change(book.incidents, uid, {"notes": "beside the Secret ford"})
    done = export_rows(book, incidents(book), str(tmp_path / "out.csv"), restricted=LEFT_OUT)
    ((table, row, name, why),) = done.to_read
    assert (table, row, name) == ("incidents", uid, "notes")
    assert "Secret ford" in why


def test_markup_stays_text_in_kml(book, tmp_path):
    note = "<script>alert(1)</script> & [% @project_home %]"
    with book.action("Note") as action:
        for row in book.incidents.getFeatures():
            action.change(book.incidents, row["incident_uid"], {"notes": note})
    path = str(tmp_path / "out.kml")
    export_rows(book, incidents(book), path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert "<script" not in text
    # Not by GDAL: built without LIBKML it reads names and descriptions only.
    data = ElementTree.fromstring(text).iterfind(".//{*}SimpleData[@name='notes']")
    assert [one.text for one in data] == [note]


def test_lines_and_points_in_one_file(book, tmp_path):
    path = str(tmp_path / "out.geojson")
    done = export_rows(book, strips(book), path)
    assert done.written == 2
    with open(path, encoding="utf-8") as file:
        kinds = [feature["geometry"]["type"] for feature in json.load(file)["features"]]
    assert kinds == ["LineString", "Point"]


def test_only_the_chosen_rows_go(book, tmp_path):
    path = str(tmp_path / "out.csv")
    nothing = QgsFeatureRequest().setFilterExpression("incident_type = 'ambush'")
    done = export_rows(book, [(book.incidents, nothing)], path)
    assert done.written == 0
    assert read_csv_rows(path) == []


@pytest.mark.parametrize(
    ("name", "more", "said"),
    [
        ("out.shp", {}, "is of no known format; name it .csv, .kml or .geojson"),
        ("out.csv", {"restricted": MASKED}, "Masking needs a seed"),
        ("out.csv", {"restricted": "all"}, "can be left out, masked or shown"),
    ],
)
def test_what_cannot_be_exported_is_refused(book, tmp_path, name, more, said):
    with pytest.raises(TrochaError, match=said):
        export_rows(book, incidents(book), str(tmp_path / name), **more)
    assert not os.path.exists(tmp_path / name)


def test_two_tables_do_not_mix(book, tmp_path):
    chosen = [*incidents(book), *strips(book)]
    with pytest.raises(TrochaError, match="one of the two at a time"):
        export_rows(book, chosen, str(tmp_path / "out.csv"))


def test_a_cancelled_export_leaves_what_was_there(book, tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("mine")
    with pytest.raises(Cancelled):
        cancelled = Progress(lambda fraction: None, lambda: True)
        export_rows(book, incidents(book), str(path), progress=cancelled)
    assert path.read_text() == "mine"
    assert [name for name in os.listdir(tmp_path) if name.endswith(".csv")] == ["out.csv"]


def test_a_folder_that_cannot_be_written_is_named(book, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(TrochaError, match="cannot be written"):
        export_rows(book, incidents(book), str(tmp_path / "file" / "out.csv"))
