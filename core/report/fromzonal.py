# SPDX-License-Identifier: GPL-2.0-or-later
"""What the report of plots shows, from what `plot_statistics` works on and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..grid import Grid, apply
from ..raster import RasterSource
from ..zonal.engine import PlotStatistics
from ..zonal.pixels import plot_cells
from ..zonal.rings import Rings
from .charts import Floats
from .plots import MOST_HISTOGRAMS, MOST_OUTLINES, PlotsInfo
from .quicklook import Quicklook, read_quicklook


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
) -> PlotsSeen:
    """Read what a report shows of the raster; takes the arguments of `plots_info`."""
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
    return PlotsSeen(_look(shapes, source, band), cells)


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
    bounds = drawn.bounds
    return PlotsInfo(
        plots=plots,
        raster=raster,
        names=names,
        statistics={title: result.column(key) for title, key in columns.items()},
        outlines=[] if many else shells(drawn),
        outside=(result.used == 0).all(axis=0).tolist(),
        middles=(bounds[:, :2] + bounds[:, 2:]) / 2 if many else None,
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


def _in_cells(shapes: Rings, grid: Grid) -> Rings:
    """The plots in columns and rows of a rotated grid, whose picture is not turned north up."""
    return shapes.moved(*apply(~grid.transform, shapes.x, shapes.y))


def _look(shapes: Rings, source: RasterSource, band: int) -> Quicklook:
    bounds = shapes.bounds
    bounds = bounds[np.isfinite(bounds).all(axis=1)]
    if not bounds.size:
        return read_quicklook(source, [band])
    low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    around = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return read_quicklook(source, [band], around=around)
