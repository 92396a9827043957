# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of raster cells per plot: the public call."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from ..blocks import stream
from ..progress import SILENT, Progress
from ..raster import RasterSource, Unchanged
from ..unusable import say
from .gather import Gatherer, OnRead, refuse_unusable
from .measure import Wanted
from .outside import weight_outside
from .polygons import usable
from .ragged import IntArray
from .result import PlotStatistics, result_of
from .rings import Shapes
from .rules import chooser_of
from .settings import PlotSettings
from .sums import Sums
from .tiles import cell_boxes, pieces, tile_shape

__all__ = ["PlotStatistics", "plot_statistics"]


def plot_statistics(
    polygons: Shapes | Sequence[Any],
    raster: RasterSource | str | os.PathLike[str],
    settings: PlotSettings | None = None,
    *,
    executor: Executor | None = None,
    progress: Progress = SILENT,
    on_read: OnRead | None = None,
    **shortcuts: Any,
) -> PlotStatistics:
    """Statistics of the cells of each plot.

    Plots may overlap, lie across the edge of the raster or beside it, be smaller than a cell or
    have no geometry. Sums are kept in float64; `std` is that of a population; quantiles are
    interpolated linearly (numpy's default); among equally frequent values `majority` and
    `minority` take the smallest; `max_x`, `max_y` are the centre of the first highest cell.
    With the rule `exact`, a cell counts as much as its covered fraction in all of these.

    A plot that cannot be used (coordinates that are no numbers, an invalid polygon that may mean
    two things) counts as one without geometry and is warned of; an invalid polygon that means
    one thing is repaired and named. See `PlotStatistics.left_out` and `repaired`.

    Args:
        polygons: shapely polygons or multipolygons, well-known binary, or plots made by
            `canopycloud.core.plots`; in the raster's CRS. None for a plot without geometry.
            `Rings` are taken as they are: `valid.prepare` finds and repairs invalid ones.
        raster: a path or an open source.
        settings: which bands, cells and statistics.
        executor: any `concurrent.futures.Executor`; None for threads of our own.
        progress: told how far it is; asked whether to stop.
        on_read: told which cells were read, each once, from several threads at a time, so that who
            wants a picture need not read them again. Not with an executor of processes.
        **shortcuts: settings by name, in place of `settings` or on top of them:
            ``plot_statistics(plots, "chm.tif", percentiles=[95], cover_height=2)``.

    Returns:
        Columns `count`, `mean`, … or, of several bands, `b1_count`, `b2_count`, …

    Raises:
        RasterReadError: if the raster changes while it is read.
        ParameterError: if a name or number is none that can be used.
        PlotError: if a polygon cannot be read, or none can be used.
        BandError, DtypeError, RasterReadError: if a band cannot be used.
        Cancelled: if the user asked to stop.

    Examples:
        >>> from canopycloud.core import plot_polygons, plot_statistics
        >>> plots = plot_polygons([(256258, 4109890), (256094, 4109920)], "EPSG:32611", 20)
        >>> found = plot_statistics(plots, "sample/canopy/chm.tif", min_height=0, cover_height=2)
        >>> found["max"].round(1).tolist(), found["cover"].round(1).tolist()
        ([20.8, nan], [23.6, 0.0])
    """
    on_read = shortcuts.pop("watch", on_read)  # its name in 0.1
    asked = replace(settings or PlotSettings(), **shortcuts)
    with _opened(raster) as source:
        refuse_unusable(source, asked.bands)
        unchanged = Unchanged(source.paths)
        plots = usable(polygons, source.grid)
        for sentence in say(plots.fitness.left_out):
            progress.warning(sentence)
        for plot, trouble in plots.fitness.repaired.items():
            progress.warning(f"Plot {plot} is invalid and was repaired: {trouble}.")
        boxes = cell_boxes(plots.shapes.bounds, source.grid)
        wanted = Wanted.of(asked)
        sums = Sums(len(plots.shapes), len(asked.bands), wanted)
        _run(_gatherer(source, asked, wanted, plots.shapes, executor, progress, on_read),
             plots.shapes, boxes, sums, executor, progress)  # fmt: skip
        if wanted.needs("nodata_count", "valid_fraction"):
            outside = weight_outside(plots.shapes, boxes, source.grid, asked.method, progress)
            for totals in sums.totals:
                totals.outside += outside
        unchanged.check()
        result = result_of(sums, asked, plots.fitness, source.grid)
    progress.update(1.0)
    return result


@contextmanager
def _opened(raster: RasterSource | str | os.PathLike[str]) -> Iterator[RasterSource]:
    if isinstance(raster, RasterSource):
        yield raster
        return
    with RasterSource(raster) as source:
        yield source


def _shared(executor: Executor | None) -> bool:
    """Threads share the polygons; to another process each piece takes its own along."""
    return executor is None or isinstance(executor, ThreadPoolExecutor)


def _gatherer(
    source: RasterSource,
    settings: PlotSettings,
    wanted: Wanted,
    shapes: Shapes,
    executor: Executor | None,
    progress: Progress,
    on_read: OnRead | None,
) -> Gatherer:
    shared = _shared(executor)
    return Gatherer(
        source,
        tuple(settings.bands),
        chooser_of(settings.method),
        wanted,
        shapes if shared else None,
        progress.cancelled if shared else None,
        on_read,
    )


def _run(
    gather: Gatherer,
    shapes: Shapes,
    boxes: IntArray,
    sums: Sums,
    executor: Executor | None,
    progress: Progress,
) -> None:
    source = gather.source
    cell_bytes = sum(np.dtype(source.band(band).dtype).itemsize for band in gather.bands)
    work = pieces(boxes, source.grid, tile_shape(source.grid, source.block_shape, cell_bytes))
    sums.expect(work)
    shared = _shared(executor)
    tasks = ((piece, None if shared else shapes.portion(piece.plots)) for piece in work)
    stream(
        tasks,
        gather,
        lambda task, result: sums.add(task[0], result),
        total=len(work),
        executor=executor,
        ahead=None if executor is not None else (os.cpu_count() or 1) + 1,
        progress=progress,
    )
    sums.rank_held(final=True)
