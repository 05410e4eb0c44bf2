"""Where outputs go: found before anything runs, and refused where something would be lost."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.outputs import (
    FilePlace,
    place_of_layer,
    place_of_output,
    place_of_source,
)


def place_to_write(given, context: QgsProcessingContext) -> FilePlace | None:
    """The file that an output parameter's value names; None for a temporary one or a database.

    None also where rows are appended to a layer of the user's own.
    """
    if appends(given):
        return None
    if isinstance(given, QgsProcessingOutputLayerDefinition):
        given = given.sink
    return place_of_output(_text(given, context))


def appends(given) -> bool:
    """Whether an output parameter's value adds rows to a layer that exists."""
    return isinstance(given, QgsProcessingOutputLayerDefinition) and given.useRemapping()


def lost_by_writing(algorithm, parameters, context: QgsProcessingContext) -> str:
    """The sentence that refuses a run whose outputs would replace an input or each other; else ""."""
    translate = QCoreApplication.translate
    inputs, outputs = [], []
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if definition.isDestination():
            place = place_to_write(parameters.get(name), context)
            outputs += [(name, place)] if place else []
        else:
            inputs += [(name, place) for place in _places_read(parameters.get(name), context)]
    for i, (name, place) in enumerate(outputs):
        for other, source in inputs:
            if place.overwrites(source):
                text = translate(
                    "Trocha",
                    "{output} would overwrite '{path}', from which {input} is read; name another file.",
                )
                return text.format(output=name, path=place.path, input=other)
        for other, second in outputs[:i]:
            if place.overwrites(second) or second.overwrites(place):
                text = translate(
                    "Trocha", "{one} and {other} both go to '{path}'; give each a file of its own."
                )
                return text.format(one=other, other=name, path=place.path)
    return ""


def _places_read(given, context: QgsProcessingContext) -> Iterator[FilePlace]:
    """The files of a parameter's layers, without loading any."""
    if isinstance(given, (list, tuple)):
        for one in given:
            yield from _places_read(one, context)
        return
    if isinstance(given, QgsProcessingFeatureSourceDefinition):
        given = given.source
    layer = given if isinstance(given, QgsMapLayer) else None
    text = _text(given, context)
    if layer is None and text:
        layer = QgsProcessingUtils.mapLayerFromString(text, context, False)
    place = place_of_layer(layer) if layer is not None else place_of_source("ogr", text)
    if place is not None:
        yield place


def _text(given, context: QgsProcessingContext) -> str:
    if isinstance(given, QgsProperty):
        given, _ = given.valueAsString(context.expressionContext(), "")
    return given if isinstance(given, str) else ""
