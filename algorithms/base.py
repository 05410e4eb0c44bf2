"""What every Trocha algorithm shares: words, refusals, errors, progress, styles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameters,
    QgsProcessingUtils,
    QgsProperty,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, TrochaError
from ..core.lifecycle import day_number
from ..core.progress import Progress
from ..layers.locate import icon_path
from ..layers.outputs import VectorOutputs
from ..layers.sinks import Rows
from ..layers.vector import name_by_table
from .destinations import appends, lost_by_writing, place_to_write

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
        wrong = self._wrong_value(parameters, context) or lost_by_writing(self, parameters, context)
        if wrong:
            return False, wrong
        return super().checkParameterValues(parameters, context)

    def _wrong_value(self, parameters, context) -> str:
        for definition in self.parameterDefinitions():
            given = parameters.get(definition.name())
            if given is None:
                continue
            if isinstance(definition, QgsProcessingParameterNumber):
                wrong = self._outside(definition, given, context)
            elif isinstance(definition, QgsProcessingParameterEnum):
                wrong = self._not_offered(definition, given)
            elif isinstance(definition, QgsProcessingParameterDateTime):
                wrong = self._no_day(definition, given)
            else:
                wrong = ""
            if wrong:
                return wrong
        return ""

    def _outside(self, definition, given, context) -> str:
        if isinstance(given, QgsProperty):
            given = QgsProcessingParameters.parameterAsDouble(definition, given, context)
        if given == "":
            return ""  # as an optional number is left empty
        try:
            value = float(given)
        except (TypeError, ValueError):
            text = self.tr("{name} is '{value}', which is not a number; give one such as 2.5.")
            return text.format(name=definition.name(), value=given)
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

    def asPythonCommand(self, parameters, context):
        """The line for the history. QGIS writes a day given as text without quotes (2015-03-07),
        which Python cannot read; as a QDate it can."""
        written = dict(parameters)
        for definition in self.parameterDefinitions():
            given = parameters.get(definition.name())
            if isinstance(definition, QgsProcessingParameterDateTime) and isinstance(given, str):
                day = QDate.fromString(given[:10], Qt.DateFormat.ISODate)
                written[definition.name()] = day if day.isValid() else None
        return super().asPythonCommand(written, context)

    def prepared(self, take) -> bool:
        """Run the main-thread part of an algorithm; what it takes apart stays in ``taken``."""
        try:
            self.taken = take()
            return True
        except TrochaError as error:
            text = str(error)
        raise QgsProcessingException(text)  # here, for the reason told below

    def processAlgorithm(self, parameters, context, feedback):
        progress = self.progress(feedback)
        try:
            wrong = self._wrong_value(parameters, context)  # nobody checks the steps of a model
            if wrong:
                raise TrochaError(wrong)
            with VectorOutputs(context, progress) as self.outputs:
                for definition in self.destinationParameterDefinitions():
                    if not isinstance(definition, QgsProcessingParameterFeatureSink):
                        given = parameters.get(definition.name())
                        self.outputs.expect_file(place_to_write(given, context))
                results = self.compute(parameters, context, feedback)
                progress.check()
            feedback.setProgress(100)
            return results
        except Cancelled:
            return {}
        except (TrochaError, MemoryError) as error:
            text = str(error) or self.tr(
                "The computation ran out of memory; set CELL_SIZE or EXTENT."
            )
        # Not within the clause above, whose error would be this one's context: QGIS never lets go of
        # what is raised to it, and with that error every frame below, its layers and arrays, would
        # stay in memory for good.
        raise QgsProcessingException(text)

    def compute(self, parameters, context, feedback):
        """Read, call core, write; return the outputs."""
        raise QgsProcessingException(f"{self.NAME} computes nothing.")

    def progress(self, feedback: QgsProcessingFeedback) -> Progress:
        """The core's view of a feedback: fractions up, cancel down."""
        return Progress(lambda f: feedback.setProgress(100 * f), feedback.isCanceled)

    def source(self, parameters, name, context):
        """A vector source that is there, or the error that names the right parameter."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is not None:
            name_by_table(layer, context)
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    def sink(self, parameters, name, context, fields, wkb_type, crs):
        """A sink and where it went, or the error that names the right parameter.

        The sink refuses what it cannot store. When the run fails or is cancelled, what was
        written goes, and a file that was replaced is back (``layers.outputs``).
        """
        place = place_to_write(parameters.get(name), context)
        self.outputs.expect(place)
        try:
            sink, destination = self.parameterAsSink(
                parameters, name, context, fields, wkb_type, crs
            )
        except QgsProcessingException as error:
            raise TrochaError(
                "{name} cannot be written ({reason}); choose a place that you may write to and a "
                "format such as GeoPackage (.gpkg).",
                name=name,
                reason=str(error).strip(),
            ) from error
        if sink is None:
            if parameters.get(name) is not None:
                raise QgsProcessingException(self.invalidSinkError(parameters, name))
            return None, destination
        has_geometry = wkb_type != QgsWkbTypes.Type.NoGeometry
        theirs = appends(parameters.get(name))
        return self.outputs.watch(sink, destination, has_geometry, place, theirs), destination

    @contextmanager
    def rows(self, parameters, name, context, fields, wkb_type, crs) -> Iterator[Rows | None]:
        """A vector output to fill with plain values; None for an optional one nobody asked for."""
        sink, destination = self.sink(parameters, name, context, fields, wkb_type, crs)
        if sink is None:
            yield None
            return
        made = Rows(sink, fields, destination)
        del sink
        yield made
        made.close()
