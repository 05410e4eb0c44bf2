"""What the trial rests on: the conversion, the made-up scenario, and how two grids are compared."""

import datetime
import importlib
import pathlib
import subprocess
import sys

import numpy as np
import pytest
from trocha.core.grid import Ellipsoid, Grid
from trocha.core.lifecycle import read_log, window_summary

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="the real layers are not here")


@pytest.fixture(scope="module")
def tool():
    """A module of tools/ by its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        yield importlib.import_module


def test_a_hectare_by_hand(tool):
    """2,390 kg of leaf at 375 kg a kg; 3,600 at 375; 4,000 at 250."""
    supply = tool("trial_supply")
    assert supply.kilograms(1, "low") == pytest.approx(6.3733, abs=1e-4)
    assert supply.kilograms(1, "likely") == pytest.approx(9.6)
    assert supply.kilograms(1, "high") == pytest.approx(16)


def test_the_mean_of_peru_comes_near_what_others_derive(tool):
    """The US figure for 2010, 325 t of pure cocaine from 53,000 ha, is 6.1 kg/ha (press)."""
    assert tool("trial_supply").kilograms(1, "low") == pytest.approx(325e3 / 53e3, rel=0.05)


@needs_data
def test_the_districts_are_the_published_zone(tool):
    """UNODC/DEVIDA publish 27,994 ha for the VRAEM in 2020; ``read`` leaves if they disagree."""
    found = tool("trial_supply").read(DATA)
    assert sum(s.hectares for s in found.values()) == pytest.approx(27994, abs=1)
    assert found["050507"].districts == ("Santa Rosa", "Samugari")
    assert found["050507"].hectares == pytest.approx(3576.4 + 2869.9)


def test_the_scenario_by_hand(tool):
    """The window has 91 days. Pichari is down 15 + 20 + 21, San Francisco 20 + 20, Luisiana 83,
    Quempiri 15 + 20: every row lies in it, and the log is one that the algorithms accept."""
    scenario = tool("trial_scenario")
    strips = list(scenario.CLOSED)
    log = read_log(
        [(*row, str(i)) for i, row in enumerate(scenario.log_rows())],
        strips,
    )
    days = [datetime.date.fromisoformat(d).toordinal() for d in scenario.WINDOWS.values()]
    before = window_summary(log, 4, days[0], days[1], ["active"] * 4)
    after = window_summary(log, 4, days[2], days[3], ["active"] * 4)
    assert before.availability.tolist() == [1, 1, 1, 1]
    assert dict(zip(strips, after.strip_days_denied.tolist())) == {
        "PE-0021": 56,
        "SPTE": 40,
        "SPLA": 83,
        "PE-0006": 35,
    }
    np.testing.assert_allclose(after.availability, (91 - after.strip_days_denied) / 91)


def test_the_scenario_cannot_be_taken_for_history(tool):
    scenario = tool("trial_scenario")
    assert min(row[3] for row in scenario.log_rows()).year >= 2030
    assert "made up" in scenario.NOTICE
    assert "no such event" in scenario.NOTE


@pytest.mark.parametrize("what", ["no folder", "an empty folder"])
def test_without_data_one_sentence(tmp_path, what):
    folder = tmp_path / "none" if what == "no folder" else tmp_path
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "trial.py"), str(folder)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    (sentence,) = [line for line in done.stderr.splitlines() if str(folder) in line]
    assert sentence.startswith("The folder '")


def ground(tool, grid, z=None):
    z = np.zeros(grid.shape) if z is None else z
    return tool("trial_agreement").Ground(z, grid, *grid.centre(*np.indices(grid.shape)))


def test_centres_that_two_grids_share(tool):
    """A grid in degrees and the same grid coarsened three times: every third centre coincides.
    The two outer rows and columns of either grid are left out, as points there have no room."""
    fine = Grid(30, 30, -74.0, -12.0, 0.01, 0.01, ellipsoid=Ellipsoid())
    coarse = Grid(10, 10, -74.0, -12.0, 0.03, 0.03, ellipsoid=Ellipsoid())
    rows, cols = tool("trial_agreement").shared_centres(ground(tool, fine), ground(tool, coarse))
    np.testing.assert_array_equal(np.unique(rows[0]), np.arange(7, 24, 3))
    np.testing.assert_array_equal(rows[0], 3 * rows[1] + 1)
    np.testing.assert_array_equal(cols[0], 3 * cols[1] + 1)


def test_hours_on_level_ground_in_degrees(tool):
    """Along a parallel the loaded porter takes length over speed; half-way between two centres,
    half of the hour between them."""
    from trocha.core.load import constant_power_speed

    agreement = tool("trial_agreement")
    grid = Grid(9, 40, -74.0, -12.0, 0.01, 0.01, ellipsoid=Ellipsoid())
    level = ground(tool, grid)
    x, y = grid.centre(4, np.array([3, 23.5]))
    (hours,) = agreement.hours_to(
        level, np.array([4 * 40 + 3]), 8, np.column_stack((x, np.broadcast_to(y, 2)))
    )
    metres = 20.5 * float(grid.cell_metres(4)[0])
    speed = float(constant_power_speed(0.0, 12, 65, 400))
    assert hours[0] == pytest.approx(0, abs=1e-9)
    assert hours[1] == pytest.approx(metres / speed / 3600, rel=1e-6)


def test_a_comparison_in_per_cent(tool):
    """Ratios 0.9, 1.0, 1.1 are -10, 0 and +10 per cent; the pair that is not counted is 10 times
    as long, and one is not reached."""
    compare = tool("trial_agreement").compare
    over = np.array([9.0, 10, 11, 100, np.inf])
    under = np.full(5, 10.0)
    found = compare("x", over, under, np.array([True, True, True, False, True]))
    assert (found.n, found.median) == (3, pytest.approx(0))
    assert (found.p5, found.p95) == (pytest.approx(-9), pytest.approx(9))


def test_slope_of_a_ramp(tool):
    """One in ten is atan(0.1) = 5.71 degrees."""
    grid = Grid(10, 10, 0, 1000, 100, 100)
    z = np.tile(np.arange(10) * 10.0, (10, 1))
    median, high = tool("trial_agreement").slopes(ground(tool, grid, z))
    assert median == high == pytest.approx(5.7106, abs=1e-4)
