"""Runs in the background: layers loaded and grouped, errors in the algorithm's words, cancelled."""

from __future__ import annotations

import threading

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsProcessingProvider,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton
from trocha.core.errors import TrochaError
from trocha.layers.project import ResultGroup, StyledInGroup
from trocha.ui.runner import Inside, Runner

KEPT = []


class Square(QgsProcessingAlgorithm):
    """One square; with WAY it waits to be cancelled, or fails."""

    here = threading.Event()

    def createInstance(self):
        return type(self)()

    def name(self):
        return "square"

    def displayName(self):
        return "Square"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterString("WAY", "Way", "", optional=True))
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Square"))

    def checkParameterValues(self, parameters, context):
        if parameters.get("WAY") == "refused":
            return False, "WAY is refused; choose another."
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(self, parameters, context, feedback):
        self.here.set()
        if parameters.get("WAY") == "wait":
            feedback.setProgress(40)
            while not feedback.isCanceled():
                threading.Event().wait(0.01)
            return {}
        if parameters.get("WAY") == "fail":
            raise QgsProcessingException("WAY is 'fail'; choose another.")
        crs = QgsCoordinateReferenceSystem("EPSG:32718")
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, QgsFields(), QgsWkbTypes.Type.Polygon, crs
        )
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(500000, 8600000, 501000, 8601000)))
        sink.addFeature(feature)
        KEPT.append(StyledInGroup("", ResultGroup("Squares"), 1))
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(KEPT[-1])
        return {"OUTPUT": destination}


class Squares(QgsProcessingProvider):
    def id(self):
        return "squares"

    def name(self):
        return "Squares"

    def loadAlgorithms(self):
        self.addAlgorithm(Square())


@pytest.fixture
def runner(interface, qgis_processing, layer_tree_view):
    provider = Squares()
    QgsApplication.processingRegistry().addProvider(provider)
    Square.here.clear()
    made = Runner(interface)
    yield made
    made.close_all()
    QgsApplication.processingRegistry().removeProvider(provider)


def messages(interface):
    return [item.text() for item in interface.bar.items()]


def test_result_layers_are_loaded_and_grouped(runner, interface, qtbot):
    results = []
    runner.run("squares:square", {}, "A square", results.append)
    assert messages(interface) == ["A square"]
    qtbot.waitUntil(lambda: bool(results))
    root = QgsProject.instance().layerTreeRoot()
    (group,) = root.children()
    assert group.name() == "Squares"
    (node,) = group.findLayers()
    assert node.layer().featureCount() == 1
    assert runner.runs() == []
    assert messages(interface) == []


def test_without_more_to_do_the_bar_says_that_it_is_done(runner, interface, qtbot):
    runner.run("squares:square", {}, "A square")
    qtbot.waitUntil(lambda: messages(interface) == ["A square: done."])


def test_progress_is_seen_and_a_click_cancels(runner, interface, qtbot):
    runner.run("squares:square", {"WAY": "wait"}, "A square")
    (item,) = interface.bar.items()
    bar = item.findChild(QProgressBar, "trocha_run_progress")
    qtbot.waitUntil(lambda: bar.value() == 40)
    button = item.findChild(QPushButton, "trocha_run_cancel")
    button.click()
    assert button.text() == "Cancelling…"
    qtbot.waitUntil(lambda: messages(interface) == ["A square: cancelled, nothing was added."])
    assert QgsProject.instance().mapLayers() == {}
    assert runner.runs() == []


@pytest.mark.parametrize(
    ("way", "heard"),
    [("", ["done"]), ("fail", ["failed: WAY is 'fail'; choose another."]), ("wait", ["cancelled"])],
)
def test_a_page_may_show_a_run_itself(runner, interface, qtbot, way, heard):
    told, percents = [], []
    inside = Inside(
        percents.append,
        lambda text: told.append(f"failed: {text}"),
        lambda: told.append("cancelled"),
    )
    run = runner.run(
        "squares:square", {"WAY": way}, "A square", lambda _: told.append("done"), inside
    )
    assert messages(interface) == []
    if way == "wait":
        qtbot.waitUntil(lambda: 40 in percents)
        run.cancel()
    qtbot.waitUntil(lambda: told == heard)
    assert messages(interface) == [] and runner.runs() == []


def test_a_run_goes_on_when_its_message_is_closed(runner, interface, qtbot):
    run = runner.run("squares:square", {"WAY": "wait"}, "A square")
    interface.bar.popWidget(interface.bar.items()[0])
    assert runner.runs() == [run]
    run.cancel()
    qtbot.waitUntil(lambda: messages(interface) == ["A square: cancelled, nothing was added."])


def test_a_failure_is_told_in_the_algorithms_sentence(runner, interface, qtbot):
    runner.run("squares:square", {"WAY": "fail"}, "A square")
    qtbot.waitUntil(lambda: messages(interface) == ["WAY is 'fail'; choose another."])
    assert runner.runs() == []


@pytest.mark.parametrize(
    ("algorithm", "parameters", "said"),
    [
        ("squares:none", {}, "The analysis squares:none is not registered"),
        ("squares:square", {"WAY": "refused"}, "WAY is refused; choose another."),
    ],
)
def test_what_cannot_begin_says_so_at_once(runner, interface, algorithm, parameters, said):
    with pytest.raises(TrochaError, match=said):
        runner.run(algorithm, parameters, "A square")
    assert messages(interface) == []
    assert runner.runs() == []


def test_unloading_in_mid_run_ends_it(runner, interface, qtbot):
    run = runner.run("squares:square", {"WAY": "wait"}, "A square")
    qtbot.waitUntil(Square.here.is_set)
    runner.close_all()
    assert run.ended
    assert runner.runs() == []
    assert not [text for text in messages(interface) if text == "A square"]


def test_unloading_does_not_wait_for_ever(runner, interface, qtbot, monkeypatch):
    """A run that does not hear is left to itself, and tells nobody when it ends."""
    deaf = threading.Event()
    monkeypatch.setattr("trocha.ui.runner.PATIENCE_S", 0.1)
    monkeypatch.setattr(
        Square, "processAlgorithm", lambda self, *_: (self.here.set(), deaf.wait(5), {})[2]
    )
    run = runner.run("squares:square", {}, "A square")
    qtbot.waitUntil(Square.here.is_set)
    runner.close_all()
    assert not run.ended
    deaf.set()
    qtbot.waitUntil(lambda: sip.isdeleted(run.task))
    assert messages(interface) == []
