# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of rasters taken while they stream by, so that nothing has to be read again."""

from __future__ import annotations

from math import ceil
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .grid import Grid, Window
from .raster import Array, BoolArray

Floats = NDArray[np.float32]


class Thumbnail:
    """Every `step`-th cell of every `step`-th row of a raster, gathered window by window.

    `part` may be called in any thread or process, `put` where the parts come together.

    Args:
        grid: of the raster.
        bands: how many.
        size: cells on the longer side, at most.
    """

    def __init__(self, grid: Grid, bands: int = 1, size: int = 640) -> None:
        self.grid = grid
        self.step = max(1, ceil(max(grid.width, grid.height) / size))
        # The middle of each step × step block, as far as the raster reaches.
        self._first = min(self.step // 2, grid.width - 1, grid.height - 1)
        shape = tuple(len(range(self._first, n, self.step)) for n in grid.shape)
        self.values: Floats = np.full((bands, *shape), np.nan, dtype=np.float32)

    def part(self, window: Window, values: Array, valid: BoolArray) -> Floats:
        """What a window gives to the picture.

        Args:
            window: of the grid.
            values: (bands, rows, columns) or (rows, columns), real values.
            valid: which of them are data, the same shape or (rows, columns).

        Returns:
            (bands, rows, columns) of the picture, NaN where there is no data.
        """
        cells, seen = self.pick(window, values), self.pick(window, valid)
        found: Floats = np.where(seen, cells, np.float32(np.nan)).astype(np.float32)
        return found if found.ndim == 3 else found[np.newaxis]

    def pick(self, window: Window, values: Array) -> Array:
        """The cells of a window that are in the picture, as they are (a view)."""
        rows = slice(self._offset(window.row), None, self.step)
        columns = slice(self._offset(window.col), None, self.step)
        return values[..., rows, columns]

    def put(
        self, window: Window, part: Floats, bands: Any = slice(None)
    ) -> tuple[slice, slice]:
        """Set a window's part in the picture; returns the rows and columns that it has there."""
        row, column = self._place(window.row), self._place(window.col)
        height, width = part.shape[-2:]
        place = slice(row, row + height), slice(column, column + width)
        self.values[(bands, *place)] = part
        return place

    def cells_of(self, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """Rows and columns in the grid of rows and columns of the picture."""
        return self._first + self.step * places

    def _offset(self, start: int) -> int:
        """From the start of a window to its first cell in the picture."""
        return (self._first - start) % self.step

    def _place(self, start: int) -> int:
        """Row or column of the picture that the first such cell has."""
        return (start + self._offset(start) - self._first) // self.step
