"""Rows of a file into the database, in the incident dock: chosen, looked at, then imported."""

from __future__ import annotations

import os

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QStyle, QWidget

from ...core.errors import TrochaError
from ...layers.import_input import preset_of_file
from ...layers.incident_book import IncidentBook
from ...layers.tables import presets
from .. import settings
from ..dock_runs import DockRuns
from ..locate import form_path
from ..runner import Inside, Run
from ..words import Translated

OWN = "custom"
NAMES = {"acled": "ACLED", "ucdp_ged": "UCDP GED", "gtd": "GTD", "gdelt": "GDELT"}
METRES, DAYS = 1000, 1  # as the algorithm has them
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ImportPage(Translated, QWidget):
    """Nothing is written before a preview has been seen; what is chosen anew is previewed anew.

    ``left`` when the list is wanted back. ``told`` has what came of an import that ended while
    nobody looked. ``close_down`` before it goes.
    """

    left = pyqtSignal()
    told = pyqtSignal(str)

    def __init__(self, runs: DockRuns, book: IncidentBook, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("import_page"), self)
        self._runs, self._book = runs, book
        self._run: Run | None = None
        self._previewed: dict | None = None  # what the preview of what is chosen found
        self._gone = False
        self._fill()
        self._connect()
        self._choose_anew()

    def begin(self, path: str = "") -> None:
        """Ready for a file, or with one that was chosen already."""
        if path and not self.is_running():
            self.fileWidget.setFilePath(path)
        (self.previewButton if path else self.fileWidget.lineEdit()).setFocus()

    def is_running(self) -> bool:
        """Whether a preview or an import is under way."""
        return self._run is not None

    def close_down(self) -> None:
        """End what runs, and hear no more of it."""
        self._gone = True
        if self._run is not None:
            self._run.cancel()

    def keyPressEvent(self, event):
        """Enter presses the button at hand, or previews; Escape cancels what runs, else leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self._cancel() if self.is_running() else self.left.emit()
        elif event.key() in ENTER:
            button = QApplication.focusWidget()
            if not isinstance(button, QPushButton):
                button = self.previewButton
            button.click()
        else:
            super().keyPressEvent(event)

    # What is chosen.

    def _take_file(self, path: str) -> None:
        """Look in the file's header whose columns it has."""
        self._choose_anew()
        self.fileMessage.say("")
        self.presetMessage.say("")
        if not os.path.isfile(path):
            return  # it is being typed
        try:
            preset = preset_of_file(path)
        except TrochaError as error:
            self.fileMessage.say(str(error))
            return
        self.presetBox.choose(preset or OWN)
        if not preset:
            self.presetMessage.say(
                self.tr("Its columns are those of no preset: choose a mapping, or a preset.")
            )

    def _choose_anew(self, *_) -> None:
        """What was found belongs to what was chosen before."""
        self.mappingWidget.setVisible(self.presetBox.value() == OWN)
        self._previewed = None
        self.runMessage.say("")
        self.findings.clear()
        self.saidLabel.setText(
            self.tr(
                "Choose a CSV or a vector file, or drop one here. The preview says what would "
                "become of its rows; nothing is written before you press Import."
            )
        )
        self._show_state()

    def _chosen(self) -> dict | None:
        """The import's parameters; None where something is missing, which is then said."""
        path = self.fileWidget.filePath().strip()
        if not path:
            self.fileMessage.say(self.tr("Choose a file first."))
            self.fileWidget.lineEdit().setFocus()
            return None
        given = {
            "INPUT": path,
            "PRESET": self.presetBox.value(),
            "DISTANCE_M": self.distanceBox.value(),
            "DAYS": self.daysBox.value(),
        }
        if self.orderBox.value():
            given["DATE_ORDER"] = self.orderBox.value()
        if given["PRESET"] == OWN:
            given["MAPPING"] = self.mappingWidget.filePath().strip()
            if not given["MAPPING"]:
                self.presetMessage.say(self.tr("Choose the JSON file of your mapping."))
                self.mappingWidget.lineEdit().setFocus()
                return None
            settings.set_import_mapping(given["MAPPING"])
        return given

    # Runs.

    def _preview(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            tables = dict.fromkeys(("REJECTS", "DUPLICATES"))  # the page shows them
            self._start({**chosen, **tables, "PREVIEW": True}, self._found)

    def _import(self) -> None:
        chosen, found = self._chosen(), self._previewed
        if chosen is None or found is None:
            return
        wanted = {"REJECTS": found["REJECTED"], "DUPLICATES": found["PROPOSED"]}
        tables = {name: "TEMPORARY_OUTPUT" if count else None for name, count in wanted.items()}
        self._book.run_writes(True)
        if not self._start({**chosen, **tables, "PREVIEW": False}, self._imported):
            self._book.run_writes(False)

    def _start(self, parameters: dict, done) -> bool:
        """Whether the run has begun; where it cannot, the page says why."""
        writes = not parameters["PREVIEW"]
        self.runMessage.say("")
        self.progressBar.setValue(0)

        def ended(tell, *values) -> None:
            self._run = None
            if writes:
                self._book.run_writes(False)
            if not self._gone:
                tell(*values)

        inside = Inside(
            self._progressed,
            lambda sentence: ended(self._failed, sentence),
            lambda: ended(self._cancelled),
        )
        try:
            self._run = self._runs.import_incidents(
                self._book, parameters, lambda results: ended(done, results), inside
            )
        except TrochaError as error:
            self._failed(str(error))
            return False
        self.findings.clear()
        self.saidLabel.setText(
            self.tr("Importing…") if writes else self.tr("Looking through the file…")
        )
        self._show_state()
        self.cancelButton.setFocus()
        return True

    def _progressed(self, percent: float) -> None:
        if not self._gone:
            self.progressBar.setValue(int(percent))

    def _cancel(self) -> None:
        if self._run is not None:
            self.cancelButton.setEnabled(False)
            self._run.cancel()

    def _found(self, results: dict) -> None:
        self._previewed = results
        self.findings.show_preview(results)
        self.saidLabel.setText(self.findings.encoding_note(results))
        self._show_state()
        (
            self.importButton if self.importButton.isEnabled() else self.fileWidget.lineEdit()
        ).setFocus()

    def _imported(self, results: dict) -> None:
        self._previewed = None
        self.findings.show_import(results)
        said = self.findings.sentence(results)
        self.saidLabel.setText(said)
        self._show_state()
        self.backButton.setFocus()
        if not self.isVisible():
            self.told.emit(said)

    def _failed(self, sentence: str) -> None:
        self.saidLabel.setText("")
        self.runMessage.say(sentence)
        self._show_state()
        self.fileWidget.lineEdit().setFocus()
        if not self.isVisible():
            self.told.emit(sentence)

    def _cancelled(self) -> None:
        self._previewed = None
        self.saidLabel.setText(self.tr("Cancelled; nothing was added."))
        self._show_state()
        self.previewButton.setFocus()

    def _show_state(self) -> None:
        """What can be pressed and what is seen, as things stand."""
        running = self.is_running()
        would = self._previewed["ADDED"] if self._previewed else 0
        for widget in (
            *(self.fileWidget, self.presetBox, self.mappingWidget, self.orderBox),
            *(self.distanceBox, self.daysBox, self.previewButton, self.backButton),
        ):
            widget.setEnabled(not running)
        self.importButton.setEnabled(not running and would > 0)
        self.importButton.setText(
            self.tr("&Import {count}").format(count=f"{would:,}") if would else self.tr("&Import")
        )
        self.progressRow.setVisible(running)
        self.cancelButton.setEnabled(running)
        self.saidLabel.setVisible(bool(self.saidLabel.text()))

    # Building.

    def _fill(self) -> None:
        font = self.titleLabel.font()
        font.setBold(True)
        self.titleLabel.setFont(font)
        self.backButton.setIcon(QgsApplication.getThemeIcon("/mActionArrowLeft.svg"))
        names = {name: NAMES.get(name, name) for name in presets("imports")}
        self.presetBox.offer({**names, OWN: self.tr("A mapping of your own")})
        self.orderBox.offer(
            {
                "": self.tr("Reject what reads two ways"),
                "dmy": self.tr("Day first: 7/3/2015"),
                "mdy": self.tr("Month first: 3/7/2015"),
            }
        )
        self.distanceBox.setValue(METRES)
        self.daysBox.setValue(DAYS)
        for widget, title, files in (
            (self.fileWidget, self.tr("File to import"), self._offered()),
            (self.mappingWidget, self.tr("Mapping"), "JSON (*.json)"),
        ):
            widget.setStorageMode(QgsFileWidget.StorageMode.GetFile)
            widget.setDialogTitle(title)
            widget.setFilter(files)
            widget.lineEdit().setAccessibleName(title)
        self.mappingWidget.lineEdit().setPlaceholderText(self.tr("JSON file of the mapping"))
        self.mappingWidget.setFilePath(settings.import_mapping())
        self.presetBox.setAccessibleName(self.tr("Whose columns the file has"))
        self.orderBox.setAccessibleName(self.tr("How dates such as 3/7/2015 are read"))
        # Wide enough that a vertical scroll bar never brings a horizontal one with it.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.scrollArea.setMinimumWidth(self.contents.minimumSizeHint().width() + bar)
        tip = self.tr("Rows of one type so near in place and time are proposed as doubles")
        for widget, name in (
            (self.distanceBox, self.tr("Metres between doubles")),
            (self.daysBox, self.tr("Days between doubles")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)

    def _offered(self) -> str:
        tables, layers = self.tr("Tables"), self.tr("Vector files")
        everything = self.tr("All files")
        return (
            f"{tables} (*.csv *.txt *.tsv);;{layers} (*.gpkg *.geojson *.json *.shp *.kml);;"
            f"{everything} (*)"
        )

    def _connect(self) -> None:
        self.fileWidget.fileChanged.connect(self._take_file)
        self.mappingWidget.fileChanged.connect(self._choose_anew)
        self.presetBox.currentIndexChanged.connect(self._choose_anew)
        self.orderBox.currentIndexChanged.connect(self._choose_anew)
        self.distanceBox.valueChanged.connect(self._choose_anew)
        self.daysBox.valueChanged.connect(self._choose_anew)
        self.previewButton.clicked.connect(lambda _checked: self._preview())
        self.importButton.clicked.connect(lambda _checked: self._import())
        self.cancelButton.clicked.connect(lambda _checked: self._cancel())
        self.backButton.clicked.connect(lambda _checked: self.left.emit())
