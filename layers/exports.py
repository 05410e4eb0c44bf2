"""Incidents and airstrips out of the database as CSV, KML or GeoJSON, by QGIS's own writer.

Restricted rows stay behind unless asked for, and then they are masked unless asked for as they are.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.csvtext import guarded
from ..core.errors import TrochaError
from ..core.progress import SILENT, Progress
from .files import written_beside
from .incident_book import IncidentBook
from .masking import hidden_names, hide, is_restricted, texts_to_read
from .schema import AIRSTRIPS, CRS, INCIDENTS, TableSpec

LEFT_OUT, MASKED, SHOWN = "left out", "masked", "shown"
DRIVERS = {".csv": "CSV", ".kml": "KML", ".geojson": "GeoJSON"}
# A point as two columns that every spreadsheet and importer knows, a line as text. The mark at the
# file's beginning tells Excel that it is UTF-8.
OPTIONS = {
    ("CSV", INCIDENTS.name): ["GEOMETRY=AS_XY", "WRITE_BOM=YES"],
    ("CSV", AIRSTRIPS.name): ["GEOMETRY=AS_WKT", "WRITE_BOM=YES"],
    ("KML", INCIDENTS.name): ["NameField=incident_type"],
    ("KML", AIRSTRIPS.name): ["NameField=name"],
    ("GeoJSON", INCIDENTS.name): ["RFC7946=YES"],
    ("GeoJSON", AIRSTRIPS.name): ["RFC7946=YES"],
}


@dataclass
class Exported:
    """Counts of rows, and (table, uid, field, why) of each public text that a person should read."""

    written: int = 0
    left_out: int = 0
    masked: int = 0
    to_read: list[tuple[str, str, str, str]] = field(default_factory=list)


def export_rows(
    book: IncidentBook,
    chosen: Sequence[tuple[QgsVectorLayer, QgsFeatureRequest]],
    path: str,
    *,
    restricted: str = LEFT_OUT,
    radius_m: float = 5000.0,
    seed: int | None = None,
    progress: Progress = SILENT,
) -> Exported:
    """Write rows of one table, chosen from the book's layers, whole or not at all.

    The format is that of ``path``: .csv, .kml or .geojson. ``restricted`` is ``LEFT_OUT``,
    ``MASKED`` (moved by ``radius_m`` or more and blanked as by trocha:maskcoordinates, with a
    ``seed`` that is kept secret and used again, lest several exports be averaged) or ``SHOWN``.
    In CSV, text that a spreadsheet would compute gets an apostrophe in front
    (``core.csvtext.guarded``); numbers stay numbers.

    Raises ``TrochaError`` for another format, a missing seed, layers of several tables, or a file
    that cannot be written.
    """
    driver = DRIVERS.get(os.path.splitext(path)[1].lower())
    if driver is None:
        raise TrochaError(
            "'{path}' is of no known format; name it .csv, .kml or .geojson.", path=path
        )
    if restricted not in (LEFT_OUT, MASKED, SHOWN):
        raise TrochaError(
            "Restricted rows can be {left_out}, {masked} or {shown}.",
            left_out=LEFT_OUT,
            masked=MASKED,
            shown=SHOWN,
        )
    if restricted == MASKED and seed is None:
        raise TrochaError("Masking needs a seed: a long number of your own, the same each time.")
    tables = {book.table_of(layer).name: book.table_of(layer) for layer, _ in chosen}
    if len(tables) != 1 or not set(tables) <= {INCIDENTS.name, AIRSTRIPS.name}:
        raise TrochaError("Export incidents or airstrips, one of the two at a time.")
    (table,) = tables.values()
    fields = chosen[0][0].fields()
    kept = [i for i in range(len(fields)) if fields[i].name() != "fid"]
    done = Exported()
    names = [] if restricted == SHOWN else _names(book)
    with written_beside(path) as beside:
        writer = _writer(beside, path, driver, table, _exported_fields(fields, kept, driver))
        try:
            for layer, request in chosen:
                for feature in layer.getFeatures(request):
                    if done.written % 500 == 0:
                        progress.check()
                    made = _row(feature, table, restricted, radius_m, seed, done, names)
                    if made is not None:
                        _add(writer, made, kept, driver, path)
                        done.written += 1
        finally:
            del writer  # closes the file
        _check_whole(beside, path, done.written)
    return done


def _check_whole(beside: str, path: str, written: int) -> None:
    """A writer does not tell what went wrong while its file closed, as when the disk is full."""
    there = QgsVectorLayer(beside, "written", "ogr").featureCount() if written else 0
    if there != written:
        raise TrochaError(
            "'{path}' holds {there} of {written} rows only, so it was not kept; check that the "
            "disk has space.",
            path=path,
            there=max(there, 0),
            written=written,
        )


def _names(book: IncidentBook) -> list[str]:
    layers = (book.incidents, book.airstrip_lines, book.airstrip_points)
    return hidden_names((book.table_of(layer), layer) for layer in layers)


def _exported_fields(fields: QgsFields, kept: list[int], driver: str) -> QgsFields:
    made = QgsFields()
    for index in kept:
        one = QgsField(fields[index])
        if driver == "CSV":
            one.setName(guarded(one.name()))  # a column of one's own may have any name
        made.append(one)
    return made


def _writer(
    beside: str, path: str, driver: str, table: TableSpec, fields: QgsFields
) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "UTF-8"
    options.layerName = table.name
    options.layerOptions = OPTIONS[driver, table.name]
    options.symbologyExport = QgsVectorFileWriter.SymbologyExport.NoSymbology
    crs = QgsCoordinateReferenceSystem(CRS)
    writer = QgsVectorFileWriter.create(
        beside, fields, table.geometry, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise TrochaError(
            "'{path}' cannot be written ({reason}); choose a folder that you may write to.",
            path=path,
            reason=writer.errorMessage(),
        )
    return writer


def _row(
    feature: QgsFeature, table: TableSpec, restricted, radius_m, seed, done: Exported, names
) -> QgsFeature | None:
    if not is_restricted(feature):
        if restricted != SHOWN:
            done.to_read += texts_to_read(feature, table, names)
        return feature
    if restricted == SHOWN:
        return feature
    if restricted == LEFT_OUT:
        done.left_out += 1
        return None
    made = QgsFeature(feature)
    hide(made, feature, table, radius_m, seed)
    for name in feature.fields().names():  # what a column of one's own tells nobody here knows
        if name not in table.names():
            made[name] = None
    done.masked += 1
    return made


def _add(
    writer: QgsVectorFileWriter, feature: QgsFeature, kept: list[int], driver: str, path: str
) -> None:
    values = feature.attributes()
    values = [values[index] for index in kept]
    if driver == "CSV":
        values = [guarded(value) if isinstance(value, str) else value for value in values]
    made = QgsFeature()
    made.setAttributes(values)
    made.setGeometry(feature.geometry())
    if not writer.addFeature(made):
        raise TrochaError(
            "'{path}' did not take a row ({reason}); check that the disk has space.",
            path=path,
            reason=writer.errorMessage(),
        )
