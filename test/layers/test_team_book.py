"""The book of a PostGIS schema on a real server: opened, shared with others, lost and found again."""

import os

import pytest
from qgis.core import (
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.layers import database, database_postgis
from trocha.layers.attachments import attach, attached, file_of, folder_of
from trocha.layers.book_layers import databases
from trocha.layers.database_project import ALL_STRIPS, LAYERS, POINTS
from trocha.layers.incident_book import IncidentBook
from trocha.layers.incident_record import change_incident, read_record
from trocha.layers.schema import TABLES, VERSION
from trocha.layers.sql import sql

SCHEMA = "Valle Ene"
IN_SQL = '"Valle Ene"'
CLASH = {"incident_type": "clash", "event_date": QDate(2015, 3, 7)}
PLACE = QgsGeometry.fromWkt("POINT(-74 -12)")


def metadata():
    return QgsProviderRegistry.instance().providerMetadata("postgres")


@pytest.fixture(scope="module")
def made(qgis_app, postgis):
    connection = metadata().createConnection(postgis, {})
    database_postgis.create_postgis(connection, SCHEMA)
    return connection


@pytest.fixture
def connection(made):
    made.executeSql(f"TRUNCATE {', '.join(f'{IN_SQL}.{t.name}' for t in TABLES)} CASCADE")
    return made


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def book(project, connection):
    return IncidentBook.open_team(project, connection, SCHEMA)


def mark(book, **values):
    with book.action("Mark") as action:
        return action.add(book.incidents, {**CLASH, **values}, PLACE)


def strips(book):
    """A line and a point."""
    with book.action("Add") as action:
        line = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -12.01)")
        return (
            action.add(book.airstrip_lines, {"status": "active", "name": "Line"}, line),
            action.add(book.airstrip_points, {"name": "Point"}, PLACE),
        )


def uids(layer, name):
    return [feature[name] for feature in layer.getFeatures()]


def only(book):
    (feature,) = book.incidents.getFeatures(QgsFeatureRequest())
    return read_record(book.incidents, feature.id())


class TestOpening:
    def test_it_is_furnished_as_a_geopackage_is(self, book, project, tmp_path):
        """The same layers, names, forms, relations, symbols."""
        path = str(tmp_path / "incidents.gpkg")
        database.create_geopackage(path)
        other = QgsProject()
        beside = IncidentBook.open(other, path)
        (ours,), (theirs,) = databases(project).values(), databases(other).values()
        assert set(ours) == set(theirs) == set(LAYERS)
        for role in LAYERS:
            mine, model = ours[role], theirs[role]
            assert mine.name() == model.name()
            assert bool(mine.flags() & mine.Private) == (role == ALL_STRIPS)
            if role != ALL_STRIPS:
                assert type(mine.renderer()) is type(model.renderer())
            for field in model.fields():
                setup = mine.editorWidgetSetup(mine.fields().lookupField(field.name()))
                index = model.fields().lookupField(field.name())
                assert setup.type() == model.editorWidgetSetup(index).type() or role == ALL_STRIPS
        assert set(project.relationManager().relations()) == set(
            other.relationManager().relations()
        )
        assert all(r.isValid() for r in project.relationManager().relations().values())
        (group,) = project.layerTreeRoot().findGroups()
        assert group.name() == other.layerTreeRoot().findGroups()[0].name()
        assert beside.is_open()
        other.clear()

    def test_each_layer_has_the_strips_of_its_kind(self, book):
        line, point = strips(book)
        assert uids(book.airstrip_lines, "airstrip_uid") == [line]
        assert uids(book.airstrip_points, "airstrip_uid") == [point]
        assert set(uids(book.all_strips, "airstrip_uid")) == {line, point}

    def test_one_book_for_a_project_also_when_it_is_read_again(self, book, project, tmp_path):
        assert IncidentBook.open_team(project, database_postgis.connection_of(book.incidents),
                                      SCHEMA) is book  # fmt: skip
        assert len(project.mapLayers()) == len(LAYERS)
        assert project.write(str(tmp_path / "team.qgz"))
        again = QgsProject()
        assert again.read(str(tmp_path / "team.qgz"))
        found = IncidentBook.of(again)
        assert found.database == book.database
        roles = {role for layers in databases(again).values() for role in layers}
        assert roles == set(LAYERS)
        again.clear()

    def test_schemas_that_will_do_are_listed(self, connection):
        connection.executeSql("CREATE SCHEMA IF NOT EXISTS other")
        assert SCHEMA in database_postgis.team_schemas(connection)
        assert "other" not in database_postgis.team_schemas(connection)

    def test_what_is_no_incident_database_is_refused(self, project, connection):
        with pytest.raises(TrochaError, match="'public' holds no incident database"):
            IncidentBook.open_team(project, connection, "public")
        assert not project.mapLayers()

    def test_a_newer_one_is_refused_opened_or_found(self, book, project, connection):
        book.close()

        def become(version):
            connection.executeSql(
                sql("UPDATE $schema.trocha_schema SET version = $version", schema=IN_SQL,
                    version=version)
            )  # fmt: skip

        become(str(VERSION + 1))
        try:
            for ask in (
                lambda: IncidentBook.open_team(QgsProject(), connection, SCHEMA),
                lambda: IncidentBook.of(project),
            ):
                with pytest.raises(TrochaError, match=f"of version {VERSION + 1}.*update Trocha"):
                    ask()
        finally:
            become(str(VERSION))

    def test_who_may_only_read_sees_it_and_cannot_write(self, connection, project, postgis_server):
        mark(IncidentBook.open_team(project, connection, SCHEMA))
        postgis_server.psql(
            "DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA "
            f"{IN_SQL} TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA {IN_SQL} TO reader"
        )
        uri = QgsDataSourceUri(postgis_server.text)
        uri.setUsername("reader")
        reader = QgsProject()
        book = IncidentBook.open_team(
            reader, metadata().createConnection(uri.connectionInfo(False), {}), SCHEMA
        )
        assert book.read_only()
        assert only(book).values["incident_type"] == "clash"
        with pytest.raises(TrochaError):
            mark(book)
        reader.clear()
        postgis_server.psql("DROP OWNED BY reader; DROP ROLE reader")


class TestSeveralPeople:
    """``psql`` is another program with another connection."""

    def rename(self, server):
        server.psql(sql("UPDATE $schema.incidents SET location_name = 'Theirs'", schema=IN_SQL))

    def test_what_another_wrote_is_shown(self, book, postgis_server, qtbot):
        mark(book)
        with qtbot.waitSignals([book.changed, book.notice], timeout=8000) as heard:
            self.rename(postgis_server)
        assert any("Others write to" in str(s.args) for s in heard.all_signals_and_args)
        assert only(book).values["location_name"] == "Theirs"
        # Rows that were added are counted too; who works in a team is told once, not all day.
        with qtbot.assertNotEmitted(book.notice), qtbot.waitSignal(book.changed, timeout=8000):
            postgis_server.psql(
                sql(
                    "INSERT INTO $schema.incidents (incident_uid, source_system, event_date, "
                    "incident_type, verification, sensitivity) VALUES ('theirs', 'manual', "
                    "'2015-01-01', 'arrest', 'unverified', 'public')",
                    schema=IN_SQL,
                )
            )
        assert book.incidents.featureCount() == 2

    def test_nothing_of_another_is_overwritten_unseen(self, book, postgis_server):
        mark(book)
        seen = only(book)
        self.rename(postgis_server)
        with pytest.raises(TrochaError, match=r"changed meanwhile \(location_name\)"):
            change_incident(book, "Edit", seen, {"location_name": "Mine"}, seen.place)
        assert only(book).values["location_name"] == "Theirs"

    def test_a_change_right_after_anothers_is_refused_without_a_look(self, book, postgis_server):
        uid = mark(book)
        self.rename(postgis_server)
        with pytest.raises(TrochaError, match="a moment ago; nothing was written"):  # noqa: SIM117
            with book.action("Edit") as action:
                action.change(book.incidents, uid, {"location_name": "Mine"})
        assert only(book).values["location_name"] == "Theirs"

    def test_ones_own_writing_is_no_news(self, book, qtbot):
        with qtbot.assertNotEmitted(book.notice, wait=1500):
            mark(book)
            book.history.undo()
            book.history.redo()
            layer = book.incidents
            layer.startEditing()
            index = layer.fields().lookupField("location_name")
            layer.changeAttributeValue(only(book).feature.id(), index, "By hand")
            assert layer.commitChanges()

    def test_writing_to_other_tables_of_the_server_is_no_news(self, book, postgis_server, qtbot):
        with qtbot.assertNotEmitted(book.notice, wait=1500):
            postgis_server.psql("CREATE TABLE IF NOT EXISTS public.other (a int)")
            postgis_server.psql("INSERT INTO public.other VALUES (1)")


class TestLostServer:
    def test_told_refused_and_all_there_when_it_is_back(self, book, postgis_server, qtbot):
        kept = mark(book)
        try:
            with qtbot.waitSignal(book.notice, timeout=8000) as told:
                postgis_server.stop()
            assert "does not answer; check the network" in told.args[0]
            with pytest.raises(TrochaError, match="does not answer, so nothing was written"):
                mark(book)
            book.history.undo()  # refused too, and stands for later
        finally:
            with qtbot.waitSignal(book.notice, timeout=20000) as told:
                postgis_server.start()
        assert "is there again" in told.args[0]
        assert uids(book.incidents, "incident_uid") == [kept]
        added = mark(book)
        assert uids(book.incidents, "incident_uid") == [kept, added]
        book.history.undo()
        book.history.undo()
        assert uids(book.incidents, "incident_uid") == []
        book.history.redo()
        assert uids(book.incidents, "incident_uid") == [kept]

    def test_lost_within_an_action_nothing_is_there_by_halves(self, book, postgis_server):
        line, _ = strips(book)
        try:
            with pytest.raises(TrochaError, match="connection to the server was lost"):  # noqa: SIM117
                with book.transaction() as transaction:
                    values = {"log_uid": "L1", "airstrip_uid": line, "to_status": "cratered",
                              "event_date": QDate(2015, 3, 7)}  # fmt: skip
                    transaction.insert("airstrip_status_log", values)
                    postgis_server.stop()
                    transaction.insert("airstrip_status_log", {**values, "log_uid": "L2"})
        finally:
            postgis_server.start()
        book._watch.look()
        assert uids(book.status_log, "log_uid") == []
        assert [f["status"] for f in book.airstrip_lines.getFeatures()] == ["active"]
        mark(book)


class TestAttachments:
    @pytest.fixture
    def photo(self, tmp_path):
        made = tmp_path / "elsewhere" / "crater.jpg"
        made.parent.mkdir()
        made.write_bytes(b"a photo")
        return str(made)

    def test_they_lie_in_the_projects_folder(self, book, project, photo, tmp_path):
        uid = mark(book)
        (tmp_path / "case").mkdir()
        assert project.write(str(tmp_path / "case" / "team.qgz"))
        attach(book, photo, incident_uid=uid)
        (found,) = attached(book, incident_uid=uid)
        assert not os.path.isabs(found.file_path)
        path = file_of(folder_of(book), found.file_path)
        assert path.startswith(str(tmp_path / "case"))
        with open(path, "rb") as file:
            assert file.read() == b"a photo"

    def test_a_project_without_a_folder_is_told_to_be_saved(self, book, photo):
        uid = mark(book)
        with pytest.raises(TrochaError, match="save it in the folder that your team shares"):
            attach(book, photo, incident_uid=uid)
        assert attached(book, incident_uid=uid) == []


def test_a_layer_opened_by_hand_is_known_by_its_geometry(connection, project):
    for kind, role in (("Point", POINTS), ("LineString", "airstrips"), ("", ALL_STRIPS)):
        table = next(t for t in TABLES if t.name == "airstrips")
        layer = database_postgis.team_layer(connection, SCHEMA, table, kind)
        assert isinstance(layer, QgsVectorLayer)
        project.addMapLayer(layer)
        assert role in next(iter(databases(project).values()))
