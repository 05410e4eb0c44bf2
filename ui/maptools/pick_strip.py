"""Choosing an airstrip by a click on the map."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

REACH_PIXELS = 12


class PickStrip(QgsMapTool):
    """Says where was clicked, in the map's system, and how far a hand may miss."""

    clicked = pyqtSignal(QgsPointXY, QgsPointXY)  # the place, and one at the edge of reach
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent):
        """A left click asks for the strip there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        edge = self.toMapCoordinates(event.pos() + QPoint(REACH_PIXELS, 0))
        self.clicked.emit(self.toMapCoordinates(event.pos()), edge)

    def keyPressEvent(self, event):
        """Escape gives the map back."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            self.cancelled.emit()
