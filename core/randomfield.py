"""Gaussian random fields on a grid: errors that resemble those of their neighbours."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .errors import TrochaError
from .grid import Grid

NEGLIGIBLE = 1e-3  # correlation beyond which the two ends of the padded grid may touch

# Correlation at a distance, in ranges, and the distance at which it is negligible. Both are
# 1 / e at one range.
_KERNELS = {
    "gaussian": (lambda h: np.exp(-(h**2)), float(np.sqrt(-np.log(NEGLIGIBLE)))),
    "exponential": (lambda h: np.exp(-h), float(-np.log(NEGLIGIBLE))),
}
KERNELS = tuple(_KERNELS)


class RandomField:
    """A stationary field of mean 0 and variance 1 with a stated correlation.

    ``range_m``: the distance in metres at which the correlation is 1 / e; at 0 every cell
    is on its own. ``gaussian``, exp(-(h / range)^2), varies smoothly; ``exponential``,
    exp(-h / range), is rough at the scale of cells. Geographic cells have the size they
    have in the middle row.

    White noise is filtered by the root of the spectrum of the covariance (circulant
    embedding; Dietrich and Newsam 1997). The Fourier transform joins opposite edges, so
    the grid is padded by the distance at which the correlation is negligible, or by its
    own size where that is less. Where the padding cuts a long correlation off, the
    spectrum can turn slightly negative; that part is set to 0 and the rest scaled, so
    that the expected variance is exactly 1 always.
    """

    def __init__(self, grid: Grid, range_m: float, kernel: str = "gaussian"):
        if kernel not in _KERNELS:
            raise TrochaError(
                "COVARIANCE is '{kernel}'; choose one of {kernels}.",
                kernel=kernel,
                kernels=", ".join(KERNELS),
            )
        if not (np.isfinite(range_m) and range_m >= 0):
            raise TrochaError(
                "CORRELATION_M is {range_m:g}; it must be 0 or more metres.", range_m=range_m
            )
        self._grid = grid
        self.shape = embedded_shape(grid, range_m, kernel)
        dx, dy = (float(size) for size in grid.cell_metres((grid.rows - 1) / 2))
        down, right = (
            np.minimum(np.arange(n), n - np.arange(n)) * size
            for n, size in zip(self.shape, (dy, dx))
        )
        distance = np.hypot(down[:, None], right[None, :])
        correlation, _ = _KERNELS[kernel]
        # A range far below a cell is none: exp would only underflow.
        covariance = correlation(distance / max(range_m, 1e-3 * min(dx, dy)))
        spectrum = np.maximum(np.fft.rfft2(covariance).real, 0.0)
        spectrum /= np.fft.irfft2(spectrum, self.shape)[0, 0]
        self._amplitude = np.sqrt(spectrum)

    def draw(self, rng: np.random.Generator) -> np.ndarray:
        """(rows, cols) one field; the same generator state gives the same field."""
        noise = np.fft.rfft2(rng.standard_normal(self.shape))
        noise *= self._amplitude
        return np.fft.irfft2(noise, self.shape)[: self._grid.rows, : self._grid.cols]


def embedded_shape(grid: Grid, range_m: float, kernel: str) -> tuple[int, int]:
    """Rows and columns of the padded grid that a field is drawn on."""
    _, reach = _KERNELS[kernel]
    dx, dy = (float(size) for size in grid.cell_metres((grid.rows - 1) / 2))
    return tuple(
        _fast_size(n + min(n, int(np.ceil(reach * range_m / size))))
        for n, size in ((grid.rows, dy), (grid.cols, dx))
    )


@lru_cache(maxsize=64)
def _fast_size(size: int) -> int:
    """The next number that the Fourier transform takes apart into 2, 3 and 5."""
    while True:
        rest = size
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return size
        size += 1
