"""What does not close between supply, flights and ways, each as a sentence with its numbers."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.mass_balance import Finding
from ...report.figures import count, number, percent
from .names import mode_name

translate = QCoreApplication.translate

NO_WAY_BY = "no_way_by_"


def sentence(finding: Finding, strips: int) -> str:
    """A finding in words; ``strips`` is how many there are. An unknown code is told as it is."""
    n = finding.numbers
    if finding.code == "no_supply":
        return translate(
            "Trocha", "The zones supply nothing, so there is no cargo that could change its way."
        )
    if finding.code == "flights_exceed_supply":
        text = translate(
            "Trocha", "The strips could take more than there is: always open, with {flights} flights of "
            "{payload} kg a day over {strips} strips, {stated} kg a year or {times} times the supply. "
            "Read that as room, not as what flew."
        )  # fmt: skip
        told = text.format(
            flights=number(n["flights_per_day"]),
            strips=count(strips),
            payload=number(n["payload_kg"]),
            stated=number(n["stated_kg"]),
            times=number(n["stated_kg"] / n["supply_kg"], 2),
        )
        return " ".join([told, *_against_highest(n)])
    if finding.code.startswith("supply_exceeds_air_capacity_"):
        if finding.code.endswith("before"):
            text = translate(
                "Trocha",
                "Before, open as long as they were, the strips could take {capacity} kg a year, {share} "
                "of the supply: the rest had to go another way."
            )  # fmt: skip
        else:
            text = translate(
                "Trocha",
                "After, open as long as they are, the strips can take {capacity} kg a year, {share} of "
                "the supply: the rest has to go another way, whatever it costs."
            )  # fmt: skip
        return text.format(
            capacity=number(n["capacity_kg"]),
            share=percent(n["capacity_kg"] / n["supply_kg"]),
        )
    if finding.code.startswith("unmoved_"):
        if finding.code.endswith("before"):
            text = translate(
                "Trocha",
                "Before, {kg} kg a year of {zones} zones found no way out ({share} of the supply)."
            )  # fmt: skip
        else:
            text = translate(
                "Trocha",
                "After, {kg} kg a year of {zones} zones find no way out ({share} of the supply)."
            )  # fmt: skip
        return text.format(
            kg=number(n["unmoved_kg"]),
            zones=count(n["zones"]),
            share=percent(n["unmoved_kg"] / n["supply_kg"]),
        )
    if finding.code.startswith(NO_WAY_BY):
        text = translate(
            "Trocha", "No zone has a way to an exit of which half or more is ridden {mode}, so nothing "
            "leaves {mode}."
        )  # fmt: skip
        return text.format(mode=mode_name(finding.code[len(NO_WAY_BY) :]))
    return f"{finding.code}: " + ", ".join(f"{k} {number(v)}" for k, v in sorted(n.items()))


def _against_highest(n) -> list[str]:
    """Whether even the highest supply would not fill the flights; nothing where it has no range."""
    if "supply_high_kg" not in n:
        return []
    if n["exceeds_high"]:
        text = translate("Trocha", "It exceeds even the highest supply held possible, {high} kg.")
    else:
        text = translate("Trocha", "The highest supply held possible, {high} kg, would fill it.")
    return [text.format(high=number(n["supply_high_kg"]))]
