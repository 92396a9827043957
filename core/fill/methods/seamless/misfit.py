# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a donor misses the clear land around each place, after layers 1 and 2."""

from __future__ import annotations

import numpy as np

from ..protocol import MISFIT_SQUARE as SQUARE
from . import local
from .coarsegrid import Floats32, block_sum, blur, enlarge

# As many cells as the misfit of a wider neighbourhood counts for.
_RIDGE = np.float32(200)


def misfit(sums: Floats32, squares: Floats32, found: Floats32) -> Floats32:
    """Root mean square of what the local regressions leave, around each square of cells.

    Σ w (r − c·x)² = Σ w r² − 2 c·Σ w x r + c·(Σ w x x')·c, summed over the neighbourhood; where
    clear cells are few, that of a neighbourhood twice as wide counts as well, and so on.

    Args:
        sums: of `local.moments` over the whole raster (k, k + bands, grid rows, grid columns).
        squares: sums of w r² there (bands, grid rows, grid columns).
        found: coefficients of the local regressions (bands, k, grid rows, grid columns).

    Returns:
        Scaled units (bands, rows, columns), in squares of MISFIT_SQUARE cells.
    """
    k = found.shape[1]
    left = squares.copy()
    for band, layer in zip(range(len(squares)), left):
        for i in range(k):
            term = np.float32(-2) * sums[i, k + band]
            for j in range(k):
                term = term + found[band, j] * sums[i, j]
            layer += found[band, i] * term
    weight = block_sum(sums[0, 0], SQUARE // local.CELL)[np.newaxis]
    levels = [np.concatenate([weight, block_sum(np.maximum(left, 0), SQUARE // local.CELL)])]
    while max(levels[-1].shape[-2:]) > 2:
        levels.append(block_sum(levels[-1], 2))
    top = levels[-1].sum(axis=(1, 2), keepdims=True)
    mean = np.broadcast_to(top[1:] / np.maximum(top[:1], 1), (len(squares), *levels[-1].shape[1:]))
    for level in levels[::-1]:
        if mean.shape[-2:] != level.shape[-2:]:
            mean = enlarge(np.ascontiguousarray(mean), 2, (level.shape[1], level.shape[2]))
        # Weight 1 at the centre: sums are then numbers of cells.
        near = blur(level) / np.float32(0.140625)
        mean = (near[1:] + _RIDGE * mean) / (near[:1] + _RIDGE)
    out: Floats32 = np.sqrt(np.maximum(mean, np.float32(1e-12))).astype(np.float32)
    return out
