"""Rows judged and written: all in one transaction, found again by QGIS, or none at all."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from osgeo import ogr
from qgis.core import QgsFeatureRequest, QgsRectangle
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.importing import read_mapping
from trocha.core.progress import SILENT, Progress
from trocha.layers import database
from trocha.layers.import_input import input_rows
from trocha.layers.importer import add_rows, judge_rows
from trocha.layers.schema import INCIDENTS
from trocha.layers.wkb import point_blob, point_in

ROWS = 1700  # more than three statements hold
MAPPING = {
    "fields": {
        "source_event_id": "id", "event_date": "day", "incident_type": "what", "airstrip_uid": "strip",
        "notes": "notes",
    },
    "longitude": "lon",
    "latitude": "lat",
}  # fmt: skip


@pytest.fixture(scope="module")
def empty(qgis_app, tmp_path_factory):
    made = str(tmp_path_factory.mktemp("made") / "incidents.gpkg")
    database.create_geopackage(made)
    return made


@pytest.fixture
def path(empty, tmp_path):
    return shutil.copy(empty, tmp_path)


def csv_of(folder, last_strip=""):
    """Rows one every 0.001 degrees east of -75, on 7 March 2015; the last names a strip or none."""
    with open(folder / "rows.csv", "w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(("id", "day", "what", "strip", "notes", "lon", "lat"))
        for n in range(ROWS):
            strip = last_strip if n == ROWS - 1 else ""
            write((f"R{n}", "2015-03-07", "clash", strip, f'it\'s "{n}"', -75 + n / 1000, -12))
    return str(folder / "rows.csv")


def judged(path, source, progress=SILENT):
    mapping = read_mapping(json.dumps(MAPPING), set(INCIDENTS.names()))
    given = input_rows(source, mapping)
    return judge_rows(path, given, mapping, order="", metres=1, days=0, progress=progress)


def counted(path):
    """Rows, rows as GDAL keeps count of them, and places in the spatial index."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT (SELECT count(*) FROM incidents), (SELECT feature_count FROM gpkg_ogr_contents "
            "WHERE table_name = 'incidents'), (SELECT count(*) FROM rtree_incidents_geom_rowid)"
        ).fetchone()


def test_all_rows_are_there_and_qgis_finds_them(path, tmp_path):
    done = judged(path, csv_of(tmp_path))
    assert (done.read, done.added, done.skipped, done.rejected) == (ROWS, ROWS, 0, [])
    add_rows(path, done.new)
    assert counted(path) == (ROWS, ROWS, ROWS)
    layer = database.table_layer(path, "incidents")
    # Of the rows 0.001 degrees apart, those from -74.9005 to -74.8995: the one at -74.9.
    box = QgsRectangle(-74.9005, -12.1, -74.8995, -11.9)
    (found,) = layer.getFeatures(QgsFeatureRequest().setFilterRect(box))
    assert (found["source_event_id"], found["notes"]) == ("R100", 'it\'s "100"')
    assert found.geometry().asWkt(4) == "Point (-74.9 -12)"
    assert found["verification"] == "unverified" and found["created_at"].isValid()
    extent = layer.extent()
    assert (extent.xMinimum(), extent.xMaximum()) == pytest.approx((-75, -75 + (ROWS - 1) / 1000))
    with closing(sqlite3.connect(path)) as connection:
        bounds = (
            "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = 'incidents'"
        )
        assert connection.execute(bounds).fetchone() == pytest.approx((-75, -12, -73.301, -12))
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        checked = connection.execute("SELECT rtreecheck('rtree_incidents_geom')").fetchone()
        assert checked == ("ok",)


def test_what_is_there_is_known_again(path, tmp_path):
    source = csv_of(tmp_path)
    add_rows(path, judged(path, source).new)
    again = judged(path, source)
    assert (again.added, again.skipped) == (0, ROWS)


@pytest.mark.parametrize("looks", [1, 3, 4])
def test_a_cancel_while_rows_are_written_leaves_none(path, tmp_path, looks):
    """It is looked at the rows 0, 500, 1,000 and 1,500, and before the commit: heard there, too."""
    new = judged(path, csv_of(tmp_path)).new
    asked = []

    def cancelled():
        asked.append(None)
        return len(asked) == looks + 1

    with pytest.raises(Cancelled):
        add_rows(path, new, Progress(cancelled=cancelled))
    assert counted(path) == (0, 0, 0)
    add_rows(path, new)  # and the database is as good as before
    assert counted(path) == (ROWS, ROWS, ROWS)


def test_one_row_that_the_database_refuses_leaves_none(path, tmp_path):
    new = judged(path, csv_of(tmp_path, last_strip="nobody's")).new
    with pytest.raises(TrochaError, match=r"incidents.airstrip_uid names no row of airstrips"):
        add_rows(path, new)
    assert counted(path) == (0, 0, 0)


def test_progress_rises_to_the_end(path, tmp_path):
    told = []
    done = judged(path, csv_of(tmp_path), Progress(told.append))
    assert told == sorted(told) and told[-1] == 1
    assert done.added == ROWS


@pytest.mark.parametrize(
    ("wkt", "expected"),
    [
        ("POINT (-73.9 -12.5)", (-73.9, -12.5)),
        ("POINT Z (1 2 3)", (1, 2)),
        ("POINT M (1 2 3)", (1, 2)),
        ("POINT ZM (1 2 3 4)", (1, 2)),
        ("POINT EMPTY", None),
        ("LINESTRING (1 2, 3 4)", None),
        (None, None),
    ],
)
def test_places_are_read_and_written_as_gdal_does(tmp_path, wkt, expected):
    path = str(tmp_path / "points.gpkg")
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("points", geom_type=ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    if wkt:
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    layer.CreateFeature(feature)
    layer = dataset = None
    with closing(sqlite3.connect(path)) as connection:
        ((blob, srid),) = connection.execute(
            "SELECT geom, (SELECT srs_id FROM gpkg_geometry_columns) FROM points"
        )
    assert point_in(blob) == expected
    if wkt and wkt.startswith("POINT ("):
        assert point_blob(*expected, srid) == blob
