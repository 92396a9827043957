# SPDX-License-Identifier: GPL-2.0-or-later
"""Statistics of raster cells per plot: the public call, and how the tiles add up."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import numpy as np

from ..blocks import stream
from ..errors import ParameterError
from ..grid import Grid, apply
from ..progress import SILENT, Progress
from ..raster import RasterSource
from . import names
from .choose import Chooser, chooser_of, engine_of
from .gather import Gatherer, TileResult, Watch, refuse_unusable
from .measure import Totals, Used, Wanted, join, rank
from .outside import weight_outside
from .ragged import Array, FloatArray, IntArray
from .rings import Shapes, as_shapes
from .tiles import Piece, cell_boxes, pieces, tile_shape

# Held values of plots across tile borders are worked off when they are so many.
HELD_CELLS = 1 << 23


class PlotStatistics(dict[str, Array]):
    """Columns by name, one element a plot in the order of the polygons.

    Counts of cells are int64 (float64 where cells are weighted), all else is float64 with NaN
    where there is no value. `pandas.DataFrame` takes it as it is.

    Attributes:
        bands: band numbers.
        method: the cell rule.
        engine: which code chose the cells.
        used: (bands, plots) weight of the cells used.
        infinite_count: cells inside plots that were left out because they are ±Inf.
    """

    bands: tuple[int, ...]
    method: str
    engine: str
    used: FloatArray
    infinite_count: int

    def column(self, name: str) -> list[Any]:
        """A column as Python numbers, None where there is no value."""
        values = self[name]
        if values.dtype.kind != "f":
            return list(values.tolist())
        plain = values.astype(object)
        plain[np.isnan(values)] = None
        return list(plain.tolist())

    @property
    def empty_count(self) -> int:
        """Plots in which no cell of any band was used."""
        return int((self.used == 0).all(axis=0).sum())


def plot_statistics(
    polygons: Shapes | Sequence[Any],
    raster: RasterSource | str | os.PathLike[str],
    *,
    bands: Sequence[int] = (1,),
    statistics: Sequence[str] = names.LESSON_STATISTICS,
    percentiles: Sequence[float] = (),
    method: str = names.CENTER,
    cover_height: float | None = None,
    min_height: float | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
    watch: Watch | None = None,
) -> PlotStatistics:
    """Statistics of the cells of each plot.

    Plots may overlap, lie across the edge of the raster or beside it, be smaller than a cell or
    have no geometry. Sums are kept in float64; `std` is that of a population; quantiles are
    interpolated linearly (numpy's default); among equally frequent values `majority` and
    `minority` take the smallest; `max_x`, `max_y` are the centre of the first highest cell.
    With the rule `exact`, a cell counts as much as its covered fraction in all of these.

    Args:
        polygons: shapely polygons or multipolygons, well-known binary, `Rings`, or plots made by
            `canopycloud.core.plots`; in the raster's CRS. None for a plot without geometry.
        raster: a path or an open source.
        bands: band numbers from 1; all are read in one pass.
        statistics: names out of `names.STATISTICS`.
        percentiles: 0..100; the columns are called p25, p99_5.
        method: the cell rule: center, all_touched or exact.
        cover_height: also `cover`, the per cent of valid cells above this height.
        min_height: cells at or below it are ignored in all but `cover`, `nodata_count`,
            `inf_count` and `valid_fraction`.
        executor: any `concurrent.futures.Executor`; None for threads of our own.
        progress: told how far it is; asked whether to stop.
        watch: told which cells were read, each once, from several threads at a time, so that who
            wants a picture need not read them again. Not with an executor of processes.

    Returns:
        Columns `count`, `mean`, … or, of several bands, `b1_count`, `b2_count`, …

    Raises:
        ParameterError: if a name or number is none that can be used.
        PlotError: if a polygon cannot be read.
        BandError, DtypeError, RasterReadError: if a band cannot be used.
        MissingPackageError: if the rule `exact` lacks exactextract.
        Cancelled: if the user asked to stop.
    """
    wanted = _wanted(statistics, percentiles, cover_height, min_height)
    choose = chooser_of(method)
    shapes = as_shapes(polygons)
    if not getattr(shapes, "planar", True):
        shapes = shapes.take(np.arange(len(shapes)))  # costly to draw, so drawn once
    with _opened(raster) as source:
        chosen = tuple(dict.fromkeys(bands))
        if not chosen:
            raise ParameterError("No band is chosen.", hint="Choose at least one.")
        refuse_unusable(source, chosen)
        boxes = cell_boxes(shapes.bounds, source.grid)
        sums = _Sums(len(shapes), len(chosen), wanted)
        _run(source, chosen, choose, wanted, shapes, boxes, sums, executor, progress, watch)
        if wanted.needs("nodata_count", "valid_fraction"):
            outside = weight_outside(shapes, boxes, source.grid, method, choose, progress)
            for totals in sums.totals:
                totals.cells += outside
        result = _result(sums, wanted, chosen, method, source.grid)
    progress.update(1.0)
    return result


def _wanted(
    statistics: Sequence[str],
    percentiles: Sequence[float],
    cover_height: float | None,
    min_height: float | None,
) -> Wanted:
    for percentile in percentiles:
        if not 0.0 <= percentile <= 100.0:
            raise ParameterError(f"{percentile} is not a percentile.", hint="Use 0 to 100.")
    for name, value in (("cover height", cover_height), ("minimum height", min_height)):
        if value is not None and not np.isfinite(value):
            raise ParameterError(f"The {name} is {value}.", hint="Give a number.")
    return Wanted(
        names.check_statistics(statistics),
        tuple(sorted({float(p) for p in percentiles})),
        cover_height,
        min_height,
    )


@contextmanager
def _opened(raster: RasterSource | str | os.PathLike[str]) -> Iterator[RasterSource]:
    if isinstance(raster, RasterSource):
        yield raster
        return
    with RasterSource(raster) as source:
        yield source


def _run(
    source: RasterSource,
    bands: tuple[int, ...],
    choose: Chooser,
    wanted: Wanted,
    shapes: Shapes,
    boxes: IntArray,
    sums: _Sums,
    executor: Executor | None,
    progress: Progress,
    watch: Watch | None,
) -> None:
    cell_bytes = sum(np.dtype(source.band(band).dtype).itemsize for band in bands)
    work = pieces(boxes, source.grid, tile_shape(source.grid, source.block_shape, cell_bytes))
    sums.expect(work)
    # Threads share the polygons; to another process each piece takes its own along.
    shared = executor is None or isinstance(executor, ThreadPoolExecutor)
    gather = Gatherer(
        source,
        bands,
        choose,
        wanted,
        shapes if shared else None,
        progress.cancelled if shared else None,
        watch,
    )
    tasks = ((piece, None if shared else shapes.take(piece.plots)) for piece in work)
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


class _Sums:
    """Adds up the parts of plots, and ranks the values of a plot when it is complete."""

    def __init__(self, plots: int, bands: int, wanted: Wanted) -> None:
        self._wanted = wanted
        self.totals = [Totals.empty(plots) for _ in range(bands)]
        self.ranked = [
            {name: np.full(plots, np.nan) for name in wanted.ranked} for _ in range(bands)
        ]
        self._tiles_left = np.zeros(plots, np.int32)
        self._held: list[tuple[IntArray, list[Used]]] = []
        self._held_cells = 0

    def expect(self, work: Sequence[Piece]) -> None:
        """Note how many tiles each plot touches."""
        for piece in work:
            self._tiles_left[piece.plots] += 1

    def add(self, piece: Piece, result: TileResult) -> None:
        """Take what one tile gave."""
        self._tiles_left[piece.plots] -= 1
        for plots, totals in result.totals:
            for mine, part in zip(self.totals, totals):
                mine.add(plots, part)
        for plots, bands in result.ranked:
            self._keep(plots, bands)
        self._held.extend(result.rest)
        self._held_cells += sum(u.values.size for _, used in result.rest for u in used)
        if self._held_cells > HELD_CELLS:
            self.rank_held(final=False)

    def rank_held(self, *, final: bool) -> None:
        """Rank what is held of plots whose tiles are all done; at the end that is all."""
        if not self._held:
            return
        plots = np.concatenate([plots for plots, _ in self._held])
        held = [join([bands[i] for _, bands in self._held]) for i in range(len(self.totals))]
        ready = self._tiles_left[plots] == 0
        self._held, self._held_cells = [], 0
        if not final and not ready.all():
            later = np.flatnonzero(~ready)
            self._held.append((plots[later], [used.take(later) for used in held]))
            self._held_cells = sum(used.values.size for used in self._held[0][1])
        order = np.flatnonzero(ready)
        order = order[np.argsort(plots[order], kind="stable")]
        heads = np.flatnonzero(np.append(True, np.diff(plots[order]) != 0))[: order.size]
        if not heads.size:
            return
        ranked = []
        for used in held:
            together = used.take(order)
            together.counts = np.add.reduceat(together.counts, heads)
            ranked.append(rank(together, self._wanted))
        self._keep(plots[order][heads], ranked)

    def _keep(self, plots: IntArray, bands: Sequence[dict[str, FloatArray]]) -> None:
        for mine, columns in zip(self.ranked, bands):
            for name, values in columns.items():
                mine[name][plots] = values


def _result(
    sums: _Sums, wanted: Wanted, bands: tuple[int, ...], method: str, grid: Grid
) -> PlotStatistics:
    result = PlotStatistics()
    result.bands, result.method, result.engine = bands, method, engine_of(method)
    result.infinite_count = int(sum(totals.infinite.sum() for totals in sums.totals))
    result.used = np.stack([totals.used for totals in sums.totals])
    columns = names.column_names(
        wanted.statistics, wanted.percentiles, wanted.cover_height is not None
    )
    for i, band in enumerate(bands):
        values = _columns(sums.totals[i], sums.ranked[i], grid)
        for column in columns:
            array = values[column]
            about = names.STATISTICS.get(column)
            if about is not None and about.whole and about.always and (
                method != names.EXACT or column == "inf_count"
            ):
                array = np.rint(array).astype(np.int64)
            result[names.field_name(column, band, bands)] = array
    return result


def _columns(
    totals: Totals, ranked: dict[str, FloatArray], grid: Grid
) -> dict[str, FloatArray]:
    """All columns of a band: cheap, so none is left out."""
    used = totals.used > 0
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = totals.total / totals.used
        std = np.sqrt(totals.spread / totals.used)
        valid_fraction = totals.valid / totals.cells
        cover = 100.0 * totals.above / totals.valid
    place = np.where(totals.place >= 0, totals.place, 0)
    row, column = np.divmod(place, grid.width)
    max_x, max_y = apply(grid.transform, column + 0.5, row + 0.5)
    missing = np.maximum(totals.cells - totals.valid, 0.0)
    found = {
        "count": totals.used,
        "nodata_count": missing,
        "inf_count": totals.infinite,
        "valid_fraction": valid_fraction,
        "cover": cover,
    }
    with np.errstate(invalid="ignore"):
        spread = totals.high - totals.low
    for name, values in (
        ("min", totals.low),
        ("max", totals.high),
        ("range", spread),
        ("sum", totals.total),
        ("mean", mean),
        ("std", std),
        ("max_x", max_x),
        ("max_y", max_y),
    ):
        found[name] = np.where(used, values, np.nan)
    return {**found, **ranked}
