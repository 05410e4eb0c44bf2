"""What a dock's menu offers for the row at hand beside runs: photos and documents."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.errors import TrochaError
from ...layers.attachments import Attached, attach, attached, file_of, folder_of
from ...layers.exports import Exported
from ...layers.incident_book import IncidentBook
from .. import settings
from ..dock_runs import DockRuns
from .run_menu import RunMenu, Stand

# What is opened by its own program; of anything else the folder is shown, so that nothing that
# came with a database is ever started.
OPENED = (
    ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".pdf", ".txt",
)  # fmt: skip
EXPORTS = "CSV (*.csv);;GeoJSON (*.geojson);;KML (*.kml)"


class FileMenu(RunMenu):
    """Files of the row at hand; ``tell`` is for what went well, ``warn`` for what did not."""

    def __init__(
        self,
        runs: DockRuns,
        book: IncidentBook,
        stand: Callable[[], Stand],
        tell: Callable[[str], None],
        warn: Callable[[str], None],
        parent: QWidget | None = None,
    ):
        super().__init__(runs, book, stand, warn, parent)
        self._tell = tell
        self.addSeparator()
        self.attach = self._add(self.tr("Attach a photo or document…"), self._attach)
        self.attached = self.addMenu(self.tr("Photos and documents"))
        self.addSeparator()

    def _row_at_hand(self) -> dict[str, str]:
        """The field and uid by which an attachment names the row; empty for none."""
        raise NotImplementedError

    def _enable(self) -> None:
        super()._enable()
        row = self._row_at_hand()
        may = bool(row) and self._book.attachments is not None
        self.attach.setEnabled(may and not self._book.read_only())
        self.attached.clear()
        files = attached(self._book, **row) if may else []
        for one in files:
            name = one.caption or os.path.basename(one.file_path)
            action = self.attached.addAction(name.replace("&", "&&"))  # no mnemonic of a menu
            action.triggered.connect(partial(self._guarded, partial(self._open, one)))
        self.attached.setEnabled(bool(files))

    def _attach(self, _stand: Stand) -> None:
        row = self._row_at_hand()
        if not row:
            return
        folder_of(self._book)  # says what is missing before anybody looks for a file
        path, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), self.tr("Attach a photo or document"), settings.export_folder()
        )
        if path:
            attach(self._book, path, **row)
            self._tell(self.tr("Attached: {name}").format(name=os.path.basename(path)))

    def _open(self, one: Attached, _stand: Stand) -> None:
        path = file_of(folder_of(self._book), one.file_path)
        opened = path if path.lower().endswith(OPENED) else os.path.dirname(path)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(opened)):
            raise TrochaError(
                self.tr("No program opens '{path}'; look at it in its folder.").format(path=path)
            )

    def _ask_target(self, title: str, name: str) -> str:
        """Where to export to; "" for nowhere after all."""
        path, _ = QFileDialog.getSaveFileName(
            self.parentWidget(), title, os.path.join(settings.export_folder(), name), EXPORTS
        )
        if path:
            settings.set_export_folder(os.path.dirname(path))
        return path

    def _tell_exported(self, told: str, done: Exported) -> None:
        """One message, for a dock may have room for one: a warning where one is due."""
        if done.left_out:
            told += " " + self.tr("{count} restricted ones were left out.").format(
                count=f"{done.left_out:,}"
            )
        if done.to_read:
            told += " " + self.tr(
                "{count} texts may give a restricted place away; read them first."
            ).format(count=len(done.to_read))
        (self._warn if done.to_read else self._tell)(told)
