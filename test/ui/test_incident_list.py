"""The list: filtered, sorted, in step with the map's selection, and what is done to its rows."""

from __future__ import annotations

import datetime

import pytest
from marking_hands import ENTER, ESCAPE, places, rows, type_text
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from trocha.layers import database
from trocha.layers.incident_filter import IncidentFilter

# (type, date, grade, place, longitude); the latitude is -12
MARKED = [
    ("clash", "2015-03-07", ("A", 1), "Satipo", -74.9),
    ("drug_seizure", "2015-03-09", ("C", 3), "Río Ene", -74.0),
    ("clash", "2016-01-01", (None, None), "Pichari", -73.1),
]


@pytest.fixture
def filled(book):
    """Three incidents in the database before the dock is built."""
    for kind, day, (reliability, credibility), place, longitude in MARKED:
        with book.action("Mark") as action:
            action.add(
                book.incidents,
                {
                    "incident_type": kind,
                    "event_date": day,
                    "reliability": reliability,
                    "credibility": credibility,
                    "location_name": place,
                    "mode": "foot",
                    "source_event_id": f"S-{place}",
                },
                QgsGeometry.fromPointXY(QgsPointXY(longitude, -12)),
            )
    book.history.clear()
    return book


@pytest.fixture
def list_(filled, dock, qtbot):
    made = dock.page.list
    qtbot.waitUntil(lambda: made.table.model().rowCount() == 3)
    return made


def column(list_, number):
    model = list_.table.model()
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


def chosen(list_):
    return sorted(index.row() for index in list_.table.selectionModel().selectedRows())


def test_the_latest_stands_first_in_words(list_):
    assert column(list_, 0) == ["2016-01-01", "2015-03-09", "2015-03-07"]
    assert column(list_, 1) == ["clash", "drug seizure", "clash"]
    assert column(list_, 2) == ["", "C3", "A1"]
    assert column(list_, 3) == ["Pichari", "Río Ene", "Satipo"]
    assert list_.countLabel.text() == "3 incidents"


def test_a_header_sorts(list_):
    header = list_.table.horizontalHeader()
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     QPoint(header.sectionViewportPosition(3) + 10, 5))  # fmt: skip
    assert column(list_, 3) == ["Pichari", "Río Ene", "Satipo"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                     QPoint(header.sectionViewportPosition(3) + 10, 5))  # fmt: skip
    assert column(list_, 3) == ["Satipo", "Río Ene", "Pichari"]


def test_each_condition_narrows_the_list_and_is_told(list_, dock, qtbot):
    bar, told = list_.filterBar, []
    dock.filterChanged.connect(told.append)
    bar.more.click()
    type_text(bar.text, "rio")
    qtbot.waitUntil(lambda: column(list_, 3) == ["Río Ene"])
    assert list_.countLabel.text() == "1 of 3"
    bar.text.clear()
    QTest.keyClick(bar.text, ENTER)
    bar.types.setCheckedItems(["clash"])
    assert column(list_, 3) == ["Pichari", "Satipo"]
    bar.reliability.choose("B")
    assert column(list_, 3) == ["Satipo"]
    bar.credibility.choose(2)
    type_text(bar.firstDay, "2015")
    type_text(bar.lastDay, "2015-Q1")
    QTest.keyClick(bar.lastDay, ENTER)
    assert dock.filter == told[-1] == IncidentFilter(
        first_day=datetime.date(2015, 1, 1),
        last_day=datetime.date(2015, 3, 31),
        types=("clash",),
        reliability="B",
        credibility=2,
    )  # fmt: skip
    bar.clearButton.click()
    assert dock.filter == IncidentFilter()
    assert len(column(list_, 0)) == 3


def test_a_day_that_is_none_is_said_and_filters_nothing(list_):
    bar = list_.filterBar
    bar.more.click()
    type_text(bar.firstDay, "soon")
    QTest.keyClick(bar.firstDay, ENTER)
    assert "'soon' is no date" in bar.daysMessage.text()
    assert len(column(list_, 0)) == 3
    bar.firstDay.clear()
    type_text(bar.firstDay, "2016")
    type_text(bar.lastDay, "2015")
    QTest.keyClick(bar.lastDay, ENTER)
    assert "after the last" in bar.daysMessage.text()


def test_a_brush_on_a_timeline_sets_the_days(list_, dock):
    dock.set_days(datetime.date(2015, 3, 8), datetime.date(2015, 12, 31))
    assert column(list_, 3) == ["Río Ene"]
    assert list_.filterBar.firstDay.text() == "2015-03-08"
    dock.set_days(None, None)
    assert len(column(list_, 3)) == 3
    assert dock.page.timelineLayout.count() == 1


def test_the_list_follows_the_map_when_asked(list_, canvas, qtbot):
    canvas.setExtent(QgsRectangle(-74.2, -12.5, -73, -11.5))
    list_.filterBar.inMap.click()
    assert column(list_, 3) == ["Pichari", "Río Ene"]
    canvas.setExtent(QgsRectangle(-75, -12.5, -74.5, -11.5))
    qtbot.waitUntil(lambda: column(list_, 3) == ["Satipo"])
    canvas.setExtent(QgsRectangle(10, 10, 11, 11))
    qtbot.waitUntil(lambda: column(list_, 3) == [])
    assert list_.emptyLabel.text() == "No incident passes the filter."
    list_.filterBar.inMap.click()
    assert len(column(list_, 3)) == 3


def test_selection_goes_both_ways(list_, book):
    list_.table.selectRow(1)
    assert book.incidents.selectedFeatureIds() == [2]
    book.incidents.selectByIds([1, 3])
    assert chosen(list_) == [0, 2]
    assert not list_.edit.isEnabled()
    assert list_.withdraw.isEnabled()
    book.incidents.removeSelection()
    assert chosen(list_) == []
    assert not list_.withdraw.isEnabled()


def test_the_selection_outlives_a_new_look(list_, book):
    list_.table.selectRow(1)
    list_.filterBar.types.setCheckedItems(["drug seizure"])
    assert chosen(list_) == [0]
    list_.filterBar.clearButton.click()
    assert chosen(list_) == [1]
    assert book.incidents.selectedFeatureIds() == [2]


def test_a_double_click_zooms_to_the_incident(list_, book, canvas):
    canvas.setLayers([book.incidents])
    canvas.setExtent(QgsRectangle(-80, -20, -60, 0))
    where = list_.table.visualRect(list_.table.model().index(2, 1)).center()
    for send in (QTest.mouseClick, QTest.mouseDClick):
        send(list_.table.viewport(), Qt.MouseButton.LeftButton,
             Qt.KeyboardModifier.NoModifier, where)  # fmt: skip
    assert canvas.extent().contains(QgsPointXY(-74.9, -12))
    assert canvas.extent().width() < 1


def test_withdrawing_keeps_the_rows_and_is_one_step(list_, book, path):
    before = rows(path)
    book.incidents.selectByIds([1, 2])
    list_.withdraw.trigger()
    after = rows(path)
    assert [row["verification"] for row in after] == ["withdrawn", "withdrawn", "unverified"]
    for old, new in zip(before, after):
        same = set(old) - {"verification", "edited_at"}
        assert {name: old[name] for name in same} == {name: new[name] for name in same}
    list_.refresh()
    model = list_.table.model()
    struck = [model.data(model.index(row, 0), Qt.ItemDataRole.FontRole) for row in range(3)]
    assert [font is not None for font in struck] == [False, True, True]
    book.history.undo()
    assert [row["verification"] for row in rows(path)] == ["unverified"] * 3
    assert not book.history.canUndo()


def test_withdrawn_and_undone_by_keys(list_, book, path):
    list_.table.selectRow(0)
    QTest.keyClick(list_.table, Qt.Key.Key_Delete)
    assert [row["verification"] for row in rows(path)] == ["unverified", "unverified", "withdrawn"]


def test_editing_changes_what_was_changed_and_no_more(list_, dock, path):
    before = rows(path)[1]
    list_.table.selectRow(1)
    QTest.keyClick(list_.table, ENTER)
    form = dock.page.form
    assert "2015-03-09" in form.titleLabel.text()
    assert form.day.line.text() == "2015-03-09"
    assert form.placeName.text() == "Río Ene"
    type_text(form.seizureBest, "12.5")
    form.coordinates.line.selectAll()
    type_text(form.coordinates.line, "-12.5, -74.5")
    QTest.keyClick(form.coordinates.line, ENTER)
    after = rows(path)[1]
    changed = {name for name in after if after[name] != before[name]}
    assert changed - {"edited_at"} == {"seizure_kg", "geom"}
    assert after["seizure_kg"] == 12.5
    assert places(path)[1] == (-12.5, -74.5)
    assert list_.table.hasFocus()
    assert form.typeBox.value() is None  # what was edited is not what comes next


def test_escape_from_an_edit_changes_nothing(list_, dock, path):
    before = rows(path)
    list_.table.selectRow(1)
    list_.edit.trigger()
    type_text(dock.page.form.notes, "gone")
    QTest.keyClick(dock.page.form.notes, ESCAPE)
    assert rows(path) == before
    assert dock.book.history.count() == 0


def test_a_precision_edited_takes_its_uncertainty_with_it(list_, dock, path):
    for code, metres in ((1, 500), (3, 10_000), (None, None)):
        list_.table.selectRow(1)
        list_.edit.trigger()
        dock.page.form.placePrecision.choose(code)
        QTest.keyClick(dock.page.form.day.line, ENTER)
        list_.refresh()
        assert rows(path)[1]["uncertainty_m"] == metres


def test_a_copy_is_added_when_it_is_saved_and_not_before(list_, dock, path):
    list_.table.selectRow(1)
    list_.duplicate.trigger()
    assert len(rows(path)) == 3
    dock.page.form.day.line.selectAll()
    type_text(dock.page.form.day.line, "2015-03-10")
    QTest.keyClick(dock.page.form.day.line, ENTER)
    _, old, _, new = rows(path)
    assert new["event_date"] == "2015-03-10"
    for name in ("incident_type", "location_name", "reliability", "mode", "geom"):
        assert new[name] == old[name], name
    assert new["incident_uid"] != old["incident_uid"]
    assert new["source_event_id"] is None


def test_an_incident_at_hand_is_not_lost_to_another(list_, dock, path):
    list_.table.selectRow(1)
    list_.edit.trigger()
    type_text(dock.page.form.notes, "kept")
    list_.table.selectRow(0)
    list_.edit.trigger()
    assert "Save or discard this incident first." in dock.page.form.saveMessage.text()
    assert dock.page.form.notes.toPlainText() == "kept"
    QTest.keyClick(dock.page.form.notes, ENTER)
    assert [row["notes"] for row in rows(path)] == [None, "kept", None]


def test_a_row_changed_by_another_program_is_not_overwritten_unseen(list_, dock, path):
    list_.table.selectRow(1)
    list_.edit.trigger()
    other = database.table_layer(path, "incidents")
    notes = other.fields().lookupField("notes")
    assert other.dataProvider().changeAttributeValues({2: {notes: "theirs"}})
    type_text(dock.page.form.placeName, " ours")
    QTest.keyClick(dock.page.form.day.line, ENTER)
    assert "changed" in dock.page.form.saveMessage.text()
    assert rows(path)[1]["location_name"] == "Río Ene"


def tabbed(start, times=60):
    """What gets the focus as Tab is pressed."""
    start.setFocus()
    seen = []
    for _ in range(times):
        seen.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    return seen


def test_enter_with_no_row_selected_asks_for_nothing(list_):
    asked = []
    list_.edit_wanted.connect(asked.append)
    list_.duplicate_wanted.connect(asked.append)
    list_.table.clearSelection()
    list_.table.setCurrentIndex(QModelIndex())
    list_.edit.trigger()
    list_.duplicate.trigger()
    QTest.keyClick(list_.table, ENTER)
    assert asked == []


def test_everything_is_reached_by_tab(list_, dock):
    form, bar = dock.page.form, list_.filterBar
    bar.more.click()
    always = (form.typeBox, form.pickButton, form.coordinates.line)
    for part, wanted in (
        (
            "list",
            (
                *(*always, bar.text, bar.inMap, bar.more, bar.firstDay, bar.lastDay, bar.types),
                *(bar.reliability, bar.credibility, bar.verifications, bar.clearButton),
                list_.table,
            ),
        ),
        (
            "form",
            (
                *(*always, form.day.line, form.day.precision, form.placeName, form.placePrecision),
                *(form.actor1, form.actor1Type, form.actor2, form.actor2Type, form.seizureLow),
                *(form.seizureBest, form.seizureHigh, form.massUnit, form.drugForm),
                *(form.groupSize, form.sourceRef, form.sourceSystem, form.reliability),
                *(form.credibility, form.verification, form.sensitivity, form.notes),
                *(form.discardButton, form.saveButton, list_.table),
            ),
        ),
    ):
        if part == "form":
            form.begin((-12, -74))
        seen = tabbed(form.typeBox)
        assert [widget.objectName() for widget in wanted if widget not in seen] == [], part
        order = [seen.index(widget) for widget in wanted]
        assert order == sorted(order), part
        assert seen.count(form.typeBox) >= 2, "and round again"
