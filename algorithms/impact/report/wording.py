"""Turns of phrase that the sentences and figures of an impact share."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ....core.draws import Spread
from ....core.figures import figures
from ....core.ways import FOOT
from ...report.figures import DIGITS, number, things

translate = QCoreApplication.translate

NOTHING = 0.5  # less than this a year, in kg or US$, is no change


def foot_alone(case) -> bool:
    """Whether walking is the only way beside flying."""
    return tuple(case.impact.modes) == (FOOT,)


def spread_of(case, figure: str) -> Spread | None:
    """A figure's percentiles over the draws; None without draws, or where none defines it."""
    if case.draws is None or figure not in case.draws.figures:
        return None
    spread = case.draws.spread(figure)
    return spread if math.isfinite(spread.p50) else None


def lies_outside(case, figure: str) -> bool:
    """Whether a figure has a range that its own value is not in."""
    spread, value = spread_of(case, figure), figures(case.impact)[figure]
    return spread is not None and math.isfinite(value) and not spread.holds(value)


def more_or_fewer(value: float, more: str, fewer: str) -> str:
    """One of two texts with {n}, by the sign of a change."""
    return (fewer if value < 0 else more).format(n=things(abs(value)))


def one_or_many(n: int, one: str, many: str) -> str:
    """The text for a single zone, or that for any other number of them."""
    return one if n == 1 else many


def listed(texts: list[str]) -> str:
    """Several things in a row: a, b and c."""
    if len(texts) < 2:
        return "".join(texts)
    both = translate("Trocha", "{most} and {last}")
    return both.format(most=", ".join(texts[:-1]), last=texts[-1])


def usd(value: float, digits: int = DIGITS) -> str:
    """US$ as in a sentence: millions from one on."""
    if abs(value) >= 1e6:
        return translate("Trocha", "US$ {n} million").format(n=number(value / 1e6, digits))
    return translate("Trocha", "US$ {n}").format(n=number(value, digits))
