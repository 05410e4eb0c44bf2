"""Work on several threads: everything once, in order; what fails or is cancelled ends it all."""

import gc
import threading

import pytest
from trocha.core.errors import Cancelled, TrochaError
from trocha.core.progress import Progress
from trocha.core.threads import share_out

THREADS = pytest.mark.parametrize("threads", [1, 2, 3])


@THREADS
def test_results_come_in_the_order_of_what_was_asked(threads):
    assert share_out(lambda n, _share: n * n, range(20), threads, Progress()) == [
        n * n for n in range(20)
    ]


@THREADS
def test_nothing_to_do_gives_nothing(threads):
    assert share_out(lambda n, _share: n, [], threads, Progress()) == []


def test_two_really_run_at_once():
    """Each waits for the other: with one after the other neither would come through."""
    both = threading.Barrier(2, timeout=20)
    assert share_out(lambda n, _share: both.wait() >= 0, range(2), 2, Progress()) == [True, True]


@THREADS
def test_every_start_is_an_equal_share_of_the_bar_and_only_the_caller_reports(threads):
    told, heard_in = [], set()

    def hear(fraction):
        told.append(fraction)
        heard_in.add(threading.current_thread())

    def run(_n, share):
        share.report(0.5)
        share.report(1.0)

    share_out(run, range(4), threads, Progress(hear))
    assert heard_in == {threading.current_thread()}
    assert told == sorted(told)
    assert told[-1] == 1.0


@THREADS
def test_the_failure_is_raised_not_the_stopping_of_the_others(threads):
    started = []

    def run(n, share):
        started.append(n)
        if n == 1:
            raise TrochaError("one is too many")
        while n == 0 and threads > 1:
            share.check()  # goes on until it is told to stop

    with pytest.raises(TrochaError, match="one is too many"):
        share_out(run, range(50), threads, Progress())
    assert len(started) < 50


@THREADS
def test_a_cancel_reaches_all_of_them(threads):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 30

    def run(_n, share):
        while True:
            share.check()

    with pytest.raises(Cancelled):
        share_out(run, range(6), threads, Progress(cancelled=cancelled))


def test_the_collector_is_held_back_only_while_threads_run():
    """A worker that collected would destroy objects of Qt in a thread that does not own them."""
    assert gc.isenabled()
    assert share_out(lambda _n, _share: gc.isenabled(), range(4), 2, Progress()) == [False] * 4
    assert gc.isenabled()
