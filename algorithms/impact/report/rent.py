"""The third sentence: who still earns, and what the rent invariance index says."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ....core.ways import AIR
from ...report.figures import number, signed_percent
from .wording import NOTHING, lies_outside, spread_of, usd

translate = QCoreApplication.translate

IN_PROPORTION = 0.05  # how near 1 the index counts as 1


def rent_sentence(case) -> str:
    """The armed group's rent before and after, its range, and what the index says of it."""
    impact = case.impact
    before, after = impact.rent_before_usd, impact.rent_after_usd
    if before == 0 and after == 0:
        return translate("Trocha", "The armed group earns nothing on this cargo, before or after.")
    if before == 0:
        text = translate(
            "Trocha", "The armed group earns {after} a year where it earned nothing before{range}"
        )
    elif abs(impact.rent_change_usd) < NOTHING:
        text = translate(
            "Trocha", "The armed group earns as much as before, {before} a year{range}"
        )
    elif after == 0:
        text = translate("Trocha", "The armed group loses all of its rent, {before} a year{range}")
    else:
        text = translate(
            "Trocha",
            "The armed group still earns: its rent goes from {before} to {after} a year, "
            "{share}{range}"
        )  # fmt: skip
    share = impact.rent_change_usd / before if before else math.nan
    sentence = text.format(
        before=usd(before), after=usd(after), share=signed_percent(share), range=_usd_range(case)
    )
    index = impact.rent_invariance
    if math.isfinite(index):
        sentence += translate("Trocha", "; the rent invariance index is {index}: {words}").format(
            index=number(index, 2), words=index_in_words(case)
        )
    else:
        sentence += translate("Trocha", "; the rent invariance index is {words}").format(
            words=index_in_words(case)
        )
    return sentence + "."


def index_in_words(case) -> str:
    """What the rent invariance index of this run says, or why there is none."""
    impact = case.impact
    index, air = impact.rent_invariance, impact.change_kg(AIR)
    if not math.isfinite(index):
        if impact.rent_before_usd == 0:
            return translate("Trocha", "not defined: there was no rent before")
        if impact.before.air_kg.sum() == 0:
            return translate("Trocha", "not defined: nothing flew before")
        return translate("Trocha", "not defined: air traffic did not change")
    if index == 0:
        return translate("Trocha", "rent does not answer to air traffic")
    if index < 0:
        if air < 0:
            return translate("Trocha", "rent rises as air traffic falls")
        return translate("Trocha", "rent falls as air traffic rises")
    if abs(index - 1) <= IN_PROPORTION:
        return translate("Trocha", "rent moves in proportion to air traffic")
    if index < 1:
        return translate("Trocha", "rent follows air traffic, but by less than in proportion")
    return translate("Trocha", "rent follows air traffic by more than in proportion")


def _usd_range(case) -> str:
    spread = spread_of(case, "rent_change_usd")
    if spread is None:
        return ""
    if spread.p10 < -NOTHING and spread.p90 > NOTHING:
        text = translate(
            "Trocha", " (P10 to P90 of the change: {low} to {high}, so the draws do not agree on the "
            "direction)"
        )  # fmt: skip
    elif lies_outside(case, "rent_change_usd"):
        text = translate(
            "Trocha", " (P10 to P90 of the change: {low} to {high}; go by this range, the value lies "
            "outside it)"
        )  # fmt: skip
    else:
        text = translate("Trocha", " (P10 to P90 of the change: {low} to {high})")
    return text.format(low=usd(spread.p10, 2), high=usd(spread.p90, 2))
