# SPDX-License-Identifier: GPL-2.0-or-later
"""Methods that change a donor's values cell by cell: copy, linear, histogram."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from ..grid import Window
from ..raster import Array, BoolArray
from .radiometry import LinearFit, Matching
from .scene import Scene


class Filler(Protocol):
    """Gives the values that one donor puts into the hole of a window."""

    def reach(self, window: Window, shape: tuple[int, int]) -> Window:
        """What must be read to fill a window of a scene of `shape`."""

    def fill(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Values (bands, n) for the n cells of `wanted` (rows, columns), in row order.

        Args:
            scene: where everything is read from.
            window: which cells.
            donor: the donor's values there (bands, rows, columns).
            wanted: cells to be filled; the donor has data in all of them.
        """


class _CellByCell:
    """A filler that needs nothing but the cell itself."""

    def reach(self, window: Window, shape: tuple[int, int]) -> Window:
        """The window itself."""
        return window


class CopyFiller(_CellByCell):
    """filled[p] = donor[p]."""

    def fill(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """The donor's values as they are, in its own type."""
        values: Array = donor[:, wanted]
        return values


class LinearFiller(_CellByCell):
    """filled[p] = gain * donor[p] + offset, by band.

    Args:
        fits: per band.
    """

    def __init__(self, fits: Sequence[LinearFit]) -> None:
        self.fits = fits

    def fill(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values."""
        values = donor[:, wanted].astype(np.float64)
        for layer, fit in zip(values, self.fits):
            layer *= fit.gain
            layer += fit.offset
        return values


class MatchingFiller(_CellByCell):
    """filled[p] = the input's value of the same rank as donor[p], by band.

    Args:
        matchings: per band.
    """

    def __init__(self, matchings: Sequence[Matching]) -> None:
        self.matchings = matchings

    def fill(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Float values."""
        values = donor[:, wanted].astype(np.float64)
        return np.stack([m.apply(layer) for layer, m in zip(values, self.matchings)])
