"""Marking incidents with real clicks and keys: what must be in the database afterwards, and what not."""

from __future__ import annotations

import pytest
from marking_hands import ENTER, ESCAPE, click, mark, places, rows, type_text
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from trocha.ui import settings


def test_a_click_a_date_and_enter_make_one_row(dock, form, canvas, path):
    mark(form, canvas)
    QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert (row["incident_type"], row["event_date"], row["date_precision"]) == (
        "clash", "2015-03-07", 1,
    )  # fmt: skip
    assert (row["source_system"], row["verification"], row["sensitivity"]) == (
        "manual", "unverified", "public",
    )  # fmt: skip
    assert row["seizure_kg"] is row["group_size"] is row["notes"] is row["airstrip_uid"] is None
    (place,) = places(path)
    assert place == pytest.approx((-12, -74), abs=canvas.mapUnitsPerPixel())


def test_every_field_of_the_form_arrives(dock, form, canvas, path):
    mark(form, canvas, day="2015-03", kind="caravan_intercepted")
    type_text(form.placeName, "Río Mantaro")
    type_text(form.actor1, "Patrulla 7")
    type_text(form.actor2, "Cargachos")
    for box, value in (
        (form.placePrecision, 3),
        (form.actor1Type, "state_military"),
        (form.actor2Type, "trafficking_group"),
        (form.drugForm, "base"),
        (form.sourceSystem, "press"),
        (form.reliability, "B"),
        (form.credibility, 2),
        (form.verification, "single_source"),
        (form.sensitivity, "restricted"),
    ):
        box.choose(value)
    for line, text in (
        (form.seizureLow, "900"),
        (form.seizureBest, "1 000"),
        (form.seizureHigh, "1100"),
    ):
        type_text(line, text)
    form.massUnit.setCurrentText("g")
    type_text(form.groupSize, "20")
    type_text(form.sourceRef, "IDL 2015")
    type_text(form.notes, "two lines")
    QTest.keyClick(form.notes, ENTER, Qt.KeyboardModifier.ShiftModifier)
    type_text(form.notes, "of notes")
    QTest.keyClick(form.notes, ENTER)
    (row,) = rows(path)
    expected = dict(
        incident_type="caravan_intercepted", event_date="2015-03-01", date_precision=3,
        place_precision=3, uncertainty_m=10_000, location_name="Río Mantaro",
        actor_1="Patrulla 7", actor_1_type="state_military", actor_2="Cargachos",
        actor_2_type="trafficking_group", seizure_low_kg=0.9, seizure_kg=1, seizure_high_kg=1.1,
        drug_form="base", group_size=20, source_ref="IDL 2015", source_system="press",
        reliability="B", credibility=2, verification="single_source", sensitivity="restricted",
        notes="two lines\nof notes",
    )  # fmt: skip
    assert {name: row[name] for name in expected} == pytest.approx(expected)


def test_the_next_one_starts_with_type_source_and_grade_and_no_place(dock, form, canvas, path):
    mark(form, canvas)
    type_text(form.sourceRef, "IDL 2015")
    type_text(form.actor1, "X")
    form.reliability.choose("B")
    form.credibility.choose(3)
    QTest.keyClick(form.day.line, ENTER)
    assert form.coordinates.is_empty()
    assert form.details.isHidden()
    assert form.pickButton.isChecked()
    click(canvas, -74.5, -12.5)
    type_text(form.day.line, "2015-03-08")
    QTest.keyClick(form.day.line, ENTER)
    first, second = rows(path)
    for name in ("incident_type", "source_ref", "reliability", "credibility"):
        assert second[name] == first[name] is not None, name
    assert second["actor_1"] is None
    assert len(set(places(path))) == 2


def test_escape_leaves_nothing_behind(dock, form, canvas, book, path):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    items = len(canvas.items())
    parts = (
        *(form.day.line, form.notes, form.typeBox, form.sourceRef, form.coordinates.line),
        *(form.discardButton, canvas, dock.page.list.table),
    )
    for part in parts:
        mark(form, canvas)
        type_text(form.notes, "gone")
        assert len(canvas.items()) > items
        QTest.keyClick(part, ESCAPE)
        assert rows(path) == []
        assert len(canvas.items()) == items
        assert canvas.mapTool() is pan
        assert not book.editing()
        assert book.history.count() == 0
        assert form.details.isHidden()
        assert form.coordinates.is_empty()
        assert form.notes.toPlainText() == ""
        assert not form.pickButton.isChecked()


def test_escape_with_nothing_at_hand_moves_nothing(dock):
    search = dock.page.list.filterBar.text
    search.setFocus()
    type_text(search, "satipo")
    QTest.keyClick(search, ESCAPE)
    assert search.hasFocus()
    assert search.text() == "satipo"


def test_typed_coordinates_by_keyboard_alone(dock, form, path):
    form.typeBox.setFocus()
    QTest.keyClicks(form.typeBox, "drug s")
    QTest.keyClick(form.typeBox, ENTER)
    assert form.coordinates.line.hasFocus()
    type_text(form.coordinates.line, "18L 595233 8614449")
    QTest.keyClick(form.coordinates.line, ENTER)
    assert form.day.line.hasFocus()
    type_text(form.day.line, "2015-03-07")
    QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert row["incident_type"] == "drug_seizure"
    assert places(path)[0] == pytest.approx((-12.5321, -74.12345), abs=1e-5)
    assert form.coordinates.line.hasFocus()


def test_a_map_in_metres_gives_degrees(dock, form, canvas, path):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32718"))
    canvas.setExtent(QgsRectangle(590000, 8610000, 600000, 8620000))
    mark(form, canvas, at=(595233, 8614449))
    QTest.keyClick(form.day.line, ENTER)
    # One pixel of this map is 33 m or less.
    assert places(path)[0] == pytest.approx((-12.5321, -74.12345), abs=6e-4)


def test_a_click_beyond_the_earth_is_said_and_opens_no_form(dock, form, canvas, path):
    canvas.setExtent(QgsRectangle(-180, -180, 180, 180))
    form.pickButton.click()
    click(canvas, 0, 120)
    assert "beyond the Earth's edge" in form.placeMessage.text()
    assert not form.is_open()
    click(canvas, -74, -12)
    assert form.is_open()
    assert form.placeMessage.text() == ""


@pytest.fixture
def strip(book, canvas):
    """The uid of an airstrip that begins at -12, -74."""
    with book.action("Strip") as action:
        uid = action.add(
            book.airstrip_lines,
            {"name": "Alfa", "status": "active"},
            QgsGeometry.fromWkt("LineString (-74 -12, -74 -12.01)"),
        )
    canvas.setLayers([book.airstrip_lines])
    canvas.setExtent(QgsRectangle(-74.05, -12.05, -73.95, -11.95))
    return uid


def test_a_click_near_a_strip_takes_its_end_and_links_it(dock, form, canvas, strip, path):
    mark(form, canvas, kind="airstrip_destroyed", at=(-74.0005, -11.9995))
    assert form.airstripName.text() == "Alfa (active)"
    QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert row["airstrip_uid"] == strip
    assert places(path) == [(-12.0, -74.0)]


@pytest.mark.parametrize("how", ["another click", "typed coordinates", "by hand"])
def test_a_strip_is_no_longer_linked_when_the_place_moves_away(
    dock, form, canvas, strip, path, how
):
    mark(form, canvas, kind="clash", at=(-74.0005, -11.9995))
    assert form.airstrip() == strip
    if how == "another click":
        click(canvas, -73.97, -11.97)
        QTest.keyClick(form.day.line, ENTER)
    elif how == "typed coordinates":
        form.coordinates.line.selectAll()
        type_text(form.coordinates.line, "-11.97, -73.97")
        QTest.keyClick(form.coordinates.line, ENTER)
    else:
        form.airstripClear.click()
        QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert row["airstrip_uid"] is None
    assert (places(path) == [(-12.0, -74.0)]) == (how == "by hand")


# (text by line, message beside the field, what it says)
FAULTS = [
    ({}, "dayMessage", "The date is empty"),
    ({"day": "soon"}, "dayMessage", "'soon' is no date"),
    ({"day": "2999-01-01"}, "dayMessage", "lies in the future"),
    ({"day": "2015", "seizureBest": "1,500"}, "seizureMessage", "reads two ways"),
    ({"day": "2015", "seizureLow": "3", "seizureHigh": "2"}, "seizureMessage", "must not exceed"),
    ({"day": "2015", "seizureBest": "3", "seizureHigh": "2"}, "seizureMessage", "must not exceed"),
    ({"day": "2015", "groupSize": "some"}, "groupMessage", "whole number"),
]


def test_what_is_wrong_is_said_beside_its_field_and_nothing_written(dock, form, canvas, path):
    for texts, message, sentence in FAULTS:
        mark(form, canvas, day="")
        for name, text in texts.items():
            line = form.day.line if name == "day" else getattr(form, name)
            type_text(line, text)
        QTest.keyClick(form.day.line, ENTER)
        said = getattr(form, message)
        assert sentence in said.text()
        assert said.isVisible()
        assert form.is_open()
        QTest.keyClick(form.day.line, ESCAPE)
        assert not said.isVisible()
    assert rows(path) == []


def test_a_year_cannot_be_called_a_day(dock, form, canvas, path):
    mark(form, canvas, day="2015")
    assert form.day.precision.value() == 5  # follows what is typed
    form.day.precision.choose(1)
    QTest.keyClick(form.day.line, ENTER)
    assert "'2015' is no single day" in form.dayMessage.text()
    assert rows(path) == []


def test_what_is_no_place_is_said_and_opens_no_form(dock, form, path):
    type_text(form.coordinates.line, "Satipo")
    QTest.keyClick(form.coordinates.line, ENTER)
    assert "'Satipo' is no place" in form.placeMessage.text()
    assert not form.is_open()


def test_without_a_type_nothing_is_written(dock, form, canvas, path):
    mark(form, canvas, kind=None)
    QTest.keyClick(form.day.line, ENTER)
    assert form.typeMessage.text() == "Choose what happened."
    assert form.typeBox.hasFocus()
    assert rows(path) == []


HOSTILE = [
    "<script>alert(1)</script><b>bold</b><img src=x onerror=y>",
    "[% 1+1 %] @project_path \"incident_uid\" || 'x'",
    "'); DROP TABLE incidents; --",
    '=HYPERLINK("http://x";"y")',
    "\u202eمطار\u202c עברית \u200f12",
    "no\u00a0break, tab\there",
    "x" * 10_000,
]


def test_hostile_text_comes_back_as_text(dock, form, canvas, book, path):
    model = dock.page.list.table.model()
    for text in HOSTILE:
        mark(form, canvas)
        form.notes.setPlainText(text)
        form.placeName.setText(text)
        form.actor1.setText(text)
        QTest.keyClick(form.day.line, ENTER)
        row = rows(path)[-1]
        assert row["notes"] == text
        assert row["location_name"] == row["actor_1"] == text
        dock.page.list.refresh()
        assert model.data(model.index(0, 7)) == " ".join(text[:200].split())
        dock.page.list.table.selectRow(0)
        dock.page.list.edit.trigger()
        assert form.values()["notes"] == text
        QTest.keyClick(form.notes, ENTER)
        assert rows(path)[-1] == row, "an edit that changes nothing writes nothing"
    assert len(rows(path)) == len(HOSTILE)
    assert book.history.count() == len(HOSTILE)


def test_scrolling_over_the_form_changes_no_value(dock, form, canvas):
    mark(form, canvas)
    boxes = (form.verification, form.reliability, form.massUnit, form.day.precision)
    before = [box.currentIndex() for box in boxes]
    for box in boxes:
        QApplication.sendEvent(
            box,
            QWheelEvent(
                QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120),
                Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip
    assert [box.currentIndex() for box in boxes] == before


def test_the_types_used_last_stand_first(dock, form, canvas):
    for kind in ("ambush", "clash"):
        mark(form, canvas, kind=kind)
        QTest.keyClick(form.day.line, ENTER)
    assert [form.typeBox.itemData(i) for i in (0, 1, 2, 3)] == [None, "clash", "ambush", None]
    assert settings.recent_types() == ["clash", "ambush"]
    assert form.typeBox.value() == "clash"
