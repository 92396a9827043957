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

from ....raster import BoolArray
from . import membrane
from .coarsegrid import Floats32

# Fades over some 6 cells (the root of stiffness over screen).
_SCREEN = np.float32(0.02)
_SWEEPS = 5
# Cells around a window that matter for the rim in it.
RIM_PAD = _SWEEPS + 2
# Between these correlations of neighbours the rim is followed more and more.
_NOISY, _SMOOTH = 0.3, 0.5


def follow_rim(correlation: float) -> float:
    """0 where residuals of neighbours have little in common, 1 where they are much alike."""
    return min(max((correlation - _NOISY) / (_SMOOTH - _NOISY), 0.0), 1.0)


def near_rim(clear: BoolArray, hole: BoolArray) -> tuple[BoolArray, BoolArray]:
    """Clear cells beside the hole; these and the cells of the hole that they reach."""
    rim = clear & _beside(hole)
    active = rim.copy()
    for _ in range(_SWEEPS):
        active |= _beside(active) & hole
    return rim, active


def rim_field(left: Floats32, rim: BoolArray, active: BoolArray, follow: float) -> Floats32:
    """The correction in the cells of `active`, 0 on the rim itself: it is known there.

    Only cells near the rim are looked at, one row of all bands a cell.

    Args:
        left: what is left at the cells of the rim (bands, cells of the rim).
        rim: see `near_rim` (rows, columns).
        active: see `near_rim` (rows, columns).
        follow: see `follow_rim`.

    Returns:
        (bands, active cells).
    """
    bands = left.shape[0]
    cells = np.flatnonzero(active)
    if not cells.size:
        return np.zeros((bands, 0), dtype=np.float32)
    neighbours = _neighbours(active, cells)
    is_rim = rim.ravel()[cells]
    at_rim = is_rim.astype(np.float32)
    values = np.zeros((cells.size + 1, bands), dtype=np.float32)
    values[:-1][is_rim] = left.T
    # First cells inside: their rim's mean is laid upon them as well.
    count = np.append(at_rim, np.float32(0))[neighbours].sum(axis=0)
    first = ~is_rim & (count > 0)
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
    x[:-1][is_rim] = 0
    return np.ascontiguousarray(x[:-1].T)


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
