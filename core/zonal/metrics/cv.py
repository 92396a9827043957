# SPDX-License-Identifier: GPL-2.0-or-later
"""Coefficient of variation of heights: standard deviation of the population / mean."""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) spread as a part of the mean; NaN where the mean is not above 0."""
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(runs.mean > 0, np.sqrt(runs.moment(2)) / runs.mean, np.nan)
    return found
