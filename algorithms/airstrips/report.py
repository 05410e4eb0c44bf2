"""The page of a status run: what the log says in sentences, two charts, and how far to trust it."""

from __future__ import annotations

import datetime
import math
from html import escape

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.lifecycle import iso_day
from ...layers.locate import version
from .charts import Axis, Steps, round_ticks, step_chart

OPEN, DENIED, DOWN = "#1b7837", "#c0241c", "#8a6418"
MOST_TICKS = 8
_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; color: #222; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }}
svg {{ width: 100%; height: auto }}
figure {{ margin: 1.5rem 0; break-inside: avoid }}
figcaption, footer {{ font-size: 0.9rem; color: #555 }}
li {{ margin: 0.3rem 0 }}
</style>
</head>
<body>
<h1>{title}</h1>
{body}
<footer>Trocha {version}</footer>
</body>
</html>
"""


def report_html(case) -> str:
    """The page as text; the same case gives the same bytes."""
    translate = QCoreApplication.translate
    title = translate("Trocha", "Airstrips from {start} to {end}").format(
        start=iso_day(case.start_day), end=iso_day(case.end_day - 1)
    )
    body = [f"<p>{escape(sentence)}</p>" for sentence in findings(case)]
    body.append(_figure(_fleet_chart(case), translate("Trocha", "Open strips, day by day.")))
    if case.rebuild is not None:
        caption = translate(
            "Trocha",
            "How long closures lasted, by the estimate of Kaplan and Meier. A strip still down when "
            "the window ends counts up to then, and not as never rebuilt.",
        )
        body.append(_figure(_rebuild_chart(case), caption))
    body.append(f"<h2>{escape(translate('Trocha', 'How far to trust this'))}</h2>")
    body.append("<ul>" + "".join(f"<li>{escape(limit)}</li>" for limit in _limits()) + "</ul>")
    return _PAGE.format(
        lang=escape(translate("Trocha", "en")),  # translated to the code of the language
        title=escape(title),
        body="\n".join(body),
        version=escape(version()),
    )


def findings(case) -> list[str]:
    """What the window says: use, attacks and rebuilding, and where that leads."""
    translate = QCoreApplication.translate
    days = case.end_day - case.start_day
    said = [
        translate(
            "Trocha",
            "Of {strips} strips over {days} days, a strip was open {share} of the time, and "
            "demolitions denied {denied} strip-days.",
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
    ]
    rate = case.attacks.fleet_per_day()
    if rate > 0:
        said.append(
            translate(
                "Trocha",
                "An open strip was attacked {rate} times a day, once in {interval} days open. Strips "
                "that were down already were hit {again} times more.",
            ).format(
                rate=f"{rate:.4f}",
                interval=f"{1 / rate:,.1f}",
                again=int(case.attacks.on_closed.sum()),
            )
        )
    rebuild = case.rebuild
    if rebuild is None:
        said.append(translate("Trocha", "No closure began in this window."))
        return said
    said.append(
        translate(
            "Trocha",
            "Of {count} closures {down} were not over when the window ended. Half of all are over "
            "after {median}; counted up to {horizon} days, a closure lasts {mean} days on average.",
        ).format(
            count=case.closures.days.size,
            down=int(np.count_nonzero(~case.closures.is_over)),
            median=_median(rebuild, case.alpha),
            horizon=f"{rebuild.horizon:g}",
            mean=f"{rebuild.mean:.1f}",
        )
    )
    if math.isfinite(case.long_run):
        text = (
            translate(
                "Trocha", "If it went on like this, strips would be open {share} of the time."
            )
            if rebuild.is_complete
            else translate(
                "Trocha",
                "If it went on like this, strips would be open at most {share} of the time: at most, "
                "since closures are counted up to {horizon} days only.",
            )
        )
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
            "looks slower and availability lower than they were.",
        ),
        translate(
            "Trocha",
            "A change dated to the week or month may lie anywhere in it: the ranges in brackets hold "
            "every order of days that the log allows. Durations are those of the days written.",
        ),
        translate(
            "Trocha",
            "The interval of a share takes closures as independent. Strips struck in one operation "
            "are not quite.",
        ),
    ]


def _figure(chart: str, caption: str) -> str:
    return f"<figure>\n{chart}\n<figcaption>{escape(caption)}</figcaption>\n</figure>"


def _fleet_chart(case) -> str:
    translate = QCoreApplication.translate
    fleet = case.fleet
    most = max(len(case.strips), 1)
    return step_chart(
        "fleet",
        translate("Trocha", "Open airstrips by day"),
        translate("Trocha", "From {first} open strips on the first day to {last} on the last.").format(
            first=fleet.open[0], last=fleet.open[-1]
        ),
        Axis(translate("Trocha", "day"), case.start_day, case.end_day, _date_ticks(case)),
        Axis(translate("Trocha", "airstrips"), 0, most, round_ticks(0, most)),
        [
            Steps(fleet.day, fleet.known, translate("Trocha", "known"), "#6d6d6d", dashes="2 3"),
            Steps(fleet.day, fleet.denied, translate("Trocha", "closed by demolition"), DENIED,
                  dashes="7 3"),
            Steps(fleet.day, fleet.open, translate("Trocha", "open"), OPEN, fleet.open_low,
                  fleet.open_high),
        ],
    )  # fmt: skip


def _rebuild_chart(case) -> str:
    translate = QCoreApplication.translate
    found = case.rebuild
    high = max(found.horizon, 1.0)
    from_start = [[1.0, *values] for values in (found.share, found.low, found.high)]
    return step_chart(
        "rebuild",
        translate("Trocha", "Share of closed strips not yet rebuilt"),
        translate("Trocha", "It falls to {share} after {days} days.").format(
            share=f"{found.share[-1]:.0%}", days=f"{found.horizon:g}"
        ),
        Axis(translate("Trocha", "days since the demolition"), 0, high, round_ticks(0, high)),
        Axis(
            translate("Trocha", "share still down"), 0, 1,
            [(k / 4, f"{k / 4:.0%}") for k in range(5)],
        ),
        [
            Steps(
                [0.0, *found.time], from_start[0],
                translate("Trocha", "estimate, with {level} interval").format(
                    level=f"{1 - case.alpha:.0%}"
                ),
                DOWN, from_start[1], from_start[2],
            )
        ],
    )  # fmt: skip


def _date_ticks(case) -> list[tuple[float, str]]:
    """Firsts of months, thinned out to a few; the window's ends where it is short."""
    firsts = [
        day
        for day in range(case.start_day, case.end_day)
        if datetime.date.fromordinal(day).day == 1
    ]
    if len(firsts) < 2:
        firsts = [case.start_day, (case.start_day + case.end_day) // 2]
    step = -(-len(firsts) // MOST_TICKS)
    return [(float(day), iso_day(day)) for day in firsts[::step]]
