"""The question, and its answer in three sentences that hold for every sign and every gap."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ...core.campaign import reach_change
from ...core.draws import Spread
from ...core.rent import AIR
from ..report.figures import DIGITS, count, day, number, percent, rough, signed_percent, things

translate = QCoreApplication.translate

NOTHING_KG = 0.5  # less than this a year is no change
IN_PROPORTION = 0.05  # how near 1 the index counts as 1


def question() -> str:
    """The heading of the report."""
    return translate("Trocha", "What did closing these airstrips change?")


def setting(case) -> str:
    """Scenario and windows in a line."""
    parts = []
    if case.scenario.name:
        parts.append(translate("Trocha", "Scenario: {name}.").format(name=case.scenario.name))
    w = case.windows
    if w is None:
        fields = {s.name: s.value for s in case.record.settings}
        parts.append(
            translate(
                "Trocha", "Availability of the strips from the fields {before} and {after}."
            ).format(
                before=fields.get("AVAILABILITY_BEFORE_FIELD"),
                after=fields.get("AVAILABILITY_AFTER_FIELD"),
            )
        )
    else:
        parts.append(
            translate(
                "Trocha",
                "{after_start} to {after_end} ({after_days} days), against {before_start} to "
                "{before_end} ({before_days} days).",
            ).format(
                after_start=day(w.after_start),
                after_end=day(w.after_end - 1),
                after_days=count(w.after_end - w.after_start),
                before_start=day(w.before_start),
                before_end=day(w.before_end - 1),
                before_days=count(w.before_end - w.before_start),
            )
        )
    parts.append(
        translate("Trocha", "{zones} zones, {strips} airstrips, {exits} exits.").format(
            zones=count(len(case.zones)),
            strips=count(len(case.strips)),
            exits=count(len(case.exits)),
        )
    )
    return " ".join(parts)


def answer(case) -> tuple[str, str, str]:
    """Who lost reach; how much cargo moved from air to foot; who still earns."""
    return _reach(case), _cargo(case), _rent(case)


def spread_of(case, figure: str) -> Spread | None:
    """A figure's percentiles over the draws; None without draws, or where none defines it."""
    if case.draws is None:
        return None
    spread = case.draws.spread(figure)
    return spread if math.isfinite(spread.p50) else None


def more_or_fewer(value: float, more: str, fewer: str) -> str:
    """One of two texts with {n}, by the sign of a change."""
    return (fewer if value < 0 else more).format(n=things(abs(value)))


def index_in_words(case) -> str:
    """What the rent invariance index of this run says, or why there is none."""
    impact = case.impact
    index, air = impact.rent_invariance, _air_change(case)
    if not math.isfinite(index):
        if impact.rent_before_usd == 0:
            return translate("Trocha", "not defined: there was no rent before")
        if impact.before.air_kg.sum() == 0:
            return translate("Trocha", "not defined: nothing flew before")
        return translate("Trocha", "not defined: air traffic did not change")
    if index == 0:
        return translate("Trocha", "rent does not answer to air traffic")
    if index < 0:
        if air < 0:
            return translate("Trocha", "rent rises as air traffic falls")
        return translate("Trocha", "rent falls as air traffic rises")
    if abs(index - 1) <= IN_PROPORTION:
        return translate("Trocha", "rent moves in proportion to air traffic")
    if index < 1:
        return translate("Trocha", "rent follows air traffic, but by less than in proportion")
    return translate("Trocha", "rent follows air traffic by more than in proportion")


def _air_change(case) -> float:
    flows = next(flow for flow in case.modes if flow.mode == AIR)
    return float(flows.after_kg.sum() - flows.before_kg.sum())


def _reach(case) -> str:
    before, after = (int(is_open.sum()) for is_open in case.is_open)
    change = reach_change(*case.hours_to_open, case.impact.supply_kg)
    zones = len(case.zones)
    if not before and not after:
        return translate(
            "Trocha",
            "No airstrip counts as open before or after (OPEN_SHARE), so no zone could lose reach.",
        )
    if not before:
        return translate(
            "Trocha",
            "No airstrip counted as open before; {after} do after, and {gained} of {zones} zones can "
            "walk to one.",
        ).format(after=count(after), gained=count(change.gained), zones=count(zones))
    if not after and not change.lost:
        return translate(
            "Trocha",
            "No airstrip counts as open any more, but no zone could walk to one before either.",
        )
    if not after:
        return translate(
            "Trocha",
            "No airstrip counts as open any more: all {lost} zones that could walk to one (of "
            "{zones}) have lost it.",
        ).format(lost=count(change.lost), zones=count(zones))
    parts = []
    if change.lost:
        parts.append(
            translate(
                "Trocha", "{lost} of {zones} zones can no longer walk to any open airstrip"
            ).format(lost=count(change.lost), zones=count(zones))
        )
    if change.farther:
        parts.append(
            translate(
                "Trocha",
                "{farther} of {zones} zones are farther from the nearest open airstrip than before, by "
                "{median} h in the median and {most} h at most ({worst})",
            ).format(
                farther=count(change.farther),
                zones=count(zones),
                median=number(change.median_farther_hours, 2),
                most=number(change.most_farther_hours, 2),
                worst=case.zones.ids[change.worst],
            )
        )
    if not parts:
        parts.append(translate("Trocha", "No zone is farther from an open airstrip than before"))
    elif case.impact.supply_kg.sum() > 0:
        share = change.touched_supply_kg / case.impact.supply_kg.sum()
        parts.append(
            translate("Trocha", "together they hold {share} of the supply").format(
                share=percent(share)
            )
        )
    if change.nearer + change.gained:
        parts.append(
            translate("Trocha", "{nearer} are nearer to one").format(
                nearer=count(change.nearer + change.gained)
            )
        )
    if change.never:
        parts.append(
            translate("Trocha", "{never} could walk to none before and still cannot").format(
                never=count(change.never)
            )
        )
    return "; ".join(parts) + "."


def _cargo(case) -> str:
    impact = case.impact
    moved, supply = impact.displaced_kg, float(impact.supply_kg.sum())
    if supply == 0:
        return translate("Trocha", "The zones supply nothing, so no cargo changed its way.")
    spread = spread_of(case, "displaced_kg")
    if abs(moved) < NOTHING_KG:
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
    if abs(moved) >= NOTHING_KG:
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
    if abs(stays) >= NOTHING_KG:
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
    if low < -NOTHING_KG and high > NOTHING_KG:
        text = translate(
            "Trocha",
            " (P10 to P90: {low} to {high} kg, so the draws do not agree on the direction)",
        )
    return text.format(low=rough(low), high=rough(high))


def usd(value: float, digits: int = DIGITS) -> str:
    """US$ as in a sentence: millions from one on."""
    if abs(value) >= 1e6:
        return translate("Trocha", "US$ {n} million").format(n=number(value / 1e6, digits))
    return translate("Trocha", "US$ {n}").format(n=number(value, digits))


def _rent(case) -> str:
    impact = case.impact
    before, after = impact.rent_before_usd, impact.rent_after_usd
    if before == 0 and after == 0:
        return translate("Trocha", "The armed group earns nothing on this cargo, before or after.")
    if before == 0:
        text = translate(
            "Trocha", "The armed group earns {after} a year where it earned nothing before{range}"
        )
    elif abs(impact.rent_change_usd) < NOTHING_KG:
        text = translate(
            "Trocha", "The armed group earns as much as before, {before} a year{range}"
        )
    elif after == 0:
        text = translate("Trocha", "The armed group loses all of its rent, {before} a year{range}")
    else:
        text = translate(
            "Trocha",
            "The armed group still earns: its rent goes from {before} to {after} a year, "
            "{share}{range}",
        )
    share = impact.rent_change_usd / before if before else math.nan
    sentence = text.format(
        before=usd(before), after=usd(after), share=signed_percent(share), range=_usd_range(case)
    )
    index = impact.rent_invariance
    if math.isfinite(index):
        sentence += translate("Trocha", "; the rent invariance index is {index}: {words}").format(
            index=number(index, 2), words=index_in_words(case)
        )
    else:
        sentence += translate("Trocha", "; the rent invariance index is {words}").format(
            words=index_in_words(case)
        )
    return sentence + "."


def _usd_range(case) -> str:
    spread = spread_of(case, "rent_change_usd")
    if spread is None:
        return ""
    return translate("Trocha", " (P10 to P90 of the change: {low} to {high})").format(
        low=usd(spread.p10, 2), high=usd(spread.p90, 2)
    )
