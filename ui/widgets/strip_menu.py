"""What else is done with airstrips: runs, photos and documents, files out."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from ...layers.exports_history import export_airstrips
from ...layers.incident_book import IncidentBook
from ..dock_runs import DockRuns
from .file_menu import FileMenu
from .run_menu import Stand


class StripMenu(FileMenu):
    """The menu of the airstrip dock; ``uid`` gives the strip that is shown, "" for none."""

    def __init__(
        self,
        runs: DockRuns,
        book: IncidentBook,
        stand: Callable[[], Stand],
        uid: Callable[[], str],
        tell: Callable[[str], None],
        parent: QWidget | None = None,
    ):
        super().__init__(runs, book, stand, tell, tell, parent)
        self._uid = uid
        self.export = self._add(self.tr("Export airstrips and their history…"), self._export)

    def _row_at_hand(self) -> dict[str, str]:
        uid = self._uid()
        return {"airstrip_uid": uid} if uid else {}

    def _enable(self) -> None:
        super()._enable()
        self.impact.setEnabled(bool(self._uid()))

    def _export(self, _stand: Stand) -> None:
        path = self._ask_target(self.tr("Export airstrips"), "airstrips.csv")
        if not path:
            return
        done = export_airstrips(self._book, path)
        told = self.tr(
            "{count} airstrips written to {path}, {changes} changes of status to {history}."
        ).format(
            count=f"{done.written:,}",
            path=path,
            changes=f"{done.changes:,}",
            history=done.history_path,
        )
        self._tell_exported(told, done)
