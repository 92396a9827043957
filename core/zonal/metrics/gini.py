# SPDX-License-Identifier: GPL-2.0-or-later
"""Gini coefficient of heights: 0 if all are equal, near 1 if a few hold all.

Twice the area between the Lorenz curve and the diagonal:
1 - Σ w_i (S_i + S_(i-1)) / (W S_n), S the running sums of w x in ascending order; with equal
weights Σ (2 i - n - 1) x_i / (n Σ x) (C. Gini, 1912).
"""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) inequality of heights; NaN where one is negative or all are 0."""
    share, total = runs.shares, runs.total
    running = np.cumsum(share)
    both = running - share
    base = both[runs.starts]
    both += running
    both -= runs.spread_out(2 * base)
    both = runs.sums(runs.weighted(both))
    known = (total > 0) & (runs.values[runs.starts] >= 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(known, 1.0 - both / (runs.weight * total), np.nan)
    return found
