"""Algorithm dialogs opened by id, and what is done when their run ends."""

from __future__ import annotations

from collections.abc import Callable

from qgis import processing
from qgis.core import QgsProcessingContext, QgsProcessingUtils, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import TrochaError


class AlgorithmDialogs:
    """Opens Processing's own dialogs beside the main window, and closes them at unload."""

    def __init__(self, iface):
        self._iface = iface
        self._open = []

    def show(
        self,
        algorithm_id: str,
        parameters: dict | None = None,
        finished: Callable[[object, dict], None] | None = None,
    ):
        """Open the dialog, filled in; ``finished(dialog, results)`` follows each good run.

        By then Processing has loaded, styled and grouped the result layers: the dialog
        emits ``algorithmFinished`` after the post-processors ran (QGIS 3.22 to 3.44).
        """
        dialog = processing.createAlgorithmDialog(algorithm_id, parameters or {})
        if dialog is None:
            text = QCoreApplication.translate(
                "Trocha",
                "The analysis {id} is not registered; enable Processing and Trocha in the plugin manager.",
            )
            raise TrochaError(text.format(id=algorithm_id))
        if finished:
            dialog.algorithmFinished.connect(lambda ok, results: ok and finished(dialog, results))
        tool = self._iface.mapCanvas().mapTool()
        dialog.rejected.connect(lambda: self._closed(dialog, tool))
        self._open = [*self._alive(), dialog]
        dialog.show()
        return dialog

    def close_all(self) -> None:
        """Cancel what still runs and close the dialogs: the provider behind them is going."""
        for dialog in self._alive():
            if dialog.cancelButton().isEnabled():
                dialog.cancelButton().click()
            dialog.close()
        self._open = []

    def _alive(self) -> list:
        return [dialog for dialog in self._open if not sip.isdeleted(dialog)]

    def _closed(self, dialog, tool) -> None:
        # Neither Escape nor Close deletes an idle dialog. One with a run behind it is
        # needed until the run ends, and QGIS deletes it then.
        if not dialog.cancelButton().isEnabled():
            dialog.deleteLater()
        # A parameter may have put its own map tool on the canvas to pick an extent.
        canvas = self._iface.mapCanvas()
        if tool is not None and not sip.isdeleted(tool) and canvas.mapTool() is not tool:
            canvas.setMapTool(tool)


def result_layers(results: dict) -> list:
    """The project's layers among a run's outputs (ids or paths), in the order of the outputs."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layers = [
        QgsProcessingUtils.mapLayerFromString(value, context, False)
        for value in results.values()
        if isinstance(value, str) and value
    ]
    return [layer for layer in layers if layer is not None]
