"""Draws of a journey: nothing uncertain gives the route itself; known spreads come out as known."""

import gc
import weakref

import numpy as np
import pytest
from surface_shapes import flat_grid
from trocha.core import journeys, uncertainty
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.nearness import cells_near
from trocha.core.pace import walking_model
from trocha.core.perturbation import Perturbed, Spreads, crossing_cells
from trocha.core.progress import Progress
from trocha.core.routes import trace
from trocha.core.uncertainty import route_draws, time_spread
from trocha.core.wavefront import solve

PLENTY = 8e9
Z10 = 1.2815515655446004  # the normal deviate of 90 per cent


def hills(rows=24, cols=30, seed=2):
    rng = np.random.default_rng(seed)
    coarse = rng.uniform(0, 60, (rows // 4 + 2, cols // 4 + 2))
    r, c = np.mgrid[0:rows, 0:cols] / 4
    i, j, fr, fc = r.astype(int), c.astype(int), r % 1, c % 1
    top = coarse[i, j] * (1 - fc) + coarse[i, j + 1] * fc
    bottom = coarse[i + 1, j] * (1 - fc) + coarse[i + 1, j + 1] * fc
    return Terrain(flat_grid(rows, cols), top * (1 - fr) + bottom * fr)


def draws(terrain, spreads, count=20, origin=(2, 2), destination=(20, 26), near_m=0.0, **more):
    cols = terrain.grid.cols
    ends = [np.array([row * cols + col]) for row, col in (origin, destination)]
    walk = Walk(walking_model("tobler"), 16)
    return route_draws(
        terrain, walk, *ends, spreads, count, near_m=near_m, free_bytes=PLENTY, **more
    )


def single(terrain, origin=(2, 2), destination=(20, 26)):
    cols = terrain.grid.cols
    costs = MoveCosts(terrain, Walk(walking_model("tobler"), 16))
    solution = solve(costs, [np.array([origin[0] * cols + origin[1]])])
    target = np.array([destination[0] * cols + destination[1]])
    return float(solution.hours_at(target)[0, 0]), trace(solution, 0, target)[0].cells


@pytest.mark.parametrize("near_m", [0.0, 45.0])
def test_nothing_uncertain_is_the_single_route_with_share_one(near_m):
    terrain = hills()
    hours, path = single(terrain)
    found = draws(terrain, Spreads(), near_m=near_m)
    assert (found.hours == hours).all()
    near = cells_near(terrain.grid, path, near_m)
    assert np.array_equal(found.share, near.astype(float))
    spread = time_spread(found.hours[:, 0, 0])
    assert spread.p10 == spread.p50 == spread.p90 == hours
    assert (spread.reached_share, spread.mean_error, spread.p50_error) == (1.0, 0.0, 0.0)
    assert found.share_error() == 0.0


def test_a_whisper_of_error_finds_the_same_route():
    """A micrometre changes no choice here, though every draw is solved for itself."""
    terrain = hills()
    hours, path = single(terrain)
    found = draws(terrain, Spreads(dem_error_m=1e-6, correlation_m=90.0))
    assert np.array_equal(found.share, cells_near(terrain.grid, path, 0.0).astype(float))
    assert found.hours == pytest.approx(hours, rel=1e-6)
    assert np.unique(found.hours).size > 1


def test_the_spread_in_speed_is_lognormal_and_leaves_the_route():
    """P10 and P90 of a lognormal of median m and sigma ln(1.2) are m / 1.2^z and m x 1.2^z.

    The standard error of a quantile at p is sqrt(p (1 - p) / n) over the density there.
    """
    terrain = hills()
    hours, path = single(terrain)
    n = 1500
    found = draws(terrain, Spreads(speed_pct=20.0), n)
    assert np.array_equal(found.share, cells_near(terrain.grid, path, 0.0).astype(float))
    spread = time_spread(found.hours[:, 0, 0])
    sigma = np.log(1.2)
    tail = np.sqrt(0.09 / n) * sigma * np.sqrt(2 * np.pi) * np.exp(Z10**2 / 2)
    middle = np.sqrt(0.25 / n) * sigma * np.sqrt(2 * np.pi)
    assert np.log(spread.p10 / hours) == pytest.approx(-sigma * Z10, abs=4 * tail)
    assert np.log(spread.p90 / hours) == pytest.approx(sigma * Z10, abs=4 * tail)
    assert np.log(spread.p50 / hours) == pytest.approx(0, abs=4 * middle)
    assert spread.mean == pytest.approx(
        hours * np.exp(sigma**2 / 2), abs=4 * hours * sigma / np.sqrt(n)
    )
    # What is printed as the errors of mean and median is what theory says of them.
    deviation = hours * np.exp(sigma**2 / 2) * np.sqrt(np.expm1(sigma**2))
    assert spread.mean_error == pytest.approx(deviation / np.sqrt(n), rel=0.15)
    assert spread.p50_error == pytest.approx(hours * middle, rel=0.4)


def test_the_interval_covers_what_it_says():
    """Of further draws, 80 per cent lie between P10 and P90 of the first, within sampling error."""
    terrain = hills(12, 14)
    spreads = Spreads(dem_error_m=3.0, correlation_m=60.0, speed_pct=15.0)
    n = 250
    hours = draws(terrain, spreads, 2 * n, (1, 1), (10, 12)).hours[:, 0, 0]
    spread = time_spread(hours[:n])
    inside = ((hours[n:] >= spread.p10) & (hours[n:] <= spread.p90)).mean()
    # Both the interval's ends and the count inside vary: variance 0.8 x 0.2 x (1/n + 1/n).
    assert inside == pytest.approx(0.8, abs=4 * np.sqrt(0.16 * 2 / n))


def test_the_printed_error_of_the_median_is_that_of_repeated_runs():
    """Medians of 300 samples of 101 from a lognormal scatter as one sample's error says."""
    rng = np.random.default_rng(8)
    samples = np.exp(0.3 * rng.standard_normal((300, 101)))
    scatter = np.median(samples, axis=1).std()
    told = np.mean([time_spread(one).p50_error for one in samples])
    assert told == pytest.approx(scatter, rel=0.2)


ALL = Spreads(
    dem_error_m=4.0, correlation_m=90.0, speed_pct=20.0, pace_pct=10.0, blocked_pct=50.0, seed=7
)


@pytest.mark.parametrize("arranged", [(1, 3), (2, 1), (2, 4), (3, 2)])
def test_threads_and_stacks_change_no_byte(arranged):
    terrain = hills()
    more = {"near_m": 45.0, "crossings": (np.array([14 * 30 + 13]), np.array([8 * 30 + 20]))}
    alone = draws(terrain, ALL, 9, threads=1, together=1, **more)
    other = draws(terrain, ALL, 9, threads=arranged[0], together=arranged[1], **more)
    assert alone.hours.tobytes() == other.hours.tobytes()
    assert alone.passes.tobytes() == other.passes.tobytes()


@pytest.mark.parametrize("crossings", [(), (np.arange(10 * 30, 10 * 30 + 12),)])
@pytest.mark.parametrize("together", [1, 3])
def test_searching_from_both_ends_changes_no_byte(monkeypatch, together, crossings):
    """Several pairs, a crossing that may close the known way, and the same without a plan."""
    terrain = hills()
    ends = [np.array([2 * 30 + 2, -1, 20 * 30 + 4]), np.array([20 * 30 + 26, 3 * 30 + 28, -1])]
    walk = Walk(walking_model("tobler"), 16)
    spreads = Spreads(
        dem_error_m=4.0, correlation_m=90.0, speed_pct=20.0, pace_pct=10.0, blocked_pct=50.0
    )
    found, planned = {}, []
    for least in (1, 1000):
        monkeypatch.setattr(uncertainty, "DRAWS_WORTH_A_PLAN", least)
        monkeypatch.setattr(journeys, "best_share", lambda *_: planned.append(1) or 0.45)
        found[least] = route_draws(
            terrain, walk, *ends, spreads, 9, near_m=0.0, free_bytes=PLENTY, threads=1,
            together=together, crossings=crossings,
        )  # fmt: skip
    assert planned == [1]
    assert np.isfinite(found[1].hours).sum() == 9 * 4
    np.testing.assert_array_equal(found[1].hours, found[1000].hours)
    np.testing.assert_array_equal(found[1].passes, found[1000].passes)


def test_a_seed_repeats_and_a_draw_is_the_same_whatever_their_number():
    terrain = hills()
    first, again, few = (draws(terrain, ALL, n) for n in (8, 8, 5))
    assert first.hours.tobytes() == again.hours.tobytes()
    assert first.hours[:5].tobytes() == few.hours.tobytes()
    other = draws(terrain, Spreads(**{**ALL.__dict__, "seed": 8}), 8)
    assert not np.array_equal(first.hours, other.hours)


def test_one_source_of_uncertainty_leaves_the_others_draws():
    """Speed's factors are those of speed alone, with or without an error of the ground."""
    terrain = hills()
    alone = draws(terrain, Spreads(speed_pct=20.0), 6).hours
    ground = draws(terrain, Spreads(dem_error_m=3.0, correlation_m=90.0), 6).hours
    both = draws(terrain, Spreads(dem_error_m=3.0, correlation_m=90.0, speed_pct=20.0), 6).hours
    assert both == pytest.approx(ground * alone / single(terrain)[0])


def test_pace_factors_multiply_the_walk_where_they_lie():
    """On level ground with one way through, the time is the sum of what the cells cost."""
    ground = np.full((3, 9), np.nan)
    ground[1] = 0.0
    terrain = Terrain(flat_grid(3, 9), ground)
    spreads = Spreads(pace_pct=30.0, correlation_m=60.0)
    found = draws(terrain, spreads, 5, (1, 0), (1, 8)).hours[:, 0, 0]
    for draw, hours in enumerate(found):
        factor = Perturbed(terrain, spreads).terrain(draw).factor[1]
        # The first and the last cell count half: 30 m a move at Tobler's level speed.
        weight = factor[1:-1].sum() + (factor[0] + factor[-1]) / 2
        assert hours == pytest.approx(0.03 * weight / (6 * np.exp(-0.175)))


def test_a_crossing_is_closed_as_often_as_it_is_said():
    """A wall with one gap: reached where it is open. 200 draws at 30 per cent."""
    ground = np.zeros((5, 7))
    ground[:, 3] = np.nan
    ground[2, 3] = 0.0
    terrain, gap = Terrain(flat_grid(5, 7), ground), (np.array([2 * 7 + 3]),)
    found = draws(terrain, Spreads(blocked_pct=30.0), 200, (2, 0), (2, 6), crossings=gap, threads=1)
    reached = time_spread(found.hours[:, 0, 0]).reached_share
    assert reached == pytest.approx(0.7, abs=4 * np.sqrt(0.21 / 200))
    assert found.share[2, 3] == reached
    assert found.share_error() == pytest.approx(np.sqrt(reached * (1 - reached) / 200))


def test_ends_are_never_closed_and_a_crossing_takes_its_neighbours():
    grid = flat_grid(5, 5)
    (cells,) = crossing_cells(grid, np.array([12, -1]))
    assert cells.tolist() == [7, 11, 12, 13, 17]
    terrain = Terrain(grid, np.zeros((5, 5)))
    found = draws(terrain, Spreads(blocked_pct=100.0), 3, (2, 2), (2, 4), crossings=(cells,))
    # Out of the middle only diagonally: (2,2) (1,3) (2,4); both sides of that move are closed.
    assert not np.isfinite(found.hours).any()
    assert np.isnan(time_spread(found.hours[:, 0, 0]).p50)


def test_a_limit_counts_the_factor_of_speed():
    terrain = hills()
    hours, _ = single(terrain)
    found = draws(terrain, Spreads(speed_pct=20.0), 200, limit_hours=hours)
    factors = np.array([Spreads(speed_pct=20.0).time_factor(i) for i in range(200)])
    assert np.array_equal(np.isfinite(found.hours[:, 0, 0]), hours * factors <= hours)
    reached = np.isfinite(found.hours[:, 0, 0]).mean()
    assert found.share.max() == reached


def test_several_pairs_some_of_them_nowhere():
    terrain = hills()
    walk, cols = Walk(walking_model("tobler"), 16), 30
    found = route_draws(
        terrain, walk, np.array([62, -1, 65]), np.array([-1, 20 * cols + 26, 62]),
        Spreads(dem_error_m=2.0, correlation_m=60.0), 4, near_m=0.0, free_bytes=PLENTY,
    )  # fmt: skip
    reached = np.isfinite(found.hours).all(axis=0)
    assert reached.tolist() == [[False, True, True], [False] * 3, [False, True, True]]
    assert (found.hours[:, 0, 2] == 0).all()
    one = draws(terrain, Spreads(dem_error_m=2.0, correlation_m=60.0), 4)
    assert np.array_equal(one.hours[:, 0, 0], found.hours[:, 0, 1])


def test_degrees_are_not_stacked_and_give_the_same_on_any_thread():
    from trocha.core.grid import Ellipsoid, Grid

    grid = Grid(24, 30, -74.0, -12.0, 1 / 3600, 1 / 3600, ellipsoid=Ellipsoid())
    terrain = Terrain(grid, hills().elevation)
    first = draws(terrain, ALL, 4, threads=1, together=4)
    second = draws(terrain, ALL, 4, threads=2, together=1)
    assert first.hours.tobytes() == second.hours.tobytes()


def test_cancel_and_progress():
    told = []
    draws(hills(), ALL, 6, threads=2, together=1, progress=Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
    asked = []

    def after_a_while():
        asked.append(1)
        return len(asked) > 200

    for threads in (1, 2):
        asked.clear()
        with pytest.raises(Cancelled):
            draws(hills(), ALL, 500, threads=threads, progress=Progress(cancelled=after_a_while))


def test_refusals():
    with pytest.raises(TrochaError, match="DRAWS is 0"):
        draws(hills(), ALL, 0)
    with pytest.raises(TrochaError, match="One draw needs about .* CELL_SIZE"):
        route_draws(
            hills(), Walk(walking_model("tobler")), np.array([0]), np.array([5]), ALL, 3,
            near_m=0, free_bytes=300e6,
        )  # fmt: skip
    with pytest.raises(TrochaError, match="BLOCKED_SHARE_PCT is 101"):
        Spreads(blocked_pct=101)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_cancelled_run_leaves_no_cycle_behind(threads):
    """What the caller holds goes with its last reference; a cycle would keep it for a collector."""

    class Caller:
        asked = 0

        def gave_up(self):
            self.asked += 1
            return self.asked > 100

    def cancelled():
        caller = Caller()
        try:
            draws(hills(), ALL, 500, threads=threads, progress=Progress(cancelled=caller.gave_up))
        except Cancelled:
            return weakref.ref(caller)

    gc.collect()
    gc.disable()
    try:
        assert cancelled()() is None
    finally:
        gc.enable()
