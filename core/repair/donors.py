# SPDX-License-Identifier: GPL-2.0-or-later
"""Which scenes a hole is filled from: those on its cells, the nearest in time, clear there.

A donor whose cells do not coincide with the scene's is resampled to the nearest one, and so shows
the ground beside. Where that is far, as in scenes thinned to cells of 3 km, the error of a donor
hangs on it more than on the days between. Such donors would also outvote those that show the same
ground, so they are asked only for what is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..grid import Grid, apply
from ..qa.products import CLASSES
from ..raster import RasterSource
from .names import MOST_DONORS
from .summary import DonorUse, MaskDone

BoolArray = NDArray[np.bool_]
_FILL, _RESCUED = CLASSES["fill"].code, CLASSES["rescued"].code
# Cells on the longer side of the thinned masks that are compared.
_SIZE = 512
# Cells a side whose centres are compared.
_LATTICE = 32
# Cells that lie by less than that farther beside the scene's show as much of its ground.
_AS_NEAR = 0.1
# Share of the hole that is worth a donor of its own.
_WORTH = 0.001


@dataclass(frozen=True)
class Sky:
    """Where a scene is clear, thinned.

    Args:
        grid: of the scene.
        classes: thinned classes of masked cells, 0 where clear (rows, columns).
        day: ISO, "" if not known.
    """

    grid: Grid
    classes: NDArray[np.uint8]
    day: str

    def hole(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Map coordinates of masked cells with an observation; of all masked if there is none."""
        hidden = (self.classes != 0) & (self.classes != _FILL)
        return self._places(hidden if hidden.any() else self.classes != 0)

    def _places(self, cells: BoolArray) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        rows, columns = np.nonzero(cells)
        down, across = self._steps()
        x, y = apply(self.grid.transform, (columns + 0.5) * across, (rows + 0.5) * down)
        return np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)

    def seen(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Map coordinates of all cells with an observation."""
        return self._places(self.classes != _FILL)

    def clear_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> BoolArray:
        """clear[p] = the thinned cell under (x[p], y[p]) is there and not masked."""
        down, across = self._steps()
        column, row = apply(~self.grid.transform, x, y)
        columns = np.floor(column / across).astype(np.int64)
        rows = np.floor(row / down).astype(np.int64)
        height, width = self.classes.shape
        inside = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        clear: BoolArray = np.zeros(len(x), dtype=bool)
        clear[inside] = self.classes[rows[inside], columns[inside]] == 0
        return clear

    def _steps(self) -> tuple[float, float]:
        height, width = self.classes.shape
        return self.grid.height / height, self.grid.width / width


def see(folder: Path, mask: MaskDone, day: str) -> Sky:
    """Read a mask thinned.

    Raises:
        RasterReadError: if it cannot be read.
    """
    with RasterSource(folder / mask.mask) as source:
        classes, _ = source.overview([1], _SIZE)
        found = classes[0].astype(np.uint8)
        found[found == _RESCUED] = 0  # kept
        return Sky(source.grid, found, day)


def days(one: str, other: str) -> int | None:
    """Days from one date to the other; None if one is not known."""
    if not one or not other:
        return None
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def beside(scene: Grid, other: Grid) -> float:
    """How far a donor's cells lie beside the scene's, in cells of the donor, 0 … 0.7.

    The root of the mean square, over a lattice of the scene's cells, of the distance of a centre
    from that of the donor's cell which it falls in; 0 where cells coincide, by whole cells shifted
    too.

    Args:
        scene: with the hole.
        other: of the donor, in the same CRS.
    """
    rows, columns = (
        np.unique(np.linspace(0, n - 1, min(n, _LATTICE)).round()) + 0.5 for n in scene.shape
    )
    column, row = np.meshgrid(columns, rows)
    x, y = apply(scene.transform, column, row)
    across, down = apply(~other.transform, x, y)
    square = sum((place - np.floor(place) - 0.5) ** 2 for place in (across, down))
    return float(np.sqrt(np.mean(square)))


@dataclass(frozen=True)
class _Candidate:
    """A donor that may be taken: what it is, and where in the hole it is clear."""

    use: DonorUse
    clear: BoolArray

    @property
    def order(self) -> tuple[bool, int, int, str]:
        """Those to ask first by time, the others by how far beside, in tenths, and time."""
        apart = 10**6 if self.use.days is None else abs(self.use.days)
        place = 0 if self.use.first else round(10 * self.use.beside)
        return not self.use.first, place, apart, self.use.name


def ranked(
    scene: Sky, others: Sequence[tuple[str, Sky]], count: int, *, everywhere: bool = False
) -> list[DonorUse]:
    """Donors of a scene: those on its cells by time, then those beside them.

    Scenes that are clear in less than a thousandth of the hole are passed over. Asked first are
    those whose cells lie at most a tenth of a cell farther beside the scene's than those of the
    best; of them `count` are taken. Of all others those are that alone are clear in a thousandth.

    Args:
        scene: with the hole.
        others: name and sky of each.
        count: how many are taken anyway.
        everywhere: all cells with an observation count as the hole: the others are to be compared
            with the scene.
    """
    x, y = scene.seen() if everywhere else scene.hole()
    found: list[_Candidate] = []
    for name, sky in others:
        clear = sky.clear_at(x, y)
        share = float(np.mean(clear)) if len(clear) else 1.0
        if share >= _WORTH:
            off = round(beside(scene.grid, sky.grid), 3)
            found.append(_Candidate(DonorUse(name, days(scene.day, sky.day), share, 0, off), clear))
    best = min((one.use.beside for one in found), default=0.0)
    found = [
        replace(one, use=replace(one.use, first=one.use.beside <= best + _AS_NEAR))
        for one in found
    ]
    chosen: list[DonorUse] = []
    covered = np.zeros(len(x), dtype=bool)
    for one in sorted(found, key=lambda each: each.order):
        alone = float(np.mean(one.clear & ~covered)) if len(x) else 0.0
        needed = (one.use.first and len(chosen) < count) or alone >= _WORTH
        if needed and len(chosen) < MOST_DONORS:
            chosen.append(one.use)
            covered |= one.clear
    return chosen
