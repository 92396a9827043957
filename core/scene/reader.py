# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows of a scene in which one nodata value means "not data" in every band."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..grid import Window
from ..progress import Progress
from ..raster import (
    Array,
    BandSource,
    BoolArray,
    cast_nodata,
    fitting_nodata,
    nodata_text,
)


class SceneReader:
    """Reads windows of a scene in which one nodata value means "not data" in every band.

    Args:
        scene: what is read.
        need_nodata: True to have a nodata value even where the scene does without.
    """

    def __init__(self, scene: BandSource, *, need_nodata: bool = True) -> None:
        self._scene = scene
        data_bands = scene.data_bands
        stated = {_comparable(band.nodata) for band in data_bands}
        uniform = len(stated) == 1
        self.stated = data_bands[0].nodata if uniform else None
        held = self.stated is not None and (
            cast_nodata(self.stated, data_bands[0].dtype) is not None
        )
        numbers = {band.index for band in data_bands}
        self._alpha = [b.index - 1 for b in scene.bands if b.index not in numbers]
        # A raster's own alpha band goes along as a band; any other mask becomes nodata.
        hidden = scene.has_ranges or (scene.has_mask and not self._alpha)
        self.rewrites = hidden or not uniform
        if held and not hidden:
            self.nodata: float | None = self.stated
        elif self.rewrites or need_nodata:
            self.nodata = fitting_nodata(scene)
        else:
            self.nodata = None
        self.bands = [
            band if band.index - 1 in self._alpha else replace(band, nodata=self.nodata)
            for band in scene.bands
        ]
        self._blank: Any = None
        if self.nodata is not None:
            self._blank = cast_nodata(self.nodata, data_bands[0].dtype)

    def read(self, window: Window, bands: Sequence[int] | None = None) -> Array:
        """Cells (bands, rows, columns); those that are not data hold the nodata value.

        Args:
            window: inside the grid.
            bands: band numbers from 1; None for all.
        """
        if not self.rewrites:
            return self._scene.read_raw(window, bands)
        data, valid = self._scene.read(window, bands)
        np.copyto(data, self._blank, where=~valid)
        return data

    def hide(self, data: Array, hidden: BoolArray) -> None:
        """data[b, p] = nodata where hidden[p]; 0 in an alpha band. Works in place.

        Args:
            data: (bands, rows, columns), as `read` gives them.
            hidden: (rows, columns).
        """
        np.copyto(data, self._blank, where=hidden)
        for index in self._alpha:
            np.copyto(data[index], 0, where=hidden)

    def explain(self, progress: Progress) -> None:
        """Say in the log which nodata value is used where it is not simply the scene's own."""
        if self.nodata is None or (self.nodata == self.stated and not self.rewrites):
            return
        if np.isnan(self.nodata) and self.stated is not None and np.isnan(self.stated):
            return
        why = "has no nodata value" if self.stated is None else "hides cells by a mask"
        if self._scene.has_ranges:
            why = "leaves out values that are not its nodata value"
        if len({_comparable(b.nodata) for b in self._scene.data_bands}) > 1:
            why = "states different nodata values in its bands"
        free = nodata_text(self.nodata)
        progress.info(f"The scene {why}; {free} is free and is used in all bands.")


def _comparable(nodata: float | None) -> Any:
    return "nan" if nodata is not None and np.isnan(nodata) else nodata
