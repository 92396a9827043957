# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells that are clear in the scene and in a donor, and samples of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...grid import Window
from ...raster import Array, BoolArray
from .scene import Cells, Scene, tiles

Floats = NDArray[np.float64]

SAMPLE_TILE = 128
SAMPLE_TILES = 64
SAMPLE_CELLS = 80_000
MIN_SAMPLE = 30
# Landsat Collection 1 marks saturation by this value; other products by the end of the type.
_LANDSAT_C1_SATURATED = 20000


@dataclass(frozen=True)
class Pairs:
    """Cells clear in both: values of the input and of a donor (bands, n), stored units."""

    target: Floats
    donor: Floats

    @property
    def count(self) -> int:
        """Number of cells."""
        return int(self.target.shape[1])

    @property
    def one_scene(self) -> bool:
        """Whether both hold the same values, which no two dates do."""
        varied = self.count > 1 and bool((self.target != self.target[:, :1]).any())
        return varied and bool(np.array_equal(self.target, self.donor))


def sample_windows(shape: tuple[int, int]) -> tuple[list[Window], int]:
    """Tiles in an order that spreads over the raster, and the step between sampled cells.

    All tiles and cells of a small raster; the choice depends on the shape alone.
    """
    every = tiles(shape, SAMPLE_TILE)
    n = len(every)
    # Steps of the golden section visit the raster evenly however early one stops.
    step = max(1, round(n * 0.6180339887))
    while np.gcd(step, n) != 1:
        step += 1
    order = [every[i * step % n] for i in range(n)]
    cells = min(n, SAMPLE_TILES) * SAMPLE_TILE**2
    return order, max(1, round((min(cells, shape[0] * shape[1]) / SAMPLE_CELLS) ** 0.5))


def sample_pairs(scene: Scene, k: int, most: int = SAMPLE_TILES) -> Pairs:
    """Cells clear in the input and in donor `k`, from deterministic places; saturated ones out.

    Args:
        scene: the input and its donors.
        k: the donor, from 0.
        most: tiles to look at, more only where they hold too few clear cells.
    """
    order, step = sample_windows(scene.shape)
    targets: list[Array] = []
    donors: list[Array] = []
    count = 0
    for done, window in enumerate(order):
        if done >= most and count >= SAMPLE_CELLS // 24:
            break
        cells = scene.read(window)
        values, ok = scene.donor(k, window)
        clear = clear_cells(cells, values, ok)[::step, ::step]
        if clear.any():
            targets.append(cells.data[:, ::step, ::step][:, clear].astype(np.float64))
            donors.append(values[:, ::step, ::step][:, clear].astype(np.float64))
            count += int(clear.sum())
    if not targets:
        return Pairs(np.empty((scene.band_count, 0)), np.empty((scene.band_count, 0)))
    return Pairs(np.concatenate(targets, axis=1), np.concatenate(donors, axis=1))


def clear_cells(cells: Cells, donor: Array, donor_ok: BoolArray) -> BoolArray:
    """clear[p] = every band of p is known in both and none is saturated (rows, columns)."""
    clear: BoolArray = cells.complete & donor_ok
    for values in (cells.data, donor):
        marks = saturation_marks(values.dtype)
        # Hardly ever is a cell saturated, and the highest value is soon found.
        if marks and values.size and values.max() >= marks[0]:
            for mark in marks:
                clear &= (values != mark).all(axis=0)
    return clear


def saturation_marks(dtype: Any) -> tuple[int, ...]:
    """Values that mark a saturated cell: the end of an integer type, and 20000 in int16."""
    kind = np.dtype(dtype)
    if kind.kind not in "iu":
        return ()
    end = int(np.iinfo(kind).max)
    return (_LANDSAT_C1_SATURATED, end) if kind == np.dtype("int16") else (end,)
