# SPDX-License-Identifier: GPL-2.0-or-later
"""The pictures of scripts/demo: canopy and plots, heights compared, a scene before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import rasterio
from canopycloud.core.raster import RasterSource
from matplotlib.colors import BoundaryNorm, LinearSegmentedColormap, ListedColormap
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Patch
from matplotlib.patheffects import withStroke
from PIL import Image

# Bare ground light, low canopy pale green, tall canopy dark.
CANOPY = LinearSegmentedColormap.from_list(
    "canopy", ("#f2eee3", "#cfe0a8", "#7db262", "#2f7d4f", "#0d4a44", "#06263a")
)
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
    """Draw it into axes."""
    with RasterSource(chm) as source:
        data, valid = source.overview([1], size)
        left, bottom, right, top = source.grid.bounds
    heights = np.where(valid[0], data[0], np.nan)
    odd = {str(row[plot_id]).strip() for row in rows if row.get("outlier")}
    image = axes.imshow(
        heights, cmap=CANOPY, vmin=0, extent=(left, right, bottom, top),
        vmax=max(float(np.nanpercentile(heights, 99.9)), 1.0), interpolation="nearest",
    )  # fmt: skip
    axes.set_facecolor("#b9bcc2")
    for name, (x, y) in centres.items():
        color = MISS if name in odd else INK
        axes.add_patch(Circle((x, y), radius, fill=False, color=color, lw=1.2))
        axes.annotate(
            name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (x, y + radius), color=color, fontsize=7,
            ha="center", va="bottom", xytext=(0, 1), textcoords="offset points",
            path_effects=[withStroke(linewidth=2, foreground="white")],
        )  # fmt: skip
    axes.figure.colorbar(image, ax=axes, label="canopy height (m)", shrink=0.75, pad=0.02)
    axes.set_title("Plots on the canopy height model (outlier in red, grey: no data)")
    axes.ticklabel_format(style="plain", useOffset=False)
    axes.tick_params(labelsize=7)


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
        small = image.convert("RGB").quantize(256, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    return path


def draw_mask(axes: Any, mask: Path, size: int = 1000) -> None:
    """The class raster of QA Cloud Mask in the colours that it carries."""
    with rasterio.open(mask) as file:
        step = max(file.height, file.width) / size
        shape = (file.height, file.width) if step <= 1 else (
            int(file.height / step), int(file.width / step)
        )  # fmt: skip
        codes = file.read(1, out_shape=shape)
        names = file.tags(1) | file.tags()
    shown = [int(code) for code in np.unique(codes)]
    palette = ("#eceae4", "#3f6fb5", "#2b2f36", "#d9772b", "#8d5fb0", "#4fa3a5", "#b8a233")
    colors = {code: palette[i % len(palette)] for i, code in enumerate(shown)}
    bounds = [code - 0.5 for code in shown] + [shown[-1] + 0.5]
    axes.imshow(
        codes, cmap=ListedColormap([colors[code] for code in shown]),
        norm=BoundaryNorm(bounds, len(shown)), interpolation="nearest",
    )  # fmt: skip
    labels = [names.get(f"class_{code}", str(code)) for code in shown]
    handles = [Patch(color=colors[code], label=label) for code, label in zip(shown, labels)]
    axes.legend(handles=handles, loc="lower right", fontsize=7, framealpha=0.9)
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
