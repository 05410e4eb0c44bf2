"""A tool that picks one place on the map, on an airstrip where one is near."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qgis.core import (
    QgsApplication,
    QgsPointLocator,
    QgsPointXY,
    QgsProject,
    QgsSnappingConfig,
    QgsSnappingUtils,
    QgsTolerance,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsSnapIndicator
from qgis.PyQt.QtCore import Qt, pyqtSignal

from ...layers.compat import SNAP_TO_LINES

SNAP_PIXELS = 12


@dataclass(frozen=True)
class Pick:
    """A place in the map's CRS, and the feature it was snapped to, if it was."""

    point: QgsPointXY
    layer: QgsVectorLayer | None = None
    feature_id: int = 0


class PickPlaceTool(QgsMapTool):
    """Left click picks; Escape or right click gives up. It changes nothing itself.

    ``snap_to`` gives the layers to snap to, asked whenever the tool is taken up.
    """

    picked = pyqtSignal(object)  # Pick
    cancelled = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, snap_to: Callable[[], Iterable[QgsVectorLayer]]):
        super().__init__(canvas)
        self._snap_to = snap_to
        self._snapping = None
        self._indicator = QgsSnapIndicator(canvas)
        self.setCursor(QgsApplication.getThemeCursor(QgsApplication.Cursor.CapturePoint))

    def activate(self):
        """Called by the canvas."""
        super().activate()
        # The project's own snapping stays as the user set it.
        self._snapping = QgsSnappingUtils(self)
        self._snapping.setConfig(_config(self._snap_to()))

    def deactivate(self):
        """Called by the canvas; nothing of the tool stays on the map."""
        self._forget()
        super().deactivate()

    def canvasMoveEvent(self, event):
        """Show what a click would snap to."""
        self._indicator.setMatch(self._match(event.mapPoint()))

    def canvasReleaseEvent(self, event):
        """Pick with the left button, give up with the right."""
        if event.button() == Qt.MouseButton.RightButton:
            self.cancelled.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            match = self._match(event.mapPoint())
            if match.isValid():
                self.picked.emit(Pick(match.point(), match.layer(), match.featureId()))
            else:
                self.picked.emit(Pick(event.mapPoint()))

    def keyPressEvent(self, event):
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.cancelled.emit()
        else:
            event.ignore()

    def _match(self, point: QgsPointXY) -> QgsPointLocator.Match:
        if self._snapping is None:
            return QgsPointLocator.Match()
        self._snapping.setMapSettings(self.canvas().mapSettings())
        return self._snapping.snapToMap(point)

    def _forget(self) -> None:
        self._indicator.setMatch(QgsPointLocator.Match())
        if self._snapping is not None:
            self._snapping.deleteLater()
            self._snapping = None


def _config(layers: Iterable[QgsVectorLayer]) -> QgsSnappingConfig:
    config = QgsSnappingConfig(QgsProject.instance())
    config.setEnabled(True)
    config.setMode(QgsSnappingConfig.SnappingMode.AdvancedConfiguration)
    for layer in config.individualLayerSettings():
        config.setIndividualLayerSettings(layer, _layer_settings(False))
    for layer in layers:
        config.setIndividualLayerSettings(layer, _layer_settings(True))
    return config


def _layer_settings(enabled: bool) -> QgsSnappingConfig.IndividualLayerSettings:
    # At every scale, which is said so that only the call that takes flags can be meant.
    return QgsSnappingConfig.IndividualLayerSettings(
        enabled, SNAP_TO_LINES, SNAP_PIXELS, QgsTolerance.UnitType.Pixels, 0.0, 0.0
    )
