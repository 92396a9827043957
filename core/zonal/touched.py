# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule `all_touched`: GDAL's rasterizer with ALL_TOUCHED, the one that rasterstats calls."""

from __future__ import annotations

import numpy as np
from affine import Affine
from rasterio.features import rasterize

from ..grid import Grid, Window
from .choose import Chosen, of_spans
from .ragged import FloatArray
from .rings import Rings
from .spans import Spans, to_cells


def by_touch(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """chosen[cell] = the outline touches it or it lies inside, as GDAL decides."""
    column, row = to_cells(grid.transform, rings.x, rings.y)
    # GDAL looks at the sense of the rings on the map, so mirrored grids are kept mirrored.
    sign = -1.0 if grid.transform.determinant < 0 else 1.0
    found: list[tuple[int, Spans]] = []
    for plot in range(len(rings)):
        box = _box(rings, plot, column, row, window)
        if box is None:
            continue
        geometry = _geometry(rings, plot, column - box.col, sign * (row - box.row))
        mask = rasterize(
            [(geometry, 1)],
            out_shape=(box.height, box.width),
            transform=Affine(1.0, 0.0, 0.0, 0.0, sign, 0.0),
            all_touched=True,
            dtype="uint8",
        )
        # Where a row changes between 0 and 1, a span begins or ends.
        edge = np.diff(mask.astype(np.int8), axis=1, prepend=0, append=0)
        rows, starts = np.nonzero(edge == 1)
        stops = np.nonzero(edge == -1)[1]
        plots = np.full(rows.size, plot, np.int64)
        found.append(
            (plot, Spans(plots, rows + box.row, starts + box.col, stops + box.col))
        )
    spans = [one for _, one in found if len(one)]
    if not spans:
        return of_spans(Spans(*(np.empty(0, np.int64),) * 4), window)
    return of_spans(
        Spans(
            *(
                np.concatenate([getattr(one, name) for one in spans])
                for name in ("plot", "row", "start", "stop")
            )
        ),
        window,
    )


def _box(
    rings: Rings, plot: int, column: FloatArray, row: FloatArray, window: Window
) -> Window | None:
    """The part of the window that a plot may touch."""
    first, last = rings.plot_vertices[plot], rings.plot_vertices[plot + 1]
    if last <= first:
        return None
    left, right = column[first:last].min(), column[first:last].max()
    top, bottom = row[first:last].min(), row[first:last].max()
    if not (
        right >= window.col - 1
        and bottom >= window.row - 1
        and left <= window.col + window.width + 1
        and top <= window.row + window.height + 1
    ):
        return None
    col0, row0 = max(int(np.floor(left)) - 1, window.col), max(int(np.floor(top)) - 1, window.row)
    col1 = min(int(np.ceil(right)) + 1, window.col + window.width)
    row1 = min(int(np.ceil(bottom)) + 1, window.row + window.height)
    if col1 <= col0 or row1 <= row0:
        return None
    return Window(col0, row0, col1 - col0, row1 - row0)


def _geometry(rings: Rings, plot: int, x: FloatArray, y: FloatArray) -> dict[str, object]:
    parts = []
    for part in range(rings.plot_parts[plot], rings.plot_parts[plot + 1]):
        polygon = []
        for ring in range(rings.part_rings[part], rings.part_rings[part + 1]):
            at = slice(rings.ring_vertices[ring], rings.ring_vertices[ring + 1])
            polygon.append(list(zip(x[at].tolist(), y[at].tolist())))
        parts.append(polygon)
    return {"type": "MultiPolygon", "coordinates": parts}
