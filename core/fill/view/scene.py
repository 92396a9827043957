# SPDX-License-Identifier: GPL-2.0-or-later
"""What a fill reads: the input, its hole, and the donors, by windows of the input's grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...grid import Window
from ...raster import Array, BoolArray, RasterSource
from ..names import MASK_RESCUED
from .align import AlignedRaster


@dataclass
class Cells:
    """A window of the input.

    Args:
        data: stored values (bands, rows, columns).
        known: which values are data and outside the mask (same shape).
        all_known: where all bands are (rows, columns), if that is at hand.
    """

    data: Array
    known: BoolArray
    all_known: BoolArray | None = None

    @property
    def complete(self) -> BoolArray:
        """complete[p] = every band of p is known (rows, columns)."""
        if self.all_known is None:
            self.all_known = self.known.all(axis=0)
        return self.all_known

    @property
    def hole(self) -> BoolArray:
        """hole[p] = some band of p is to be filled (rows, columns)."""
        return ~self.complete


class Scene(Protocol):
    """What methods work on; files in a run, arrays in a simulation."""

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""

    @property
    def band_count(self) -> int:
        """Bands of the input."""

    @property
    def donor_count(self) -> int:
        """Number of donors."""

    def read(self, window: Window) -> Cells:
        """A window of the input."""

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """Values (bands, rows, columns) of donor `k` from 0; where all are data (rows, columns)."""


class SceneView:
    """A scene that is read by way of another one, on the same grid.

    Args:
        scene: the other one.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the whole scene."""
        return self._scene.shape

    @property
    def band_count(self) -> int:
        """Bands of the input."""
        return self._scene.band_count

    @property
    def donor_count(self) -> int:
        """Number of donors."""
        return self._scene.donor_count


class Region(SceneView):
    """A part of a scene in memory, addressed by cells of the whole; donors are read when needed.

    Args:
        scene: where it is read from.
        window: which part; all that is asked for must lie in it.
        own: the part of the input that is needed, if less than `window`.
    """

    def __init__(self, scene: Scene, window: Window, own: Window | None = None) -> None:
        super().__init__(scene)
        self._window = window
        self._own = own or window
        self._cells = scene.read(self._own)
        self._donors: dict[int, tuple[Array, BoolArray]] = {}

    def read(self, window: Window) -> Cells:
        """A window of the input."""
        place = slices_of(window, self._own)
        every = (slice(None), *place)
        cells = self._cells
        return Cells(cells.data[every], cells.known[every], cells.complete[place])

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """A window of donor `k`."""
        if k not in self._donors:
            self._donors[k] = self._scene.donor(k, self._window)
        values, ok = self._donors[k]
        place = slices_of(window, self._window)
        return values[(slice(None), *place)], ok[place]


class MissedCells:
    """Cells that were found to belong to the hole as well; one bit per cell, row by row."""

    def __init__(self, shape: tuple[int, int]) -> None:
        self.shape = shape
        self._bits: NDArray[np.uint8] = np.zeros((shape[0], -(-shape[1] // 8)), dtype=np.uint8)

    def put(self, rows: slice, values: BoolArray) -> None:
        """Set whole rows."""
        self._bits[rows] = np.packbits(values, axis=1)

    def read(self, window: Window) -> BoolArray:
        """A window (rows, columns)."""
        rows, cols = window.slices
        first = cols.start // 8
        bits = np.unpackbits(self._bits[rows, first : -(-cols.stop // 8)], axis=1)
        found: BoolArray = bits[:, cols.start - 8 * first :][:, : window.width].astype(bool)
        return found


class FileScene:
    """Input, mask and donors in files, on the input's grid.

    Args:
        target: the input.
        bands: numbers of its bands to fill.
        mask: a raster whose non-zero cells are hole, None if only missing data is.
        donors: in order of preference.
    """

    def __init__(
        self,
        target: RasterSource,
        bands: Sequence[int],
        mask: AlignedRaster | None,
        donors: Sequence[AlignedRaster],
    ) -> None:
        self.target = target
        self.bands = list(bands)
        self.mask = mask
        self.kept_code = kept_code(mask.source) if mask is not None else None
        self.donors = list(donors)
        self.missed: MissedCells | None = None

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.target.grid.shape

    @property
    def band_count(self) -> int:
        """Bands of the input."""
        return len(self.bands)

    @property
    def donor_count(self) -> int:
        """Number of donors."""
        return len(self.donors)

    def read(self, window: Window) -> Cells:
        """A window of the input; what the mask or `missed` covers is not known."""
        data, known = self.target.read(window, self.bands)
        if self.mask is not None:
            known &= ~self.masked(window)
        if self.missed is not None:
            known &= ~self.missed.read(window)
        return Cells(data, known)

    def masked(self, window: Window) -> BoolArray:
        """masked[p] = the mask's cell is data and neither zero nor kept (rows, columns)."""
        if self.mask is None:
            return np.zeros((window.height, window.width), dtype=bool)
        values, valid = self.mask.read(window)
        found: BoolArray = (values[0] != 0) & valid[0]
        if self.kept_code is not None:
            found &= values[0] != self.kept_code
        return found

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """Values of donor `k` from 0, and where every band of it is data."""
        data, valid = self.donors[k].read(window)
        return data, valid.all(axis=0)


def kept_code(mask: RasterSource) -> int | None:
    """The code of rescued cells in a mask that QA Cloud Mask made with clear scenes, else None.

    Such cells were called cloud by the QA raster and were given back: they are no hole.
    """
    history = mask.tags.get("CANOPYCLOUD", "")
    ours = history.startswith("qa cloud mask") and "by the clear scenes" in history
    return MASK_RESCUED if ours else None


class ArrayScene:
    """Input and donors in memory.

    Args:
        cells: the whole input.
        donors: values (bands, rows, columns) and validity (rows, columns) of each.
    """

    def __init__(self, cells: Cells, donors: Sequence[tuple[Array, BoolArray]]) -> None:
        self.cells = cells
        self.donors = list(donors)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return int(self.cells.data.shape[1]), int(self.cells.data.shape[2])

    @property
    def band_count(self) -> int:
        """Bands of the input."""
        return int(self.cells.data.shape[0])

    @property
    def donor_count(self) -> int:
        """Number of donors."""
        return len(self.donors)

    def read(self, window: Window) -> Cells:
        """A window of the input."""
        rows, cols = window.slices
        return Cells(self.cells.data[:, rows, cols], self.cells.known[:, rows, cols])

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """A window of donor `k`."""
        rows, cols = window.slices
        data, valid = self.donors[k]
        return data[:, rows, cols], valid[rows, cols]


def whole(scene: Scene) -> Window:
    """The window of all cells."""
    rows, cols = scene.shape
    return Window(0, 0, cols, rows)


def tiles(shape: tuple[int, int], size: int) -> list[Window]:
    """Windows of a fixed grid that tile a raster, row by row."""
    rows, cols = shape
    return [
        Window(col, row, min(size, cols - col), min(size, rows - row))
        for row in range(0, rows, size)
        for col in range(0, cols, size)
    ]


def padded(window: Window, cells: int, shape: tuple[int, int]) -> Window:
    """The window with `cells` more on each side, as far as the raster reaches."""
    return window.grow(cells).intersect(Window(0, 0, shape[1], shape[0])) or window


def slices_of(window: Window, outer: Window) -> tuple[slice, slice]:
    """Rows and columns of `outer` that are `window`."""
    top, left = window.row - outer.row, window.col - outer.col
    return slice(top, top + window.height), slice(left, left + window.width)


def tiles_under(window: Window, size: int, shape: tuple[int, int]) -> list[Window]:
    """The tiles of the fixed grid of `tiles` that a window touches."""
    rows, cols = shape
    return [
        Window(col, row, min(size, cols - col), min(size, rows - row))
        for row in range(window.row // size * size, window.row + window.height, size)
        for col in range(window.col // size * size, window.col + window.width, size)
    ]
