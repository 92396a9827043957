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
    total = runs.total
    known = (total > 0) & (runs.values[runs.starts] >= 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(known, _unequal(runs) / (runs.weight * total), np.nan)
    return found


def _unequal(runs: Runs) -> FloatArray:
    """(plots) W S_n - Σ w_i (S_i + S_(i-1))."""
    if runs.weights is None:
        # 2 i - n - 1 of each value; they add up to 0, so that the mean may be taken away.
        rank = np.arange(1.0, 2.0 * runs.values.size, 2.0)
        rank -= runs.spread_out(2.0 * runs.starts + runs.counts)
        rank *= runs.centred
        return runs.sums(rank)
    running = np.cumsum(runs.shares)
    both = running - runs.shares
    base = both[runs.starts]
    both += running
    both -= runs.spread_out(2 * base)
    return runs.weight * runs.total - runs.sums(runs.weighted(both))
