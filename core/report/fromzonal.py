# SPDX-License-Identifier: GPL-2.0-or-later
"""What the report of plots shows, from what `plot_statistics` works on and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..canopy import real_values
from ..grid import Grid, Window, apply
from ..raster import RasterSource, valid_cells
from ..thumbnail import Thumbnail
from ..zonal.engine import PlotStatistics
from ..zonal.pixels import plot_cells
from ..zonal.ragged import IntArray
from ..zonal.rings import Rings
from .charts import Floats
from .plots import MOST_HISTOGRAMS, MOST_OUTLINES, PlotsInfo
from .quicklook import SIZE, Bounds, Quicklook, of_thumbnail, read_quicklook, window_around

Array = NDArray[Any]

# The part of a picture that may be read block by block; of more of it, a thinned read is quicker.
_FEW = 0.1


class Lookout:
    """The picture of the raster around plots, from what `plot_statistics` reads, its `watch`.

    Args:
        shapes: the polygons, in the raster's CRS.
        source: the raster.
        band: the band that is shown, the first of those that are read.
        size: cells on the longer side, at most.
    """

    def __init__(
        self, shapes: Rings, source: RasterSource, band: int, size: int = SIZE
    ) -> None:
        self._source, self._band = source, source.band(band)
        self._window = window_around(source.grid, _around(shapes))
        self._picture = Thumbnail(source.grid.crop(self._window), size=size)
        self._seen = np.zeros(self._picture.values.shape[1:], dtype=bool)

    def __call__(self, window: Window, data: Array, shown: NDArray[np.bool_] | None) -> None:
        """Take what belongs to the picture; in any thread."""
        common = window.intersect(self._window)
        if common is None:
            return
        part, at = common.inside(window).slices, common.inside(self._window)
        cells = self._picture.pick(at, data[0][part])
        valid = valid_cells(cells, self._band.nodata)
        if shown is not None:
            valid &= self._picture.pick(at, shown[0][part])
        real = np.where(valid, real_values(cells, self._band), np.nan)
        place = self._picture.put(at, real.astype(np.float32))
        self._seen[place] = True

    def look(self) -> Quicklook | None:
        """The picture, once the few blocks are read that no plot is near to; None if they are many.

        Raises:
            RasterReadError: if one cannot be read.
        """
        missing = np.argwhere(~self._seen)
        if len(missing) > _FEW * self._seen.size:
            return None
        rows, columns = self._source.block_shape
        corner = np.array([self._window.row, self._window.col])
        blocks = (self._picture.cells_of(missing) + corner) // (rows, columns)
        for row, column in np.unique(blocks, axis=0).tolist():
            block = Window(column * columns, row * rows, columns, rows)
            window = block.intersect(self._source.grid.window) or block
            data, valid = self._source.read(window, [self._band.index])
            self(window, data, valid)
        return of_thumbnail(self._picture)


@dataclass(frozen=True)
class PlotsSeen:
    """What a report shows of the raster: the part around the plots, the first plots' cells."""

    look: Quicklook
    cells: Sequence[Floats]


def see_plots(
    result: PlotStatistics,
    shapes: Rings,
    source: RasterSource,
    *,
    min_height: float | None = None,
    lookout: Lookout | None = None,
) -> PlotsSeen:
    """Read what a report shows of the raster.

    Args:
        result: as `plots_info` has it, like `shapes`, `source` and `min_height`.
        shapes: see there.
        source: see there.
        min_height: see there.
        lookout: that watched the run; what it saw is not read again.
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
    look = None if lookout is None else lookout.look()
    return PlotsSeen(look or read_quicklook(source, [band], around=_around(shapes)), cells)


def plots_info(
    result: PlotStatistics,
    shapes: Rings,
    source: RasterSource,
    *,
    plots: str,
    raster: str,
    names: Sequence[str],
    columns: Mapping[str, str],
    min_height: float | None = None,
    settings: Sequence[tuple[str, str]] = (),
    seen: PlotsSeen | None = None,
) -> PlotsInfo:
    """Outlines, picture and the cells of the first plots.

    Args:
        result: of `plot_statistics`.
        shapes: the polygons that it counted, in the raster's CRS.
        source: the raster.
        plots: name of the plot layer.
        raster: name of the raster.
        names: ids of the plots.
        columns: name of a column for people to its name in `result`, in the order of the table.
        min_height: as it was given to `plot_statistics`.
        settings: (name, value) pairs for "How this was made".
        seen: of `see_plots`; None to read it now from the open raster.
    """
    seen = seen or see_plots(result, shapes, source, min_height=min_height)
    many = len(shapes) > MOST_OUTLINES
    drawn = shapes if source.grid.is_axis_aligned else _in_cells(shapes, source.grid)
    return PlotsInfo(
        plots=plots,
        raster=raster,
        names=names,
        statistics={title: result.column(key) for title, key in columns.items()},
        outlines=[] if many else shells(drawn),
        outside=(result.used == 0).all(axis=0).tolist(),
        middles=middles(drawn) if many else None,
        look=seen.look,
        cells=list(zip(names, seen.cells)),
        unit=source.band(result.bands[0]).unit or "m",
        settings=settings,
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
