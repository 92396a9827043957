# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters made small for pictures: what is read, how it is placed on a map, how it is stretched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..gdalcache import bounded_gdal_cache
from ..grid import Grid, Window, apply
from ..raster import RasterSource
from ..thumbnail import Highest, Thumbnail
from ..values import real_values
from .numbers import integer

Array = NDArray[Any]
Bools = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Bounds = tuple[float, float, float, float]

#: Cells on the longer side of a picture.
SIZE = 640
# Cells that may have to be unpacked for one picture. A file is unpacked block by block, so a
# picture of a large raster with few cells, far apart, costs less than one with many.
_BUDGET = 120_000_000
# Cells on the longer side of what is read to find the highest of each block.
_FINEST = 6400


@dataclass(frozen=True)
class Frame:
    """Where a picture lies on a map.

    Args:
        left, right, bottom, top: edges in map units.
        x_label: of the horizontal axis, with unit.
        y_label: of the vertical axis, with unit.
        crs: of the map units; None where they have none, or are cells.
    """

    left: float
    right: float
    bottom: float
    top: float
    x_label: str = "Easting (m)"
    y_label: str = "Northing (m)"
    crs: Any = None

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """As matplotlib has it."""
        return self.left, self.right, self.bottom, self.top

    @property
    def aspect(self) -> float:
        """Height over width."""
        return abs((self.top - self.bottom) / (self.right - self.left))

    @property
    def is_turned(self) -> bool:
        """Whether it shows the columns and rows of a grid, which is rotated: north is not up."""
        return self.top < self.bottom


@dataclass(frozen=True)
class Quicklook:
    """A raster thinned for a picture, north up and east right where its grid allows.

    Args:
        values: real values (bands, rows, columns), float32, NaN where there is no data.
        frame: where it lies.
        step: one cell of the picture stands for step × step cells.
    """

    values: NDArray[np.float32]
    frame: Frame
    step: float

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return int(self.values.shape[1]), int(self.values.shape[2])


def read_quicklook(
    raster: str | RasterSource,
    bands: Sequence[int] = (1,),
    *,
    around: Bounds | None = None,
    size: int = SIZE,
    crs: Any = None,
    budget: int = _BUDGET,
    highest: bool = False,
) -> Quicklook:
    """Read a raster thinned to at most `size` cells on its longer side, single cells as stored.

    Args:
        raster: a path that RasterSource opens, or an open one.
        bands: band numbers from 1.
        around: left, bottom, right, top of what is to be seen, in the raster's CRS; None for all.
        size: cells; fewer are taken where very many would have to be unpacked.
        crs: takes the place of the file's.
        budget: cells that may be unpacked.
        highest: show the highest of the cells that a cell of the picture stands for, of those
            that may be unpacked; single cells would lose narrow crowns.

    Raises:
        RasterReadError: if it cannot be read.
    """
    if not isinstance(raster, RasterSource):
        with RasterSource(raster, crs) as source:
            return read_quicklook(
                source, bands, around=around, size=size, budget=budget, highest=highest
            )
    window = window_around(raster.grid, around)
    fits = _affordable(raster, window, size, budget // len(bands))
    if highest and fits == size:
        # As many cells as may be read, and no more than memory is to hold; all where they fit.
        fits = _affordable(raster, window, _FINEST, budget // len(bands))
    with bounded_gdal_cache():
        data, valid = raster.overview(bands, fits, True, window)
    real = np.full(data.shape, np.nan, dtype=np.float32)
    for layer, ok, stored, index in zip(real, valid, data, bands):
        layer[ok] = real_values(stored[ok], raster.band(index))
    if highest:
        finer = raster.grid.crop(Window(0, 0, real.shape[2], real.shape[1]))
        picture = Highest(finer, len(bands), size)
        picture.put(finer.window, picture.part(finer.window, real, np.isfinite(real)))
        real = picture.values
    step = max(window.width / real.shape[2], window.height / real.shape[1])
    part = raster.grid.crop(window)
    return Quicklook(upright(real, part), frame_of(part), step)


def window_around(grid: Grid, around: Bounds | None) -> Window:
    """The cells of a box, and a tenth more on each side; all if that is nearly as much."""
    if around is None or not grid.is_axis_aligned:
        return grid.window
    left, bottom, right, top = around
    room = 0.1 * max(right - left, top - bottom)
    corners = [(left - room, bottom - room), (right + room, top + room)]
    (c0, r0), (c1, r1) = (apply(~grid.transform, *corner) for corner in corners)
    column, row = floor(min(c0, c1)), floor(min(r0, r1))
    box = Window(column, row, ceil(max(c0, c1)) - column, ceil(max(r0, r1)) - row)
    return box.intersect(grid.window) or grid.window


def of_thumbnail(thumbnail: Thumbnail, bands: slice = slice(None)) -> Quicklook:
    """Pictures that were gathered while the raster streamed by."""
    grid = thumbnail.grid
    return Quicklook(upright(thumbnail.values[bands], grid), frame_of(grid), float(thumbnail.step))


def _affordable(source: RasterSource, window: Window, size: int, budget: int) -> int:
    """The largest size up to `size` for which not too many cells have to be unpacked."""
    if source.has_overviews:
        return size
    block_rows, block_columns = source.block_shape
    across, down = ceil(window.width / block_columns), ceil(window.height / block_rows)
    longer = max(window.width, window.height)

    def cost(wanted: int) -> float:
        step = max(longer / wanted, 1.0)
        touched = min(across, window.width / step) * min(down, window.height / step)
        return touched * block_rows * block_columns

    while size > 16 and cost(size) > budget:
        size = int(size * 0.8)
    return size


def upright(values: NDArray[np.float32], grid: Grid) -> NDArray[np.float32]:
    """Bands (bands, rows, columns) of `grid`, north up and east right where the grid allows."""
    if not grid.is_axis_aligned:
        return values
    rows = slice(None, None, -1 if grid.transform.e > 0 else 1)
    columns = slice(None, None, -1 if grid.transform.a < 0 else 1)
    return values[:, rows, columns]


def frame_of(grid: Grid) -> Frame:
    """Edges and axis labels of a picture of a whole grid; cells for a rotated one."""
    if not grid.is_axis_aligned:
        return Frame(0, grid.width, grid.height, 0, "Column (cells)", "Row (cells)")
    left, bottom, right, top = grid.bounds
    return Frame(left, right, bottom, top, *axis_labels(grid.crs), grid.crs)


def axis_labels(crs: Any) -> tuple[str, str]:
    """Names of the axes of a CRS, with units."""
    if crs is None:
        return "x (map units)", "y (map units)"
    if crs.is_geographic:
        return "Longitude (°)", "Latitude (°)"
    unit = str(crs.linear_units or "").lower()
    short = {"metre": "m", "meter": "m", "metres": "m", "meters": "m", "unknown": "map units"}
    name = short.get(unit, "ft" if "foot" in unit or "feet" in unit else unit or "map units")
    return f"Easting ({name})", f"Northing ({name})"


def clip_limits(values: NDArray[np.float32], percent: float = 2.0) -> list[tuple[float, float]]:
    """For each band the values that `percent` per cent of its cells are below, and above."""
    limits = []
    for band in values:
        cells = band[np.isfinite(band)]
        if cells.size == 0:
            limits.append((0.0, 1.0))
            continue
        low, high = np.percentile(cells, (percent, 100 - percent))
        limits.append((float(low), float(high) if high > low else float(low) + 1.0))
    return limits


def stretch(values: NDArray[np.float32], limits: Sequence[tuple[float, float]]) -> Bytes:
    """Three bands as a picture: each from its limits to 0..255; no data is transparent.

    Args:
        values: (3, rows, columns), NaN where there is no data.
        limits: low and high of each band, see `clip_limits`.

    Returns:
        (rows, columns, 4), red, green, blue, alpha.
    """
    seen = np.isfinite(values).all(axis=0)
    picture = np.zeros((*seen.shape, 4), dtype=np.uint8)
    for place, (band, (low, high)) in enumerate(zip(values, limits)):
        scaled = np.clip((np.where(seen, band, low) - low) / (high - low), 0, 1)
        picture[..., place] = np.round(255 * scaled)
    picture[..., 3] = np.where(seen, 255, 0)
    return picture


@dataclass(frozen=True)
class Composite:
    """Three bands shown as red, green and blue.

    Args:
        title: "True colour", say.
        bands: numbers from 1, red first.
        names: of the bands.
    """

    title: str
    bands: tuple[int, int, int]
    names: tuple[str, str, str]

    @property
    def label(self) -> str:
        """'True colour (B4, B3, B2)'."""
        return f"{self.title} ({', '.join(self.names)})"


def thinned(step: float, shown: str = "") -> str:
    """A sentence on what one cell of a picture stands for; "" where it is one of the raster.

    Args:
        step: of the picture.
        shown: what it shows of those cells; a single one of them if not given.
    """
    if step <= 1:
        return ""
    every = integer(round(step**2))
    if not shown:
        return f" One cell in {every} is shown."
    return f" Each cell of the picture stands for {every} and shows {shown}."


def thin(values: Array, most: int) -> Array:
    """At most `most` of the values, evenly taken along the last axis."""
    step = ceil(values.shape[-1] / max(most, 1))
    return values[..., :: max(step, 1)]


def panel_columns(count: int) -> int:
    """How many of `count` pictures go beside each other, so that each can be seen."""
    return 2 if count in (2, 4) else min(max(count, 1), 3)
