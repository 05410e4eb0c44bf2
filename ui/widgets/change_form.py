"""The form that says what an airstrip was on a date, and takes down what it became."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from qgis.PyQt import uic
from qgis.PyQt.QtCore import QDate, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QWidget

from ...core.precision import DAY
from ...layers.airstrip_words import status_words
from ...layers.domain_texts import domain_texts
from ...layers.nearest import NearIncident
from ...layers.strips import CAUSE_KIND, Entry, StripCard
from ..locate import form_path
from ..words import Translated
from .time_axis import date_of

Propose = Callable[[StripCard, int, int], Sequence[NearIncident]]
NONE, OLD, NEW = "none", "old", "new"


class ChangeForm(Translated, QGroupBox):
    """Asks for date, next status, precision and cause; offers allowed moves only.

    ``propose`` gives the incidents that may have caused a change of a strip on a day (proleptic
    ordinal) of a precision.
    """

    day_changed = pyqtSignal(int)
    recorded = pyqtSignal(object)  # Entry

    def __init__(self, propose: Propose, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("change_form"), self)
        self._propose = propose
        self._card: StripCard | None = None
        self._words = status_words()
        self._cause_chosen = False  # by hand, so that it stays when others are offered
        for code, label in domain_texts("date_precision").items():
            self.precisionCombo.addItem(label, code)
        self.precisionCombo.setCurrentIndex(self.precisionCombo.findData(DAY))
        self.dateEdit.setMinimumDate(QDate(1900, 1, 1))
        self.dateEdit.setDate(QDate.currentDate())
        self.dateEdit.dateChanged.connect(self._date_edited)
        self.precisionCombo.currentIndexChanged.connect(lambda _row: self._offer_causes())
        self.nextCombo.currentIndexChanged.connect(self._next_chosen)
        self.causeCombo.activated.connect(self._take_cause)
        self.recordButton.clicked.connect(self._record)

    @property
    def day(self) -> int:
        """The date as a proleptic ordinal."""
        return self.dateEdit.date().toPyDate().toordinal()

    def set_day(self, day: int) -> None:
        """Show another date; ``day_changed`` follows where it is another."""
        self.dateEdit.setDate(date_of(day))

    def set_card(self, card: StripCard) -> None:
        """Show a strip; the date stays, and so does what is chosen while its history is the same."""
        before, self._card = self._card, card
        if before is not None and (before.uid, before.history) == (card.uid, card.history):
            self._offer_causes()  # there may be another incident
            return
        self.precisionCombo.setCurrentIndex(self.precisionCombo.findData(DAY))
        # A date yet to come is a slip; one that stands in the log already can be looked at.
        days = [change.day for change in card.history.changes]
        latest = max([datetime.date.today().toordinal(), *days])
        self.dateEdit.setMaximumDate(date_of(latest))
        self._show_state()

    def _date_edited(self) -> None:
        if self._card is not None:
            self._show_state()
        self.day_changed.emit(self.day)

    def _show_state(self) -> None:
        """The status on the date, and what may follow it."""
        history = self._card.history
        status, sure = history.on(self.day)
        text = self._words[status]
        if not sure:
            text = self.tr(
                "{status} (not sure: the dates are rough, or the log begins later)"
            ).format(status=text)
        self.stateLabel.setText(text)
        self.nextCombo.blockSignals(True)
        self.nextCombo.clear()
        moves, known_as = history.moves(self.day), history.registers(self.day)
        if moves or known_as:
            self.nextCombo.addItem(self.tr("Choose…"), None)
        else:
            self.nextCombo.addItem(self.tr("Nothing follows"), None)
        for status in moves:
            self.nextCombo.addItem(self._words[status], (status, False))
        if known_as:
            self.nextCombo.insertSeparator(self.nextCombo.count())
        for status in known_as:
            label = self.tr("First known as: {status}").format(status=self._words[status])
            self.nextCombo.addItem(label, (status, True))
        self.nextCombo.setCurrentIndex(0)
        self.nextCombo.blockSignals(False)
        self._next_chosen()

    def _next_chosen(self) -> None:
        chosen = self.nextCombo.currentData() is not None
        for widget in (self.precisionCombo, self.causeCombo, self.recordButton):
            widget.setEnabled(chosen)
        self._cause_chosen = False
        self._offer_causes()

    def _take_cause(self, _row: int) -> None:
        self._cause_chosen = True

    def _offer_causes(self) -> None:
        """None, a new incident, and the nearest there are; the likeliest of them is chosen."""
        kept = self.causeCombo.currentData() if self._cause_chosen else None
        self.causeCombo.clear()
        self.causeCombo.addItem(self.tr("No incident named"), (NONE, ""))
        if self._card is None or self.nextCombo.currentData() is None:
            return
        status, _ = self.nextCombo.currentData()
        kinds = domain_texts("incident_type")
        expected = CAUSE_KIND.get(status, "")
        for kind in dict.fromkeys(kind for kind in (expected, "other") if kind):
            label = self.tr("New: {kind}").format(kind=kinds[kind])
            self.causeCombo.addItem(label, (NEW, kind))
        near = self._propose(self._card, self.day, self.precisionCombo.currentData())
        if near:
            self.causeCombo.insertSeparator(self.causeCombo.count())
        for incident in near:
            self.causeCombo.addItem(self._told(incident, kinds), (OLD, incident.uid))
        # Widest entry: the list may be wider than the narrow panel.
        view = self.causeCombo.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 24)
        self.causeCombo.setCurrentIndex(
            (kept and self._row_of(kept)) or self._likeliest(near, expected)
        )

    def _likeliest(self, near: Sequence[NearIncident], expected: str) -> int:
        """An incident of the expected type that names this strip; else a new one of that type."""
        for incident in near:
            if incident.airstrip_uid == self._card.uid and incident.kind == expected:
                return self._row_of((OLD, incident.uid))
        return self._row_of((NEW, expected))

    def _row_of(self, data: tuple[str, str]) -> int:
        """The row that holds a pair, which Qt itself does not find; the first where none does."""
        rows = range(self.causeCombo.count())
        return next((row for row in rows if self.causeCombo.itemData(row) == data), 0)

    def _told(self, incident: NearIncident, kinds: dict[str, str]) -> str:
        date = datetime.date.fromordinal(incident.day).isoformat()
        kind = kinds.get(incident.kind, incident.kind)
        if incident.airstrip_uid == self._card.uid:
            return self.tr("{date} {kind}, names this airstrip").format(date=date, kind=kind)
        return self.tr("{date} {kind}, {distance} away").format(
            date=date, kind=kind, distance=distance_text(incident.metres)
        )

    def _record(self) -> None:
        status, registers = self.nextCombo.currentData()
        how, which = self.causeCombo.currentData()
        self.recorded.emit(
            Entry(
                status,
                self.day,
                self.precisionCombo.currentData(),
                cause=which if how == OLD else "",
                cause_kind=which if how == NEW else "",
                registers=registers,
            )
        )


def distance_text(metres: float) -> str:
    """A distance as people say it."""
    if metres < 1000:
        return f"{metres:.0f} m"
    return f"{metres / 1000:.1f} km" if metres < 100_000 else f"{metres / 1000:,.0f} km"
