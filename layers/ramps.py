"""Classes of a style set from the data: what a QML cannot know beforehand."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Callable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsGraduatedSymbolRenderer,
    QgsRasterLayer,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

FAINT = 90  # of 255


@dataclass(frozen=True)
class Class:
    """Values above ``low`` up to ``high``, and what the legend calls them."""

    low: float
    high: float
    label: str


def graduated(field: str, classes: Sequence[Class]) -> Callable[[QgsVectorLayer], None]:
    """Give a graduated vector layer these classes of a field, in its style's symbol and ramp."""

    def finish(layer: QgsVectorLayer) -> None:
        styled = layer.renderer()
        if not isinstance(styled, QgsGraduatedSymbolRenderer):
            return  # its style was not found, which has been said
        ranges = [
            QgsRendererRange(c.low, c.high, styled.sourceSymbol().clone(), c.label) for c in classes
        ]
        renderer = QgsGraduatedSymbolRenderer(field, ranges)
        renderer.setSourceSymbol(styled.sourceSymbol().clone())
        renderer.updateColorRamp(styled.sourceColorRamp().clone())
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return finish


def only_those(values: Collection) -> Callable[[QgsVectorLayer], None]:
    """Leave a categorized vector layer the categories of these values.

    That of all others stays only where some value has none of its own.
    """

    def finish(layer: QgsVectorLayer) -> None:
        if not isinstance(layer.renderer(), QgsCategorizedSymbolRenderer):
            return
        renderer = layer.renderer().clone()  # the layer tree hears of a new one only
        # A style file has its values as text; that of all others is empty.
        named = [str(category.value() or "") for category in renderer.categories()]
        wanted = {str(value) for value in values}
        if not wanted <= set(named):
            wanted.add("")
        for i in reversed(range(len(named))):
            if named[i] not in wanted:
                renderer.deleteCategory(i)
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return finish


def shaded(classes: Sequence[Class]) -> Callable[[QgsRasterLayer], None]:
    """Give a pseudocolour raster layer these classes, in its style's ramp.

    A last class without end is faint: it is all the rest of the map.
    """

    def finish(layer: QgsRasterLayer) -> None:
        renderer = layer.renderer()
        if not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
            return
        shader = renderer.shader().rasterShaderFunction()
        ramp, last = shader.sourceColorRamp(), max(len(classes) - 1, 1)
        items = []
        for i, c in enumerate(classes):
            colour = ramp.color(i / last)
            if not math.isfinite(c.high):
                colour.setAlpha(FAINT)
            items.append(QgsColorRampShader.ColorRampItem(c.high, colour, c.label))
        shader.setColorRampType(QgsColorRampShader.Type.Discrete)
        shader.setColorRampItemList(items)
        renderer.setClassificationMin(classes[0].low)
        renderer.setClassificationMax(max(c.high for c in classes if math.isfinite(c.high)))
        layer.triggerRepaint()

    return finish
