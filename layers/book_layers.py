"""The layers of an incident database in a project: found there, or added."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry, QgsVectorLayer, QgsWkbTypes

from .database_project import ALL_STRIPS, LAYERS, POINTS, furnish
from .domain_texts import domain_texts
from .project import ROLE
from .schema import AIRSTRIPS, BY_NAME, INCIDENTS, SOURCES, STATUS_LOG
from .schema_texts import table_titles

NEEDED = (INCIDENTS.name, AIRSTRIPS.name, POINTS, STATUS_LOG.name, SOURCES.name)
_ONLY = re.compile(r"\|geometrytype=(\w+)", re.IGNORECASE)


def databases(project: QgsProject) -> dict[str, dict[str, QgsVectorLayer]]:
    """The project's valid layers of tables that an incident database has, by database and role.

    The database is the path of a GeoPackage, or "" and all that tells one PostGIS schema from
    another. A layer that Trocha made comes before others of the same table.
    """
    found: dict[str, dict[str, QgsVectorLayer]] = {}
    layers = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsVectorLayer)]
    layers.sort(key=lambda layer: not layer.customProperty(ROLE))
    for layer in layers:
        place = database_of(layer) if layer.isValid() else None
        if place is not None:
            found.setdefault(place[0], {}).setdefault(place[1], layer)
    return found


def database_of(layer: QgsVectorLayer) -> tuple[str, str] | None:
    """(database, role) of a layer; None where it shows no table of an incident database."""
    if layer.providerType() == "ogr":
        parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
        table, path = parts.get("layerName"), str(parts.get("path") or "")
        if table not in BY_NAME or not path.lower().endswith(".gpkg"):
            return None
        return os.path.realpath(path), _role(layer, table)
    if layer.providerType() == "postgres":
        uri = QgsDataSourceUri(layer.source())
        if uri.table() not in BY_NAME:
            return None
        return team_database(uri), _role(layer, uri.table())
    return None


def team_database(uri: QgsDataSourceUri) -> str:
    """By what a schema of PostGIS is known: all that tells it from another, and no password."""
    place = (uri.service(), uri.host(), uri.port(), uri.database(), uri.schema())
    return "\n".join(("postgres:" + place[0], *place[1:]))


def _role(layer: QgsVectorLayer, table: str) -> str:
    role = layer.customProperty(ROLE)
    if role in LAYERS and LAYERS[role][0] == table:
        return role
    if table != AIRSTRIPS.name:
        return table
    shown = _ONLY.search(layer.source())
    kind = shown.group(1).lower() if shown else ""
    if layer.providerType() == "postgres":
        point, line = (
            QgsWkbTypes.GeometryType.PointGeometry,
            QgsWkbTypes.GeometryType.LineGeometry,
        )
        kind = {point: "point", line: "linestring"}.get(layer.geometryType(), "")
    return {"point": POINTS, "linestring": AIRSTRIPS.name}.get(kind, ALL_STRIPS)


def add_missing(
    project: QgsProject, database: str, opened: Callable[[str, str], QgsVectorLayer], roles
) -> dict[str, QgsVectorLayer]:
    """The layers of a database by role, those that the project lacked added in a group on top.

    ``opened`` gives the layer of a table and a kind of geometry, for each of ``roles``. Raises
    ``TrochaError``, with the project untouched, where one cannot be opened.
    """
    there = databases(project).get(database, {})
    made = {role: opened(*LAYERS[role]) for role in roles if role not in there}
    if made:
        group = project.layerTreeRoot().insertGroup(0, table_titles()[INCIDENTS.name])
        furnish(project, made, group, {**there, **made}, domain_texts)
    return {**there, **made}
