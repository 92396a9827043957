# SPDX-License-Identifier: GPL-2.0-or-later
"""A donor whose content is moved against its grid."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...affine import Affine
from ...grid import Grid, Window, apply
from ...raster import Array, BoolArray
from ..view.align import AlignedRaster


class MovedRaster(AlignedRaster):
    """A donor read where its content belongs.

    Cells that this leaves without data, along the edge of the donor, keep its values unmoved:
    they are off by the shift, as they were, and better than none.

    Args:
        unmoved: the donor as its grid says.
        grid: where the content of the target's cells lies in the donor.
        resampling: by which it is read; not used for a shift of whole cells.
    """

    def __init__(self, unmoved: AlignedRaster, grid: Grid, resampling: str) -> None:
        super().__init__(unmoved.source, grid, unmoved.bands, resampling)
        self._unmoved = unmoved

    def covers(self, window: Window) -> bool:
        """Whether some cell of the window may be inside this raster."""
        return super().covers(window) or self._unmoved.covers(window)

    def read(self, window: Window) -> tuple[Array, BoolArray]:
        """Values (bands, rows, columns) on the target's grid, and which are data (same shape)."""
        data, valid = super().read(window)
        lacking = ~valid.all(axis=0)
        if lacking.any():
            values, ok = self._unmoved.read(window)
            lacking &= ok.all(axis=0)
            np.copyto(data, values, where=lacking, casting="unsafe")
            valid |= lacking
        return data, valid


def moved_grid(grid: Grid, cols: float, rows: float) -> Grid:
    """The grid, moved by parts of a cell to the right and down."""
    t = grid.transform
    x, y = apply(t, cols, rows)
    return replace(grid, transform=Affine(t.a, t.b, x, t.d, t.e, y))
