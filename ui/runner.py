"""Registered algorithms run in the background, seen and cancelled in the message bar."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProject,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, Qt
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton

from ..core.errors import TrochaError
from .words import Translated

TEMPORARY = "TEMPORARY_OUTPUT"
PATIENCE_S = 10  # how long unloading waits for a cancelled run; Trocha's own end within one


@dataclass(frozen=True)
class Inside:
    """A page that shows a run itself, in place of the message bar."""

    progressed: Callable[[float], None]  # percent
    failed: Callable[[str], None]  # the algorithm's own sentence
    cancelled: Callable[[], None]


class Run(Translated):
    """One run: its task, its place in the message bar, and all that must live until it ends."""

    def __init__(
        self, iface, algorithm, parameters: dict, title: str, inside: Inside | None = None
    ):
        self._iface, self._inside = iface, inside
        self.title = title
        self.feedback = _Heard()
        self._algorithm = algorithm
        self._parameters = {**parameters, **_outputs(algorithm, parameters)}
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._context.setFeedback(self.feedback)
        self._item = None
        self.done: Callable[[dict], None] | None = None
        self.ended = False

    def start(self, ended: Callable[[Run], None]) -> None:
        """Check the parameters, then begin; raises ``TrochaError`` where they are refused."""
        good, fault = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not good:
            raise TrochaError(fault)
        self._forget = ended
        self.task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self._context, self.feedback
        )
        if self.task.isCanceled():  # what is prepared on this thread failed
            raise TrochaError(self.feedback.sentence(self.title))
        self.task.setDescription(self.title)
        self.task.executed.connect(self._executed)
        self._show()
        QgsApplication.taskManager().addTask(self.task)

    def cancel(self) -> None:
        """Ask the run to end; it does within about a second."""
        self.feedback.cancel()
        if not self.ended and not sip.isdeleted(self.task):
            self.task.cancel()

    def _show(self) -> None:
        if self._inside is not None:
            self.task.progressChanged.connect(self._inside.progressed)
            return
        bar = self._iface.messageBar()
        self._item = bar.createMessage("Trocha", self.title)
        progress = QProgressBar(self._item)
        progress.setObjectName("trocha_run_progress")
        progress.setRange(0, 100)
        progress.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        progress.setMaximumWidth(progress.fontMetrics().averageCharWidth() * 30)
        button = QPushButton(self.tr("Cancel"), self._item)
        button.setObjectName("trocha_run_cancel")
        button.clicked.connect(lambda _checked=False: self._cancelled_by(button))
        self._item.layout().addWidget(progress)
        self._item.layout().addWidget(button)
        self.task.progressChanged.connect(lambda percent: _set(progress, percent))
        bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def _cancelled_by(self, button: QPushButton) -> None:
        button.setEnabled(False)
        button.setText(self.tr("Cancelling…"))
        self.cancel()

    def _executed(self, good: bool, results: dict) -> None:
        """On the main thread, when the run has ended one way or another."""
        self.ended = True
        self._clear()
        if self.feedback.isCanceled():
            self._tell_cancelled()
        elif not good:
            self._tell_failed()
        else:
            # Loads, styles and groups the layers as after a run from Processing's own dialog.
            from processing.gui.Postprocessing import handleAlgorithmResults

            loaded = handleAlgorithmResults(
                self._algorithm,
                self._context,
                feedback=self.feedback,
                parameters=self._parameters,
            )
            if not loaded:
                self._tell_failed()
            elif self.done is not None:
                self.done(results)
            else:
                self._say(self.tr("{title}: done."), Qgis.MessageLevel.Success)
        self._forget(self)

    def drop(self) -> None:
        """Take no more part: the window goes before the run ends."""
        if not sip.isdeleted(self.task):
            self.task.executed.disconnect(self._executed)
            kept = (self._algorithm, self._context, self.feedback, self._parameters)
            # The task uses these until its thread ends; the connection keeps them so long.
            self.task.taskTerminated.connect(lambda _kept=kept: None)
            self.task.taskCompleted.connect(lambda _kept=kept: None)
        self._clear()

    def _tell_cancelled(self) -> None:
        if self._inside is not None:
            self._inside.cancelled()
        else:
            self._say(self.tr("{title}: cancelled, nothing was added."), Qgis.MessageLevel.Info)

    def _tell_failed(self) -> None:
        sentence = self.feedback.sentence(self.title)
        if self._inside is not None:
            self._inside.failed(sentence)
        else:
            self._say(sentence, Qgis.MessageLevel.Critical)

    def _say(self, text: str, level: Qgis.MessageLevel) -> None:
        seconds = 0 if level == Qgis.MessageLevel.Critical else 5
        text = text.replace("{title}", self.title)
        self._iface.messageBar().pushMessage("Trocha", text, level, seconds)

    def _clear(self) -> None:
        # The user may have closed the item; the run goes on, seen among QGIS's own tasks.
        if self._item is not None and not sip.isdeleted(self._item):
            self._iface.messageBar().popWidget(self._item)
        self._item = None


class Runner:
    """Starts runs and keeps them until they end."""

    def __init__(self, iface):
        self._iface = iface
        self._runs: list[Run] = []

    def run(
        self,
        algorithm_id: str,
        parameters: dict,
        title: str,
        done: Callable[[dict], None] | None = None,
        inside: Inside | None = None,
    ) -> Run:
        """Run an algorithm in the background; its result layers join the project when it ends.

        ``title`` names the run to the user. ``done(results)`` follows a good run, with the layers
        loaded, styled and grouped; without it the message bar says that it is done. ``inside`` is a
        page that shows the run in the message bar's place. Outputs that are not given become
        temporary layers, as from Processing's dialog; those given as None are left out. Raises
        ``TrochaError`` where the algorithm is not registered or refuses the parameters.
        """
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if algorithm is None:
            text = QCoreApplication.translate(
                "Trocha",
                "The analysis {id} is not registered; enable Processing and Trocha in the plugin manager.",
            )
            raise TrochaError(text.format(id=algorithm_id))
        made = Run(self._iface, algorithm, parameters, title, inside)
        made.done = done
        made.start(self._runs.remove)
        self._runs.append(made)
        return made

    def runs(self) -> list[Run]:
        """What runs now."""
        return list(self._runs)

    def close_all(self) -> None:
        """Cancel what runs and wait a little: the provider behind it is going."""
        for run in self._runs:
            run.cancel()
        until = time.monotonic() + PATIENCE_S
        while self._runs and time.monotonic() < until:
            # A cancelled run ends on its thread, and tells of it through this thread's events.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 50)
        for run in self._runs:
            run.drop()
        self._runs.clear()


class _Heard(QgsProcessingFeedback):
    """Keeps what an algorithm reports as an error."""

    def __init__(self):
        super().__init__(False)
        self._errors: list[str] = []

    def reportError(self, error, fatal=False):
        """Called by the algorithm, on its thread."""
        self._errors.append(str(error))
        super().reportError(error, fatal)

    def sentence(self, title: str) -> str:
        """The algorithm's own sentence."""
        if self._errors:
            return self._errors[-1].strip()
        text = QCoreApplication.translate(
            "Trocha", "{title} ended without results; see the log messages panel."
        )
        return text.format(title=title)


def _outputs(algorithm, parameters: dict) -> dict:
    """A place for each output that a dialog would fill in, layers to be loaded when done."""
    made = {}
    for definition in algorithm.destinationParameterDefinitions():
        name = definition.name()
        given = parameters.get(name, TEMPORARY if _wanted(definition) else None)
        if given is None:
            continue
        files = (QgsProcessingParameterFileDestination, QgsProcessingParameterFolderDestination)
        if isinstance(definition, files) or not isinstance(given, str):
            made[name] = given
        else:
            made[name] = QgsProcessingOutputLayerDefinition(given, QgsProject.instance())
    return made


def _wanted(definition: QgsProcessingDestinationParameter) -> bool:
    optional = definition.flags() & definition.Flag.FlagOptional
    return not optional or definition.createByDefault()


def _set(progress: QProgressBar, percent: float) -> None:
    if not sip.isdeleted(progress):
        progress.setValue(int(percent))
