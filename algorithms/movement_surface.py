"""trocha:movementsurface - what crossing each cell is like, from land cover to ferries."""

from __future__ import annotations

import numpy as np

from ..core.surface import BYTES_A_CELL, movement_surface
from ..layers.geotiff import raster_output_path
from ..layers.surface import write_surface
from .base import TrochaAlgorithm
from .parameters import read_dem
from .styling import style
from .surface.inputs import Inputs, take_rasters
from .surface.parameters import add_ground, add_outputs, add_rivers, add_roads


class MovementSurface(TrochaAlgorithm):
    """Pace factors, fixed speeds and modes on the DEM's grid, for every algorithm that moves."""

    NAME = "movementsurface"
    GROUP = "movement"
    PAGE = "surface.md"

    def displayName(self):
        return self.tr("Movement surface")

    def shortDescription(self):
        return self.tr(
            "Builds the surface that movement runs over from land cover, water and ways."
        )

    def description(self):
        return self.tr(
            "Lays land cover, roads and trails, rivers, barriers and crossings over each other, in this "
            "order, for the parameter SURFACE of the other algorithms. Rivers and barriers hold at any "
            "angle and any neighbourhood; bridges, fords and ferries open them just as far as they "
            "must. Factors of land cover rest on few experiments: every class says where its own is "
            "from (resources/landcover)."
        )

    def tags(self):
        return self.tr(
            "friction,cost surface,land cover,worldcover,modis,rivers,barriers,bridges,ferries,roads,"
            "boats,multimodal,accessmod"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_ground(self)
        add_rivers(self)
        add_roads(self)
        add_outputs(self)

    def prepareAlgorithm(self, parameters, context, feedback):
        return self.prepared(lambda: take_rasters(self, parameters, context))

    def compute(self, parameters, context, feedback):
        output = raster_output_path(self.parameterAsOutputLayer(parameters, "OUTPUT", context))
        progress = self.progress(feedback)
        elevation = read_dem(
            self, parameters, context, feedback, self.taken.dem, BYTES_A_CELL,
            progress.part(0, 0.15),
        )  # fmt: skip
        inputs = Inputs(self, parameters, context, feedback, elevation)
        ground = inputs.ground(self.taken.landcover, progress.part(0.15, 0.3))
        roads = inputs.roads(progress.part(0.3, 0.4))
        rivers = inputs.rivers(progress.part(0.4, 0.5))
        barriers = inputs.barriers(progress.part(0.5, 0.53))
        places, crossings = inputs.crossings(progress.part(0.53, 0.55))
        laid = movement_surface(
            elevation.grid, ground.factor, np.isfinite(elevation.values), roads=roads,
            rivers=rivers, barriers=barriers, crossings=places,
            road_bridges=self.parameterAsBoolean(parameters, "ROAD_BRIDGES", context),
            progress=progress.part(0.55, 0.9),
        )  # fmt: skip
        if crossings is not None:
            inputs.tell_unused(laid.outcomes, crossings, places)
        write_surface(
            output, laid.surface, elevation.grid, elevation.crs, inputs.transfers(),
            ground.factor_base, inputs.notes(ground), progress.part(0.9, 1.0),
        )  # fmt: skip
        style(context, output, "movementsurface_output")
        opened = sum(not outcome for outcome in laid.outcomes)
        return {
            "OUTPUT": output,
            "IMPASSABLE_CELLS": int(np.count_nonzero(~(laid.surface.factor > 0))),
            "BARRIER_CELLS": laid.closed_cells,
            "CROSSINGS_OPENED": opened,
            "CROSSINGS_UNUSED": len(laid.outcomes) - opened,
            "BRIDGES": laid.bridges,
            "ROAD_CELLS_CUT": laid.road_cells_cut,
            "NO_LANDCOVER_CELLS": ground.without,
        }
