"""The chart by week: its brush by hand and by keys, and in step with the temporal controller."""

from __future__ import annotations

import datetime

import pytest
from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDate, QDateTime, QObject, QPoint, Qt, QTime
from qgis.PyQt.QtTest import QTest
from trocha.core.weeks import count_by_week
from trocha.layers.compat import TEMPORAL_NAVIGATION_OFF
from trocha.ui.temporal import FIXED_RANGE, TemporalLink, days_as_range, link_to_map, range_as_days
from trocha.ui.widgets.week_bars import LEAST_BAR
from trocha.ui.widgets.week_chart import WeekChart

KINDS = ("clash", "ambush", "arrest")
COLOURS = {"clash": "#b3261e", "ambush": "#b3261e", "arrest": "#5b4b8a"}
WORDS = {"clash": "Clash", "ambush": "Ambush", "arrest": "Arrest"}
# Monday 5 January 2015 begins week 2; ten weeks follow.
FIRST = datetime.date(2015, 1, 5).toordinal()


def counts(weeks=10, every=1):
    """One clash on the Wednesday of each week; in the last also an ambush and a rough arrest."""
    days = [FIRST + 7 * week + 2 for week in range(0, weeks, every)]
    until = [day + 1 for day in days]
    codes = [0] * len(days)
    last = days[-1]
    return count_by_week([*days, last, last], [*until, last + 1, last + 7], [*codes, 1, 2], KINDS)


@pytest.fixture
def chart(qgis_app, qtbot):
    made = WeekChart()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.set_looks(COLOURS, WORDS)
    made.set_counts(counts())
    made.told = []
    made.brushed.connect(lambda a, b: made.told.append(days(a, b)))
    made.show()
    made.setFocus()
    return made


def days(first, last):
    return (first.toString("yyyy-MM-dd"), last.toString("yyyy-MM-dd"))


def key(chart, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(chart, which, modifier)


def at(chart, week):
    """A pixel in the middle of the bar of the week so many after the first."""
    time = chart._time()
    return QPoint(round(time.x_of(FIRST + 7 * week + 3.5)), round(chart._plot().center().y()))


LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def drag(chart, start, end, modifier=PLAIN):
    QTest.mousePress(chart, LEFT, modifier, at(chart, start))
    QTest.mouseMove(chart, at(chart, (start + end) // 2))
    QTest.mouseMove(chart, at(chart, end))
    QTest.mouseRelease(chart, LEFT, modifier, at(chart, end))


def test_arrows_move_the_brush_a_week_and_shift_its_end(chart):
    key(chart, Qt.Key.Key_Right)
    key(chart, Qt.Key.Key_Right)
    key(chart, Qt.Key.Key_Right, SHIFT)
    key(chart, Qt.Key.Key_Right)
    key(chart, Qt.Key.Key_Left, SHIFT)
    assert chart.told == [
        ("2015-01-05", "2015-01-11"),
        ("2015-01-12", "2015-01-18"),
        ("2015-01-12", "2015-01-25"),
        ("2015-01-19", "2015-02-01"),
        ("2015-01-19", "2015-01-25"),
    ]


def test_the_brush_stops_at_both_ends_and_the_first_arrow_comes_from_one(chart):
    """The rough arrest reaches Tuesday 17 March, so the eleventh week, from the 16th, is the last."""
    key(chart, Qt.Key.Key_Left)
    key(chart, Qt.Key.Key_Right)
    key(chart, Qt.Key.Key_Home)
    key(chart, Qt.Key.Key_Left)
    key(chart, Qt.Key.Key_Left, SHIFT)
    assert chart.told == [("2015-03-16", "2015-03-22"), ("2015-01-05", "2015-01-11")]
    key(chart, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    key(chart, Qt.Key.Key_Escape)
    assert chart.told[2:] == [("2015-01-05", "2015-03-22"), ("", "")]
    assert chart.brush is None


def test_a_drag_brushes_either_way_and_tells_once(chart):
    drag(chart, 2, 5)
    drag(chart, 8, 7)
    assert chart.told == [("2015-01-19", "2015-02-15"), ("2015-02-23", "2015-03-08")]


def test_a_click_takes_one_week_and_a_double_click_none(chart):
    QTest.mouseClick(chart, LEFT, PLAIN, at(chart, 3))
    QTest.mouseDClick(chart, LEFT, PLAIN, at(chart, 3))
    assert chart.told == [("2015-01-26", "2015-02-01"), ("", "")]


def test_a_drag_within_the_brush_moves_it_and_shift_widens_it(chart):
    drag(chart, 2, 3)
    drag(chart, 3, 5)
    QTest.mouseClick(chart, LEFT, SHIFT, at(chart, 7))
    assert chart.told == [
        ("2015-01-19", "2015-02-01"),
        ("2015-02-02", "2015-02-15"),
        ("2015-02-02", "2015-03-01"),
    ]


def test_setting_the_brush_is_silent_and_takes_whole_weeks(chart):
    chart.set_brush(QDate(2015, 1, 14), QDate(2015, 1, 20))
    assert days(*chart.brush) == ("2015-01-12", "2015-01-25")
    chart.set_brush(QDate(), QDate())
    assert chart.brush is None and chart.told == []


def test_new_counts_leave_the_brush(chart):
    chart.set_brush(QDate(2015, 1, 12), QDate(2015, 1, 18))
    chart.set_counts(counts(weeks=20))
    assert days(*chart.brush) == ("2015-01-12", "2015-01-18")


def test_what_is_brushed_is_counted_in_words_for_those_who_do_not_see_it(chart):
    """Ten clashes, an ambush and an arrest; Wednesday 11 to Tuesday 17 March: 5 days and 2."""
    assert chart.summary() == "Incidents: 12, 2015-01-05 to 2015-03-22"
    key(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == ("Incidents: 0.3, 2015-03-16 to 2015-03-22")
    key(chart, Qt.Key.Key_Home)
    assert chart.accessibleDescription().startswith("Incidents: 1, 2015-01-05")


def test_a_bar_tells_its_week_types_and_what_is_rough(chart):
    point = at(chart, 9)
    assert chart.text_at(point.x(), point.y()).splitlines() == [
        "2015-W11: 2015-03-09 – 2015-03-15",
        "Clash: 1",
        "Ambush: 1",
        "Arrest: 0.7",
        "of which 0.7 by dates known roughly, shared over their weeks",
    ]


def test_many_weeks_share_bars_and_the_brush_steps_by_bars(chart):
    """1,040 weeks on at most 97 bars of 4 pixels: 11 weeks a bar."""
    chart.set_counts(counts(weeks=1040, every=10))
    room = (chart.width() - 12) // LEAST_BAR
    assert chart.weeks_a_bar == -(-1032 // room) == 11
    key(chart, Qt.Key.Key_Home)
    key(chart, Qt.Key.Key_Right)
    (first, _), (second, until) = chart.told
    days_between = datetime.date.fromisoformat(second) - datetime.date.fromisoformat(first)
    assert days_between.days == 77
    assert (datetime.date.fromisoformat(until) - datetime.date.fromisoformat(second)).days == 76


def test_an_empty_chart_says_so_and_takes_no_brush(chart):
    chart.set_counts(count_by_week([], [], [], KINDS))
    key(chart, Qt.Key.Key_Right)
    QTest.mouseClick(chart, LEFT, PLAIN, QPoint(50, 50))
    assert chart.told == [] and chart.summary() == "No dated incident in the list"


def colours_drawn(chart):
    image = chart.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_types_have_the_maps_colours(chart):
    assert {"#b3261e", "#5b4b8a"} <= colours_drawn(chart)
    chart.set_looks({**COLOURS, "arrest": "#00ff00"}, WORDS)
    assert "#00ff00" in colours_drawn(chart)


# --- with the controller


@pytest.fixture
def controller(qgis_app):
    made = QgsTemporalNavigationObject()
    made.heard = []
    # A copy: what PyQt hands to a slot for a range is gone when the slot returns.
    made.updateTemporalRange.connect(lambda shown: made.heard.append(QgsDateTimeRange(shown)))
    return made


@pytest.fixture
def link(chart, controller):
    owner = QObject()
    made = TemporalLink(controller, chart, owner)
    made.told = []
    made.played.connect(lambda a, b: made.told.append(days(a, b)))
    yield made
    made.unlink()


def moment(*parts):
    return QDateTime(QDate(*parts[:3]), QTime(*(parts[3:] or (0, 0))), Qt.TimeSpec.UTC)


def test_a_brush_shows_its_days_on_the_map(chart, controller, link):
    key(chart, Qt.Key.Key_Home)
    assert controller.navigationMode() == FIXED_RANGE
    shown = controller.temporalExtents()
    assert (shown.begin(), shown.end()) == (moment(2015, 1, 5), moment(2015, 1, 12))
    assert shown.includeBeginning() and not shown.includeEnd()
    assert controller.heard[-1] == shown
    assert len(chart.told) == 1 and link.told == []


def test_a_brush_taken_away_shows_all_times(chart, controller, link):
    key(chart, Qt.Key.Key_Home)
    key(chart, Qt.Key.Key_Escape)
    assert controller.navigationMode() == TEMPORAL_NAVIGATION_OFF
    assert controller.heard[-1].isInfinite()
    assert link.told == []


def test_the_controllers_range_moves_the_brush_and_nothing_echoes(chart, controller, link):
    controller.setNavigationMode(FIXED_RANGE)
    heard = len(controller.heard)
    controller.setTemporalExtents(
        QgsDateTimeRange(moment(2015, 2, 2), moment(2015, 2, 16), True, False)
    )
    assert days(*chart.brush) == ("2015-02-02", "2015-02-15")
    assert link.told[-1] == ("2015-02-02", "2015-02-15")
    assert chart.told == []
    assert len(controller.heard) == heard + 1
    controller.setNavigationMode(TEMPORAL_NAVIGATION_OFF)
    assert chart.brush is None and link.told[-1] == ("", "")


def test_playing_moves_the_brush_frame_by_frame(chart, controller, link):
    controller.setTemporalExtents(
        QgsDateTimeRange(moment(2015, 1, 5), moment(2015, 2, 2), True, True)
    )
    controller.setFrameDuration(QgsInterval(7 * 86400))
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setCurrentFrameNumber(0)
    seen = [days(*chart.brush)]
    for _ in range(2):
        controller.next()
        seen.append(days(*chart.brush))
    assert seen == [
        ("2015-01-05", "2015-01-11"), ("2015-01-12", "2015-01-18"), ("2015-01-19", "2015-01-25"),
    ]  # fmt: skip
    assert chart.told == []


def test_a_link_takes_over_what_the_controller_shows_already(chart, controller):
    controller.setTemporalExtents(days_as_range(QDate(2015, 1, 19), QDate(2015, 1, 25)))
    controller.setNavigationMode(FIXED_RANGE)
    owner = QObject()
    link = TemporalLink(controller, chart, owner)
    assert days(*chart.brush) == ("2015-01-19", "2015-01-25")
    link.unlink()


def test_a_map_without_a_controller_has_no_link(chart, controller, interface):
    owner = QObject()
    assert link_to_map(interface.canvas, chart, owner) is None
    interface.canvas.setTemporalController(controller)
    link = link_to_map(interface.canvas, chart, owner)
    key(chart, Qt.Key.Key_Home)
    assert controller.navigationMode() == FIXED_RANGE
    link.unlink()


def test_unlinked_neither_follows_the_other(chart, controller, link):
    owner = QObject()
    other = TemporalLink(controller, chart, owner)
    other.unlink()
    before = controller.receivers(controller.updateTemporalRange)
    third = TemporalLink(controller, chart, owner)
    third.unlink()
    assert controller.receivers(controller.updateTemporalRange) == before


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        (moment(2015, 3, 2), moment(2015, 3, 9), ("2015-03-02", "2015-03-08")),
        (moment(2015, 3, 2, 6, 0), moment(2015, 3, 2, 18, 0), ("2015-03-02", "2015-03-02")),
        (moment(2015, 3, 2), moment(2015, 3, 2), ("2015-03-02", "2015-03-02")),
        (QDateTime(), moment(2015, 3, 2), ("", "")),
    ],
)
def test_ranges_as_days(qgis_app, begin, end, expected):
    assert days(*range_as_days(QgsDateTimeRange(begin, end))) == expected
