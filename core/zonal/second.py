# SPDX-License-Identifier: GPL-2.0-or-later
"""Some plots computed again by another engine: rasterstats or exactextract."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, Callable

import numpy as np

from ..errors import MissingPackageError, ParameterError
from ..grid import Grid, Window
from ..raster import RasterSource, valid_cells
from ..values import limit_as_stored, real_values
from . import names
from .polygons import usable
from .ragged import Array, BoolArray, IntArray
from .result import PlotStatistics
from .rings import Rings, Shapes
from .settings import PlotSettings
from .spans import to_cells
from .tiles import cell_boxes

#: Plots that are computed again, at most.
MOST_PLOTS = 200
# A plot of more cells is not: the other engines hold its whole box in memory.
_MOST_CELLS = 1 << 24
# Single precision, in which rasterstats sums and exactextract keeps covered fractions.
_LOOSE = 1e-5
# Statistics that both engines know by the same name and rule.
_SHARED = ("count", "min", "mean", "max", "median", "sum")
# Stands for no data in what the engines are given.
_HIDDEN = -1.7e308

_Engine = Callable[[Any, Array, Grid, "tuple[str, ...]", str], Mapping[str, Any]]


@dataclass(frozen=True)
class Difference:
    """The largest difference between two engines.

    Args:
        plot: by position.
        column: of the result.
        ours: None for no value.
        theirs: as ours.
        reason: why, found by giving the other engine what it does not do itself.
    """

    plot: int
    column: str
    ours: float | None
    theirs: float | None
    reason: str


@dataclass(frozen=True)
class Checked:
    """What another engine says of some plots.

    Args:
        engine: its name and version.
        plots: those that were computed again, by position.
        agreeing: of them, in how many every statistic agrees.
        statistics: that were compared.
        largest: the largest difference; None if all agree.
    """

    engine: str
    plots: tuple[int, ...]
    agreeing: int
    statistics: tuple[str, ...]
    largest: Difference | None = None


def require_engine(engine: str) -> None:
    """Refuse an engine that is none, or is not installed.

    Raises:
        ParameterError: if there is no such engine.
        MissingPackageError: if its package is not installed.
    """
    if engine not in names.CHECK_ENGINES or engine == names.NO_CHECK:
        raise ParameterError(
            f"There is no engine '{engine}' to check with.",
            hint="Choose from: " + ", ".join(names.CHECK_ENGINES) + ".",
        )
    try:
        import_module(engine)
    except ImportError as error:
        raise MissingPackageError(engine, "the check by a second engine") from error


def check_plots(
    result: PlotStatistics,
    polygons: Shapes | Sequence[Any],
    raster: RasterSource | str | os.PathLike[str],
    engine: str,
    settings: PlotSettings | None = None,
) -> Checked:
    """Compute up to 200 plots again by another engine, and compare.

    They are spread evenly over all; the smallest, the largest and some of those on no data and
    across the edge of the raster are always among them. The engine gets the polygon and the
    stored numbers around it with the nodata value of the band, and MIN_HEIGHT as no data; masks,
    scale and infinite values it does not know of. Numbers agree within 1e-5 of their size, for
    both engines work in single precision.

    Args:
        result: of `plot_statistics`.
        polygons: that it counted.
        raster: that it counted on.
        engine: rasterstats or exactextract.
        settings: as `plot_statistics` got them.

    Raises:
        ParameterError: if there is no such engine, or no statistic that it knows was computed.
        MissingPackageError: if it is not installed.
    """
    require_engine(engine)
    asked = settings or PlotSettings(bands=result.bands, method=result.method)
    shared = tuple(
        name for name in _SHARED
        if names.field_name(name, result.bands[0], result.bands) in result
    )  # fmt: skip
    if not shared:
        raise ParameterError(
            f"None of the statistics of this run can be compared with {engine}.",
            hint="Choose one of: " + ", ".join(_SHARED) + ".",
        )
    if not isinstance(raster, RasterSource):
        with RasterSource(raster) as source:
            return check_plots(result, polygons, source, engine, settings)
    shapes = usable(polygons, raster.grid).shapes
    chosen = plots_to_check(result, shapes, raster.grid)
    rings = shapes.take(chosen)
    boxes = cell_boxes(rings.bounds, raster.grid)
    run = _Run(result, raster, engine, asked, shared)
    differences, agreeing = [], 0
    for i, plot in enumerate(chosen.tolist()):
        found = run.compare(rings.take(np.array([i])), boxes[i], plot)
        differences += found
        agreeing += not found
    version = getattr(import_module(engine), "__version__", "")
    largest = max(differences, key=_size, default=None)
    if largest is not None:
        i = chosen.tolist().index(largest.plot)
        reason = run.reason(rings.take(np.array([i])), boxes[i], largest)
        largest = replace(largest, reason=reason)
    return Checked(
        f"{engine} {version}".strip(), tuple(chosen.tolist()), agreeing, shared, largest
    )


def plots_to_check(
    result: PlotStatistics, shapes: Shapes, grid: Grid, most: int = MOST_PLOTS
) -> IntArray:
    """Positions of the plots to compute again, ascending."""
    bounds = shapes.bounds
    boxes = cell_boxes(bounds, grid)
    size = np.array([grid.width, grid.height])
    low, high = np.maximum(boxes[:, :2], 0), np.minimum(boxes[:, 2:], size)
    cells = np.maximum(high - low, 0).prod(axis=1)
    there = ~np.isnan(bounds[:, 0]) & (cells > 0) & (cells <= _MOST_CELLS)
    places = np.flatnonzero(there)
    if places.size <= most:
        return places
    area = (bounds[:, 2:] - bounds[:, :2])[places].prod(axis=1)
    edge = ((boxes[:, :2] < 0) | (boxes[:, 2:] > size)).any(axis=1)
    always = {int(places[area.argmin()]), int(places[area.argmax()])}
    for kind in ((result.missing > 0).any(axis=0), edge):
        always.update(_spread(places[kind[places]], most // 4).tolist())
    others = np.setdiff1d(places, sorted(always))
    always.update(_spread(others, most - len(always)).tolist())
    return np.array(sorted(always), np.int64)


def _spread(places: IntArray, most: int) -> IntArray:
    """At most so many of them, evenly."""
    if places.size <= most:
        return places
    return places[np.linspace(0, places.size - 1, most).astype(np.int64)]


def _size(difference: Difference) -> float:
    """How far two numbers are apart, in parts of the larger; one alone is infinitely far."""
    if difference.ours is None or difference.theirs is None:
        return float("inf")
    larger = max(abs(difference.ours), abs(difference.theirs))
    return abs(difference.ours - difference.theirs) / larger if larger else 0.0


@dataclass(frozen=True)
class _Run:
    result: PlotStatistics
    source: RasterSource
    engine: str
    asked: PlotSettings
    statistics: tuple[str, ...]

    def compare(
        self, ring: Rings, box: IntArray, plot: int, cured: bool = False
    ) -> list[Difference]:
        """Where the engines differ in a plot.

        Args:
            ring: of this plot alone.
            box: of its cells.
            plot: by position in the result.
            cured: give the engine real heights, with all that is no data hidden.
        """
        grid, size = self.source.grid, (self.source.grid.width, self.source.grid.height)
        left, top = np.maximum(box[:2], 0).tolist()
        right, bottom = np.minimum(box[2:], size).tolist()
        window = Window(left, top, right - left, bottom - top)
        part = grid.crop(window)
        if not grid.is_north_up:
            x, y = to_cells(part.transform, ring.x, ring.y)
            ring = ring.moved(x, -y)
            part = Grid(None, type(part.transform)(1, 0, 0, 0, -1, 0), part.width, part.height)
        compute: _Engine = _BY_NAME[self.engine]
        found = []
        for band in self.result.bands:
            cells = self._cells(window, band, cured)
            theirs = compute(ring.to_wkb()[0], cells, part, self.statistics, self.asked.method)
            for name in self.statistics:
                column = names.field_name(name, band, self.result.bands)
                pair = _number(self.result[column][plot]), _number(theirs.get(name))
                one = Difference(plot, column, *pair, "")
                if pair != (None, None) and _size(one) > _LOOSE:
                    found.append(one)
        return found

    def _cells(self, window: Window, band: int, cured: bool) -> Array:
        """(rows, columns) float64, `_HIDDEN` where the engine is to see no data."""
        about = self.source.band(band)
        stored, valid = self._read(window, band)
        declared = about.nodata is not None and not np.isnan(about.nodata)
        seen = valid_cells(stored, about.nodata) | ~np.isfinite(stored) if declared else (
            np.ones(stored.shape, dtype=bool)
        )  # fmt: skip
        real = real_values(stored, about)
        if self.asked.min_height is not None:
            with np.errstate(invalid="ignore"):
                seen = seen & ~(real <= limit_as_stored(self.asked.min_height, about))
        if cured:
            return np.where(seen & valid, real.astype(np.float64), _HIDDEN)
        # First double: NumPy 2 takes the type of the cells, in which it would be infinite.
        return np.where(seen, stored.astype(np.float64), _HIDDEN)

    def _read(self, window: Window, band: int) -> tuple[Array, BoolArray]:
        stored = self.source.read_raw(window, [band])[0]
        valid = valid_cells(stored, self.source.band(band).nodata)
        if self.source.has_mask:
            valid &= self.source.read(window, [band])[1][0]
        return stored, valid

    def reason(self, ring: Rings, box: IntArray, largest: Difference) -> str:
        """Why the engines differ most; what is said has been tried."""
        weighted = names.CELL_RULES[self.asked.method].weighted
        if self.engine == "rasterstats" and weighted:
            return "rasterstats counts whole cells by their centre, the rule exact parts of cells"
        if self.engine == "exactextract" and not weighted:
            return (
                f"exactextract counts partial cells by their covered fraction, the rule "
                f"{self.asked.method} whole cells"
            )
        if self.compare(ring, box, largest.plot, cured=True):
            return "not known; please report it with the raster and the plot"
        bands = [self.source.band(band) for band in self.result.bands]
        reasons = []
        if any(band.scale != 1 or band.offset != 0 for band in bands):
            reasons.append("scale and offset of the band not applied")
        if self.source.has_mask:
            reasons.append("mask ignored")
        if self.result.infinite_count:
            reasons.append("infinite values counted")
        what = ", ".join(reasons) or "no data counted"
        return f"{self.engine}: {what}; given the heights that count, it agrees"


def _number(value: Any) -> float | None:
    """None for what is none; a count of nothing is no number for exactextract."""
    if value is None or value is np.ma.masked:
        return None
    number = float(value)
    return None if np.isnan(number) else number


def _rasterstats(
    wkb: Any, cells: Array, grid: Grid, statistics: tuple[str, ...], method: str
) -> Mapping[str, Any]:
    from rasterstats import zonal_stats
    from rasterstats.io import Affine

    [found] = zonal_stats(
        [wkb],
        cells,
        affine=Affine(*tuple(grid.transform)[:6]),
        nodata=_HIDDEN,
        stats=list(statistics),
        all_touched=method == names.ALL_TOUCHED,
    )
    if not found.get("count", 1):
        return {"count": 0}
    return dict(found)


def _exactextract(
    wkb: Any, cells: Array, grid: Grid, statistics: tuple[str, ...], method: str
) -> Mapping[str, Any]:
    from exactextract import exact_extract
    from exactextract.raster import NumPyRasterSource

    from .exact import catcher, outline_class, outlines

    outline = outline_class()
    left, bottom, right, top = grid.bounds
    [found] = exact_extract(
        NumPyRasterSource(cells, left, bottom, right, top, nodata=_HIDDEN),
        outlines([wkb], outline),
        list(statistics),
        output=catcher(outline),
    )
    values = {name: found.get(name) for name in statistics}
    return {"count": 0} if values.get("count") == 0 else values


_BY_NAME: dict[str, _Engine] = {"rasterstats": _rasterstats, "exactextract": _exactextract}
