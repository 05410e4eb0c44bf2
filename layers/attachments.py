"""Photos and documents of incidents and airstrips: copied beside the database, known by path.

A path is relative to the database's folder, or where a server keeps the database to that of the
project, and cannot leave it, neither as written (the database refuses that) nor by a link on the
way.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest

from ..core.errors import TrochaError
from ..core.messages import said
from .database import reading
from .files import written_beside
from .incident_book import IncidentBook
from .vector import plain_value

FOLDER = "attachments"
LONGEST = 80  # characters of a file's own name that its copy keeps


def attach(
    book: IncidentBook,
    source: str,
    *,
    incident_uid: str = "",
    airstrip_uid: str = "",
    values: dict | None = None,
) -> str:
    """Copy a file beside the database and note it; the attachment's uid.

    ``values`` are further fields (caption, taken_date). One step in the book's history; undoing it
    takes the row away and leaves the copy, so that it can be done again. Raises ``TrochaError``
    where the file cannot be read or copied, or the row is refused; then no copy stays.
    """
    folder = folder_of(book)
    if book.attachments is None:
        raise TrochaError(
            "This database is of a version without attachments; use one made or upgraded by this "
            "version of Trocha."
        )
    if not os.path.isfile(source):
        raise TrochaError(
            "'{source}' is no file that can be read; choose a photo or document.", source=source
        )
    uid = str(uuid.uuid4())
    relative = f"{FOLDER}/{uid}-{_plain_name(os.path.basename(source))}"
    copy = _within(folder, relative)
    _copy(source, copy)
    try:
        with book.action(said("Attach a file")) as action:
            row = {
                "attachment_uid": uid,
                "incident_uid": incident_uid or None,
                "airstrip_uid": airstrip_uid or None,
                "file_path": relative,
            }
            action.add(book.attachments, {**(values or {}), **row})
    except TrochaError:
        with suppress(OSError):
            os.remove(copy)
        raise
    return uid


@dataclass(frozen=True)
class Attached:
    """A file that belongs to an incident or airstrip: its path from the database's folder on."""

    file_path: str
    caption: str


def attached(
    book: IncidentBook, *, incident_uid: str = "", airstrip_uid: str = ""
) -> list[Attached]:
    """The files of an incident or airstrip, in the order in which they came."""
    layer = book.attachments
    if layer is None:
        return []
    name = "incident_uid" if incident_uid else "airstrip_uid"
    wanted = QgsExpression.createFieldEqualityExpression(name, incident_uid or airstrip_uid)
    found = sorted(
        layer.getFeatures(QgsFeatureRequest().setFilterExpression(wanted)), key=QgsFeature.id
    )
    return [Attached(one["file_path"], plain_value(one["caption"]) or "") for one in found]


def folder_of(book: IncidentBook) -> str:
    """The folder from which a book's attachments are named. Raises ``TrochaError`` for none."""
    folder = book.folder()
    if not folder:
        raise TrochaError(
            "Files of a PostGIS database lie in the project's folder, and this project has none "
            "yet; save it in the folder that your team shares, then do this again."
        )
    return folder


def file_of(folder: str, relative: str) -> str:
    """Where an attachment's file lies. Raises ``TrochaError`` where it is not in the folder."""
    path = _within(folder, relative)
    if not os.path.isfile(path):
        raise TrochaError(
            "The file '{relative}' is not in the folder '{folder}'; copy it there, it may have "
            "stayed behind when the database or project was moved.",
            relative=relative,
            folder=folder,
        )
    return path


def bring_files(databases: Iterable[str], made: str, target: str) -> list[str]:
    """Copy the files that the rows of ``made`` name from beside ``databases`` beside ``target``.

    Gives the paths of which no file was found; files that are there already stay.
    """
    with reading(made) as connection:
        rows = connection.execute("SELECT file_path FROM attachments").fetchall()
    missing = []
    for (relative,) in rows:
        wanted = _within(os.path.dirname(target), relative)
        if os.path.isfile(wanted):
            continue
        places = [_within(os.path.dirname(database), relative) for database in databases]
        found = next((place for place in places if os.path.isfile(place)), None)
        if found is None:
            missing.append(relative)
        else:
            _copy(found, wanted)
    return missing


def _within(folder: str, relative: str) -> str:
    """The path that ``relative`` stands for, links followed, if it is in the folder."""
    folder = os.path.realpath(folder)
    plain = relative.replace("\\", "/")
    wrong = os.path.isabs(plain) or re.match(r"^.:", plain) or ".." in plain.split("/")
    path = os.path.realpath(os.path.join(folder, plain))
    if wrong or os.path.commonpath((folder, path)) != folder:
        raise TrochaError(
            "The attachment '{relative}' leads out of the folder '{folder}'; put the file into "
            "that folder and name it from there on.",
            relative=relative,
            folder=folder,
        )
    return path


def _plain_name(name: str) -> str:
    """A file's name as every system takes it, its extension kept."""
    stem, extension = os.path.splitext(unicodedata.normalize("NFC", name))
    stem = re.sub(r"[^\w.-]+", "_", stem).strip("._") or "file"
    return stem[:LONGEST] + re.sub(r"[^\w.]+", "", extension)[:12]


def _copy(source: str, target: str) -> None:
    try:
        with open(source, "rb"):  # told apart from a target that cannot be written
            pass
    except OSError as error:
        raise TrochaError(
            "'{source}' cannot be read ({reason}); choose a file that you may read.",
            source=source,
            reason=error.strerror,
        ) from error
    with written_beside(target) as beside:
        shutil.copyfile(source, beside)
