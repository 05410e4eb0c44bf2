"""Work shared out on threads, which numpy lets run side by side."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable, TypeVar

from .errors import Cancelled
from .progress import Progress

MOST_THREADS = 4  # more only wait for the interpreter and for memory
T = TypeVar("T")


def processors() -> int:
    """How many threads are worth starting here."""
    return min(os.cpu_count() or 1, MOST_THREADS)


def share_out(
    run: Callable[[T, Progress], int],
    starts: Iterable[T],
    threads: int,
    total: int,
    progress: Progress,
) -> None:
    """Run every start on some threads; the first failure, or a cancel, ends all of them.

    ``run`` gives how many of ``total`` it has done, and asks the progress that it is given whether
    to go on, as often as it can. Only this thread reports. Raises ``Cancelled``.
    """
    failed = threading.Event()

    def given_up() -> bool:
        if failed.is_set():
            return True
        try:
            progress.check()
        except Cancelled:
            return True
        return False

    def guarded(start: T) -> int:
        try:
            silent = Progress(cancelled=given_up)
            silent.check()
            return run(start, silent)
        except BaseException:
            failed.set()
            raise

    done = 0
    if threads == 1:
        for start in starts:
            done += guarded(start)
            progress.report(done / total)
        return
    failures: list[BaseException] = []
    with _no_collection(), ThreadPoolExecutor(threads) as pool:
        for future in [pool.submit(guarded, start) for start in starts]:
            failure = future.exception()  # waits
            if failure is not None:
                failures.append(failure)
            else:
                done += future.result()
                progress.report(done / total)
        del future
    if not failures:
        return
    # The others' Cancelled is only their being stopped by the one that failed.
    failure = min(failures, key=lambda one: isinstance(one, Cancelled))
    try:
        raise failure
    finally:
        # An error that its own frame refers to is a cycle, which would keep alive all that the
        # frames above hold, objects of QGIS among them, until a collection in any thread.
        del failure, failures


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
