"""False-discovery control: how many of many tests may be believed."""

from __future__ import annotations

import numpy as np


def adjusted_p(p: np.ndarray) -> np.ndarray:
    """Benjamini and Hochberg's adjusted p values, in the shape of ``p``; NaN is left out as NaN.

    A test with an adjusted p of at most q is a discovery when a share q of the discoveries may
    be false. With m tests in rising order, the k-th is p_k m / k or, where that is less, the
    value of a later one. Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57:289; valid under the
    positive dependence of neighbouring cells (Benjamini and Yekutieli 2001, Ann. Stat. 29:1165).
    """
    p = np.asarray(p, float)
    adjusted = np.full(p.shape, np.nan)
    known = np.isfinite(p)
    values = p[known]
    order = np.argsort(values, kind="stable")
    scaled = values[order] * values.size / np.arange(1, values.size + 1)
    # The least of this one and all later ones: a running minimum from the end.
    lowest = np.minimum.accumulate(scaled[::-1])[::-1]
    ranked = np.empty(values.size)
    ranked[order] = np.minimum(lowest, 1.0)
    adjusted[known] = ranked
    return adjusted
