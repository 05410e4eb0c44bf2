"""What the two ways of writing rows have in common: a row as it stood, and why one was refused."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.errors import TrochaError


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
    return (
        f"The row {uid} of {table} is not there any more; another program deleted it, so nothing "
        "was written."
    )


# What SQLite, GDAL and PostgreSQL say of the world around them, and what to do about it.
_CAUSES = (
    ("readonly database", "it is read-only; allow writing, or copy it to a folder of your own"),
    ("read-only", "it is read-only; allow writing, or copy it to a folder of your own"),
    ("update access", "it is read-only; allow writing, or copy it to a folder of your own"),
    ("disk is full", "the disk is full; make space, then do it again"),
    ("is locked", "another program is writing to it; do it again in a moment"),
    ("is busy", "another program is writing to it; do it again in a moment"),
    ("disk i/o error", "the disk did not take it; check the disk or network drive, then try again"),
    ("unable to open", "it is not there any more; check the disk or network drive"),
    ("no such file", "it is not there any more; check the disk or network drive"),
    ("does not exist in the file system", "it is not there any more; check the disk or drive"),
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
            return f"Nothing was written to '{where}': {advice}."
    if is_lost(fault):
        return (
            f"Nothing was written to '{where}': the connection to the server was lost; check the "
            "network, then do it again."
        )
    for word in _BEFORE:
        fault = fault.split(word, 1)[-1]
    for word in _AFTER:
        fault = fault.split(word, 1)[0]
    fault = fault.strip()
    if fault.startswith("UNIQUE constraint failed: "):
        return f"{fault.split(': ', 1)[1]} must not repeat; another row has this value already."
    return fault or f"'{where}' did not take the rows, and said not why; nothing was written."
