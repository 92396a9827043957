# SPDX-License-Identifier: GPL-2.0-or-later
"""How much of a plot lies beyond the raster: cells that the grid would have if it went on."""

from __future__ import annotations

import numpy as np

from ..grid import Grid, Window
from ..progress import Progress
from . import names
from .chosen import Chooser
from .ragged import FloatArray, IntArray
from .rings import Rings, Shapes
from .rules import chooser_of
from .spans import spans_of, to_cells

# Larger boxes are not rasterized for a count: their area is as good.
COUNTED_CELLS = 1 << 28
_TOGETHER = 4096


def weight_outside(
    shapes: Shapes,
    boxes: IntArray,
    grid: Grid,
    method: str,
    progress: Progress,
) -> FloatArray:
    """(plots) weight of the cells of each plot that lie outside the grid, by the rule `method`.

    For plots whose box holds more than COUNTED_CELLS cells, it is the area in cells.
    """
    found = np.zeros(len(shapes))
    choose = chooser_of(method)
    beyond = (boxes[:, :2] < 0).any(axis=1) | (boxes[:, 2:] > (grid.width, grid.height)).any(axis=1)
    large = (boxes[:, 2:] - boxes[:, :2]).astype(np.float64).prod(axis=1) > COUNTED_CELLS
    by_area = beyond & (large | names.CELL_RULES[method].weighted)
    for plots in _groups(np.flatnonzero(by_area)):
        progress.check()
        rings = shapes.take(plots)
        found[plots] = areas(rings, grid) - _inside(rings, grid, boxes[plots], choose)
    for plots in _groups(np.flatnonzero(beyond & ~by_area)):
        progress.check()
        rings = shapes.take(plots)
        if method == names.CENTER:
            box = _around(boxes[plots])
            spans = spans_of(rings, grid.transform, box)
            every = np.bincount(spans.plot, spans.stop - spans.start, plots.size)
            inside = _clipped(spans.row, spans.start, spans.stop, grid)
            found[plots] = every - np.bincount(spans.plot, inside, plots.size)
            continue
        for i, plot in enumerate(plots):
            one = rings.take(np.array([i]))
            left, top, right, bottom = boxes[plot].tolist()
            chosen = choose(one, grid, Window(left, top, right - left, bottom - top))
            found[plot] = chosen.counts.sum() - _inside(one, grid, boxes[[plot]], choose).sum()
    return np.maximum(found, 0.0)


def _groups(plots: IntArray) -> list[IntArray]:
    return [plots[i : i + _TOGETHER] for i in range(0, plots.size, _TOGETHER)]


def _around(boxes: IntArray) -> Window:
    left, top = boxes[:, :2].min(axis=0).tolist()
    right, bottom = boxes[:, 2:].max(axis=0).tolist()
    return Window(left, top, right - left, bottom - top)


def _clipped(row: IntArray, start: IntArray, stop: IntArray, grid: Grid) -> IntArray:
    """Cells of spans that lie in the grid."""
    length = np.minimum(stop, grid.width) - np.maximum(start, 0)
    return np.where((row >= 0) & (row < grid.height), np.maximum(length, 0), 0)


def _inside(rings: Rings, grid: Grid, boxes: IntArray, choose: Chooser) -> FloatArray:
    """Weight of the cells of each plot that lie in the grid."""
    found = np.zeros(len(rings))
    for i in range(len(rings)):
        left, top, right, bottom = boxes[i].tolist()
        window = Window(left, top, right - left, bottom - top).intersect(grid.window)
        if window is None:
            continue
        for part in _strips(window):
            chosen = choose(rings.take(np.array([i])), grid, part)
            weights = chosen.counts if chosen.weights is None else chosen.weights
            found[i] += weights.sum()
    return found


def _strips(window: Window) -> list[Window]:
    rows = max(1, (1 << 22) // window.width)
    return [
        Window(window.col, row, window.width, min(rows, window.row + window.height - row))
        for row in range(window.row, window.row + window.height, rows)
    ]


def areas(rings: Rings, grid: Grid) -> FloatArray:
    """(plots) area in cells: shells less holes."""
    found = np.zeros(len(rings))
    if not rings.x.size:
        return found
    x, y = to_cells(grid.transform, rings.x, rings.y)
    ring = np.repeat(np.arange(rings.ring_vertices.size - 1), np.diff(rings.ring_vertices))
    first = rings.ring_vertices[:-1]
    x, y = x - x[first][ring], y - y[first][ring]
    cross = x[:-1] * y[1:] - x[1:] * y[:-1]
    cross[rings.ring_vertices[1:-1] - 1] = 0.0
    ring_area = np.abs(np.bincount(ring[:-1], cross, first.size)) / 2.0
    shell = np.zeros(first.size, dtype=bool)
    shell[rings.part_rings[:-1]] = True
    signed = np.where(shell, ring_area, -ring_area)
    plot = np.repeat(
        np.arange(len(rings)), np.diff(rings.part_rings[rings.plot_parts])
    )
    np.add.at(found, plot, signed)
    return found
