# SPDX-License-Identifier: GPL-2.0-or-later
"""What a method of filling is: a way to fit a filler to a donor, and what the filler answers."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...grid import Window
from ...progress import SILENT, Progress
from ...raster import Array, BoolArray
from ..view.sample import Pairs
from ..view.scene import Scene

# What unmasked cloud and shadow along the hole add (bands, rows, columns); where they are, if only
# faint; and where without doubt (rows, columns).
RimState = tuple[NDArray[np.float32], BoolArray, BoolArray]
# Side of the squares for which a misfit is told, in cells.
MISFIT_SQUARE = 32


class Filler(Protocol):
    """A method fitted to one donor. It holds numbers and arrays only, so that it can travel."""

    @property
    def method(self) -> str:
        """The method that is carried out; another than was asked for where that fell back."""

    def padding(self, window: Window, shape: tuple[int, int]) -> Window:
        """What must be read to fill a window of a scene of `shape`."""

    def predict(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """Values (bands, n) for the n cells of `wanted` (rows, columns), in row order.

        Args:
            scene: where everything is read from.
            window: which cells.
            donor: the donor's values there (bands, rows, columns).
            wanted: cells to be filled; the donor has data in all of them.
        """

    def describe(self, donor: str, bands: Sequence[str]) -> list[str]:
        """Lines for the log: what was fitted, and how well."""

    @property
    def misfit(self) -> NDArray[np.float32] | None:
        """How far the donor misses the clear land around each place, if the method can tell.

        Stored units (bands, rows, columns), in squares of MISFIT_SQUARE cells from the scene's
        corner. Proportions count: what stands for an error is found on hidden cells.
        """

    def rim_state(self, scene: Scene, window: Window) -> RimState | None:
        """What lies along the hole that spoils the fill; None if the rim has no say in it."""


@dataclass(frozen=True)
class Fitting:
    """What a method may use to fit.

    Args:
        pairs: the sample of cells clear in both, if it is at hand.
        known: a filler of a larger scene that this one is part of: what holds for all of it is
            taken from there.
        like: a filler of this donor, fitted when some more cells were known: choices that so few
            cells do not change are taken from there, and what is fitted begins there.
        distrust_rim: whether missed cloud and shadow may lie beside the hole.
        misfit: whether the filler is to tell its misfit.
        executor: where tiles are worked on.
        progress: told how far it is.
    """

    pairs: Pairs | None = None
    known: Filler | None = None
    like: Filler | None = None
    distrust_rim: bool = False
    misfit: bool = False
    executor: Executor | None = None
    progress: Progress = SILENT


class Method(Protocol):
    """The module of a method has this function."""

    def fit(self, scene: Scene, k: int, fitting: Fitting) -> Filler | None:
        """Fit to donor `k` from 0; None if too few cells are clear in both."""


class CellByCell:
    """A filler that needs nothing but the cell itself."""

    def padding(self, window: Window, shape: tuple[int, int]) -> Window:
        """The window itself."""
        return window

    def describe(self, donor: str, bands: Sequence[str]) -> list[str]:
        """Nothing was fitted."""
        return []

    @property
    def misfit(self) -> NDArray[np.float32] | None:
        """It is the same everywhere."""
        return None

    def rim_state(self, scene: Scene, window: Window) -> RimState | None:
        """The rim has no say."""
        return None
