"""Digitising an airstrip: a line from end to end, or the point of one that nobody surveyed."""

from __future__ import annotations

import math
from collections.abc import Callable

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand, QgsSnapIndicator
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QFrame, QLabel

COLOUR, WIDTH = "#d0021b", 2
BESIDE = QPoint(16, 16)  # pixels from the pointer to the figures

Measure = Callable[[QgsGeometry], "tuple[float, float]"]


class DrawStrip(QgsMapTool):
    """Clicks set the ends; right click or Enter ends, Backspace takes one back, Escape cancels.

    ``measure`` gives metres and degrees of a line in the map's system. With ``as_point`` one
    click is all.
    """

    drawn = pyqtSignal(QgsGeometry)  # in the map's system
    cancelled = pyqtSignal()  # Escape with nothing drawn

    def __init__(self, canvas: QgsMapCanvas, measure: Measure, as_point: bool = False):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._measure, self._as_point = measure, as_point
        self._points: list[QgsPointXY] = []
        self._snapped = QgsSnapIndicator(canvas)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._band.setColor(QColor(COLOUR))
        self._band.setWidth(WIDTH)
        self._figures = QLabel(canvas)
        self._figures.setObjectName("stripFigures")
        self._figures.setFrameShape(QFrame.Shape.Box)
        self._figures.setAutoFillBackground(True)
        self._figures.setMargin(3)
        self._figures.setTextFormat(Qt.TextFormat.PlainText)
        self._figures.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._figures.hide()

    @property
    def points(self) -> list[QgsPointXY]:
        """What was clicked so far, in the map's system."""
        return list(self._points)

    @property
    def figures(self) -> str:
        """Length and bearing as they stand beside the pointer, "" where nothing is drawn."""
        return self._figures.text() if self._points else ""

    def canvasMoveEvent(self, event: QgsMapMouseEvent):
        """The line follows the pointer, and so do its figures."""
        self._snap(event)
        if self._points:
            self._show([*self._points, event.mapPoint()], event.pos())

    def canvasReleaseEvent(self, event: QgsMapMouseEvent):
        """Left sets a vertex, right ends."""
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._snap(event)
            point = event.mapPoint()
            # A double click is two clicks on one place, of which the second says nothing.
            if not self._points or point != self._points[-1]:
                self._points.append(point)
            if self._as_point:
                self._end()
            else:
                self._show(self._points, event.pos())

    def keyPressEvent(self, event):
        """Enter ends, Backspace takes a vertex back, Escape cancels."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._points:
            self._points.pop()
            self._show(self._points, self._figures.pos() - BESIDE)
        elif key == Qt.Key.Key_Escape:
            nothing = not self._points
            self._clear()
            if nothing:
                self.cancelled.emit()
        else:
            return
        # Else the canvas would take Backspace and Enter for its own.
        event.ignore()

    def deactivate(self):
        """Leave nothing on the canvas."""
        self._clear()
        super().deactivate()

    def remove(self) -> None:
        """Take its items off the canvas for good, before the tool goes."""
        self._clear()
        self.canvas().scene().removeItem(self._band)
        self._snapped = None
        self._figures.deleteLater()

    def _snap(self, event: QgsMapMouseEvent) -> None:
        event.snapPoint()
        self._snapped.setMatch(event.mapPointMatch())

    def _show(self, points: list[QgsPointXY], at: QPoint) -> None:
        self._band.setToGeometry(QgsGeometry.fromPolylineXY(points), None)
        if len(points) < 2:
            self._figures.hide()
            return
        self._figures.setText(line_text(*self._measure(QgsGeometry.fromPolylineXY(points))))
        self._figures.adjustSize()
        self._figures.move(at + BESIDE)
        self._figures.show()

    def _end(self) -> None:
        """Hand over what is drawn; a line that has one end only goes on."""
        if len(self._points) < (1 if self._as_point else 2):
            return
        first = self._points[0]
        shape = (
            QgsGeometry.fromPointXY(first)
            if self._as_point
            else QgsGeometry.fromPolylineXY(self._points)
        )
        # The line stays to be seen until the next click, or until the tool is put away.
        self._points = []
        self._figures.hide()
        self.drawn.emit(shape)

    def _clear(self) -> None:
        self._points = []
        self._band.reset(QgsWkbTypes.GeometryType.LineGeometry)
        if self._snapped is not None:
            self._snapped.setVisible(False)
        self._figures.hide()


def line_text(length: float, bearing: float) -> str:
    """Metres and degrees as they are shown; NaN for what there is none of."""
    text = "–" if math.isnan(length) else f"{length:,.0f} m"
    return text if math.isnan(bearing) else f"{text}   {round(bearing, 1) % 360:05.1f}°"
