"""The chart below the list: brush, list and the map's time choose days together, and never echo."""

from __future__ import annotations

import pytest
from qgis.core import QgsDateTimeRange, QgsGeometry, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtTest import QTest
from trocha.layers.compat import TEMPORAL_NAVIGATION_OFF
from trocha.ui.temporal import FIXED_RANGE
from trocha.ui.widgets.incident_weeks import IncidentWeeks

# Mondays 2, 9 and 16 March 2015.
MARKED = (
    ("clash", "2015-03-04"), ("clash", "2015-03-10"), ("arrest", "2015-03-11"),
    ("arrest", "2015-03-18"),
)  # fmt: skip


@pytest.fixture
def controller(interface):
    made = QgsTemporalNavigationObject()
    made.heard = []
    # What PyQt hands to a slot for a range is gone when the slot returns.
    made.updateTemporalRange.connect(lambda _shown: made.heard.append(True))
    interface.canvas.setTemporalController(made)
    return made


@pytest.fixture
def page(controller, book, dock, qtbot):
    for number, (kind, day) in enumerate(MARKED):
        with book.action("Mark") as action:
            action.add(
                book.incidents,
                {"incident_type": kind, "event_date": day},
                QgsGeometry.fromWkt(f"POINT({-74 + number} -12)"),
            )
    shown = dock.page
    qtbot.waitUntil(lambda: chart_of(shown).summary().startswith("Incidents: 4"))
    qtbot.waitUntil(lambda: listed(shown) == 4)
    shown.controller = controller
    return shown


def chart_of(page):
    return page._weeks.chart


def listed(page):
    return page.list.table.model().rowCount()


def brushed(page):
    brush = chart_of(page).brush
    return brush and tuple(day.toString("yyyy-MM-dd") for day in brush)


def shown_on_map(page):
    shown = page.controller.temporalExtents()
    return tuple(at.date().toString("yyyy-MM-dd") for at in (shown.begin(), shown.end()))


def lines(page):
    bar = page.list.filterBar
    return bar.firstDay.text(), bar.lastDay.text()


def test_a_brush_filters_the_list_and_the_map(page):
    QTest.keyClick(chart_of(page), Qt.Key.Key_Home)
    QTest.keyClick(chart_of(page), Qt.Key.Key_Right)
    assert listed(page) == 2
    assert lines(page) == ("2015-03-09", "2015-03-15")
    assert page.controller.navigationMode() == FIXED_RANGE
    assert shown_on_map(page) == ("2015-03-09", "2015-03-16")
    QTest.keyClick(chart_of(page), Qt.Key.Key_Escape)
    assert listed(page) == 4 and lines(page) == ("", "")
    assert page.controller.navigationMode() == TEMPORAL_NAVIGATION_OFF


def test_days_typed_into_the_filter_brush_and_show_on_the_map(page):
    bar = page.list.filterBar
    bar.more.setChecked(True)
    bar.firstDay.setText("2015-03-10")
    bar.lastDay.setText("2015-03-10")
    QTest.keyClick(bar.lastDay, Qt.Key.Key_Return)
    assert listed(page) == 1
    assert brushed(page) == ("2015-03-09", "2015-03-15")
    # The map shows the day that was typed, the brush marks its week.
    assert shown_on_map(page) == ("2015-03-10", "2015-03-11")
    assert lines(page) == ("2015-03-10", "2015-03-10")


def test_the_controller_filters_the_list_and_nothing_echoes(page):
    page.controller.setNavigationMode(FIXED_RANGE)
    heard = len(page.controller.heard)
    begin, end = (QDateTime(QDate(2015, 3, day), QTime(0, 0), Qt.TimeSpec.UTC) for day in (9, 23))
    page.controller.setTemporalExtents(QgsDateTimeRange(begin, end, True, False))
    assert listed(page) == 3
    assert brushed(page) == ("2015-03-09", "2015-03-22")
    assert len(page.controller.heard) == heard + 1
    page.controller.setNavigationMode(TEMPORAL_NAVIGATION_OFF)
    assert listed(page) == 4 and brushed(page) is None


def test_the_bars_keep_the_weeks_that_the_brush_leaves_out(page, qtbot):
    chart = chart_of(page)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    qtbot.wait(20)
    assert chart._counts.total.sum() == 4
    page.list.filterBar.types.setCheckedItems(["arrest"])
    qtbot.waitUntil(lambda: chart._counts.total.sum() == 2)
    assert chart._counts.kinds == ("arrest",)
    assert listed(page) == 0 and brushed(page) == ("2015-03-02", "2015-03-08")


def test_what_the_map_shows_already_is_listed(controller, book, dock, qtbot):
    begin, end = (QDateTime(QDate(2015, 3, day), QTime(0, 0), Qt.TimeSpec.UTC) for day in (9, 16))
    controller.setTemporalExtents(QgsDateTimeRange(begin, end, True, False))
    controller.setNavigationMode(FIXED_RANGE)
    page = dock.page
    page._weeks.close_down()
    again = IncidentWeeks(page.list, book, dock._iface.mapCanvas(), page)
    assert lines(page) == ("2015-03-09", "2015-03-15")
    again.close_down()
    again.deleteLater()


def test_an_incident_marked_is_counted(page, book, qtbot):
    with book.action("Mark") as action:
        action.add(
            book.incidents,
            {"incident_type": "ambush", "event_date": "2015-03-25"},
            QgsGeometry.fromWkt("POINT(-74 -12)"),
        )
    qtbot.waitUntil(lambda: chart_of(page).summary() == "Incidents: 5, 2015-03-02 to 2015-03-29")
