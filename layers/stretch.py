"""Colour ramps fitted to the values of the layer they colour."""

from __future__ import annotations

from qgis.core import QgsColorRampShader, QgsRasterLayer, QgsSingleBandPseudoColorRenderer

from .compat import band_of


def stretch_evenly(layer: QgsRasterLayer) -> None:
    """Widen a ramp written for -1 to 1 to the layer's largest value, either way from 0.

    Equal distances from 0 keep equal strength of colour. A layer without values, or with
    another kind of renderer, is left as it is.
    """
    renderer = layer.renderer()
    if not isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        return
    statistics = layer.dataProvider().bandStatistics(band_of(renderer))
    largest = max(abs(statistics.minimumValue), abs(statistics.maximumValue))
    ramp = renderer.shader().rasterShaderFunction()
    if not isinstance(ramp, QgsColorRampShader) or not 0 < largest < float("inf"):
        return
    items = ramp.colorRampItemList()
    for item in items:
        item.value *= largest
        item.label = f"{item.value:+.2g}" if item.value else "0"
    ramp.setColorRampItemList(items)
    ramp.setMinimumValue(-largest)
    ramp.setMaximumValue(largest)
    renderer.setClassificationMin(-largest)
    renderer.setClassificationMax(largest)
    layer.triggerRepaint()
