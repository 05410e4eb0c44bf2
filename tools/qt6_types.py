"""mypy on the shipped code, against QGIS's own stubs with PyQt6 for its Qt.

Only what is said of QGIS and Qt counts. Two things the stubs cannot know are taken out, each by a
rule: sip hands out the subclass where a method promises the base, and a widget loaded from a form
has the form's names. ``layers/compat.py`` names what only some versions have; that is its purpose.
"""

from __future__ import annotations

import ast
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
OPTIONS = (
    "--ignore-missing-imports", "--no-strict-optional", "--check-untyped-defs",
    "--enable-error-code", "deprecated", "--python-version", "3.13", "--no-error-summary",
)  # fmt: skip
# What Python finds in our own code alone (a name used twice, an inferred list) is not asked here.
KINDS = {
    "attr-defined", "name-defined", "call-arg", "call-overload", "arg-type", "return-value",
    "operator", "index", "valid-type", "union-attr", "deprecated",
}  # fmt: skip
BY_VERSION = "layers/compat.py"
FINDING = re.compile(
    r"trocha/(?P<file>[^:]+):(?P<line>\d+): error: (?P<text>.*)  \[(?P<kind>[\w-]+)\]"
)
NO_ATTRIBUTE = re.compile(r'"(?P<kind>\w+)" has no attribute "(?P<name>\w+)"')
TOO_WIDE = re.compile(r'(?:got|type) "(?P<got>Q\w+)"[;,] expected "(?P<wanted>Q\w+)"')


class Hierarchy:
    """The classes of the stubs: what each has, and what comes of it."""

    def __init__(self, stubs: pathlib.Path):
        self._names: dict[str, set[str]] = {}
        self._children: dict[str, set[str]] = {}
        for name in ("_core", "_gui"):
            for node in ast.parse((stubs / "qgis" / f"{name}.pyi").read_text("utf-8")).body:
                if not isinstance(node, ast.ClassDef):
                    continue
                self._names[node.name] = {getattr(inner, "name", "") for inner in node.body}
                for base in node.bases:
                    last = ast.unparse(base).rsplit(".", 1)[-1]
                    self._children.setdefault(last, set()).add(node.name)

    def below(self, kind: str) -> set[str]:
        """Every class that comes of a class."""
        found, open_ = set(), [kind]
        while open_:
            for child in self._children.get(open_.pop(), set()) - found:
                found.add(child)
                open_.append(child)
        return found

    def some_have(self, kind: str, name: str) -> bool:
        """Whether a class that comes of ``kind`` has the name."""
        return any(name in self._names[one] for one in self.below(kind))


def form_names() -> set[str]:
    """What the forms call their parts."""
    text = "".join(path.read_text("utf-8") for path in (ROOT / "ui" / "forms").glob("*.ui"))
    return set(re.findall(r'\bname="(\w+)"', text))


def excused(found: dict, hierarchy: Hierarchy, forms: set[str]) -> bool:
    """Whether one of the rules above takes a finding out."""
    if not re.search(r"\bQ\w+|\bqgis\b|PyQt6|\bsip\b", found["text"]):
        return True  # about our own types
    if found["file"] == BY_VERSION and found["kind"] in ("attr-defined", "deprecated"):
        return True
    missing = NO_ATTRIBUTE.search(found["text"])
    if missing and hierarchy.some_have(missing["kind"], missing["name"]):
        return True
    if missing and missing["kind"] == "QWidget" and missing["name"] in forms:
        return True
    wide = TOO_WIDE.search(found["text"])
    return bool(wide) and wide["wanted"] in hierarchy.below(wide["got"])


def problems(python: pathlib.Path, stubs: pathlib.Path) -> list[str]:
    """What mypy says of the shipped code that counts; raises where mypy itself cannot run."""
    hierarchy, forms = Hierarchy(stubs), form_names()
    with tempfile.TemporaryDirectory() as scratch:
        # The package's name, whatever the folder is called; and only what is shipped.
        package = pathlib.Path(scratch) / "trocha"
        package.mkdir()
        for name in ("__init__.py", "plugin.py", "core", "layers", "algorithms", "ui"):
            (package / name).symlink_to(ROOT / name)
        said = subprocess.run(
            [
                str(python),
                "-m",
                "mypy",
                *OPTIONS,
                "--cache-dir",
                str(stubs / "cache"),
                "-p",
                "trocha",
            ],
            cwd=scratch,
            env={"MYPYPATH": str(stubs), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )
    if said.returncode not in (0, 1):
        raise RuntimeError(said.stdout[-2000:] + said.stderr[-2000:])
    findings = [match.groupdict() for match in FINDING.finditer(said.stdout)]
    return [
        f"{one['file']}:{one['line']}: {one['text']}"
        for one in findings
        if one["kind"] in KINDS and not excused(one, hierarchy, forms)
    ]
