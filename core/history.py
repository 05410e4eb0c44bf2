"""One airstrip's status log as an analyst reads it: stretches, the status on a day, what may follow.

Unlike ``core.lifecycle``, which refuses a log that contradicts itself, this shows it as it stands
and says where it does: late entries leave such places until the steps between are entered.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .dateranges import sure_on
from .lifecycle import status_on
from .logfaults import log_faults
from .messages import said
from .precision import possible_until
from .spells import EVER, NEVER, Spells, spells_of
from .statuses import ALLOWED_MOVES, CODE, STATUS_BEFORE_FIRST, STATUSES, codes


@dataclass(frozen=True)
class Change:
    """One row of the log. ``day``: proleptic ordinal; ``precision``: 1 day to 5 year.

    ``from_status`` is None where the row leaves it open. ``cause``: the incident's uid, or "".
    """

    uid: str
    day: int
    precision: int
    from_status: str | None
    to_status: str
    cause: str = ""


@dataclass(frozen=True)
class Stretch:
    """A time in one status, from ``start`` up to, not on, ``end``; None where open to that side.

    ``change``: position of the change that began it, -1 for the time before the log.
    ``presumed``: nobody said so; the log's first row only makes it likely.
    """

    status: str
    start: int | None
    end: int | None
    change: int
    presumed: bool = False


@dataclass(frozen=True)
class History:
    """The changes of one strip in order of their days, those of one day in the order given."""

    changes: tuple[Change, ...]
    status: str  # as it is entered with the strip; counts where there is no change

    @property
    def _spells(self) -> Spells:
        entered = codes([change.to_status for change in self.changes])
        left = np.r_[CODE[self.opening], entered][:-1]
        days = np.array([change.day for change in self.changes], np.int64)
        strip = np.zeros(days.size, np.int64)
        return spells_of(strip, days, left, entered, np.array([CODE[self.opening]]))

    @property
    def opening(self) -> str:
        """The status before the first change."""
        if not self.changes:
            return self.status
        first = self.changes[0]
        return first.from_status or STATUS_BEFORE_FIRST[first.to_status]

    def stretches(self) -> list[Stretch]:
        """The statuses one after the other; one that another replaced the same day is not among them."""
        spells = self._spells
        presumed = bool(self.changes) and not self.changes[0].from_status
        return [
            Stretch(
                STATUSES[spells.status[i]],
                None if spells.start[i] == EVER else int(spells.start[i]),
                None if spells.end[i] == NEVER else int(spells.end[i]),
                i - 1,
                presumed and i == 0,
            )
            for i in range(spells.status.size)
            if spells.end[i] > spells.start[i]
        ]

    def on(self, day: int) -> tuple[str, bool]:
        """The status at the end of a day, and whether that is beyond doubt."""
        until = possible_until(
            [change.day for change in self.changes], [change.precision for change in self.changes]
        )
        spells = self._spells
        sure = bool(sure_on(spells, until, day)[0])
        before = not self.changes or day < self.changes[0].day
        presumed = before and bool(self.changes) and not self.changes[0].from_status
        return status_on(spells, day)[0], sure and not presumed

    def leaves(self, day: int) -> str | None:
        """What a change entered for ``day`` has before it; None where nothing says.

        A log's first row may follow what was entered with the strip. Before an existing first row
        nothing is known.
        """
        if self.changes and day < self.changes[0].day:
            return None
        return status_on(self._spells, day)[0]

    def moves(self, day: int) -> tuple[str, ...]:
        """The statuses that may follow what the strip was on a day; none where nothing says what."""
        before = self.leaves(day)
        return () if before is None else ALLOWED_MOVES[before]

    def registers(self, day: int) -> tuple[str, ...]:
        """What a row of ``day`` may say the strip was, without saying what it had been before.

        Only a log's first row may: before the rows there are, the status that the first of them
        leaves coming first; and where there are none, for a strip of which nobody has said more
        than that it is suspected.
        """
        if not self.changes:
            known = {self.status, *ALLOWED_MOVES.get(self.status, ())}
            rest = tuple(status for status in STATUSES if status not in known)
            return rest if self.status == "suspected" else ()
        if day >= self.changes[0].day:
            return ()
        return (self.opening, *(status for status in STATUSES if status != self.opening))

    def faults(self) -> list[str]:
        """A sentence for each change that no longer follows from the one before."""
        return [sentence[0].upper() + sentence[1:] for _, sentence in self._faults()]

    def at_fault(self) -> list[bool]:
        """Whether each change is one of those."""
        uids = {uid for uid, _ in self._faults()}
        return [change.uid in uids for change in self.changes]

    def _faults(self) -> Iterator[tuple[str, str]]:
        strip = said("the airstrip")
        return log_faults(
            (
                strip,
                datetime.date.fromordinal(change.day),
                change.from_status,
                change.to_status,
                change.uid,
            )
            for change in self.changes
        )


def history_of(changes: Sequence[Change], status: str) -> History:
    """The history of a strip whose entered status is ``status``; changes in the table's order."""
    return History(tuple(sorted(changes, key=lambda change: change.day)), status)
