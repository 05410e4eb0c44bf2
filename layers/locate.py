"""The one place that knows where shipped files lie."""

from __future__ import annotations

import os

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def resource(*parts: str) -> str:
    """The path of a file under ``resources/``."""
    return os.path.join(ROOT, "resources", *parts)


def icon_path(name: str) -> str:
    """An icon by its bare name; the plugin's own where an algorithm has none."""
    path = resource("icons", f"{name}.svg")
    return path if os.path.exists(path) else resource("icons", "trocha.svg")


def style_path(name: str) -> str:
    """A QML style by its bare name."""
    return resource("styles", f"{name}.qml")


def version() -> str:
    """The plugin's version, which stands in metadata.txt only."""
    with open(os.path.join(ROOT, "metadata.txt"), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("version="):
                return line.split("=", 1)[1].strip()
    return "?"
