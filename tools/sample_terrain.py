"""The illustrative relief: typed river courses, and mountains worn down towards them.

Nothing here is measured. Uplift raises the land while its rivers cut into it: the
stream power law, solved implicitly along the drainage tree (Braun and Willett 2013,
doi 10.1016/j.geomorph.2012.10.008). Valleys branch because water gathers, and every
cell drains, because it always lies above the cell it drains to.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, osr

CELL_M = 450.0
ROWS = COLS = 400
WEST, NORTH = 515_000.0, 8_778_000.0  # EPSG:32718
EPSG = 32718
PAD = 48  # cells worn down beyond each edge and cut off, so that no divide follows the edge

# General courses of the rivers, longitude and latitude in degrees to about a tenth, typed from
# general knowledge, downstream, with the height of the water in metres at both ends.
COURSES = (
    ("Apurímac", 1, 780, 560, ((-73.42, -13.00), (-73.62, -12.85), (-73.72, -12.74),
        (-73.79, -12.63), (-73.83, -12.52), (-73.91, -12.41), (-74.00, -12.27))),
    ("Ene", 1, 560, 415, ((-74.00, -12.27), (-74.02, -12.12), (-74.09, -11.97), (-74.20, -11.80),
        (-74.27, -11.62), (-74.36, -11.47), (-74.34, -11.33), (-74.25, -11.20))),
    ("Tambo", 1, 415, 330, ((-74.25, -11.20), (-74.05, -11.17), (-73.86, -11.25),
        (-73.68, -11.22), (-73.60, -11.08), (-73.66, -10.92), (-73.72, -10.80))),
    ("Mantaro", 2, 2100, 560, ((-75.10, -12.45), (-74.90, -12.55), (-74.65, -12.68),
        (-74.45, -12.80), (-74.34, -12.76), (-74.38, -12.62), (-74.50, -12.48), (-74.68, -12.37),
        (-74.72, -12.24), (-74.55, -12.17), (-74.36, -12.21), (-74.18, -12.22), (-74.00, -12.27))),
    ("Perené", 2, 620, 415, ((-75.10, -10.95), (-74.87, -10.95), (-74.62, -11.00),
        (-74.42, -11.11), (-74.25, -11.20))),
)  # fmt: skip

WIDE_VALLEYS = ("Apurímac", "Ene", "Tambo", "Perené")  # the Mantaro flows in a gorge

STEPS = 110
AREA_EXPONENT = 0.36  # of the drained area; rivers are usually given 0.35 to 0.5
UPLIFT_M = 60.0  # a step, where the uplift field is 1
HIGH_M, HIGH_SHARE = 3600, 0.75  # rises above HIGH_M are lowered to this share: the puna is gentler
STEEPEST = np.tan(np.radians(36))  # slopes beyond slide
SIDE_AREA_KM2, SIDE_CELLS = 90, 30  # what a side river drains at its head, and its least length
OFFSETS = tuple((r, c) for r in (-1, 0, 1) for c in (-1, 0, 1) if r or c)


@dataclass(frozen=True)
class River:
    """A course with ``xy`` (n, 2) metres, downstream; ``z`` (n,) metres of water where typed.

    Level 1 is the main river, 2 its great tributaries, 3 what the relief drains by.
    """

    name: str
    level: int
    xy: np.ndarray
    z: np.ndarray | None = None


def rivers(rng: np.random.Generator) -> list[River]:
    """The typed courses in metres, rounded and given small meanders between the typed points."""
    made = []
    for name, level, top, bottom, course in COURSES:
        xy = _densified(rounded(projected(course)), CELL_M / 3)
        along = np.r_[0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
        # Two sine waves across the course, fading out at the confluences.
        fade = np.minimum(1, np.minimum(along, along[-1] - along) / 6000)
        waves = sum(
            size * np.sin(2 * np.pi * along / length + rng.uniform(0, 2 * np.pi))
            for size, length in ((900, 11_000), (450, 4300))
        )
        across = np.gradient(xy, axis=0)[:, ::-1] * (-1, 1)
        across /= np.hypot(*across.T)[:, None]
        # Upstream reaches are steeper: the fall goes with the square of the way left.
        left = 1 - along / along[-1]
        made.append(
            River(
                name,
                level,
                xy + across * (waves * fade)[:, None],
                bottom + (top - bottom) * (0.6 * left + 0.4 * left**2),
            )
        )
    return made


def projected(course) -> np.ndarray:
    """Longitude and latitude in degrees to x and y (n, 2) in metres."""
    here, there = osr.SpatialReference(), osr.SpatialReference()
    here.ImportFromEPSG(4326)
    there.ImportFromEPSG(EPSG)
    for system in (here, there):
        system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    points = osr.CoordinateTransformation(here, there).TransformPoints([list(p) for p in course])
    return np.array(points)[:, :2]


def rounded(xy: np.ndarray, times: int = 4) -> np.ndarray:
    """Chaikin's corner cutting, ends kept."""
    for _ in range(times):
        a, b = xy[:-1], xy[1:]
        xy = np.vstack(
            [
                xy[:1],
                np.stack([0.75 * a + 0.25 * b, 0.25 * a + 0.75 * b], 1).reshape(-1, 2),
                xy[-1:],
            ]
        )
    return xy


def _densified(xy: np.ndarray, step: float) -> np.ndarray:
    along = np.r_[0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
    at = np.linspace(0, along[-1], int(along[-1] / step) + 1)
    return np.stack([np.interp(at, along, xy[:, i]) for i in (0, 1)], 1)


def fractal(rng: np.random.Generator, shape, roughest_km: float, power: float) -> np.ndarray:
    """Spectral noise of mean 0 and deviation 1, without waves longer than ``roughest_km``."""
    f = np.hypot(np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None, :])
    longest = CELL_M / (1000 * roughest_km)
    spectrum = np.fft.rfft2(rng.standard_normal(shape)) / np.maximum(f, longest) ** power
    spectrum[f < longest / 2] = 0
    noise = np.fft.irfft2(spectrum, shape)
    return (noise - noise.mean()) / noise.std()


def relief(courses: list[River], rng: np.random.Generator) -> tuple[np.ndarray, list[River]]:
    """Heights (ROWS, COLS) in whole metres, and the side rivers that drain them."""
    shape = (ROWS + 2 * PAD, COLS + 2 * PAD)
    fixed = _edge_heights(shape)
    main = np.zeros(shape, bool)
    for river in courses:
        _burn(fixed, main, river)
    uplift, wear = _ground(shape, fixed, main, rng)
    z = _first_slope(fixed, rng)
    for _ in range(STEPS):
        z, area, below = _worn(z, fixed, uplift, wear)
    z = np.where(z > HIGH_M, HIGH_M + HIGH_SHARE * (z - HIGH_M), z)
    inside = (slice(PAD, -PAD), slice(PAD, -PAD))
    return np.rint(z[inside]).astype(np.int16), _side_rivers(area, below)


def slope_degrees(z: np.ndarray) -> np.ndarray:
    """Slope by central differences."""
    return np.degrees(np.arctan(np.hypot(*np.gradient(z.astype(float), CELL_M))))


def cell_of(xy: np.ndarray, pad: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Row and column of positions (n, 2) in metres."""
    row = np.floor((NORTH - xy[:, 1]) / CELL_M).astype(int) + pad
    return row, np.floor((xy[:, 0] - WEST) / CELL_M).astype(int) + pad


def _edge_heights(shape) -> np.ndarray:
    """Heights the padded edge is held at, NaN within: sierra south-west, lowland north-east."""
    south, east = np.meshgrid(*(np.linspace(0, 1, n) for n in shape), indexing="ij")
    nw, ne, sw, se = 900.0, 300.0, 3700.0, 1300.0
    plane = (1 - south) * ((1 - east) * nw + east * ne) + south * ((1 - east) * sw + east * se)
    plane[1:-1, 1:-1] = np.nan
    return plane


def _burn(fixed: np.ndarray, main: np.ndarray, river: River) -> None:
    row, col = cell_of(river.xy, PAD)
    kept = (row >= 0) & (col >= 0) & (row < fixed.shape[0]) & (col < fixed.shape[1])
    row, col = row[kept], col[kept]
    np.fmin.at(fixed, (row, col), river.z[kept])  # the lowest of what meets in a cell; NaN is none
    main[row, col] |= river.name in WIDE_VALLEYS


def distance_cells(mask: np.ndarray) -> np.ndarray:
    """Distance of each cell to the nearest one of a mask, in cells."""
    driver = gdal.GetDriverByName("MEM")
    here = driver.Create("", mask.shape[1], mask.shape[0], 1, gdal.GDT_Byte)
    there = driver.Create("", mask.shape[1], mask.shape[0], 1, gdal.GDT_Float32)
    here.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
    gdal.ComputeProximity(here.GetRasterBand(1), there.GetRasterBand(1), ["VALUES=1"])
    return there.GetRasterBand(1).ReadAsArray().astype(float)


def _ground(shape, fixed, main, rng) -> tuple[np.ndarray, np.ndarray]:
    """Uplift and erodibility, both relative: a high range in the south-west, a lower one in
    the east, a wide soft floor along the main river."""
    south, east = np.meshgrid(*(np.linspace(0, 1, n) for n in shape), indexing="ij")
    away = distance_cells(main) * CELL_M / 1000
    swell = fractal(rng, shape, 70, 2.2)
    sierra = 1 / (1 + np.exp(-(south - 0.95 * east - 0.15 + 0.05 * swell) / 0.08))
    range_east = np.exp(-(((east - 0.88 + 0.16 * south) / 0.13) ** 2)) * np.clip(south * 1.5, 0, 1)
    hills = np.clip(fractal(rng, shape, 45, 1.8), -0.6, 2)
    uplift = 0.11 + 0.47 * sierra + 0.15 * range_east + 0.06 * hills + 0.03 * swell
    rock = np.exp(0.40 * fractal(rng, shape, 25, 1.4))
    floor_km = np.clip(2.4 + 1.6 * fractal(rng, shape, 14, 1.5), 0.5, 8)
    soft = 1 / (1 + np.exp((away - floor_km) / 1.1))
    return np.clip(uplift, 0.05, None) * (1 - 0.6 * soft), rock * (1 + 7 * soft)


def _first_slope(fixed: np.ndarray, rng) -> np.ndarray:
    """A surface that drains everywhere: a flood outwards from the fixed cells over rough ground.

    Heights are costs of the cheapest way from a fixed cell, so each cell has a lower neighbour.
    """
    rough = np.exp(0.9 * fractal(rng, fixed.shape, 12, 1.0))
    held = np.isfinite(fixed)
    z = np.where(held, fixed, np.inf)
    queue = [(z[r, c], r, c) for r, c in np.argwhere(held)]
    heapq.heapify(queue)
    rows, cols = z.shape
    while queue:
        height, r, c = heapq.heappop(queue)
        if height > z[r, c]:
            continue
        for dr, dc in OFFSETS:
            i, j = r + dr, c + dc
            if 0 <= i < rows and 0 <= j < cols and not held[i, j]:
                reached = height + 6 * rough[i, j] * (1.414 if dr and dc else 1)
                if reached < z[i, j]:
                    z[i, j] = reached
                    heapq.heappush(queue, (reached, i, j))
    return z


def _worn(z, fixed, uplift, wear) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One step of uplift and implicit stream power; fixed cells stay. New heights, drained
    area in cells, and the flat index of the cell that each drains to (itself where fixed).

    Cells are taken by their depth in the drainage tree, all of one depth at once: area is
    summed from the deepest up, then heights are solved from the roots on, each against the
    new height of the cell below: z = (z + U + F z_below) / (1 + F), F = K A^m / distance.
    """
    shape, held = z.shape, np.isfinite(fixed).ravel()
    below, apart = _receivers(z, held)
    depth, jump = np.where(held, 0, 1), below.copy()
    while True:
        further = depth + depth[jump]
        if np.array_equal(further, depth):
            break
        depth, jump = further, jump[jump]
    order = np.argsort(depth, kind="stable")
    cuts = np.flatnonzero(np.diff(depth[order])) + 1
    layers = np.split(order, cuts)[1:]
    area = np.ones(z.size)
    for cells in layers[::-1]:
        np.add.at(area, below[cells], area[cells])
    flat, raised = z.ravel().copy(), (z + UPLIFT_M * uplift).ravel()
    factor = UPLIFT_M * wear.ravel() * area**AREA_EXPONENT / apart
    for cells in layers:
        under = flat[below[cells]]
        new = (raised[cells] + factor[cells] * under) / (1 + factor[cells])
        flat[cells] = np.clip(new, under + 0.02, under + STEEPEST * apart[cells])
    return flat.reshape(shape), area.reshape(shape), below


def _receivers(z: np.ndarray, held: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Flat index of the neighbour each cell drains to (itself where held), and metres to it."""
    rows, cols = z.shape
    padded = np.pad(z, 1, constant_values=np.inf)
    best = np.full(z.shape, -np.inf)
    below = np.arange(z.size).reshape(z.shape)
    apart = np.full(z.shape, CELL_M)
    index = np.arange(z.size).reshape(z.shape)
    for dr, dc in OFFSETS:
        metres = CELL_M * np.hypot(dr, dc)
        drop = (z - padded[1 + dr : 1 + dr + rows, 1 + dc : 1 + dc + cols]) / metres
        better = drop > best
        best[better] = drop[better]
        below[better] = (index + dr * cols + dc)[better]
        apart[better] = metres
    below, apart = below.ravel(), apart.ravel()
    itself = np.flatnonzero(held)
    below[itself] = itself
    return below, apart


def _side_rivers(area: np.ndarray, below: np.ndarray) -> list[River]:
    """Streams that drain SIDE_AREA_KM2 and more, the longest first, as smoothed lines."""
    wet = (area.ravel() * (CELL_M / 1000) ** 2 >= SIDE_AREA_KM2) & (below != np.arange(area.size))
    fed = np.zeros(area.size, bool)
    fed[below[wet]] = True
    paths, taken = [], ~wet
    heads = [_path(head, below) for head in np.flatnonzero(wet & ~fed)]
    for path in sorted(heads, key=len, reverse=True):
        fresh = int(np.argmax(taken[path]))  # up to and with the first cell of another river
        taken[path[:fresh]] = True
        paths.append(path[: fresh + 1])
    made = []
    for path in sorted(paths, key=len, reverse=True):
        row, col = np.divmod(np.array(path), area.shape[1])
        x, y = WEST + (col - PAD + 0.5) * CELL_M, NORTH - (row - PAD + 0.5) * CELL_M
        seen = (row >= PAD) & (col >= PAD) & (row < PAD + ROWS) & (col < PAD + COLS)
        if seen.sum() < SIDE_CELLS:
            continue
        name = f"Side river {len(made) + 1:02d} (illustrative)"
        made.append(River(name, 3, rounded(np.stack([x, y], 1)[seen], 2)))
    return made


def _path(cell: int, below: np.ndarray) -> list[int]:
    path = [cell]
    while below[path[-1]] != path[-1]:
        path.append(int(below[path[-1]]))
    return path
