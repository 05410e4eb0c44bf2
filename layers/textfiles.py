"""Text files that a parameter names: read whole, within bounds, with errors that name them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from contextlib import contextmanager

from ..core.encodings import unicode_text
from ..core.errors import TrochaError
from ..core.messages import Message

LARGEST = 32 * 1024 * 1024  # a table or scenario of a person's has a thousandth of it


def bytes_of(path: str, name: str | Message, largest: int = LARGEST) -> bytes:
    """What a file holds. ``TrochaError`` where it is no file, too large, or not to be read."""
    with _told(name):
        if not os.path.isfile(path):
            raise TrochaError("{name} is no file; give the path of one.", name=name)
        size = os.path.getsize(path)
        if size > largest:
            raise TrochaError(
                "{name} has {size:,.0f} MB, and more than {largest:,.0f} MB are not read; split "
                "it, or check that it is the right file.",
                name=name,
                size=size / 1e6,
                largest=largest / 1e6,
            )
        with open(path, "rb") as file:
            return file.read()


def beginning_of(path: str, name: str, size: int) -> bytes:
    """The first whole lines of a file, ``size`` bytes at most; ``TrochaError`` as above."""
    with _told(name), open(path, "rb") as file:
        data = file.read(size)
    if len(data) < size or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data  # whole, or in letters of two or four bytes, which ``size`` is a multiple of
    # A cut in the middle of a letter would be taken for another encoding.
    return data[: data.rfind(b"\n") + 1] or data


@contextmanager
def _told(name: str) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        raise TrochaError(
            "{name} cannot be read ({reason}); check that it is there and that you may read it.",
            name=name,
            reason=reason,
        ) from error


def text_of_file(path: str, name: str | Message) -> str:
    """The text of a file in Unicode; ``TrochaError`` as above, or where it is in another encoding."""
    return unicode_text(bytes_of(path, name), str(name))
