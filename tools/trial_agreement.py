"""How far travel times on two versions of one terrain agree, and what parts them.

The DEM in degrees is the source; the one in metres was resampled from it. Every comparison is a
ratio of hours, taken over many pairs of places. Times are those of the loaded porter, *to* each
start, as ``trocha:traveltime`` works them out, from the same functions.

Two kinds of places keep two questions apart. *Points* are anywhere and *towns* where they are: a
town is moved to the centre of its cell, up to 0.6 km off and not alike in both grids, as any user
meets it. *Shared centres* are cells of both grids whose centres lie within 25 m of each other:
there nothing is moved, and what remains is terrain and metric.
"""

from __future__ import annotations

import pathlib
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

SEED = 1
POINTS = 2000
MARGIN_DEGREES = 0.06  # from the edge, where one DEM may lack what the other has
NEAR_HOURS = 5.0  # shorter walks would show half a cell here or there, and nothing else
SHARED_WITHIN_M = 25.0
SHARED_STARTS = 4
SMOOTH_HEIGHT_M, SMOOTH_WAVES = 300.0, (0.2, 0.17, 0.33)  # degrees: waves of 19 to 37 km


@dataclass(frozen=True)
class Ground:
    """Elevations on a grid, with the longitude and latitude of every cell's centre."""

    z: np.ndarray
    grid: object
    lon: np.ndarray
    lat: np.ndarray

    def with_heights(self, z: np.ndarray) -> Ground:
        return Ground(z, self.grid, self.lon, self.lat)


@dataclass(frozen=True)
class Spread:
    """What a comparison found: n ratios, and how far from 1 they lie, in per cent."""

    what: str
    n: int
    median: float
    p5: float
    p95: float


@dataclass(frozen=True)
class Agreement:
    spreads: tuple[Spread, ...]
    slopes: dict[str, tuple[float, float]]  # of each DEM: median and 90th percentile, degrees
    shared: int
    heights_apart_m: float  # mean, of the supplied DEM and the source resampled bilinearly


def measure(out: pathlib.Path, dem_utm: str, dem_degrees: str, towns: str) -> Agreement:
    """Compare the DEMs in ``out``; resampled versions are left beside them."""
    gdal.UseExceptions()
    metres = read_ground(out / dem_utm)
    degrees = read_ground(out / dem_degrees)
    versions = {
        how: read_ground(_resampled(out, dem_degrees, dem_utm, how, shift))
        for how, shift in (("bilinear", 0.0), ("nearest", 0.0), ("shifted", 0.5))
    }
    places = _places(out, towns, degrees)
    rows, cols = shared_centres(metres, degrees)
    far = _far_apart(metres, rows[0], cols[0])

    def at_points(ground, neighbours=32):
        return hours_to(ground, places.starts(ground), neighbours, places.points)

    def at_centres(ground, side, neighbours=32):
        cells = rows[side] * ground.grid.cols + cols[side]
        surfaces = hours_to(ground, cells[far.starts], neighbours, None)
        return surfaces[:, cells]

    def heights(ground):
        return ground.with_heights(_smooth(ground.lon, ground.lat))

    points = {"metres": at_points(metres), "degrees": at_points(degrees)}
    points |= {how: at_points(ground) for how, ground in versions.items() if how != "nearest"}
    points["metres 48"] = at_points(metres, 48)
    centres = {"metres": at_centres(metres, 0), "degrees": at_centres(degrees, 1)}
    centres["nearest"] = at_centres(versions["nearest"], 0)
    flat = [g.with_heights(np.zeros(g.grid.shape)) for g in (metres, degrees)]
    smooth = [heights(g) for g in (metres, degrees)]

    def spread(what, over, under):
        return compare(what, over, under, under > NEAR_HOURS)

    def spread_far(what, over, under):
        return compare(what, over, under, far.apart)

    return Agreement(
        spreads=(
            spread("degrees / UTM, points to towns", points["degrees"], points["metres"]),
            spread_far("degrees / UTM, shared centres", centres["degrees"], centres["metres"]),
            spread(
                "degrees resampled to UTM, bilinear / UTM as supplied",
                points["bilinear"],
                points["metres"],
            ),
            spread(
                "the same, grid moved by half a cell / not moved",
                points["shifted"],
                points["bilinear"],
            ),
            spread_far(
                "degrees / degrees resampled to UTM, nearest cell, shared centres",
                centres["degrees"],
                centres["nearest"],
            ),
            spread("UTM, 48 neighbours / 32", points["metres 48"], points["metres"]),
            spread_far(
                "level ground, degrees / UTM, shared centres",
                at_centres(flat[1], 1),
                at_centres(flat[0], 0),
            ),
            spread_far(
                "smooth waves, degrees / UTM, shared centres",
                at_centres(smooth[1], 1),
                at_centres(smooth[0], 0),
            ),
            spread_far(
                "smooth waves, 48 neighbours, degrees / UTM, shared centres",
                at_centres(smooth[1], 1, 48),
                at_centres(smooth[0], 0, 48),
            ),
        ),
        slopes={
            "UTM, as supplied": slopes(metres),
            "degrees": slopes(degrees),
            "degrees resampled to UTM, bilinear": slopes(versions["bilinear"]),
            "degrees resampled to UTM, nearest cell": slopes(versions["nearest"]),
        },
        shared=len(rows[0]),
        heights_apart_m=float(np.nanmean(np.abs(versions["bilinear"].z - metres.z))),
    )


def compare(what: str, over: np.ndarray, under: np.ndarray, counted: np.ndarray) -> Spread:
    """The spread of over / under where ``counted`` and both are finite."""
    counted = counted & np.isfinite(over) & np.isfinite(under) & (under > 0)
    ratio = 100 * (over[counted] / under[counted] - 1)
    p5, median, p95 = np.percentile(ratio, (5, 50, 95))
    return Spread(what, int(counted.sum()), float(median), float(p5), float(p95))


def read_ground(path: pathlib.Path) -> Ground:
    """A DEM as the algorithms read it."""
    from trocha.layers.raster import raster_source, read_elevation

    layer = QgsRasterLayer(str(path), path.stem)
    read = read_elevation(
        raster_source(layer), bytes_a_cell=100, transforms=QgsCoordinateTransformContext()
    )
    lon, lat = _degrees_of_centres(read.grid, read.crs)
    return Ground(np.asarray(read.values, float), read.grid, lon, lat)


def hours_to(ground: Ground, starts: np.ndarray, neighbours: int, points) -> np.ndarray:
    """(starts, n) hours to each start cell: at ``points`` (lon, lat), or at every cell."""
    from trocha.core.movement import MoveCosts, Terrain, Walk
    from trocha.core.odmatrix import solve_each
    from trocha.core.pace import walking_model
    from trocha.layers.memory import free_bytes

    walk = Walk(walking_model("loaded_porter"), neighbours, towards=True)
    costs = MoveCosts(Terrain(ground.grid, ground.z), walk)
    at = None if points is None else _between_cells(ground, points)
    found = [None] * len(starts)
    for batch in solve_each(costs, starts, free_bytes=free_bytes()):
        for layer, start in enumerate(batch.origins):
            hours = np.array(batch.solution.hours(layer), float)
            found[start] = hours.ravel() if at is None else at(hours)
    return np.stack(found)


def shared_centres(one: Ground, other: Ground):
    """Rows (2, n) and columns (2, n) of cells of both grids whose centres all but coincide."""
    row, col = other.grid.position(one.lon, one.lat)
    near_row, near_col = np.rint(row), np.rint(col)
    inside = (near_row >= 2) & (near_row < other.grid.rows - 2)
    inside &= (near_col >= 2) & (near_col < other.grid.cols - 2)
    dx, dy = other.grid.cell_metres(row)
    apart = np.hypot((row - near_row) * dy, (col - near_col) * dx)
    mine = np.argwhere(inside & (apart < SHARED_WITHIN_M))
    keep = ((mine >= 2) & (mine < np.array(one.grid.shape) - 2)).all(axis=1)
    mine = mine[keep]
    theirs = tuple(a[tuple(mine.T)].astype(int) for a in (near_row, near_col))
    return np.stack((mine[:, 0], theirs[0])), np.stack((mine[:, 1], theirs[1]))


@dataclass(frozen=True)
class _Far:
    """Starts among shared centres, and (starts, n) whether a centre is a day's walk from each."""

    starts: np.ndarray
    apart: np.ndarray


def _far_apart(ground: Ground, rows: np.ndarray, cols: np.ndarray, least_m=30_000.0) -> _Far:
    starts = np.linspace(0, len(rows) - 1, SHARED_STARTS + 2).astype(int)[1:-1]
    size = ground.grid.typical_cell_metres()
    apart = np.hypot(rows[starts, None] - rows, cols[starts, None] - cols) * size > least_m
    return _Far(starts, apart)


@dataclass(frozen=True)
class _Places:
    points: np.ndarray
    towns: np.ndarray

    def starts(self, ground: Ground) -> np.ndarray:
        """The cells that the towns lie in."""
        row, col = _position(ground, self.towns)
        return (np.rint(row) * ground.grid.cols + np.rint(col)).astype(np.int64)


def _places(out: pathlib.Path, towns: str, degrees: Ground) -> _Places:
    layer = QgsVectorLayer(f"{out / towns}|layername=exits", "exits", "ogr")
    to_degrees = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    at = [to_degrees.transform(f.geometry().asPoint()) for f in layer.getFeatures()]
    rng = np.random.default_rng(SEED)
    low = np.array([degrees.lon.min(), degrees.lat.min()]) + MARGIN_DEGREES
    high = np.array([degrees.lon.max(), degrees.lat.max()]) - MARGIN_DEGREES
    points = rng.uniform(low, high, (POINTS, 2))
    return _Places(points, np.array([(p.x(), p.y()) for p in at]))


def _resampled(out: pathlib.Path, source: str, like: str, how: str, shift: float) -> pathlib.Path:
    """The DEM in degrees on the grid of the one in metres, moved by ``shift`` cells."""
    model = gdal.Open(str(out / like))
    west, width, _, north, _, height = model.GetGeoTransform()
    west, north = west + shift * width, north + shift * height
    bounds = (west, north + model.RasterYSize * height, west + model.RasterXSize * width, north)
    path = out / f"dem_{how}.tif"
    gdal.Warp(
        str(path), str(out / source), dstSRS=model.GetProjection(), outputBounds=bounds,
        xRes=width, yRes=-height, dstNodata=-9999, outputType=gdal.GDT_Float32,
        resampleAlg="near" if how == "nearest" else "bilinear",
    )  # fmt: skip
    return path


def slopes(ground: Ground) -> tuple[float, float]:
    """Median and 90th percentile of the slope of the ground, in degrees."""
    dx, dy = ground.grid.cell_metres(np.arange(ground.grid.rows)[:, None])
    down, right = np.gradient(ground.z)
    steep = np.degrees(np.arctan(np.hypot(down / dy, right / dx)))
    return tuple(float(v) for v in np.nanpercentile(steep, (50, 90)))


def _smooth(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Waves that either grid samples many times over, so that resampling costs nothing."""
    a, b, c = (2 * np.pi / wave for wave in SMOOTH_WAVES)
    return SMOOTH_HEIGHT_M * (np.sin(a * lon) * np.cos(b * lat) + 0.6 * np.sin(c * (lon + 2 * lat)))


def _degrees_of_centres(grid, crs) -> tuple[np.ndarray, np.ndarray]:
    x, y = grid.centre(*np.indices(grid.shape))
    if crs.isGeographic():
        return x, y
    lonlat = np.array(
        _transform(crs, reverse=False).TransformPoints(np.column_stack((x.ravel(), y.ravel())))
    )
    return lonlat[:, 0].reshape(grid.shape), lonlat[:, 1].reshape(grid.shape)


def _transform(crs: QgsCoordinateReferenceSystem, reverse: bool):
    """Between a CRS and longitude, latitude; always x before y."""
    wkt = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)
    ends = osr.SpatialReference(wkt), osr.SpatialReference()
    ends[1].ImportFromEPSG(4326)
    for end in ends:
        end.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(*(ends[::-1] if reverse else ends))


def _position(ground: Ground, lonlat: np.ndarray):
    """Fractional row and column of longitudes and latitudes."""
    if ground.grid.ellipsoid is not None:
        return ground.grid.position(lonlat[:, 0], lonlat[:, 1])
    to_metres = _transform(QgsCoordinateReferenceSystem("EPSG:32718"), reverse=True)
    xy = np.array(to_metres.TransformPoints(lonlat))
    return ground.grid.position(xy[:, 0], xy[:, 1])


def _between_cells(ground: Ground, lonlat: np.ndarray):
    """A function that reads a raster at points, bilinear between the four centres around each."""
    row, col = _position(ground, lonlat)
    top, left = (np.floor(a).astype(int) for a in (row, col))
    down, right = row - top, col - left

    def read(values: np.ndarray) -> np.ndarray:
        upper = values[top, left] * (1 - right) + values[top, left + 1] * right
        lower = values[top + 1, left] * (1 - right) + values[top + 1, left + 1] * right
        return upper * (1 - down) + lower * down

    return read
