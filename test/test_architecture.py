"""Imports run one way: ui -> (registered id) -> algorithms -> layers -> core."""

import ast
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
PACKAGE = "trocha"
QT = {"PyQt5", "PyQt6"}
BANNED = {
    "core": {"qgis", "osgeo", "processing", "trocha.layers", "trocha.algorithms", "trocha.ui", *QT},
    "layers": {"qgis.gui", "qgis.utils", "processing", "trocha.algorithms", "trocha.ui", *QT},
    "algorithms": {"osgeo", "qgis.gui", "qgis.utils", "trocha.ui", *QT},
    "ui": {"osgeo", "trocha.algorithms", "trocha.layers.raster", "trocha.layers.vector", *QT},
}
MAY_BE_USED_BY_CORE = {"numpy", PACKAGE}


def imported(source, package):
    """Dotted names a module imports; relative ones are spelled out from its package."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            found |= {f"{base}.{alias.name}" for alias in node.names}
    return found


def trespasses(source, package, banned):
    return {
        name
        for name in imported(source, package)
        if any(name == ban or name.startswith(f"{ban}.") for ban in banned)
    }


def modules(folder):
    return sorted((ROOT / folder).rglob("*.py"))


def package_of(path):
    return (PACKAGE, *path.relative_to(ROOT).parent.parts)


def test_imports_run_one_way():
    bad = {
        str(path.relative_to(ROOT)): found
        for folder, banned in BANNED.items()
        for path in modules(folder)
        if (
            found := trespasses(
                path.read_text("utf-8"), package_of(path), banned | {"trocha.plugin"}
            )
        )
    }
    assert bad == {}


def test_core_needs_numpy_and_the_standard_library_only():
    allowed = set(sys.stdlib_module_names) | MAY_BE_USED_BY_CORE
    bad = {
        str(path.relative_to(ROOT)): others
        for path in modules("core")
        if (
            others := {
                name
                for name in imported(path.read_text("utf-8"), package_of(path))
                if name.split(".")[0] not in allowed
            }
        )
    }
    assert bad == {}


def test_an_algorithm_knows_no_other_algorithm():
    """The provider's imports say which modules are algorithms; nobody else may import one."""
    provider = ROOT / "algorithms" / "provider.py"
    algorithms = {
        ".".join(name.split(".")[:3])
        for name in imported(provider.read_text("utf-8"), package_of(provider))
        if name.startswith("trocha.algorithms.")
    }
    assert len(algorithms) >= 4
    trespassers = {
        str(path.relative_to(ROOT)): reached
        for path in modules("algorithms")
        if path != provider
        and (
            reached := {
                name
                for name in imported(path.read_text("utf-8"), package_of(path))
                if ".".join(name.split(".")[:3]) in algorithms
            }
        )
    }
    assert trespassers == {}


def test_packages_hold_a_docstring_and_nothing_else():
    for folder in BANNED:
        for path in (ROOT / folder).rglob("__init__.py"):
            body = ast.parse(path.read_text("utf-8")).body
            assert len(body) == 1, path
            assert isinstance(body[0], ast.Expr), path


def test_the_package_itself_imports_nothing_at_the_top():
    body = ast.parse((ROOT / "__init__.py").read_text("utf-8")).body
    assert not [n for n in body if isinstance(n, (ast.Import, ast.ImportFrom))]


def test_planted_trespasses_are_found():
    """The check itself: absolute, relative, parent and submodule imports."""
    planted = (
        "import qgis.core\nfrom osgeo import gdal\nfrom ..layers import raster\n"
        "from .. import ui\nfrom ..algorithms.base import TrochaAlgorithm\nfrom PyQt5.QtCore import Qt\n"
    )
    found = trespasses(planted, ("trocha", "core"), BANNED["core"])
    assert found == {
        "qgis.core",
        "osgeo.gdal",
        "trocha.layers.raster",
        "trocha.ui",
        "trocha.algorithms.base.TrochaAlgorithm",
        "PyQt5.QtCore.Qt",
    }
    assert (
        trespasses("import numpy\nfrom .grid import Grid", ("trocha", "core"), BANNED["core"])
        == set()
    )
