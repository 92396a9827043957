# SPDX-License-Identifier: GPL-2.0-or-later
"""From the gathered cells of some plots to their statistics: no file, no window, no polygon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

import numpy as np

from ..raster import Band, valid_cells
from ..values import limit_as_stored
from . import ranks
from .names import RUMPLE, STATISTICS, percentile_name
from .ragged import Array, BoolArray, FloatArray, IntArray, runs, starts_of
from .runs import in_parts
from .settings import PlotSettings


@dataclass(frozen=True)
class Wanted:
    """What to compute.

    Args:
        statistics: names out of STATISTICS.
        percentiles: 0..100.
        cover_height: also the per cent of cells above it; None for none.
        min_height: cells at or below it are left out of all but cover and counts of no data.
    """

    statistics: tuple[str, ...]
    percentiles: tuple[float, ...] = ()
    cover_height: float | None = None
    min_height: float | None = None

    @classmethod
    def of(cls, settings: PlotSettings) -> Wanted:
        """What these settings ask for."""
        return cls(
            tuple(settings.statistics),
            tuple(settings.percentiles),
            settings.cover_height,
            settings.min_height,
        )

    @property
    def levels(self) -> dict[str, float]:
        """Quantiles by name of their column, 0..1."""
        found = {percentile_name(p): p / 100.0 for p in self.percentiles}
        if "median" in self.statistics:
            found["median"] = 0.5
        return found

    @property
    def frequencies(self) -> bool:
        """Whether equal values are counted."""
        return not {"variety", "majority", "minority"}.isdisjoint(self.statistics)

    @property
    def metrics(self) -> dict[str, str]:
        """Modules of `metrics` by name of the statistic."""
        about = ((name, STATISTICS[name].module) for name in self.statistics)
        return {name: module for name, module in about if module}

    @property
    def ranked(self) -> tuple[str, ...]:
        """Columns that need the values of a plot side by side."""
        return (*(n for n in self.statistics if STATISTICS[n].ranks), *(
            percentile_name(p) for p in self.percentiles
        ))

    @property
    def surface(self) -> bool:
        """Whether the neighbours of cells are needed."""
        return RUMPLE in self.statistics

    @property
    def place(self) -> bool:
        """Whether the place of the highest cell is asked for."""
        return not {"max_x", "max_y"}.isdisjoint(self.statistics)

    def needs(self, *names: str) -> bool:
        """Whether any of these statistics is asked for."""
        return not set(names).isdisjoint(self.statistics)


@dataclass(frozen=True)
class BandRule:
    """How stored values of a band become heights, and the limits as the band's numbers mean them.

    Args:
        nodata: the value that is none.
        scale: of stored values.
        offset: added after scaling.
        cover_height: see `Wanted`.
        min_height: see `Wanted`.
    """

    nodata: float | None
    scale: float = 1.0
    offset: float = 0.0
    cover_height: float | None = None
    min_height: float | None = None


def band_rule(band: Band, wanted: Wanted) -> BandRule:
    """The rule of a band."""
    cover, least = (
        None if limit is None else limit_as_stored(limit, band)
        for limit in (wanted.cover_height, wanted.min_height)
    )
    return BandRule(band.nodata, band.scale, band.offset, cover, least)


@dataclass
class Totals:
    """Running totals of plots; parts of a plot add up.

    Sums of weights: `cells` of all inside the raster, `outside` of those beside it, `valid` of
    those with data, `used` of those above MIN_HEIGHT, `above` of the valid ones above
    COVER_HEIGHT, `infinite` of those that are ±Inf.
    `total` = sum of weight * value, `spread` = sum of weight * (value - mean)² over used cells.
    `place` = cell of the first highest value. `surface` = sum of weight * surface / area of used
    cells.
    """

    cells: FloatArray
    outside: FloatArray
    valid: FloatArray
    used: FloatArray
    above: FloatArray
    infinite: FloatArray
    total: FloatArray
    low: FloatArray
    high: FloatArray
    spread: FloatArray
    place: IntArray
    surface: FloatArray

    @classmethod
    def empty(cls, plots: int) -> Totals:
        """Of plots without any cell yet."""
        return cls(
            cells=np.zeros(plots),
            outside=np.zeros(plots),
            valid=np.zeros(plots),
            used=np.zeros(plots),
            above=np.zeros(plots),
            infinite=np.zeros(plots),
            total=np.zeros(plots),
            low=np.full(plots, np.inf),
            high=np.full(plots, -np.inf),
            spread=np.zeros(plots),
            place=np.full(plots, -1, np.int64),
            surface=np.zeros(plots),
        )

    def add(self, plots: IntArray, part: Totals) -> None:
        """Add the totals of a part of some plots, each plot at most once in `plots`."""
        for name in ("cells", "valid", "above", "infinite", "surface"):
            getattr(self, name)[plots] += getattr(part, name)
        one, other = self.used[plots], part.used
        both = one + other
        with np.errstate(invalid="ignore", divide="ignore"):
            apart = part.total / other - self.total[plots] / one
            between = np.where((one > 0) & (other > 0), apart * apart * one * other / both, 0.0)
        self.spread[plots] += part.spread + between
        self.used[plots] = both
        self.total[plots] += part.total
        self.low[plots] = np.minimum(self.low[plots], part.low)
        high, place = self.high[plots], self.place[plots]
        better = (part.high > high) | ((part.high == high) & (part.place < place))
        better &= part.place >= 0
        self.high[plots] = np.where(better, part.high, np.maximum(high, part.high))
        self.place[plots] = np.where(better, part.place, place)


@dataclass
class Used:
    """The values that count, plot after plot, and their weights."""

    values: Array
    counts: IntArray
    weights: FloatArray | None

    def take(self, index: IntArray) -> Used:
        """The values of some plots, in the order of `index`."""
        counts = self.counts[index]
        some = counts > 0
        at = runs(starts_of(self.counts)[index][some], counts[some])
        return Used(
            self.values[at], counts, None if self.weights is None else self.weights[at]
        )


def join(parts: Sequence[Used]) -> Used:
    """The values of several batches of plots, one batch behind the other."""
    if len(parts) == 1:
        return parts[0]
    weights = [part.weights for part in parts if part.weights is not None]
    return Used(
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.counts for part in parts]),
        np.concatenate(weights) if weights else None,
    )


def measure(
    values: Array,
    counts: IntArray,
    weights: FloatArray | None,
    shown: BoolArray | None,
    cells: IntArray,
    rule: BandRule,
    wanted: Wanted,
) -> tuple[Totals, Used]:
    """Totals of some plots, and the values that count.

    Args:
        values: as stored, plot after plot.
        counts: (plots) how many each plot has, at least 1.
        weights: of each value; None for 1.
        shown: False where the file's mask hides the cell; None without mask.
        cells: number of each cell in the whole raster, row by row.
        rule: of the band.
        wanted: what to compute.
    """
    totals = Totals.empty(counts.size)
    every = starts_of(counts)
    totals.cells[:] = counts if weights is None else np.add.reduceat(weights, every)
    good = valid_cells(values, rule.nodata)
    if shown is not None:
        good &= shown
    if values.dtype.kind == "f":
        totals.infinite[:] = _infinite(values, good, every)
    if not good.all():
        values, counts, weights, cells = _keep(good, values, counts, weights, cells)
    if rule.scale != 1.0 or rule.offset != 0.0:
        values = values * np.float64(rule.scale) + rule.offset
    totals.valid[:] = _weight(counts, weights)
    if rule.cover_height is not None and values.size:
        totals.above[:] = _weight_where(values > rule.cover_height, counts, weights)
    if rule.min_height is not None:
        high = values > rule.min_height
        if not high.all():
            values, counts, weights, cells = _keep(high, values, counts, weights, cells)
    totals.used[:] = _weight(counts, weights)
    if values.size:
        _sum_up(totals, values, counts, weights, cells, wanted)
    return totals, Used(values, counts, weights)


def _infinite(values: Array, good: BoolArray, starts: IntArray) -> IntArray:
    if good.all():
        return np.zeros(starts.size, np.int64)
    return np.add.reduceat(np.isinf(values), starts, dtype=np.int64)


def _keep(
    good: BoolArray,
    values: Array,
    counts: IntArray,
    weights: FloatArray | None,
    cells: IntArray,
) -> tuple[Array, IntArray, FloatArray | None, IntArray]:
    left = np.zeros(counts.size, np.int64)
    some = counts > 0
    if some.any():
        left[some] = np.add.reduceat(good, starts_of(counts)[some], dtype=np.int64)
    return (
        values[good],
        left,
        None if weights is None else weights[good],
        cells[good] if cells.size else cells,
    )


def _weight(counts: IntArray, weights: FloatArray | None) -> FloatArray:
    if weights is None:
        return counts.astype(np.float64)
    return _sums(weights, counts)


def _weight_where(chosen: BoolArray, counts: IntArray, weights: FloatArray | None) -> FloatArray:
    return _sums(chosen if weights is None else chosen * weights, counts)


def _sums(values: Array, counts: IntArray) -> FloatArray:
    """Sum of each run; 0 for an empty one."""
    found = np.zeros(counts.size)
    some = counts > 0
    if some.any():
        found[some] = np.add.reduceat(values, starts_of(counts)[some], dtype=np.float64)
    return found


def _sum_up(
    totals: Totals,
    values: Array,
    counts: IntArray,
    weights: FloatArray | None,
    cells: IntArray,
    wanted: Wanted,
) -> None:
    some = np.flatnonzero(counts)
    starts, lengths = starts_of(counts)[some], counts[some]
    if wanted.needs("sum", "mean", "std"):
        heavy = values.astype(np.float64)
        weighted = heavy if weights is None else heavy * weights
        totals.total[some] = np.add.reduceat(weighted, starts)
        if wanted.needs("std"):
            mean = totals.total[some] / totals.used[some]
            heavy -= np.repeat(mean, lengths)
            heavy *= heavy
            if weights is not None:
                heavy *= weights
            totals.spread[some] = np.add.reduceat(heavy, starts)
    if wanted.needs("min", "range"):
        totals.low[some] = np.minimum.reduceat(values, starts)
    if wanted.needs("max", "range", "max_x", "max_y"):
        highest = np.maximum.reduceat(values, starts)
        totals.high[some] = highest
        if wanted.place:
            at = ranks.first_of_highest(values, highest, starts, lengths)
            totals.place[some] = cells[at]


def rank(used: Used, wanted: Wanted) -> dict[str, FloatArray]:
    """The columns that need the values of a plot side by side; NaN for a plot without any.

    The order of the values within a plot is lost.
    """
    columns = {name: np.full(used.counts.size, np.nan) for name in wanted.ranked}
    some = used.counts > 0
    if not columns or not some.any():
        return columns
    counts = used.counts[some]
    values, weights = used.values, used.weights
    levels = wanted.levels
    if weights is not None:
        values, weights = ranks.sort_weighted(values, weights, counts)
        found = ranks.weighted_quantiles(values, weights, counts, list(levels.values()))
    else:
        starts = starts_of(counts)
        in_order = wanted.frequencies or bool(wanted.metrics)
        if in_order:
            ranks.sort_runs(values, starts, counts)
        found = ranks.quantiles(
            values, starts, counts, list(levels.values()), in_order=in_order
        )
    for i, name in enumerate(levels):
        columns[name][some] = found[:, i]
    if wanted.metrics:
        _add_metrics(columns, np.flatnonzero(some), Used(values, counts, weights), wanted)
    if wanted.frequencies:
        for name, column in zip(
            ("variety", "majority", "minority"), ranks.frequencies(values, counts, weights)
        ):
            if name in columns:
                columns[name][some] = column
    return columns


def _add_metrics(
    columns: dict[str, FloatArray], plots: IntArray, used: Used, wanted: Wanted
) -> None:
    """Fill in the statistics that have a module of their own.

    Args:
        columns: by name; filled in.
        plots: places in the columns.
        used: of these plots, in ascending order within each.
        wanted: which.
    """
    modules = {
        name: import_module(f".metrics.{module}", __package__)
        for name, module in wanted.metrics.items()
    }
    for part, runs_here in in_parts(used.values, used.weights, used.counts):
        for name, module in modules.items():
            columns[name][plots[part]] = module.of(runs_here)
