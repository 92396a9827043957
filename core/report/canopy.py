# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of Clean Zero Canopy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..canopy import CanopySummary
from ..thumbnail import Thumbnail
from . import charts
from .canvas import FULL
from .maps import height_map
from .numbers import integer, number, percent, trimmed
from .page import Block, Chart, Facts, Note, Report, Section, Table, Text
from .quicklook import Quicklook, of_thumbnail


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
    """

    name: str
    band: int
    threshold: float
    max_height: float | None
    picture: Thumbnail
    unit: str = "m"

    @property
    def before(self) -> Quicklook:
        """The raster, thinned."""
        return of_thumbnail(self.picture, slice(0, 1))

    @property
    def after(self) -> Quicklook:
        """The cleaned raster, thinned alike."""
        return of_thumbnail(self.picture, slice(1, 2))


def canopy_report(summary: CanopySummary, info: CanopyInfo) -> Report:
    """The page for a cleaned canopy height model.

    Raises:
        MissingPackageError: if matplotlib is not installed.
    """
    s, unit = summary, info.unit
    upper = "" if info.max_height is None else f" or above {trimmed(info.max_height)} {unit}"
    rule = f"heights at or below {trimmed(info.threshold)} {unit}{upper} are no data"
    blocks: list[Block] = [
        Facts(
            [
                ("Cells removed", integer(s.removed_count), rule),
                ("Share removed", percent(s.removed_count, s.valid_before), "of cells with data"),
                ("Mean before", f"{number(s.mean_before)} {unit}"),
                ("Mean after", f"{number(s.mean_after)} {unit}"),
            ]
        ),
        _summary_table(s, unit),
        *_remarks(s, unit),
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
            ("Raster", f"{info.name}, band {info.band}"),
            ("Rule", rule),
            ("Nodata value of the output", f"{s.nodata:g}"),
            ("Figures", "from every cell; pictures from a thinned raster"),
        ],
    )


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


def _remarks(s: CanopySummary, unit: str) -> list[Block]:
    if not s.valid_before:
        return [Note("The raster has no cell with data.")]
    if not s.valid_after:
        return [Note("No cell is left above the threshold. Are the heights in another unit?")]
    blocks: list[Block] = []
    if s.min_before is not None and s.min_before < 0:
        blocks.append(
            Note(
                f"The raster has heights below the ground, down to {number(s.min_before)} {unit}. "
                "They come with noise in the surface and terrain models; all are removed."
            )
        )
    if s.removed_count and s.mean_before is not None and s.mean_after is not None:
        blocks.append(
            Text(
                f"With the removed cells the mean height was {number(s.mean_before)} {unit}, "
                f"without them it is {number(s.mean_after)} {unit}: the first mixes ground and "
                "canopy, the second is of canopy only."
            )
        )
    return blocks


def _histogram(info: CanopyInfo) -> Chart:
    before = info.before.values[0]
    after = info.after.values[0]
    seen = before[np.isfinite(before)].astype(np.float64)
    left = after[np.isfinite(after)].astype(np.float64)
    edges = _edges(seen, info.threshold)
    layers = [
        ("before", np.histogram(seen, edges)[0]),
        ("after", np.histogram(left, edges)[0]),
    ]
    every = (
        "every cell"
        if info.before.step <= 1
        else f"one cell in {integer(round(info.before.step**2))}"
    )
    return charts.layered_histogram(
        edges,
        layers,
        x_label=f"Height ({info.unit})",
        y_label="Cells" if info.before.step <= 1 else "Cells of the sample",
        alt=f"Histogram of heights before and after cleaning, from {number(edges[0], 1)} to "
        f"{number(edges[-1], 1)} {info.unit}.",
        caption=f"Heights before (line) and after (filled), from {every}.",
        cut=info.threshold,
        peak_text="cells " + _bin_text(edges, layers[0][1], info),
    )


def _bin_text(edges: charts.Floats, counts: charts.Counts, info: CanopyInfo) -> str:
    """Which heights the fullest bin holds, in words."""
    peak = int(np.argmax(counts))
    low, high = edges[peak], edges[peak + 1]
    if low <= info.threshold < high:
        return f"from {trimmed(low, 1)} to {trimmed(info.threshold, 1)} {info.unit}, above the axis"
    return f"from {trimmed(low, 1)} to {trimmed(high, 1)} {info.unit}, above the axis"


def _edges(values: charts.Floats, threshold: float) -> charts.Floats:
    """Bins of equal width, one of whose edges is just above the threshold.

    So the bin up to the threshold holds what goes and the next one what stays.
    """
    edges = charts.bins_of(values, 60)
    step = edges[1] - edges[0]
    start = np.nextafter(np.float32(threshold), np.float32(np.inf))
    below = np.ceil(max(start - values.min(), 0) / step)
    above = np.ceil(max(values.max() - start, step) / step)
    shifted: charts.Floats = float(start) + step * np.arange(-below, above + 1)
    return shifted


def _map(info: CanopyInfo) -> Chart:
    look = info.after
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
        + ("" if look.step <= 1 else f" One cell in {integer(round(look.step**2))} is shown."),
    )
