# SPDX-License-Identifier: GPL-2.0-or-later
"""QA codes on the grid of a scene: read as they are, or aligned by nearest neighbour only.

A QA code is a set of flags, so any other resampling would make codes that nobody wrote.
"""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..blocks import aligned_windows, stream
from ..errors import CrsError, GridError
from ..grid import ALIGNED, Grid, Window, apply, compose, crs_name, same_crs
from ..progress import SILENT, Progress
from ..raster import RasterSource, cast_nodata, valid_cells
from ..raster.engine import keeper
from ..transforms import forgiving
from .decode import FILL, UNKNOWN, Codes, as_codes, packed

# A cell centre this close to a cell's edge is on it, whatever rounding says.
_EDGE = 1e-6
State = NDArray[np.uint8]


class QaReader:
    """Reads codes for windows of a scene's grid.

    Args:
        source: the QA raster.
        grid: the scene's grid.
        band: which band holds the codes.
        packed_bands: bands to pack into one code instead; see `decode.packed`.

    Raises:
        BandError: if a band is missing.
        CrsError: if one of the two has a CRS and the other has none.
        GridError: if they do not overlap.
    """

    def __init__(
        self,
        source: RasterSource,
        grid: Grid,
        band: int = 1,
        packed_bands: tuple[int, ...] = (),
    ) -> None:
        self._source = source
        self._grid = grid
        self._bands = list(packed_bands) or [band]
        self._packed = bool(packed_bands)
        info = source.band(self._bands[0])
        for index in self._bands:
            source.band(index)
        self.nodata = None if info.nodata is None else cast_nodata(info.nodata, info.dtype)
        self.differences = grid.differences(source.grid)
        if self.differences:
            _refuse_unrelated(grid, source)
        self._same_crs = same_crs(grid.crs, source.grid.crs)
        # From cells of the scene to cells of the QA raster.
        self._to_qa = compose(~source.grid.transform, grid.transform)

    @property
    def nodata_code(self) -> int | None:
        """The nodata value as a code, None if there is none or it is no code."""
        if self.nodata is None or not 0 <= self.nodata <= 65535:  # NaN is not either
            return None
        return int(self.nodata)

    def explain(self, progress: Progress) -> None:
        """Say in the log what is done where the grids differ."""
        if self.differences:
            progress.info(
                "The QA raster is on another grid than the scene ("
                + "; ".join(self.differences)
                + "): each cell of the scene takes the QA code at its centre (nearest neighbour). "
                "Cells outside the QA raster are unknown and are masked."
            )

    def histogram(
        self, executor: Executor | None = None, progress: Progress = SILENT
    ) -> NDArray[np.int64]:
        """Number of cells of each code in the whole QA raster, nodata left out."""
        total = np.zeros(1 << 16, dtype=np.int64)

        def take(_: Window, counts: NDArray[np.int64]) -> None:
            np.add(total, counts, out=total)

        windows = aligned_windows(self._source.grid, self._source.block_shape, 1 << 21)
        stream(windows, self._count, take, total=len(windows), executor=executor, progress=progress)
        return total

    def _count(self, window: Window) -> NDArray[np.int64]:
        return count_codes(*self._read_native(window))

    def read(self, window: Window) -> tuple[Codes, State | None]:
        """Codes of a window of the scene's grid.

        Returns:
            codes (rows, columns) and state of the same shape: 0 where the code counts, FILL where
            the raster says nodata, UNKNOWN outside of it; None where all codes count.
        """
        if not self.differences:
            return self._read_native(window)
        if self._same_crs and self._is_shift():
            return self._read_shifted(window)
        return self._read_nearest(window)

    def _is_shift(self) -> bool:
        return self._grid.is_aligned_with(self._source.grid)

    def _read_native(self, window: Window) -> tuple[Codes, State | None]:
        raw = self._source.read_raw(window, self._bands)
        hidden: NDArray[np.bool_] | None = None
        if self._source.has_mask:
            valid = self._source.read(window, self._bands)[1]
            # A class that a band of its own does not see is no missing observation: with a
            # nodata value, a cell is without one where all bands hold it, mask or not.
            hidden = ~(valid.all(axis=0) if self.nodata is None else valid.any(axis=0))
        elif raw.dtype.kind == "f":
            hidden = ~valid_cells(raw, None if self.nodata is None else float(self.nodata)).all(0)
        elif self.nodata is not None:
            hidden = (raw == self.nodata).all(axis=0)
        if hidden is not None and not hidden.any():
            hidden = None
        if hidden is not None and raw.dtype.itemsize > 2:
            raw[:, hidden] = 0  # NaN or -9999 is no code
        codes = packed(raw) if self._packed else as_codes(raw[0], self._source.name)
        if hidden is None:
            return codes, None
        return codes, np.where(hidden, np.uint8(FILL), np.uint8(0))

    def _read_shifted(self, window: Window) -> tuple[Codes, State | None]:
        col, row = (round(v) for v in apply(self._to_qa, window.col, window.row))
        wanted = Window(col, row, window.width, window.height)
        inside = wanted.intersect(self._source.grid.window)
        if inside == wanted:
            return self._read_native(wanted)
        codes = np.zeros((window.height, window.width), dtype=np.uint16)
        state = np.full(codes.shape, UNKNOWN, dtype=np.uint8)
        if inside is not None:
            place = Window(inside.col - col, inside.row - row, inside.width, inside.height)
            part, part_state = self._read_native(inside)
            codes[place.slices] = part
            state[place.slices] = 0 if part_state is None else part_state
        return codes, state

    def _read_nearest(self, window: Window) -> tuple[Codes, State | None]:
        cols, rows = self._cells_of(window)
        grid = self._source.grid
        inside = (cols >= 0) & (cols < grid.width) & (rows >= 0) & (rows < grid.height)
        codes = np.zeros((window.height, window.width), dtype=np.uint16)
        state = np.full(codes.shape, UNKNOWN, dtype=np.uint8)
        if not inside.any():
            return codes, state
        inside = np.broadcast_to(inside, codes.shape)
        cols, rows = (
            np.broadcast_to(cols, codes.shape)[inside],
            np.broadcast_to(rows, codes.shape)[inside],
        )
        left, top = int(cols.min()), int(rows.min())
        needed = Window(left, top, int(cols.max()) - left + 1, int(rows.max()) - top + 1)
        part, part_state = self._read_native(needed)
        codes[inside] = part[rows - top, cols - left]
        state[inside] = 0 if part_state is None else part_state[rows - top, cols - left]
        return codes, state

    def _cells_of(self, window: Window) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Column and row in the QA raster of each cell centre; broadcastable to the window."""
        x = np.arange(window.col, window.col + window.width)[np.newaxis, :] + 0.5
        y = np.arange(window.row, window.row + window.height)[:, np.newaxis] + 0.5
        to_qa = self._to_qa
        if not self._same_crs:
            x, y = self._reprojected(x, y)
            to_qa = ~self._source.grid.transform
        col: Any = to_qa.a * x + to_qa.c
        row: Any = to_qa.e * y + to_qa.f
        if to_qa.b or to_qa.d:
            col, row = col + to_qa.b * y, row + to_qa.d * x
        # What cannot be projected is outside.
        col, row = (
            np.nan_to_num(col, nan=-1, posinf=-1, neginf=-1),
            np.nan_to_num(row, nan=-1, posinf=-1, neginf=-1),
        )
        return (
            np.floor(col + _EDGE).astype(np.int64),
            np.floor(row + _EDGE).astype(np.int64),
        )

    def _reprojected(self, x: Any, y: Any) -> tuple[Any, Any]:
        t = self._grid.transform
        shape = np.broadcast_shapes(x.shape, y.shape)
        map_x = np.broadcast_to(t.a * x + t.b * y + t.c, shape)
        map_y = np.broadcast_to(t.d * x + t.e * y + t.f, shape)
        source, target = self._grid.crs, self._source.grid.crs
        if source is None or target is None:
            return map_x, map_y

        def moved(x: Any, y: Any) -> tuple[Any, Any]:
            return keeper().transform_points(source.wkt, target.wkt, x, y)

        xs, ys = forgiving(moved, keeper().failures)(map_x.ravel(), map_y.ravel())
        return xs.reshape(shape), ys.reshape(shape)


def count_codes(codes: Codes, state: State | None) -> NDArray[np.int64]:
    """counts[c] = number of cells p with codes[p] = c that count (state 0); shape (65536,)."""
    chosen = codes.ravel() if state is None else codes[state == 0]
    counts: NDArray[np.int64] = np.bincount(chosen, minlength=1 << 16)
    return counts


def _refuse_unrelated(grid: Grid, source: RasterSource) -> None:
    if (grid.crs is None) != (source.grid.crs is None):
        raise CrsError(
            f"The scene's CRS is {crs_name(grid.crs)}, that of {source.name} is "
            f"{crs_name(source.grid.crs)}; they cannot be laid over each other.",
            hint="Assign the CRS that is missing.",
        )
    if same_crs(grid.crs, source.grid.crs) and not _overlap(grid, source.grid):
        raise GridError(
            f"{source.name} does not overlap the scene.",
            hint="Choose the QA raster of the same scene.",
            path=source.path,
        )


def _overlap(one: Grid, other: Grid) -> bool:
    left, bottom, right, top = one.bounds
    left2, bottom2, right2, top2 = other.bounds
    slack = ALIGNED * min(one.cell_size)
    return (
        min(right, right2) - max(left, left2) > slack
        and min(top, top2) - max(bottom, bottom2) > slack
    )
