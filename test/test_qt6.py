"""Ready for Qt 6 as far as the source shows it; ``make qt6`` asks PyQt6 itself."""

import ast
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))

import check_qt6


def test_every_enum_has_its_scope():
    faults = {
        path.name: found
        for path in check_qt6.sources()
        if (found := list(check_qt6.unscoped(ast.parse(path.read_text("utf-8")))))
    }
    assert faults == {}


def test_an_enum_without_scope_is_found():
    """The check itself: old spellings are named; scopes, constants and types written down are not."""
    planted = (
        "a = Qt.AlignLeft\nb = Qt.AlignmentFlag.AlignLeft\nc = QgsProcessing.TEMPORARY_OUTPUT\n"
        "d = QgsWkbTypes.LineGeometry\ndef f(level: Qgis.MessageLevel) -> None: ...\n"
        "e = QVariant.String\ng = QCoreApplication.translate('Trocha', 'x')\n"
    )
    found = list(check_qt6.unscoped(ast.parse(planted)))
    assert found == [(1, "Qt.AlignLeft"), (4, "QgsWkbTypes.LineGeometry")]


def test_what_is_taken_from_qt_is_listed():
    planted = "from qgis.PyQt.QtCore import Qt\nimport os\nQt.AlignmentFlag.AlignLeft\nos.path\n"
    names = set(check_qt6.from_qt(ast.parse(planted)))
    assert ("QtCore", "Qt") in names
    assert ("QtCore", "Qt.AlignmentFlag.AlignLeft") in names
    assert not [name for _, name in names if name.startswith("os")]
