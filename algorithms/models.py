"""Models that ship with the plugin: chains of its algorithms, to run or to copy."""

from __future__ import annotations

import os
from collections.abc import Iterator

from qgis.core import Qgis, QgsMessageLog, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.locate import resource


def shipped_models() -> Iterator[QgsProcessingModelAlgorithm]:
    """Every model of resources/models/; one that cannot be read is told in the message log."""
    folder = resource("models")
    for name in sorted(os.listdir(folder)):
        model = QgsProcessingModelAlgorithm()
        if name.endswith(".model3") and model.fromFile(os.path.join(folder, name)):
            yield model
            continue
        text = QCoreApplication.translate(
            "Trocha", "The model {path} cannot be read; install the plugin again."
        )
        QgsMessageLog.logMessage(
            text.format(path=os.path.join(folder, name)), "Trocha", Qgis.MessageLevel.Warning
        )
