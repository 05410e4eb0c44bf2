"""Airstrip layers and their status logs, read as the lifecycle needs them."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsProcessingFeatureSource

from ..core.errors import TrochaError
from ..core.lifecycle import StatusLog, read_log
from ..core.messages import Message, said
from ..core.progress import SILENT, Progress
from ..core.statuses import STATUSES
from .compat import is_null
from .vector import Places, named, rows_of

ID_FIELDS = ("airstrip_uid", "airstrip_id", "id")
_TAKEN_AS_WRITTEN = Message("they are taken at the day written")
PRESUMED = "active"  # of a strip that neither the log nor the layer says anything about


def read_status_log(
    source: QgsProcessingFeatureSource,
    strips: Places,
    warn: Callable[[str], None],
    consequence: str | Message = _TAKEN_AS_WRITTEN,
    progress: Progress = SILENT,
) -> StatusLog:
    """The checked log of the strips given; rows are named by their feature id.

    ``consequence`` ends the warning about dates known to the week or coarser. Raises
    ``TrochaError`` for what ``core.lifecycle.read_log`` refuses.
    """
    fields = ["airstrip_uid", "from_status", "to_status", "event_date"]
    if source.fields().lookupField("date_precision") < 0:
        rows = rows_of(source, fields, "LOG", progress)
        return read_log([(*row[:4], str(row[-1])) for row in rows], strips.ids)
    rows = rows_of(source, [*fields, "date_precision"], "LOG", progress)
    log = read_log([(*row[:4], str(row[-1]), row[4]) for row in rows], strips.ids)
    vague = [label for label, day, until in zip(log.row, log.day, log.until) if until > day + 1]
    if vague:
        warn(
            said(
                "{count} rows of '{table}' are dated to the week or coarser ({rows}); {consequence}.",
                count=len(vague),
                table=source.sourceName(),
                rows=named(vague),
                consequence=consequence,
            )
        )
    return log


def present_status(strips: Places, log: StatusLog, warn: Callable[[str], None]) -> list[str]:
    """Each strip's own status attribute, which counts where the log has no row of it.

    Raises ``TrochaError`` for one that counts and is no status.
    """
    logged = set(log.strip.tolist())
    statuses, presumed = [], []
    for i, feature in enumerate(strips.features):
        known = feature.fields().lookupField("status") >= 0 and not is_null(feature["status"])
        statuses.append(str(feature["status"]) if known else PRESUMED)
        if i in logged:
            continue
        if not known:
            presumed.append(strips.ids[i])
        elif statuses[-1] not in STATUSES:
            raise TrochaError(
                "'{name}': the status of {id} is '{status}', and the log has no row of it; make "
                "it one of {statuses}.",
                name=strips.name,
                id=strips.ids[i],
                status=statuses[-1],
                statuses=", ".join(STATUSES),
            )
    if presumed:
        warn(
            said(
                "'{name}': {count} strips have neither a row in the log nor a status ({ids}); they "
                "are presumed {status}.",
                name=strips.name,
                count=len(presumed),
                ids=named(presumed),
                status=PRESUMED,
            )
        )
    return statuses
