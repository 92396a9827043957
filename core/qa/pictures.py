# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of a masking, gathered while the scene streams by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ..acquisition import Acquisition
from ..grid import Grid, Window
from ..raster import Array, Band, valid_cells
from ..thumbnail import Highest, Thumbnail
from .decode import RESCUED, Classes

# Rescued cells are kept: no masked one may be hidden behind them where cells are thinned.
_RANKS = np.where(np.arange(256) == 0, 0, np.minimum(np.arange(256) + 1, 255)).astype(np.uint8)
_RANKS[RESCUED] = 1
_CODES = np.maximum(np.arange(256) - 1, 0).astype(np.uint8)
_CODES[1] = RESCUED


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
        classes: one band, the codes of the mask raster; the highest of each block, so that thin
            cloud is seen.
        hidden: the codes of the cells that `before` shows.
        taken: what is known of the scene; set by who opens it.
        rescuing: whether there may be rescued cells; set by who masks.
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
        self.classes = Highest(grid, 1)
        self.hidden = Thumbnail(grid, 1)
        self.taken = Acquisition()
        self.rescuing = False

    def codes_of(self, values: Array) -> NDArray[np.uint8]:
        """Values of `classes` as codes of the mask raster, of the same shape; NaN is 0."""
        codes: NDArray[np.uint8] = np.nan_to_num(values).astype(np.uint8)
        return _CODES[codes] if self.rescuing else codes

    def part(self, window: Window, data: Array, found: Classes) -> Array:
        """What a window gives to both pictures.

        Args:
            window: of the scene.
            data: the bands that are shown (bands, rows, columns).
            found: classes (rows, columns).

        Returns:
            The bands, their codes and the classes, thinned, one behind the other in one row.
        """
        cells = self.before.pick(window, data)
        known = np.stack([valid_cells(c, b.nodata) for c, b in zip(cells, self.shown)])
        values = np.where(known, cells, np.nan).astype(np.float32)
        codes = self.hidden.pick(window, found)
        highest = self.classes.part(window, _RANKS[found] if self.rescuing else found)
        return np.concatenate([values.ravel(), codes.ravel().astype(np.float32), highest.ravel()])

    def put(self, window: Window, part: Array) -> None:
        """Set a window's part in both pictures."""
        rows, columns = self.before.shape_of(window)
        size = rows * columns
        near = part[: (len(self.shown) + 1) * size].reshape(-1, rows, columns)
        self.before.put(window, near[:-1])
        self.hidden.put(window, near[-1:])
        self.classes.put(window, part[near.size :].reshape(1, *self.classes.shape_of(window)))
