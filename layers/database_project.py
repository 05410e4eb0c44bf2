"""How the database looks: a style for each table, and a project with relations, stored inside."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..core.errors import TrochaError
from ..core.vocabulary import DOMAINS
from .compat import make_tab, store_style
from .database import defining, table_layer
from .forms import dress
from .legend_texts import style_document
from .locate import style_path
from .project import ROLE
from .schema import AIRSTRIPS, ATTACHMENTS, BY_NAME, CRS, INCIDENTS, SOURCES, STATUS_LOG
from .schema_texts import table_titles
from .temporal import play_days

PROJECT = "incidents"
# What the layers of the stored project are known by, and which part of which table each shows.
POINTS = "airstrips_point"
ALL_STRIPS = "airstrips_all"  # lines and points together, for choosing one; not on the map
LAYERS = {
    INCIDENTS.name: (INCIDENTS.name, ""),
    POINTS: (AIRSTRIPS.name, "Point"),
    AIRSTRIPS.name: (AIRSTRIPS.name, "LineString"),
    STATUS_LOG.name: (STATUS_LOG.name, ""),
    SOURCES.name: (SOURCES.name, ""),
    ATTACHMENTS.name: (ATTACHMENTS.name, ""),
    ALL_STRIPS: (AIRSTRIPS.name, ""),
}
RELATIONS = (  # child layer, its field, parent layer, its field
    (STATUS_LOG.name, "airstrip_uid", ALL_STRIPS, "airstrip_uid"),
    (STATUS_LOG.name, "airstrip_uid", AIRSTRIPS.name, "airstrip_uid"),
    (STATUS_LOG.name, "airstrip_uid", POINTS, "airstrip_uid"),
    (STATUS_LOG.name, "incident_uid", INCIDENTS.name, "incident_uid"),
    (INCIDENTS.name, "airstrip_uid", ALL_STRIPS, "airstrip_uid"),
    (INCIDENTS.name, "airstrip_uid", AIRSTRIPS.name, "airstrip_uid"),
    (INCIDENTS.name, "airstrip_uid", POINTS, "airstrip_uid"),
    (ATTACHMENTS.name, "incident_uid", INCIDENTS.name, "incident_uid"),
    (ATTACHMENTS.name, "airstrip_uid", ALL_STRIPS, "airstrip_uid"),
)
# Shapes by what was done, colours by whom it concerns: readable without telling red from green.
_AIR, _DRUG, _FORCE, _PEOPLE = "#1f5fa8", "#8a6418", "#b3261e", "#5b4b8a"
_LOOKS = {
    "airstrip_detected": ("triangle", _AIR),
    "airstrip_destroyed": ("cross2", _AIR),
    "airstrip_rehabilitated": ("filled_arrowhead", _AIR),
    "aircraft_seized": ("square", _AIR),
    "aircraft_crash": ("star", _AIR),
    "aircraft_forced_down": ("diamond", _AIR),
    "drug_seizure": ("square", _DRUG),
    "lab_destroyed": ("cross2", _DRUG),
    "caravan_sighted": ("triangle", _DRUG),
    "caravan_intercepted": ("diamond", _DRUG),
    "eradication": ("pentagon", _DRUG),
    "clash": ("star", _FORCE),
    "ambush": ("triangle", _FORCE),
    "killing": ("cross2", _FORCE),
    "arrest": ("square", _PEOPLE),
    "extortion": ("diamond", _PEOPLE),
    "community_threat": ("triangle", _PEOPLE),
    "checkpoint": ("hexagon", _PEOPLE),
    "other": ("circle", "#6b6b6b"),
}


def store_project(path: str) -> None:
    """Save styles and the project into a GeoPackage, anew; main thread only."""
    layers = {
        role: table_layer(path, table, geometry) for role, (table, geometry) in LAYERS.items()
    }
    # QGIS would ask, in a window, whether a style of the same name may be replaced.
    _forget_styles(path)
    # The line layer speaks for its table: one table has one default style.
    save_styles({name: layers[name] for name in BY_NAME})
    project = QgsProject()
    _fill(project, layers)
    # QGIS's own storage would write while these layers hold the file, and both would lose; so the
    # project is written beside and put into the table that QGIS reads once they have let go.
    beside = f"{os.path.splitext(path)[0]}-project.qgz"
    written = project.write(beside)
    fault = project.error()
    project.clear()
    if not written:
        raise TrochaError(
            "The project could not be stored in '{path}' ({fault}); check that there is space and "
            "that no other program locks the file.",
            path=path,
            fault=fault,
        )
    with open(beside, "rb") as file:
        content = file.read().hex()
    os.remove(beside)
    now = datetime.datetime.now().isoformat(timespec="seconds")
    about = json.dumps({"last_modified_time": now, "last_modified_user": ""})
    with defining(path) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS qgis_projects"
            "(name TEXT PRIMARY KEY, metadata BLOB, content BLOB)"
        )
        connection.execute(
            "INSERT OR REPLACE INTO qgis_projects VALUES (?, ?, ?)", (PROJECT, about, content)
        )


def _forget_styles(path: str) -> None:
    with defining(path) as connection:
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'layer_styles'").fetchone():
            connection.executemany(
                "DELETE FROM layer_styles WHERE f_table_name = ? AND stylename = ?",
                [(name, name) for name in BY_NAME],
            )


def save_styles(layers: dict[str, QgsVectorLayer]) -> None:
    """Make each table's form and symbols the default for whoever opens it."""
    for name, layer in layers.items():
        table = BY_NAME[name]
        _symbols(layer, name)
        dress(layer, table)
        description = QCoreApplication.translate("Trocha", "Trocha: form, labels and symbols")
        fault = store_style(layer, name, description)
        if fault:
            raise TrochaError(
                "The style of '{name}' could not be stored: {fault}.", name=name, fault=fault
            )


def _symbols(layer: QgsVectorLayer, role: str) -> None:
    if role == INCIDENTS.name:
        layer.setRenderer(incident_renderer())
        play_days(layer, "event_date")
    elif role in (AIRSTRIPS.name, POINTS):
        _import_style(layer, f"airstripstatus_output_{'point' if role == POINTS else 'line'}")


def _label(layer: QgsVectorLayer, labels: dict) -> None:
    """Say in a legend what these values are called."""
    renderer = layer.renderer()
    if isinstance(renderer, QgsCategorizedSymbolRenderer):
        for at, category in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(at, labels.get(category.value(), category.label()))


def _import_style(layer: QgsVectorLayer, name: str) -> None:
    """Read a shipped QML; ``loadNamedStyle`` would prefer the style that the database holds."""
    done, reason = layer.importNamedStyle(style_document(style_path(name)))
    if not done:
        raise TrochaError(
            "The style {name} was not applied to '{layer}': {reason}.",
            name=name,
            layer=layer.name(),
            reason=reason,
        )


def incident_renderer() -> QgsCategorizedSymbolRenderer:
    """Shapes by what was done, colours by whom it concerns."""
    categories = []
    for value, label in DOMAINS["incident_type"].items():
        shape, colour = _LOOKS[value]
        outline = colour if shape == "cross2" else "#ffffff"
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": shape,
                "color": colour,
                "outline_color": outline,
                "outline_width": "0.6" if shape == "cross2" else "0.3",
                "size": "3.2",
            }
        )
        categories.append(QgsRendererCategory(value, symbol, label))
    return QgsCategorizedSymbolRenderer("incident_type", categories)


def _fill(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    project.setCrs(QgsCoordinateReferenceSystem(CRS))
    project.setTitle(table_titles()[INCIDENTS.name])
    furnish(project, layers, project.layerTreeRoot(), layers)
    shown = QgsRectangle()
    for layer in layers.values():
        if layer.isSpatial() and layer.featureCount() > 0:
            shown.combineExtentWith(layer.extent().buffered(0.05))
    if shown.isEmpty():
        shown = QgsRectangle(-180, -90, 180, 90)
    view = QgsReferencedRectangle(shown, QgsCoordinateReferenceSystem(CRS))
    project.viewSettings().setDefaultViewExtent(view)


def furnish(
    project: QgsProject,
    layers: dict[str, QgsVectorLayer],
    group: QgsLayerTreeGroup,
    all_layers: dict[str, QgsVectorLayer],
    words: Callable[[str], dict] | None = None,
) -> None:
    """Add ``layers`` (by role) to a project with names, looks, forms and relations.

    ``all_layers`` are these and those of the same database that the project has already.
    ``words`` gives what the user calls the values of a domain, in legends and forms; without it
    they have the names that are stored, the same in whichever language a database was made.
    """
    titles = table_titles()
    for role, layer in layers.items():
        layer.setName(titles.get(role, titles[AIRSTRIPS.name]))
        layer.setCustomProperty(ROLE, role)
        _symbols(layer, role)
        dress(layer, BY_NAME[LAYERS[role][0]], words or DOMAINS.__getitem__)
        if words is not None:
            _label(layer, words("incident_type" if role == INCIDENTS.name else "status"))
        if role == ALL_STRIPS:
            layer.setFlags(layer.flags() | QgsMapLayer.LayerFlag.Private)
    # In one call: whoever listens to the project finds all of them there.
    project.addMapLayers(list(layers.values()), False)
    for role, layer in layers.items():
        if role != ALL_STRIPS:
            group.addLayer(layer)
    known = project.relationManager().relations()
    for child, field, parent, parent_field in RELATIONS:
        if child not in layers and parent not in layers:
            continue
        relation = QgsRelation(QgsRelationContext(project))
        name = f"{child}_{field}_{parent}"
        # A second database in one project has relations of its own.
        relation.setId(f"{name}_{all_layers[child].id()}" if name in known else name)
        relation.setName(titles[child])
        relation.setReferencingLayer(all_layers[child].id())
        relation.setReferencedLayer(all_layers[parent].id())
        relation.addFieldPair(field, parent_field)
        project.relationManager().addRelation(relation)
        if parent in (ALL_STRIPS, INCIDENTS.name) and child in layers:
            _choose(layers[child], field, relation.id())
        if parent in (AIRSTRIPS.name, POINTS) and child == STATUS_LOG.name and parent in layers:
            _history(layers[parent], relation)


def _choose(layer: QgsVectorLayer, field: str, relation: str) -> None:
    """Let a form offer the rows that a field may refer to."""
    layer.setEditorWidgetSetup(
        layer.fields().lookupField(field),
        QgsEditorWidgetSetup(
            "RelationReference",
            {"Relation": relation, "AllowNULL": True, "OrderByValue": True, "ShowForm": False},
        ),
    )


def _history(layer: QgsVectorLayer, relation: QgsRelation) -> None:
    """A tab with the strip's log, where rows can be added."""
    config: QgsEditFormConfig = layer.editFormConfig()
    title = QCoreApplication.translate("Trocha", "History")
    tab = QgsAttributeEditorContainer(title, config.invisibleRootContainer())
    make_tab(tab)
    tab.addChildElement(QgsAttributeEditorRelation(relation.id(), relation, tab))
    config.addTab(tab)
    layer.setEditFormConfig(config)
