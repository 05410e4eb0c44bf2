"""A team's database in the panel: chosen, marked in, and again after the server was gone."""

from __future__ import annotations

import pytest
from marking_hands import ENTER, type_text
from qgis.core import QgsProject, QgsProviderRegistry
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialogButtonBox
from trocha.layers import database_postgis
from trocha.layers.incident_book import IncidentBook
from trocha.ui.widgets.team_database import TeamDatabase

OPEN = QDialogButtonBox.StandardButton.Open


def metadata():
    return QgsProviderRegistry.instance().providerMetadata("postgres")


@pytest.fixture(scope="module")
def schema(qgis_app, postgis_server):
    """An incident database on the server."""
    connection = metadata().createConnection(postgis_server.text, {})
    database_postgis.create_postgis(connection, "panel")
    return "panel"


@pytest.fixture
def team(schema, postgis_server):
    """A connection to it that QGIS's browser keeps."""
    more = {"username": "trocha", "saveUsername": True}
    metadata().saveConnection(metadata().createConnection(postgis_server.text, more), "the team's")
    yield "the team's"
    metadata().deleteConnection("the team's")


@pytest.fixture
def dialog(team, alone, interface):
    alone.open_actions[1].trigger()
    (made,) = interface.window.findChildren(TeamDatabase)
    return made


def schemas(dialog):
    return [dialog.schemaCombo.itemText(row) for row in range(dialog.schemaCombo.count())]


def test_the_only_connection_is_asked_at_once(dialog):
    assert dialog.connectionCombo.currentConnection() == "the team's"
    assert "panel" in schemas(dialog) and "public" not in schemas(dialog)
    assert dialog.buttons.button(OPEN).isEnabled()


def test_of_several_none_is_asked_unasked(team, alone, interface):
    nowhere = metadata().createConnection("host=127.0.0.1 port=1 dbname='x'", {})
    metadata().saveConnection(nowhere, "nowhere")
    try:
        alone.open_actions[1].trigger()
        (dialog,) = interface.window.findChildren(TeamDatabase)
        assert schemas(dialog) == [] and dialog.message.text() == ""
        assert not dialog.buttons.button(OPEN).isEnabled()
        dialog.connectionCombo.setConnection("nowhere")
        assert "did not answer" in dialog.message.text()
        assert schemas(dialog) == []
        dialog.connectionCombo.setConnection("the team's")
        assert "panel" in schemas(dialog) and dialog.message.text() == ""
        dialog.reject()
    finally:
        metadata().deleteConnection("nowhere")


def test_without_any_connection_it_says_where_to_make_one(alone, interface):
    alone.open_actions[1].trigger()
    (dialog,) = interface.window.findChildren(TeamDatabase)
    assert "QGIS knows no PostgreSQL connection yet" in dialog.message.text()
    assert not dialog.buttons.button(OPEN).isEnabled()
    dialog.reject()


def test_a_team_marks_and_what_was_typed_outlives_the_server(dialog, alone, postgis_server):
    dialog.schemaCombo.setCurrentText("panel")
    dialog.buttons.button(OPEN).click()
    book, page = alone.book, alone.page
    assert book is IncidentBook.of(QgsProject.instance()) and book.path == ""
    assert page.isVisible()
    form = page.form

    def marked():
        return postgis_server.psql("SELECT event_date FROM panel.incidents ORDER BY 1").split()

    def enter(day):
        type_text(form.coordinates.line, "-12, -74")
        QTest.keyClick(form.coordinates.line, ENTER)
        form.typeBox.choose("clash")
        type_text(form.day.line, day)
        QTest.keyClick(form.day.line, ENTER)

    enter("2015-03-07")
    assert marked() == ["2015-03-07"]
    postgis_server.stop()
    try:
        enter("2015-03-08")
        assert "does not answer, so nothing was written" in form.saveMessage.text()
        assert form.is_open() and form.day.line.text() == "2015-03-08"
    finally:
        postgis_server.start()
    QTest.keyClick(form.day.line, ENTER)
    assert not form.is_open()
    assert marked() == ["2015-03-07", "2015-03-08"]
