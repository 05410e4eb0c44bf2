"""The one way in which docks write to an incident database: whole actions that can be undone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataProvider,
    QgsDataSourceUri,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ..core.errors import TrochaError
from . import edit_buffer
from .book_action import Action
from .book_history import Step
from .book_layers import NEEDED, add_missing, databases, team_database
from .book_watch import BookWatch
from .book_watch_geopackage import GeoPackageWatch
from .book_watch_postgis import PostgisWatch
from .compat import QUndoStack
from .database import is_incident_database, may_write, open_database, table_layer
from .database_postgis import connection_of, team_layer, team_version
from .database_project import ALL_STRIPS, LAYERS, POINTS
from .row_steps import Change, Operation, perform
from .schema import AIRSTRIPS, ATTACHMENTS, BY_NAME, INCIDENTS, SOURCES, STATUS_LOG, TableSpec
from .transactions import ChangedError
from .transactions_geopackage import GeoPackageTransaction
from .transactions_postgis import PostgisTransaction


class IncidentBook(QObject):
    """The tables of one incident database as they stand in a project.

    Made by ``of`` and ``open`` only, which give one book for a project however often they are
    asked. While nobody edits by hand (``editing``), an action is one transaction in the database
    and a step in ``history``; while someone does, it is a command in QGIS's edit buffers, undone
    by QGIS's own undo and saved with the user's own save.
    """

    changed = pyqtSignal()  # rows were written, by a dock or by hand in QGIS
    closed = pyqtSignal()  # one of its layers left the project
    editing_changed = pyqtSignal(bool)  # the user began or ended an edit session
    refused = pyqtSignal(str)  # a step could not be undone or done again, and why
    notice = pyqtSignal(str)  # what people should know of others' use of the database

    def __init__(self, project: QgsProject, database: str, layers: dict[str, QgsVectorLayer]):
        super().__init__(project)
        self.database = database
        self.path = "" if database.startswith("postgres:") else database
        self.incidents = layers[INCIDENTS.name]
        self.airstrip_lines = layers[AIRSTRIPS.name]
        self.airstrip_points = layers[POINTS]
        self.status_log = layers[STATUS_LOG.name]
        self.sources = layers[SOURCES.name]
        self.attachments = layers.get(ATTACHMENTS.name)
        self.all_strips = layers.get(ALL_STRIPS)
        self.history = QUndoStack(self)
        self._layers = list(layers.values())
        self._tables = {layer.id(): BY_NAME[LAYERS[role][0]] for role, layer in layers.items()}
        self._links = edit_buffer.Links(self)
        self._open = True
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        self._was_editing = self.editing()
        self._watch = self._watched()
        self._listen(project)

    @classmethod
    def of(cls, project: QgsProject) -> IncidentBook | None:
        """The database that is open in the project; None where none is, or not all of its tables.

        Raises ``TrochaError`` where its version is older or newer than this Trocha's: ``open``
        upgrades an older one.
        """
        book = _book_in(project)
        if book is not None:
            return book
        for database, layers in databases(project).items():
            if any(role not in layers for role in NEEDED):
                continue
            if database.startswith("postgres:"):
                schema = QgsDataSourceUri(layers[INCIDENTS.name].source()).schema()
                if not team_version(connection_of(layers[INCIDENTS.name]), schema):
                    continue
            else:
                if not is_incident_database(database):
                    continue
                open_database(database)
            return cls(project, database, layers)
        return None

    @classmethod
    def open(cls, project: QgsProject, path: str) -> IncidentBook:
        """The book of a GeoPackage, its layers, relations and styles added to the project.

        An older database is upgraded and leaves a backup; one that may not be written to is
        opened all the same, and refuses actions. Raises ``TrochaError``, with the project
        untouched, for a newer one and for what is no incident database.
        """
        path = os.path.realpath(path)
        book = _book_in(project)
        if book is not None and book.path == path:
            return book
        backup = open_database(path, writing=may_write(path))
        made = cls._opened(project, path, partial(table_layer, path), LAYERS)
        if backup:
            for layer in made._layers:  # those that were there still show the file as it was
                options = QgsDataProvider.ProviderOptions()
                layer.setDataSource(layer.source(), layer.name(), layer.providerType(), options)
            QTimer.singleShot(0, partial(made._note_upgrade, backup))
        return made

    @classmethod
    def open_team(
        cls, project: QgsProject, connection: QgsAbstractDatabaseProviderConnection, schema: str
    ) -> IncidentBook:
        """The book of a schema in PostGIS, its layers, relations and styles added to the project.

        An older one is used as it is, without what came later. Raises ``TrochaError``, with the
        project untouched, for a newer one, for what is no incident database, and where the server
        does not answer.
        """
        database = team_database(QgsDataSourceUri(connection.tableUri(schema, INCIDENTS.name)))
        book = _book_in(project)
        if book is not None and book.database == database:
            return book
        version = team_version(connection, schema)
        if not version:
            raise TrochaError(
                "The schema '{schema}' holds no incident database; choose another, or make one "
                "with trocha:createincidentdatabase.",
                schema=schema,
            )

        def opened(table: str, geometry: str) -> QgsVectorLayer:
            return team_layer(connection, schema, BY_NAME[table], geometry)

        roles = [role for role, (table, _) in LAYERS.items() if BY_NAME[table].since <= version]
        return cls._opened(project, database, opened, roles)

    @classmethod
    def _opened(cls, project: QgsProject, database: str, opened, roles) -> IncidentBook:
        """The only book of the project from now on."""
        # All is opened before the book at hand is closed: what cannot be opened changes nothing.
        layers = add_missing(project, database, opened, roles)
        book = _book_in(project)
        if book is not None and book.database != database:
            book.close()
        # Whoever heard of the new layers may have asked for the book already.
        return _book_in(project) or cls(project, database, layers)

    def editing(self) -> bool:
        """Whether the user has QGIS's own edit session open on one of the layers."""
        return any(layer.isEditable() for layer in self._living())

    def is_open(self) -> bool:
        """Whether its layers are still in the project."""
        return self._open

    def check_not_editing(self) -> None:
        """Raise ``TrochaError`` while the user edits by hand."""
        if self.editing():
            raise TrochaError(
                "A layer of the incident database is being edited; save or discard those edits "
                "first, then repeat this."
            )

    def read_only(self) -> bool:
        """Whether the database may not be written to."""
        if self.path:
            return not may_write(self.path)
        return not self.incidents.supportsEditing()  # what the connection's user may do

    def folder(self) -> str:
        """Where files that belong to the database lie: beside it, or beside the project.

        A server has no folder, so a team keeps its files in the project's; "" while there is none.
        """
        if self.path:
            return os.path.dirname(self.path)
        return self.parent().homePath()

    @contextmanager
    def action(self, text: str) -> Iterator[Action]:
        """Collect changes to rows; when the block ends they are written, all or none.

        ``text`` names the step in the undo history. Raises ``TrochaError`` where the database
        refuses a row, where a row is no longer as it was seen, or where the file cannot be
        written; then nothing was written.
        """
        self._check_open()
        action = Action(self.table_of)
        yield action
        if not action.operations:
            return
        self._check_open()
        self._check_current(action.operations)
        if self.editing():
            commands = edit_buffer.write(text, action.operations)
            self._links.tie(commands)
        else:
            with self.transaction() as transaction:
                changes = perform(transaction, action.operations)
            self.history.push(Step(text, self, changes))
            self.wrote(changes)
        self._soon.start(0)

    def transaction(self):
        """A transaction over all tables, as a context manager."""
        self._check_there()
        if self.path:
            return GeoPackageTransaction(self.path)
        tables = (
            *(self.sources, self.airstrip_lines, self.incidents, self.status_log),
            self.attachments,
        )
        return PostgisTransaction(
            {self.table_of(layer).name: layer for layer in tables if layer is not None}
        )

    def table_of(self, layer: QgsVectorLayer) -> TableSpec:
        """The table that a layer of the book shows; raises ``TrochaError`` for another layer."""
        table = self._tables.get(layer.id())
        if table is None:
            raise TrochaError(
                "The layer '{layer}' is none of the incident database's; nothing was written.",
                layer=layer.name(),
            )
        return table

    def wrote(self, changes: list[Change]) -> None:
        """Let the open layers show what was written past them."""
        self._watch.mine()
        self._refresh({change.table for change in changes})

    def run_writes(self, on: bool) -> None:
        """A run of this QGIS's own begins or ends to write to the database.

        When it has ended the open layers show what it wrote. What another program writes at the
        same time is shown as well, and not told apart.
        """
        if not self._open:
            return
        if self._watch is not None:
            self._watch.hold(on)
        if not on:
            self._refresh(set(BY_NAME))
            self._soon.start(0)

    def other(self) -> str:
        """Who else has the database open, as far as a lock file tells; "" for nobody."""
        return self._watch.other()

    def close(self) -> None:
        """Let go of the layers; docks hear ``closed`` and drop the book."""
        if not self._open:
            return
        self._open = False
        self._soon.stop()
        self._links.forget()
        self._watch.stop()
        self.history.clear()
        # Python's connections outlive the receiver otherwise, one more each time a book is closed.
        project = self.parent()
        if project is not None and not sip.isdeleted(project):
            # A project that is being deleted has let go already.
            with suppress(TypeError):
                project.layersWillBeRemoved.disconnect(self._note_removal)
        self.setParent(None)
        self.closed.emit()
        self.deleteLater()

    def _listen(self, project: QgsProject) -> None:
        for layer in self._layers:
            layer.willBeDeleted.connect(self.close)
            for signal in (
                layer.editCommandEnded,
                layer.editCommandDestroyed,
                layer.afterCommitChanges,
                layer.afterRollBack,
                layer.dataChanged,
                layer.undoStack().indexChanged,
            ):
                signal.connect(self._note)
            for signal in (layer.editingStarted, layer.editingStopped):
                signal.connect(self._note_editing)
            layer.afterCommitChanges.connect(self._note_save)
        project.layersWillBeRemoved.connect(self._note_removal)
        self._watch.written.connect(self._note_written)
        self._watch.found.connect(self._note_written)
        self._watch.notice.connect(self.notice)

    def _watched(self) -> BookWatch:
        if self.path:
            return GeoPackageWatch(self.path, self)
        uri = QgsDataSourceUri(self.incidents.source())
        name = f"{uri.schema()}, {uri.database() or uri.service()}"
        tables = sorted({table.name for table in self._tables.values()})
        return PostgisWatch(connection_of(self.incidents), uri.schema(), tables, name, self)

    def _note(self, *_) -> None:
        if self._open and not self._soon.isActive():
            self._soon.start(0)

    def _note_editing(self) -> None:
        now = self._open and self.editing()
        if now != self._was_editing:
            self._was_editing = now
            self.editing_changed.emit(now)

    def _note_removal(self, ids: list[str]) -> None:
        if any(layer.id() in ids for layer in self._living()):
            self.close()

    def _note_save(self) -> None:
        if self._open:
            self._watch.mine()

    def _note_written(self) -> None:
        self._refresh(set(BY_NAME))
        self._note()

    def _note_upgrade(self, backup: str) -> None:
        text = QCoreApplication.translate(
            "Trocha", "The incident database was upgraded; as it was, it lies in '{path}'."
        )
        self.notice.emit(text.format(path=backup))

    def _refresh(self, tables: set[str]) -> None:
        for layer in self._living():
            # What is being edited by hand stays as it is until it is saved or discarded.
            if self.table_of(layer).name in tables and not layer.isEditable():
                layer.dataProvider().reloadData()
                layer.triggerRepaint()

    def _check_current(self, operations: list[Operation]) -> None:
        """Refuse to change rows while what the user sees of them may be out of date."""
        if not self._watch.look():
            return
        if any(not operation.adds and operation.seen is None for operation in operations):
            raise ChangedError(
                "Another program changed the incident database a moment ago; nothing was written, "
                "so look at the row as it is now and decide again."
            )

    def _tell(self) -> None:
        self.changed.emit()

    def _living(self) -> list[QgsVectorLayer]:
        return [layer for layer in self._layers if not sip.isdeleted(layer)]

    def _check_open(self) -> None:
        if not self._open:
            raise TrochaError(
                "The incident database is no longer in the project; open it again, then repeat "
                "this."
            )

    def _check_there(self) -> None:
        if not self._watch.is_there():
            raise TrochaError(self._watch.missing())


def _book_in(project: QgsProject) -> IncidentBook | None:
    books = project.findChildren(IncidentBook)
    return next((book for book in books if book.is_open()), None)
