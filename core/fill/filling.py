# SPDX-License-Identifier: GPL-2.0-or-later
"""The work on one window of a fill, as a description that can travel to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..raster import Array, Number, cast_nodata
from .gaps import padding as gap_padding
from .methods.seamless.coarsegrid import Floats32
from .names import MAX_DONORS, MISSED
from .pictures import FillPictures
from .together.errors import ErrorModel
from .view.overlap import SharedReads
from .view.scene import MissedCells, padded, slices_of
from .window import Bytes, Fillers, Made, fill_window, interpolate_gaps, padding


@dataclass
class Filled:
    """A window, ready to be written.

    Args:
        data: values (bands, rows, columns).
        codes: of the source raster (rows, columns).
        shares: how many cells each donor filled, in SHARE-ths, as several may fill one (donors,).
        covered: cells of the hole in which each donor has data (donors,); counted with a blend.
        error: standard error of each filled value (bands, rows, columns), NaN where nothing was
            filled or the value is the scene's own; None if not wanted.
        seen: what the window gives to the pictures of the report.
    """

    data: Array
    codes: Bytes
    shares: NDArray[np.int64]
    covered: NDArray[np.int64]
    error: Floats32 | None = None
    seen: Array | None = None



@dataclass(frozen=True)
class Filling:
    """Fills a window.

    Args:
        scene: what is read.
        fillers: what fills it.
        dtype: of the output.
        nodata: its nodata value.
        max_gap: widest gap to interpolate, in cells.
        missed: cells that were added to the hole.
        pictures: that the window gives its part to.
        errors: what gives each filled value its error; None if not wanted or not known.
    """

    scene: SharedReads
    fillers: Fillers
    dtype: np.dtype[Any]
    nodata: Number | None
    max_gap: int = 0
    missed: MissedCells | None = None
    pictures: FillPictures | None = None
    errors: ErrorModel | None = None

    def __call__(self, window: Window) -> Filled:
        """Fill one window."""
        wide = padded(window, gap_padding(self.max_gap), self.scene.shape)
        made = fill_window(
            self.scene, wide, self.fillers, self.dtype, self.nodata, self._empty_value(), window
        )
        out, codes, cells = made.data, made.codes, made.cells
        read = padding(wide, self.fillers, self.scene.shape)
        self.scene.release(read, read)
        given = cells.data
        error = self._error(made)
        if self.max_gap:
            interpolate_gaps(out, codes, cells, self.max_gap, self.nodata)
            place = slices_of(window, wide)
            every = (slice(None), *place)
            out, codes, given = out[every], codes[place], given[every]
            error = None if error is None else np.ascontiguousarray(error[every])
        if self.missed is not None:
            codes[self.missed.read(window) & (codes > 0) & (codes <= MAX_DONORS)] += MISSED
        seen = None
        if self.pictures is not None:
            seen = self.pictures.part(window, given, out, codes, error)
        return Filled(np.ascontiguousarray(out), codes, made.shares, made.covered, error, seen)

    def _error(self, made: Made) -> Floats32 | None:
        if self.errors is None or made.trace is None:
            return None
        out = np.full(made.data.shape, np.nan, dtype=np.float32)
        out[:, made.filled] = self.errors(made.trace, self.fillers.each)
        out[made.cells.known] = np.nan
        return out

    def _empty_value(self) -> Any:
        if self.nodata is None:
            return np.nan if self.dtype.kind == "f" else 0
        return cast_nodata(self.nodata, self.dtype)
