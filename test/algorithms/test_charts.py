"""Step charts: ticks, gaps and words that stay whole."""

import math
from xml.etree import ElementTree

import pytest
from trocha.algorithms.airstrips.charts import Axis, Steps, round_ticks, step_chart

X = Axis("day", 0, 10, [(0, "0"), (10, "10")])
Y = Axis("strips", 0, 4, [(0, "0")])


def elements(svg):
    return list(ElementTree.fromstring(svg).iter())


def paths(svg):
    return [e for e in elements(svg) if e.tag.endswith("path")]


def test_a_step_holds_its_value_to_the_next():
    svg = step_chart("a", "t", "d", X, Y, [Steps([0, 5], [4, 2], "open", "#123456")])
    (line,) = [e for e in paths(svg) if e.get("stroke") == "#123456" and "L" in e.get("d")]
    corners = [tuple(map(float, p.split())) for p in line.get("d")[1:].split("L")]
    # From the left edge at the top to the middle, down to half the height, on to the right edge.
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = corners
    assert (x1, y1) == (x2, y0)
    assert x1 == pytest.approx((x0 + x3) / 2, abs=0.1)
    assert y2 == y3 > y0


def test_an_unknown_value_is_a_gap_and_a_band_breaks_with_it():
    gap = [1, math.nan, 1]
    svg = step_chart("a", "t", "d", X, Y, [Steps([0, 4, 6], gap, "s", "#123456", gap, gap)])
    assert "nan" not in svg
    drawn = [e.get("d") for e in paths(svg) if "#123456" in (e.get("stroke"), e.get("fill"))]
    assert [d.count("M") for d in drawn] == [2, 2, 1]  # band, line, legend


def test_words_are_escaped():
    svg = step_chart("a", "<b> & c", "d", X, Y, [Steps([0], [1], "x < y", "#123456")])
    texts = [e.text for e in elements(svg) if e.text]
    assert "<b> & c" in texts
    assert "x < y" in texts


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 40, ["0", "10", "20", "30", "40"]),
        (0, 3, ["0", "1", "2", "3"]),
        (0, 1, ["0", "1"]),
        (0, 1200, ["0", "500", "1,000"]),
    ],
)
def test_ticks_are_round_and_whole(low, high, expected):
    assert [text for _, text in round_ticks(low, high)] == expected
