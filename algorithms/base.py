"""What every Trocha algorithm shares: words, refusals, errors, progress, styles."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, TrochaError
from ..core.lifecycle import day_number
from ..core.progress import Progress
from ..layers.locate import icon_path

HOMEPAGE = "https://github.com/trocha-gis/trocha/blob/main/docs/"


class TrochaAlgorithm(QgsProcessingAlgorithm):
    """Declare in ``initAlgorithm``, compute in ``compute``; the rest is here.

    ``compute`` raises ``TrochaError`` or ``Cancelled`` and never catches them.
    """

    NAME = ""
    GROUP = "movement"
    PAGE = "model.md"

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.NAME

    def groupId(self):
        return self.GROUP

    def group(self):
        return {
            "movement": QCoreApplication.translate("Trocha", "Overland movement"),
            "interdiction": QCoreApplication.translate("Trocha", "Interdiction impact"),
            "incidents": QCoreApplication.translate("Trocha", "Incident database"),
        }[self.GROUP]

    def icon(self):
        return QIcon(icon_path(self.NAME))

    def svgIconPath(self):
        return icon_path(self.NAME)

    def helpUrl(self):
        return HOMEPAGE + self.PAGE

    def description(self):
        """The paragraph that opens the help panel; each algorithm writes its own."""
        return self.shortDescription()

    def shortHelpString(self):
        """The panel, put together from the help that stands beside each parameter."""
        texts = {"ALG_DESC": self.description()}
        for parameter in self.parameterDefinitions():
            texts[parameter.name()] = parameter.help()
        for output in self.outputDefinitions():
            texts.setdefault(output.name(), output.description())
        return QgsProcessingUtils.formatHelpMapAsHtml(texts, self)

    def tr(self, text: str) -> str:
        """Translate a literal, wherever in the class's ancestry it stands."""
        for cls in type(self).__mro__:
            translated = QCoreApplication.translate(cls.__name__, text)
            if translated != text:
                return translated
        return text

    def checkParameterValues(self, parameters, context):
        """Name the value and the limits, where QGIS would only say that a value is wrong."""
        for definition in self.parameterDefinitions():
            given = parameters.get(definition.name())
            if given is None:
                continue
            if isinstance(definition, QgsProcessingParameterNumber):
                wrong = self._outside(definition, given)
            elif isinstance(definition, QgsProcessingParameterEnum):
                wrong = self._not_offered(definition, given)
            elif isinstance(definition, QgsProcessingParameterDateTime):
                wrong = self._no_day(definition, given)
            else:
                wrong = ""
            if wrong:
                return False, wrong
        return super().checkParameterValues(parameters, context)

    def _outside(self, definition, given) -> str:
        try:
            value = float(given)
        except (TypeError, ValueError):
            return ""  # an expression or a property: QGIS evaluates and checks it
        low, high = definition.minimum(), definition.maximum()
        if low <= value <= high:
            return ""
        if high < 1e300:
            text = self.tr("{name} is {value}; it must lie between {low} and {high}.")
        else:
            text = self.tr("{name} is {value}; it must be {low} or more.")
        return text.format(
            name=definition.name(), value=f"{value:g}", low=f"{low:g}", high=f"{high:g}"
        )

    def _not_offered(self, definition, given) -> str:
        if not definition.usesStaticStrings() or not isinstance(given, str):
            return ""
        chosen = given.split(",") if definition.allowMultiple() else [given]
        if set(chosen) <= set(definition.options()):
            return ""
        text = self.tr("{name} is '{value}'; choose one of {options}.")
        return text.format(
            name=definition.name(), value=given, options=", ".join(definition.options())
        )

    def _no_day(self, definition, given) -> str:
        if not isinstance(given, str) or not given:
            return ""
        try:
            day_number(given, definition.name())
        except TrochaError as error:
            return str(error)
        return ""

    def prepared(self, take) -> bool:
        """Run the main-thread part of an algorithm; what it takes apart stays in ``taken``."""
        try:
            self.taken = take()
        except TrochaError as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def processAlgorithm(self, parameters, context, feedback):
        try:
            results = self.compute(parameters, context, feedback)
            feedback.setProgress(100)
            return results
        except Cancelled:
            return {}
        except (TrochaError, MemoryError) as error:
            text = str(error) or self.tr(
                "The computation ran out of memory; set CELL_SIZE or EXTENT."
            )
            raise QgsProcessingException(text) from error

    def compute(self, parameters, context, feedback):
        """Read, call core, write; return the outputs."""
        raise QgsProcessingException(f"{self.NAME} computes nothing.")

    def progress(self, feedback: QgsProcessingFeedback) -> Progress:
        """The core's view of a feedback: fractions up, cancel down."""
        return Progress(lambda f: feedback.setProgress(100 * f), feedback.isCanceled)

    def source(self, parameters, name, context):
        """A vector source that is there, or the error that names the right parameter."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def sink(self, parameters, name, context, fields, wkb_type, crs):
        """A sink and where it went, or the error that names the right parameter."""
        sink, destination = self.parameterAsSink(parameters, name, context, fields, wkb_type, crs)
        if sink is None and name in parameters and parameters[name] is not None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return sink, destination
