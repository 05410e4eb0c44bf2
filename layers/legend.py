"""What a layer's colours mean: the classes of its style that occur, with a swatch of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsExpressionContextUtils,
    QgsRasterLayer,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .picture import png_of

SWATCH = QSize(30, 18)  # pixels
MARKER_SHRINK = 1.5


@dataclass(frozen=True)
class Entry:
    """A class of a style: its label and a PNG of its symbol."""

    label: str
    png: bytes


def vector_legend(layer: QgsVectorLayer) -> tuple[Entry, ...]:
    """The classes that at least one feature of the layer falls in, in the style's order."""
    context = QgsRenderContext()
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    used = set()
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        used |= set(renderer.legendKeysForFeature(feature, context))
    renderer.stopRender(context)
    return tuple(
        Entry(item.label(), png_of(_symbol(item.symbol())))
        for item in renderer.legendSymbolItems()
        if item.symbol() is not None and (item.ruleKey() in used)
    )


def classes_legend(layer: QgsRasterLayer, values: np.ndarray) -> tuple[Entry, ...]:
    """The classes of a raster's discrete colours that ``values`` (NaN: none) fall in."""
    ramp = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    highest = np.array([item.value for item in ramp])
    # A class reaches from the one before up to its own value, which is still in it.
    present = np.unique(np.searchsorted(highest, values[np.isfinite(values)]))
    opacity = layer.renderer().opacity()
    return tuple(
        Entry(ramp[i].label, _swatch(ramp[i].color, opacity)) for i in present if i < len(ramp)
    )


def _symbol(symbol: QgsSymbol) -> QImage:
    """A symbol in the middle of a swatch; a marker has its size on the map, so it is shrunk."""
    if symbol.type() != QgsSymbol.SymbolType.Marker:
        return symbol.asImage(SWATCH)
    return symbol.asImage(SWATCH * MARKER_SHRINK).scaled(
        SWATCH, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _swatch(color: QColor, opacity: float) -> bytes:
    image = QImage(SWATCH, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setOpacity(opacity)
    painter.fillRect(image.rect(), color)
    painter.setOpacity(1.0)
    painter.setPen(QColor("#777777"))
    painter.drawRect(0, 0, SWATCH.width() - 1, SWATCH.height() - 1)
    painter.end()
    return png_of(image)
