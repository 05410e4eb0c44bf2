"""Stand-ins for qgis.core and qgis.gui on PyQt6, made from QGIS's own stubs.

QGIS's modules are bound to Qt 5 and cannot be loaded beside PyQt6. What a widget needs of them is
made on demand from the stub: a class has the real Qt base that QGIS's has, its enums are enums,
its methods give an empty value of the type they promise, and a name that QGIS does not have is an
error here too.
"""

from __future__ import annotations

import ast
import enum
import importlib
import pathlib
import sys
import types

from PyQt6 import QtCore, QtWidgets

PLAIN = {"str": str, "bool": bool, "int": int, "float": float, "bytes": bytes}
# What the stub does not say: a setting that was never set is its default, and a map is empty.
BEHAVES = {
    "QgsSettings.value": lambda _self, _key, default=None, *_, **__: default,
    "QgsProject.mapLayers": lambda *_, **__: {},
    "QgsMapTool.canvas": lambda self: self.parent(),
    "QgsVectorLayer.selectedFeatureIds": lambda _self: [],
    # A layer has no rows, and its id is its own.
    "QgsFeatureIterator.__iter__": lambda _self: iter(()),
    "QgsMapLayer.id": lambda self: f"layer{id(self)}",
}
# A method that promises a base hands out what the object is.
HANDS_OUT = {
    "QgsFeatureRenderer.load": "QgsCategorizedSymbolRenderer",  # as the styles of points are
    "QgsMapCanvas.temporalController": "QgsTemporalNavigationObject",
}
EMPTY = {"list": list, "List": list, "dict": dict, "Dict": dict, "set": set, "Iterable": list}


def install(stubs: pathlib.Path, shim: pathlib.Path) -> None:
    """Make ``qgis`` importable: stand-ins from ``stubs``, and PyQt from the folder ``shim``."""
    package = types.ModuleType("qgis")
    package.__path__ = [str(shim.parent)]
    sys.modules["qgis"] = package
    maker = Maker(
        ast.parse((stubs / "qgis" / f"_{name}.pyi").read_text("utf-8")) for name in ("core", "gui")
    )
    for name in ("core", "gui"):
        module = sys.modules[f"qgis.{name}"] = StandInModule(f"qgis.{name}", maker)
        setattr(package, name, module)
    for name in ("osgeo", "osgeo.gdal", "osgeo.ogr", "osgeo.osr", "processing"):
        sys.modules[name] = Anything(name)
    for name in ("processing", "utils"):
        module = sys.modules[f"qgis.{name}"] = Anything(f"qgis.{name}")
        setattr(package, name, module)
    sys.modules["osgeo"].gdal.VersionInfo = lambda *_: "3110000"


class Anything(types.ModuleType):
    """A module that has every name; for what widgets import and do not call."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        value = sys.modules.get(f"{self.__name__}.{name}") or Anything(f"{self.__name__}.{name}")
        setattr(self, name, value)
        return value

    def __call__(self, *_, **__):
        return self


class StandInModule(types.ModuleType):
    """qgis.core or qgis.gui: a class for each one in the stub."""

    def __init__(self, name, maker):
        super().__init__(name)
        self._maker = maker

    def __getattr__(self, name):
        if name == "NULL":
            return None
        if name not in self._maker:
            raise AttributeError(f"{self.__name__} has no {name}")
        made = self._maker.named(name)
        setattr(self, name, made)
        return made


class Maker:
    """Makes the classes of the stubs, each once, when it is first asked for."""

    def __init__(self, trees):
        self._nodes = {
            node.name: node
            for tree in trees
            for node in tree.body
            if isinstance(node, ast.ClassDef)
        }
        self._made: dict[str, type] = {}
        self._making: dict[str, dict] = {}
        self._only: dict[type, object] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def named(self, dotted: str):
        """A class of QGIS's, or an enum within one; KeyError where there is none."""
        first, *rest = dotted.strip("'\"").split(".")  # a base may be named ahead, as text
        if first in self._making and rest:  # a class within it has another one of it for its base
            found, rest = self._making[first][rest[0]], rest[1:]
        elif first not in self._made:
            found = self._made[first] = self._class(self._nodes[first], first)
        else:
            found = self._made[first]
        for name in rest:
            found = getattr(found, name)
        return found

    def _class(self, node: ast.ClassDef, path: str) -> type:
        bases = tuple(filter(None, (self._base(ast.unparse(base)) for base in node.bases)))
        if int in bases and node.bases:
            return _enum(node, path)
        body = self._making[path] = {"__module__": "qgis.core", "__qualname__": path}
        for inner in node.body:
            name = getattr(inner, "name", "") or getattr(getattr(inner, "target", None), "id", "")
            if isinstance(inner, ast.ClassDef):
                body[name] = self._class(inner, f"{path}.{name}")
            # What Qt itself does of a name is left to Qt.
            elif name in body or any(hasattr(base, name) for base in bases):
                continue
            elif isinstance(inner, ast.AnnAssign):
                signals = any(issubclass(base, QtCore.QObject) for base in bases)
                body[name] = self._attribute(inner, signals)
            elif isinstance(inner, ast.FunctionDef) and name != "__init__":
                body[name] = BEHAVES.get(f"{path}.{name}") or self._method(
                    inner, HANDS_OUT.get(f"{path}.{name}")
                )
        if any(_of_qt(base) for base in bases):
            body["__init__"] = _init_of_qt
        elif not bases:
            body.update(__init__=_take_anything, __bool__=lambda self: True)
        del self._making[path]
        return type(path.rsplit(".", 1)[-1], bases or (object,), body)

    def _base(self, name: str):
        if name in ("int", "enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "IntFlag"):
            return int
        if name.startswith("Qt"):
            return _qt(name)
        if name in ("object", "PyQt6.sip.wrapper", "PyQt6.sip.simplewrapper"):
            return None
        if name == "Exception":
            return Exception
        return self.named(name.removeprefix("_core."))

    def _attribute(self, node: ast.AnnAssign, signals: bool):
        said = ast.unparse(node.annotation)
        if "pyqtSignal" in said:
            return QtCore.pyqtSignal([], [object]) if signals else None
        if said == "typing.TypeAlias":
            return _Alias(self, ast.unparse(node.value))
        return PLAIN[said]() if said in PLAIN else None

    def _method(self, node: ast.FunctionDef, handed: str | None):
        promised = ast.Constant(handed) if handed else node.returns

        def called(*_, **__):
            return self.empty(promised)

        called.__name__ = node.name
        words = {ast.unparse(one) for one in node.decorator_list}
        return staticmethod(called) if "staticmethod" in words else called

    def empty(self, said):
        """An empty value of a type as a stub writes it."""
        if said is None or (isinstance(said, ast.Constant) and said.value is None):
            return None
        if isinstance(said, ast.Constant):
            said = ast.parse(said.value, mode="eval").body
        if isinstance(said, ast.BinOp):  # a union; its first is what is meant
            return self.empty(said.left)
        if isinstance(said, ast.Subscript):
            outer = ast.unparse(said.value).rsplit(".", 1)[-1]
            if outer in ("Tuple", "tuple"):
                return tuple(self.empty(one) for one in said.slice.elts)
            if outer in ("Optional", "Union"):
                return self.empty(getattr(said.slice, "elts", [said.slice])[0])
            return EMPTY.get(outer, lambda: None)()
        name = ast.unparse(said)
        if name in PLAIN or name in EMPTY:
            return (PLAIN.get(name) or EMPTY[name])()
        try:
            kind = _qt(name) if name.startswith("Qt") else self.named(name.removeprefix("_core."))
        except (KeyError, AttributeError):
            return None
        if isinstance(kind, enum.EnumMeta):
            return next(iter(kind), None)
        if kind not in self._only:
            try:
                self._only[kind] = kind()
            except TypeError:
                self._only[kind] = None
        return self._only[kind]


class _Alias:
    """A name that means a class elsewhere; looked up when it is read, for both may be in the making."""

    def __init__(self, maker, name):
        self._maker, self._name = maker, name

    def __get__(self, _, __):
        return self._maker.named(self._name)


def _qt(name: str):
    module, *names = name.split(".")
    found = importlib.import_module(f"PyQt6.{module}")
    for one in names:
        if not hasattr(found, one) and module == "QtWidgets":
            found = importlib.import_module("PyQt6.QtGui")  # moved in Qt 6
        found = getattr(found, one)
    return found


def _enum(node: ast.ClassDef, path: str) -> type:
    """An enum as PyQt6 has them: scoped, and no int."""
    names = []
    for inner in node.body:
        if isinstance(inner, ast.Assign):
            names += [target.id for target in inner.targets]
        elif isinstance(inner, ast.AnnAssign) and ast.unparse(inner.annotation) == path:
            names.append(inner.target.id)
    kind = enum.Flag if any("Flag" in part for part in (node.name, *names)) else enum.Enum
    short = path.rsplit(".", 1)[-1]
    return kind(short, {name: 1 << k if kind is enum.Flag else k for k, name in enumerate(names)})


def _of_qt(kind: type):
    """The class of PyQt6's that a class comes from, if any."""
    return next((one for one in kind.__mro__ if one.__module__.startswith("PyQt6.Qt")), None)


def _init_of_qt(self, *given, **named):
    """Qt's own start with what Qt can take: a parent; and a title where one was given."""
    base = _of_qt(type(self))
    fits = QtWidgets.QWidget if issubclass(base, QtWidgets.QWidget) else QtCore.QObject
    parents = [one for one in (*given, *named.values()) if isinstance(one, fits)]
    base.__init__(self, *(parents[:1] if issubclass(base, QtCore.QObject) else ()))
    texts = [one for one in given if isinstance(one, str)]
    if texts and isinstance(self, QtWidgets.QWidget):
        self.setWindowTitle(texts[0])


def _take_anything(self, *_, **__):
    """QGIS's classes without Qt are taken with whatever they are given."""
