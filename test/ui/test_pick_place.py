"""The tool that picks a place: real mouse events in, signals out, nothing left on the map."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from trocha.ui.maptools.pick_place import PickPlaceTool

START, END = QgsPointXY(-74.00, -12.00), QgsPointXY(-74.00, -12.10)


@pytest.fixture
def canvas(interface):
    made = interface.canvas
    made.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    made.setExtent(QgsRectangle(-75, -13, -73, -11))
    return made


@pytest.fixture
def strips(canvas):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326&field=airstrip_uid:string", "strips", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPolylineXY([START, END]))
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    canvas.setLayers([layer])
    return layer


@pytest.fixture
def tool(canvas, strips):
    made = PickPlaceTool(canvas, lambda: [strips])
    made.said = []
    made.picked.connect(made.said.append)
    made.cancelled.connect(lambda: made.said.append("cancelled"))
    canvas.setMapTool(made)
    yield made
    canvas.unsetMapTool(made)


def pixel(canvas, point, right=0):
    at = canvas.getCoordinateTransform().transform(point)
    return QPoint(round(at.x()) + right, round(at.y()))


def event(canvas, kind, at, button=Qt.MouseButton.LeftButton):
    return QgsMapMouseEvent(canvas, kind, at, button)


def release(tool, canvas, at, button=Qt.MouseButton.LeftButton):
    tool.canvasReleaseEvent(event(canvas, QEvent.Type.MouseButtonRelease, at, button))


def test_away_from_strips_the_place_is_where_the_click_was(canvas, tool):
    release(tool, canvas, pixel(canvas, QgsPointXY(-73.5, -12.5)))
    (pick,) = tool.said
    tolerance = canvas.mapUnitsPerPixel()
    assert abs(pick.point.x() + 73.5) <= tolerance
    assert abs(pick.point.y() + 12.5) <= tolerance
    assert pick.layer is None


def test_near_an_end_of_a_strip_the_place_is_that_end_and_the_strip_is_told(canvas, tool, strips):
    release(tool, canvas, pixel(canvas, START, right=5))
    (pick,) = tool.said
    assert (pick.point.x(), pick.point.y()) == pytest.approx((-74.0, -12.0), abs=1e-12)
    assert pick.layer is strips
    assert pick.feature_id == next(strips.getFeatures()).id()


def test_near_the_middle_of_a_strip_the_place_is_on_its_line(canvas, tool, strips):
    release(tool, canvas, pixel(canvas, QgsPointXY(-74, -12.05), right=4))
    (pick,) = tool.said
    assert pick.point.x() == pytest.approx(-74.0, abs=1e-9)
    assert pick.layer is strips


def test_beyond_the_reach_of_snapping_nothing_snaps(canvas, tool):
    release(tool, canvas, pixel(canvas, START, right=25))
    (pick,) = tool.said
    assert pick.layer is None


def test_the_project_keeps_its_own_snapping(canvas, tool):
    assert not QgsProject.instance().snappingConfig().enabled()


@pytest.mark.parametrize("how", ["escape", "right click"])
def test_giving_up(canvas, tool, how):
    if how == "escape":
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
    else:
        release(tool, canvas, QPoint(10, 10), Qt.MouseButton.RightButton)
    assert tool.said == ["cancelled"]


def test_nothing_stays_on_the_map_when_the_tool_goes(canvas, tool):
    before = len(canvas.items())
    at = pixel(canvas, START, right=3)
    tool.canvasMoveEvent(event(canvas, QEvent.Type.MouseMove, at))
    assert len(canvas.items()) == before + 1  # what a click would snap to is shown
    canvas.unsetMapTool(tool)
    assert len(canvas.items()) == before
