"""A route's profile with its words, its days and its exports."""

from __future__ import annotations

import os
from typing import Callable

from qgis.core import Qgis, QgsApplication, QgsFileUtils
from qgis.gui import QgsMessageBar
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QFileDialog, QWidget

from ...core.errors import TrochaError
from ...layers.files import written_beside
from ...layers.route_lines import RouteLine, write_csv
from .. import settings
from ..locate import form_path
from ..words import Translated
from . import profile_words as words
from .profile_chart import ProfileChart


class ProfilePanel(Translated, QWidget):
    """Shows one route, or says what to do; ``moved`` tells where its user put the marker."""

    moved = pyqtSignal(float)

    def __init__(self, pick: QAction, bar: QgsMessageBar, parent: QWidget | None = None):
        super().__init__(parent)
        self._bar = bar
        self.route: RouteLine | None = None
        uic.loadUi(form_path("profile_dock"), self)
        self.chart = ProfileChart(self)
        self.chartLayout.insertWidget(1, self.chart, 1)
        self.pickButton.setDefaultAction(pick)
        for button, icon, save in (
            (self.pictureButton, "/mActionSaveMapAsImage.svg", self._save_picture),
            (self.tableButton, "/mActionFileSave.svg", self._save_table),
        ):
            button.setIcon(QgsApplication.getThemeIcon(icon))
            button.clicked.connect(save)
        self.hoursBox.valueChanged.connect(self._days_changed)
        self.chart.moved.connect(self._marker_moved)
        self.clear()

    def clear(self, text: str = "") -> None:
        """No route: what to do, or why there is nothing to show."""
        self.route = None
        self.chart.show_profile(None, self.hoursBox.value())
        self.titleLabel.clear()
        self.emptyLabel.setText(
            text
            or self.tr(
                "Click a route on the map, or select one. Any line with elevation (Z) and hours (M) "
                "will do, such as those of Routes and Alternative routes."
            )
        )
        self._settle(self.emptyPage)

    def show_route(self, route: RouteLine, title: str) -> None:
        """Show a route at its own hours a day, where it has any."""
        self.route = route
        self.titleLabel.setText(title)
        self.titleLabel.setToolTip(title)
        if route.hours_per_day is not None:
            self.hoursBox.setValue(route.hours_per_day)
        self.chart.show_profile(route.profile, self.hoursBox.value())
        self.readoutLabel.setText(
            self.tr("Move the mouse over the chart, or press the arrow keys in it.")
        )
        self._tell()
        self._settle(self.chartPage)

    def set_marker(self, distance_m: float) -> None:
        """Put the marker where somebody else wants it."""
        self.chart.set_marker(distance_m)
        self._read_out()

    def _settle(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        shown = self.route is not None
        for part in (self.pictureButton, self.tableButton):
            part.setEnabled(shown)
        timed = shown and self.route.profile.hours is not None
        for part in (self.hoursLabel, self.hoursBox):
            part.setEnabled(timed)

    def _lines(self) -> list[str]:
        """What stands under the chart."""
        way, hours_per_day = self.route.profile, self.hoursBox.value()
        lines = [
            " · ".join(words.summary(self.route, hours_per_day)),
            words.night_list(way, hours_per_day),
            words.missing(way),
        ]
        return [line for line in lines if line]

    def _tell(self) -> None:
        self.summaryLabel.setText("\n".join(self._lines()))

    def _read_out(self) -> None:
        spot = self.route.profile.at(self.chart.marker)
        self.readoutLabel.setText(words.readout(spot, self.hoursBox.value()))

    def _marker_moved(self, distance_m: float) -> None:
        self._read_out()
        self.moved.emit(distance_m)

    def _days_changed(self, hours_per_day: float) -> None:
        self.chart.set_hours_per_day(hours_per_day)
        if self.route is not None:
            self._tell()
            if self.chart.marker is not None:
                self._read_out()

    def _save_picture(self) -> None:
        def save(path: str) -> None:
            with written_beside(path) as beside:
                image = self.chart.picture(self.titleLabel.text(), self._lines())
                if not image.save(beside, "PNG"):
                    raise TrochaError(
                        "'{path}' cannot be written; choose a folder that exists and that you may "
                        "write to.",
                        path=path,
                    )

        self._save(self.tr("Save the chart"), self.tr("PNG pictures"), "png", save)

    def _save_table(self) -> None:
        def save(path: str) -> None:
            write_csv(self.route, path, self.hoursBox.value())

        self._save(self.tr("Save the table"), self.tr("CSV tables"), "csv", save)

    def _save(self, title: str, kind: str, ending: str, save: Callable[[str], None]) -> None:
        """Ask for a file, write it, and say so or why not."""
        start = os.path.join(settings.export_folder(), f"profile.{ending}")
        path, _ = QFileDialog.getSaveFileName(self, title, start, f"{kind} (*.{ending})")
        if not path:
            return
        path = QgsFileUtils.ensureFileNameHasExtension(path, [ending])
        try:
            save(path)
        except TrochaError as error:
            self._bar.pushMessage("Trocha", str(error), Qgis.MessageLevel.Critical, 0)
            return
        settings.set_export_folder(os.path.dirname(path))
        self._bar.pushMessage(
            "Trocha",
            self.tr("Saved to {path}.").format(path=path),
            Qgis.MessageLevel.Success,
        )
