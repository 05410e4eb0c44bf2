"""What does not close between supply, flights and ways, each as a sentence with its numbers."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ....core.impact import Finding
from ...report.figures import count, number, percent

translate = QCoreApplication.translate


def sentence(finding: Finding, strips: int) -> str:
    """A finding in words; ``strips`` is how many there are. An unknown code is told as it is."""
    n = finding.numbers
    if finding.code == "no_supply":
        return translate(
            "Trocha", "The zones supply nothing, so there is no cargo that could change its way."
        )
    if finding.code == "flights_exceed_supply":
        return translate(
            "Trocha",
            "The strips could take more than there is: always open, with {flights} flights of "
            "{payload} kg a day over {strips} strips, {stated} kg a year or {times} times the supply. "
            "Read that as room, not as what flew.",
        ).format(
            flights=number(n["flights_per_day"]),
            strips=count(strips),
            payload=number(n["payload_kg"]),
            stated=number(n["stated_kg"]),
            times=number(n["stated_kg"] / n["supply_kg"], 2),
        )
    if finding.code.startswith("supply_exceeds_air_capacity_"):
        if finding.code.endswith("before"):
            text = translate(
                "Trocha",
                "Before, open as long as they were, the strips could take {capacity} kg a year, {share} "
                "of the supply: the rest had to go another way.",
            )
        else:
            text = translate(
                "Trocha",
                "After, open as long as they are, the strips can take {capacity} kg a year, {share} of "
                "the supply: the rest has to go another way, whatever it costs.",
            )
        return text.format(
            capacity=number(n["capacity_kg"]),
            share=percent(n["capacity_kg"] / n["supply_kg"]),
        )
    if finding.code.startswith("unmoved_"):
        if finding.code.endswith("before"):
            text = translate(
                "Trocha",
                "Before, {kg} kg a year of {zones} zones found no way out ({share} of the supply).",
            )
        else:
            text = translate(
                "Trocha",
                "After, {kg} kg a year of {zones} zones find no way out ({share} of the supply).",
            )
        return text.format(
            kg=number(n["unmoved_kg"]),
            zones=count(n["zones"]),
            share=percent(n["unmoved_kg"] / n["supply_kg"]),
        )
    return f"{finding.code}: " + ", ".join(f"{k} {number(v)}" for k, v in sorted(n.items()))
