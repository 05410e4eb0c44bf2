"""Outputs that fail half-way are taken back, wherever they went."""

from __future__ import annotations

import os

import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProject,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from trocha.algorithms.base import TrochaAlgorithm
from trocha.core.errors import Cancelled, TrochaError
from trocha.layers.compat import field

CRS = "EPSG:32718"


class Halfway(TrochaAlgorithm):
    """Writes three rows and then does as it is told."""

    NAME = "halfway"

    def __init__(self, end=None, kind=QgsWkbTypes.Type.NoGeometry):
        super().__init__()
        self.end, self.kind = end, kind

    def createInstance(self):
        return type(self)(self.end, self.kind)

    def displayName(self):
        return "Halfway"

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", "Rows"))

    def compute(self, parameters, context, feedback):
        fields = QgsFields()
        fields.append(field("number", "integer"))
        with self.rows(
            parameters, "OUTPUT", context, fields, self.kind, QgsCoordinateReferenceSystem(CRS)
        ) as rows:
            for i in range(3):
                rows.add([i])
            if self.end is not None:
                raise self.end("no more")
        return {"OUTPUT": rows.destination}


@pytest.fixture
def context(qgis_processing, qgis_new_project):
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def run(output, context, end=None, kind=QgsWkbTypes.Type.NoGeometry):
    algorithm = Halfway(end, kind)
    algorithm.initAlgorithm()
    return algorithm.run({"OUTPUT": output}, context, QgsProcessingFeedback())


def table(path, name):
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


def count(path, name=None):
    layer = QgsVectorLayer(f"{path}|layername={name}" if name else str(path), "rows", "ogr")
    return layer.featureCount() if layer.isValid() else None


ENDS = pytest.mark.parametrize("end", [Cancelled, TrochaError])


@ENDS
@pytest.mark.parametrize("kind", ["gpkg", "shp", "csv", "geojson"])
def test_a_file_goes_with_all_that_belongs_to_it(context, tmp_path, kind, end):
    folder = tmp_path / "out"
    folder.mkdir()
    output = str(folder / f"rows.{kind}")
    run(output, context, end, QgsWkbTypes.Type.Point)
    assert os.listdir(folder) == []
    run(output, context, end)  # a table: of a shapefile, QGIS writes the .dbf only
    assert os.listdir(folder) == []
    run(output, context, kind=QgsWkbTypes.Type.Point)
    before = {name: (folder / name).read_bytes() for name in os.listdir(folder)}
    run(output, context, end, QgsWkbTypes.Type.Point)
    assert {name: (folder / name).read_bytes() for name in os.listdir(folder)} == before
    assert count(output) == 3


@ENDS
def test_a_table_goes_and_its_neighbours_stay(context, tmp_path, end):
    path = str(tmp_path / "rows.gpkg")
    run(table(path, "kept"), context)
    run(table(path, "lost"), context, end)
    assert count(path, "kept") == 3
    data = gdal.OpenEx(path)
    assert [data.GetLayer(i).GetName() for i in range(data.GetLayerCount())] == ["kept"]


@ENDS
def test_a_temporary_layer_goes_and_is_not_loaded(context, end):
    output = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    run(output, context)
    assert context.temporaryLayerStore().count() == len(context.layersToLoadOnCompletion()) == 1
    run(output, context, end)
    assert context.temporaryLayerStore().count() == len(context.layersToLoadOnCompletion()) == 1


def test_a_layer_that_rows_are_appended_to_is_never_taken_away(context, tmp_path):
    path = str(tmp_path / "mine.gpkg")
    run(path, context)
    layer = QgsVectorLayer(path, "mine", "ogr")
    output = QgsProcessingOutputLayerDefinition(path)
    remapping = QgsRemappingSinkDefinition()
    remapping.setDestinationFields(layer.fields())
    remapping.setDestinationWkbType(layer.wkbType())
    remapping.setDestinationCrs(layer.crs())
    output.setRemappingDefinition(remapping)
    run(output, context, Cancelled)
    assert count(path) >= 3
