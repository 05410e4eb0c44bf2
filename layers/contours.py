"""Rasters to polygons between breaks and to lines of equal value, by GDAL's marching squares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsWkbTypes

from ..core.errors import Cancelled, TrochaError
from ..core.grid import Grid
from ..core.progress import SILENT, Progress
from .compat import OGR_IN_MEMORY

HOLE = -1e9  # what GDAL sees where there is no value; times and extra times are never negative
# Up to GDAL 3.10 the lowest polygon reaches down to the raster's minimum, from 3.11 on to the
# first level. A level below all values gives the same polygons in both.
FLOOR = -1.0


def bands(
    values: np.ndarray, grid: Grid, breaks: Sequence[float], progress: Progress = SILENT
) -> list[QgsGeometry | None]:
    """A MultiPolygon for each of 0..first break, first..second ...; None where none lies.

    ``values`` (rows, cols) are those of cell centres, 0 or more, NaN for no ground.
    Between centres they are interpolated along the lines that join neighbours; polygons
    end at the edges of cells without ground. A value equal to a break counts as above it.
    Coordinates are the grid's. Every geometry is valid by GEOS.

    Where two cells without ground meet at a corner, GDAL makes a ring that touches itself
    there. Its edges are right, only their grouping into rings is not, and ``makeValid``
    regroups them without changing the area.
    """
    levels = [FLOOR, *breaks]
    options = ["POLYGONIZE=YES", "ELEV_FIELD_MIN=0", "ELEV_FIELD_MAX=1"]
    found: list[QgsGeometry | None] = [None] * len(breaks)
    for _low, high, geometry in _contour(values, grid, levels, options, progress):
        # By the upper limit: what GDAL writes as the lowest one differs between versions.
        at = int(np.argmin(np.abs(np.array(breaks) - high)))
        if not np.isclose(breaks[at], high, rtol=1e-12):
            continue  # above the last break
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
            geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
        if not geometry.isEmpty():
            geometry.convertToMultiType()
            found[at] = geometry
    return found


def isolines(
    values: np.ndarray, grid: Grid, breaks: Sequence[float], progress: Progress = SILENT
) -> list[QgsGeometry | None]:
    """A MultiLineString for each break, None where the values do not cross it.

    Lines end at cells without ground. The rest as in ``bands``.
    """
    parts: list[list[QgsGeometry]] = [[] for _ in breaks]
    for level, _none, geometry in _contour(values, grid, list(breaks), ["ELEV_FIELD=0"], progress):
        parts[int(np.argmin(np.abs(np.array(breaks) - level)))].append(geometry)
    return [QgsGeometry.collectGeometry(lines) if lines else None for lines in parts]


def _contour(values, grid, levels, options, progress):
    """Run GDAL; yields the two fields and the geometry of each feature it makes."""
    gdal.UseExceptions()
    raster = gdal.GetDriverByName("MEM").Create("", grid.cols, grid.rows, 1, gdal.GDT_Float64)
    raster.SetGeoTransform((grid.west, grid.width, 0, grid.north, 0, -grid.height))
    raster.GetRasterBand(1).WriteArray(np.where(np.isfinite(values), values, HOLE))
    store = ogr.GetDriverByName(OGR_IN_MEMORY).CreateDataSource("")
    layer = store.CreateLayer("contours", None, ogr.wkbUnknown)
    for name in ("low", "high"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    wanted = f"FIXED_LEVELS={','.join(repr(float(level)) for level in levels)}"

    def go_on(fraction, _message, _data):
        progress.report(fraction)
        try:
            progress.check()
        except Cancelled:
            return 0
        return 1

    try:
        gdal.ContourGenerateEx(
            raster.GetRasterBand(1), layer,
            options=[wanted, f"NODATA={HOLE!r}", *options], callback=go_on,
        )  # fmt: skip
    except RuntimeError as error:
        progress.check()  # GDAL tells a cancel as an error of its own
        raise TrochaError(f"GDAL could not draw the contours: {error}.") from error
    progress.check()
    for feature in layer:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        yield feature.GetField(0), feature.GetField(1), geometry
