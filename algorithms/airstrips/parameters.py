"""What trocha:airstripstatus takes and gives."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..parameters import REAL, declare, number
from ..windows import add_day, add_window

VECTOR = QgsProcessing.SourceType.TypeVectorAnyGeometry
TABLE = QgsProcessing.SourceType.TypeVector


def add_inputs(algorithm) -> None:
    """Strips, their log, the window, and the day whose status is wanted."""
    translate = QCoreApplication.translate
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource(
            "AIRSTRIPS", translate("Trocha", "Airstrips"), [VECTOR]
        ),
        translate(
            "Trocha",
            "Lines or points with airstrip_uid. Strips without a row in the log keep their own "
            "status attribute, or are presumed active.",
        ),
    )
    declare(
        algorithm,
        QgsProcessingParameterFeatureSource("LOG", translate("Trocha", "Status log"), [TABLE]),
        translate(
            "Trocha",
            "Table of airstrip_uid, from_status, to_status and event_date, a row a change, and "
            "perhaps date_precision (1 day, 2 week, 3 month, 4 quarter, 5 year).",
        ),
    )
    add_window(algorithm, "WINDOW_START", translate("Trocha", "Window: first day"))
    add_window(algorithm, "WINDOW_END", translate("Trocha", "Window: end (not counted)"))
    add_day(
        algorithm,
        "DATE",
        translate("Trocha", "Status on"),
        translate("Trocha", "The day at whose end status holds; the window's last day when empty."),
        optional=True,
        advanced=True,
    )
    declare(
        algorithm,
        number("ALPHA", translate("Trocha", "Significance level"), REAL, 0.05, 0.0001, 0.5),
        translate("Trocha", "Of the intervals (0.05: 95 %)."),
        advanced=True,
    )


def add_outputs(algorithm) -> None:
    """The strips, then what can be read off their log beside."""
    translate = QCoreApplication.translate

    def sink(name, label, kind, text, optional=True):
        parameter = QgsProcessingParameterFeatureSink(name, label, kind, None, optional)
        parameter.setCreateByDefault(not optional)
        declare(algorithm, parameter, text)

    sink(
        "OUTPUT",
        translate("Trocha", "Airstrip status"),
        VECTOR,
        translate(
            "Trocha",
            "The airstrips with status (on DATE) and whether it is beyond doubt, availability (share "
            "of days open), strip_days_denied (closed by demolition), times_destroyed, times_rebuilt, "
            "attacks_per_day (while open). _low and _high: what rough dates allow.",
        ),
        optional=False,
    )
    sink(
        "FLEET",
        translate("Trocha", "Fleet by day"),
        TABLE,
        translate(
            "Trocha",
            "A row a day: strips open (surely, possibly), closed by demolition, and known to exist.",
        ),
    )
    sink(
        "SURVIVAL",
        translate("Trocha", "Time to rebuild"),
        TABLE,
        translate(
            "Trocha",
            "The share of closures longer than so many days, by Kaplan and Meier, with its interval.",
        ),
    )
    sink(
        "SPELLS",
        translate("Trocha", "Spells"),
        VECTOR,
        translate(
            "Trocha",
            "A feature for each stretch of one status, from start up to, not on, end; the temporal "
            "controller plays it.",
        ),
    )
    report = QgsProcessingParameterFileDestination(
        "REPORT",
        translate("Trocha", "Report"),
        translate("Trocha", "HTML files (*.html)"),
        None,
        True,
    )
    report.setCreateByDefault(False)
    declare(
        algorithm,
        report,
        translate("Trocha", "A page with the findings in sentences and both curves, in one file."),
    )
