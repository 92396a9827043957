# SPDX-License-Identifier: GPL-2.0-or-later
"""Small gaps that no donor fills, interpolated from their neighbours if the user asks for it."""

from __future__ import annotations

import numpy as np

from ..raster import Array, BoolArray
from .view.sample import Floats


def padding(max_gap: int) -> int:
    """Cells around a window on which its interpolated values depend."""
    return 2 * max_gap + 2 if max_gap else 0


def narrow(empty: BoolArray, max_gap: int) -> BoolArray:
    """narrow[p] = empty[p] and no square of max_gap + 1 empty cells holds p.

    Args:
        empty: (rows, columns); cells beyond the border count as empty.
        max_gap: widest gap, in cells.
    """
    side = max_gap + 1
    padded = np.pad(empty, side, constant_values=True)
    full = _windows(padded, side).all(axis=(-2, -1))
    # A cell is in the wide part if any of the squares that hold it is empty throughout.
    wide = _windows(np.pad(full, side - 1), side).any(axis=(-2, -1))
    rows, cols = empty.shape
    found: BoolArray = empty & ~wide[side : side + rows, side : side + cols]
    return found


def _windows(values: BoolArray, side: int) -> BoolArray:
    return np.lib.stride_tricks.sliding_window_view(values, (side, side))


def interpolate(values: Array, known: BoolArray, wanted: BoolArray, rounds: int) -> Floats:
    """Round by round: each wanted cell beside known ones gets their mean, nearer ones first.

    Args:
        values: (rows, columns), used where known.
        known: (rows, columns).
        wanted: cells to interpolate; those out of reach stay NaN.
        rounds: how far into a gap, in cells.

    Returns:
        float64 (rows, columns), NaN where not wanted or out of reach.
    """
    field = np.where(known, values, 0).astype(np.float64)
    have = known.astype(np.float64)
    out = np.full(values.shape, np.nan)
    left = wanted & ~known
    for _ in range(rounds):
        if not left.any():
            break
        weight = _ring(have)
        mean = _ring(field) / np.maximum(weight, 1e-9)
        now = left & (weight > 0)
        out[now] = mean[now]
        field[now] = mean[now]
        have[now] = 1
        left &= ~now
    return out


def _ring(values: Floats) -> Floats:
    """Weighted sum of the eight neighbours: 1 beside, 0.7 across a corner."""
    p = np.pad(values, 1)
    beside = p[:-2, 1:-1] + p[2:, 1:-1] + p[1:-1, :-2] + p[1:-1, 2:]
    corner = p[:-2, :-2] + p[:-2, 2:] + p[2:, :-2] + p[2:, 2:]
    total: Floats = beside + 0.7 * corner
    return total
