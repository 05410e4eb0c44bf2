"""Importing in the dock, by keys and clicks: looked at first, counted by hand, then written or not."""

from __future__ import annotations

import json
import sqlite3
import threading

import pytest
import qgis.utils
from conftest import put_away
from marking_hands import ENTER, ESCAPE, rows, type_text
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from trocha.algorithms.provider import TrochaProvider
from trocha.layers import importer
from trocha.ui.book_notices import BookNotices
from trocha.ui.dock_runs import DockRuns
from trocha.ui.docks.incident_dock import IncidentDock
from trocha.ui.runner import Runner

TAB = Qt.Key.Key_Tab

HEADER = (
    "event_id_cnty,event_date,time_precision,geo_precision,sub_event_type,actor1,actor2,"
    "latitude,longitude,location,admin1,admin2,source,notes,fatalities\n"
)


def acled(uid, day, kind, latitude=-12.5, longitude=-73.9, notes=""):
    return (
        f"{uid},{day},1,1,{kind},Army,Path,{latitude},{longitude},Satipo,Junin,Satipo,IDL,"
        f'"{notes}",0\n'
    )


# Three incidents far from one another in time: 2 clashes and 1 arrest, nothing wrong with them.
GOOD = HEADER + "".join(
    (
        acled("PER1", "2015-03-07", "Armed clash"),
        acled("PER2", "2015-06-07", "Armed clash"),
        acled("PER3", "2015-09-07", "Arrests"),
    )
)
# Nine rows. Line 3 is a day after line 2, of the same type, and 0.001 degrees of latitude (111 m)
# away: a possible double, added all the same. Line 6 has the id of line 2: there already. Lines 4,
# 5, 7, 8 and 9 are no incidents. Line 10 is one, of a type the preset calls other.
# 9 read = 3 added (2 clashes, 1 other) + 1 there already + 5 rejected; 1 of the 3 may be a double.
DIRTY = HEADER + "".join(
    (
        acled("PER1", "2015-03-07", "Armed clash", notes="<b>bold</b> =1+1"),
        acled("PER2", "2015-03-08", "Armed clash", latitude=-12.501),
        acled("PER3", "03/04/2015", "Attack"),  # two ways
        acled("PER4", "2015-02-30", "Attack"),
        acled("PER1", "2015-03-07", "Armed clash"),
        acled("PER5", "2015-05-01", "Attack", latitude="", longitude=""),
        acled("PER6", "2015-05-01", "Attack", latitude=-120.5, longitude=-73.9),
        acled("PER7", "<img src=x>", "Attack"),
        acled("PER8", "2016-01-01", "Looting"),
    )
)


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    made = TrochaProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def runner(interface, provider, layer_tree_view, monkeypatch):
    monkeypatch.setattr(qgis.utils.iface, "browserModel", lambda: None, raising=False)
    made = Runner(interface)
    yield made
    made.close_all()


@pytest.fixture
def dock(interface, book, runner, qtbot):
    """The dock with runs that are real."""
    made = IncidentDock(
        interface, BookNotices(interface), DockRuns(interface, None, runner), interface.window
    )
    interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    interface.window.activateWindow()
    QApplication.setActiveWindow(interface.window)
    qtbot.waitUntil(lambda: made.page is not None)
    yield made
    put_away(interface, made)


@pytest.fixture
def page(dock):
    dock.page.list.moreButton.menu().bring.trigger()
    return dock.importing


def file(folder, text, name="rows.csv", encoding="utf-8"):
    (folder / name).write_text(text, encoding=encoding)
    return str(folder / name)


def choose(page, path):
    """By keys, into the line of the file."""
    line = page.fileWidget.lineEdit()
    line.clear()
    type_text(line, path)
    return line


def preview(page, path, qtbot):
    QTest.keyClick(choose(page, path), ENTER)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)


def counted(page):
    names = ("readCount", "addedCount", "skippedCount", "proposedCount", "rejectedCount")
    return tuple(int(getattr(page.findings, name).text()) for name in names)


def told(page):
    """(row, sentence) of each problem listed."""
    table = page.findings.problems
    return [
        (int(table.item(at, 0).text()), table.item(at, 1).text()) for at in range(table.rowCount())
    ]


def tables(name):
    return QgsProject.instance().mapLayersByName(name)


def test_a_good_file_is_previewed_then_imported_by_keys_alone(page, dock, path, tmp_path, qtbot):
    assert QApplication.focusWidget() is page.fileWidget.lineEdit()
    assert "nothing is written" in page.saidLabel.text()
    assert not page.importButton.isEnabled() and not page.findings.counts.isVisible()
    before = set(QgsProject.instance().mapLayers())
    preview(page, file(tmp_path, GOOD), qtbot)
    assert page.presetBox.value() == "acled"
    assert counted(page) == (3, 3, 0, 0, 0)
    assert page.findings.addedLabel.text() == "Would be added"
    assert page.findings.typesLabel.text() == "clash 2 · arrest 1"
    assert not page.findings.problems.isVisible() and not page.findings.moreLabel.isVisible()
    assert rows(path) == []
    assert page.importButton.text() == "&Import 3"
    assert QApplication.focusWidget() is page.importButton
    QTest.keyClick(page.importButton, ENTER)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert page.saidLabel.text() == "Added: 3."
    assert page.findings.addedLabel.text() == "Added"
    assert [row["source_event_id"] for row in rows(path)] == ["PER1", "PER2", "PER3"]
    # No table without rows, and nothing to import twice by the same key.
    assert set(QgsProject.instance().mapLayers()) == before
    assert not page.importButton.isEnabled()
    QTest.keyClick(page, ESCAPE)
    assert dock.page.isVisible() and not page.isVisible()
    qtbot.waitUntil(lambda: dock.page.list.table.model().rowCount() == 3)


def test_a_dirty_file_is_told_row_by_row_as_plain_text(page, path, tmp_path, qtbot):
    preview(page, file(tmp_path, DIRTY), qtbot)
    assert counted(page) == (9, 3, 1, 1, 5)
    assert page.findings.typesLabel.text() == "clash 2 · other 1"
    found = dict(told(page))
    assert [row for row, _ in told(page)] == [4, 5, 7, 8, 9, 3]  # the rejected first
    for row, word in ((4, "DATE_ORDER"), (5, "no day"), (7, "empty"), (8, "swapped")):
        assert found[row].startswith("Rejected: ") and word in found[row]
    assert "'<img src=x>'" in found[9]
    assert found[3] == "Possible double: clash within 1000 m and 1 days"
    assert rows(path) == []

    QTest.mouseClick(page.importButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert [row["source_event_id"] for row in rows(path)] == ["PER1", "PER2", "PER8"]
    assert all(row["duplicate_of"] is None for row in rows(path))  # proposed, never merged
    (rejects,), (doubles,) = tables("Rejected rows"), tables("Possible doubles")
    assert {row["row"] for row in rejects.getFeatures()} == {4, 5, 7, 8, 9}
    assert [row["row"] for row in doubles.getFeatures()] == [3]
    assert page.saidLabel.text() == (
        "Added: 3. Rejected: 5, listed in 'Rejected rows'. "
        "Possible doubles: 1, listed in 'Possible doubles'; nothing was merged."
    )


def test_what_is_there_already_is_not_offered_again(page, path, tmp_path, qtbot):
    for _ in range(2):
        preview(page, file(tmp_path, GOOD), qtbot)
        if page.importButton.isEnabled():
            page.importButton.click()
            qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert counted(page) == (3, 0, 3, 0, 0)
    assert not page.importButton.isEnabled()
    assert len(rows(path)) == 3


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        # Line 4 is read day first, so 3 April, and is an incident like the others.
        (lambda page: page.orderBox.choose("dmy"), (9, 4, 1, 1, 4)),
        # 111 m apart are more than 100.
        (lambda page: page.distanceBox.setValue(100), (9, 3, 1, 0, 5)),
        # A day apart is more than none.
        (lambda page: page.daysBox.setValue(0), (9, 3, 1, 0, 5)),
    ],
)
def test_another_choice_asks_for_another_preview(page, tmp_path, qtbot, change, counts):
    name = file(tmp_path, DIRTY)
    preview(page, name, qtbot)
    assert page.importButton.isEnabled()
    change(page)
    assert not page.importButton.isEnabled() and not page.findings.counts.isVisible()
    QTest.mouseClick(page.previewButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert counted(page) == counts


def test_a_mapping_of_ones_own_is_asked_for_and_remembered(page, dock, path, tmp_path, qtbot):
    name = file(tmp_path, "id,when,what,lon,lat\n1,2015-03-07,clash,-73.9,-12.5\n")
    QTest.keyClick(choose(page, name), ENTER)
    assert page.presetBox.value() == "custom"
    assert "Choose the JSON file" in page.presetMessage.text()
    assert not page.is_running()
    mapping = {
        "fields": {"source_event_id": "id", "event_date": "when", "incident_type": "what"},
        "longitude": "lon", "latitude": "lat",
    }  # fmt: skip
    line = page.mappingWidget.lineEdit()
    assert line.isVisible()
    type_text(line, file(tmp_path, json.dumps(mapping), "mine.json"))
    QTest.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert counted(page) == (1, 1, 0, 0, 0)
    page.close_down()
    again = type(page)(dock._runs, dock.book, dock)
    assert again.mappingWidget.filePath() == str(tmp_path / "mine.json")
    again.close_down()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("no.csv", None, "does not exist"),
        ("bytes.csv", b"\xff\xfe\x00\xd8", "no UTF-16"),
        ("empty.csv", b"", "no header"),
        ("false.gpkg", b"no database", "cannot be opened"),
        ("twice.csv", b"a,a\n1,2\n", "the column 'a' twice"),
        ("other.csv", b"a,b\n1,2\n", "lacks the column event_date"),
    ],
)
def test_a_file_that_cannot_serve_is_told_in_one_sentence(
    page, tmp_path, qtbot, name, content, said
):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    line = choose(page, str(tmp_path / name))
    page.presetBox.choose("acled")
    QTest.keyClick(line, ENTER)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert said in page.runMessage.text()
    assert page.runMessage.isVisible()
    assert not page.importButton.isEnabled() and not page.findings.counts.isVisible()


def test_without_a_file_it_asks_for_one(page):
    QTest.keyClick(page.previewButton, ENTER)
    assert page.fileMessage.text() == "Choose a file first."
    assert QApplication.focusWidget() is page.fileWidget.lineEdit()


def test_a_guessed_encoding_is_told(page, tmp_path, qtbot):
    preview(page, file(tmp_path, GOOD.replace("Satipo", "Río"), encoding="cp1252"), qtbot)
    assert "Windows-1252" in page.saidLabel.text()


def test_a_file_dropped_on_the_dock_is_chosen(dock, tmp_path, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(file(tmp_path, GOOD))])
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *buttons)
    enter.ignore()
    QApplication.sendEvent(dock, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, *buttons)
    QApplication.sendEvent(dock, drop)
    assert dock.importing.isVisible()
    assert dock.importing.fileWidget.filePath() == str(tmp_path / "rows.csv")
    assert dock.importing.presetBox.value() == "acled"
    assert QApplication.focusWidget() is dock.importing.previewButton
    assert rows(path) == []


def test_a_folder_or_two_files_are_not_taken(dock, tmp_path):
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    names = [file(tmp_path, GOOD, name) for name in ("a.csv", "b.csv")]
    for urls in ([str(tmp_path)], names, []):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(url) for url in urls])
        enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, *buttons)
        enter.ignore()
        QApplication.sendEvent(dock, enter)
        assert not enter.isAccepted()
    assert dock.importing is None


@pytest.fixture
def waiting(monkeypatch):
    """An import that waits, once its rows are judged, until it is let go on or cancelled."""
    there, on = threading.Event(), threading.Event()
    judge = importer.judge_rows

    def slowly(*given, progress, **named):
        done = judge(*given, progress=progress, **named)
        there.set()
        while not on.wait(0.01):
            progress.check()
        return done

    monkeypatch.setattr("trocha.algorithms.import_incidents.judge_rows", slowly)
    return there, on


@pytest.mark.parametrize("how", ["Escape", "the button"])
def test_a_cancelled_import_has_added_nothing(page, path, tmp_path, qtbot, waiting, how):
    there, on = waiting
    on.set()
    preview(page, file(tmp_path, GOOD), qtbot)
    on.clear()
    there.clear()
    page.importButton.click()
    qtbot.waitUntil(there.is_set)
    assert page.cancelButton.isVisible() and not page.previewButton.isEnabled()
    if how == "Escape":
        QTest.keyClick(page, ESCAPE)
    else:
        QTest.mouseClick(page.cancelButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_running(), timeout=5000)
    assert page.saidLabel.text() == "Cancelled; nothing was added."
    assert page.isVisible()
    assert rows(path) == []
    assert not tables("Rejected rows")


def test_its_own_rows_are_not_taken_for_somebody_elses(page, dock, interface, tmp_path, qtbot):
    notices = []
    dock.book.notice.connect(notices.append)
    preview(page, file(tmp_path, GOOD), qtbot)
    page.importButton.click()
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    dock.book._watch.look()
    assert notices == []
    with sqlite3.connect(dock.book.path) as other:  # and others' are still noticed
        other.execute("UPDATE gpkg_contents SET last_change = '2030-01-01T00:00:00.000Z'")
    dock.book._watch.look()
    assert len(notices) == 1


def test_rows_are_not_imported_past_edits_by_hand(page, dock, path, tmp_path, qtbot):
    preview(page, file(tmp_path, GOOD), qtbot)
    dock.book.incidents.startEditing()
    page.importButton.click()
    assert "being edited" in page.runMessage.text()
    assert rows(path) == []
    dock.book.incidents.rollBack()
    dock.book._watch.look()  # looks again: the refusal has not put it to sleep
    assert not dock.book._watch._held


def test_an_import_that_ends_out_of_sight_is_told_in_the_message_bar(
    page, dock, interface, tmp_path, qtbot, waiting
):
    there, on = waiting
    on.set()
    preview(page, file(tmp_path, GOOD), qtbot)
    on.clear()
    page.importButton.click()
    dock.hide()
    on.set()
    qtbot.waitUntil(lambda: not page.is_running(), timeout=20_000)
    assert [item.text() for item in interface.bar.items()] == ["Added: 3."]


def test_when_the_database_goes_the_import_is_cancelled(page, dock, path, tmp_path, qtbot, waiting):
    there, on = waiting
    on.set()
    preview(page, file(tmp_path, GOOD), qtbot)
    on.clear()
    there.clear()
    page.importButton.click()
    qtbot.waitUntil(there.is_set)
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: not page.is_running(), timeout=5000)
    assert dock.importing is None
    assert rows(path) == []


def test_every_part_is_reached_by_tab(page, tmp_path, qtbot):
    preview(page, file(tmp_path, DIRTY), qtbot)
    page.backButton.setFocus()
    reached = set()
    for _ in range(30):
        reached.add(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), TAB)
    wanted = {
        page.backButton, page.fileWidget.lineEdit(), page.presetBox, page.orderBox,
        page.distanceBox, page.daysBox, page.previewButton, page.importButton, page.findings.problems,
    }  # fmt: skip
    assert wanted <= reached


def test_first_of_many_problems_are_listed_and_the_rest_counted(page, tmp_path, qtbot):
    """150 rows without a place: 100 are listed, 50 are not."""
    text = HEADER + "".join(
        acled(f"PER{n}", "2015-03-07", "Attack", latitude="") for n in range(150)
    )
    preview(page, file(tmp_path, text), qtbot)
    assert counted(page) == (150, 0, 0, 0, 150)
    assert len(told(page)) == 100
    assert page.findings.moreLabel.text().startswith("50 more")
