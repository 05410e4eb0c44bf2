"""The desktop's own widgets on PyQt6; run by ``make qt6`` within build/qt6.

    build/qt6/bin/python tools/qt6_widgets.py STUBS SHIM

Every module under ``ui`` is imported; the desktop is built into a main window and every panel it
adds is shown, drawn, used and taken out again, without an incident database and with one; and every
widget and map tool that can be made from what its constructor says it takes is made, given
something to show (qt6_data.py), shown and sent the events a user's hands send. Buttons that lead to
QGIS's own windows and to algorithms are not pressed: there is no QGIS here to answer.
What has no place in QGIS's stubs, in PyQt6 or in QGIS's shim of Qt ends as an error.
"""

from __future__ import annotations

import importlib
import inspect
import pathlib
import sys
import tempfile
import typing

from PyQt6 import QtCore, QtGui, QtTest, QtWidgets, sip

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import qt6_data
import qt6_standins
from headless import import_trocha

WIDGETS = (QtWidgets.QWidget, QtCore.QObject)


class CannotGuessError(Exception):
    """A constructor wants what its annotations do not say how to make."""


def modules() -> list[str]:
    """Every module of the desktop, found by itself."""
    found = []
    for path in sorted((ROOT / "ui").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append(".".join(("trocha", *(part for part in parts if part != "__init__"))))
    return found


MADE: list = []  # what stood in for the arguments of widgets


def interface(window: QtWidgets.QMainWindow):
    """QGIS's interface with a real main window behind it."""
    from qgis.gui import QgisInterface, QgsMapCanvas, QgsMessageBar

    iface = QgisInterface()
    menu = QtWidgets.QMenu("Help", window.menuBar())
    window.menuBar().addMenu(menu)
    bar, canvas = QgsMessageBar(window), QgsMapCanvas(window)
    canvas.setScene(QtWidgets.QGraphicsScene(canvas))
    answers = {
        "mainWindow": lambda: window,
        "firstRightStandardMenu": lambda: menu,
        "addToolBar": lambda name, *_: window.addToolBar(name),
        "addDockWidget": window.addDockWidget,
        "removeDockWidget": window.removeDockWidget,
        "messageBar": lambda: bar,
        "mapCanvas": lambda: canvas,
    }
    for name, answer in answers.items():
        setattr(iface, name, answer)
    return iface


def argument(kind, iface, depth: int = 0):
    """A value of an annotated type."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if kind is type(None) or (inside and type(None) in inside):
        return None
    if origin is not None and isinstance(origin, type) and issubclass(origin, (dict,)):
        return {}
    if origin is not None and isinstance(origin, type) and hasattr(origin, "__iter__"):
        whole = origin is tuple and inside and Ellipsis not in inside
        return tuple(argument(one, iface, depth) for one in inside) if whole else ()
    if origin is not None:  # a callable, which gives what it promises
        return lambda *_, **__: argument(inside[-1], iface) if inside else None
    if kind in (str, int, float, bool):
        return kind()
    if not inspect.isclass(kind) or depth > 2:
        raise CannotGuessError(str(kind))
    if kind.__name__ == "IncidentBook":
        return qt6_data.book()
    if issubclass(kind, QtCore.QObject) or kind.__module__.startswith(("qgis", "PyQt6", "trocha")):
        return made(kind, iface, depth + 1)
    raise CannotGuessError(str(kind))


def made(kind: type, iface, depth: int = 0):
    """An object of a class, with arguments as its annotations say; a name says what iface is."""
    if "__init__" not in vars(kind) and not kind.__module__.startswith("trocha"):
        try:
            return kind()
        except TypeError as error:
            raise CannotGuessError(f"{kind.__name__}: {error}") from None
    try:
        hints = typing.get_type_hints(kind.__init__)
    except (NameError, TypeError) as error:
        raise CannotGuessError(f"{kind.__name__}: {error}") from None
    given = {}
    for name, parameter in inspect.signature(kind.__init__).parameters.items():
        if name == "self" or parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            continue
        if name in ("iface", "interface"):
            given[name] = iface
        elif name == "canvas":
            given[name] = iface.mapCanvas()
        elif parameter.default is parameter.empty:
            if name not in hints:
                raise CannotGuessError(f"{kind.__name__} says nothing of its '{name}'")
            given[name] = argument(hints[name], iface, depth)
    # Qt deletes children with their parent: what a widget was given must live on.
    MADE.extend(given.values())
    return kind(**given)


def shown(one) -> None:
    """Give an object something to show, where it takes it."""
    qt6_data.SHOW.get(type(one).__name__, lambda _one: None)(one)


def used(widget: QtWidgets.QWidget) -> None:
    """Show a widget, draw it, and do with it, and what of ours is in it, what hands do."""
    widget.resize(420, 640)
    widget.show()
    QtWidgets.QApplication.processEvents()
    widget.grab()
    ours = [
        one
        for one in widget.findChildren(QtWidgets.QWidget)
        if type(one).__module__.startswith("trocha.") and one.isVisible()
    ]
    for one in (*ours, widget):
        if not sip.isdeleted(one):
            handled(one)
    for button in widget.findChildren(QtWidgets.QAbstractButton):
        if not sip.isdeleted(button) and button.isVisible() and can_press(button):
            QtTest.QTest.mouseClick(button, QtCore.Qt.MouseButton.LeftButton)
            QtWidgets.QApplication.processEvents()
    QtWidgets.QApplication.processEvents()


def can_press(button: QtWidgets.QAbstractButton) -> bool:
    """Whether a button leads neither into QGIS nor to a menu, which would wait for an answer."""
    action = button.defaultAction() if isinstance(button, QtWidgets.QToolButton) else None
    name = action.objectName() if action is not None else button.objectName()
    waits = isinstance(button, (QtWidgets.QToolButton, QtWidgets.QPushButton)) and button.menu()
    return button.isEnabled() and not waits and not name.startswith(("trocha_", "qt_"))


def handled(widget: QtWidgets.QWidget) -> None:
    """Mouse, keys and wheel on one widget."""
    middle = widget.rect().center()
    left, plain = QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier
    there = QtCore.QPointF(middle.x() + 40.0, middle.y())
    QtTest.QTest.mouseMove(widget, middle)
    QtTest.QTest.mouseClick(widget, left, plain, middle)
    QtTest.QTest.mousePress(widget, left, plain, middle)
    drag = QtGui.QMouseEvent(QtCore.QEvent.Type.MouseMove, there, there, left, left, plain)
    QtWidgets.QApplication.sendEvent(widget, drag)
    QtTest.QTest.mouseRelease(widget, left, plain, there.toPoint())
    QtTest.QTest.mouseDClick(widget, left, plain, middle)
    for line in widget.findChildren(QtWidgets.QLineEdit):
        if line.isVisible():
            QtTest.QTest.keyClicks(line, "14")
    QtWidgets.QApplication.sendEvent(
        widget, QtGui.QHelpEvent(QtCore.QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle))
    )
    for key in (QtCore.Qt.Key.Key_Tab, QtCore.Qt.Key.Key_Right, QtCore.Qt.Key.Key_Escape):
        QtTest.QTest.keyClick(widget, key)
    QtWidgets.QApplication.sendEvent(
        widget,
        QtGui.QWheelEvent(
            QtCore.QPointF(middle), QtCore.QPointF(widget.mapToGlobal(middle)), QtCore.QPoint(0, 0),
            QtCore.QPoint(0, 120), QtCore.Qt.MouseButton.NoButton,
            plain, QtCore.Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def taken_up(tool) -> None:
    """Mouse and keys as a canvas hands them to a map tool."""
    keys, buttons = QtCore.Qt.Key, QtCore.Qt.MouseButton
    tool.activate()
    for x in (20.0, 80.0):
        tool.canvasMoveEvent(qt6_data.on_map(buttons.NoButton, x, 40.0))
        tool.canvasReleaseEvent(qt6_data.on_map(buttons.LeftButton, x, 40.0))
    for key in (keys.Key_Backspace, keys.Key_Return, keys.Key_Escape):
        for kind in (QtCore.QEvent.Type.KeyPress, QtCore.QEvent.Type.KeyRelease):
            event = QtGui.QKeyEvent(kind, key.value, QtCore.Qt.KeyboardModifier.NoModifier)
            press = kind == QtCore.QEvent.Type.KeyPress
            (tool.keyPressEvent if press else tool.keyReleaseEvent)(event)
    tool.canvasReleaseEvent(qt6_data.on_map(buttons.RightButton, 80.0, 40.0))
    tool.deactivate()


def main() -> int:
    stubs, shim = (pathlib.Path(one).resolve() for one in sys.argv[1:])
    application = QtWidgets.QApplication(["qt6"])
    qt6_standins.install(stubs, shim)
    import_trocha()
    failures: list[None] = []
    # An error within a slot or an event is not raised to here; PyQt6 hands it to this hook.
    sys.excepthook = lambda *said: failures.append(sys.__excepthook__(*said))
    gui, names, own, left = importlib.import_module("qgis.gui"), modules(), [], []
    for name in names:
        module = importlib.import_module(name)
        own += [
            one
            for one in vars(module).values()
            if inspect.isclass(one) and one.__module__ == name and issubclass(one, WIDGETS)
        ]
    # No window asks for a file: pictures and tables go where they are forgotten, and no database is
    # made or opened.
    files = tempfile.TemporaryDirectory()
    QtWidgets.QFileDialog.getOpenFileName = lambda *_: ("", "")
    QtWidgets.QFileDialog.getSaveFileName = lambda *said: (
        ("", "") if "gpkg" in said[-1] else (f"{files.name}/made", "")
    )
    window = QtWidgets.QMainWindow()
    iface = interface(window)
    window.show()
    desktop = importlib.import_module("trocha.ui.desktop").Desktop(iface)
    docks = window.findChildren(QtWidgets.QDockWidget)
    for dock in docks:  # first without a database, as people begin
        dock.show()
        used(dock)
    qt6_data.book().parent().layersAdded.emit()
    application.processEvents()
    for dock in docks:
        shown(dock)
        used(dock)
    seen = {type(one) for dock in docks for one in (dock, *dock.findChildren(QtCore.QObject))}
    for kind in own:
        try:
            one = made(kind, iface)
        except CannotGuessError as why:
            if kind not in seen:
                left.append(f"{kind.__name__} ({why})")
            continue
        seen.add(kind)
        shown(one)
        if isinstance(one, QtWidgets.QWidget):
            used(one)
            if not sip.isdeleted(one):  # a window may go when it is closed, by Escape too
                one.close()
        elif isinstance(one, gui.QgsMapTool):
            taken_up(one)
    qt6_data.route_on_map(iface.mapCanvas())
    desktop.unload()
    application.processEvents()
    print(
        f"{len(names)} modules of the desktop imported, {len(docks)} panels and "
        f"{len(seen & set(own))} of its {len(own)} classes used"
        + (f"; not made: {', '.join(left)}" if left else "")
    )
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
