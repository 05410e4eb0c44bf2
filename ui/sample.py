"""The sample project: a small synthetic case to try everything on."""

from __future__ import annotations

import os
from functools import partial

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ..core.errors import TrochaError
from ..layers.locate import resource, style_path
from ..layers.project import LayerSpec, add_group, layers_by_role
from .view import zoom_to

CRS = "EPSG:32718"
TERRAIN = "sample/terrain"
EXITS, STRIPS, ZONES, LOG = (
    "sample/exits",
    "sample/airstrips",
    "sample/zones",
    "sample/airstrip_status_log",
)
NEEDED = (TERRAIN, EXITS, STRIPS, ZONES, LOG)


def specs() -> list[LayerSpec]:
    """The sample's layers from the top of the layer tree to its bottom."""
    translate = QCoreApplication.translate
    terrain, database = (
        resource("sample", "terrain.tif"),
        resource("sample", "sample.gpkg"),
    )

    def table(role: str, title: str, style: str) -> LayerSpec:
        return LayerSpec(role, title, database, table=role.split("/")[1], style=style)

    return [
        table(EXITS, translate("Trocha", "Exits"), style_path("sample_exits")),
        table(STRIPS, translate("Trocha", "Airstrips"), style_path("sample_airstrips")),
        table(ZONES, translate("Trocha", "Production zones"), style_path("sample_zones")),
        table("sample/rivers", translate("Trocha", "Rivers"), style_path("sample_rivers")),
        LayerSpec(
            TERRAIN,
            translate("Trocha", "Terrain (m)"),
            terrain,
            style=style_path("sample_terrain"),
            expanded=False,
        ),
        LayerSpec(
            "sample/hillshade",
            translate("Trocha", "Hillshade"),
            terrain,
            style=style_path("sample_hillshade"),
            expanded=False,
        ),
        table(LOG, translate("Trocha", "Airstrip status log"), ""),
    ]


def sample_layers(project: QgsProject) -> dict[str, QgsMapLayer] | None:
    """The open sample's layers by role, or None when not all that is needed is there."""
    layers = layers_by_role(project)
    return layers if all(role in layers for role in NEEDED) else None


def open_sample(iface) -> bool:
    """Open the sample in a new project; False when the user keeps the present one.

    QGIS asks about unsaved work first. Raises ``TrochaError`` when a shipped file is
    missing; files are looked for before the present project is given up.
    """
    wanted = specs()
    for path in sorted({path for spec in wanted for path in (spec.path, spec.style) if path}):
        if not os.path.exists(path):
            raise TrochaError(
                f"The sample cannot be opened: {path} is missing; install the plugin again."
            )
    if not iface.newProject(True):
        return False
    project = QgsProject.instance()
    project.setTitle(QCoreApplication.translate("Trocha", "Trocha sample"))
    layers = add_group(project, QCoreApplication.translate("Trocha", "Sample"), wanted)
    project.setCrs(QgsCoordinateReferenceSystem(CRS), True)
    zoom_to(iface.mapCanvas(), layers)
    # Nothing of the user's is in it yet, so leaving it should not ask to save it. QGIS
    # marks the project once more when it hands the new layers to the map.
    QTimer.singleShot(0, partial(project.setDirty, False))
    return True
