"""Strings that people see and that no ``tr`` marks: templates of messages, labels of styles.

An extractor knows ``tr`` and ``translate`` only. These strings are found here and written down as
calls of the latter, in a file that nobody keeps.
"""

from __future__ import annotations

import ast
import pathlib
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

ROOT = pathlib.Path(__file__).resolve().parents[1]
ROOMS = ("core", "layers", "algorithms", "ui")
MESSAGE = "Message"  # the context, as layers/spoken.py has it
LEGEND = "Legend"  # and layers/legend_texts.py


def shipped() -> list[pathlib.Path]:
    """The Python files that may say something to a person."""
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def speakers(paths: Iterable[pathlib.Path]) -> set[str]:
    """What takes a template: ``Message``, ``said``, ``SpokenError`` and all that derive from it."""
    bases = {
        node.name: {ast.unparse(base).rsplit(".", 1)[-1] for base in node.bases}
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    found = {MESSAGE, "said", "SpokenError"}
    while more := {name for name, of in bases.items() if of & found} - found:
        found |= more
    return found


def spoken(source: str, names: set[str]) -> Iterator[ast.Call]:
    """The calls in a module that make a message or an error."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rsplit(".", 1)[-1] in names:
            yield node


def templates(path: pathlib.Path, names: set[str]) -> Iterator[tuple[str, str]]:
    """(context, text) of each literal template in a module."""
    for call in spoken(path.read_text("utf-8"), names):
        first = call.args[0] if call.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield MESSAGE, first.value


def labels(path: pathlib.Path) -> Iterator[tuple[str, str]]:
    """(context, text) of each label in a QML style that has a word in it."""
    for element in ET.parse(path).getroot().iter():  # noqa: S314  our own file
        label = element.get("label", "")
        if any(letter.isalpha() for letter in label):
            yield LEGEND, label


def unmarked() -> list[tuple[str, str]]:
    """(context, text) of every such string of the plugin, each once, in order."""
    paths = shipped()
    names = speakers(paths)
    found = {one for path in paths for one in templates(path, names)}
    for style in (ROOT / "resources" / "styles").glob("*.qml"):
        found.update(labels(style))
    return sorted(found)


def as_calls(strings: Iterable[tuple[str, str]]) -> str:
    """A Python text from which an extractor takes the strings under their contexts."""
    return "".join(
        f"QCoreApplication.translate({context!r}, {text!r})\n" for context, text in strings
    )
