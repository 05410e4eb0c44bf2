"""The first sentence: who lost reach of an open airstrip."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.campaign import ReachChange, reach_change
from ...report.figures import count, number, percent
from .wording import foot_alone, one_or_many

translate = QCoreApplication.translate


def reach_sentence(case) -> str:
    """Zones by whether an open strip is farther, gone, nearer, or was never in reach."""
    before, after = (int(is_open.sum()) for is_open in case.is_open)
    change = reach_change(*case.hours_to_open, case.impact.supply_kg)
    if before and after:
        return "; ".join(_parts(case, change)) + "."
    if after:
        text = translate(
            "Trocha",
            "No airstrip counted as open before; {after} do after, and {gained} of {zones} zones can "
            "walk to one."
        )  # fmt: skip
    elif not before:
        text = translate(
            "Trocha",
            "No airstrip counts as open before or after (OPEN_SHARE), so no zone could lose reach."
        )  # fmt: skip
    elif change.lost:
        text = translate(
            "Trocha",
            "No airstrip counts as open any more: every zone that could walk to one, {lost} of "
            "{zones}, has lost it."
        )  # fmt: skip
    else:
        text = translate(
            "Trocha",
            "No airstrip counts as open any more, but no zone could walk to one before either."
        )  # fmt: skip
    return text.format(
        after=count(after),
        gained=count(change.gained),
        lost=count(change.lost),
        zones=count(len(case.zones)),
    )


def _parts(case, change: ReachChange) -> list[str]:
    """What there is to say where strips were open both times."""
    zones, supply = count(len(case.zones)), float(case.impact.supply_kg.sum())
    parts = []
    if change.lost:
        text = translate(
            "Trocha", "{lost} of {zones} zones can no longer walk to any open airstrip"
        )
        parts.append(text.format(lost=count(change.lost), zones=zones))
    if change.farther:
        text = one_or_many(
            change.farther,
            translate(
                "Trocha",
                "{farther} of {zones} zones is farther from the nearest open airstrip than before, by "
                "{most} h ({worst})"
            ),
            translate(
                "Trocha",
                "{farther} of {zones} zones are farther from the nearest open airstrip than before, by "
                "{median} h in the median and {most} h at most ({worst})"
            ),
        )  # fmt: skip
        parts.append(
            text.format(
                farther=count(change.farther),
                zones=zones,
                median=number(change.median_farther_hours, 2),
                most=number(change.most_farther_hours, 2),
                worst=case.zones.ids[change.worst],
            )
        )
    if not parts:
        parts.append(translate("Trocha", "No zone is farther from an open airstrip than before"))
    elif supply > 0:
        text = one_or_many(
            change.farther + change.lost,
            translate("Trocha", "it holds {share} of the supply"),
            translate("Trocha", "together they hold {share} of the supply"),
        )
        parts.append(text.format(share=percent(change.touched_supply_kg / supply)))
    nearer = change.nearer + change.gained
    if nearer:
        text = one_or_many(
            nearer,
            translate("Trocha", "{nearer} is nearer to one"),
            translate("Trocha", "{nearer} are nearer to one"),
        )
        parts.append(text.format(nearer=count(nearer)))
    if change.never:
        text = translate("Trocha", "{never} could walk to none before and still cannot")
        parts.append(text.format(never=count(change.never)))
    if not foot_alone(case):
        parts.append(translate("Trocha", "all of this on foot"))
    return parts
