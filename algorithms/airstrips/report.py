"""The page of a status run: what the log says in sentences, two charts, and how far to trust it."""

from __future__ import annotations

import datetime
import math

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.lifecycle import iso_day
from ...layers.locate import version
from ..report.blocks import bullets, figure, page, paragraphs, section
from ..report.charts import Mark, Steps, axis_ticks, step_curves
from ..report.figures import number, percent
from ..report.html import Html, tag

MOST_TICKS = 8


def report_html(case) -> str:
    """The page as text; the same case gives the same bytes."""
    translate = QCoreApplication.translate
    title = translate("Trocha", "Airstrips from {start} to {end}").format(
        start=iso_day(case.start_day), end=iso_day(case.end_day - 1)
    )
    body = [tag("h1", title), paragraphs(*findings(case)), figure(
        _fleet_chart(case), translate("Trocha", "Open strips, day by day.")
    )]  # fmt: skip
    if case.rebuild is not None:
        caption = translate(
            "Trocha",
            "How long closures lasted, by the estimate of Kaplan and Meier. A strip still down when "
            "the window ends counts up to then, and not as never rebuilt."
        )  # fmt: skip
        body.append(figure(_rebuild_chart(case), caption))
    trust = translate("Trocha", "How far to trust this")
    body.append(section("trust", trust, bullets(_limits())))
    body.append(tag("footer", f"Trocha {version()}", class_="small"))
    # The translators' own code goes here, so that a screen reader speaks their language.
    return page(title, translate("Trocha", "en"), *body)


def findings(case) -> list[str]:
    """What the window says: use, attacks and rebuilding, and where that leads."""
    translate = QCoreApplication.translate
    days = case.end_day - case.start_day
    said = [
        translate(
            "Trocha",
            "Of {strips} strips over {days} days, a strip was open {share} of the time, and "
            "demolitions denied {denied} strip-days."
        ).format(
            strips=len(case.strips),
            days=days,
            share=_with_range(
                case.summary.availability.mean(), *(a.mean() for a in case.availability), "{:.1%}"
            ),
            denied=_with_range(
                case.summary.strip_days_denied.sum(), *(d.sum() for d in case.denied), "{:,.0f}"
            ),
        )
    ]  # fmt: skip
    rate = case.attacks.fleet_per_day()
    if rate > 0:
        said.append(
            translate(
                "Trocha",
                "An open strip was attacked {rate} times a day, once in {interval} days open. Strips "
                "that were down already were hit {again} times more."
            ).format(
                rate=f"{rate:.4f}",
                interval=f"{1 / rate:,.1f}",
                again=int(case.attacks.on_closed.sum()),
            )
        )  # fmt: skip
    rebuild = case.rebuild
    if rebuild is None:
        said.append(translate("Trocha", "No closure began in this window."))
        return said
    said.append(
        translate(
            "Trocha",
            "Of {count} closures {down} were not over when the window ended. Half of all are over "
            "after {median}; counted up to {horizon} days, a closure lasts {mean} days on average."
        ).format(
            count=case.closures.days.size,
            down=int(np.count_nonzero(~case.closures.is_over)),
            median=_median(rebuild, case.alpha),
            horizon=f"{rebuild.horizon:g}",
            mean=f"{rebuild.mean:.1f}",
        )
    )  # fmt: skip
    if math.isfinite(case.long_run):
        text = (
            translate(
                "Trocha", "If it went on like this, strips would be open {share} of the time."
            )
            if rebuild.is_complete
            else translate(
                "Trocha",
                "If it went on like this, strips would be open at most {share} of the time: at most, "
                "since closures are counted up to {horizon} days only."
            )
        )  # fmt: skip
        said.append(text.format(share=f"{case.long_run:.1%}", horizon=f"{rebuild.horizon:g}"))
    return said


def _median(rebuild, alpha: float) -> str:
    translate = QCoreApplication.translate
    if math.isnan(rebuild.median):
        return translate("Trocha", "longer than was seen")
    if math.isnan(rebuild.median_high):
        text = translate("Trocha", "{median} days ({level} interval from {low} days on)")
    else:
        text = translate("Trocha", "{median} days ({level} interval {low} to {high})")
    return text.format(
        median=f"{rebuild.median:g}",
        level=f"{1 - alpha:.0%}",
        low=f"{rebuild.median_low:g}",
        high=f"{rebuild.median_high:g}",
    )


def _with_range(value: float, low: float, high: float, form: str) -> str:
    if high - low < 1e-9:
        return form.format(value)
    return QCoreApplication.translate("Trocha", "{value} ({low} to {high} by rough dates)").format(
        value=form.format(value), low=form.format(low), high=form.format(high)
    )


def _limits() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate(
            "Trocha",
            "A log records what was seen. A strip rebuilt unnoticed counts as closed, so rebuilding "
            "looks slower and availability lower than they were."
        ),
        translate(
            "Trocha",
            "A change dated to the week or month may lie anywhere in it: the ranges in brackets hold "
            "every order of days that the log allows. Durations are those of the days written."
        ),
        translate(
            "Trocha",
            "The interval of a share takes closures as independent. Strips struck in one operation "
            "are not quite."
        ),
    ]  # fmt: skip


def _fleet_chart(case) -> Html:
    translate = QCoreApplication.translate
    fleet = case.fleet
    edges = np.r_[fleet.day, case.end_day]
    known, denied, is_open = (
        translate("Trocha", "known"),
        translate("Trocha", "closed by demolition"),
        translate("Trocha", "open"),
    )
    return step_curves(
        "fleet",
        translate("Trocha", "Open airstrips by day"),
        translate("Trocha", "From {first} open strips on the first day to {last} on the last.").format(
            first=fleet.open[0], last=fleet.open[-1]
        ),
        [
            Steps(known, "still", edges, fleet.known, dashed=True),
            Steps(denied, "foot", edges, fleet.denied, dashed=True),
            Steps(is_open, "low", edges, fleet.open, fleet.open_low, fleet.open_high),
        ],
        _date_marks(case),
        translate("Trocha", "airstrips"),
    )  # fmt: skip


def _rebuild_chart(case) -> Html:
    translate = QCoreApplication.translate
    found = case.rebuild
    high = max(found.horizon, 1.0)
    edges = np.r_[0.0, found.time, high]
    label = translate("Trocha", "estimate, with {level} interval").format(
        level=percent(1 - case.alpha)
    )
    share, low, most = (np.r_[1.0, values] for values in (found.share, found.low, found.high))
    return step_curves(
        "rebuild",
        translate("Trocha", "Share of closed strips not yet rebuilt"),
        translate("Trocha", "It falls to {share} after {days} days.").format(
            share=percent(found.share[-1]), days=f"{found.horizon:g}"
        ),
        [Steps(label, "high", edges, share, low, most)],
        [Mark(days, number(days)) for days in axis_ticks(0.0, high) if days <= high],
        translate("Trocha", "share still down"),
        percent,
        translate("Trocha", "days since the demolition"),
    )


def _date_marks(case) -> list[Mark]:
    """Firsts of months, thinned out to a few; the window's ends where it is short."""
    firsts = [
        day
        for day in range(case.start_day, case.end_day)
        if datetime.date.fromordinal(day).day == 1
    ]
    if len(firsts) < 2:
        firsts = [case.start_day, (case.start_day + case.end_day) // 2]
    step = -(-len(firsts) // MOST_TICKS)
    return [Mark(day, iso_day(day)) for day in firsts[::step]]
