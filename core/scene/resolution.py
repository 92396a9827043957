# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands of several resolutions on one grid, by whole cells: nothing is interpolated.

Finer: each fine cell has the value of the coarse cell that it lies in. Coarser: each coarse cell
has the mean of its valid fine cells. The corners of the grids agree and one cell is a whole number
of the other, as in all Sentinel-2 tiles; anything else is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ..affine import Affine
from ..errors import GridError, ProductError
from ..grid import Grid, Window
from ..plural import plural
from ..raster import Array, Band, BoolArray, RasterSource, cast_nodata
from .model import SceneBand

STORED, FLOAT32, INT16 = "stored", "float32", "int16"
INT16_NODATA = -32_768

_WHOLE = 1e-6


def repeat_cells(values: Array, factor: int) -> Array:
    """out[b, p] = values[b, p // factor]: each cell becomes factor × factor equal ones."""
    return np.repeat(np.repeat(values, factor, axis=-2), factor, axis=-1)


def mean_of_valid(values: Array, valid: BoolArray, factor: int) -> tuple[Array, BoolArray]:
    """out[b, p] = mean of the valid cells of each factor × factor block; valid if any is.

    Args:
        values: (bands, rows, columns), rows and columns multiples of `factor`.
        valid: the same shape.
        factor: cells on a side.

    Returns:
        means in the type of `values` (integers rounded half to even), and valid.
    """
    bands, rows, cols = values.shape
    shape = (bands, rows // factor, factor, cols // factor, factor)
    count = valid.reshape(shape).sum(axis=(2, 4))
    total = np.where(valid, values, 0).reshape(shape).sum(axis=(2, 4), dtype=np.float64)
    means = total / np.maximum(count, 1)
    if values.dtype.kind in "iu":
        means = np.rint(means)
    return means.astype(values.dtype), count > 0


class BandAtSize:
    """One band of a scene, read with cells of a given size; a `raster.BandSource`.

    What the scene says means "no observation" or "saturated" is not data, whether or not the file
    says so. Asked for reflectance, cells are that, else as stored.

    Args:
        band: of a scene.
        size: side of the cells wanted, in units of the CRS; None for the file's own.
        form: STORED, FLOAT32 (reflectance) or INT16 (reflectance × 10 000).
        crs: takes the place of the file's CRS.

    Raises:
        GridError: if the sizes are no whole multiples, or cells are left over.
        ProductError: if reflectance is asked for and the scene does not say how.
    """

    has_mask = True
    has_ranges = False

    def __init__(
        self, band: SceneBand, size: float | None = None, form: str = STORED, crs: Any = None
    ) -> None:
        if form != STORED and band.scale is None:
            raise ProductError(
                f"Nothing says how band {band.token} becomes reflectance.",
                hint="Leave the scale as stored, or put the scene's metadata file beside it.",
            )
        self.path = band.path
        self.form = form
        self._scene_band = band
        self._source = RasterSource(band.path, crs)
        held = len(self._source.data_bands)
        if band.of is not None and held != band.of:
            self._source.close()
            raise ProductError(
                f"{self._source.name} has {plural(held, 'band')}; a file of its name has "
                f"{band.of}.",
                hint="Which band is which cannot be told. Choose band files instead.",
                path=band.path,
            )
        own = self._source.band(band.band)
        side = self._source.grid.cell_size[0]
        self._finer = _times(side, size or side)
        self._coarser = _times(size or side, side)
        self.grid = _resized(self._source, size or side, self._finer, self._coarser)
        self.block_shape = self._source.block_shape
        if self._finer != self._coarser:
            self.block_shape = min(512, self.grid.height), self.grid.width
        self.tags = self._source.tags
        self._bands = (_described(own, band, form),)

    @property
    def name(self) -> str:
        """Short name for messages."""
        return self._source.name

    @property
    def paths(self) -> list[str]:
        """The file, as a list of one."""
        return [self.path]

    @property
    def bands(self) -> tuple[Band, ...]:
        """What is said of the one band."""
        return self._bands

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The same."""
        return self._bands

    def band(self, index: int) -> Band:
        """What is said of the one band."""
        return self._bands[index - 1]

    def read(
        self, window: Window | None = None, bands: Sequence[int] | None = None
    ) -> tuple[Array, BoolArray]:
        """Cells (1, rows, columns) and which of them are data; see `RasterSource.read`."""
        wanted = window or self.grid.window
        if self._finer is not None:
            inner, offset = _covering(wanted, self._finer)
            data, valid = self._observed(inner)
            part = (slice(None), *Window(*offset, wanted.width, wanted.height).slices)
            data = repeat_cells(data, self._finer)[part]
            valid = repeat_cells(valid, self._finer)[part]
        else:
            factor = self._coarser or 1
            outer = Window(*(int(side) * factor for side in wanted))
            data, valid = mean_of_valid(*self._observed(outer), factor)
        return self._formed(data, valid), valid

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells (1, rows, columns), valid or not."""
        return self.read(window)[0]

    def _observed(self, window: Window) -> tuple[Array, BoolArray]:
        data, valid = self._source.read(window, [self._scene_band.band])
        for value in (self._scene_band.nodata, self._scene_band.saturated):
            held = None if value is None else cast_nodata(value, data.dtype)
            if held is not None:
                valid &= data != held
        return data, valid

    def _formed(self, data: Array, valid: BoolArray) -> Array:
        """The cells in the form asked for; those that are not data hold the nodata value."""
        fill = self._bands[0].nodata
        if self.form == STORED:
            held = None if fill is None else cast_nodata(fill, data.dtype)
            if held is not None:
                data = np.where(valid, data, held)
            return data
        reflectance = to_reflectance(data, self._scene_band.scale or 1.0, self._scene_band.offset)
        if self.form == FLOAT32:
            return np.where(valid, reflectance, np.nan).astype(np.float32)
        # 32767 is 3.2767: brighter than that is no reflectance of land or cloud.
        whole = np.clip(np.rint(reflectance * 10_000), -32_767, 32_767)
        return np.where(valid, whole, INT16_NODATA).astype(np.int16)

    def close(self) -> None:
        """Close the file."""
        self._source.close()


def to_reflectance(stored: Array, scale: float, offset: float) -> Array:
    """reflectance[p] = stored[p] * scale + offset, in float64."""
    real: Array = stored * np.float64(scale) + np.float64(offset)
    return real


def _described(own: Band, band: SceneBand, form: str) -> Band:
    if form == FLOAT32:
        return Band(1, "float32", float("nan"), band.token, unit="reflectance")
    if form == INT16:
        return Band(1, "int16", INT16_NODATA, band.token, scale=0.0001)
    nodata = own.nodata if own.nodata is not None else band.nodata
    said = replace(own, index=1, name=band.token, nodata=nodata)
    if band.scale is not None and own.scale == 1 and own.offset == 0:
        said = replace(said, scale=band.scale, offset=band.offset)
    return said


def _resized(
    source: RasterSource, size: float, finer: int | None, coarser: int | None
) -> Grid:
    side = source.grid.cell_size[0]
    if finer is None and coarser is None:
        raise GridError(
            f"{source.name} has cells of {side:g}; they cannot be brought to {size:g} by whole "
            "cells.",
            hint="Choose a resolution that is a multiple or a whole part of it, or warp the band "
            "first.",
            path=source.path,
        )
    rows, cols = source.grid.shape
    if finer is not None:
        rows, cols = rows * finer, cols * finer
    elif coarser is not None:
        if rows % coarser or cols % coarser:
            raise GridError(
                f"{source.name} has {cols} × {rows} cells, which are not whole blocks of "
                f"{coarser} × {coarser}.",
                hint="Crop it to whole blocks, or warp it to the resolution first.",
                path=source.path,
            )
        rows, cols = rows // coarser, cols // coarser
    t = source.grid.transform
    ratio = 1.0 if finer == coarser else size / side
    cells = Affine(t.a * ratio, t.b * ratio, t.c, t.d * ratio, t.e * ratio, t.f)
    return Grid(source.grid.crs, cells, cols, rows)


def _times(large: float, small: float) -> int | None:
    """How many times `small` is in `large`, None if that is no whole number of at least 1."""
    ratio = large / small
    return round(ratio) if ratio > 0.5 and abs(ratio - round(ratio)) <= _WHOLE * ratio else None


def _covering(window: Window, factor: int) -> tuple[Window, tuple[int, int]]:
    """The coarse cells below a window of fine ones, and where the window begins in them."""
    col, row = window.col // factor, window.row // factor
    right = -(-(window.col + window.width) // factor)
    bottom = -(-(window.row + window.height) // factor)
    return (
        Window(col, row, right - col, bottom - row),
        (window.col - col * factor, window.row - row * factor),
    )
