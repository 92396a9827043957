# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of Buffer Plots and Zonal Stats computes, and what its fields are called."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.zonal import names
from .translation import tr


@dataclass(frozen=True)
class Plan:
    """The choices of the user about statistics.

    Args:
        bands: band numbers.
        statistics: names of statistics.
        percentiles: 0..100.
        method: the cell rule.
        cover_height: height for canopy cover, None for no cover.
        min_height: cells at or below it are ignored, None to use all.
        prefix: of the new fields.
    """

    bands: tuple[int, ...]
    statistics: tuple[str, ...]
    percentiles: tuple[float, ...]
    method: str
    cover_height: float | None
    min_height: float | None
    prefix: str

    @property
    def columns(self) -> tuple[tuple[int, str], ...]:
        """Band and column of each new field, in order."""
        found = names.column_names(
            self.statistics, self.percentiles, self.cover_height is not None
        )
        return tuple((band, column) for band in self.bands for column in found)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns as core calls them."""
        return tuple(names.field_name(column, band, self.bands) for band, column in self.columns)

    @property
    def new_names(self) -> tuple[str, ...]:
        """Names of the new fields."""
        return tuple(
            names.field_name(column, band, self.bands, self.prefix)
            for band, column in self.columns
        )

    def fields(self, raster: str) -> list[tuple[str, str, str]]:
        """Name, kind and alias of each new field.

        Args:
            raster: name of the raster layer.
        """
        return [
            (name, self._kind(column), self._alias(raster, band, column))
            for name, (band, column) in zip(self.new_names, self.columns)
        ]

    def _kind(self, column: str) -> str:
        about = names.STATISTICS.get(column)
        if about is None or not about.whole:
            return "double"
        weighted = self.method == names.EXACT and column in ("count", "nodata_count")
        return "double" if weighted else "int"

    def _alias(self, raster: str, band: int, column: str) -> str:
        rule = {
            names.CENTER: tr("centre rule"),
            names.ALL_TOUCHED: tr("all touched rule"),
            names.EXACT: tr("covered fractions"),
        }[self.method]
        return tr("{raster} band {band}: {what}, {rule}").format(
            raster=raster, band=band, what=self._what(column), rule=rule
        )

    def _what(self, column: str) -> str:
        about_all = {
            "nodata_count": tr("cells without data"),
            "valid_fraction": tr("fraction of cells with data"),
            "inf_count": tr("cells with an infinite value"),
            names.COVER: tr("per cent of cells > {height:g}").format(height=self.cover_height or 0),
        }
        if column in about_all:
            return about_all[column]
        words = {
            "count": tr("number"),
            "min": tr("lowest"),
            "mean": tr("mean"),
            "max": tr("highest"),
            "median": tr("median"),
            "sum": tr("sum"),
            "std": tr("standard deviation (population)"),
            "range": tr("range"),
            "variety": tr("number of different values"),
            "majority": tr("most frequent value"),
            "minority": tr("least frequent value"),
            "max_x": tr("x of the highest"),
            "max_y": tr("y of the highest"),
        }
        what = words.get(column)
        if what is None:
            what = tr("percentile {number}").format(number=column[1:].replace("_", "."))
        if self.min_height is None:
            return tr("{what} of cells").format(what=what)
        return tr("{what} of cells > {height:g}").format(what=what, height=self.min_height)
