"""The movement surface as a GeoTIFF: three bands, and what no band can say in its metadata."""

from __future__ import annotations

import math
from dataclasses import asdict

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProviderRegistry,
)

from ..core.errors import TrochaError
from ..core.grid import Grid
from ..core.messages import Message
from ..core.progress import SILENT, Progress
from ..core.surface import Surface
from ..core.transfers import Transfers
from .geotiff import Band, write_bands
from .raster import RasterSource, grid_of, read_aligned

# Metadata items of the file, in GDAL's default domain. Transfer times are minutes to change from
# foot to the mode, and as many back: TROCHA_TRANSFER_MINUTES_ANIMAL, _BOAT, _VEHICLE.
TRANSFER_MINUTES = "TROCHA_TRANSFER_MINUTES_"
MODE_BAND = 3
FACTOR_BASE = "TROCHA_FACTOR_BASE"  # "path": factors are relative to walking on a path or road
FACTORS = (1e-4, 1e4)  # at 10,000 a kilometre takes months
SPEEDS_KMH = (0.001, 1000.0)
SAME_CELLS = 1e-3  # share of a cell by which sizes and corners may differ


def write_surface(
    path: str,
    surface: Surface,
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    transfers: Transfers,
    factor_base: str = "",
    notes: dict[str, str] | None = None,
    progress: Progress = SILENT,
) -> None:
    """Write the three bands, nodata wherever nobody can pass, and the metadata.

    ``notes`` are further metadata items, by name.
    """
    minutes = {mode: value for mode, value in asdict(transfers).items() if value is not None}
    items = {f"{TRANSFER_MINUTES}{mode.upper()}": f"{m:g}" for mode, m in minutes.items()}
    if factor_base:
        items[FACTOR_BASE] = factor_base
    passable = surface.factor > 0
    write_bands(
        path,
        [
            Band(surface.factor, "pace_factor"),
            Band(surface.fixed_kmh, "fixed_speed_kmh", "km/h", passable),
            Band(surface.mode, "mode", "", passable),
        ],
        grid,
        crs,
        metadata={**items, **(notes or {})},
        progress=progress,
    )


def read_transfers(source: RasterSource) -> Transfers:
    """The transfer times of a surface; None for a mode whose item is absent or no number."""
    items = _metadata(source)
    return Transfers(**{m: _minutes(items, m) for m in ("animal", "boat", "vehicle")})


def read_factor_base(source: RasterSource) -> str:
    """What the pace factors of a surface are relative to: "path", or "" where it does not say."""
    return _metadata(source).get(FACTOR_BASE, "")


def read_modes_of_cells(
    source: RasterSource,
    grid: Grid,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> np.ndarray:
    """(rows, cols) whose the fixed speed of each cell is: 0 foot, 1 animal, 2 boat, 3 vehicle.

    Raises ``TrochaError`` for a surface without that band.
    """
    if source.provider.bandCount() < MODE_BAND:
        raise TrochaError(
            "'{name}' has fixed speeds (band 2), but no band {modes_band} that says whose they "
            "are (0 foot, 1 animal, 2 boat, 3 vehicle); give a surface with all three bands.",
            name=source.name,
            modes_band=MODE_BAND,
        )
    return np.rint(read_aligned(source, MODE_BAND, grid, crs, transforms))


def lies_on(source: RasterSource, grid: Grid, crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether each cell of the grid is a cell of the raster too (the raster may be larger).

    Only then do barriers that are a cell wide survive being read on the grid.
    """
    own = grid_of(source)
    if source.crs != crs:
        return False
    off = [
        own.width / grid.width - 1,
        own.height / grid.height - 1,
        math.remainder((grid.west - own.west) / own.width, 1),
        math.remainder((grid.north - own.north) / own.height, 1),
    ]
    return max(map(abs, off)) <= SAME_CELLS


def refuse_extremes(name: str, factor: np.ndarray, fixed: np.ndarray | None) -> None:
    """Refuse factors and speeds (rows, cols) that nobody moves at, such as undeclared nodata.

    A factor of 1e38 beside one of 1 would keep the solver busy for ever.
    """
    for band, values, what, low, high in (
        (1, factor, Message("pace factor"), *FACTORS),
        (2, fixed, Message("fixed speed (km/h)"), *SPEEDS_KMH),
    ):
        if values is None:
            continue
        with np.errstate(invalid="ignore"):
            odd = values[(values > 0) & ((values < low) | (values > high))]
        if odd.size:
            raise TrochaError(
                "Band {band} of the raster '{name}' (SURFACE), the {what}, holds {value:g} in "
                "{count:,} cells; above 0 it must lie between {low:g} and {high:g}, so declare "
                "such values as nodata, or correct them.",
                band=band,
                name=name,
                what=what,
                value=odd[0],
                count=odd.size,
                low=low,
                high=high,
            )


def _minutes(items: dict[str, str], mode: str) -> float | None:
    try:
        minutes = float(items.get(TRANSFER_MINUTES + mode.upper(), ""))
    except ValueError:
        return None
    return minutes if minutes >= 0 and math.isfinite(minutes) else None


def _metadata(source: RasterSource) -> dict[str, str]:
    """GDAL's metadata items of a raster's file; none where the raster is no file of GDAL's."""
    if source.provider.name() != "gdal":
        return {}
    parts = QgsProviderRegistry.instance().decodeUri("gdal", source.provider.dataSourceUri())
    gdal.UseExceptions()
    try:
        data = gdal.Open(parts.get("path", ""))
    except RuntimeError:
        return {}
    return dict(data.GetMetadata())
