# SPDX-License-Identifier: GPL-2.0-or-later
"""What speaks for cloud, for shadow and for a bright surface, as bits of each cell."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...fill.judgement.evidence import (
    CLOUD_BIT,
    CLOUD_CORE,
    SHADOW_BIT,
    SHADOW_CORE,
    Bytes,
    Deviation,
    bright_and_dark,
    cloud_and_shadow,
    deviations,
    smoothed,
)
from ...fill.methods.seamless import survey
from ...fill.methods.seamless.coarsegrid import Floats32
from ...fill.methods.seamless.surroundings import HALO
from ...fill.view.scene import Region, Scene, padded, slices_of, tiles
from ...grid import Window
from ...raster import BoolArray
from .fit import Fitted

# Beside the bits of `evidence`: as bright as every clear date says; shadow that is sure enough
# where a cloud can have cast it; no clear date has data; the scene itself has none.
LIKE, FAINT_CORE, UNSEEN, NO_DATA = 16, 32, 64, 128
_MAJORITY = (CLOUD_BIT, CLOUD_CORE, SHADOW_BIT, SHADOW_CORE, FAINT_CORE)
# Half of the deviation that shadow takes where no cloud is known to cast it.
FAINT = 4.0
# Light and view make a bright surface differ in proportion to its brightness.
_SHARE = 0.25


@dataclass(frozen=True)
class Looking:
    """The bits of a unit of work; may be sent to other processes.

    Args:
        scene: the scene, what the QA raster masks included, and the clear dates.
        fitted: what each of these says; None for one that says nothing.
    """

    scene: Scene
    fitted: tuple[Fitted | None, ...]

    def __call__(self, unit: Window) -> Bytes:
        """Bits of the unit, tile by tile; see `agreed`."""
        found = np.zeros((unit.height, unit.width), dtype=np.uint8)
        region = Region(self.scene, padded(unit, HALO, self.scene.shape))
        for tile in tiles((unit.height, unit.width), survey.TILE):
            place = Window(unit.col + tile.col, unit.row + tile.row, tile.width, tile.height)
            found[tile.slices] = _tile_bits(region, place, self.fitted)
        return found


def _tile_bits(scene: Scene, tile: Window, fitted: tuple[Fitted | None, ...]) -> Bytes:
    wide = padded(tile, HALO, scene.shape)
    inner = slices_of(tile, wide)
    cells = scene.read(wide)
    votes: list[tuple[Bytes, BoolArray]] = []
    for k, entry in enumerate(fitted):
        if entry is None:
            continue
        donor, ok = scene.donor(k, wide)
        usable = cells.complete & ok
        if not usable[inner].any():
            continue
        regression = entry.regression
        own = regression.donor.apply(donor, ok)
        predicted = regression.residual_free(own, ok)
        actual = regression.target.apply(cells.data, usable)
        differ = deviations(actual, predicted, usable, regression.width)
        bits = bits_of(differ, own, usable, entry)
        votes.append((bits[inner], usable[inner]))
    empty = ~cells.known.any(axis=0)[inner]
    return agreed(votes, empty)


def bits_of(found: Deviation, own: Floats32, usable: BoolArray, entry: Fitted) -> Bytes:
    """Bits of cells by one clear date.

    like = both dates bright, and |c - e| <= a quarter of e, where c and e are how far the scene
    and the clear date lie above what is usual for their clear cells (smoothed, stored units,
    medians over the shorter half of the bands). What is like is no cloud. Where the clear date
    is bright as hardly anywhere, there may be a cloud of its own, and nothing is shadow.

    Args:
        found: how cells differ from what the date says.
        own: the date in scaled units (bands, rows, columns).
        usable: cells that are known in both (rows, columns).
        entry: what the date says of the scene.
    """
    bits = cloud_and_shadow(found, usable, entry.levels)
    bright, dark = bright_and_dark(found, usable, entry.levels)
    bits[dark & (found.shadow > FAINT)] |= FAINT_CORE
    half = found.half
    there = smoothed(own, usable)[:half]
    glaring = np.median(there, axis=0) > entry.brightest
    bits[glaring] &= ~np.uint8(SHADOW_BIT | SHADOW_CORE | FAINT_CORE)
    regression = entry.regression
    unit_here, unit_there = (
        scaling.width[:half, None, None].astype(np.float32)
        for scaling in (regression.target, regression.donor)
    )
    expected = there * unit_there
    apart = np.median(np.abs(found.seen[:half] * unit_here - expected), axis=0)
    like = bright & (np.median(there, axis=0) > entry.bright_there)
    like &= apart <= np.float32(_SHARE) * np.median(expected, axis=0)
    bits[like] &= ~np.uint8(CLOUD_BIT | CLOUD_CORE)
    bits[like] |= LIKE
    return bits


def agreed(votes: list[tuple[Bytes, BoolArray]], empty: BoolArray) -> Bytes:
    """out[p] has a bit where most clear dates with data at p give it; LIKE where all of them do.

    Args:
        votes: bits (rows, columns) of each clear date, and where it has data.
        empty: where the scene has none.
    """
    seen = np.zeros(empty.shape, dtype=np.uint8)
    for _, usable in votes:
        seen += usable
    out = np.zeros(empty.shape, dtype=np.uint8)
    for bit in (*_MAJORITY, LIKE):
        count = np.zeros(empty.shape, dtype=np.uint8)
        for bits, usable in votes:
            count += ((bits & bit) != 0) & usable
        out[(count == seen) if bit == LIKE else (2 * count > seen)] |= bit
    out[seen == 0] = UNSEEN
    out[empty] = NO_DATA
    return out
