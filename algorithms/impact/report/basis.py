"""What an impact was given: inputs, parameters, versions."""

from __future__ import annotations

import textwrap

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...report.blocks import Column, bullets, paragraphs, table
from ...report.figures import NOTHING, count, number
from ...report.html import Html, join, tag

translate = QCoreApplication.translate

NOTICE_LETTERS = 210  # of what an input says of itself


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
