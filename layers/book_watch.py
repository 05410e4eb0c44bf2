"""Whether somebody else has written to an incident database, and whether it is there at all."""

from __future__ import annotations

from time import monotonic

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

EVERY_MS = 1000
SHARE = 20  # of the time, looking takes one part in so many at most


class BookWatch(QObject):
    """Asks once a second, for neither network drives nor lost connections send notices.

    A kind of database says how: ``_read`` is quick and tells that anything at all was written,
    ``_tables`` what of it concerns the incident database. ``mine`` says that the last changes were
    this QGIS's own.
    """

    written = pyqtSignal()  # somebody else wrote to the database
    found = pyqtSignal()  # it was gone, and is there again
    notice = pyqtSignal(str)  # what people should know of it

    def __init__(self, parent: QObject | None = None):
        super().__init__(parent)
        self._there = True
        self._held = False
        self._version = self._state = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_now)

    def start(self) -> None:
        """What is there now is known; look at it from now on."""
        self.mine()
        self._timer.start(EVERY_MS)

    def look(self) -> bool:
        """Look now; whether somebody else has written since the last look."""
        if self._held:
            return False
        version = self._read()
        if (version is None) == self._there:
            self._there = version is not None
            self.notice.emit(self._found_text() if self._there else self._lost_text())
            if self._there:
                self.found.emit()
        changed = False
        if version is not None and version != self._version:
            self._version, before = version, self._state
            self._state = self._tables()
            changed = self._state != before
        if changed:
            self.written.emit()
            text = self._written_text()
            if text:
                self.notice.emit(text)
        return changed

    def is_there(self) -> bool:
        """Whether the database can be reached, as of the last look."""
        return self._there

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
        return ""

    def missing(self) -> str:
        """What to say to who would write while the database is not there."""
        raise NotImplementedError

    def stop(self) -> None:
        """Let go of the database."""
        self._timer.stop()

    def _look_now(self) -> None:
        begun = monotonic()
        self.look()
        self._timer.setInterval(max(EVERY_MS, int(SHARE * 1000 * (monotonic() - begun))))

    def _read(self):
        """What changes with every write, whoever writes; None where it cannot be read."""
        raise NotImplementedError

    def _tables(self):
        """What changes with every write to the tables of the incident database."""
        raise NotImplementedError

    def _written_text(self) -> str:
        raise NotImplementedError

    def _lost_text(self) -> str:
        raise NotImplementedError

    def _found_text(self) -> str:
        raise NotImplementedError
