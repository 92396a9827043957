# SPDX-License-Identifier: GPL-2.0-or-later
"""Land that changed between two dates, where both are clear."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...raster import Array, BoolArray
from ..methods.regression import robust_regression, robust_scale
from ..methods.seamless.suspects import SUSPECT, likeness

#: Least share of clear cells that makes change worth a word.
WORTH_A_WORD = 0.01
# Changed is what the other date misses by so many usual deviations, mean square over bands.
_BEYOND = 4.0
# In the square of nine cells around it at least so many must be.
_OF_NINE = 6
_ENOUGH = 300


def changed(scene: Array, donor: Array) -> BoolArray | None:
    """changed[p] = d[p] > 4, not as cloud or shadow would, in at least 6 of the 9 cells around p.

    d² is the mean over bands of (residual / usual residual)², each band of the scene regressed
    on all bands of the donor, robustly. Cloud raises all bands and shadow lowers all; such
    cells are left out.

    Args:
        scene: values (bands, rows, columns), NaN where not known.
        donor: those of another date, same shape.

    Returns:
        (rows, columns); None if too few cells are clear in both, or with a single band, where
        change looks like cloud.
    """
    clear = np.isfinite(scene).all(axis=0) & np.isfinite(donor).all(axis=0)
    if len(scene) < 2 or clear.sum() < _ENOUGH:
        return None
    x, y = (values[:, clear].astype(np.float64) for values in (donor, scene))
    spread = x.std(axis=1, keepdims=True)
    x = (x - x.mean(axis=1, keepdims=True)) / np.where(spread > 0, spread, 1.0)
    design = np.vstack([np.ones((1, x.shape[1])), x])
    level = y.std(axis=1, keepdims=True)
    y = (y - y.mean(axis=1, keepdims=True)) / np.where(level > 0, level, 1.0)
    residual = y - robust_regression(design, y, ridge=1e-3) @ design
    width = np.array([max(robust_scale(layer), 1e-3) for layer in residual])
    d = residual / width[:, None]
    alike = likeness(d.astype(np.float32)) > SUSPECT
    found = np.zeros(clear.shape, dtype=bool)
    found[clear] = ((d * d).mean(axis=0) > _BEYOND**2) & ~alike
    dense: BoolArray = found & (_nine(found) >= _OF_NINE)
    return dense


def _nine(mask: BoolArray) -> NDArray[np.int64]:
    """How many of the nine cells around each are in the mask; beyond the border none is."""
    p = np.pad(mask.astype(np.int64), 1)
    rows = p[:-2] + p[1:-1] + p[2:]
    total: NDArray[np.int64] = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    return total
