"""The tables of the incident database by QGIS's own means, whichever the database."""

from __future__ import annotations

from qgis.core import (
    QgsAbstractDatabaseProviderConnection,
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsWkbTypes,
)

from .compat import field
from .schema import CRS, TABLES, VERSION, VERSION_TABLE, TableSpec
from .sql import sql


def build_tables(connection: QgsAbstractDatabaseProviderConnection, schema: str) -> None:
    """All tables and the version, without rules; ``schema`` is "" in a GeoPackage."""
    for table in TABLES:
        build_table(connection, schema, table)
    fields, nowhere = QgsFields(), QgsCoordinateReferenceSystem()
    fields.append(field("version", "integer"))
    none = QgsWkbTypes.Type.NoGeometry
    connection.createVectorTable(schema, VERSION_TABLE, fields, none, nowhere, False, {})
    escaped = schema.replace('"', '""')
    prefix = f'"{escaped}".' if schema else ""
    connection.executeSql(
        sql(
            "INSERT INTO $table (version) VALUES ($version)",
            table=f"{prefix}{VERSION_TABLE}",
            version=str(VERSION),
        )
    )


def build_table(
    connection: QgsAbstractDatabaseProviderConnection, schema: str, table: TableSpec
) -> None:
    """One table, without rules."""
    spatial = table.geometry != QgsWkbTypes.Type.NoGeometry
    crs = QgsCoordinateReferenceSystem(CRS if spatial else "")
    connection.createVectorTable(
        schema, table.name, table.qgis_fields(), table.geometry, crs, False, {}
    )
