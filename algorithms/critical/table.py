"""A case from a table of costs, with the layers of its zones and strips where there are any."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.critical import Ways
from ...layers.airstrips import ID_FIELDS
from ...layers.costmatrix import read_cost_matrix
from ...layers.vector import read_named
from ..parameters import optional_number
from .case import ZONE_IDS, Case, check_counts, read_success, read_supply


def case_from_table(algorithm, parameters, context, feedback, progress) -> Case:
    """Read MATRIX, and ZONES and AIRSTRIPS where they are given."""
    idle = [name for name in ("DEM", "SURFACE", "EXITS") if parameters.get(name)]
    if idle:
        feedback.pushWarning(
            QCoreApplication.translate(
                "Trocha", "MATRIX is given, so costs come from it, and not from {names}."
            ).format(names=", ".join(idle))
        )
    zones, strips = (
        read_named(
            algorithm.source(parameters, name, context), id_fields=ids, say=feedback.pushInfo
        )
        if parameters.get(name)
        else None
        for name, ids in (("ZONES", ZONE_IDS), ("AIRSTRIPS", ID_FIELDS))
    )
    supply_field = algorithm.parameterAsString(parameters, "SUPPLY_FIELD", context)
    source = algorithm.source(parameters, "MATRIX", context)
    table = read_cost_matrix(
        source, zones=zones, strips=strips, progress=progress,
        overland_id=algorithm.parameterAsString(parameters, "OVERLAND_ID", context),
        supply_field="" if zones else supply_field,
    )  # fmt: skip
    name = strips.name if strips else source.sourceName()
    check_counts(algorithm, parameters, context, name, len(table.strips))
    supply = table.supply
    if supply is None:
        supply = read_supply(algorithm, parameters, context, feedback, zones, len(table.zones))
    success = read_success(algorithm, parameters, context, feedback, strips, len(table.strips))
    return Case(
        Ways(table.cost, supply, table.overland, success), np.isfinite(table.cost).any(axis=0),
        table.zones, table.strips, zones, strips,
        optional_number(algorithm, parameters, "COVER_RADIUS", context),
        stay_cost=optional_number(algorithm, parameters, "CUT_OFF_COST", context),
    )  # fmt: skip
