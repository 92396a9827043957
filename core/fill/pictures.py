# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a fill, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..grid import Grid, Window
from ..raster import Array, Band, valid_cells
from ..thumbnail import Thumbnail
from .apply import Bytes
from .radiometry import Pairs


class FillPictures:
    """A filled scene and where its cells come from, thinned.

    Args:
        grid: of the scene.
        bands: of the output.

    Attributes:
        after: all bands as stored, NaN where there is no data.
        source: one band: 0 own, 1… the donor, 255 still empty.
        pairs: cells clear in the scene and in its first donor.
    """

    def __init__(self, grid: Grid, bands: Sequence[Band]) -> None:
        self.bands = tuple(bands)
        self.after = Thumbnail(grid, len(self.bands))
        self.source = Thumbnail(grid, 1)
        self.pairs: Pairs | None = None

    def put(self, window: Window, data: Array, codes: Bytes) -> None:
        """Set what a filled window gives to both pictures."""
        cells = self.after.pick(window, data)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.bands)])
        self.after.put(window, np.where(known, cells, np.nan).astype(np.float32))
        self.source.put(window, self.source.pick(window, codes)[np.newaxis].astype(np.float32))
