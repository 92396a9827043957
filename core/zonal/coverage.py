# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule `exact`: the part of each cell that a plot covers, for many plots at once.

The outline is cut at every line of the grid that it crosses. A piece within one cell covers
there what lies between it and the right-hand side of the cell, and every cell further right in
its row by its height; with the sense of the ring as sign, the sum over all pieces is the covered
area (how scan converters of fonts smooth their edges; exact for any straight-edged polygon).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid, Window
from .chosen import Chosen, no_cells
from .ragged import BoolArray, FloatArray, IntArray, runs
from .rings import Rings

# Fractions nearer to none or all than this are rounding: coordinates in metres have ten digits.
TINY = 1e-9


def by_coverage(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """weight[cell] = part of its area that the plot covers; cells of weight 0 are left out.

    Rings must not cross themselves or one another; parts of a plot must not overlap.

    Args:
        rings: polygons in map coordinates.
        grid: of the raster, any affine one.
        window: the cells that matter; it may reach beyond the grid.
    """
    if not rings.x.size:
        return no_cells(weighted=True)
    column, row = _window_cells(rings, grid, window)
    edges = _edges(rings, column, row, window)
    pieces = _cut_columns(_cut_rows(edges, window), window)
    if not pieces.key.size:
        return no_cells(weighted=True)
    return _add_up(pieces, window)


@dataclass(frozen=True)
class _Lines:
    """Straight pieces of outlines in cells of the window, each running down (top to bottom).

    Args:
        key: plot, later plot and row, later plot, row and column, as one number.
        sign: 1 where what is inside lies to the right, -1 where to the left.
        x0: column coordinate of the upper end.
        x1: of the lower end.
        y0: row coordinate of the upper end.
        y1: of the lower end.
    """

    key: IntArray
    sign: FloatArray
    x0: FloatArray
    x1: FloatArray
    y0: FloatArray
    y1: FloatArray


@dataclass(frozen=True)
class _Pieces:
    """What pieces within a cell add: to this cell, and to all cells further right in the row."""

    key: IntArray
    area: FloatArray
    height: FloatArray


def _window_cells(rings: Rings, grid: Grid, window: Window) -> tuple[FloatArray, FloatArray]:
    """Coordinates in cells of the window; the origin is taken off first, which keeps digits."""
    t = grid.transform
    x, y = rings.x - t.c, rings.y - t.f
    if t.b == 0.0 and t.d == 0.0:
        column, row = x / t.a, y / t.e
    else:
        inverse = 1.0 / (t.a * t.e - t.b * t.d)
        column, row = (x * t.e - y * t.b) * inverse, (y * t.a - x * t.d) * inverse
    return column - window.col, row - window.row


def _edges(rings: Rings, column: FloatArray, row: FloatArray, window: Window) -> _Lines:
    """The edges that reach into the rows of the window and do not lie right of it."""
    ring_plot = np.repeat(
        np.arange(len(rings)), np.diff(rings.part_rings[rings.plot_parts])
    )
    sizes = np.diff(rings.ring_vertices)
    ring = np.repeat(np.arange(sizes.size), sizes)
    y0, y1 = row[:-1], row[1:]
    keep: BoolArray = (y0 != y1) & (ring[1:] == ring[:-1])
    keep &= (np.minimum(y0, y1) < window.height) & (np.maximum(y0, y1) > 0.0)
    keep &= np.minimum(column[:-1], column[1:]) < window.width
    at = np.flatnonzero(keep)
    sense = _senses(rings, column, row, ring)[ring[at]]
    down = y1[at] > y0[at]
    top, bottom = np.where(down, at, at + 1), np.where(down, at + 1, at)
    return _Lines(
        ring_plot[ring[at]],
        np.where(down, sense, -sense),
        column[top],
        column[bottom],
        row[top],
        row[bottom],
    )


def _senses(rings: Rings, column: FloatArray, row: FloatArray, ring: IntArray) -> FloatArray:
    """1 or -1 for each ring: what turns its downward edges into the left sides of what it adds.

    A shell adds, a hole takes away, whichever way round they are stored.
    """
    first = rings.ring_vertices[:-1]
    sizes = np.diff(rings.ring_vertices)
    some = np.flatnonzero(sizes > 0)
    x = column - np.repeat(column[first[some]], sizes[some])
    y = row - np.repeat(row[first[some]], sizes[some])
    cross = np.zeros(x.size)
    cross[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
    cross[rings.ring_vertices[some + 1] - 1] = 0.0
    area = np.zeros(sizes.size)
    area[some] = np.add.reduceat(cross, first[some])
    shell = np.zeros(sizes.size, dtype=bool)
    shell[rings.part_rings[:-1][np.diff(rings.part_rings) > 0]] = True
    # With rows running down, a positive area is a ring whose left sides run up.
    turn: FloatArray = np.where(area > 0, -1.0, 1.0)
    return np.where(shell, turn, -turn)


def _cut_rows(edges: _Lines, window: Window) -> _Lines:
    """Each edge cut at the lines between rows; what lies beyond the window is dropped."""
    low, high = np.maximum(edges.y0, 0.0), np.minimum(edges.y1, float(window.height))
    first = np.floor(low).astype(np.int64)
    count = np.maximum(np.ceil(high).astype(np.int64) - first, 1)
    row = runs(first, count)
    owner = np.repeat(np.arange(count.size), count)
    y0, y1 = edges.y0[owner], edges.y1[owner]
    x0, x1 = edges.x0[owner], edges.x1[owner]
    top, bottom = np.maximum(low[owner], row), np.minimum(high[owner], row + 1.0)
    slope = ((edges.x1 - edges.x0) / (edges.y1 - edges.y0))[owner]
    return _Lines(
        edges.key[owner] * window.height + row,
        edges.sign[owner],
        np.where(top == y0, x0, x0 + (top - y0) * slope),
        np.where(bottom == y1, x1, x0 + (bottom - y0) * slope),
        top,
        bottom,
    )


def _cut_columns(lines: _Lines, window: Window) -> _Pieces:
    """Each piece of a row cut at the lines between columns, and what it adds there.

    What lies left of the window counts as its left side; what lies right of it adds nothing.
    """
    left, right = np.minimum(lines.x0, lines.x1), np.maximum(lines.x0, lines.x1)
    first = np.clip(np.floor(left), -1, window.width).astype(np.int64)
    last = np.clip(np.ceil(right) - 1, first, window.width).astype(np.int64)
    count = last - first + 1
    height = lines.sign * (lines.y1 - lines.y0)
    wide = right - left
    if (count == 1).all():
        column, key, x = first, lines.key, (left + right) / 2
    else:
        column = runs(first, count)
        owner = np.repeat(np.arange(count.size), count)
        begin = np.where(column == first[owner], left[owner], column)
        end = np.where(column == last[owner], right[owner], column + 1.0)
        part = np.ones(owner.size)
        many = count[owner] > 1
        part[many] = ((end - begin)[many]) / wide[owner][many]
        height, key, x = height[owner] * part, lines.key[owner], (begin + end) / 2
    inside = column < window.width
    if not inside.all():
        column, key, x, height = column[inside], key[inside], x[inside], height[inside]
    area = height * np.where(column < 0, 1.0, column + 1.0 - x)
    return _Pieces(key * window.width + np.maximum(column, 0), area, height)


def _add_up(pieces: _Pieces, window: Window) -> Chosen:
    """Cells on the outline, and the runs of cells between them that are inside."""
    order = np.argsort(pieces.key, kind="stable")
    key = pieces.key[order]
    head = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    cell = key[head]
    area = np.add.reduceat(pieces.area[order], head)
    height = np.add.reduceat(pieces.height[order], head)
    line = cell // window.width  # plot and row
    fresh = np.append(True, line[1:] != line[:-1])
    # Heights add up along a row, beginning anew in each.
    running = np.cumsum(height)
    before = running - height
    starts = np.flatnonzero(fresh)
    base = np.repeat(before[starts], np.diff(np.append(starts, cell.size)))
    weight = area + (before - base)
    # To the right of a cell, up to the next one on the outline, all cells are alike.
    after = running - base
    gap = np.empty(cell.size, np.int64)
    gap[:-1] = cell[1:] - cell[:-1] - 1
    gap[-1] = 0
    end = np.append(fresh[1:], True)
    gap[end] = (line[end] + 1) * window.width - cell[end] - 1
    gap[after <= TINY] = 0
    filled = np.flatnonzero(gap)
    cells = np.concatenate((cell, runs(cell[filled] + 1, gap[filled])))
    weights = np.concatenate((weight, np.repeat(after[filled], gap[filled])))
    keep = weights > TINY
    cells, weights = cells[keep], weights[keep]
    weights[weights > 1.0 - TINY] = 1.0
    order = np.argsort(cells, kind="stable")
    cells, weights = cells[order], weights[order]
    if not cells.size:
        return no_cells(weighted=True)
    plot, cells = np.divmod(cells, window.width * window.height)
    head = np.flatnonzero(np.append(True, plot[1:] != plot[:-1]))
    return Chosen(plot[head], np.diff(np.append(head, plot.size)), cells, weights)


def engine() -> str:
    """Which code chooses the cells."""
    return "outlines cut at cell borders, exact covered fractions"
