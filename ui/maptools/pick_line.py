"""A map tool that tells which lines were clicked, and where."""

from __future__ import annotations

from qgis.core import QgsVectorLayer, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import Qt, pyqtSignal


class PickLineTool(QgsMapToolIdentify):
    """Emits ``clicked(place, hits)`` for a left click and ``given_up()`` for a right one or Escape.

    ``place`` is in the map's CRS; ``hits`` lists (layer, feature) of the lines there that the map
    shows, topmost first.
    """

    clicked = pyqtSignal(object, list)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas):
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event):
        """A click: left picks, right gives up."""
        if event.button() == Qt.MouseButton.RightButton:
            self.given_up.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(self.toMapCoordinates(event.pos()), self._hits(event.pos()))

    def keyReleaseEvent(self, event):
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyReleaseEvent(event)

    def _hits(self, at) -> list:
        lines = line_layers(self.canvas())
        if not lines:
            return []
        found = self.identify(at.x(), at.y(), lines, QgsMapToolIdentify.IdentifyMode.TopDownAll)
        return [(hit.mLayer, hit.mFeature) for hit in found]


def line_layers(canvas: QgsMapCanvas) -> list:
    """The line layers that a map shows, topmost first."""
    return [
        layer
        for layer in canvas.layers()
        if isinstance(layer, QgsVectorLayer)
        and layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry
    ]
