"""trocha:maskcoordinates - a copy of the incident database that is safe to publish."""

from __future__ import annotations

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from ..layers.compat import field
from ..layers.database import check_unused, open_database, settle
from ..layers.database_project import store_project
from ..layers.files import made_in_place
from ..layers.masking import mask_database
from ..layers.vector import feature_of, fields_of
from .base import TrochaAlgorithm
from .parameters import INTEGER, REAL, declare, number


class MaskCoordinates(TrochaAlgorithm):
    """Restricted rows moved and stripped of what names their place; public ones as they are."""

    NAME = "maskcoordinates"
    GROUP = "incidents"
    PAGE = "incidents.md"

    def flags(self):
        # A project is written, which QGIS allows on the main thread only.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return self.tr("Mask coordinates")

    def shortDescription(self):
        return self.tr("Writes a copy of an incident database with restricted places moved.")

    def description(self):
        return self.tr(
            "Every restricted incident and airstrip is moved by at least RADIUS_M, or by its own "
            "uncertainty where that is more, and by twice that at most; an airstrip becomes a point. "
            "What names or leads to the place is blanked, and public rows that may give one away are "
            "flagged for a person to read. One place always moves alike, so its rows cannot be averaged. "
            "Keep the seed secret: who has it cannot compute a place, but can test guesses, and a "
            "patient search finds it."
        )

    def tags(self):
        return self.tr("mask,anonymise,jitter,publish,restricted,privacy").split(",")

    def initAlgorithm(self, configuration=None):
        declare(
            self,
            QgsProcessingParameterFile("DATABASE", self.tr("Incident database"), extension="gpkg"),
            self.tr("A GeoPackage of trocha:createincidentdatabase; it is not changed."),
        )
        declare(
            self,
            number("RADIUS_M", self.tr("Least distance (metres)"), REAL, 5000, 1),
            self.tr("How far a restricted place moves at the least."),
        )
        declare(
            self,
            number("SEED", self.tr("Seed"), INTEGER, None, 0),
            self.tr(
                "A number of your own, long and kept secret; the same seed gives the same places."
            ),
        )
        declare(
            self,
            QgsProcessingParameterBoolean(
                "MASK_PUBLIC", self.tr("Mask public rows too"), defaultValue=False
            ),
            self.tr("Treats every row as restricted."),
        )
        declare(
            self,
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Masked copy"), "GeoPackage (*.gpkg)"
            ),
            self.tr("A new incident database; only rows of its own tables get into it."),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                "FLAGS",
                self.tr("Texts to read"),
                QgsProcessing.SourceType.TypeVector,
                None,
                True,
                True,
            ),
            self.tr("Each text that was blanked, and each public one that may give a place away."),
        )
        self.addOutput(QgsProcessingOutputNumber("MASKED", self.tr("Rows masked")))
        self.addOutput(QgsProcessingOutputNumber("FLAGGED", self.tr("Public texts to read")))

    def compute(self, parameters, context, feedback):
        path = self.parameterAsFile(parameters, "DATABASE", context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if os.path.abspath(path) == os.path.abspath(output):
            raise TrochaError("OUTPUT is the DATABASE itself; name another file for the copy.")
        open_database(path)
        check_unused(output)
        with made_in_place(output) as made:
            done = mask_database(
                path,
                made,
                self.parameterAsDouble(parameters, "RADIUS_M", context),
                self.parameterAsInt(parameters, "SEED", context),
                self.parameterAsBool(parameters, "MASK_PUBLIC", context),
                self.progress(feedback),
            )
            store_project(made)
            settle(made)
        to_read = [flag for flag in done.flags if flag[3] != "blanked"]
        if to_read:
            feedback.pushWarning(
                self.tr(
                    "{count} public texts may give a restricted place away; read FLAGS."
                ).format(count=len(to_read))
            )
        written = {"OUTPUT": output, "MASKED": done.moved, "FLAGGED": len(to_read)}
        fields = fields_of(*(field(n, "text") for n in ("table", "uid", "field", "why")))
        none = QgsWkbTypes.Type.NoGeometry
        sink, destination = self.sink(
            parameters, "FLAGS", context, fields, none, QgsCoordinateReferenceSystem()
        )
        if sink is not None:
            for flag in done.flags:
                sink.addFeature(feature_of(fields, flag), QgsFeatureSink.Flag.FastInsert)
            del sink  # flushes
            written["FLAGS"] = destination
        return written
