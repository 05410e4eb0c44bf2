"""The second sentence: how much cargo moved from air to foot, or to whatever modes there are."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Spread
from ....core.figures import figures
from ....core.ways import AIR, BOAT, FOOT, VEHICLE
from ...report.figures import number, percent, rough, signed
from .names import mode_name
from .wording import NOTHING, foot_alone, lies_outside, listed, more_or_fewer, spread_of

translate = QCoreApplication.translate


def cargo_sentence(case) -> str:
    """Kilograms, their range, and the work in them; in the direction they moved."""
    if float(case.impact.supply_kg.sum()) == 0:
        return translate("Trocha", "The zones supply nothing, so no cargo changed its way.")
    parts = _foot_alone(case) if foot_alone(case) else _by_mode(case)
    deterrence = case.impact.deterrence
    if deterrence is not None:
        text = translate(
            "Trocha", "{kg} kg of what would have flown after does not, for fear of lethal "
            "interception, by a reconstructed rule"
        )  # fmt: skip
        parts.append(text.format(kg=number(deterrence.deterred_kg.sum())))
    stays = case.impact.unmoved_change_kg
    if abs(stays) >= NOTHING:
        parts.append(
            more_or_fewer(
                stays,
                translate("Trocha", "{n} kg more finds no way out"),
                translate("Trocha", "{n} kg less finds no way out"),
            )
        )
    return "; ".join(parts) + "."


def _foot_alone(case) -> list[str]:
    impact = case.impact
    moved, supply = impact.displaced_kg, float(impact.supply_kg.sum())
    if abs(moved) < NOTHING:
        text = translate("Trocha", "No cargo changed between air and foot{range}")
    elif moved > 0:
        text = translate(
            "Trocha", "About {kg} kg a year moved from air to foot{range}, {share} of the supply"
        )
    else:
        text = translate(
            "Trocha", "About {kg} kg a year moved from foot back to air{range}, {share} of the supply"
        )  # fmt: skip
    spread = spread_of(case, "displaced_kg")
    spread_text = _kg_range(spread, moved < 0, lies_outside(case, "displaced_kg"))
    parts = [
        text.format(kg=number(abs(moved)), share=percent(abs(moved) / supply), range=spread_text)
    ]
    if abs(moved) >= NOTHING:
        trips = _porter_trips(impact)
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
    return parts


def _by_mode(case) -> list[str]:
    """What left the air, and which of the other modes took it."""
    impact = case.impact
    left, supply = -impact.change_kg(AIR), float(impact.supply_kg.sum())
    if abs(left) < NOTHING:
        text = translate("Trocha", "No cargo changed between air and the ways overland{range}")
    elif left > 0:
        text = translate(
            "Trocha", "About {kg} kg a year no longer flies{range}, {share} of the supply: {modes}"
        )
    else:
        text = translate(
            "Trocha", "About {kg} kg a year flies again{range}, {share} of the supply: {modes}"
        )
    spread = spread_of(case, "air_change_kg")
    parts = [
        text.format(
            kg=number(abs(left)),
            share=percent(abs(left) / supply),
            range=_kg_range(spread, left > 0, lies_outside(case, "air_change_kg")),
            modes=listed([_taken(case, mode) for mode in impact.modes]),
        )
    ]
    if abs(left) >= NOTHING:
        trips = [_porter_trips(impact)] if FOOT in impact.modes else []
        for mode, more, fewer in (
            (
                VEHICLE,
                translate("Trocha", "{n} more vehicle trips"),
                translate("Trocha", "{n} fewer vehicle trips"),
            ),
            (
                BOAT,
                translate("Trocha", "{n} more boat trips"),
                translate("Trocha", "{n} fewer boat trips"),
            ),
        ):
            if mode in impact.modes:
                trips.append(more_or_fewer(figures(impact)[f"{mode}_trips"], more, fewer))
        days = more_or_fewer(
            impact.total_person_days,
            translate("Trocha", "{n} more person-days on foot"),
            translate("Trocha", "{n} fewer person-days on foot"),
        )
        text = translate("Trocha", "that makes {trips}, and {days}")
        parts.append(text.format(trips=listed(trips), days=days))
    return parts


def _taken(case, mode: str) -> str:
    """What a mode gained, with its range: +1 200 kg on foot (P10 to P90: +300 to +3 000)."""
    figure = "displaced_kg" if mode == FOOT else f"{mode}_change_kg"
    text = translate("Trocha", "{kg} kg {mode}").format(
        kg=signed(case.impact.change_kg(mode)), mode=mode_name(mode)
    )
    spread = spread_of(case, figure)
    if spread is None:
        return text
    between = translate("Trocha", "{text} ({low} to {high})")
    return between.format(text=text, low=signed(spread.p10, 2), high=signed(spread.p90, 2))


def _porter_trips(impact) -> str:
    return more_or_fewer(
        impact.porter_trips,
        translate("Trocha", "{n} more porter trips"),
        translate("Trocha", "{n} fewer porter trips"),
    )


def _kg_range(spread: Spread | None, turned: bool, outside: bool) -> str:
    """The draws' range in brackets, told in the direction of the sentence.

    ``turned``: the sentence tells of the figure's opposite. ``outside``: the value is not in it.
    """
    if spread is None:
        return ""
    low, high = (-spread.p90, -spread.p10) if turned else (spread.p10, spread.p90)
    if low < -NOTHING and high > NOTHING:
        text = translate(
            "Trocha", " (P10 to P90: {low} to {high} kg, so the draws do not agree on the direction)"
        )  # fmt: skip
    elif outside:
        text = translate(
            "Trocha", " (P10 to P90: {low} to {high} kg; go by this range, the value lies outside it)"
        )  # fmt: skip
    else:
        text = translate("Trocha", " (P10 to P90: {low} to {high} kg)")
    return text.format(low=rough(low), high=rough(high))
