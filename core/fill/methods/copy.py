# SPDX-License-Identifier: GPL-2.0-or-later
"""The method 'copy': filled[p] = donor[p]."""

from __future__ import annotations

from dataclasses import dataclass

from ...grid import Window
from ...raster import Array, BoolArray
from ..view.scene import Scene
from .protocol import CellByCell, Filler, Fitting


@dataclass(frozen=True)
class CopyFiller(CellByCell):
    """filled[p] = donor[p]."""

    method: str = "copy"

    def predict(self, scene: Scene, window: Window, donor: Array, wanted: BoolArray) -> Array:
        """The donor's values as they are, in its own type."""
        values: Array = donor[:, wanted]
        return values


def fit(scene: Scene, k: int, fitting: Fitting) -> Filler | None:
    """There is nothing to fit."""
    return CopyFiller()
