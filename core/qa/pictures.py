# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a masking, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
        choose: given the names of the bands that are no alpha band, says which of them are to be
            seen, the first being 1: what is not seen need not be read. None for all.

    Attributes:
        names: of the bands that are no alpha band.
        places: which of these are seen, the first being 1.
        shown: the bands that are seen, in that order.
        before: these bands as stored, NaN where there is no data.
        classes: one band, the codes of the mask raster.
    """

    def __init__(
        self,
        grid: Grid,
        bands: Sequence[Band],
        choose: Callable[[Sequence[str]], Sequence[int]] | None = None,
    ) -> None:
        data = [band for band in bands if band.color != "alpha"]
        self.names = [band.name for band in data]
        self.places = list(choose(self.names)) if choose else list(range(1, len(data) + 1))
        self.shown = [data[place - 1] for place in self.places]
        self.before = Thumbnail(grid, len(self.shown))
        self.classes = Thumbnail(grid, 1)

    def part(self, window: Window, data: Array, found: Classes) -> Array:
        """What a window gives to both pictures.

        Args:
            window: of the scene.
            data: the bands that are shown (bands, rows, columns).
            found: classes (rows, columns).

        Returns:
            The bands and the classes as one more (bands + 1, rows, columns), thinned.
        """
        cells = self.before.pick(window, data)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.shown)])
        values = np.where(known, cells, np.nan).astype(np.float32)
        return np.concatenate([values, self.classes.pick(window, found)[np.newaxis]])

    def put(self, window: Window, part: Array) -> None:
        """Set a window's part in both pictures."""
        self.before.put(window, part[:-1])
        self.classes.put(window, part[-1:])
