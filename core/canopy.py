# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean Zero Canopy: ground and implausible heights of a canopy height model become no data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

from .blocks import stream
from .errors import ParameterError
from .grid import Window
from .progress import SILENT, Progress
from .raster import (
    Array,
    Band,
    BoolArray,
    RasterSource,
    cast_nodata,
    create_raster,
    fitting_nodata,
    refuse_complex,
    work_windows,
)
from .thumbnail import Thumbnail
from .version import version


@dataclass(frozen=True)
class CanopySummary:
    """What was in the raster before and after; heights in the raster's real units.

    A minimum, mean or maximum of no cells at all is None.
    """

    valid_before: int
    valid_after: int
    min_before: float | None
    mean_before: float | None
    max_before: float | None
    min_after: float | None
    mean_after: float | None
    max_after: float | None
    nodata: float

    @property
    def removed_count(self) -> int:
        """Cells that were heights and are no data now."""
        return self.valid_before - self.valid_after


def keep_canopy(
    heights: Array, valid: BoolArray, threshold: float, max_height: float | None = None
) -> BoolArray:
    """keep[p] = valid[p] and threshold < heights[p] <= max_height.

    Both bounds are taken in the precision of the heights: 0.1 means the float32 nearest to
    0.1 for a float32 raster, so that a height written as 0.1 is at the threshold, not above.

    Args:
        heights: real heights, any shape.
        valid: which of them are data, same shape.
        threshold: heights at or below it go.
        max_height: heights above it go; None for no such bound.

    Returns:
        bool, the shape of `heights`.
    """
    keep: BoolArray = np.greater(heights, threshold)
    keep &= valid
    if max_height is not None:
        keep &= heights <= max_height
    return keep


def clean_zero_canopy(
    input_raster: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    band: int = 1,
    threshold: float = 0.0,
    max_height: float | None = None,
    crs: Any = None,
    options: Mapping[str, Any] | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
    pictures: Callable[[CanopySummary, Thumbnail], None] | None = None,
) -> CanopySummary:
    """Write one band of a canopy height model with low and implausible heights as no data.

    The type, grid, scale and offset stay. The nodata value stays too; where the raster has
    none it gets one that its type holds and its data does not use (NaN for floating point).

    Args:
        input_raster: the canopy height model.
        output: the raster to make.
        band: which band, 1 is the first.
        threshold: heights at or below it become no data, in the raster's real units.
        max_height: heights above it become no data; None to keep them.
        crs: CRS to use in place of the file's.
        options: GDAL creation options.
        executor: where blocks are worked on; None for threads of this machine.
        progress: told how far it is; asked whether to stop.
        pictures: given what is returned and the raster thinned, band 1 before and band 2 after,
            when all cells are done, before the file is closed: a page can be drawn meanwhile.

    Returns:
        Counts and statistics before and after.

    Raises:
        ParameterError: if `max_height` is not above `threshold`.
        CanopyCloudError: if the raster cannot be read or the output not written.
    """
    _check_heights(threshold, max_height)
    with RasterSource(input_raster, crs) as source:
        info = source.band(band)
        refuse_complex(source, [band])
        nodata = fitting_nodata(source, [band])
        fill = cast_nodata(nodata, info.dtype)
        before, after = _Tally(), _Tally()
        picture = None if pictures is None else Thumbnail(source.grid, 2)

        def work(window: Window) -> tuple[Array, _Tally, _Tally, Array | None]:
            data, valid = source.read(window, [band])
            heights = real_values(data, info)
            keep = keep_canopy(heights, valid, threshold, max_height)
            tallies = _Tally.of(heights, valid), _Tally.of(heights, keep)
            part = None
            if picture is not None:
                seen = (picture.part(window, heights, valid), picture.part(window, heights, keep))
                part = np.concatenate(seen)
            data[~keep] = fill
            return data, *tallies, part

        out_band = replace(info, index=1, nodata=nodata)
        tags = {
            **source.tags,
            "CANOPYCLOUD": f"clean zero canopy {version()}: {_rule(threshold, max_height)}",
        }
        with create_raster(
            output, source.grid, [out_band], tags=tags, options=options, inputs=[source.path]
        ) as target:
            windows = work_windows(source, target, [band])

            def take(window: Window, result: tuple[Array, _Tally, _Tally, Array | None]) -> None:
                data, was, now, part = result
                before.add(was)
                after.add(now)
                target.write(data, window)
                if picture is not None and part is not None:
                    picture.put(window, part)

            stream(
                windows, work, take, total=len(windows), executor=executor, progress=progress
            )
            summary = _summary(before, after, nodata)
            if pictures is not None and picture is not None:
                pictures(summary, picture)
    if nodata != info.nodata and not (np.isnan(nodata) and info.nodata is None):
        progress.info(f"The raster states no nodata value; {nodata:g} is free and is used.")
    return summary


def _summary(before: _Tally, after: _Tally, nodata: float) -> CanopySummary:
    return CanopySummary(
        before.count,
        after.count,
        before.smallest,
        before.mean,
        before.largest,
        after.smallest,
        after.mean,
        after.largest,
        nodata,
    )


def real_values(stored: Array, band: Band) -> Array:
    """real[p] = stored[p] * scale + offset; the stored cells themselves where that changes nothing.

    Args:
        stored: cells as in the file.
        band: says scale and offset.

    Returns:
        `stored`, or a float64 array of its shape.
    """
    if band.scale == 1 and band.offset == 0:
        return stored
    real: NDArray[np.float64] = stored * np.float64(band.scale) + np.float64(band.offset)
    return real


@dataclass
class _Tally:
    """Count, sum, extremes of cells seen so far; sums in float64."""

    count: int = 0
    total: float = 0.0
    smallest: float | None = None
    largest: float | None = None

    @classmethod
    def of(cls, values: Array, chosen: BoolArray) -> _Tally:
        cells = values[chosen]
        if cells.size == 0:
            return cls()
        return cls(
            int(cells.size),
            float(cells.sum(dtype=np.float64)),
            float(cells.min()),
            float(cells.max()),
        )

    @property
    def mean(self) -> float | None:
        return self.total / self.count if self.count else None

    def add(self, other: _Tally) -> None:
        self.count += other.count
        self.total += other.total
        if other.smallest is not None and other.largest is not None:
            low = other.smallest if self.smallest is None else min(self.smallest, other.smallest)
            high = other.largest if self.largest is None else max(self.largest, other.largest)
            self.smallest, self.largest = low, high


def _check_heights(threshold: float, max_height: float | None) -> None:
    if not np.isfinite(threshold):
        raise ParameterError(f"The threshold must be a number, not {threshold}.")
    if max_height is not None and not max_height > threshold:
        raise ParameterError(
            f"The maximum height ({max_height:g}) is not above the threshold ({threshold:g}), "
            "so no cell would be left.",
            hint="Raise the maximum height or lower the threshold.",
        )


def _rule(threshold: float, max_height: float | None) -> str:
    upper = "" if max_height is None else f" or above {max_height:g}"
    return f"heights at or below {threshold:g}{upper} are no data"
