"""The dialog says it is done after the results are in the project, and the map goes there."""

from __future__ import annotations

import pytest
import qgis.utils
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterFeatureSink,
    QgsProcessingProvider,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton
from trocha.core.errors import TrochaError
from trocha.layers.project import ResultGroup, StyledInGroup
from trocha.ui import impact
from trocha.ui.dialogs import AlgorithmDialogs, result_layers

SQUARE = QgsRectangle(500000, 8600000, 501000, 8601000)
KEPT = []


class OneSquare(QgsProcessingAlgorithm):
    def createInstance(self):
        return type(self)()

    def name(self):
        return "onesquare"

    def displayName(self):
        return "One square"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Square"))

    def processAlgorithm(self, parameters, context, feedback):
        crs = QgsCoordinateReferenceSystem("EPSG:32718")
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, QgsFields(), QgsWkbTypes.Type.Polygon, crs
        )
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(SQUARE))
        sink.addFeature(feature)
        KEPT.append(StyledInGroup("", ResultGroup("Squares"), 1))
        context.layerToLoadOnCompletionDetails(destination).setPostProcessor(KEPT[-1])
        return {"OUTPUT": destination, "DISPLACED_KG": 12000.0, "PORTER_TRIPS": 1000.0}


class Squares(QgsProcessingProvider):
    def id(self):
        return "squares"

    def name(self):
        return "Squares"

    def loadAlgorithms(self):
        self.addAlgorithm(OneSquare())


@pytest.fixture
def dialogs(interface, qgis_processing, monkeypatch, layer_tree_view):
    # Processing's dialogs take QGIS' own interface, which has no browser in tests.
    monkeypatch.setattr(qgis.utils.iface, "browserModel", lambda: None, raising=False)
    provider = Squares()
    QgsApplication.processingRegistry().addProvider(provider)
    made = AlgorithmDialogs(interface)
    yield made
    made.close_all()
    QgsApplication.processingRegistry().removeProvider(provider)


def test_results_are_grouped_before_the_dialog_says_it_is_done(dialogs, qtbot):
    seen = []

    def finished(dialog, results):
        groups = QgsProject.instance().layerTreeRoot().findGroups()
        seen.append([(g.name(), [n.name() for n in g.children()]) for g in groups])
        seen.append([layer.name() for layer in result_layers(results)])

    dialog = dialogs.show("squares:onesquare", {"OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}, finished)
    dialog.runButton().click()
    qtbot.waitUntil(lambda: bool(seen), timeout=20000)
    assert seen == [[("Squares", ["Square"])], ["Square"]]


def test_the_map_goes_to_the_results_and_the_answer_is_written_above_it(
    interface, dialogs, qtbot, monkeypatch, tmp_path
):
    opened = []
    monkeypatch.setattr(impact, "open_report", opened.append)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32718"))
    interface.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32718"))
    interface.canvas.setExtent(QgsRectangle(0, 0, 10, 10))
    report = str(tmp_path / "report.html")

    def finished(dialog, results):
        impact.show_results(interface, dialog, dict(results, REPORT=report))

    dialog = dialogs.show("squares:onesquare", {"OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}, finished)
    dialog.runButton().click()
    qtbot.waitUntil(lambda: interface.bar.currentItem() is not None, timeout=20000)
    assert interface.canvas.extent().contains(SQUARE)
    assert interface.canvas.extent().width() < 3000
    item = interface.bar.currentItem()
    assert item.text() == "12 t a year moved from air to foot: 1,000 more porter trips."
    item.findChild(QPushButton).click()
    assert opened == [report]


def test_closing_deletes_the_dialogs(dialogs, qtbot):
    shown = [dialogs.show("squares:onesquare") for _i in range(2)]
    shown[0].reject()  # what Escape does
    qtbot.waitUntil(lambda: sip.isdeleted(shown[0]), timeout=5000)
    assert shown[1].isVisible()
    # From the event loop, as in QGIS: Qt deletes nothing for a caller outside of it.
    QTimer.singleShot(0, dialogs.close_all)
    qtbot.waitUntil(lambda: sip.isdeleted(shown[1]), timeout=5000)


def test_an_id_nobody_registered_is_said(dialogs):
    with pytest.raises(TrochaError, match="squares:nothing is not registered"):
        dialogs.show("squares:nothing")
