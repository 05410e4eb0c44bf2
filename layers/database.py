"""The incident database in a GeoPackage: made, opened, checked and upgraded."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

from osgeo import ogr
from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.errors import TrochaError
from . import rules_sqlite
from .compat import field
from .database_tables import build_table, build_tables
from .files import made_in_place
from .schema import TABLES, VERSION, VERSION_TABLE, TableSpec
from .sql import sql

GEOPACKAGE_HEADER = b"SQLite format 3\x00"


def connection_to(path: str) -> QgsAbstractDatabaseProviderConnection:
    """QGIS's connection to a GeoPackage."""
    return QgsProviderRegistry.instance().providerMetadata("ogr").createConnection(path, {})


def create_geopackage(path: str, overwrite: bool = False) -> None:
    """Make an empty incident database, whole or not at all, with its project inside.

    Raises ``TrochaError`` where a file is in the way and ``overwrite`` is not given.
    """
    from .database_project import store_project

    if os.path.exists(path) and not overwrite:
        raise TrochaError(
            "'{path}' exists already (DATABASE); choose another name, or set OVERWRITE to replace "
            "it with an empty database.",
            path=path,
        )
    check_unused(path)
    with made_in_place(path) as made:
        build_copy(made)
        store_project(made)
        settle(made)


def build_copy(path: str) -> None:
    """Tables and rules in a new GeoPackage, without its project."""
    lay_tables(path)
    add_rules(path)


def check_unused(path: str) -> None:
    """Refuse to replace a file that a program has open: its journal would spoil the new one."""
    if os.path.exists(f"{path}-wal"):
        raise TrochaError(
            "'{path}' is open in QGIS or another program; close it there, then do this again.",
            path=path,
        )


def settle(path: str) -> None:
    """Bring all that was written into the one file, so that it can be moved.

    QGIS keeps connections that have read a file for a while, and SQLite does not put a journal
    away while others are there; then a copy of all that is written takes the file's place.
    """
    try:
        _put_journal_away(path)
    except sqlite3.OperationalError:
        copy = f"{path}-settled"
        copy_database(path, copy)
        _put_journal_away(copy)
        os.replace(copy, path)
        for journal in (f"{path}-wal", f"{path}-shm"):  # they belonged to the file that was there
            with suppress(FileNotFoundError):
                os.remove(journal)


def _put_journal_away(path: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def lay_tables(path: str) -> None:
    """The tables alone, in a new GeoPackage, without the rules."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    if dataset is None:
        raise TrochaError(
            "'{path}' cannot be made; choose a folder that you may write to.", path=path
        )
    del dataset  # closes
    build_tables(connection_to(path), "")
    with defining(path) as connection:
        # GDAL counts on from here; left empty it would count the rows each time it is asked.
        connection.executemany(
            "UPDATE gpkg_ogr_contents SET feature_count = 0 WHERE table_name = ?",
            [(table.name,) for table in TABLES],
        )


def add_rules(path: str) -> None:
    """Indexes, triggers and the view of gaps, in a GeoPackage that has the tables."""
    with defining(path) as connection:
        for statement in rules_sqlite.statements():
            connection.execute(statement)


def drop_rules(path: str) -> None:
    """Take the triggers away, for a rewrite that puts them back with ``add_rules``."""
    with defining(path) as connection:
        named = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'trocha!_%' "
            "ESCAPE '!'"
        )
        for (name,) in named.fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("DROP VIEW IF EXISTS airstrip_status_gaps")


@contextmanager
def defining(path: str) -> Iterator[sqlite3.Connection]:
    """A connection for one transaction on tables without geometry, or on definitions.

    Rows with a geometry need GDAL's functions, which its own connections have.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def open_database(path: str, parameter: str = "DATABASE", writing: bool = False) -> str:
    """The path of an incident database that can be used; an older one is upgraded when writing.

    Returns where the backup of an older one lies, "" where none was made. Raises ``TrochaError``
    naming the ``parameter`` for a file that is missing, is no incident database, is of a newer
    version or, when ``writing``, may not be written to.
    """
    found = _version(path, parameter)
    if found > VERSION:
        raise TrochaError(
            "'{path}' ({parameter}) is an incident database of version {found}, and this Trocha "
            "knows versions up to {version}; update Trocha.",
            path=path,
            parameter=parameter,
            found=found,
            version=VERSION,
        )
    if writing:
        _check_writable(path, parameter)
    if found == VERSION:
        _check_tables(path, parameter)
        return ""
    if not writing:
        raise TrochaError(
            "'{path}' ({parameter}) is an incident database of the older version {found}; import "
            "into it or create it anew first, which upgrades it and keeps a backup.",
            path=path,
            parameter=parameter,
            found=found,
        )
    return _upgrade(path, found)


def table_layer(path: str, table: str, geometry: str = "") -> QgsVectorLayer:
    """A table as a layer; ``geometry`` (Point, LineString) picks features of one kind."""
    kind = f"|geometrytype={geometry}" if geometry else ""
    layer = QgsVectorLayer(f"{path}|layername={table}{kind}", table, "ogr")
    if not layer.isValid():
        raise TrochaError(
            "The table '{table}' of '{path}' cannot be opened; check that the file is whole and "
            "that no other program locks it.",
            table=table,
            path=path,
        )
    return layer


@contextmanager
def reading(path: str) -> Iterator[sqlite3.Connection]:
    """A connection that reads plain values and cannot change anything."""
    with closing(sqlite3.connect(_read_only(path), uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def columns(path: str, table: str) -> list[str]:
    """The names of a table's columns, as they are in the file."""
    with reading(path) as connection:
        return [row["name"] for row in connection.execute(f'PRAGMA table_info("{table}")')]


def _read_only(path: str) -> str:
    from urllib.request import pathname2url

    return f"file:{pathname2url(os.path.abspath(path))}?mode=ro"


def _version(path: str, parameter: str) -> int:
    if not os.path.isfile(path):
        raise TrochaError(
            "'{path}' ({parameter}) does not exist; choose an incident database, or make one with "
            "trocha:createincidentdatabase.",
            path=path,
            parameter=parameter,
        )
    try:
        with open(path, "rb") as file:
            is_sqlite = file.read(16) == GEOPACKAGE_HEADER
        if is_sqlite:
            with reading(path) as connection:
                names = {
                    row["name"]
                    for row in connection.execute(
                        "SELECT name FROM sqlite_master WHERE type='table'"
                    )
                }
                if VERSION_TABLE in names:
                    newest = sql("SELECT max(version) FROM $table", table=VERSION_TABLE)
                    row = connection.execute(newest).fetchone()
                    if row[0] is not None:
                        return int(row[0])
                elif "gpkg_contents" in names:
                    raise TrochaError(
                        "'{path}' ({parameter}) is a GeoPackage, but no incident database: it has "
                        "no table {version_table}; make one with trocha:createincidentdatabase.",
                        path=path,
                        parameter=parameter,
                        version_table=VERSION_TABLE,
                    )
    except (OSError, sqlite3.Error) as error:
        raise TrochaError(
            "'{path}' ({parameter}) cannot be read ({reason}); check that the file is whole and "
            "that you may read it.",
            path=path,
            parameter=parameter,
            reason=str(error),
        ) from error
    raise TrochaError(
        "'{path}' ({parameter}) is no incident database; choose a GeoPackage made with "
        "trocha:createincidentdatabase.",
        path=path,
        parameter=parameter,
    )


def is_incident_database(path: str) -> bool:
    """Whether a file is an incident database, of whatever version."""
    try:
        _version(path, "")
    except TrochaError:
        return False
    return True


def may_write(path: str) -> bool:
    """Whether a file may be written to, and the journal beside it."""
    folder = os.path.dirname(os.path.abspath(path))
    return os.access(path, os.W_OK) and os.access(folder, os.W_OK)


def _check_writable(path: str, parameter: str) -> None:
    if not may_write(path):
        raise TrochaError(
            "'{path}' ({parameter}) is read-only, or its folder is; allow writing, or copy the "
            "database to a folder of your own.",
            path=path,
            parameter=parameter,
        )


def _check_tables(path: str, parameter: str) -> None:
    for table in TABLES:
        there = columns(path, table.name)
        missing = [name for name in table.names() if name not in there]
        if missing:
            raise TrochaError(
                "'{path}' ({parameter}) lacks {missing} in its table {table}; it was changed by "
                "other means, so restore a backup or make a new database.",
                path=path,
                parameter=parameter,
                missing=", ".join(missing[:5]),
                table=table.name,
            )


def _upgrade(path: str, found: int) -> str:
    """Add what later versions brought; the file as it was stays beside as a backup.

    Raises ``TrochaError`` where a table of the file's own version is missing.

    All upgrades so far are additions: a table, a field, a rule. The work is done on a copy that
    takes the file's place when it is whole.
    """
    from .database_project import store_project

    check_unused(path)
    backup = _free_name(f"{os.path.splitext(path)[0]}-version-{found}-backup.gpkg")
    shutil.copy2(path, backup)
    with made_in_place(path) as made:
        copy_database(path, made)
        drop_rules(made)
        connection = connection_to(made)
        for table in TABLES:
            there = columns(made, table.name)
            if not there and table.since > found:
                build_table(connection, "", table)
                continue
            if not there:
                raise TrochaError(
                    "'{path}' has no table {table}, so it cannot be upgraded; restore a backup or "
                    "make a new database.",
                    path=path,
                    table=table.name,
                )
            add_columns(connection, table, there)
        connection.executeSql(
            sql("UPDATE $table SET version = $now", table=VERSION_TABLE, now=str(VERSION))
        )
        add_rules(made)
        store_project(made)
        settle(made)
    return backup


def add_columns(connection, table: TableSpec, there: list[str]) -> None:
    """Add the fields of ``table`` that are not there yet; required ones take their default."""
    for spec in table.fields:
        if spec.name in there:
            continue
        connection.addField(field(spec.name, spec.kind), "", table.name)
        if spec.unique:
            connection.executeSql(
                sql(
                    "UPDATE $table SET $field = lower(hex(randomblob(16)))",
                    table=table.name,
                    field=spec.name,
                )
            )
        elif spec.required and spec.default.startswith("'"):
            connection.executeSql(
                sql(
                    "UPDATE $table SET $field = $default",
                    table=table.name,
                    field=spec.name,
                    default=spec.default,
                )
            )


def copy_database(path: str, made: str) -> None:
    """A consistent copy, also of a database that is open elsewhere (SQLite's own backup)."""
    with (
        closing(sqlite3.connect(_read_only(path), uri=True)) as old,
        closing(sqlite3.connect(made)) as new,
    ):
        old.backup(new)


def _free_name(path: str) -> str:
    stem, extension = os.path.splitext(path)
    name, number = path, 1
    while os.path.exists(name):
        number += 1
        name = f"{stem}-{number}{extension}"
    return name
