"""The airstrip dock, used as a person would: what is on screen, and what stands in the database."""

from __future__ import annotations

import csv
import datetime
import math
import sqlite3

import pytest
from marking_hands import Runs
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QDateTimeEdit, QFileDialog
from trocha.core.statuses import STATUSES
from trocha.layers import database
from trocha.layers.airstrip_words import status_words
from trocha.layers.incident_book import IncidentBook
from trocha.ui.book_notices import BookNotices
from trocha.ui.docks.airstrip_dock import AirstripDock

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
WORDS = {
    "suspected": "Suspected", "confirmed": "Confirmed, use not seen", "active": "Active",
    "cratered": "Cratered", "rehabilitating": "Being rebuilt", "rehabilitated": "Rebuilt",
    "abandoned": "Abandoned", "false_positive": "No strip after all",
}  # fmt: skip
# The table of allowed moves, copied from the data model's own page.
MODEL = {
    "suspected": {"confirmed", "false_positive"},
    "confirmed": {"active", "abandoned"},
    "active": {"cratered", "abandoned"},
    "cratered": {"rehabilitating", "rehabilitated", "abandoned"},
    "rehabilitating": {"rehabilitated", "cratered"},
    "rehabilitated": {"active", "cratered", "abandoned"},
    "abandoned": {"active"},
    "false_positive": set(),
}
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def opened(qgis_app, tmp_path_factory):
    """A project with a database open, for all tests here: making one takes its time."""
    path = tmp_path_factory.mktemp("made") / "incidents.gpkg"
    database.create_geopackage(str(path))
    project = QgsProject()
    yield project, IncidentBook.open(project, str(path))
    project.clear()


@pytest.fixture
def book(opened):
    """The book of that database, empty."""
    _, made = opened
    yield made
    for layer in (made.status_log, made.incidents, made.airstrip_lines, made.airstrip_points):
        layer.removeSelection()
        layer.rollBack()
        assert layer.dataProvider().deleteFeatures(layer.allFeatureIds())
    made.history.clear()
    settle()


@pytest.fixture
def dock(interface, opened, book):
    yield from shown(interface, opened[0])


@pytest.fixture
def bare_dock(interface):
    """One of a project that has nothing in it."""
    yield from shown(interface, QgsProject.instance())


def shown(interface, project):
    notices = BookNotices(interface)
    made = AirstripDock(interface.canvas, project, notices, Runs(), [], interface.window)
    interface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    yield made
    made.close_down()
    notices.stop()
    interface.removeDockWidget(made)
    made.deleteLater()


@pytest.fixture
def canvas(interface, book):
    """The map, 0.0005 degrees (54 m) a pixel, round 74 west, 12 south."""
    canvas = interface.canvas
    canvas.setDestinationCrs(WGS84)
    QCoreApplication.processEvents()
    shown = canvas.mapSettings().outputSize()
    canvas.setExtent(
        QgsRectangle.fromCenterAndSize(
            QgsPointXY(-74, -12), shown.width() * 0.0005, shown.height() * 0.0005
        )
    )
    return canvas


def strip(book, uid="S1", status="active", wkt="LINESTRING(-74 -12.01, -74 -11.99)", **values):
    layer = book.airstrip_points if wkt.startswith("POINT") else book.airstrip_lines
    with book.action("Strip") as action:
        action.add(
            layer, {"airstrip_uid": uid, "status": status, **values}, QgsGeometry.fromWkt(wkt)
        )
    settle()
    return uid


def incident(book, uid, date, wkt="POINT(-74.01 -12)", kind="airstrip_destroyed", **values):
    with book.action("Incident") as action:
        action.add(
            book.incidents,
            {"incident_uid": uid, "event_date": date, "incident_type": kind, **values},
            QgsGeometry.fromWkt(wkt),
        )
    settle()


def settle():
    for _ in range(3):
        QCoreApplication.processEvents()


def rows(book, query):
    with sqlite3.connect(book.path) as connection:
        return connection.execute(query).fetchall()


def log_of(book):
    return rows(
        book,
        "SELECT from_status, to_status, event_date, date_precision, incident_uid "
        "FROM airstrip_status_log ORDER BY event_date, fid",
    )


def form_of(dock):
    return dock._view.form


def set_date(dock, text):
    form_of(dock).dateEdit.setDate(QDate.fromString(text, "yyyy-MM-dd"))


def entries(combo):
    return [combo.itemText(row) for row in range(combo.count()) if combo.itemText(row)]


def offered(dock):
    """The statuses on offer as moves, and those as "first known as"."""
    combo = form_of(dock).nextCombo
    data = [combo.itemData(row) for row in range(combo.count())]
    return (
        {item[0] for item in data if item and not item[1]},
        {item[0] for item in data if item and item[1]},
    )


def choose(combo, start):
    """Choose by typing, as with the keyboard."""
    (row,) = [r for r in range(combo.count()) if combo.itemText(r).startswith(start)]
    combo.setCurrentIndex(row)


def record(dock, status, date=None, cause=None, precision=None):
    if date:
        set_date(dock, date)
    choose(form_of(dock).nextCombo, WORDS[status])
    if precision:
        choose(form_of(dock).precisionCombo, precision)
    if cause:
        choose(form_of(dock).causeCombo, cause)
    QTest.mouseClick(form_of(dock).recordButton, LEFT)
    settle()


def said(dock):
    return dock._panel.messageLabel.text()


def action(dock, start):
    (found,) = [a for a in dock.findChildren(QAction) if a.text().startswith(start)]
    return found


# --- the menu


@pytest.fixture
def menu(dock, book):
    """The menu, as it opens with a strip shown."""

    def opened(uid=""):
        dock.show_strip(uid)
        made = dock._run.menu()
        made.aboutToShow.emit()
        return made

    return opened


def test_a_photo_belongs_to_the_strip_that_is_shown(dock, book, menu, tmp_path, monkeypatch):
    for uid in ("S1", "S2"):
        strip(book, uid)
    assert not menu().attach.isEnabled() and not menu().impact.isEnabled()
    (tmp_path / "crater.png").write_bytes(b"\x89PNG")
    chosen = str(tmp_path / "crater.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    menu("S1").attach.trigger()
    assert said(dock) == "Attached: crater.png"
    assert rows(book, "SELECT airstrip_uid, incident_uid FROM attachments") == [("S1", None)]
    assert len(menu("S1").attached.actions()) == 1
    assert not menu("S2").attached.isEnabled()
    book.history.undo()
    settle()
    assert not menu("S1").attached.isEnabled()


def test_strips_and_their_history_are_exported_without_the_restricted(
    dock, book, menu, tmp_path, monkeypatch
):
    strip(book, "S1")
    strip(book, "S2", name="Puerto Hondo", sensitivity="restricted")
    strip(book, "S3", notes="an hour from Puerto Hondo")
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07")
    target = str(tmp_path / "out.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    menu().export.trigger()  # no strip need be shown for it
    for told in ("2 airstrips written", "1 changes", "1 restricted", "1 texts may give a"):
        assert told in said(dock)
    found = {}
    for name in ("out.csv", "out-history.csv"):
        with open(tmp_path / name, encoding="utf-8-sig", newline="") as file:
            found[name] = list(csv.DictReader(file))
    assert {row["airstrip_uid"] for row in found["out.csv"]} == {"S1", "S3"}
    (change,) = found["out-history.csv"]
    assert (change["airstrip_uid"], change["to_status"]) == ("S1", "cratered")


# --- what is shown


def test_without_a_database_it_says_what_to_do(bare_dock):
    assert bare_dock._panel.pages.currentWidget() is bare_dock._panel.emptyPage
    assert "No incident database is open" in bare_dock._panel.emptyLabel.text()
    assert not bare_dock._panel.searchEdit.isEnabled()


def test_it_finds_a_database_that_is_opened_and_lets_go_of_one_that_leaves(bare_dock, tmp_path):
    database.create_geopackage(str(tmp_path / "incidents.gpkg"))
    book = IncidentBook.open(QgsProject.instance(), str(tmp_path / "incidents.gpkg"))
    settle()
    assert "Choose an airstrip" in bare_dock._panel.emptyLabel.text()
    strip(book)
    bare_dock.show_strip("S1")
    assert bare_dock.uid == "S1"
    action(bare_dock, "Pick").trigger()
    QgsProject.instance().removeMapLayer(book.airstrip_lines.id())
    settle()
    assert bare_dock.uid == "" and bare_dock._canvas.mapTool() is None
    assert "No incident database is open" in bare_dock._panel.emptyLabel.text()


def test_the_card_tells_the_facts_as_plain_text(dock, book):
    strip(book, name="<b>Norte</b>", length_m=812.4, bearing=45.0, surface="river_beach")
    dock.show_strip("S1")
    view = dock._view
    assert view.nameLabel.text() == "<b>Norte</b>"
    assert view.nameLabel.textFormat() == Qt.TextFormat.PlainText
    assert view.factsLabel.text() == "812 m long · bearing 045.0° · river beach\nS1"
    assert view.stateLabel.text() == "Active, as entered"
    record(dock, "cratered", "2015-03-07")
    assert view.stateLabel.text() == "Cratered since 2015-03-07"
    assert "destroyed: 1" in view.factsLabel.text()


def test_the_status_on_any_date(dock, book):
    strip(book)
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07", precision="week")
    record(dock, "rehabilitated", "2015-04-01")
    told = {}
    for date in ("2015-03-06", "2015-03-07", "2015-03-13", "2015-03-31", "2015-04-01"):
        set_date(dock, date)
        told[date] = form_of(dock).stateLabel.text()
    assert told["2015-03-06"] == "Active"
    assert told["2015-03-07"].startswith("Cratered (not sure")
    assert told["2015-03-13"] == "Cratered"
    assert told["2015-03-31"] == "Cratered"
    assert told["2015-04-01"] == "Rebuilt"


def test_words_cover_every_status(qgis_app):
    assert status_words() == WORDS
    assert set(WORDS) == set(STATUSES)


# --- choosing a strip


def test_a_search_finds_by_part_of_the_name_or_id(dock, book, qtbot):
    strip(book, "aaaa-1", name="Pista Norte")
    strip(book, "bbbb-2", name="Pista Sur", wkt="POINT(-74 -12)")
    line = dock._panel.searchEdit
    for text, uid in (("sur", "bbbb-2"), ("aaaa", "aaaa-1"), ("PISTA N", "aaaa-1")):
        line.clear()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert dock.uid == uid
    line.clear()
    QTest.keyClicks(line, "nowhere")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dock.uid == "aaaa-1"


def click(canvas, x, y, button=LEFT):
    at = canvas.getCoordinateTransform().transform(x, y)
    pixel = QPoint(round(at.x()), round(at.y()))
    QTest.mouseClick(canvas.viewport(), button, PLAIN, pixel)
    return canvas.getCoordinateTransform().toMapCoordinates(pixel)


def test_a_click_on_the_map_shows_the_strip_there(dock, book, canvas):
    strip(book, "near", wkt="POINT(-74.02 -12)")
    strip(book, "line")
    action(dock, "Pick").trigger()
    click(canvas, -73.998, -12)
    assert dock.uid == "line"
    assert book.airstrip_lines.selectedFeatureCount() == 1
    click(canvas, -74.0205, -12.0005)
    assert dock.uid == "near"
    assert book.airstrip_lines.selectedFeatureCount() == 0
    assert book.airstrip_points.selectedFeatureCount() == 1
    click(canvas, -74.03, -12.02)
    assert dock.uid == "near" and "no airstrip at that place" in said(dock)


def test_escape_gives_the_map_its_tool_back(dock, book, canvas):
    from qgis.gui import QgsMapToolPan

    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    action(dock, "Pick").trigger()
    assert canvas.mapTool() is not pan and action(dock, "Pick").isChecked()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan and not action(dock, "Pick").isChecked()
    canvas.unsetMapTool(pan)


def test_it_follows_the_selection_unless_told_not_to(dock, book):
    strip(book, "S1")
    strip(book, "S2", wkt="POINT(-74 -12)")
    (first,) = book.airstrip_lines.allFeatureIds()
    (second,) = book.airstrip_points.allFeatureIds()
    book.airstrip_lines.selectByIds([first])
    assert dock.uid == "S1"
    book.airstrip_points.selectByIds([second])
    assert dock.uid == "S2"
    action(dock, "Follow").trigger()
    book.airstrip_lines.selectByIds([first])
    assert dock.uid == "S2"


# --- changes


def test_destroyed_by_a_new_incident_is_one_transaction(dock, book):
    strip(book, name="Norte", sensitivity="restricted")
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07", precision="week")
    ((uid, kind, date, precision, of, place, secret),) = rows(
        book,
        "SELECT incident_uid, incident_type, event_date, date_precision, airstrip_uid, "
        "location_name, sensitivity FROM incidents",
    )
    assert (kind, date, precision, of) == ("airstrip_destroyed", "2015-03-07", 2, "S1")
    assert (place, secret) == ("Norte", "restricted")
    assert log_of(book) == [("active", "cratered", "2015-03-07", 2, uid)]
    assert rows(book, "SELECT status, status_date, n_destroyed FROM airstrips") == [
        ("cratered", "2015-03-07", 1)
    ]
    assert said(dock) == "Recorded: Cratered."
    action(dock, "Undo").trigger()
    settle()
    assert rows(book, "SELECT count(*) FROM incidents") == [(0,)] and log_of(book) == []
    action(dock, "Redo").trigger()
    settle()
    assert log_of(book) == [("active", "cratered", "2015-03-07", 2, uid)]
    assert len(dock._card.history.changes) == 1


def test_an_incident_nearby_can_be_the_cause_and_one_that_names_the_strip_is_chosen(dock, book):
    strip(book)
    incident(book, "far", "2015-03-01", "POINT(-74.1 -12)")
    incident(book, "near", "2015-03-20", kind="clash")
    incident(book, "too early", "2015-01-01")
    dock.show_strip("S1")
    set_date(dock, "2015-03-07")
    choose(form_of(dock).nextCombo, "Cratered")
    causes = form_of(dock).causeCombo
    assert entries(causes) == [
        "No incident named",
        "New: airstrip destroyed",
        "New: other",
        "2015-03-20 clash, 1.1 km away",
        "2015-03-01 airstrip destroyed, 10.9 km away",
    ]
    assert causes.currentText() == "New: airstrip destroyed"
    incident(book, "named", "2015-03-08", airstrip_uid="S1")  # as by the incident dock, meanwhile
    assert causes.currentText() == "2015-03-08 airstrip destroyed, names this airstrip"
    record(dock, "cratered", cause="2015-03-20 clash")
    assert log_of(book) == [("active", "cratered", "2015-03-07", 1, "near")]
    assert rows(book, "SELECT count(*) FROM incidents") == [(4,)]
    dock._view.timeline.choose(0)
    assert dock._view.changeLabel.text() == (
        "2015-03-07: Active → Cratered\nCause: clash, 2015-03-20"
    )


@pytest.mark.parametrize("status", STATUSES)
def test_only_the_moves_of_the_data_model_are_offered(dock, book, status):
    strip(book, status=status)
    dock.show_strip("S1")
    moves, known_as = offered(dock)
    assert moves == MODEL[status]
    assert bool(known_as) == (status == "suspected")
    assert not form_of(dock).recordButton.isEnabled()


def test_fifty_changes_by_hand_of_which_the_illegal_ones_cannot_even_be_chosen(dock, book):
    """A walk through the table of moves, a day each; at every step all eight statuses are tried."""
    strip(book)
    dock.show_strip("S1")
    date, now, walked, refused = datetime.date(2014, 1, 1), "active", [], 0
    order = list(MODEL)
    for step in range(50):
        date += datetime.timedelta(days=1)
        set_date(dock, date.isoformat())
        moves, known_as = offered(dock)
        assert moves == MODEL[now] and not known_as
        refused += len(order) - len(moves)
        to = sorted(MODEL[now], key=order.index)[step % len(MODEL[now])]
        record(dock, to, cause="No incident named")
        walked.append((now, to, date.isoformat(), 1, None))
        now = to
    assert log_of(book) == walked
    assert rows(book, "SELECT status FROM airstrips") == [(now,)]
    assert refused > 250
    assert rows(book, "SELECT count(*) FROM airstrip_status_gaps") == [(0,)]


def test_what_the_database_refuses_is_told_in_its_own_words(dock, book):
    """Another writer changed the strip meanwhile, so the move is no longer allowed."""
    strip(book)
    dock.show_strip("S1")
    set_date(dock, "2015-03-07")
    choose(form_of(dock).nextCombo, "Cratered")
    other = database.table_layer(book.path, "airstrip_status_log")
    row = QgsFeature(other.fields())
    for name, value in (
        ("log_uid", "L"), ("airstrip_uid", "S1"), ("to_status", "abandoned"),
        ("event_date", "2015-03-01"),
    ):  # fmt: skip
        row[name] = value
    assert other.dataProvider().addFeatures([row])[0]
    QTest.mouseClick(form_of(dock).recordButton, LEFT)
    assert "from_status is active, but the row before left the airstrip abandoned" in said(dock)
    assert rows(book, "SELECT count(*) FROM incidents") == [(0,)]
    assert len(log_of(book)) == 1


def test_a_late_row_is_taken_and_the_gap_it_leaves_is_shown(dock, book):
    strip(book)
    dock.show_strip("S1")
    record(dock, "cratered", "2015-06-01", cause="No")
    assert dock._view.gapsLabel.isHidden()
    # On 1 May the log has no row yet, so the strip is not known to have been anything.
    set_date(dock, "2015-05-01")
    moves, known_as = offered(dock)
    assert moves == set() and known_as == set(STATUSES)
    choose(form_of(dock).nextCombo, "First known as: Abandoned")
    QTest.mouseClick(form_of(dock).recordButton, LEFT)
    settle()
    assert [row[:3] for row in log_of(book)] == [
        (None, "abandoned", "2015-05-01"), ("active", "cratered", "2015-06-01"),
    ]  # fmt: skip
    (gap,) = rows(book, "SELECT left_status, from_status, event_date FROM airstrip_status_gaps")
    assert gap == ("abandoned", "active", "2015-06-01")
    assert not dock._view.gapsLabel.isHidden()
    assert "leaves active, but the row before left it abandoned" in dock._view.gapsLabel.text()
    record(dock, "active", "2015-05-20", cause="No")
    assert dock._view.gapsLabel.isHidden()
    assert rows(book, "SELECT count(*) FROM airstrip_status_gaps") == [(0,)]


def test_a_strip_merely_suspected_can_be_first_known_as_destroyed(dock, book):
    strip(book, status="suspected")
    dock.show_strip("S1")
    set_date(dock, "2015-05-01")
    choose(form_of(dock).nextCombo, "First known as: Cratered")
    QTest.mouseClick(form_of(dock).recordButton, LEFT)
    settle()
    ((before, after, *_),) = log_of(book)
    assert (before, after) == (None, "cratered")


def test_a_change_made_elsewhere_is_shown(dock, book):
    strip(book)
    dock.show_strip("S1")
    with book.action("Log") as other:
        other.add(
            book.status_log,
            {"airstrip_uid": "S1", "to_status": "cratered", "event_date": QDate(2015, 3, 7)},
        )
    settle()
    assert dock._view.stateLabel.text() == "Cratered since 2015-03-07"


def test_what_was_written_behind_its_back_is_there_when_it_is_shown_again(dock, book):
    strip(book)
    dock.show_strip("S1")
    dock.hide()
    with book.action("Log") as other:
        other.add(
            book.status_log,
            {"airstrip_uid": "S1", "to_status": "cratered", "event_date": QDate(2015, 3, 7)},
        )
    settle()
    assert dock._view.stateLabel.text() == "Active, as entered"
    dock.show()
    assert dock._view.stateLabel.text() == "Cratered since 2015-03-07"


def test_while_the_user_edits_the_change_waits_in_the_edit_session(dock, book):
    strip(book)
    dock.show_strip("S1")
    book.status_log.startEditing()
    settle()
    record(dock, "cratered", "2015-03-07")
    assert log_of(book) == []
    assert dock._view.stateLabel.text() == "Cratered since 2015-03-07"
    assert "edit session" in said(dock)
    book.incidents.rollBack()
    book.status_log.rollBack()
    settle()
    assert dock._view.stateLabel.text() == "Active, as entered"


# --- drawing


def test_a_line_drawn_becomes_a_strip_with_length_and_bearing(dock, book, canvas):
    """Along the parallel at 12 degrees south a degree is a cos(12) / sqrt(1 - e2 sin(12)^2) pi / 180."""
    action(dock, "Draw").trigger()
    west, east = click(canvas, -74.01, -12), click(canvas, -73.99, -12)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    dialog = dock._dialog
    assert dialog.shapeLabel.text().endswith("090.0°")
    QTest.keyClicks(dialog.nameEdit, "Pista Nueva")
    choose(dialog.statusCombo, "Active")
    choose(dialog.surfaceCombo, "grass")
    QTest.keyClick(dialog.nameEdit, Qt.Key.Key_Return)
    settle()
    ((uid, name, status, surface, length, bearing),) = rows(
        book, "SELECT airstrip_uid, name, status, surface, length_m, bearing FROM airstrips"
    )
    a, e2, south = 6378137.0, 0.00669437999, math.radians(12)
    degree = math.radians(1) * a * math.cos(south) / math.sqrt(1 - e2 * math.sin(south) ** 2)
    assert (name, status, surface) == ("Pista Nueva", "active", "grass")
    assert length == pytest.approx((east.x() - west.x()) * degree, rel=1e-4)
    assert bearing == pytest.approx(90, abs=0.1)
    assert dock.uid == uid
    assert canvas.mapTool() is None


def test_escape_in_the_dialog_drops_the_drawing(dock, book, canvas):
    action(dock, "Draw").trigger()
    click(canvas, -74.01, -12)
    click(canvas, -73.99, -12)
    click(canvas, -73.98, -12, Qt.MouseButton.RightButton)
    QTest.keyClick(dock._dialog, Qt.Key.Key_Escape)
    assert rows(book, "SELECT count(*) FROM airstrips") == [(0,)]
    assert dock._dialog is None


def test_a_point_becomes_an_unsurveyed_strip(dock, book, canvas):
    action(dock, "Place").trigger()
    click(canvas, -74.01, -12)
    QTest.keyClick(dock._dialog.nameEdit, Qt.Key.Key_Return)
    settle()
    assert rows(book, "SELECT status, length_m, bearing FROM airstrips") == [
        ("suspected", None, None)
    ]
    assert book.airstrip_points.featureCount() == 1


# --- the line of time and the keyboard


def test_arrows_step_through_the_changes_and_the_date_follows(dock, book):
    strip(book)
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07", cause="No")
    record(dock, "rehabilitated", "2015-04-01", cause="No")
    timeline = dock._view.timeline
    timeline.setFocus()
    seen = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        QTest.keyClick(timeline, key)
        seen.append(form_of(dock).dateEdit.date().toString("yyyy-MM-dd"))
    assert seen == ["2015-03-07", "2015-04-01", "2015-04-01", "2015-03-07"]
    assert dock._view.changeLabel.text() == "2015-03-07: Active → Cratered"
    assert timeline.accessibleDescription() == "2015-03-07: Active → Cratered"


def test_a_click_on_the_line_asks_for_that_day(dock, book):
    strip(book)
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07", cause="No")
    timeline = dock._view.timeline
    day = datetime.date(2015, 3, 4).toordinal()
    QTest.mouseClick(timeline, LEFT, PLAIN, QPoint(round(timeline.x_of(day + 0.5)), 20))
    shown = form_of(dock).dateEdit.date().toPyDate().toordinal()
    assert shown == day
    assert form_of(dock).stateLabel.text() == "Active"


def test_the_line_has_the_colours_of_the_map(dock, book):
    strip(book)
    dock.show_strip("S1")
    record(dock, "cratered", "2015-03-07", cause="No")
    timeline = dock._view.timeline
    image = timeline.grab().toImage()
    at = timeline.x_of(datetime.date(2015, 3, 7).toordinal())
    colours = [
        image.pixelColor(round(at + offset), timeline._band().top() + 3).name()
        for offset in (-9, 9)
    ]
    styled = {
        category.value(): category.symbol().color().name()
        for category in book.airstrip_lines.renderer().categories()
    }
    assert colours == [styled["active"], styled["cratered"]]


def test_a_tool_tip_shows_text_as_it_stands(qgis_app):
    from trocha.ui.plain import as_tooltip

    assert as_tooltip("<img src=x>") == "<p style='white-space:pre'>&lt;img src=x&gt;</p>"


def test_tab_goes_through_everything_in_the_order_of_the_screen(dock, book):
    strip(book)
    dock.show_strip("S1")
    set_date(dock, "2015-03-07")
    choose(form_of(dock).nextCombo, "Cratered")
    QApplication.setActiveWindow(dock.window())
    dock._panel.searchEdit.setFocus()
    passed = []
    for _ in range(40):
        now = QApplication.focusWidget()
        passed.append(now.objectName() or now.accessibleName())
        if now is form_of(dock).recordButton:
            break
        QTest.keyClick(now, Qt.Key.Key_Tab)
    wanted = [
        "searchEdit", "Pick an airstrip on the map", "Follow what is selected on the map",
        "Show it on the map", "statusTimeline", "dateEdit", "nextCombo", "precisionCombo",
        "causeCombo", "recordButton",
    ]  # fmt: skip
    # The date is passed part by part, year and month and day.
    assert [name for name in dict.fromkeys(passed) if name in wanted] == wanted


def test_a_change_is_recorded_by_keyboard_alone(dock, book):
    """Find, move to the form, choose by first letters, record with the space bar."""
    strip(book, name="Pista Norte")
    QApplication.setActiveWindow(dock.window())
    line = dock._panel.searchEdit
    line.setFocus()
    QTest.keyClicks(line, "norte")
    QTest.keyClick(line, Qt.Key.Key_Return)
    form = form_of(dock)
    form.dateEdit.setFocus()
    form.dateEdit.setSelectedSection(QDateTimeEdit.Section.YearSection)
    QTest.keyClicks(form.dateEdit, "20150307")
    QTest.keyClicks(form.nextCombo, "Cra")
    QTest.keyClicks(form.precisionCombo, "mo")
    QTest.keyClick(form.recordButton, Qt.Key.Key_Space)
    settle()
    assert [row[:4] for row in log_of(book)] == [("active", "cratered", "2015-03-07", 3)]
    assert rows(book, "SELECT incident_type FROM incidents") == [("airstrip_destroyed",)]
