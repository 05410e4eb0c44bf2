"""The sample project: a small synthetic case to try everything on."""

from __future__ import annotations

import os
import shutil
from functools import partial

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTimer

from ..core.errors import TrochaError
from ..layers.locate import resource, style_path
from ..layers.project import LayerSpec, add_group, layers_by_role
from .view import zoom_to

CRS = "EPSG:32718"
FILES = ("sample.gpkg", "terrain.tif", "surface.tif")
TERRAIN, SURFACE = "sample/terrain", "sample/surface"
EXITS, STRIPS, ZONES, LOG = (
    "sample/exits",
    "sample/airstrips",
    "sample/zones",
    "sample/airstrip_status_log",
)
NEEDED = (TERRAIN, SURFACE, EXITS, STRIPS, ZONES, LOG)


def working_folder() -> str:
    """Where the sample is opened from: the user's profile.

    Opening a GeoPackage writes to it, and what ships with the plugin goes at its next
    update. A project saved on the sample outlives both here.
    """
    return os.path.join(QgsApplication.qgisSettingsDirPath(), "trocha", "sample")


def specs(folder: str) -> list[LayerSpec]:
    """The sample's layers from the top of the layer tree to its bottom."""
    translate = QCoreApplication.translate
    database, terrain, surface = (os.path.join(folder, name) for name in FILES)

    def table(role: str, title: str, style: str) -> LayerSpec:
        return LayerSpec(role, title, database, table=role.split("/")[1], style=style)

    return [
        table(EXITS, translate("Trocha", "Exits"), style_path("sample_exits")),
        table(STRIPS, translate("Trocha", "Airstrips"), style_path("sample_airstrips")),
        table(ZONES, translate("Trocha", "Production zones"), style_path("sample_zones")),
        table("sample/rivers", translate("Trocha", "Rivers"), style_path("sample_rivers")),
        LayerSpec(
            "sample/hillshade",
            translate("Trocha", "Hillshade"),
            terrain,
            style=style_path("sample_hillshade"),
            expanded=False,
        ),
        LayerSpec(
            TERRAIN,
            translate("Trocha", "Terrain (m)"),
            terrain,
            style=style_path("sample_terrain"),
            expanded=False,
        ),
        LayerSpec(
            SURFACE,
            translate("Trocha", "Movement surface (walking time, times a road's)"),
            surface,
            style=style_path("sample_surface"),
            visible=False,
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
    folder = working_folder()
    wanted = specs(folder)
    shipped = [resource("sample", name) for name in FILES]
    for path in sorted({*shipped, *(spec.style for spec in wanted if spec.style)}):
        if not os.path.exists(path):
            raise TrochaError(
                "The sample cannot be opened: {path} is missing; install the plugin again.",
                path=path,
            )
    if not iface.newProject(True):
        return False
    _copy(shipped, folder)
    project = QgsProject.instance()
    project.setTitle(QCoreApplication.translate("Trocha", "Trocha sample"))
    layers = add_group(project, QCoreApplication.translate("Trocha", "Sample"), wanted)
    project.setCrs(QgsCoordinateReferenceSystem(CRS), True)
    zoom_to(iface.mapCanvas(), layers)
    # Nothing of the user's is in it yet, so leaving it should not ask to save it. QGIS
    # marks the project once more when it hands the new layers to the map.
    QTimer.singleShot(0, partial(project.setDirty, False))
    return True


def _copy(paths: list[str], folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
        for path in paths:
            shutil.copyfile(path, os.path.join(folder, os.path.basename(path)))
    except OSError as error:
        raise TrochaError(
            "The sample cannot be copied to {folder} ({reason}); make room there, or close what "
            "has its files open.",
            folder=folder,
            reason=error.strerror,
        ) from error
