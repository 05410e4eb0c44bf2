"""What is closed, and for whom: the case that is read from terrain or from a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.critical import Ways, cut_off_zones
from ...core.errors import TrochaError
from ...layers.costmatrix import in_order
from ...layers.vector import Named, Places, named, numbers

ZONE_IDS = ("zone_id", "id")


@dataclass(frozen=True)
class Case:
    """Zones Z and strips J, and what closing strips acts on.

    ``reached`` (J,) bool: strips that a zone has a way to. ``zones``, ``strips``: the layers, None
    where only a table names them. ``radius``: of the covering, None for the median. ``unit``: of
    the costs, empty where the user's table has its own. ``stay_cost``: of a unit that finds no way,
    None where nobody said; ``stays`` (Z,) bool: zones whose ``ways.overland`` it is. ``snap_m``: by
    parameter and id, how far a place was moved to the ground.
    """

    ways: Ways
    reached: np.ndarray
    zone_ids: tuple[str, ...]
    strip_ids: tuple[str, ...]
    zones: Places | Named | None
    strips: Places | Named | None
    radius: float | None
    unit: str = ""
    stay_cost: float | None = None
    stays: np.ndarray = field(default_factory=lambda: np.zeros(0, bool))
    snap_m: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def in_order(self) -> Case:
        """The same with the strips in the order of their ids, so that ties fall by id."""
        order = [self.strip_ids.index(one) for one in in_order(self.strip_ids)]
        ways = self.ways
        return replace(
            self,
            reached=self.reached[order],
            strip_ids=tuple(self.strip_ids[j] for j in order),
            ways=replace(ways, cost=ways.cost[:, order], success=ways.success[order]),
        )

    def with_staying(self, attacks: int, warn) -> Case:
        """The same with a price on staying where nothing leads overland; no matter of covering.

        Raises ``TrochaError`` naming the zones that closures could leave without a way, where
        nobody said what that costs.
        """
        if self.radius is not None:
            return replace(self, stays=np.zeros(len(self.zone_ids), bool))
        cut_off = cut_off_zones(self.ways, attacks)
        ids = [one for one, is_so in zip(self.zone_ids, cut_off) if is_so]
        if self.stay_cost is None:
            if ids:
                raise TrochaError(
                    "Closing {attacks} strips can leave zones without any way, at a cost without "
                    "end ({ids}); give EXITS that they reach (with MATRIX: rows of OVERLAND_ID), "
                    "or CUT_OFF_COST, or fewer ATTACKS.",
                    attacks=attacks,
                    ids=named(ids),
                )
            return replace(self, stays=np.zeros(len(cut_off), bool))
        if ids:
            warn(
                QCoreApplication.translate(
                    "Trocha",
                    "Zones that closures can leave without any way ({ids}): what cannot leave is "
                    "counted at {cost} a unit (CUT_OFF_COST).",
                ).format(ids=named(ids), cost=f"{self.stay_cost:g}")
            )
        stays = np.isinf(self.ways.overland) & np.isfinite(self.ways.cost).any(axis=1)
        overland = np.where(stays, self.stay_cost, self.ways.overland)
        return replace(self, stays=stays, ways=replace(self.ways, overland=overland))


def check_counts(algorithm, parameters, context, name: str, strips: int) -> None:
    """Refuse more closures, or closures and fortified strips, than there are strips."""
    attacks, fortified = (
        algorithm.parameterAsInt(parameters, key, context) for key in ("ATTACKS", "FORTIFIED")
    )
    if attacks > strips:
        raise TrochaError(
            "ATTACKS is {attacks}, but '{name}' has {strips} airstrips; set it to {strips} or "
            "less.",
            attacks=attacks,
            name=name,
            strips=strips,
        )
    if fortified and attacks + fortified > strips:
        raise TrochaError(
            "FORTIFIED is {fortified} and ATTACKS {attacks}, but '{name}' has {strips} airstrips, "
            "so too few would be left to close; lower one of the two.",
            fortified=fortified,
            attacks=attacks,
            name=name,
            strips=strips,
        )


def read_supply(algorithm, parameters, context, feedback, zones, count: int) -> np.ndarray:
    """(count,) supply of the zones' layer, or 1 each where no field is named."""
    supply_field = algorithm.parameterAsString(parameters, "SUPPLY_FIELD", context)
    if not supply_field:
        feedback.pushInfo(
            QCoreApplication.translate("Trocha", "SUPPLY_FIELD is empty: every zone weighs 1.")
        )
        return np.ones(count)
    supply = numbers(zones, supply_field, "SUPPLY_FIELD", 0, np.inf)
    if not supply.any():
        raise TrochaError(
            "The field '{field}' (SUPPLY_FIELD) of the layer '{name}' is 0 in every zone, so no "
            "closure costs anything; choose another field.",
            field=supply_field,
            name=zones.name,
        )
    return supply


def read_success(algorithm, parameters, context, feedback, strips, count: int) -> np.ndarray:
    """(count,) chance that closing each strip works: what its availability leaves."""
    availability_field = algorithm.parameterAsString(parameters, "AVAILABILITY_FIELD", context)
    if not availability_field:
        return np.ones(count)
    if strips is None:
        raise TrochaError(
            "AVAILABILITY_FIELD is a field of AIRSTRIPS, which is empty; give the layer as well."
        )
    success = 1 - numbers(strips, availability_field, "AVAILABILITY_FIELD", 0, 1)
    if not success.any():
        raise TrochaError(
            "The field '{field}' (AVAILABILITY_FIELD) of the layer '{name}' is 1 for every strip, "
            "so no closure would ever work; choose another field.",
            field=availability_field,
            name=strips.name,
        )
    never = [one for one, chance in zip(strips.ids, success) if chance == 0]
    if never:
        feedback.pushInfo(
            QCoreApplication.translate(
                "Trocha", "{count} strips have an availability of 1 and cannot be closed ({ids})."
            ).format(count=len(never), ids=named(never))
        )
    return success
