"""make accuracy: how far each neighbourhood is from walking freely, on steep ground.

The ground is the formula surface of the tests. The yardstick is the same formula cut eight
times finer, solved with 112 directions; what cutting it twice finer still would change is told
with the table.
"""

from __future__ import annotations

import pathlib
import sys

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tools")]

from harness import Table, write_section
from headless import import_trocha

import_trocha()

from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.moves import NEIGHBOURHOODS, moves_of
from trocha.core.pace import walking_model
from trocha.core.pairtimes import times_by_origin
from trocha.core.wavefront import solve

ROWS, COLS, CELL = 60, 80, 30.0
FINER = 8
ORIGIN = 5, 5
# Within this many cells of the origin errors are those of a step or two, not of a route.
TOO_NEAR = 5
EVERY = 2  # rows and columns of the cells that routes are refined to
# All offsets up to 6, and two that halve the widest gap, beside the axes, again and again.
FINE_FAMILIES = tuple((a, b) for b in range(1, 7) for a in range(b) if np.gcd(a, b) == 1) + (
    (1, 1),
    (1, 8),
    (1, 12),
)
FUNCTIONS = ("tobler", "irmischer_clarke", "langmuir_rwalk")
# The same yardstick by another program: 3.75 m, 176 directions, Tobler, at ten cells.
POINTS = [
    (5, 6),
    (6, 6),
    (0, 0),
    (5, 75),
    (55, 5),
    (30, 40),
    (55, 75),
    (20, 60),
    (45, 20),
    (12, 50),
]
ELSEWHERE = [
    56.73974, 53.80128, 540.6022, 1923.908, 1393.545, 1365.046, 2611.412, 1925.306, 1625.206, 1498.258,
]  # fmt: skip
PICTURE = ROOT / "docs" / "images" / "accuracy.png"
DOCUMENT = ROOT / "docs" / "accuracy.md"


def surface(finer: int) -> np.ndarray:
    """The formula at the cell centres, and at ``finer`` - 1 places between them."""
    i = np.arange((ROWS - 1) * finer + 1)[:, None] / finer
    j = np.arange((COLS - 1) * finer + 1)[None] / finer
    return (
        1500 + 120 * np.sin(j / 9) * np.cos(i / 7) + 60 * np.sin((i + 2 * j) / 13) + 5 * i - 3 * j
    )


def seconds(name: str, finer: int = 1, neighbours: int = 8, substep: bool = True, moves=None):
    """(60, 80) seconds from the origin at the cell centres."""
    z = surface(finer)
    grid = Grid(*z.shape, west=0, north=0, width=CELL / finer, height=CELL / finer)
    walk = Walk(walking_model(name), neighbours, substep, max_slope_degrees=89.9)
    start = (ORIGIN[0] * z.shape[1] + ORIGIN[1]) * finer
    solution = solve(MoveCosts(Terrain(grid, z), walk, moves), [np.array([start])])
    return solution.hours()[::finer, ::finer] * 3600


def refined_seconds(name: str, neighbours: int) -> np.ndarray:
    """(60, 80) seconds of refined routes from the origin, NaN where none was asked for."""
    z = surface(1)
    terrain = Terrain(Grid(ROWS, COLS, west=0, north=0, width=CELL, height=CELL), z)
    walk = Walk(walking_model(name), neighbours, max_slope_degrees=89.9)
    origin = np.array([ORIGIN[0] * COLS + ORIGIN[1]])
    wanted = np.full((ROWS, COLS), np.nan)
    cells = (np.arange(0, ROWS, EVERY)[:, None] * COLS + np.arange(0, COLS, EVERY)).ravel()
    costs = MoveCosts(terrain, walk)
    (times,) = times_by_origin(costs, origin, cells, free_bytes=2e9, refining=True)
    wanted.flat[cells] = 3600 * times.hours
    return wanted


def errors(found: np.ndarray, yardstick: np.ndarray) -> np.ndarray:
    """(60, 80) per cent over the yardstick; NaN too near the origin to tell."""
    with np.errstate(invalid="ignore"):
        error = 100 * (found / yardstick - 1)
    row, col = np.indices(error.shape)
    error[np.maximum(abs(row - ORIGIN[0]), abs(col - ORIGIN[1])) < TOO_NEAR] = np.nan
    return error


def summary(error: np.ndarray) -> str:
    rms = np.sqrt(np.nanmean(error**2))
    return (
        f"{np.nanmean(error):+.1f} / {rms:.1f} / {np.nanmin(error):+.1f} to {np.nanmax(error):+.1f}"
    )


def draw(maps: dict[str, np.ndarray]) -> None:
    """Maps of the error, without refining above and with it below, on one scale."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(2, len(maps) // 2, figsize=(15, 6.3), constrained_layout=True)
    image = None
    whole = (-0.5, COLS - 0.5, ROWS - 0.5, -0.5)
    for axis, (name, error) in zip(axes.flat, maps.items()):
        # A refined map has a value at every second cell only: each fills its square.
        asked = error[::EVERY, ::EVERY] if np.isnan(error[1]).all() else error
        image = axis.imshow(asked, cmap="magma_r", vmin=0, vmax=30, extent=whole)
        axis.contour(surface(1), levels=12, colors="white", linewidths=0.4, alpha=0.7)
        axis.plot(ORIGIN[1], ORIGIN[0], "o", color="#00a0c0", markeredgecolor="white", markersize=7)
        axis.set_title(
            f"{name}\n{np.nanmean(error):+.1f} % on average, {np.nanmax(error):+.1f} % at worst",
            fontsize=10,
        )
        axis.set_xticks([])
        axis.set_yticks([])
    bar = figure.colorbar(image, ax=axes, shrink=0.8, extend="max")
    bar.set_label("Tobler time over that of walking freely, per cent")
    PICTURE.parent.mkdir(exist_ok=True)
    # No software or date inside: the same figures give the same file.
    figure.savefig(PICTURE, dpi=90, metadata={"Software": None})


def main() -> None:
    wide = moves_of(sorted(FINE_FAMILIES, key=lambda family: family[1]))
    yardsticks = {name: seconds(name, FINER, moves=wide) for name in FUNCTIONS}
    mine = np.array([yardsticks["tobler"][point] for point in POINTS])
    apart = 100 * (mine / ELSEWHERE - 1)
    left = errors(seconds("tobler", 2 * FINER, moves=wide), yardsticks["tobler"])
    table = Table("error", ("moves", *FUNCTIONS))
    maps = {}
    for way in ("plain", "sub-stepped", "refined"):
        for neighbours in NEIGHBOURHOODS:
            found = [
                errors(
                    refined_seconds(name, neighbours)
                    if way == "refined"
                    else seconds(name, neighbours=neighbours, substep=way != "plain"),
                    yardsticks[name],
                )
                for name in FUNCTIONS
            ]
            # The last are those of 48 neighbours, refined.
            share = {
                name: 100 * np.mean(np.abs(error[np.isfinite(error)]) <= 2)
                for name, error in zip(FUNCTIONS, found)
            }
            table.rows.append((f"{neighbours} {way}", *map(summary, found)))
            print("  " + " | ".join(table.rows[-1]), flush=True)
            if way != "plain":
                refined = ", refined" if way == "refined" else ""
                maps[f"{neighbours} neighbours{refined}"] = found[0]
    steep = np.hypot(*np.gradient(surface(1), CELL))
    text = (
        f"{table.markdown()}\n\nMean slope of the ground {steep.mean():.2f}. The yardstick and the "
        f"one computed elsewhere differ by {apart.min():+.1f} to {apart.max():+.1f} per cent at ten "
        f"cells; cut twice finer, the yardstick changes by {np.nanmean(left):+.2f} per cent on average "
        f"and {np.nanmin(left):+.2f} at most. Of the routes that began with 48 neighbours, "
        f"{share['tobler']:.1f} per cent (Tobler) and {share['irmischer_clarke']:.1f} (Irmischer and "
        "Clarke) are within 2 per cent of it."
    )
    print(text.splitlines()[-1])
    draw(maps)
    write_section(DOCUMENT, "error", text)


if __name__ == "__main__":
    main()
