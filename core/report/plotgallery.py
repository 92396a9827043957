# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of plots in the report of Buffer Plots and Zonal Stats: those to look at first.

Few plots all have one. Of many the extremes are shown, each for the reason that the page gives:
that is where a wrong position, a spike of the raster or a felled stand shows. What is read does
not grow with the number of plots.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from ..plural import word
from ..raster import RasterSource
from ..zonal.engine import PlotStatistics
from ..zonal.names import COVER, field_name
from .chips import Bools, Chip, Floats, PlotShape, draw_chip, ramp_bar, ramp_of, read_chip
from .headings import heading
from .numbers import integer, number, percent, plural, shorten, trimmed
from .page import Block, Section, Text, Tiles

Array = NDArray[Any]
Ints = NDArray[np.int64]

#: So many plots have a picture.
MOST_CHIPS = 24
#: The statistic that says how high a plot is: the first of these that was computed.
HEADLINES = ("max", "p95", "median", "mean", "sum", "min", "count")

_NBSP = "\u00a0"

ALL, HIGHEST, APART, LEAST, EMPTY, EDGE = "all", "highest", "apart", "least", "empty", "edge"


@dataclass(frozen=True)
class Pick:
    """Plots that are shown for one reason.

    Args:
        reason: ALL, HIGHEST, …
        places: of the plots, in the order in which they are shown.
        count: of all plots of which the same is true.
        by: statistics that the reason is about.
    """

    reason: str
    places: Ints
    count: int
    by: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlotChip:
    """A picture of a plot, and its figures by the names of statistics."""

    chip: Chip
    figures: Mapping[str, float]


@dataclass(frozen=True)
class PlotGallery:
    """What the page shows.

    Args:
        picks: why, and which pictures.
        plots: how many there are.
    """

    picks: Sequence[tuple[Pick, Sequence[PlotChip]]]
    plots: int


def headline_of(columns: Sequence[str]) -> str:
    """The statistic that plots are ranked by; "" if there is none of them."""
    return next((name for name in HEADLINES if name in columns), "")


def pick_plots(
    columns: Mapping[str, Floats], used: Bools, off: Floats, most: int = MOST_CHIPS
) -> list[Pick]:
    """Which plots are shown, and why. A plot is shown once.

    Args:
        columns: statistics of a band by name, NaN where there is none.
        used: plots with a cell that counts.
        off: part of the box of each plot that is beside the raster, 0..1; NaN without geometry.
        most: plots in all.
    """
    headline = headline_of(list(columns))
    there = off < 1
    if np.count_nonzero(there) <= most:
        order = np.flatnonzero(there)
        if headline:
            order = order[np.argsort(-_known(columns[headline][order], -np.inf), kind="stable")]
        by = (headline,) if headline else ()
        return [Pick(ALL, order, order.size, by)] if order.size else []
    kinds = [kind for kind in _kinds(columns, used, off) if kind.places.size]
    rooms: dict[str, int] = {}
    for at, kind in enumerate(sorted(kinds, key=lambda one: one.count)):
        # What the rarest leave over goes to the others.
        room = (most - sum(rooms.values())) // (len(kinds) - at)
        rooms[kind.reason] = min(room, kind.count)
    taken: set[int] = set()
    found = []
    for kind in kinds:
        fresh = [place for place in kind.places.tolist() if place not in taken]
        fresh = fresh[: rooms[kind.reason]]
        taken.update(fresh)
        if fresh:
            found.append(Pick(kind.reason, np.array(fresh), kind.count, kind.by))
    return found


def _kinds(columns: Mapping[str, Floats], used: Bools, off: Floats) -> list[Pick]:
    """Candidates of each kind, in the order of the page, the most striking of each first."""
    found = []
    headline = headline_of(list(columns))
    if headline:
        found.append(_chosen(HIGHEST, used, columns[headline], (headline,)))
    rest = next((name for name in ("p99", "p95", "p90", "p75", "median", "mean")
                 if name in columns), "")  # fmt: skip
    if "max" in columns and rest:
        apart = columns["max"] - columns[rest]
        found.append(_chosen(APART, used & (apart > 0), apart, ("max", rest)))
    if headline:
        low = COVER if COVER in columns else headline
        size = -columns[low] - 1e-9 * _known(columns[headline], 0.0)
        found.append(_chosen(LEAST, used, size, (low,)))
    found.append(_chosen(EMPTY, ~used & (off < 1), -off))
    found.append(_chosen(EDGE, used & (off > 0) & (off < 1), off))
    return found


def _chosen(reason: str, which: Bools, size: Floats, by: tuple[str, ...] = ()) -> Pick:
    """Up to so many plots as all pictures could show, of those the largest first."""
    places = np.flatnonzero(which & np.isfinite(size))
    count, most = places.size, 3 * MOST_CHIPS
    if places.size > most:
        places = np.sort(places[np.argpartition(-size[places], most)[:most]])
    return Pick(reason, places[np.argsort(-size[places], kind="stable")], count, by)


def _known(values: Floats, other: float) -> Floats:
    return np.where(np.isfinite(values), values, other)


def off_raster(boxes: Floats, source: RasterSource) -> Floats:
    """Part of each box (n, 4) that is beside the raster; NaN for none."""
    left, bottom, right, top = source.grid.bounds
    wide = np.minimum(boxes[:, 2], right) - np.maximum(boxes[:, 0], left)
    high = np.minimum(boxes[:, 3], top) - np.maximum(boxes[:, 1], bottom)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    with np.errstate(invalid="ignore", divide="ignore"):
        off: Floats = 1.0 - np.maximum(wide, 0) * np.maximum(high, 0) / area
    return np.where(off < 1e-9, 0.0, off)


def see_gallery(
    result: PlotStatistics,
    boxes: Floats,
    source: RasterSource,
    outlines: Callable[[Ints], Sequence[tuple[int, Floats]]],
) -> PlotGallery | None:
    """Read the pictures; None where there is none to show, or the raster is rotated.

    Args:
        result: of `plot_statistics`; its first band is shown.
        boxes: (plots, 4) of the plots, in the raster's CRS.
        source: the raster.
        outlines: gives place in the list and outer ring of the parts of some plots.

    Raises:
        RasterReadError: if the raster cannot be read.
    """
    if not source.grid.is_axis_aligned:
        return None
    band = result.bands[0]
    names = [name for name in (*HEADLINES, "p99", "p90", "p75", COVER)
             if field_name(name, band, result.bands) in result]  # fmt: skip
    columns = {
        name: np.asarray(result[field_name(name, band, result.bands)], dtype=np.float64)
        for name in names
    }
    used = (result.used > 0).any(axis=0)
    picks = []
    for pick in pick_plots(columns, used, off_raster(boxes, source)):
        rings: dict[int, list[Floats]] = {}
        for at, ring in outlines(pick.places):
            rings.setdefault(at, []).append(ring)
        chips = []
        for at, place in enumerate(pick.places.tolist()):
            figures = {name: float(values[place]) for name, values in columns.items()}
            top = figures.get("max")
            shape = PlotShape(rings.get(at, []))
            chip = read_chip(source, place, shape, band=band, highest=top)
            if chip is not None:
                chips.append(PlotChip(chip, figures))
        if chips:
            picks.append((pick, chips))
    return PlotGallery(picks, len(boxes)) if picks else None


def gallery_section(
    gallery: PlotGallery, names: Sequence[str], raster: str, unit: str, title: str = ""
) -> Section:
    """The pictures, by the reason why they are shown.

    Args:
        gallery: of `see_gallery`.
        names: of all plots.
        raster: its name.
        unit: of its values.
        title: raster and radius, where there are several.
    """
    every = [one for _, chips in gallery.picks for one in chips]
    ramp = ramp_of([one.chip.look for one in every])
    marked = any(one.chip.top is not None for one in every)
    sign = " Triangle: its highest cell." if marked else ""
    whole = gallery.picks[0][0].reason == ALL
    lead = (
        "" if whole
        else f"{integer(len(every))} of {plural(gallery.plots, 'plot')}, the extremes, where a "
        "wrong position, a spike in the raster or a felled stand shows. Each is shown once, for "
        "the first reason that fits. "
    )  # fmt: skip
    blocks: list[Block] = [
        Text(f"{lead}White line: the plot.{sign}"), ramp_bar(ramp, raster, unit)
    ]
    for pick, chips in gallery.picks:
        charts = [
            draw_chip(one.chip, ramp, name, _caption(name, one.figures, pick, unit))
            for one in chips
            for name in [shorten(names[one.chip.place] or integer(one.chip.place + 1), 28)]
        ]
        blocks += [Text(_why(pick, len(chips), gallery.plots)), Tiles(charts, small=True)]
    where = f": {title}" if title else ""
    return Section(("Plot by plot" if whole else "Plots to look at first") + where, blocks)


def _why(pick: Pick, shown: int, plots: int) -> str:
    """A sentence on what the plots have in common."""
    by = [_said(name) for name in pick.by]
    if pick.reason == ALL:
        count = plural(shown, "plot") if shown == plots else (
            f"{plural(shown, 'plot')} of {integer(plots)}, those on the raster"
        )  # fmt: skip
        return f"{count}, by {by[0]}, largest first." if by else f"{count}."
    if pick.reason == HIGHEST:
        return f"Largest {by[0]}, largest first:"
    if pick.reason == APART:
        return (
            f"Highest cell furthest above the plot's {by[1]} (a single tree, a crown that reaches "
            "in, a wire, a spike):"
        )
    if pick.reason == LEAST:
        return f"Least {by[0]}, least first:"
    few = "" if shown == pick.count else f", {integer(shown)} of them here"
    if pick.reason == EMPTY:
        return f"On the raster, without a cell that counts ({integer(pick.count)}{few}):"
    return f"Partly beside the raster ({integer(pick.count)}{few}), those furthest off first:"


def _said(name: str) -> str:
    title = heading(name).title
    return "canopy cover" if name == COVER else title[:1].lower() + title[1:]


def _caption(name: str, figures: Mapping[str, float], pick: Pick, unit: str) -> str:
    headline = headline_of(list(figures))
    if pick.reason == EMPTY or not np.isfinite(figures.get(headline, 0.0)):
        return f"{name}: no cell that counts"
    shown = list(dict.fromkeys([headline, *pick.by, COVER]))
    parts = []
    for key in shown:
        value = figures.get(key, np.nan)
        if not np.isfinite(value):
            continue
        if key == COVER:
            parts.append("cover " + percent(value, digits=0).replace(" ", _NBSP))
        elif key == "count":
            parts.append(f"{trimmed(value, 1)} {word(value, 'cell')}")
        else:
            digits = 1 if abs(value) >= 1 or value == 0 else 3
            parts.append(f"{_said(key)} {number(value, digits)}{_NBSP}{unit}")
    return f"{name}: {', '.join(parts)}" if parts else name
