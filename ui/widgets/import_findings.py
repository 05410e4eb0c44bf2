"""What a preview or an import found: counts, types, and the first problems in words."""

from __future__ import annotations

import json

from qgis.core import QgsProject
from qgis.PyQt import uic
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableWidgetItem, QWidget

from ...layers.domain_texts import domain_texts
from ..locate import form_path
from ..words import Translated

COUNTS = {
    "READ": "readCount",
    "ADDED": "addedCount",
    "SKIPPED_DUPLICATE": "skippedCount",
    "PROPOSED": "proposedCount",
    "REJECTED": "rejectedCount",
}
LEAST_ROWS = 4  # of the table of problems


class ImportFindings(Translated, QWidget):
    """Shows the outputs of ``trocha:importincidents``.

    What comes out of the file is shown as plain text, whatever stands in it.
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("import_findings"), self)
        self.problems.setAccessibleName(self.tr("The first problems"))
        letters = self.fontMetrics().horizontalAdvance("0")
        self.problems.setColumnWidth(0, letters * 9)
        row = self.fontMetrics().height() + 6
        self.problems.setMinimumHeight((LEAST_ROWS + 1) * row)

    def clear(self) -> None:
        """Nothing was found yet."""
        for widget in (self.counts, self.problems, self.moreLabel):
            widget.hide()

    def show_preview(self, results: dict) -> None:
        """What would become of the rows."""
        self._show(results, self.tr("Would be added"))

    def show_import(self, results: dict) -> None:
        """What became of them."""
        self._show(results, self.tr("Added"))

    def sentence(self, results: dict) -> str:
        """What an import did, and in which tables of the project the rest can be seen."""
        said = [self.tr("Added: {count}.").format(count=f"{results['ADDED']:,}")]
        for text, output, count in (
            (self.tr("Rejected: {count}, listed in '{table}'."), "REJECTS", "REJECTED"),
            (
                self.tr("Possible doubles: {count}, listed in '{table}'; nothing was merged."),
                "DUPLICATES",
                "PROPOSED",
            ),
        ):
            table = QgsProject.instance().mapLayer(results.get(output) or "")
            if table is not None:
                said.append(text.format(count=f"{results[count]:,}", table=table.name()))
        return " ".join([*said, self.encoding_note(results)]).strip()

    def encoding_note(self, results: dict) -> str:
        """Which encoding had to be guessed; "" where none had to be."""
        if not results["ENCODING"]:
            return ""
        return self.tr("Read as {encoding}, for it is no UTF-8; check names with accents.").format(
            encoding=results["ENCODING"]
        )

    def _show(self, results: dict, added: str) -> None:
        self.addedLabel.setText(added)
        for output, label in COUNTS.items():
            getattr(self, label).setText(f"{results[output]:,}")
        names = domain_texts("incident_type")
        kinds = json.loads(results["BY_TYPE"])
        self.typesLabel.setText(
            " · ".join(f"{names.get(kind, kind)} {count:,}" for kind, count in kinds.items())
        )
        self.typesLabel.setVisible(bool(kinds))
        self.counts.show()
        problems = json.loads(results["PROBLEMS"])
        self._list(problems)
        left = results["REJECTED"] + results["PROPOSED"] - len(problems)
        self.moreLabel.setText(
            self.tr("{count} more problems are in the tables that the import makes.").format(
                count=f"{left:,}"
            )
        )
        self.moreLabel.setVisible(left > 0)

    def _list(self, problems: list[dict]) -> None:
        table = self.problems
        kinds = {
            "rejected": self.tr("Rejected: {why}"),
            "double": self.tr("Possible double: {why}"),
        }
        table.setRowCount(len(problems))
        for at, problem in enumerate(problems):
            number = QTableWidgetItem(f"{problem['row']:,}")
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            why = QTableWidgetItem(kinds[problem["kind"]].replace("{why}", problem["reason"]))
            why.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            for column, item in enumerate((number, why)):
                table.setItem(at, column, item)
        table.setVisible(bool(problems))
        table.resizeRowsToContents()
