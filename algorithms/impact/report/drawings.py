"""The charts of an impact: mode shares, open strips by day, and what drives the figures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Swing
from ...report.blocks import figure, paragraphs
from ...report.charts import Bar, Mark, Part, Steps, stacked_bars, step_curves, tornado
from ...report.figures import change, count, day, number, percent, signed
from ...report.html import Html, join, tag
from ..assumptions import labels
from .names import COLOURS, mode_colour, mode_name

translate = QCoreApplication.translate

BARS = 8  # of a tornado
MILLION = 1e6
NEGLIGIBLE = 0.005  # a bar that is this share of the widest is not drawn


def mode_shares(case) -> Html:
    """Two bars: how the supply divided before and divides after."""
    impact = case.impact
    flows = [(f.mode, float(f.before_kg.sum()), float(f.after_kg.sum())) for f in case.modes]
    left = float(impact.before.unmoved_kg.sum()), float(impact.after.unmoved_kg.sum())
    if any(left):
        flows.append(("unmoved", *left))
    others = [mode for mode, _, _ in flows if mode not in COLOURS]
    supply = float(impact.supply_kg.sum())

    def parts(column: int) -> list[Part]:
        return [
            Part(
                mode_name(flow[0]),
                mode_colour(flow[0], others),
                flow[column],
                percent(flow[column] / supply) if supply else "",
            )
            for flow in flows
        ]

    said = ", ".join(
        f"{mode_name(mode)} {change(number(was), number(now))} kg" for mode, was, now in flows
    )
    chart = stacked_bars(
        "modes",
        translate("Trocha", "How the supply goes out, before and after"),
        said,
        ((translate("Trocha", "Before"), parts(1)), (translate("Trocha", "After"), parts(2))),
    )
    caption = translate("Trocha", "Of the supply of {supply} kg a year: {flows}.").format(
        supply=number(supply), flows=said
    )
    return join(
        tag("h3", translate("Trocha", "Share of the supply by mode")), figure(chart, caption)
    )


def open_strips(case) -> Html:
    """Open strips on each day of both windows; a sentence instead where there is no log."""
    w = case.windows
    if w is None:
        return paragraphs(
            translate(
                "Trocha",
                "Availability came from fields of the airstrip layer and not from a status log, so how "
                "many strips were open on each day is not known.",
            )
        )
    before, after = w.fleet_before, w.fleet_after
    lengths = w.before_end - w.before_start, w.after_end - w.after_start
    # Windows far apart are laid over each other, or the axis would show mostly what is between.
    apart = w.after_start - w.before_end > max(lengths)
    starts = (0, 0) if apart else (w.before_start, w.after_start)
    curves = [
        Steps(
            label,
            colour,
            start + np.arange(fleet.day.size + 1),
            fleet.open,
            fleet.open_low,
            fleet.open_high,
        )
        for label, colour, start, fleet in (
            (translate("Trocha", "before"), "before", starts[0], before),
            (translate("Trocha", "after"), "after", starts[1], after),
        )
    ]
    if apart:
        marks = [
            Mark(0, translate("Trocha", "first day")),
            Mark(max(lengths), translate("Trocha", "day {n}").format(n=count(max(lengths)))),
        ]
    else:
        marks = [Mark(start, day(start)) for start in starts]
        for end in {w.before_end, w.after_end} - {w.after_start}:
            marks.append(Mark(end, day(end - 1)))
        marks.sort(key=lambda mark: mark.x)
    means = [float(np.mean(fleet.open)) for fleet in (before, after)]
    text = translate(
        "Trocha",
        "Of {strips} airstrips, on a mean day {mean} were open; fewest on one day {fewest}, most {most}.",
    ).format(
        strips=count(len(case.strips)),
        mean=change(*(number(m) for m in means)),
        fewest=change(count(before.open.min()), count(after.open.min())),
        most=change(count(before.open.max()), count(after.open.max())),
    )
    chart = step_curves(
        "fleet",
        translate("Trocha", "Airstrips open by day"),
        text,
        curves,
        marks,
        translate("Trocha", "open airstrips"),
    )
    source = translate(
        "Trocha",
        "By the status log; rebuilds that nobody saw are not in it. A strip found later counts from "
        "the day the log confirms it.",
    )
    if any((fleet.open_low < fleet.open_high).any() for fleet in (before, after)):
        source += " " + translate(
            "Trocha", "The band is what dates known to the week or coarser leave open."
        )
    return join(
        tag("h3", translate("Trocha", "Airstrips open by day")), figure(chart, f"{text} {source}")
    )


def drivers(case) -> list[Html]:
    """A tornado each for displaced kilograms and the change of rent; none without draws."""
    if case.draws is None:
        return []
    impact = case.impact
    return [
        _tornado(
            case,
            "drives-cargo",
            translate("Trocha", "What drives the kilograms moved to foot"),
            case.draws.swings_displaced_kg,
            impact.displaced_kg,
            translate("Trocha", "kg a year"),
        ),
        _tornado(
            case,
            "drives-rent",
            translate("Trocha", "What drives the change of the armed group's rent"),
            case.draws.swings_rent_change_usd,
            impact.rent_change_usd,
            translate("Trocha", "US$ a year"),
        ),
    ]


def _tornado(
    case, name: str, title: str, swings: tuple[Swing, ...], centre: float, unit: str
) -> Html:
    widest = max((s.width for s in swings), default=0.0)
    shown = [s for s in swings[:BARS] if s.width > NEGLIGIBLE * widest]
    if not shown:
        text = translate("Trocha", "{title}: none of the assumptions moves it.").format(title=title)
        return paragraphs(text)
    called = labels()
    bars = []
    for s in shown:
        assumption = case.scenario.assumptions[s.name]
        ends = number(assumption.low, 6), number(assumption.high, 6)
        bars.append(Bar(called.get(s.name, s.name), s.at_low, s.at_high, *ends))
    said = "; ".join(
        translate("Trocha", "{label} from {low} to {high}: {figures} {unit}").format(
            label=bar.label,
            low=bar.low_text,
            high=bar.high_text,
            figures=change(signed(bar.at_low), signed(bar.at_high)),
            unit=unit,
        )
        for bar in bars
    )
    scale, scaled_unit = 1.0, unit
    if max(abs(end) for s in shown for end in (s.at_low, s.at_high)) >= MILLION:
        scale, scaled_unit = MILLION, translate("Trocha", "million {unit}").format(unit=unit)
    keys = (
        translate("Trocha", "at the low end of its range"),
        translate("Trocha", "at the high end"),
    )
    drawn = [replace(b, at_low=b.at_low / scale, at_high=b.at_high / scale) for b in bars]
    chart = tornado(name, title, said, drawn, centre / scale, keys, scaled_unit, signed)
    caption = translate(
        "Trocha",
        "Each bar moves one assumption over its range, which stands at its ends, with all others at "
        "their values; the line is the result at those values, {centre} {unit}.",
    ).format(centre=signed(centre), unit=unit)
    return join(tag("h3", title), figure(chart, caption))
