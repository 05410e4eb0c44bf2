"""Days as parameters: ISO dates that begin and end a window."""

from __future__ import annotations

from qgis.core import QgsProcessingParameterDateTime
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime

from ..core.errors import TrochaError
from ..core.lifecycle import day_number
from .parameters import declare

WINDOWS = ("BEFORE_START", "BEFORE_END", "AFTER_START", "AFTER_END")


def add_day(
    algorithm, name: str, label: str, text: str, optional: bool = False, advanced: bool = False
) -> None:
    """A day parameter of that name."""
    kind = QgsProcessingParameterDateTime.Type.Date
    parameter = QgsProcessingParameterDateTime(name, label, kind, None, optional)
    declare(algorithm, parameter, text, advanced)


def add_window(algorithm, name: str, label: str, optional: bool = False) -> None:
    """The first day or the end of a window."""
    text = QCoreApplication.translate(
        "Trocha", "ISO date such as 2015-03-07. The first day counts, the end does not."
    )
    add_day(algorithm, name, label, text, optional)


def add_windows(algorithm, optional: bool = False) -> None:
    """The four days of a window before and one after, by the names of ``WINDOWS``."""
    translate = QCoreApplication.translate
    labels = (
        translate("Trocha", "Before: first day"),
        translate("Trocha", "Before: end (not counted)"),
        translate("Trocha", "After: first day"),
        translate("Trocha", "After: end (not counted)"),
    )
    for name, label in zip(WINDOWS, labels):
        add_window(algorithm, name, label, optional)


def read_day(algorithm, parameters, name: str, context) -> int:
    """The proleptic ordinal of a day parameter; refuses what is not a date, by name."""
    given = parameters.get(name)
    if isinstance(given, (QDate, QDateTime)):
        given = given.toString("yyyy-MM-dd")
    elif given is not None and not isinstance(given, str) and hasattr(given, "isoformat"):
        given = given.isoformat()
    elif given is not None and not isinstance(given, str):
        # An expression or a model's property: QGIS evaluates it.
        moment = algorithm.parameterAsDateTime(parameters, name, context)
        given = moment.toString("yyyy-MM-dd") if moment.isValid() else None
    if not given:
        raise TrochaError("{name} is empty; give an ISO date such as 2015-03-07.", name=name)
    return day_number(given, name)
