# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures of rasters as charts: heights, colour composites, classes, outlines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from textwrap import fill
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..shades import HEIGHTS
from . import plain as ours
from . import scalebar
from .canvas import (
    BLACK,
    BLUE,
    FULL,
    INK,
    RED,
    RULE,
    SOFT,
    TEXT,
    WHITE,
    can_draw,
    drawing,
    finish,
    label,
    plain,
)
from .canvas import entry as legend_entry
from .maplabels import LETTERS, Name, place_names
from .numbers import number, plural, shorten
from .page import Chart
from .quicklook import Bytes, Frame, panel_columns, thin

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Outline:
    """A closed line on a map.

    Args:
        ring: (n, 2) map coordinates, x and y.
        marked: it stands out.
        name: written beside it, where there is room; "" for none.
    """

    ring: Floats
    marked: bool = False
    name: str = ""


@dataclass(frozen=True)
class Dots:
    """Places on a map, where outlines would be too many to be seen.

    Args:
        places: (n, 2) map coordinates, x and y.
        marked: (n,) those that stand out.
    """

    places: Floats
    marked: NDArray[np.bool_]


def height_map(
    values: NDArray[np.float32],
    frame: Frame,
    *,
    bar_label: str,
    alt: str,
    caption: str = "",
    outlines: Sequence[Outline] = (),
    dots: Dots | None = None,
    width: float = FULL,
) -> Chart:
    """Values of a raster (rows, columns) in a colour ramp with its bar; NaN is grey."""
    corners = [line.ring for line in outlines] + ([dots.places] if dots is not None else [])
    place, frame = frame, _grown(frame, corners)
    height = min(0.8 * width * frame.aspect + 0.5, 1.25 * width)
    names, caption = _named(outlines, frame, (width, height), scalebar.told(caption, frame))
    if not can_draw():
        spots = [] if dots is None else [
            (dots.places[dots.marked == red], red) for red in (False, True)
        ]
        return ours.height_map(
            values, (frame, place), [(o.ring, o.marked) for o in outlines],
            ours.Marks(spots, names), bar_label=bar_label, alt=alt, caption=caption, width=width,
        )  # fmt: skip
    from matplotlib.colors import LinearSegmentedColormap

    ramp = LinearSegmentedColormap.from_list("heights", HEIGHTS)
    with drawing(width, height) as (figure, panels):
        axes = panels[0, 0]
        _place(axes, frame)
        image = axes.imshow(values, extent=place.extent, cmap=ramp, interpolation="none")
        axes.set(xlim=(frame.left, frame.right), ylim=(frame.bottom, frame.top))
        _draw_outlines(axes, outlines)
        if dots is not None:
            _draw_dots(axes, dots)
        _draw_names(axes, names)
        scalebar.on_axes(axes, frame)
        bar = figure.colorbar(image, ax=axes, shrink=0.8, pad=0.02, aspect=30)
        bar.set_label(plain(bar_label), fontsize=TEXT, color=INK)
        bar.ax.tick_params(colors=SOFT, labelcolor=INK, labelsize=TEXT - 1)
        bar.outline.set_visible(False)
        label(axes, frame.x_label, frame.y_label)
        return finish(figure, alt, caption)


def _grown(frame: Frame, drawn: Sequence[Floats]) -> Frame:
    """The frame, larger where points (n, 2) lie beyond it; rows of cells count downwards."""
    if not any(len(points) for points in drawn):
        return frame
    corners = np.vstack(drawn)
    (left, low), (right, high) = corners.min(axis=0), corners.max(axis=0)
    low, high = min(frame.bottom, frame.top, low), max(frame.bottom, frame.top, high)
    bottom, top = (low, high) if frame.top > frame.bottom else (high, low)
    return replace(
        frame, left=min(frame.left, left), right=max(frame.right, right), bottom=bottom, top=top
    )


def _draw_outlines(axes: Any, outlines: Sequence[Outline]) -> None:
    """White lines with a black edge, marked ones dashed and red."""
    from matplotlib.collections import LineCollection

    many = len(outlines) > 200
    for marked in (False, True):
        rings = [thin(o.ring.T, 16 if many else 96).T for o in outlines if o.marked == marked]
        if not rings:
            continue
        color, dashes = (RED, (0, (3, 2))) if marked else (WHITE, "-")
        closed = [np.vstack([ring, ring[:1]]) for ring in rings]
        for shade, width, style in ((BLACK, 2.6, "-"), (color, 1.3, dashes)):
            lines = LineCollection(
                closed, colors=shade, linewidths=width * (0.5 if many else 1), linestyles=[style]
            )
            lines.set_rasterized(many)
            axes.add_collection(lines, autolim=False)


def _named(
    outlines: Sequence[Outline], frame: Frame, size: tuple[float, float], caption: str
) -> tuple[list[Name], str]:
    """The names of outlines that have room, and the caption, which says of how many have none."""
    rings: list[tuple[str, Floats]] = []
    for line in outlines:
        if rings and line.name == rings[-1][0]:  # a plot of several parts is named once
            rings[-1] = line.name, np.vstack([rings[-1][1], line.ring])
        elif line.name:
            rings.append((line.name, line.ring))
    # In points, without what stands around the map: numbers, labels and the bar.
    across = min(72 * size[0] - 150, (72 * size[1] - 50) / frame.aspect)
    names, without = place_names(rings, frame, across)
    if names and without:
        have = "has" if without == 1 else "have"
        caption += f" {plural(without, 'plot')} {have} no room for a name."
    return names, caption


def _draw_names(axes: Any, names: Sequence[Name]) -> None:
    """Black letters on white, so that they are read on any height."""
    box = {"facecolor": WHITE, "edgecolor": "none", "alpha": 0.75, "pad": 0.6}
    for name in names:
        axes.text(
            name.x, name.y, plain(name.text), fontsize=LETTERS, color=BLACK, ha="center",
            va="center", bbox=box, zorder=5, in_layout=False,
        )  # fmt: skip


def _draw_dots(axes: Any, dots: Dots) -> None:
    """White dots, specks if very many, and over them red diamonds for the marked ones."""
    few = len(dots.places) <= 5000
    for marked, color, shape in ((False, WHITE, "o"), (True, RED, "D")):
        places = dots.places[dots.marked == marked]
        if len(places):
            axes.scatter(
                *places.T, s=7 if few or marked else 1, color=color, marker=shape,
                edgecolors=BLACK, linewidths=0.4 if few or marked else 0, rasterized=True,
                zorder=3,
            )  # fmt: skip


def pictures(
    panels_of: Sequence[tuple[str, Bytes]],
    frame: Frame,
    *,
    alt: str,
    caption: str = "",
    width: float = FULL,
) -> Chart:
    """Pictures (rows, columns, 4) of one place beside each other, with titles."""
    caption = scalebar.told(caption, frame)
    columns = panel_columns(len(panels_of))
    if columns < len(panels_of) and frame.aspect > 0.8:
        width *= 0.86  # two rows of squares then leave room on a printed page
    if not can_draw():
        small = [(title, _small(picture, columns)) for title, picture in panels_of]
        return ours.pictures(small, frame, alt=alt, caption=caption, width=width)
    rows = ceil(len(panels_of) / columns)
    each = (width - 0.9) / columns
    with drawing(
        width, rows * (each * frame.aspect + 0.35) + 0.55, rows, columns, sharex=True, sharey=True
    ) as (figure, panels):
        for axes, (title, picture) in zip(panels.flat, panels_of):
            _place(axes, frame)
            axes.imshow(_small(picture, columns), extent=frame.extent, interpolation="none")
            axes.set_title(plain(title), fontsize=TEXT, color=INK, loc="left", pad=4)
        for axes in list(panels.flat)[len(panels_of) :]:
            axes.set_visible(False)
        scalebar.on_axes(panels.flat[0], frame)
        figure.supxlabel(frame.x_label, fontsize=TEXT, color=INK)
        figure.supylabel(frame.y_label, fontsize=TEXT, color=INK)
        return finish(figure, alt, caption)


def _small(picture: Bytes, columns: int) -> Bytes:
    """A picture with no more cells than a panel can show: fewer bytes, and sooner made."""
    most = 400 if columns > 1 else 960
    rows, cols = (
        np.linspace(0, n - 1, min(n, ceil(n * most / max(picture.shape)))).round().astype(int)
        for n in picture.shape[:2]
    )
    found: Bytes = picture[np.ix_(rows, cols)]
    return found


@dataclass(frozen=True)
class ClassEntry:
    """A class of a map: its code, its name for the legend, its colour as #rrggbb."""

    code: int
    name: str
    color: str


def painted(codes: NDArray[np.integer[Any]], classes: Sequence[ClassEntry]) -> Bytes:
    """Codes (rows, columns) as a picture (rows, columns, 4); codes of no class are transparent."""
    picture = np.zeros((*codes.shape, 4), dtype=np.uint8)
    for entry in classes:
        picture[codes == entry.code] = (*_rgb(entry.color), 255)
    return picture


def class_map(
    codes: NDArray[np.integer[Any]],
    classes: Sequence[ClassEntry],
    frame: Frame,
    *,
    alt: str,
    caption: str = "",
    width: float = FULL,
) -> Chart:
    """A map of codes (rows, columns) with a legend of the classes that it has."""
    caption = scalebar.told(caption, frame)
    if not can_draw():
        return ours.class_map(
            painted(codes, classes), [(one.name, one.color) for one in classes], frame,
            alt=alt, caption=caption, width=width,
        )  # fmt: skip
    from matplotlib.patches import Patch

    picture = painted(codes, classes)
    across = width - 2.6
    with drawing(width, min(across * frame.aspect + 0.7, 1.2 * width)) as (figure, panels):
        axes = panels[0, 0]
        _place(axes, frame)
        axes.imshow(picture, extent=frame.extent, interpolation="none")
        scalebar.on_axes(axes, frame)
        handles = [
            Patch(
                facecolor=entry.color,
                edgecolor=SOFT,
                linewidth=0.6,
                label=legend_entry(fill(entry.name, 24)),
            )
            for entry in classes
        ]
        axes.legend(
            handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1.0), fontsize=TEXT - 1,
            frameon=False, labelcolor=INK, borderaxespad=0.0,
        )  # fmt: skip
        label(axes, frame.x_label, frame.y_label)
        return finish(figure, alt, caption)


def footprints(
    boxes: Sequence[tuple[str, Floats]],
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    width: float = 6.2,
) -> Chart:
    """Outlines (n, 2) of scenes in one map, the first filled; each has its own line style."""
    if not can_draw():
        return ours.footprints(boxes, (x_label, y_label), alt=alt, caption=caption, width=width)
    styles = [("-", BLUE), ("--", RED), ("-.", INK), (":", SOFT)]
    with drawing(width, width * 0.75) as (figure, panels):
        axes = panels[0, 0]
        for place, (name, ring) in enumerate(boxes):
            dashes, color = styles[min(place, 3)]
            if place == 0:
                axes.fill(ring[:, 0], ring[:, 1], color=BLUE, alpha=0.15, lw=0)
            closed = np.vstack([ring, ring[:1]])
            axes.plot(
                closed[:, 0], closed[:, 1], color=color, ls=dashes, lw=2,
                label=legend_entry(shorten(name, 40)),
            )  # fmt: skip
        axes.set_aspect("equal")
        axes.margins(0.08)
        _few_ticks(axes)
        axes.legend(
            loc="upper center", bbox_to_anchor=(0.5, -0.16), fontsize=TEXT - 1, frameon=False,
            labelcolor=INK, ncol=1,
        )  # fmt: skip
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)


def _place(axes: Any, frame: Frame) -> None:
    axes.grid(False)
    axes.set_facecolor(RULE)
    for spine in axes.spines.values():
        spine.set_visible(True)
    axes.set_xlim(frame.left, frame.right)
    axes.set_ylim(frame.bottom, frame.top)
    _few_ticks(axes)


def _few_ticks(axes: Any) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    for axis, most in ((axes.xaxis, 4), (axes.yaxis, 4)):
        axis.set_major_locator(MaxNLocator(most, steps=[1, 2, 2.5, 5, 10], prune="both"))
        axis.set_major_formatter(FuncFormatter(partial(_coordinate, axis)))
    axes.tick_params(labelsize=TEXT - 2)
    for text in axes.get_yticklabels():
        text.set(rotation=90, va="center")


def _coordinate(axis: Any, value: float, _: int | None = None) -> str:
    """With as many decimals as tell the axis' ticks apart."""
    ticks = np.asarray(axis.get_majorticklocs(), dtype=np.float64)
    near = 1e-3 * float(np.diff(ticks).min(initial=np.inf)) if ticks.size > 1 else 1e-9
    digits = next((d for d in range(9) if np.allclose(ticks, ticks.round(d), 0, near)), 9)
    return number(value, digits).replace("\u202f", "")


def _rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
