"""Who else has a GeoPackage open, and whether somebody else has written to it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from urllib.request import pathname2url

from qgis.PyQt.QtCore import QCoreApplication, QLockFile, QObject

from ..core.messages import said
from .book_watch import BookWatch
from .schema import BY_NAME

FORGOTTEN_MS = 24 * 3600 * 1000  # a lock that old, on another machine, was left by a crash


class GeoPackageWatch(BookWatch):
    """Watches a GeoPackage.

    SQLite counts the commits of other connections (``PRAGMA data_version``). QGIS makes some that
    change no row, so what counts is when GDAL last changed each table, and how many rows it has.
    A lock file beside the database names who has it open.
    """

    def __init__(self, path: str, parent: QObject | None = None):
        super().__init__(parent)
        self._path = path
        self._connection = None
        self._file = None
        self._other = ""
        self._lock = QLockFile(f"{path}.lock")
        self._lock.setStaleLockTime(FORGOTTEN_MS)
        self.start()
        self._who()  # from now on others are told of this one

    def look(self) -> bool:
        """As always; and whether somebody else has it open now."""
        changed = super().look()
        self._look_who()
        return changed

    def other(self) -> str:
        """Who else has the database open; "" where nobody has, or nobody knows."""
        return self._who()

    def is_there(self) -> bool:
        """Whether the file is there this instant."""
        return os.path.isfile(self._path)

    def missing(self) -> str:
        """What to say to who would write while the file is not there."""
        return said(
            "'{path}' is not there any more; check the disk or network drive, then repeat this.",
            path=self._path,
        )

    def stop(self) -> None:
        """Let go of the file and its lock."""
        super().stop()
        self._disconnect()
        self._lock.unlock()

    def _read(self) -> tuple | None:
        """Which file it is and how often others have written; None where it cannot be read."""
        try:
            found = os.stat(self._path)
            if (found.st_dev, found.st_ino) != self._file:
                self._disconnect()
            if self._connection is None:
                # Not read-only: the last to close a database tidies its journal away.
                mode = "rw" if os.access(self._path, os.W_OK) else "ro"
                name = f"file:{pathname2url(self._path)}?mode={mode}"
                self._connection = sqlite3.connect(name, uri=True, timeout=0)
                self._file = found.st_dev, found.st_ino
            return *self._file, *self._connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" in str(error):  # somebody is writing this instant: the next look tells
                return self._version
            self._disconnect()
            return None
        except (OSError, sqlite3.Error):
            self._disconnect()
            return None

    def _tables(self) -> list | None:
        try:
            rows = self._connection.execute(
                "SELECT table_name, last_change, feature_count FROM gpkg_contents "
                "LEFT JOIN gpkg_ogr_contents USING (table_name)"
            )
            return [row for row in rows if row[0] in BY_NAME]
        except (AttributeError, sqlite3.Error):  # it went away since it was last looked at
            return None

    def _look_who(self) -> None:
        other = self._who()
        if other != self._other:
            self._other = other
            if other:
                text = QCoreApplication.translate(
                    "Trocha",
                    "The incident database is open elsewhere too ({who}); rows that change there "
                    "meanwhile are not overwritten.",
                )
                self.notice.emit(text.format(who=other))

    def _who(self) -> str:
        lock = self._lock
        if not os.access(os.path.dirname(self._path), os.W_OK):
            return ""
        taken = not lock.isLocked() and not lock.tryLock(0)
        if not taken or lock.error() != QLockFile.LockError.LockFailedError:
            return ""
        known, process, host, program = lock.getLockInfo()
        return f"{program or 'QGIS'}, {host}, {process}" if known else "?"

    def _disconnect(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None

    def _written_text(self) -> str:
        return QCoreApplication.translate(
            "Trocha",
            "Another program changed the incident database; what you see is up to date again.",
        )

    def _lost_text(self) -> str:
        text = QCoreApplication.translate(
            "Trocha",
            "'{path}' is not there any more; check the disk or network drive. Nothing that was "
            "confirmed is lost, and nothing can be added until it is back.",
        )
        return text.format(path=self._path)

    def _found_text(self) -> str:
        text = QCoreApplication.translate("Trocha", "'{path}' is there again.")
        return text.format(path=self._path)
