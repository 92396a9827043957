# SPDX-License-Identifier: GPL-2.0-or-later
"""Sums, blurs and interpolation on coarse grids: the same bits wherever a window begins.

A coarse cell covers `factor` × `factor` cells of the finer level; both begin at one corner.
Every step is elementwise or sums a fixed number of terms in a fixed order.
"""

from __future__ import annotations

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


def blur(values: Floats32) -> Floats32:
    """Kernel 1 4 6 4 1 along both axes, of sum 1; outside is 0. Values (..., rows, columns)."""
    return blur_near(blur_near(values, pad=2), pad=0)


def blur_near(values: Floats32, step: int = 1, pad: int = 1) -> Floats32:
    """Kernel 1 2 1 along both axes, of sum 1; outside is 0; see `sum_near`."""
    out = sum_near(values, step, pad)
    out *= np.float32(0.0625)
    return out


def sum_near(values: Floats32, step: int = 1, pad: int = 1) -> Floats32:
    """Kernel 1 2 1 along both axes, of sum 16; outside is 0.

    Args:
        values: (..., rows, columns).
        step: give every so many-th row and column only.
        pad: rows and columns of zeros around; 1 keeps the shape.
    """
    if pad:
        values = np.pad(values, [(0, 0)] * (values.ndim - 2) + [(pad, pad)] * 2)
    # A binomial kernel is nothing but sums of neighbours, repeated.
    pairs = values[..., 1:, :] + values[..., :-1, :]
    rows = pairs[..., 1::step, :] + pairs[..., :-1:step, :]
    pairs = rows[..., 1:] + rows[..., :-1]
    out: Floats32 = pairs[..., 1::step] + pairs[..., :-1:step]
    return out


def enlarge(values: Floats32, factor: int, shape: tuple[int, int]) -> Floats32:
    """Bilinear interpolation between the centres of coarse cells, constant beyond the outermost.

    Args:
        values: (..., coarse rows, coarse columns).
        factor: side of a coarse cell.
        shape: rows and columns wanted, counted from the common corner.
    """
    return enlarge_along(enlarge_along(values, factor, shape[1], -1), factor, shape[0], -2)


def enlarge_along(
    values: Floats32, factor: int, size: int, axis: int, step: int = 1
) -> Floats32:
    """`enlarge` along one axis (-1 or -2); of the fine cells every `step`-th, which divides."""
    coarse = values.shape[axis]
    each = factor // step
    shape = list(values.shape)
    shape.insert(len(shape) if axis == -1 else len(shape) - 1, each)
    out = np.empty(shape, dtype=np.float32)
    for phase in range(each):
        # From the centre of the coarse cell to that of the fine one, in coarse cells.
        way = (phase * step + 0.5) / factor - 0.5
        part = out[..., phase] if axis == -1 else out[..., phase, :]
        np.multiply(values, np.float32(1 - abs(way)), out=part)
        scaled = values * np.float32(abs(way))
        here, there = (slice(1, None), slice(None, -1)) if way < 0 else (
            slice(None, -1), slice(1, None)
        )
        edge = slice(0, 1) if way < 0 else slice(coarse - 1, None)
        if axis == -1:
            part[..., here] += scaled[..., there]
            part[..., edge] += scaled[..., edge]
        else:
            part[..., here, :] += scaled[..., there, :]
            part[..., edge, :] += scaled[..., edge, :]
    wanted = -(-size // step)
    if axis == -1:
        return out.reshape(*values.shape[:-1], coarse * each)[..., :wanted]
    return out.reshape(*values.shape[:-2], coarse * each, values.shape[-1])[..., :wanted, :]


def product(matrix: Floats32, values: Floats32) -> Floats32:
    """Matrix @ values, in pieces so small that no linear algebra library splits them over threads.

    That would change last digits with the number of threads, and these have work already.

    Args:
        matrix: (m, k).
        values: (k, n).
    """
    m, k = matrix.shape
    n = values.shape[1]
    out = np.empty((m, n), dtype=np.float32)
    piece = max(1, _UNSPLIT // (m * k))
    for start in range(0, n, piece):
        np.matmul(matrix, values[:, start : start + piece], out=out[:, start : start + piece])
    return out


# OpenBLAS uses one thread up to 4 · 65536 multiplications.
_UNSPLIT = 200_000
