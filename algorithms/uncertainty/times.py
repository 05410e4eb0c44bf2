"""A row a pair: the hours of the draws, and how sure they are."""

from __future__ import annotations

from qgis.core import QgsFeatureSink, QgsFields, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...core.uncertainty import RouteDraws, TimeSpread, time_spread
from ...layers.compat import field
from ...layers.vector import feature_of, fields_of, named
from ..endpoints import Endpoints

_NUMBERS = (
    "reached_share", "p10_hours", "p50_hours", "p90_hours", "mean_hours", "mean_se_hours",
    "p50_se_hours",
)  # fmt: skip


class TimesTable:
    """The spread of the hours of every pair over the draws."""

    def __init__(self, origins: Endpoints, destinations: Endpoints, found: RouteDraws):
        self._found = found
        # By pairs of ids, which need not differ.
        self._spreads = [
            ((origin, destination), time_spread(found.hours[:, o, d]))
            for o, origin in enumerate(origins.ids)
            for d, destination in enumerate(destinations.ids)
        ]

    @staticmethod
    def fields() -> QgsFields:
        """The fields of the table, in order."""
        return fields_of(
            field("origin_id", "text"),
            field("dest_id", "text"),
            field("draws", "integer"),
            *(field(name, "real") for name in _NUMBERS),
        )

    def write(self, sink: QgsFeatureSink) -> None:
        """Add the rows."""
        fields, draws = self.fields(), len(self._found.hours)
        for pair, spread in self._spreads:
            values = [*pair, draws, *_numbers(spread)]
            sink.addFeature(feature_of(fields, values), QgsFeatureSink.Flag.FastInsert)

    def say(self, feedback: QgsProcessingFeedback) -> None:
        """Name the pairs that some draw does not reach, and tell the standard errors."""
        translate = QCoreApplication.translate
        lost = [" > ".join(pair) for pair, s in self._spreads if s.reached_share < 1]
        if lost:
            feedback.pushWarning(
                translate(
                    "Trocha", "{count} of {total} pairs are not reached in every draw ({pairs})."
                ).format(count=len(lost), total=len(self._spreads), pairs=named(lost))
            )
        worst = max(
            (s.p50_error / s.p50 for _, s in self._spreads if s.p50 > 0 and s.p50_error >= 0),
            default=0.0,
        )
        feedback.pushInfo(
            translate(
                "Trocha",
                "{draws} draws: standard error of the median at most {median} % of it, of a cell's share "
                "at most {share} percentage points. Four times the draws halve both.",
            ).format(
                draws=len(self._found.hours),
                median=f"{100 * worst:.1f}",
                share=f"{100 * self._found.share_error():.1f}",
            )
        )


def _numbers(s: TimeSpread) -> list[float]:
    return [s.reached_share, s.p10, s.p50, s.p90, s.mean, s.mean_error, s.p50_error]
