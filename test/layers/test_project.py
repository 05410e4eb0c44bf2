"""Result layers reach their group through Processing's own handling of results."""

from __future__ import annotations

import processing
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication
from trocha.core.errors import TrochaError
from trocha.layers.project import LayerSpec, ResultGroup, StyledInGroup, add_group, layers_by_role


class ThreeLayers(QgsProcessingAlgorithm):
    """Three memory layers, each with the post-processor it is given."""

    def __init__(self, processors=()):
        super().__init__()
        self.processors = processors

    def createInstance(self):
        return type(self)(self.processors)

    def name(self):
        return "threelayers"

    def displayName(self):
        return "Three layers"

    def initAlgorithm(self, configuration=None):
        for name in ("C", "A", "B"):
            self.addParameter(QgsProcessingParameterFeatureSink(name, name))

    def processAlgorithm(self, parameters, context, feedback):
        results = {}
        for name, processor in zip(("A", "B", "C"), self.processors):
            sink, results[name] = self.parameterAsSink(
                parameters,
                name,
                context,
                QgsFields(),
                QgsWkbTypes.Type.Point,
                context.project().crs(),
            )
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 2)))
            sink.addFeature(feature)
            context.layerToLoadOnCompletionDetails(results[name]).setPostProcessor(processor)
        return results


@pytest.fixture
def project(qgis_processing, qgis_new_project, layer_tree_view):
    return QgsProject.instance()


@pytest.fixture
def qml(tmp_path):
    layer = QgsVectorLayer("Point", "source of the style", "memory")
    category = QgsRendererCategory(1, QgsMarkerSymbol.createSimple({}), "one")
    layer.setRenderer(QgsCategorizedSymbolRenderer("nothing", [category]))
    path = tmp_path / "categorised.qml"
    layer.saveNamedStyle(str(path))
    return str(path)


def run(processors, feedback=None):
    algorithm = ThreeLayers(processors)
    algorithm.initAlgorithm()
    outputs = dict.fromkeys("ABC", QgsProcessing.TEMPORARY_OUTPUT)
    processing.runAndLoadResults(algorithm, outputs, feedback=feedback)
    # QGIS drops layers without a node in the tree when the event loop runs next.
    QCoreApplication.processEvents()


def tree(project):
    """The root's children: a layer's name, or a group's title with its layers."""
    return [
        (node.name(), [child.name() for child in node.children()])
        if node.children()
        else node.name()
        for node in project.layerTreeRoot().children()
    ]


def test_the_order_is_the_positions_whatever_order_qgis_loads_them_in(project, qml):
    group = ResultGroup("Impact")
    run([StyledInGroup(qml, group, position) for position in (2, 3, 1)])
    assert tree(project) == [("Impact", ["C", "A", "B"])]
    assert sorted(layer.name() for layer in project.mapLayers().values()) == ["A", "B", "C"]
    renderers = {layer.renderer().type() for layer in project.mapLayers().values()}
    assert renderers == {"categorizedSymbol"}


def test_each_run_has_a_group_of_its_own_on_top(project, qml):
    for _run in range(2):
        group = ResultGroup("Impact")
        run([StyledInGroup(qml, group, position) for position in (1, 2, 3)])
    assert tree(project) == [("Impact 2", ["A", "B", "C"]), ("Impact", ["A", "B", "C"])]


def test_a_name_collects_the_layers_of_all_runs(project):
    for _run in range(2):
        run(
            [StyledInGroup("", "Times", 1), StyledInGroup("", "", 0), StyledInGroup("", "Times", 2)]
        )
    groups = dict(entry for entry in tree(project) if isinstance(entry, tuple))
    assert groups == {"Times": ["A", "A", "C", "C"]}
    assert [entry for entry in tree(project) if isinstance(entry, str)] == ["B", "B"]


def test_a_group_of_the_same_name_made_by_the_user_is_left_alone(project, qml):
    project.layerTreeRoot().addGroup("Impact")
    group = ResultGroup("Impact")
    run([StyledInGroup(qml, group, position) for position in (1, 2, 3)])
    assert tree(project) == [("Impact 2", ["A", "B", "C"]), "Impact"]


def test_a_missing_style_is_said_and_the_layer_still_comes(project, tmp_path):
    feedback = QgsProcessingFeedback()
    missing = str(tmp_path / "missing.qml")
    run([StyledInGroup(missing, "Impact", position) for position in (1, 2, 3)], feedback)
    assert tree(project) == [("Impact", ["A", "B", "C"])]
    assert "missing.qml was not applied to 'A': the file is missing." in feedback.textLog()


def test_a_layer_outside_the_tree_is_styled_and_no_empty_group_appears(project, qml):
    layer = QgsVectorLayer("Point", "headless", "memory")
    context = QgsProcessingContext()
    context.setProject(project)
    StyledInGroup(qml, "Impact", 1).postProcessLayer(layer, context, QgsProcessingFeedback())
    assert layer.renderer().type() == "categorizedSymbol"
    assert tree(project) == []


def test_a_layer_that_cannot_be_opened_leaves_the_project_untouched(project, tmp_path):
    specs = [LayerSpec("x/zones", "Zones", str(tmp_path / "none.gpkg"), table="zones")]
    with pytest.raises(
        TrochaError, match=r"'Zones' cannot be opened: layer 'zones' of .*none\.gpkg"
    ):
        add_group(project, "Sample", specs)
    assert tree(project) == []
    assert layers_by_role(project) == {}


def test_a_layer_is_finished_after_it_is_styled(project, qml):
    seen = []
    layer = QgsVectorLayer("Point", "result", "memory")
    processor = StyledInGroup(qml, finish=lambda done: seen.append(done.renderer().type()))
    context = QgsProcessingContext()
    context.setProject(project)
    processor.postProcessLayer(layer, context, QgsProcessingFeedback())
    assert seen == ["categorizedSymbol"]
