"""The profile panel as its user meets it: mouse on map and chart, keys, selection, exports."""

from __future__ import annotations

import csv
import pathlib
import sys

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsMapToolPan, QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog
from trocha.ui.docks.profile_dock import ProfileDock

sys.path.append(str(pathlib.Path(__file__).parent))
from routes_by_hand import FLAT, HILL, LEVEL, PLAIN, pixel, route_layer, show

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dock(interface):
    made = ProfileDock(interface.canvas, interface.bar, interface.window)
    interface.window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
    made.show()
    yield made
    made.close_down()
    interface.window.removeDockWidget(made)
    made.deleteLater()


@pytest.fixture
def hill(interface, dock, qtbot):
    """A route on the map and the tool to click it with."""
    layer = route_layer("LineStringZM", [(HILL, ("a", "b"))])
    show(interface, qtbot, layer)
    dock.asked_for(True)
    return layer


def click(interface, x, y, button=LEFT):
    QTest.mouseClick(interface.canvas.viewport(), button, NO_KEY, pixel(interface, x, y))


def marker(interface):
    """Where the marker is on the map, None while there is none."""
    found = [i for i in interface.canvas.scene().items() if isinstance(i, QgsVertexMarker)]
    return found[0].center() if found else None


def test_before_anything_is_clicked_it_says_what_to_click(dock, interface):
    panel = dock.widget()
    assert panel.pages.currentWidget() is panel.emptyPage
    assert "Click a route on the map, or select one" in panel.emptyLabel.text()
    assert not panel.pictureButton.isEnabled()
    assert not panel.tableButton.isEnabled()
    assert not panel.hoursBox.isEnabled()


def test_a_click_on_a_route_shows_it_and_where_it_was_clicked(interface, dock, hill):
    click(interface, 500500, 9000000)
    panel = dock.widget()
    assert panel.titleLabel.text() == "a > b · Routes"
    # Half of the first leg: 500 m, 250 m up, 1.5 of 3 hours, a slope of 100 in 1000 m.
    tolerance = 2 * interface.canvas.mapUnitsPerPixel()
    assert panel.chart.marker == pytest.approx(500, abs=tolerance)
    assert marker(interface).x() == pytest.approx(500500, abs=tolerance)
    panel.set_marker(500)
    assert panel.readoutLabel.text() == "500 m · 250 m · 1 h 30 min · day 1 · slope +6°"
    said = panel.summaryLabel.text()
    # Ground: hypot(1000, 100) + hypot(1000, 50) = 1004.99 + 1001.25.
    assert "Length 2.00 km (2.01 km along the slope) · 4 h 00 min · 0.5 days of 8 h" in said
    assert "climb 100 m · descent 50 m · steepest +6° over 1,000 m at 0 m" in said


def test_a_click_beside_all_routes_says_so(interface, dock, hill):
    click(interface, 500000, 9001400)
    assert "no line here" in dock.widget().emptyLabel.text()
    assert marker(interface) is None


def test_a_further_click_on_the_route_moves_the_marker_of_the_chart(interface, dock, hill):
    click(interface, 500500, 9000000)
    click(interface, 501000, 9000500)
    assert dock.widget().chart.marker == pytest.approx(1500, abs=20)


def test_a_click_on_another_route_shows_that_one(interface, dock, qtbot):
    second = HILL.replace("9000000", "8999500").replace("9001000", "8998500")
    layer = route_layer("LineStringZM", [(HILL, ("a", "b")), (second, ("c", "d"))])
    show(interface, qtbot, layer)
    dock.asked_for(True)
    click(interface, 500500, 9000000)
    click(interface, 500500, 8999500)
    assert dock.widget().titleLabel.text() == "c > d · Routes"


def test_hovering_over_the_chart_moves_the_marker_on_the_map(interface, dock, hill):
    click(interface, 500500, 9000000)
    chart = dock.widget().chart
    for share, x, y in ((0.25, 500500, 9000000), (0.75, 501000, 9000500)):
        at = QPoint(round(chart._drawing.x_of(2000 * share)), chart.height() // 2)
        QTest.mouseMove(chart, at)
        # A pixel of the chart is some metres of the route.
        metres = 1.5 * 2000 / chart._drawing.plot.width()
        assert marker(interface).x() == pytest.approx(x, abs=metres)
        assert marker(interface).y() == pytest.approx(y, abs=metres)


def test_keys_move_the_marker(interface, dock, hill):
    click(interface, 500500, 9000000)
    chart = dock.widget().chart
    assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
    for key, metres in (
        (Qt.Key.Key_Home, 0), (Qt.Key.Key_Right, 10), (Qt.Key.Key_Right, 20),
        (Qt.Key.Key_PageUp, 120), (Qt.Key.Key_Left, 110), (Qt.Key.Key_PageDown, 10),
        (Qt.Key.Key_End, 2000), (Qt.Key.Key_Right, 2000),
    ):  # fmt: skip
        QTest.keyClick(chart, key)
        assert chart.marker == pytest.approx(metres)
        assert chart.accessibleDescription() == dock.widget().readoutLabel.text()
    assert (marker(interface).x(), marker(interface).y()) == (501000, 9001000)


def test_days_follow_the_hours_a_day(interface, dock, hill):
    """Of 1.5 h a day: after 1.5 h half-way up, after 3 h on the top; the rest is day 3."""
    click(interface, 500500, 9000000)
    panel = dock.widget()
    assert "Nights" not in panel.summaryLabel.text()
    panel.hoursBox.setValue(1.5)
    assert "Nights at 500 m (250 m), 1,000 m (300 m)" in panel.summaryLabel.text()
    QTest.keyClick(panel.chart, Qt.Key.Key_End)
    assert "day 3" in panel.readoutLabel.text()


def test_hours_a_day_are_those_that_the_route_was_made_with(interface, dock, qtbot):
    fields = "field=hours:double&field=days:double"
    show(interface, qtbot, route_layer("LineStringZM", [(HILL, (4.0, 0.625))], fields))
    dock.asked_for(True)
    click(interface, 500500, 9000000)
    assert dock.widget().hoursBox.value() == pytest.approx(6.4)


def test_it_follows_the_selection_while_it_is_open(interface, dock, hill):
    hill.selectAll()
    assert dock.widget().titleLabel.text() == "a > b · Routes"
    dock.hide()
    hill.removeSelection()
    dock.show()
    assert dock.widget().titleLabel.text() == "a > b · Routes"


def test_of_several_selected_lines_the_first_is_shown(interface, dock, qtbot):
    layer = route_layer("LineStringZM", [(HILL, ("a", "b")), (HILL, ("c", "d"))])
    show(interface, qtbot, layer)
    layer.selectAll()
    assert dock.widget().titleLabel.text() == "a > b · Routes (first of 2 selected)"


def test_what_was_selected_before_it_opened_is_shown(interface, dock, hill):
    dock.hide()
    hill.selectAll()
    dock.show()
    assert dock.widget().titleLabel.text() == "a > b · Routes"


@pytest.mark.parametrize(
    ("kind", "wkt", "said", "told"),
    [
        ("LineStringZ", LEVEL, "The M of this line is no time", "climb 0 m"),
        ("LineStringM", FLAT, "This line has no elevation (Z), so", "2 h 00 min"),
        ("LineString", PLAIN, "no elevation (Z) and no hours (M)", "Length 1,000 m"),
    ],
)
def test_what_a_line_does_not_know_is_said_and_the_rest_shown(
    interface, dock, qtbot, kind, wkt, said, told
):
    layer = route_layer(kind, [(wkt, ("a", "b"))])
    show(interface, qtbot, layer)
    layer.selectAll()
    panel = dock.widget()
    assert said in panel.summaryLabel.text()
    assert told in panel.summaryLabel.text()
    assert panel.hoursBox.isEnabled() == (kind == "LineStringM")
    QTest.keyClick(panel.chart, Qt.Key.Key_End)
    assert marker(interface).x() == 501000
    assert not panel.chart.grab().isNull()


def test_a_route_that_is_not_reached_is_said_to_have_no_geometry(interface, dock, qtbot):
    layer = route_layer("LineStringZM", [("LineStringZM EMPTY", ("a", "b"))])
    show(interface, qtbot, layer)
    layer.selectAll()
    assert "a pair that is not reached has none" in dock.widget().emptyLabel.text()


def test_the_marker_follows_the_map_into_another_crs(interface, dock, hill):
    click(interface, 500500, 9000000)
    QTest.keyClick(dock.widget().chart, Qt.Key.Key_Home)
    interface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    # UTM zone 18 south: x of 500000 is 75 degrees west.
    assert marker(interface).x() == pytest.approx(-75, abs=1e-6)


def test_a_layer_that_goes_takes_its_profile_along(interface, dock, hill):
    click(interface, 500500, 9000000)
    QgsProject.instance().removeMapLayer(hill.id())
    assert dock.widget().pages.currentWidget() is dock.widget().emptyPage
    assert marker(interface) is None


def test_closing_gives_the_map_back(interface, dock, hill):
    pan = QgsMapToolPan(interface.canvas)
    dock.hide()
    interface.canvas.setMapTool(pan)
    dock.show()
    dock.asked_for(True)
    assert interface.canvas.mapTool() is not pan
    click(interface, 500500, 9000000)
    dock.hide()
    assert interface.canvas.mapTool() is pan
    items = interface.canvas.scene().items()
    assert not [i for i in items if isinstance(i, (QgsVertexMarker, QgsRubberBand))]
    dock.show()
    assert marker(interface) is not None, "what was shown is there again"


@pytest.mark.parametrize("how", ["escape", "right click", "button"])
def test_picking_can_be_given_up(interface, dock, hill, how):
    button = dock.widget().pickButton
    assert button.isChecked()
    if how == "escape":
        QTest.keyClick(interface.canvas, Qt.Key.Key_Escape)
    elif how == "right click":
        click(interface, 500500, 9000000, Qt.MouseButton.RightButton)
    else:
        button.click()
    assert not button.isChecked()


def saved(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_the_table_has_a_row_a_vertex(interface, dock, hill, tmp_path, monkeypatch):
    click(interface, 500500, 9000000)
    dock.widget().hoursBox.setValue(1.5)
    saved(monkeypatch, tmp_path / "way")
    dock.widget().tableButton.click()
    with open(tmp_path / "way.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["distance_m", "elevation_m", "hours", "day", "x", "y"],
        ["0.0", "200.0", "0.0", "1", "500000.0", "9000000.0"],
        ["1000.0", "300.0", "3.0", "2", "501000.0", "9000000.0"],
        ["2000.0", "250.0", "4.0", "3", "501000.0", "9001000.0"],
    ]


def test_the_picture_shows_the_chart_on_white(interface, dock, hill, tmp_path, monkeypatch):
    click(interface, 500500, 9000000)
    saved(monkeypatch, tmp_path / "way.png")
    dock.widget().pictureButton.click()
    picture = QImage(str(tmp_path / "way.png"))
    assert (picture.width(), picture.height()) == (2200, 960)
    assert picture.pixelColor(2, 2) == QColor("white")
    # Below the middle of the chart lies ground.
    assert picture.pixelColor(1100, 700).blue() > picture.pixelColor(1100, 700).red()


def test_what_cannot_be_saved_is_told(interface, dock, hill, tmp_path, monkeypatch):
    click(interface, 500500, 9000000)
    (tmp_path / "file").write_text("in the way")
    saved(monkeypatch, tmp_path / "file" / "way.csv")
    dock.widget().tableButton.click()
    assert "cannot be written" in interface.bar.currentItem().text()


def test_ink_reads_on_the_paper_of_any_theme(interface, dock, hill):
    """Also of themes that darken the paper by the palette and leave the text to a style sheet."""
    click(interface, 500500, 9000000)
    chart = dock.widget().chart
    for paper, ink in (("#ffffff", "#000000"), ("#323232", "#111111"), ("#101010", "#eeeeee")):
        palette = QPalette(QApplication.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(paper))
        palette.setColor(QPalette.ColorRole.Text, QColor(ink))
        chart.setPalette(palette)
        picture = chart.grab().toImage()
        plot = chart._drawing.plot
        # The line that the ground stands on is drawn in ink, right of the ground it is over paper.
        line = picture.pixelColor(round(plot.left()) + 3, round(plot.bottom()))
        assert abs(line.lightness() - QColor(paper).lightness()) > 80, (paper, ink)
