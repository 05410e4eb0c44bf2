"""The parts a page is laid out from: tables, tiles, notices, pictures, the page itself."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from ...layers.locate import resource
from .html import Html, join, tag


@dataclass(frozen=True)
class Column:
    """A table's column: its heading, and whether it holds figures (set flush right)."""

    heading: str
    figures: bool = True


@dataclass(frozen=True)
class Tile:
    """A key figure: what it is, the figure itself, and a line or two to read it by."""

    label: str
    figure: str
    lines: tuple[str, ...] = ()


def page(title: str, language: str, *body: Html) -> str:
    """A whole HTML document with its style inside; it fetches nothing and runs nothing."""
    with open(resource("report.css"), encoding="utf-8") as file:
        css = Html(file.read())
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", css),
    )
    document = tag("html", head, tag("body", tag("main", *body)), lang=language)
    return f"<!DOCTYPE html>\n{document}\n"


def section(name: str, heading: str, *content: object) -> Html:
    """A part of the page under a heading of the second level, to be linked to as ``#name``."""
    return tag(
        "section", tag("h2", heading, id=f"{name}-heading"), *content, id=name,
        aria_labelledby=f"{name}-heading",
    )  # fmt: skip


def paragraphs(*texts: object) -> Html:
    """One paragraph each."""
    return join(*(tag("p", text) for text in texts))


def bullets(texts: Sequence[object], class_: str | None = None) -> Html:
    """An unordered list."""
    return tag("ul", *(tag("li", text) for text in texts), class_=class_)


def notice(heading: str, content: object, kind: str = "note") -> Html:
    """A box that stands out: ``kind`` is note or warning. Plain text follows the heading."""
    if isinstance(content, Html):
        inside = join(tag("p", tag("strong", heading)), content)
    else:
        inside = tag("p", tag("strong", heading), " ", content)
    return tag("div", inside, class_=f"notice {kind}", role="note")


def tiles(entries: Sequence[Tile]) -> Html:
    """Key figures side by side, as a list of terms."""
    return tag(
        "dl",
        *(
            tag(
                "div",
                tag("dt", tile.label),
                tag("dd", tile.figure, class_="figure"),
                *(tag("dd", line, class_="line") for line in tile.lines),
                class_="tile",
            )
            for tile in entries
        ),
        class_="tiles",
    )


def table(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Sequence[object]],
    totals: Sequence[Sequence[object]] = (),
) -> Html:
    """A table whose first column names its rows; ``totals`` close it.

    Wide ones scroll sideways on a narrow screen, so they can be focused from the keyboard.
    """

    def cells(row: Sequence[object]) -> Html:
        made = [tag("th", row[0], scope="row")]
        for column, value in zip(columns[1:], row[1:]):
            made.append(tag("td", value, class_="figures" if column.figures else None))
        return tag("tr", *made)

    heads = [
        tag("th", c.heading, scope="col", class_="figures" if c.figures and i else None)
        for i, c in enumerate(columns)
    ]
    body = tag("tbody", *(cells(row) for row in rows))
    foot = [tag("tfoot", *(cells(row) for row in totals))] if totals else []
    return tag(
        "div",
        tag("table", tag("caption", caption), tag("thead", tag("tr", *heads)), body, *foot),
        class_="wide", role="region", tabindex=0, aria_label=caption,
    )  # fmt: skip


def picture(png: bytes, width: int, height: int, text: str, class_: str | None = None) -> Html:
    """A PNG inside the page; ``text`` stands in for it, "" where it only decorates."""
    data = base64.b64encode(png).decode("ascii")
    return tag(
        "img", src=f"data:image/png;base64,{data}", alt=text, width=width, height=height,
        class_=class_,
    )  # fmt: skip


def figure(content: Html, caption: object) -> Html:
    """A chart or picture with its caption."""
    return tag("figure", content, tag("figcaption", caption))
