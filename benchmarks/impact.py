"""How long draws of the impact take, on the sample's size and on 120 strips x 400 zones.

    python3 benchmarks/impact.py [draws]

Needs numpy alone. Prints a Markdown table: seconds of wall clock and of processor time for so many
draws (1,000 unless told), scaled up where fewer are run, with what the draws found. The ways are
made up from straight distances: solving terrain is measured elsewhere, and is done once.
"""

from __future__ import annotations

import importlib.util
import pathlib
import platform
import sys
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
DRAWS = 1000
GOAL_SECONDS = 20
WALK_KMH, RIDE_KMH = 2.0, 25.0


def import_trocha():
    """The repository under its package name, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "trocha", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["trocha"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["trocha"])


import_trocha()
from trocha.core.draws import impact_draws
from trocha.core.economics import Scenario, read_assumptions
from trocha.core.ways import BOAT, FOOT, VEHICLE, Ways

SHIPPED = read_assumptions((ROOT / "resources" / "economics.json").read_text("utf-8"))


def ways(km: np.ndarray, modes, rng) -> dict[str, Ways]:
    """Walks of that length; rides over nine tenths of it for some pairs, no way for the others."""
    found = {}
    for mode in modes:
        if mode == FOOT:
            found[mode] = Ways(km / WALK_KMH, np.zeros(km.shape), km)
            continue
        rides = rng.random(km.shape) < 0.6
        walked = np.where(rides, 0.1 * km / WALK_KMH, np.inf)
        found[mode] = Ways(walked, np.where(rides, 0.9 * km / RIDE_KMH, 0.0), km)
    return found


def case(zones: int, strips: int, exits: int, modes) -> tuple:
    """A made-up region of 180 km a side in which strips are short of room after the campaign."""
    rng = np.random.default_rng(2015)
    at_zones, at_strips = rng.uniform(0, 180, (zones, 2)), rng.uniform(0, 180, (strips, 2))
    at_exits = rng.uniform(-40, 220, (exits, 2))

    def km(places):
        return 1 + np.hypot(*(at_zones[:, None] - places[None]).transpose(2, 0, 1))

    supply = rng.dirichlet(np.ones(zones)) * 5000 * strips
    before, after = rng.uniform(0.8, 1, strips), rng.uniform(0.1, 0.6, strips)
    return ways(km(at_strips), modes, rng), ways(km(at_exits), modes, rng), supply, before, after


def main() -> int:
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else DRAWS
    print(f"\n{platform.machine()}, Python {platform.python_version()}, numpy {np.__version__}\n")
    columns = f"s for {DRAWS:,} draws | s of processor | goal | displaced, t: P10 to P90"
    print(f"| strips x zones | modes | {columns} |")
    print("|---|---|---|---|---|---|")
    for zones, strips, exits in ((12, 40, 6), (400, 120, 10)):
        for modes in ((FOOT,), (FOOT, VEHICLE, BOAT)):
            given = case(zones, strips, exits, modes)
            wall, processor = time.perf_counter(), time.process_time()
            drawn = impact_draws(*given, Scenario("", "", SHIPPED), draws, 1)
            # Each assumption is run at both ends of its range as well, however many the draws.
            ends = 2 * len(drawn.swings_displaced_kg)
            scale = (DRAWS + ends) / (draws + ends)
            wall = (time.perf_counter() - wall) * scale
            processor = (time.process_time() - processor) * scale
            spread = drawn.spread("displaced_kg")
            found = f"{spread.p10 / 1000:,.0f} to {spread.p90 / 1000:,.0f}"
            names = ", ".join(("air", *modes))
            print(
                f"| {strips} x {zones} | {names} | {wall:.1f} | {processor:.1f} | "
                f"< {GOAL_SECONDS} | {found} |",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
