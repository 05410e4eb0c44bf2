"""Tables of the figures themselves: their ranges, what drives them, legs, and scenarios compared."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...core.draws import AVAILABILITY_AFTER, AVAILABILITY_BEFORE, SUPPLY, Draws
from ...core.figures import UNITS, figures, strip_columns, zone_columns
from ...layers.compat import field
from .case import Case, Study
from .tables import write_table

KG = "kg a year"
USD = "US$ a year"
# Figures whose percentiles stand in the comparison too; RANGES has those of all.
MAIN = ("displaced_kg", "air_share_after", "rent_change_usd", "total_person_days")
BAND_UNITS = {SUPPLY: KG, AVAILABILITY_BEFORE: "share", AVAILABILITY_AFTER: "share"}


def _name(study: Study) -> str:
    """What a study is called in the tables."""
    return study.scenario.name or QCoreApplication.translate("Trocha", "this run")


def _fields(texts, reals):
    return [*(field(of, "text") for of in texts), *(field(of, "real") for of in reals)]


def write_ranges(algorithm, parameters, name, context, case: Case) -> str:
    """Every figure with its percentiles: totals, zones, strips, ledger rows, scenarios."""
    fields = _fields(("scenario", "scope", "id", "figure", "unit"), ("value", "p10", "p50", "p90"))
    rows = [*_totals(case.study), *_places(case), *_ledger(case)]
    for study in case.compared:
        rows += _totals(study)
    return write_table(algorithm, parameters, name, context, fields, rows)


def _totals(study: Study) -> Iterator[list]:
    for figure, value in figures(study.impact).items():
        spread = study.draws.spread(figure)
        percentiles = [spread.p10, spread.p50, spread.p90]
        yield [_name(study), "all", "", figure, UNITS[figure], value, *percentiles]


def _places(case: Case) -> Iterator[list]:
    draws = case.draws
    for scope, places, columns, spread in (
        ("zone", case.zones, zone_columns(case.impact), draws.zone_spread),
        ("airstrip", case.strips, strip_columns(case.impact), draws.strip_spread),
    ):
        spreads = {column: spread(column) for column in columns}
        for i, label in enumerate(places.ids):
            for column, values in columns.items():
                percentiles = spreads[column][:, i]
                yield [_name(case.study), scope, label, column, KG, values[i], *percentiles]


def _ledger(case: Case) -> Iterator[list]:
    spread = case.draws.ledger_spread()
    for i, row in enumerate(case.impact.ledger):
        label = f"{row.mode}, {row.actor}: {row.item}"
        values = (row.before_usd, row.after_usd, row.change_usd)
        for when, figure in enumerate(("before_usd", "after_usd", "change_usd")):
            percentiles = spread[:, i, when]
            yield [_name(case.study), "ledger", label, figure, USD, values[when], *percentiles]


def write_drivers(algorithm, parameters, name, context, case: Case) -> str:
    """For each figure every assumption alone at both ends of its range, widest swing first."""
    fields = [
        *_fields(("figure", "unit"), ()),
        field("rank", "integer"),
        *_fields(("assumption", "assumption_unit"), ("low", "high", "at_low", "at_high", "swing")),
    ]
    rows = []
    for figure, swings in case.draws.swings.items():
        for rank, swing in enumerate(swings, 1):
            unit = BAND_UNITS.get(swing.name) or case.scenario.assumptions[swing.name].unit
            ends = [swing.low, swing.high, swing.at_low, swing.at_high, swing.width]
            rows.append([figure, UNITS[figure], rank, swing.name, unit, *ends])
    return write_table(algorithm, parameters, name, context, fields, rows)


def write_legs(algorithm, parameters, name, context, case: Case) -> str:
    """What each leg of each mode takes."""
    reals = [f"{when}_{of}" for of in ("kg", "trips", "days") for when in ("before", "after")]
    rows = [
        [leg.mode, leg.leg, leg.carrier, leg.before_kg, leg.after_kg, leg.before_trips,
         leg.after_trips, leg.before_days, leg.after_days]
        for leg in case.impact.legs
    ]  # fmt: skip
    fields = _fields(("mode", "leg", "carrier"), reals)
    return write_table(algorithm, parameters, name, context, fields, rows)


def write_comparison(algorithm, parameters, name, context, case: Case) -> str:
    """One row for the run and for each scenario, with all figures that any of them has."""
    studies = (case.study, *case.compared)
    found = [figures(study.impact) for study in studies]
    names = [figure for figure in UNITS if any(figure in of for of in found)]
    ranged = [f"{figure}_p{p}" for figure in MAIN for p in (10, 90)] if case.draws else []
    fields = _fields(("scenario", "description", "modes", "rent_driver"), (*names, *ranged))
    rows = []
    for study, own in zip(studies, found):
        values = [_name(study), study.scenario.description, ", ".join(study.impact.modes)]
        values += [study.impact.rent_driver, *(own.get(figure, np.nan) for figure in names)]
        values += _main(study.draws) if case.draws else []
        rows.append(values)
    return write_table(algorithm, parameters, name, context, fields, rows)


def _main(draws: Draws) -> Iterator[float]:
    for figure in MAIN:
        spread = draws.spread(figure)
        yield from (spread.p10, spread.p90)
