"""What carrying takes, leg by leg, and every figure of an impact with its range."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QCoreApplication

from ....core.figures import figures
from ...report.blocks import Column, paragraphs, table
from ...report.figures import NOTHING, change, number, rough, signed, things
from ...report.html import Html, join
from ..numbers import figure_labels
from .names import carrier_name, leg_name, mode_name
from .wording import lies_outside, spread_of

translate = QCoreApplication.translate


def legs(case) -> Html:
    """Kilograms, loaded trips and days under way of each leg, and the days walked in all."""
    impact = case.impact
    columns = (
        Column(translate("Trocha", "Cargo leaves")),
        Column(translate("Trocha", "Leg"), figures=False),
        Column(translate("Trocha", "Carried by"), figures=False),
        Column(translate("Trocha", "kg a year")),
        Column(translate("Trocha", "Loaded trips")),
        Column(translate("Trocha", "Days under way, out and back")),
    )
    rows = [
        [
            mode_name(leg.mode),
            leg_name(leg.leg),
            carrier_name(leg.carrier),
            change(number(leg.before_kg), number(leg.after_kg)),
            change(things(leg.before_trips), things(leg.after_trips)),
            change(things(leg.before_days), things(leg.after_days)),
        ]
        for leg in impact.legs
    ]
    days = translate(
        "Trocha", "On foot the change is {out} person-days a year to the exits, {haul} on hauls to the "
        "strips and {feeder} to and from vehicles and boats: {total} in all. Time in the air is not known."
    )  # fmt: skip
    told = days.format(
        out=_days(impact.person_days),
        haul=_days(impact.haul_person_days),
        feeder=_days(impact.feeder_person_days),
        total=_days(impact.total_person_days),
    )
    caption = translate("Trocha", "Legs: what carrying takes in a year, before → after")
    return join(table(caption, columns, rows), paragraphs(told))


def _days(value: float) -> str:
    return f"+{things(value)}" if value > 0 else things(value)


def every_figure(case) -> Html:
    """All figures of the run, each with P10, P50 and P90 where there are draws."""
    called = figure_labels()
    columns = [Column(translate("Trocha", "Figure")), Column(translate("Trocha", "Value"))]
    if case.draws is not None:
        columns += [Column(f"P{p}") for p in (10, 50, 90)]
        columns.append(Column(translate("Trocha", "Value and range"), figures=False))
    rows = []
    for name, value in figures(case.impact).items():
        row = [called[name], signed(value) if _is_change(name) else number(value)]
        if case.draws is not None:
            row += _range(case, name, (lambda v: signed(v, 2)) if _is_change(name) else rough)
        rows.append(row)
    caption = translate("Trocha", "Every figure with its range")
    return table(caption, columns, rows)


def _is_change(name: str) -> bool:
    still = ("_before", "_after", "_before_usd", "_after_usd", "_invariance", "_escort_usd")
    return not name.endswith((*still, "deterred_kg", "intercepted_kg"))


def _range(case, name: str, write: Callable[[float], str]) -> list[str]:
    spread = spread_of(case, name)
    if spread is None:
        return [NOTHING, NOTHING, NOTHING, translate("Trocha", "no draw defines it")]
    told = [write(p) for p in (spread.p10, spread.p50, spread.p90)]
    outside = lies_outside(case, name)
    return [*told, translate("Trocha", "outside: go by the range") if outside else ""]
