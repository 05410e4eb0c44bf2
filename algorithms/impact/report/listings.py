"""The tables of an impact's report: zones, strips, exits, and who earns what."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.rent import ARMED_GROUP, break_even_escort
from ....layers.vector import Places, text_of
from ...report.blocks import Column, paragraphs, table
from ...report.figures import change, count, number, percent, signed, things
from ...report.html import Html, join
from .names import actor_name, item_name, mode_name

translate = QCoreApplication.translate

ROWS = 20  # a table longer than this is cut


def zones(case) -> Html:
    """Zones by what they moved to foot, largest change first."""
    impact, flows = case.impact, case.modes
    columns = [
        Column(translate("Trocha", "Zone")),
        Column(translate("Trocha", "Supply, kg")),
        *(Column(translate("Trocha", "{mode}, kg").format(mode=mode_name(f.mode))) for f in flows),
        Column(translate("Trocha", "Moved to foot, kg")),
        Column(translate("Trocha", "Hours to the nearest open strip")),
        Column(translate("Trocha", "Hours to the nearest exit")),
    ]
    left = impact.before.unmoved_kg.any() or impact.after.unmoved_kg.any()
    if left:
        columns.insert(-3, Column(translate("Trocha", "Not moved, kg")))
    to_exit = case.walks.exits.hours.min(axis=1)
    shown = _largest(impact.displaced_by_zone_kg, impact.supply_kg)
    rows = []
    for z in shown:
        row = [_label(case.zones, z), number(impact.supply_kg[z])]
        row += [change(number(f.before_kg[z]), number(f.after_kg[z])) for f in flows]
        if left:
            unmoved = impact.before.unmoved_kg[z], impact.after.unmoved_kg[z]
            row.append(change(*(number(kg) for kg in unmoved)))
        row += [
            signed(impact.displaced_by_zone_kg[z]),
            change(*(_hours(hours[z]) for hours in case.hours_to_open)),
            _hours(to_exit[z]),
        ]
        rows.append(row)
    caption = translate("Trocha", "Zones: cargo a year and reach, before → after")
    return join(
        table(caption, columns, rows),
        _cut(len(shown), len(case.zones), translate("Trocha", "Zones: cargo moved to foot")),
    )


def strips(case) -> Html:
    """Strips by the change of what flies from them, largest first."""
    impact = case.impact
    before, after = impact.before.air_kg.sum(axis=0), impact.after.air_kg.sum(axis=0)
    columns = [
        Column(translate("Trocha", "Airstrip")),
        Column(translate("Trocha", "Open, share of the time")),
        Column(translate("Trocha", "Flown from it, kg a year")),
        Column(translate("Trocha", "Change, kg")),
    ]
    w = case.windows
    if w is not None:
        columns[2:2] = [
            Column(translate("Trocha", "Days denied")),
            Column(translate("Trocha", "Times destroyed")),
            Column(translate("Trocha", "Times rebuilt")),
        ]
    shown = _largest(after - before, before)
    rows = []
    for j in shown:
        row = [_label(case.strips, j), change(*(percent(a[j]) for a in case.availability))]
        if w is not None:
            row += [
                count(w.after.strip_days_denied[j]),
                count(w.after.times_destroyed[j]),
                count(w.after.times_rebuilt[j]),
            ]
        row += [change(number(before[j]), number(after[j])), signed(after[j] - before[j])]
        rows.append(row)
    caption = translate("Trocha", "Airstrips: availability and use, before → after")
    if w is not None:
        caption = translate(
            "Trocha",
            "Airstrips: availability and use, before → after; days denied and counts: after",
        )
    return join(
        table(caption, columns, rows),
        _cut(len(shown), len(case.strips), translate("Trocha", "Airstrips: availability and use")),
    )


def exits(case) -> Html:
    """Where walking ends: what arrives, and the work in it."""
    impact = case.impact
    before, after = impact.before.foot_kg.sum(axis=0), impact.after.foot_kg.sum(axis=0)
    shown = _largest(after - before, after)
    rows = [
        [
            _label(case.exits, k),
            change(number(before[k]), number(after[k])),
            *(
                change(things(was[k]), things(now[k]))
                for was, now in (
                    (impact.walking_before.porter_trips, impact.walking_after.porter_trips),
                    (impact.walking_before.caravans, impact.walking_after.caravans),
                    (impact.walking_before.person_days, impact.walking_after.person_days),
                )
            ),
        ]
        for k in shown
    ]
    columns = (
        Column(translate("Trocha", "Exit")),
        Column(translate("Trocha", "On foot to it, kg")),
        Column(translate("Trocha", "Porter trips")),
        Column(translate("Trocha", "Caravans")),
        Column(translate("Trocha", "Person-days")),
    )
    caption = translate("Trocha", "Exits: who walks there in a year, before → after")
    return join(
        table(caption, columns, rows),
        _cut(len(shown), len(case.exits), translate("Trocha", "Flows on the ground")),
    )


def ledger(case) -> Html:
    """Who earns what by mode and item, with totals by actor."""
    rows_of_core = case.impact.ledger
    columns = (
        Column(translate("Trocha", "Paid for")),
        Column(translate("Trocha", "To"), figures=False),
        Column(translate("Trocha", "Mode"), figures=False),
        Column(translate("Trocha", "Before, US$")),
        Column(translate("Trocha", "After, US$")),
        Column(translate("Trocha", "Change, US$")),
    )
    rows = [
        [
            item_name(row.item),
            actor_name(row.actor),
            mode_name(row.mode),
            number(row.before_usd),
            number(row.after_usd),
            signed(row.change_usd),
        ]
        for row in rows_of_core
    ]
    totals = []
    for actor in dict.fromkeys(row.actor for row in rows_of_core):
        own = [row for row in rows_of_core if row.actor == actor]
        totals.append(_total(translate("Trocha", "Total"), actor_name(actor), own))
    totals.append(
        _total(translate("Trocha", "Total"), translate("Trocha", "everybody"), rows_of_core)
    )
    caption = translate("Trocha", "Ledger: who earns what in a year")
    return join(table(caption, columns, rows, totals), paragraphs(break_even(case)))


def break_even(case) -> str:
    """The escort fee at which a change of mode leaves the armed group's rent as it is."""
    e = case.economics
    fee = break_even_escort(e)
    gain = e.foot_tax_per_kg + e.escort_per_kg - e.air_tax_per_kg
    if fee < 0:
        text = translate(
            "Trocha",
            "Break-even escort fee: none. The tax on foot alone exceeds that by air by US$ {excess} a "
            "kg, so the {actor} gains from every kilogram that goes on foot, escorted or not.",
        )
    else:
        text = translate(
            "Trocha",
            "Break-even escort fee: at US$ {fee} a kg, cargo pays the {actor} the same by air and on "
            "foot. The fee here is US$ {escort} a kg, so a kilogram that goes on foot pays it US$ "
            "{gain} {direction}.",
        )
    more = translate("Trocha", "more") if gain >= 0 else translate("Trocha", "less")
    return text.format(
        fee=number(fee),
        excess=number(-fee),
        actor=actor_name(ARMED_GROUP),
        escort=number(e.escort_per_kg),
        gain=number(abs(gain)),
        direction=more,
    )


def _total(text: str, who: str, rows) -> list[str]:
    before, after = sum(r.before_usd for r in rows), sum(r.after_usd for r in rows)
    return [text, who, "", number(before), number(after), signed(after - before)]


def _label(places: Places, i: int) -> str:
    """A feature's id, and its name where it has one of its own."""
    name = text_of(places.features[i], "name")
    return places.ids[i] if name in ("", places.ids[i]) else f"{places.ids[i]} · {name}"


def _hours(hours: float) -> str:
    return number(hours, 2) if math.isfinite(hours) else translate("Trocha", "none")


def _largest(changes: np.ndarray, then: np.ndarray) -> Sequence[int]:
    """The first positions by size of change, then by another figure, then in their order."""
    order = np.lexsort((-np.asarray(then), -np.round(np.abs(changes), 6)))
    return [int(i) for i in order[:ROWS]]


def _cut(shown: int, there_are: int, layer: str) -> Html:
    if shown == there_are:
        return join()
    return paragraphs(
        translate(
            "Trocha",
            "{shown} of {all} rows, those with the largest change; the others are in the layer “{layer}”.",
        ).format(shown=count(shown), all=count(there_are), layer=layer)
    )
