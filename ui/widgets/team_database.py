"""Which incident database of which PostGIS connection to open."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsAbstractDatabaseProviderConnection
from qgis.gui import QgsProviderConnectionComboBox
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QFormLayout, QWidget

from ...core.errors import TrochaError
from ...layers.database_postgis import stored_connection, team_schemas
from ..locate import form_path
from ..words import Translated

WIDTH = 420  # pixels: room for a sentence in a few lines


class TeamDatabase(Translated, QDialog):
    """Offers the connections of QGIS's browser, and of the chosen one the schemas that will do.

    ``opens`` takes the connection and the schema, and raises ``TrochaError`` where they are
    refused, which is then said here.
    """

    def __init__(
        self,
        opens: Callable[[QgsAbstractDatabaseProviderConnection, str], None],
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        uic.loadUi(form_path("team_database"), self)
        self._opens = opens
        self.connectionCombo = QgsProviderConnectionComboBox("postgres", self)
        self.rows.setWidget(0, QFormLayout.ItemRole.FieldRole, self.connectionCombo)
        self.connectionCaption.setBuddy(self.connectionCombo)
        self.setTabOrder(self.connectionCombo, self.schemaCombo)
        self.setMinimumWidth(WIDTH)
        several = self.connectionCombo.count() > 1
        # Of several none is asked unasked: a server that does not answer takes its time.
        self.connectionCombo.setAllowEmptyConnection(several)
        self.connectionCombo.setCurrentIndex(0)
        self.connectionCombo.connectionChanged.connect(lambda _name: self._offer_schemas())
        self.buttons.accepted.connect(self._accept)
        self._offer_schemas()
        self.connectionCombo.setFocus()

    def _offer_schemas(self) -> None:
        self.schemaCombo.clear()
        self.message.say("")
        name = self.connectionCombo.currentConnection()
        if not self.connectionCombo.count():
            self.message.say(
                self.tr(
                    "QGIS knows no PostgreSQL connection yet; add one in the browser, under "
                    "PostgreSQL."
                )
            )
        elif name:
            self._ask(name)
        self.schemaCombo.setEnabled(self.schemaCombo.count() > 0)
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(
            self.schemaCombo.count() > 0
        )

    def _ask(self, name: str) -> None:
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.schemaCombo.addItems(team_schemas(stored_connection(name)))
        except TrochaError as error:
            self.message.say(str(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        if not self.schemaCombo.count():
            self.message.say(
                self.tr(
                    "No schema of this connection holds an incident database; make one with New "
                    "incident database, by its advanced parameters."
                )
            )

    def _accept(self) -> None:
        try:
            connection = stored_connection(self.connectionCombo.currentConnection())
            self._opens(connection, self.schemaCombo.currentText())
        except TrochaError as error:
            self.message.say(str(error))
            return
        self.accept()
