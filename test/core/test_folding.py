"""Folded text: what people take for the same, and a database's pattern that never misses it."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trocha.core.folding import fold, like_pattern


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Río APURÍMAC", "rio apurimac"),
        ("Ñahuinpuquio Über Ça", "nahuinpuquio uber ca"),
        ("СССР Río", "ссср rio"),
        ("50 % + ß", "50 % + ß"),
        ("مطار", "مطار"),
    ],
)
def test_case_and_accents_go(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


WORDS = st.text(st.sampled_from("aáÁàbBcçnñÑ uüÜ%_\\'éЖжmM0"), max_size=8)


@given(WORDS, WORDS, WORDS)
def test_the_pattern_holds_wherever_the_text_is_found(before, text, after):
    """LIKE itself is asked; text given in any case and with any accents."""
    whole = before + text.swapcase() + after
    needle = fold(text.swapcase())
    with sqlite3.connect(":memory:") as connection:
        (held,) = connection.execute(
            "SELECT ? LIKE ? ESCAPE '\\'", (whole, like_pattern(needle))
        ).fetchone()
    assert held == 1
    connection.close()


def test_wildcards_typed_by_people_are_characters():
    assert like_pattern("5%_") == r"%5\%\_%"
    assert like_pattern("RÍMac") == "%r_m%"
    assert like_pattern("año") == "%%"
