"""What a database refuses, in the user's language.

A database carries its rules with it, and their sentences in English, whoever opens it. They are
known again by their form, so that the same rule speaks to everybody in their own language.
"""

from __future__ import annotations

import re
from string import Formatter

from ..core.messages import Message

_NAME, _FIELD, _REST = r"\w+", r"\w+\.\w+", r".+"


class Rule(Message):
    """The form of a rule's sentence: its values are patterns of what stands in their place."""

    __slots__ = ()

    def read(self, sentence: str) -> str | None:
        """The sentence in the user's language, or None where it is another rule's."""
        pattern = "".join(
            re.escape(text) + (f"(?P<{name}>{self.values[name]})" if name else "")
            for text, name, _, _ in Formatter().parse(self.template)
        )
        found = re.fullmatch(pattern, sentence)
        return None if found is None else str(self.filled(**found.groupdict()))


# The first whose form fits is taken, so the narrower goes before the wider.
_RULES = (
    Rule("{where} is empty; every row needs one.", where=_FIELD),
    Rule("{where} must be {low} or more.", where=_FIELD, low=r"-?[\d.]+"),
    Rule("{where} must lie between {low} and {high}.", where=_FIELD, low=_REST, high=_REST),
    Rule("{where} must be {most} or {last}.", where=_FIELD, most=_REST, last=_REST),
    Rule("{where} must be {only}.", where=_FIELD, only=_REST),
    Rule(
        "{where} must stay within the database's folder; write it as in attachments/photo.jpg.",
        where=_FIELD,
    ),
    Rule("{table} needs {most} or {last}.", table=_NAME, most=_REST, last=_NAME),
    Rule("{where} must not exceed {more}.", where=_FIELD, more=_NAME),
    Rule("{where} is no date; write it as in 2015-03-07.", where=_FIELD),
    Rule("{where} is for ever; it cannot be changed.", where=_FIELD),
    Rule("{where} names no row of {table}; add that row first.", where=_FIELD, table=_NAME),
    Rule(
        "An airstrip that is {before} cannot become {after}: nothing follows it.",
        before=_NAME,
        after=_NAME,
    ),
    Rule(
        "An airstrip that is {before} cannot become {after}: it may become {most} or {last}.",
        before=_NAME,
        after=_NAME,
        most=_REST,
        last=_NAME,
    ),
    Rule(
        "An airstrip that is {before} cannot become {after}: it may become {only}.",
        before=_NAME,
        after=_NAME,
        only=_NAME,
    ),
    Rule(
        "from_status is {written}, but the row before left the airstrip {left}.",
        written=_NAME,
        left=_NAME,
    ),
    Rule(
        "status, status_date, n_destroyed and n_rebuilt follow from airstrip_status_log; add a row to "
        "the log instead."
    ),
    Rule(
        "This airstrip has rows in airstrip_status_log; mark it false_positive or abandoned there."
    ),
    Rule("This incident is named by airstrip_status_log; set verification to withdrawn instead."),
    Rule("This row has attachments; delete their rows first."),
)


def in_words(sentence: str) -> str:
    """What a database said, in the user's language where it is one of Trocha's rules."""
    for rule in _RULES:
        told = rule.read(sentence)
        if told is not None:
            return told
    return sentence
