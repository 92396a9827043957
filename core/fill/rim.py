# SPDX-License-Identifier: GPL-2.0-or-later
"""The last cells before the border of a hole, so that no step is left there.

The membrane follows values on the rim as far as their noise deserves, and leaves out ground that
changed. A step as large as what it does not follow would remain along the border. It is carried
a few cells into the hole and fades. How closely the rim is followed depends on how alike
residuals of neighbouring cells are: noise of single cells is not to be spread.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..raster import BoolArray
from . import membrane
from .lattice import Floats32

# Fades over some 6 cells (the root of stiffness over screen).
_SCREEN = np.float32(0.02)
_SWEEPS = 5
# Between these correlations of neighbours the rim is followed more and more.
_NOISY, _SMOOTH = 0.3, 0.5


def follow_rim(correlation: float) -> float:
    """0 where residuals of neighbours have little in common, 1 where they are much alike."""
    return min(max((correlation - _NOISY) / (_SMOOTH - _NOISY), 0.0), 1.0)


def rim_correction(
    left: Floats32, clear: BoolArray, hole: BoolArray, follow: float
) -> Floats32:
    """What is left in clear cells beside the hole, carried into it and fading.

    Only cells near the rim are looked at, one row of all bands a cell.

    Args:
        left: what the other layers do not explain (bands, rows, columns), any value off `clear`.
        clear: cells where it is known (rows, columns).
        hole: cells to be filled (rows, columns).
        follow: see `follow_rim`.

    Returns:
        A correction, the shape of `left`; 0 beyond the reach of the rim.
    """
    rim = clear & _beside(hole)
    active = rim.copy()
    for _ in range(_SWEEPS):
        active |= _beside(active) & hole
    cells = np.flatnonzero(active)
    out = np.zeros_like(left)
    if not cells.size:
        return out
    neighbours = _neighbours(active, cells)
    at_rim = rim.ravel()[cells].astype(np.float32)
    values = np.zeros((cells.size + 1, left.shape[0]), dtype=np.float32)
    values[:-1] = left.reshape(left.shape[0], -1)[:, cells].T
    values[:-1] *= at_rim[:, np.newaxis]
    # First cells inside: their rim's mean is laid upon them as well.
    count = np.append(at_rim, np.float32(0))[neighbours].sum(axis=0)
    first = hole.ravel()[cells] & (count > 0)
    outer, inner = np.float32(1 + 2 * follow), np.float32(3 * follow)
    share = np.where(first, inner / np.maximum(count, np.float32(1)), np.float32(0))
    source = outer * values[:-1] + share[:, np.newaxis] * _sum(values, neighbours)
    weight = outer * at_rim + inner * first
    own = 1 / (weight + membrane.STIFFNESS * np.float32(4) + _SCREEN)
    source *= own[:, np.newaxis]
    spread = (own * membrane.STIFFNESS)[:, np.newaxis]
    x = np.zeros_like(values)
    for _ in range(_SWEEPS):
        total = _sum(x, neighbours)
        total *= spread
        total += source
        x[:-1] = total
    out.reshape(left.shape[0], -1)[:, cells] = x[:-1].T
    return out


def _neighbours(active: BoolArray, cells: NDArray[np.intp]) -> NDArray[np.intp]:
    """Places of the four neighbours of each cell among `cells`; their number if not active."""
    rows, cols = active.shape
    place = np.full((rows + 2, cols + 2), cells.size, dtype=np.intp)
    place[1:-1, 1:-1][active] = np.arange(cells.size)
    flat = place.ravel()
    at = (cells // cols + 1) * (cols + 2) + cells % cols + 1
    return np.stack([flat[at + step] for step in (-cols - 2, cols + 2, -1, 1)])


def _sum(values: Floats32, neighbours: NDArray[np.intp]) -> Floats32:
    """Sum of the rows of the four neighbours."""
    total: Floats32 = values[neighbours[0]]
    for places in neighbours[1:]:
        total += values[places]
    return total


def _beside(mask: BoolArray) -> BoolArray:
    """Cells with a neighbour in the mask."""
    out = np.zeros_like(mask)
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    out[:, 1:] |= mask[:, :-1]
    out[:, :-1] |= mask[:, 1:]
    return out
