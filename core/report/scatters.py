# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts of points: one quantity against another, plots or cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np

from .canvas import (
    BLACK,
    BLUE,
    FULL,
    INK,
    PAGE,
    RED,
    SOFT,
    TEXT,
    WHITE,
    drawing,
    finish,
    label,
    plain,
)
from .charts import Bools, Floats
from .numbers import number, shorten
from .page import Chart

_MOST_NAMES = 12


@dataclass(frozen=True)
class Points:
    """Points of a chart, one a plot.

    Args:
        x: horizontal values.
        y: vertical values, same length.
        names: of the points, "" or none at all for no names.
        marked: which stand out; their names are written beside them.
    """

    x: Floats
    y: Floats
    names: Sequence[str] = ()
    marked: Bools | None = None

    @property
    def outstanding(self) -> Bools:
        """Which stand out."""
        return np.zeros(self.x.shape, dtype=bool) if self.marked is None else self.marked


@dataclass(frozen=True)
class Fit:
    """A fitted line.

    Args:
        x: where it is drawn, ascending.
        y: the line.
        half: half the width of its confidence band, None for no band.
    """

    x: Floats
    y: Floats
    half: Floats | None = None


def scatter(
    points: Points,
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    fit: Fit | None = None,
    corner: Sequence[str] = (),
    width: float = 6.2,
) -> Chart:
    """Points on equal axes, with the 1:1 line, a fit, and figures in the emptier corner."""
    x, y = points.x, points.y
    top = 1.06 * float(max(x.max(), y.max(), 1e-9))
    low = min(0.0, 1.06 * float(min(x.min(), y.min())))
    with drawing(width, width) as (figure, panels):
        axes = panels[0, 0]
        axes.plot([low, top], [low, top], color=SOFT, lw=1.2, ls=(0, (5, 4)), label="1:1 line")
        if fit is not None:
            axes.plot(fit.x, fit.y, color=BLUE, lw=1.8, label="least squares fit")
            if fit.half is not None:
                lower, upper = fit.y - fit.half, fit.y + fit.half
                axes.fill_between(
                    fit.x, lower, upper, color=BLUE, alpha=0.16, lw=0, label="95 % band of the fit"
                )
        _draw(axes, points, np.abs(x - y), (low + top) / 2)
        axes.set(xlim=(low, top), ylim=(low, top), aspect="equal")
        label(axes, x_label, y_label)
        _corner_text(axes, corner, points, top)
        handles, texts = axes.get_legend_handles_labels()
        axes.legend(
            handles, texts, loc="upper center", bbox_to_anchor=(0.5, -0.11), ncol=3,
            fontsize=TEXT - 1, frameon=False, labelcolor=INK, columnspacing=1.4,
        )  # fmt: skip
        return finish(figure, alt, caption)


def _draw(axes: Any, points: Points, distance: Floats, centre: float) -> None:
    """The points; the marked ones as diamonds, those of greatest `distance` with their names."""
    x, y, marked = points.x, points.y, points.outstanding
    few = x.size <= 300
    axes.scatter(
        x[~marked], y[~marked], s=42 if few else 9, color=BLUE, alpha=0.9 if few else 0.4,
        edgecolors=PAGE, linewidths=0.6 if few else 0, label="plot", zorder=3,
        rasterized=x.size > 2000,
    )  # fmt: skip
    if not marked.any():
        return
    axes.scatter(
        x[marked], y[marked], s=56, color=RED, marker="D", edgecolors=PAGE, linewidths=0.6,
        label="plot, outlier", zorder=4,
    )  # fmt: skip
    named = [int(i) for i in np.argsort(-distance) if marked[i] and points.names]
    for place in named[:_MOST_NAMES]:
        left = x[place] > centre
        axes.annotate(
            plain(shorten(points.names[place], 18)), (x[place], y[place]),
            xytext=(-7 if left else 7, 0), textcoords="offset points",
            ha="right" if left else "left", va="center", fontsize=TEXT - 1, color=INK, zorder=5,
        )  # fmt: skip


def _corner_text(axes: Any, lines: Sequence[str], points: Points, top: float) -> None:
    if not lines:
        return
    upper = np.count_nonzero((points.x < 0.5 * top) & (points.y > 0.6 * top))
    lower = np.count_nonzero((points.x > 0.5 * top) & (points.y < 0.4 * top))
    at_top = bool(upper <= lower)
    axes.text(
        0.03 if at_top else 0.97, 0.97 if at_top else 0.03, "\n".join(map(plain, lines)),
        transform=axes.transAxes, ha="left" if at_top else "right",
        va="top" if at_top else "bottom", fontsize=TEXT, color=INK, linespacing=1.5,
    )  # fmt: skip


def agreement(
    points: Points,
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    bias: float,
    limits: tuple[float, float] | None = None,
    unit: str = "m",
) -> Chart:
    """Differences over means with bias and limits of agreement (Bland and Altman)."""
    with drawing(FULL, 4.2) as (figure, panels):
        axes = panels[0, 0]
        axes.axhline(0, color=SOFT, lw=0.8)
        lines = [(bias, "mean", "-")]
        if limits is not None:
            lines += [(limits[0], "mean − 1.96 SD", "--"), (limits[1], "mean + 1.96 SD", "--")]
        for height, text, dashes in lines:
            axes.axhline(height, color=BLUE, lw=1.4, ls=dashes)
            axes.annotate(
                f"{text}: {number(height, sign=True)} {unit}", (0.0, height),
                xycoords=("axes fraction", "data"), xytext=(5, 3), textcoords="offset points",
                ha="left", va="bottom", fontsize=TEXT - 1, color=INK,
            )  # fmt: skip
        centre = float(points.x.min() + points.x.max()) / 2
        _draw(axes, points, np.abs(points.y - bias), centre)
        axes.margins(x=0.06, y=0.16)
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)


@dataclass(frozen=True)
class Density:
    """A panel of `density_panels`: many points and, if it is known, a line (slope, offset)."""

    name: str
    x: Floats
    y: Floats
    line: tuple[float, float] | None = None


def density_panels(
    panels_of: Sequence[Density],
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    columns: int = 4,
) -> Chart:
    """Clouds of points as densities, one panel per band, with the 1:1 line and a fitted line."""
    columns = min(columns, max(len(panels_of), 2))
    rows = ceil(len(panels_of) / columns)
    with drawing(FULL, 2.45 * rows + 0.4, rows, columns) as (figure, panels):
        for axes, one in zip(panels.flat, panels_of):
            low, high = _common_range(one)
            counts, _, _ = np.histogram2d(one.x, one.y, bins=48, range=[[low, high]] * 2)
            shades = np.where(counts.T > 0, np.log1p(counts.T), np.nan)
            axes.imshow(
                shades, extent=(low, high, low, high), origin="lower", cmap="cividis_r",
                interpolation="none", aspect="equal",
            )  # fmt: skip
            axes.grid(False)
            axes.set_facecolor(WHITE)  # the ramp ends in a dark blue
            axes.plot([low, high], [low, high], color=BLACK, lw=0.9, ls=(0, (5, 4)))
            if one.line is not None:
                ends = np.array([low, high])
                axes.plot(ends, one.line[0] * ends + one.line[1], color=RED, lw=1.6)
            axes.set(xlim=(low, high), ylim=(low, high))
            axes.set_title(plain(shorten(one.name, 18)), fontsize=TEXT - 1, color=INK, loc="left")
            axes.tick_params(labelsize=TEXT - 3)
            axes.locator_params(nbins=3)
        for axes in list(panels.flat)[len(panels_of) :]:
            axes.set_visible(False)
        figure.supxlabel(plain(x_label), fontsize=TEXT, color=INK)
        figure.supylabel(plain(y_label), fontsize=TEXT, color=INK)
        return finish(figure, alt, caption)


def _common_range(one: Density) -> tuple[float, float]:
    """The range that all but the outermost half per cent of both axes' values are in."""
    ends = [np.percentile(values, (0.5, 99.5)) for values in (one.x, one.y)]
    low, high = float(min(e[0] for e in ends)), float(max(e[1] for e in ends))
    room = 0.04 * (high - low) or 0.5
    return low - room, high + room
