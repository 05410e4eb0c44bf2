"""The charts of an impact: mode shares, open strips by day, and what drives the figures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Swing
from ....core.figures import figures
from ....core.ways import FOOT
from ...report.blocks import figure, paragraphs
from ...report.charts import Bar, Mark, Part, Steps, stacked_bars, step_curves, tornado
from ...report.figures import DIGITS, change, count, day, number, percent, signed
from ...report.html import Html, join, tag
from .names import band_names, driver_name, mode_colour, mode_name
from .wording import foot_alone

translate = QCoreApplication.translate

BARS = 8  # of a tornado
MILLION = 1e6
NEGLIGIBLE = 0.005  # a bar that is this share of the widest is not drawn


def mode_shares(case) -> Html:
    """Two bars: how the supply divided before and divides after."""
    impact = case.impact
    supply = float(impact.supply_kg.sum())
    flows = [
        (line.name, line.before_kg, line.after_kg)
        for line in impact.balance
        if line.name not in ("supply", "residual")
    ]
    if not any(flows[-1][1:]):
        flows.pop()  # nothing stays, so the key need not explain it

    def parts(column: int) -> list[Part]:
        return [
            Part(
                mode_name(flow[0]),
                mode_colour(flow[0]),
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
                "many strips were open on each day is not known."
            )
        )  # fmt: skip
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
        "Of {strips} airstrips, on a mean day {mean} were open; fewest on one day {fewest}, most {most}."
    ).format(
        strips=count(len(case.strips)),
        mean=change(*(number(m) for m in means)),
        fewest=change(count(before.open.min()), count(after.open.min())),
        most=change(count(before.open.max()), count(after.open.max())),
    )  # fmt: skip
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
        "the day the log confirms it."
    )  # fmt: skip
    if any((fleet.open_low < fleet.open_high).any() for fleet in (before, after)):
        source += " " + translate(
            "Trocha", "The band is what dates known to the week or coarser leave open."
        )
    return join(
        tag("h3", translate("Trocha", "Airstrips open by day")), figure(chart, f"{text} {source}")
    )


def drivers(case) -> list[Html]:
    """A tornado each for the cargo that moved and for the change of rent; none without draws."""
    if case.draws is None:
        return []
    titles = {
        "air_change_kg": translate("Trocha", "What drives the change of the kilograms flown"),
        "displaced_kg": translate("Trocha", "What drives the kilograms moved to foot"),
        "rent_change_usd": translate("Trocha", "What drives the change of the armed group's rent"),
    }
    units = {"rent_change_usd": translate("Trocha", "US$ a year")}
    kg = translate("Trocha", "kg a year")
    value = figures(case.impact)
    return [
        _tornado(
            f"drives-{name.split('_')[0]}",
            titles[name],
            case.draws.swings[name],
            value[name],
            units.get(name, kg),
        )
        for name in driven(case)
    ]


def driven(case) -> tuple[str, ...]:
    """The figures whose drivers are drawn: with more modes than air and foot, what flies too."""
    if foot_alone(case):
        return ("displaced_kg", "rent_change_usd")
    on_foot = ("displaced_kg",) if FOOT in case.impact.modes else ()
    return ("air_change_kg", *on_foot, "rent_change_usd")


def _tornado(name: str, title: str, swings: tuple[Swing, ...], centre: float, unit: str) -> Html:
    widest = max((s.width for s in swings), default=0.0)
    shown = [s for s in swings[:BARS] if s.width > NEGLIGIBLE * widest]
    if not shown:
        text = translate("Trocha", "{title}: none of the assumptions moves it.").format(title=title)
        return paragraphs(text)
    bars = []
    for s in shown:
        ends = _end(s.name, s.low), _end(s.name, s.high)
        bars.append(Bar(driver_name(s.name), s.at_low, s.at_high, *ends))
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
        "their values; the line is the result at those values, {centre} {unit}."
    ).format(centre=signed(centre), unit=unit)  # fmt: skip
    return join(tag("h3", title), figure(chart, caption))


def _end(name: str, value: float) -> str:
    """The end of a range beside its bar; sums and means over places are rounded."""
    return number(value, DIGITS if name in band_names() else 6)
