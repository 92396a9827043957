# SPDX-License-Identifier: GPL-2.0-or-later
"""What the regression sees of a donor: each cell, and its surroundings on two scales.

A cell of one date looks like a little of its neighbours on the other: grids are never quite
registered, and light is scattered between cells. Means over the surroundings also say what
kind of land a noisy cell belongs to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....raster import Array, BoolArray
from ...view.sample import Floats
from .coarsegrid import (
    Floats32,
    block_sum,
    blur,
    enlarge,
    enlarge_along,
    product,
    sum_near,
)

# Cells around a window that its surroundings need: two coarse cells of blur, one of
# interpolation, and the fine blur. Windows begin at multiples of WIDE.
WIDE = 4
HALO = 16
# Keeps means over nothing at 0.
_LEAST = np.float32(1e-6)


@dataclass(frozen=True)
class Scaling:
    """Centre and width of each band, to bring bands of any unit to comparable numbers.

    Args:
        centre: (bands,).
        width: (bands,), positive.
    """

    centre: Floats
    width: Floats

    @classmethod
    def of(cls, sample: Floats) -> Scaling:
        """Mean and standard deviation of a sample (bands, n)."""
        width = sample.std(axis=1)
        return cls(sample.mean(axis=1), np.where(width > 0, width, 1.0))

    def apply(self, values: Array, ok: BoolArray) -> Floats32:
        """(values - centre) / width, 0 where not ok; values (bands, rows, columns)."""
        out = self.apply_all(values)
        if not ok.all():
            out[:, ~ok] = 0
        return out

    def apply_finite(self, values: Array, ok: BoolArray) -> Floats32:
        """(values - centre) / width; where not ok some number, or 0 if that were none."""
        return self.apply(values, ok) if values.dtype.kind == "f" else self.apply_all(values)

    def apply_all(self, values: Array) -> Floats32:
        """(values - centre) / width of every value (bands, rows, columns)."""
        narrow = values.dtype.itemsize <= 2 or values.dtype == np.float32
        work = np.float32 if narrow else np.float64
        out = np.empty(values.shape, dtype=np.float32)
        for layer, given, centre, width in zip(out, values, self.centre, self.width):
            moved = np.subtract(given, work(centre), dtype=work)
            np.multiply(moved, work(1 / width), out=layer, casting="same_kind")
        return out


def surroundings(values: Floats32, ok: BoolArray) -> Floats32:
    """Each band, its near mean (about 1 cell) and its wide mean (about 3.5 cells).

    Args:
        values: (bands, rows, columns), 0 where not ok; the window begins at a multiple of WIDE.
        ok: which cells count (rows, columns).

    Returns:
        (3 * bands, rows, columns).
    """
    near = sum_near(values)
    near /= near_weight(ok)
    rows, cols = ok.shape
    return np.concatenate([values, near, enlarge(_coarse_means(values, ok), WIDE, (rows, cols))])


def with_surroundings(
    values: Floats32, ok: BoolArray, matrices: Sequence[Floats32], step: int = 1
) -> Floats32:
    """A @ bands + B @ near means + C @ wide means, for each cell.

    Args:
        values: (bands, rows, columns), 0 where not ok; the window begins at a multiple of WIDE.
        ok: which cells count (rows, columns).
        matrices: A, B, C (n, bands).
        step: give every so many-th row and column only.

    Returns:
        (n, rows / step, columns / step).
    """
    rows, cols = ok.shape
    bands = values.shape[0]
    thin = values[:, ::step, ::step]
    both = np.empty((2 * bands, *thin.shape[1:]), dtype=np.float32)
    both[:bands] = thin
    weight = near_weight(ok, step)
    # Band by band: what is at hand stays in the processor's cache.
    for layer, given in zip(both[bands:], values):
        np.divide(sum_near(given, step), weight, out=layer)
    out = _mixed(np.hstack(matrices[:2]), both)
    # Means are linear, so that wide ones may be mixed while they are coarse.
    for layer, means in zip(out, _mixed(matrices[2], _coarse_means(values, ok))):
        across = enlarge_along(means, WIDE, cols, -1, step)
        layer += enlarge_along(across, WIDE, rows, -2, step)
    return out


def with_surroundings_at(
    values: Floats32, ok: BoolArray, matrices: Sequence[Floats32], cells: NDArray[np.intp]
) -> Floats32:
    """`with_surroundings` at some cells only (n, cells), given by their places row by row."""
    bands = values.shape[0]
    rows, cols = ok.shape
    both = np.empty((2 * bands, cells.size), dtype=np.float32)
    weight = near_weight(ok).ravel()[cells]
    for own, near, given in zip(both[:bands], both[bands:], values):
        given.take(cells, out=own)
        np.divide(sum_near(given).take(cells), weight, out=near)
    out = product(np.hstack(matrices[:2]), both)
    for layer, means in zip(out, _mixed(matrices[2], _coarse_means(values, ok))):
        layer += enlarge(means, WIDE, (rows, cols)).take(cells)
    return out


def _coarse_means(values: Floats32, ok: BoolArray) -> Floats32:
    """Means over the wide surroundings, in cells of WIDE (bands, coarse rows, coarse columns)."""
    means = np.stack([blur(block_sum(layer, WIDE)) for layer in values])
    means /= np.maximum(blur(block_sum(ok.astype(np.float32), WIDE)), _LEAST)
    return means


def near_weight(ok: BoolArray, step: int = 1) -> Floats32:
    """Weight of what counts near a cell, in units of `sum_near` (rows / step, columns / step)."""
    return np.maximum(sum_near(ok.astype(np.float32), step), _LEAST)


def _mixed(matrix: Floats32, values: Floats32) -> Floats32:
    """Matrix (n, bands) @ values (bands, rows, columns)."""
    return product(matrix, values.reshape(values.shape[0], -1)).reshape(-1, *values.shape[1:])
