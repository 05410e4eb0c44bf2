"""What an impact rests on: assumptions, sums that must close, inputs, parameters, versions."""

from __future__ import annotations

import textwrap

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import AVAILABILITY_AFTER, AVAILABILITY_BEFORE, SUPPLY
from ...report.blocks import Column, bullets, paragraphs, table
from ...report.figures import NOTHING, count, number, percent
from ...report.html import Html, join, tag
from ..assumptions import labels, shipped
from .findings import sentence
from .names import band_names, mode_name

translate = QCoreApplication.translate

NOTICE_LETTERS = 210  # of what an input says of itself


def findings(case) -> list[str]:
    """What does not close, in sentences."""
    return [sentence(f, len(case.strips)) for f in case.impact.mass_balance]


def mass_balance(case) -> Html:
    """Supply against all that moves and stays, and the flights against both."""
    impact = case.impact
    supply = float(impact.supply_kg.sum())

    def row(label: str, before: float, after: float) -> list[str]:
        shares = [percent(kg / supply) if supply else "" for kg in (before, after)]
        return [label, number(before), shares[0], number(after), shares[1]]

    lines = [line for line in impact.balance if line.name not in ("supply", "residual")]
    flows = [(mode_name(line.name), line.before_kg, line.after_kg) for line in lines]
    sums = sum(line.before_kg for line in lines), sum(line.after_kg for line in lines)
    residual = next(line for line in impact.balance if line.name == "residual")
    columns = (
        Column(translate("Trocha", "Cargo, kg a year")),
        Column(translate("Trocha", "Before")),
        Column(translate("Trocha", "share")),
        Column(translate("Trocha", "After")),
        Column(translate("Trocha", "share")),
    )
    totals = [
        row(translate("Trocha", "Sum"), *sums),
        row(translate("Trocha", "Supply of the zones"), supply, supply),
        [
            translate("Trocha", "Not accounted for"),
            number(abs(round(residual.before_kg, 3))),
            "",
            number(abs(round(residual.after_kg, 3))),
            "",
        ],
    ]
    flights = translate(
        "Trocha",
        "By air that is {before} flights a year before and {after} after. Open as long as they are, "
        "the strips take {could_before} kg before and {could_after} kg after."
    ).format(
        before=number(impact.flights_before),
        after=number(impact.flights_after),
        could_before=number(impact.capacity_before_kg.sum()),
        could_after=number(impact.capacity_after_kg.sum()),
    )  # fmt: skip
    said = findings(case)
    closing = bullets(said) if said else paragraphs(translate("Trocha", "Everything closes."))
    caption = translate("Trocha", "Mass balance")
    return join(
        table(caption, columns, [row(*flow) for flow in flows], totals),
        paragraphs(flights),
        closing,
    )


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


def inputs(case) -> Html:
    """The layers that were read, and how many of their points found a place on the terrain."""
    placed = dict(zip(("ZONES", "AIRSTRIPS", "EXITS"), case.snap_m))
    grid = case.ground.elevation.grid
    rows = []
    for given in case.record.inputs:
        layer = given.layer
        name = f"{layer.name} ({layer.table})" if layer.table else layer.name
        notes = []
        if given.parameter in placed:
            notes.append(_placement(placed[given.parameter]))
        elif given.parameter == "DEM":
            notes.append(
                translate("Trocha", "{rows} × {cols} cells of {metres} m are used").format(
                    rows=count(grid.rows),
                    cols=count(grid.cols),
                    metres=number(grid.typical_cell_metres()),
                )
            )
        elif given.parameter == "LOG" and case.windows is not None:
            notes.append(
                translate("Trocha", "{n} rows read").format(n=count(case.windows.log_rows))
            )
        if given.selected_only:
            notes.append(translate("Trocha", "selected features only"))
        if layer.filter:
            notes.append(translate("Trocha", "filter: {text}").format(text=layer.filter))
        if layer.notice:
            said = textwrap.shorten(layer.notice, NOTICE_LETTERS, placeholder=" …")
            notes.append(translate("Trocha", "says of itself: “{text}”").format(text=said))
        rows.append([given.label, name, layer.crs, "; ".join(notes)])
    columns = (
        Column(translate("Trocha", "Input")),
        Column(translate("Trocha", "Layer"), figures=False),
        Column(translate("Trocha", "CRS"), figures=False),
        Column(translate("Trocha", "What was read"), figures=False),
    )
    content = [table(translate("Trocha", "Inputs"), columns, rows)]
    if case.record.warnings:
        content.append(tag("h3", translate("Trocha", "What the run warned of")))
        content.append(bullets(case.record.warnings))
    return join(*content)


def _placement(metres: np.ndarray) -> str:
    """How many of some points were read, moved to a passable cell, or found none."""
    said = [translate("Trocha", "{n} read").format(n=count(metres.size))]
    moved = metres[np.isfinite(metres) & (metres > 0)]
    if moved.size:
        said.append(
            translate("Trocha", "{n} moved to passable ground, {far} m at most").format(
                n=count(moved.size), far=number(moved.max())
            )
        )
    lost = np.count_nonzero(np.isnan(metres))
    said.append(translate("Trocha", "{n} off the terrain and not reached").format(n=count(lost)))
    return ", ".join(said)


def settings(case) -> Html:
    """All parameters that are no layer and no assumption, with those changed in bold."""
    known = case.scenario.assumptions
    rows = [
        [
            tag("code", s.name),
            s.label,
            tag("span", s.value or NOTHING, class_="own" if s.own else None),
        ]
        for s in case.record.settings
        if s.name not in known
    ]
    columns = (
        Column(translate("Trocha", "Parameter")),
        Column(translate("Trocha", "Meaning"), figures=False),
        Column(translate("Trocha", "Value"), figures=False),
    )
    caption = translate("Trocha", "Parameters; in bold what differs from the default")
    return table(caption, columns, rows)


def versions(case) -> Html:
    """What computed this, and how to get it again."""
    text = translate(
        "Trocha", "Computed by Trocha {trocha} ({algorithm}) in QGIS {qgis}. {draws} The same inputs, "
        "parameters and seed give the same page, byte for byte, on the same versions."
    )  # fmt: skip
    if case.draws is None:
        draws = translate(
            "Trocha", "No draws were made (DRAWS is 0), so the figures have no ranges."
        )
    else:
        draws = translate(
            "Trocha", "{n} draws (Latin hypercube over the ranges of the assumptions), seed {seed}."
        ).format(n=count(case.draws.count), seed=case.draws.seed)
    return paragraphs(
        text.format(
            trocha=case.record.trocha_version,
            algorithm="trocha:interdictionimpact",
            qgis=case.record.qgis_version,
            draws=draws,
        )
    )
