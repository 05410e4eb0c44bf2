"""Turns of phrase that the sentences and figures of an impact share."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Spread
from ...report.figures import DIGITS, number, things

translate = QCoreApplication.translate

NOTHING = 0.5  # less than this a year, in kg or US$, is no change


def spread_of(case, figure: str) -> Spread | None:
    """A figure's percentiles over the draws; None without draws, or where none defines it."""
    if case.draws is None:
        return None
    spread = case.draws.spread(figure)
    return spread if math.isfinite(spread.p50) else None


def more_or_fewer(value: float, more: str, fewer: str) -> str:
    """One of two texts with {n}, by the sign of a change."""
    return (fewer if value < 0 else more).format(n=things(abs(value)))


def one_or_many(n: int, one: str, many: str) -> str:
    """The text for a single zone, or that for any other number of them."""
    return one if n == 1 else many


def usd(value: float, digits: int = DIGITS) -> str:
    """US$ as in a sentence: millions from one on."""
    if abs(value) >= 1e6:
        return translate("Trocha", "US$ {n} million").format(n=number(value / 1e6, digits))
    return translate("Trocha", "US$ {n}").format(n=number(value, digits))
