# SPDX-License-Identifier: GPL-2.0-or-later
"""The canopy around stems: windows of a raster, its treetops, and the match of both."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import CrsError
from ..grid import Window, apply
from ..progress import SILENT, Progress
from .match import StemMatches, Stems, crown_radius, match_stems

__all__ = ["match_stems_to_raster", "treetops"]

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
# Stems that are read together; as few cells again as they stand close.
_TOGETHER = 256
_LOWEST_TOP = 2.0


def treetops(heights: Floats, valid: Bools) -> Bools:
    """Cells of 2 m or more that no neighbour of eight exceeds; of equal ones the first by rows."""
    padded = np.pad(np.where(valid, heights, -np.inf), 1, constant_values=-np.inf)
    rows, cols = heights.shape
    top: Bools = valid & (heights >= _LOWEST_TOP)
    for i, j in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1), (2, 2)):
        other = padded[i : i + rows, j : j + cols]
        top &= heights > other if (i, j) < (1, 1) else heights >= other
    return top


def match_stems_to_raster(
    source: Any,
    stems: Stems,
    band: int = 1,
    *,
    outside: Bools | None = None,
    progress: Progress = SILENT,
) -> StemMatches:
    """Match stems with the treetops of a canopy height model.

    Args:
        source: an open `RasterSource`, in metres; no data is open ground.
        stems: in its CRS.
        band: from 1.
        outside: stems that are not in their plot, if known; they are not matched.
        progress: told, and asked whether to stop.

    Raises:
        CrsError: if the raster's CRS is not in metres.
    """
    _require_metres(source)
    radius = crown_radius(stems.height)
    canopy = np.full(stems.height.shape, np.nan)
    tops: dict[tuple[int, int], tuple[float, float, float]] = {}
    order = np.lexsort((stems.x, np.floor(stems.y / 200)))  # neighbours are read together
    for start in range(0, order.size, _TOGETHER):
        progress.check()
        _look(source, band, stems, radius, order[start : start + _TOGETHER], canopy, tops)
        progress.update(min(1.0, (start + _TOGETHER) / order.size))
    points = np.array(list(tops.values()), dtype=np.float64).reshape(-1, 3)
    cols, rows = apply(~source.grid.transform, stems.x, stems.y)
    beyond = (cols < 0) | (rows < 0) | (cols >= source.grid.width) | (rows >= source.grid.height)
    left_out = beyond if outside is None else beyond | outside
    return match_stems(stems, (points[:, 0], points[:, 1], points[:, 2]), canopy, radius, left_out)


def _look(
    source: Any,
    band: int,
    stems: Stems,
    radius: Floats,
    chosen: NDArray[np.int64],
    canopy: Floats,
    tops: dict[tuple[int, int], tuple[float, float, float]],
) -> None:
    """Read the canopy around some stems, one at a time: they may stand anywhere."""
    grid = source.grid
    back = ~grid.transform
    said = source.band(band)
    for i in chosen:
        x, y, r = float(stems.x[i]), float(stems.y[i]), float(radius[i])
        corners = [apply(back, x + dx, y + dy) for dx in (-r, r) for dy in (-r, r)]
        # One cell more on each side: a top is higher than its neighbours.
        col, row = (math.floor(min(c[k] for c in corners)) - 1 for k in (0, 1))
        far_col, far_row = (math.ceil(max(c[k] for c in corners)) + 1 for k in (0, 1))
        col, row = max(col, 0), max(row, 0)
        far_col, far_row = min(far_col, grid.width), min(far_row, grid.height)
        if col >= far_col or row >= far_row:
            continue
        window = Window(col, row, far_col - col, far_row - row)
        data, valid = source.read(window, [band])
        heights = data[0].astype(np.float64) * said.scale + said.offset
        rows, cols = np.mgrid[row:far_row, col:far_col] + 0.5
        xs, ys = apply(grid.transform, cols, rows)
        inside = np.hypot(xs - x, ys - y) <= r
        if not inside.any():  # a crown smaller than a cell: the cell that it is in
            near = np.argmin(np.hypot(xs - x, ys - y))
            inside.flat[near] = True
        seen = valid[0] & inside
        if seen.any():
            canopy[i] = float(heights[seen].max())
        for a, b in zip(*np.nonzero(treetops(heights, valid[0]) & inside)):
            tops[row + int(a), col + int(b)] = (
                float(xs[a, b]), float(ys[a, b]), float(heights[a, b])
            )  # fmt: skip


def _require_metres(source: Any) -> None:
    source.require_crs("measure distances from stems")
    crs = source.grid.crs
    if not crs.is_projected or abs(crs.metres_per_unit - 1) > 1e-9:
        raise CrsError(
            f"{source.name} is not in metres ({crs}); crowns of stems are.",
            hint="Reproject it to a CRS in metres, UTM say.",
        )
