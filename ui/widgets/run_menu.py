"""The menu of what can be run from where one stands in a dock."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsPointXY
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...core.errors import TrochaError
from ...layers.incident_book import IncidentBook
from ..dock_runs import DockRuns, Focus
from ..words import Translated


@dataclass(frozen=True)
class Stand:
    """Where one stands: the filter's days and strips, and the row at hand.

    ``place`` is a longitude and latitude with its name; it and ``day`` are None where no row, or
    several, are at hand.
    """

    focus: Focus
    place: tuple[QgsPointXY, str] | None = None
    day: datetime.date | None = None


class RunMenu(Translated, QMenu):
    """Runs take the dock's filter as it is when they are started; ``warn`` is told what refuses."""

    def __init__(
        self,
        runs: DockRuns,
        book: IncidentBook,
        stand: Callable[[], Stand],
        warn: Callable[[str], None],
        parent: QWidget | None = None,
    ):
        super().__init__(parent)
        self._runs, self._book, self._stand, self._warn = runs, book, stand, warn
        self.impact = self._add(self.tr("Impact of this campaign"), self._run_impact)
        self.routes = self._add(self.tr("Routes from here"), self._run_routes)
        self.status = self._add(self.tr("Status on this date"), self._run_status)
        self.aboutToShow.connect(self._enable)

    def _add(self, text: str, run):
        action = self.addAction(text)
        action.triggered.connect(lambda _checked=False: self._guarded(run))
        return action

    def _enable(self) -> None:
        stand = self._stand()
        self.routes.setEnabled(stand.place is not None)
        self.status.setEnabled(stand.day is not None)

    def _run_impact(self, stand: Stand) -> None:
        self._runs.impact_of_campaign(self._book, stand.focus)

    def _run_routes(self, stand: Stand) -> None:
        if stand.place is not None:
            self._runs.routes_from(*stand.place)

    def _run_status(self, stand: Stand) -> None:
        if stand.day is not None:
            self._runs.status_on(self._book, stand.day, stand.focus)

    def _guarded(self, run) -> None:
        try:
            run(self._stand())
        except TrochaError as error:
            self._warn(str(error))
