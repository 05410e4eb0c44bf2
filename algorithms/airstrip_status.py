"""trocha:airstripstatus - what the status log says of every strip over a window."""

from __future__ import annotations

from contextlib import nullcontext

from ..core.lifecycle import iso_day
from ..layers.airstrips import ID_FIELDS, present_status, read_status_log
from ..layers.files import written_beside
from ..layers.project import ResultGroup
from ..layers.temporal import play_spans
from ..layers.vector import read_places
from .airstrips.case import status_case
from .airstrips.numbers import add_numbers, numbers_of
from .airstrips.parameters import add_inputs, add_outputs
from .airstrips.report import findings, report_html
from .airstrips.tables import write_fleet, write_spells, write_strips, write_survival
from .base import TrochaAlgorithm
from .styling import style
from .windows import read_day


class AirstripStatus(TrochaAlgorithm):
    """Status, availability and days denied of each strip, and how fast strips are rebuilt."""

    NAME = "airstripstatus"
    GROUP = "interdiction"
    PAGE = "airstrips.md"

    def displayName(self):
        return self.tr("Airstrip status")

    def shortDescription(self):
        return self.tr("Summarises each airstrip's status log over a window of days.")

    def description(self):
        return self.tr(
            "The log is the truth: a strip's status on a day is what its last row up to that day says. "
            "A demolition closes a strip from its own day on, a rebuild opens it from its own day on, "
            "and the end of the window is not counted. A log that contradicts itself is refused, with "
            "the rows named. Dates known to the week or month (date_precision) widen the answer into "
            "a range. How long strips stay down is estimated with those still down counted up to the "
            "window's end, and not as never rebuilt."
        )

    def tags(self):
        return self.tr(
            "airstrip,lifecycle,availability,demolition,rebuild,strip-days,kaplan-meier,survival,"
            "fleet,temporal"
        ).split(",")

    def initAlgorithm(self, configuration=None):
        add_inputs(self)
        add_outputs(self)
        add_numbers(self)

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        progress.check()
        source = self.source(parameters, "AIRSTRIPS", context)
        strips = read_places(
            source,
            source.sourceCrs(),
            context.transformContext(),
            id_fields=ID_FIELDS,
            warn=feedback.pushWarning,
            say=feedback.pushInfo,
            one_each=True,
            keep_unplaced=True,
            progress=progress,
        )
        progress.report(0.2)
        progress.check()
        log = read_status_log(
            self.source(parameters, "LOG", context),
            strips,
            feedback.pushWarning,
            self.tr("_low and _high hold every order of days that they allow"),
            progress,
        )
        has_date = parameters.get("DATE")
        progress.report(0.4)
        progress.check()
        case = status_case(
            strips,
            log,
            present_status(strips, log, feedback.pushWarning),
            read_day(self, parameters, "WINDOW_START", context),
            read_day(self, parameters, "WINDOW_END", context),
            read_day(self, parameters, "DATE", context) if has_date else None,
            self.parameterAsDouble(parameters, "ALPHA", context),
        )
        progress.report(0.7)
        progress.check()  # for the last time: what is begun below is written to its end
        for sentence in findings(case):
            feedback.pushInfo(sentence)
        return {**self._write(parameters, context, case, source), **numbers_of(case)}

    def _write(self, parameters, context, case, source) -> dict[str, str]:
        """The outputs asked for; the report is renamed into place only when all is written."""
        given, written = (self, parameters, context), {}
        report_path = self.parameterAsFileOutput(parameters, "REPORT", context)
        with written_beside(report_path) if report_path else nullcontext() as beside:
            if report_path:
                with open(beside, "w", encoding="utf-8", newline="\n") as file:
                    file.write(report_html(case))
                written["REPORT"] = report_path
            written["OUTPUT"] = write_strips(*given, case, source)
            if parameters.get("FLEET"):
                written["FLEET"] = write_fleet(*given, case)
            if parameters.get("SURVIVAL"):
                written["SURVIVAL"] = write_survival(*given, case)
            if parameters.get("SPELLS"):
                written["SPELLS"] = write_spells(*given, case, source)
        self._style(context, case, written)
        return written

    def _style(self, context, case, written):
        geometry = case.strips.geometries[0].type()
        if len(written) == 1:  # a layer by itself needs no group
            style(context, written["OUTPUT"], "airstripstatus_output", geometry)
            return
        title = self.tr("Airstrips from {start} to {end}").format(
            start=iso_day(case.start_day), end=iso_day(case.end_day - 1)
        )
        group = ResultGroup(title)
        style(context, written["OUTPUT"], "airstripstatus_output", geometry, group, 0)
        style(
            context, written.get("SPELLS"), "airstripstatus_spells", geometry, group, 1,
            lambda layer: play_spans(layer, "start", "end"),
        )  # fmt: skip
        for position, name in enumerate(("FLEET", "SURVIVAL"), start=2):
            # A table has nothing to draw; it only joins its group.
            style(context, written.get(name), "", None, group, position)
