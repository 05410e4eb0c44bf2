"""Spanish is whole: every string a person may see is translated, with its placeholders."""

import ast
import importlib
import pathlib
import re
import string
import xml.etree.ElementTree as ET

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCES = sorted(
    path
    for folder in ("core", "algorithms", "layers", "ui")
    for path in (ROOT / folder).rglob("*.py")
)
FORMS = sorted((ROOT / "ui").rglob("*.ui"))
STYLES = sorted((ROOT / "resources" / "styles").glob("*.qml"))
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


@pytest.fixture(scope="module")
def unmarked():
    """By suffix, what reads the strings that no ``tr`` marks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        tool = importlib.import_module("spoken_strings")
    names = tool.speakers(tool.shipped())
    return {".py": lambda path: tool.templates(path, names), ".qml": tool.labels}


@pytest.mark.parametrize(
    "path", [*SOURCES, *FORMS, *STYLES], ids=lambda p: str(p.relative_to(ROOT))
)
def test_every_string_is_translated(path, spanish, unmarked):
    marked = {".py": literals, ".ui": form_strings}
    found = [key for readers in (marked, unmarked) for key in readers.get(path.suffix, _none)(path)]
    assert [key for key in found if key not in spanish] == []


def _none(path):
    return ()


def test_translations_keep_their_placeholders(spanish):
    wrong = [
        source
        for (_, source), text in spanish.items()
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(text))
    ]
    assert wrong == []


def test_messages_take_the_same_values_in_spanish(spanish):
    """Read as ``str.format`` reads them: what it could not fill in would be said in English."""

    def fields(template):
        return sorted(field[1:] for field in string.Formatter().parse(template) if field[1])

    messages = {en: es for (context, en), es in spanish.items() if context == "Message"}
    assert [en for en, es in messages.items() if fields(en) != fields(es)] == []


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
