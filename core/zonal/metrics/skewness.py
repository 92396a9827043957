# SPDX-License-Identifier: GPL-2.0-or-later
"""Skewness of heights: m3 / m2^1.5 with moments of the population (as lidR's zskew)."""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) third standardized moment; NaN where all values are one."""
    second = runs.moment(2)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(second > 0, runs.moment(3) / second**1.5, np.nan)
    return found
