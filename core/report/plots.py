# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Buffer Plots and Zonal Stats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import charts
from .canvas import FULL
from .maps import Dots, Outline, height_map
from .numbers import NONE, digits_for, integer, number, numbers, percent, plural
from .page import Block, Chart, Facts, Listing, Note, Report, Section, Table, Text
from .quicklook import Quicklook

#: Statistics that are counts of cells.
_COUNTS = frozenset({"count", "nodata_count", "variety"})
#: The statistic that the bar chart shows: the first of these that was computed.
_HEADLINES = ("max", "p95", "median", "mean", "sum", "min", "count")
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
        statistics: statistic (or field name) to one value a plot; None or NaN where there is none.
        outlines: (place of a plot, ring (n, 2)) for each part of each, as `look` is placed; none
            if there are `middles`.
        outside: plots without any cell of the raster.
        middles: of more than `MOST_OUTLINES`: place of its plot, and middle (n, 2), of each part.
        look: the raster, thinned.
        cells: (plot, values of its cells) of the first plots, for their histograms.
        unit: of the raster's values.
        settings: (name, value) pairs for "How this was made": cell rule, radius, …
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


def plots_report(info: PlotsInfo) -> Report:
    """The page for statistics of plots.

    Raises:
        MissingPackageError: if matplotlib is not installed.
    """
    sections = [Section("Plots", [_facts(info), *_outside(info)])]
    headline = headline_of(info.statistics)
    if headline and np.isfinite(_numbers(info.statistics[headline])).any():
        sections.append(Section(f"{_title(headline)} by plot", [_by_plot(info, headline)]))
    if info.look is not None:
        sections.append(Section("Overlay check", _overlay(info, info.look)))
    if info.cells:
        sections.append(Section("Cells of each plot", _cells(info)))
    whole = len(info.names) <= MOST_ROWS
    sections.append(Section("All plots" if whole else "Plots one by one", [_table(info)]))
    return Report("Plots on a raster", f"{info.plots} on {info.raster}", sections, info.settings)


def headline_of(statistics: Mapping[str, Sequence[Any]]) -> str:
    """The statistic for the bar chart, by the end of its name (`_max`, `b1_max`); "" if none."""
    for wanted in _HEADLINES:
        for name in statistics:
            if name.rsplit("_", 1)[-1] == wanted:
                return name
    return next(iter(statistics), "")


def _title(name: str) -> str:
    words = {
        "max": "Maximum", "min": "Minimum", "mean": "Mean", "median": "Median", "sum": "Sum",
        "count": "Cells", "std": "Standard deviation", "range": "Range",
    }  # fmt: skip
    short = name.rsplit("_", 1)[-1]
    if short in words:
        return words[short]
    return f"{short[1:]}th percentile" if short[:1] == "p" and short[1:].isdigit() else name


def _numbers(values: Sequence[Any]) -> charts.Floats:
    return np.array([np.nan if v is None else float(v) for v in values], dtype=np.float64)


def _facts(info: PlotsInfo) -> Facts:
    outside = sum(info.outside)
    facts = [
        ("Plots", integer(len(info.names))),
        ("Without a cell", integer(outside), "outside the raster or on no data"),
    ]
    for name, values in info.statistics.items():
        if name.rsplit("_", 1)[-1] == "max":
            numbers = _numbers(values)
            if np.isfinite(numbers).any():
                facts.append(("Highest", f"{number(float(np.nanmax(numbers)))} {info.unit}"))
                mean = float(np.nanmean(numbers))
                facts.append(("Mean of the maxima", f"{number(mean)} {info.unit}"))
            break
    return Facts(facts)


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


def _by_plot(info: PlotsInfo, headline: str) -> Chart:
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
    outlines = [Outline(ring, bool(info.outside[plot])) for plot, ring in info.outlines]
    dots, left_out = _dots(info)
    missing = sum(info.outside)
    if missing:
        text = (
            f"{plural(missing, 'plot')} without a cell {'is' if missing == 1 else 'are'} drawn "
            "in red."
        )
    else:
        text = "Every plot lies on cells with data."
    chart = height_map(
        look.values[0],
        look.frame,
        bar_label=f"{info.raster} ({info.unit})",
        alt=f"Map of {info.raster} with {plural(len(info.names), 'plot')}. {text}",
        caption="Plots on the part of the raster that is around them; grey is no data."
        + ("" if look.step <= 1 else f" One cell in {integer(round(look.step**2))} is shown.")
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
        "high as its fullest bin, whose cells it tells."
    )
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


def _table(info: PlotsInfo) -> Table:
    columns = []
    for name, every in info.statistics.items():
        values = every[:MOST_ROWS]
        kind = name.rsplit("_", 1)[-1]
        if kind in _COUNTS or name.endswith("nodata_count"):
            columns.append([integer(value) for value in values])
        elif name.endswith(("valid_fraction", "cover")):
            share = name.endswith("valid_fraction")
            columns.append([percent(value, 1 if share else 100) for value in values])
        else:
            columns.append(numbers(values, digits_for(values)))
    names = info.names[:MOST_ROWS]
    rows = [[name or NONE, *cells] for name, *cells in zip(names, *columns)]
    which = "every plot"
    if len(info.names) > MOST_ROWS:
        which = (
            f"the first {integer(MOST_ROWS)} of {integer(len(info.names))} plots; the output layer "
            "has them all"
        )
    return Table(
        ["Plot", *info.statistics],
        rows,
        f"Statistics of {which} ({info.unit}, except counts and shares)",
        marked=frozenset(place for place, out in enumerate(info.outside[:MOST_ROWS]) if out),
        tall=len(rows) > 40,
    )
