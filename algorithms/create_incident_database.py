"""trocha:createincidentdatabase - tables, rules, forms and a project, in one file or in PostGIS."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
    QgsProviderRegistry,
)

from ..core.errors import TrochaError
from ..layers.database import create_geopackage, create_postgis
from .base import TrochaAlgorithm
from .parameters import declare


class CreateIncidentDatabase(TrochaAlgorithm):
    """An empty incident database that keeps its own rules."""

    NAME = "createincidentdatabase"
    GROUP = "incidents"
    PAGE = "incidents.md"

    def flags(self):
        # A project is written, and layers dressed, which QGIS allows on the main thread only.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def displayName(self):
        return self.tr("Create incident database")

    def shortDescription(self):
        return self.tr("Makes an empty database of incidents, airstrips and their status log.")

    def description(self):
        return self.tr(
            "Makes the tables incidents, airstrips, airstrip_status_log and sources with their forms, "
            "labels, symbols and a project named incidents inside, so that they behave the same in a "
            "QGIS without Trocha. The log is the truth: an airstrip's status follows from its last row, "
            "and the database itself refuses a move that is not allowed, a value outside its list and a "
            "reference to nothing. Empty means unknown, never 0."
        )

    def tags(self):
        return self.tr("incident,geopackage,postgis,schema,airstrip,status log,template").split(",")

    def initAlgorithm(self, configuration=None):
        declare(
            self,
            QgsProcessingParameterFileDestination(
                "DATABASE",
                self.tr("Incident database"),
                "GeoPackage (*.gpkg)",
                optional=True,
            ),
            self.tr("The GeoPackage to make. With CONNECTION none is made."),
        )
        declare(
            self,
            QgsProcessingParameterBoolean(
                "OVERWRITE", self.tr("Replace an existing file"), defaultValue=False
            ),
            self.tr("Without it a file that is there already is left alone, and the run refused."),
        )
        declare(
            self,
            QgsProcessingParameterProviderConnection(
                "CONNECTION", self.tr("PostGIS connection"), "postgres", optional=True
            ),
            self.tr("A connection of QGIS's browser: the same tables are made there, for teams."),
            advanced=True,
        )
        declare(
            self,
            QgsProcessingParameterString(
                "SCHEMA", self.tr("Schema"), defaultValue="trocha", optional=True
            ),
            self.tr("Where in PostGIS; it is made if need be, and must have none of the tables."),
            advanced=True,
        )

    def compute(self, parameters, context, feedback):
        name = self.parameterAsConnectionName(parameters, "CONNECTION", context)
        if name:
            schema = self.parameterAsString(parameters, "SCHEMA", context) or "trocha"
            connections = QgsProviderRegistry.instance().providerMetadata("postgres").connections()
            if name not in connections:
                raise TrochaError(
                    "CONNECTION is '{name}', which QGIS does not know; add it in the browser, "
                    "under PostgreSQL.",
                    name=name,
                )
            create_postgis(connections[name], schema)
            return {}
        path = self.parameterAsFileOutput(parameters, "DATABASE", context)
        if not path:
            raise TrochaError("DATABASE is empty; name the GeoPackage to make, or a CONNECTION.")
        create_geopackage(path, self.parameterAsBool(parameters, "OVERWRITE", context))
        feedback.pushInfo(
            self.tr("Made {path}; open the project inside it to begin.").format(path=path)
        )
        return {"DATABASE": path}
