"""The question a report answers, its setting, and the answer in three sentences."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report.figures import count, day
from .cargo import cargo_sentence
from .reach import reach_sentence
from .rent import rent_sentence

translate = QCoreApplication.translate


def question() -> str:
    """The heading of the report."""
    return translate("Trocha", "What did closing these airstrips change?")


def setting(case) -> str:
    """Scenario and windows in a line."""
    parts = []
    if case.scenario.name:
        parts.append(translate("Trocha", "Scenario: {name}.").format(name=case.scenario.name))
    w = case.windows
    if w is None:
        fields = {s.name: s.value for s in case.record.settings}
        parts.append(
            translate(
                "Trocha", "Availability of the strips from the fields {before} and {after}."
            ).format(
                before=fields.get("AVAILABILITY_BEFORE_FIELD"),
                after=fields.get("AVAILABILITY_AFTER_FIELD"),
            )
        )
    else:
        parts.append(
            translate(
                "Trocha",
                "{after_start} to {after_end} ({after_days} days), against {before_start} to "
                "{before_end} ({before_days} days)."
            ).format(
                after_start=day(w.after_start),
                after_end=day(w.after_end - 1),
                after_days=count(w.after_end - w.after_start),
                before_start=day(w.before_start),
                before_end=day(w.before_end - 1),
                before_days=count(w.before_end - w.before_start),
            )
        )  # fmt: skip
    parts.append(
        translate("Trocha", "{zones} zones, {strips} airstrips, {exits} exits.").format(
            zones=count(len(case.zones)),
            strips=count(len(case.strips)),
            exits=count(len(case.exits)),
        )
    )
    return " ".join(parts)


def answer(case) -> tuple[str, str, str]:
    """Who lost reach; how much cargo moved from air to foot; who still earns."""
    return reach_sentence(case), cargo_sentence(case), rent_sentence(case)
