"""What the log says of an impact beside its results: what is missing, and how to read it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...core.figures import figures
from ...core.ways import FOOT
from .case import Case

translate = QCoreApplication.translate
READ_WITH_CARE = ("displaced_kg", "rent_change_usd")


def tell(case: Case, feedback) -> None:
    """Warn of what finds no way, and say what a reader of the figures should know."""
    for when, is_open in zip(
        (translate("Trocha", "before"), translate("Trocha", "after")), case.is_open
    ):
        if not is_open.any():
            feedback.pushWarning(
                translate(
                    "Trocha",
                    "No strip counts as open {when}, so DELTA is empty: none is available for "
                    "OPEN_SHARE of the window; lower it.",
                ).format(when=when)
            )
    for mode, ways in case.network.to_exits.items():
        if mode != FOOT and not ways.exist.any():
            feedback.pushWarning(
                translate(
                    "Trocha",
                    "No zone has a way to an exit of which half or more is ridden by {mode}, so nothing "
                    "leaves by {mode}.",
                ).format(mode=mode)
            )
    stranded = [i for i, kg in zip(case.zones.ids, case.impact.after.unmoved_kg) if kg > 0]
    if stranded:
        feedback.pushWarning(
            translate(
                "Trocha", "Zones with cargo that finds no way out after the campaign: {ids}."
            ).format(ids=", ".join(stranded))
        )
    _tell_of_loads(case, feedback)
    _tell_of_lopsided_ranges(case, feedback)


def _tell_of_loads(case: Case, feedback) -> None:
    other = [
        study.scenario.name
        for study in case.compared
        if study.scenario.assumptions["LOAD_KG"].value != case.economics.load_kg
    ]
    if other:
        feedback.pushInfo(
            translate(
                "Trocha",
                "LOAD_KG of {scenarios} counts in money and trips; walking times are those of the run.",
            ).format(scenarios=", ".join(other))
        )


def _tell_of_lopsided_ranges(case: Case, feedback) -> None:
    if case.draws is None:
        return
    found = figures(case.impact)
    spreads = {figure: case.draws.spread(figure) for figure in READ_WITH_CARE}
    outside = [f for f, spread in spreads.items() if not spread.p10 <= found[f] <= spread.p90]
    if outside:
        feedback.pushInfo(
            translate(
                "Trocha",
                "The value of {figures} lies outside P10 to P90 of the draws: assumptions reach much "
                "farther to one side of their values than to the other; go by the range.",
            ).format(figures=", ".join(outside))
        )
