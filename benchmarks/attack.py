"""What the worst closures cost to prove, and to rank alone: `python3 benchmarks/attack.py [DATA]`.

Prints Markdown tables. Needs numpy and GDAL; compares with HiGHS where scipy is there. DATA holds
dem_vraem_900m_epsg32718.tif, geonames_cities500_roi.geojson, ourairports_peru_2022-10.geojson and
orlib/pmed4.txt (default: ../shared/data); without it only made-up instances are run.

Real geometry: 400 populated places as zones weighing their population, the registered aerodromes and
made-up strips on gentle low ground as 120 strips, the six largest towns as exits.
"""

from __future__ import annotations

import importlib.util
import json
import pathlib
import sys
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
DATA = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
DEM = "dem_vraem_900m_epsg32718.tif"
ZONES, STRIPS, EXITS, SEED = 400, 120, 6, 7
LIMIT_SECONDS = 60
TEXTBOOK_PAIRS = 5000  # beyond, HiGHS takes minutes to take the textbook's model in (measured)
PMED4 = (6, 7, 10, 13, 22, 26, 34, 38, 51, 55, 60, 66, 72, 77, 83, 87, 91, 93, 96, 100)


def import_trocha() -> None:
    """The repository under its package name, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "trocha", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["trocha"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["trocha"])


import_trocha()
from trocha.core.attack import worst_attack
from trocha.core.catchment import two_nearest
from trocha.core.costs import air_cost_per_kg, haul, overland_cost_per_kg
from trocha.core.damage import median_damage
from trocha.core.economics import Scenario, read_assumptions
from trocha.core.fortification import best_fortification
from trocha.core.grid import Grid, snap
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.strip_access import strip_access
from trocha.core.wavefront import solve
from trocha.core.ways import FOOT, Ways


def timed(work, *given, **options):
    """Seconds of a call, and what it gives."""
    start = time.perf_counter()
    result = work(*given, **options)
    return time.perf_counter() - start, result


def terrain() -> Terrain:
    """The DEM."""
    from osgeo import gdal

    gdal.UseExceptions()
    data = gdal.Open(str(DATA / DEM))
    band = data.GetRasterBand(1)
    z = band.ReadAsArray().astype(float)
    z[z == band.GetNoDataValue()] = np.nan
    west, width, _, north, _, height = data.GetGeoTransform()
    return Terrain(Grid(*z.shape, west, north, width, -height), z)


def points(name: str, ground: Terrain):
    """Flat cells of a layer's points, -1 off the DEM, and their properties."""
    from osgeo import osr

    degrees, metres = osr.SpatialReference(), osr.SpatialReference()
    degrees.ImportFromEPSG(4326)
    metres.ImportFromEPSG(32718)
    for one in (degrees, metres):
        one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    to = osr.CoordinateTransformation(degrees, metres)
    features = json.loads((DATA / name).read_text("utf-8"))["features"]
    xy = np.array([to.TransformPoint(*f["geometry"]["coordinates"][:2])[:2] for f in features])
    cells, _ = snap(ground.grid, ground.passable(), xy[:, 0], xy[:, 1], 1800)
    return cells, [f["properties"] for f in features]


def places(ground: Terrain):
    """Cells of zones, strips and exits, and the zones' weights."""
    towns, facts = points("geonames_cities500_roi.geojson", ground)
    population = np.array([float(f["population"] or 0) for f in facts])
    towns, population = towns[towns >= 0], population[towns >= 0]
    aerodromes, _ = points("ourairports_peru_2022-10.geojson", ground)
    strips = np.unique(aerodromes[aerodromes >= 0])
    down, across = np.gradient(ground.elevation, 900)
    gentle = (np.hypot(down, across) < 0.08) & (ground.elevation < 1500)
    rng = np.random.default_rng(SEED)
    while len(strips) < STRIPS:
        made_up = rng.choice(np.flatnonzero(gentle), STRIPS - len(strips), replace=False)
        strips = np.unique(np.append(strips, made_up))
    exits = towns[np.argsort(-population)[:EXITS]]
    return towns[:ZONES], strips, exits, np.maximum(population[:ZONES], 200)


def instances():
    """(name, cost, supply, overland) of everything that is timed, and the ground if there is one."""
    rng = np.random.default_rng(SEED)
    zones, strips = rng.random((100, 2)), rng.random((20, 2))
    plane = np.hypot(*(zones[:, None] - strips).transpose(2, 0, 1))
    yield "made-up plane, 20 x 100", plane, np.ones(100), None
    zones, strips = rng.random((ZONES, 2)), rng.random((STRIPS, 2))
    plane = np.hypot(*(zones[:, None] - strips).transpose(2, 0, 1))
    yield "made-up plane, 120 x 400", plane, rng.integers(1, 100, ZONES).astype(float), None
    noise = rng.random((ZONES, STRIPS))
    yield "no geometry: costs at random, 120 x 400", noise, np.ones(ZONES), None
    if (DATA / "orlib" / "pmed4.txt").exists():
        numbers = np.array((DATA / "orlib" / "pmed4.txt").read_text("ascii").split(), int)
        n, edges = numbers[0], numbers[3:].reshape(-1, 3)
        between = np.where(np.eye(n, dtype=bool), 0.0, np.inf)
        for i, j, length in edges:
            between[i - 1, j - 1] = between[j - 1, i - 1] = length
        for k in range(n):
            between = np.minimum(between, between[:, [k]] + between[[k]])
        yield "OR-Library pmed4, 20 x 100", between[:, np.array(PMED4) - 1], np.ones(n), None


def real_instances(ground: Terrain, cells):
    """The valley in hours alone, in hours with every zone alike, and in US$ with a way overland."""
    zones, strips, exits, supply = cells
    walker = walking_model("tobler_offpath")
    seconds, access = timed(
        strip_access, lambda towards=False: MoveCosts(ground, Walk(walker, 32, towards=towards)),
        zones, strips, exits, two_suffice=False, free_bytes=8e9,
    )  # fmt: skip
    print(f"Hours of 120 strips x 400 zones on {ground.grid.rows} x {ground.grid.cols} cells: "
          f"{seconds:.1f} s.\n")  # fmt: skip
    shipped = read_assumptions((ROOT / "resources" / "economics.json").read_text("utf-8"))
    e = Scenario("", "", shipped).economics()
    to_strips, to_exits = (
        Ways(hours, np.zeros(hours.shape)) for hours in (access.strips, access.exit[:, None])
    )
    flown = air_cost_per_kg(haul({FOOT: to_strips}, e).cost, e)
    walked = overland_cost_per_kg(FOOT, to_exits, e)[:, 0]
    yield "real geometry, hours, 120 x 400", access.strips, supply, None
    yield "real geometry, hours, zones alike", access.strips, np.ones(ZONES), None
    yield "real geometry, US$ and overland", flown, supply, walked
    # What the overland mode hides when it is as cheap as shipped: flights at a third of the price.
    yield "real geometry, US$, flights cheap", flown - 80, supply, walked


def highs(damage, attacks: int, cost=None, supply=None):
    """Seconds and cost of HiGHS: over the same terms, or with all costs as the textbook has it."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_matrix

    if cost is None:
        m, n, entries = len(damage.weight), damage.n_strips, len(damage.strips)
        row = np.arange(entries)
        a = coo_matrix(
            (np.repeat([1.0, -1.0], entries),
             (np.tile(row, 2), np.concatenate((damage.term, m + damage.strips)))),
            (entries, m + n),
        ).tocsr()  # fmt: skip
        gain = np.concatenate((damage.weight, np.zeros(n)))
        rules = [LinearConstraint(a, -np.inf, 0)]
        base = damage.base
    else:
        zones, n = cost.shape
        m = zones * n
        rank = np.argsort(np.argsort(cost, axis=1, kind="stable"), axis=1)
        i, j, k = np.nonzero(rank[:, None, :] > rank[:, :, None])
        a = coo_matrix((np.ones(len(i)), (i * n + j, i * n + k)), (m, m + n)).tocsr()
        a -= coo_matrix((np.ones(m), (np.arange(m), m + np.tile(np.arange(n), zones))), a.shape)
        once = coo_matrix((np.ones(m), (np.repeat(np.arange(zones), n), np.arange(m))),
                          (zones, m + n))  # fmt: skip
        gain = np.concatenate(((supply[:, None] * cost).ravel(), np.zeros(n)))
        rules = [LinearConstraint(a.tocsr(), -np.inf, 0), LinearConstraint(once.tocsr(), 1, 1)]
        base = 0.0
    closed = np.concatenate((np.zeros(m), np.ones(n)))
    rules.append(LinearConstraint(closed[None], 0, attacks))
    seconds, found = timed(
        milp, -gain, constraints=rules, bounds=Bounds(0, 1), integrality=closed,
        options={"time_limit": LIMIT_SECONDS, "mip_rel_gap": 0.0},
    )  # fmt: skip
    return seconds, base - found.fun if found.x is not None else np.nan, found.status == 0


def against_highs(damage, attacks, ours: float, seconds: float, textbook) -> list[str]:
    """Two cells: HiGHS over the terms, and over the textbook's model, each with its ratio."""
    cells = []
    for given in ((), textbook):
        if given is None:
            cells.append("-")
            continue
        took, cost, proven = highs(damage, attacks, *given)
        same = "" if not proven or abs(cost - ours) <= 1e-6 * ours else f" **differs: {cost:.6g}**"
        cells.append(f"{'' if proven else '> '}{took:.2f} s ({took / seconds:.0f} x){same}")
    return cells


def print_attacks(all_instances) -> None:
    try:
        import scipy
    except ImportError:
        scipy = None
    print(f"HiGHS: {'scipy ' + scipy.__version__ if scipy else 'not compared, no scipy'}\n")
    print(
        "| instance | r | terms | seconds | nodes | gap % | sets | HiGHS, same terms | HiGHS, textbook |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for name, cost, supply, overland in all_instances:
        for attacks in (5, 10):
            start = time.perf_counter()
            damage = median_damage(cost, supply, attacks, overland)
            found = worst_attack(damage, attacks, list_up_to=100, max_seconds=LIMIT_SECONDS)
            seconds = time.perf_counter() - start
            small = cost.size <= TEXTBOOK_PAIRS and attacks == 5
            textbook = (cost, supply) if overland is None and small else None
            cells = ["-", "-"]
            if scipy and found.proven:
                cells = against_highs(damage, attacks, found.cost, seconds, textbook)
            row = [name, attacks, len(damage.weight), f"{seconds:.3f}", found.nodes,
                   f"{found.gap_pct:.3g}", len(found.sets), *cells]  # fmt: skip
            print("|", " | ".join(map(str, row)), "|", flush=True)


def print_fortifications(all_instances) -> None:
    print("\n| instance | r | q | seconds | gap % |\n|---|---|---|---|---|")
    for name, cost, supply, overland in all_instances:
        for attacks, fortified in ((5, 2), (5, 4), (10, 3)):
            damage = median_damage(cost, supply, attacks, overland)
            seconds, found = timed(
                best_fortification, damage, attacks, fortified, max_seconds=LIMIT_SECONDS
            )
            print(f"| {name} | {attacks} | {fortified} | {seconds:.2f} | {found.gap_pct:.3g} |",
                  flush=True)  # fmt: skip


def print_ranking(ground: Terrain, strips) -> None:
    """One solve to the nearest strip, against two that rank all 120 by their own catchments."""
    costs = MoveCosts(ground, Walk(walking_model("tobler_offpath"), 32, towards=True))
    one, both = [], []
    for _ in range(5):
        one.append(timed(solve, costs, [strips])[0])
        both.append(timed(two_nearest, costs, strips)[0])
    print("\n| one solve, s | ranking 120 strips alone, s | ratio |\n|---|---|---|")
    print(f"| {min(one):.2f} | {min(both):.2f} | {min(both) / min(one):.2f} |")


def main() -> None:
    tried = list(instances())
    ground = None
    if (DATA / DEM).exists():
        ground = terrain()
        cells = places(ground)
        tried += real_instances(ground, cells)
    print_attacks(tried)
    print_fortifications([one for one in tried if one[0].startswith(("real", "OR"))])
    if ground is not None:
        print_ranking(ground, cells[1])


if __name__ == "__main__":
    main()
