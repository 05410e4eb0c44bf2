"""What trocha:routeuncertainty asks for beside the journey, and how it is read."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.grid import Grid, snap
from ...core.perturbation import Spreads, crossing_cells
from ...core.randomfield import KERNELS
from ...layers.vector import named, read_places
from ..parameters import INTEGER, REAL, Ground, declare, number, optional_number

DRAWS, DEM_ERROR_M, CORRELATION_M = "DRAWS", "DEM_ERROR_M", "CORRELATION_M"
COVARIANCE, SPEED_SPREAD_PCT, PACE_SPREAD_PCT = "COVARIANCE", "SPEED_SPREAD_PCT", "PACE_SPREAD_PCT"
CROSSINGS, BLOCKED_SHARE_PCT, NEAR_M = "CROSSINGS", "BLOCKED_SHARE_PCT", "NEAR_M"
SEED, THREADS = "SEED", "THREADS"
RANGE_CELLS = 10  # default CORRELATION_M, in cells


def add_draws(algorithm) -> None:
    """How many draws of what, and how near a route is near."""
    translate = QCoreApplication.translate

    def add(name, label, kind, default, low, high, text, optional=False, advanced=False):
        parameter = number(name, label, kind, default, low, high, optional)
        declare(algorithm, parameter, text, advanced)

    add(
        DRAWS, translate("Trocha", "Draws"), INTEGER, 100, 1, 100000,
        translate(
            "Trocha",
            "How often the journey is repeated; each draw solves the terrain once.",
        ),
    )  # fmt: skip
    add(
        DEM_ERROR_M, translate("Trocha", "Elevation error (metres)"), REAL, 5, 0, 1000,
        translate(
            "Trocha",
            "Standard deviation of the DEM's error; 5 is assumed. Measured against GPS: ALOS 5.4 m, SRTM "
            "7.5 m (Apeh et al. 2019, Nigeria); SRTM was specified to 9.7 m (Mukul et al. 2017).",
        ),
    )  # fmt: skip
    add(
        CORRELATION_M, translate("Trocha", "Correlation of the error (metres)"), REAL, None, 0, None,
        translate(
            "Trocha",
            "Distance at which the correlation of two cells' errors falls to 1/e; ten cells when "
            "left empty (assumed). Shorter errors make rougher, slower ground.",
        ),
        optional=True,
    )  # fmt: skip
    declare(
        algorithm,
        QgsProcessingParameterEnum(
            COVARIANCE, translate("Trocha", "Shape of the correlation"), options=list(KERNELS),
            defaultValue="gaussian", usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "gaussian: exp(-(h/range)²), smooth; exponential: exp(-h/range), rough from cell to cell.",
        ),
        advanced=True,
    )  # fmt: skip
    add(
        SPEED_SPREAD_PCT, translate("Trocha", "Spread of speed (%)"), REAL, 15, 0, 300,
        translate(
            "Trocha",
            "One lognormal factor a draw on all times, of median 1; one standard deviation is this "
            "much slower, or as many times faster. It leaves the route as it is.",
        ),
    )  # fmt: skip
    add(
        PACE_SPREAD_PCT, translate("Trocha", "Spread of pace over the ground (%)"), REAL, 0, 0, 300,
        translate(
            "Trocha",
            "The same for a factor on walking time that varies over the ground, alike in "
            "neighbouring cells as the elevation error is. It moves the route.",
        ),
        advanced=True,
    )  # fmt: skip
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource(
            CROSSINGS, translate("Trocha", "Crossings that may be closed"),
            [QgsProcessing.SourceType.TypeVectorAnyGeometry], optional=True,
        ),
        translate(
            "Trocha",
            "Fords, bridges or passes. A closed one cannot be passed, nor the cells within one "
            "cell's length of it; cells of origins and destinations stay open.",
        ),
        advanced=True,
    )  # fmt: skip
    add(
        BLOCKED_SHARE_PCT, translate("Trocha", "Chance that a crossing is closed (%)"), REAL, 10, 0, 100,
        translate(
            "Trocha",
            "For each of CROSSINGS on its own, in each draw.",
        ),
        advanced=True,
    )  # fmt: skip
    add(
        NEAR_M, translate("Trocha", "Nearness (metres)"), REAL, None, 0, None,
        translate(
            "Trocha",
            "How near a route passes a cell to count there; one cell when left empty.",
        ),
        optional=True, advanced=True,
    )  # fmt: skip
    add(
        SEED, translate("Trocha", "Seed"), INTEGER, 1, 0, 2147483647,
        translate(
            "Trocha",
            "The same seed and inputs give the same result; a draw stays the same if DRAWS changes.",
        ),
        advanced=True,
    )  # fmt: skip
    add(
        THREADS, translate("Trocha", "Threads"), INTEGER, None, 1, 64,
        translate(
            "Trocha",
            "Draws solved side by side, as far as memory allows; when left empty as many as there "
            "are processors, four at most. The result is the same for any number.",
        ),
        optional=True, advanced=True,
    )  # fmt: skip


def read_spreads(algorithm, parameters, context, grid: Grid) -> Spreads:
    """The spreads asked for; refuses, as ``Spreads`` does, what makes no sense."""

    def given(name):
        return algorithm.parameterAsDouble(parameters, name, context)

    range_m = optional_number(algorithm, parameters, CORRELATION_M, context)
    return Spreads(
        given(DEM_ERROR_M),
        RANGE_CELLS * grid.typical_cell_metres() if range_m is None else range_m,
        algorithm.parameterAsEnumString(parameters, COVARIANCE, context),
        given(SPEED_SPREAD_PCT),
        given(PACE_SPREAD_PCT),
        given(BLOCKED_SHARE_PCT),
        algorithm.parameterAsInt(parameters, SEED, context),
    )


def read_crossings(algorithm, parameters, context, feedback, ground: Ground):
    """The cells of each crossing; those off the passable ground are told and left out."""
    if not parameters.get(CROSSINGS):
        return ()
    places = read_places(
        algorithm.source(parameters, CROSSINGS, context),
        ground.elevation.crs,
        context.transformContext(),
        id_fields=("crossing_id", "id"),
        warn=feedback.pushWarning,
    )
    grid = ground.terrain.grid
    cells, _ = snap(grid, ground.terrain.passable(), places.x, places.y, ground.snap_metres)
    off = [label for label, cell in zip(places.ids, cells) if cell < 0]
    if off:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha",
                "'{layer}' (CROSSINGS): {count} features lie off the passable terrain and close "
                "nothing ({ids}).",
            ).format(layer=places.name, count=len(off), ids=named(off))
        )
    return crossing_cells(grid, np.asarray(cells))
