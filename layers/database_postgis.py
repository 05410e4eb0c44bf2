"""The incident database in a schema of PostGIS, for teams."""

from __future__ import annotations

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsDataSourceUri,
    QgsProviderConnectionException,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import TrochaError
from . import rules_postgres
from .database_project import save_styles
from .database_tables import build_tables
from .schema import CRS, TABLES, VERSION_TABLE, TableSpec


def create_postgis(connection: QgsAbstractDatabaseProviderConnection, schema: str) -> None:
    """Make the same tables and rules in a schema of a PostGIS database.

    Raises ``TrochaError`` where the schema holds one of the tables already. When a step fails the
    tables made are dropped again.
    """
    quoted = '"' + schema.replace('"', '""') + '"'
    try:
        if schema not in connection.schemas():
            connection.createSchema(schema)
        there = {table.tableName() for table in connection.tables(schema)}
        taken = sorted(there & {VERSION_TABLE, *(table.name for table in TABLES)})
        if taken:
            raise TrochaError(
                f"The schema '{schema}' has the tables {', '.join(taken)} already (SCHEMA); choose "
                "another schema."
            )
        try:
            build_tables(connection, schema)
            # QGIS names the key id here; one name serves the rules of both.
            for name in (*(table.name for table in TABLES), VERSION_TABLE):
                connection.executeSql(f"ALTER TABLE {quoted}.{name} RENAME COLUMN id TO fid")
            for table in TABLES:
                if table.geometry == QgsWkbTypes.Type.Unknown:
                    # For a table of lines and points QGIS makes no geometry column here.
                    connection.executeSql(
                        f"ALTER TABLE {quoted}.{table.name} ADD COLUMN IF NOT EXISTS geom "
                        f"geometry(Geometry, {CRS.split(':')[1]})"
                    )
                if table.geometry != QgsWkbTypes.Type.NoGeometry:
                    connection.executeSql(
                        f"CREATE INDEX {table.name}_geom ON {quoted}.{table.name} USING gist (geom)"
                    )
            # One call, so that the search path holds for all and a failure leaves none.
            connection.executeSql(";\n".join(rules_postgres.statements(quoted)))
            save_styles({table.name: team_layer(connection, schema, table) for table in TABLES})
        except (QgsProviderConnectionException, TrochaError):
            for table in reversed((*(t.name for t in TABLES), VERSION_TABLE)):
                connection.executeSql(f"DROP TABLE IF EXISTS {quoted}.{table} CASCADE")
            raise
    except QgsProviderConnectionException as error:
        raise TrochaError(
            f"The database could not be made in the schema '{schema}': {_first_line(error)}; check "
            "the connection and that you may create tables there."
        ) from error


def team_layer(connection, schema: str, table: TableSpec) -> QgsVectorLayer:
    """A table in PostGIS as a layer; of the airstrips, the lines."""
    uri = QgsDataSourceUri(connection.tableUri(schema, table.name))
    spatial = table.geometry != QgsWkbTypes.Type.NoGeometry
    uri.setDataSource(schema, table.name, "geom" if spatial else "", "", "fid")
    if spatial:
        lines = table.geometry == QgsWkbTypes.Type.Unknown  # they speak for lines and points
        uri.setWkbType(QgsWkbTypes.Type.LineString if lines else table.geometry)
        uri.setSrid(CRS.split(":")[1])
    layer = QgsVectorLayer(uri.uri(False), table.name, "postgres")
    if not layer.isValid():
        raise TrochaError(
            f"The table '{table.name}' of the schema '{schema}' cannot be opened; check what the "
            "connection may read."
        )
    return layer


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0].rstrip(".;")
