"""The compact form of one incident: what an analyst fills in for every one of them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt import uic
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QStyle, QWidget

from ...core.errors import TrochaError
from ...layers.domain_texts import domain_texts
from ...layers.nearest import NearStrip
from .. import settings
from ..locate import form_path
from ..words import Translated
from .choice_box import ChoiceBox
from .incident_fields import Fault, IncidentFields
from .near_strips import NearStrips

Place = tuple[float, float]  # latitude, longitude in degrees
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NOTES_LINES = 2
DEFAULTS = {"source_system": "manual", "verification": "unverified", "sensitivity": "public"}
# What the next incident starts with. A sensitivity once raised is not lowered unasked.
KEPT = ("incident_type", "source_system", "source_ref", "reliability", "credibility", "sensitivity")


class IncidentForm(Translated, QWidget):
    """Type and place are always there; the rest comes with a place.

    It knows neither map nor database: it tells what is wanted, and is told what to show.
    """

    save_requested = pyqtSignal()
    discarded = pyqtSignal()
    pick_toggled = pyqtSignal(bool)
    opened = pyqtSignal(bool)  # the part that comes with a place is there, or gone
    place_changed = pyqtSignal(object)  # Place, or None while there is none

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        uic.loadUi(form_path("incident_form"), self)
        self._fields = IncidentFields(self)
        self._airstrip = None
        self.nearStrips = NearStrips(self)
        self.airstripRow.addWidget(self.nearStrips)
        self.setTabOrder(self.placeName, self.nearStrips)
        self._before: dict = {}  # the values of the row that is being changed
        self._kept: dict = {}
        self._fill()
        self._name_parts()
        self._connect()
        self.put_away()

    # What the dock asks.

    def values(self) -> dict | None:
        """Values by field, None for unknown; None where something is wrong, which is then said.

        The place is not among them (``place``). The focus goes to the first fault.
        """
        values, faults = self._fields.read(self._airstrip)
        try:
            self.coordinates.read()
        except TrochaError as error:
            faults.insert(0, Fault(self.placeMessage, str(error), self.coordinates))
        if not self.typeBox.value():
            sentence = self.tr("Choose what happened.")
            faults.insert(0, Fault(self.typeMessage, sentence, self.typeBox))
        self._say(faults)
        return None if faults else values

    def changes(self) -> dict | None:
        """As ``values``, of those fields only that differ from what was loaded."""
        values = self.values()
        if values is None:
            return None
        return {
            name: value
            for name, value in values.items()
            if name not in self._before or self._before[name] != value
        }

    def place(self) -> Place | None:
        """Latitude and longitude; None where there is none yet."""
        try:
            return self.coordinates.read()
        except TrochaError:
            return None

    def airstrip(self) -> str | None:
        """The uid of the airstrip that the incident concerns."""
        return self._airstrip

    def is_open(self) -> bool:
        """Whether an incident is being entered or changed."""
        return not self.details.isHidden()

    # What the dock tells.

    def begin(self, place: Place) -> None:
        """Take a place for the incident at hand, and ask for the rest."""
        self.coordinates.show_place(place)
        self.placeMessage.say("")
        self._open()
        self.place_changed.emit(place)

    def load(self, values: dict, place: Place | None, title: str) -> None:
        """Show a row, to be changed or entered again."""
        self._show({**DEFAULTS, **values})
        self._before = self._fields.read(self._airstrip)[0]
        self.titleLabel.setText(title)
        self.titleLabel.show()
        self.coordinates.show_place(place)
        self._open()
        self.place_changed.emit(place)

    def set_airstrip(self, uid: str | None, name: str = "") -> None:
        """Link the incident to an airstrip, or to none."""
        self._airstrip = uid
        self.airstripName.setText(name or uid or "")
        for widget in (self.airstripName, self.airstripClear):
            widget.setVisible(uid is not None)
        self.nearStrips.setVisible(uid is None and self.nearStrips.has_any)
        self.airstripClearLabel.setVisible(uid is not None or self.nearStrips.has_any)

    def propose_airstrips(self, strips: Sequence[NearStrip]) -> None:
        """Offer the nearest airstrips for linking, while none is linked."""
        self.nearStrips.propose(strips)
        self.set_airstrip(self._airstrip, self.airstripName.text())

    def next_one(self) -> None:
        """Ready for the next incident: type, source and grade stay, the rest goes."""
        values = self._fields.read(self._airstrip)[0]
        self._kept = {name: values.get(name) for name in KEPT}
        settings.add_recent_type(values["incident_type"])
        self._offer_types()
        self.put_away()

    def put_away(self) -> None:
        """Nothing of the incident at hand stays; the next starts as the last one saved."""
        chosen = None if self._before else self.typeBox.value()
        self._before = {}
        kept = {name: value for name, value in self._kept.items() if value is not None}
        self._show({**DEFAULTS, **kept, **({"incident_type": chosen} if chosen else {})})
        self.coordinates.show_place(None)
        self.titleLabel.hide()
        self.details.hide()
        self.opened.emit(False)
        self._say([])
        self.place_changed.emit(None)

    def say_refused(self, sentence: str) -> None:
        """What the database said to a row."""
        self.saveMessage.say(sentence)

    def set_picking(self, on: bool) -> None:
        """Show whether clicks on the map give the place."""
        self.pickButton.setChecked(on)

    # Keys.

    def keyPressEvent(self, event):
        """Enter saves, Escape discards, wherever in the form."""
        if event.key() == Qt.Key.Key_Escape:
            self.discarded.emit()
        elif event.key() in ENTER:
            self._on_enter()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched, event):
        """In the notes too Enter saves; with Shift it begins a new line."""
        if watched is self.notes and event.type() == QEvent.Type.KeyPress:
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in ENTER and not shifted:
                self._on_enter()
                return True
        return super().eventFilter(watched, event)

    def _on_enter(self) -> None:
        if self.is_open():
            self._take_typed(focus=False)  # it may have been edited just now
            self.save_requested.emit()
        elif self.coordinates.is_empty():
            self.coordinates.setFocus()
        else:
            self._take_typed()

    def _take_typed(self, focus: bool = True) -> None:
        """Open the form for the coordinates typed, or say what is wrong with them."""
        if self.coordinates.is_empty():
            self.placeMessage.say("")
            return
        try:
            place = self.coordinates.read()
        except TrochaError as error:
            self.placeMessage.say(str(error))
            self.place_changed.emit(None)
            return
        self.placeMessage.say("")
        if not self.is_open():
            self._open(focus)
        self.place_changed.emit(place)

    def _show(self, values: dict) -> None:
        self._fields.show(values)
        self.set_airstrip(values.get("airstrip_uid"))

    def _open(self, focus: bool = True) -> None:
        self.details.show()
        self.opened.emit(True)
        self.scrollArea.verticalScrollBar().setValue(0)
        if focus:
            (self.day if self.typeBox.value() else self.typeBox).setFocus()

    def _say(self, faults: list[Fault]) -> None:
        for message in (
            *(self.typeMessage, self.placeMessage, self.dayMessage),
            *(self.seizureMessage, self.groupMessage, self.saveMessage),
        ):
            message.say(next((f.sentence for f in faults if f.message is message), ""))
        if faults:
            faults[0].widget.setFocus()
            self.scrollArea.ensureWidgetVisible(faults[0].widget)

    # Building.

    def _fill(self) -> None:
        self._offer_types()
        self._fields.offer()
        self.pickButton.setIcon(QgsApplication.getThemeIcon("/mActionCapturePoint.svg"))
        self.airstripClear.setIcon(QgsApplication.getThemeIcon("/mIconClearText.svg"))
        height = self.notes.fontMetrics().lineSpacing() * NOTES_LINES
        self.notes.setFixedHeight(height + 2 * self.notes.frameWidth() + 8)
        # Wide enough that a vertical scroll bar never brings a horizontal one with it, and from the
        # start: a dock that grew with its first incident would move the map under the pointer.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.scrollArea.setMinimumWidth(self.fields.minimumSizeHint().width() + bar)
        self.setMinimumWidth(self.scrollArea.minimumWidth())

    def _offer_types(self) -> None:
        """The types used last stand first."""
        box: ChoiceBox = self.typeBox
        chosen = box.value()
        labels = domain_texts("incident_type")
        recent = settings.recent_types()
        rest = [name for name in labels if name not in recent]
        box.offer({name: labels[name] for name in (*recent, *rest)})
        box.insertItem(0, self.tr("What happened?"), None)
        if recent:
            box.insertSeparator(len(recent) + 1)
        box.choose(chosen)

    def _name_parts(self) -> None:
        """Names for those who hear the form, and tips for those who see several boxes in a row."""
        names = {
            self.typeBox: self.tr("What happened"),
            self.coordinates.line: self.tr("Where"),
            self.placeName: self.tr("Name of the place"),
            self.drugForm: self.tr("Form of the drug"),
            self.actor1: self.tr("Actor"),
            self.actor1Type: self.tr("Kind of actor"),
            self.actor2: self.tr("Other actor"),
            self.actor2Type: self.tr("Kind of other actor"),
            self.seizureLow: self.tr("Seized, least"),
            self.seizureBest: self.tr("Seized, best figure"),
            self.seizureHigh: self.tr("Seized, most"),
            self.massUnit: self.tr("Unit of mass"),
            self.sourceRef: self.tr("Source: what to cite"),
            self.sourceSystem: self.tr("Where it came from"),
            self.reliability: self.tr("Reliability of the source, A to F (Admiralty scale)"),
            self.credibility: self.tr("Credibility of what it says, 1 to 6 (Admiralty scale)"),
            self.verification: self.tr("Verification"),
            self.sensitivity: self.tr("Sensitivity: restricted rows are masked when published"),
            self.placePrecision: self.tr("How far the place may be off"),
            self.groupSize: self.tr("People in the group on the move"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
            if not widget.toolTip():
                widget.setToolTip(name)
        for label in self.findChildren(QLabel):
            buddy = label.buddy()
            if buddy is not None and not buddy.accessibleName():
                buddy.setAccessibleName(label.text())

    def _connect(self) -> None:
        self.pickButton.clicked.connect(self.pick_toggled)
        self.saveButton.clicked.connect(lambda _checked: self.save_requested.emit())
        self.discardButton.clicked.connect(lambda _checked: self.discarded.emit())
        self.airstripClear.clicked.connect(lambda _checked: self.set_airstrip(None))
        self.nearStrips.chosen.connect(self.set_airstrip)
        self.coordinates.entered.connect(self._on_enter)
        self.coordinates.left.connect(lambda: self._take_typed(focus=False))
        self.notes.installEventFilter(self)
