# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Clean Zero Canopy."""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np

from ..canopy import CanopyPicture, CanopySummary
from ..raster import RasterSource, nodata_text
from ..surface import rules_of
from ..units import short_unit
from . import charts
from .canvas import FULL
from .maps import height_map
from .numbers import integer, number, percent, trimmed
from .page import Block, Chart, Facts, Note, Report, Section, Table, Text
from .quicklook import Quicklook, of_thumbnail, thinned
from .scenes import grid_rows, with_area
from .surface import surface_blocks

# Heights that went through single precision differ from a threshold by less than this.
_MOST_BINS = 2000
_NOISE = 1e-6


@dataclass(frozen=True)
class CanopyInfo:
    """What was cleaned and how.

    Args:
        name: of the raster.
        band: number of the band.
        threshold: heights at or below it were removed.
        max_height: heights above it were removed; None for no such bound.
        picture: what `clean_zero_canopy` gives to `pictures`: band 1 before, band 2 after.
        unit: of the heights.
        unit_stated: whether the raster states it; else it is assumed, and the page says so.
        terrain: name of the terrain model, where the raster is a surface model.
    """

    name: str
    band: int
    threshold: float
    max_height: float | None
    picture: CanopyPicture
    unit: str = "m"
    unit_stated: bool = False
    terrain: str = ""

    @classmethod
    def of(
        cls,
        path: str | os.PathLike[str],
        band: int,
        bounds: tuple[float, float | None],
        picture: CanopyPicture,
        name: str = "",
    ) -> CanopyInfo:
        """With the unit that the raster states.

        Args:
            path: of the raster.
            band: number of the band.
            bounds: threshold and maximum height (None for no such bound).
            picture: see above.
            name: of the raster; that of the file if not given.
        """
        with RasterSource(path) as source:
            unit = short_unit(source.band(band).unit)
            name = name or source.name
        return cls(name, band, *bounds, picture, unit or "m", bool(unit))

    @property
    def before(self) -> Quicklook:
        """The raster, thinned."""
        return of_thumbnail(self.picture, slice(0, 1))

    @property
    def after(self) -> Quicklook:
        """The cleaned raster, thinned alike."""
        return of_thumbnail(self.picture, slice(1, 2))


def canopy_report(summary: CanopySummary, info: CanopyInfo) -> Report:
    """The page for a cleaned canopy height model."""
    s, unit, grid = summary, info.unit, info.picture.grid
    upper = "" if info.max_height is None else f" or above {trimmed(info.max_height)} {unit}"
    rule = f"heights at or below {trimmed(info.threshold)} {unit}{upper} are no data"
    blocks: list[Block] = [
        Facts(
            [
                ("Cells removed", integer(s.removed_count), with_area(rule, s.removed_count, grid)),
                ("Share removed", percent(s.removed_count, s.valid_before), "of cells with data"),
                ("Mean before", f"{number(s.mean_before)} {unit}"),
                ("Mean after", f"{number(s.mean_after)} {unit}"),
            ]
        ),
        _summary_table(s, unit),
        *surface_blocks(s, unit, grid),
        *_remarks(s, info),
    ]
    sections = [Section("Before and after", blocks)]
    if np.isfinite(info.before.values).any():
        sections.append(Section("Distribution of heights", [_histogram(info)]))
    if np.isfinite(info.after.values).any():
        sections.append(Section("Cleaned canopy", [_map(info)]))
    return Report(
        "Clean zero canopy",
        info.name,
        sections,
        [
            ("Surface model" if info.terrain else "Raster", f"{info.name}, band {info.band}"),
            *_terrain_rows(s, info),
            ("Rule", rule),
            ("Nodata value of the output", nodata_text(s.nodata)),
            ("Unit of heights", info.unit if info.unit_stated else
             f"{info.unit}: assumed, the raster states none"),
            *grid_rows(grid),
            ("Figures", "from every cell; pictures " + (
                "too" if info.before.step <= 1 else "from a thinned raster")),
        ],
    )


def _terrain_rows(s: CanopySummary, info: CanopyInfo) -> list[tuple[str, str]]:
    if s.limits is None:
        return []
    return [
        ("Terrain model", f"{info.terrain}, band 1"),
        ("Heights", f"surface − terrain, float32; {rules_of(s.limits)}"),
    ]


def _summary_table(s: CanopySummary, unit: str) -> Table:
    return Table(
        ["", "Before", "After"],
        [
            [f"Mean ({unit})", number(s.mean_before, 3), number(s.mean_after, 3)],
            [f"Max ({unit})", number(s.max_before, 3), number(s.max_after, 3)],
            [f"Min ({unit})", number(s.min_before, 3), number(s.min_after, 3)],
            ["Cells with data", integer(s.valid_before), integer(s.valid_after)],
        ],
        "Heights before and after",
    )


def _remarks(s: CanopySummary, info: CanopyInfo) -> list[Block]:
    unit = info.unit
    if not s.valid_before:
        return [Note("The raster has no cell with data.")]
    if not s.valid_after:
        kept = "above the threshold" if info.max_height is None else "between the two bounds"
        return [Note(f"No cell is left {kept}. Are the heights in another unit?")]
    blocks: list[Block] = []
    if s.surface is None and s.min_before is not None and s.min_before < 0:
        blocks.append(
            Note(
                f"The raster has heights below the ground, down to {number(s.min_before)} {unit}. "
                "They come with noise in the surface and terrain models"
                + ("; all are removed." if info.threshold >= 0 else
                   f". Those above the threshold of {trimmed(info.threshold)} {unit} are kept.")
            )
        )
    if s.removed_count and s.mean_before is not None and s.mean_after is not None:
        blocks.append(
            Text(
                f"With the removed cells the mean height was {number(s.mean_before)} {unit}, "
                f"without them it is {number(s.mean_after)} {unit}."
                + (" The first mixes ground and canopy." if info.threshold >= 0 and
                   s.min_before is not None and s.min_before <= 0 else "")
            )
        )
    return blocks


def _histogram(info: CanopyInfo) -> Chart | Table:
    before = info.before.values[0]
    after = info.after.values[0]
    seen = before[np.isfinite(before)].astype(np.float64)
    left = after[np.isfinite(after)].astype(np.float64)
    edges = height_bins(seen, info.threshold)
    counts = [np.histogram(values, edges)[0] for values in (seen, left)]
    all_seen = info.before.step <= 1
    every = "every cell" if all_seen else f"one cell in {integer(round(info.before.step**2))}"
    # Counts of a sample would stand beside counts of all cells; shares of both are the same thing.
    bars = counts if all_seen else [100.0 * count / seen.size for count in counts]
    of = "cells" if all_seen else "% of the cells with a height before,"
    return charts.layered_histogram(
        edges,
        [("before", bars[0]), ("after", bars[1])],
        x_label=f"Height ({info.unit})",
        y_label="Cells" if all_seen else "Cells (% of those with a height before)",
        alt=f"Histogram of heights before and after cleaning, from {number(edges[0], 1)} to "
        f"{number(edges[-1], 1)} {info.unit}.",
        caption=f"Heights before (line) and after (filled), from {every}.",
        cut=info.threshold,
        peak_text=f"{of} {_bin_text(edges, bars[0], info)}",
    )


def _bin_text(edges: charts.Floats, bars: charts.Bars, info: CanopyInfo) -> str:
    """Which heights the fullest bin holds, in words."""
    peak = int(np.argmax(bars))
    low, high = edges[peak], edges[peak + 1]
    if low < info.threshold < high:
        return f"from {trimmed(low, 1)} to {trimmed(info.threshold, 1)} {info.unit}, above the axis"
    return f"from {trimmed(low, 1)} to {trimmed(high, 1)} {info.unit}, above the axis"


def height_bins(values: charts.Floats, threshold: float) -> charts.Floats:
    """Edges of bins, one of which is the threshold; none lies below the lowest height.

    Where heights lie below the threshold, the bin up to it holds what goes and the next one what
    stays; the first bin begins at the lowest height. Where none does, the first bin begins at the
    threshold and holds what lies on it as well.
    """
    edges = charts.bins_of(values, 60)
    step = edges[1] - edges[0]
    low, high = float(values.min()), float(values.max())
    # A threshold far from all heights, which are nearly one: still not more than so many bins.
    step = max(step, (max(high, threshold) - min(low, threshold)) / _MOST_BINS)
    if low > threshold - _NOISE * max(1.0, abs(threshold)):
        start = threshold + step * max(np.floor((low - threshold) / step), 0)
        bins = max(np.floor((high - start) / step) + 1, 1)
        from_threshold: charts.Floats = start + step * np.arange(bins + 1)
        from_threshold[0] = min(start, low)
        return from_threshold
    start = float(np.nextafter(np.float32(threshold), np.float32(np.inf)))
    below = np.ceil((start - low) / step)
    above = max(np.floor((high - start) / step) + 1, 1)
    shifted: charts.Floats = start + step * np.arange(-below, above + 1)
    shifted[0] = max(shifted[0], low)
    return shifted


def _map(info: CanopyInfo) -> Chart:
    look = of_thumbnail(info.picture.highest)
    values = look.values[0]
    shown = values[np.isfinite(values)]
    return height_map(
        values,
        look.frame,
        width=FULL if look.frame.aspect < 0.75 else 0.8 * FULL,
        bar_label=f"Height ({info.unit})",
        alt=f"Map of the cleaned canopy height model, {number(float(shown.min()), 1)} to "
        f"{number(float(shown.max()), 1)} {info.unit}; cells without data are grey.",
        caption="The cleaned raster; grey is no data."
        + thinned(look.step, "the highest of them; it is grey where none has a height"),
    )
