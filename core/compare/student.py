# SPDX-License-Identifier: GPL-2.0-or-later
"""Student's t and the normal distribution without scipy, which not every QGIS has.

t by the incomplete beta function: continued fraction of Lentz's method (DLMF 8.17.22).
"""

from __future__ import annotations

import math
from statistics import NormalDist

__all__ = ["normal_cdf", "normal_quantile", "t_quantile", "t_two_sided"]

_NORMAL = NormalDist()
normal_cdf = _NORMAL.cdf


def normal_quantile(p: float) -> float:
    """The z below which a share `p` of a standard normal lies; ±∞ at the ends."""
    if p <= 0:
        return -math.inf
    return math.inf if p >= 1 else _NORMAL.inv_cdf(p)


def t_two_sided(t: float, df: float) -> float:
    """Probability of |T| ≥ |t| with `df` degrees of freedom."""
    if math.isinf(t):
        return 0.0
    return _incomplete_beta(df / 2, 0.5, df, t * t)


def t_quantile(p: float, df: float) -> float:
    """The t below which a share `p` (0..1, not the ends) lies, by bisection on its logarithm."""
    if p < 0.5:
        return -t_quantile(1 - p, df)
    if p == 0.5:
        return 0.0
    tail = 2 * (1 - p)
    low, high = -60.0, 80.0
    for _ in range(200):
        middle = (low + high) / 2
        if t_two_sided(math.exp(middle), df) > tail:
            low = middle
        else:
            high = middle
    return math.exp((low + high) / 2)


def _incomplete_beta(a: float, b: float, df: float, square: float) -> float:
    """Regularised I_x(a, b) at x = df / (df + square), which keeps small 1 − x exact."""
    x, rest = df / (df + square), square / (df + square)
    if rest <= 0:
        return 1.0
    if x <= 0:
        return 0.0
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(rest)
    )
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(rest, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    value = d
    for m in range(1, 20_000):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 + term * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + term / c
            c = c if abs(c) > tiny else tiny
            value *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return value
