"""What else is done with incidents: runs, photos and documents, files in and out."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsPointXY
from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...layers.exports import export_rows
from ...layers.incident_book import IncidentBook
from ...layers.incident_filter import request
from ..dock_runs import DockRuns, Focus
from .file_menu import FileMenu
from .incident_list import IncidentList
from .run_menu import Stand


class IncidentMenu(FileMenu):
    """The menu beside the list's buttons, for the incident selected in it."""

    import_wanted = pyqtSignal()

    def __init__(
        self,
        runs: DockRuns,
        book: IncidentBook,
        incidents: IncidentList,
        tell,
        warn,
        parent: QWidget | None = None,
    ):
        super().__init__(runs, book, self._stand_of_list, tell, warn, parent)
        self._list = incidents
        self.bring = self._add(self.tr("Import incidents…"), self._import)
        self.export = self._add(self.tr("Export what is listed…"), self._export)

    def _at_hand(self) -> QgsFeature | None:
        """The one incident that is selected in the list."""
        chosen = self._list.selected_ids()
        if len(chosen) != 1:
            return None
        feature = self._book.incidents.getFeature(chosen[0])
        return feature if feature.isValid() else None

    def _row_at_hand(self) -> dict[str, str]:
        incident = self._at_hand()
        return {} if incident is None else {"incident_uid": incident["incident_uid"]}

    def _stand_of_list(self) -> Stand:
        wanted = self._list.filter
        focus = Focus(wanted.first_day, wanted.last_day)
        incident = self._at_hand()
        if incident is None:
            return Stand(focus)
        place = None
        if incident.hasGeometry():
            place = QgsPointXY(incident.geometry().asPoint()), _name_of(incident)
        day = incident["event_date"]
        return Stand(focus, place, day.toPyDate() if isinstance(day, QDate) else None)

    def _enable(self) -> None:
        super()._enable()
        self.bring.setEnabled(bool(self._book.path) and not self._book.read_only())

    def _import(self, _stand: Stand) -> None:
        self.import_wanted.emit()

    def _export(self, _stand: Stand) -> None:
        path = self._ask_target(self.tr("Export what is listed"), "incidents.csv")
        if not path:
            return
        layer = self._book.incidents
        done = export_rows(self._book, [(layer, request(layer, self._list.filter))], path)
        told = self.tr("{count} incidents written to {path}.").format(
            count=f"{done.written:,}", path=path
        )
        self._tell_exported(told, done)


def _name_of(incident: QgsFeature) -> str:
    """What a route's start is called."""
    name = incident["location_name"]
    return name if isinstance(name, str) and name else str(incident["incident_uid"])[:8]
