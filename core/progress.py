"""Progress out, cancel in: how a long computation talks to whoever started it."""

from __future__ import annotations

import time
from typing import Callable

from .errors import Cancelled

# A progress signal crosses threads and repaints a bar: ten a second are plenty.
SECONDS_BETWEEN_REPORTS = 0.1


class Progress:
    """The share of work done, reported upwards, and the question whether to go on.

    ``report`` receives a fraction from 0 to 1 that never falls; ``cancelled``
    answers whether the user gave up. ``part`` hands a share of the bar to a
    step that counts from 0 to 1 itself, so that no step knows of the others.
    """

    def __init__(
        self,
        report: Callable[[float], None] = lambda fraction: None,
        cancelled: Callable[[], bool] = lambda: False,
    ):
        self._report = report
        self._cancelled = cancelled
        self._highest = 0.0
        self._told_at = float("-inf")

    def report(self, fraction: float) -> None:
        """Tell the fraction done; falls are ignored, bursts are thinned out."""
        fraction = min(max(fraction, 0.0), 1.0)
        if fraction <= self._highest:
            return
        self._highest = fraction
        now = time.monotonic()
        if fraction >= 1.0 or now - self._told_at >= SECONDS_BETWEEN_REPORTS:
            self._told_at = now
            self._report(fraction)

    def check(self) -> None:
        """Raise ``Cancelled`` when the user has given up."""
        if self._cancelled():
            raise Cancelled()

    def part(self, start: float, end: float) -> Progress:
        """The progress of a step that fills the bar from ``start`` to ``end``."""
        return Progress(lambda f: self.report(start + f * (end - start)), self._cancelled)

    def shared(self, steps: int) -> list[Progress]:
        """The progress of each of so many equal steps."""
        return [self.part(i / steps, (i + 1) / steps) for i in range(steps)]

    def in_turns(self) -> tuple[Progress, Progress]:
        """The progress of two steps that take turns; each fills half of the bar."""
        done = [0.0, 0.0]

        def half(step: int) -> Progress:
            def report(fraction: float) -> None:
                done[step] = fraction
                self.report(sum(done) / 2)

            return Progress(report, self._cancelled)

        return half(0), half(1)


SILENT = Progress()
