# SPDX-License-Identifier: GPL-2.0-or-later
"""One scene of many dates: the median of their clear values, or the best date of each cell."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..blocks import aligned_windows, stream
from ..fill.view.align import AlignedRaster, match_bands
from ..grid import Grid, Window, apply
from ..ground import cell_metres
from ..qa.products import CLASSES
from ..raster import Array, Band, BoolArray, RasterOutputs, RasterSource, fitting_nodata
from ..settings import Run
from ..version import version
from .names import MEDIAN, NO_DATE
from .summary import MaskDone

_FILL, _RESCUED = CLASSES["fill"].code, CLASSES["rescued"].code
#: Metres from cloud beyond which it is no better to be farther away.
FAR = 1500.0
# The same in cells at most, for the halo that is read.
_FAR_CELLS = 150.0
# Bytes of all dates of a window.
_BYTES = 48 << 20


class Piece(NamedTuple):
    """A window done: values (bands, rows, columns), and dates (rows, columns)."""

    values: Array
    dates: NDArray[np.int32]
    filled: int


@dataclass(frozen=True)
class Compositing:
    """The work on a window; may be sent to other processes.

    Args:
        rule: "median" or "best".
        scenes: masked scenes on the grid of the composite.
        classes: of their masked cells, on the same grid.
        days: yyyymmdd of each, NO_DATE if not known.
        nearness: of each date to the middle of the dates, 0..1.
        nodata: of the composite.
        cell: height and width of a cell in metres.
        halo: cells around a window that are looked at for cloud.
    """

    rule: str
    scenes: tuple[AlignedRaster, ...]
    classes: tuple[AlignedRaster, ...]
    days: tuple[int, ...]
    nearness: tuple[float, ...]
    nodata: Any
    cell: tuple[float, float]
    halo: int

    def __call__(self, window: Window) -> Piece:
        """Read all dates of a window and make one of them."""
        read = [scene.read(window) for scene in self.scenes]
        values = np.stack([data for data, _ in read])
        clear = np.stack([valid.all(axis=0) for _, valid in read])
        if self.rule == MEDIAN:
            found, which = median_of(values, clear)
        else:
            found, which = best_of(values, clear, self._scores(window))
        seen = clear.any(axis=0)
        found = np.where(seen, found, self.nodata).astype(values.dtype)
        dates = np.where(seen, np.asarray(self.days, dtype=np.int32)[which], NO_DATE)
        return Piece(found, dates.astype(np.int32), int(np.count_nonzero(seen)))

    def _scores(self, window: Window) -> NDArray[np.float32]:
        """How good each date is in each cell, 0..2."""
        around = window.grow(self.halo).intersect(self.scenes[0].target.window) or window
        rows = slice(window.row - around.row, window.row - around.row + window.height)
        columns = slice(window.col - around.col, window.col - around.col + window.width)
        scores = []
        for layer, near in zip(self.classes, self.nearness):
            kinds, known = layer.read(around)
            cloud = ~np.isin(kinds[0], (0, _FILL, _RESCUED)) & known[0]
            reach = min(FAR, _FAR_CELLS * min(self.cell))
            scores.append(distance_score(cloud, self.cell, reach)[rows, columns] + near)
        found: NDArray[np.float32] = np.stack(scores).astype(np.float32)
        return found


def median_of(values: Array, clear: BoolArray) -> tuple[Array, NDArray[np.intp]]:
    """out[b, p] = median over the dates d with clear[d, p] of values[d, b, p].

    Of an even number of dates it is the mean of the two in the middle, rounded to the nearest
    even in integer types.

    Args:
        values: (dates, bands, rows, columns).
        clear: (dates, rows, columns).

    Returns:
        The median, of the type of `values`, any value where no date is clear; and which date
        lies closest to it (sum over bands of the absolute difference; the first of equals).
    """
    count = clear.sum(axis=0)
    work = np.float64 if values.dtype.itemsize > 2 else np.float32
    ordered = np.where(clear[:, np.newaxis], values, np.inf).astype(work)
    ordered.sort(axis=0)
    low, high = np.maximum(count - 1, 0) // 2, count // 2
    high = np.minimum(high, len(values) - 1)
    pick = (np.broadcast_to(k, values.shape[1:])[np.newaxis] for k in (low, high))
    one, two = (np.take_along_axis(ordered, index, axis=0)[0] for index in pick)
    seen = (count > 0)[np.newaxis]
    middle = np.where(seen, (np.where(seen, one, 0) + np.where(seen, two, 0)) / 2, 0)
    off = np.abs(values.astype(work) - middle[np.newaxis]).sum(axis=1)
    which = np.argmin(np.where(clear, off, np.inf), axis=0)
    if np.issubdtype(values.dtype, np.integer):
        middle = np.rint(middle)
    return middle.astype(values.dtype), which


def best_of(
    values: Array, clear: BoolArray, scores: NDArray[np.float32]
) -> tuple[Array, NDArray[np.intp]]:
    """out[b, p] = values[d, b, p] of the clear date d with the highest scores[d, p].

    Args:
        values: (dates, bands, rows, columns).
        clear: (dates, rows, columns).
        scores: (dates, rows, columns); of equal ones the first date is taken.

    Returns:
        The values, any where no date is clear; and which date it is.
    """
    which = np.argmax(np.where(clear, scores, -np.inf), axis=0)
    index = np.broadcast_to(which, values.shape[1:])[np.newaxis]
    return np.take_along_axis(values, index, axis=0)[0], which


def distance_score(
    cloud: BoolArray, cell: tuple[float, float], reach: float
) -> NDArray[np.float32]:
    """score[p] = min(metres from p to the nearest cloud, reach) / reach; 1 without cloud.

    Args:
        cloud: (rows, columns).
        cell: height and width of a cell, metres.
        reach: metres.
    """
    if not cloud.any():
        return np.ones(cloud.shape, dtype=np.float32)
    square = np.minimum(_down(cloud) * cell[0], reach) ** 2
    nearest = square.copy()
    for k in range(1, min(math.ceil(reach / cell[1]), cloud.shape[1])):
        aside = (k * cell[1]) ** 2
        np.minimum(nearest[:, k:], square[:, :-k] + aside, out=nearest[:, k:])
        np.minimum(nearest[:, :-k], square[:, k:] + aside, out=nearest[:, :-k])
    score: NDArray[np.float32] = (np.minimum(np.sqrt(nearest), reach) / reach).astype(np.float32)
    return score


def _down(cloud: BoolArray) -> NDArray[np.float64]:
    """Cells from each cell to the nearest cloud above or below it in its column."""
    far = 4.0 * sum(cloud.shape)
    rows = np.arange(cloud.shape[0], dtype=np.float64)[:, np.newaxis]
    found = np.where(cloud, 0.0, far)
    above = rows + np.minimum.accumulate(found - rows, axis=0)
    below = np.minimum.accumulate((found + rows)[::-1], axis=0)[::-1] - rows
    nearest: NDArray[np.float64] = np.minimum(above, below)
    return nearest


def nearness(days: Sequence[str]) -> tuple[float, ...]:
    """1 for the date in the middle of the dates, 0 for that farthest from it or not known.

    Args:
        days: ISO, "" if not known.
    """
    known = sorted(date.fromisoformat(day).toordinal() for day in days if day)
    if not known:
        return (0.0,) * len(days)
    middle = known[len(known) // 2]
    span = max(middle - known[0], known[-1] - middle, 1)
    return tuple(
        1.0 - abs(date.fromisoformat(day).toordinal() - middle) / span if day else 0.0
        for day in days
    )


def union(grids: Sequence[Grid]) -> Grid:
    """The grid of the first, made so large that it holds all."""
    first = grids[0]
    left = top = 0.0
    right, bottom = float(first.width), float(first.height)
    inverse = ~first.transform
    for grid in grids[1:]:
        box = grid.bounds
        corners = [apply(inverse, x, y) for x in box[::2] for y in box[1::2]]
        left, right = (f(v, *(c for c, _ in corners)) for f, v in ((min, left), (max, right)))
        top, bottom = (f(v, *(r for _, r in corners)) for f, v in ((min, top), (max, bottom)))
    # What is off by less than a hundredth of a cell is rounding.
    col, row = math.floor(left + 0.01), math.floor(top + 0.01)
    width, height = math.ceil(right - 0.01) - col, math.ceil(bottom - 0.01) - row
    return first.crop(Window(col, row, width, height))


def make_composite(
    folder: Path, name: str, rule: str, scenes: Sequence[tuple[MaskDone, str]], run: Run
) -> tuple[int, int]:
    """Write `<name>.tif` and `<name>_date.tif`, the date of each cell as yyyymmdd (int32).

    Scenes whose cells do not coincide with those of the first are resampled by nearest neighbour.

    Args:
        folder: of the masked scenes' files, and of the outputs.
        name: of the outputs.
        rule: "median" or "best".
        scenes: masked, with the ISO date ("" if not known) of each.
        run: executor and progress.

    Returns:
        Cells with a value, and all cells.

    Raises:
        CanopyCloudError: if a file cannot be read or written.
    """
    with ExitStack() as opened:
        sources = [opened.enter_context(RasterSource(folder / m.file)) for m, _ in scenes]
        masks = [opened.enter_context(RasterSource(folder / m.mask)) for m, _ in scenes]
        first = sources[0]
        grid = union([source.grid for source in sources])
        bands = first.data_bands
        nodata = bands[0].nodata if bands[0].nodata is not None else fitting_nodata(first)
        days = [day for _, day in scenes]
        metres = cell_metres(grid) or grid.cell_size
        cell = (float(metres[1]), float(metres[0]))
        work = Compositing(
            rule,
            tuple(
                AlignedRaster(
                    source, grid, match_bands(bands, source.data_bands, first.name, source.name),
                    "nearest",
                )
                for source in sources
            ),
            tuple(AlignedRaster(mask, grid, [1], "nearest") for mask in masks),
            tuple(int(day.replace("-", "")) if day else NO_DATE for day in days),
            nearness(days),
            nodata,
            cell,
            0 if rule == MEDIAN else math.ceil(min(FAR / min(cell), _FAR_CELLS)),
        )  # fmt: skip
        tags = {"CANOPYCLOUD": f"repair scenes {version()}: composite {rule} of {', '.join(days)}"}
        files = opened.enter_context(RasterOutputs([one.path for one in (*sources, *masks)]))
        target = files.create(
            folder / f"{name}.tif", grid, _same_nodata(bands, nodata), tags=tags,
            options={"COMPRESS": "DEFLATE"},
        )  # fmt: skip
        dates = files.create(
            folder / f"{name}_date.tif",
            grid,
            [Band(1, "int32", NO_DATE, "date (yyyymmdd)")],
            tags=tags,
            options={"COMPRESS": "DEFLATE"},
        )
        filled = 0

        def take(window: Window, piece: Piece) -> None:
            nonlocal filled
            target.write(piece.values, window)
            dates.write(piece.dates[np.newaxis], window)
            filled += piece.filled

        a_cell = len(sources) * len(bands) * np.dtype(bands[0].dtype).itemsize
        cells = max(_BYTES // (4 * a_cell), 1 << 14)
        windows = aligned_windows(grid, first.block_shape, cells, target.block_shape)
        stream(
            windows, work, take, total=len(windows), executor=run.executor, progress=run.progress
        )
    return filled, grid.width * grid.height


def _same_nodata(bands: Sequence[Band], nodata: Any) -> list[Band]:
    return [replace(band, index=k, nodata=nodata) for k, band in enumerate(bands, start=1)]
