"""Who has written to an incident database in PostGIS, asked of the server."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from qgis.core import QgsAbstractDatabaseProviderConnection
from qgis.PyQt.QtCore import QCoreApplication, QObject

from ..core.errors import TrochaError
from ..core.messages import said
from .book_watch import BookWatch
from .database_postgis import ask, quoted
from .sql import sql


class PostgisWatch(BookWatch):
    """Watches the tables of a schema, of a server that may go and come back.

    The server's snapshot of its transactions changes with every commit in any of its databases.
    Only then are the rows asked: how many there are, and the sum of the transactions that last
    wrote each (``xmin``), which no write of whatever program leaves as it was. This needs no
    trigger, no right but to read, and no connection that stays open, unlike LISTEN, which QGIS
    does not take up again after the connection was lost. The connection is QGIS's pooled one: it
    mends itself, and never asks for a password in between.
    """

    def __init__(
        self,
        connection: QgsAbstractDatabaseProviderConnection,
        schema: str,
        tables: Sequence[str],
        name: str,
        parent: QObject | None = None,
    ):
        super().__init__(parent)
        self._connection, self._schema, self._name = connection, schema, name
        self._told = False
        self._question = " UNION ALL ".join(
            sql(
                "SELECT count(*)::text, coalesce(sum(xmin::text::bigint), 0)::text "
                "FROM $schema.$table",
                schema=quoted(schema),
                table=table,
            )
            for table in tables
        )
        self.start()

    def is_there(self) -> bool:
        """Whether the server answers this instant: QGIS would ask for a password if it did not."""
        self.look()
        return super().is_there()

    def missing(self) -> str:
        """What to say to who would write while the server does not answer."""
        return said(
            "The server of the incident database '{name}' does not answer, so nothing was written; "
            "check the network, then repeat this.",
            name=self._name,
        )

    def _read(self):
        with suppress(TrochaError):
            return ask(self._connection, "SELECT txid_current_snapshot()::text")
        return None

    def _tables(self):
        with suppress(TrochaError):
            return ask(self._connection, self._question)
        return None  # it went away since it was last looked at

    def _written_text(self) -> str:
        """In a team somebody writes all day: said once, and shown each time."""
        if self._told:
            return ""
        self._told = True
        return QCoreApplication.translate(
            "Trocha",
            "Others write to this incident database too: what they save appears here, and none of "
            "it is overwritten unseen.",
        )

    def _lost_text(self) -> str:
        text = QCoreApplication.translate(
            "Trocha",
            "The server of the incident database '{name}' does not answer; check the network. "
            "Nothing that was confirmed is lost, and nothing can be added until it is back.",
        )
        return text.format(name=self._name)

    def _found_text(self) -> str:
        text = QCoreApplication.translate("Trocha", "'{path}' is there again.")
        return text.format(path=self._name)
