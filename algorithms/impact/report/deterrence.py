"""What the threat of lethal interception does to flights, where a run has that option on."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report.blocks import notice, paragraphs
from ...report.figures import number, percent
from ...report.html import Html, join
from .tiles import spread_text

translate = QCoreApplication.translate


def not_lethal() -> str:
    """What must stand beside any figure of deterrence."""
    return translate(
        "Trocha", "Demolition of airstrips is not lethal interdiction: it kills nobody, and deterrence "
        "was not measured on it."
    )  # fmt: skip


def reconstructed() -> str:
    """Where the rule is from."""
    return translate(
        "Trocha", "Deterrence follows a rule that is reconstructed from summaries of studies of lethal "
        "interdiction elsewhere, not taken from a publication that states it; docs/model.md has its "
        "form and figures."
    )  # fmt: skip


def deterrence(case) -> Html:
    """How many flights are given up and intercepted, with where the rule comes from."""
    d, after = case.impact.deterrence, case.impact.after
    rule = translate(
        "Trocha", "With {intercepted} of flights intercepted after the campaign, {willing} of the "
        "flights that would be flown still are, and {thwarted} are given up or intercepted. {deterred} "
        "kg a year is deterred{deterred_range}: it goes overland where there is a way. {taken} kg a year "
        "of the {flown} kg flown is intercepted{taken_range}, an expected loss."
    )  # fmt: skip
    told = rule.format(
        intercepted=percent(d.intercepted),
        willing=percent(d.willing),
        thwarted=percent(d.thwarted),
        deterred=number(d.deterred_kg.sum()),
        deterred_range=_in_brackets(spread_text(case, "deterred_kg")),
        taken=number(d.intercepted_kg.sum()),
        flown=number(after.air_kg.sum()),
        taken_range=_in_brackets(spread_text(case, "intercepted_kg")),
    )
    heading = translate("Trocha", "Reconstructed, and not for demolition.")
    return join(
        notice(heading, f"{not_lethal()} {reconstructed()}", kind="warning"),
        paragraphs(told),
    )


def _in_brackets(text: str) -> str:
    return f" ({text})" if text else ""
