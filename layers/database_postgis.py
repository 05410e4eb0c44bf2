"""The incident database in a schema of PostGIS, for teams."""

from __future__ import annotations

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataSourceUri,
    QgsException,
    QgsProviderConnectionException,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from . import rules_postgres
from .database_project import save_styles
from .database_tables import build_tables
from .schema import CRS, TABLES, VERSION, VERSION_TABLE, TableSpec
from .sql import sql

# A lost connection is the one, a statement that fails the other.
FAULTS = (QgsException, QgsProviderConnectionException)


def create_postgis(connection: QgsAbstractDatabaseProviderConnection, schema: str) -> None:
    """Make the same tables and rules in a schema of a PostGIS database.

    Raises ``TrochaError`` where the schema holds one of the tables already. When a step fails the
    tables made are dropped again.
    """
    named = quoted(schema)
    try:
        if schema not in connection.schemas():
            connection.createSchema(schema)
        there = {table.tableName() for table in connection.tables(schema)}
        taken = sorted(there & {VERSION_TABLE, *(table.name for table in TABLES)})
        if taken:
            raise TrochaError(
                "The schema '{schema}' has the tables {taken} already (SCHEMA); choose another "
                "schema.",
                schema=schema,
                taken=", ".join(taken),
            )
        try:
            build_tables(connection, schema)
            # QGIS names the key id here; one name serves the rules of both.
            for name in (*(table.name for table in TABLES), VERSION_TABLE):
                connection.executeSql(f"ALTER TABLE {named}.{name} RENAME COLUMN id TO fid")
            for table in TABLES:
                if table.geometry == QgsWkbTypes.Type.Unknown:
                    # For a table of lines and points QGIS makes no geometry column here.
                    connection.executeSql(
                        f"ALTER TABLE {named}.{table.name} ADD COLUMN IF NOT EXISTS geom "
                        f"geometry(Geometry, {CRS.split(':')[1]})"
                    )
                if table.geometry != QgsWkbTypes.Type.NoGeometry:
                    connection.executeSql(
                        f"CREATE INDEX {table.name}_geom ON {named}.{table.name} USING gist (geom)"
                    )
            # One call, so that the search path holds for all and a failure leaves none.
            connection.executeSql(";\n".join(rules_postgres.statements(named)))
            save_styles({table.name: team_layer(connection, schema, table) for table in TABLES})
        except (*FAULTS, TrochaError):
            for table in reversed((*(t.name for t in TABLES), VERSION_TABLE)):
                connection.executeSql(f"DROP TABLE IF EXISTS {named}.{table} CASCADE")
            raise
    except FAULTS as error:
        raise TrochaError(
            "The database could not be made in the schema '{schema}': {reason}; check the "
            "connection and that you may create tables there.",
            schema=schema,
            reason=_first_line(error),
        ) from error


def team_layer(
    connection: QgsAbstractDatabaseProviderConnection,
    schema: str,
    table: TableSpec,
    geometry: str = "LineString",
) -> QgsVectorLayer:
    """A table as a layer; ``geometry`` picks the airstrips of one kind, "" all without their shape.

    QGIS shows one kind of geometry a layer here.
    """
    kind = {
        QgsWkbTypes.Type.NoGeometry: "",
        QgsWkbTypes.Type.Point: "Point",
    }.get(table.geometry, geometry)
    uri = QgsDataSourceUri(connection.tableUri(schema, table.name))
    uri.setDataSource(schema, table.name, "geom" if kind else "", "", "fid")
    if kind:
        uri.setWkbType(QgsWkbTypes.parseType(kind))
        uri.setSrid(CRS.split(":")[1])
    layer = QgsVectorLayer(uri.uri(False), table.name, "postgres")
    if not layer.isValid():
        raise TrochaError(
            "The table '{table}' of the schema '{schema}' cannot be opened; check what the "
            "connection may read.",
            table=table.name,
            schema=schema,
        )
    return layer


def team_schemas(connection: QgsAbstractDatabaseProviderConnection) -> list[str]:
    """The schemas that hold an incident database, of whatever version, by name.

    Raises ``TrochaError`` where the server does not answer.
    """
    rows = ask(
        connection,
        sql(
            "SELECT table_schema FROM information_schema.tables WHERE table_name = '$version' "
            "ORDER BY table_schema",
            version=VERSION_TABLE,
        ),
    )
    return [row[0] for row in rows]


def team_version(connection: QgsAbstractDatabaseProviderConnection, schema: str) -> int:
    """The version of the incident database in a schema; 0 where there is none.

    Raises ``TrochaError`` for a newer one than this Trocha knows. An older one is used as it is,
    without the tables that came later: a team's database is not for one of its users to change.
    """
    if schema not in team_schemas(connection):
        return 0
    table = f"{quoted(schema)}.{VERSION_TABLE}"
    found = int(ask(connection, sql("SELECT max(version) FROM $table", table=table))[0][0])
    if found > VERSION:
        raise TrochaError(
            "The schema '{schema}' is an incident database of version {version}, and this Trocha "
            "knows versions up to {known}; update Trocha.",
            schema=schema,
            version=found,
            known=VERSION,
        )
    return found


def connection_of(layer: QgsVectorLayer) -> QgsAbstractDatabaseProviderConnection:
    """The connection to the database that a layer of PostGIS shows."""
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    return metadata.createConnection(layer.source(), {})


def stored_connection(name: str) -> QgsAbstractDatabaseProviderConnection:
    """A PostgreSQL connection of QGIS's browser. Raises ``TrochaError`` where there is none such."""
    connections = QgsProviderRegistry.instance().providerMetadata("postgres").connections()
    if name not in connections:
        raise TrochaError(
            "CONNECTION is '{name}', which QGIS does not know; add it in the browser, under "
            "PostgreSQL.",
            name=name,
        )
    return connections[name]


def ask(connection: QgsAbstractDatabaseProviderConnection, question: str) -> list[list]:
    """The rows that a question gives. Raises ``TrochaError`` where the server does not answer."""
    try:
        return connection.executeSql(question)
    except FAULTS as error:
        raise TrochaError(
            "The PostGIS database did not answer ({reason}); check the connection, the network "
            "and the server.",
            reason=_first_line(error),
        ) from error


def quoted(schema: str) -> str:
    """A schema's name as SQL has it, whatever its user called it."""
    return '"' + schema.replace('"', '""') + '"'


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0].rstrip(".;")
