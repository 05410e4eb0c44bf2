"""Near repeats: do incidents follow each other in space and time more often than by chance?

Knox's count is the number of pairs that are close in both (Knox 1964, Appl. Statistics 13:25).
What chance would give is found by handing the dates out anew among the places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .errors import TrochaError
from .progress import SILENT, Progress

PAIRS_AT_ONCE = 2_000_000
MOST_CLOSE_PAIRS = 10_000_000  # 400 MB with what a permutation needs


@dataclass(frozen=True)
class Knox:
    """Pairs within a distance and a lag, both inclusive.

    ``pairs``: close in both. ``expected``: NS NT / NP, from the pairs close in space, close in
    time and in all. ``ratio``: pairs / expected, NaN where none is expected. ``p``: share of the
    permutations, the observed order among them, with at least as many pairs.
    """

    metres: float
    days: float
    pairs: int
    close_in_space: int
    close_in_time: int
    all_pairs: int
    expected: float
    ratio: float
    p: float


def knox(
    x: np.ndarray,
    y: np.ndarray,
    days: np.ndarray,
    distances: Sequence[float],
    lags: Sequence[float],
    *,
    permutations: int = 999,
    seed: int = 0,
    progress: Progress = SILENT,
) -> list[Knox]:
    """Knox's test for every distance (metres) with every lag (days).

    ``x``, ``y`` (n,): metres; ``days`` (n,): day numbers. No input is altered. One permutation
    of the dates serves every distance and lag. Raises ``TrochaError`` for fewer than two
    incidents, and where more pairs are close in space than can be held.
    """
    n = len(x)
    if n < 2:
        raise TrochaError(
            "Near repeats need two incidents or more, and there is {count}; widen the windows or "
            "leave NEARREPEAT out.",
            count=n,
        )
    days = np.array(days, float)  # a copy: permuting must not reach the caller's dates
    distances, lags = np.array(distances, float), np.array(lags, float)
    first, second, apart = _close_pairs(
        np.asarray(x, float), np.asarray(y, float), float(distances.max()), progress.part(0, 0.3)
    )
    nearness = np.searchsorted(np.sort(distances), apart)  # the least distance that holds the pair
    in_time = [_pairs_within(days, lag) for lag in lags]
    observed = _count(days, first, second, nearness, distances, lags)
    at_least = np.ones(observed.shape, dtype=np.int64)
    rng = np.random.default_rng(seed)
    for done in range(permutations):
        progress.check()
        drawn = _count(rng.permutation(days), first, second, nearness, distances, lags)
        at_least += drawn >= observed
        progress.report(0.3 + 0.7 * (done + 1) / permutations)

    all_pairs = n * (n - 1) // 2
    results = []
    for i, metres in enumerate(distances):
        in_space = int(np.count_nonzero(apart <= metres))
        for k, lag in enumerate(lags):
            expected = in_space * in_time[k] / all_pairs
            results.append(
                Knox(
                    float(metres), float(lag), int(observed[i, k]), in_space, in_time[k], all_pairs,
                    expected, float(observed[i, k] / expected) if expected else float("nan"),
                    float(at_least[i, k] / (permutations + 1)),
                )
            )  # fmt: skip
    return results


def _count(days, first, second, nearness, distances, lags) -> np.ndarray:
    """(distances, lags) pairs close in both."""
    lag = np.abs(days[first] - days[second])
    counts = np.empty((distances.size, lags.size), dtype=np.int64)
    rank = np.argsort(np.argsort(distances, kind="stable"), kind="stable")
    for k, longest in enumerate(lags):
        by_ring = np.bincount(nearness[lag <= longest], minlength=distances.size)
        counts[:, k] = np.cumsum(by_ring)[rank]
    return counts


def _pairs_within(days: np.ndarray, lag: float) -> int:
    """How many pairs of days lie at most a lag apart."""
    ordered = np.sort(days)
    upto = np.searchsorted(ordered, ordered + lag, side="right")
    return int((upto - 1 - np.arange(ordered.size)).sum())


def _close_pairs(x, y, farthest: float, progress: Progress):
    """Positions of both incidents and the distance, of each pair at most ``farthest`` apart."""
    firsts, seconds, distances, held = [], [], [], 0
    for first, second, done in _candidates(x, farthest):
        progress.check()
        apart = np.hypot(x[first] - x[second], y[first] - y[second])
        near = apart <= farthest
        held += int(np.count_nonzero(near))
        if held > MOST_CLOSE_PAIRS:
            raise TrochaError(
                "More than {most:,} pairs of incidents lie within {km:g} km of each other; lower "
                "the distances of KNOX_KM or filter the incidents.",
                most=MOST_CLOSE_PAIRS,
                km=farthest / 1000,
            )
        firsts.append(first[near].astype(np.int32))
        seconds.append(second[near].astype(np.int32))
        distances.append(apart[near])
        progress.report(done)
    return np.concatenate(firsts), np.concatenate(seconds), np.concatenate(distances)


def _candidates(x, farthest: float) -> Iterator[tuple[np.ndarray, np.ndarray, float]]:
    """Pairs that are close enough west to east, some at a time, with the share of them done.

    In the order of x, the partners of an incident are a run that begins right behind it and
    ends where x is more than ``farthest`` away. The runs of a block of incidents are written
    out by one repeat (the incident) and one ramp (its run); no pair is formed twice.
    """
    order = np.argsort(x, kind="stable")
    # A hair's breadth more, since x[order] + farthest is rounded; the distance decides later.
    ends = np.searchsorted(x[order], x[order] + farthest * (1 + 1e-9) + 1e-9, side="right")
    lengths = ends - 1 - np.arange(x.size)
    total = np.cumsum(lengths)
    at = 0
    while at < x.size:
        before = total[at - 1] if at else 0
        until = max(at + 1, int(np.searchsorted(total, before + PAIRS_AT_ONCE, side="right")))
        run = lengths[at:until]
        leader = np.repeat(np.arange(at, until), run)
        ramp = np.arange(leader.size) - np.repeat(np.cumsum(run) - run, run)
        yield order[leader], order[leader + 1 + ramp], until / x.size
        at = until
