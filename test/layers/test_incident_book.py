"""The book: whole actions or none, in one transaction, that can be undone and never overwrite unseen."""

import datetime
import os
import shutil
import sqlite3
import time

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsProviderRegistry
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.layers import database, database_postgis
from trocha.layers.incident_book import IncidentBook
from trocha.layers.schema import BY_NAME
from trocha.layers.sql import sql
from trocha.layers.transactions_geopackage import GeoPackageTransaction

DAY = QDate(2015, 3, 7)
PLACE = QgsGeometry.fromPointXY(QgsPointXY(-74, -12))
STRIP = QgsGeometry.fromWkt("LineString (-74 -12, -74 -12.01)")
DESTROYED = {"incident_type": "airstrip_destroyed", "event_date": DAY}
TABLES = ("sources", "airstrips", "incidents", "airstrip_status_log")


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


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def book(project, path):
    return IncidentBook.open(project, path)


def rows(path, table):
    """Everything that the file holds of a table, as stored."""
    with sqlite3.connect(path) as connection:
        return connection.execute(sql("SELECT * FROM $t ORDER BY fid", t=table)).fetchall()


def everything(path):
    return {table: rows(path, table) for table in TABLES}


def column(path, table, name):
    with sqlite3.connect(path) as connection:
        found = connection.execute(sql("SELECT $name FROM $t ORDER BY fid", name=name, t=table))
        return [value for (value,) in found]


def add_strip(book, status="active", **values):
    with book.action("Add an airstrip") as action:
        return action.add(book.airstrip_lines, {"status": status, **values}, STRIP)


def destroy(book, strip, day=DAY):
    """Marks a strip as destroyed: an incident and the log row that it caused."""
    with book.action("Destroyed") as action:
        incident = action.add(
            book.incidents, {**DESTROYED, "event_date": day, "airstrip_uid": strip}, PLACE
        )
        action.add(
            book.status_log,
            {
                "airstrip_uid": strip,
                "to_status": "cratered",
                "event_date": day,
                "incident_uid": incident,
            },
        )
    return incident


def feature(layer, uid_field, uid):
    (found,) = [f for f in layer.getFeatures() if f[uid_field] == uid]
    return found


def rename_elsewhere(path, fid):
    """Gives a strip another name, past the book and its layers."""
    other = database.table_layer(path, "airstrips")
    index = other.fields().lookupField("name")
    assert other.dataProvider().changeAttributeValues({fid: {index: "Theirs"}})


def test_one_book_for_a_project(project, path):
    assert IncidentBook.of(project) is None
    book = IncidentBook.open(project, path)
    assert IncidentBook.of(project) is book
    assert IncidentBook.open(project, path) is book
    assert len(project.mapLayers()) == 7
    assert {layer.name() for layer in project.mapLayers().values()} == {
        "Incidents", "Airstrips", "Airstrips, unsurveyed", "Airstrip status log", "Sources",
        "Photos and documents",
    }  # fmt: skip
    relations = project.relationManager().relations().values()
    assert len(relations) == 9
    assert all(relation.isValid() for relation in relations)


def test_layers_that_are_there_already_are_used(project, path):
    """As after opening the project that the database holds."""
    assert project.read(f"geopackage:{path}?projectName=incidents")
    before = set(project.mapLayers())
    book = IncidentBook.of(project)
    assert book.path == path
    assert {book.incidents.id(), book.airstrip_lines.id(), book.airstrip_points.id()} < before
    assert IncidentBook.open(project, path) is book
    assert set(project.mapLayers()) == before


def test_a_row_gets_what_a_form_would_fill_in(book, path):
    with book.action("Mark") as action:
        uid = action.add(
            book.incidents,
            {"incident_type": "clash", "event_date": "2015-03-07", "place_precision": 3},
            PLACE,
        )
    (row,) = book.incidents.getFeatures()
    assert row["incident_uid"] == uid
    assert len(uid) == 36
    assert row["event_date"] == DAY
    assert row["verification"] == "unverified"
    assert row["sensitivity"] == "public"
    assert row["uncertainty_m"] == 10_000  # what the precision stands for
    assert row["created_at"] == row["edited_at"]
    assert abs(row["edited_at"].toPyDateTime() - datetime.datetime.now()).total_seconds() < 60
    assert row.geometry().asWkt() == "Point (-74 -12)"
    assert column(path, "incidents", "group_size") == [None]


def test_each_edit_has_a_moment_of_its_own(book, path):
    """Two edits of one row are told apart by edited_at, to the thousandth of a second."""
    strip = add_strip(book)
    moments = column(path, "airstrips", "edited_at")
    for name in ("Dos", "Tres"):
        time.sleep(0.002)
        with book.action("Rename") as action:
            action.change(book.airstrip_lines, strip, {"name": name})
        moments += column(path, "airstrips", "edited_at")
    assert moments == sorted(set(moments))
    assert len(moments) == 3
    assert column(path, "airstrips", "created_at") == moments[:1]


def test_an_action_over_several_tables_is_written_at_once(book, path):
    strip = add_strip(book)
    incident = destroy(book, strip)
    assert column(path, "airstrip_status_log", "incident_uid") == [incident]
    assert column(path, "airstrips", "status || ' ' || n_destroyed") == ["cratered 1"]
    (shown,) = book.airstrip_lines.getFeatures()
    assert shown["status"] == "cratered"
    assert book.incidents.featureCount() == 1


def test_of_an_action_that_breaks_a_rule_nothing_is_there(book, path):
    """A strip that is suspected cannot become cratered: the incident of the action goes too."""
    strip = add_strip(book, "suspected")
    with book.action("Suspected") as action:
        action.add(
            book.status_log, {"airstrip_uid": strip, "to_status": "suspected", "event_date": DAY}
        )
    before, steps = everything(path), book.history.count()
    with pytest.raises(TrochaError) as refused:
        destroy(book, strip)
    assert str(refused.value) == (
        "An airstrip that is suspected cannot become cratered: "
        "it may become confirmed or false_positive."
    )
    assert everything(path) == before
    assert book.history.count() == steps


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs /proc to see open files")
def test_a_kept_error_keeps_no_file_open(qgis_app, path):
    """Whoever keeps an error keeps the frames of its traceback."""
    with pytest.raises(TrochaError) as refused, GeoPackageTransaction(path) as transaction:
        transaction.insert("sources", {"source_uid": "S"}, None)
    assert str(refused.value) == "sources.source_ref is empty; every row needs one."
    del transaction
    files = [os.path.join("/proc/self/fd", name) for name in os.listdir("/proc/self/fd")]
    assert path not in [os.path.realpath(file) for file in files]


def test_what_a_row_says_is_not_taken_for_what_the_database_says(book):
    """GDAL's message holds the statement, and so the row's own text."""
    with pytest.raises(TrochaError) as refused, book.action("Mark") as action:
        notes = "database or disk is full): x"
        action.add(book.incidents, {**DESTROYED, "mode": "balloon", "notes": notes}, PLACE)
    assert str(refused.value) == "incidents.mode must be air, foot, vehicle, river or unknown."


def test_an_error_in_the_block_writes_nothing(book, path):
    with pytest.raises(ZeroDivisionError), book.action("Mark") as action:
        action.add(book.incidents, DESTROYED, PLACE)
        1 / 0  # noqa: B018
    assert rows(path, "incidents") == []


def test_undo_restores_every_stored_value_and_redo_brings_it_back(book, path):
    strip = add_strip(book, name="Uno")
    states = [everything(path)]
    destroy(book, strip)
    states.append(everything(path))
    with book.action("Rename") as action:
        action.change(book.airstrip_lines, strip, {"name": "Dos"})
    states.append(everything(path))
    assert states[0]["airstrips"] != states[1]["airstrips"] != states[2]["airstrips"]
    for step in (1, 0):
        book.history.undo()
        assert everything(path) == states[step]
    for step in (1, 2):
        book.history.redo()
        assert everything(path) == states[step]
    book.history.setIndex(0)
    assert all(not found for found in everything(path).values())
    book.history.setIndex(3)
    assert everything(path) == states[2]


def test_undoing_the_first_move_of_a_strip_restores_what_was_entered(book, path):
    """The log alone could not tell: with no row left it says nothing of the status."""
    strip = add_strip(book, "active")
    before = everything(path)
    destroy(book, strip)
    book.history.undo()
    assert everything(path) == before
    assert column(path, "airstrips", "status") == ["active"]


def test_geometry_is_undone(book, path):
    strip = add_strip(book)
    before = everything(path)
    moved = QgsGeometry.fromWkt("LineString (-74 -12, -74.5 -12.01)")
    with book.action("Move") as action:
        action.change(book.airstrip_lines, strip, {}, moved)
    (shown,) = book.airstrip_lines.getFeatures()
    assert shown.geometry().equals(moved)
    book.history.undo()
    assert everything(path) == before


def test_a_row_that_another_program_changed_is_not_overwritten(book, path):
    strip = add_strip(book, name="Uno")
    seen = feature(book.airstrip_lines, "airstrip_uid", strip)
    rename_elsewhere(path, seen.id())
    with (
        pytest.raises(TrochaError, match=rf"{strip} of airstrips was changed meanwhile \(name\)"),
        book.action("Rename") as action,
    ):
        action.change(book.airstrip_lines, strip, {"name": "Mine"}, seen=seen)
    assert column(path, "airstrips", "name") == ["Theirs"]
    fresh = feature(book.airstrip_lines, "airstrip_uid", strip)
    with book.action("Rename") as action:
        action.change(book.airstrip_lines, strip, {"name": "Mine"}, seen=fresh)
    assert column(path, "airstrips", "name") == ["Mine"]


def test_undo_does_not_overwrite_what_another_program_wrote(book, path, qtbot):
    strip = add_strip(book, name="Uno")
    with book.action("Rename") as action:
        action.change(book.airstrip_lines, strip, {"name": "Dos"})
    with book.action("Mark") as action:
        action.add(book.incidents, DESTROYED, PLACE)
    book.history.undo()
    (shown,) = book.airstrip_lines.getFeatures()
    rename_elsewhere(path, shown.id())
    with qtbot.waitSignal(book.refused) as told:
        book.history.undo()
    assert "was changed meanwhile (name)" in told.args[0]
    assert column(path, "airstrips", "name") == ["Theirs"]
    # The step that cannot be undone is gone and bars no other.
    assert [book.history.text(n) for n in range(book.history.count())] == [
        "Add an airstrip", "Mark",
    ]  # fmt: skip


def test_a_row_that_is_gone_is_named(book):
    with pytest.raises(TrochaError, match="row nowhere of incidents is not there any more"):  # noqa: SIM117
        with book.action("Rename") as action:
            action.change(book.incidents, "nowhere", {"notes": "x"})


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"colour": "red"}, "has no field colour"),
        ({"seizure_kg": "1,5"}, "incidents.seizure_kg takes a number, not '1,5'"),
        ({"group_size": 2.5}, "incidents.group_size takes a whole number, not '2.5'"),
        ({"event_date": "soon"}, "incidents.event_date takes a date"),
        ({"incident_type": "party"}, "incidents.incident_type must be airstrip_detected"),
        ({"seizure_kg": -1}, "incidents.seizure_kg must be 0 or more"),
    ],
)
def test_what_no_row_may_hold_is_refused_in_one_sentence(book, path, values, said):
    with pytest.raises(TrochaError, match=said), book.action("Mark") as action:
        action.add(book.incidents, {**DESTROYED, **values}, PLACE)
    assert rows(path, "incidents") == []


def test_an_incident_lies_at_one_point(book):
    with (
        pytest.raises(TrochaError, match="A row of incidents takes one point"),
        book.action("Mark") as action,
    ):
        action.add(book.incidents, DESTROYED, STRIP)


def test_text_is_stored_as_it_is(book, path):
    note = "=cmd|' /C calc'!A0 \\n '; DROP TABLE incidents; -- [% 1 %] <b>ñ</b>\nline"
    with book.action("Mark") as action:
        action.add(book.incidents, {**DESTROYED, "notes": note}, PLACE)
    assert column(path, "incidents", "notes") == [note]


def test_changed_is_told_for_the_book_and_for_hand_edits(book, qtbot):
    with qtbot.waitSignal(book.changed):
        strip = add_strip(book)
    with qtbot.waitSignal(book.changed):
        book.history.undo()
    with qtbot.waitSignal(book.changed):
        book.history.redo()
    lines = book.airstrip_lines
    row = feature(lines, "airstrip_uid", strip)
    with qtbot.waitSignal(book.editing_changed):
        lines.startEditing()
    with qtbot.waitSignal(book.changed):
        lines.changeAttributeValue(row.id(), lines.fields().lookupField("name"), "Tres")
    with qtbot.waitSignal(book.changed):
        assert lines.commitChanges()


class TestWhileEditingByHand:
    def test_an_action_is_one_command_and_qgis_undoes_it_whole(self, book, path):
        strip = add_strip(book, name="Uno")
        lines = book.airstrip_lines
        row = feature(lines, "airstrip_uid", strip)
        before = rows(path, "airstrips")
        lines.startEditing()
        with book.action("Rename") as action:
            action.change(lines, strip, {"name": "Dos", "surface": "grass"})
        assert rows(path, "airstrips") == before  # nothing is written before the user saves
        stack = lines.undoStack()
        assert (stack.count(), stack.undoText()) == (1, "Rename")
        stack.undo()
        undone = lines.getFeature(row.id())
        assert undone.attributes() == row.attributes()
        stack.redo()
        assert lines.commitChanges()
        assert column(path, "airstrips", "name || surface") == ["Dosgrass"]
        assert book.history.count() == 1  # adding the strip; the rename is the user's own save

    def test_undo_in_one_table_undoes_the_action_in_all(self, book):
        strip = add_strip(book)
        book.incidents.startEditing()
        destroy(book, strip)
        assert book.incidents.featureCount() == 1
        assert book.status_log.featureCount() == 1
        book.incidents.undoStack().undo()
        assert book.incidents.featureCount() == 0
        assert book.status_log.featureCount() == 0
        book.status_log.undoStack().redo()
        assert book.incidents.featureCount() == 1
        assert book.status_log.featureCount() == 1

    @pytest.mark.parametrize("saved", ["incidents", "status_log"])
    def test_saving_one_table_saves_the_action_in_all(self, book, path, saved):
        strip = add_strip(book)
        book.incidents.startEditing()
        incident = destroy(book, strip)
        assert getattr(book, saved).commitChanges()
        assert column(path, "airstrip_status_log", "incident_uid") == [incident]
        assert column(path, "airstrips", "status") == ["cratered"]
        assert not book.status_log.isEditable()  # the action had begun that session

    def test_discarding_one_table_discards_the_action_in_all(self, book, path):
        strip = add_strip(book)
        book.incidents.startEditing()
        destroy(book, strip)
        assert book.incidents.rollBack()
        assert book.status_log.featureCount() == 0
        book.status_log.commitChanges()
        assert rows(path, "airstrip_status_log") == []

    def test_a_refused_value_leaves_the_buffer_as_it_was(self, book):
        book.incidents.startEditing()
        with pytest.raises(TrochaError, match="'-1.0' is not possible"):  # noqa: SIM117
            with book.action("Mark") as action:
                action.add(book.incidents, DESTROYED, PLACE)
                action.add(book.incidents, {**DESTROYED, "seizure_kg": -1}, PLACE)
        assert book.incidents.featureCount() == 0
        assert not book.incidents.undoStack().canUndo()

    def test_transaction_groups_are_refused_while_editing(self, project, path):
        project.setAutoTransaction(True)
        book = IncidentBook.open(project, path)
        strip = add_strip(book)  # nobody edits yet
        book.incidents.startEditing()
        with pytest.raises(TrochaError, match="automatic transaction groups"):
            destroy(book, strip)
        assert book.incidents.rollBack()
        destroy(book, strip)
        assert column(path, "airstrips", "status") == ["cratered"]

    def test_undo_of_the_history_waits(self, book, path, qtbot):
        add_strip(book)
        book.incidents.startEditing()
        with qtbot.waitSignal(book.refused) as told:
            book.history.undo()
        assert "is being edited; save or discard" in told.args[0]
        qtbot.waitUntil(lambda: book.history.canUndo() and not book.history.canRedo())
        book.incidents.rollBack()
        book.history.undo()
        assert rows(path, "airstrips") == []


def test_a_layer_that_leaves_the_project_closes_the_book(project, book, qtbot):
    with qtbot.waitSignal(book.closed):
        project.removeMapLayer(book.sources.id())
    with (
        pytest.raises(TrochaError, match="no longer in the project"),
        book.action("Mark") as action,
    ):
        action.add(book.incidents, DESTROYED, PLACE)
    assert IncidentBook.of(project) is None


def test_a_foreign_layer_is_refused(book, path):
    stranger = database.table_layer(path, "incidents")
    with (
        pytest.raises(TrochaError, match="none of the incident database's"),
        book.action("Mark") as action,
    ):
        action.add(stranger, DESTROYED, PLACE)


@pytest.fixture
def team(postgis, project):
    """The book of a PostGIS schema."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    connection = metadata.createConnection(postgis, {})
    if "book" not in connection.schemas():
        database_postgis.create_postgis(connection, "book")
    tables = ", ".join(f"book.{table}" for table in TABLES)
    connection.executeSql(f"TRUNCATE {tables} CASCADE")
    layers = [database_postgis.team_layer(connection, "book", BY_NAME[table]) for table in TABLES]
    points = layers[1].clone()
    points.setCustomProperty("trocha/role", "airstrips_point")
    project.addMapLayers([*layers, points])
    return IncidentBook.of(project), connection


def test_the_same_in_postgis(team):
    """Written at once, refused as a whole, undone and done again, never over another's change."""
    book, connection = team

    def stored():
        return {
            table: connection.executeSql(sql("SELECT t::text FROM book.$t t ORDER BY fid", t=table))
            for table in TABLES
        }

    strip = add_strip(book)
    states = [stored()]
    destroy(book, strip)
    states.append(stored())
    with pytest.raises(TrochaError, match="that is cratered cannot become cratered"):
        destroy(book, strip)
    assert stored() == states[1]
    book.history.undo()
    assert stored() == states[0]
    book.history.redo()
    assert stored() == states[1]
    seen = feature(book.airstrip_lines, "airstrip_uid", strip)
    connection.executeSql("UPDATE book.airstrips SET name = 'Theirs'")
    with pytest.raises(TrochaError, match=r"changed meanwhile \(name\)"):  # noqa: SIM117
        with book.action("Rename") as action:
            action.change(book.airstrip_lines, strip, {"name": "Mine"}, seen=seen)
