"""Who else has an incident database open, and whether somebody else has written to it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from urllib.request import pathname2url

from qgis.PyQt.QtCore import QLockFile, QObject, QTimer, pyqtSignal

from .schema import BY_NAME

EVERY_MS = 1000
FORGOTTEN_MS = 24 * 3600 * 1000  # a lock that old, on another machine, was left by a crash


class BookWatch(QObject):
    """Watches a GeoPackage: asked once a second, since network drives send no notices.

    SQLite counts the commits of other connections (``PRAGMA data_version``). QGIS makes some that
    change no row, so what counts is when GDAL last changed each table, and how many rows it has.
    ``mine`` says that the last changes were this QGIS's own. A lock file beside the database names
    who has it open.
    """

    written = pyqtSignal()  # somebody else wrote to the database
    shared = pyqtSignal(str)  # somebody else has it open: who
    lost = pyqtSignal()  # the file is not there any more
    found = pyqtSignal()  # it is there again

    def __init__(self, path: str, parent: QObject | None = None):
        super().__init__(parent)
        self._path = path
        self._connection = None
        self._file = None
        self._there = True
        self._other = ""
        self._held = False
        self._lock = QLockFile(f"{path}.lock")
        self._lock.setStaleLockTime(FORGOTTEN_MS)
        self._version = self._state = None
        self.mine()
        self._who()  # from now on others are told of this one
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)

    def look(self) -> bool:
        """Look now; whether somebody else has written since the last look."""
        if self._held:
            return False
        version = self._read()
        if (version is None) == self._there:
            self._there = version is not None
            (self.found if self._there else self.lost).emit()
        changed = False
        if version is not None and version != self._version:
            self._version, before = version, self._state
            self._state = self._tables()
            changed = self._state != before
        if changed:
            self.written.emit()
        self._look_who()
        return changed

    def mine(self) -> None:
        """What was written since the last look was written by this QGIS."""
        version = self._read()
        if version is not None:
            self._version, self._state = version, self._tables()

    def hold(self, on: bool) -> None:
        """Begin or end not to look, while a run of this QGIS's own writes."""
        self._held = on
        if not on:
            self.mine()

    def other(self) -> str:
        """Who else has the database open; "" where nobody has, or nobody knows."""
        return self._who()

    def stop(self) -> None:
        """Let go of the file and its lock."""
        self._timer.stop()
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
                self.shared.emit(other)

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
