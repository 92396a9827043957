# SPDX-License-Identifier: GPL-2.0-or-later
"""What a run of Buffer Plots and Zonal Stats computes, and what its fields are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...core.layouts import LAYOUTS, NO_LAYOUT, Layout
from ...core.series import radius_name
from ...core.zonal import names
from ...core.zonal.settings import PlotSettings
from ..shared.translation import tr


@dataclass(frozen=True)
class Group:
    """Fields that belong together: of one raster, and within one radius.

    Args:
        raster: place of the raster.
        radius: metres; None where RADIUS holds, or the layer has polygons.
        name: stands in the fields between prefix and statistic; "" if there is one group only.
    """

    raster: int
    radius: float | None
    name: str


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
        cover_of: what cover is a per cent of, out of `names.COVER_OF`.
        cover: whether cover becomes a field.
        position_error: metres that plots may be off, 0 if that is not asked about.
        check_engine: that computes some plots again, out of `names.CHECK_ENGINES`.
        rasters: what the fields of each raster are called; "" if it is the only one.
        radii: metres, ascending; none where RADIUS holds.
        layout: name of the layout, or `NO_LAYOUT`.
    """

    bands: tuple[int, ...]
    statistics: tuple[str, ...]
    percentiles: tuple[float, ...]
    method: str
    cover_height: float | None
    min_height: float | None
    prefix: str
    cover_of: str = names.PLOT
    cover: bool = True
    position_error: float = 0.0
    check_engine: str = names.NO_CHECK
    rasters: tuple[str, ...] = ("",)
    radii: tuple[float, ...] = ()
    layout: str = NO_LAYOUT

    @property
    def subplots(self) -> Layout | None:
        """What a plot is made of; None if it is one area."""
        return LAYOUTS.get(self.layout)

    @property
    def groups(self) -> tuple[Group, ...]:
        """Groups of fields in their order: raster by raster, the smallest radius first."""
        return tuple(
            Group(
                place,
                radius,
                "".join(
                    f"{part}_"
                    for part in (raster, "" if radius is None else radius_name(radius))
                    if part
                ),
            )
            for place, raster in enumerate(self.rasters)
            for radius in (self.radii or (None,))
        )

    @property
    def subplot_name(self) -> str:
        """Name of the field with the number of the subplot; "" if plots have none."""
        return "" if self.subplots is None else f"{self.prefix}subplot"

    @property
    def settings(self) -> PlotSettings:
        """As core takes them.

        Raises:
            ParameterError: if they do not go together.
        """
        return PlotSettings(
            bands=self.bands,
            statistics=self.statistics,
            percentiles=self.percentiles,
            method=self.method,
            cover_height=self.cover_height,
            cover_of=self.cover_of,
            min_height=self.min_height,
        )

    @property
    def columns(self) -> tuple[tuple[int, str], ...]:
        """Band and column of each statistic of a group, in order."""
        found = names.column_names(
            self.statistics, self.percentiles, self.cover and self.cover_height is not None
        )
        if self.position_error > 0:
            found += names.POSITION
        return tuple((band, column) for band in self.bands for column in found)

    @property
    def keys(self) -> tuple[str, ...]:
        """The columns as core calls them."""
        return tuple(names.field_name(column, band, self.bands) for band, column in self.columns)

    def names_of(self, group: Group) -> tuple[str, ...]:
        """Names of the fields of a group."""
        return tuple(
            names.field_name(column, band, self.bands, self.prefix + group.name)
            for band, column in self.columns
        )

    @property
    def statistic_names(self) -> tuple[str, ...]:
        """Names of the fields with statistics."""
        return tuple(name for group in self.groups for name in self.names_of(group))

    @property
    def new_names(self) -> tuple[str, ...]:
        """Names of the new fields."""
        first = (self.subplot_name,) if self.subplot_name else ()
        return (*first, *self.statistic_names)

    def fields(self, rasters: Sequence[str]) -> list[tuple[str, str, str]]:
        """Name, kind and alias of each new field.

        Args:
            rasters: names of the raster layers.
        """
        first = [(self.subplot_name, "int", tr("number of the subplot"))]
        return (first if self.subplot_name else []) + [
            (name, self._kind(column), self._alias(rasters[group.raster], band, column, group))
            for group in self.groups
            for name, (band, column) in zip(self.names_of(group), self.columns)
        ]

    def _kind(self, column: str) -> str:
        about = names.STATISTICS.get(column)
        if about is None or not about.whole:
            return "double"
        rule = names.CELL_RULES[self.method]
        weighted = rule.weighted and column in ("count", "nodata_count")
        return "double" if weighted else "int"

    def _alias(self, raster: str, band: int, column: str, group: Group) -> str:
        rule = {
            names.CENTER: tr("centre rule"),
            names.ALL_TOUCHED: tr("all touched rule"),
            names.EXACT: tr("covered fractions"),
        }[self.method]
        alias = tr("{raster} band {band}: {what}, {rule}").format(
            raster=raster, band=band, what=self._what(column), rule=rule
        )
        if group.radius is None:
            return alias
        return tr("{alias}, radius {radius:g} m").format(alias=alias, radius=group.radius)

    def _what(self, column: str) -> str:
        about_all = {
            "nodata_count": tr("cells without data"),
            "valid_fraction": tr("fraction of cells with data"),
            "inf_count": tr("cells with an infinite value"),
            names.GAP_FRACTION: {
                names.PLOT: tr("gap fraction: part of all cells of the plot not > {height:g}"),
                names.VALID: tr("gap fraction: part of the cells with data not > {height:g}"),
            }[self.cover_of].format(height=self.cover_height or 0),
            names.COVER: {
                names.PLOT: tr("canopy cover: percentage of all cells of the plot > {height:g}"),
                names.VALID: tr("canopy cover: percentage of cells with data > {height:g}"),
            }[self.cover_of].format(height=self.cover_height or 0),
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
            "cv": tr("coefficient of variation"),
            "skewness": tr("skewness"),
            "kurtosis": tr("kurtosis (3 if normal)"),
            "gini": tr("Gini coefficient"),
            "entropy": tr("Shannon entropy of classes of one unit"),
            "vci": tr("vertical complexity index (classes of one unit)"),
            "relief_ratio": tr("canopy relief ratio"),
            "qmean": tr("quadratic mean"),
            "rumple": tr("rumple index (surface / ground area)"),
            "max_pos_std": tr("standard deviation of the highest due to position error"),
            "mean_pos_std": tr("standard deviation of the mean due to position error"),
        }
        about = names.STATISTICS.get(column)
        what = words.get(column, None if about is None else about.title)
        if what is None:
            what = tr("percentile {number}").format(number=column[1:].replace("_", "."))
        if self.min_height is None:
            return tr("{what} of cells").format(what=what)
        return tr("{what} of cells > {height:g}").format(what=what, height=self.min_height)


def rules_of(plan: Plan) -> list[tuple[str, str]]:
    """(name, value) pairs that say which cells count, for the log and the report."""
    found = []
    if plan.min_height is not None:
        found.append((tr("Ignored"), tr("cells at or below {h:g}").format(h=plan.min_height)))
    kinds = {column for _, column in plan.columns}
    if not kinds.isdisjoint((names.COVER, names.GAP_FRACTION)):
        of = {
            names.PLOT: tr(
                "percentage of all cells of the plot inside the raster that are above {h:g}; open "
                "ground and cells without data count as open"
            ),
            names.VALID: tr("percentage of the cells with data that are above {h:g}"),
        }[plan.cover_of]
        found.append((tr("Canopy cover"), of.format(h=plan.cover_height)))
    if plan.position_error > 0:
        how = tr(
            "standard deviations due to position error: from 30 random positions within {error:g} "
            "m on the ground, uniform over the disc, the same shifts for all plots"
        )
        found.append((tr("Position error"), how.format(error=plan.position_error)))
    return found
