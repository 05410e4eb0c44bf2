"""What somebody without a mouse needs: the focus is where one would go on."""

from __future__ import annotations

import pytest
from conftest import put_away, shown_dock
from marking_hands import ENTER
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget
from trocha.ui.book_notices import BookNotices
from trocha.ui.docks.airstrip_dock import AirstripDock
from trocha.ui.docks.start_dock import StartDock
from trocha.ui.widgets.fits_across import FitsAcross


@pytest.fixture
def one(dock, book, qtbot):
    """One incident in the list; gives its row's uid."""
    with book.action("Mark") as action:
        values = {"incident_type": "clash", "event_date": "2015-03-07"}
        uid = action.add(book.incidents, values, QgsGeometry.fromWkt("POINT(-74 -12)"))
    qtbot.waitUntil(lambda: dock.page.list.table.model().rowCount() == 1)
    return uid


def test_a_panel_without_a_database_offers_one_at_enter(interface):
    dock = shown_dock(interface)
    dock.opened.emit()
    assert QApplication.focusWidget() is dock._panel.newButton
    put_away(interface, dock)


def test_enter_and_delete_mean_the_row_that_the_arrows_are_on(dock, one, book):
    table = dock.page.list.table
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.model().index(0, 0))
    table.clearSelection()
    QTest.keyClick(table, ENTER)
    assert dock.page.form.is_open()
    QTest.keyClick(dock.page.form.day.line, Qt.Key.Key_Escape)
    table.clearSelection()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    (row,) = book.incidents.getFeatures()
    assert row["verification"] == "withdrawn"


def test_an_opened_airstrip_panel_is_ready_to_search(interface, dock, book):
    create = QAction("New…", interface.window)
    made = AirstripDock(
        interface.canvas, QgsProject.instance(), BookNotices(interface), dock._runs, [create],
        interface.window,
    )  # fmt: skip
    interface.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made)
    QApplication.setActiveWindow(interface.window)
    made.opened.emit()
    assert QApplication.focusWidget() is made._panel.searchEdit
    QgsProject.instance().clear()
    QApplication.processEvents()
    made.opened.emit()
    assert QApplication.focusWidget().text() == "New…"
    made.close_down()
    interface.removeDockWidget(made)
    made.deleteLater()


def test_after_a_change_of_status_the_focus_stays_in_the_panel(interface, dock, book):
    with book.action("Strip") as action:
        line = QgsGeometry.fromWkt("LINESTRING(-74 -12, -74 -12.01)")
        uid = action.add(book.airstrip_lines, {"status": "active"}, line)
    made = AirstripDock(
        interface.canvas, QgsProject.instance(), BookNotices(interface), dock._runs, [],
        interface.window,
    )  # fmt: skip
    interface.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, made)
    QApplication.setActiveWindow(interface.window)
    made.show_strip(uid)
    form = made._view.form
    form.nextCombo.setCurrentIndex(1)
    form.recordButton.setFocus()
    QTest.keyClick(form.recordButton, Qt.Key.Key_Space)
    assert not form.recordButton.isEnabled()
    assert QApplication.focusWidget() is form.dateEdit
    made.close_down()
    interface.removeDockWidget(made)
    made.deleteLater()


def test_the_start_panel_never_scrolls_sideways(interface, qtbot):
    """Not when QGIS's style, larger than what it was built with, comes afterwards either."""
    action = QAction("Impact of the sample campaign…", interface.window)
    dock = StartDock([action], [action], interface.window)
    interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    interface.window.setStyleSheet("* { font-size: 19pt; }")
    interface.window.resize(700, 200)
    interface.window.resizeDocks([dock], [20], Qt.Orientation.Horizontal)
    scroll = dock.widget().scrollArea
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().isVisible())
    qtbot.waitUntil(lambda: scroll.horizontalScrollBar().maximum() == 0)
    assert scroll.viewport().width() >= scroll.widget().minimumSizeHint().width()
    interface.window.setStyleSheet("")
    interface.removeDockWidget(dock)
    dock.deleteLater()


def test_a_scroll_area_follows_what_it_holds(qgis_app, qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    contents, label = QWidget(), QLabel("short")
    QVBoxLayout(contents).addWidget(label)
    area.setWidget(contents)
    FitsAcross(area, contents)
    area.show()
    before = area.minimumWidth()
    label.setText("a text that is a good deal longer than before")
    qtbot.waitUntil(lambda: area.minimumWidth() > before)
    assert area.minimumWidth() >= contents.minimumSizeHint().width()
