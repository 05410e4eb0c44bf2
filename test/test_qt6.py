"""Ready for Qt 6 as far as the source shows it; ``make qt6`` asks PyQt6 itself."""

import ast
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))

import check_qt6
import qt6_types


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


def test_what_mypy_says_is_excused_by_rule_only(tmp_path):
    """sip hands out subclasses, forms have names, compat.py knows versions; all else counts."""
    (tmp_path / "qgis").mkdir()
    core = "class QgsBase:\n    def common(self): ...\nclass QgsChild(QgsBase):\n    def own(self): ...\n"
    (tmp_path / "qgis" / "_core.pyi").write_text(core)
    (tmp_path / "qgis" / "_gui.pyi").write_text("")
    hierarchy = qt6_types.Hierarchy(tmp_path)

    def counts(text, kind="attr-defined", file="layers/raster.py"):
        said = f"trocha/{file}:7: error: {text}  [{kind}]"
        found = qt6_types.FINDING.fullmatch(said).groupdict()
        return not qt6_types.excused(found, hierarchy, {"startLayout"})

    assert counts('"QgsBase" has no attribute "gone"')
    assert not counts('"QgsBase" has no attribute "own"')
    assert counts('"QgsChild" has no attribute "common_"')
    assert not counts('"QWidget" has no attribute "startLayout"')
    assert counts('"QWidget" has no attribute "endLayout"')
    assert counts("function qgis._core.QgsBase.common is deprecated: ", "deprecated")
    assert not counts(
        "function qgis._core.QgsBase.common is deprecated: ", "deprecated", "layers/compat.py"
    )
    narrow = 'Argument 1 to "f" has incompatible type "{}"; expected "{}"'
    assert not counts(narrow.format("QgsBase", "QgsChild"), "arg-type")
    assert counts(narrow.format("QgsChild", "QgsOther"), "arg-type")
    assert not counts('Too many arguments for "solve"', "call-arg")  # ours, not QGIS's
