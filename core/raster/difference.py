# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs between two rasters, cell by cell."""

from __future__ import annotations

import os
from typing import NamedTuple

import numpy as np

from ..grid import Grid, Window, crs_name
from ..plural import plural
from ..progress import SILENT, Progress
from .band import Array, BoolArray
from .engine import keeper
from .keeper import File

_CELLS_AT_ONCE = 2_000_000


class Difference(NamedTuple):
    """How two rasters differ.

    Args:
        cells: at which at least one band differs; None where they cannot be compared.
        words: what differs, for people; empty for rasters that are alike.
    """

    cells: int | None
    words: list[str]


def other_cells(one: Array, other: Array) -> BoolArray:
    """`one != other`, but NaN is like NaN."""
    found: BoolArray = one != other
    if one.dtype.kind in "fc":
        found &= ~(np.isnan(one) & np.isnan(other))
    return found


def raster_difference(
    one: str | os.PathLike[str], other: str | os.PathLike[str], progress: Progress = SILENT
) -> Difference:
    """Compare grid, bands and every cell of two rasters, window by window.

    Raises:
        Cancelled: if the user asked to stop.
    """
    first = keeper().open_file(os.fspath(one))
    try:
        second = keeper().open_file(os.fspath(other))
        try:
            return _difference(first, second, progress)
        finally:
            second.close()
    finally:
        first.close()


def _difference(one: File, other: File, progress: Progress) -> Difference:
    words = _of_grids(one.grid, other.grid)
    bands, others = one.bands, other.bands
    if len(bands) != len(others):
        words.append(f"{plural(len(bands), 'band')} before, {len(others)} now")
    for mine, theirs in zip(bands, others):
        for what in ("dtype", "nodata", "name", "scale", "offset", "unit", "color"):
            was, is_ = getattr(mine, what), getattr(theirs, what)
            if was != is_ and not (was != was and is_ != is_):
                words.append(f"band {mine.index}: {what} '{was}' before, '{is_}' now")
    comparable = one.grid.shape == other.grid.shape and len(bands) == len(others)
    if not comparable or any(a.dtype != b.dtype for a, b in zip(bands, others)):
        return Difference(None, words)
    cells, by_band = _count(one, other, progress)
    words += [
        f"band {number}: {plural(count, 'cell differs', 'cells differ')}"
        for number, count in by_band.items()
        if count
    ]
    return Difference(cells, words)


def _count(one: File, other: File, progress: Progress) -> tuple[int, dict[int, int]]:
    grid, numbers = one.grid, [band.index for band in one.bands]
    by_band, cells = dict.fromkeys(numbers, 0), 0
    rows = max(1, _CELLS_AT_ONCE // (grid.width * len(numbers)))
    for start in range(0, grid.height, rows):
        progress.check()
        window = Window(0, start, grid.width, min(rows, grid.height - start))
        found = other_cells(one.read(numbers, window), other.read(numbers, window))
        for number, layer in zip(numbers, found):
            by_band[number] += int(np.count_nonzero(layer))
        cells += int(np.count_nonzero(found.any(axis=0)))
        progress.update((start + window.height) / grid.height)
    return cells, by_band


def _of_grids(one: Grid, other: Grid) -> list[str]:
    words = []
    if one.shape != other.shape:
        words.append(
            f"{one.width} × {one.height} cells before, {other.width} × {other.height} now"
        )
    if one.transform != other.transform:
        words.append("cells lie at another place")
    if one.crs != other.crs:
        words.append(f"CRS {crs_name(one.crs)} before, {crs_name(other.crs)} now")
    return words
