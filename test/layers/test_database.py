"""The incident database keeps its own rules, in a GeoPackage and in PostGIS alike."""

import functools
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from trocha.core.errors import TrochaError
from trocha.core.statuses import ALLOWED_MOVES, STATUSES
from trocha.layers import database, database_postgis, schema
from trocha.layers.schema import BY_NAME, TABLES
from trocha.layers.sql import sql

INCIDENT = {
    "incident_uid": "I1",
    "source_system": "manual",
    "event_date": "2015-03-07",
    "incident_type": "airstrip_destroyed",
    "verification": "unverified",
    "sensitivity": "public",
}


@pytest.fixture(scope="module")
def empty(qgis_app, tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    return path


@pytest.fixture
def path(empty, tmp_path):
    copy = tmp_path / "incidents.gpkg"
    shutil.copy(empty, copy)
    return str(copy)


@pytest.fixture(scope="module")
def postgres_tables(qgis_app, postgis):
    """Opens a table of a PostGIS database made by the same code, one schema for the module."""
    connection = (
        QgsProviderRegistry.instance().providerMetadata("postgres").createConnection(postgis, {})
    )
    database_postgis.create_postgis(connection, "team")

    def opened(table):
        return database_postgis.team_layer(connection, "team", BY_NAME[table])

    return connection, opened


@pytest.fixture(params=["geopackage", "postgis"])
def table(request):
    """Opens a table, in either database."""
    if request.param == "geopackage":
        path = request.getfixturevalue("path")
        return functools.lru_cache(None)(lambda name: database.table_layer(path, name))
    connection, opened = request.getfixturevalue("postgres_tables")
    connection.executeSql(
        "TRUNCATE team.airstrip_status_log, team.incidents, team.airstrips, team.sources CASCADE"
    )
    return functools.lru_cache(None)(opened)


def add(layer, wkt=None, **values):
    """ "" when the row was taken, else what the database said."""
    feature = QgsFeature(layer.fields())
    for name, value in values.items():
        feature[name] = value
    if wkt:
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
    provider = layer.dataProvider()
    provider.clearErrors()
    added, _ = provider.addFeatures([feature])
    return "" if added else " ".join(provider.errors())


def strip(table, uid="S1", status="suspected"):
    values = dict(airstrip_uid=uid, status=status, sensitivity="public")
    return add(table("airstrips"), "LINESTRING(-74 -12, -74 -12.01)", **values)


def log(table, before, after, day, uid="S1", name=None):
    return add(
        table("airstrip_status_log"),
        log_uid=name or f"{uid}-{after}-{day}",
        airstrip_uid=uid,
        from_status=before,
        to_status=after,
        event_date=day,
    )


def strip_row(table, uid="S1"):
    (found,) = [f for f in table("airstrips").getFeatures() if f["airstrip_uid"] == uid]
    day = found["status_date"]
    return (
        found["status"],
        day.toString("yyyy-MM-dd") if day else None,
        found["n_destroyed"],
        found["n_rebuilt"],
    )


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_every_field_is_there_with_its_kind(table, spec):
    fields = table(spec.name).fields()
    assert [f.name() for f in fields] == ["fid", *spec.names()]
    for field in spec.fields:
        made = fields.field(field.name).displayType() + fields.field(field.name).typeName()
        shown = {"real": ("real", "double", "float"), "text": ("text", "char", "string"),
                 "boolean": ("bool",), "integer": ("int",), "moment": ("datetime", "timestamp"),
                 "date": ("date",)}[field.kind]  # fmt: skip
        assert any(word in made.lower() for word in shown), (field.name, made)


def test_the_log_is_the_truth(table):
    """Hand-worked: destroyed twice; rebuilt once, and once more out of abandonment as cratered."""
    assert strip(table) == ""
    steps = [
        (None, "confirmed", "2014-01-01"),
        ("confirmed", "active", "2014-02-01"),
        (None, "cratered", "2014-03-01"),
        ("cratered", "rehabilitated", "2014-03-20"),
        ("rehabilitated", "cratered", "2014-04-01"),
        ("cratered", "abandoned", "2014-05-01"),
        ("abandoned", "active", "2014-06-01"),
    ]
    counts = [(0, 0), (0, 0), (1, 0), (1, 1), (2, 1), (2, 1), (2, 2)]
    for (before, after, day), (destroyed, rebuilt) in zip(steps, counts):
        assert log(table, before, after, day) == ""
        assert strip_row(table) == (after, day, destroyed, rebuilt)
    written = {f["to_status"]: f["from_status"] for f in table("airstrip_status_log").getFeatures()}
    assert written["cratered"] in ("active", "rehabilitated")  # an empty one was filled in

    layer = table("airstrip_status_log")
    last = next(
        f.id() for f in layer.getFeatures() if f["event_date"].toString("yyyyMM") == "201406"
    )
    assert layer.dataProvider().deleteFeatures([last])
    assert strip_row(table) == ("abandoned", "2014-05-01", 2, 1)


def test_a_late_entry_leaves_the_status_alone(table):
    assert strip(table) == ""
    assert log(table, "confirmed", "active", "2014-06-01") == ""
    assert log(table, "suspected", "confirmed", "2014-01-01") == ""
    assert strip_row(table) == ("active", "2014-06-01", 0, 0)


@pytest.mark.parametrize("before", STATUSES)
def test_only_allowed_moves_are_taken(table, before):
    """All moves out of each status, the forbidden ones refused by a sentence with both names."""
    for number, after in enumerate(STATUSES):
        assert strip(table, f"S{number}", before) == ""
        said = log(table, before, after, "2014-01-01", f"S{number}")
        if after in ALLOWED_MOVES[before]:
            assert said == ""
        else:
            assert f"An airstrip that is {before} cannot become {after}" in said
            assert strip_row(table, f"S{number}")[0] == before


def test_a_row_that_contradicts_the_one_before_is_refused(table):
    strip(table)
    log(table, "confirmed", "active", "2014-01-01")
    said = log(table, "cratered", "rehabilitated", "2014-02-01")
    assert "from_status is cratered, but the row before left the airstrip active" in said


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"incident_type": "party"}, "incident_type"),
        ({"mode": "balloon"}, "mode"),
        ({"credibility": 7}, "credibility"),
        ({"confidence": 1.5}, "confidence"),
        ({"seizure_kg": -1}, "seizure_kg"),
        ({"seizure_low_kg": 5, "seizure_kg": 2}, "seizure_low_kg"),
        ({"event_date": None}, "event_date"),
        ({"event_date_end": "2015-03-06"}, "event_date_end"),
        ({"airstrip_uid": "nowhere"}, "airstrip_uid"),
    ],
)
def test_a_value_outside_its_domain_is_refused(table, wrong, said):
    assert said in add(table("incidents"), "POINT(-74 -12)", **{**INCIDENT, **wrong})
    assert table("incidents").featureCount() == 0


def test_a_uid_stands_once(table):
    assert add(table("incidents"), "POINT(-74 -12)", **INCIDENT) == ""
    assert add(table("incidents"), "POINT(-74 -12)", **INCIDENT) != ""


def test_history_is_not_deleted_and_status_not_edited_past_the_log(table):
    strip(table)
    add(table("incidents"), "POINT(-74 -12)", **INCIDENT)
    log(table, "confirmed", "active", "2014-01-01")
    strips = table("airstrips")
    (fid,) = [f.id() for f in strips.getFeatures()]
    index = strips.fields().lookupField("status")
    assert not strips.dataProvider().changeAttributeValues({fid: {index: "abandoned"}})
    assert not strips.dataProvider().deleteFeatures([fid])
    assert strip_row(table) == ("active", "2014-01-01", 0, 0)


def test_text_is_kept_as_text(table):
    note = "<img src=x onerror=alert(1)> [% @project_home %] '; DROP TABLE incidents; --"
    assert add(table("incidents"), "POINT(-74 -12)", **INCIDENT, notes=note) == ""
    (found,) = table("incidents").getFeatures()
    assert found["notes"] == note


def test_postgis_refuses_a_schema_that_is_taken(postgres_tables):
    connection, _ = postgres_tables
    with pytest.raises(TrochaError, match="has the tables .*incidents.* already"):
        database_postgis.create_postgis(connection, "team")


def test_a_qgis_without_the_plugin_finds_forms_and_project(path):
    layer = QgsVectorLayer(f"{path}|layername=incidents", "mine", "ogr")
    fields = layer.fields()
    assert layer.crs().authid() == "EPSG:4326"
    assert layer.renderer().classAttribute() == "incident_type"
    for spec in BY_NAME["incidents"].fields:
        index = fields.lookupField(spec.name)
        assert fields.field(index).alias()
        assert (layer.editorWidgetSetup(index).type() == "ValueMap") == bool(spec.domain)
        assert (layer.defaultValueDefinition(index).expression() != "") == (
            bool(spec.default) or spec.name == "uncertainty_m"
        )

    made = QgsVectorLayerUtils.createFeature(
        layer, QgsGeometry(), {fields.lookupField("place_precision"): 3}
    )
    assert made["uncertainty_m"] == 10_000

    project = QgsProject()
    assert project.read(f"geopackage:{path}?projectName=incidents")
    layers = {layer.customProperty("trocha/role"): layer for layer in project.mapLayers().values()}
    assert set(layers) == {
        *BY_NAME,
        "airstrips_point",
        "airstrips_all",
    }
    assert all(layer.isValid() for layer in layers.values())
    relations = project.relationManager().relations().values()
    assert len(relations) == 9
    assert all(relation.isValid() for relation in relations)
    played = layers["incidents"].temporalProperties()
    assert played.isActive()
    assert played.startExpression() == 'to_datetime("event_date")'
    assert played.limitMode() == Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd
    project.clear()


def test_an_existing_file_is_left_alone(path):
    before = open(path, "rb").read()
    with pytest.raises(TrochaError, match="exists already"):
        database.create_geopackage(path)
    assert open(path, "rb").read() == before


@pytest.mark.parametrize("case", ["missing", "text", "other", "newer", "trimmed"])
def test_what_is_no_database_is_refused_in_one_sentence(path, tmp_path, case):
    said = {
        "missing": "does not exist",
        "text": "is no incident database",
        "other": "is a GeoPackage, but no incident database",
        "newer": "version 99, and this Trocha knows versions up to 2",
        "trimmed": "lacks notes in its table sources",
    }[case]
    given = path
    if case == "missing":
        given = str(tmp_path / "none.gpkg")
    elif case == "text":
        (tmp_path / "text.gpkg").write_text("not a database")
        given = str(tmp_path / "text.gpkg")
    else:
        with sqlite3.connect(path) as connection:
            if case == "other":
                connection.execute("DROP TABLE trocha_schema")
            elif case == "newer":
                connection.execute("UPDATE trocha_schema SET version = 99")
            else:
                for name in ("trocha_sources_insert", "trocha_sources_update"):
                    connection.execute(f"DROP TRIGGER {name}")
                connection.execute("ALTER TABLE sources DROP COLUMN notes")
    with pytest.raises(TrochaError, match=said) as caught:
        database.open_database(given)
    assert str(caught.value).count(". ") == 0


def test_an_older_database_is_upgraded_beside_a_backup(path, monkeypatch):
    """A field that a version brings is added; rows and rules stay."""
    opener = lambda name: database.table_layer(path, name)  # noqa: E731
    strip(opener)
    log(opener, "confirmed", "active", "2014-01-01")
    before = BY_NAME["sources"]
    grown = schema.TableSpec(
        before.name, before.geometry, before.uid, (*before.fields, schema.FieldSpec("shelf"))
    )
    tables = tuple(grown if t is before else t for t in TABLES)
    monkeypatch.setattr(database, "VERSION", schema.VERSION + 1)
    monkeypatch.setattr(database, "TABLES", tables)
    with pytest.raises(TrochaError, match=f"older version {schema.VERSION}"):
        database.open_database(path)
    backup = database.open_database(path, writing=True)
    assert os.path.basename(backup) == f"incidents-version-{schema.VERSION}-backup.gpkg"
    assert "shelf" in database.columns(path, "sources")
    assert "shelf" not in database.columns(backup, "sources")
    assert strip_row(opener)[0] == "active"
    assert "cannot become" in log(opener, "active", "rehabilitated", "2014-02-01")
    assert database.open_database(path, writing=True) == ""


def as_version_1(path):
    """Take away what version 2 brought: the table of attachments and the rules that know it."""
    with sqlite3.connect(path) as connection:
        named = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND "
            "(name LIKE 'trocha%files' OR tbl_name = 'attachments')"
        ).fetchall()
        for (name,) in named:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DROP TABLE attachments")
        for table in ("gpkg_contents", "gpkg_ogr_contents"):
            connection.execute(sql("DELETE FROM $t WHERE table_name = 'attachments'", t=table))
        connection.execute("UPDATE trocha_schema SET version = 1")


def test_version_1_gets_the_table_of_attachments(path, empty, tmp_path):
    """And then has all tables, triggers and indexes of a new one; its rows stay."""
    opener = lambda name: database.table_layer(path, name)  # noqa: E731
    strip(opener)
    as_version_1(path)
    backup = database.open_database(path, writing=True)
    assert database.columns(backup, "attachments") == []

    def parts(file):
        with sqlite3.connect(file) as connection:
            return set(
                connection.execute(
                    "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite%'"
                )
            )

    assert parts(path) == parts(empty)
    assert strip_row(opener)[0] == "suspected"
    project = QgsProject()
    assert project.read(f"geopackage:{path}?projectName=incidents")
    assert "attachments" in {
        layer.customProperty("trocha/role") for layer in project.mapLayers().values()
    }
    project.clear()


def test_a_table_that_version_1_had_is_not_made_anew(path):
    """Made anew it would be empty, as if there had been nothing."""
    as_version_1(path)
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE sources")
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'sources'")
    with pytest.raises(TrochaError, match="has no table sources, so it cannot be upgraded"):
        database.open_database(path, writing=True)


def test_what_is_settled_lies_in_one_file_though_others_read(path):
    """A reader keeps SQLite from putting the journal away."""
    with closing(sqlite3.connect(path)) as reader:
        reader.execute("PRAGMA journal_mode = WAL")
        strip(lambda name: database.table_layer(path, name))
        assert reader.execute("SELECT airstrip_uid FROM airstrips").fetchall() == [("S1",)]
        database.settle(path)
    assert [name for name in os.listdir(os.path.dirname(path)) if "incidents" in name] == [
        "incidents.gpkg"
    ]
    assert strip_row(lambda name: database.table_layer(path, name))[0] == "suspected"


KILLED = """
import sys
from osgeo import ogr
path, start = sys.argv[1], int(sys.argv[2])
dataset = ogr.Open(path, 1)
log = dataset.GetLayerByName("airstrip_status_log")
turns = ("cratered", "rehabilitated")
for number in range(start, start + 10000):
    row = ogr.Feature(log.GetLayerDefn())
    row["log_uid"] = f"L{number}"
    row["airstrip_uid"] = "S1"
    row["to_status"] = turns[number % 2]
    row["event_date"] = "2015/01/01"
    log.CreateFeature(row)
    print(number, flush=True)
"""


def test_killed_while_saving_nothing_confirmed_is_lost(path, tmp_path):
    """Each row is confirmed once its number is read here; then the process dies in mid-write."""
    opener = lambda name: database.table_layer(path, name)  # noqa: E731
    strip(opener)
    log(opener, "confirmed", "active", "2014-01-01")
    script = tmp_path / "writes.py"
    script.write_text(KILLED)
    confirmed = 0
    for pause in (0.0, 0.05, 0.11, 0.17):
        with subprocess.Popen(
            [sys.executable, str(script), path, str(confirmed)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout.readline()
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
            numbers = process.stdout.read().split()
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            names = {n for (n,) in connection.execute("SELECT log_uid FROM airstrip_status_log")}
        told = int(numbers[-1]) if numbers else confirmed
        assert {f"L{n}" for n in range(told + 1)} <= names
        confirmed = len(names) - 1  # but for the row that made the strip active
        rows = sorted(opener("airstrip_status_log").getFeatures(), key=lambda f: f.id())
        craters = sum(f["to_status"] == "cratered" for f in rows)
        rebuilt = sum(f["to_status"] == "rehabilitated" for f in rows)
        day = "2015-01-01"
        assert strip_row(opener) == (rows[-1]["to_status"], day, craters, rebuilt)
    assert confirmed >= 4
