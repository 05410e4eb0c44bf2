"""The map tools of airstrips, driven by clicks and keys on a real canvas."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsRectangle,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel
from trocha.layers.metric import runway
from trocha.ui.maptools.draw_strip import DrawStrip, line_text
from trocha.ui.maptools.pick_strip import REACH_PIXELS, PickStrip

UTM = QgsCoordinateReferenceSystem("EPSG:32718")
# On the central meridian of the zone grid north is true north, and a metre of the grid is
# 1 / 0.9996 m on the ground.
MIDDLE_X, MIDDLE_Y, PIXEL = 500_000.0, 8_670_000.0, 5.0


@pytest.fixture
def canvas(interface):
    canvas = interface.canvas
    canvas.setDestinationCrs(UTM)
    QCoreApplication.processEvents()  # the window is laid out
    shown = canvas.mapSettings().outputSize()
    middle = QgsPointXY(MIDDLE_X, MIDDLE_Y)
    canvas.setExtent(
        QgsRectangle.fromCenterAndSize(middle, shown.width() * PIXEL, shown.height() * PIXEL)
    )
    assert canvas.mapUnitsPerPixel() == pytest.approx(PIXEL)
    canvas.setFocus()
    yield canvas
    canvas.unsetMapTool(canvas.mapTool())


def measure(geometry):
    return runway(geometry, UTM, QgsCoordinateTransformContext())


def pixel(canvas, east, north):
    """The pixel so many metres from the middle of the map."""
    at = canvas.getCoordinateTransform().transform(MIDDLE_X + east, MIDDLE_Y + north)
    return QPoint(round(at.x()), round(at.y()))


def click(canvas, east, north, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(
        canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, pixel(canvas, east, north)
    )


def move(canvas, tool, east, north):
    at = pixel(canvas, east, north)
    tool.canvasMoveEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseMove, at))


def press(canvas, key):
    QTest.keyClick(canvas, key)


@pytest.fixture
def draw(canvas):
    tool = DrawStrip(canvas, measure)
    tool.shapes, tool.gone = [], []
    tool.drawn.connect(tool.shapes.append)
    tool.cancelled.connect(lambda: tool.gone.append(True))
    before = len(canvas.items()), len(canvas.findChildren(QLabel))
    canvas.setMapTool(tool)
    yield tool
    canvas.unsetMapTool(tool)
    tool.remove()
    assert len(canvas.items()) <= before[0]


def vertices(shape):
    return [(round(p.x() - MIDDLE_X, 3), round(p.y() - MIDDLE_Y, 3)) for p in shape.asPolyline()]


def end(canvas, how):
    if how == "right click":
        click(canvas, 100, 100, Qt.MouseButton.RightButton)
    else:
        press(canvas, Qt.Key.Key_Return if how == "Enter" else Qt.Key.Key_Enter)


@pytest.mark.parametrize("how", ["right click", "Enter", "keypad Enter"])
def test_clicks_and_an_end_give_the_line_clicked(canvas, draw, how):
    for east, north in ((0, -250), (0, 0), (0, 250)):
        click(canvas, east, north)
    end(canvas, how)
    (shape,) = draw.shapes
    assert vertices(shape) == [(0, -250), (0, 0), (0, 250)]
    assert draw.points == [] and not draw.gone


def test_length_and_bearing_are_shown_while_it_is_drawn(canvas, draw):
    """500 m of grid northward are 500.2 m on the ground; eastward the bearing is 90 degrees."""
    click(canvas, 0, -250)
    assert draw.figures == ""
    move(canvas, draw, 0, 250)
    assert draw.figures == "500 m   000.0°"
    click(canvas, 0, 250)
    move(canvas, draw, 400, 250)
    assert draw.figures.startswith("900 m   ")
    press(canvas, Qt.Key.Key_Escape)
    click(canvas, 0, 0)
    click(canvas, 400, 0)
    assert draw.figures == "400 m   090.0°"


def test_one_vertex_is_no_strip_and_drawing_goes_on(canvas, draw):
    click(canvas, 0, 0)
    press(canvas, Qt.Key.Key_Return)
    assert draw.shapes == [] and len(draw.points) == 1
    click(canvas, 50, 0)
    press(canvas, Qt.Key.Key_Return)
    assert [vertices(shape) for shape in draw.shapes] == [[(0, 0), (50, 0)]]


def test_a_double_click_adds_one_vertex(canvas, draw):
    click(canvas, 0, 0)
    click(canvas, 0, 0)
    assert len(draw.points) == 1


def test_backspace_takes_the_last_vertex_back(canvas, draw):
    for east in (0, 50, 100):
        click(canvas, east, 0)
    press(canvas, Qt.Key.Key_Backspace)
    press(canvas, Qt.Key.Key_Return)
    assert [vertices(shape) for shape in draw.shapes] == [[(0, 0), (50, 0)]]


def test_escape_leaves_nothing_and_escape_again_gives_the_map_back(canvas, draw):
    click(canvas, 0, 0)
    click(canvas, 50, 0)
    press(canvas, Qt.Key.Key_Escape)
    assert draw.points == [] and draw.figures == "" and not draw.gone
    assert not any(label.isVisible() for label in canvas.findChildren(QLabel, "stripFigures"))
    press(canvas, Qt.Key.Key_Escape)
    assert draw.gone == [True] and draw.shapes == []


def test_another_tool_leaves_nothing_on_the_map(canvas, draw):
    click(canvas, 0, 0)
    click(canvas, 50, 0)
    pick = PickStrip(canvas)
    canvas.setMapTool(pick)
    assert draw.points == []
    assert not any(label.isVisible() for label in canvas.findChildren(QLabel, "stripFigures"))
    canvas.unsetMapTool(pick)


def test_a_point_takes_one_click(canvas):
    tool = DrawStrip(canvas, measure, as_point=True)
    shapes = []
    tool.drawn.connect(shapes.append)
    canvas.setMapTool(tool)
    click(canvas, 50, -100)
    (shape,) = shapes
    assert (shape.asPoint().x(), shape.asPoint().y()) == (MIDDLE_X + 50, MIDDLE_Y - 100)
    canvas.unsetMapTool(tool)
    tool.remove()


def test_picking_tells_the_place_and_how_far_a_hand_may_miss(canvas):
    tool = PickStrip(canvas)
    clicks, gone = [], []
    tool.clicked.connect(lambda at, edge: clicks.append((at, edge)))
    tool.cancelled.connect(lambda: gone.append(True))
    canvas.setMapTool(tool)
    click(canvas, 50, 100)
    click(canvas, 50, 100, Qt.MouseButton.RightButton)
    ((at, edge),) = clicks
    assert (at.x(), at.y()) == (MIDDLE_X + 50, MIDDLE_Y + 100)
    assert at.distance(edge) == pytest.approx(REACH_PIXELS * PIXEL)
    press(canvas, Qt.Key.Key_Escape)
    assert gone == [True]
    canvas.unsetMapTool(tool)


def test_figures_as_they_are_shown():
    assert line_text(1234.4, 359.97) == "1,234 m   000.0°"
    assert line_text(20.0, math.nan) == "20 m"
    assert line_text(math.nan, math.nan) == "–"
