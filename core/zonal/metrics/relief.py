# SPDX-License-Identifier: GPL-2.0-or-later
"""Canopy relief ratio: (mean - min) / (max - min).

R. J. Pike and S. E. Wilson (1971) for terrain; G. G. Parker and M. E. Russ (2004) for canopies.
"""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) 0..1; NaN where all values are one."""
    low, high = runs.values[runs.starts], runs.values[runs.starts + runs.counts - 1]
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(high > low, (runs.mean - low) / (high - low), np.nan)
    return found
