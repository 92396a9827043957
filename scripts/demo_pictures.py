# SPDX-License-Identifier: GPL-2.0-or-later
"""The pictures of scripts/demo: canopy and plots, heights compared, a scene before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from canopycloud.core.grid import Window, apply
from canopycloud.core.qa.products import CLASSES, KEPT_COLOR
from canopycloud.core.raster import RasterSource
from canopycloud.core.shades import HEIGHTS
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Patch
from matplotlib.patheffects import withStroke
from PIL import Image

CANOPY = LinearSegmentedColormap.from_list("canopy", HEIGHTS)
INK, MISS, FIT = "#20242a", "#c8442e", "#2b6cb0"
DPI = 110
mpl.rcParams.update(
    {"font.size": 9, "axes.titlesize": 10, "axes.edgecolor": "#8a8f98", "axes.labelcolor": INK,
     "xtick.color": INK, "ytick.color": INK, "axes.titlelocation": "left"}
)  # fmt: skip


def canopy(
    path: Path, chm: Path, centres: dict[str, tuple[float, float]], radius: float,
    rows: list[dict[str, Any]], plot_id: str,
) -> Path:  # fmt: skip
    """The canopy height model with the plots on it, outliers in red."""
    figure = Figure(figsize=(7.2, 6.4), layout="constrained")
    draw_canopy(figure.subplots(), chm, centres, radius, rows, plot_id)
    return _save(figure, path)


def draw_canopy(
    axes: Any, chm: Path, centres: dict[str, tuple[float, float]], radius: float,
    rows: list[dict[str, Any]], plot_id: str, size: int = 1400,
) -> None:  # fmt: skip
    """Draw it into axes: the whole model, or where plots would be dots, a piece around each."""
    odd = {str(row[plot_id]).strip() for row in rows if row.get("outlier")}
    with RasterSource(chm) as source:
        left, bottom, right, top = source.grid.bounds
        if radius < 0.01 * max(right - left, top - bottom):
            heights, places = _pieces(source, centres, radius)
            left, bottom, right, top = 0.0, float(heights.shape[0]), float(heights.shape[1]), 0.0
            radius /= source.grid.cell_size[0]
        else:
            data, valid = source.overview([1], size)
            heights, places = np.where(valid[0], data[0], np.nan), centres
    image = axes.imshow(
        heights, cmap=CANOPY, vmin=0, extent=(left, right, bottom, top),
        vmax=float(np.nanpercentile(heights[heights > 0], 99.7)), interpolation="nearest",
    )  # fmt: skip
    axes.set_facecolor("#b9bcc2")
    if places is not centres:
        axes.set(xticks=[], yticks=[])
    for name, (x, y) in places.items():
        color = MISS if name in odd else INK
        axes.add_patch(Circle((x, y), radius, fill=False, color=color, lw=1.2))
        axes.annotate(
            name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
            (x, y + radius if top > bottom else y - radius), color=color, fontsize=7,
            ha="center", va="bottom", xytext=(0, 1), textcoords="offset points",
            path_effects=[withStroke(linewidth=2, foreground="white")],
        )  # fmt: skip
    axes.figure.colorbar(image, ax=axes, label="canopy height (m)", shrink=0.75, pad=0.02)
    axes.set_title("Plots on the canopy height model (outlier in red, grey: no data)")
    if places is centres:
        axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(labelsize=7)


def _pieces(
    source: RasterSource, centres: dict[str, tuple[float, float]], radius: float
) -> tuple[Any, dict[str, tuple[float, float]]]:
    """A mosaic of the cells around each plot, and the centres in it (columns, rows)."""
    half = int(np.ceil(1.35 * radius / source.grid.cell_size[0]))
    side, across = 2 * half + 1, int(np.ceil(np.sqrt(len(centres))))
    mosaic = np.full((side * -(-len(centres) // across), side * across), np.nan)
    places = {}
    for number, (name, (x, y)) in enumerate(centres.items()):
        col, row = apply(~source.grid.transform, x, y)
        first = Window(int(col) - half, int(row) - half, side, side)
        window = first.intersect(source.grid.window)
        left, top = side * (number % across), side * (number // across)
        places[name] = (left + col - first.col, top + row - first.row)
        if window is not None:
            data, valid = source.read(window, [1])
            r, c = top + window.row - first.row, left + window.col - first.col
            piece = np.where(valid[0], data[0], np.nan)
            mosaic[r : r + window.height - 1, c : c + window.width - 1] = piece[:-1, :-1]
    return mosaic, places


def heights(path: Path, rows: list[dict[str, Any]], found: dict[str, Any], plot_id: str) -> Path:
    """Scatter of field against raster heights, with the 1:1 line and the fit."""
    figure = Figure(figsize=(5.4, 5.2), layout="constrained")
    draw_heights(figure.subplots(), rows, found, plot_id)
    return _save(figure, path)


def draw_heights(
    axes: Any, rows: list[dict[str, Any]], found: dict[str, Any], plot_id: str
) -> None:
    """Draw it into axes."""
    both = [row for row in rows if row["_max"] is not None and row["field_h"] is not None]
    x = np.array([row["_max"] for row in both], dtype=float)
    y = np.array([row["field_h"] for row in both], dtype=float)
    odd = np.array([bool(row["outlier"]) for row in both])
    end = 1.06 * max(x.max(), y.max())
    line = np.array([0.0, end])
    axes.plot(line, line, color="#8a8f98", lw=1, ls="--", label="1:1")
    axes.plot(line, found["SLOPE"] * line + found["INTERCEPT"], color=FIT, lw=1.4, label="fit")
    axes.scatter(x[~odd], y[~odd], s=26, color="#2f7d4f", edgecolor="white", lw=0.6, zorder=3)
    axes.scatter(x[odd], y[odd], s=34, color=MISS, edgecolor="white", lw=0.6, zorder=3)
    for row, a, b in zip(both, x, y):
        if row["outlier"]:
            axes.annotate(str(row[plot_id]), (a, b), color=MISS, fontsize=8, xytext=(5, -3),
                          textcoords="offset points")  # fmt: skip
    axes.set(xlim=(0, end), ylim=(0, end), aspect="equal", xlabel="highest canopy in the plot (m)",
             ylabel="tallest stem measured (m)")  # fmt: skip
    axes.set_title(
        f"N {found['N']}, R² {found['R2']:.2f}, RMSE {found['RMSE']:.2f} m, "
        f"bias {found['BIAS']:+.2f} m"
    )
    axes.grid(color="#e3e5e8", lw=0.6)
    axes.set_axisbelow(True)
    axes.legend(frameon=False, loc="lower right")


def scene(
    path: Path, before: Path, mask: Path, after: Path, rgb: tuple[int, int, int]
) -> Path:
    """Before, mask and after, side by side."""
    with RasterSource(before) as source:
        wide = source.grid.width / source.grid.height
    figure = Figure(figsize=(3.7 * wide * 3, 4.1), layout="constrained")
    draw_scene(figure.subplots(1, 3), before, mask, after, rgb)
    return _save(figure, path)


def draw_scene(
    axes: Any, before: Path, mask: Path, after: Path, rgb: tuple[int, int, int], size: int = 1000
) -> None:
    """Draw it into three axes; one stretch for all, taken from the filled scene."""
    clouded, filled = _colors(before, rgb, size), _colors(after, rgb, size)
    low = np.nanpercentile(filled, 1, axis=(0, 1))
    high = np.nanpercentile(filled, 99, axis=(0, 1))
    for place, title, colors in ((axes[0], "before", clouded), (axes[2], "after", filled)):
        place.imshow(_stretched(colors, low, high), interpolation="nearest")
        place.set_title(title)
    draw_mask(axes[1], mask, size)
    for place in axes:
        place.set(xticks=[], yticks=[])


def both(
    path: Path, canopy_of: tuple[Any, ...], heights_of: tuple[Any, ...], scene_of: tuple[Any, ...]
) -> Path:
    """Both jobs in one picture, in 256 colours; the tuples are what the draw functions take."""
    figure = Figure(figsize=(10.4, 8.0), layout="constrained")
    upper, lower = figure.subfigures(2, 1, height_ratios=(1.28, 1))
    left, right = upper.subplots(1, 2, width_ratios=(1.12, 1))
    draw_canopy(left, *canopy_of)
    draw_heights(right, *heights_of)
    draw_scene(lower.subplots(1, 3), *scene_of)
    figure.savefig(path, dpi=96)
    with Image.open(path) as image:
        small = image.convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE)
    small.save(path, optimize=True)
    return path


def draw_mask(axes: Any, mask: Path, size: int = 1000) -> None:
    """The class raster of QA Cloud Mask, in the colours that the tool gives it."""
    with RasterSource(mask) as source:
        codes = source.overview([1], size)[0][0]
    known = {info.code: info for info in CLASSES.values()}
    legend = {0: ("kept", "#{:02x}{:02x}{:02x}".format(*KEPT_COLOR))}
    for code in np.unique(codes[codes > 0]).tolist():
        legend[code] = (known[code].title, "#{:02x}{:02x}{:02x}".format(*known[code].color))
    bounds = [code - 0.5 for code in legend] + [max(legend) + 0.5]
    axes.imshow(
        codes, cmap=ListedColormap([color for _, color in legend.values()]),
        norm=BoundaryNorm(bounds, len(legend)), interpolation="nearest",
    )  # fmt: skip
    # Without what a title explains: "Added by clean-up (closing, dilation)".
    handles = [
        Patch(color=color, label=title.partition(" (")[0].partition(",")[0])
        for title, color in legend.values()
    ]
    axes.legend(
        handles=handles, loc="upper center", bbox_to_anchor=(0.5, -0.01), ncols=3, fontsize=7,
        frameon=False,
    )  # fmt: skip
    axes.set_title("what the QA band flags")


def _colors(path: Path, rgb: tuple[int, int, int], size: int) -> Any:
    with RasterSource(path) as source:
        data, valid = source.overview(list(rgb), size)
    return np.moveaxis(np.where(valid, data.astype(float), np.nan), 0, -1)


def _stretched(colors: Any, low: Any, high: Any) -> Any:
    bright = np.clip((colors - low) / np.maximum(high - low, 1e-9), 0, 1) ** 0.8
    return np.where(np.isfinite(bright), bright, 0.72)


def _save(figure: Any, path: Path) -> Path:
    figure.savefig(path, dpi=DPI)
    return path
