"""Ramps fitted to the data, and the styles that come with before and after."""

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsVectorLayer
from trocha.core.grid import Grid
from trocha.layers.geotiff import write_raster
from trocha.layers.locate import style_path
from trocha.layers.project import load_style
from trocha.layers.stretch import stretch_evenly

UTM = QgsCoordinateReferenceSystem("EPSG:32718")


def raster(path, values):
    values = np.array(values, float)
    grid = Grid(*values.shape, 500_000, 8_600_000, 1000, 1000)
    write_raster(str(path), values, grid, UTM, description="change")
    return QgsRasterLayer(str(path), "change")


def test_a_ramp_reaches_as_far_up_as_down(qgis_app, tmp_path):
    layer = raster(tmp_path / "change.tif", [[-2, 0], [1, 8]])
    assert load_style(layer, style_path("beforeafter_kde_change")) == ""
    stretch_evenly(layer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [items[0].value, items[len(items) // 2].value, items[-1].value] == [-8, 0, 8]
    assert [items[0].label, items[-1].label] == ["-8", "+8"]


def test_a_raster_without_a_change_is_left_alone(qgis_app, tmp_path):
    layer = raster(tmp_path / "flat.tif", [[0, 0], [0, 0]])
    load_style(layer, style_path("beforeafter_kde_change"))
    stretch_evenly(layer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert items[-1].value == 1


@pytest.mark.parametrize("name", ["kde_z", "kde_found"])
def test_raster_styles_load(qgis_app, tmp_path, name):
    layer = raster(tmp_path / "z.tif", [[-3, 0], [1, 3]])
    assert load_style(layer, style_path(f"beforeafter_{name}")) == ""
    assert layer.renderer().type() == "singlebandpseudocolor"


@pytest.mark.parametrize(("name", "attribute"), [("compared", "role"), ("hotspots", "finding")])
def test_polygon_styles_load(qgis_app, name, attribute):
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32718&field={attribute}:string", name, "memory")
    assert load_style(layer, style_path(f"beforeafter_{name}")) == ""
    assert layer.renderer().classAttribute() == attribute
