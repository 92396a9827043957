# SPDX-License-Identifier: GPL-2.0-or-later
"""How well two heights agree: limits of agreement, concordance, a test of the bias.

Pure functions on arrays of finite heights or differences, metres.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .student import t_quantile, t_two_sided

__all__ = ["Limits", "concordance", "limits", "paired_test"]

Floats = NDArray[np.float64]
Interval = tuple[float, float]


@dataclass(frozen=True)
class Limits:
    """Limits of agreement, metres.

    Args:
        low: mean − 1.96 standard deviations of the differences.
        high: mean + 1.96 standard deviations.
        low_interval: 95 % confidence interval of `low`.
        high_interval: of `high`.
        inside: how many differences lie between them.
    """

    low: float
    high: float
    low_interval: Interval
    high_interval: Interval
    inside: int


def limits(differences: Floats) -> Limits | None:
    """Mean ± 1.96 standard deviations (n − 1), each with its interval; None for one difference.

    Standard error of a limit: s × sqrt(1/n + 1.96² / (2 (n − 1))).
    Source: Bland and Altman (1986), Lancet 327, 307–310, and (1999), Statistical Methods in
    Medical Research 8, 135–160.
    """
    n = differences.size
    if n < 2:
        return None
    mean, spread = float(differences.mean()), float(np.std(differences, ddof=1))
    low, high = mean - 1.96 * spread, mean + 1.96 * spread
    half = t_quantile(0.975, n - 1) * spread * math.sqrt(1 / n + 1.96**2 / (2 * (n - 1)))
    inside = int(np.count_nonzero((differences >= low) & (differences <= high)))
    return Limits(low, high, (low - half, low + half), (high - half, high + half), inside)


def concordance(x: Floats, y: Floats) -> float | None:
    """Lin's concordance correlation, 2 sxy / (sx² + sy² + (mean x − mean y)²), moments over n.

    1 if all plots lie on the 1:1 line; bias and spread both lower it.
    Source: Lin (1989), Biometrics 45, 255–268.
    """
    if x.size < 3:
        return None
    whole = float(x.var() + y.var() + (x.mean() - y.mean()) ** 2)
    if whole <= 1e-18:
        return None
    return 2 * float(np.mean((x - x.mean()) * (y - y.mean()))) / whole


def paired_test(differences: Floats) -> tuple[float, float] | None:
    """The paired t-test that the mean difference is zero: t and its two-sided p."""
    n = differences.size
    if n < 2:
        return None
    error = float(np.std(differences, ddof=1)) / math.sqrt(n)
    mean = float(differences.mean())
    if error <= 1e-12 * max(1.0, abs(mean)):
        return None
    return mean / error, t_two_sided(mean / error, n - 1)
