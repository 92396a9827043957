# SPDX-License-Identifier: GPL-2.0-or-later
"""What is promised of an output, and whether a file keeps it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..crs import Crs
from ..grid import Grid, Window, apply, crs_name
from ..plural import plural
from .band import Array, Band, Number, cast_nodata, nodata_text
from .keeper import File

# Headers in text round: so much of a cell, anywhere in the raster, is none of ours.
_ROUNDING = 1e-5
_SAMPLES = 8
_SIDE = 4


@dataclass
class Sample:
    """Some cells of what was written: a few from each of a few windows, spread over the run."""

    kept: list[tuple[Window, tuple[int, ...], Array]] = field(default_factory=list)
    _every: int = 1
    _seen: int = 0

    def see(self, data: Array, window: Window, bands: Sequence[int]) -> None:
        """Note what was written to a window (bands, rows, columns)."""
        # Cells that are written again are no longer what they were.
        self.kept = [
            one
            for one in self.kept
            if one[0].intersect(window) is None or not set(one[1]) & set(bands)
        ]
        self._seen += 1
        if self._seen % self._every:
            return
        row, col = (window.height - 1) // 2, (window.width - 1) // 2
        rows, cols = min(_SIDE, window.height - row), min(_SIDE, window.width - col)
        place = Window(window.col + col, window.row + row, cols, rows)
        cells = data[:, row : row + rows, col : col + cols].copy()
        self.kept.append((place, tuple(bands), cells))
        if len(self.kept) > _SAMPLES:
            del self.kept[::2]
            self._every *= 2

    def differences(self, file: File) -> list[str]:
        """In words, the first place at which the file holds other cells."""
        for window, bands, cells in self.kept:
            found = differing_cells(file.read(bands, window), cells, window, bands)
            if found:
                return found
        return []


def differing_cells(
    found: Array, wanted: Array, window: Window, bands: Sequence[int]
) -> list[str]:
    """In words, how many cells of a window differ and one of them; empty if none does."""
    if found.dtype != wanted.dtype:
        return []  # told of the bands
    other = found != wanted
    if wanted.dtype.kind in "fc":
        other &= ~(np.isnan(found) & np.isnan(wanted))
    if not other.any():
        return []
    band, row, col = (int(i) for i in np.argwhere(other)[0])
    return [
        f"cells would change ({wanted[band, row, col]} to {found[band, row, col]} in band "
        f"{bands[band]}, column {window.col + col}, row {window.row + row})"
    ]


def broken_promises(file: File, grid: Grid, bands: Sequence[Band]) -> list[str]:
    """In words, what of grid and bands a file does not keep.

    Size, place, CRS, number and types of bands, nodata, names, scales; and that no band has
    become an alpha band.
    """
    found = _of_grid(file.grid, grid)
    made = file.bands
    if len(made) != len(bands):
        return [*found, f"it has {plural(len(made), 'band')} instead of {len(bands)}"]
    for number, (is_, was) in enumerate(zip(made, bands), start=1):
        found += [f"band {number} {words}" for words in _of_band(is_, was)]
    return found


def _of_grid(found: Grid, wanted: Grid) -> list[str]:
    if found.shape != wanted.shape:
        return [
            f"it has {plural(found.width, 'column')} × {plural(found.height, 'row')} instead of "
            f"{wanted.width} × {wanted.height}"
        ]
    words = []
    if not _alike(found.crs, wanted.crs):
        words.append(f"the CRS is {crs_name(found.crs)} instead of {crs_name(wanted.crs)}")
    inverse = ~wanted.transform
    for corner in ((0, 0), (wanted.width, 0), (0, wanted.height), (wanted.width, wanted.height)):
        col, row = apply(inverse, *apply(found.transform, *corner))
        if max(abs(col - corner[0]), abs(row - corner[1])) > _ROUNDING:
            words.append("cells lie at another place")
            break
    return words


def _alike(found: Crs | None, wanted: Crs | None) -> bool:
    """Whether both mean the same; formats have names of their own for a known CRS."""
    if found is None or wanted is None:
        return found is wanted
    known = found.facts.authority
    return found == wanted or (known is not None and known == wanted.facts.authority)


def _of_band(found: Band, wanted: Band) -> list[str]:
    words = []
    if found.dtype != wanted.dtype:
        words.append(f"is {found.dtype} instead of {wanted.dtype}")
    elif wanted.color != "alpha" and not _same_nodata(found.nodata, wanted.nodata, wanted.dtype):
        is_, was = nodata_text(found.nodata), nodata_text(wanted.nodata)
        words.append(f"has nodata {is_} instead of {was}")
    if wanted.name and found.name != wanted.name:
        words.append(f"loses its name '{wanted.name}'")
    if (found.scale, found.offset) != (wanted.scale, wanted.offset):
        words.append(f"loses its scale {wanted.scale:g} and offset {wanted.offset:g}")
    if (found.color == "alpha") != (wanted.color == "alpha"):
        words.append("becomes an alpha band" if found.color == "alpha" else "is no alpha band")
    return words


def _same_nodata(one: Number | None, other: Number | None, dtype: str) -> bool:
    if one is None or other is None:
        return one is None and other is None
    held = [cast_nodata(value, dtype) for value in (one, other)]
    if held[0] is None or held[1] is None:
        # A value that the type cannot hold is no cell's.
        return held[0] is None and held[1] is None
    return bool(held[0] == held[1] or (np.isnan(held[0]) and np.isnan(held[1])))
