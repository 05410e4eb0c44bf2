"""What else is done with incidents: runs, photos and documents, files in and out."""

from __future__ import annotations

import os
from functools import partial

from qgis.core import QgsFeature, QgsPointXY
from qgis.PyQt.QtCore import QDate, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.errors import TrochaError
from ...layers.attachments import Attached, attach, attached, file_of
from ...layers.exports import export_rows
from ...layers.incident_book import IncidentBook
from ...layers.incident_filter import request
from .. import settings
from ..dock_runs import DockRuns, Focus
from .incident_list import IncidentList
from .run_menu import RunMenu, Stand

# What is opened by its own program; of anything else the folder is shown, so that nothing that
# came with a database is ever started.
OPENED = (
    ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".pdf", ".txt",
)  # fmt: skip


class IncidentMenu(RunMenu):
    """The menu beside the list's buttons. ``tell`` is for what went well, ``warn`` for what did not."""

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
        super().__init__(runs, book, self._stand_of_list, warn, parent)
        self._list, self._tell = incidents, tell
        self.addSeparator()
        self.attach = self._add(self.tr("Attach a photo or document…"), self._attach)
        self.attached = self.addMenu(self.tr("Photos and documents"))
        self.addSeparator()
        self.bring = self._add(self.tr("Import incidents…"), self._import)
        self.export = self._add(self.tr("Export what is listed…"), self._export)

    def _at_hand(self) -> QgsFeature | None:
        """The one incident that is selected in the list."""
        chosen = self._list.selected_ids()
        if len(chosen) != 1:
            return None
        feature = self._book.incidents.getFeature(chosen[0])
        return feature if feature.isValid() else None

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
        incident = self._at_hand()
        can_attach = incident is not None and bool(self._book.path)
        self.attach.setEnabled(can_attach and not self._book.read_only())
        self.bring.setEnabled(bool(self._book.path) and not self._book.read_only())
        self.attached.clear()
        files = attached(self._book, incident["incident_uid"]) if can_attach else []
        for one in files:
            name = one.caption or os.path.basename(one.file_path)
            action = self.attached.addAction(name.replace("&", "&&"))  # no mnemonic of a menu
            action.triggered.connect(partial(self._guarded, partial(self._open, one)))
        self.attached.setEnabled(bool(files))

    # Photos and documents.

    def _attach(self, _stand: Stand) -> None:
        incident = self._at_hand()
        if incident is None:
            return
        folder = settings.export_folder()
        path, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Attach a photo or document"), folder
        )
        if path:
            attach(self._book, path, incident_uid=incident["incident_uid"])
            self._tell(self.tr("Attached: {name}").format(name=os.path.basename(path)))

    def _open(self, one: Attached, _stand: Stand) -> None:
        path = file_of(self._book.path, one.file_path)
        opened = path if path.lower().endswith(OPENED) else os.path.dirname(path)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(opened)):
            raise TrochaError(
                self.tr("No program opens '{path}'; look at it in its folder.").format(path=path)
            )

    # Files in and out.

    def _import(self, _stand: Stand) -> None:
        self.import_wanted.emit()

    def _export(self, _stand: Stand) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self.parentWidget(),
            self.tr("Export what is listed"),
            os.path.join(settings.export_folder(), "incidents.csv"),
            "CSV (*.csv);;GeoJSON (*.geojson);;KML (*.kml)",
        )
        if not path:
            return
        settings.set_export_folder(os.path.dirname(path))
        layer = self._book.incidents
        done = export_rows(self._book, [(layer, request(layer, self._list.filter))], path)
        told = self.tr("{count} incidents written to {path}.").format(
            count=f"{done.written:,}", path=path
        )
        if done.left_out:
            told += " " + self.tr("{count} restricted ones were left out.").format(
                count=f"{done.left_out:,}"
            )
        if done.to_read:
            self._warn(
                self.tr("{count} texts may give a restricted place away; read them first.").format(
                    count=len(done.to_read)
                )
            )
        self._tell(told)


def _name_of(incident: QgsFeature) -> str:
    """What a route's start is called."""
    name = incident["location_name"]
    return name if isinstance(name, str) and name else str(incident["incident_uid"])[:8]
