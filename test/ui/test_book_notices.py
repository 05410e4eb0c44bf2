"""What the book tells reaches the message bar, once, and no longer than it is followed."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject
from trocha.layers import database
from trocha.layers.incident_book import IncidentBook
from trocha.ui.book_notices import BookNotices


@pytest.fixture
def book(interface, tmp_path):
    path = str(tmp_path / "incidents.gpkg")
    database.create_geopackage(path)
    return IncidentBook.open(QgsProject.instance(), path)


def test_a_book_is_heard_once_and_until_it_closes(interface, book):
    notices = BookNotices(interface)
    for _dock in range(3):
        notices.follow(book)
    book.notice.emit("Somebody wrote.")
    book.refused.emit("It was changed meanwhile.")
    # The newest message lies on top.
    assert [item.text() for item in interface.bar.items()] == [
        "It was changed meanwhile.", "Somebody wrote.",
    ]  # fmt: skip
    book.close()
    book.notice.emit("Nobody listens.")
    assert len(interface.bar.items()) == 2
    notices.stop()
