# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud and shadow that the mask missed, found against what the donor says should be there.

What speaks for either is in `evidence`.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ...blocks import stream
from ...grid import Window
from ...morphology import grow
from ...progress import SILENT, Progress
from ...raster import BoolArray
from ..methods.seamless import survey
from ..methods.seamless.allbands import fit_regression, regression_sample
from ..methods.seamless.model import Regression
from ..methods.seamless.surroundings import HALO
from ..view.scene import MissedCells, Region, Scene, padded, slices_of, tiles
from .evidence import (
    CLOUD_BIT,
    CLOUD_CORE,
    SHADOW_BIT,
    SHADOW_CORE,
    Bytes,
    Levels,
    cloud_and_shadow,
    deviations,
    objects,
)

# The edges of clouds and shadows are thin; the mask's own are dilated, too.
GROW = 2
# Objects are told apart in strips of so many rows, with an overlap on either side.
_STRIP, _OVERLAP = 1024, 256


def find_missed(
    scene: Scene,
    *,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> tuple[MissedCells, int]:
    """Cells of the input that are known but are cloud or shadow.

    Args:
        scene: the input with its hole, and the donors; the first with data is compared with.
        executor: where tiles are worked on.
        progress: told how far it is.

    Returns:
        The cells, and how many they are.
    """
    fitted = [_fit(scene, k, executor) for k in range(scene.donor_count)]
    evidence: Bytes = np.zeros(scene.shape, dtype=np.uint8)

    def take(unit: Window, found: Bytes) -> None:
        evidence[unit.slices] = found

    units = tiles(scene.shape, survey.UNIT)
    stream(
        units,
        _Looking(scene, fitted),
        take,
        total=len(units),
        executor=executor,
        ahead=survey.AHEAD,
        progress=progress.part(0, 0.7),
    )
    missed = MissedCells(scene.shape)
    count = 0
    rows = scene.shape[0]
    for first in range(0, rows, _STRIP):
        progress.check()
        start, stop = max(0, first - _OVERLAP), min(rows, first + _STRIP + _OVERLAP)
        seen = find_objects(evidence[start:stop])
        last = min(rows, first + _STRIP)
        core = seen[first - start : last - start]
        strip = Window(0, first, scene.shape[1], last - first)
        core &= scene.read(strip).complete
        core &= _replaceable(scene, strip, fitted)
        missed.put(slice(first, last), core)
        count += int(core.sum())
        progress.update(0.7 + 0.3 * last / rows)
    return missed, count


def _replaceable(
    scene: Scene, window: Window, fitted: list[tuple[Regression, Levels] | None]
) -> BoolArray:
    """Where some donor has data: nothing is taken away that cannot be replaced."""
    found = np.zeros((window.height, window.width), dtype=bool)
    for k, entry in enumerate(fitted):
        if entry is not None:
            found |= scene.donor(k, window)[1]
    return found


def _fit(
    scene: Scene, k: int, executor: Executor | None
) -> tuple[Regression, Levels] | None:
    regression = fit_regression(scene, k, executor)
    if regression is None:
        return None
    target = regression_sample(scene, k, executor)[0]
    scaled = (target - regression.target.centre[:, None]) / regression.target.width[:, None]
    return regression, Levels.of(scaled)


@dataclass(frozen=True)
class _Looking:
    """The bits of a unit of work; see `_evidence`."""

    scene: Scene
    fitted: list[tuple[Regression, Levels] | None]

    def __call__(self, unit: Window) -> Bytes:
        found = np.zeros((unit.height, unit.width), dtype=np.uint8)
        region = Region(self.scene, padded(unit, HALO, self.scene.shape))
        for tile in tiles((unit.height, unit.width), survey.TILE):
            place = Window(unit.col + tile.col, unit.row + tile.row, tile.width, tile.height)
            found[tile.slices] = _evidence(region, place, self.fitted)
        return found


def _evidence(
    scene: Scene, tile: Window, fitted: list[tuple[Regression, Levels] | None]
) -> Bytes:
    """Bits of a tile: may be cloud, is surely cloud, may be shadow, is surely shadow."""
    wide = padded(tile, HALO, scene.shape)
    cells = scene.read(wide)
    known = cells.complete
    found = np.zeros(known.shape, dtype=np.uint8)
    left = known.copy()
    for k, entry in enumerate(fitted):
        if entry is None or not left.any():
            continue
        regression, levels = entry
        donor, ok = scene.donor(k, wide)
        usable = left & ok
        if not usable.any():
            continue
        predicted = regression.residual_free(regression.donor.apply(donor, ok), ok)
        actual = regression.target.apply(cells.data, usable)
        differ = deviations(actual, predicted, usable, regression.width)
        found |= cloud_and_shadow(differ, usable, levels)
        left &= ~ok
    part: Bytes = found[slices_of(tile, wide)]
    return part


def find_objects(bits: Bytes) -> BoolArray:
    """Cells of objects that are large enough and have a core, grown by GROW cells.

    Args:
        bits: of `cloud_and_shadow` (rows, columns).
    """
    found = np.zeros(bits.shape, dtype=bool)
    for edge, core in ((CLOUD_BIT, CLOUD_CORE), (SHADOW_BIT, SHADOW_CORE)):
        found |= objects((bits & edge) != 0, (bits & core) != 0)
    return grow(found, GROW)
