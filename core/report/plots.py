# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Buffer Plots and Zonal Stats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Grid
from . import charts
from .canvas import FULL
from .download import Download
from .headings import heading, repeated
from .maps import Dots, Outline, height_map
from .numbers import NONE, digits_for, integer, number, numbers, percent, plural, trimmed
from .page import Block, Chart, Column, Facts, Listing, Note, Report, Section, Table, Text
from .plotgallery import HEADLINES, PlotGallery, gallery_section
from .quicklook import Quicklook, thinned
from .scenes import grid_rows

#: Statistics that are counts of cells.
_COUNTS = frozenset({"count", "nodata_count", "variety"})
#: Statistics that are parts of 1.
_SHARES = ("valid_fraction", "gap_fraction")
#: So many plots get a histogram of their cells.
MOST_HISTOGRAMS = 60
#: Of more plots the map shows the places, not the outlines.
MOST_OUTLINES = 1000
#: Of more plots the map shows so many places, so that the raster can still be seen.
MOST_PLACES = 20_000
#: So many rows can still be scrolled in a browser; the output layer holds more.
MOST_ROWS = 10_000


@dataclass(frozen=True)
class PlotsInfo:
    """What was extracted and how.

    Args:
        plots: name of the plot layer.
        raster: name of the raster.
        names: ids of the plots, as users know them.
        statistics: statistic (or field name) to one value per plot; None or NaN where none.
        outlines: (place of a plot, ring (n, 2)) for each part of each, as `look` is placed; none
            if there are `middles`.
        outside: plots without any cell of the raster.
        middles: of more than `MOST_OUTLINES`: place of its plot, and middle (n, 2), of each part.
        look: the raster, thinned.
        cells: (plot, values of its cells) of the first plots, for their histograms.
        unit: of the raster's values.
        unit_stated: whether the raster states it; else it is assumed, and the page says so.
        min_height: cells at or below it did not count; None if all did.
        grid: of the raster; None if it is not known.
        settings: (name, value) pairs for "How this was made": cell rule, radius, …
        title: what tells these plots from others of the page: raster, radius; "" if there are none.
        gallery: pictures of some plots.
    """

    plots: str
    raster: str
    names: Sequence[str]
    statistics: Mapping[str, Sequence[Any]]
    outlines: Sequence[tuple[int, charts.Floats]]
    outside: Sequence[bool]
    middles: tuple[NDArray[np.int64], charts.Floats] | None = None
    look: Quicklook | None = None
    cells: Sequence[tuple[str, charts.Floats]] = ()
    unit: str = "m"
    settings: Sequence[tuple[str, str]] = field(default_factory=tuple)
    unit_stated: bool = False
    min_height: float | None = None
    grid: Grid | None = None
    title: str = ""
    gallery: PlotGallery | None = None


def plots_report(info: PlotsInfo, groups: Sequence[PlotsInfo] = ()) -> Report:
    """The page for statistics of plots.

    Args:
        info: what charts and histograms show.
        groups: of the same plots on several rasters or within several radii, `info` among them;
            they share a table, and each that has a picture gets its map.
    """
    every = groups or [info]
    several = [_groups(every)] if len(every) > 1 else []
    sections = [Section("Plots", [_facts(info), *several, *_outside(info)])]
    headline = headline_of(info.statistics)
    if headline and np.isfinite(_numbers(info.statistics[headline])).any():
        title = _of(f"{_title(headline)} by plot", info)
        sections.append(Section(title, [_by_plot(info, headline)]))
    sections += [
        Section(_of("Overlay check", one), _overlay(one, one.look))
        for one in every
        if one.look is not None
    ]
    if info.gallery is not None:
        shown = gallery_section(info.gallery, info.names, info.raster, info.unit, info.title)
        sections.append(shown)
    if info.cells:
        sections.append(Section(_of("Cells of each plot", info), _cells(info)))
    whole = len(info.names) <= MOST_ROWS
    sections.append(Section("All plots" if whole else "Plots one by one", [_table(every)]))
    settings = [*info.settings]
    rasters = list({one.raster: one for one in every}.values())
    for one in rasters:
        name = "" if len(rasters) == 1 else f", {one.raster}"
        unit = one.unit if one.unit_stated else f"{one.unit}: assumed, the raster states none"
        settings.append((f"Unit of values{name}", unit))
        settings += [(f"{row}{name}", value) for row, value in grid_rows(one.grid)]
    on = ", ".join(one.raster for one in rasters)
    return Report("Plots on a raster", f"{info.plots} on {on}", sections, settings)


def _of(title: str, info: PlotsInfo) -> str:
    return f"{title}: {info.title}" if info.title else title


def _groups(groups: Sequence[PlotsInfo]) -> Table:
    """A row for each raster and radius."""
    what = _title(headline_of(groups[0].statistics)).lower()
    rows = []
    for one in groups:
        name = headline_of(one.statistics)
        values = _numbers(one.statistics[name]) if name else np.empty(0)
        found = values[np.isfinite(values)]
        unit = f" {one.unit}" if heading(name).measured else ""
        ends = (float(found.mean()), float(found.max())) if found.size else ()
        rows.append([
            one.title,
            integer(len(one.names) - sum(one.outside)),
            *([f"{number(value)}{unit}" for value in ends] or [NONE, NONE]),
        ])
    return Table(
        ["Raster and radius", "Plots with a cell", f"Mean: {what}", f"Highest: {what}"],
        rows,
        "The same plots on each raster and within each radius",
    )


def headline_of(statistics: Mapping[str, Sequence[Any]]) -> str:
    """The statistic for the bar chart, by the end of its name (`_max`, `b1_max`); "" if none."""
    for wanted in HEADLINES:
        for name in statistics:
            if name.rsplit("_", 1)[-1] == wanted:
                return name
    return next(iter(statistics), "")


def _title(name: str) -> str:
    return heading(name).title


def _numbers(values: Sequence[Any]) -> charts.Floats:
    return np.array([np.nan if v is None else float(v) for v in values], dtype=np.float64)


def _facts(info: PlotsInfo) -> Facts:
    outside = sum(info.outside)
    here = f", {info.title}" if info.title else ""
    facts = [
        ("Plots", integer(len(info.names))),
        (f"Without a cell{here}", integer(outside), _why_without(info)),
    ]
    for name, values in info.statistics.items():
        if name.rsplit("_", 1)[-1] == "max":
            numbers = _numbers(values)
            if np.isfinite(numbers).any():
                facts.append((f"Highest{here}", f"{number(float(np.nanmax(numbers)))} {info.unit}"))
                mean = float(np.nanmean(numbers))
                facts.append((f"Mean of the maxima{here}", f"{number(mean)} {info.unit}"))
            break
    return Facts(facts)


def _why_without(info: PlotsInfo) -> str:
    if info.min_height is None:
        return "outside the raster or on no data"
    return (
        f"outside the raster, on no data, or without a height above {trimmed(info.min_height)} "
        f"{info.unit}"
    )


def _outside(info: PlotsInfo) -> list[Block]:
    names = [name for name, out in zip(info.names, info.outside) if out]
    if not names:
        return []
    if len(names) == len(info.names):
        return [
            Note(
                "No plot has a cell of the raster. Look at the overlay below: are the two in the "
                "same place, and is the layer's CRS right?"
            )
        ]
    more = [f"and {integer(len(names) - 40)} more"] if len(names) > 40 else []
    return [Listing(f"{plural(len(names), 'plot')} without a cell:", [*names[:40], *more])]


def _by_plot(info: PlotsInfo, headline: str) -> Chart | Table:
    values = _numbers(info.statistics[headline])
    seen = np.isfinite(values)
    title = _title(headline)
    shown = values[seen]
    unit = "cells" if title == "Cells" else info.unit
    alt = (
        f"{title} of {plural(int(seen.sum()), 'plot')}, from {number(float(shown.min()))} to "
        f"{number(float(shown.max()))} {unit}."
    )
    if shown.size <= charts.MOST_BARS:
        order = np.argsort(-shown, kind="stable")
        names = [name for name, ok in zip(info.names, seen) if ok]
        return charts.bars(
            [names[i] for i in order],
            shown[order],
            x_label="Plot",
            y_label=f"{title} ({unit})",
            alt=alt,
            caption=f"{title} by plot, largest first.",
        )
    mean = float(shown.mean())
    return charts.distribution(
        shown,
        x_label=f"{title} ({unit})",
        y_label="Plots",
        alt=alt,
        caption=f"Distribution of the plots' values ({plural(shown.size, 'plot')}); the line is "
        "their mean.",
        lines=[(mean, f"mean {number(mean)} {unit}")],
    )


def _overlay(info: PlotsInfo, look: Quicklook) -> list[Block]:
    outlines = [
        Outline(ring, bool(info.outside[plot]), info.names[plot] or "")
        for plot, ring in info.outlines
    ]
    dots, left_out = _dots(info)
    missing = sum(info.outside)
    if missing:
        text = (
            f"{plural(missing, 'plot')} without a cell {'is' if missing == 1 else 'are'} drawn "
            "with dashes in orange."
        )
    else:
        text = "Every plot has cells that count."
    chart = height_map(
        look.values[0],
        look.frame,
        bar_label=f"{info.raster} ({info.unit})",
        alt=f"Map of {info.raster} with {plural(len(info.names), 'plot')}. {text}",
        caption="Plots on the part of the raster that is around them; grey is no data."
        + thinned(look.step, "the highest of those read")
        + left_out,
        outlines=outlines,
        dots=dots,
        width=FULL if look.frame.aspect < 0.75 else 0.8 * FULL,
    )
    return [Text(text), chart]


def _dots(info: PlotsInfo) -> tuple[Dots | None, str]:
    """Places of very many plots: those without a cell, and of the others as many as can be seen.

    Returns:
        The places, None if there are outlines, and a sentence about those left out.
    """
    if info.middles is None:
        return None, ""
    owners, places = info.middles
    outside = np.array(info.outside, dtype=bool)[owners]
    with_cells, without = np.flatnonzero(~outside), np.flatnonzero(outside)
    shown, text = with_cells, ""
    if with_cells.size > MOST_PLACES:
        # By chance, for every tenth plot of a regular grid would be a pattern.
        shown = np.random.default_rng(0).choice(with_cells, MOST_PLACES, replace=False)
        text = (
            f" Of {integer(with_cells.size)} places with cells {integer(MOST_PLACES)} are shown, "
            "chosen at random."
        )
    chosen = np.concatenate([shown, without])
    return Dots(places[chosen], outside[chosen]), text


def _cells(info: PlotsInfo) -> list[Block]:
    shown = info.cells[:MOST_HISTOGRAMS]
    more = len(info.names) - len(shown)
    caption = (
        "Cells of each plot by value. The horizontal axis is the same for all; each panel is as "
        "high as its fullest bin, whose number of cells is given."
    )
    if any((values == 0).any() for _, values in shown):
        caption += " Cells of exactly 0 are not in the bars; their share is given."
    if more > 0:
        where = "in the table below" if len(info.names) <= MOST_ROWS else "in the output layer"
        caption += f" The first {integer(len(shown))} plots; all are {where}."
    return [
        charts.small_histograms(
            shown,
            x_label=f"{info.raster} ({info.unit})",
            y_label="Cells",
            alt=f"Histograms of the cells of {plural(len(shown), 'plot')}.",
            caption=caption,
        )
    ]


def _table(groups: Sequence[PlotsInfo]) -> Table:
    info = groups[0]
    statistics = {name: every for one in groups for name, every in one.statistics.items()}
    twice = repeated(list(statistics))
    fields = [(one, name) for one in groups for name in one.statistics if name not in twice]
    columns = []
    for one, name in fields:
        values = one.statistics[name][:MOST_ROWS]
        kind = name.rsplit("_", 1)[-1]
        if kind in _COUNTS or name.endswith("nodata_count"):
            columns.append([integer(value) for value in values])
        elif name.endswith((*_SHARES, "cover")):
            share = name.endswith(_SHARES)
            columns.append([percent(value, 1 if share else 100) for value in values])
        else:
            columns.append(numbers(values, digits_for(values)))
    names = info.names[:MOST_ROWS]
    rows = [[name or NONE, *cells] for name, *cells in zip(names, *columns)]
    which = "every plot"
    if len(info.names) > MOST_ROWS:
        which = (
            f"the first {integer(MOST_ROWS)} of {plural(len(info.names), 'plot')}; the output "
            "layer has them all"
        )
    return Table(
        ["Plot", *(_column(one, name) for one, name in fields)],
        rows,
        f"Statistics of {which}; below each heading the field of the layer"
        + ("; the 50th percentile is the median" if twice else ""),
        marked=frozenset(
            place
            for place, out in enumerate(zip(*(one.outside[:MOST_ROWS] for one in groups)))
            if all(out)
        ),
        tall=len(rows) > 40,
        download=Download(
            "plots.csv",
            ["plot", *statistics],
            list(zip(names, *(every[:MOST_ROWS] for every in statistics.values()))),
        ),
    )


def _column(info: PlotsInfo, name: str) -> Column:
    title = heading(name).with_unit(info.unit)
    return Column(f"{info.title}: {title}" if info.title else title, field=name)
