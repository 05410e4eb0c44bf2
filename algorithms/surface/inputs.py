"""The inputs of trocha:movementsurface read for the core."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QCoreApplication

from ...core.burn import NO_SHAPES, Shapes
from ...core.crossings import BLOCKED, FAR, FREE
from ...core.errors import TrochaError
from ...core.landcover import WalkingFactors, read_landcover_table, walking_factors
from ...core.messages import together
from ...core.progress import Progress
from ...core.rivers import BARRIER, EVERY, NAVIGABLE, RiverRules, boat_kmh, class_list
from ...core.roads import BOAT, MODES, for_modes, read_road_table, roads_of
from ...core.surface import Places, Rivers, Roads, default_reach
from ...core.transfers import Transfers
from ...layers.raster import Elevation, RasterSource, grid_of, raster_source, read_aligned
from ...layers.shapes import LINE, POINT, POLYGON, LayerShapes, read_shapes
from ...layers.tables import table_text
from ...layers.vector import named
from ..parameters import SNAP_CELLS, optional_number


@dataclass(frozen=True)
class Rasters:
    """Taken apart in ``prepareAlgorithm``, on the main thread."""

    dem: RasterSource
    landcover: RasterSource | None


@dataclass(frozen=True)
class Ground:
    """Walking factor of the ground, the class table's name, what its factors are relative to,
    and the cells without land cover."""

    factor: np.ndarray
    table: str = ""
    factor_base: str = ""
    without: int = 0


def take_rasters(algorithm, parameters, context) -> Rasters:
    """The DEM and the land cover; raises ``TrochaError`` for rasters that cannot serve."""
    taken = []
    for name in ("DEM", "LANDCOVER"):
        layer = algorithm.parameterAsRasterLayer(parameters, name, context)
        if layer is None and (name == "DEM" or parameters.get(name)):
            raise TrochaError(algorithm.invalidRasterError(parameters, name))
        taken.append(raster_source(layer) if layer else None)
    return Rasters(*taken)


@dataclass(frozen=True)
class Inputs:
    """Reads one input after the other onto the grid of the DEM."""

    algorithm: object
    parameters: dict
    context: object
    feedback: object
    elevation: Elevation

    def ground(self, landcover: RasterSource | None, progress: Progress) -> Ground:
        """The factor of the ground: by land cover, or the same everywhere."""
        grid = self.elevation.grid
        if landcover is None:
            factor = np.full(grid.shape, self._number("GROUND_FACTOR"), np.float32)
            return Ground(factor)
        given = self._text("CLASSES")
        if not given:
            raise TrochaError(
                "LANDCOVER needs CLASSES, since the same codes mean other things in other maps; give "
                "igbp, worldcover, esri or a table of your own."
            )
        table = read_landcover_table(table_text(given, "landcover", "CLASSES"))
        self._mind_resolution(landcover)
        transforms = self.context.transformContext()
        codes = read_aligned(
            landcover, 1, grid, self.elevation.crs, transforms, progress.part(0, 0.6)
        )
        has_ground = np.isfinite(self.elevation.values)
        unknown = self._number("UNKNOWN_FACTOR")
        found = walking_factors(
            codes, has_ground, table, unknown, landcover.name, progress.part(0.6, 1)
        )
        if found.without == np.count_nonzero(has_ground):
            raise TrochaError(
                "'{name}' (LANDCOVER) has no value on the DEM; check that both cover the same "
                "area.",
                name=landcover.name,
            )
        self._mind_gaps(landcover.name, table.name, found, unknown)
        return Ground(found.factor, table.name, table.relative_to, found.without)

    def roads(self, progress: Progress) -> Roads | None:
        """Roads with their classes, for the modes there are."""
        layer = self._layer("ROADS", (LINE,), self._text("ROAD_CLASS_FIELD"), progress)
        if layer is None:
            return None
        table = read_road_table(
            table_text(self._text("ROAD_CLASSES") or "osm", "roads", "ROAD_CLASSES")
        )
        default = self._text("ROAD_CLASS")
        classes = for_modes(table, self._modes())
        return Roads(layer.shapes, roads_of(layer.values, classes, default, layer.name))

    def rivers(self, progress: Progress) -> Rivers | None:
        """Rivers with what their classes are for."""
        field = self._text("RIVER_CLASS_FIELD")
        layer = self._layer("RIVERS", (LINE, POLYGON), field, progress)
        if layer is None:
            return None
        ford, low, boats = (
            class_list(self._text(name))
            for name in ("FORD_CLASSES", "FORD_LOW_CLASSES", "NAVIGABLE_CLASSES")
        )
        if not field and (ford | low | boats) - {EVERY}:
            raise TrochaError(
                "River classes are named ({classes}), but no RIVER_CLASS_FIELD; name the field, "
                "or write * for all rivers.",
                classes=named(sorted((ford | low | boats) - {EVERY})),
            )
        rules = RiverRules(ford, low, boats, self._choice("WATER") == "low")
        unused = rules.unused(layer.values)
        if unused:
            self.feedback.pushWarning(
                QCoreApplication.translate(
                    "Trocha", "No river in '{layer}' near the DEM has the class {classes}."
                ).format(layer=layer.name, classes=named(unused))
            )
        of = rules.of(layer.values)
        if BOAT not in self._modes():
            of = np.where(of == NAVIGABLE, BARRIER, of)
        kmh = self._boat_kmh() if (of == NAVIGABLE).any() else 0.0
        return Rivers(
            layer.shapes, of, kmh, self._number("FORD_FACTOR"), self._number("FORD_WIDTH")
        )

    def barriers(self, progress: Progress) -> Shapes | None:
        layer = self._layer("BARRIERS", (LINE, POLYGON), "", progress)
        return layer and layer.shapes

    def crossings(self, progress: Progress) -> tuple[Places, LayerShapes | None]:
        """Crossings with their minutes, and the layer, to name what opens nothing."""
        field = self._text("CROSSING_MINUTES_FIELD")
        layer = self._layer("CROSSINGS", (POINT, LINE), field, progress)
        grid = self.elevation.grid
        snap, reach = self._number("SNAP_DISTANCE"), self._number("CROSSING_LENGTH")
        places = Places(
            layer.shapes if layer else NO_SHAPES,
            _minutes(layer, field) if layer else np.empty(0),
            SNAP_CELLS * grid.typical_cell_metres() if snap is None else snap,
            default_reach(grid) if reach is None else reach,
        )
        return places, layer

    def transfers(self) -> Transfers:
        return Transfers(*(self._number(f"TRANSFER_{mode.upper()}_MINUTES") for mode in MODES[1:]))

    def notes(self, ground: Ground) -> dict[str, str]:
        """What the raster's metadata should say about how it was made."""
        return {
            "TROCHA_CLASSES": ground.table,
            "TROCHA_WATER": self._choice("WATER"),
            "TROCHA_RIVER_DIRECTION": self._choice("RIVER_DIRECTION"),
        }

    def tell_unused(self, outcomes, layer: LayerShapes, places: Places) -> None:
        """Warn of crossings that open nothing, and say why."""
        for reason, text in (
            (
                FAR,
                QCoreApplication.translate(
                    "Trocha",
                    "{count} crossings of '{layer}' lie farther than {snap} m (SNAP_DISTANCE) from any "
                    "closed river or barrier and open nothing ({ids}).",
                ),
            ),
            (
                FREE,
                QCoreApplication.translate(
                    "Trocha",
                    "{count} crossings of '{layer}' lie where the way is open or navigable and change "
                    "nothing ({ids}).",
                ),
            ),
            (
                BLOCKED,
                QCoreApplication.translate(
                    "Trocha",
                    "{count} crossings of '{layer}' find no passable ground on both sides within "
                    "{reach} m (CROSSING_LENGTH) and open nothing ({ids}).",
                ),
            ),
        ):
            ids = [i for i, outcome in zip(layer.ids, outcomes) if outcome == reason]
            if ids:
                self.feedback.pushWarning(
                    text.format(
                        count=len(ids), layer=layer.name, ids=named(ids),
                        snap=f"{places.snap_metres:,.0f}", reach=f"{places.reach_metres:,.0f}",
                    )
                )  # fmt: skip

    def _layer(self, name: str, kinds, field: str, progress: Progress) -> LayerShapes | None:
        if not self.parameters.get(name):
            return None
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(self.algorithm.invalidSourceError(self.parameters, name))
        return read_shapes(
            source, name, kinds, self.elevation.grid, self.elevation.crs,
            self.context.transformContext(), field=field, warn=self.feedback.pushWarning,
            say=self.feedback.pushInfo, progress=progress,
        )  # fmt: skip

    def _mind_gaps(self, layer: str, table: str, found: WalkingFactors, unknown) -> None:
        """Warn of cells whose class is not known, and say what they are taken for."""
        if found.without:
            text = QCoreApplication.translate(
                "Trocha", "{count} cells of the DEM have no land cover in '{layer}': {fate}."
            )
            fate = (
                QCoreApplication.translate("Trocha", "they take UNKNOWN_FACTOR")
                if unknown
                else QCoreApplication.translate("Trocha", "they are impassable")
            )
            self.feedback.pushWarning(
                text.format(count=f"{found.without:,}", layer=layer, fate=fate)
            )
        if found.unknown:
            self.feedback.pushWarning(
                QCoreApplication.translate(
                    "Trocha",
                    "'{layer}' holds codes that '{table}' does not know ({codes}): they take "
                    "UNKNOWN_FACTOR.",
                ).format(layer=layer, table=table, codes=named(sorted(found.unknown)))
            )

    def _mind_resolution(self, landcover: RasterSource) -> None:
        own = grid_of(landcover).typical_cell_metres()
        grid = self.elevation.grid.typical_cell_metres()
        if own < grid / 2:
            self.feedback.pushWarning(
                QCoreApplication.translate(
                    "Trocha",
                    "'{layer}' has cells of {own} m, the grid cells of {grid} m: each takes the class at "
                    "its centre. Aggregate the land cover to its most frequent class first.",
                ).format(layer=landcover.name, own=f"{own:,.0f}", grid=f"{grid:,.0f}")
            )

    def _boat_kmh(self) -> float:
        direction = self._choice("RIVER_DIRECTION")
        down, up = self._number("RIVER_SPEED_DOWN"), self._number("RIVER_SPEED_UP")
        missing = []
        if down is None and direction != "up":
            missing.append("RIVER_SPEED_DOWN")
        if up is None and direction != "down":
            missing.append("RIVER_SPEED_UP")
        if missing:
            raise TrochaError(
                "NAVIGABLE_CLASSES needs {missing} for RIVER_DIRECTION {direction}: give the "
                "boats' speed over the ground in km/h.",
                missing=together(missing),
                direction=direction,
            )
        return boat_kmh(down, up, direction)

    def _modes(self) -> set[int]:
        named_modes = self.algorithm.parameterAsEnumStrings(self.parameters, "MODES", self.context)
        return {MODES.index(mode) for mode in named_modes}

    def _number(self, name: str) -> float | None:
        definition = self.algorithm.parameterDefinition(name)
        if definition.defaultValue() is None:
            return optional_number(self.algorithm, self.parameters, name, self.context)
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def _text(self, name: str) -> str:
        return self.algorithm.parameterAsString(self.parameters, name, self.context).strip()

    def _choice(self, name: str) -> str:
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)


def _minutes(layer: LayerShapes, field: str) -> np.ndarray:
    """(n,) minutes of each crossing, NaN where none are given; refuses what is no time."""
    minutes, wrong = [], []
    for number, value in zip(layer.ids, layer.values):
        try:
            minute = math.nan if value is None or value == "" else float(value)
        except (TypeError, ValueError):
            minute = -1.0
        if minute < 0 or math.isinf(minute):
            wrong.append(f"{number}: '{value}'")
        minutes.append(minute)
    if wrong:
        raise TrochaError(
            "The field '{field}' (CROSSING_MINUTES_FIELD) of the layer '{name}' must hold minutes "
            "of 0 or more, or nothing; it does not in {wrong}.",
            field=field,
            name=layer.name,
            wrong=named(wrong),
        )
    return np.array(minutes)
