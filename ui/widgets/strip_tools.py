"""The map tools of the airstrip dock and their buttons: pick, draw, place."""

from __future__ import annotations

import math

from qgis.core import QgsApplication, QgsCsException, QgsGeometry, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction

from ...layers.metric import runway
from ..maptools.draw_strip import DrawStrip
from ..maptools.pick_strip import PickStrip
from ..words import Translated


class StripTools(Translated, QObject):
    """Checkable actions that take a tool up; unchecked, or by Escape, the one before comes back."""

    clicked = pyqtSignal(QgsPointXY, QgsPointXY)  # a place, and one at the edge of reach
    drawn = pyqtSignal(QgsGeometry)

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QObject):
        super().__init__(parent)
        self._canvas, self._project, self._before = canvas, project, None
        self._pick = PickStrip(canvas)
        self._draw = DrawStrip(canvas, self.measure)
        self._place = DrawStrip(canvas, self.measure, as_point=True)
        self._tools: dict[PickStrip | DrawStrip, QAction] = {
            self._pick: self._action(
                "/mActionIdentify.svg", self.tr("Pick an airstrip on the map")
            ),
            self._draw: self._action(
                "/mActionCaptureLine.svg",
                self.tr("Draw a new airstrip from end to end; right click or Enter ends"),
            ),
            self._place: self._action(
                "/mActionCapturePoint.svg", self.tr("Place a new, unsurveyed airstrip as a point")
            ),
        }
        self._pick.clicked.connect(self.clicked)
        for tool, action in self._tools.items():
            action.triggered.connect(lambda checked, tool=tool: self._use(tool, checked))
            tool.cancelled.connect(lambda tool=tool: self._use(tool, False))
        for tool in (self._draw, self._place):
            tool.drawn.connect(self.drawn)
        canvas.mapToolSet.connect(self._changed)

    @property
    def actions(self) -> list[QAction]:
        """Pick, draw and place, in this order."""
        return list(self._tools.values())

    def measure(self, shape: QgsGeometry) -> tuple[float, float]:
        """Metres and degrees of a line in the map's system; NaN where it has none on the Earth."""
        crs = self._canvas.mapSettings().destinationCrs()
        try:
            return runway(shape, crs, self._project.transformContext())
        except QgsCsException:
            return math.nan, math.nan

    def put_away(self) -> None:
        """Give the map back."""
        for tool in self._tools:
            self._use(tool, False)

    def close_down(self) -> None:
        """Give the map back, and leave nothing on it."""
        self.put_away()
        self._canvas.mapToolSet.disconnect(self._changed)
        self._draw.remove()
        self._place.remove()
        for tool in self._tools:
            tool.deleteLater()
        self._tools = {}

    def _action(self, icon: str, text: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        action.setCheckable(True)
        return action

    def _use(self, tool, wanted: bool) -> None:
        now = self._canvas.mapTool()
        if wanted and now is not tool:
            if now not in self._tools:
                self._before = now
            self._canvas.setMapTool(tool)
            self._canvas.setFocus()
        elif not wanted and now is tool:
            self._canvas.unsetMapTool(tool)
            if self._before is not None and not sip.isdeleted(self._before):
                self._canvas.setMapTool(self._before)

    def _changed(self, tool, _before=None) -> None:
        for known, action in self._tools.items():
            action.setChecked(known is tool)
