"""The two ways a computation ends early: a message for a person, or their cancel."""

SHOWN = 60  # characters of a user's value that a message repeats


def shown(value: object) -> str:
    """A value as a message repeats it: what is long is cut, so that the sentence stays one."""
    try:
        text = str(value)
    except ValueError:  # Python writes out no integer of thousands of digits
        text = "a number of thousands of digits"
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


class TrochaError(Exception):
    """Something the user can mend.

    The text is one sentence that names the layer, field or value, says why it
    cannot be used and what to do. Algorithms show it unchanged.
    """

    def __str__(self) -> str:
        """The sentence whole: where it repeats a NUL, Qt would show nothing after it."""
        return super().__str__().replace("\0", "\N{REPLACEMENT CHARACTER}")


class Cancelled(Exception):
    """The user cancelled. Not an error: the algorithm ends without output."""
