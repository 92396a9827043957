# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule `all_touched`: GDAL's rasterizer with ALL_TOUCHED, the one that rasterstats calls."""

from __future__ import annotations

import numpy as np

from ..grid import Grid, Window
from ..raster.engine import keeper
from ..raster.keeper import Polygons
from .chosen import Chosen, of_spans
from .ragged import Array, FloatArray
from .rings import Rings
from .spans import Spans, to_cells

# A plot is rasterized whole up to so many cells, beyond that in the window alone.
WHOLE_CELLS = 1 << 26


def by_touch(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """chosen[cell] = the outline touches it or it lies inside, as GDAL decides.

    GDAL looks no further than the array that it fills: of an outline that runs exactly along
    the edges of cells, it sees the cells on one side. As in rasterstats, that array is the
    smallest box of cells around the plot.
    """
    column, row = to_cells(grid.transform, rings.x, rings.y)
    # GDAL looks at the sense of the rings on the map, so mirrored grids are kept mirrored.
    sign = -1.0 if grid.transform.determinant < 0 else 1.0
    found: list[Spans] = []
    for plot in range(len(rings)):
        box = _box(rings, plot, column, row, window)
        if box is None:
            continue
        polygons = _polygons(rings, plot, column - box.col, sign * (row - box.row))
        mask = keeper().rasterize(polygons, (box.height, box.width), mirrored=sign < 0)
        found.append(_spans(mask, plot, box, window))
    found = [one for one in found if len(one)] or [_spans(np.zeros((1, 1)), 0, window, window)]
    joined = (
        np.concatenate([getattr(one, name) for one in found])
        for name in ("plot", "row", "start", "stop")
    )
    return of_spans(Spans(*joined), window)


def engine() -> str:
    """Which code chooses the cells, with its version."""
    return f"GDAL {keeper().gdal_version} rasterizer, ALL_TOUCHED"


def _spans(mask: Array, plot: int, box: Window, window: Window) -> Spans:
    """The cells of a mask of a box that lie in the window."""
    common = box.intersect(window)
    if common is None:
        mask, common = mask[:0], window
    else:
        mask = mask[Window(common.col - box.col, common.row - box.row, *common[2:]).slices]
    # Where a row changes between 0 and 1, a span begins or ends.
    edge = np.diff(mask.astype(np.int8), axis=1, prepend=0, append=0)
    rows, starts = np.nonzero(edge == 1)
    stops = np.nonzero(edge == -1)[1]
    return Spans(
        np.full(rows.size, plot, np.int64),
        rows + common.row,
        starts + common.col,
        stops + common.col,
    )


def _box(
    rings: Rings, plot: int, column: FloatArray, row: FloatArray, window: Window
) -> Window | None:
    """The smallest box of cells around a plot, None if it does not reach the window."""
    first, last = rings.plot_vertices[plot], rings.plot_vertices[plot + 1]
    if last <= first:
        return None
    left, top = np.floor([column[first:last].min(), row[first:last].min()])
    right, bottom = np.ceil([column[first:last].max(), row[first:last].max()])
    if not (
        right > window.col
        and bottom > window.row
        and left < window.col + window.width
        and top < window.row + window.height
    ):
        return None
    if (right - left) * (bottom - top) > WHOLE_CELLS:
        left, top = max(left, window.col), max(top, window.row)
        right = min(right, window.col + window.width)
        bottom = min(bottom, window.row + window.height)
    width, height = int(right - left), int(bottom - top)
    return Window(int(left), int(top), width, height) if width > 0 and height > 0 else None


def _polygons(rings: Rings, plot: int, x: FloatArray, y: FloatArray) -> Polygons:
    parts = []
    for part in range(rings.plot_parts[plot], rings.plot_parts[plot + 1]):
        polygon = []
        for ring in range(rings.part_rings[part], rings.part_rings[part + 1]):
            at = slice(rings.ring_vertices[ring], rings.ring_vertices[ring + 1])
            polygon.append(np.column_stack((x[at], y[at])))
        parts.append(polygon)
    return parts
