# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums, blurs and interpolation on lattices: the same bits wherever a window begins.

A coarse cell covers `factor` × `factor` cells of the finer level; both begin at one corner.
Every step is elementwise or sums a fixed number of terms in a fixed order.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats32 = NDArray[np.float32]


def block_sum(values: Floats32, factor: int) -> Floats32:
    """out[c] = sum of values over the cells of coarse cell c; missing cells at the end are 0.

    Args:
        values: (..., rows, columns).
        factor: side of a coarse cell, a power of two.
    """
    out = values
    for _ in range(factor.bit_length() - 1):
        out = _halve(out)
    return out


def _halve(values: Floats32) -> Floats32:
    rows, cols = values.shape[-2:]
    if rows % 2 or cols % 2:
        pad = [(0, 0)] * (values.ndim - 2) + [(0, rows % 2), (0, cols % 2)]
        values = np.pad(values, pad)
    pairs = values[..., 0::2, :] + values[..., 1::2, :]
    out: Floats32 = pairs[..., 0::2] + pairs[..., 1::2]
    return out


def blur(values: Floats32, times: int = 2) -> Floats32:
    """Binomial kernel along both axes, outside is 0: 1 2 1 once, 1 4 6 4 1 twice; of sum 1.

    Args:
        values: (..., rows, columns).
        times: 1 or 2.
    """
    # A binomial kernel is nothing but sums of neighbours, repeated.
    pad = [(0, 0)] * (values.ndim - 2) + [(times, times)] * 2
    out = np.pad(values, pad)
    for _ in range(2 * times):
        out = out[..., 1:, :] + out[..., :-1, :]
    for _ in range(2 * times):
        out = out[..., 1:] + out[..., :-1]
    out *= np.float32(0.0625**times)
    return out


@lru_cache(maxsize=64)
def _weights(fine: int, coarse: int, factor: int) -> tuple[NDArray[np.intp], Floats32]:
    """For each fine cell: the coarse cell before its centre, and the weight of the next one."""
    position = (np.arange(fine) + 0.5) / factor - 0.5
    position = np.clip(position, 0, coarse - 1)
    first = np.minimum(position.astype(np.intp), max(coarse - 2, 0))
    return first, (position - first).astype(np.float32)


def enlarge(values: Floats32, factor: int, shape: tuple[int, int]) -> Floats32:
    """Bilinear interpolation between the centres of coarse cells, constant beyond the outermost.

    Args:
        values: (..., coarse rows, coarse columns).
        factor: side of a coarse cell.
        shape: rows and columns wanted, counted from the common corner.
    """
    return enlarge_along(enlarge_along(values, factor, shape[1], -1), factor, shape[0], -2)


def enlarge_along(values: Floats32, factor: int, size: int, axis: int) -> Floats32:
    """`enlarge` along one axis (-1 or -2)."""
    coarse = values.shape[axis]
    if coarse == 1:
        return np.repeat(values, size, axis=axis)
    first, weight = _weights(size, coarse, factor)
    low = np.take(values, first, axis=axis)
    out = np.take(values, first + 1, axis=axis)
    out -= low
    out *= weight if axis == -1 else weight[:, None]
    out += low
    return out
