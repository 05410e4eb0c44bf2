"""Marking incidents with real clicks and keys: what must be in the database afterwards, and what not."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapMouseEvent, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.ui import settings
from trocha.ui.docks.incident_dock import IncidentDock

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


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
def canvas(interface):
    made = interface.canvas
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made.setExtent(QgsRectangle(-75, -13, -73, -11))
    return made


@pytest.fixture
def book(canvas, path):
    made = IncidentBook.open(QgsProject.instance(), path)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def dock(interface, book, qtbot):
    yield from shown(interface, qtbot)


def shown(interface, qtbot):
    made = IncidentDock(interface, interface.window)
    interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    interface.window.activateWindow()
    QApplication.setActiveWindow(interface.window)
    qtbot.waitUntil(lambda: made._panel is not None)
    yield made
    made.unload()
    interface.removeDockWidget(made)
    made.deleteLater()


@pytest.fixture
def form(dock):
    return dock._panel.form


def rows(path):
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute("SELECT * FROM incidents ORDER BY fid").fetchall()
    return [dict(row) for row in found]


def places(path):
    layer = database.table_layer(path, "incidents")
    return [
        (round(p.y(), 6), round(p.x(), 6))
        for p in (feature.geometry().asPoint() for feature in layer.getFeatures())
    ]


def pixel(canvas, x, y):
    at = canvas.getCoordinateTransform().transform(QgsPointXY(x, y))
    return QPoint(round(at.x()), round(at.y()))


def click(canvas, x, y):
    """A left click of the tool that the canvas has."""
    at = pixel(canvas, x, y)
    for kind, name in (
        (QEvent.Type.MouseButtonPress, "canvasPressEvent"),
        (QEvent.Type.MouseButtonRelease, "canvasReleaseEvent"),
    ):
        event = QgsMapMouseEvent(canvas, kind, at, Qt.MouseButton.LeftButton)
        getattr(canvas.mapTool(), name)(event)


def type_text(widget, text):
    """By keys; what these have no key for is put in."""
    if text.isascii():
        QTest.keyClicks(widget, text)
    else:
        widget.insert(text)


def mark(form, canvas, day="2015-03-07", kind="clash", at=(-74.0, -12.0)):
    """A whole incident by mouse and keys, but for the last Enter."""
    form.typeBox.choose(kind)
    if not form.pickButton.isChecked():
        form.pickButton.click()
    click(canvas, *at)
    type_text(form.day.line, day)


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


@pytest.mark.parametrize("focus", ["day", "notes", "typeBox", "sourceRef", "canvas", "table"])
def test_escape_leaves_nothing_behind(dock, form, canvas, book, path, focus):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    items = len(canvas.items())
    mark(form, canvas)
    type_text(form.notes, "gone")
    assert len(canvas.items()) > items
    part = {"day": form.day.line, "canvas": canvas, "table": dock._panel.list}
    QTest.keyClick(part.get(focus) or getattr(form, focus), ESCAPE)
    assert rows(path) == []
    assert len(canvas.items()) == items
    assert canvas.mapTool() is pan
    assert not book.editing()
    assert book.history.count() == 0
    assert form.details.isHidden()
    assert form.coordinates.is_empty()
    assert form.notes.toPlainText() == ""
    assert not form.pickButton.isChecked()


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


def test_a_click_near_a_strip_takes_its_end_and_links_it(dock, form, canvas, book, path):
    with book.action("Strip") as action:
        uid = action.add(
            book.airstrip_lines,
            {"name": "Alfa", "status": "active"},
            QgsGeometry.fromWkt("LineString (-74 -12, -74 -12.01)"),
        )
    canvas.setLayers([book.airstrip_lines])
    canvas.setExtent(QgsRectangle(-74.05, -12.05, -73.95, -11.95))
    mark(form, canvas, kind="airstrip_destroyed", at=(-74.0005, -11.9995))
    assert form.airstripName.text() == "Alfa (active)"
    QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert row["airstrip_uid"] == uid
    assert places(path) == [(-12.0, -74.0)]


@pytest.mark.parametrize(
    ("fill", "message", "sentence"),
    [
        (lambda f: type_text(f.day.line, "soon"), "dayMessage", "'soon' is no date"),
        (lambda f: type_text(f.day.line, "2999-01-01"), "dayMessage", "lies in the future"),
        (lambda f: None, "dayMessage", "The date is empty"),
        (
            lambda f: (type_text(f.day.line, "2015"), f.day.precision.choose(1)),
            "dayMessage",
            "no single day",
        ),
        (
            lambda f: (type_text(f.day.line, "2015"), type_text(f.seizureBest, "1,500")),
            "seizureMessage",
            "reads two ways",
        ),
        (
            lambda f: (
                type_text(f.day.line, "2015"),
                type_text(f.seizureLow, "3"),
                type_text(f.seizureHigh, "2"),
            ),
            "seizureMessage",
            "must not exceed",
        ),
        (
            lambda f: (type_text(f.day.line, "2015"), type_text(f.groupSize, "some")),
            "groupMessage",
            "whole number",
        ),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_written(
    dock, form, canvas, path, fill, message, sentence
):
    mark(form, canvas, day="")
    fill(form)
    QTest.keyClick(form.day.line, ENTER)
    said = getattr(form, message)
    assert sentence in said.text()
    assert said.isVisible()
    assert rows(path) == []
    assert form.is_open()


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


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_text(dock, form, canvas, book, path, text):
    mark(form, canvas)
    form.notes.setPlainText(text)
    form.placeName.setText(text)
    form.actor1.setText(text)
    QTest.keyClick(form.day.line, ENTER)
    (row,) = rows(path)
    assert row["notes"] == text
    assert row["location_name"] == row["actor_1"] == text
    dock._panel.list.refresh()
    model = dock._panel.list.table.model()
    assert model.data(model.index(0, 7)) == " ".join(text[:200].split())
    dock._edit(1)
    assert form._notes_text() == text
    QTest.keyClick(form.notes, ENTER)
    assert rows(path) == [row], "an edit that changes nothing writes nothing"


def test_the_types_used_last_stand_first(dock, form, canvas):
    for kind in ("ambush", "clash"):
        mark(form, canvas, kind=kind)
        QTest.keyClick(form.day.line, ENTER)
    assert [form.typeBox.itemData(i) for i in (0, 1, 2, 3)] == [None, "clash", "ambush", None]
    assert settings.recent_types() == ["clash", "ambush"]
    assert form.typeBox.value() == "clash"
