"""Small charts as inline SVG: bars, curves in steps, tornadoes, intervals.

Pure functions of numbers and texts. Colours are classes of ``resources/report.css``, so that a
chart follows the page's light and dark scheme. Every chart has a title and a description that
says in words what it shows. Lengths are in units of the picture, ``WIDTH`` across.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from .html import Html, join, tag

WIDTH = 760
TEXT = 13  # font size
LETTER = 7.0  # width of a letter at that size, on the safe side of the mean


@dataclass(frozen=True)
class Part:
    """A piece of a bar: what it is called, its colour class, its value, and that in words."""

    label: str
    colour: str
    value: float
    text: str


@dataclass(frozen=True)
class Steps:
    """A curve that keeps a value from one edge to the next.

    ``edges`` (n + 1,) rise; ``values`` (n,), and ``low`` and ``high`` for a band round them. NaN
    is a gap.
    """

    label: str
    colour: str
    edges: np.ndarray
    values: np.ndarray
    low: np.ndarray | None = None
    high: np.ndarray | None = None
    dashed: bool = False


@dataclass(frozen=True)
class Mark:
    """A place on the horizontal axis with words to it."""

    x: float
    label: str


@dataclass(frozen=True)
class Bar:
    """A bar of a tornado: a figure at the low and at the high end of one assumption.

    ``low_text`` and ``high_text`` say where those ends are, beside the bar.
    """

    label: str
    at_low: float
    at_high: float
    low_text: str
    high_text: str


@dataclass(frozen=True)
class Interval:
    """A row of a chart of intervals: a value, and the ends of its range."""

    label: str
    value: float
    low: float
    high: float


def stacked_bars(
    name: str, title: str, description: str, bars: Sequence[tuple[str, Sequence[Part]]]
) -> Html:
    """One bar a row, each as long as the others, its parts by their share of the bar's sum."""
    left, bar, gap = 90, 34, 14
    across = WIDTH - left
    drawn, top = [], 0
    for label, parts in bars:
        total = sum(part.value for part in parts)
        drawn.append(_text(left - 10, top + bar / 2 + 5, label, "end"))
        x = float(left)
        for part in parts:
            width = across * part.value / total if total > 0 else 0.0
            if width <= 0:
                continue
            drawn.append(_rect(x, top, width, bar, f"fill-{part.colour}"))
            if width > LETTER * len(part.text) + 8:
                middle = x + width / 2
                drawn.append(_text(middle, top + bar / 2 + 5, part.text, "middle", "on-fill"))
            x += width
        if total <= 0:
            drawn.append(_rect(left, top, across, bar, "frame"))
        top += bar + gap
    keys = {part.colour: part.label for _, parts in bars for part in parts if part.value > 0}
    drawn.append(_key(left, top + 4, [(label, f"fill-{colour}") for colour, label in keys.items()]))
    return _svg(name, title, description, top + 22, drawn)


def step_curves(
    name: str,
    title: str,
    description: str,
    curves: Sequence[Steps],
    marks: Sequence[Mark],
    y_label: str,
    y_text: Callable[[float], str] = "{:g}".format,
    x_label: str = "",
) -> Html:
    """Curves over one axis from 0, with bands where they have them; marks stand under the axis."""
    left, top, low_edge, right = 46, 26, 236, WIDTH - 12
    x_from = min(float(c.edges[0]) for c in curves)
    x_to = max(float(c.edges[-1]) for c in curves)
    ticks = axis_ticks(0.0, max(_highest(c) for c in curves))

    def x_of(x):
        return left + (x - x_from) / ((x_to - x_from) or 1.0) * (right - left)

    def y_of(y):
        return low_edge - y / ticks[-1] * (low_edge - top)

    drawn = [_text(left, top - 12, y_label, "start", "faint")]
    for tick in ticks:
        drawn.append(_line(left, y_of(tick), right, y_of(tick), "grid"))
        drawn.append(_text(left - 8, y_of(tick) + 4, y_text(tick), "end", "faint"))
    for mark in marks:
        x = x_of(mark.x)
        anchor = "start" if x < left + 40 else "end" if x > right - 40 else "middle"
        drawn.append(_line(x, low_edge, x, low_edge + 5, "axis"))
        drawn.append(_text(x, low_edge + 20, mark.label, anchor, "faint"))
    for curve in curves:
        if curve.low is not None and curve.high is not None:
            for xs, low, high in _runs(curve.edges, curve.low, curve.high):
                x, lower, upper = x_of(xs), y_of(low), y_of(high)
                outline = _points(np.r_[x, x[::-1]], np.r_[upper, lower[::-1]])
                drawn.append(tag("polygon", points=outline, class_=f"band-{curve.colour}"))
    for curve in curves:
        for xs, ys in _runs(curve.edges, curve.values):
            line = _points(x_of(xs), y_of(ys))
            drawn.append(tag("polyline", points=line, class_=_line_class(curve)))
    drawn.append(_line(left, low_edge, right, low_edge, "axis"))
    drawn.append(_text(right, low_edge + 45, x_label, "end", "faint"))
    drawn.append(_line_key(left, low_edge + 40, [curve for curve in curves if curve.label]))
    return _svg(name, title, description, low_edge + 52, drawn)


def _runs(edges: np.ndarray, *values: np.ndarray) -> list[tuple[np.ndarray, ...]]:
    """Corners of steps, in pieces where a value is NaN: x, then y of each of ``values``."""
    columns = [np.asarray(column, float) for column in values]
    known = np.isfinite(np.sum(columns, axis=0))
    # Where a run of known values begins, and the place after its end.
    turns = np.flatnonzero(np.diff(np.r_[False, known, False]))
    runs = []
    for start, end in zip(turns[::2], turns[1::2]):
        x = np.repeat(np.asarray(edges, float)[start : end + 1], 2)[1:-1]
        runs.append((x, *(np.repeat(column[start:end], 2) for column in columns)))
    return runs


def _line_class(curve: Steps) -> str:
    return f"line-{curve.colour}" + (" dashed" if curve.dashed else "")


def _line_key(left: float, middle: float, curves: Sequence[Steps]) -> Html:
    """A stretch of each line with what it stands for, in a row."""
    drawn, x = [], left
    for curve in curves:
        line = f"{_at(x)},{_at(middle)} {_at(x + 24)},{_at(middle)}"
        drawn.append(tag("polyline", points=line, class_=_line_class(curve)))
        drawn.append(_text(x + 30, middle + 5, curve.label, "start"))
        x += 30 + LETTER * len(curve.label) + 22
    return join(*drawn)


def tornado(
    name: str,
    title: str,
    description: str,
    bars: Sequence[Bar],
    centre: float,
    keys: tuple[str, str],
    x_label: str,
    text: Callable[[float], str] = "{:g}".format,
) -> Html:
    """Bars from the figure at an assumption's low to that at its high, one row an assumption.

    They start from ``centre``, the figure with all assumptions at their values. ``keys`` name the
    two colours: towards the low end, towards the high end. ``text`` writes the axis.
    """
    row, top = 27, 24
    words = [word for bar in bars for _, word, _ in _bar_ends(bar, centre)]
    beside = LETTER * max(len(word) for word in words) + 12  # room for words at a bar's end
    label_width = min(370, LETTER * max(len(bar.label) for bar in bars) + 8)
    left, right = label_width + beside, WIDTH - beside
    ends = [centre, *(end for b in bars for end in (b.at_low, b.at_high))]
    least, most = min(ends), max(ends)

    def x_of(value):
        return left + (value - least) / ((most - least) or 1.0) * (right - left)

    bottom = top + row * len(bars)
    drawn = []
    drawn.append(_text(left - beside, top - 10, x_label, "start", "faint"))
    for tick in (t for t in axis_ticks(least, most) if least <= t <= most):
        drawn.append(_line(x_of(tick), top, x_of(tick), bottom, "grid"))
        drawn.append(_text(x_of(tick), bottom + 17, text(tick), "middle", "faint"))
    for i, bar in enumerate(bars):
        y = top + row * i + 4
        drawn.append(_text(label_width - 8, y + 14, bar.label, "end"))
        ends = [(bar.at_low, bar.low_text, "low"), (bar.at_high, bar.high_text, "high")]
        ends.sort(key=lambda end: -abs(end[0] - centre))
        for value, _, colour in ends:  # where both lie on one side, the shorter over the longer
            x = sorted((x_of(value), x_of(centre)))
            if x[1] > x[0]:
                drawn.append(_rect(x[0], y, x[1] - x[0], row - 8, f"fill-{colour}"))
        for end, words_there, outwards in _bar_ends(bar, centre):
            anchor = "end" if outwards < 0 else "start"
            drawn.append(_text(x_of(end) + 5 * outwards, y + 14, words_there, anchor, "faint"))
    drawn.append(_line(x_of(centre), top - 2, x_of(centre), bottom + 4, "axis"))
    drawn.append(_key(label_width, bottom + 30, list(zip(keys, ("fill-low", "fill-high")))))
    return _svg(name, title, description, bottom + 48, drawn)


def intervals(
    name: str,
    title: str,
    description: str,
    rows: Sequence[Interval],
    keys: tuple[str, str],
    x_label: str,
    text: Callable[[float], str] = "{:g}".format,
) -> Html:
    """A value as a dot over its range as a bar, one row each, from an axis that holds 0.

    ``keys`` name dot and bar; an empty one is left out, with the bars.
    """
    row, top = 30, 24
    label_width = min(300, LETTER * max(len(each.label) for each in rows) + 16)
    ends = [end for each in rows for end in (each.value, each.low, each.high)]
    ends = [0.0, *(end for end in ends if math.isfinite(end))]
    ticks = axis_ticks(min(ends), max(ends))
    least, most = ticks[0], ticks[-1]
    bottom, right = top + row * len(rows), WIDTH - 24

    def x_of(value):
        return label_width + (value - least) / (most - least) * (right - label_width)

    drawn = [_text(label_width, top - 10, x_label, "start", "faint")]
    for tick in ticks:
        drawn.append(_line(x_of(tick), top, x_of(tick), bottom, "grid"))
        drawn.append(_text(x_of(tick), bottom + 17, text(tick), "middle", "faint"))
    drawn.append(_line(x_of(0.0), top, x_of(0.0), bottom, "axis"))
    for i, each in enumerate(rows):
        y = top + row * (i + 0.5)
        drawn.append(_text(label_width - 12, y + 5, each.label, "end"))
        if keys[1] and math.isfinite(each.low) and math.isfinite(each.high):
            width = x_of(each.high) - x_of(each.low)
            drawn.append(_rect(x_of(each.low), y - 6, width, 12, "range-bar"))
        if math.isfinite(each.value):
            drawn.append(_dot(x_of(each.value), y))
    drawn.append(_dot(label_width + 6, bottom + 36))
    drawn.append(_text(label_width + 18, bottom + 41, keys[0], "start"))
    if keys[1]:
        x = label_width + 18 + LETTER * len(keys[0]) + 22
        drawn.append(_key(x, bottom + 30, [(keys[1], "range-bar")]))
    return _svg(name, title, description, bottom + 48, drawn)


def _dot(x: float, y: float) -> Html:
    return tag("circle", cx=_at(x), cy=_at(y), r=5, class_="dot")


def _bar_ends(bar: Bar, centre: float) -> list[tuple[float, str, int]]:
    """Where words stand beside a bar, the words, and on which side: -1 left, 1 right.

    Where both ends lie on one side of the centre, their words stand together at the outer one.
    """
    lesser, greater = sorted(((bar.at_low, bar.low_text), (bar.at_high, bar.high_text)))
    if greater[0] < centre:
        return [(lesser[0], f"{lesser[1]}, {greater[1]}", -1)]
    if lesser[0] > centre:
        return [(greater[0], f"{lesser[1]}, {greater[1]}", 1)]
    return [(*lesser, -1), (*greater, 1)]


def axis_ticks(lowest: float, highest: float, about: int = 4) -> list[float]:
    """Round numbers, evenly spaced, from the last not above ``lowest`` to the first not below
    ``highest``."""
    span = highest - lowest
    if not span > 0:
        span = abs(highest) or 1.0
        highest = lowest + span
    power = 10.0 ** math.floor(math.log10(span / about))
    step = next(s * power for s in (1, 2, 5, 10) if s * power >= span / about * (1 - 1e-9))
    first, last = math.floor(lowest / step + 1e-9), math.ceil(highest / step - 1e-9)
    return [step * i for i in range(first, last + 1)]


def _highest(curve: Steps) -> float:
    values = np.asarray(curve.values if curve.high is None else curve.high, float)
    return float(np.max(values[np.isfinite(values)], initial=0.0))


def _svg(name: str, title: str, description: str, height: float, drawn: Sequence[Html]) -> Html:
    return tag(
        "svg",
        tag("title", title, id=f"{name}-title"),
        tag("desc", description, id=f"{name}-desc"),
        *drawn,
        viewBox=f"0 0 {WIDTH} {_at(height)}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="chart",
    )


def _at(value: float) -> str:
    """A coordinate to a tenth of a unit, without a trailing zero."""
    text = f"{value:.1f}"
    return text[:-2] if text.endswith(".0") else text


def _points(xs: np.ndarray, ys: np.ndarray) -> str:
    return " ".join(f"{_at(x)},{_at(y)}" for x, y in zip(xs, ys))


def _text(x: float, y: float, text: str, anchor: str, colour: str = "") -> Html:
    return tag(
        "text", text, x=_at(x), y=_at(y), text_anchor=anchor, font_size=TEXT, class_=colour or None
    )


def _rect(x: float, y: float, width: float, height: float, colour: str) -> Html:
    return tag("rect", x=_at(x), y=_at(y), width=_at(width), height=_at(height), class_=colour)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> Html:
    return tag("line", x1=_at(x1), y1=_at(y1), x2=_at(x2), y2=_at(y2), class_=colour)


def _key(left: float, top: float, entries: Sequence[tuple[str, str]]) -> Html:
    """Squares of colour with what they stand for, in a row."""
    drawn, x = [], left
    for label, colour in entries:
        drawn += [_rect(x, top, 12, 12, colour), _text(x + 18, top + 11, label, "start")]
        x += 18 + LETTER * len(label) + 22
    return join(*drawn)
