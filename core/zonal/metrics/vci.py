# SPDX-License-Identifier: GPL-2.0-or-later
"""Vertical complexity index: Shannon entropy of height classes / ln of the number of classes.

Classes of one unit from the ground up to that of the highest cell of the plot, empty ones counted:
1 where all hold as much (K. van Ewijk, P. Treitz and N. Scott, 2011; lidR's zentropy).
"""

from __future__ import annotations

import numpy as np

from ..ragged import FloatArray
from ..runs import Runs


def of(runs: Runs) -> FloatArray:
    """(plots) 0..1; NaN where a height is negative, or none reaches one unit."""
    classes = np.floor(runs.values[runs.starts + runs.counts - 1]) + 1.0
    known = (classes > 1) & (runs.values[runs.starts] >= 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: FloatArray = np.where(known, runs.entropy / np.log(classes), np.nan)
    return found
