"""Spanish is whole: every string a person may see is translated, with its placeholders."""

import ast
import pathlib
import re
import xml.etree.ElementTree as ET

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCES = sorted(
    path for folder in ("algorithms", "layers", "ui") for path in (ROOT / folder).rglob("*.py")
)
FORMS = sorted((ROOT / "ui").rglob("*.ui"))
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")


def literals(path):
    """(context, text) of every literal that is handed to tr or translate in a module."""

    def visit(node, owner):
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            texts = [a.value for a in node.args if isinstance(a, ast.Constant)]
            if name.endswith(".tr") and texts:
                yield owner, texts[0]
            elif name.endswith("translate") and len(texts) >= 2:
                yield texts[0], texts[1]
        for child in ast.iter_child_nodes(node):
            yield from visit(child, owner)

    yield from visit(ast.parse(path.read_text("utf-8")), "")


def form_strings(path):
    root = ET.parse(path).getroot()
    for node in root.iter("string"):
        if node.text and node.get("notr") != "true":
            yield root.findtext("class"), node.text


@pytest.fixture(scope="module")
def spanish():
    """{(context, source): translation} of what is finished."""
    found = {}
    for context in ET.parse(ROOT / "i18n" / "trocha_es.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") is None and translation.text:
                key = context.findtext("name"), message.findtext("source")
                found[key] = translation.text
    return found


@pytest.mark.parametrize("path", [*SOURCES, *FORMS], ids=lambda p: str(p.relative_to(ROOT)))
def test_every_string_is_translated(path, spanish):
    read = form_strings if path.suffix == ".ui" else literals
    assert [key for key in read(path) if key not in spanish] == []


def test_translations_keep_their_placeholders(spanish):
    wrong = [
        source
        for (_, source), text in spanish.items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert wrong == []


def test_parameter_names_and_ids_are_left_alone(spanish):
    """What stands in capitals with an underscore, or as an id, is typed and never translated."""
    typed = re.compile(r"\b[A-Z]{2,}_[A-Z_]+\b|\btrocha:\w+")
    wrong = [
        source
        for (_, source), text in spanish.items()
        if set(typed.findall(source)) != set(typed.findall(text))
    ]
    assert wrong == []


def test_the_check_itself_finds_a_literal(tmp_path):
    module = tmp_path / "planted.py"
    module.write_text(
        "class A:\n    def f(self):\n        return self.tr('one ' 'two')\n"
        "x = QCoreApplication.translate(\n    'Trocha',\n    'three',\n)\n"
    )
    assert list(literals(module)) == [("A", "one two"), ("Trocha", "three")]
