"""trocha:mergeincidents - two analysts' databases into one, by uid."""

from __future__ import annotations

import os

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from ..layers.attachments import bring_files
from ..layers.compat import field
from ..layers.database import check_unused, open_database, settle
from ..layers.database_project import store_project
from ..layers.files import made_in_place
from ..layers.merging import merge_databases
from ..layers.vector import feature_of, fields_of
from .base import TrochaAlgorithm
from .parameters import declare

COLUMNS = ("table", "uid", "field", "first", "second", "taken")


class MergeIncidents(TrochaAlgorithm):
    """The union of two incident databases, with every difference listed."""

    NAME = "mergeincidents"
    GROUP = "incidents"
    PAGE = "incidents.md"

    def flags(self):
        # A project is written, which QGIS allows on the main thread only.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return self.tr("Merge incident databases")

    def shortDescription(self):
        return self.tr("Unites two incident databases into a new one, row by row.")

    def description(self):
        return self.tr(
            "Rows are known by their uid: what only one database has is taken over, what both have "
            "stands once. Of a row that differs the one edited later (edited_at) wins, the first's where "
            "neither is later; fields that only the other has filled in are kept. Every difference is "
            "listed in CONFLICTS with both values and the one taken. The status logs are united and "
            "checked again: rows that do not follow from the row before are listed too, and none is "
            "dropped."
        )

    def tags(self):
        return self.tr("merge,unite,conflict,incident,geopackage,team").split(",")

    def initAlgorithm(self, configuration=None):
        for name, label in (
            ("FIRST", self.tr("First database")),
            ("SECOND", self.tr("Second database")),
        ):
            declare(
                self,
                QgsProcessingParameterFile(name, label, extension="gpkg"),
                self.tr("A GeoPackage of trocha:createincidentdatabase; it is not changed."),
            )
        declare(
            self,
            QgsProcessingParameterFileDestination(
                "OUTPUT", self.tr("Merged database"), "GeoPackage (*.gpkg)"
            ),
            self.tr(
                "A new database; tables and fields of your own come from both, as far as rows go."
            ),
        )
        declare(
            self,
            QgsProcessingParameterFeatureSink(
                "CONFLICTS",
                self.tr("Conflicts"),
                QgsProcessing.SourceType.TypeVector,
                None,
                True,
                True,
            ),
            self.tr(
                "A row a difference: table, uid, field, both values, and which was taken or why."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber("ADDED", self.tr("Rows taken from the second")))
        self.addOutput(QgsProcessingOutputNumber("CONFLICT_COUNT", self.tr("Conflicts listed")))

    def compute(self, parameters, context, feedback):
        first = self.parameterAsFile(parameters, "FIRST", context)
        second = self.parameterAsFile(parameters, "SECOND", context)
        output = self.parameterAsFileOutput(parameters, "OUTPUT", context)
        if os.path.abspath(output) in (os.path.abspath(first), os.path.abspath(second)):
            raise TrochaError("OUTPUT is one of the databases to merge; name another file.")
        open_database(first, "FIRST")
        open_database(second, "SECOND")
        check_unused(output)
        with made_in_place(output) as made:
            done = merge_databases(first, second, made, self.progress(feedback))
            store_project(made)
            settle(made)
            missing = bring_files((first, second), made, output)
        if missing:
            feedback.pushWarning(
                self.tr("{count} attached files were not found, such as {path}.").format(
                    count=len(missing), path=missing[0]
                )
            )
        if done.conflicts:
            feedback.pushWarning(
                self.tr("{count} conflicts; read CONFLICTS.").format(count=len(done.conflicts))
            )
        counts = {"ADDED": done.added, "CONFLICT_COUNT": len(done.conflicts)}
        fields = fields_of(*(field(name, "text") for name in COLUMNS))
        none = QgsWkbTypes.Type.NoGeometry
        sink, destination = self.sink(
            parameters, "CONFLICTS", context, fields, none, QgsCoordinateReferenceSystem()
        )
        if sink is None:
            return {"OUTPUT": output, **counts}
        for row in done.conflicts:
            sink.addFeature(feature_of(fields, row), QgsFeatureSink.Flag.FastInsert)
        del sink  # flushes
        return {"OUTPUT": output, "CONFLICTS": destination, **counts}
