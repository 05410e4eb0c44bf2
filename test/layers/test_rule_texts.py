"""The sentences that a database carries, said in the user's language."""

import re

import pytest
from trocha.core.messages import speak_by
from trocha.layers import rules_postgres, rules_sqlite
from trocha.layers.rule_texts import in_words
from trocha.layers.rules import contradictions, forbidden_moves, wrong
from trocha.layers.schema import TABLES
from trocha.layers.transactions import sentence

# Text in SQL, a quote within it doubled; after RAISE it is what a person gets to see.
IN_SQLITE = re.compile(r"RAISE\(ABORT, '((?:[^']|'')*)'\)")
IN_POSTGRES = re.compile(r"RAISE EXCEPTION '((?:[^']|'')*)';")


def sentences():
    """Every sentence of every rule, from the SQL itself and from what it is made of."""
    found = {text for table in TABLES for _, _, text in wrong(table)}
    found |= {text for rules in (forbidden_moves, contradictions) for _, _, text in rules()}
    for written, sql in (
        (IN_SQLITE, "\n".join(rules_sqlite.statements())),
        (IN_POSTGRES, "\n".join(rules_postgres.statements("s"))),
    ):
        found |= {text.replace("''", "'").replace("%%", "%") for text in written.findall(sql)}
    return sorted(found)


@pytest.fixture
def speak():
    before = speak_by(str)
    yield speak_by
    speak_by(before)


def test_there_are_rules_to_be_known():
    assert len(sentences()) > 100


def test_every_sentence_of_the_rules_is_known_and_whole_in_english(speak):
    assert [text for text in sentences() if in_words(text) != text] == []
    speak(lambda template: f"¡{template}!")
    assert [text for text in sentences() if not in_words(text).startswith("¡")] == []


@pytest.mark.parametrize(
    ("template", "spanish", "said", "expected"),
    [
        (
            "{where} must be {most} or {last}.",
            "{where} debe ser {most} o {last}.",
            "airstrips.surface must be grass, dirt or paved.",
            "airstrips.surface debe ser grass, dirt o paved.",
        ),
        (
            "An airstrip that is {before} cannot become {after}: it may become {most} or {last}.",
            "De {before} no se pasa a {after}: solo a {most} o {last}.",
            "An airstrip that is active cannot become rehabilitated: it may become cratered or abandoned.",
            "De active no se pasa a rehabilitated: solo a cratered o abandoned.",
        ),
        (
            "{where} must be {low} or more.",
            "{where} debe ser {low} o más.",
            "incidents.seized_kg must be 0.0 or more.",
            "incidents.seized_kg debe ser 0.0 o más.",
        ),
    ],
)
def test_a_rule_in_spanish(speak, template, spanish, said, expected):
    speak(lambda text: spanish if text == template else text)
    assert in_words(said) == expected
    assert sentence("a.gpkg", f"failed to execute insert : {said}") == expected


def test_what_is_no_rule_stays_as_it_was(speak):
    speak(lambda template: f"¡{template}!")
    assert in_words("FOREIGN KEY constraint failed") == "FOREIGN KEY constraint failed"
    assert in_words("{where} {0} {") == "{where} {0} {"
