# SPDX-License-Identifier: GPL-2.0-or-later
"""The columns of statistics, from totals and ranked values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable

import numpy as np

from ..grid import Grid, apply
from . import names
from .measure import Totals
from .ragged import Array, FloatArray
from .rules import engine_of
from .settings import PlotSettings
from .sums import Sums


@dataclass(frozen=True)
class Fitness:
    """Which polygons could not be used as they are; plots by their position.

    Args:
        left_out: those that count as without geometry, and why (see `unusable.REASONS`).
        repaired: those that were invalid, and what was wrong with each.
    """

    left_out: dict[int, str] = field(default_factory=dict)
    repaired: dict[int, str] = field(default_factory=dict)


class PlotStatistics(dict[str, Array]):
    """Columns by name, one element per plot in the order of the polygons.

    Counts of cells are int64 (float64 where cells are weighted), all else is float64 with NaN
    where there is no value. `pandas.DataFrame` takes it as it is.

    Attributes:
        bands: band numbers.
        method: the cell rule.
        engine: which code chose the cells.
        used: (bands, plots) weight of the cells used.
        infinite_count: cells inside plots that were left out because they are ±Inf.
        left_out: plots that could not be used, by their position, and why.
        repaired: plots whose polygon was invalid, and what was wrong with it.
        missing: (bands, plots) weight of cells inside the raster that have no data.
        missing_count: cells inside plots and the raster that have no data, over all bands.
    """

    bands: tuple[int, ...]
    method: str
    engine: str
    used: FloatArray
    infinite_count: int
    left_out: dict[int, str]
    repaired: dict[int, str]
    missing: FloatArray
    missing_count: float

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


def result_of(
    sums: Sums, settings: PlotSettings, fitness: Fitness, grid: Grid
) -> PlotStatistics:
    """All columns asked for.

    Args:
        sums: of all tiles.
        settings: what was asked for.
        fitness: of the polygons.
        grid: of the raster.
    """
    result = PlotStatistics()
    result.bands, result.method = tuple(settings.bands), settings.method
    result.engine = engine_of(settings.method)
    result.left_out, result.repaired = fitness.left_out, fitness.repaired
    result.infinite_count = int(sum(totals.infinite.sum() for totals in sums.totals))
    result.missing = np.stack([t.cells - t.valid for t in sums.totals])
    result.missing_count = float(result.missing.sum())
    result.used = np.stack([totals.used for totals in sums.totals])
    columns = names.column_names(
        settings.statistics, settings.percentiles, settings.cover_height is not None
    )
    weighted = names.CELL_RULES[settings.method].weighted
    for i, band in enumerate(settings.bands):
        values = _Columns(sums.totals[i], sums.ranked[i], settings.cover_of, grid)
        for column in columns:
            array = values.of(column)
            about = names.STATISTICS.get(column)
            if about is not None and about.whole and about.always and (
                not weighted or column == "inf_count"
            ):
                array = np.rint(array).astype(np.int64)
            result[names.field_name(column, band, settings.bands)] = array
    return result


class _Columns:
    """The columns of a band, each worked out when it is asked for."""

    def __init__(
        self, totals: Totals, ranked: dict[str, FloatArray], cover_of: str, grid: Grid
    ) -> None:
        self._totals, self._ranked, self._grid = totals, ranked, grid
        self._cells = totals.valid if cover_of == names.VALID else totals.cells

    def of(self, name: str) -> FloatArray:
        """The column of that name."""
        if name in self._ranked:
            return self._ranked[name]
        with np.errstate(invalid="ignore", divide="ignore"):
            if name in _ALWAYS:
                return _ALWAYS[name](self._totals, self._cells)
            formula = _OF_USED.get(name)
            values = self._of_highest(name) if formula is None else formula(self._totals)
        return np.where(self._totals.used > 0, values, np.nan)

    def _of_highest(self, name: str) -> FloatArray:
        """Where the centre of the highest cell is."""
        place = np.where(self._totals.place >= 0, self._totals.place, 0)
        row, column = np.divmod(place, self._grid.width)
        x, y = apply(self._grid.transform, column + 0.5, row + 0.5)
        found: FloatArray = {"max_x": x, "max_y": y}[name]
        return found


# What is known of a plot without any cell, too; `of` is what a share is of.
_ALWAYS: dict[str, Callable[[Totals, FloatArray], FloatArray]] = {
    "count": lambda t, of: t.used,
    "nodata_count": lambda t, of: np.maximum(t.cells + t.outside - t.valid, 0.0),
    "inf_count": lambda t, of: t.infinite,
    "valid_fraction": lambda t, of: t.valid / (t.cells + t.outside),
    "cover": lambda t, of: 100.0 * t.above / of,
    names.GAP_FRACTION: lambda t, of: 1.0 - t.above / of,
    names.RUMPLE: lambda t, of: t.surface / t.used,
}
_OF_USED: dict[str, Callable[[Totals], FloatArray]] = {
    "min": lambda t: t.low,
    "max": lambda t: t.high,
    "range": lambda t: t.high - t.low,
    "sum": lambda t: t.total,
    "mean": lambda t: t.total / t.used,
    "std": lambda t: np.sqrt(t.spread / t.used),
}
