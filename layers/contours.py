"""Rasters to polygons between breaks and to lines of equal value, by GDAL's marching squares."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle, QgsWkbTypes
from qgis.PyQt.QtGui import QTransform

from ..core.errors import Cancelled, TrochaError
from ..core.grid import Grid
from ..core.progress import SILENT, Progress
from .compat import OGR_IN_MEMORY

HOLE = -1e9  # what GDAL sees where there is no value; times and extra times are never negative
# Up to GDAL 3.10 the lowest polygon reaches down to the raster's minimum, from 3.11 on to the
# first level. A level below all values gives the same polygons in both.
FLOOR = -1.0
# GDAL compares each ring with all others of its band, so a raster with twice the holes takes
# four times as long. Strips of about so many keep that in bounds; joining them costs more
# than it saves where there are fewer.
HOLES_A_STRIP = 1000


def bands(
    values: np.ndarray, grid: Grid, breaks: Sequence[float], progress: Progress = SILENT
) -> list[QgsGeometry | None]:
    """A MultiPolygon for each of 0..first break, first..second ...; None where none lies.

    ``values`` (rows, cols) are those of cell centres, 0 or more, NaN for no ground.
    Between centres they are interpolated along the lines that join neighbours; polygons
    end at the edges of cells without ground. A value equal to a break counts as above it.
    Coordinates are the grid's. Every geometry is valid by GEOS.

    All is done in units of cells. Strips meet on a line of cell centres, where GDAL puts
    a vertex whenever a contour crosses; in whole and half cells its coordinates come out
    the same on both sides, so that the strips join without a trace.
    """
    strips = _strips(values)
    drawing, joining = progress.part(0.0, 0.8), progress.part(0.8, 1.0)
    pieces: list[list[QgsGeometry]] = [[] for _ in breaks]
    for i, (start, end) in enumerate(strips):
        part = drawing.part(i / len(strips), (i + 1) / len(strips))
        for at, piece in _bands_of_strip(values, start, end, breaks, part):
            pieces[at].append(piece)
    found: list[QgsGeometry | None] = []
    for i, parts in enumerate(pieces):
        progress.check()
        joined = QgsGeometry.unaryUnion(parts) if len(parts) > 1 else (parts or [None])[0]
        found.append(None if joined is None else _on_map(joined, grid))
        joining.report((i + 1) / len(pieces))
    return found


def isolines(
    values: np.ndarray, grid: Grid, breaks: Sequence[float], progress: Progress = SILENT
) -> list[QgsGeometry | None]:
    """A MultiLineString for each break, None where the values do not cross it.

    Lines end at cells without ground. The rest as in ``bands``.
    """
    parts: list[list[QgsGeometry]] = [[] for _ in breaks]
    for level, _none, geometry in _contour(values, 0, breaks, ["ELEV_FIELD=0"], progress):
        parts[_nearest(breaks, level)].append(geometry)
    return [_on_map(QgsGeometry.collectGeometry(p), grid) if p else None for p in parts]


def _strips(values: np.ndarray) -> list[tuple[int, int]]:
    """First and last columns of strips that share their border columns; one for the whole
    raster where there are few holes."""
    shut = np.isnan(values)
    corners = shut.copy()  # upper left ones: about one a hole
    corners[1:] &= ~shut[:-1]
    corners[:, 1:] &= ~shut[:, :-1]
    last = values.shape[1] - 1
    count = min(1 + int(np.count_nonzero(corners)) // HOLES_A_STRIP, max(last, 1))
    borders = np.linspace(0, last, count + 1).astype(int).tolist()
    return list(zip(borders, borders[1:]))


def _bands_of_strip(values, start, end, breaks, progress):
    """Which band, and its polygons in cells, for each that lies in some columns.

    Where two cells without ground meet at a corner, GDAL makes a ring that touches itself
    there. Its edges are right, only their grouping into rings is not, and ``makeValid``
    regroups them without changing the area.
    """
    options = ["POLYGONIZE=YES", "ELEV_FIELD_MIN=0", "ELEV_FIELD_MAX=1"]
    rows, cols = values.shape
    # GDAL draws to the outer edge of the last cells; strips end at their centres.
    left, right = start + 0.5 if start else 0, end + 0.5 if end < cols - 1 else cols
    own = QgsGeometry.fromRect(QgsRectangle(left, 0, right, rows))
    for _low, high, geometry in _contour(
        values[:, start : end + 1], start, [FLOOR, *breaks], options, progress
    ):
        progress.check()
        # By the upper limit: what GDAL writes as the lowest one differs between versions.
        at = _nearest(breaks, high)
        if not np.isclose(breaks[at], high, rtol=1e-12):
            continue  # above the last break
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
        if right - left < cols:
            geometry = geometry.intersection(own)
        geometry.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
        if not geometry.isEmpty():
            yield at, geometry


def _nearest(breaks: Sequence[float], value: float) -> int:
    return int(np.argmin(np.abs(np.asarray(breaks) - value)))


def _on_map(geometry: QgsGeometry, grid: Grid) -> QgsGeometry:
    """From cells, counted from the upper left corner, to the grid's coordinates."""
    geometry.transform(QTransform(grid.width, 0, 0, -grid.height, grid.west, grid.north))
    geometry.convertToMultiType()
    return geometry


def _contour(values, first_column, levels, options, progress):
    """Run GDAL; yields the two fields and the geometry, in cells, of each feature it makes."""
    gdal.UseExceptions()
    rows, cols = values.shape
    raster = gdal.GetDriverByName("MEM").Create("", cols, rows, 1, gdal.GDT_Float64)
    raster.SetGeoTransform((first_column, 1, 0, 0, 0, 1))
    raster.GetRasterBand(1).WriteArray(np.where(np.isfinite(values), values, HOLE))
    store = ogr.GetDriverByName(OGR_IN_MEMORY).CreateDataSource("")
    layer = store.CreateLayer("contours", None, ogr.wkbUnknown)
    for name in ("low", "high"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    wanted = f"FIXED_LEVELS={','.join(repr(float(level)) for level in levels)}"

    given_up = []

    def go_on(fraction, _message, _data):
        progress.report(fraction)
        try:
            progress.check()
        except Cancelled as cancelled:  # may not pass through GDAL
            given_up.append(cancelled)
        return int(not given_up)

    try:
        gdal.ContourGenerateEx(
            raster.GetRasterBand(1), layer,
            options=[wanted, f"NODATA={HOLE!r}", *options], callback=go_on,
        )  # fmt: skip
    except RuntimeError as error:
        if not given_up:  # GDAL tells a cancel as an error of its own
            raise TrochaError(
                "GDAL could not draw the contours: {reason}.", reason=str(error)
            ) from error
    if given_up:
        raise given_up[0]
    for feature in layer:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        yield feature.GetField(0), feature.GetField(1), geometry
