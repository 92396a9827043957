# SPDX-License-Identifier: GPL-2.0-or-later
"""The charts of all reports: values in, a `Chart` with axis labels, units and alt text out."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Any, Union

import numpy as np
from numpy.typing import NDArray

from . import tabled
from .canvas import (
    BLUE,
    FULL,
    INK,
    PAGE,
    RED,
    SKY,
    SOFT,
    TEXT,
    can_draw,
    drawing,
    entry,
    finish,
    label,
    plain,
)
from .numbers import integer, number, percent, shorten, trimmed
from .page import Chart, Table

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Counts = NDArray[np.int64]
Bars = Union[Counts, Floats]

#: More bars than this cannot be read; a distribution can.
MOST_BARS = 60
# In a table.
_FEW_BINS = 20


def bars(
    names: Sequence[str],
    values: Floats,
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    marked: Bools | None = None,
) -> Chart | Table:
    """A bar for each name, in the order given; the marked ones in the second colour, hatched."""
    if not can_draw():
        return tabled.named(names, values, (x_label, y_label), alt, marked)
    outstanding = np.zeros(values.shape, dtype=bool) if marked is None else marked
    places = np.arange(values.size)
    with drawing(FULL, 4.3) as (figure, panels):
        axes = panels[0, 0]
        axes.grid(False, axis="x")
        axes.bar(places[~outstanding], values[~outstanding], color=BLUE, width=0.78)
        if outstanding.any():
            axes.bar(
                places[outstanding], values[outstanding], color=RED, width=0.78, hatch="//",
                edgecolor=PAGE, linewidth=0,
            )  # fmt: skip
        if np.nanmin(values, initial=0.0) < 0:
            axes.axhline(0, color=SOFT, lw=0.8)
        small = TEXT - 1 if values.size <= 30 else TEXT - 3
        texts = [plain(shorten(name, 16)) for name in names]
        upright = values.size <= 12 and max(map(len, texts), default=0) <= 9
        axes.set_xticks(
            places, texts, rotation=0 if upright else 60, fontsize=small,
            ha="center" if upright else "right", rotation_mode="anchor",
        )  # fmt: skip
        axes.tick_params(axis="x", length=0)
        axes.set_xlim(-0.7, values.size - 0.3)
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)


def bins_of(values: Floats, most: int = 60) -> Floats:
    """Edges of equal bins on round numbers (1, 2, 2.5 or 5 times a power of ten)."""
    low, high = float(values.min()), float(values.max())
    span = high - low
    if span <= 0:
        half = max(abs(low) * 0.01, 0.5)
        return np.array([low - half, low + half])
    wanted = min(most, max(8, ceil(3 * values.size ** (1 / 3))))
    raw = span / wanted
    power = 10.0 ** np.floor(np.log10(raw))
    step = power * next(k for k in (1, 2, 2.5, 5, 10) if k * power >= raw * 0.999)
    edges: Floats = step * np.arange(np.floor(low / step), np.ceil(high / step + 1e-9) + 1)
    return edges


def distribution(
    values: Floats,
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    lines: Sequence[tuple[float, str]] = (),
) -> Chart | Table:
    """Histogram of values, with named vertical lines (a mean, say)."""
    if not can_draw():
        told = " ".join([alt, *(f"{text}." for _, text in lines)])
        edges = bins_of(values, _FEW_BINS)
        counts = np.histogram(values, edges)[0]
        return tabled.binned(edges, [(y_label, counts)], x_label, told)
    with drawing(FULL, 3.8) as (figure, panels):
        axes = panels[0, 0]
        axes.hist(values, bins=bins_of(values), color=BLUE, edgecolor=PAGE, linewidth=0.6)
        for place, (x, text) in enumerate(lines):
            axes.axvline(
                x, color=RED if place == 0 else SOFT, lw=1.4, ls="-" if place == 0 else "--"
            )
            axes.annotate(
                plain(text), (x, 1.0), xycoords=("data", "axes fraction"),
                xytext=(4, -4 - 13 * place), textcoords="offset points", va="top",
                fontsize=TEXT - 1, color=INK,
            )  # fmt: skip
        _whole_numbers(axes)
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)


def _whole_numbers(axes: Any) -> None:
    """Counts up the vertical axis, written as people do."""
    from matplotlib.ticker import MaxNLocator

    axes.yaxis.set_major_locator(MaxNLocator("auto", integer=True, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(lambda value, _: integer(value))


def layered_histogram(
    edges: Floats,
    layers: Sequence[tuple[str, Bars]],
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    cut: float | None = None,
    peak_text: str = "",
) -> Chart | Table:
    """Two histograms on one axis: the first as an outline, the second filled.

    Where one bin is far above all others the axis ends below its top, and a text says so.

    Args:
        edges: of the bins, one more than bars.
        layers: (name, counts or per cent) of the two.
        x_label: with unit.
        y_label: with unit.
        alt: what it shows.
        caption: below it.
        cut: vertical line at this value, a threshold.
        peak_text: beside a bin that reaches above the axis, after its count or share.
    """
    (first, before), (second, after) = layers
    if not can_draw():
        named = [(f"{y_label}, {first}", before), (f"{y_label}, {second}", after)]
        return tabled.binned(edges, named, x_label, alt)
    counted = before.dtype.kind == "i"
    ranked = np.sort(before)
    with drawing(FULL, 4.2) as (figure, panels):
        axes = panels[0, 0]
        axes.stairs(after, edges, fill=True, color=BLUE, alpha=0.85, label=entry(second))
        axes.stairs(before, edges, color=RED, lw=1.6, label=entry(first))
        if ranked.size > 2 and ranked[-1] > 4 * ranked[-2] > 0:
            limit = 1.35 * float(ranked[-2])
            peak = int(np.argmax(before))
            axes.set_ylim(0, limit)
            axes.annotate(
                plain(f"↑ {integer(round(before[peak]))} {peak_text}".strip()),
                (edges[peak + 1], limit), xytext=(6, -4), textcoords="offset points",
                va="top", fontsize=TEXT - 1, color=INK,
            )  # fmt: skip
        if cut is not None:
            axes.axvline(cut, color=SOFT, lw=1, ls="--")
        axes.legend(loc="upper right", fontsize=TEXT - 1, frameon=False, labelcolor=INK)
        if counted:
            _whole_numbers(axes)
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)


def small_histograms(
    panels_of: Sequence[tuple[str, Floats]],
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    columns: int = 6,
) -> Chart | Table:
    """One small histogram a name; all have the same bins, each is as high as its fullest bin.

    Values of exactly 0 are no part of the bars, which they would press flat: ground without canopy
    is most of many a plot. Their share is written beside.

    They are drawn into one pair of axes: sixty of them would take matplotlib ten seconds.
    """
    if not can_draw():
        return tabled.spreads(panels_of, x_label)
    columns = max(min(columns, len(panels_of)), 3)
    rows = ceil(len(panels_of) / columns)
    apart = [values[values != 0] for _, values in panels_of]
    filled = [values for values in apart if values.size]
    edges = bins_of(np.concatenate(filled), 24) if filled else np.array([0.0, 1.0])
    span = edges[-1] - edges[0]
    with drawing(FULL, 1.15 * rows + 0.6) as (figure, panels):
        axes = panels[0, 0]
        axes.grid(False)
        for side in ("left", "bottom"):
            axes.spines[side].set_visible(False)
        axes.set(xticks=[], yticks=[], xlim=(-0.02, columns), ylim=(rows - 0.02, -0.08))
        bars, floors = [], []
        for place, (name, values) in enumerate(panels_of):
            column, floor = place % columns, place // columns + 0.78
            counts = np.histogram(apart[place], edges)[0]
            most = int(counts.max(initial=0))
            left = column + 0.88 * (edges - edges[0]) / span
            bars.append(_steps(left, floor - 0.58 * counts / max(most, 1), floor))
            floors.append(np.array([[left[0], floor], [left[-1], floor]]))
            told = [f"max {integer(most)}"] if most else [] if values.size else ["no cell"]
            if values.size > apart[place].size:
                told.append(f"{percent(values.size - apart[place].size, values.size, 0)} at 0")
            _panel_texts(axes, column, floor, plain(shorten(name, 13)), told)
        _as_one(axes, bars, facecolor=BLUE, edgecolor=BLUE)
        _as_one(axes, floors, edgecolor=SOFT, linewidth=0.8, fill=False)
        for place in range(max(0, len(panels_of) - columns), len(panels_of)):
            _panel_ticks(axes, place % columns, place // columns + 0.78, edges)
        axes.set_xlabel(plain(x_label), fontsize=TEXT, color=INK)
        axes.set_ylabel(plain(y_label), fontsize=TEXT, color=INK)
        return finish(figure, alt, caption)


def _steps(edges: Floats, tops: Floats, floor: float) -> Floats:
    """Corners (n, 2) of bars that stand side by side."""
    x = np.repeat(edges, 2)
    y = np.concatenate([[floor], np.repeat(tops, 2), [floor]])
    return np.column_stack([x, y])


def _as_one(axes: Any, lines: Sequence[Floats], **look: Any) -> None:
    """Many lines (n, 2) as one drawing: each of its own takes matplotlib a millisecond."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    if lines:
        one = PathPatch(Path.make_compound_path(*map(Path, lines)), **look)
        one.set_clip_path(axes.patch)
        axes.add_artist(one)


def _panel_texts(axes: Any, column: int, floor: float, name: str, told: Sequence[str]) -> None:
    # They lie inside the axes: measuring 120 texts for the layout would take longest of all.
    axes.text(
        column, floor - 0.64, name, fontsize=TEXT - 1.5, color=INK, va="bottom", in_layout=False
    )
    for line, text in enumerate(told):
        axes.text(
            column + 0.88, floor - 0.64 + 0.1 * line, text, fontsize=TEXT - 3, color=SOFT,
            va="bottom", ha="right", in_layout=False,
        )  # fmt: skip


def _panel_ticks(axes: Any, column: int, floor: float, edges: Floats) -> None:
    """Numbers below a panel that has none under it: both ends and the middle of its axis."""
    for share, side in ((0.0, "left"), (0.5, "center"), (1.0, "right")):
        value = edges[0] + share * (edges[-1] - edges[0])
        axes.text(
            column + 0.88 * share, floor + 0.03, trimmed(value, 1), fontsize=TEXT - 3, color=INK,
            va="top", ha=side,
        )  # fmt: skip


def paired_bars(
    names: Sequence[str],
    pairs: Sequence[tuple[str, Floats]],
    *,
    x_label: str,
    y_label: str,
    alt: str,
    caption: str = "",
    digits: int = 1,
) -> Chart:
    """Two bars beside each other for each name, with their numbers on top."""
    places = np.arange(len(names))
    with drawing(FULL, 4.0) as (figure, panels):
        axes = panels[0, 0]
        axes.grid(False, axis="x")
        for side, ((title, values), color, hatch) in enumerate(
            zip(pairs, (SKY, BLUE), ("//", None))
        ):
            at = places + (side - 0.5) * 0.4
            axes.bar(
                at, values, width=0.38, color=color, hatch=hatch, edgecolor=PAGE, linewidth=0,
                label=entry(title),
            )  # fmt: skip
            for x, value in zip(at, values):
                if np.isfinite(value):
                    axes.annotate(
                        number(value, digits), (x, value), xytext=(0, 2), ha="center",
                        textcoords="offset points", fontsize=TEXT - 2, color=INK,
                    )  # fmt: skip
        axes.set_xticks(places, [plain(shorten(name, 14)) for name in names])
        axes.tick_params(axis="x", length=0)
        axes.margins(y=0.14)
        axes.legend(loc="best", fontsize=TEXT - 1, frameon=False, labelcolor=INK)
        label(axes, x_label, y_label)
        return finish(figure, alt, caption)
