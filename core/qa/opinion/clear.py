# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene and its clear dates, read by windows of the scene's grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from ...errors import ParameterError
from ...fill.view.align import AlignedRaster, match_bands
from ...fill.view.check import require_same_units
from ...fill.view.scene import Cells
from ...grid import Window
from ...progress import Progress
from ...raster import Array, BandSource, BoolArray, RasterSource, refuse_complex, same_raster
from ..decode import FILL, Classes
from ..settings import MaskChoice

MAX_DATES = 99


@dataclass(frozen=True)
class ClearDates:
    """A scene and its clear dates, as `core.fill.view.scene.Scene` has them.

    Args:
        scene: what is masked.
        dates: the others, on its grid.
        classes: reads what the QA raster says, as codes of classes; None without one.
        trusting: whether only what it does not mask is known; else all but fill is.
    """

    scene: BandSource
    dates: tuple[AlignedRaster, ...]
    classes: Callable[[Window], Classes] | None = None
    trusting: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.scene.grid.shape

    @property
    def band_count(self) -> int:
        """Bands that are compared."""
        return len(self.scene.data_bands)

    @property
    def donor_count(self) -> int:
        """Number of clear dates."""
        return len(self.dates)

    def read(self, window: Window) -> Cells:
        """A window of the scene; fill is not known, nor what is masked if that is trusted."""
        data, known = self.scene.read(window, [band.index for band in self.scene.data_bands])
        if self.classes is not None:
            found = self.classes(window)
            known &= (found == 0) if self.trusting else (found != FILL)
        return Cells(data, known)

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """Values of clear date `k` from 0, and where every band of it is data."""
        data, valid = self.dates[k].read(window)
        return data, valid.all(axis=0)


def _refuse_the_scene_itself(scene: BandSource, dates: Sequence[RasterSource]) -> None:
    """A scene cannot tell what is unusual about itself.

    Raises:
        ParameterError: if a clear scene is the scene, is given twice, or they are too many.
    """
    if len(dates) > MAX_DATES:
        raise ParameterError(
            f"{len(dates)} clear scenes were given.", hint=f"Give {MAX_DATES} at most."
        )
    for i, one in enumerate(dates):
        if any(same_raster(one.path, path) for path in scene.paths):
            raise ParameterError(
                f"The clear scene {one.name} is the scene that is to be masked.",
                hint="Give scenes of other dates of the same place.",
                path=one.path,
            )
        if any(same_raster(one.path, other.path) for other in dates[:i]):
            raise ParameterError(
                f"The clear scene {one.name} is given twice.", hint="Choose each once."
            )


def aligned(
    scene: BandSource, dates: Sequence[RasterSource], progress: Progress
) -> tuple[AlignedRaster, ...]:
    """The clear dates on the scene's grid, by nearest neighbour; the log says so.

    Raises:
        CanopyCloudError: if bands or units do not match, or the grids have nothing in common.
    """
    found = []
    for date in dates:
        chosen = match_bands(scene.data_bands, date.data_bands, scene.name, date.name)
        refuse_complex(date, chosen)
        require_same_units(scene, scene.data_bands, date, [date.band(i) for i in chosen])
        one = AlignedRaster(date, scene.grid, chosen, "nearest")
        if one.note:
            progress.info(f"Clear scene {one.note}")
        order = [band.index for band in date.data_bands]
        if chosen != order[: len(chosen)]:
            names = ", ".join(f"{date.band(i).name} ({i})" for i in chosen)
            progress.info(f"Bands of {date.name} are matched by name: {names}.")
        found.append(one)
    return tuple(found)


def clear_sources(choice: MaskChoice, scene: BandSource) -> list[RasterSource]:
    """The clear scenes, opened; all closed again if one cannot be, or is refused.

    Raises:
        ParameterError: if one is the scene, is given twice, or they are too many.
        RasterReadError: if one cannot be read.
    """
    found: list[RasterSource] = []
    try:
        for i, path in enumerate(choice.clear_scenes):
            crs = choice.clear_crs[i] if i < len(choice.clear_crs) else None
            found.append(RasterSource(path, crs))
        _refuse_the_scene_itself(scene, found)
    except BaseException:
        for one in found:
            one.close()
        raise
    return found
