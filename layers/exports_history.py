"""Airstrips with their history out of the database: one file of strips, one of what became of them."""

from __future__ import annotations

import os
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsFeatureRequest

from ..core.progress import SILENT, Progress
from .compat import is_null
from .export_file import export_file
from .exports import LEFT_OUT, SHOWN, Exported, export_rows
from .files import written_beside
from .incident_book import IncidentBook
from .schema import AIRSTRIPS, STATUS_LOG


@dataclass
class ExportedHistory(Exported):
    """Of the strips, and how many rows of their log went to ``history_path``."""

    changes: int = 0
    history_path: str = ""


def history_path(path: str) -> str:
    """The file of the log that goes with a file of strips."""
    stem, extension = os.path.splitext(path)
    return f"{stem}-history{extension}"


def export_airstrips(
    book: IncidentBook,
    path: str,
    *,
    restricted: str = LEFT_OUT,
    radius_m: float = 5000.0,
    seed: int | None = None,
    progress: Progress = SILENT,
) -> ExportedHistory:
    """Write all airstrips to ``path`` and their log to ``history_path``; both files or none.

    A row of the log lies where its strip lies in the other file, masked as that is, so that both
    can be shown over time; the log of a strip that is left out is left out. An incident that is
    restricted is not named as a cause. Else as ``exports.export_rows``.
    """
    everything = QgsFeatureRequest()
    strips = [(book.airstrip_lines, everything), (book.airstrip_points, everything)]
    written: dict[str, QgsFeature] = {}

    def took(strip: QgsFeature) -> None:
        written[strip["airstrip_uid"]] = QgsFeature(strip)

    log = book.status_log.fields()
    public = None if restricted == SHOWN else _public_incidents(book)
    beside = history_path(path)
    # Both are finished before either takes its place.
    with written_beside(path) as strips_file, written_beside(beside) as log_file:
        done = export_rows(
            book, strips, strips_file, restricted=restricted, radius_m=radius_m, seed=seed,
            progress=progress, took=took,
        )  # fmt: skip
        with export_file(log_file, STATUS_LOG.name, AIRSTRIPS.geometry, log) as file:
            for row in book.status_log.getFeatures(_by_date()):
                if file.written % 500 == 0:
                    progress.check()
                strip = written.get(row["airstrip_uid"])
                if strip is not None:
                    _hide(row, strip, public)
                    file.add(row.attributes(), strip.geometry())
    return ExportedHistory(**vars(done), changes=file.written, history_path=beside)


def _hide(row: QgsFeature, strip: QgsFeature, public: set[str] | None) -> None:
    """Take out of a log row what tells more than its strip does."""
    if public is not None and not is_null(row["incident_uid"]):
        row["incident_uid"] = row["incident_uid"] if row["incident_uid"] in public else None
    if strip["masked"] is True:
        for name in row.fields().names():  # what a column of one's own tells nobody here knows
            if name not in STATUS_LOG.names():
                row[name] = None


def _by_date() -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    request.setOrderBy(
        QgsFeatureRequest.OrderBy(
            [
                QgsFeatureRequest.OrderByClause("airstrip_uid"),
                QgsFeatureRequest.OrderByClause("event_date"),
                QgsFeatureRequest.OrderByClause("fid"),
            ]
        )
    )
    return request


def _public_incidents(book: IncidentBook) -> set[str]:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setFilterExpression("\"sensitivity\" = 'public'")
    request.setSubsetOfAttributes(["incident_uid", "sensitivity"], book.incidents.fields())
    return {row["incident_uid"] for row in book.incidents.getFeatures(request)}
