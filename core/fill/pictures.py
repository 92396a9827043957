# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a fill, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..acquisition import Acquisition
from ..grid import Grid, Window
from ..raster import Array, Band, valid_cells
from ..thumbnail import Highest, Thumbnail
from .names import MAX_DONORS, MISSED, SOURCE_OWN
from .view.sample import Pairs
from .window import Bytes


class FillPictures:
    """A scene before and after it was filled, and where its cells come from, thinned.

    Args:
        grid: of the scene.
        bands: of the output.

    Attributes:
        before: all bands as stored, NaN where there is no data and under the mask.
        after: all bands as stored, NaN where there is no data.
        source: one band, the codes of the source raster; the highest of each block, so that a
            narrow hole is seen: what is empty before what is filled, that before the scene's own.
        error: standard error of what was filled, mean over bands, NaN elsewhere.
        has_error: whether that was given.
        pairs: cells clear in the scene and in its first donor.
        taken: what is known of the scene; set by who opens it.
    """

    def __init__(self, grid: Grid, bands: Sequence[Band]) -> None:
        self.bands = tuple(bands)
        self.before = Thumbnail(grid, len(self.bands))
        self.after = Thumbnail(grid, len(self.bands))
        self.source = Highest(grid, 1)
        self.error = Thumbnail(grid, 1)
        self.has_error = False
        self.pairs: Pairs | None = None
        self.taken = Acquisition()

    def part(
        self,
        window: Window,
        given: Array,
        data: Array,
        codes: Bytes,
        error: Array | None = None,
    ) -> Array:
        """What a filled window gives to the pictures.

        Args:
            window: of the scene.
            given: the values before (bands, rows, columns).
            data: the values after, same shape.
            codes: of the source raster (rows, columns).
            error: of what was filled (bands, rows, columns), if it is known.

        Returns:
            Before, after, source and error, thinned, one behind the other in one row.
        """
        source = self.after.pick(window, codes)[np.newaxis]
        # What the mask missed was there to be seen.
        hole = (source > SOURCE_OWN) & ((source <= MISSED) | (source > MISSED + MAX_DONORS))
        before = np.where(hole, np.float32(np.nan), self._seen(window, given))
        after = self._seen(window, data)
        highest = self.source.part(window, codes)
        parts = [before.ravel(), after.ravel(), highest.ravel()]
        if error is not None:
            few = self.error.pick(window, error)
            known = np.isfinite(few)
            mean = np.where(known, few, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
            parts.append(np.where(known.any(axis=0), mean, np.nan).ravel().astype(np.float32))
        return np.concatenate(parts)

    def _seen(self, window: Window, values: Array) -> Array:
        cells = self.after.pick(window, values)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.bands)])
        seen: Array = np.where(known, cells, np.nan).astype(np.float32)
        return seen

    def put(self, window: Window, part: Array) -> None:
        """Set a window's part in all pictures."""
        shape = (len(self.bands), *self.after.shape_of(window))
        size = shape[0] * shape[1] * shape[2]
        self.before.put(window, part[:size].reshape(shape))
        self.after.put(window, part[size : 2 * size].reshape(shape))
        end = 2 * size + int(np.prod(self.source.shape_of(window)))
        self.source.put(window, part[2 * size : end].reshape(1, *self.source.shape_of(window)))
        if end < part.size:
            self.has_error = True
            self.error.put(window, part[end:].reshape(1, *self.error.shape_of(window)))
