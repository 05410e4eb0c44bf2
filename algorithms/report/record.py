"""What a run was given: inputs, parameters, versions, and what it warned of."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...layers.inputs import InputLayer, input_layer
from ...layers.locate import version
from ...layers.vector import name_by_table

JSON_STARTS = ("{", "[")  # of a parameter that holds JSON itself and no path


@dataclass(frozen=True)
class Input:
    """A layer a parameter was given."""

    parameter: str
    label: str
    layer: InputLayer
    selected_only: bool


@dataclass(frozen=True)
class Setting:
    """A parameter's name, label and value in words; ``own`` when it differs from the default."""

    name: str
    label: str
    value: str
    own: bool


@dataclass(frozen=True)
class Record:
    """All that tells one run from another; holds no path and no time."""

    inputs: tuple[Input, ...]
    settings: tuple[Setting, ...]
    warnings: tuple[str, ...]
    trocha_version: str
    qgis_version: str


class Listening:
    """Passes what is said on to a feedback, and keeps the warnings for the report."""

    def __init__(self, feedback):
        self._feedback = feedback
        self.warnings: list[str] = []

    def isCanceled(self) -> bool:
        return self._feedback.isCanceled()

    def pushInfo(self, text: str) -> None:
        self._feedback.pushInfo(text)

    def pushWarning(self, text: str) -> None:
        self._feedback.pushWarning(text)
        self.warnings.append(text)


def read_inputs(algorithm, parameters, context) -> tuple[Input, ...]:
    """The layers given, in the parameters' order. For ``prepareAlgorithm``: on the main thread."""
    found = []
    for definition in algorithm.parameterDefinitions():
        name = definition.name()
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            layer = algorithm.parameterAsVectorLayer(parameters, name, context)
            if layer is not None:
                name_by_table(layer, context)  # a second run in the context would find it so
        elif isinstance(definition, QgsProcessingParameterRasterLayer):
            layer = algorithm.parameterAsRasterLayer(parameters, name, context)
        else:
            continue
        if layer is None:
            continue
        given = parameters.get(name)
        selected = (
            isinstance(given, QgsProcessingFeatureSourceDefinition) and given.selectedFeaturesOnly
        )
        found.append(Input(name, definition.description(), input_layer(layer), bool(selected)))
    return tuple(found)


def record(
    algorithm, parameters, context, inputs: Sequence[Input], warnings: Sequence[str]
) -> Record:
    """The run's record; outputs are no part of it."""
    layers = {i.parameter for i in inputs}
    settings = [
        _setting(algorithm, definition, parameters, context)
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and definition.name() not in layers
    ]
    return Record(tuple(inputs), tuple(settings), tuple(warnings), version(), Qgis.QGIS_VERSION)


def _setting(algorithm, definition, parameters, context) -> Setting:
    name = definition.name()
    given = parameters.get(name)
    missing = given is None or given == ""
    value = (
        ""
        if missing and definition.defaultValue() is None
        else _value(algorithm, definition, parameters, context)
    )
    default = (
        "" if definition.defaultValue() is None else _value(algorithm, definition, {}, context)
    )
    return Setting(name, definition.description(), value, value != default)


def _value(algorithm, definition, parameters, context) -> str:
    name = definition.name()
    if isinstance(definition, QgsProcessingParameterNumber):
        return f"{algorithm.parameterAsDouble(parameters, name, context):.10g}"
    if isinstance(definition, QgsProcessingParameterBoolean):
        return "on" if algorithm.parameterAsBoolean(parameters, name, context) else "off"
    if isinstance(definition, QgsProcessingParameterEnum):
        if definition.allowMultiple():
            return ", ".join(algorithm.parameterAsEnumStrings(parameters, name, context))
        return algorithm.parameterAsEnumString(parameters, name, context)
    if isinstance(definition, QgsProcessingParameterExtent):
        return algorithm.parameterAsExtent(parameters, name, context).toString(6)
    if isinstance(definition, QgsProcessingParameterMatrix):
        return ", ".join(str(v) for v in algorithm.parameterAsMatrix(parameters, name, context))
    if isinstance(definition, QgsProcessingParameterDateTime):
        return algorithm.parameterAsDateTime(parameters, name, context).toString("yyyy-MM-dd")
    text = algorithm.parameterAsString(parameters, name, context)
    if isinstance(definition, QgsProcessingParameterFile) and not text.lstrip().startswith(
        JSON_STARTS
    ):
        return os.path.basename(text)  # a path would tell of the machine
    return text
