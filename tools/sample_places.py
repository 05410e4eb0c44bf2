"""Where the illustrative zones, airstrips and exits lie: drawn on the made relief by chance."""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr
from sample_terrain import (
    CELL_M,
    COLS,
    NORTH,
    ROWS,
    WEST,
    River,
    cell_of,
    fractal,
    projected,
    rounded,
    slope_degrees,
)

ZONES, STRETCHES = 12, ("Upper valley", "Middle valley", "Lower valley")
SUPPLY_KG_YEAR = 200_000  # press figure for the VRAEM, 2012 to 2014: about 200 t
COCA_HA = 18_845  # press figure for the VRAEM, 2014
TAMBO_KM = 25  # of the third river, how much the zones reach along
EDGE_CELLS = 8  # along the edge of the map, free of zones and strips

STRIPS, STRETCHES_OF_STRIPS, BEYOND_KM, APART_M = 40, 20, 15, 3400
LENGTH_M, WIDTH_M = (400, 1000), (6, 10)
NAMES = (
    "Achiote", "Aguaje", "Anona", "Bijao", "Cacique", "Camu Camu", "Capirona", "Carricillo",
    "Cedro", "Chicua", "Copaiba", "Copal", "Coto", "Garza", "Guaba", "Guacamayo", "Hualaja",
    "Huasai", "Huito", "Ishpingo", "Jergón", "Lupuna", "Majaz", "Manakaraco", "Maquisapa",
    "Martín", "Nutria", "Ojé", "Paucar", "Pijuayo", "Pona", "Ronsoco", "Sajino", "Shansho",
    "Shihuahuaco", "Taricaya", "Tornillo", "Tucán", "Ungurahui", "Yarina",
)  # fmt: skip

# Longitude and latitude typed to a tenth or so, then moved to gentle ground near by.
EXITS = (
    ("E1", "Sierra road head (west)", -74.82, -11.72),
    ("E2", "Sierra road head (south-west)", -74.80, -12.22),
    ("E3", "Sierra road head (south)", -74.42, -12.62),
    ("E4", "Eastern road head (south-east)", -73.26, -12.40),
    ("E5", "Eastern track end (east)", -73.26, -11.78),
    ("E6", "Downriver landing (north)", -73.58, -11.08),
)
GENTLE_DEGREES = 5


class Valley:
    """Each cell's place along the main river: ``km`` from its first point, ``side`` (+1 left
    bank, -1 right, looking downstream) and ``away_m``, all (ROWS, COLS); ``downstream`` is the
    river's direction there, radians clockwise from grid north."""

    def __init__(self, courses: list[River]):
        xy = np.vstack([river.xy for river in courses if river.level == 1])
        row, col = cell_of(xy)
        seen = (row >= 0) & (col >= 0) & (row < ROWS) & (col < COLS)
        xy = xy[seen][::3]
        tambo = next(river for river in courses if river.name == "Tambo")
        step = np.r_[0, np.hypot(*np.diff(xy, axis=0).T)]
        along = np.cumsum(step) / 1000
        self.end_km = along[np.argmin(np.hypot(*(xy - tambo.xy[0]).T))] + TAMBO_KM
        # A smooth tangent, so that meanders do not flip the banks.
        ahead = np.gradient(xy, axis=0)
        ahead = np.stack([np.convolve(ahead[:, i], np.ones(61), "same") for i in (0, 1)], 1)
        x, y = centres()
        nearest = np.empty(x.shape, int)
        for r in range(ROWS):  # a row at a time, for memory
            nearest[r] = np.argmin(
                (x[r][:, None] - xy[:, 0]) ** 2 + (y[r][:, None] - xy[:, 1]) ** 2, axis=1
            )
        dx, dy = x - xy[nearest, 0], y - xy[nearest, 1]
        self.km, self.away_m = along[nearest], np.hypot(dx, dy)
        self.side = np.where(ahead[nearest, 0] * dy - ahead[nearest, 1] * dx > 0, 1, -1)
        self.downstream = np.arctan2(ahead[nearest, 0], ahead[nearest, 1])


def centres() -> tuple[np.ndarray, np.ndarray]:
    """x and y (ROWS, COLS) of the cells' centres."""
    x = WEST + (np.arange(COLS) + 0.5) * CELL_M
    return np.meshgrid(x, NORTH - (np.arange(ROWS) + 0.5) * CELL_M)


def zones(z: np.ndarray, valley: Valley, rng: np.random.Generator) -> list[dict]:
    """Production zones: low slopes of both banks, in stretches, edges bent by noise."""
    bend = fractal(rng, z.shape, 12, 1.6)
    reach_m = 5600 + 2000 * bend
    land = (valley.away_m > 900) & (valley.away_m < reach_m) & (z < 1500)
    land &= (slope_degrees(z) < 22) & _well_inside(z.shape)
    stretches = ZONES // 2
    at = (valley.km + 3 * bend) / valley.end_km * stretches
    land &= np.abs(at - np.rint(at)) > 0.06  # a gap between neighbours
    number = np.clip(np.floor(at), 0, stretches - 1).astype(int) * 2 + (valley.side < 0)
    land &= (at > 0) & (at < stretches)
    weight = rng.lognormal(0, 0.35, ZONES)
    hectares, made = [], []
    for i in range(ZONES):
        outline = _outline(land & (number == i))
        hectares.append(outline.Area() * weight[i])
        part = STRETCHES[i // 2 * len(STRETCHES) // stretches]
        bank = ("left bank", "right bank")[i % 2]
        made.append(
            {
                "zone_id": f"Z{i + 1:02d}",
                "name": f"Zone {i + 1} – {part}, {bank} (illustrative)",
                "geometry": outline,
            }
        )
    share = np.array(hectares) / sum(hectares)
    coca = _shared(COCA_HA, share, 5)
    supply = _shared(SUPPLY_KG_YEAR, share * rng.uniform(0.85, 1.15, ZONES), 100)
    for zone, ha, kg in zip(made, coca, supply):
        zone.update(supply_kg_year=kg, coca_ha=ha)
    return made


def _well_inside(shape) -> np.ndarray:
    inside = np.zeros(shape, bool)
    inside[EDGE_CELLS:-EDGE_CELLS, EDGE_CELLS:-EDGE_CELLS] = True
    return inside


def _shared(total: float, share: np.ndarray, unit: float) -> list[float]:
    """``total`` in round parts that add up to it; the largest takes what rounding leaves."""
    parts = np.round(total * share / share.sum() / unit) * unit
    parts[np.argmax(parts)] += total - parts.sum()
    return [float(part) for part in parts]


def _outline(mask: np.ndarray) -> ogr.Geometry:
    """The largest patch of a mask as one polygon with rounded edges and no holes."""
    data = gdal.GetDriverByName("MEM").Create("", COLS, ROWS, 1, gdal.GDT_Byte)
    data.SetGeoTransform((WEST, CELL_M, 0, NORTH, 0, -CELL_M))
    band = data.GetRasterBand(1)
    band.WriteArray(mask.astype(np.uint8))
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("patches")
    gdal.Polygonize(band, band, layer, -1)
    patches = []
    for feature in layer:
        opened = feature.GetGeometryRef().Buffer(CELL_M).Buffer(-2.4 * CELL_M).Buffer(1.6 * CELL_M)
        many = ogr.ForceToMultiPolygon(opened)
        patches += [many.GetGeometryRef(i).Clone() for i in range(many.GetGeometryCount())]
    largest = max(patches, key=lambda patch: patch.Area()).Simplify(0.6 * CELL_M)
    ring = np.array(largest.GetGeometryRef(0).GetPoints())[:, :2]
    # The first vertex is a corner too: start in the middle of an edge, which rounding keeps.
    middle = (ring[0] + ring[1]) / 2
    return _polygon(rounded(np.vstack([middle, ring[1:], middle]), 2))


def _polygon(xy: np.ndarray) -> ogr.Geometry:
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in np.round(xy, 1).tolist():
        ring.AddPoint_2D(x, y)
    ring.CloseRings()
    made = ogr.Geometry(ogr.wkbPolygon)
    made.AddGeometry(ring)
    return made


def line(xy: np.ndarray) -> ogr.Geometry:
    """A LineString of positions (n, 2) rounded to 0.1 m."""
    made = ogr.Geometry(ogr.wkbLineString)
    for x, y in np.round(xy, 1).tolist():
        made.AddPoint_2D(x, y)
    return made


def airstrips(z: np.ndarray, valley: Valley, rng: np.random.Generator) -> list[dict]:
    """Made-up strips on gentle ground near the river, in no real place, roughly along it."""
    gentle = slope_degrees(z)
    # Both ends must stand as gently as the middle: the worst of the cell and its neighbours.
    worst = np.max(
        [np.roll(gentle, (r, c), (0, 1)) for r in (-1, 0, 1) for c in (-1, 0, 1)], axis=0
    )
    fit = (worst < 4.5) & (valley.away_m > 500) & (valley.away_m < 6500) & (z < 1000)
    fit &= _well_inside(z.shape)
    # The same number in each stretch of the river, or the wide lower valley would take most.
    stretch = np.floor(valley.km / (valley.end_km + BEYOND_KM) * STRETCHES_OF_STRIPS).astype(int)
    free = np.full(STRETCHES_OF_STRIPS, STRIPS // STRETCHES_OF_STRIPS)
    fit &= (stretch >= 0) & (stretch < STRETCHES_OF_STRIPS)
    x, y = centres()
    cells = np.argwhere(fit)
    places: list[tuple] = []
    for r, c in cells[rng.permutation(len(cells))]:
        spot = np.array([x[r, c], y[r, c]]) + rng.uniform(-0.4, 0.4, 2) * CELL_M
        apart = all(np.hypot(*(spot - other)) >= APART_M for other, _, _ in places)
        if apart and free[stretch[r, c]]:
            free[stretch[r, c]] -= 1
            places.append((spot, r, c))
    if len(places) < STRIPS:
        raise RuntimeError(f"Only {len(places)} strips fit; free by stretch {free}. Lower APART_M.")
    places.sort(key=lambda place: valley.km[place[1], place[2]])
    names = rng.permutation(NAMES)
    return [
        _strip(i, name, spot, valley.downstream[r, c], valley.away_m[r, c], rng)
        for i, (name, (spot, r, c)) in enumerate(zip(names, places), start=1)
    ]


def _strip(i, name, spot, downstream, away_m, rng) -> dict:
    low, high = LENGTH_M
    length = low + (high - low) * rng.beta(2.2, 2.6)
    heading = downstream + rng.normal(0, np.radians(18))
    half = length / 2 * np.array([np.sin(heading), np.cos(heading)])
    ends = np.round([spot - half, spot + half], 1)
    dx, dy = ends[1] - ends[0]
    near_water = away_m < 1100
    surface = rng.choice(("river_beach", "islet", "grass")) if near_water else rng.choice(
        ("earth", "grass", "road"), p=(0.55, 0.38, 0.07)
    )  # fmt: skip
    flights = int(rng.integers(1, 4))
    return {
        "airstrip_uid": f"S{i:02d}",
        "name": f"{name} (made up)",
        "length_m": round(float(np.hypot(dx, dy)), 1),
        "width_m": float(rng.integers(WIDTH_M[0], WIDTH_M[1] + 1)),
        "bearing": round(float(np.degrees(np.arctan2(dx, dy))) % 360, 1),
        "surface": str(surface),
        "detection_method": str(
            rng.choice(("imagery", "overflight", "ground"), p=(0.5, 0.35, 0.15))
        ),
        "capacity_kg_per_flight": float(rng.choice((300, 310, 320, 330, 350))),
        "flights_per_month_low": float(flights),
        "flights_per_month_high": float(flights + rng.integers(2, 6)),
        "cost_per_use": float(rng.integers(10, 21) * 1000),
        "place_precision": 1,
        "uncertainty_m": 500.0,
        "reliability": str(rng.choice(("B", "C", "D"))),
        "credibility": int(rng.integers(2, 5)),
        "confidence": round(float(rng.uniform(0.6, 0.95)), 2),
        "geometry": line(ends),
    }


def exits(z: np.ndarray) -> list[dict]:
    """Where porters leave the map for roads and rivers: the gentle cell nearest the typed place."""
    slope, (x, y) = slope_degrees(z), centres()
    made = []
    for exit_id, name, longitude, latitude in EXITS:
        px, py = projected([(longitude, latitude)])[0]
        away = np.where(slope < GENTLE_DEGREES, np.hypot(x - px, y - py), np.inf)
        r, c = np.unravel_index(np.argmin(away), slope.shape)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(float(x[r, c]), float(y[r, c]))
        made.append({"exit_id": exit_id, "name": f"{name} (illustrative)", "geometry": point})
    return made
