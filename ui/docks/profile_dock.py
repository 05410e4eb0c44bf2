"""The panel that shows a route from the side, and keeps it and the map together."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer, QgsVectorLayerUtils, QgsWkbTypes
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QMainWindow

from ...core.errors import TrochaError
from ...layers.route_lines import read_route_line
from .. import settings
from ..locate import icon
from ..maptools.pick_line import PickLineTool, line_layers
from ..route_on_map import RouteOnMap
from ..widgets.profile_panel import ProfilePanel
from ..words import Translated

FIRST_HEIGHT = 290  # pixels


class ProfileDock(Translated, QgsDockWidget):
    """Shows the line that is clicked or selected; stays empty until it is first shown.

    While it is hidden it touches neither the map nor the project. ``close_down`` before it is deleted.
    """

    def __init__(self, canvas: QgsMapCanvas, bar: QgsMessageBar, parent: QMainWindow):
        super().__init__(parent)
        self.setObjectName("TrochaProfileDock")
        self.setWindowTitle(self.tr("Route profile"))
        self._canvas, self._bar, self._window = canvas, bar, parent
        self._project = QgsProject.instance()
        self._on_map = RouteOnMap(canvas)
        self._tool: PickLineTool | None = None
        self._tool_before = None
        self._shown: tuple[str, int] | None = None  # layer id, feature id
        self._awake = False

    # -- coming and going -----------------------------------------------------------

    def showEvent(self, event):
        """Build the contents when they are first wanted; take up the map again."""
        if self.widget() is None:
            self._build()
        self._wake()
        super().showEvent(event)

    def hideEvent(self, event):
        """Leave the map as it was."""
        self._rest()
        super().hideEvent(event)

    def asked_for(self, wanted: bool) -> None:
        """The user opened or closed the panel: with nothing to show yet, let them pick."""
        if not wanted or not self._awake:
            return
        if not settings.profile_opened():
            # Left to itself a new panel at the bottom takes half of the window.
            settings.set_profile_opened()
            self._window.resizeDocks([self], [FIRST_HEIGHT], Qt.Orientation.Vertical)
        if self._shown is None:
            self._pick(True)

    def close_down(self) -> None:
        """Leave nothing behind on map and project."""
        self._rest()
        if self._tool is not None:
            self._tool.deleteLater()
            self._tool = None

    def _build(self) -> None:
        self._action = QAction(icon("routeprofile"), self.tr("Pick a route"), self)
        self._action.setCheckable(True)
        self._action.setToolTip(self.tr("Click routes on the map, and places along the one shown"))
        self._action.triggered.connect(self._pick)
        self._panel = ProfilePanel(self._action, self._bar, self)
        self._panel.moved.connect(self._on_map.mark)
        self.setWidget(self._panel)
        self._tool = PickLineTool(self._canvas)
        self._tool.setAction(self._action)
        self._tool.clicked.connect(self._clicked)
        self._tool.given_up.connect(self._stop_picking)

    def _wake(self) -> None:
        if self._awake:
            return
        self._awake = True
        self._canvas.selectionChanged.connect(self._selected)
        self._canvas.destinationCrsChanged.connect(self._on_map.redraw)
        self._project.layersWillBeRemoved.connect(self._going)
        if self._shown is not None and self._project.mapLayer(self._shown[0]) is None:
            self._forget()
        if self._shown is not None:
            self._on_map.show(self._panel.route)
            if self._panel.chart.marker is not None:
                self._on_map.mark(self._panel.chart.marker)
            return
        for layer in line_layers(self._canvas):
            if layer.selectedFeatureCount():
                self._selected(layer)
                return

    def _rest(self) -> None:
        if not self._awake:
            return
        self._awake = False
        if sip.isdeleted(self._project):
            return  # QGIS is closing
        self._canvas.selectionChanged.disconnect(self._selected)
        self._canvas.destinationCrsChanged.disconnect(self._on_map.redraw)
        self._project.layersWillBeRemoved.disconnect(self._going)
        self._stop_picking()
        self._on_map.clear()

    # -- the map tool -------------------------------------------------------------------

    def _pick(self, wanted: bool) -> None:
        if not wanted:
            self._stop_picking()
        elif self._canvas.mapTool() is not self._tool:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def _stop_picking(self) -> None:
        """Give the map back the tool it had."""
        if self._canvas.mapTool() is self._tool:
            if self._tool_before is None or sip.isdeleted(self._tool_before):
                self._canvas.unsetMapTool(self._tool)
            else:
                self._canvas.setMapTool(self._tool_before)
        self._tool_before = None

    def _clicked(self, place, hits: list) -> None:
        """Another line is shown; on the one shown, the marker comes to the place."""
        here = [(layer.id(), feature.id()) for layer, feature in hits]
        if hits and self._shown not in here:
            self._show(*hits[0])
        distance = self._on_map.distance_at(place)
        if distance is not None:
            self._panel.set_marker(distance)
            self._on_map.mark(distance)
        elif self._shown is None:
            self._panel.clear(self.tr("There is no line here; click on a route."))

    # -- what is shown --------------------------------------------------------------------

    def _selected(self, layer) -> None:
        """Follow the selection of a line layer; of several lines the first is shown."""
        if not isinstance(layer, QgsVectorLayer) or not layer.selectedFeatureCount():
            return
        if layer.geometryType() == QgsWkbTypes.GeometryType.LineGeometry:
            ids = layer.selectedFeatureIds()
            self._show(layer, layer.getFeature(min(ids)), len(ids))

    def _show(self, layer: QgsVectorLayer, feature: QgsFeature, of_selected: int = 1) -> None:
        transforms = self._project.transformContext()
        try:
            route = read_route_line(feature, layer.crs(), transforms)
        except TrochaError as error:
            self._forget(str(error))
            return
        title = f"{self._name(layer, feature)} · {layer.name()}"
        if of_selected > 1:
            title += self.tr(" (first of {count} selected)").format(count=of_selected)
        self._shown = layer.id(), feature.id()
        self._panel.show_route(route, title)
        self._on_map.show(route)

    def _name(self, layer: QgsVectorLayer, feature: QgsFeature) -> str:
        """The pair that a route joins and its rank, or what QGIS calls the feature."""
        names = feature.fields().names()
        if not {"origin_id", "dest_id"} <= set(names):
            return QgsVectorLayerUtils.getFeatureDisplayString(layer, feature)
        pair = f"{feature['origin_id']} > {feature['dest_id']}"
        if "rank" not in names:
            return pair
        return self.tr("{pair}, route {rank}").format(pair=pair, rank=feature["rank"])

    def _going(self, ids: list[str]) -> None:
        if self._shown is not None and self._shown[0] in ids:
            self._forget()

    def _forget(self, text: str = "") -> None:
        self._shown = None
        self._on_map.clear()
        self._panel.clear(text)
