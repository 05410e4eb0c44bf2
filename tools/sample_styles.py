"""Styles of the illustrative layers: defaults inside the GeoPackage, and QML files."""

from __future__ import annotations

import os
import sqlite3

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsEllipseSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsGraduatedSymbolRenderer,
    QgsHillshadeRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter
from sample_terrain import CELL_M, COLS, WEST

ELEVATION_COLOURS = (
    (300, "#c3d9ad", "300 m"),
    (500, "#d0e0b0", "500 m"),
    (900, "#e1e7b9", "900 m"),
    (1500, "#f0e6bd", "1,500 m"),
    (2200, "#ead4ae", "2,200 m"),
    (3000, "#dcc3ab", "3,000 m"),
    (3800, "#e8e0d8", "3,800 m"),
    (4500, "#ffffff", "4,500 m"),
)
SUPPLY_CLASSES = (
    (0, 12_000, "#f2cf8f", "Supply up to 12 t a year"),
    (12_000, 18_000, "#e8ae57", "Supply 12 to 18 t a year"),
    (18_000, 1e9, "#cf8526", "Supply over 18 t a year"),
)
STATUS_COLOURS = (
    ("active", "#1b7837", "Active: in use"),
    ("rehabilitated", "#74b749", "Rehabilitated: open again"),
    ("rehabilitating", "#e6a817", "Under repair"),
    ("cratered", "#c0241c", "Cratered: closed by demolition"),
    ("abandoned", "#6d6d6d", "Abandoned"),
    ("confirmed", "#3a74b5", "Confirmed, no flight seen yet"),
    ("suspected", "#a6bddb", "Suspected only"),
    ("false_positive", "#ffffff", "False positive: no airstrip"),
)
MIDDLE_X = round(WEST + COLS * CELL_M / 2)
WATER = "#5b93bf"
RIVER_LEVELS = ((1, 0.9, "Main river"), (2, 0.55, "Great tributary"), (3, 0.26, "Side river"))
KEPT = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.MapTips
)


def save(database: str, terrain: str, folder: str) -> None:
    """Write sample_<name>.qml to ``folder`` and make them the defaults inside the GeoPackage."""
    styled = {"zones": _zones, "airstrips": _airstrips, "exits": _exits, "rivers": _rivers}
    for name, style in styled.items():
        layer = QgsVectorLayer(f"{database}|layername={name}", name, "ogr")
        style(layer)
        qml = _save_qml(layer, folder, name)
        text = "Illustrative sample: " + name
        problem = layer.saveStyleToDatabase(f"sample_{name}", text, True, "")
        del layer
        if problem:
            raise RuntimeError(f"The style of {name} could not be saved: {problem}")
        _replace_stored(database, name, qml)
    raster = QgsRasterLayer(terrain, "terrain")
    _terrain(raster)
    _save_qml(raster, folder, "terrain")
    _hillshade(raster)
    _save_qml(raster, folder, "hillshade")


def _save_qml(layer: QgsMapLayer, folder: str, name: str) -> str:
    path = os.path.join(folder, f"sample_{name}.qml")
    message, saved = layer.saveNamedStyle(path, KEPT)
    if not saved:
        raise RuntimeError(f"{path} could not be written: {message}")
    with open(path, encoding="utf-8") as lines:
        return lines.read()


def _replace_stored(database: str, name: str, qml: str) -> None:
    """Store the short style: the full one that QGIS stores holds forms and paths as well."""
    connection = sqlite3.connect(database)
    with connection:
        connection.execute(
            "UPDATE layer_styles SET styleQML = ?, styleSLD = '' WHERE f_table_name = ?",
            (qml, name),
        )
    connection.close()


def _text(size: float, colour: str, italic: bool = False, bold: bool = False) -> QgsTextFormat:
    font = QFont("Noto Sans")
    font.setItalic(italic)
    font.setBold(bold)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor(255, 255, 255, 215))
    made = QgsTextFormat()
    made.setFont(font)
    made.setSize(size)
    made.setColor(QColor(colour))
    made.setBuffer(halo)
    return made


def _label(
    layer, expression: str, placement, text: QgsTextFormat, *, defined=None, **settings
) -> None:
    made = QgsPalLayerSettings()
    made.fieldName, made.isExpression = expression, True
    made.placement = placement
    made.setFormat(text)
    for name, value in settings.items():
        setattr(made, name, value)
    properties = made.dataDefinedProperties()
    for key, rule in (defined or {}).items():
        properties.setProperty(key, QgsProperty.fromExpression(rule))
    made.setDataDefinedProperties(properties)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(made))
    layer.setLabelsEnabled(True)


def _zones(layer: QgsVectorLayer) -> None:
    ranges = []
    for low, high, colour, label in SUPPLY_CLASSES:
        fill = QColor(colour)
        fill.setAlpha(150)
        symbol = QgsFillSymbol.createSimple(
            {"color": _rgba(fill), "outline_color": "#8a5a17", "outline_width": "0.3"}
        )
        ranges.append(QgsRendererRange(low, high, symbol, label))
    layer.setRenderer(QgsGraduatedSymbolRenderer("supply_kg_year", ranges))
    _label(
        layer,
        "regexp_substr(\"name\", '^(Zone \\\\d+)') || '\\n' || "
        "format_number(\"supply_kg_year\" / 1000, 0) || ' t/yr'",
        QgsPalLayerSettings.Placement.Horizontal,
        _text(8.5, "#5a3a0a", bold=True),
        priority=8,
    )


def _airstrips(layer: QgsVectorLayer) -> None:
    symbols = [(value, _runway(colour), label) for value, colour, label in STATUS_COLOURS]
    layer.setRenderer(
        QgsCategorizedSymbolRenderer("status", [QgsRendererCategory(*one) for one in symbols])
    )
    _label(
        layer,
        '"airstrip_uid"',
        QgsPalLayerSettings.Placement.AroundPoint,
        _text(7.5, "#222222"),
        geometryGenerator="centroid($geometry)",
        geometryGeneratorType=QgsWkbTypes.GeometryType.PointGeometry,
        geometryGeneratorEnabled=True,
        dist=3.2,
        scaleVisibility=True,
        minimumScale=350_000,
        maximumScale=0,
    )
    layer.setMapTipTemplate(
        "<b>[% name %]</b><br>[% status %] since [% status_date %]; demolished "
        "[% n_destroyed %] times, rebuilt [% n_rebuilt %] times"
    )


def _runway(colour: str) -> QgsSymbol:
    """The strip's own line, and over its middle a runway of fixed size that points as it does.

    At the scale of the valley the line is shorter than a pixel, so the runway is what is seen.
    """
    slab, dashes = QgsEllipseSymbolLayer(), QgsEllipseSymbolLayer()
    for part, width, height in ((slab, 2.3, 6.0), (dashes, 0.4, 3.6)):
        part.setShape(QgsEllipseSymbolLayer.Shape.Rectangle)
        part.setSymbolWidth(width)
        part.setSymbolHeight(height)
        part.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyAngle,
            QgsProperty.fromExpression('coalesce("bearing", 90)'),  # the legend has no bearing
        )
    slab.setFillColor(QColor(colour))
    slab.setStrokeColor(QColor("#1d1d1d"))
    slab.setStrokeWidth(0.25)
    dashes.setFillColor(QColor("#1d1d1d" if colour == "#ffffff" else "#ffffff"))
    dashes.setStrokeStyle(Qt.PenStyle.NoPen)
    middle = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "centroid($geometry)"})
    middle.setSymbolType(QgsSymbol.SymbolType.Marker)
    runway = QgsMarkerSymbol.createSimple({})
    runway.changeSymbolLayer(0, slab)
    runway.appendSymbolLayer(dashes)
    middle.setSubSymbol(runway)
    symbol = QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.5"})
    symbol.appendSymbolLayer(middle)
    return symbol


def _exits(layer: QgsVectorLayer) -> None:
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "diamond", "size": "4.4", "color": "#6a3d9a", "outline_color": "#ffffff",
         "outline_width": "0.5"}
    )  # fmt: skip
    # One category that every feature falls in gives the legend words of its own.
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "1", [QgsRendererCategory(1, symbol, "Exit: road head, track end or landing")]
        )
    )
    _label(
        layer,
        "replace(\"name\", ' (illustrative)', '')",
        QgsPalLayerSettings.Placement.OverPoint,
        _text(8.5, "#4a2a70", bold=True),
        priority=10,
        autoWrapLength=16,
        multilineAlign=QgsPalLayerSettings.MultiLineAlign.MultiFollowPlacement,
        defined={
            # Towards the middle of the map, so that no label is cut off at its edge.
            QgsPalLayerSettings.Property.OffsetQuad: f"if($x > {MIDDLE_X}, 3, 5)",
            QgsPalLayerSettings.Property.OffsetXY: f"if($x > {MIDDLE_X}, '-3,0', '3,0')",
        },
    )


def _rivers(layer: QgsVectorLayer) -> None:
    categories = []
    for level, width, label in RIVER_LEVELS:
        symbol = QgsLineSymbol.createSimple(
            {"line_color": WATER, "line_width": str(width), "capstyle": "round",
             "joinstyle": "round"}
        )  # fmt: skip
        categories.append(QgsRendererCategory(level, symbol, label))
    layer.setRenderer(QgsCategorizedSymbolRenderer("level", categories))
    _label(
        layer,
        'if("level" < 3, "name", \'\')',
        QgsPalLayerSettings.Placement.Curved,
        _text(8.5, "#2f6690", italic=True),
        dist=0.6,
        priority=7,
    )


def _terrain(layer: QgsRasterLayer) -> None:
    low, high = ELEVATION_COLOURS[0][0], ELEVATION_COLOURS[-1][0]
    ramp = QgsColorRampShader(low, high)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(metres, QColor(colour), label)
            for metres, colour, label in ELEVATION_COLOURS
        ]
    )
    shader = QgsRasterShader(low, high)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(low)
    renderer.setClassificationMax(high)
    layer.setRenderer(renderer)
    _smooth(layer)


def _hillshade(layer: QgsRasterLayer) -> None:
    """For a second copy of the terrain, laid over the first: it multiplies its colours."""
    renderer = QgsHillshadeRenderer(layer.dataProvider(), 1, 315, 40)
    renderer.setZFactor(1.3)
    layer.setRenderer(renderer)
    layer.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    layer.setOpacity(0.5)
    _smooth(layer)


def _smooth(layer: QgsRasterLayer) -> None:
    """Interpolate heights before they are coloured or shaded; cells would show as a grid."""
    layer.setResamplingStage(Qgis.RasterResamplingStage.Provider)
    provider = layer.dataProvider()
    provider.setZoomedInResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Cubic)
    provider.setZoomedOutResamplingMethod(QgsRasterDataProvider.ResamplingMethod.Bilinear)


def _rgba(colour: QColor) -> str:
    return f"{colour.red()},{colour.green()},{colour.blue()},{colour.alpha()}"
