# SPDX-License-Identifier: GPL-2.0-or-later
"""Regression that outliers do not steer."""

from __future__ import annotations

import numpy as np

from ...raster import Array
from ..view.sample import Floats


def robust_scale(residual: Array) -> float:
    """Standard deviation estimated from the median of |residual|."""
    return 1.4826 * float(np.median(np.abs(residual))) if residual.size else 0.0


def robust_regression(
    design: Floats,
    target: Floats,
    *,
    ridge: float,
    huber: float = 1.0,
    rounds: int = 6,
    start: Floats | None = None,
) -> Floats:
    """Regression that outliers do not steer (iteratively reweighted, Huber's weights).

    Args:
        design: regressors (k, n), the first a constant.
        target: one or more regressands (m, n).
        ridge: penalty on the coefficients, relative to the sum of weights; not on the constant.
        huber: residuals up to so many robust deviations count in full.
        rounds: of reweighting.
        start: residuals that the first weights follow from (m, n); all weigh alike if None.

    Returns:
        Coefficients (m, k).
    """
    k = design.shape[0]
    penalty = np.full(k, ridge)
    penalty[0] = 0.0
    out = np.empty((target.shape[0], k))
    for i, values in enumerate(target):
        weight = np.ones(design.shape[1])
        if start is not None and (scale := robust_scale(start[i])) > 0:
            weight = 1 / np.maximum(1, np.abs(start[i]) / (huber * scale))
        for _ in range(rounds):
            normal, right = _normal_equations(design, weight, values)
            normal[np.diag_indices(k)] += (penalty + 1e-12) * weight.sum()
            out[i] = np.linalg.solve(normal, right)
            residual = np.abs(values - out[i] @ design)
            scale = robust_scale(residual)
            if scale <= 0:
                break
            weight = 1 / np.maximum(1, residual / (huber * scale))
    return out


def _normal_equations(design: Floats, weight: Floats, values: Floats) -> tuple[Floats, Floats]:
    """Sums of w x x' and of w x y, piece by piece: the same bits with any number of threads."""
    k, n = design.shape
    normal, right = np.zeros((k, k)), np.zeros(k)
    piece = max(16, 200_000 // (k * k))
    for start in range(0, n, piece):
        here = slice(start, start + piece)
        weighted = design[:, here] * weight[here]
        normal += weighted @ design[:, here].T
        right += weighted @ values[here]
    return normal, right
