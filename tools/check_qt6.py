"""`make qt6`: whether the plugin is ready for Qt 6, as far as that can be seen without QGIS 4.

    /usr/bin/python3 tools/check_qt6.py

Five checks of the shipped code. Every enum of Qt and QGIS is written with its scope, for Qt 6
knows no other spelling; flake8-qgis has nothing to say (its Qt 6 rules and imports); every name
taken from Qt exists in PyQt6, and the forms load there; mypy finds no fault with QGIS's own stubs,
those of the host and of the chroots of ``make matrix``, PyQt6 being their Qt; and the desktop's
panels, widgets and map tools run on PyQt6 with QGIS's shim of Qt. All but the first need packages
from PyPI, which go into build/qt6, and the last needs a chroot; without them the check says that
they were skipped. Only while all of it passes may metadata.txt name a QGIS 4.
"""

from __future__ import annotations

import ast
import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Iterator

import qgis_stubs
import qt6_types

ROOT = pathlib.Path(__file__).resolve().parents[1]
SHIPPED = ("__init__.py", "plugin.py", "core", "layers", "algorithms", "ui")
ENVIRONMENT = ROOT / "build" / "qt6"
PACKAGES = ("PyQt6==6.11.0", "flake8==7.5.0", "flake8-qgis==2.1.0", "mypy==2.4.1", "numpy>=2")
# Old spellings that stay until 3.22 to 3.36 are given up: QVariant's types, which QGIS patches in
# on Qt 6 and which compat.py does not touch there.
ALLOWED = {"QVariant"}
# QGS105 wants iface handed in, which it is; QGS402 is about Qt 5 names that the shim still has.
RULES = ("--select=QGS1,QGS4", "--extend-ignore=QGS105,QGS402")


def sources() -> list[pathlib.Path]:
    """Every Python file that is shipped."""
    found = []
    for name in SHIPPED:
        path = ROOT / name
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return found


def dotted(node: ast.expr) -> str:
    """A chain of attributes as text, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        base = dotted(node.value)
        return f"{base}.{node.attr}" if base else ""
    return ""


def annotations(tree: ast.AST) -> Iterator[ast.expr]:
    """Every type that is written down."""
    for node in ast.walk(tree):
        for part in ("annotation", "returns"):
            if getattr(node, part, None) is not None:
                yield getattr(node, part)


def unscoped(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Members of a class of Qt's or QGIS's that stand without their enum: line and name.

    ``Qt.AlignLeft`` is one; of ``Qt.AlignmentFlag.AlignLeft`` the middle is the enum. Constants
    in capitals, such as ``QgsProcessing.TEMPORARY_OUTPUT``, are no enums.
    """
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for note in annotations(tree):
        passed |= {id(node) for node in ast.walk(note)}  # there an enum itself is meant
    # A class within a class is called, as QgsColorRampShader.ColorRampItem(...) is.
    passed |= {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or id(node) in passed:
            continue
        base, _, member = dotted(node).rpartition(".")
        is_class = base[:1] == "Q" and "." not in base and base not in ALLOWED
        if is_class and member[:1].isupper() and not member.isupper():
            yield node.lineno, f"{base}.{member}"


def from_qt(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Names that a file takes from Qt, with what it reads of them: module and dotted name."""
    modules = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            modules.update({alias.name: node.module.rsplit(".", 1)[1] for alias in node.names})
    yield from ((module, name) for name, module in modules.items())
    for node in ast.walk(tree):
        name = dotted(node) if isinstance(node, ast.Attribute) else ""
        if name.split(".")[0] in modules:
            yield modules[name.split(".")[0]], name


# Runs in build/qt6. What a form takes from QGIS or from us is here the Qt class that the form says
# it extends; the widgets themselves are run below. QGIS's shim keeps QAction in QtWidgets, and has QVariant's old types.
IN_PYQT6 = """
import importlib, sys, types, xml.etree.ElementTree
from PyQt6 import QtWidgets, uic
application = QtWidgets.QApplication(["qt6"])
failed = 0
def promised(form):
    for said in xml.etree.ElementTree.parse(form).iter("customwidget"):
        module, base = said.findtext("header"), getattr(QtWidgets, said.findtext("extends"))
        for at in [k for k, sign in enumerate(module) if sign == "."] + [len(module)]:
            sys.modules.setdefault(module[:at], types.ModuleType(module[:at])).__path__ = []
        setattr(sys.modules[module], said.findtext("class"), type(said.findtext("class"), (base,), {}))
for line in sys.stdin.read().splitlines():
    kind, one, two = line.split("|")
    try:
        if kind == "form":
            promised(one)
            uic.loadUi(one)
            continue
        names = two.split(".")
        if names[0] in ("QAction", "QShortcut"):
            one = "QtGui"
        found = importlib.import_module(f"PyQt6.{one}")
        for name in names:
            found = getattr(found, name)
    except Exception as error:
        failed += 1
        print(f"{one} {two}: {error}")
sys.exit(bool(failed))
"""


def ready() -> str:
    """Make the environment; "" when it is there, else why it cannot be had."""
    python = ENVIRONMENT / "bin" / "python"
    ready = ENVIRONMENT / "ready"
    if ready.exists() and ready.read_text("utf-8") == " ".join(PACKAGES):
        return ""
    for command in (
        [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)],
        [str(python), "-m", "pip", "install", "-q", *PACKAGES],
    ):
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return (done.stderr.strip().splitlines() or ["no message"])[-1]
    ready.write_text(" ".join(PACKAGES), "utf-8")
    return ""


def typed() -> bool:
    """Whether mypy agrees, with each QGIS of which there are stubs."""
    held = True
    for qgis in qgis_stubs.available():
        stubs = ROOT / "build" / "stubs" / qgis.series
        qgis_stubs.write(qgis, stubs)
        found = qt6_types.problems(ENVIRONMENT / "bin" / "python", stubs)
        print("\n".join([*found, f"mypy, QGIS {qgis.series}: {'FAILED' if found else 'ok'}"]))
        held = held and not found
    return held


def shown() -> bool:
    """Whether the desktop's widgets run on PyQt6; with the newest shim there is."""
    shims = [one for one in qgis_stubs.available() if qgis_stubs.for_qt6(one)]
    if not shims:
        print("widgets on PyQt6: skipped, for no QGIS with a shim for Qt 6 is here (make matrix)")
        return True
    stubs = ROOT / "build" / "stubs" / shims[-1].series
    shutil.rmtree(stubs / "shim", ignore_errors=True)
    qgis_stubs.write_shim(shims[-1], stubs / "shim" / "PyQt")
    ran = subprocess.run(
        [
            str(ENVIRONMENT / "bin" / "python"),
            str(ROOT / "tools" / "qt6_widgets.py"),
            str(stubs),
            str(stubs / "shim" / "PyQt"),
        ],
        capture_output=True,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    if ran.returncode:
        print(ran.stderr[-6000:])
    word = "ok" if ran.returncode == 0 else "FAILED"
    print(f"widgets on PyQt6, shim of QGIS {shims[-1].series}: {word}; {ran.stdout.strip()}")
    return ran.returncode == 0


def main() -> int:
    faults, wanted = [], set()
    for path in sources():
        tree = ast.parse(path.read_text("utf-8"))
        where = path.relative_to(ROOT)
        faults += [f"{where}:{line}: {name} has no scope" for line, name in unscoped(tree)]
        wanted |= {f"name|{module}|{name}" for module, name in from_qt(tree) if module != "uic"}
    print("\n".join(faults) or f"enums: all have their scope in {len(sources())} files")
    why = ready()
    if why:
        print(f"flake8-qgis and PyQt6: skipped, for they cannot be had here ({why})")
        return int(bool(faults))
    paths = [str(ROOT / name) for name in SHIPPED]
    checked = subprocess.run([str(ENVIRONMENT / "bin" / "flake8"), *RULES, *paths], cwd=ROOT)
    print(f"flake8-qgis: {'ok' if checked.returncode == 0 else 'FAILED'}")
    wanted = {line for line in wanted if not line.split("|")[2].startswith("QVariant.")}
    wanted |= {f"form|{form}|" for form in (ROOT / "ui" / "forms").glob("*.ui")}
    loaded = subprocess.run(
        [str(ENVIRONMENT / "bin" / "python"), "-c", IN_PYQT6],
        input="\n".join(sorted(wanted)),
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    word = "ok" if loaded.returncode == 0 else "FAILED"
    print(f"PyQt6: {len(wanted)} names and forms {word}")
    held = [not faults, checked.returncode == 0, loaded.returncode == 0, typed(), shown()]
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main())
