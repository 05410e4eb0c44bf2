"""trocha:importincidents - other data sets into the incident database, and what was not taken."""

from __future__ import annotations

from functools import partial

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..core.errors import TrochaError
from ..core.importing import DATE_ORDERS, read_mapping
from ..layers.database import open_database
from ..layers.import_input import input_rows
from ..layers.importer import add_rows, judge_rows
from ..layers.schema import INCIDENTS
from ..layers.tables import presets, table_text
from .base import TrochaAlgorithm
from .import_outputs import counts_of_import, declare_import_outputs, write_import_tables
from .parameters import INTEGER, REAL, declare, number

JUDGED = 0.5  # of the time, when the rows are judged and none is written
WARNED = 10  # rejected rows that the log names


class ImportIncidents(TrochaAlgorithm):
    """Rows of a CSV or layer as incidents; nothing is merged, and nothing lost unsaid."""

    NAME = "importincidents"
    GROUP = "incidents"
    PAGE = "incidents.md"

    def displayName(self):
        return self.tr("Import incidents")

    def shortDescription(self):
        return self.tr("Adds the rows of a CSV file or layer to an incident database.")

    def description(self):
        return self.tr(
            "Reads a CSV file or layer by a preset or a mapping of your own, and adds its rows as "
            "incidents, all or none. Rows that are there already by their id in the source are skipped, "
            "so importing twice adds nothing. Rows that look like another (same type, near in place and "
            "time) are added and proposed in DUPLICATES; whether they are one is for a person to decide "
            "(duplicate_of). Rows that cannot be incidents go to REJECTS with their number and the "
            "reason. What a preset takes codes to mean, and on whose word, stands in resources/imports."
        )

    def tags(self):
        return self.tr("acled,ucdp,gtd,gdelt,csv,import,incident,duplicate").split(",")

    def initAlgorithm(self, configuration=None):
        declare(
            self,
            QgsProcessingParameterFile("DATABASE", self.tr("Incident database"), extension="gpkg"),
            self.tr("A GeoPackage of trocha:createincidentdatabase; an older one is upgraded."),
        )
        declare(
            self,
            QgsProcessingParameterFile("INPUT", self.tr("CSV file or layer file")),
            self.tr(
                "A CSV (Unicode, or Windows-1252 with a warning; comma, semicolon or tab), or any "
                "vector file that QGIS opens."
            ),
        )
        options = [*presets("imports"), "custom"]
        declare(
            self,
            QgsProcessingParameterEnum(
                "PRESET", self.tr("Preset"), options, False, "acled", False, True
            ),
            self.tr("Whose columns and codes these are; custom reads MAPPING."),
        )
        declare(
            self,
            QgsProcessingParameterString(
                "MAPPING", self.tr("Mapping (JSON)"), multiLine=True, optional=True
            ),
            self.tr(
                "For custom: JSON text, or the path of a JSON file, with fields (field: column), "
                "longitude, latitude, and perhaps codes, otherwise, date_parts and source_system, as in "
                "the presets."
            ),
        )
        declare(
            self,
            QgsProcessingParameterEnum(
                "DATE_ORDER", self.tr("Order in dates"), list(DATE_ORDERS), False, None, True, True
            ),
            self.tr(
                "For dates such as 03/07/2015; without it, those that read both ways are rejected."
            ),
        )
        for name, label, kind, default, text in (
            (
                "DISTANCE_M",
                self.tr("Doubles within (m)"),
                REAL,
                1000,
                self.tr("Metres between two rows that may be one."),
            ),
            (
                "DAYS",
                self.tr("Doubles within (days)"),
                INTEGER,
                1,
                self.tr("Days between two rows that may be one."),
            ),
        ):
            declare(self, number(name, label, kind, default, 0), text, advanced=True)
        declare(
            self,
            QgsProcessingParameterBoolean("PREVIEW", self.tr("Preview only"), defaultValue=False),
            self.tr("Counts and lists, and writes nothing to the database."),
        )
        declare_import_outputs(self)

    def compute(self, parameters, context, feedback):
        path = self.parameterAsFile(parameters, "DATABASE", context)
        preview = self.parameterAsBool(parameters, "PREVIEW", context)
        backup = open_database(path, writing=not preview)
        if backup:
            feedback.pushInfo(self.tr("Upgraded; the file as it was: {path}").format(path=backup))
        preset = self.parameterAsString(parameters, "PRESET", context)
        given = self.parameterAsString(parameters, "MAPPING", context)
        if preset == "custom" and not given.strip():
            raise TrochaError("PRESET is custom, but MAPPING is empty; give it as JSON.")
        text = table_text(given if preset == "custom" else preset, "imports", "MAPPING")
        mapping = read_mapping(text, set(INCIDENTS.names()))
        progress = self.progress(feedback)
        source = self.parameterAsString(parameters, "INPUT", context)
        rows = input_rows(source, mapping)
        if rows.guessed:
            feedback.pushWarning(
                self.tr(
                    "'{path}' is no UTF-8 and was read as {encoding}; check names with accents."
                ).format(path=source, encoding=rows.guessed)
            )
        done = judge_rows(
            path,
            rows,
            mapping,
            order=self.parameterAsString(parameters, "DATE_ORDER", context),
            metres=self.parameterAsDouble(parameters, "DISTANCE_M", context),
            days=self.parameterAsInt(parameters, "DAYS", context),
            progress=progress.part(0, 1 if preview else JUDGED),
        )
        if not preview:
            self.outputs.last(partial(add_rows, path, done.new, progress.part(JUDGED, 1)))
        for row, why in done.rejected[:WARNED]:
            feedback.pushWarning(self.tr("Row {row}: {why}").format(row=row, why=why))
        return {
            **write_import_tables(self, parameters, context, done),
            **counts_of_import(done),
            "ENCODING": rows.guessed,
        }
