"""What cannot be concluded from an impact: said on every page, whatever the figures."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.ways import FOOT
from .wording import foot_alone, listed

translate = QCoreApplication.translate


def limits(case) -> tuple[str, ...]:
    """The honest limits, weightiest first. docs/model.md has them at length."""
    return (
        translate(
            "Trocha",
            "This is a scenario with evidence, not a prediction. Only the strips' availability differs "
            "between before and after; prices, supply and behaviour stay as they were, although a "
            "campaign moves them too."
        ),
        translate(
            "Trocha",
            "Before and after are all the comparison there is. Nothing here shows that the campaign "
            "caused what changed: there is no control area, and other things happened meanwhile."
        ),
        _rent(case),
        _not_drawn(case),
        translate(
            "Trocha",
            "A log holds what was seen. A strip rebuilt unnoticed counts as closed, so availability "
            "after may be too low; counts of strips and demolitions come from the press and contradict "
            "each other."
        ),
        translate(
            "Trocha",
            "Strips outside the layer do not exist here. Cargo that went to new strips elsewhere would "
            "show as cargo on foot."
        ),
        _modes_left_out(case),
        _fear(case),
        translate(
            "Trocha",
            "Within a mode a closed strip's cargo goes to the others in proportion to what they had "
            "(independence of alternatives), as though none were a closer substitute."
        ),
        translate(
            "Trocha",
            "The defaults were chosen so that about nine tenths fly where strips are near and open. That "
            "agreement with an expert's word was made, and is no evidence for the model."
        ),
    )  # fmt: skip


def _rent(case) -> str:
    if FOOT not in case.impact.modes:
        return translate(
            "Trocha", "The sign of the change in rent hangs on what is taxed how much. The tax by air "
            "has a single source, and those by vehicle and boat are the same figure."
        )  # fmt: skip
    return translate(
        "Trocha", "The sign of the change in rent hangs on the escort fee, which nobody has published. "
        "With equal taxes and any escort above 0, rent rises when cargo goes on foot: that was put in, "
        "not found. The tax itself has a single source."
    )  # fmt: skip


def _not_drawn(case) -> str:
    """What every draw takes as given."""
    setting = case.setting
    bands = {
        translate("Trocha", "supply"): setting.supply.is_wide,
        translate("Trocha", "availability"): setting.before.is_wide or setting.after.is_wide,
    }
    given = [what for what, is_wide in bands.items() if not is_wide]
    text = translate(
        "Trocha", "The ranges span the assumptions' ranges, not all that is unknown: {what} are taken "
        "as given in every draw."
    )  # fmt: skip
    ground = [translate("Trocha", "terrain"), translate("Trocha", "travel times")]
    return text.format(what=listed([*given, *ground]))


def _modes_left_out(case) -> str:
    if foot_alone(case):
        return translate(
            "Trocha", "A mode that is not modelled takes nothing. What is shown as walking may ride, and "
            "transport onward from an exit is neither counted nor priced."
        )  # fmt: skip
    return translate(
        "Trocha", "What a vehicle's or a boat's trip costs, and what it is taxed, nobody has published: "
        "shares by these modes are scenarios. Each way uses one of them at most, trans-shipment is not "
        "followed, and transport onward from an exit is neither counted nor priced."
    )  # fmt: skip


def _fear(case) -> str:
    if case.impact.deterrence is None:
        return translate(
            "Trocha", "Demolition is not lethal interdiction. Fear of flying is not modelled, and "
            "deterrence measured elsewhere is not carried over."
        )  # fmt: skip
    return translate(
        "Trocha", "Demolition is not lethal interdiction. The deterrence in this run is a reconstructed "
        "rule for interception under lethal threat; what it moves says nothing about demolition."
    )  # fmt: skip
