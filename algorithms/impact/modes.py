"""The modes that may carry cargo overland: the parameter, and the ways each finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsProcessingParameterEnum
from qgis.PyQt.QtCore import QCoreApplication

from ...core.campaign import Access, access, terrain_by
from ...core.errors import TrochaError
from ...core.legs import ways_aboard, ways_on_foot
from ...core.progress import Progress
from ...core.ways import FOOT, OVERLAND, SURFACE_CODES, Ways
from ...layers.memory import free_bytes
from ...layers.surface import MODE_BAND, read_modes_of_cells
from ..parameters import Ground, declare


@dataclass(frozen=True)
class Network:
    """Ways from zones to strips and exits by overland mode.

    ``access``: solved ways with their paths; always on foot too, for hours to the nearest strip.
    ``to_strips``, ``to_exits``: by the modes that may carry cargo, hours by leg. To an exit a mode
    is the one by which most of the way goes; to a strip any ride counts.
    """

    access: Mapping[str, Access]
    to_strips: Mapping[str, Ways]
    to_exits: Mapping[str, Ways]

    def of(self, modes: tuple[str, ...]) -> tuple[dict[str, Ways], dict[str, Ways]]:
        """Ways to strips and to exits by some of the modes."""
        return tuple({m: ways[m] for m in modes} for ways in (self.to_strips, self.to_exits))


def add_modes(algorithm) -> None:
    """Which modes beside air may carry cargo."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterEnum(
            "MODES",
            translate("Trocha", "Modes overland"),
            options=list(OVERLAND),
            allowMultiple=True,
            defaultValue=[FOOT],
            usesStaticStrings=True,
        ),
        translate(
            "Trocha",
            "How cargo may leave beside by air, and reach the strips. foot walks all the way; vehicle "
            "and boat ride where SURFACE has fixed speeds (band 2) of their mode (band 3: 3 vehicle, 2 "
            "boat) and walk elsewhere. To an exit a way counts as theirs where at least half of it is "
            "ridden; to a strip the cheapest of the modes hauls. Where SURFACE has transfer times, they "
            "are paid, and count as time on foot. On foot fixed speeds of others are "
            "not used, and a boat's water is closed. Headless: MODES=foot,vehicle."
        ),
    )  # fmt: skip


def read_modes(algorithm, parameters, context) -> tuple[str, ...]:
    """The modes chosen, in a fixed order."""
    chosen = algorithm.parameterAsEnumStrings(parameters, "MODES", context)
    unknown = [mode for mode in chosen if mode not in OVERLAND]
    if unknown or not chosen:
        raise TrochaError(
            "MODES is '{chosen}'; choose one or more of {known}.",
            chosen=",".join(chosen),
            known=", ".join(OVERLAND),
        )
    return tuple(mode for mode in OVERLAND if mode in chosen)


@dataclass(frozen=True)
class Grounds:
    """The ground as read, and whose each fixed speed is: what every mode's ground is made from."""

    read: Ground
    codes: np.ndarray

    def by(self, mode: str) -> tuple[Ground, np.ndarray]:
        """The ground as a mode finds it, and the speeds it rides at in km/h, 0 where it walks."""
        terrain, aboard_kmh = terrain_by(self.read.terrain, self.codes, mode)
        return replace(self.read, terrain=terrain), aboard_kmh


def read_grounds(ground: Ground, surface, modes: tuple[str, ...], transforms) -> Grounds:
    """The ground with the modes of its fixed speeds.

    ``surface``: the source of SURFACE, or None. Raises ``TrochaError`` for fixed speeds that belong
    to no mode, and for a mode that rides nowhere.
    """
    grounds = Grounds(ground, _mode_codes(ground, surface, transforms))
    for mode in modes:
        if mode != FOOT and not grounds.by(mode)[1].any():
            raise TrochaError(
                "MODES has {mode}, but SURFACE gives no cell a fixed speed (band 2) of that mode "
                "(band {band}: {code}); give a surface with roads or rivers from "
                "trocha:movementsurface, or leave {mode} out.",
                mode=mode,
                band=MODE_BAND,
                code=SURFACE_CODES[mode],
            )
    return grounds


def solve_network(
    grounds: Grounds,
    modes: tuple[str, ...],
    zones: np.ndarray,
    strips: np.ndarray,
    exits: np.ndarray,
    progress: Progress,
) -> Network:
    """Solve every mode's ways once, on foot in any case; flat grid cells, -1 nowhere."""
    accesses, to_strips, to_exits = {}, {}, {}
    solved = (FOOT, *(mode for mode in modes if mode != FOOT))
    for mode, part in zip(solved, progress.shared(len(solved))):
        ground, aboard_kmh = grounds.by(mode)
        costs = ground.costs()
        found = access(
            costs,
            zones,
            strips,
            exits,
            free_bytes=free_bytes(),
            limit_hours=ground.limit_hours,
            progress=part.part(0.0, 0.9),
            must_reach=mode == FOOT and modes == (FOOT,),
        )
        accesses[mode] = found
        for ways, matrix, mainly, leg in (
            (to_strips, found.strips, False, part.part(0.9, 0.98)),
            (to_exits, found.exits, True, part.part(0.98, 1.0)),
        ):
            if mode == FOOT:
                ways[mode] = ways_on_foot(matrix, costs, leg)
            else:
                ways[mode] = ways_aboard(matrix, costs, aboard_kmh, mainly, leg)
    if not any(w.exist.any() for m in modes for w in (to_strips[m], to_exits[m])):
        raise TrochaError(
            "No zone reaches any airstrip or exit by {modes}; check that the DEM and SURFACE join "
            "them, and the limits MAX_HOURS and MAX_SLOPE.",
            modes=", ".join(modes),
        )
    return Network(accesses, {m: to_strips[m] for m in modes}, {m: to_exits[m] for m in modes})


def _mode_codes(ground: Ground, surface, transforms) -> np.ndarray:
    """(rows, cols) whose each fixed speed is; all walkers' where there are no fixed speeds."""
    fixed = ground.terrain.fixed_kmh
    if fixed is None or not np.nan_to_num(fixed).any():
        return np.zeros(ground.terrain.grid.shape)
    elevation = ground.elevation
    return read_modes_of_cells(surface, elevation.grid, elevation.crs, transforms)
