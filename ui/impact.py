"""The main analysis from the desktop: filled in for the sample, shown when it is done."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from . import sample
from .dialogs import result_layers
from .messages import push
from .view import zoom_to

ALGORITHM = "trocha:interdictionimpact"


def sample_parameters(layers: dict[str, QgsMapLayer]) -> dict:
    """The sample campaign: fourteen weeks from 2015-03-07, against the fourteen before."""
    return {
        "DEM": layers[sample.TERRAIN].id(),
        "SURFACE": layers[sample.SURFACE].id(),
        "ZONES": layers[sample.ZONES].id(),
        "SUPPLY_FIELD": "supply_kg_year",
        "AIRSTRIPS": layers[sample.STRIPS].id(),
        "LOG": layers[sample.LOG].id(),
        "BEFORE_START": "2014-11-29",
        "BEFORE_END": "2015-03-07",
        "AFTER_START": "2015-03-07",
        "AFTER_END": "2015-06-13",
        "EXITS": layers[sample.EXITS].id(),
    }


def show_results(iface, dialog, results: dict) -> None:
    """Zoom to the result layers and offer the report, in the main window and the dialog."""
    _hide_what_is_drawn_again()
    zoom_to(iface.mapCanvas(), result_layers(results))
    report = results.get("REPORT")
    button = QCoreApplication.translate("Trocha", "Open the report") if report else ""
    done = QCoreApplication.translate("Trocha", "The map shows the results.")
    for bar, text in ((iface.messageBar(), _answer(results)), (dialog.messageBar(), done)):
        bar.clearWidgets()
        push(bar, text, Qgis.MessageLevel.Success, button, lambda: open_report(report))


def tell_results(iface, results: dict) -> None:
    """The same after a run without a dialog."""
    zoom_to(iface.mapCanvas(), result_layers(results))
    report = results.get("REPORT")
    button = QCoreApplication.translate("Trocha", "Open the report") if report else ""
    push(
        iface.messageBar(),
        _answer(results),
        Qgis.MessageLevel.Success,
        button,
        lambda: open_report(report),
    )


def _hide_what_is_drawn_again() -> None:
    """Zones and strips stand in the results too; twice on the map, their labels collide."""
    layers = sample.sample_layers(QgsProject.instance()) or {}
    for role in (sample.ZONES, sample.STRIPS):
        node = role in layers and QgsProject.instance().layerTreeRoot().findLayer(layers[role].id())
        if node:
            node.setItemVisibilityChecked(False)


def open_report(path: str) -> bool:
    """Show the report in the user's browser."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _answer(results: dict) -> str:
    displaced, trips = results.get("DISPLACED_KG"), results.get("PORTER_TRIPS")
    if displaced is None or trips is None:
        return QCoreApplication.translate("Trocha", "The impact is computed.")
    text = QCoreApplication.translate(
        "Trocha", "{tonnes} t a year moved from air to foot: {trips} more porter trips."
    )
    return text.format(tonnes=f"{displaced / 1000:,.0f}", trips=f"{trips:,.0f}")
