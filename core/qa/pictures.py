# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a masking, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..grid import Grid, Window
from ..raster import Array, Band, valid_cells
from ..thumbnail import Thumbnail
from .decode import Classes


class MaskPictures:
    """A scene before masking and its classes, thinned.

    Args:
        grid: of the scene.
        bands: of the scene.

    Attributes:
        before: all bands as stored, NaN where there is no data.
        classes: one band, the codes of the mask raster.
    """

    def __init__(self, grid: Grid, bands: Sequence[Band]) -> None:
        self.bands = tuple(bands)
        self.before = Thumbnail(grid, len(self.bands))
        self.classes = Thumbnail(grid, 1)

    def part(self, window: Window, data: Array, found: Classes) -> Array:
        """What a window gives to both pictures: its bands, and the classes as one more."""
        cells = self.before.pick(window, data)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.bands)])
        values = np.where(known, cells, np.nan).astype(np.float32)
        return np.concatenate([values, self.classes.pick(window, found)[np.newaxis]])

    def put(self, window: Window, part: Array) -> None:
        """Set a window's part in both pictures."""
        self.before.put(window, part[:-1])
        self.classes.put(window, part[-1:])
