"""Which part of the incident form holds which field, and how each is read and shown."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ...core.entry import KG, read_amount, read_count, write_amount
from ...core.errors import TrochaError
from ..words import Translated

LINES = {
    "location_name": "placeName",
    "actor_1": "actor1",
    "actor_2": "actor2",
    "source_ref": "sourceRef",
}
# field: (widget, domain, may be unknown)
CHOICES = {
    "place_precision": ("placePrecision", "place_precision", True),
    "actor_1_type": ("actor1Type", "actor_type", True),
    "actor_2_type": ("actor2Type", "actor_type", True),
    "drug_form": ("drugForm", "drug_form", True),
    "source_system": ("sourceSystem", "source_system", False),
    "reliability": ("reliability", "reliability", True),
    "credibility": ("credibility", "credibility", True),
    "verification": ("verification", "verification", False),
    "sensitivity": ("sensitivity", "sensitivity", False),
}
MASSES = {
    "seizure_low_kg": "seizureLow",
    "seizure_kg": "seizureBest",
    "seizure_high_kg": "seizureHigh",
}


@dataclass(frozen=True)
class Fault:
    """What is wrong, said where, and where to mend it."""

    message: QWidget
    sentence: str
    widget: QWidget


class IncidentFields(Translated):
    """The lines and boxes of ``form`` as values by field, and back."""

    def __init__(self, form: QWidget):
        self._form = form

    def offer(self) -> None:
        """Fill the boxes with what may be chosen in them."""
        for widget, domain, optional in CHOICES.values():
            getattr(self._form, widget).offer_domain(domain, optional)
        self._form.massUnit.addItems(list(KG))
        self._form.massUnit.setMinimumContentsLength(2)

    def read(self, airstrip: str | None) -> tuple[dict, list[Fault]]:
        """Values of the fields that can be read, None for unknown, and the faults of the others."""
        faults: list[Fault] = []

        def take(read: Callable, message: QWidget, widget: QWidget):
            try:
                return read()
            except TrochaError as error:
                faults.append(Fault(message, str(error), widget))
                return None

        values = {"incident_type": self._form.typeBox.value(), "airstrip_uid": airstrip}
        day = take(self._read_day, self._form.dayMessage, self._form.day)
        if day is not None:
            values["event_date"], values["date_precision"] = day
        for name, widget in LINES.items():
            values[name] = getattr(self._form, widget).text().strip() or None
        for name, (widget, _, _) in CHOICES.items():
            values[name] = getattr(self._form, widget).value()
        values.update(self._read_masses(take))
        values["group_size"] = take(
            lambda: read_count(self._form.groupSize.text(), self._form.groupSizeLabel.text()),
            self._form.groupMessage,
            self._form.groupSize,
        )
        values["notes"] = self._notes_text() or None
        return values, faults

    def _read_day(self):
        day, precision = self._form.day.read()
        if day > datetime.date.today():
            raise TrochaError(
                self.tr("{day} lies in the future; check the year.").format(day=day.isoformat())
            )
        return day, precision

    def _read_masses(self, take: Callable) -> dict:
        factor = KG[self._form.massUnit.currentText()]
        read = {}
        for name, widget in MASSES.items():
            line: QLineEdit = getattr(self._form, widget)
            number = take(
                lambda line=line: read_amount(line.text(), line.accessibleName()),
                self._form.seizureMessage,
                line,
            )
            read[name] = None if number is None else number * factor
        known = [(name, read[name]) for name in MASSES if read[name] is not None]
        for (_, less), (name, more) in zip(known, known[1:]):
            if less > more:
                take(
                    self._refuse_order, self._form.seizureMessage, getattr(self._form, MASSES[name])
                )
                break
        return read

    def _refuse_order(self):
        raise TrochaError(
            self.tr("The least must not exceed the best figure, nor that one the most.")
        )

    def _notes_text(self) -> str:
        # toPlainText would turn no-break spaces into spaces.
        raw = self._form.notes.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n").strip()

    def show(self, values: dict) -> None:
        """Fill in values by field; what is not named becomes empty."""
        self._form.typeBox.choose(values.get("incident_type"))
        self._form.day.show_day(values.get("event_date"), values.get("date_precision") or 1)
        for name, widget in LINES.items():
            line: QLineEdit = getattr(self._form, widget)
            line.setText(values.get(name) or "")
            line.setCursorPosition(0)
        for name, (widget, _, _) in CHOICES.items():
            getattr(self._form, widget).choose(values.get(name))
        self._form.massUnit.setCurrentText("kg")
        for name, widget in MASSES.items():
            getattr(self._form, widget).setText(write_amount(values.get(name)))
        size = values.get("group_size")
        self._form.groupSize.setText("" if size is None else str(size))
        self._form.notes.setPlainText(values.get("notes") or "")
