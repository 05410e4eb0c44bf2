"""Legends of the shipped styles in the user's language, whatever draws the layer."""

import importlib
import pathlib

import numpy as np
import pytest
from qgis.core import (
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsHillshadeRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from trocha.core.grid import Grid
from trocha.layers.geotiff import write_raster
from trocha.layers.legend_texts import CONTEXT, style_document
from trocha.layers.locate import style_path
from trocha.layers.project import load_style

ROOT = pathlib.Path(__file__).resolve().parents[2]
STYLES = sorted(path.stem for path in (ROOT / "resources" / "styles").glob("*.qml"))
UTM = QgsCoordinateReferenceSystem("EPSG:32718")


class Shouting(QTranslator):
    """Translates every label, and nothing else."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"¡{text}!" if context == CONTEXT else None

    def isEmpty(self):
        return False


@pytest.fixture
def shouting(qgis_app):
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture(scope="module")
def tool():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        yield importlib.import_module("spoken_strings")


@pytest.fixture
def layer_for(qgis_app, tmp_path):
    """A layer of the kind that a style is for."""

    def make(name):
        style = pathlib.Path(style_path(name)).read_text("utf-8")
        if "<rasterrenderer" in style:
            grid = Grid(2, 2, 500_000, 8_600_000, 1000, 1000)
            path = str(tmp_path / "grid.tif")
            write_raster(path, np.ones((2, 2)), grid, UTM, description="grid")
            return QgsRasterLayer(path, "grid")
        kinds = {"0": "Point", "1": "LineString", "2": "Polygon"}
        kind = style.split("<layerGeometryType>")[1][0]
        return QgsVectorLayer(f"{kinds[kind]}?crs=EPSG:32718", name, "memory")

    return make


def legend(layer):
    """All that a layer's legend may say."""
    renderer = layer.renderer()
    if isinstance(layer, QgsVectorLayer):
        items = [item.label() for item in renderer.legendSymbolItems()]
    elif isinstance(renderer, QgsPalettedRasterRenderer):
        items = [one.label for one in renderer.classes()]
    elif isinstance(renderer, QgsHillshadeRenderer):
        items = []
    else:
        shader = renderer.shader().rasterShaderFunction()
        assert isinstance(shader, QgsColorRampShader)
        items = [item.label for item in shader.colorRampItemList()]
    return [item for item in items if item]


@pytest.mark.parametrize("name", STYLES)
def test_every_label_of_every_style_is_translated(name, layer_for, shouting):
    layer = layer_for(name)
    assert load_style(layer, style_path(name)) == ""
    assert [item for item in legend(layer) if not item.startswith("¡")] == []


@pytest.mark.parametrize("name", STYLES)
def test_in_english_the_file_is_loaded_as_it_is(name, layer_for):
    ours, plain = layer_for(name), layer_for(name)
    assert load_style(ours, style_path(name)) == ""
    plain.loadNamedStyle(style_path(name))
    assert legend(ours) == legend(plain)
    assert ours.renderer().type() == plain.renderer().type()
    if isinstance(ours, QgsVectorLayer):
        assert ours.labelsEnabled() == plain.labelsEnabled()


def test_what_a_style_says_reaches_the_extractor(tool, layer_for):
    """Every word that a legend shows, and no number."""
    found = {text for name in STYLES for _, text in tool.labels(pathlib.Path(style_path(name)))}
    shown = {text for name in STYLES for text in _shown(layer_for, name)}
    assert {text for text in shown if any(c.isalpha() for c in text)} <= found
    assert "Cratered" in found
    assert "-0.5" not in found


def _shown(layer_for, name):
    layer = layer_for(name)
    load_style(layer, style_path(name))
    return legend(layer)


def test_a_style_that_is_no_xml_is_said(qgis_app, tmp_path):
    broken = tmp_path / "broken.qml"
    broken.write_text("<qgis><label", "utf-8")
    assert style_document(str(broken)).documentElement().isNull()
    layer = QgsVectorLayer("Point?crs=EPSG:32718", "A", "memory")
    assert load_style(layer, str(broken)).startswith(f"The style {broken} was not applied to 'A': ")
