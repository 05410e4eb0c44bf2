"""The movement engine: beside r.walk and Dijkstra, across sizes and neighbourhoods, in memory."""

from __future__ import annotations

import pathlib

import grass
import numpy as np
from harness import Figure, Timing
from osgeo import gdal
from ours import peak_bytes, travel_time
from terrain import CELL, LARGE_900M, REAL_30M, SMALL_900M, middle, missing, rough, rough_tif, size

PLAIN = {"NEIGHBOURS": "16", "SUBSTEP": False, "HIKING_FUNCTION": "langmuir_rwalk", "MAX_SLOPE": 89}
SUBSTEPPED = {"NEIGHBOURS": "16", "HIKING_FUNCTION": "langmuir_rwalk", "MAX_SLOPE": 89}
# Times as fast as r.walk -k that 16 plain moves must be, by cells a side.
LARGEST_TWICE = 2500**2
BARS = {1000: 1.5, 2000: 3.0, 5000: 4.0}


def solved(dem: pathlib.Path, folder: pathlib.Path, **parameters):
    """A call that runs traveltime from the middle of a DEM; it gives the output's path."""
    output = folder / f"{dem.stem}_hours.tif"

    def call():
        travel_time(dem, middle(dem), output, **parameters)
        return output

    return call


def beside_r_walk(folder: pathlib.Path, sizes):
    """16 neighbours from the middle; both read a raster and write one."""
    if grass.version() is None:
        print("  left out: GRASS is not installed (apt install grass-core)")
        return
    dems = [] if missing(REAL_30M) else [("real 30 m DEM", REAL_30M, 1.5)]
    dems += [(f"rough {n} x {n}", rough_tif(folder, n), BARS.get(n)) for n in sizes]
    for name, dem, bar in dems:
        location = grass.Location(dem, folder)

        def walk(location=location, dem=dem):
            location.walk(middle(dem))
            return location

        def agree(output, location):
            with np.errstate(invalid="ignore", divide="ignore"):
                hours = gdal.Open(str(output)).ReadAsArray() * 3600
                difference = np.abs(hours / location.cost(folder) - 1)
            return f"same costs within {np.nanmax(difference):.0e}"

        yield Timing(
            f"{name}, 16 plain", solved(dem, folder, **PLAIN), walk, "r.walk -k", bar, check=agree
        )
        if size(dem) > LARGEST_TWICE:
            continue  # r.walk takes minutes there; the plain row tells how it fares
        yield Timing(
            f"{name}, 16 sub-stepped", solved(dem, folder, **SUBSTEPPED), walk, "r.walk -k", 1.0
        )


def neighbourhoods(folder: pathlib.Path, sizes):
    """Cost in proportion to moves: seconds a move, each set beside 16."""
    dem = rough_tif(folder, min(sizes))
    common = {"HIKING_FUNCTION": "tobler_offpath"}
    for moves in (8, 32, 48):
        yield Timing(
            f"{moves} sub-stepped, per move",
            solved(dem, folder, NEIGHBOURS=str(moves), **common),
            solved(dem, folder, NEIGHBOURS="16", **common),
            "16 sub-stepped",
            units=(moves, 16),
        )


def scaling(folder: pathlib.Path, sizes):
    """Seconds a cell of the largest terrain beside the smallest."""
    small, large = rough_tif(folder, min(sizes)), rough_tif(folder, max(sizes))
    if small != large:
        yield Timing(
            f"{max(sizes)} x {max(sizes)}, per cell",
            solved(large, folder, **PLAIN),
            solved(small, folder, **PLAIN),
            f"{min(sizes)} x {min(sizes)}",
            1 / 1.3,
            units=(size(large), size(small)),
        )


def memory(folder: pathlib.Path, sizes):
    """Peak bytes a cell of a process over one that solves nothing to speak of."""
    small, large = rough_tif(folder, 10), rough_tif(folder, max(sizes))

    def peak(dem, substep):
        x, y = middle(dem)
        return peak_bytes(
            str(dem),
            str(x),
            str(y),
            str(folder / "memory.tif"),
            "NEIGHBOURS=16",
            f"SUBSTEP={substep}",
        )

    for name, substep in (("plain", "no"), ("sub-stepped", "yes")):
        yield Figure(
            f"{max(sizes)} x {max(sizes)}, 16 {name}",
            lambda substep=substep: (peak(large, substep) - peak(small, substep)) / size(large),
            "bytes a cell",
            40,
        )


def origins_and_destinations(folder: pathlib.Path, sizes):
    """100 origins on a 900 m DEM to 100 destinations, together and one by one."""
    from trocha.core.grid import Grid
    from trocha.core.movement import MoveCosts, Terrain, Walk
    from trocha.core.odmatrix import travel_hours
    from trocha.core.pace import walking_model
    from trocha.core.wavefront import solve

    for dem in (SMALL_900M, LARGE_900M):
        if missing(dem):
            continue
        data = gdal.Open(str(dem))
        z = data.ReadAsArray().astype(np.float32)
        nodata = data.GetRasterBand(1).GetNoDataValue()
        if nodata is not None:
            z[z == nodata] = np.nan
        terrain = Terrain(Grid(*z.shape, west=0, north=0, width=900, height=900), z)
        open_cells = np.flatnonzero(terrain.passable())
        places = np.random.default_rng(3).choice(open_cells, 100, replace=False)
        for neighbours in (16, 32):
            walk = Walk(walking_model("tobler_offpath"), neighbours)

            def together(terrain=terrain, walk=walk, places=places):
                costs = MoveCosts(terrain, walk)
                return travel_hours(lambda _towards: costs, places, places, free_bytes=4e9)

            def one_by_one(terrain=terrain, walk=walk, places=places):
                single = (solve(MoveCosts(terrain, walk), [np.array([o])]) for o in places)
                return np.concatenate([solution.hours_at(places) for solution in single])

            yield Timing(
                f"{z.shape[1]} x {z.shape[0]}, {neighbours} sub-stepped",
                together,
                one_by_one,
                "100 single solves",
                3.0,
                check=lambda a, b: "same hours" if np.array_equal(a, b) else "HOURS DIFFER",
            )


def beside_dijkstra(folder: pathlib.Path, sizes, cells: int = 500):
    """scipy's compiled Dijkstra on the same graph: building it, and solving."""
    try:
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import dijkstra
    except ImportError:
        print("  left out: scipy is not installed")
        return
    from trocha.core.grid import Grid
    from trocha.core.movement import MoveCosts, Terrain, Walk
    from trocha.core.moves import neighbourhood
    from trocha.core.pace import walking_model
    from trocha.core.wavefront import solve

    z = rough(cells)
    start = z.size // 2 + cells // 2
    model = walking_model("tobler_offpath")
    index = np.arange(z.size).reshape(z.shape)

    def ours():
        grid = Grid(cells, cells, west=0, north=0, width=CELL, height=CELL)
        walk = Walk(model, 16, substep=False, max_slope_degrees=89)
        return solve(MoveCosts(Terrain(grid, z), walk), [np.array([start])]).hours() * 3600

    def theirs():
        rows, cols, values = [], [], []
        for move in neighbourhood(16):
            here = tuple(slice(max(-d, 0), cells - max(d, 0)) for d in (move.rows, move.cols))
            there = tuple(slice(max(d, 0), cells + min(d, 0)) for d in (move.rows, move.cols))
            length = CELL * np.hypot(move.rows, move.cols)
            slope = (z[there].astype(float) - z[here]) / length
            rows.append(index[here].ravel())
            cols.append(index[there].ravel())
            values.append((length * model.pace(slope)).ravel())
        graph = coo_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(cols))))
        return dijkstra(graph.tocsr(), indices=start).reshape(z.shape)

    yield Timing(
        f"rough {cells} x {cells}, 16 plain, no files",
        ours,
        theirs,
        "scipy Dijkstra with its graph",
        check=lambda a, b: (
            f"same costs within {np.abs(a / np.where(b > 0, b, 1) - (b > 0)).max():.0e}"
        ),
    )


CASES = {
    "r.walk": beside_r_walk,
    "scaling": scaling,
    "neighbourhoods": neighbourhoods,
    "memory": memory,
    "matrix": origins_and_destinations,
    "dijkstra": beside_dijkstra,
}
