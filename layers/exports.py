"""Incidents and airstrips out of the database as CSV, KML or GeoJSON, by QGIS's own writer.

Restricted rows stay behind unless asked for, and then they are masked unless asked for as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from ..core.progress import SILENT, Progress
from .export_file import driver_of, export_file
from .incident_book import IncidentBook
from .masking import hidden_names, hide, is_restricted, texts_to_read
from .schema import AIRSTRIPS, INCIDENTS, TableSpec

LEFT_OUT, MASKED, SHOWN = "left out", "masked", "shown"


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
    took: Callable[[QgsFeature], None] | None = None,
) -> Exported:
    """Write rows of one table, chosen from the book's layers, whole or not at all.

    The format is that of ``path``: .csv, .kml or .geojson. ``restricted`` is ``LEFT_OUT``,
    ``MASKED`` (moved by ``radius_m`` or more and blanked as by trocha:maskcoordinates, with a
    ``seed`` that is kept secret and used again, lest several exports be averaged) or ``SHOWN``.
    ``took`` is told each row as it is written.

    Raises ``TrochaError`` for another format, a missing seed, layers of several tables, or a file
    that cannot be written.
    """
    driver_of(path)
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
    done = Exported()
    names = [] if restricted == SHOWN else _names(book)
    with export_file(path, table.name, table.geometry, chosen[0][0].fields()) as file:
        for layer, request in chosen:
            for feature in layer.getFeatures(request):
                if file.written % 500 == 0:
                    progress.check()
                made = _row(feature, table, restricted, radius_m, seed, done, names)
                if made is not None:
                    file.add(made.attributes(), made.geometry())
                    if took is not None:
                        took(made)
        done.written = file.written
    return done


def _names(book: IncidentBook) -> list[str]:
    layers = (book.incidents, book.airstrip_lines, book.airstrip_points)
    return hidden_names((book.table_of(layer), layer) for layer in layers)


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
