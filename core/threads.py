"""Work shared out on threads, which numpy lets run side by side."""

from __future__ import annotations

import functools
import gc
import operator
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Callable, TypeVar

from .errors import Cancelled
from .progress import SECONDS_BETWEEN_REPORTS, Progress

MOST_THREADS = 4  # more only wait for the interpreter and for memory
S = TypeVar("S")
R = TypeVar("R")


def processors() -> int:
    """How many threads are worth starting here."""
    return min(os.cpu_count() or 1, MOST_THREADS)


def share_out(
    run: Callable[[S, Progress], R], starts: Sequence[S], threads: int, progress: Progress
) -> list[R]:
    """What ``run`` gives for every start, run on some threads; the first failure, or a cancel, ends all.

    ``run`` gets a progress to tell its own share done and to ask whether to go on, as often as it
    can; every start counts the same. Upwards only this thread reports. Raises ``Cancelled``.
    """

    def whole(start: S, share: Progress) -> R:
        share.check()
        result = run(start, share)
        share.report(1.0)
        return result

    if threads == 1 or len(starts) < 2:
        return [whole(start, share) for start, share in zip(starts, progress.shared(len(starts)))]
    failed = threading.Event()
    fractions = [0.0] * len(starts)

    def given_up() -> bool:
        if failed.is_set():
            return True
        try:
            progress.check()
        except Cancelled:
            return True
        return False

    def guarded(number: int) -> R:
        try:
            told = functools.partial(operator.setitem, fractions, number)
            return whole(starts[number], Progress(told, given_up))
        except BaseException:
            failed.set()
            raise

    with _no_collection(), ThreadPoolExecutor(threads) as pool:
        futures = [pool.submit(guarded, number) for number in range(len(starts))]
        running = set(futures)
        while running:
            running = wait(running, SECONDS_BETWEEN_REPORTS).not_done
            progress.report(sum(fractions) / len(fractions))
    failures = [failure for future in futures if (failure := future.exception()) is not None]
    if not failures:
        return [future.result() for future in futures]
    # The others' Cancelled is only their being stopped by the one that failed.
    failure = min(failures, key=lambda one: isinstance(one, Cancelled))
    try:
        raise failure
    finally:
        # An error that its own frame refers to is a cycle, which would keep alive all that the
        # frames above hold, objects of QGIS among them, until a collection in any thread.
        del failure, failures, futures


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold back the cyclic garbage collector, which runs in whatever thread allocates.

    A worker would otherwise destroy objects of Qt that belong to the main thread, and Qt does
    not survive that. Nothing here makes cycles; arrays go with their last reference.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
