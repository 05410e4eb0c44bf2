"""Draws of trocha:routeuncertainty against as many plain solves: a markdown table.

    python3 benchmarks/uncertainty.py [--side 1000] [--draws 100] [--threads 1 2]

A plain solve is ``MoveCosts`` and ``solve`` of the whole grid. A draw makes its own error
field, moves and route; its solve ends a little beyond the destination. Journeys are from one
corner of the grid to the other, where that saves nothing, and across half of it.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import statistics
import sys
import time

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from headless import import_trocha

import_trocha()
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.pace import walking_model
from trocha.core.perturbation import Spreads
from trocha.core.uncertainty import route_draws
from trocha.core.wavefront import solve

CELL = 30.0
SPREADS = Spreads(dem_error_m=4.0, correlation_m=300.0, speed_pct=15.0)


def rough_terrain(side: int) -> Terrain:
    """The formula surface of the golden values, with hills of 3 to 9 km more."""
    i, j = np.mgrid[0:side, 0:side]
    z = 1500 + 120 * np.sin(j / 9) * np.cos(i / 7) + 60 * np.sin((i + 2 * j) / 13)
    z += 400 * np.sin(i / 48) * np.sin(j / 37) + 250 * np.cos((i - j) / 17)
    return Terrain(Grid(side, side, 0.0, 0.0, CELL, CELL), z)


def seconds(call) -> tuple[float, float]:
    """Wall and CPU seconds of a call."""
    wall, spent = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - wall, time.process_time() - spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=1000)
    parser.add_argument("--draws", type=int, default=100)
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    given = parser.parse_args()
    terrain, walk = rough_terrain(given.side), Walk(walking_model("tobler_offpath"))
    near, half, far = (int(given.side * share) for share in (0.05, 0.5, 0.95))
    at = [row * given.side + row for row in (near, half, far)]

    def plain():
        solve(MoveCosts(terrain, walk), [np.array([at[0]])])

    solves = [seconds(plain) for _ in range(3)]
    print(f"{given.side} x {given.side} cells, {given.draws} draws, 32 neighbours, ", end="")
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("| journey | threads | s a draw, wall (CPU) | s a plain solve | ratio, wall (CPU) |")
    print("|---|---|---|---|---|")
    for name, target in (("corner to corner", at[2]), ("half of the grid", at[1])):
        for threads in given.threads:

            def run(target=target, threads=threads):
                route_draws(
                    terrain, walk, np.array([at[0]]), np.array([target]), SPREADS, given.draws,
                    near_m=CELL, free_bytes=8e9, threads=threads,
                )  # fmt: skip

            wall, spent = (s / given.draws for s in seconds(run))
            # The machine may be shared: solves before and after, so that both see the same load.
            solves += [seconds(plain) for _ in range(3)]
            plain_wall, plain_spent = (statistics.median(column) for column in zip(*solves[-6:]))
            print(
                f"| {name} | {threads} | {wall:.2f} ({spent:.2f}) | {plain_wall:.2f} ({plain_spent:.2f}) "
                f"| **{plain_wall / wall:.2f}** ({plain_spent / spent:.2f}) |",
                flush=True,
            )


if __name__ == "__main__":
    main()
