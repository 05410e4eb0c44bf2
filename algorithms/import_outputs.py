"""What an import tells: tables of rejected rows and of possible doubles, counts, the first problems."""

from __future__ import annotations

import json
from collections import Counter

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..layers.compat import field
from ..layers.importer import Import
from ..layers.vector import fields_of
from .parameters import declare

FIRST = 100  # of each kind of problem are told at once; the tables have all
COLUMNS = {
    "REJECTS": (("row", "integer"), ("reason", "text")),
    "DUPLICATES": (
        ("row", "integer"),
        ("incident_uid", "text"),
        ("duplicate_of", "text"),
        ("reason", "text"),
    ),
}


def declare_import_outputs(algorithm) -> None:
    """The two tables, the counts, and what a person wants to see before importing for good."""
    translate = QCoreApplication.translate
    for name, label, text in (
        (
            "REJECTS",
            translate("Trocha", "Rejected rows"),
            translate("Trocha", "The row's number and why it is no incident."),
        ),
        (
            "DUPLICATES",
            translate("Trocha", "Possible doubles"),
            translate("Trocha", "Pairs that may be one incident, with how they were found."),
        ),
    ):
        kind = QgsProcessing.SourceType.TypeVector
        sink = QgsProcessingParameterFeatureSink(name, label, kind, None, True, True)
        declare(algorithm, sink, text)
    for name, label in (
        ("READ", translate("Trocha", "Rows read")),
        ("ADDED", translate("Trocha", "Incidents added (in a preview: that would be)")),
        (
            "SKIPPED_DUPLICATE",
            translate("Trocha", "Rows skipped, there already by their source's id"),
        ),
        ("REJECTED", translate("Trocha", "Rows rejected")),
        ("PROPOSED", translate("Trocha", "Possible doubles proposed")),
    ):
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))
    for name, label in (
        (
            "BY_TYPE",
            translate("Trocha", "JSON: how many incidents of each type were, or would be, added"),
        ),
        (
            "PROBLEMS",
            translate(
                "Trocha",
                "JSON: the first hundred rejected rows and the first hundred possible doubles, each "
                "with row, kind (rejected, double) and reason",
            ),
        ),
        (
            "ENCODING",
            translate("Trocha", "The encoding that was guessed of a CSV that is no Unicode"),
        ),
    ):
        algorithm.addOutput(QgsProcessingOutputString(name, label))


def counts_of_import(done: Import) -> dict:
    """The values of all outputs but tables and encoding."""
    kinds = Counter(values["incident_type"] for values, _ in done.new)
    problems = [
        *({"row": row, "kind": "rejected", "reason": why} for row, why in done.rejected[:FIRST]),
        *(
            {"row": row, "kind": "double", "reason": why}
            for row, _, _, why in done.proposed[:FIRST]
        ),
    ]
    return {
        "READ": done.read,
        "ADDED": done.added,
        "SKIPPED_DUPLICATE": done.skipped,
        "REJECTED": len(done.rejected),
        "PROPOSED": len(done.proposed),
        "BY_TYPE": json.dumps(dict(kinds.most_common())),
        "PROBLEMS": json.dumps(problems),
    }


def write_import_tables(algorithm, parameters, context, done: Import) -> dict:
    """Write those tables that are wanted; where they went."""
    written = {}
    for name, rows in (("REJECTS", done.rejected), ("DUPLICATES", done.proposed)):
        fields = fields_of(*(field(*column) for column in COLUMNS[name]))
        plain, nowhere = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
        with algorithm.rows(parameters, name, context, fields, plain, nowhere) as table:
            if table is None:
                continue
            for row in rows:
                table.add(row)
            written[name] = table.destination
    return written
