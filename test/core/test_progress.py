"""Two steps that take turns share one bar."""

import pytest
from trocha.core.errors import Cancelled
from trocha.core.progress import Progress


def test_steps_in_turns_fill_half_of_the_bar_each():
    """Ends of steps are always told: the first alone is half of the bar, whichever it is."""
    told = []
    first, second = Progress(told.append).in_turns()
    second.report(1.0)
    assert told == [0.5]
    first.report(1.0)
    assert told[-1] == 1.0
    assert told == sorted(told)


def test_steps_in_turns_hear_a_cancel():
    for step in Progress(cancelled=lambda: True).in_turns():
        with pytest.raises(Cancelled):
            step.check()
