"""What the two ways of writing rows have in common: a row as it stood, and why one was refused."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.errors import TrochaError
from ..core.messages import Message, said
from .rule_texts import in_words


@dataclass(frozen=True)
class Row:
    """A row as it stood: its key, its values by field as the writer reads them, its WKB."""

    fid: int
    values: dict
    geometry: bytes | None


class RefusedError(TrochaError):
    """The database did not take a row; nothing of the transaction is there."""


class ChangedError(RefusedError):
    """A row is no longer as it was seen."""


def gone(table: str, uid: str) -> str:
    """What to say of a row that is not there any more."""
    return said(
        "The row {uid} of {table} is not there any more; another program deleted it, so nothing "
        "was written.",
        uid=uid,
        table=table,
    )


_READ_ONLY = Message("it is read-only; allow writing, or copy it to a folder of your own")
_BUSY = Message("another program is writing to it; do it again in a moment")
# What SQLite, GDAL and PostgreSQL say of the world around them, and what to do about it.
_CAUSES = (
    ("readonly database", _READ_ONLY),
    ("read-only", _READ_ONLY),
    ("update access", _READ_ONLY),
    ("disk is full", Message("the disk is full; make space, then do it again")),
    ("is locked", _BUSY),
    ("is busy", _BUSY),
    (
        "disk i/o error",
        Message("the disk did not take it; check the disk or network drive, then try again"),
    ),
    ("unable to open", Message("it is not there any more; check the disk or network drive")),
    ("no such file", Message("it is not there any more; check the disk or network drive")),
    (
        "does not exist in the file system",
        Message("it is not there any more; check the disk or drive"),
    ),
)
_LOST = (
    *("no result buffer", "no connection to the server", "closed the connection"),
    *(
        "terminating connection",
        "database not available",
        "could not connect",
        "connection refused",
    ),
)
_BEFORE = ("failed to execute insert : ", "failed to execute update : ", "ERROR:")
_AFTER = ("CONTEXT:", "DETAIL:")


def is_lost(fault: str) -> bool:
    """Whether what a database said means that it cannot be reached."""
    return any(word in str(fault).lower() for word in _LOST)


def sentence(where: str, fault: str) -> str:
    """What a database said, for people: a rule's own sentence, or what to do about the disk."""
    fault = " ".join(str(fault).split())
    for cause, advice in _CAUSES:
        if cause in fault.lower():
            return said("Nothing was written to '{where}': {advice}.", where=where, advice=advice)
    if is_lost(fault):
        return said(
            "Nothing was written to '{where}': the connection to the server was lost; check the "
            "network, then do it again.",
            where=where,
        )
    for word in _BEFORE:
        fault = fault.split(word, 1)[-1]
    for word in _AFTER:
        fault = fault.split(word, 1)[0]
    fault = fault.strip()
    if fault.startswith("UNIQUE constraint failed: "):
        return said(
            "{field} must not repeat; another row has this value already.",
            field=fault.split(": ", 1)[1],
        )
    if fault:
        return in_words(fault)
    return said(
        "'{where}' did not take the rows, and said not why; nothing was written.", where=where
    )
