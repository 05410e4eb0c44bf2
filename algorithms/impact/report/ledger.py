"""Who earns what: the ledger by mode, leg and actor, with the range of every change."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QCoreApplication

from ...report.blocks import Column, paragraphs, table
from ...report.figures import number, rough, signed
from ...report.html import Html, join
from .driver import rent_reasons
from .names import actor_name, item_name, leg_name, mode_name

translate = QCoreApplication.translate


def ledger(case) -> Html:
    """Who earns what by mode, leg and item, with totals by actor, and why rent changes."""
    rows_of_core = case.impact.ledger
    columns = [
        Column(translate("Trocha", "Paid for")),
        Column(translate("Trocha", "To"), figures=False),
        Column(translate("Trocha", "Mode"), figures=False),
        Column(translate("Trocha", "Leg"), figures=False),
        Column(translate("Trocha", "Before, US$")),
        Column(translate("Trocha", "After, US$")),
        Column(translate("Trocha", "Change, US$")),
    ]
    if case.draws is not None:
        columns += [Column(translate("Trocha", "Change, P{p}").format(p=p)) for p in (10, 50, 90)]
    rows = [
        [
            item_name(row.item),
            actor_name(row.actor),
            mode_name(row.mode),
            leg_name(row.leg),
            *_money(case, [i]),
        ]
        for i, row in enumerate(rows_of_core)
    ]
    totals = []
    for actor in dict.fromkeys(row.actor for row in rows_of_core):
        own = [i for i, row in enumerate(rows_of_core) if row.actor == actor]
        totals.append(_total(case, actor_name(actor), own))
    totals.append(_total(case, translate("Trocha", "everybody"), range(len(rows_of_core))))
    caption = translate("Trocha", "Ledger: who earns what in a year")
    parts = [table(caption, columns, rows, totals)]
    if case.draws is not None:
        text = translate(
            "Trocha", "P10, P50 and P90 of totals are of the totals in each draw, so those of the rows "
            "do not add up to them. Those of before and after are in the ledger's own table."
        )  # fmt: skip
        parts.append(paragraphs(text))
    return join(*parts, rent_reasons(case))


def _money(case, rows: Sequence[int]) -> list[str]:
    """Before, after and change of some rows together, and the change's percentiles."""
    own = [case.impact.ledger[i] for i in rows]
    before, after = sum(r.before_usd for r in own), sum(r.after_usd for r in own)
    told = [number(before), number(after), signed(after - before)]
    if case.draws is not None:
        change: np.ndarray = case.draws.ledger_total(rows)[:, 2]
        told += [f"+{rough(usd)}" if usd > 0 else rough(usd) for usd in change]
    return told


def _total(case, who: str, rows: Sequence[int]) -> list[str]:
    return [translate("Trocha", "Total"), who, "", "", *_money(case, rows)]
