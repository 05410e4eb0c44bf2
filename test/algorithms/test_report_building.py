"""The parts any report is built from: escaping, figures for people, charts by hand."""

import re

import numpy as np
import pytest
from algorithms_page import Page
from trocha.algorithms.report.blocks import Column, Tile, notice, page, picture, table, tiles
from trocha.algorithms.report.charts import (
    WIDTH,
    Bar,
    Interval,
    Mark,
    Part,
    Steps,
    axis_ticks,
    intervals,
    stacked_bars,
    step_curves,
    tornado,
)
from trocha.algorithms.report.figures import (
    change,
    count,
    number,
    percent,
    rough,
    signed,
    signed_percent,
    things,
)
from trocha.algorithms.report.html import Html, join, tag
from trocha.layers.locate import resource

NARROW = "\u202f"


def spaced(text):
    """Thin spaces and the real minus as one types them."""
    return text.replace(NARROW, " ").replace("\u2212", "-")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"), (20569.6, "20 600"), (1767985, "1 770 000"), (999.6, "1 000"), (87.04, "87"),
        (1.0, "1"), (0.08, "0.08"), (0.0012345, "0.00123"), (-1234, "-1 230"), (9.996, "10"),
        (float("nan"), "–"), (float("inf"), "–"), (None, "–"), (0.5, "0.5"), (100, "100"),
    ],
)  # fmt: skip
def test_numbers_keep_three_digits_and_thin_spaces(value, expected):
    assert spaced(number(value)) == expected


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0, "0 %"), (1, "100 %"), (0.13166, "13 %"), (0.034, "3.4 %"), (0.9951, ">99 %"),
        (0.9949, "99 %"), (0.0004, "<0.1 %"), (-0.25, "-25 %"), (1.8, "180 %"),
        (float("nan"), "–"),
    ],
)  # fmt: skip
def test_shares_are_whole_and_never_wholly_all_or_nothing(share, expected):
    assert spaced(percent(share)) == expected


def test_signs_counts_and_rough_figures():
    assert [spaced(signed(v)) for v in (1714.1, -300, 0, float("nan"))] == [
        "+1 710",
        "-300",
        "0",
        "–",
    ]
    assert spaced(signed_percent(0.13)) == "+13 %"
    assert spaced(count(1924)) == "1 924"
    assert spaced(rough(1973.2)) == "2 000"
    assert [things(v) for v in (85.7, 3.26)] == ["86", "3.26"]
    assert change("1", "2") == "1 → 2"


def test_text_is_escaped_and_markup_is_not():
    made = tag("p", "<script>&", tag("b", "'\"<"), class_='a"b', data_x="<", hidden=True, id=None)
    assert made == '<p class="a&quot;b" data-x="&lt;" hidden>&lt;script&gt;&amp;<b>\'"&lt;</b></p>'
    assert join("<", Html("<br>"), 3) == "&lt;<br>3"
    assert tag("br") == "<br>"


def test_a_page_of_every_block_is_sound():
    text = page(
        "<Title>",
        "en",
        tag("h1", "One"),
        notice("Mind", "the <gap>"),
        notice("Mind", tag("p", "more"), kind="warning"),
        tiles([Tile("label", "figure", ("line <1>",))]),
        table(
            "Caption",
            (Column("name"), Column("kg"), Column("words", figures=False)),
            [["<a>", "1", "x"]],
            [["sum", "1", ""]],
        ),
        picture(b"png", 3, 2, "a picture of <a>"),
    )
    found = Page(text)
    assert found.faults == []
    assert found.language == "en"
    assert "&lt;a&gt;" in text
    assert "data:image/png;base64,cG5n" in text


def contrast(one, other):
    """By WCAG 2.1: of relative luminances, from 1 to 21."""

    def luminance(colour):
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_text_and_charts_can_be_read_in_every_scheme():
    """4.5 for text on what it stands on, 3 for a chart's colours on the page (WCAG AA)."""
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    with open(resource("report.css"), encoding="utf-8") as file:
        schemes = re.findall(r":root \{([^}]+)\}", file.read())
    assert len(schemes) == 3  # light, dark, paper
    for scheme in schemes:
        colour = dict(re.findall(r"--([\w-]+): (#\w{6});", scheme))
        fills = [colour[n] for n in ("air", "foot", "still", "other-1", "other-2")]
        lines = [colour[n] for n in ("before", "after", "low", "high")]
        for text in ("ink", "faint"):
            for ground in ("paper", "panel", "warn-paper"):
                assert contrast(colour[text], colour[ground]) >= 4.5, (text, ground)
        assert contrast(colour["accent"], colour["paper"]) >= 4.5
        assert all(contrast(colour["on-fill"], fill) >= 4.5 for fill in fills)
        assert all(contrast(colour["paper"], fill) >= 3 for fill in fills + lines)


def numbers_of(pattern, svg):
    return [tuple(map(float, found)) for found in re.findall(pattern, svg)]


RECT = r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="(?:34|19)" class="fill-{}">'


def test_a_stacked_bar_divides_its_length_by_shares():
    """670 units from 90 on; a quarter of 40 kg is 167.5 of them. A bar of nothing is a frame."""
    svg = stacked_bars(
        "n", "t", "d",
        [("b", [Part("air", "air", 10, "25 %"), Part("foot", "foot", 30, "75 %")]),
         ("a", [Part("air", "air", 0, ""), Part("foot", "foot", 0, "")])],
    )  # fmt: skip
    assert WIDTH == 760
    assert numbers_of(RECT.format("air"), svg) == [(90, 167.5)]
    assert numbers_of(RECT.format("foot"), svg) == [(257.5, 502.5)]
    assert svg.count('class="frame"') == 1


def test_step_curves_keep_each_value_from_edge_to_edge():
    """Axis from 46 to 748 over three days, 234 a day; 0 to 40 over 210 units up from 236: 20
    open is 131, 40 is 26, 0 is 236."""
    steps = Steps("open", "after", np.array([0, 1, 2, 3]), np.array([20, 40, 0]))
    svg = step_curves("n", "t", "d", [steps], [Mark(0, "start")], "open")
    points = re.search(r'<polyline points="([^"]+)" class="line-after">', svg).group(1)
    assert points == "46,131 280,131 280,26 514,26 514,236 748,236"


def test_a_band_runs_out_along_its_top_and_back_along_its_bottom():
    steps = Steps(
        "survival", "before", np.array([0, 1, 2]), np.array([1.0, 0.5]),
        low=np.array([1.0, 0.0]), high=np.array([1.0, 1.0]),
    )  # fmt: skip
    svg = step_curves("n", "t", "d", [steps], [], "share")
    band = re.search(r'<polygon points="([^"]+)" class="band-before">', svg).group(1)
    assert band == "46,26 397,26 397,26 748,26 748,236 397,236 397,26 46,26"


def test_an_unknown_value_is_a_gap_and_a_band_breaks_with_it():
    gap = np.array([1.0, np.nan, 1.0])
    steps = Steps("s", "high", np.array([0, 4, 6, 10]), gap, gap, gap, dashed=True)
    svg = step_curves("n", "t", "d", [steps], [], "", x_label="days")
    assert "nan" not in svg
    assert svg.count('class="band-high"') == 2
    assert svg.count('class="line-high dashed"') == 3  # two runs, and the key
    assert ">days</text>" in svg


def test_tornado_bars_start_at_the_centre():
    """Figures from -10 to 30 about 10: the bar to the low end is as long as that to the high."""
    svg = tornado("n", "t", "d", [Bar("x", -10, 30, "1", "9")], 10, ("low", "high"), "kg")
    (low,) = numbers_of(RECT.format("low"), svg)
    (high,) = numbers_of(RECT.format("high"), svg)
    assert low[1] == high[1] > 0
    assert low[0] + low[1] == pytest.approx(high[0])
    assert ">1</text>" in svg
    assert ">9</text>" in svg


def test_intervals_lie_on_one_axis_that_holds_nought():
    """Ticks 0, 5, 10, 15, 20 from 300 to 736, as the label is longer than there is room for: 21.8 a
    unit. A range of 5 to 10 is 109 long from 409 on; a value of 15 stands at 627, outside it."""
    rows = [Interval("x" * 60, 15.0, 5.0, 10.0), Interval("y", 20.0, np.nan, np.nan)]
    drawn = intervals("i", "t", "d", rows, ("value", "range"), "kg")
    (bar,) = re.findall(
        r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12" class="r', drawn
    )[:-1]
    assert [float(v) for v in bar] == [409, 109]
    dots = [float(x) for x in re.findall(r'<circle cx="([\d.]+)"', drawn)]
    assert dots == [627, 736, 306]  # the two values, and the key's
    assert "range-bar" not in intervals("i", "t", "d", rows, ("value", ""), "kg")


def test_tornado_ends_on_one_side_are_named_together():
    """Both ends lower the figure: the shorter bar is drawn over the longer, words at the outer."""
    svg = tornado("n", "t", "d", [Bar("x", 8, 2, "25", "55")], 10, ("low", "high"), "kg")
    assert ">55, 25</text>" in svg
    assert svg.index("fill-high") < svg.index("fill-low")


@pytest.mark.parametrize(
    ("lowest", "highest", "expected"),
    [
        (0, 38, [0, 10, 20, 30, 40]),
        (0, 1, [0, 0.5, 1]),
        (-3, 12, [-5, 0, 5, 10, 15]),
        (0, 0, [0, 0.5, 1]),
        (5, 5, [4, 6, 8, 10]),
    ],
)
def test_ticks_are_round_and_enclose_the_figures(lowest, highest, expected):
    assert axis_ticks(lowest, highest) == pytest.approx(expected)


def test_every_chart_says_what_it_shows():
    for svg in (
        stacked_bars("a", "Title", "What it says", [("b", [Part("p", "air", 1, "1")])]),
        step_curves("b", "T", "D", [Steps("", "after", np.arange(2), np.ones(1))], [], ""),
        tornado("c", "T", "D", [Bar("x", 1, 1, "", "")], 1, ("l", "h"), ""),
    ):
        found = Page(page("t", "en", tag("h1", "h"), svg))
        assert found.faults == []
        assert found.charts == 1
