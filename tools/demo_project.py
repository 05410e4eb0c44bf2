"""A styled QGIS project of the demo's files, with a print layout, and the map it prints."""

from __future__ import annotations

import os
import pathlib
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from headless import import_trocha
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
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
    QgsReferencedRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QFont

TITLE = "What closing the airstrips changed"
NOTICE = "Illustrative data: valley, strips and campaign are made up. No real clandestine strip is shown."
PAGE = (297.0, 210.0)  # A4, mm
LEGEND_WIDTH = 78.0


def specs(folder: pathlib.Path) -> list[tuple[str, list]]:
    """Groups of layers from the top of the tree to its bottom."""
    from trocha.layers.locate import style_path
    from trocha.layers.project import LayerSpec

    results, inputs = str(folder / "impact.gpkg"), str(folder / "sample.gpkg")

    def result(table, title, style, **options):
        path = style_path(style) if style else ""
        return LayerSpec(f"demo/{table}", title, results, table, path, read_only=False, **options)

    def given(table, title, style, **options):
        path = style_path(style) if style else ""
        return LayerSpec(f"demo/in/{table}", title, inputs, table, path, **options)

    def raster(name, title, style, **options):
        path = style_path(style) if style else ""
        return LayerSpec(f"demo/{name}", title, str(folder / name), "", path, **options)

    hidden = {"visible": False, "expanded": False}
    return [
        (
            "Impact of the campaign",
            [
                result("airstrips", "Airstrips: availability and use", "interdictionimpact_airstrips_out_line"),
                result("flows", "Flows on the ground (width: kg a year)", "interdictionimpact_flows"),
                result("zones", "Zones: share of supply moved to foot", "interdictionimpact_zones_out_polygon"),
                raster("delta_hours.tif", "Hours farther from the nearest open strip", "interdictionimpact_delta"),
                result("ledger", "Ledger: who earns what (US$ a year)", "", **hidden),
            ],
        ),
        (
            "Also computed",
            [
                result("routes", "Routes to the nearest exit (hours)", "routes_output", **hidden),
                result("airstrip_status", "Airstrip status on the last day", "airstripstatus_output_line", **hidden),
                raster("hours_to_exits.tif", "Hours on foot to the nearest exit", "traveltime_output", **hidden),
            ],
        ),
        (
            "Sample (illustrative)",
            [
                given("exits", "Exits", "sample_exits"),
                given("rivers", "Rivers", "sample_rivers"),
                LayerSpec("demo/hillshade", "Hillshade", str(folder / "terrain.tif"), "", style_path("sample_hillshade"), expanded=False),
                raster("terrain.tif", "Terrain (m)", "sample_terrain", expanded=False),
                raster("surface.tif", "Movement surface (walking time, times a road's)", "sample_surface", **hidden),
                given("airstrip_status_log", "Airstrip status log", "", expanded=False),
            ],
        ),
    ]  # fmt: skip


def build_project(folder: pathlib.Path, project_name: pathlib.Path, map_name: pathlib.Path) -> None:
    """Write the project and the PNG into ``folder``; paths in the project are relative."""
    with tempfile.TemporaryDirectory() as profile:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
        import_trocha()
        app = QgsApplication([], True)
        app.initQgis()
        _build(folder, project_name, map_name)
        app.exitQgis()


def _build(folder: pathlib.Path, project_name: pathlib.Path, map_name: pathlib.Path) -> None:
    from trocha.layers.project import add_group

    project = QgsProject.instance()
    project.setTitle("Trocha demo: impact of an illustrative campaign")
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32718"), True)
    project.setFilePathStorage(project.filePathStorage().Relative)
    groups = specs(folder)
    terrain = None
    for title, layers in reversed(groups):
        added = add_group(project, title, layers)
        terrain = terrain or next((a for a in added if a.name() == "Terrain (m)"), None)
    extent = terrain.extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, terrain.crs()))
    layout = _layout(project, extent)
    project.layoutManager().addLayout(layout)
    if not project.write(str(folder / project_name)):
        sys.exit(f"The project could not be written: {project.error()}")
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 150
    result = QgsLayoutExporter(layout).exportToImage(str(folder / map_name), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        sys.exit(f"The map could not be drawn (QgsLayoutExporter: {result}).")


def _layout(project: QgsProject, extent) -> QgsPrintLayout:
    """A4 across: title, map, legend of what is visible, scale bar, notice."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Impact map")
    map_item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(map_item)
    map_item.attemptMove(QgsLayoutPoint(8, 20))
    size = QgsLayoutSize(PAGE[0] - LEGEND_WIDTH - 20, PAGE[1] - 34)
    # Zooming keeps the proportions of the extent there is, and setting one changes the
    # item's size: hence both, and the size again between them.
    map_item.setExtent(extent)
    map_item.attemptResize(size)
    map_item.zoomToExtent(extent)
    map_item.setFrameEnabled(True)

    _label(layout, TITLE, 8, 7, PAGE[0] - 16, 16, bold=True)
    _label(layout, NOTICE, 8, PAGE[1] - 11, PAGE[0] - 16, 8)

    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setLinkedMap(map_item)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    for node in root.findLayers():
        layer = node.layer()
        source = project.layerTreeRoot().findLayer(node.layerId())
        plain = layer is not None and layer.name() in ("Hillshade", "Terrain (m)")
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
