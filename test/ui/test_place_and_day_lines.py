"""The lines for a place and a day: what is typed, picked and shown."""

from __future__ import annotations

import datetime

import pytest
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtTest import QTest
from trocha.core.errors import TrochaError
from trocha.ui import settings
from trocha.ui.widgets.coordinate_edit import CoordinateEdit
from trocha.ui.widgets.day_edit import DayEdit

# A hundredth of a metre from the example of core.coordinates, whose notations are checked there.
PLACE = (-12.5321001, -74.1234499)


@pytest.fixture
def coordinates(interface):
    made = CoordinateEdit(interface.window)
    made.show()
    return made


@pytest.fixture
def day(interface):
    made = DayEdit(interface.window)
    made.show()
    return made


def choose(widget, number):
    """A notation from the menu, as it stands when it is opened."""
    widget._open_menu()
    widget._menu.actions()[number].trigger()
    widget._menu.close()


def test_a_place_shown_keeps_its_precision_until_it_is_edited(coordinates):
    coordinates.show_place(PLACE)
    assert coordinates.line.text() == "-12.532100, -74.123450"
    assert coordinates.read() == PLACE
    coordinates.line.setFocus()
    coordinates.line.end(False)
    QTest.keyClicks(coordinates.line, "0")
    assert coordinates.read() == (-12.5321, -74.12345)


def test_the_notation_is_chosen_once_and_remembered(coordinates, interface):
    coordinates.show_place(PLACE)
    choose(coordinates, 3)
    assert coordinates.line.text() == "18L 595233 8614449"
    assert coordinates.read() == PLACE
    assert settings.notation() == "utm"
    again = CoordinateEdit(interface.window)
    again.show_place(PLACE)
    assert again.line.text() == "18L 595233 8614449"
    choose(again, 4)
    assert again.line.text() == "18LWM9523214448"


def test_towards_the_poles_degrees_stand_in_for_the_grid(coordinates):
    settings.set_notation("mgrs")
    coordinates.show_place((-85.0, 10.0))
    assert coordinates.line.text() == "-85.000000, 10.000000"


def test_the_precision_follows_what_is_typed(day):
    for text, code in (("2015", 5), ("2015-03", 3), ("2015-03-07", 1)):
        day.line.clear()
        QTest.keyClicks(day.line, text)
        assert day.precision.value() == code
    day.precision.choose(2)  # known to the week from that day on
    assert day.read() == (datetime.date(2015, 3, 7), 2)


def test_a_day_picked_from_the_calendar_is_a_day(day):
    QTest.keyClicks(day.line, "2015")
    day._button.click()
    assert day._calendar.selectedDate() == QDate(2015, 1, 1)
    day._calendar.clicked.emit(QDate(2015, 3, 7))
    assert not day._menu.isVisible()
    assert day.read() == (datetime.date(2015, 3, 7), 1)


def test_a_month_from_the_tenth_on_is_shown_as_it_is(day):
    day.show_day(datetime.date(2015, 3, 10), 3)
    assert day.line.text() == "2015-03-10"
    assert day.read() == (datetime.date(2015, 3, 10), 3)
    day.show_day(None)
    with pytest.raises(TrochaError, match="is empty"):
        day.read()
