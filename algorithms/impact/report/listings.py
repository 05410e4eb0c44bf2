"""The tables of an impact's report by place: zones, strips, exits."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.ways import FOOT
from ....layers.vector import Places, text_of
from ...report.blocks import Column, paragraphs, table
from ...report.figures import change, count, number, percent, signed, things
from ...report.html import Html, join, tag
from .names import mode_name
from .wording import foot_alone

translate = QCoreApplication.translate

ROWS = 20  # a table longer than this is cut
OUTSIDE = "*"


def zones(case) -> Html:
    """Zones by what they moved to foot, or off the air where nobody walks, largest first."""
    impact, flows = case.impact, case.modes
    columns = [
        Column(translate("Trocha", "Zone")),
        Column(translate("Trocha", "Supply, kg")),
        *(Column(translate("Trocha", "{mode}, kg").format(mode=mode_name(f.mode))) for f in flows),
    ]
    left = impact.before.unmoved_kg.any() or impact.after.unmoved_kg.any()
    if left:
        columns.append(Column(translate("Trocha", "Not moved, kg")))
    spread = None
    if FOOT in impact.modes:
        columns.append(Column(translate("Trocha", "Moved to foot, kg")))
        changed = impact.displaced_by_zone_kg
        if case.draws is not None:
            spread = case.draws.zone_spread("displaced_kg")
    else:
        columns.append(Column(translate("Trocha", "Change of what flies, kg")))
        changed = impact.after.air_kg.sum(axis=1) - impact.before.air_kg.sum(axis=1)
    if spread is not None:
        columns.append(Column(translate("Trocha", "P10 to P90")))
    columns += [
        Column(translate("Trocha", "Hours on foot to the nearest open strip")),
        Column(translate("Trocha", "Hours on foot to the nearest exit")),
    ]
    to_exit = case.walks.exits.hours.min(axis=1)
    shown = _largest(changed, impact.supply_kg)
    rows = []
    for z in shown:
        row = [_label(case.zones, z), number(impact.supply_kg[z])]
        row += [change(number(f.before_kg[z]), number(f.after_kg[z])) for f in flows]
        if left:
            unmoved = impact.before.unmoved_kg[z], impact.after.unmoved_kg[z]
            row.append(change(*(number(kg) for kg in unmoved)))
        row += _with_range(changed[z], spread, z)
        row += [
            change(*(_hours(hours[z]) for hours in case.hours_to_open)),
            _hours(to_exit[z]),
        ]
        rows.append(row)
    caption = translate("Trocha", "Zones: cargo a year and reach, before → after")
    return join(
        table(caption, columns, rows),
        _marked(rows),
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
    spread = None if case.draws is None else case.draws.strip_spread("flow_change_kg")
    if spread is not None:
        columns.append(Column(translate("Trocha", "P10 to P90")))
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
        row.append(change(number(before[j]), number(after[j])))
        row += _with_range(after[j] - before[j], spread, j)
        rows.append(row)
    caption = translate("Trocha", "Airstrips: availability and use, before → after")
    if w is not None:
        caption = translate(
            "Trocha",
            "Airstrips: availability and use, before → after; days denied and counts: after"
        )  # fmt: skip
    return join(
        table(caption, columns, rows),
        _marked(rows),
        _cut(len(shown), len(case.strips), translate("Trocha", "Airstrips: availability and use")),
    )


def exits(case) -> Html:
    """Where ways overland end: what arrives by each mode, and the work of what walks."""
    impact = case.impact
    before, after = (
        sum(flows.by(mode).sum(axis=0) for mode in impact.modes)
        for flows in (impact.before, impact.after)
    )
    shown = _largest(after - before, after)
    walks = FOOT in impact.modes
    columns = [Column(translate("Trocha", "Exit"))]
    for mode in impact.modes:
        text = translate("Trocha", "{mode} to it, kg").format(mode=mode_name(mode))
        columns.append(Column(text[:1].upper() + text[1:]))
    if walks:
        columns += [
            Column(translate("Trocha", "Porter trips")),
            Column(translate("Trocha", "Caravans")),
            Column(translate("Trocha", "Person-days")),
        ]
    work = [
        (getattr(impact.walking_before, of), getattr(impact.walking_after, of))
        for of in ("porter_trips", "caravans", "person_days")
    ]
    rows = []
    for k in shown:
        row = [_label(case.exits, k)]
        for mode in impact.modes:
            was, now = (flows.by(mode)[:, k].sum() for flows in (impact.before, impact.after))
            row.append(change(number(was), number(now)))
        row += [change(things(was[k]), things(now[k])) for was, now in work if walks]
        rows.append(row)
    caption = translate("Trocha", "Exits: who walks there in a year, before → after")
    if not foot_alone(case):
        caption = translate("Trocha", "Exits: what reaches them in a year, before → after")
    return join(
        table(caption, columns, rows),
        _cut(len(shown), len(case.exits), translate("Trocha", "Flows on the ground")),
    )


def _with_range(value: float, spread: np.ndarray | None, i: int) -> list[str]:
    """A change, marked where it lies outside its own range, and that range if there is one."""
    if spread is None:
        return [signed(value)]
    low, _, high = spread[:, i]
    between = translate("Trocha", "{low} to {high}").format(
        low=signed(low, 2), high=signed(high, 2)
    )
    return [signed(value) + ("" if low <= value <= high else OUTSIDE), between]


def _marked(rows: list[list[str]]) -> Html:
    """What the mark means, where a row has it."""
    if not any(cell.endswith(OUTSIDE) for row in rows for cell in row):
        return join()
    text = translate("Trocha", "{mark} The value lies outside P10 to P90: go by the range.")
    return tag("p", text.format(mark=OUTSIDE), class_="small")


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
            "{shown} of {all} rows, those with the largest change; the others are in the layer “{layer}”."
        ).format(shown=count(shown), all=count(there_are), layer=layer)
    )  # fmt: skip
