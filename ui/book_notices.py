"""What an incident book has to tell, in the main window, once whichever docks use it."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt import sip

from ..layers.incident_book import IncidentBook


class BookNotices:
    """Shows a followed book's notices and refusals in the message bar."""

    def __init__(self, iface):
        self._iface = iface
        self._book = None

    def follow(self, book: IncidentBook) -> None:
        """Show what this book tells from now on; each dock that takes a book up may ask."""
        if book is self._book:
            return
        self.stop()
        self._book = book
        book.notice.connect(self._warn)
        book.refused.connect(self._refuse)
        book.closed.connect(self.stop)

    def stop(self) -> None:
        """Follow no book."""
        if self._book is not None and not sip.isdeleted(self._book):
            self._book.notice.disconnect(self._warn)
            self._book.refused.disconnect(self._refuse)
            self._book.closed.disconnect(self.stop)
        self._book = None

    def _warn(self, text: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", text, Qgis.MessageLevel.Warning, 15)

    def _refuse(self, text: str) -> None:
        self._iface.messageBar().pushMessage("Trocha", text, Qgis.MessageLevel.Critical, 0)
