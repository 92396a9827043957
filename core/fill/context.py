# SPDX-License-Identifier: GPL-2.0-or-later
"""What the regression sees of a donor: each cell, and its surroundings on two scales.

A cell of one date looks like a little of its neighbours on the other: grids are never quite
registered, and light is scattered between cells. Means over the surroundings also say what
kind of land a noisy cell belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..raster import Array, BoolArray
from .lattice import Floats32, block_sum, blur, blur_near, enlarge_along
from .radiometry import Floats

# Cells around a window that its surroundings need: two coarse cells of blur, one of
# interpolation, and the fine blur. Windows begin at multiples of WIDE.
WIDE = 4
HALO = 16


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
        narrow = values.dtype.itemsize <= 2 or values.dtype == np.float32
        work = np.float32 if narrow else np.float64
        out = np.empty(values.shape, dtype=np.float32)
        for layer, given, centre, width in zip(out, values, self.centre, self.width):
            moved = np.subtract(given, work(centre), dtype=work)
            np.multiply(moved, work(1 / width), out=layer, casting="same_kind")
        if not ok.all():
            out[:, ~ok] = 0
        return out


def surroundings(values: Floats32, ok: BoolArray, step: int = 1) -> Floats32:
    """Each band, its near mean (about 1 cell) and its wide mean (about 3.5 cells).

    Args:
        values: (bands, rows, columns), 0 where not ok; the window begins at a multiple of WIDE.
        ok: which cells count (rows, columns).
        step: give every so many-th row and column only.

    Returns:
        (3 * bands, rows / step, columns / step).
    """
    bands, rows, cols = values.shape
    thin = (slice(None, None, step), slice(None, None, step))
    weight = ok.astype(np.float32)
    near_weight = np.maximum(blur_near(weight, step), np.float32(1e-6))
    wide_weight = np.maximum(blur(block_sum(weight, WIDE)), np.float32(1e-6))
    out = np.empty((3 * bands, *near_weight.shape), dtype=np.float32)
    # Band by band: what is at hand stays in the processor's cache.
    for i, layer in enumerate(values):
        out[i] = layer[thin]
        np.divide(blur_near(layer, step), near_weight, out=out[bands + i])
        mean = blur(block_sum(layer, WIDE))
        mean /= wide_weight
        across = enlarge_along(mean, WIDE, cols, -1)[:, ::step]
        out[2 * bands + i] = enlarge_along(across, WIDE, rows, -2)[::step]
    return out
