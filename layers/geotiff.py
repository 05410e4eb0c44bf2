"""Arrays with their grid to GeoTIFF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem

from ..core.errors import TrochaError
from ..core.grid import Grid
from ..core.progress import SILENT, Progress
from .files import meant, written_beside

NODATA = -9999.0
ROWS_A_TILE = 256  # GDAL's own for tiled GeoTIFF


@dataclass(frozen=True)
class Band:
    """A band to write: (rows, cols) ``values``, nodata where they are not finite or not ``valid``."""

    values: np.ndarray
    description: str
    unit: str = ""
    valid: np.ndarray | None = None


def write_raster(
    path: str, values: np.ndarray, grid: Grid, crs: QgsCoordinateReferenceSystem, *,
    description: str, unit: str = "", integer: bool = False, progress: Progress = SILENT,
) -> None:  # fmt: skip
    """Write one band as tiled, compressed GeoTIFF; NaN and inf become nodata.

    Float32 unless ``integer`` (Int32, nodata 0). Written beside and renamed, so
    that no half file is ever at ``path``.
    """
    band = Band(values, description, unit)
    write_bands(path, [band], grid, crs, integer=integer, progress=progress)


def write_bands(
    path: str, bands: Sequence[Band], grid: Grid, crs: QgsCoordinateReferenceSystem, *,
    integer: bool = False, metadata: dict[str, str] | None = None, progress: Progress = SILENT,
) -> None:  # fmt: skip
    """Write bands of one type as ``write_raster`` does, and metadata items of the file."""
    gdal.UseExceptions()
    nodata = 0 if integer else NODATA
    kind = gdal.GDT_Int32 if integer else gdal.GDT_Float32
    # Level 1 takes a third of the default's time for 3 % more bytes (hours over 2000 x 2000 cells).
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "INTERLEAVE=BAND"]
    options.append("PREDICTOR=2" if integer else "PREDICTOR=3")
    with written_beside(path) as beside:
        data = band = None
        try:
            data = gdal.GetDriverByName("GTiff").Create(
                beside, grid.cols, grid.rows, len(bands), kind, options=options
            )
            data.SetGeoTransform((grid.west, grid.width, 0, grid.north, 0, -grid.height))
            data.SetProjection(
                crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
            )
            if metadata:
                data.SetMetadata(metadata)
            for number, one in enumerate(bands, 1):
                band = data.GetRasterBand(number)
                band.SetNoDataValue(nodata)
                band.SetDescription(one.description)
                band.SetUnitType(one.unit)
                for at in range(0, grid.rows, ROWS_A_TILE):
                    progress.check()
                    rows = one.values[at : at + ROWS_A_TILE]
                    known = np.isfinite(rows)
                    if one.valid is not None:
                        known &= one.valid[at : at + ROWS_A_TILE]
                    band.WriteArray(np.where(known, rows, nodata), 0, at)
                    # Compresses these tiles now: all of them at the end could not be cancelled.
                    data.FlushCache()
                    done = number - 1 + (at + len(rows)) / grid.rows
                    progress.report(done / len(bands))
        except RuntimeError as error:
            raise TrochaError(
                "The raster '{path}' cannot be written ({reason}); choose a folder with room that "
                "you may write to.",
                path=meant(path),
                reason=str(error),
            ) from error
        finally:
            band = data = None  # closes the file, which must be so before it is moved or removed


def raster_output_path(path: str) -> str:
    """Refuse an output that would not be a GeoTIFF, before anything is computed."""
    if not path.lower().endswith((".tif", ".tiff")):
        raise TrochaError("Rasters are written as GeoTIFF; let '{path}' end in .tif.", path=path)
    return path
