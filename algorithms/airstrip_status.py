"""trocha:airstripstatus - what the status log says of every strip over a window."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ..core.lifecycle import window_summary
from ..layers.airstrips import ID_FIELDS, present_status, read_status_log
from ..layers.compat import field
from ..layers.vector import feature_of, joined_fields, read_places
from .base import TrochaAlgorithm
from .parameters import declare
from .styling import style
from .windows import add_window, read_day


class AirstripStatus(TrochaAlgorithm):
    """Status, availability and days denied of each strip, from the log."""

    NAME = "airstripstatus"
    GROUP = "interdiction"
    AIRSTRIPS, LOG, OUTPUT = "AIRSTRIPS", "LOG", "OUTPUT"
    STRIP_DAYS_DENIED, TIMES_DESTROYED, TIMES_REBUILT = (
        "STRIP_DAYS_DENIED", "TIMES_DESTROYED", "TIMES_REBUILT",
    )  # fmt: skip
    MEAN_AVAILABILITY = "MEAN_AVAILABILITY"

    def displayName(self):
        return self.tr("Airstrip status")

    def shortDescription(self):
        return self.tr("Summarises each airstrip's status log over a window of days.")

    def description(self):
        return self.tr(
            "The log is the truth: a strip's status on a day is what its last row up to that day says. "
            "A demolition closes a strip from its own day on, a rebuild opens it from its own day on, "
            "and the end of the window is not counted. A log that contradicts itself is refused, with "
            "the rows named."
        )

    def tags(self):
        return self.tr("airstrip,lifecycle,availability,demolition,rebuild,strip-days").split(",")

    def initAlgorithm(self, configuration=None):
        declare(
            self,
            QgsProcessingParameterFeatureSource(
                self.AIRSTRIPS,
                self.tr("Airstrips"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
            ),
            self.tr(
                "Lines or points with airstrip_uid. Strips without a row in the log keep their own "
                "status attribute, or are presumed active."
            ),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSource(
                self.LOG, self.tr("Status log"), [QgsProcessing.SourceType.TypeVector]
            ),
            self.tr(
                "Table of airstrip_uid, from_status, to_status and event_date, a row a change."
            ),
        )
        add_window(self, "WINDOW_START", self.tr("Window: first day"))
        add_window(self, "WINDOW_END", self.tr("Window: end (not counted)"))
        declare(
            self,
            QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Airstrip status")),
            self.tr(
                "The airstrips with status (at the window's last day), availability (share of days "
                "open), strip_days_denied (closed by demolition), times_destroyed, times_rebuilt."
            ),
        )
        for name, text in (
            (self.STRIP_DAYS_DENIED, self.tr("Strip-days denied")),
            (self.TIMES_DESTROYED, self.tr("Demolitions")),
            (self.TIMES_REBUILT, self.tr("Rebuilds")),
            (self.MEAN_AVAILABILITY, self.tr("Mean availability")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def compute(self, parameters, context, feedback):
        progress = self.progress(feedback)
        source = self.source(parameters, self.AIRSTRIPS, context)
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
        log = read_status_log(
            self.source(parameters, self.LOG, context), strips, feedback.pushWarning, progress
        )
        summary = window_summary(
            log,
            len(strips),
            read_day(self, parameters, "WINDOW_START", context),
            read_day(self, parameters, "WINDOW_END", context),
            present_status(strips, log, feedback.pushWarning),
        )
        progress.check()
        fields, kept = joined_fields(
            source.fields(),
            [
                field("status", "text"),
                field("availability", "real"),
                field("strip_days_denied", "integer"),
                field("times_destroyed", "integer"),
                field("times_rebuilt", "integer"),
            ],
        )
        sink, destination = self.sink(
            parameters, self.OUTPUT, context, fields, source.wkbType(), source.sourceCrs()
        )
        for i, feature in enumerate(strips.features):
            values = [feature.attributes()[k] for k in kept]
            values += [
                summary.status[i], summary.availability[i], summary.strip_days_denied[i],
                summary.times_destroyed[i], summary.times_rebuilt[i],
            ]  # fmt: skip
            sink.addFeature(
                feature_of(fields, values, feature.geometry()), QgsFeatureSink.Flag.FastInsert
            )
            feedback.setProgress(100 * (i + 1) / len(strips))
        del sink  # flushes
        style(context, destination, "airstripstatus_output", strips.geometries[0].type())
        return {
            self.OUTPUT: destination,
            self.STRIP_DAYS_DENIED: int(summary.strip_days_denied.sum()),
            self.TIMES_DESTROYED: int(summary.times_destroyed.sum()),
            self.TIMES_REBUILT: int(summary.times_rebuilt.sum()),
            self.MEAN_AVAILABILITY: float(summary.availability.mean()),
        }
