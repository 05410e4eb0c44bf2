"""The map that the demo and the trial print: what it shows, and how large."""

import importlib
import pathlib

import pytest
from qgis.core import QgsLayoutItemMap, QgsProject, QgsRectangle, QgsVectorLayer

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        yield importlib.import_module("map_project")


@pytest.mark.parametrize(
    "extent", [QgsRectangle(0, 0, 4000, 1000), QgsRectangle(5e5, 8e6, 5.1e5, 8.2e6)]
)
def test_the_map_keeps_its_size_and_shows_all(tool, qgis_app, qgis_new_project, extent):
    """297 x 210 mm less the legend, title and notice: 199 x 176 mm, wide and tall extents alike."""
    project = QgsProject.instance()
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:32718", "places", "memory"))
    sheet = tool.Sheet("title", "heading", "notice", shown=(), unlisted=())
    layout = tool._layout(project, extent, sheet)
    (drawn,) = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert (drawn.rect().width(), drawn.rect().height()) == pytest.approx((199, 176))
    assert drawn.extent().contains(extent)
    assert drawn.extent().width() / drawn.extent().height() == pytest.approx(199 / 176, rel=1e-3)
    # No more than needed: one side fits closely.
    spare = drawn.extent().width() / extent.width(), drawn.extent().height() / extent.height()
    assert min(spare) == pytest.approx(1, rel=1e-3)
