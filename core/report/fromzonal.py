# SPDX-License-Identifier: GPL-2.0-or-later
"""What the report of plots shows, from what `plot_statistics` works on and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from ..raster import RasterSource
from ..zonal.engine import PlotStatistics
from ..zonal.pixels import plot_cells
from ..zonal.rings import Rings
from .charts import Floats
from .plots import MOST_HISTOGRAMS, PlotsInfo
from .quicklook import Quicklook, read_quicklook


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
) -> PlotsInfo:
    """Outlines, picture and the cells of the first plots, read from the open raster.

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
    """
    first = np.arange(min(len(shapes), MOST_HISTOGRAMS))
    found: list[list[Floats]] = [[] for _ in first]
    band = result.bands[0]
    if first.size:
        batches = plot_cells(
            shapes.take(first), source, bands=[band], method=result.method, min_height=min_height
        )
        for batch in batches:
            values = batch.values[0]
            for plot in np.unique(batch.plot).tolist():
                here = values[batch.plot == plot]
                found[plot].append(here[np.isfinite(here)])
    cells = [
        (names[i], np.concatenate(parts) if parts else np.empty(0)) for i, parts in enumerate(found)
    ]
    return PlotsInfo(
        plots=plots,
        raster=raster,
        names=names,
        statistics={title: result.column(key) for title, key in columns.items()},
        outlines=shells(shapes),
        outside=(result.used == 0).all(axis=0).tolist(),
        look=_look(shapes, source, band),
        cells=cells,
        unit=source.band(band).unit or "m",
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


def _look(shapes: Rings, source: RasterSource, band: int) -> Quicklook:
    bounds = shapes.bounds
    bounds = bounds[np.isfinite(bounds).all(axis=1)]
    if not bounds.size:
        return read_quicklook(source, [band])
    low, high = bounds[:, :2].min(axis=0), bounds[:, 2:].max(axis=0)
    around = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return read_quicklook(source, [band], around=around)
