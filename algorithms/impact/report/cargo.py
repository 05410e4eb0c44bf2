"""The second sentence: how much cargo moved from air to foot."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Spread
from ...report.figures import number, percent, rough
from .wording import NOTHING, more_or_fewer, spread_of

translate = QCoreApplication.translate


def cargo_sentence(case) -> str:
    """Kilograms, their range, and the porters' work; in the direction they moved."""
    impact = case.impact
    moved, supply = impact.displaced_kg, float(impact.supply_kg.sum())
    if supply == 0:
        return translate("Trocha", "The zones supply nothing, so no cargo changed its way.")
    spread = spread_of(case, "displaced_kg")
    if abs(moved) < NOTHING:
        text = translate("Trocha", "No cargo changed between air and foot{range}")
    elif moved > 0:
        text = translate(
            "Trocha", "About {kg} kg a year moved from air to foot{range}, {share} of the supply"
        )
    else:
        text = translate(
            "Trocha",
            "About {kg} kg a year moved from foot back to air{range}, {share} of the supply",
        )
    parts = [
        text.format(
            kg=number(abs(moved)),
            share=percent(abs(moved) / supply),
            range=_kg_range(spread, moved),
        )
    ]
    if abs(moved) >= NOTHING:
        trips = more_or_fewer(
            impact.porter_trips,
            translate("Trocha", "{n} more porter trips"),
            translate("Trocha", "{n} fewer porter trips"),
        )
        caravans = more_or_fewer(
            impact.caravans,
            translate("Trocha", "{n} caravans"),
            translate("Trocha", "{n} caravans fewer"),
        )
        days = more_or_fewer(
            impact.person_days,
            translate("Trocha", "{n} more person-days on the trail"),
            translate("Trocha", "{n} fewer person-days on the trail"),
        )
        parts.append(
            translate("Trocha", "that makes {trips} in {caravans} of {group}, and {days}").format(
                trips=trips, caravans=caravans, group=number(case.economics.group_size), days=days
            )
        )
    stays = float(impact.after.unmoved_kg.sum() - impact.before.unmoved_kg.sum())
    if abs(stays) >= NOTHING:
        parts.append(
            more_or_fewer(
                stays,
                translate("Trocha", "{n} kg more finds no way out"),
                translate("Trocha", "{n} kg less finds no way out"),
            )
        )
    return "; ".join(parts) + "."


def _kg_range(spread: Spread | None, moved: float) -> str:
    """The draws' range in brackets, told in the direction of the sentence."""
    if spread is None:
        return ""
    low, high = (spread.p10, spread.p90) if moved >= 0 else (-spread.p90, -spread.p10)
    text = translate("Trocha", " (P10 to P90: {low} to {high} kg)")
    if low < -NOTHING and high > NOTHING:
        text = translate(
            "Trocha",
            " (P10 to P90: {low} to {high} kg, so the draws do not agree on the direction)",
        )
    return text.format(low=rough(low), high=rough(high))
