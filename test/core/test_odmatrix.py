"""Many solves at once against single ones: same hours, same ways, any memory."""

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trocha.core import odmatrix
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.grid import Grid
from trocha.core.movement import MoveCosts, Terrain, Walk
from trocha.core.odmatrix import refuse_if_too_large, solve_each, travel_hours, travel_matrix
from trocha.core.pace import walking_model
from trocha.core.progress import Progress
from trocha.core.wavefront import solve


def ground(seed, neighbours=16, towards=False, rows=20, cols=25):
    rng = np.random.default_rng(seed)
    z = rng.uniform(0, 40, (rows, cols))
    z[rng.random((rows, cols)) < 0.15] = np.nan
    grid = Grid(rows, cols, west=0, north=0, width=30, height=30)
    walk = Walk(walking_model("tobler"), neighbours, towards=towards)
    places = rng.choice(np.flatnonzero(np.isfinite(z)), 6, replace=False)
    return MoveCosts(Terrain(grid, z), walk), places


@settings(max_examples=15, deadline=None)
@given(
    st.integers(0, 2**32 - 1), st.sampled_from([8, 16, 32, 48]), st.booleans(),
    st.sampled_from([0.0, 160e6, 4e9]),
)  # fmt: skip
def test_together_or_alone_with_a_table_or_without(seed, neighbours, towards, free_bytes):
    """Little memory means no table and one solve at a time; hours do not depend on it."""
    costs, places = ground(seed, neighbours, towards)
    expected = np.concatenate([solve(costs, [np.array([o])]).hours_at(places) for o in places])
    got = travel_hours(lambda _towards: costs, places, places, free_bytes=free_bytes)
    np.testing.assert_array_equal(got, expected)
    np.testing.assert_array_equal(
        travel_matrix(costs, places, places, free_bytes=free_bytes).hours, expected
    )


@pytest.fixture
def one_a_front(monkeypatch):
    """Batches of one origin each, so that a few origins already are work for several threads."""
    monkeypatch.setattr(odmatrix, "WORTHWHILE_FRONT", 1)


@pytest.mark.parametrize("threads", [1, 2, 3, 9])
def test_threads_change_no_time_and_leave_no_origin_out(threads, one_a_front):
    costs, places = ground(11)
    origins = np.array([places[0], -1, *places[1:]])
    alone = [solve(costs, [np.array([o])]).hours_at(places)[0] for o in places]
    found = {}
    for batch in solve_each(costs, origins, free_bytes=4e9, threads=threads):
        hours = batch.solution.hours_at(places)
        found.update(zip(batch.origins.tolist(), hours))
    assert list(found) == [0, 2, 3, 4, 5, 6]  # in the order of the origins, without the unplaced
    np.testing.assert_array_equal(list(found.values()), alone)


def test_two_solve_abreast_and_none_while_the_caller_has_a_batch(one_a_front, monkeypatch):
    """Each waits for the other, so one after the other neither would come through. A caller may
    stop after any batch, and what it does meanwhile is done alone."""
    both = threading.Barrier(2, timeout=60)

    def met(*args, **kwargs):
        both.wait()
        return solve(*args, **kwargs)

    monkeypatch.setattr(odmatrix, "solve", met)
    costs, places = ground(12)
    before = threading.active_count()
    batches = solve_each(costs, places, free_bytes=4e9, threads=2)
    next(batches)
    assert threading.active_count() == before
    batches.close()
    assert threading.active_count() == before


def test_ways_lead_from_origin_to_destination_and_nowhere_is_nowhere():
    costs, places = ground(4)
    origins = np.array([places[0], -1, places[1]])
    destinations = np.array([places[2], -1])
    matrix = travel_matrix(costs, origins, destinations, free_bytes=4e9)
    assert np.isinf(matrix.hours[1]).all()
    assert np.isinf(matrix.hours[:, 1]).all()
    for o in (0, 2):
        path = matrix.paths[o][0]
        if path is None:
            assert np.isinf(matrix.hours[o, 0])
        else:
            assert (path.cells[0], path.cells[-1]) == (origins[o], destinations[0])
            assert np.isfinite(matrix.hours[o, 0])
        assert matrix.paths[o][1] is None
    assert matrix.paths[1] == (None, None)


def test_limit_leaves_the_far_ones_out():
    costs, places = ground(7)
    full = travel_hours(lambda _towards: costs, places, places, free_bytes=4e9)
    limit = float(np.median(full[np.isfinite(full)]))
    cut = travel_hours(lambda _towards: costs, places, places, free_bytes=4e9, limit_hours=limit)
    np.testing.assert_array_equal(cut, np.where(full <= limit, full, np.inf))


def test_progress_rises_and_cancel_is_heard():
    costs, places = ground(2)
    told = []
    travel_hours(
        lambda _towards: costs, places, places, free_bytes=4e9, progress=Progress(told.append)
    )
    assert told == sorted(told)
    with pytest.raises(Cancelled):
        travel_hours(
            lambda _towards: costs,
            places,
            places,
            free_bytes=4e9,
            progress=Progress(cancelled=lambda: True),
        )


def test_too_large_names_the_megabytes_and_a_size_that_fits():
    """10^8 cells of 40 bytes and 150 MB of scratch are 4,150 MB; half of 2,000 may be used,
    which leaves 850 MB or 2.125 x 10^7 cells: sqrt(10^8 / 2.125e7) = 2.17, so three times."""
    with pytest.raises(TrochaError) as caught:
        refuse_if_too_large("dem", 10**8, 40, 30, 2e9)
    assert "4,150 MB, and 1,000 MB may be used" in str(caught.value)
    assert "CELL_SIZE to 90 metres" in str(caught.value)
    refuse_if_too_large("dem", 10**8 // 9, 40, 90, 2e9)


def test_a_memory_too_small_for_any_raster_is_told_without_a_cell_size():
    """Half of 200 MB is less than the 150 MB that a run needs before its first cell."""
    with pytest.raises(TrochaError) as caught:
        refuse_if_too_large("dem", 10**6, 100, 30, 200e6)
    assert "CELL_SIZE" not in str(caught.value)
    assert "100 MB may be used, too little for any raster" in str(caught.value)
