# SPDX-License-Identifier: GPL-2.0-or-later
"""Kurtosis of heights: m4 / m2², 3 for a normal distribution (as lidR's zkurt)."""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) fourth standardized moment; NaN where all values are one."""
    second = runs.moment(2)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(second > 0, runs.moment(4) / second**2, np.nan)
    return found
