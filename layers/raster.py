"""Raster layers to arrays with their grid."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsEllipsoidUtils,
    QgsPointXY,
    QgsRasterDataProvider,
    QgsRasterInterface,
    QgsRasterLayer,
    QgsRasterProjector,
    QgsRectangle,
)

from ..core.errors import TrochaError
from ..core.grid import Ellipsoid, Grid
from ..core.messages import Message, said
from ..core.odmatrix import refuse_if_too_large
from ..core.progress import SILENT, Progress
from .memory import free_bytes
from .metric import on_ellipsoid

ROWS_A_BLOCK = 512
# What software writes into holes without declaring it. No place on Earth is this low.
UNDECLARED = (-9999.0, -10000.0, -32768.0, -32767.0, -99999.0)
LOWEST_ELEVATION, HIGHEST_ELEVATION = -12000.0, 9000.0
HOLE_VALUES = 3  # more different ones are no nodata value but another unit
DISTORTION_SAID, DISTORTION_REFUSED = 0.01, 0.05

_DTYPES = {
    Qgis.DataType.Byte: np.uint8,
    Qgis.DataType.UInt16: np.uint16,
    Qgis.DataType.Int16: np.int16,
    Qgis.DataType.UInt32: np.uint32,
    Qgis.DataType.Int32: np.int32,
    Qgis.DataType.Float32: np.float32,
    Qgis.DataType.Float64: np.float64,
}
# Types whose every value a single precision number holds exactly.
_SINGLE = (np.uint8, np.uint16, np.int16, np.float32)


@dataclass(frozen=True)
class RasterSource:
    """A raster layer taken apart on the main thread, to be read on another.

    ``provider`` is a clone, so that nobody else reads from it.
    """

    name: str
    provider: QgsRasterDataProvider
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    rows: int
    cols: int


@dataclass(frozen=True)
class Elevation:
    """A DEM as the core takes it: metres with NaN for holes, its grid, its CRS.

    ``values`` (rows, cols) are in single precision where that holds them exactly.
    """

    values: np.ndarray
    grid: Grid
    crs: QgsCoordinateReferenceSystem


def raster_source(layer: QgsRasterLayer) -> RasterSource:
    """Take a layer apart; refuses one without CRS, place, size or a valid provider."""
    name = layer.name()
    provider = layer.dataProvider()
    if not layer.isValid() or provider is None:
        raise TrochaError(
            "The raster '{name}' cannot be read; check that its file is still there.", name=name
        )
    if not layer.crs().isValid():
        raise TrochaError(
            "The raster '{name}' has no coordinate reference system, so its cells have no size on "
            "the ground; set it in Layer Properties > Source.",
            name=name,
        )
    if provider.xSize() < 1 or provider.ySize() < 1:
        raise TrochaError(
            "The raster '{name}' has no cells of its own (a web map?); save the area as GeoTIFF "
            "and use that.",
            name=name,
        )
    _mind_georeference(name, provider)
    extent = provider.extent()
    return RasterSource(
        name, provider.clone(), layer.crs(), extent, provider.ySize(), provider.xSize()
    )


def _mind_georeference(name: str, provider) -> None:
    """Refuse a file whose cells QGIS places or fills by guess.

    QGIS turns a rotated raster north-up by itself, and that is right where the corners
    it adds can be told from data. Without nodata they come out as elevation 0.
    """
    if provider.name() != "gdal":
        return
    data = gdal.Open(provider.dataSourceUri())
    if data is None:
        return  # what only QGIS can open comes placed
    placed = data.GetGeoTransform(can_return_null=True)
    if placed is None and not data.GetGCPCount():
        raise TrochaError(
            "The raster '{name}' has no georeference, so nobody knows where its cells lie; place "
            "it with Raster > Georeferencer.",
            name=name,
        )
    turned = placed is None or placed[2] != 0 or placed[4] != 0
    if turned and not provider.sourceHasNoDataValue(1):
        raise TrochaError(
            "The raster '{name}' is rotated and declares no nodata value, so the corners that "
            "turning it leaves empty would count as sea level; run Raster > Projections > Warp "
            "with a nodata value and use the result.",
            name=name,
        )


def grid_of(source: RasterSource) -> Grid:
    """The grid of a raster, with what turns its units into metres."""
    crs, extent = source.crs, source.extent
    ellipsoid, metres = None, 1.0
    if crs.isGeographic():
        parameters = QgsEllipsoidUtils.ellipsoidParameters(crs.ellipsoidAcronym())
        if parameters.valid and parameters.semiMajor > 0:
            a, b = parameters.semiMajor, parameters.semiMinor
            ellipsoid = Ellipsoid(a, 1 - (b / a) ** 2)
        else:
            ellipsoid = Ellipsoid()
        if extent.yMaximum() > 90.0001 or extent.yMinimum() < -90.0001:
            raise TrochaError(
                "The raster '{name}' is in degrees ({crs}) but reaches to latitude "
                "{latitude:.1f}; its CRS is probably wrong.",
                name=source.name,
                crs=crs.authid(),
                latitude=max(extent.yMaximum(), -extent.yMinimum()),
            )
    else:
        # QGIS 3.22 knows one foot; the CRS itself also tells the US survey foot.
        reference = osr.SpatialReference()
        wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
        reference.ImportFromWkt(wkt)
        metres = reference.GetLinearUnits()
    return Grid(
        rows=source.rows,
        cols=source.cols,
        west=extent.xMinimum(),
        north=extent.yMaximum(),
        width=extent.width() / source.cols,
        height=extent.height() / source.rows,
        metres_per_unit=metres,
        ellipsoid=ellipsoid,
    )


def read_elevation(
    source: RasterSource,
    *,
    bytes_a_cell: float,
    extent: QgsRectangle | None = None,
    cell_metres: float | None = None,
    transforms: QgsCoordinateTransformContext,
    warn: Callable[[str], None] = lambda text: None,
    progress: Progress = SILENT,
) -> Elevation:
    """Read a DEM, clipped to ``extent`` (its CRS) and coarsened to about ``cell_metres``.

    ``bytes_a_cell`` is what the run will need for each cell; a raster that would
    not fit is refused before anything is read. Coarser cells are means of whole
    blocks of valid cells. Holes that nobody declared (-9999 and the like) become
    NaN and are named through ``warn``.
    """
    full = grid_of(source)
    top, left, rows, cols = _window(full, extent, source)
    grid = Grid(
        rows, cols, full.west + left * full.width, full.north - top * full.height,
        full.width, full.height, full.metres_per_unit, full.ellipsoid,
    )  # fmt: skip
    native = grid.typical_cell_metres()
    factor = max(1, round(cell_metres / native)) if cell_metres else 1
    out = grid.coarsened(factor)
    refuse_if_too_large(
        source.name, out.rows * out.cols, bytes_a_cell, native * factor, free_bytes()
    )
    _mind_distortion(source, out, transforms, warn)
    _mind_height_unit(source)
    if factor > 1:
        warn(
            said(
                "'{name}' is coarsened {factor} times, to cells of about {metres:,.0f} m: slopes are "
                "smoothed, so travel times come out shorter than on the full grid.",
                name=source.name,
                factor=factor,
                metres=native * factor,
            )
        )
    values = None
    step = max(1, ROWS_A_BLOCK // factor) * factor
    undeclared = {}
    for at in range(0, rows, step):
        progress.check()
        count = min(step, rows - at)
        block = _read_rows(source, full, top + at, left, count, cols)
        _blank_undeclared(source.name, block, undeclared)
        if values is None:
            values = np.empty(out.shape, block.dtype if factor == 1 else float)
        values[at // factor : -(-(at + count) // factor)] = _block_means(block, factor)
        progress.report((at + count) / rows)
    for value, count in sorted(undeclared.items(), key=lambda item: -item[1]):
        warn(
            said(
                "'{name}' holds {count:,} cells of {value:g} that it does not declare as nodata; they "
                "are taken as holes. Declare the value in the raster to be sure.",
                name=source.name,
                count=count,
                value=value,
            )
        )
    if not np.isfinite(values).any():
        raise TrochaError(
            "'{name}' has no valid cell in the area asked for; check EXTENT and the nodata value.",
            name=source.name,
        )
    return Elevation(values, out, source.crs)


def read_aligned(
    source: RasterSource,
    band: int,
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
    progress: Progress = SILENT,
) -> np.ndarray:
    """(rows, cols) of another raster's band on the analysis grid, nearest cell, NaN outside."""
    values = None
    reader: QgsRasterInterface = source.provider
    covered = source.extent
    if source.crs != crs:
        projector = QgsRasterProjector()
        projector.setInput(source.provider)
        projector.setCrs(source.crs, crs, transforms)
        reader, covered = projector, _extent_in(source, crs, transforms)
    for at in range(0, grid.rows, ROWS_A_BLOCK):
        progress.check()
        count = min(ROWS_A_BLOCK, grid.rows - at)
        north = grid.north - at * grid.height
        rectangle = QgsRectangle(
            grid.west, north - count * grid.height, grid.west + grid.cols * grid.width, north
        )
        progress.report((at + count) / grid.rows)
        if not covered.intersects(rectangle):
            continue  # a projected raster has no block at all there
        block = _block(reader, band, rectangle, grid.cols, count, source.name)
        if values is None:
            values = np.full(grid.shape, np.nan, block.dtype)
        values[at : at + count] = block
    return np.full(grid.shape, np.nan, np.float32) if values is None else values


def _extent_in(source: RasterSource, crs, transforms) -> QgsRectangle:
    """The extent of a raster in another CRS; null where it has no place there."""
    to_grid = QgsCoordinateTransform(source.crs, crs, transforms)
    try:
        return to_grid.transformBoundingBox(source.extent)
    except QgsCsException:
        return QgsRectangle()


def _window(grid: Grid, extent: QgsRectangle | None, source: RasterSource):
    """Top row, left column, rows and columns of the cells an extent touches."""
    if extent is None or extent.isNull() or extent.isEmpty():
        return 0, 0, grid.rows, grid.cols
    left = max(0, math.floor((extent.xMinimum() - grid.west) / grid.width + 1e-6))
    right = min(grid.cols, math.ceil((extent.xMaximum() - grid.west) / grid.width - 1e-6))
    top = max(0, math.floor((grid.north - extent.yMaximum()) / grid.height + 1e-6))
    bottom = min(grid.rows, math.ceil((grid.north - extent.yMinimum()) / grid.height - 1e-6))
    if right <= left or bottom <= top:
        raise TrochaError(
            "EXTENT does not touch the raster '{name}'; it must overlap it, in its CRS or another.",
            name=source.name,
        )
    return top, left, bottom - top, right - left


def _read_rows(source: RasterSource, grid: Grid, top: int, left: int, rows: int, cols: int):
    rectangle = QgsRectangle(
        grid.west + left * grid.width,
        grid.north - (top + rows) * grid.height,
        grid.west + (left + cols) * grid.width,
        grid.north - top * grid.height,
    )
    return _block(source.provider, 1, rectangle, cols, rows, source.name)


def _block(reader, band: int, rectangle: QgsRectangle, cols: int, rows: int, name: str):
    block = reader.block(band, rectangle, cols, rows)
    dtype = _DTYPES.get(block.dataType())
    if not block.isValid() or block.isEmpty() or dtype is None:
        raise TrochaError(
            "Band {band} of the raster '{name}' cannot be read as numbers; use a raster with one "
            "value a cell.",
            band=band,
            name=name,
        )
    values = np.frombuffer(bytes(block.data()), dtype).reshape(rows, cols)
    values = values.astype(np.float32 if dtype in _SINGLE else float)
    if block.hasNoDataValue():
        with np.errstate(over="ignore"):  # a double precision nodata value on a single band
            values[values == block.noDataValue()] = np.nan
    values[~np.isfinite(values)] = np.nan
    return values


def _blank_undeclared(name: str, values: np.ndarray, found: dict[float, int]) -> None:
    """Blank what software writes into holes, and count it by its value.

    Raises ``TrochaError`` where so many different values are no elevation that they must be
    heights in another unit, or holes that somebody interpolated.
    """
    with np.errstate(invalid="ignore"):
        odd = (values < LOWEST_ELEVATION) | (values > HIGHEST_ELEVATION)
    for value in UNDECLARED:
        odd |= values == value
    if not odd.any():
        return
    for value, count in zip(*np.unique(values[odd], return_counts=True)):
        found[float(value)] = found.get(float(value), 0) + int(count)
    if len(found) > HOLE_VALUES:
        some = ", ".join(f"{value:g}" for value in list(found)[:HOLE_VALUES])
        raise TrochaError(
            "'{name}' holds many values that are no elevation on Earth in metres, such as {some}; "
            "if it is in feet, multiply it by 0.3048, and if these are holes, declare their value "
            "as nodata before the raster is resampled.",
            name=name,
            some=some,
        )
    values[odd] = np.nan


def _mind_height_unit(source: RasterSource) -> None:
    """Refuse a DEM that declares its heights in feet: low ones cannot be told by their values."""
    if source.provider.name() != "gdal":
        return
    data = gdal.Open(source.provider.dataSourceUri())
    unit = "" if data is None else data.GetRasterBand(1).GetUnitType()
    if any(word in unit.lower() for word in ("ft", "foot", "feet")):
        raise TrochaError(
            "'{name}' gives its heights in '{unit}', and elevations are read as metres; multiply "
            "it by 0.3048 in the raster calculator and use the result.",
            name=source.name,
            unit=unit,
        )


def _block_means(values: np.ndarray, factor: int) -> np.ndarray:
    """Means of valid cells over blocks; NaN where a block has none."""
    if factor == 1:
        return values
    rows, cols = values.shape
    padded = np.pad(
        values, ((0, -rows % factor), (0, -cols % factor)), constant_values=np.nan
    ).reshape(-(-rows // factor), factor, -(-cols // factor), factor)
    valid = np.isfinite(padded)
    count = valid.sum(axis=(1, 3))
    total = np.where(valid, padded, 0).sum(axis=(1, 3), dtype=float)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _mind_distortion(source: RasterSource, grid: Grid, transforms, warn) -> None:
    """Say, or refuse, how far a projection's metres are from metres on the ground.

    Each cell side is measured on the ellipsoid at the middle and corners of the
    grid. Web Mercator, for one, is 1 / cos(latitude) too long.
    """
    if grid.ellipsoid is not None:
        return
    measure = on_ellipsoid(source.crs, transforms)
    worst, measured = 0.0, 0
    for row in (0, (grid.rows - 1) / 2, grid.rows - 1):
        for col in (0, (grid.cols - 1) / 2, grid.cols - 1):
            x, y = grid.centre(row, col)
            for dx, dy in ((grid.width, 0.0), (0.0, grid.height)):
                west, south = float(x - dx / 2), float(y - dy / 2)
                try:
                    ground = measure.measureLine(
                        QgsPointXY(west, south), QgsPointXY(west + dx, south + dy)
                    )
                except QgsCsException:  # raised from 3.40 on; before, the length is infinite
                    continue
                if ground > 0 and math.isfinite(ground):
                    measured += 1
                    flat = (dx + dy) * grid.metres_per_unit
                    worst = max(worst, abs(flat / ground - 1))
    if not measured:
        raise TrochaError(
            "'{name}' lies where its CRS ({crs}) has no place on Earth; set the CRS its "
            "coordinates are in, or georeference it anew.",
            name=source.name,
            crs=source.crs.authid() or Message("custom"),
        )
    if worst > DISTORTION_REFUSED:
        raise TrochaError(
            "Distances in the CRS of '{name}' ({crs}) are wrong by up to {worst:.0%} here; "
            "reproject it to the UTM zone of the area and run again.",
            name=source.name,
            crs=source.crs.authid() or Message("custom"),
            worst=worst,
        )
    if worst > DISTORTION_SAID:
        warn(
            said(
                "Distances in the CRS of '{name}' ({crs}) are wrong by up to {worst:.1%} here, and "
                "travel times with them; a UTM zone would do better.",
                name=source.name,
                crs=source.crs.authid() or Message("custom"),
                worst=worst,
            )
        )
