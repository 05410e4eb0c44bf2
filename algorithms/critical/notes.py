"""What the log says of critical strips beside the results."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.critical import Critical
from ...layers.vector import named
from .case import Case
from .outputs import ids_of

translate = QCoreApplication.translate


def tell(case: Case, found: Critical, feedback) -> None:
    """The answer in a sentence, and what a reader of it should know."""
    attack, unit = found.attack, _unit(case)
    if not attack.closed:
        feedback.pushWarning(
            translate(
                "Trocha", "Closing so many strips changes nothing: the objective stays at {cost}."
            ).format(cost=f"{attack.base:,.6g} {unit}")
        )
    else:
        feedback.pushInfo(
            translate(
                "Trocha", "Worst set: {ids}. With it closed: {cost}; with all open: {base}."
            ).format(
                ids=ids_of(case, attack.closed),
                cost=f"{attack.cost:,.6g} {unit}",
                base=f"{attack.base:,.6g} {unit}",
            )
        )
    _tell_of_sets(case, found, feedback)
    if found.gap_pct > 0:
        feedback.pushWarning(
            translate(
                "Trocha",
                "The search ended at TIME_LIMIT without proof: something worse may exist, by {gap} % "
                "at most (GAP_PCT). What was found depends on the speed of this computer.",
            ).format(gap=f"{found.gap_pct:.3g}")
        )
    _tell_of_zones(case, found, feedback)


def _tell_of_sets(case: Case, found: Critical, feedback) -> None:
    attack = found.attack
    attacks = found.attacks
    if 0 < len(attack.closed) < attacks and attack.proven:
        feedback.pushInfo(
            translate(
                "Trocha",
                "The worst set has {few} strips, not {many}: no further closure would add to its cost.",
            ).format(few=len(attack.closed), many=attacks)
        )
    if len(attack.sets) > 1:
        text = (
            translate("Trocha", "{count} distinct sets tie; WORST_SETS lists them.")
            if attack.complete
            else translate(
                "Trocha", "{count} distinct sets tie, and there may be more; WORST_SETS lists them."
            )
        )
        feedback.pushInfo(text.format(count=len(attack.sets)))
    if found.fortification is not None:
        feedback.pushInfo(
            translate(
                "Trocha",
                "With {ids} beyond closing the worst set costs {cost} instead of {without}.",
            ).format(
                ids=ids_of(case, found.fortification.fortified) or "-",
                cost=f"{attack.cost:,.6g} {_unit(case)}",
                without=f"{found.unfortified.cost:,.6g} {_unit(case)}",
            )
        )


def _tell_of_zones(case: Case, found: Critical, feedback) -> None:
    supply = case.ways.supply
    left = [i for i, served in enumerate(found.served) if not served]
    if not left:
        return
    ids, kg = named([case.zone_ids[i] for i in left]), f"{supply[left].sum():,.6g}"
    text = (
        translate(
            "Trocha",
            "Zones that reach no strip and no exit ({ids}), with a supply of {kg}, are no part of the "
            "objective; closing strips changes nothing for them.",
        )
        if case.radius is None
        else translate(
            "Trocha",
            "Zones with no strip or exit within COVER_RADIUS ({ids}), with a supply of {kg}, are not "
            "covered in the first place and cannot be lost.",
        )
    )
    feedback.pushWarning(text.format(ids=ids, kg=kg))


def _unit(case: Case) -> str:
    """Of objectives: costs of a unit times supply, or supply."""
    if case.radius is not None:
        return translate("Trocha", "units of supply")
    if case.unit == "US$/kg":
        return "US$"
    return (
        translate("Trocha", "hours x supply")
        if case.unit
        else translate("Trocha", "units of cost x supply")
    )
