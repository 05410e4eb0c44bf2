"""A plain table of costs, as a matrix of zones and strips."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingFeatureSource

from ..core.errors import TrochaError
from ..core.messages import Message, said
from ..core.progress import SILENT, Progress
from .vector import Named, named, rows_of

FIELDS = ("zone_id", "airstrip_id", "cost")


@dataclass(frozen=True)
class CostMatrix:
    """``cost`` (Z, J) and ``overland`` (Z,), inf where the table has no way; ``supply`` (Z,) or None."""

    zones: tuple[str, ...]
    strips: tuple[str, ...]
    cost: np.ndarray
    overland: np.ndarray
    supply: np.ndarray | None


def in_order(ids: Sequence[str]) -> list[str]:
    """Ids sorted as people count: S2 before S10."""

    def parts(one: str):
        runs = re.split(r"([0-9]+)", one)
        return [(int(run), "") if run.isdecimal() else (-1, run) for run in runs], one

    return sorted(ids, key=parts)


def read_cost_matrix(
    source: QgsProcessingFeatureSource,
    *,
    zones: Named | None = None,
    strips: Named | None = None,
    overland_id: str = "",
    supply_field: str = "",
    progress: Progress = SILENT,
) -> CostMatrix:
    """Read a table of zone_id, airstrip_id and cost, with features as numbers or as text.

    A missing pair, and one without a cost, has no way. Rows whose airstrip_id is ``overland_id``
    hold the cost of the way that nobody can close. ``zones`` and ``strips`` fix which there are and
    in which order; without them those of the table count, in order. ``supply_field`` of the table
    is read where it is given.

    Raises ``TrochaError``, naming the rows or ids, for missing fields, empty ids, costs that are
    text or negative, pairs that stand twice, ids that the layers lack, and supplies that are not
    one number of 0 or more a zone.
    """
    name = Message("The table '{table}' (MATRIX)", table=source.sourceName())
    rows = rows_of(source, [*FIELDS, *([supply_field] if supply_field else [])], "MATRIX")
    if not rows:
        raise TrochaError("{name} has no rows; check its filter and its selection.", name=name)
    nameless = [row[-1] for row in rows if row[0] in (None, "") or row[1] in (None, "")]
    if nameless:
        raise TrochaError(
            "{name} has no zone_id or airstrip_id in rows {rows}; fill them in.",
            name=name,
            rows=named(nameless),
        )
    costs: dict[tuple[str, str], float] = {}
    twice, wrong, negative = [], [], []
    for row in rows:
        progress.check()
        pair = _id(row[0]), _id(row[1])
        cost = math.inf if row[2] in (None, "") else _number(row[2])
        if pair in costs:
            twice.append(_named(pair))
        if math.isnan(cost):
            wrong.append(f"{_named(pair)}: '{row[2]}'")
        elif cost < 0:
            negative.append(f"{_named(pair)}: {cost:g}")
        costs[pair] = cost
    if twice:
        raise TrochaError(
            "{name} has pairs twice ({pairs}); leave one row for each.",
            name=name,
            pairs=named(twice),
        )
    if wrong:
        raise TrochaError(
            "{name} holds text where costs are needed ({wrong}).", name=name, wrong=named(wrong)
        )
    if negative:
        raise TrochaError(
            "{name} holds costs below 0 ({negative}); costs are 0 or more.",
            name=name,
            negative=named(negative),
        )

    zone_ids = _ids(name, Message("zones"), [zone for zone, _ in costs], zones)
    in_table = [strip for _, strip in costs if strip != overland_id]
    strip_ids = _ids(name, Message("airstrips"), in_table, strips)
    if not strip_ids:
        raise TrochaError(
            "{name} has no airstrips, only '{overland_id}', which OVERLAND_ID names as the way "
            "that cannot be closed; add their rows.",
            name=name,
            overland_id=overland_id,
        )
    row_of = {one: i for i, one in enumerate(zone_ids)}
    column_of = {one: j for j, one in enumerate(strip_ids)}
    cost = np.full((len(zone_ids), len(strip_ids)), np.inf)
    overland = np.full(len(zone_ids), np.inf)
    for (zone, strip), value in costs.items():
        if strip == overland_id:
            overland[row_of[zone]] = value
        else:
            cost[row_of[zone], column_of[strip]] = value
    supply = _supply(source.sourceName(), rows, row_of, supply_field) if supply_field else None
    return CostMatrix(zone_ids, strip_ids, cost, overland, supply)


def _ids(name: Message, what: Message, in_table: list[str], layer: Named | None) -> tuple[str, ...]:
    """The ids that count; those of the layer, where there is one, must cover the table's."""
    if layer is None:
        return tuple(in_order(set(in_table)))
    unknown = in_order(set(in_table) - set(layer.ids))
    if unknown:
        raise TrochaError(
            "{name} names {what} that '{layer}' does not have ({unknown}); take their rows out, "
            "or add them to the layer, or clear its filter or selection.",
            name=name,
            what=what,
            layer=layer.name,
            unknown=named(unknown),
        )
    return layer.ids


def _supply(table: str, rows: list[tuple], row_of: dict[str, int], field: str) -> np.ndarray:
    supply = np.full(len(row_of), np.nan)
    wrong, unequal = [], []
    for row in rows:
        zone = _id(row[0])
        value = math.nan if row[3] in (None, "") else _number(row[3])
        known = supply[row_of[zone]]
        if not (math.isfinite(value) and value >= 0):
            wrong.append(f"{zone}: {Message('empty') if row[3] is None else repr(row[3])}")
        elif math.isfinite(known) and known != value:
            unequal.append(zone)
        supply[row_of[zone]] = value
    what = Message(
        "The field '{field}' (SUPPLY_FIELD) of the table '{table}' (MATRIX)",
        field=field,
        table=table,
    )
    if wrong:
        raise TrochaError(
            "{what} must be a number of 0 or more; it is not in {wrong}.",
            what=what,
            wrong=named(wrong),
        )
    if unequal:
        raise TrochaError(
            "{what} differs between rows of one zone ({zones}); give each zone one supply.",
            what=what,
            zones=named(in_order(set(unequal))),
        )
    return supply


def _named(pair: tuple[str, str]) -> str:
    return said("{zone} to {strip}", zone=pair[0], strip=pair[1])


def _id(value) -> str:
    """An id as text; one that a spreadsheet made 7.0 is 7 again."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _number(value) -> float:
    """A number, or text that holds one; nan for anything else."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return math.nan
