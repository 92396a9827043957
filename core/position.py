# SPDX-License-Identifier: GPL-2.0-or-later
"""What an error in the position of plots does to their heights."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import CrsError, ParameterError
from .grid import Grid
from .groundscale import ground_scales
from .progress import SILENT, Progress
from .raster import RasterSource
from .zonal import names
from .zonal.engine import plot_statistics
from .zonal.polygons import usable
from .zonal.rings import Rings, Shapes
from .zonal.settings import PlotSettings

Floats = NDArray[np.float64]

#: So many positions are tried; their standard deviation is itself known to about 13 %.
DRAWS = 30
_SEED = 19


def position_spread(
    polygons: Shapes | Sequence[Any],
    raster: RasterSource | str | os.PathLike[str],
    error: float,
    settings: PlotSettings | None = None,
    *,
    draws: int = DRAWS,
    seed: int = _SEED,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> dict[str, Floats]:
    """Standard deviation of the highest and the mean cell over plots moved at random.

    Each plot is moved `draws` times by shifts that are even over the disc of radius `error`, the
    same shifts for all plots, so that a plot's figures do not hang on which others are there. A
    disc and not a normal distribution: nothing beyond the stated error is counted. The root mean
    square of the shifts is error / √2. Takes `draws` times as long as `plot_statistics` of two
    statistics; memory does not grow with `draws`.

    Args:
        polygons: as `plot_statistics` takes them.
        raster: a path or an open source.
        error: metres on the ground.
        settings: bands, cell rule and MIN_HEIGHT; statistics are not looked at.
        draws: positions tried, at least 2.
        seed: of the shifts; one seed gives one result.
        executor: as `plot_statistics`.
        progress: told how far it is; asked whether to stop.

    Returns:
        `max_pos_std` and `mean_pos_std`, or `b1_max_pos_std`, … of several bands: (plots) standard
        deviation (of a sample, divided by draws - 1), NaN where fewer than two positions have a
        cell.

    Raises:
        ParameterError: if error or draws are none.
        CrsError: if the raster has no CRS, so that metres mean nothing.
        CanopyCloudError: as `plot_statistics`.

    Examples:
        >>> from canopycloud.core import plot_polygons, position_spread
        >>> plots = plot_polygons([(256258, 4109890)], "EPSG:32611", radius=20)
        >>> spread = position_spread(plots, "sample/canopy/chm.tif", error=3)
        >>> spread["mean_pos_std"].round(2).tolist()
        [0.09]
    """
    if not (np.isfinite(error) and error > 0):
        raise ParameterError(
            f"The position error is {error:g}.", hint="Give a number of metres above 0."
        )
    if draws < 2:
        raise ParameterError(f"{draws} positions have no spread.", hint="Try at least 2.")
    if not isinstance(raster, RasterSource):
        with RasterSource(raster) as source:
            return position_spread(
                polygons, source, error, settings, draws=draws, seed=seed, executor=executor,
                progress=progress,
            )  # fmt: skip
    asked = replace(
        settings or PlotSettings(), statistics=("mean", "max"), percentiles=(), cover_height=None
    )
    shapes = usable(polygons, raster.grid).shapes
    outlines = shapes if isinstance(shapes, Rings) else shapes.take(np.arange(len(shapes)))
    scale = _units_per_metre(outlines, raster.grid)
    vertices = _vertices(outlines)
    keys = {
        names.field_name(f"{name}_pos_std", band, asked.bands): names.field_name(
            name, band, asked.bands
        )
        for band in asked.bands
        for name in ("max", "mean")
    }
    # Running moments after B. P. Welford (1962).
    seen = {key: np.zeros((3, len(outlines))) for key in keys}
    for draw, (east, north) in enumerate(shifts(error, draws, seed)):
        part = progress.part(draw / draws, (draw + 1) / draws)
        by_x, by_y = np.repeat(scale * (east, north), vertices, axis=0).T
        moved = outlines.moved(outlines.x + by_x, outlines.y + by_y)
        found = plot_statistics(moved, raster, asked, executor=executor, progress=part)
        for key, name in keys.items():
            _add(seen[key], found[name])
    spread = {}
    for key, (count, _, squares) in seen.items():
        with np.errstate(invalid="ignore", divide="ignore"):
            spread[key] = np.where(count > 1, np.sqrt(squares / (count - 1)), np.nan)
    return spread


def shifts(error: float, draws: int, seed: int = _SEED) -> Floats:
    """(draws, 2) metres east and north, even over the disc of radius `error`."""
    random = np.random.default_rng(seed).random((draws, 2))
    distance, angle = error * np.sqrt(random[:, 0]), 2 * np.pi * random[:, 1]
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))


def _add(moments: Floats, values: Floats) -> None:
    """Take one value per plot into count, mean and sum of squares; NaN is none."""
    some = ~np.isnan(values)
    count, mean, squares = moments
    count[some] += 1
    apart = values[some] - mean[some]
    mean[some] += apart / count[some]
    squares[some] += apart * (values[some] - mean[some])


def _vertices(rings: Rings) -> NDArray[np.int64]:
    """(plots) how many vertices each has."""
    found: NDArray[np.int64] = np.diff(rings.ring_vertices[rings.part_rings[rings.plot_parts]])
    return found


def _units_per_metre(rings: Rings, grid: Grid) -> Floats:
    """(plots, 2) units of the CRS along x and y per metre on the ground, 0 without geometry."""
    if grid.crs is None:
        raise CrsError(
            "The raster has no coordinate reference system, so a position error in metres means "
            "nothing.",
            hint="Assign one first, or leave out the position error.",
        )
    bounds = rings.bounds
    middles = (bounds[:, :2] + bounds[:, 2:]) / 2
    return np.nan_to_num(ground_scales(middles, grid.crs))
