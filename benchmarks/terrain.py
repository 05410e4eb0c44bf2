"""Ground to measure on: real DEMs where they are, and rough terrain of any size."""

from __future__ import annotations

import pathlib
import sys

import numpy as np
from osgeo import gdal, osr

ROOT = pathlib.Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
REAL_30M = DATA / "dem_bigtujunga_california_30m_epsg32611.tif"
SMALL_900M = DATA / "dem_vraem_900m_epsg32718.tif"
LARGE_900M = DATA / "dem_centralperu_900m_epsg32718.tif"
CELL = 30.0
MEDIAN_SLOPE = 0.2


def rough(cells: int, seed: int = 1) -> np.ndarray:
    """(cells, cells) single precision metres with a median slope of 0.2 at 30 m.

    Fractal noise by spectral synthesis: white noise whose amplitudes fall with the
    1.8th power of the frequency, like eroded mountains.
    """
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft2(rng.standard_normal((cells, cells)))
    frequency = np.hypot(np.fft.fftfreq(cells)[:, None], np.fft.rfftfreq(cells)[None])
    frequency[0, 0] = np.inf
    z = np.fft.irfft2(spectrum * frequency**-1.8, s=(cells, cells))
    south, east = np.gradient(z, CELL)
    z *= MEDIAN_SLOPE / np.median(np.hypot(south, east))
    return (z - z.min()).astype(np.float32)


def rough_tif(folder: pathlib.Path, cells: int) -> pathlib.Path:
    """The rough terrain as a GeoTIFF, made once a folder."""
    path = folder / f"rough{cells}.tif"
    if not path.exists():
        gdal.UseExceptions()
        data = gdal.GetDriverByName("GTiff").Create(
            str(path), cells, cells, 1, gdal.GDT_Float32, options=["TILED=YES"]
        )
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(32611)
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((400000, CELL, 0, 4000000, 0, -CELL))
        data.GetRasterBand(1).WriteArray(rough(cells))
        del data
    return path


def middle(path: pathlib.Path) -> tuple[float, float]:
    """Coordinates of the centre of the middle cell of a raster."""
    data = gdal.Open(str(path))
    return gdal.ApplyGeoTransform(
        data.GetGeoTransform(), data.RasterXSize // 2 + 0.5, data.RasterYSize // 2 + 0.5
    )


def size(path: pathlib.Path) -> int:
    """How many cells a raster has."""
    data = gdal.Open(str(path))
    return data.RasterXSize * data.RasterYSize


def missing(path: pathlib.Path) -> bool:
    """Whether real data are absent; says so."""
    if path.exists():
        return False
    print(f"  left out: {path.name} is not in {DATA}", file=sys.stderr)
    return True
