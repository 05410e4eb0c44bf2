"""The same text from every encoding that programs write, and what is no text refused."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from trocha.core.csvtext import read_csv
from trocha.core.encodings import any_text, unicode_text
from trocha.core.errors import TrochaError

MARKED = {
    "utf-8": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE,
}  # fmt: skip
letters = st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]))


@given(letters)
@example("Apurímac, “río” 河 \U0001f6e9\r\n")
def test_unicode_with_its_mark_is_read_in_every_form(text):
    for encoding, mark in MARKED.items():
        data = mark + text.encode(encoding)
        assert unicode_text(data, "x") == text
        assert any_text(data, "x") == (text, "")
    assert unicode_text(text.encode("utf-8"), "x") == text


@pytest.mark.parametrize(
    ("data", "text", "guessed"),
    [
        # 0x93, 0x94 and 0x80 are quotation marks and the euro sign in Windows-1252 alone.
        (b"\x93Apur\xedmac\x94 5 \x80", "“Apurímac” 5 €", "Windows-1252"),
        # 0x81 is not in it, so that it is Latin-1, where it is a control character.
        (b"\x81Apur\xedmac", "\x81Apurímac", "Latin-1"),
        (b"plain", "plain", ""),
        (b"", "", ""),
    ],
)
def test_what_is_no_unicode_is_guessed_and_said(data, text, guessed):
    assert any_text(data, "x") == (text, guessed)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"one\ntwo \xed\n", "'a.json' is no UTF-8 in line 2; save it in UTF-8."),
        (codecs.BOM_UTF16_LE + b"a", "'a.json' is no UTF-16 in line 1"),
        ("a,b\n".encode("utf-16-le"), "'a.json' is no text from line 1 on, or in UTF-16"),
        (b"\x89PNG\r\n\x1a\n\0\0", "'a.json' is no UTF-8 in line 1"),
        (b"GPKG\n\0\0", "'a.json' is no text from line 2 on"),
    ],
)
def test_a_file_that_must_be_unicode_and_is_not_is_refused(data, said):
    with pytest.raises(TrochaError) as caught:
        unicode_text(data, "'a.json'")
    assert str(caught.value).startswith(said)


@given(st.binary(max_size=60))
@example("a,b\n1,2".encode("utf-16-le"))
@example(b"\xff\xfe")
@example(b'a\r1,"2\n')
def test_any_bytes_are_text_or_refused_in_one_sentence(data):
    for read in (any_text, unicode_text):
        try:
            read(data, "x")
        except TrochaError as error:
            assert str(error).endswith("save it in UTF-8.")
    try:
        text, _ = any_text(data, "x")
        header, rows = read_csv(text, "x")
        rows = list(rows)
    except TrochaError as error:
        assert str(error).endswith(".")
    else:
        assert any(header)
        assert all(set(row) <= set(header) for _, row in rows)
