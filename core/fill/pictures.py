# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a fill, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..grid import Grid, Window
from ..raster import Array, Band, valid_cells
from ..thumbnail import Thumbnail
from .apply import Bytes
from .names import MAX_DONORS, MISSED, SOURCE_OWN
from .radiometry import Pairs


class FillPictures:
    """A scene before and after it was filled, and where its cells come from, thinned.

    Args:
        grid: of the scene.
        bands: of the output.

    Attributes:
        before: all bands as stored, NaN where there is no data and under the mask.
        after: all bands as stored, NaN where there is no data.
        source: one band, the codes of the source raster.
        pairs: cells clear in the scene and in its first donor.
    """

    def __init__(self, grid: Grid, bands: Sequence[Band]) -> None:
        self.bands = tuple(bands)
        self.before = Thumbnail(grid, len(self.bands))
        self.after = Thumbnail(grid, len(self.bands))
        self.source = Thumbnail(grid, 1)
        self.pairs: Pairs | None = None

    def part(self, window: Window, given: Array, data: Array, codes: Bytes) -> Array:
        """What a filled window gives to the pictures.

        Args:
            window: of the scene.
            given: the values before (bands, rows, columns).
            data: the values after, same shape.
            codes: of the source raster (rows, columns).

        Returns:
            Before, after and source (2 * bands + 1, rows, columns), thinned.
        """
        source = self.source.pick(window, codes)[np.newaxis]
        # What the mask missed was there to be seen.
        hole = (source > SOURCE_OWN) & ((source <= MISSED) | (source > MISSED + MAX_DONORS))
        before = np.where(hole, np.float32(np.nan), self._seen(window, given))
        after = self._seen(window, data)
        return np.concatenate([before, after, source.astype(np.float32)])

    def _seen(self, window: Window, values: Array) -> Array:
        cells = self.after.pick(window, values)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.bands)])
        seen: Array = np.where(known, cells, np.nan).astype(np.float32)
        return seen

    def put(self, window: Window, part: Array) -> None:
        """Set a window's part in all pictures."""
        count = len(self.bands)
        self.before.put(window, part[:count])
        self.after.put(window, part[count:-1])
        self.source.put(window, part[-1:])
