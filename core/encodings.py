"""The text in the bytes of a file, in whichever encoding people's programs wrote it."""

from __future__ import annotations

import codecs

from .errors import TrochaError

# The longer mark first: that of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def unicode_text(data: bytes, name: str) -> str:
    """The text of a file that is Unicode: with its mark in whichever form, without one in UTF-8.

    Raises ``TrochaError``, naming the file, for what is neither, and for what is no text.
    """
    encoding = next((form for mark, form in _MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TrochaError(
            "{name} is no {encoding} in line {line}; save it in UTF-8.",
            name=name,
            encoding=encoding[:6].upper(),
            line=line,
        ) from error
    return _without_nul(text, name)


def any_text(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file in any common encoding, and which one was guessed, "" where none had to be.

    What is no Unicode is taken for Windows-1252, as spreadsheets in Western languages write it,
    and for Latin-1 where it has bytes that Windows-1252 does not. Raises ``TrochaError`` for what
    is no text.
    """
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return unicode_text(data, name), ""
    for encoding, guessed in (("utf-8", ""), ("cp1252", "Windows-1252")):
        try:
            return _without_nul(data.decode(encoding), name), guessed
        except UnicodeDecodeError:
            continue
    return _without_nul(data.decode("latin-1"), name), "Latin-1"  # which has all bytes


def _without_nul(text: str, name: str) -> str:
    """A character 0 is in no text; UTF-16 without its mark has one for every letter."""
    at = text.find("\0")
    if at < 0:
        return text
    line = text.count("\n", 0, at) + 1
    raise TrochaError(
        "{name} is no text from line {line} on, or in UTF-16; save it in UTF-8.",
        name=name,
        line=line,
    )
