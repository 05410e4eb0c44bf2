"""The runs that docks offer: at once where all is known, else by the algorithm's own dialog."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from ..layers.incident_book import IncidentBook
from ..layers.schema import CRS
from ..layers.strip_source import strip_source
from . import impact
from .dialogs import AlgorithmDialogs, result_layers
from .runner import Inside, Run, Runner
from .view import zoom_to
from .words import Translated

IMPACT, ROUTES, STATUS = impact.ALGORITHM, "trocha:routes", "trocha:airstripstatus"
IMPORT = "trocha:importincidents"
# What a project tells a run once, and each later one need not ask for again.
REMEMBERED = {
    IMPACT: ("DEM", "SURFACE", "ZONES", "SUPPLY_FIELD", "EXITS"),
    ROUTES: ("DEM", "SURFACE", "DESTINATIONS"),
    STATUS: (),
}
NEEDED = {
    IMPACT: ("DEM", "ZONES", "SUPPLY_FIELD", "EXITS", "AFTER_START", "AFTER_END"),
    ROUTES: ("DEM", "DESTINATIONS"),
    STATUS: ("DATE",),
}
SCOPE = "Trocha"


@dataclass(frozen=True)
class Focus:
    """What a dock's filter leaves: days, both included, and airstrips by uid; empty means all."""

    first_day: datetime.date | None = None
    last_day: datetime.date | None = None
    strips: Sequence[str] = ()


class DockRuns(Translated):
    """Starts the runs. Raises ``TrochaError`` where one cannot begin."""

    def __init__(self, iface, dialogs: AlgorithmDialogs, runner: Runner):
        self._iface = iface
        self._dialogs = dialogs
        self._runner = runner

    def impact_of_campaign(self, book: IncidentBook, focus: Focus) -> None:
        """What changed in the filter's days, against as many days before them."""
        given = {
            "AIRSTRIPS": strip_source(book.airstrip_lines, book.airstrip_points, focus.strips),
            "LOG": book.status_log,
        }
        if focus.first_day and focus.last_day:
            start, end = focus.first_day, focus.last_day + datetime.timedelta(days=1)
            given["BEFORE_START"] = (start - (end - start)).isoformat()
            given["BEFORE_END"] = given["AFTER_START"] = start.isoformat()
            given["AFTER_END"] = end.isoformat()
        self._start(IMPACT, given, self.tr("Impact of this campaign"))

    def routes_from(self, place: QgsPointXY, name: str) -> None:
        """The fastest ways from a place (longitude, latitude) to the project's destinations."""
        origin = QgsVectorLayer(f"Point?crs={CRS}&field=name:string", name, "memory")
        feature = QgsFeature(origin.fields())
        feature["name"] = name
        feature.setGeometry(QgsGeometry.fromPointXY(place))
        origin.dataProvider().addFeatures([feature])
        origin.updateExtents()
        given = {"ORIGINS": origin}
        destinations = self._remembered(IMPACT).get("EXITS")
        if destinations:
            given["DESTINATIONS"] = destinations
        self._start(ROUTES, given, self.tr("Routes from {name}").format(name=name))

    def status_on(self, book: IncidentBook, day: datetime.date, focus: Focus) -> None:
        """The status of the airstrips on a day, and their history in the filter's days."""
        last = max(day, focus.last_day or day)
        first = min(day, focus.first_day or self._first_day(book, day))
        given = {
            "AIRSTRIPS": strip_source(book.airstrip_lines, book.airstrip_points, focus.strips),
            "LOG": book.status_log,
            "WINDOW_START": first.isoformat(),
            "WINDOW_END": (last + datetime.timedelta(days=1)).isoformat(),
            "DATE": day.isoformat(),
        }
        title = self.tr("Status on {day}").format(day=day.isoformat())
        self._start(STATUS, given, title)

    def import_incidents(
        self, book: IncidentBook, given: dict, done: Callable[[dict], None], inside: Inside
    ) -> Run:
        """Rows of a file into the database, or with PREVIEW what would become of them.

        ``given``: the import's parameters but for the database. The page shows the run itself.
        """
        if not given.get("PREVIEW"):
            book.check_not_editing()
        parameters = {"DATABASE": book.path, **given}
        return self._runner.run(IMPORT, parameters, self.tr("Import incidents"), done, inside)

    def _start(self, algorithm: str, given: dict, title: str) -> None:
        parameters = {**self._remembered(algorithm), **given}
        if all(parameters.get(name) for name in NEEDED[algorithm]):
            self._runner.run(algorithm, parameters, title, partial(self._loaded, algorithm))
            return
        shown = {name: self._in_project(value) for name, value in parameters.items()}
        self._dialogs.show(algorithm, shown, partial(self._ran_by_dialog, algorithm))

    def _loaded(self, algorithm: str, results: dict) -> None:
        if algorithm == IMPACT:
            impact.tell_results(self._iface, results)
        else:
            zoom_to(self._iface.mapCanvas(), result_layers(results))

    def _ran_by_dialog(self, algorithm: str, dialog, results: dict) -> None:
        """Remember what the user chose, so that the next run begins at once."""
        read = getattr(dialog, "createProcessingParameters", None) or dialog.getParameterValues
        chosen = read()
        kept = {}
        for name in REMEMBERED[algorithm]:
            value = chosen.get(name)
            value = value.id() if isinstance(value, QgsVectorLayer) else value
            if isinstance(value, str) and value:
                kept[name] = value
        QgsProject.instance().writeEntry(SCOPE, f"/runs/{_key(algorithm)}", json.dumps(kept))
        self._loaded(algorithm, results)

    def _remembered(self, algorithm: str) -> dict:
        """What an earlier run of this project used, as far as its layers are still there."""
        text, _ = QgsProject.instance().readEntry(SCOPE, f"/runs/{_key(algorithm)}", "{}")
        try:
            kept = json.loads(text)
        except ValueError:
            return {}
        layers = QgsProject.instance().mapLayers()
        return {
            name: value
            for name, value in kept.items()
            if name in REMEMBERED[algorithm] and (name.endswith("_FIELD") or value in layers)
        }

    def _first_day(self, book: IncidentBook, day: datetime.date) -> datetime.date:
        index = book.status_log.fields().lookupField("event_date")
        first = book.status_log.minimumValue(index)
        if isinstance(first, str):
            first = QDate.fromString(first[:10], "yyyy-MM-dd")
        return first.toPyDate() if isinstance(first, QDate) and first.isValid() else day

    def _in_project(self, value):
        """A dialog offers the project's layers only, so a layer made for it joins them."""
        if not isinstance(value, QgsVectorLayer):
            return value
        project = QgsProject.instance()
        if project.mapLayer(value.id()) is None:
            project.addMapLayer(value)
        return value.id()


def _key(algorithm: str) -> str:
    return algorithm.split(":")[1]
