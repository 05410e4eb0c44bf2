"""Closures and attacks of logs worked out by hand, and rates given back by a simulation."""

import datetime

import numpy as np
import pytest
from trocha.core.lifecycle import log_spells, long_run_availability, read_log, window_summary
from trocha.core.rebuilding import attacks, closures
from trocha.core.survival import kaplan_meier


def march(day):
    return datetime.date(2015, 3, 1).toordinal() + day - 1


def spells_of_log(rows, ids, status="active"):
    numbered = [(*row, str(n)) for n, row in enumerate(rows, start=1)]
    log = read_log(numbered, ids)
    return log, log_spells(log, len(ids), [status] * len(ids))


def on(day):
    return datetime.date.fromordinal(march(day))


# Five strips from the 1st up to, not on, the 21st: down for 2, 3 and 5 days; C for 3 days and D
# for 8 when the window ends. They are those of the worked Kaplan-Meier case.
FIVE = [
    ("A", "active", "cratered", on(4)),
    ("A", "cratered", "rehabilitated", on(6)),
    ("B", "active", "cratered", on(4)),
    ("B", "cratered", "rehabilitated", on(7)),
    ("C", "active", "cratered", on(18)),
    ("D", "active", "cratered", on(13)),
    ("D", "cratered", "rehabilitated", on(25)),  # after the window: not over in it
    ("E", "active", "cratered", on(10)),
    ("E", "cratered", "rehabilitating", on(12)),
    ("E", "rehabilitating", "rehabilitated", on(15)),
]


def test_five_closures_by_hand():
    _, spells = spells_of_log(FIVE, list("ABCDE"))
    found = closures(spells, march(1), march(21))
    assert found.strip.tolist() == [0, 1, 2, 3, 4]
    assert found.days.tolist() == [2, 3, 3, 8, 5]
    assert found.is_over.tolist() == [True, True, False, False, True]
    estimate = kaplan_meier(found.days, found.is_over)
    assert estimate.share == pytest.approx([0.8, 0.6, 0.3, 0.3])
    assert estimate.mean == pytest.approx(4.9)


def test_attacks_by_hand():
    _, spells = spells_of_log(FIVE, list("ABCDE"))
    found = attacks(spells, march(1), march(21))
    assert found.on_open.tolist() == [1, 1, 1, 1, 1]
    assert found.on_closed.tolist() == [0] * 5
    # 20 days less those closed: 2, 3, 3, 8 and 5.
    assert found.open_days.tolist() == [18, 17, 17, 12, 15]
    assert found.fleet_per_day() == pytest.approx(5 / 79)
    assert found.per_day()[3] == pytest.approx(1 / 12)


def test_a_strip_struck_again_while_down_has_one_closure():
    rows = [
        ("A", "active", "cratered", on(2)),
        ("A", "cratered", "rehabilitating", on(5)),
        ("A", "rehabilitating", "cratered", on(6)),
        ("A", "cratered", "abandoned", on(8)),
        ("A", "abandoned", "active", on(11)),
        ("A", "active", "cratered", on(14)),
        ("A", "cratered", "rehabilitated", on(14)),
    ]
    log, spells = spells_of_log(rows, ["A"])
    found = closures(spells, march(1), march(21))
    # From the 2nd to the 11th; the second closure was over the day it began.
    assert found.days.tolist() == [9, 0]
    assert found.is_over.tolist() == [True, True]
    hits = attacks(spells, march(1), march(21))
    assert (hits.on_open.tolist(), hits.on_closed.tolist()) == ([2], [1])
    assert hits.open_days.tolist() == [11]
    assert window_summary(log, 1, march(1), march(21), ["active"]).times_destroyed.tolist() == [3]


def test_closures_of_unknown_beginning_are_left_out():
    rows = [
        ("A", "cratered", "rehabilitated", on(5)),  # down since nobody knows when
        ("B", "active", "cratered", datetime.date(2015, 2, 20)),  # before the window
        ("B", "cratered", "rehabilitated", on(5)),
        ("C", "active", "abandoned", on(5)),  # given up, not closed by demolition
        ("D", "active", "cratered", on(21)),  # on the window's end
    ]
    _, spells = spells_of_log(rows, list("ABCD"))
    assert closures(spells, march(1), march(21)).days.size == 0
    never = attacks(spells, march(1), march(5))
    assert np.isnan(never.per_day()[0])
    assert np.isnan(never.per_day()[1])


def test_a_simulation_gives_back_its_rates_and_its_availability():
    """200 strips over 3,000 days: attacked after a mean of 60 days open, rebuilt after a mean of
    20. Some 7,500 cycles, so each mean is good to about 1 %."""
    rng = np.random.default_rng(5)
    start, n_days, n_strips = march(1), 3000, 200
    rows = []
    for strip in range(n_strips):
        day = 0
        while True:
            day += int(rng.geometric(1 / 60))
            if day >= n_days:
                break
            down = datetime.date.fromordinal(start + day)
            day += int(rng.geometric(1 / 20))
            up = datetime.date.fromordinal(start + day)
            rows += [(str(strip), None, "cratered", down), (str(strip), None, "rehabilitated", up)]
    ids = [str(strip) for strip in range(n_strips)]
    log, spells = spells_of_log(rows, ids)
    rate = attacks(spells, start, start + n_days).fleet_per_day()
    closed = closures(spells, start, start + n_days)
    rebuild = kaplan_meier(closed.days, closed.is_over)
    assert rate == pytest.approx(1 / 60, rel=0.04)
    assert rebuild.mean == pytest.approx(20, rel=0.04)
    truth = long_run_availability(1 / 60, 20)
    assert long_run_availability(rate, rebuild.mean) == pytest.approx(truth, rel=0.02)
    summary = window_summary(log, n_strips, start, start + n_days, ["active"] * n_strips)
    assert summary.availability.mean() == pytest.approx(truth, rel=0.02)
