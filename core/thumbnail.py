# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of rasters taken while they stream by, so that nothing has to be read again."""

from __future__ import annotations

from functools import cached_property
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
        self._bands = bands

    @cached_property
    def values(self) -> Floats:
        """The picture (bands, rows, columns), NaN where nothing was put; made when it is needed."""
        shape = tuple(len(range(self._first, n, self.step)) for n in self.grid.shape)
        return np.full((self._bands, *shape), np.nan, dtype=np.float32)

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

    def shape_of(self, window: Window) -> tuple[int, int]:
        """Rows and columns of what a window gives to the picture."""
        ends = (window.row + window.height, window.col + window.width)
        starts = (self._place(window.row), self._place(window.col))
        rows, columns = (self._place(end) - start for end, start in zip(ends, starts))
        return rows, columns

    def cells_of(self, places: NDArray[np.intp]) -> NDArray[np.intp]:
        """Rows and columns in the grid of rows and columns of the picture."""
        return self._first + self.step * places

    def _offset(self, start: int) -> int:
        """From the start of a window to its first cell in the picture."""
        return (self._first - start) % self.step

    def _place(self, start: int) -> int:
        """Row or column of the picture that the first such cell has."""
        return (start + self._offset(start) - self._first) // self.step


class Highest(Thumbnail):
    """The highest of the cells of each step × step block, gathered window by window.

    So that narrow crowns are seen on a canopy, and thin cloud on a map of classes, of which a
    cell in some dozens by itself would lose most. What windows share of a block is joined.
    """

    def part(self, window: Window, values: Array, valid: BoolArray | None = None) -> Floats:
        """part[k] = the highest valid value in block k as far as the window has it, NaN for none.

        Args:
            window: of the grid.
            values: (bands, rows, columns) or (rows, columns), real values.
            valid: which of them are data, the same shape or (rows, columns); None for all.
        """
        cells = values if values.ndim == 3 else values[np.newaxis]
        if valid is not None:
            cells = np.where(valid, cells, -np.inf)
        rows, columns = (self._starts(*ends) for ends in self._ends(window))
        high = np.maximum.reduceat(np.maximum.reduceat(cells, rows, axis=1), columns, axis=2)
        found: Floats = high.astype(np.float32)
        found[np.isneginf(found)] = np.nan
        return found

    def put(
        self, window: Window, part: Floats, bands: Any = slice(None)
    ) -> tuple[slice, slice]:
        """Join a window's part to the picture; returns the rows and columns that it touches."""
        place = self._touched(window)
        seen = self.values[(bands, *place)]
        np.fmax(seen, part, out=seen)
        return place

    def shape_of(self, window: Window) -> tuple[int, int]:
        """Rows and columns of what a window gives to the picture."""
        rows, columns = self._touched(window)
        return rows.stop - rows.start, columns.stop - columns.start

    def _ends(self, window: Window) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """Start, end and number of blocks of the picture, for rows and for columns."""
        height, width = self.values.shape[-2:]
        return (
            (window.row, window.row + window.height, height),
            (window.col, window.col + window.width, width),
        )

    def _touched(self, window: Window) -> tuple[slice, slice]:
        rows, columns = (
            slice(min(a // self.step, n - 1), min((b - 1) // self.step, n - 1) + 1)
            for a, b, n in self._ends(window)
        )
        return rows, columns

    def _starts(self, start: int, end: int, count: int) -> list[int]:
        """Where each block begins, counted from the start of a window."""
        first, last = min(start // self.step, count - 1), min((end - 1) // self.step, count - 1)
        return [max(block * self.step - start, 0) for block in range(first, last + 1)]
