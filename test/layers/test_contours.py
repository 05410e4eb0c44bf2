"""Bands and lines: areas by hand, and what holds on any raster with any holes."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsGeometry, QgsPointXY
from trocha.core.errors import Cancelled
from trocha.core.grid import Grid
from trocha.core.progress import Progress
from trocha.layers import contours
from trocha.layers.contours import bands, isolines

X = np.nan
BREAKS = (2.0, 4.0, 6.0, 100.0)


def grid_of(values, size=1.0):
    rows, cols = np.shape(values)
    return Grid(rows, cols, west=500, north=900, width=size, height=size)


def drawn(values, breaks=BREAKS, size=1.0):
    values = np.asarray(values, float)
    return bands(values, grid_of(values, size), breaks)


def test_a_ramp_is_cut_where_it_says():
    """Columns 0, 1, 2, 3 in cells of 10: centres at 5, 15, 25, 35. The value 0.5 lies at 10, 2
    at 25; below is the rest of the first cells, up to the raster's edges."""
    below, middle, above = drawn([[0, 1, 2, 3]] * 2, (0.5, 2.0, 9.0), 10.0)
    # A value that equals a break is moved by a millionth so as to lie on one side.
    assert below.area() == pytest.approx(10 * 20)
    assert middle.area() == pytest.approx(15 * 20, rel=1e-5)
    assert above.area() == pytest.approx(15 * 20, rel=1e-5)
    box = below.boundingBox()
    assert (box.xMinimum(), box.xMaximum()) == pytest.approx((500, 510))
    assert (box.yMinimum(), box.yMaximum()) == pytest.approx((880, 900))


def test_a_band_that_lies_nowhere_is_none():
    low, none, high = drawn([[0.0, 0.0], [5.0, 5.0]], (1.0, 1.5, 9.0))[:3]
    assert low is not None and none is not None and high is not None  # the slope crosses all
    flat = drawn([[0.5, 0.5]], (1.0, 2.0))
    assert flat[0].area() == pytest.approx(2)
    assert flat[1] is None
    assert drawn([[X, X]], (1.0,)) == [None]
    assert drawn([[7.0]], (1.0, 9.0))[0] is None


def test_a_hole_round_a_barrier_is_the_barriers_cells():
    values = np.ones((6, 7))
    values[2:4, 2:5] = X
    (band,) = drawn(values, (9.0,))
    assert band.area() == pytest.approx(42 - 6)
    (polygon,) = band.asMultiPolygon()
    shell, hole = polygon
    assert QgsGeometry.fromPolygonXY([hole]).area() == pytest.approx(6)
    assert QgsGeometry.fromPolygonXY([shell]).area() == pytest.approx(42)


@pytest.mark.parametrize(
    "values",
    [
        [[3, X], [X, 1]],  # two cells that touch at a corner
        [[X, 3, X], [1, X, 3], [X, 3, X]],
        [[1, 3], [3, 1]],  # a saddle
        [[1, 3, 1], [3, 1, 3], [1, 3, 1]],
        [[2, 4], [4, 2]],  # a saddle whose corners are breaks
        [[3, 3, 3, 3], [3, X, 3, 3], [3, 3, X, 3], [3, 3, 3, 3]],  # holes that touch
        [[5]],
        [[2, 2, 2]],
    ],
)
def test_saddles_corners_and_touching_holes_are_valid_and_lose_nothing(values):
    shapes = [shape for shape in drawn(values) if shape is not None]
    assert all(shape.isGeosValid() for shape in shapes)
    assert sum(s.area() for s in shapes) == pytest.approx(np.isfinite(values).sum(), rel=1e-5)


@st.composite
def rasters(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    shape = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    whole = draw(st.booleans())
    values = rng.integers(0, 8, shape).astype(float) if whole else rng.uniform(0, 8, shape)
    values[rng.random(shape) < draw(st.sampled_from([0.0, 0.1, 0.3, 0.6]))] = X
    return values


@settings(max_examples=120, deadline=None)
@given(rasters(), st.sampled_from([1, 3, 1000]))
def test_bands_are_valid_apart_and_cover_the_ground(values, holes_a_strip):
    """They add up to the area of the cells, do not overlap, and hold the centres whose values
    lie between their breaks; drawn in strips or not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(contours, "HOLES_A_STRIP", holes_a_strip)
        grid, shapes = grid_of(values), drawn(values)
    there = [shape for shape in shapes if shape is not None]
    assert all(shape.isGeosValid() and shape.isMultipart() for shape in there)
    area = sum(shape.area() for shape in there)
    assert area == pytest.approx(np.isfinite(values).sum(), abs=1e-4)
    for one, other in itertools.combinations(there, 2):
        assert one.intersection(other).area() < 1e-9
    for low, high, shape in zip((0.0, *BREAKS), BREAKS, shapes):
        for r, c in zip(*np.nonzero(np.isfinite(values))):
            x, y = grid.centre(r, c)
            inside = shape is not None and shape.contains(QgsPointXY(float(x), float(y)))
            if values[r, c] not in BREAKS:
                assert inside == (low <= values[r, c] < high)
            elif inside:
                assert low <= values[r, c] <= high


def test_strips_join_without_a_trace(monkeypatch):
    """40 x 60 cells with 200 holes, drawn in one go and in 20 strips: the same areas, and the same
    outlines but for where they start."""
    rng = np.random.default_rng(2)
    values = np.add.outer(np.arange(40), np.arange(60)) / 15 + rng.uniform(0, 1, (40, 60))
    values[rng.random((40, 60)) < 0.1] = X
    monkeypatch.setattr(contours, "HOLES_A_STRIP", 10**9)
    whole = drawn(values, size=30.0)
    monkeypatch.setattr(contours, "HOLES_A_STRIP", 10)
    assert len(contours._strips(values)) > 10
    for one, other in zip(whole, drawn(values, size=30.0)):
        assert other.isGeosValid()
        assert one.symDifference(other).area() < 1e-6
        assert one.length() == pytest.approx(other.length())
        assert len(one.asMultiPolygon()) == len(other.asMultiPolygon())


def test_lines_by_hand():
    """A ramp of 4 columns in cells of 10: the line of 0.5 goes down between the first two, from
    edge to edge; 9 is nowhere."""
    half, nothing = isolines(np.array([[0.0, 1, 2, 3]] * 2), grid_of([[0] * 4] * 2, 10.0), (0.5, 9))
    assert nothing is None
    assert half.length() == pytest.approx(20)
    assert {round(p.x(), 4) for p in half.vertices()} == {510.0}


def test_a_cancel_is_heard():
    values = np.random.default_rng(3).uniform(0, 8, (300, 300))
    with pytest.raises(Cancelled):
        bands(values, grid_of(values), BREAKS, Progress(cancelled=lambda: True))


def test_progress_rises_to_the_end():
    told = []
    values = np.random.default_rng(3).uniform(0, 8, (50, 50))
    bands(values, grid_of(values), BREAKS, Progress(told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0
