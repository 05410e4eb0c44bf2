"""The two ways a computation ends early: a message for a person, or their cancel."""


class TrochaError(Exception):
    """Something the user can mend.

    The text is one sentence that names the layer, field or value, says why it
    cannot be used and what to do. Algorithms show it unchanged.
    """


class Cancelled(Exception):
    """The user cancelled. Not an error: the algorithm ends without output."""
