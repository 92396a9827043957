# SPDX-License-Identifier: GPL-2.0-or-later
"""The last cells before the border of a hole, so that no step is left there.

The membrane follows values on the rim as far as their noise deserves, and leaves out ground that
changed. A step as large as what it does not follow would remain along the border. It is carried
a few cells into the hole and fades. How closely the rim is followed depends on how alike
residuals of neighbouring cells are: noise of single cells is not to be spread.
"""

from __future__ import annotations

import numpy as np

from ..raster import BoolArray
from . import membrane
from .lattice import Floats32

# Fades over some 6 cells (the root of stiffness over screen).
_SCREEN = np.float32(0.02)
_FACTOR = 2
_SWEEPS = (6,)
# Between these correlations of neighbours the rim is followed more and more.
_NOISY, _SMOOTH = 0.3, 0.5


def follow_rim(correlation: float) -> float:
    """0 where residuals of neighbours have little in common, 1 where they are much alike."""
    return min(max((correlation - _NOISY) / (_SMOOTH - _NOISY), 0.0), 1.0)


def rim_correction(
    left: Floats32, clear: BoolArray, hole: BoolArray, follow: float
) -> Floats32:
    """What is left in clear cells beside the hole, carried into it and fading.

    Args:
        left: what the other layers do not explain (bands, rows, columns), any value off `clear`.
        clear: cells where it is known (rows, columns).
        hole: cells to be filled (rows, columns).
        follow: see `follow_rim`.

    Returns:
        A correction, the shape of `left`.
    """
    rim = clear & (_around(hole.astype(np.float32)) > 0)
    count = _around(rim.astype(np.float32))
    first = hole & (count > 0)
    outer, inner = np.float32(1 + 2 * follow), np.float32(3 * follow)
    weighted = np.where(rim, left, np.float32(0))
    for layer in weighted:
        mean = _around(layer)
        mean[~first] = 0
        mean /= np.maximum(count, np.float32(1))
        layer *= outer
        layer += inner * mean
    rows, cols = rim.shape
    start = np.zeros((left.shape[0], -(-rows // _FACTOR), -(-cols // _FACTOR)), dtype=np.float32)
    weight = rim * outer + first * inner
    return membrane.refine(start, weight, weighted, _FACTOR, _SWEEPS, _SCREEN)


def _around(values: Floats32) -> Floats32:
    """Sum of the four neighbours."""
    out = np.zeros_like(values)
    out[1:] += values[:-1]
    out[:-1] += values[1:]
    out[:, 1:] += values[:, :-1]
    out[:, :-1] += values[:, 1:]
    return out
