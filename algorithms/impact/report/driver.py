"""Why the armed group's rent changes, term by term, and what gives the index its sign."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QCoreApplication

from ....core.rent import TONNAGE, break_even_escort
from ...report.blocks import Column, paragraphs, table
from ...report.figures import number, signed
from ...report.html import Html, join
from .names import mode_name
from .rent import index_in_words
from .wording import NOTHING, foot_alone, lies_outside, spread_of, usd

translate = QCoreApplication.translate

ESCORT = "escort"  # how the core ends the name of that term


def term_name(code: str) -> str:
    """A reason for a change of rent."""
    if code == TONNAGE:
        return translate("Trocha", "how much cargo moves at all")
    mode, _, what = code.partition(" ")
    if what == ESCORT:
        return translate("Trocha", "escort of what walks")
    text = translate("Trocha", "tax {mode}, against that by air")
    return text.format(mode=mode_name(mode))


def rent_reasons(case) -> Html:
    """The terms that add up to the change of rent, and the index in words."""
    impact = case.impact
    columns = (
        Column(translate("Trocha", "Why rent changes")),
        Column(translate("Trocha", "Change of rent, US$")),
        Column(translate("Trocha", "Part of the index")),
    )
    rows = [
        [term_name(term.name), signed(term.change_usd), number(term.index)]
        for term in impact.rent_terms
    ]
    total = [
        translate("Trocha", "All of it"),
        signed(impact.rent_change_usd),
        number(impact.rent_invariance),
    ]
    caption = translate("Trocha", "What changes the armed group's rent")
    return join(
        table(caption, columns, rows, [total]),
        paragraphs(sign_explained(case), break_even(case)),
    )


def sign_explained(case) -> str:
    """Which term gives the rent invariance index its sign, and what that sign rests on."""
    impact = case.impact
    terms = {term.name: term.change_usd for term in impact.rent_terms}
    driver = impact.rent_driver
    if not driver or abs(impact.rent_change_usd) < NOTHING:
        return translate(
            "Trocha", "Rent does not change, so nothing gives the rent invariance index a sign."
        )
    if math.isfinite(impact.rent_invariance):
        said = translate("Trocha", "The rent invariance index is {index}: {words}.").format(
            index=number(impact.rent_invariance, 2), words=index_in_words(case)
        )
    else:
        said = translate("Trocha", "The rent invariance index is {words}.").format(
            words=index_in_words(case)
        )
    if (terms[driver] > 0) == (impact.rent_change_usd > 0):
        text = translate("Trocha", "What weighs most, {usd}, is this: {reason}.")
    else:
        text = translate(
            "Trocha", "What weighs most alone, {usd}, is this: {reason}; the other reasons together "
            "outweigh it."
        )  # fmt: skip
    parts = [said, text.format(usd=_signed_usd(terms[driver]), reason=_reason(case, driver))]
    if driver.endswith(ESCORT):
        parts.append(
            translate(
                "Trocha", "The escort fee is assumed, not published, so this sign was put in and not "
                "found."
            )
        )  # fmt: skip
    return " ".join(parts)


def _reason(case, driver: str) -> str:
    rent = {term.name: term.change_usd for term in case.impact.rent_terms}[driver]
    if driver == TONNAGE:
        if rent < 0:
            return translate("Trocha", "less cargo moves at all, and what stays pays nothing")
        return translate("Trocha", "more cargo moves, and all that moves pays")
    mode, _, what = driver.partition(" ")
    gains = case.impact.change_kg(mode) > 0
    if what == ESCORT:
        if gains:
            return translate("Trocha", "what walks pays for its escort, and more walks")
        return translate("Trocha", "what walks pays for its escort, and less walks")
    if gains == (rent > 0):
        text = translate(
            "Trocha", "cargo {mode} pays more tax than by air, and {more} of it goes so"
        )
    else:
        text = translate(
            "Trocha", "cargo {mode} pays less tax than by air, and {more} of it goes so"
        )
    more = translate("Trocha", "more") if gains else translate("Trocha", "less")
    return text.format(mode=mode_name(mode), more=more)


def _signed_usd(value: float) -> str:
    return ("+" if value > 0 else "") + usd(value)


def break_even(case) -> str:
    """The escort fee at which rent would have stayed as it was."""
    if foot_alone(case) and abs(case.impact.unmoved_change_kg) < NOTHING:
        return _break_even_of_a_kilogram(case)
    fee, escort = case.impact.break_even_escort_usd, case.economics.escort_per_kg
    if not math.isfinite(fee):
        return translate(
            "Trocha", "Break-even escort fee: none. No more and no less walks than before, so no fee on "
            "foot could have kept the rent."
        )  # fmt: skip
    rises = case.impact.rent_change_usd > 0
    if fee < 0:
        if rises:
            text = translate(
                "Trocha", "Break-even escort fee: none. For what moved where, rent rises even without "
                "an escort."
            )  # fmt: skip
        else:
            text = translate(
                "Trocha", "Break-even escort fee: none. For what moved where, rent falls whatever the "
                "escort costs."
            )  # fmt: skip
        return text
    text = translate(
        "Trocha", "Break-even escort fee: for what moved where, rent would have stayed as it was at US$ "
        "{fee} a kg{range}. The fee here is US$ {escort} a kg. Another fee would itself change what "
        "moves, which this leaves aside."
    )  # fmt: skip
    return text.format(fee=number(fee), escort=number(escort), range=_fee_range(case))


def _fee_range(case) -> str:
    spread = spread_of(case, "break_even_escort_usd")
    if spread is None:
        return ""
    text = translate("Trocha", " (P10 to P90: {low} to {high})")
    if lies_outside(case, "break_even_escort_usd"):
        text = translate("Trocha", " (P10 to P90: {low} to {high}; the value lies outside)")
    return text.format(low=number(spread.p10, 2), high=number(spread.p90, 2))


def _break_even_of_a_kilogram(case) -> str:
    """Where all that leaves the air walks, the fee is the difference of the taxes."""
    e = case.economics
    fee = break_even_escort(e)
    gain = e.foot_tax_per_kg + e.escort_per_kg - e.air_tax_per_kg
    if fee < 0:
        text = translate(
            "Trocha", "Break-even escort fee: none. The tax on foot alone exceeds that by air by US$ "
            "{excess} a kg, so the armed group gains from every kilogram that goes on foot, escorted or "
            "not."
        )  # fmt: skip
    else:
        text = translate(
            "Trocha", "Break-even escort fee: at US$ {fee} a kg, cargo pays the armed group the same by "
            "air and on foot. The fee here is US$ {escort} a kg, so a kilogram that goes on foot pays it "
            "US$ {gain} {direction}."
        )  # fmt: skip
    more = translate("Trocha", "more") if gain >= 0 else translate("Trocha", "less")
    return text.format(
        fee=number(fee),
        excess=number(-fee),
        escort=number(e.escort_per_kg),
        gain=number(abs(gain)),
        direction=more,
    )
