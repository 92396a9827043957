# SPDX-License-Identifier: GPL-2.0-or-later
"""Quadratic mean of heights: √(Σ w x² / Σ w) (M. A. Lefsky and others, 1999)."""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) root of the mean square."""
    found: FloatArray = np.sqrt(runs.sums(runs.weighted(runs.values * runs.values)) / runs.weight)
    return found
