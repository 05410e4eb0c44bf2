"""A small made-up valley and the means to run an algorithm on it as QGIS does."""

import sys

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

CELL = 1000.0
WEST, NORTH = 500000.0, 8600000.0


class Heard(QgsProcessingFeedback):
    """A feedback that keeps what it is told."""

    def __init__(self):
        super().__init__(False)
        self.warnings, self.errors, self.told, self.progressed = [], [], [], []
        self.progressChanged.connect(self.progressed.append)

    def pushInfo(self, info):
        self.told.append(info)

    def pushWarning(self, warning):
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):
        self.errors.append(error)


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    from trocha.algorithms.provider import TrochaProvider

    registry = QgsApplication.processingRegistry()
    made = TrochaProvider()
    registry.addProvider(made)
    yield made
    registry.removeProvider(made)


@pytest.fixture
def run(provider):
    """Run trocha:<name>; gives the results, and the feedback as ``run.heard``."""
    from qgis import processing

    def call(name, feedback=None, **parameters):
        call.heard = feedback or Heard()
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        return processing.run(f"trocha:{name}", parameters, feedback=call.heard, context=context)

    return call


@pytest.fixture
def refused(run):
    """Run what cannot work; gives the one sentence it is refused with."""

    def call(name, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **parameters)
        return str(caught.value)

    return call


@pytest.fixture
def loaded(provider):
    """Run trocha:<name> and load the results named; gives them styled, by name, as QGIS would."""
    from qgis import processing

    def call(name, results, **parameters):
        project = QgsProject.instance()
        context = QgsProcessingContext()
        context.setProject(project)
        for result in results:
            wanted = QgsProcessingOutputLayerDefinition(parameters[result], project)
            parameters[result] = wanted
        given = processing.run(f"trocha:{name}", parameters, feedback=Heard(), context=context)
        layers = {}
        for result in results:
            raster = str(given[result]).endswith(".tif")
            made = (QgsRasterLayer if raster else QgsVectorLayer)(given[result], result)
            details = context.layerToLoadOnCompletionDetails(given[result])
            details.postProcessor().postProcessLayer(made, context, Heard())
            layers[result] = made
        return layers

    return call


def write_dem(path, values, nodata=-9999, cell=CELL, epsg=32718, west=WEST, north=NORTH):
    """A GeoTIFF of elevations; NaN becomes nodata."""
    values = np.asarray(values, float)
    rows, cols = values.shape
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, 1, gdal.GDT_Float32)
    data.SetGeoTransform((west, cell, 0, north, 0, -cell))
    if epsg:
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(epsg)
        data.SetProjection(reference.ExportToWkt())
    band = data.GetRasterBand(1)
    band.SetNoDataValue(nodata)
    band.WriteArray(np.where(np.isfinite(values), values, nodata))
    del band, data
    return str(path)


def cell_xy(row, col):
    """Coordinates of a cell's centre in the valley's DEM."""
    return WEST + (col + 0.5) * CELL, NORTH - (row + 0.5) * CELL


def layer(kind, fields, rows, crs="EPSG:32718", name="places"):
    """A memory layer; each row is (WKT or None, attributes...)."""
    uri = "&".join([f"{kind}?crs={crs or 'EPSG:32718'}", *(f"field={f}" for f in fields)])
    made = QgsVectorLayer(uri, name, "memory")
    if not crs:
        made.setCrs(QgsCoordinateReferenceSystem())
    features = []
    for wkt, *attributes in rows:
        feature = QgsFeature(made.fields())
        feature.setAttributes(attributes)
        if wkt:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    made.dataProvider().addFeatures(features)
    made.updateExtents()
    return made


def point(row, col):
    return "POINT({} {})".format(*cell_xy(row, col))


@pytest.fixture
def flat(tmp_path):
    """20 x 30 km of level ground in cells of 1 km."""
    return write_dem(tmp_path / "flat.tif", np.zeros((20, 30)))


@pytest.fixture
def valley(flat):
    """Level ground, two zones, three strips, a log of one demolition, two exits.

    Walking at 5.03674 x 0.6 km/h (Tobler off path on the level). Zone A lies 2 km from
    strip S1, in the same row; zone B 2 km from S2. S3 has no row in the log.
    """
    zones = layer(
        "Point",
        ["zone_id:string", "supply_kg_year:double"],
        [(point(5, 5), "A", 6000.0), (point(10, 5), "B", 4000.0)],
        name="zones",
    )
    strips = layer(
        "Point",
        ["airstrip_uid:string", "status:string"],
        [
            (point(5, 7), "S1", "active"),
            (point(10, 7), "S2", "active"),
            (point(15, 7), "S3", "active"),
        ],
        name="strips",
    )
    log = layer(
        "None",
        [
            "airstrip_uid:string",
            "from_status:string",
            "to_status:string",
            "event_date:date",
            "date_precision:int",
        ],
        [
            (None, "S1", "active", "cratered", "2015-03-11", 1),
            (None, "S1", "cratered", "rehabilitated", "2015-03-16", 1),
            (None, "S2", "active", "cratered", "2015-03-01", 1),
        ],
        name="log",
    )
    exits = layer(
        "Point",
        ["exit_id:string"],
        [(point(5, 25), "east"), (point(18, 5), "south")],
        name="exits",
    )
    return {
        "DEM": flat,
        "ZONES": zones,
        "SUPPLY_FIELD": "supply_kg_year",
        "AIRSTRIPS": strips,
        "LOG": log,
        "BEFORE_START": "2015-02-01",
        "BEFORE_END": "2015-03-01",
        "AFTER_START": "2015-03-01",
        "AFTER_END": "2015-03-21",
        "EXITS": exits,
        "HIKING_FUNCTION": "tobler_offpath",
        "NEIGHBOURS": "8",
    }


def outputs(tmp_path):
    """Destinations in a folder that holds nothing else."""
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    return {
        "ZONES_OUT": str(folder / "zones.gpkg"),
        "AIRSTRIPS_OUT": str(folder / "strips.gpkg"),
        "FLOWS": str(folder / "flows.gpkg"),
        "LEDGER": str(folder / "ledger.gpkg"),
        "DELTA": str(folder / "delta.tif"),
        "REPORT": str(folder / "report.html"),
    }


def rows(path):
    """Attributes by name of every feature of a layer, with its geometry under ``geometry``."""
    made = QgsVectorLayer(str(path), "result", "ogr")
    names = [f.name() for f in made.fields()]
    return [
        {**dict(zip(names, f.attributes())), "geometry": f.geometry()} for f in made.getFeatures()
    ]


def band(path):
    """Values of a raster's only band, nodata as NaN."""
    data = gdal.Open(str(path))
    values = data.GetRasterBand(1).ReadAsArray().astype(float)
    values[values == data.GetRasterBand(1).GetNoDataValue()] = np.nan
    return values


# Test modules take these helpers by ``from algorithms_valley import ...``: under importlib mode
# a conftest cannot be imported by name.
sys.modules["algorithms_valley"] = sys.modules[__name__]
