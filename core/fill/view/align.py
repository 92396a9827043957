# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster seen on another raster's grid: shifted by whole cells, or resampled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...crs import Crs
from ...errors import BandError, CrsError, GridError, ParameterError
from ...grid import Grid, Window, apply, crs_name, same_crs
from ...plural import plural
from ...raster import Array, Band, BoolArray, RasterSource
from ...raster.engine import keeper
from ..names import RESAMPLING

# Resampling works on tiles of this fixed grid of the target, so that a cell's value does not
# depend on which window asked for it.
TILE = 256
# Rasters without CRS are taken to lie in one and the same plane.
_PLANE = 3857


class AlignedRaster:
    """A raster read by windows of another grid.

    Args:
        source: the raster.
        target: the grid on which it is wanted.
        bands: band numbers of `source` in the order wanted.
        resampling: "nearest", "bilinear" or "cubic"; not used if cells coincide.

    Raises:
        GridError: if the two do not overlap.
        CrsError: if only one of them states a CRS.
        ParameterError: if `resampling` is not known.
    """

    def __init__(
        self, source: RasterSource, target: Grid, bands: Sequence[int], resampling: str = "nearest"
    ) -> None:
        if resampling not in RESAMPLING:
            raise ParameterError(
                f"Resampling '{resampling}' is not known.",
                hint="Use one of: " + ", ".join(RESAMPLING) + ".",
                value=resampling,
            )
        self.source = source
        self.target = target
        self.bands = list(bands)
        self.resampling = resampling
        _require_same_kind_of_crs(source, target)
        self.shift: tuple[int, int] | None = None
        if source.grid.is_aligned_with(target):
            col, row = source.grid.offset_of(target)
            self.shift = round(col), round(row)
        self._extent = self._find_extent()
        kind = np.result_type(*[np.dtype(source.band(i).dtype) for i in self.bands])
        exact = self.shift is not None or resampling == "nearest"
        self.dtype: np.dtype[np.generic] = kind if exact else _float_of(kind)

    @property
    def note(self) -> str:
        """What was done to bring it to the grid, for the log; "" if nothing."""
        if self.shift == (0, 0) and self.source.grid.shape == self.target.shape:
            return ""
        if self.shift is not None:
            col, row = self.shift
            return (
                f"{self.source.name} lies on the same cells, moved by "
                f"{plural(-col, 'column')} and {plural(-row, 'row')}: values are used as they "
                "are."
            )
        why = "; ".join(self.target.differences(self.source.grid)[:3])
        return f"{self.source.name} is resampled ({self.resampling}) to the input's grid: {why}."

    def covers(self, window: Window) -> bool:
        """Whether some cell of the window may be inside this raster."""
        return window.intersect(self._extent) is not None

    def covers_all(self) -> bool:
        """Whether this raster reaches over every cell of the target."""
        return self._extent == self.target.window

    def read(self, window: Window) -> tuple[Array, BoolArray]:
        """Values (bands, rows, columns) on the target's grid, and which are data (same shape).

        Args:
            window: in cells of the target; cells outside this raster are not data.
        """
        shape = (len(self.bands), window.height, window.width)
        data = np.zeros(shape, dtype=self.dtype)
        valid = np.zeros(shape, dtype=bool)
        if not self.covers(window):
            return data, valid
        if self.shift is not None:
            self._copy(window, data, valid)
        else:
            for tile in _tiles(window, self.target):
                if self.covers(tile):
                    self._paste(tile, window, data, valid)
        return data, valid

    def _copy(self, window: Window, data: Array, valid: BoolArray) -> None:
        col, row = self.shift or (0, 0)
        wanted = Window(window.col + col, window.row + row, window.width, window.height)
        inside = wanted.intersect(self.source.grid.window)
        if inside is None:
            return
        rows, cols = _relative(inside, wanted).slices
        data[:, rows, cols], valid[:, rows, cols] = self.source.read(inside, self.bands)

    def _paste(self, tile: Window, window: Window, data: Array, valid: BoolArray) -> None:
        common = tile.intersect(window)
        if common is None:
            return
        values, ok = self._warp(tile)
        rows, cols = _relative(common, tile).slices
        to_rows, to_cols = _relative(common, window).slices
        data[:, to_rows, to_cols] = values[:, rows, cols]
        valid[:, to_rows, to_cols] = ok[:, rows, cols]

    def _warp(self, tile: Window) -> tuple[Array, BoolArray]:
        """One tile of the target's grid, resampled; invalid source cells take no part."""
        grid = self.target.crop(tile)
        shape = (len(self.bands), tile.height, tile.width)
        window, ratios = self._window_under(grid)
        if window is None:
            return np.zeros(shape, dtype=self.dtype), np.zeros(shape, dtype=bool)
        # Kernels widen where the target's cells are larger. GDAL would guess by how much from
        # the window at hand, and so differ from tile to tile.
        scales = [1 / ratio if ratio > 1.2 else 1.0 for ratio in ratios]
        data, valid = self.source.read(window, self.bands)
        work = _float_of(data.dtype)
        values = np.where(valid, data, np.nan).astype(work)
        crs = self.source.grid.crs or Crs.from_epsg(_PLANE)
        given = replace(self.source.grid.crop(window), crs=crs)
        wanted = replace(grid, crs=self.target.crs or crs)
        out = keeper().warp(values, given, wanted, self.resampling, scales)
        ok = np.isfinite(out)
        out[~ok] = 0
        return out.astype(self.dtype), ok

    def _window_under(self, grid: Grid) -> tuple[Window | None, tuple[float, float]]:
        """The cells of the source that a piece of the target needs, with room for the kernel.

        Also how many of them a cell of the target spans, in columns and rows.
        """
        bounds = _bounds_in(grid, self.source.grid)
        inverse = ~self.source.grid.transform
        xs = (bounds[0], bounds[2])
        ys = (bounds[1], bounds[3])
        corners = [apply(inverse, x, y) for x in xs for y in ys]
        cols, rows = [c for c, _ in corners], [r for _, r in corners]
        # Cubic reaches two cells, more where cells of the target are larger.
        ratios = (max(cols) - min(cols)) / grid.width, (max(rows) - min(rows)) / grid.height
        room = int(np.ceil(3 * max(1.0, *ratios))) + 1
        first = int(np.floor(min(cols))) - room, int(np.floor(min(rows))) - room
        last = int(np.ceil(max(cols))) + room, int(np.ceil(max(rows))) + room
        window = Window(*first, last[0] - first[0], last[1] - first[1])
        return window.intersect(self.source.grid.window), ratios

    def _find_extent(self) -> Window:
        """The cells of the target that this raster can reach."""
        found = None
        if self.shift is not None:
            col, row = self.shift
            grid = self.source.grid
            found = Window(-col, -row, grid.width, grid.height).intersect(self.target.window)
        else:
            bounds = _bounds_in(self.source.grid, self.target)
            inverse = ~self.target.transform
            corners = [apply(inverse, x, y) for x in bounds[::2] for y in bounds[1::2]]
            cols, rows = [c for c, _ in corners], [r for _, r in corners]
            first = int(np.floor(min(cols))), int(np.floor(min(rows)))
            last = int(np.ceil(max(cols))), int(np.ceil(max(rows)))
            found = Window(*first, last[0] - first[0], last[1] - first[1]).intersect(
                self.target.window
            )
        if found is None:
            raise GridError(
                f"{self.source.name} does not overlap the input: it covers "
                f"{_text(self.source.grid)}, the input {_text(self.target)}.",
                hint="Choose a raster of the same place.",
                path=self.source.path,
            )
        return found


def match_bands(
    target: Sequence[Band], donor: Sequence[Band], target_name: str, donor_name: str
) -> list[int]:
    """Which band of the donor goes with each band of the target.

    By description where all bands of both have one, else by order.

    Returns:
        Band numbers of the donor, in the order of the target's bands.

    Raises:
        BandError: if names do not match, or counts differ.
    """
    mine, theirs = _keys(target), _keys(donor)
    if mine and theirs:
        lacking = [band.name for band, key in zip(target, mine) if key not in theirs]
        if lacking:
            raise BandError(
                f"{donor_name} has no band named {', '.join(lacking)}; its bands are "
                f"{', '.join(band.name for band in donor)}, those of {target_name} are "
                f"{', '.join(band.name for band in target)}.",
                hint=f"Stack or rename the bands of {donor_name} so that names mean the same.",
                lacking=lacking,
            )
        return [donor[theirs.index(key)].index for key in mine]
    if len(target) != len(donor):
        raise BandError(
            f"{donor_name} has {plural(len(donor), 'band')}, {target_name} has {len(target)}, and "
            "they cannot be matched by name.",
            hint="Give both rasters the same bands in the same order, or name the bands.",
            counts=(len(target), len(donor)),
        )
    return [band.index for band in donor]


def _keys(bands: Sequence[Band]) -> list[str]:
    """Names made comparable ("sr_band4" and "B04" are "4"); empty unless all differ."""
    names = [band.name.strip().lower() for band in bands]
    if not all(names):
        return []
    found = [re.search(r"(?:^|[^a-z0-9])b(?:and)?[ _]?0*(\d+a?)(?:[^a-z0-9]|$)", n) for n in names]
    keys = [match.group(1) for match in found if match]
    if len(keys) == len(names) == len(set(keys)):
        return keys
    return names if len(set(names)) == len(names) else []


def _require_same_kind_of_crs(source: RasterSource, target: Grid) -> None:
    if (source.grid.crs is None) != (target.crs is None):
        which = f"{source.name}" if source.grid.crs is None else "the input"
        raise CrsError(
            f"{source.name} has CRS {crs_name(source.grid.crs)}, the input {crs_name(target.crs)}.",
            hint=f"Assign a CRS to {which}: without it the two cannot be laid over each other.",
            path=source.path,
        )


def _float_of(kind: np.dtype[np.generic]) -> np.dtype[np.generic]:
    """float32 where it holds every value of the type, else float64."""
    return np.dtype("float32") if np.can_cast(kind, np.float32) else np.dtype("float64")


def _bounds_in(grid: Grid, other: Grid) -> tuple[float, float, float, float]:
    """Bounds of `grid` in the CRS of `other`."""
    bounds = grid.bounds
    if same_crs(grid.crs, other.crs):
        return bounds
    if grid.crs is None or other.crs is None:
        return bounds
    found = keeper().transform_bounds(grid.crs.wkt, other.crs.wkt, bounds, 21)
    return found if np.all(np.isfinite(found)) else other.bounds


def _tiles(window: Window, grid: Grid) -> list[Window]:
    """The tiles of the fixed grid that a window touches."""
    first_row, first_col = window.row // TILE * TILE, window.col // TILE * TILE
    return [
        Window(col, row, min(TILE, grid.width - col), min(TILE, grid.height - row))
        for row in range(first_row, window.row + window.height, TILE)
        for col in range(first_col, window.col + window.width, TILE)
    ]


def _relative(window: Window, to: Window) -> Window:
    return Window(window.col - to.col, window.row - to.row, window.width, window.height)


def _text(grid: Grid) -> str:
    left, bottom, right, top = grid.bounds
    return f"{left:.6g}…{right:.6g}, {bottom:.6g}…{top:.6g} ({crs_name(grid.crs)})"
