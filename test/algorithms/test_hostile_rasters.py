"""Rasters as they come: of every type and size, complex, tilted, upside down, empty, unplaced.

Each raster input of each algorithm is refused in a sentence that leaves no file, or gives what is
a number wherever it is anything. The core is never shown a grid that it cannot hold.
"""

import os
import pathlib
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from osgeo import gdal

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import every_sample as sample
from algorithms_valley import Heard
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterRasterLayer,
    QgsProject,
)
from trocha.algorithms.provider import ALGORITHMS

CLASSES = {one.NAME: one for one in ALGORITHMS}


def raster_names(name):
    algorithm = CLASSES[name]()
    algorithm.initAlgorithm()
    return [
        d.name()
        for d in algorithm.parameterDefinitions()
        if isinstance(d, QgsProcessingParameterRasterLayer)
    ]


# One algorithm that walks and the one that makes surfaces read rasters in every way there is.
RASTERS = [(n, p) for n in ("movementsurface", "traveltime") for p in raster_names(n)]
TYPES = [
    gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16, gdal.GDT_UInt32, gdal.GDT_Int32,
    gdal.GDT_Float32, gdal.GDT_Float64, gdal.GDT_CInt16, gdal.GDT_CFloat32, gdal.GDT_CFloat64,
]  # fmt: skip
# GDAL has whole numbers of 64 bits from 3.5 on, signed bytes from 3.7, halves from 3.11.
NEWER = [
    getattr(gdal, f"GDT_{name}")
    for name in ("UInt64", "Int64", "Int8", "Float16", "CFloat16")
    if hasattr(gdal, f"GDT_{name}")
]
WHOLE = ("Byte", "UInt16", "Int16", "UInt32", "Int32", "CInt16", "UInt64", "Int64", "Int8")
W, N, C = sample.WEST, sample.NORTH, sample.CELL
PLACES = {
    "north up": (W, C, 0, N, 0, -C),
    "south up": (W, C, 0, N - 12 * C, 0, C),
    "rotated": (W, C * 0.8, C * 0.6, N, C * 0.6, -C * 0.8),
    "mirrored": (W + 16 * C, -C, 0, N, 0, -C),
    "no size": (W, 0, 0, N, 0, 0),
    "tiny": (W, 1e-9, 0, N, 0, -1e-9),
    "huge": (-1e30, 1e29, 0, 1e30, 0, -1e29),
    "nowhere": None,
}
VALUES = ["ground", "constant", "extreme", "not a number", "nodata"]


@pytest.fixture(scope="module")
def valley(tmp_path_factory):
    return sample.write(tmp_path_factory.mktemp("valley"))


def write(path, kind, rows, cols, place, values, nodata, crs, bands=1):
    """A GeoTIFF of cells of some kind."""
    data = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind)
    if PLACES[place] is not None:
        data.SetGeoTransform(PLACES[place])
    if crs:
        data.SetProjection(sample.reference().ExportToWkt())
    cells = {
        "ground": np.arange(rows * cols) % 7 + 1.0,
        "constant": np.full(rows * cols, 3.0),
        "extreme": np.resize([1e38, -1e38, 0.0, 254.0], rows * cols),
        "not a number": np.resize([np.nan, np.inf, 5.0], rows * cols),
        "nodata": np.full(rows * cols, -9999.0),
    }[values].reshape(rows, cols)
    name = gdal.GetDataTypeName(kind)
    if name in WHOLE:
        low = 0 if name.startswith("U") or name == "Byte" else -128 if name == "Int8" else -9999
        cells = np.nan_to_num(cells, posinf=0).clip(low, 127 if name == "Int8" else 254)
    for number in range(1, bands + 1):
        data.GetRasterBand(number).WriteArray(cells)
        if nodata is not None:
            data.GetRasterBand(number).SetNoDataValue(nodata)
    data.FlushCache()
    return str(path)


def attempt(name, parameters, folder):
    """Run as QGIS does, with Python's own errors coming through; the sentence of a refusal or None."""
    algorithm = CLASSES[name]()
    algorithm.initAlgorithm()
    registered = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    parameters = {**parameters, "OUTPUT": sample.destinations(registered, folder)["OUTPUT"]}
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    fine, sentence = algorithm.checkParameterValues(parameters, context)
    if fine:
        sentence = None
        try:
            algorithm.prepareAlgorithm(parameters, context, Heard())
            algorithm.processAlgorithm(parameters, context, Heard())
        except QgsProcessingException as error:
            sentence = str(error)
    if sentence is not None:
        assert sentence.strip()
        assert len(sentence) < 1500
        assert os.listdir(folder) == [], sentence
    return sentence


@pytest.mark.parametrize(("name", "parameter"), RASTERS)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(
    kind=st.sampled_from(TYPES),
    shape=st.sampled_from([(1, 1), (1, 9), (9, 1), (2, 2), (12, 16)]),
    place=st.sampled_from(list(PLACES)),
    values=st.sampled_from(VALUES),
    nodata=st.sampled_from([None, 0, 3, -9999, float("nan"), 1e300]),
    crs=st.booleans(),
    bands=st.integers(1, 3),
)
@example(gdal.GDT_Int32, (12, 16), "north up", "ground", None, True, 1)
@example(gdal.GDT_Float64, (12, 16), "south up", "ground", 0, True, 3)
@example(gdal.GDT_Float32, (12, 16), "huge", "ground", None, True, 1)
@example(gdal.GDT_Float32, (12, 16), "tiny", "ground", None, True, 1)
@example(gdal.GDT_Float32, (12, 16), "no size", "ground", None, True, 1)
@example(gdal.GDT_CFloat32, (12, 16), "north up", "ground", None, True, 1)
@example(gdal.GDT_Float32, (12, 16), "north up", "extreme", None, True, 1)
@example(gdal.GDT_Byte, (1, 1), "north up", "ground", None, True, 1)
def test_rasters_of_every_kind(
    provider, valley, tmp_path_factory, name, parameter, kind, shape, place, values, nodata, crs, bands
):  # fmt: skip
    folder = tmp_path_factory.mktemp("raster")
    path = write(folder / "odd.tif", kind, *shape, place, values, nodata, crs, bands)
    out = folder / "out"
    out.mkdir()
    algorithm = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    refusal = attempt(name, {**sample.inputs(algorithm, valley), parameter: path}, out)
    if refusal is None:
        written, _, none = sample.raster(out / "output.tif")
        assert np.isfinite(written).all()
        assert (written[written != none] >= 0).all(), "hours and factors are never below 0"


@pytest.mark.parametrize("kind", NEWER)
@pytest.mark.parametrize(("name", "parameter"), RASTERS)
def test_rasters_of_types_that_came_later(provider, valley, tmp_path, name, parameter, kind):
    """Read as the numbers they are, or refused; never taken for other numbers."""
    path = write(tmp_path / "odd.tif", kind, 12, 16, "north up", "ground", None, True)
    out = tmp_path / "out"
    out.mkdir()
    algorithm = QgsApplication.processingRegistry().algorithmById(f"trocha:{name}")
    refusal = attempt(name, {**sample.inputs(algorithm, valley), parameter: path}, out)
    if refusal is None:
        same = write(
            tmp_path / "same.tif", gdal.GDT_Float32, 12, 16, "north up", "ground", None, True
        )
        (tmp_path / "again").mkdir()
        attempt(name, {**sample.inputs(algorithm, valley), parameter: same}, tmp_path / "again")
        ours, theirs = (sample.raster(tmp_path / f / "output.tif")[0] for f in ("out", "again"))
        assert np.array_equal(ours, theirs)
