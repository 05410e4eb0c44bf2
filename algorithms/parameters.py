"""Parameters that two or more algorithms declare, and how they are read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import TrochaError
from ..core.grid import snap
from ..core.movement import MoveCosts, Terrain, Walk
from ..core.moves import NEIGHBOURHOODS
from ..core.odmatrix import cell_bytes
from ..core.pace import CAMPBELL, HIKING_FUNCTIONS, walking_model
from ..core.progress import Progress
from ..core.transfers import ModeCosts, costs_over
from ..layers.raster import Elevation, RasterSource, raster_source, read_aligned, read_elevation
from ..layers.surface import (
    lies_on,
    read_factor_base,
    read_modes_of_cells,
    read_transfers,
    refuse_extremes,
)
from ..layers.vector import Places, named

INTEGER = QgsProcessingParameterNumber.Type.Integer
REAL = QgsProcessingParameterNumber.Type.Double
ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
DIRECTIONS = ("from", "to")
SNAP_CELLS = 2  # default SNAP_DISTANCE, in cells


def declare(algorithm, parameter, text: str, advanced: bool = False) -> None:
    """Add a parameter with its help, and fold it away where few will change it."""
    parameter.setHelp(text)
    if advanced:
        parameter.setFlags(parameter.flags() | ADVANCED)
    algorithm.addParameter(parameter)


def number(name, label, kind=REAL, default=None, low=None, high=None, optional=False):
    """A number parameter with limits; QGIS takes None for no limit only by position."""
    parameter = QgsProcessingParameterNumber(name, label, kind, default, optional)
    if low is not None:
        parameter.setMinimum(low)
    if high is not None:
        parameter.setMaximum(high)
    return parameter


def add_dem(algorithm, optional: bool = False) -> None:
    """DEM, which opens every algorithm that moves."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterRasterLayer(
            "DEM", translate("Trocha", "Elevation (DEM)"), None, optional
        ),
        translate(
            "Trocha",
            "Elevation in metres, projected or geographic, square or rectangular cells. Its grid is "
            "the grid of the analysis. Cells without elevation cannot be passed.",
        ),
    )


def add_area(algorithm) -> None:
    """EXTENT and CELL_SIZE, which make the analysis grid out of the DEM's."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterExtent("EXTENT", translate("Trocha", "Extent"), optional=True),
        translate("Trocha", "Clips the DEM, so that the run is smaller."),
        advanced=True,
    )
    declare(
        algorithm,
        number(
            "CELL_SIZE", translate("Trocha", "Cell size (metres)"), REAL, None, 0, optional=True
        ),
        translate(
            "Trocha",
            "Coarsens the DEM to whole blocks of about this size. Coarser terrain is smoother, so "
            "times come out shorter.",
        ),
        advanced=True,
    )


def add_movement(algorithm, direction: bool, default_function: str = "tobler_offpath") -> None:
    """All other movement parameters of the contract, the rarer ones as advanced."""
    translate = QCoreApplication.translate

    def add(parameter, text, advanced=True):
        declare(algorithm, parameter, text, advanced)

    add(
        QgsProcessingParameterRasterLayer(
            "SURFACE", translate("Trocha", "Movement surface"), optional=True
        ),
        translate(
            "Trocha",
            "Band 1 multiplies the walking time per metre (nodata or 0: impassable); band 2, if there, "
            "is a fixed speed in km/h (0: on foot); band 3 says whose (1 animal, 2 boat, 3 vehicle), and "
            "the metadata how long it takes to change between foot and that mode (not written: everyone "
            "rides). Aligned to the DEM. The factor serves every hiking "
            "function; for loaded_porter, Pandolf's terrain coefficient is a factor of its square root "
            "on the level (heavy brush, 1.5: 1.22).",
        ),
    )
    add(
        QgsProcessingParameterEnum(
            "HIKING_FUNCTION",
            translate("Trocha", "Hiking function"),
            options=list(HIKING_FUNCTIONS),
            defaultValue=default_function,
            usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "Turns signed slope into walking time. langmuir_rwalk is r.walk's variant of Langmuir; "
            "loaded_porter holds metabolic power constant under LOAD_KG; custom reads CUSTOM_TABLE.",
        ),
        advanced=False,
    )
    add(
        QgsProcessingParameterEnum(
            "NEIGHBOURS",
            translate("Trocha", "Neighbours"),
            options=[str(n) for n in NEIGHBOURHOODS],
            defaultValue="32",
            usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "Directions a step may take: more is more accurate and slower (8 fast, 48 best).",
        ),
    )
    add(
        QgsProcessingParameterBoolean(
            "SUBSTEP", translate("Trocha", "Sample the ground along long moves"), True
        ),
        translate(
            "Trocha",
            "Off only to reproduce tools that look at the two ends of a move; barriers hold either way.",
        ),
    )
    add(
        number("MAX_SLOPE", translate("Trocha", "Steepest slope (degrees)"), REAL, 60, 1, 89),
        translate("Trocha", "Steeper moves are impassable, up or down."),
    )
    if direction:
        add(
            QgsProcessingParameterEnum(
                "DIRECTION",
                translate("Trocha", "Direction"),
                options=list(DIRECTIONS),
                defaultValue="from",
                usesStaticStrings=True,
            ),
            translate(
                "Trocha",
                "from: time needed from the sources to each cell; to: from each cell to the nearest "
                "source. They differ, since uphill is slower than downhill.",
            ),
            advanced=False,
        )
    add(
        number("MAX_HOURS", translate("Trocha", "Cut-off (hours)"), REAL, None, 0, optional=True),
        translate("Trocha", "Cells farther than this stay empty, and the run is faster."),
    )
    add(
        number(
            "SNAP_DISTANCE",
            translate("Trocha", "Snap distance (metres)"),
            REAL,
            None,
            0,
            optional=True,
        ),
        translate(
            "Trocha",
            "A point off the DEM or on an impassable cell moves to the nearest passable cell within "
            "this distance; two cells when left empty.",
        ),
    )
    add_area(algorithm)
    add(
        number("LOAD_KG", translate("Trocha", "Load of a walker (kg)"), REAL, 12, 0, 100),
        translate("Trocha", "Cargo a person carries; reported porters carry 3 to 25 kg."),
        advanced=algorithm.NAME != "interdictionimpact",
    )
    add(
        number("BODY_KG", translate("Trocha", "Body of a walker (kg)"), REAL, 65, 30, 150),
        translate("Trocha", "For loaded_porter and for the energy of a route."),
    )
    add(
        number("POWER_W", translate("Trocha", "Metabolic power (W)"), REAL, 400, 100, 1500),
        translate(
            "Trocha", "Held constant by loaded_porter; 400 to 450 W can be kept up for hours."
        ),
    )
    add(
        QgsProcessingParameterEnum(
            "CAMPBELL_PERCENTILE",
            translate("Trocha", "Campbell percentile"),
            options=[str(p) for p in CAMPBELL],
            defaultValue="5",
            usesStaticStrings=True,
        ),
        translate("Trocha", "For campbell: percentile of observed speeds; 1 to 15 are walkers."),
    )
    add(
        QgsProcessingParameterMatrix(
            "CUSTOM_TABLE",
            translate("Trocha", "Custom speeds"),
            headers=[translate("Trocha", "Slope (rise/run)"), translate("Trocha", "km/h")],
            optional=True,
        ),
        translate(
            "Trocha",
            "For custom: rows of signed slope and km/h; straight lines between, the end values beyond.",
        ),
    )


@dataclass(frozen=True)
class MovementSources:
    """Rasters taken apart in ``prepareAlgorithm``, on the main thread."""

    dem: RasterSource
    surface: RasterSource | None


@dataclass(frozen=True)
class Ground:
    """What moves are worked out on: the DEM read, the walk chosen, the limits."""

    elevation: Elevation
    terrain: Terrain
    walk: Walk
    limit_hours: float
    snap_metres: float

    def costs(self, towards: bool = False) -> MoveCosts | ModeCosts:
        walk = self.walk
        if towards != walk.towards:
            walk = Walk(walk.model, walk.neighbours, walk.substep, walk.max_slope_degrees, towards)
        return costs_over(self.terrain, walk)


def take_movement_sources(algorithm, parameters, context) -> MovementSources:
    """Called from ``prepareAlgorithm``; raises ``TrochaError`` for rasters that cannot serve."""
    dem = algorithm.parameterAsRasterLayer(parameters, "DEM", context)
    if dem is None:
        raise TrochaError(algorithm.invalidRasterError(parameters, "DEM"))
    surface = algorithm.parameterAsRasterLayer(parameters, "SURFACE", context)
    if surface is None and parameters.get("SURFACE"):
        raise TrochaError(algorithm.invalidRasterError(parameters, "SURFACE"))
    return MovementSources(raster_source(dem), raster_source(surface) if surface else None)


def read_dem(
    algorithm, parameters, context, feedback, dem: RasterSource, bytes_a_cell: float, progress
) -> Elevation:
    """Read the DEM on the analysis grid: clipped to EXTENT, coarsened to CELL_SIZE."""
    extent = None
    if parameters.get("EXTENT"):
        extent = algorithm.parameterAsExtent(parameters, "EXTENT", context, dem.crs)
    elevation = read_elevation(
        dem,
        bytes_a_cell=bytes_a_cell,
        extent=extent,
        cell_metres=optional_number(algorithm, parameters, "CELL_SIZE", context),
        transforms=context.transformContext(),
        warn=feedback.pushWarning,
        progress=progress,
    )
    grid = elevation.grid
    feedback.pushInfo(
        QCoreApplication.translate(
            "Trocha", "Grid: {rows} x {cols} cells of about {metres} m."
        ).format(rows=grid.rows, cols=grid.cols, metres=f"{grid.typical_cell_metres():,.1f}")
    )
    return elevation


def read_ground(
    algorithm, parameters, context, feedback, sources: MovementSources, progress: Progress
) -> Ground:
    """Read the DEM and surface and the movement parameters."""
    transforms = context.transformContext()
    neighbours = int(algorithm.parameterAsEnumString(parameters, "NEIGHBOURS", context))
    towards = (
        algorithm.parameterDefinition("DIRECTION") is not None
        and algorithm.parameterAsEnumString(parameters, "DIRECTION", context) == "to"
    )
    model = walking_model(
        algorithm.parameterAsEnumString(parameters, "HIKING_FUNCTION", context),
        percentile=int(algorithm.parameterAsEnumString(parameters, "CAMPBELL_PERCENTILE", context)),
        load_kg=algorithm.parameterAsDouble(parameters, "LOAD_KG", context),
        body_kg=algorithm.parameterAsDouble(parameters, "BODY_KG", context),
        power_w=algorithm.parameterAsDouble(parameters, "POWER_W", context),
        table=algorithm.parameterAsMatrix(parameters, "CUSTOM_TABLE", context) or None,
    )
    walk = Walk(
        model,
        neighbours,
        algorithm.parameterAsBoolean(parameters, "SUBSTEP", context),
        algorithm.parameterAsDouble(parameters, "MAX_SLOPE", context),
        towards,
    )
    transfers = read_transfers(sources.surface).seconds() if sources.surface else {}
    elevation = read_dem(
        algorithm, parameters, context, feedback, sources.dem,
        cell_bytes(neighbours, sources.surface is not None, len(transfers)), progress,
    )  # fmt: skip
    grid = elevation.grid
    factor = fixed = mode = None
    if sources.surface is not None:
        factor = read_aligned(sources.surface, 1, grid, elevation.crs, transforms)
        if not np.isfinite(factor).any():
            raise TrochaError(
                "'{name}' (SURFACE) has no value on the DEM; make it with the same DEM, EXTENT "
                "and CELL_SIZE.",
                name=sources.surface.name,
            )
        if sources.surface.provider.bandCount() > 1:
            fixed = read_aligned(sources.surface, 2, grid, elevation.crs, transforms)
        refuse_extremes(sources.surface.name, factor, fixed)
        if transfers and fixed is not None and np.nan_to_num(fixed).any():
            mode = read_modes_of_cells(sources.surface, grid, elevation.crs, transforms)
        _mind_surface(sources.surface, elevation, walk.model.name, feedback)
    snap_metres = optional_number(algorithm, parameters, "SNAP_DISTANCE", context)
    limit = optional_number(algorithm, parameters, "MAX_HOURS", context)
    return Ground(
        elevation,
        Terrain(grid, elevation.values, factor, fixed, mode, transfers),
        walk,
        float("inf") if limit is None else limit,
        SNAP_CELLS * grid.typical_cell_metres() if snap_metres is None else snap_metres,
    )


def _mind_surface(surface: RasterSource, elevation: Elevation, function: str, feedback) -> None:
    """Warn of a surface that would be read wrongly without anybody noticing."""
    if not lies_on(surface, elevation.grid, elevation.crs):
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha",
                "The cells of '{surface}' (SURFACE) are not those of the analysis grid: barriers a "
                "cell wide may open. Make the surface with the same DEM, EXTENT and CELL_SIZE.",
            ).format(surface=surface.name)
        )
    if function.endswith("_offpath") and read_factor_base(surface) == "path":
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha",
                "The factors of '{surface}' (SURFACE) are relative to a path, and HIKING_FUNCTION "
                "{function} is slowed down already, so off-path ground counts twice; choose {better}.",
            ).format(surface=surface.name, function=function, better=function[: -len("_offpath")])
        )


def optional_number(algorithm, parameters, name, context):
    """A number that may be left empty: None then."""
    if parameters.get(name) is None or parameters[name] == "":
        return None
    return algorithm.parameterAsDouble(parameters, name, context)


def place_on(ground: Ground, places: Places, feedback):
    """Flat cells (-1: none) and snap distances of places; tells whom it moved and warns of
    those off the terrain."""
    cells, metres = snap(
        ground.terrain.grid, ground.terrain.passable(), places.x, places.y, ground.snap_metres,
        Progress(cancelled=feedback.isCanceled),
    )  # fmt: skip
    lost = [i for i, cell, x in zip(places.ids, cells, places.x) if cell < 0 and x == x]
    if not (cells >= 0).any():
        raise TrochaError(
            "No feature of '{name}' lies within {metres:,.0f} m of a passable cell of the DEM; "
            "check that both cover the same area, or raise SNAP_DISTANCE.",
            name=places.name,
            metres=ground.snap_metres,
        )
    moved = [f"{i}: {m:,.0f} m" for i, m in zip(places.ids, metres) if m > 0]
    if moved:
        feedback.pushInfo(
            QCoreApplication.translate(
                "Trocha", "'{layer}': {count} features moved to the nearest passable cell ({ids})."
            ).format(layer=places.name, count=len(moved), ids=named(moved))
        )
    if lost:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha",
                "'{layer}': {count} features lie off the passable terrain and are not reached ({ids}).",
            ).format(layer=places.name, count=len(lost), ids=named(lost))
        )
    return cells, metres
