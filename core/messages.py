"""Sentences for people, kept as template and values, so that they can be said in any language.

The core knows no translator. It writes a sentence as a literal template with named placeholders,
and whoever shows it (QGIS, in ``layers.spoken``) lends the function that gives a template in the
user's language. The values are put in afterwards, so a name with braces in it stays a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

Translate = Callable[[str], str]

_translate: Translate = str  # as it is written: in English


def speak_by(translate: Translate) -> Translate:
    """Have every message said through ``translate`` from now on; gives back what was in its place.

    ``translate`` takes an English template, and returns it where it knows no other. Any thread
    may call it.
    """
    global _translate
    before, _translate = _translate, translate
    return before


class Message:
    """A sentence, or a part of one that is a value of another; its text is said when it is asked for.

    Without values the template is the text, braces and all. With values it is written as for
    ``str.format``, all placeholders named. A translation that does not fit the values is passed
    over for the English.
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, /, **values: object) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        translated = _translate(self.template) or self.template
        if not self.values:
            return translated
        try:
            return translated.format(**self.values)
        except (LookupError, ValueError, TypeError, AttributeError):
            return self.template.format(**self.values)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)

    def filled(self, **values: object) -> Message:
        """The same sentence with other values."""
        return Message(self.template, **values)

    def __repr__(self) -> str:
        return f"Message({self.template!r})"


def said(template: str, /, **values: object) -> str:
    """The text of a ``Message``, for what takes text only."""
    return str(Message(template, **values))


def either(words: Sequence[object]) -> object:
    """The words as a choice: "a or b or c"; "nothing" where there is none."""
    if not words:
        return Message("nothing")
    choice = words[0]
    for word in words[1:]:
        choice = Message("{one} or {other}", one=choice, other=word)
    return choice


def together(words: Sequence[object]) -> object:
    """The words, one or more, as a whole: "a and b and c"."""
    whole = words[0]
    for word in words[1:]:
        whole = Message("{one} and {other}", one=whole, other=word)
    return whole
