# SPDX-License-Identifier: GPL-2.0-or-later
"""What the report of plots shows, from what `plot_statistics` works on and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Grid, Window, apply
from ..raster import RasterSource, valid_cells
from ..thumbnail import Highest
from ..units import short_unit
from ..values import real_values
from ..zonal.engine import PlotStatistics
from ..zonal.pixels import plot_cells
from ..zonal.ragged import IntArray
from ..zonal.rings import Rings
from .charts import Floats
from .plotgallery import PlotGallery, see_gallery
from .plots import MOST_HISTOGRAMS, MOST_OUTLINES, PlotsInfo
from .quicklook import SIZE, Bounds, Quicklook, of_thumbnail, read_quicklook, window_around

Array = NDArray[Any]

# The part of a picture that may be read block by block; of more of it, a thinned read is quicker.
_FEW = 0.1


class Overview:
    """The picture of the raster around plots, from what `plot_statistics` reads, its `on_read`.

    Args:
        shapes: the polygons, in the raster's CRS.
        source: the raster.
        band: the band that is shown, the first of those that are read.
        size: cells on the longer side, at most.
    """

    def __init__(self, shapes: Rings, source: RasterSource, band: int, size: int = SIZE) -> None:
        self._source, self._band = source, source.band(band)
        self._window = window_around(source.grid, _around(shapes))
        self._picture = Highest(source.grid.crop(self._window), size=size)
        rows, columns = source.block_shape
        self._block = rows, columns
        shape = (ceil(source.grid.height / rows), ceil(source.grid.width / columns))
        self._cells = np.zeros(shape, dtype=np.int64)  # read, of each block
        self._lock = Lock()

    def __call__(self, window: Window, data: Array, shown: NDArray[np.bool_] | None) -> None:
        """Take what belongs to the picture; in any thread."""
        common = window.intersect(self._window)
        if common is None:
            return
        part, at = common.inside(window).slices, common.inside(self._window)
        cells = data[0][part]
        valid = valid_cells(cells, self._band.nodata)
        if shown is not None:
            valid &= shown[0][part]
        piece = self._picture.part(at, real_values(cells, self._band), valid)
        with self._lock:  # two windows may share a cell of the picture
            self._picture.put(at, piece)
            self._count(common)

    def _count(self, window: Window) -> None:
        """Note how many cells of each block were read."""
        height, width = self._block
        for row in range(window.row // height, (window.row + window.height - 1) // height + 1):
            for column in range(window.col // width, (window.col + window.width - 1) // width + 1):
                common = window.intersect(Window(column * width, row * height, width, height))
                if common is not None:
                    self._cells[row, column] += common.width * common.height

    def look(self) -> Quicklook | None:
        """The picture, once the few blocks are read that no plot is near to; None if they are many.

        Raises:
            RasterReadError: if one cannot be read.
        """
        rows, columns = self._block
        blocks = []
        missing = 0
        for row in range(self._window.row // rows, self._cells.shape[0]):
            for column in range(self._window.col // columns, self._cells.shape[1]):
                wanted = self._window.intersect(Window(column * columns, row * rows, columns, rows))
                if wanted is None:
                    break
                cells = wanted.width * wanted.height
                if self._cells[row, column] < cells:
                    blocks.append((row, column))
                    missing += cells
        if missing > _FEW * self._window.width * self._window.height:
            return None
        for row, column in blocks:
            block = Window(column * columns, row * rows, columns, rows)
            window = block.intersect(self._source.grid.window) or block
            data, valid = self._source.read(window, [self._band.index])
            self(window, data, valid)
        return of_thumbnail(self._picture)


@dataclass(frozen=True)
class PlotsSeen:
    """What a report shows of the raster: the part around the plots, the first plots' cells.

    `look` is None where only the numbers are shown, `gallery` where no plot has a picture.
    """

    look: Quicklook | None
    cells: Sequence[Floats]
    gallery: PlotGallery | None = None


def see_plots(
    result: PlotStatistics,
    shapes: Rings,
    source: RasterSource,
    *,
    min_height: float | None = None,
    overview: Overview | None = None,
    gallery: bool = True,
) -> PlotsSeen:
    """Read what a report shows of the raster.

    Args:
        result: as `plots_info` has it, like `shapes` and `source`.
        shapes: see there.
        source: see there.
        min_height: as `plot_statistics` got it.
        overview: what was handed on while the run read; that part is not read again.
        gallery: whether some plots have a picture of their own.
    """
    band = result.bands[0]
    first = np.arange(min(len(shapes), MOST_HISTOGRAMS))
    found: list[list[Floats]] = [[] for _ in first]
    if first.size:
        batches = plot_cells(
            shapes.take(first), source, bands=[band], method=result.method, min_height=min_height
        )
        for batch in batches:
            values = batch.values[0]
            for plot in np.unique(batch.plot).tolist():
                here = values[batch.plot == plot]
                found[plot].append(here[np.isfinite(here)])
    cells = [np.concatenate(parts) if parts else np.empty(0) for parts in found]
    look = None if overview is None else overview.look()
    return PlotsSeen(
        look or read_quicklook(source, [band], around=_around(shapes), highest=True),
        cells,
        see_gallery(result, shapes.bounds, source, lambda few: shells(shapes.take(few)))
        if gallery
        else None,
    )


@dataclass(frozen=True)
class PlotsLabels:
    """What a report calls what was counted.

    Args:
        plots: name of the plot layer.
        raster: name of the raster.
        names: ids of the plots.
        columns: name of a column for people to its name in the result, in the table's order.
        min_height: as `plot_statistics` got it.
        settings: (name, value) pairs for "How this was made".
        title: what tells these plots from others of the page: raster, radius.
    """

    plots: str
    raster: str
    names: Sequence[str]
    columns: Mapping[str, str]
    min_height: float | None = None
    settings: Sequence[tuple[str, str]] = ()
    title: str = ""


def plots_info(
    result: PlotStatistics,
    shapes: Rings,
    source: RasterSource,
    labels: PlotsLabels,
    *,
    seen: PlotsSeen | None = None,
) -> PlotsInfo:
    """Outlines, picture and the cells of the first plots.

    Args:
        result: of `plot_statistics`.
        shapes: the polygons that it counted, in the raster's CRS.
        source: the raster.
        labels: names of layers, plots and columns, settings.
        seen: of `see_plots`; None to read it now from the open raster.
    """
    seen = seen or see_plots(result, shapes, source, min_height=labels.min_height)
    many = len(shapes) > MOST_OUTLINES
    drawn = shapes if source.grid.is_axis_aligned else _in_cells(shapes, source.grid)
    return PlotsInfo(
        plots=labels.plots,
        raster=labels.raster,
        names=labels.names,
        statistics={title: result.column(key) for title, key in labels.columns.items()},
        outlines=[] if many else shells(drawn),
        outside=(result.used == 0).all(axis=0).tolist(),
        middles=middles(drawn) if many else None,
        look=seen.look,
        cells=list(zip(labels.names, seen.cells)),
        unit=short_unit(source.band(result.bands[0]).unit) or "m",
        settings=labels.settings,
        unit_stated=bool(source.band(result.bands[0]).unit),
        min_height=labels.min_height,
        grid=source.grid,
        title=labels.title,
        gallery=seen.gallery,
    )


def shells(shapes: Rings) -> list[tuple[int, Floats]]:
    """Place of its plot and outer ring (n, 2) of every part of every polygon."""
    starts = shapes.part_rings[:-1]
    owners = np.repeat(np.arange(len(shapes)), np.diff(shapes.plot_parts))
    return [
        (int(plot), np.column_stack([shapes.x[a:b], shapes.y[a:b]]))
        for plot, a, b in zip(
            owners, shapes.ring_vertices[starts], shapes.ring_vertices[starts + 1]
        )
        if b > a
    ]


def middles(shapes: Rings) -> tuple[IntArray, Floats]:
    """Place of its plot, and middle (n, 2) of its box, of every part of every polygon."""
    owners = np.repeat(np.arange(len(shapes)), np.diff(shapes.plot_parts))
    starts = shapes.ring_vertices[shapes.part_rings]
    some = starts[1:] > starts[:-1]
    if not some.any():
        return owners[some], np.empty((0, 2))
    first = starts[:-1][some]
    vertices = np.column_stack([shapes.x, shapes.y])
    low, high = (ends.reduceat(vertices, first) for ends in (np.minimum, np.maximum))
    return owners[some], (low + high) / 2


def _in_cells(shapes: Rings, grid: Grid) -> Rings:
    """The plots in columns and rows of a rotated grid, whose picture is not turned north up."""
    return shapes.moved(*apply(~grid.transform, shapes.x, shapes.y))


def _around(shapes: Rings) -> Bounds | None:
    """The box of all plots; None if there is none."""
    bounds = shapes.bounds
    bounds = bounds[np.isfinite(bounds).all(axis=1)]
    if not bounds.size:
        return None
    low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])
