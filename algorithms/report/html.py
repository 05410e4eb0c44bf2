"""Markup that cannot be broken by what people type: text is escaped unless it is ``Html``."""

from __future__ import annotations

from html import escape

_VOID = {"br", "col", "hr", "img", "meta"}


class Html(str):
    """Text that is markup already, made by ``tag`` and ``join`` alone."""

    __slots__ = ()


def tag(name: str, /, *children: object, **attributes: object) -> Html:
    """An element; children that are not ``Html`` are escaped, and so are attribute values.

    An attribute's underscores become hyphens and one at the end is dropped (``class_``). None
    leaves an attribute out, True gives it without a value.
    """
    opening = name
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")
        opening += f" {key}" if value is True else f' {key}="{escape(str(value))}"'
    if name in _VOID:
        return Html(f"<{opening}>")
    return Html(f"<{opening}>{join(*children)}</{name}>")


def join(*children: object) -> Html:
    """Pieces one after another; those that are not ``Html`` are escaped."""
    return Html("".join(c if isinstance(c, Html) else escape(str(c), False) for c in children))
