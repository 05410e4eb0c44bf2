"""The colours of the shipped styles, for what is drawn outside the map."""

from __future__ import annotations

from functools import cache

from qgis.core import QgsFeatureRenderer, QgsReadWriteContext
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import TrochaError
from .database_project import incident_renderer
from .locate import style_path

STATUS_STYLE = "airstripstatus_output_point"


@cache
def status_colours() -> dict[str, str]:
    """The colour (#rrggbb) of each airstrip status, as the map shows it."""
    path = style_path(STATUS_STYLE)
    document = QDomDocument()
    with open(path, encoding="utf-8") as file:
        document.setContent(file.read())
    element = document.documentElement().firstChildElement("renderer-v2")
    renderer = QgsFeatureRenderer.load(element, QgsReadWriteContext())
    if renderer is None:
        raise TrochaError("The style {path} is damaged; install the plugin again.", path=path)
    return {
        str(category.value()): category.symbol().color().name()
        for category in renderer.categories()
    }


@cache
def incident_colours() -> dict[str, str]:
    """The colour (#rrggbb) of each incident type, as the database's style has it."""
    return {
        str(category.value()): category.symbol().color().name()
        for category in incident_renderer().categories()
    }
