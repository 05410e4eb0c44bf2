"""Scenarios side by side: a table of the main figures and a chart of two of them."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ....core.figures import UNITS, figures
from ....core.ways import AIR
from ...report.blocks import Column, figure, paragraphs, table
from ...report.charts import Interval, intervals
from ...report.figures import change, number, percent, signed
from ...report.html import Html, join, tag
from ..numbers import figure_labels
from .deterrence import not_lethal, reconstructed
from .driver import term_name
from .names import mode_name
from .wording import foot_alone

translate = QCoreApplication.translate

MAIN = (
    "air_share_before", "air_share_after", "air_change_kg", "displaced_kg", "vehicle_change_kg",
    "boat_change_kg", "unmoved_change_kg", "deterred_kg", "porter_trips", "total_person_days",
    "rent_before_usd", "rent_after_usd", "rent_change_usd", "rent_invariance",
)  # fmt: skip
MILLION = 1e6


def scenario_name(study) -> str:
    """What a study is called: its scenario, or this run."""
    return study.scenario.name or translate("Trocha", "this run")


def side_by_side(case) -> Html:
    """The run and its scenarios, one column each, and a chart of cargo and rent."""
    studies = (case.study, *case.compared)
    found = [figures(study.impact) for study in studies]
    called = {
        **figure_labels(),
        "air_share_before": translate("Trocha", "Share of the supply by air before"),
        "air_share_after": translate("Trocha", "Share of the supply by air after"),
        "deterred_kg": translate("Trocha", "Deterred from flying, reconstructed (kg a year)"),
    }
    rows = [
        _row(translate("Trocha", "Modes"), studies, _modes),
        _row(translate("Trocha", "Strips open on a mean day"), studies, _open),
    ]
    for name in MAIN:
        if any(of.get(name) for of in found):  # a row of nothing but zeros tells nothing
            cells = [_cell(study, of, name) for study, of in zip(studies, found)]
            rows.append([called[name], *cells])
    rows.append(_row(translate("Trocha", "What changes rent most"), studies, _driver))
    columns = [
        Column(translate("Trocha", "Figure")),
        *(Column(scenario_name(study)) for study in studies),
    ]
    caption = translate("Trocha", "The run and its scenarios; below each value P10 to P90")
    if case.draws is None:
        caption = translate("Trocha", "The run and its scenarios")
    cargo = "displaced_kg" if all(foot_alone(study) for study in studies) else "air_change_kg"
    charts = [_chart(studies, found, name, called[name]) for name in (cargo, "rent_change_usd")]
    return join(_descriptions(studies), *charts, table(caption, columns, rows), _how(studies))


def _row(label: str, studies, write) -> list:
    return [label, *(write(study) for study in studies)]


def _modes(study) -> Html:
    first, *others = (mode_name(mode) for mode in (AIR, *study.impact.modes))
    return join(first, *(join(",", tag("br"), mode) for mode in others))


def _open(study) -> str:
    before, after = study.setting.before.value, study.setting.after.value
    return change(number(before.sum()), number(after.sum()))


def _driver(study) -> str:
    driver = study.impact.rent_driver
    return term_name(driver) if driver else translate("Trocha", "nothing")


def _cell(study, found, name: str):
    """A figure, and below it its range; a dash where the scenario has no such figure."""
    value = found.get(name, math.nan)
    text = _written(name, value, 3)
    if study.draws is None or not math.isfinite(value):
        return text
    spread = study.draws.spread(name)
    between = translate("Trocha", "{low} to {high}").format(
        low=_written(name, spread.p10, 2), high=_written(name, spread.p90, 2)
    )
    lines = [text, tag("br"), tag("span", between, class_="range")]
    if not spread.holds(value):
        outside = translate("Trocha", "value outside")
        lines += [tag("br"), tag("span", outside, class_="range")]
    return join(*lines)


def _written(name: str, value: float, digits: int) -> str:
    if UNITS[name] == "share":
        return percent(value)
    stays = name.endswith(("_before_usd", "_after_usd", "_invariance", "deterred_kg"))
    return number(value, digits) if stays else signed(value, digits)


def _chart(studies, found, name: str, label: str) -> Html:
    values = [of[name] for of in found]
    spreads = [study.draws and study.draws.spread(name) for study in studies]
    ends = [abs(v) for v in values]
    ends += [abs(end) for s in spreads if s for end in (s.p10, s.p90)]
    in_millions = max((end for end in ends if math.isfinite(end)), default=0.0) >= MILLION
    scale = MILLION if in_millions else 1.0
    rows = [
        Interval(
            scenario_name(study),
            value / scale,
            s.p10 / scale if s else value / scale,
            s.p90 / scale if s else value / scale,
        )
        for study, value, s in zip(studies, values, spreads)
    ]
    unit = translate("Trocha", "in millions") if in_millions else ""
    said = "; ".join(_said(row, bool(s)) for row, s in zip(rows, spreads))
    keys = (
        translate("Trocha", "all assumptions at their values"),
        translate("Trocha", "P10 to P90 of the draws") if any(spreads) else "",
    )
    chart = intervals(f"compared-{name.split('_')[0]}", label, said, rows, keys, unit, signed)
    caption = translate("Trocha", "All assumptions at their values; no draws were made.")
    if any(spreads):
        caption = translate(
            "Trocha", "Where a dot lies outside its bar, the assumptions reach farther to one side than "
            "to the other: go by the bar."
        )  # fmt: skip
    return join(tag("h3", label), figure(chart, caption))


def _said(row: Interval, has_range: bool) -> str:
    text = translate("Trocha", "{scenario}: {value}")
    if has_range:
        text = translate("Trocha", "{scenario}: {value}, P10 to P90 {low} to {high}")
    ends = {"low": signed(row.low, 2), "high": signed(row.high, 2)}
    return text.format(scenario=row.label, value=signed(row.value), **ends)


def _descriptions(studies) -> Html:
    told = [
        translate("Trocha", "{scenario}: {text}").format(
            scenario=scenario_name(study), text=study.scenario.description
        )
        for study in studies[1:]
        if study.scenario.description
    ]
    return paragraphs(*told)


def _how(studies) -> Html:
    text = translate(
        "Trocha", "All are worked out on the same ways and with the same seed, so that differences "
        "between them are not chance. Each is the run itself with what its scenario sets."
    )  # fmt: skip
    if any(study.impact.deterrence is not None for study in studies):
        return paragraphs(text, f"{reconstructed()} {not_lethal()}")
    return paragraphs(text)
