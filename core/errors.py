"""The two ways a computation ends early: a message for a person, or their cancel."""

from __future__ import annotations

from .messages import Message, said

SHOWN = 60  # characters of a user's value that a message repeats


def shown(value: object) -> str:
    """A value as a message repeats it: what is long is cut, so that the sentence stays one."""
    try:
        text = str(value)
    except ValueError:  # Python writes out no integer of thousands of digits
        text = said("a number of thousands of digits")
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


class SpokenError(Exception):
    """An error whose text is a ``Message``: a literal template, and the values for its placeholders.

    A template without values is shown as it is, so what is a sentence already may be handed on.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template)
        self.message = Message(template, **values)

    def __str__(self) -> str:
        """The sentence whole: where it repeats a NUL, Qt would show nothing after it."""
        return str(self.message).replace("\0", "\N{REPLACEMENT CHARACTER}")


class TrochaError(SpokenError):
    """Something the user can mend.

    The text is one sentence that names the layer, field or value, says why it
    cannot be used and what to do. Algorithms show it unchanged.
    """


class Cancelled(Exception):
    """The user cancelled. Not an error: the algorithm ends without output."""
