"""What routes and isochrones cost beside their solves: `python benchmarks/routes.py [DATA]`.

Prints a markdown table. DATA holds dem_vraem_900m_epsg32718.tif and
dem_bigtujunga_california_30m_epsg32611.tif (default: ../shared/data).
"""

from __future__ import annotations

import importlib.util
import os
import pathlib
import sys
import tempfile
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = pathlib.Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
VALLEY = "dem_vraem_900m_epsg32718.tif"
MOUNTAINS = "dem_bigtujunga_california_30m_epsg32611.tif"
PLACES, SIDE, BREAKS = 50, 5000, 12


def import_trocha() -> None:
    """Make the repository importable under its package name, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "trocha", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["trocha"] = module
    spec.loader.exec_module(module)


def timed(work, *given):
    """Seconds of a call, wall and CPU, and what it gives."""
    start, spent = time.perf_counter(), time.process_time()
    result = work(*given)
    return (time.perf_counter() - start, time.process_time() - spent), result


def dem_values(path: pathlib.Path):
    """Elevations with NaN for holes, and the geotransform."""
    import numpy as np
    from osgeo import gdal

    gdal.UseExceptions()
    data = gdal.Open(str(path))
    band = data.GetRasterBand(1)
    values = band.ReadAsArray().astype(float)
    values[values == band.GetNoDataValue()] = np.nan
    return values, data.GetGeoTransform()


def scattered(values, transform, seed: int):
    """Points in 50 cells of a DEM drawn at random: a layer, and the flat cells."""
    import numpy as np
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    cells = np.random.default_rng(seed).choice(
        np.flatnonzero(np.isfinite(values)), PLACES, replace=False
    )
    layer = QgsVectorLayer("Point?crs=EPSG:32718&field=id:int", "places", "memory")
    features = []
    for i, (row, col) in enumerate(zip(*np.divmod(cells, values.shape[1]))):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([i])
        x, y = (
            transform[0] + (col + 0.5) * transform[1],
            transform[3] + (row + 0.5) * transform[5],
        )
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer, cells


def costs_on(values, cell: float, neighbours: int):
    """Tobler off path, as the algorithms' default."""
    from trocha.core.grid import Grid
    from trocha.core.movement import MoveCosts, Terrain, Walk
    from trocha.core.pace import walking_model

    grid = Grid(*values.shape, west=0, north=0, width=cell, height=cell)
    return MoveCosts(Terrain(grid, values), Walk(walking_model("tobler_offpath"), neighbours))


def routes(folder: pathlib.Path, data: pathlib.Path):
    """50 x 50 routes with geometry by trocha:routes, against the 50 solves alone."""
    import processing
    from trocha.core.odmatrix import solve_each
    from trocha.layers.memory import free_bytes

    values, transform = dem_values(data / VALLEY)
    origins, cells = scattered(values, transform, 1)
    destinations, _ = scattered(values, transform, 2)
    costs = costs_on(values, transform[1], 32)

    def solves():
        for _batch in solve_each(costs, cells, free_bytes=free_bytes()):
            pass

    for name, title in (("routes", "routes with geometry"), ("odmatrix", "OD matrix")):
        given = {
            "DEM": str(data / VALLEY),
            "ORIGINS": origins,
            "DESTINATIONS": destinations,
            "OUTPUT": str(folder / f"{name}.gpkg"),
        }
        alone, _ = timed(solves)
        whole, _ = timed(processing.run, f"trocha:{name}", given)
        yield f"{title}, {PLACES} x {PLACES} on the 900 m DEM, to GeoPackage", whole, alone


def isochrones(data: pathlib.Path):
    """Areas between twelve breaks of 5000 x 5000 cells of real relief, against their solve."""
    import numpy as np
    from trocha.core.breaks import round_steps
    from trocha.core.isochrones import contourable, merged_times
    from trocha.layers.contours import bands

    tile, _ = dem_values(data / MOUNTAINS)
    # Mirrored, so that no cliff stands where tiles meet.
    block = np.block([[tile, tile[:, ::-1]], [tile[::-1], tile[::-1, ::-1]]])
    repeats = [-(-SIDE // n) for n in block.shape]
    values = np.tile(block, repeats)[:SIDE, :SIDE]
    passable = np.isfinite(values)
    middle = np.array([SIDE // 2 * SIDE + SIDE // 2])

    def draw(hours, grid, breaks):
        return bands(contourable(hours, passable, breaks[-1]), grid, breaks)

    for neighbours in (8, 32):
        costs = costs_on(values, 30.0, neighbours)
        solved, hours = timed(merged_times, costs, middle, np.inf)
        breaks = [b for b in round_steps(0, float(hours.max()), BREAKS) if b > 0]
        drawn, shapes = timed(draw, hours, costs.grid, breaks)
        count = sum(shape is not None for shape in shapes)
        yield f"{count} isochrones of {SIDE} x {SIDE} cells, {neighbours} neighbours", drawn, solved


def refining(data: pathlib.Path) -> str:
    """Routes refined a second, of up to some hundred cells in the middle of the 30 m DEM."""
    import numpy as np
    from trocha.core.odmatrix import solve_each
    from trocha.core.progress import SILENT
    from trocha.core.refine import refine
    from trocha.core.rivals import Rivals
    from trocha.core.routes import trace

    values, _ = dem_values(data / MOUNTAINS)
    middle = np.zeros(values.shape, bool)
    middle[180:460, 440:760] = True
    open_ = np.flatnonzero(np.isfinite(values) & middle)
    origins, destinations = np.random.default_rng(3).choice(open_, (2, 12), replace=False)
    costs = costs_on(values, 30.0, 48)
    grids, ways = [0.0, 0.0], [0.0, 0.0]
    count, cells = 0, []
    for batch in solve_each(costs, origins, free_bytes=8e9, until=destinations):
        paths = [trace(batch.solution, layer, destinations) for layer in range(len(batch.origins))]
        spent, rivals = timed(Rivals(costs).of, batch.solution, paths)
        grids = [sum(pair) for pair in zip(grids, spent)]
        flat = [path.cells for of_one in paths for path in of_one]
        beside = [[way.cells for way in found] for of_one in rivals for found in of_one]
        spent, _ = timed(refine, costs.terrain, costs.walk, flat, SILENT, beside)
        ways = [sum(pair) for pair in zip(ways, spent)]
        count += len(flat)
        cells += [np.abs(np.diff(np.divmod(p, values.shape[1]))).max(axis=0).sum() for p in flat]
    wall, cpu = (one + other for one, other in zip(grids, ways))
    return (
        f"{count} routes of {min(cells)} to {max(cells)} cells, the median {np.median(cells):.0f}, "
        f"refined: {count / wall:.0f} a second, {count / cpu:.0f} a second of CPU time "
        f"({1000 * grids[1] / count:.0f} ms of it to find rivals, {1000 * ways[1] / count:.0f} ms to refine)"
    )


def main() -> None:
    data = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if not (data / VALLEY).exists():
        sys.exit(f"{data / VALLEY} is missing; give the folder of the DEMs.")
    sys.path.append("/usr/share/qgis/python/plugins")
    import_trocha()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder
        from qgis.core import QgsApplication

        app = QgsApplication([], False)
        app.initQgis()
        from processing.core.Processing import Processing

        Processing.initialize()
        from trocha.algorithms.provider import TrochaProvider

        provider = TrochaProvider()
        QgsApplication.processingRegistry().addProvider(provider)
        print(refining(data), flush=True)
        print("| what | seconds, wall (CPU) | its solves, s | ratio, wall (CPU) |")
        print("|---|---|---|---|")
        for rows in (routes(pathlib.Path(folder), data), isochrones(data)):
            for what, (wall, spent), (solves, solving) in rows:
                print(
                    f"| {what} | {wall:.1f} ({spent:.1f}) | {solves:.1f} ({solving:.1f}) "
                    f"| **{wall / solves:.2f}** ({spent / solving:.2f}) |",
                    flush=True,
                )
        QgsApplication.processingRegistry().removeProvider(provider)
        app.exitQgis()


if __name__ == "__main__":
    main()
