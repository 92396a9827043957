# SPDX-License-Identifier: GPL-2.0-or-later
"""A canopy raster rebuilt from published plot statistics, where the original cannot be had.

Its cells are not those of the original; its count, minimum, maximum, mean and median per plot are.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..affine import Affine
from ..crs import Crs
from ..errors import ParameterError
from ..grid import Grid, Window, apply
from ..plural import plural
from ..progress import SILENT, Progress
from ..raster import Band, create_raster
from .noise import Floats, fractal, generator


@dataclass(frozen=True)
class PublishedPlot:
    """What was published of a plot: the heights above zero within `radius` of its centre.

    Args:
        plot_id: its name, for messages.
        easting: centre in metres.
        northing: centre in metres.
        count: cells above zero.
        low: smallest of them.
        high: largest.
        mean: their mean.
        median: their median.
    """

    plot_id: str
    easting: float
    northing: float
    count: int
    low: float
    high: float
    mean: float
    median: float


def values_with(count: int, low: float, high: float, mean: float, median: float) -> Floats:
    """v[i] rises from `low` through `median` to `high`, bent so that the mean is `mean`.

    Args:
        count: how many; 4 or more.
        low: the first.
        high: the last.
        mean: of all.
        median: the middle one, or the mean of the two in the middle.

    Raises:
        ParameterError: if no such values exist.
    """
    half = (count - 1) // 2  # values below the middle one (odd) or the middle two (even), less 1
    rise = np.linspace(0.0, 1.0, half + 1)

    def bent(by: float) -> Floats:
        # Large exponents keep each half near its lower end, small ones near its upper end.
        power = np.exp(by)
        lower = low + (median - low) * rise**power
        upper = median + (high - median) * rise**power
        return np.concatenate([lower, upper[1:] if count % 2 else upper])

    below, above = -12.0, 12.0
    ordered = count >= 4 and low < median < high
    if not ordered or not bent(above).mean() <= mean <= bent(below).mean():
        raise ParameterError(
            f"No {count} values have minimum {low}, median {median}, maximum {high}, mean {mean}.",
            hint="Check the printed statistics.",
        )
    for _ in range(200):
        middle = (below + above) / 2
        below, above = (middle, above) if bent(middle).mean() > mean else (below, middle)
    return bent((below + above) / 2)


def rebuild_canopy(
    path: str | os.PathLike[str],
    plots: Sequence[PublishedPlot],
    *,
    epsg: int,
    radius: float = 20.0,
    seed: int = 2016,
    progress: Progress = SILENT,
) -> Grid:
    """Write a 1 m canopy height model, 0 but for plots with the given statistics.

    All cells of a plot lie within `radius` less one cell of its centre, so that a polygon of 16
    segments a quarter circle finds them all.

    Args:
        path: GeoTIFF to write; float32, nodata -9999 (which no cell has).
        plots: the statistics.
        epsg: code of a CRS in metres.
        radius: of the plots in metres.
        seed: of the pattern within the plots.
        progress: is told how far it is.

    Returns:
        The grid of the raster, which reaches 50 m beyond the outermost plots.

    Raises:
        ParameterError: if statistics contradict themselves or plots overlap.
    """
    left = float(np.floor(min(p.easting for p in plots) - radius - 50))
    top = float(np.ceil(max(p.northing for p in plots) + radius + 50))
    right = max(p.easting for p in plots) + radius + 50
    bottom = min(p.northing for p in plots) - radius - 50
    grid = Grid(
        Crs.from_epsg(epsg), Affine(1, 0, left, 0, -1, top),
        int(np.ceil(right - left)), int(np.ceil(top - bottom)),
    )  # fmt: skip
    rows, cols, heights = [], [], []
    for number, plot in enumerate(plots):
        row, col, values = _cells(plot, grid, radius, generator(seed, 60, number))
        rows.append(row)
        cols.append(col)
        heights.append(values)
    all_rows, all_cols = np.concatenate(rows), np.concatenate(cols)
    if len(np.unique(all_rows * grid.width + all_cols)) < len(all_rows):
        raise ParameterError("Two of the plots overlap.", hint="Rebuild them into two rasters.")
    everything = np.concatenate(heights).astype(np.float32)
    blocks = list(grid.blocks(1024))
    with create_raster(path, grid, [Band(1, "float32", -9999.0, "height")]) as out:
        for done, window in enumerate(blocks, start=1):
            progress.check()
            out.write(_block(window, all_rows, all_cols, everything), window)
            progress.update(done / len(blocks))
    return grid


def _block(
    window: Window, rows: NDArray[np.int64], cols: NDArray[np.int64], values: NDArray[np.float32]
) -> NDArray[np.float32]:
    data = np.zeros((1, window.height, window.width), dtype=np.float32)
    row, col = rows - window.row, cols - window.col
    here = (row >= 0) & (row < window.height) & (col >= 0) & (col < window.width)
    data[0, row[here], col[here]] = values[here]
    return data


def _cells(
    plot: PublishedPlot, grid: Grid, radius: float, rng: np.random.Generator
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Rows, columns and heights of a plot's cells; they cluster like crowns."""
    x, y = apply(~grid.transform, plot.easting, plot.northing)
    reach = int(np.ceil(radius)) + 1
    row, col = np.mgrid[int(y) - reach : int(y) + reach + 1, int(x) - reach : int(x) + reach + 1]
    inside = np.hypot(row + 0.5 - y, col + 0.5 - x) < radius - 1.0
    if inside.sum() < plot.count:
        raise ParameterError(
            f"Plot {plot.plot_id} has {plural(plot.count, 'cell')}, more than a "
            f"{radius:g} m circle holds.",
            hint="Check the count and the radius.",
        )
    crowns = np.where(inside, fractal(rng, row.shape, 3.0, 2.4), -np.inf).ravel()
    highest = np.argsort(-crowns, kind="stable")[: plot.count]
    values = values_with(plot.count, plot.low, plot.high, plot.mean, plot.median)[::-1]
    return row.ravel()[highest], col.ravel()[highest], values
