"""The book when things go wrong: kills, a second QGIS, files that cannot be written or are gone."""

import itertools
import json
import os
import pathlib
import random
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import pytest
from osgeo import gdal
from qgis.core import QgsGeometry, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from trocha.core.errors import TrochaError
from trocha.layers import database, database_postgis, schema
from trocha.layers.incident_book import IncidentBook
from trocha.layers.sql import sql

PROCESS = pathlib.Path(__file__).with_name("marking_process.py")
KILLS = 24
CLASH = {"incident_type": "clash", "event_date": QDate(2015, 3, 7)}


class OtherQgis:
    """A second QGIS, which does what it is told in processes forked for the purpose."""

    def __init__(self):
        pipe = subprocess.PIPE
        command = [sys.executable, str(PROCESS)]
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe)
        self._heard = b""
        assert self.hear() == "ready"

    def begin(self, task, path, strip, *more):
        """Start a task; the id of its process."""
        self._process.stdin.write(json.dumps([task, path, strip, *more]).encode() + b"\n")
        self._process.stdin.flush()
        word, child = self.hear().split()
        assert word == "child"
        return int(child)

    def hear(self):
        """The next line it prints, within a minute."""
        while b"\n" not in self._heard:
            with selectors.DefaultSelector() as selector:  # select() knows 1,024 files only
                selector.register(self._process.stdout, selectors.EVENT_READ)
                ready = selector.select(60)
            more = os.read(self._process.stdout.fileno(), 4096) if ready else b""
            assert more, "the other QGIS says no more"
            self._heard += more
        line, _, self._heard = self._heard.partition(b"\n")
        return line.decode().strip()

    def rest(self):
        """What else it prints until the task ends, and how it ended."""
        heard = []
        while not (line := self.hear()).startswith("dead "):
            heard.append(line)
        return heard, int(line.split()[1])

    def do(self, task, path, strip):
        """All that a task prints; it must end well."""
        self.begin(task, path, strip)
        heard, ended = self.rest()
        assert ended == 0
        return heard

    def close(self):
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def other():
    if not hasattr(os, "fork"):
        pytest.skip("needs fork")
    made = OtherQgis()
    yield made
    made.close()


@pytest.fixture(scope="module")
def with_strip(qgis_app, tmp_path_factory):
    """A database with one strip, and the strip's uid."""
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    project = QgsProject()
    book = IncidentBook.open(project, str(path))
    with book.action("Add") as action:
        line = QgsGeometry.fromWkt("LineString (-74 -12, -74 -12.01)")
        strip = action.add(book.airstrip_lines, {"status": "active", "name": "Mine"}, line)
    project.clear()
    return path, strip


@pytest.fixture
def path(with_strip, tmp_path):
    copy = tmp_path / "incidents.gpkg"
    shutil.copy(with_strip[0], copy)
    return str(copy)


@pytest.fixture
def strip(with_strip):
    return with_strip[1]


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture
def book(project, path):
    return IncidentBook.open(project, path)


def ask(path, question, **names):
    with sqlite3.connect(path) as connection:
        return connection.execute(sql(question, **names)).fetchall()


def mark(book, **values):
    with book.action("Mark") as action:
        return action.add(book.incidents, {**CLASH, **values})


def strip_row(book, strip):
    (found,) = [f for f in book.airstrip_lines.getFeatures() if f["airstrip_uid"] == strip]
    return found


def test_killed_at_any_moment(other, path, strip):
    """Whatever was confirmed is there, nothing is there by halves, and log and strip agree."""
    moments = random.Random(20150307)
    confirmed = {"incidents": set(), "airstrip_status_log": set()}
    for _ in range(KILLS):
        child = other.begin("mark", path, strip)
        first = other.hear()
        time.sleep(moments.uniform(0, 0.06))
        os.kill(child, signal.SIGKILL)
        heard, ended = other.rest()
        assert ended == signal.SIGKILL
        for table, uid in (line.split() for line in (first, *heard)):
            if table in confirmed:
                confirmed[table].add(uid)
        check_whole(path, confirmed)
    assert min(map(len, confirmed.values())) >= KILLS


def check_whole(path, confirmed):
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    for table, uid in (("incidents", "incident_uid"), ("airstrip_status_log", "log_uid")):
        there = {name for (name,) in ask(path, "SELECT $uid FROM $table", uid=uid, table=table)}
        assert confirmed[table] <= there
        confirmed[table] |= there  # what was there after one kill stays, though nobody was told
        question = "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = '$table'"
        assert ask(path, question, table=table) == [(len(there),)]
    # A move and the incident that caused it are both there, or neither.
    assert ask(
        path,
        "SELECT count(*) FROM incidents i LEFT JOIN airstrip_status_log l USING (incident_uid) "
        "WHERE (i.incident_type LIKE 'airstrip%') <> (l.log_uid IS NOT NULL)",
    ) == [(0,)]
    log = ask(path, "SELECT to_status FROM airstrip_status_log ORDER BY event_date")
    moves = [move for (move,) in log]
    assert moves == [("cratered", "rehabilitated")[n % 2] for n in range(len(moves))]
    assert ask(path, "SELECT status, n_destroyed, n_rebuilt FROM airstrips") == [
        (moves[-1], moves.count("cratered"), moves.count("rehabilitated"))
    ]


HAND_TABLES = ("incidents", "airstrips", "log")


class TestEditedByHand:
    """QGIS saves several tables one by one: killed in between, log and strips agree all the same."""

    @staticmethod
    def check_agrees(ask):
        """``ask`` gives rows as lists of text. A log's last row, and what it counts, is the strip's."""
        log = ask(
            "SELECT airstrip_uid, to_status, incident_uid FROM airstrip_status_log "
            "ORDER BY event_date, fid"
        )
        incidents = {row[0] for row in ask("SELECT incident_uid FROM incidents")}
        assert {row[2] for row in log} <= incidents | {""}
        strips = ask("SELECT airstrip_uid, status, n_destroyed, n_rebuilt FROM airstrips")
        assert {row[0] for row in log} <= {row[0] for row in strips}
        for uid, *told in strips:
            moves = [row[1] for row in log if row[0] == uid]
            if moves:
                counts = str(moves.count("cratered")), str(moves.count("rehabilitated"))
                assert told == [moves[-1], *counts]
        return len(log)

    @pytest.mark.parametrize("order", list(itertools.permutations(HAND_TABLES)), ids="-".join)
    def test_between_any_two_saves(self, other, path, strip, order):
        logged = set()
        for kills in range(1, len(order) + 1):
            copy = shutil.copy(path, f"{path[:-5]}-{kills}.gpkg")
            other.begin("save_by_hand", copy, strip, order, kills)
            heard, ended = other.rest()
            assert ended == signal.SIGKILL and len(heard) == 1 + kills
            logged.add(self.check_agrees(lambda text, at=copy: as_text(ask(at, text))))
        # Log rows that name an incident or strip which is not saved yet wait for their turn.
        assert logged == ({0, 3} if order[-1] == "log" else {0})

    def test_at_any_moment_of_a_save(self, other, path, strip):
        moments = random.Random(20140902)
        logged = set()
        for number in range(6):
            copy = shutil.copy(path, f"{path[:-5]}-{number}.gpkg")
            child = other.begin("save_by_hand", copy, strip, HAND_TABLES, None)
            assert other.hear() == "saving"
            time.sleep(moments.uniform(0, 0.05))
            os.kill(child, signal.SIGKILL)
            assert other.rest()[1] == signal.SIGKILL
            assert ask(copy, "PRAGMA integrity_check") == [("ok",)]
            logged.add(self.check_agrees(lambda text, at=copy: as_text(ask(at, text))))
        assert logged <= {0, 3}

    def test_in_postgis(self, other, postgis_server, qgis_app):
        connection = (
            QgsProviderRegistry.instance()
            .providerMetadata("postgres")
            .createConnection(postgis_server.text, {})
        )
        schema, kills = "hand", 2
        database_postgis.create_postgis(connection, schema)
        postgis_server.psql(
            sql(
                "INSERT INTO $schema.airstrips (airstrip_uid, status, sensitivity, n_destroyed, "
                "n_rebuilt, geom) VALUES ('S1', 'active', 'public', 0, 0, "
                "ST_GeomFromText('LINESTRING(-74 -12, -74 -12.01)', 4326))",
                schema=schema,
            )
        )
        where = f"{postgis_server.text}|{schema}"
        other.begin("save_by_hand", where, "S1", HAND_TABLES, kills)
        heard, ended = other.rest()
        assert ended == signal.SIGKILL and len(heard) == 1 + kills

        def asked(text):
            found = postgis_server.psql(f"SET search_path TO {schema}, public; {text}")
            return [line.split("|") for line in found.splitlines() if line != "SET"]

        assert self.check_agrees(asked) == 0


def as_text(found):
    return [["" if value is None else str(value) for value in row] for row in found]


class TestTwoQgis:
    def test_the_second_is_told_that_there_is_a_first(self, other, project, path, strip, qtbot):
        child = other.begin("hold", path, strip)
        assert other.hear() == "holds alone"
        book = IncidentBook.open(project, path)
        try:
            with qtbot.waitSignal(book.notice) as told:
                assert book.other().endswith(f" {child}")
            assert "is open elsewhere too" in told.args[0]
            assert book.other() in told.args[0]
        finally:
            os.kill(child, signal.SIGKILL)
            other.rest()
        # Nobody tidied up after the kill, yet nobody is there any more.
        qtbot.waitUntil(lambda: book.other() == "")

    def test_what_the_other_wrote_is_told_and_shown(self, other, book, path, strip, qtbot):
        with qtbot.waitSignals([book.notice, book.changed]) as told:
            assert other.do("rename", path, strip) == ["named"]
        assert any("Another program changed" in str(it.args) for it in told.all_signals_and_args)
        assert strip_row(book, strip)["name"] == "Theirs"

    def test_nothing_of_the_other_is_overwritten_unseen(self, other, book, path, strip):
        """Neither with the row as it was seen, nor, right after the other wrote, without."""
        seen = strip_row(book, strip)
        other.do("rename", path, strip)
        for known in (None, seen):
            with pytest.raises(TrochaError, match="nothing was written"):  # noqa: SIM117
                with book.action("Rename") as action:
                    action.change(book.airstrip_lines, strip, {"name": "Mine too"}, seen=known)
        assert ask(path, "SELECT name FROM airstrips") == [("Theirs",)]
        mark(book)  # what touches no row of theirs goes on
        assert len(ask(path, "SELECT * FROM incidents")) == 1

    def test_ones_own_writing_is_no_news(self, book, strip, qtbot):
        with qtbot.assertNotEmitted(book.notice, wait=1300):
            mark(book)
            book.history.undo()
            lines = book.airstrip_lines
            lines.startEditing()
            index = lines.fields().lookupField("name")
            lines.changeAttributeValue(strip_row(book, strip).id(), index, "By hand")
            assert lines.commitChanges()

    def test_a_writer_that_waits_too_long_says_so(self, book, path):
        gdal.SetConfigOption("OGR_SQLITE_PRAGMA", "busy_timeout=50")
        blocker = sqlite3.connect(path, isolation_level=None)
        try:
            blocker.execute("BEGIN IMMEDIATE")
            with pytest.raises(TrochaError, match="another program is writing to it"):
                mark(book)
        finally:
            blocker.execute("ROLLBACK")
            blocker.close()
            gdal.SetConfigOption("OGR_SQLITE_PRAGMA", None)
        mark(book)
        assert len(ask(path, "SELECT * FROM incidents")) == 1


class TestTrouble:
    def test_a_read_only_file_is_shown_and_refuses_in_one_sentence(self, other, path, strip):
        folder = pathlib.Path(path).parent
        for place in (folder, *folder.parents[:3]):  # whoever is not root must get there
            place.chmod(place.stat().st_mode | 0o011)
        folder.chmod(0o511)
        os.chmod(path, 0o444)
        try:
            (said,) = other.do("without_rights", path, strip)
        finally:
            folder.chmod(0o711)
            os.chmod(path, 0o644)
        assert said.startswith("refused Nothing was written to")
        assert "it is read-only; allow writing" in said
        assert ask(path, "SELECT count(*) FROM incidents") == [(0,)]

    def test_where_no_file_may_grow_nothing_is_there_by_halves(self, other, path, strip):
        (said,) = other.do("without_space", path, strip)
        assert said.startswith("refused Nothing was written to")
        assert ask(path, "PRAGMA integrity_check") == [("ok",)]
        assert ask(path, "SELECT count(*) FROM incidents") == [(0,)]

    def test_a_full_disk_is_named(self, book, path):
        (pages,) = ask(path, "PRAGMA page_count")[0]
        gdal.SetConfigOption("OGR_SQLITE_PRAGMA", f"max_page_count={pages}")
        try:
            with pytest.raises(TrochaError, match="the disk is full; make space"):
                mark(book, notes="x" * 100_000)
        finally:
            gdal.SetConfigOption("OGR_SQLITE_PRAGMA", None)
        assert ask(path, "SELECT count(*) FROM incidents") == [(0,)]
        mark(book)

    def test_a_file_that_vanishes_and_comes_back(self, book, path, qtbot):
        """As when a network drive goes: told, refused, and all of it there afterwards."""
        kept = mark(book)
        away = f"{path}.away"
        with qtbot.waitSignal(book.notice) as told:
            os.rename(path, away)
        assert "is not there any more; check the disk or network drive" in told.args[0]
        with pytest.raises(TrochaError, match="is not there any more"):
            mark(book)
        with qtbot.waitSignal(book.notice) as told:
            os.rename(away, path)
        assert "is there again" in told.args[0]
        mark(book)
        assert kept in [uid for (uid,) in ask(path, "SELECT incident_uid FROM incidents")]
        assert book.incidents.featureCount() == 2

    def test_an_older_database_is_upgraded_beside_a_backup(self, project, path, monkeypatch, qtbot):
        before = schema.BY_NAME["sources"]
        grown = schema.TableSpec(
            before.name, before.geometry, before.uid, (*before.fields, schema.FieldSpec("shelf"))
        )
        tables = tuple(grown if table is before else table for table in schema.TABLES)
        monkeypatch.setattr(database, "VERSION", schema.VERSION + 1)
        monkeypatch.setattr(database, "TABLES", tables)
        # A layer that somebody had opened by hand shows the upgraded file too.
        shown = QgsVectorLayer(f"{path}|layername=sources", "mine", "ogr")
        project.addMapLayer(shown)
        book = IncidentBook.open(project, path)
        with qtbot.waitSignal(book.notice) as told:
            pass
        assert book.sources.id() == shown.id()
        assert "shelf" in book.sources.fields().names()
        backup = path.replace(".gpkg", f"-version-{schema.VERSION}-backup.gpkg")
        assert backup in told.args[0]
        assert ask(backup, "SELECT name FROM airstrips") == [("Mine",)]

    def test_an_older_database_that_is_open_is_left_alone(self, project, path, monkeypatch):
        layer = QgsVectorLayer(f"{path}|layername=incidents", "mine", "ogr")
        layer.startEditing()  # by now QGIS keeps a journal beside the file
        monkeypatch.setattr(database, "VERSION", schema.VERSION + 1)
        with pytest.raises(TrochaError, match="is open in QGIS or another program; close it"):
            IncidentBook.open(project, path)
        assert project.mapLayers() == {}

    def test_a_newer_database_is_refused(self, project, path):
        ask(path, "UPDATE trocha_schema SET version = 99")
        with pytest.raises(TrochaError, match="version 99, and this Trocha knows"):
            IncidentBook.open(project, path)
        assert project.mapLayers() == {}
