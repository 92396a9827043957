# SPDX-License-Identifier: GPL-2.0-or-later
"""Bootstrap intervals of bias, RMSE, slope and concordance: BCa, seeded, plots drawn as pairs.

Sources: Efron (1987), JASA 82, 171–185; the widening for few plots is that of Hesterberg (2015),
The American Statistician 69, 371–386: the normal quantile is replaced by sqrt(n / (n − 1)) times
that of t with n − 1 degrees of freedom.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .student import normal_cdf, normal_quantile, t_quantile

__all__ = ["DRAWS", "SEED", "bootstrap_intervals"]

Floats = NDArray[np.float64]
Interval = tuple[float, float]

DRAWS = 2000
SEED = 20_130_613
#: Fewer plots have no interval worth the name; for more, 2 000 draws would take minutes.
FEWEST, MOST = 8, 10_000
_CELLS_AT_ONCE = 1_000_000


def bootstrap_intervals(
    x: Floats, y: Floats, *, level: float = 0.95, draws: int = DRAWS, seed: int = SEED
) -> dict[str, Interval]:
    """BCa intervals of "bias", "rmse", "slope" and "ccc".

    The same data and seed give the same intervals.

    Args:
        x: raster heights, metres.
        y: field heights of the same plots.
        level: of confidence.
        draws: samples drawn.
        seed: of numpy's Generator.

    Returns:
        By name; empty for fewer than 8 or more than 10 000 plots. A figure that is not defined
        in some draw (a slope of equal heights) has none.
    """
    n = x.size
    if not FEWEST <= n <= MOST:
        return {}
    terms, shift = _terms(x, y), float(x.mean() - y.mean())
    total = terms.sum(axis=1, keepdims=True)
    whole = _figures(total, n, shift)
    without = _figures(total - terms, n - 1, shift)
    generator = np.random.default_rng(seed)
    rows = max(1, _CELLS_AT_ONCE // n)
    parts = []
    for start in range(0, draws, rows):
        places = generator.integers(0, n, size=(min(rows, draws - start), n))
        sums = np.stack([term[places].sum(axis=1) for term in terms])
        parts.append(_figures(sums, n, shift))
    z = math.sqrt(n / (n - 1)) * t_quantile(0.5 + level / 2, n - 1)
    found = {}
    for name in whole:
        drawn = np.concatenate([part[name] for part in parts])
        interval = _bca(float(whole[name][0]), drawn, without[name], z)
        if interval is not None:
            found[name] = interval
    return found


def _terms(x: Floats, y: Floats) -> Floats:
    """Terms (5, n) of the sums that all figures are made of; centred, so that no digit is lost."""
    dx, dy = x - x.mean(), y - y.mean()
    return np.stack([dx, dy, dx * dx, dy * dy, dx * dy])


def _figures(sums: Floats, n: int, shift: float) -> dict[str, Floats]:
    """Figures of many samples of `n` plots at once.

    Args:
        sums: (5, samples), of `_terms`.
        n: plots in each sample.
        shift: mean raster − mean field of all plots, which the terms are without.
    """
    mean_x, mean_y, xx, yy, xy = sums / n
    var_x, var_y, cov = xx - mean_x**2, yy - mean_y**2, xy - mean_x * mean_y
    bias = shift + mean_x - mean_y
    square = np.maximum(var_x + var_y - 2 * cov, 0.0) + bias**2
    with np.errstate(divide="ignore", invalid="ignore"):
        slope = np.where(var_x > 1e-12, cov / var_x, np.nan)
        ccc = 2 * cov / (var_x + var_y + bias**2)
    return {"bias": bias, "rmse": np.sqrt(square), "slope": slope, "ccc": ccc}


def _bca(whole: float, drawn: Floats, without: Floats, z: float) -> Interval | None:
    """The interval from the figure, its draws and its jackknife; None where one is not defined."""
    if not (np.isfinite(drawn).all() and np.isfinite(without).all() and math.isfinite(whole)):
        return None
    below = (np.count_nonzero(drawn < whole) + 0.5 * np.count_nonzero(drawn == whole)) / drawn.size
    if not 0 < below < 1:
        return None
    z0 = normal_quantile(float(below))
    away = without.mean() - without
    square = float(np.sum(away**2))
    acceleration = float(np.sum(away**3)) / (6 * square**1.5) if square > 0 else 0.0
    shares = []
    for side in (-z, z):
        reach = z0 + side
        shares.append(normal_cdf(z0 + reach / max(1 - acceleration * reach, 1e-6)))
    low, high = np.quantile(drawn, shares)
    return float(low), float(high)
