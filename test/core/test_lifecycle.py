"""Status logs worked out by hand, refusals, and a day-by-day oracle."""

import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core.errors import TrochaError
from trocha.core.lifecycle import (
    check_windows,
    day_number,
    long_run_availability,
    read_log,
    window_summary,
)
from trocha.core.statuses import ALLOWED_MOVES, OPEN_STATUSES, STATUSES


def march(day):
    return datetime.date(2015, 3, day).toordinal()


def rows_of(*rows):
    """Rows with their number, from 1, as the label."""
    return [(*row, str(number)) for number, row in enumerate(rows, start=1)]


# The window is 11 to 20 March, ten days, the end (21 March) not counted.
START, END = march(11), march(21)
IDS = ["A", "B", "C", "D", "E", "F", "G", "H"]
INITIAL = ["active"] * 8
WORKED = rows_of(
    # H is cratered on the first day and stays so: 10 days denied.
    ("H", "active", "cratered", "2015-03-11"),
    # A is open on 11 and 12, down on 13 to 16 (4 days), open again on 17 to 20: 6 of 10.
    ("A", "active", "cratered", datetime.date(2015, 3, 13)),
    ("A", "cratered", "rehabilitating", "2015-03-15"),
    ("A", "rehabilitating", "rehabilitated", "2015-03-17T08:30:00"),
    # B has no row and is active: 10 of 10.
    # C was cratered before the window and then given up, so 11 to 17 (7 days) are denied; it is
    # flown from again on 18, 19 and 20: 3 of 10. Its demolition lies outside the window.
    ("C", "active", "cratered", "2015-03-05"),
    ("C", "cratered", "abandoned", "2015-03-12"),
    ("C", "abandoned", "active", "2015-03-18"),
    # D is given up without a demolition: open on 11, 12, 13 and 20, 4 of 10, nothing denied.
    ("D", "active", "abandoned", "2015-03-14"),
    ("D", "abandoned", "active", "2015-03-20"),
    # E is cratered and rebuilt on one day: destroyed once, rebuilt once, no day denied.
    ("E", "active", "cratered", "2015-03-13"),
    ("E", "cratered", "rehabilitated", "2015-03-13"),
    # F is only suspected until the 15th and confirmed from 16 to 20: 5 of 10, nothing denied.
    ("F", "suspected", "confirmed", "2015-03-16"),
    # G is cratered on the window's end, which is not in it: 10 of 10, still active.
    ("G", None, "cratered", "2015-03-21"),
)


def test_worked_log_day_by_day():
    summary = window_summary(read_log(WORKED, IDS), 8, START, END, INITIAL)
    assert summary.availability == pytest.approx([0.6, 1, 0.3, 0.4, 1, 0.5, 1, 0])
    assert summary.strip_days_denied.tolist() == [4, 0, 7, 0, 0, 0, 0, 10]
    assert summary.times_destroyed.tolist() == [1, 0, 0, 0, 1, 0, 0, 1]
    assert summary.times_rebuilt.tolist() == [1, 0, 1, 0, 1, 0, 0, 0]
    assert summary.status == (
        "rehabilitated",
        "active",
        "active",
        "active",
        "rehabilitated",
        "confirmed",
        "active",
        "cratered",
    )
    assert summary.strip_days_denied.dtype.kind == "i"


def test_days_before_the_first_row_take_its_from_status_not_the_layers():
    # The layer says active, but the log begins with a strip that lies cratered until the 14th:
    # down on 11, 12 and 13.
    log = read_log(rows_of(("A", "cratered", "rehabilitated", "2015-03-14")), ["A"])
    summary = window_summary(log, 1, START, END, ["active"])
    assert summary.strip_days_denied.tolist() == [3]
    assert summary.availability == pytest.approx([0.7])


def test_one_strip_given_up_says_nothing_of_the_next():
    # A ends abandoned out of cratered; B, next in the log, begins to be used: no rebuilding.
    rows = rows_of(
        ("A", "active", "cratered", "2015-03-12"),
        ("A", "cratered", "abandoned", "2015-03-13"),
        ("B", "abandoned", "active", "2015-03-14"),
    )
    summary = window_summary(read_log(rows, ["A", "B"]), 2, START, END, [None, None])
    assert summary.times_rebuilt.tolist() == [0, 0]
    # A is down from the 12th to the 20th; B lay abandoned for reasons unknown until the 14th.
    assert summary.strip_days_denied.tolist() == [9, 0]


def test_strip_without_rows_keeps_the_status_of_the_layer():
    statuses = list(STATUSES)
    summary = window_summary(read_log([], statuses), len(statuses), START, END, statuses)
    is_open = {"confirmed", "active", "rehabilitated"}
    assert summary.availability.tolist() == [float(s in is_open) for s in statuses]
    assert summary.status == STATUSES
    # Lying cratered or being rebuilt follows a demolition, whenever that was.
    assert summary.strip_days_denied.tolist() == [
        10 if s in ("cratered", "rehabilitating") else 0 for s in statuses
    ]


def test_rows_are_sorted_by_day_and_keep_their_order_within_one():
    rows = rows_of(
        ("A", None, "cratered", "2015-03-18"),
        ("A", None, "cratered", "2015-03-12"),
        ("A", None, "rehabilitated", "2015-03-12"),
    )
    log = read_log(rows, ["A"])
    assert log.row == ("2", "3", "1")
    assert log.to_status == ("cratered", "rehabilitated", "cratered")
    # Inferred: in use before its first demolition, then what the row before left.
    assert log.from_status == ("active", "cratered", "rehabilitated")
    assert log.day.tolist() == [march(12), march(12), march(18)]


@pytest.mark.parametrize(
    "entered, before",
    [
        ("suspected", "suspected"),
        ("confirmed", "suspected"),
        ("false_positive", "suspected"),
        ("active", "confirmed"),
        ("cratered", "active"),
        ("rehabilitating", "cratered"),
        ("rehabilitated", "cratered"),
        ("abandoned", "active"),
    ],
)
def test_empty_from_status_of_a_first_row_is_inferred(entered, before):
    log = read_log(rows_of(("A", None, entered, "2015-03-12")), ["A"])
    assert log.from_status == (before,)


def test_185_demolitions_rebuilt_within_1_to_20_days_deny_185_to_3700_days():
    # 1 January to 23 September 2014 is a window of 266 days.
    start = datetime.date(2014, 1, 1).toordinal()
    ids = [str(n) for n in range(185)]
    for rebuild_days, denied in ((1, 185), (20, 3700)):
        rows = []
        for n, strip_id in enumerate(ids):
            down = datetime.date.fromordinal(start + n)
            up = down + datetime.timedelta(days=rebuild_days)
            rows += [(strip_id, None, "cratered", down, "-")]
            rows += [(strip_id, None, "rehabilitated", up, "-")]
        summary = window_summary(read_log(rows, ids), 185, start, start + 266, ["active"] * 185)
        assert summary.strip_days_denied.sum() == denied
        assert summary.times_destroyed.sum() == summary.times_rebuilt.sum() == 185


@pytest.mark.parametrize(
    "rows, words",
    [
        ([("X9", None, "cratered", "2015-03-12")], ["row 1", "'X9'", "not in the airstrips"]),
        ([("A", None, "cratered", "12/03/2015")], ["row 1", "'12/03/2015'", "not a date"]),
        ([("A", None, "cratered", "2015-02-30")], ["row 1", "2015-02-30", "not a date"]),
        ([("A", None, "cratered", None)], ["row 1", "event_date", "empty"]),
        ([("A", None, "bombed", "2015-03-12")], ["row 1", "'bombed'", "rehabilitated"]),
        ([("A", "open", "cratered", "2015-03-12")], ["row 1", "'open'"]),
        ([("A", None, None, "2015-03-12")], ["row 1", "no to_status"]),
        (
            [("A", "suspected", "cratered", "2015-03-12")],
            ["row 1", "suspected to cratered", "confirmed or false_positive"],
        ),
        (
            [("A", "active", "cratered", "2015-03-12"), ("A", None, "active", "2015-03-13")],
            ["row 2", "cratered to active", "rehabilitating or rehabilitated or abandoned"],
        ),
        (
            [("A", "active", "cratered", "2015-03-12"), ("A", "active", "cratered", "2015-03-14")],
            ["row 2", "was active", "row 1", "cratered"],
        ),
        ([("A", "false_positive", "active", "2015-03-12")], ["row 1", "only become nothing"]),
        (
            [("A", "active", "cratered", "2015-03-12"), ("A", None, "suspected", "2015-03-14")],
            ["row 2", "cratered to suspected"],
        ),
    ],
)
def test_log_that_cannot_be_is_refused_with_its_row(rows, words):
    with pytest.raises(TrochaError) as error:
        read_log(rows_of(*rows), ["A", "B"])
    for word in words:
        assert word in str(error.value)


def test_ten_rows_are_named_and_the_rest_counted():
    rows = [("X", None, "cratered", "2015-03-12", f"r{n}") for n in range(13)]
    with pytest.raises(TrochaError) as error:
        read_log(rows, ["A"])
    assert "r9 " in str(error.value)
    assert "r10 " not in str(error.value)
    assert "3 more" in str(error.value)


def test_every_move_of_the_table_and_no_other_is_accepted():
    table = {
        ("suspected", "confirmed"),
        ("suspected", "false_positive"),
        ("confirmed", "active"),
        ("confirmed", "abandoned"),
        ("active", "cratered"),
        ("active", "abandoned"),
        ("cratered", "rehabilitating"),
        ("cratered", "rehabilitated"),
        ("cratered", "abandoned"),
        ("rehabilitating", "rehabilitated"),
        ("rehabilitating", "cratered"),
        ("rehabilitated", "active"),
        ("rehabilitated", "cratered"),
        ("rehabilitated", "abandoned"),
        ("abandoned", "active"),
    }
    accepted = set()
    for left in STATUSES:
        for entered in STATUSES:
            try:
                read_log(rows_of(("A", left, entered, "2015-03-12")), ["A"])
            except TrochaError:
                continue
            accepted.add((left, entered))
    assert accepted == table


def test_unknown_status_in_the_layer_matters_only_without_rows():
    log = read_log(rows_of(("A", "active", "cratered", "2015-03-12")), ["A", "B"])
    assert window_summary(log, 2, START, END, [None, "active"]).status == ("cratered", "active")
    with pytest.raises(TrochaError, match="number 2"):
        window_summary(log, 2, START, END, [None, None])


def test_empty_and_backward_windows_are_refused():
    log = read_log([], ["A"])
    for start, end in ((START, START), (END, START)):
        with pytest.raises(TrochaError, match="2015-03-11"):
            window_summary(log, 1, start, end, ["active"])


def test_windows_may_touch_but_not_overlap():
    check_windows(march(1), march(8), march(8), march(15))
    with pytest.raises(TrochaError, match="2015-03-07.*2015-03-08.*overlap"):
        check_windows(march(1), march(8), march(7), march(15))
    with pytest.raises(TrochaError, match="before window starts on 2015-03-08"):
        check_windows(march(8), march(1), march(9), march(15))
    with pytest.raises(TrochaError, match="after window"):
        check_windows(march(1), march(8), march(15), march(9))


def test_day_number_takes_dates_times_and_iso_text():
    expected = datetime.date(2015, 3, 7).toordinal()
    for value in (
        datetime.date(2015, 3, 7),
        datetime.datetime(2015, 3, 7, 23, 59),
        "2015-03-07",
        " 2015-03-07 12:00:00",
    ):
        assert day_number(value, "WINDOW_START") == expected
    with pytest.raises(TrochaError, match="WINDOW_START"):
        day_number("2015-03-07x", "WINDOW_START")


def test_long_run_availability():
    # One attack in 60 days, 20 days to rebuild: 60 days open of every 80.
    assert long_run_availability(1 / 60, 20) == pytest.approx(0.75, abs=1e-15)
    assert long_run_availability(0, 20) == 1
    with pytest.raises(TrochaError):
        long_run_availability(-1, 20)


def test_simulated_renewal_approaches_the_long_run_availability():
    # Whole days open (mean 60) and down (mean 20) in turn on 150 strips for 20 years: some
    # 13,000 cycles, so that the mean is good to well within 2 %.
    rng = np.random.default_rng(7)
    start, n_days, n_strips = datetime.date(2000, 1, 1).toordinal(), 7300, 150
    rows = []
    for n in range(n_strips):
        day = 0
        while True:
            day += int(rng.geometric(1 / 60))
            if day >= n_days:
                break
            rows.append((str(n), None, "cratered", datetime.date.fromordinal(start + day), "-"))
            day += int(rng.integers(1, 40))  # 1 to 39, mean 20
            rows.append(
                (str(n), None, "rehabilitated", datetime.date.fromordinal(start + day), "-")
            )
    log = read_log(rows, [str(n) for n in range(n_strips)])
    summary = window_summary(log, n_strips, start, start + n_days, ["active"] * n_strips)
    assert summary.availability.mean() == pytest.approx(0.75, rel=0.02)
    assert summary.availability.mean() == pytest.approx(
        1 - summary.strip_days_denied.sum() / (n_strips * n_days), abs=1e-12
    )


@st.composite
def histories(draw):
    """For each of 1 to 4 strips a first status and a walk through the table of moves."""
    strips = []
    for _ in range(draw(st.integers(1, 4))):
        status = draw(st.sampled_from(STATUSES))
        day, steps, first = march(1), [], status
        for gap in draw(st.lists(st.integers(0, 6), max_size=8)):
            if not ALLOWED_MOVES[status]:
                break
            day += gap
            entered = draw(st.sampled_from(ALLOWED_MOVES[status]))
            steps.append((day, status, entered))
            status = entered
        strips.append((first, steps))
    return strips


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(1, 20), st.integers(1, 20))
def test_summary_agrees_with_a_walk_through_every_day(strips, first_day, length):
    start, end = march(first_day), march(first_day) + length
    rows = [
        (str(n), left, entered, datetime.date.fromordinal(day), "-")
        for n, (_, steps) in enumerate(strips)
        for day, left, entered in steps
    ]
    ids = [str(n) for n in range(len(strips))]
    summary = window_summary(read_log(rows, ids), len(ids), start, end, [s[0] for s in strips])
    for n, (status, steps) in enumerate(strips):
        demolished = status in ("cratered", "rehabilitating")
        opened = denied = destroyed = rebuilt = 0
        for day in range(march(1) - 1, end):
            for when, _, entered in steps:
                if when != day:
                    continue
                if day >= start:
                    destroyed += entered == "cratered"
                    rebuilt += entered == "rehabilitated" or (entered == "active" and demolished)
                if entered == "cratered":
                    demolished = True
                elif entered in OPEN_STATUSES:
                    demolished = False
                status = entered
            if day >= start:
                opened += status in OPEN_STATUSES
                denied += demolished
        assert summary.status[n] == status
        assert summary.availability[n] == pytest.approx(opened / length, abs=1e-12)
        assert summary.strip_days_denied[n] == denied
        assert summary.times_destroyed[n] == destroyed
        assert summary.times_rebuilt[n] == rebuilt
