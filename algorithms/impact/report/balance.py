"""Whether the sums of an impact close: supply, all that moves and stays, the flights."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report.blocks import Column, bullets, paragraphs, table
from ...report.figures import number, percent
from ...report.html import Html, join
from .findings import sentence
from .names import mode_name

translate = QCoreApplication.translate


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
