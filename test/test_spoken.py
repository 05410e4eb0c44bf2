"""What core, layers, algorithms and ui say to people can be translated: literal templates, no pieces."""

import ast
import importlib
import pathlib
import string

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def tool():
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "tools"))
        yield importlib.import_module("spoken_strings")


def fields(template):
    """The placeholders of a template, () where it is none."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    except ValueError:
        return set()


def faults(call, literal_only):
    """What keeps a message from being translated."""
    if not call.args:
        return ["no template"]
    first, *more = call.args
    found = ["values without a name"] if more else []
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        names = {keyword.arg for keyword in call.keywords}
        placed = fields(first.value)
        if None in names:  # **values
            if not names - {None} <= placed:
                found.append("a value that is not used")
        elif names:
            if names != placed:
                found.append(f"placeholders and values differ: {sorted(names ^ placed)}")
        elif any(name.isidentifier() for name in placed):
            found.append("a placeholder without value")
        return found
    if literal_only:
        return [*found, "no literal"]
    for part in ast.walk(first):
        if isinstance(part, (ast.JoinedStr, ast.BinOp)):
            found.append("put together before it is translated")
        elif isinstance(part, ast.Attribute) and isinstance(part.value, ast.Constant):
            found.append("formatted before it is translated")
    if call.keywords:
        found.append("values for what is no literal")
    return found


def test_every_message_is_a_literal_template(tool):
    """In the core always; elsewhere an error may also hand on a sentence that is whole already."""
    names = tool.speakers(tool.shipped())
    wrong = [
        f"{path.relative_to(ROOT)}:{call.lineno}: {fault}"
        for path in tool.shipped()
        if path.name not in ("errors.py", "messages.py")
        for call in tool.spoken(path.read_text("utf-8"), names)
        for fault in faults(call, literal_only=path.parent.name == "core")
    ]
    assert wrong == []


def test_the_check_itself_finds_what_is_no_template(tool):
    planted = (
        'TrochaError(f"{name} is empty.")\n'
        'errors.TrochaError("{} is empty.".format(name))\n'
        'TrochaError(name + " is empty.")\n'
        'TrochaError("{name} is empty.")\n'
        'TrochaError("{name} is empty.", nome=1)\n'
        'TrochaError("{name} is empty.", 1)\n'
        "TrochaError(text, name=1)\n"
        'Message("{a}", a=1, **more)\n'
        'Message("a", a=1, **more)\n'
        'TrochaError(self.tr("{a}").format(a=1))\n'
        'TrochaError("write {\\"a\\": 1}.")\n'
    )
    calls = list(tool.spoken(planted, {"TrochaError", "Message"}))
    found = [faults(call, literal_only=False) for call in sorted(calls, key=lambda c: c.lineno)]
    assert found == [
        ["put together before it is translated"],
        ["formatted before it is translated"],
        ["put together before it is translated"],
        ["a placeholder without value"],
        ["placeholders and values differ: ['name', 'nome']"],
        ["values without a name", "a placeholder without value"],
        ["values for what is no literal"],
        [],
        ["a value that is not used"],
        [],
        [],
    ]


def test_who_speaks_is_found_by_descent(tool, tmp_path):
    module = tmp_path / "planted.py"
    module.write_text(
        "class A(errors.SpokenError): ...\nclass B(A): ...\nclass C(Exception): ...\n"
    )
    assert tool.speakers([module]) == {"Message", "said", "SpokenError", "A", "B"}


def test_templates_reach_the_extractor_as_they_are(tool, tmp_path):
    module = tmp_path / "planted.py"
    module.write_text("raise TrochaError('one \"' 'two {a:g}\\n', a=1)\n", "utf-8")
    found = list(tool.templates(module, {"TrochaError"}))
    assert found == [("Message", 'one "two {a:g}\n')]
    (call,) = ast.parse(tool.as_calls(found)).body
    assert [argument.value for argument in call.value.args] == list(found[0])
