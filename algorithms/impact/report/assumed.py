"""What an impact assumes: every value with its range, unit, source and note."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import AVAILABILITY_AFTER, AVAILABILITY_BEFORE, SUPPLY
from ...report.blocks import Column, paragraphs, table
from ...report.figures import number
from ...report.html import Html, join, tag
from ..assumptions import labels, shipped
from .names import band_names

translate = QCoreApplication.translate


def assumptions(case) -> Html:
    """The assumptions that the run depends on, and inputs with a range of their own."""
    called, as_shipped = labels(), shipped()
    columns = (
        Column(translate("Trocha", "Assumption")),
        Column(translate("Trocha", "Value")),
        Column(translate("Trocha", "Range")),
        Column(translate("Trocha", "Unit"), figures=False),
        Column(translate("Trocha", "Source"), figures=False),
        Column(translate("Trocha", "Note"), figures=False),
    )
    rows, own = [], []
    for name, assumption in case.assumptions.items():
        is_own = assumption != as_shipped.get(name)
        if is_own:
            own.append(name)
        value = number(assumption.value, 6)
        rows.append(
            [
                join(called.get(name, name), tag("br"), tag("code", name), _mark(is_own)),
                tag("span", value, class_="own") if is_own else value,
                translate("Trocha", "{low} to {high}").format(
                    low=number(assumption.low, 6), high=number(assumption.high, 6)
                ),
                assumption.unit,
                assumption.source or translate("Trocha", "none"),
                assumption.note,
            ]
        )
    if own:
        text = translate(
            "Trocha", "Set for this run (in bold): {names}. All others are as shipped."
        )
    else:
        text = translate("Trocha", "All are as shipped with Trocha; none was set for this run.")
    said = [text.format(names=", ".join(own))]
    if case.scenario.description:
        said.append(
            translate("Trocha", "The scenario says: {text}").format(text=case.scenario.description)
        )
    if len(case.assumptions) < len(case.scenario.assumptions):
        said.append(
            translate("Trocha", "Assumptions that only other modes or options need are left out.")
        )
    rows = [*_bands(case), *rows]
    return join(paragraphs(*said), table(translate("Trocha", "Assumptions"), columns, rows))


def _mark(is_own: bool) -> Html:
    if not is_own:
        return join()
    return join(tag("br"), tag("span", translate("Trocha", "set for this run"), class_="own"))


def _bands(case) -> list[list]:
    """Supply and availability where they have a range: all places are drawn together."""
    given = case.setting
    kg, share = translate("Trocha", "kg a year"), translate("Trocha", "share of time")
    note = translate(
        "Trocha", "drawn for all places at once, each as far up its own range as the others"
    )
    rows = []
    for name, band, total, unit in (
        (SUPPLY, given.supply, np.sum, kg),
        (AVAILABILITY_BEFORE, given.before, np.mean, share),
        (AVAILABILITY_AFTER, given.after, np.mean, share),
    ):
        if band.is_wide:
            low, value, high = (number(total(v)) for v in (band.low, band.value, band.high))
            between = translate("Trocha", "{low} to {high}").format(low=low, high=high)
            label = join(band_names()[name], tag("br"), tag("code", name))
            rows.append([label, value, between, unit, _band_source(case, name), note])
    return rows


def _band_source(case, name: str) -> str:
    """Which fields or percentage a range is from."""
    given = {s.name: s.value for s in case.record.settings}
    low, high = given.get(f"{name}_LOW_FIELD"), given.get(f"{name}_HIGH_FIELD")
    if low and high:
        text = translate("Trocha", "fields {low} and {high} of the layer")
        return text.format(low=low, high=high)
    text = translate("Trocha", "± {pct} % of each zone (SUPPLY_RANGE_PCT)")
    return text.format(pct=given.get("SUPPLY_RANGE_PCT"))
