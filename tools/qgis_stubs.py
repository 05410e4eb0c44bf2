"""QGIS's own type stubs, made whole and told that Qt is PyQt6.

Debian's python3-qgis ships ``_core.pyi`` and ``_gui.pyi``. They lack what QGIS's Python adds when
it is imported (scopes of enums that moved, exceptions, constants), so that is read off the modules
themselves, in the QGIS that the stubs belong to.
"""

from __future__ import annotations

import ast
import json
import os
import pathlib
import subprocess
from dataclasses import dataclass

import matrix

MODULES = ("core", "gui")
PACKAGES = "usr/lib/python3/dist-packages/qgis"
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtXml", "QtSvg", "QtNetwork", "QtTest")
# PyQt6 keeps these in QtGui; QGIS's shim has them in QtWidgets too.
MOVED = ("QAction", "QActionGroup", "QShortcut")

# Runs in the QGIS that is described: what each class and the enums within it have of their own.
DESCRIBE = """
import importlib, inspect, json, sys
def described(thing):
    has, inner = {}, {}
    for name, value in vars(thing).items():
        own = inspect.isclass(value) and value.__module__ == thing.__module__
        if own and value.__qualname__ == f"{thing.__qualname__}.{name}":
            inner[name] = described(value)
            has[name] = "other"
        elif own:
            has[name] = "class " + value.__qualname__
        elif type(value).__module__.startswith("qgis._"):
            has[name] = "value " + type(value).__qualname__
        elif isinstance(value, (bool, int, str, float)):
            has[name] = "value " + next(one.__name__ for one in (int, str, float) if isinstance(value, one))
        else:
            has[name] = "other"
    return {"error": issubclass(thing, Exception), "has": has, "inner": inner}
found = {}
for name in sys.argv[1:]:
    module = importlib.import_module(f"qgis.{name}")
    found[name] = {one: described(it) for one, it in vars(module).items() if inspect.isclass(it)}
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Qgis:
    """One QGIS of which the stubs are here: its series, its package folder, how to run its Python."""

    series: str
    folder: pathlib.Path
    python: tuple[str, ...]


def available() -> list[Qgis]:
    """The host's QGIS, and those in the chroots that ``make matrix`` has built; oldest first."""
    found = [Qgis("host", pathlib.Path("/") / PACKAGES, ("/usr/bin/python3",))]
    for leg in matrix.LEGS:
        base = matrix.CHROOTS / leg.suite
        if (base / "ready").exists():
            found.append(Qgis(leg.series, base / PACKAGES, ("chroot", str(base), "python3")))
    return [one for one in found if (one.folder / "_core.pyi").exists()]


def write(qgis: Qgis, target: pathlib.Path) -> None:
    """Write a stub package ``qgis`` on PyQt6 into ``target``."""
    package = target / "qgis"
    (package / "PyQt").mkdir(parents=True, exist_ok=True)
    described = json.loads(
        subprocess.run(
            [*qgis.python, "-c", DESCRIBE, *MODULES],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ""},
        ).stdout
    )
    for name in MODULES:
        text = (qgis.folder / f"_{name}.pyi").read_text("utf-8").replace("PyQt5", "PyQt6")
        text = text.replace("QtWidgets.QUndo", "QtGui.QUndo")  # moved in Qt 6
        text = text.replace("typing.Callable[..., Any]", "typing.Callable[..., typing.Any]")
        (package / f"_{name}.pyi").write_text(completed(text, described[name]), "utf-8")
        (package / f"{name}.pyi").write_text(
            f"from typing import Any\nfrom qgis._{name} import *\nNULL: Any\n"
        )
    for name in QT_MODULES:
        text = f"from PyQt6.{name} import *\n"
        if name == "QtWidgets":
            text += "".join(f"from PyQt6.QtGui import {one} as {one}\n" for one in MOVED)
        if name == "QtCore":
            text += old_types()
        (package / "PyQt" / f"{name}.pyi").write_text(text, "utf-8")
    for name in ("uic", "sip"):
        (package / "PyQt" / f"{name}.pyi").write_text(f"from PyQt6.{name} import *\n", "utf-8")
    for folder in (package, package / "PyQt"):
        (folder / "__init__.pyi").write_text("", "utf-8")
    (package / "utils.pyi").write_text("from typing import Any\niface: Any\n", "utf-8")
    (package / "processing.pyi").write_text(
        "from typing import Any\ndef __getattr__(name: str) -> Any: ...\n", "utf-8"
    )


def for_qt6(qgis: Qgis) -> bool:
    """Whether this QGIS's shim of Qt has a half for Qt 6."""
    return "if 5 == 6" in (qgis.folder / "PyQt" / "QtWidgets.py").read_text("utf-8")


def write_shim(qgis: Qgis, target: pathlib.Path) -> None:
    """Write the shim as a build on Qt 6 has it: its files are templates with the number put in."""
    source = qgis.folder / "PyQt"
    for path in source.rglob("*.py"):
        made = target / path.relative_to(source)
        made.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8").replace("PyQt5", "PyQt6").replace("if 5 == 6", "if 6 == 6")
        made.write_text(text, "utf-8")


def old_types() -> str:
    """QVariant as QGIS's shim leaves it on Qt 6: with the types' old names."""
    names = [
        "String",
        "Int",
        "Double",
        "Bool",
        "Date",
        "DateTime",
        "Time",
        "LongLong",
        "StringList",
        "List",
        "Map",
        "Invalid",
    ]
    lines = [f"    {name}: QMetaType.Type" for name in names]
    return (
        "from PyQt6.QtCore import QVariant as _V\nclass QVariant(_V):\n" + "\n".join(lines) + "\n"
    )


def completed(text: str, classes: dict) -> str:
    """The stub's text with what it lacks of each class put first in that class's body."""
    lines, additions, known = text.splitlines(), {}, set()
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            known.add(node.name)
            _lacking(node, classes.get(node.name), additions)
    for line in sorted(additions, reverse=True):
        lines[line - 1 : line - 1] = additions[line]
    errors = [
        f"class {name}(Exception): ..."
        for name, said in classes.items()
        if said["error"] and name not in known
    ]
    return "\n".join([*lines, *errors, ""])


def _lacking(node: ast.ClassDef, said: dict | None, additions: dict[int, list[str]]) -> None:
    """Note what a class's stub lacks, by the line before which it goes."""
    if said is None:
        return
    has = set()
    for inner in node.body:
        if isinstance(inner, ast.ClassDef):
            _lacking(inner, said["inner"].get(inner.name), additions)
        if isinstance(inner, ast.Assign):
            has |= {target.id for target in inner.targets}
        elif isinstance(inner, ast.AnnAssign):
            has.add(inner.target.id)
        else:
            has.add(getattr(inner, "name", ""))
    first = node.body[0]
    line = min([first.lineno, *(one.lineno for one in getattr(first, "decorator_list", ()))])
    indent = " " * first.col_offset
    additions[line] = [
        f"{indent}{name}{_kind(kind)}"
        for name, kind in said["has"].items()
        if name not in has and not name.startswith("__")
    ]


def _kind(kind: str) -> str:
    """How a stub says what an attribute is."""
    what, _, name = kind.partition(" ")
    return {"class": f": typing.TypeAlias = {name}", "value": f": {name}"}.get(what, ": typing.Any")
