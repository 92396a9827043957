# SPDX-License-Identifier: GPL-2.0-or-later
"""Cloud and shadow that the mask missed, found against what the donor says should be there.

A cloud raises every band, the short wavelengths most; a shadow lowers every band, the long
wavelengths most. Change on the ground (a fire scar, a mown field) moves bands in different
directions or lets some stay. So all bands must agree, cells must lie far outside of what the
regression usually leaves, and form an object of some size with a core beyond doubt. What is
found must look the part as well: cloud among the brighter cells of the scene, shadow among the
darker ones. That leaves out clouds and shadows of the donor, against which clear cells stand out.
"""

from __future__ import annotations

from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..blocks import stream
from ..grid import Window
from ..progress import SILENT, Progress
from ..raster import BoolArray
from .context import HALO
from .lattice import Floats32, blur
from .model import Regression
from .scene import MissedCells, Region, Scene, around, inside, tiles
from .seamless import AHEAD, TILE, UNIT, fit_regression, regression_sample

Bytes = NDArray[np.uint8]

# In robust deviations of what the regression leaves, after smoothing over about a cell:
# an object reaches as far as the first, and needs a core beyond the second.
CLOUD = (3.0, 10.0)
SHADOW = (2.0, 8.0)
MIN_CELLS = 20
CORE_CELLS = 3
CORE_SHARE = 0.1
# The edges of clouds and shadows are thin; the mask's own are dilated, too.
GROW = 2
_BRIGHT, _DARK, _NOT_BRIGHT = 0.8, 0.4, 0.98
# Objects are told apart in strips of so many rows, with an overlap on either side.
_STRIP, _OVERLAP = 1024, 256
_CLOUD_BIT, _CLOUD_CORE, _SHADOW_BIT, _SHADOW_CORE = 1, 2, 4, 8


@dataclass(frozen=True)
class Levels:
    """What is bright and what is dark in this scene, in scaled units.

    Args:
        bright: the short wavelengths of a cloud lie above.
        dark: the long wavelengths of a shadow lie below.
        ordinary: what the donor predicts where there is a shadow lies below.
    """

    bright: float
    dark: float
    ordinary: float


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

    def work(unit: Window) -> Bytes:
        found = np.zeros((unit.height, unit.width), dtype=np.uint8)
        region = Region(scene, around(unit, HALO, scene.shape))
        for tile in tiles((unit.height, unit.width), TILE):
            place = Window(unit.col + tile.col, unit.row + tile.row, tile.width, tile.height)
            found[tile.slices] = _evidence(region, place, fitted)
        return found

    def take(unit: Window, found: Bytes) -> None:
        evidence[unit.slices] = found

    units = tiles(scene.shape, UNIT)
    stream(
        units,
        work,
        take,
        total=len(units),
        executor=executor,
        ahead=AHEAD,
        progress=progress.part(0, 0.7),
    )
    missed = MissedCells(scene.shape)
    count = 0
    rows = scene.shape[0]
    for first in range(0, rows, _STRIP):
        progress.check()
        start, stop = max(0, first - _OVERLAP), min(rows, first + _STRIP + _OVERLAP)
        objects = find_objects(evidence[start:stop])
        last = min(rows, first + _STRIP)
        core = objects[first - start : last - start]
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
    half = max(1, scene.band_count // 2)
    short, long = np.median(scaled[:half], axis=0), np.median(scaled[-half:], axis=0)
    levels = Levels(
        float(np.quantile(short, _BRIGHT)),
        float(np.quantile(long, _DARK)),
        float(np.quantile(long, _NOT_BRIGHT)),
    )
    return regression, levels


def _evidence(
    scene: Scene, tile: Window, fitted: list[tuple[Regression, Levels] | None]
) -> Bytes:
    """Bits of a tile: may be cloud, is surely cloud, may be shadow, is surely shadow."""
    wide = around(tile, HALO, scene.shape)
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
        found |= cloud_and_shadow(actual, predicted, usable, regression.width, levels)
        left &= ~ok
    part: Bytes = found[inside(tile, wide)]
    return part


def cloud_and_shadow(
    actual: Floats32, predicted: Floats32, usable: BoolArray, width: Floats32, levels: Levels
) -> Bytes:
    """Bits by cell, from smoothed deviations d = (actual - predicted) / width.

    cloud = min(median of d over the shorter half of the bands, 2 + 3 * smallest d);
    shadow = min(-median of d over the longer half, 1 - 2 * largest d).

    Args:
        actual: the input, scaled (bands, rows, columns).
        predicted: what the donor says should be there, same shape.
        usable: cells that are known in both (rows, columns).
        width: usual deviation by band (bands,).
        levels: what is bright and dark here.
    """
    half = max(1, len(actual) // 2)
    weight = np.maximum(blur(usable.astype(np.float32)), np.float32(1e-3))
    seen = blur(np.where(usable, actual, np.float32(0))) / weight
    expected = blur(np.where(usable, predicted, np.float32(0))) / weight
    deviation = (seen - expected) / width[:, None, None]
    cloud = np.minimum(np.median(deviation[:half], axis=0), 2 + 3 * deviation.min(axis=0))
    shadow = np.minimum(-np.median(deviation[-half:], axis=0), 1 - 2 * deviation.max(axis=0))
    bright = usable & (np.median(seen[:half], axis=0) > levels.bright)
    dark = usable & (np.median(seen[-half:], axis=0) < levels.dark)
    dark &= np.median(expected[-half:], axis=0) < levels.ordinary
    bits = np.zeros(usable.shape, dtype=np.uint8)
    bits[bright & (cloud > CLOUD[0])] |= _CLOUD_BIT
    bits[bright & (cloud > CLOUD[1])] |= _CLOUD_CORE
    bits[dark & (shadow > SHADOW[0])] |= _SHADOW_BIT
    bits[dark & (shadow > SHADOW[1])] |= _SHADOW_CORE
    return bits


def find_objects(bits: Bytes) -> BoolArray:
    """Cells of objects that are large enough and have a core, grown by GROW cells.

    Args:
        bits: of `cloud_and_shadow` (rows, columns).
    """
    found = np.zeros(bits.shape, dtype=bool)
    around_cell = np.ones((3, 3), dtype=bool)
    for edge, core in ((_CLOUD_BIT, _CLOUD_CORE), (_SHADOW_BIT, _SHADOW_CORE)):
        labels, count = ndimage.label(bits & edge, around_cell)
        size = np.bincount(labels.ravel(), minlength=count + 1)
        sure = np.bincount(labels[(bits & core) != 0], minlength=count + 1)
        keep = (size >= MIN_CELLS) & (sure >= CORE_CELLS) & (sure >= CORE_SHARE * size)
        keep[0] = False
        found |= keep[labels]
    grown: BoolArray = ndimage.binary_dilation(found, around_cell, iterations=GROW)
    return grown
