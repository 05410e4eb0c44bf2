"""A case from terrain: travel to strips and exits, and what it costs."""

from __future__ import annotations

import numpy as np

from ...core.costs import air_cost_per_kg, haul, overland_cost_per_kg
from ...core.critical import Ways
from ...core.strip_access import strip_access
from ...core.ways import FOOT
from ...core.ways import Ways as Travel
from ...layers.airstrips import ID_FIELDS
from ...layers.memory import free_bytes
from ...layers.vector import read_places
from ..impact.assumptions import read_scenario
from ..impact.modes import read_grounds, read_modes, solve_network
from ..parameters import optional_number, place_on, read_ground
from .case import ZONE_IDS, Case, check_counts, read_success, read_supply
from .parameters import HOURS

LAYERS = {"ZONES": ZONE_IDS, "AIRSTRIPS": ID_FIELDS, "EXITS": ("exit_id", "id")}


def case_from_terrain(algorithm, parameters, context, feedback, taken, progress) -> Case:
    """Read the layers, solve the terrain and price the ways; ``taken``: the rasters."""
    economics = read_scenario(algorithm, parameters, context, feedback).economics()
    # One porter carries the same load in the terrain's times and in the money.
    walking = dict(parameters, LOAD_KG=economics.load_kg)
    ground = read_ground(algorithm, walking, context, feedback, taken, progress.part(0, 0.05))
    places = {
        name: read_places(
            algorithm.source(parameters, name, context), ground.elevation.crs,
            context.transformContext(), id_fields=ids, warn=feedback.pushWarning,
            say=feedback.pushInfo, one_each=True,
        )
        for name, ids in LAYERS.items()
        if parameters.get(name)
    }  # fmt: skip
    zones, strips = places["ZONES"], places["AIRSTRIPS"]
    check_counts(algorithm, parameters, context, strips.name, len(strips))
    supply = read_supply(algorithm, parameters, context, feedback, zones, len(zones))
    success = read_success(algorithm, parameters, context, feedback, strips, len(strips))
    cells, snap_m = {"EXITS": np.empty(0, np.int64)}, {}
    for name, layer in places.items():
        cells[name], metres = place_on(ground, layer, feedback)
        snap_m[name] = dict(zip(layer.ids, metres.tolist()))
    to_strips, to_exits = _travel(
        algorithm, parameters, context, ground, taken, [cells[name] for name in LAYERS],
        progress.part(0.05, 1.0),
    )  # fmt: skip

    radius = optional_number(algorithm, parameters, "COVER_RADIUS", context)
    by_hours = algorithm.parameterAsEnumString(parameters, "COST", context) == HOURS
    stay_cost = optional_number(algorithm, parameters, "CUT_OFF_COST", context)
    if by_hours or radius is not None:
        cost = np.min([ways.hours for ways in to_strips.values()], axis=0)
        out, unit = [ways.hours for ways in to_exits.values()], "h"
    else:
        cost = air_cost_per_kg(haul(to_strips, economics).cost, economics)
        out = [overland_cost_per_kg(mode, ways, economics) for mode, ways in to_exits.items()]
        unit = "US$/kg"
        stay_cost = economics.value_per_kg if stay_cost is None else stay_cost
    no_exit = np.full((len(zones), 1), np.inf)
    overland = np.concatenate([*out, no_exit], axis=1).min(axis=1)
    # For one closure only each zone's nearest two strips are told, so another may be reached too.
    attacks = algorithm.parameterAsInt(parameters, "ATTACKS", context)
    reached = (cells["AIRSTRIPS"] >= 0) & (np.isfinite(cost).any(axis=0) | (attacks == 1))
    return Case(
        Ways(cost, supply, overland, success), reached, zones.ids, strips.ids, zones, strips, radius,
        unit, stay_cost, snap_m=snap_m,
    )  # fmt: skip


def _travel(algorithm, parameters, context, ground, taken, cells, progress):
    """Ways by mode from the zones to the strips and to the exits.

    On foot only the nearest exit is told, in one column; and to strips no more than is needed.
    """
    modes = read_modes(algorithm, parameters, context)
    grounds = read_grounds(ground, taken.surface, modes, context.transformContext())
    if modes != (FOOT,):
        network = solve_network(grounds, modes, *cells, progress)
        return network.to_strips, network.to_exits
    walker, _ = grounds.by(FOOT)
    found = strip_access(
        walker.costs, *cells, free_bytes=free_bytes(), limit_hours=ground.limit_hours,
        two_suffice=algorithm.parameterAsInt(parameters, "ATTACKS", context) == 1,
        progress=progress,
    )  # fmt: skip
    on_foot = found.strips, found.exit[:, None]
    return ({FOOT: Travel(hours, np.zeros(hours.shape))} for hours in on_foot)
