# SPDX-License-Identifier: GPL-2.0-or-later
"""Which differences are unusual among the others."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["OUTLIER_LIMIT", "OUTLIER_MIN_PAIRS", "OUTLIER_RULE", "find_outliers",
           "modified_z_scores"]  # fmt: skip

Floats = NDArray[np.float64]

#: Above this absolute modified z-score a difference is an outlier.
OUTLIER_LIMIT = 3.5
#: Fewer pairs say nothing of how differences spread.
OUTLIER_MIN_PAIRS = 5
OUTLIER_RULE = (
    "modified z-score of the difference above 3.5: 0.6745 × |d − median(d)| / MAD "
    "(Iglewicz and Hoaglin, 1993)"
)


def find_outliers(differences: Floats) -> NDArray[np.bool_]:
    """Which differences are outliers by OUTLIER_RULE; none among fewer than five."""
    if differences.size < OUTLIER_MIN_PAIRS:
        return np.zeros(differences.shape, dtype=bool)
    flags: NDArray[np.bool_] = np.abs(modified_z_scores(differences)) > OUTLIER_LIMIT
    return flags


def modified_z_scores(differences: Floats) -> Floats:
    """0.6745 (d − median d) / MAD: how unusual each difference is among the others.

    Where more than half of the differences are equal, MAD is 0 and the mean absolute deviation
    takes its place (with 1 / 1.2533). All zero if all are equal.

    Source: Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers, ASQC.

    Args:
        differences: metres, finite.

    Returns:
        Scores, the shape of `differences`.
    """
    from_median = differences - np.median(differences)
    spread = float(np.median(np.abs(from_median))) / 0.6745
    if spread <= 1e-12:
        spread = float(np.mean(np.abs(from_median))) * 1.253314
    if spread <= 1e-12:
        return np.zeros_like(from_median)
    scores: Floats = from_median / spread
    return scores
