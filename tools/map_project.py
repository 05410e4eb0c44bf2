"""A styled QGIS project of result files, with a print layout, and the map it prints."""

from __future__ import annotations

import pathlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QFont

PAGE = (297.0, 210.0)  # A4, mm
LEGEND_WIDTH = 78.0


@dataclass(frozen=True)
class Sheet:
    """What a project and its printed map say.

    ``shown`` are the roles of the layers whose joint extent the map covers, widened by the share
    ``margin``; ``unlisted`` the titles of layers that its legend leaves out.
    """

    title: str
    heading: str
    notice: str
    shown: tuple[str, ...]
    unlisted: tuple[str, ...]
    crs: str = "EPSG:32718"
    margin: float = 0.0


@dataclass(frozen=True)
class ResultFolder:
    """What lies in a folder of results, as the layers of a project; roles start with ``prefix``."""

    folder: pathlib.Path
    prefix: str
    results: str
    inputs: str

    def result(self, table: str, title: str, style: str = "", **options):
        """A table that an algorithm wrote."""
        role = f"{self.prefix}/{table}"
        return self._spec(role, title, self.results, style, table=table, read_only=False, **options)

    def given(self, table: str, title: str, style: str = "", **options):
        """A table that went in."""
        role = f"{self.prefix}/in/{table}"
        return self._spec(role, title, self.inputs, style, table=table, **options)

    def raster(self, name: str, title: str, style: str = "", role: str = "", **options):
        """A raster; with a ``role`` of its own where one file serves twice."""
        return self._spec(f"{self.prefix}/{role or name}", title, name, style, **options)

    def _spec(self, role: str, title: str, name: str, style: str, **options):
        from trocha.layers.locate import style_path
        from trocha.layers.project import LayerSpec

        path = style_path(style) if style else ""
        return LayerSpec(role, title, str(self.folder / name), style=path, **options)


Groups = Sequence[tuple[str, Sequence]]  # of (group's title, its LayerSpecs), uppermost first


def build_project(
    folder: pathlib.Path,
    groups: Groups,
    sheet: Sheet,
    project_name: str,
    map_name: str,
    adjust: Callable[[dict], None] = lambda layers: None,
) -> None:
    """Write the project and the PNG into ``folder``; paths in the project are relative.

    Within ``headless.application``. ``adjust`` gets the layers by role when they are styled.
    """
    from trocha.layers.project import add_group, layers_by_role

    project = QgsProject.instance()
    project.clear()
    project.setTitle(sheet.title)
    project.setCrs(QgsCoordinateReferenceSystem(sheet.crs), True)
    project.setFilePathStorage(project.filePathStorage().Relative)
    for title, layers in reversed(groups):
        add_group(project, title, layers)
    layers = layers_by_role(project)
    adjust(layers)
    extent = _joint_extent([layers[role] for role in sheet.shown], project, sheet)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    layout = _layout(project, extent, sheet)
    project.layoutManager().addLayout(layout)
    if not project.write(str(folder / project_name)):
        sys.exit(f"The project could not be written: {project.error()}")
    # Not exportToImage, which tries to georeference the PNG and has GDAL complain.
    image = QgsLayoutExporter(layout).renderPageToImage(0, dpi=150)
    if image.isNull() or not image.save(str(folder / map_name)):
        sys.exit(f"The map could not be drawn to {folder / map_name}.")


def _joint_extent(layers, project: QgsProject, sheet: Sheet) -> QgsRectangle:
    joint = QgsRectangle()
    joint.setMinimal()
    for layer in layers:
        to_map = QgsCoordinateTransform(layer.crs(), project.crs(), project)
        joint.combineExtentWith(to_map.transformBoundingBox(layer.extent()))
    joint.scale(1 + sheet.margin)
    return joint


def _layout(project: QgsProject, extent: QgsRectangle, sheet: Sheet) -> QgsPrintLayout:
    """A4 across: title, map, legend of what is visible, scale bar, notice."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Impact map")
    map_item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(map_item)
    map_item.attemptMove(QgsLayoutPoint(8, 20))
    size = QgsLayoutSize(PAGE[0] - LEGEND_WIDTH - 20, PAGE[1] - 34)
    # Zooming keeps the proportions of the extent there is, and setting one changes the
    # item's size, which must not be nothing then: hence both, and the size before each.
    map_item.attemptResize(size)
    map_item.setExtent(extent)
    map_item.attemptResize(size)
    map_item.zoomToExtent(extent)
    map_item.setFrameEnabled(True)

    _label(layout, sheet.heading, 8, 7, PAGE[0] - 16, 16, bold=True)
    _label(layout, sheet.notice, 8, PAGE[1] - 11, PAGE[0] - 16, 8)

    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    for node in root.findLayers():
        layer = node.layer()
        source = project.layerTreeRoot().findLayer(node.layerId())
        plain = layer is not None and layer.name() in sheet.unlisted
        if layer is None or plain or not source.isVisible():
            node.parent().removeChildNode(node)
        elif isinstance(layer, QgsRasterLayer):
            # The first entry only repeats the band's description.
            entries = len(legend.model().layerLegendNodes(node))
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, entries)))
            legend.model().refreshLayerLegend(node)
    for group in root.findGroups():
        for node in group.findLayers():
            root.addChildNode(node.clone())
        root.removeChildNode(group)
    for style, size in (
        (QgsLegendStyle.Style.Subgroup, 8),
        (QgsLegendStyle.Style.SymbolLabel, 7),
    ):
        text = legend.style(style)
        text.setFont(QFont("DejaVu Sans", size))
        legend.setStyle(style, text)
    legend.setSymbolHeight(2.6)
    legend.setLegendFilterByMapEnabled(True)  # only classes that are on the map
    legend.attemptMove(QgsLayoutPoint(PAGE[0] - LEGEND_WIDTH - 9, 20))
    legend.attemptResize(QgsLayoutSize(LEGEND_WIDTH, PAGE[1] - 44))

    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setLinkedMap(map_item)
    bar.setStyle("Single Box")
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setUnitLabel("km")
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    bar.setUnitsPerSegment(25)
    small = QgsTextFormat()
    small.setFont(QFont("DejaVu Sans"))
    small.setSize(8)
    bar.setTextFormat(small)
    bar.setHeight(2)
    bar.attemptMove(QgsLayoutPoint(PAGE[0] - LEGEND_WIDTH - 8, PAGE[1] - 26))
    return layout


def _label(layout, text: str, x: float, y: float, width: float, size: int, bold=False) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(QFont("DejaVu Sans", size, QFont.Weight.Bold if bold else QFont.Weight.Normal))
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(x, y))
    label.attemptResize(QgsLayoutSize(width, size * 0.6))
