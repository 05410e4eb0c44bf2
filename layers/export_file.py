"""A CSV, KML or GeoJSON file that QGIS's own writer fills, whole or not there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.csvtext import guarded
from ..core.errors import TrochaError
from .files import meant, written_beside
from .schema import AIRSTRIPS, CRS, INCIDENTS, STATUS_LOG

DRIVERS = {".csv": "CSV", ".kml": "KML", ".geojson": "GeoJSON"}
# A point as two columns that every spreadsheet and importer knows, a line as text. The mark at the
# file's beginning tells Excel that it is UTF-8.
OPTIONS = {
    ("CSV", INCIDENTS.name): ["GEOMETRY=AS_XY", "WRITE_BOM=YES"],
    ("CSV", AIRSTRIPS.name): ["GEOMETRY=AS_WKT", "WRITE_BOM=YES"],
    ("CSV", STATUS_LOG.name): ["GEOMETRY=AS_WKT", "WRITE_BOM=YES"],
    ("KML", INCIDENTS.name): ["NameField=incident_type"],
    ("KML", AIRSTRIPS.name): ["NameField=name"],
    ("KML", STATUS_LOG.name): ["NameField=to_status"],
    ("GeoJSON", INCIDENTS.name): ["RFC7946=YES"],
    ("GeoJSON", AIRSTRIPS.name): ["RFC7946=YES"],
    ("GeoJSON", STATUS_LOG.name): ["RFC7946=YES"],
}


def driver_of(path: str) -> str:
    """Which format a file is of, by its name. Raises ``TrochaError`` for one not known."""
    driver = DRIVERS.get(os.path.splitext(path)[1].lower())
    if driver is None:
        raise TrochaError(
            "'{path}' is of no known format; name it .csv, .kml or .geojson.", path=meant(path)
        )
    return driver


class ExportFile:
    """Takes rows; ``written`` counts them. ``fields`` are those of the rows, all but the key.

    In CSV, text that a spreadsheet would compute gets an apostrophe in front
    (``core.csvtext.guarded``); numbers stay numbers.
    """

    def __init__(
        self, beside: str, path: str, table: str, geometry: QgsWkbTypes.Type, fields: QgsFields
    ):
        self._path, self._driver = meant(path), driver_of(path)
        self._kept = [i for i in range(len(fields)) if fields[i].name() != "fid"]
        self.written = 0
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = self._driver
        options.fileEncoding = "UTF-8"
        options.layerName = table
        options.layerOptions = OPTIONS[self._driver, table]
        options.symbologyExport = QgsVectorFileWriter.SymbologyExport.NoSymbology
        self._writer = QgsVectorFileWriter.create(
            beside,
            self._exported(fields),
            geometry,
            QgsCoordinateReferenceSystem(CRS),
            QgsCoordinateTransformContext(),
            options,
        )
        if self._writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise TrochaError(
                "'{path}' cannot be written ({reason}); choose a folder that you may write to.",
                path=self._path,
                reason=self._writer.errorMessage(),
            )

    def _exported(self, fields: QgsFields) -> QgsFields:
        made = QgsFields()
        for index in self._kept:
            one = QgsField(fields[index])
            if self._driver == "CSV":
                one.setName(guarded(one.name()))  # a column of one's own may have any name
            made.append(one)
        return made

    def add(self, attributes: list, geometry: QgsGeometry) -> None:
        """Write a row. Raises ``TrochaError`` where it is not taken."""
        values = [attributes[index] for index in self._kept]
        if self._driver == "CSV":
            values = [guarded(value) if isinstance(value, str) else value for value in values]
        made = QgsFeature()
        made.setAttributes(values)
        made.setGeometry(geometry)
        if not self._writer.addFeature(made):
            raise TrochaError(
                "'{path}' did not take a row ({reason}); check that the disk has space.",
                path=self._path,
                reason=self._writer.errorMessage(),
            )
        self.written += 1

    def close(self) -> None:
        """Write what is still in memory."""
        self._writer = None


@contextmanager
def export_file(
    path: str, table: str, geometry: QgsWkbTypes.Type, fields: QgsFields
) -> Iterator[ExportFile]:
    """A file that is there when the block has succeeded, and as it was before when it has not."""
    with written_beside(path) as beside:
        made = ExportFile(beside, path, table, geometry, fields)
        try:
            yield made
        finally:
            made.close()
        # A writer does not tell what went wrong while its file closed, as when the disk is full.
        there = QgsVectorLayer(beside, "written", "ogr").featureCount() if made.written else 0
        if there != made.written:
            raise TrochaError(
                "'{path}' holds {there} of {written} rows only, so it was not kept; check that the "
                "disk has space.",
                path=meant(path),
                there=max(there, 0),
                written=made.written,
            )
