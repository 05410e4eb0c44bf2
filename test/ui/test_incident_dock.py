"""The dock's life with a project: no database, one made or opened, closed, edited by hand, undone."""

from __future__ import annotations

import os
import shutil
import stat

import pytest
from conftest import put_away, shown_dock
from marking_hands import ENTER, mark, rows, type_text
from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog
from trocha.layers.incident_book import IncidentBook
from trocha.plugin import TrochaPlugin
from trocha.ui.docks.incident_dock import IncidentDock


@pytest.fixture
def plugin(interface):
    made = TrochaPlugin(interface)
    made.initGui()
    yield made
    made.unload()


def is_empty(dock):
    return dock.page is None and dock._panel.pages.currentWidget() is dock._panel.emptyPage


def test_one_click_and_a_name_make_a_database_that_is_ready(
    plugin, interface, tmp_path, monkeypatch
):
    dock = interface.window.findChild(IncidentDock)
    dock.show()
    assert is_empty(dock)
    assert interface.canvas.extent().isEmpty()
    asked = []
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *given: (asked.append(given), (str(tmp_path / "vraem"), ""))[1],
    )
    dock._panel.newButton.click()
    assert len(asked) == 1
    assert (tmp_path / "vraem.gpkg").exists()
    assert dock.page.isVisible()
    # On a map that shows nothing a click would be nowhere.
    assert interface.canvas.extent().contains(QgsRectangle(-180, -90, 180, 90))
    assert os.path.basename(dock.book.path) == "vraem.gpkg"
    type_text(dock.page.form.coordinates.line, "-12, -74")
    QTest.keyClick(dock.page.form.coordinates.line, ENTER)
    dock.page.form.typeBox.choose("clash")
    type_text(dock.page.form.day.line, "2015")
    QTest.keyClick(dock.page.form.day.line, ENTER)
    assert [row["incident_type"] for row in rows(str(tmp_path / "vraem.gpkg"))] == ["clash"]


def test_declining_to_say_where_makes_nothing(alone, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    alone._panel.newButton.click()
    alone._panel.openButton.click()
    assert is_empty(alone)
    assert QgsProject.instance().mapLayers() == {}


def test_opening_what_is_no_database_says_so_and_leaves_the_project(alone, tmp_path, monkeypatch):
    file = tmp_path / "notes.gpkg"
    file.write_text("no database", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    alone._panel.openButton.click()
    assert "is no incident database" in alone._panel.emptyMessage.text()
    assert alone._panel.emptyMessage.isVisible()
    assert QgsProject.instance().mapLayers() == {}


def test_without_the_algorithm_the_button_says_what_to_do(alone, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x.gpkg"), ""))
    alone._panel.newButton.click()
    assert "enable Trocha" in alone._panel.emptyMessage.text()


def test_opening_shows_what_is_there(alone, path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    alone._panel.openButton.click()
    assert alone.page.isVisible()
    assert alone.page.list.countLabel.text() == "0 incidents"
    assert "No incident yet" in alone.page.list.emptyLabel.text()
    # The user's project is found by the dock as well: its layers are enough.
    assert IncidentBook.of(QgsProject.instance()) is alone.book


@pytest.mark.parametrize("how", ["a layer is removed", "the project is closed"])
def test_when_the_database_goes_the_empty_state_is_back(dock, canvas, book, qtbot, how):
    items = len(canvas.items())
    mark(dock.page.form, canvas)
    if how == "a layer is removed":
        QgsProject.instance().removeMapLayer(book.status_log.id())
    else:
        QgsProject.instance().clear()
    qtbot.waitUntil(lambda: is_empty(dock))
    assert len(canvas.items()) == items
    assert canvas.mapTool() is None
    assert dock.book is None


def test_a_project_that_is_read_brings_its_database(alone, path, tmp_path, qtbot):
    project = QgsProject.instance()
    IncidentBook.open(project, path)
    qtbot.waitUntil(lambda: alone.page is not None)
    project.write(str(tmp_path / "p.qgz"))
    project.clear()
    qtbot.waitUntil(lambda: is_empty(alone))
    project.read(str(tmp_path / "p.qgz"))
    qtbot.waitUntil(lambda: alone.page is not None)
    assert os.path.realpath(alone.book.path) == os.path.realpath(path)


def test_undo_and_redo_of_what_was_marked(dock, canvas, book, path):
    form, tools = dock.page.form, dock.page.list
    assert not tools.undoButton.isEnabled()
    for day in ("2015-03-07", "2015-03-08"):
        mark(form, canvas, day=day)
        QTest.keyClick(form.day.line, ENTER)
    assert tools.undoButton.isEnabled()
    assert "Mark incident" in tools.undoButton.defaultAction().text()
    tools.undoButton.click()
    assert [row["event_date"] for row in rows(path)] == ["2015-03-07"]
    tools.undoButton.click()
    assert rows(path) == []
    tools.redoButton.click()
    assert [row["event_date"] for row in rows(path)] == ["2015-03-07"]


def test_while_the_user_edits_by_hand_it_is_one_command_of_theirs(dock, canvas, book, path):
    book.incidents.startEditing()
    assert "is being edited" in dock.page.modeMessage.text()
    mark(dock.page.form, canvas)
    QTest.keyClick(dock.page.form.day.line, ENTER)
    assert rows(path) == []
    assert book.incidents.undoStack().count() == 1
    dock.page.list.refresh()
    assert dock.page.list.table.model().rowCount() == 1
    book.incidents.undoStack().undo()
    dock.page.list.refresh()
    assert dock.page.list.table.model().rowCount() == 0
    book.incidents.undoStack().redo()
    assert book.incidents.commitChanges()
    assert len(rows(path)) == 1
    assert dock.page.modeMessage.text() == ""


def test_what_the_database_refuses_is_said_and_keeps_what_was_typed(dock, canvas, book, path):
    mark(dock.page.form, canvas)
    type_text(dock.page.form.notes, "kept")
    moved = f"{path}.away"
    shutil.move(path, moved)
    QTest.keyClick(dock.page.form.day.line, ENTER)
    assert "is not there any more" in dock.page.form.saveMessage.text()
    assert dock.page.form.notes.toPlainText() == "kept"
    shutil.move(moved, path)
    QTest.keyClick(dock.page.form.day.line, ENTER)
    assert [row["notes"] for row in rows(path)] == ["kept"]


@pytest.mark.skipif(os.getuid() == 0, reason="root may write to what is read-only")
def test_a_read_only_database_is_said(interface, canvas, path):
    os.chmod(path, stat.S_IREAD)
    IncidentBook.open(QgsProject.instance(), path)
    made = shown_dock(interface)
    assert "read-only" in made.page.modeMessage.text()
    put_away(interface, made)


def test_closing_the_dock_gives_the_map_back_and_keeps_what_was_typed(dock, canvas, path):
    items = len(canvas.items())
    mark(dock.page.form, canvas)
    type_text(dock.page.form.notes, "kept")
    dock.close()
    assert canvas.mapTool() is None
    assert len(canvas.items()) == items
    dock.show()
    assert len(canvas.items()) == items + 1
    QTest.keyClick(dock.page.form.notes, ENTER)
    assert [row["notes"] for row in rows(path)] == ["kept"]


def test_the_list_catches_up_when_it_is_shown_again(dock, canvas, book, qtbot):
    dock.hide()
    with book.action("Mark") as action:
        action.add(book.incidents, {"incident_type": "clash", "event_date": "2015-03-07"},
                   QgsGeometry.fromPointXY(QgsPointXY(-74, -12)))  # fmt: skip
    qtbot.wait(250)
    assert dock.page.list.table.model().rowCount() == 0
    dock.show()
    assert dock.page.list.table.model().rowCount() == 1


def test_a_low_panel_scrolls_instead_of_making_the_window_taller(dock, interface, qtbot):
    """Beside the results viewer, or on a small screen, there is less room than form and list want."""
    wanted = dock.page.minimumSizeHint().height()
    assert dock.minimumSizeHint().height() < wanted
    scroll = dock.widget().scrollArea
    interface.window.resize(900, 2 * wanted)
    qtbot.waitUntil(lambda: not scroll.verticalScrollBar().isVisible())
    interface.window.resize(900, wanted)  # of which the title of the panel takes a part
    qtbot.waitUntil(lambda: interface.window.height() == wanted)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().isVisible())
    assert scroll.horizontalScrollBar().maximum() == 0
