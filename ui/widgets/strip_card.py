"""The card of one airstrip: its facts, its history and the form for its next change."""

from __future__ import annotations

import datetime

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QStyle, QWidget

from ...core.history import Change
from ...core.precision import DAY, possible_until
from ...layers.airstrip_words import status_words, surface_words
from ...layers.domain_texts import domain_texts
from ...layers.looks import status_colours
from ...layers.strips import StripCard
from ..locate import form_path
from ..words import Translated
from .change_form import ChangeForm, Propose
from .status_timeline import Mark, StatusTimeline


class StripCardView(Translated, QWidget):
    """Shows a ``StripCard``; ``recorded`` asks for a change to be written."""

    recorded = pyqtSignal(object)  # layers.strips.Entry

    def __init__(self, propose: Propose, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("strip_card"), self)
        font = self.nameLabel.font()
        font.setBold(True)
        self.nameLabel.setFont(font)
        side = self.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize)
        warning = QgsApplication.getThemeIcon("/mIconWarning.svg")
        self.gapsIcon.setPixmap(warning.pixmap(side, side))
        self._words, self._card = status_words(), None
        self.timeline = StatusTimeline(self)
        self.timeline.set_looks(status_colours(), self._words)
        self.timelineLayout.addWidget(self.timeline)
        self.form = ChangeForm(propose, self)
        self.formLayout.addWidget(self.form)
        self.timeline.change_chosen.connect(self._show_change)
        self.timeline.date_chosen.connect(lambda date: self.form.dateEdit.setDate(date))
        self.form.day_changed.connect(self.timeline.set_day)
        self.form.recorded.connect(self.recorded)

    @property
    def day(self) -> datetime.date:
        """The date that the card is read on."""
        return self.form.dateEdit.date().toPyDate()

    def show_card(self, card: StripCard) -> None:
        """Show a strip, or the same one as it is now."""
        self._card = card
        history, values = card.history, card.values
        self.nameLabel.setText(values["name"] or self.tr("Airstrip without a name"))
        self.stateLabel.setText(self._state_now())
        self.factsLabel.setText(self._facts())
        until = possible_until(
            [change.day for change in history.changes],
            [change.precision for change in history.changes],
        )
        self.timeline.set_history(
            history.stretches(),
            [
                Mark(change.day, int(end), self._told(change), bool(change.cause), fault)
                for change, end, fault in zip(history.changes, until, history.at_fault())
            ],
        )
        self.form.set_card(card)
        self.timeline.set_day(self.form.day)
        self.changeLabel.hide()
        faults = history.faults()
        self.gapsLabel.setText("\n".join([self.tr("The history has a gap:"), *faults]))
        for widget in (self.gapsIcon, self.gapsLabel):
            widget.setVisible(bool(faults))

    def _state_now(self) -> str:
        today = datetime.date.today().toordinal()
        status, sure = self._card.history.on(today)
        begun = [change for change in self._card.history.changes if change.day <= today]
        word = self._words[status]
        if not begun:
            return self.tr("{status}, as entered").format(status=word)
        text = self.tr("{status} since {date}") if sure else self.tr("{status} since about {date}")
        return text.format(status=word, date=datetime.date.fromordinal(begun[-1].day).isoformat())

    def _facts(self) -> str:
        """Length, bearing, surface, how often destroyed and rebuilt, and the uid; what is known of them."""
        values = self._card.values
        facts = []
        if values["length_m"] is not None:
            facts.append(self.tr("{length} m long").format(length=f"{values['length_m']:,.0f}"))
        if values["width_m"] is not None:
            facts.append(self.tr("{width} m wide").format(width=f"{values['width_m']:,.0f}"))
        if values["bearing"] is not None:
            facts.append(self.tr("bearing {bearing}°").format(bearing=f"{values['bearing']:05.1f}"))
        if values["surface"]:
            facts.append(surface_words().get(values["surface"], values["surface"]))
        if values["n_destroyed"]:
            facts.append(self.tr("destroyed: {count}").format(count=values["n_destroyed"]))
        if values["n_rebuilt"]:
            facts.append(self.tr("rebuilt: {count}").format(count=values["n_rebuilt"]))
        return "\n".join([" · ".join(facts), self._card.uid] if facts else [self._card.uid])

    def _show_change(self, position: int) -> None:
        change = self._card.history.changes[position]
        self.form.set_day(change.day)
        self.changeLabel.setText(self._told(change))
        self.changeLabel.show()

    def _told(self, change: Change) -> str:
        """A change and its cause in words."""
        date = datetime.date.fromordinal(change.day).isoformat()
        if change.precision != DAY:
            known = domain_texts("date_precision")[change.precision]
            date = self.tr("{date} (known to the {precision})").format(date=date, precision=known)
        became = self._words[change.to_status]
        if change.from_status:
            text = self.tr("{date}: {before} → {after}").format(
                date=date, before=self._words[change.from_status], after=became
            )
        else:
            text = self.tr("{date}: known as {after}").format(date=date, after=became)
        cause = self._card.causes.get(change.cause)
        if cause is None:
            return text
        kinds = domain_texts("incident_type")
        when = datetime.date.fromordinal(cause.day).isoformat() if cause.day else "?"
        return (
            text
            + "\n"
            + self.tr("Cause: {kind}, {date}").format(
                kind=kinds.get(cause.kind, cause.kind), date=when
            )
        )
