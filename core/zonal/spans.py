# SPDX-License-Identifier: GPL-2.0-or-later
"""Polygons to spans of cells by the centre rule, all polygons at once.

The rule is that of GDAL's polygon rasterizer, ties included: a row is filled between pairs of
crossings of its centre line with the outline; an edge reaches from its upper end (included)
to its lower end (excluded); a crossing at column coordinate x begins or ends a span at
floor(x + 0.5); an outline that runs exactly along the centre line at the bottom of a ring is
filled, too. The rings of one part count by even and odd, the parts of a plot are united.
The arithmetic is done in the same order, so that rounding falls the same way.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..affine import Affine
from ..grid import Window
from .ragged import BoolArray, FloatArray, IntArray, offsets_of, runs
from .rings import Rings


@dataclass(frozen=True)
class Spans:
    """Runs of cells: row `row`, columns `start` to `stop` (excluded), all of `plot`.

    The spans of a plot stand together, ordered by row and column; none is empty, none overlap.
    """

    plot: IntArray
    row: IntArray
    start: IntArray
    stop: IntArray

    def __len__(self) -> int:
        return self.plot.size


def to_cells(transform: Affine, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Map coordinates to column and row, rounding as GDAL's inverse geotransform does.

    Args:
        transform: of the grid.
        x: any shape.
        y: same shape.

    Returns:
        column, row: 0 at the outer edge of the first cell, 0.5 at its centre.
    """
    t = transform
    if t.b == 0.0 and t.d == 0.0:
        return -t.c / t.a + x * (1.0 / t.a), -t.f / t.e + y * (1.0 / t.e)
    inverse = 1.0 / (t.a * t.e - t.b * t.d)
    column = (t.b * t.f - t.c * t.e) * inverse + x * (t.e * inverse) + y * (-t.b * inverse)
    row = (-t.a * t.f + t.c * t.d) * inverse + x * (-t.d * inverse) + y * (t.a * inverse)
    return column, row


def spans_of(rings: Rings, transform: Affine, window: Window) -> Spans:
    """inside[cell] = its centre is inside, as runs of cells clipped to the window.

    Args:
        rings: polygons in map coordinates.
        transform: of the whole grid.
        window: the cells that matter; it may reach beyond the grid.
    """
    column, row = to_cells(transform, rings.x, rings.y)
    if not rings.x.size:
        return _none()
    low, high = window.row, window.row + window.height
    edges = _edges(rings, column, row, low, high)
    extra = _bottoms(rings, column, row, window)
    slots = _cross(rings, edges, window)
    part_plot = np.repeat(np.arange(len(rings)), np.diff(rings.plot_parts))
    plain = _plain_plots(rings, slots.plain, extra)
    found = _pair_plain(slots, part_plot, plain[part_plot])
    if not plain.all():
        found = _join(found, _united(_pair_any(slots, part_plot, ~plain[part_plot]), extra))
    return found


@dataclass(frozen=True)
class _Edges:
    """Edges that cross at least one centre line."""

    top: IntArray  # vertex at the upper end
    bottom: IntArray
    down: BoolArray  # whether the ring runs down here
    first: IntArray  # first row crossed
    rows: IntArray  # how many
    part: IntArray
    column: FloatArray  # of all vertices
    row: FloatArray
    part_low: IntArray  # (parts) first row, and behind the last
    part_high: IntArray


@dataclass(frozen=True)
class _Slots:
    """One slot for each row of each part, and the crossings in them."""

    slot: IntArray  # of each crossing
    column: IntArray
    down: BoolArray
    part: IntArray  # of each crossing
    slot_part: IntArray
    slot_row: IntArray
    part_slots: IntArray  # (parts + 1)
    plain: BoolArray  # (parts) one ring that crosses each of its rows twice


def _edges(
    rings: Rings, column: FloatArray, row: FloatArray, low: int, high: int
) -> _Edges:
    # The first centre line at or below each vertex; an edge crosses those in between.
    line = np.clip(np.ceil(row - 0.5), low, high).astype(np.int64)
    step = np.diff(line)
    step[rings.ring_vertices[1:-1] - 1] = 0  # from the end of a ring to the next one
    edge = np.flatnonzero(step)
    step = step[edge]
    down = step > 0
    top = edge + ~down
    part_vertices = rings.ring_vertices[rings.part_rings]
    vertex_part = np.repeat(np.arange(part_vertices.size - 1), np.diff(part_vertices))
    return _Edges(
        top,
        edge + down,
        down,
        line[top],
        np.abs(step),
        vertex_part[edge],
        column,
        row,
        np.minimum.reduceat(line, part_vertices[:-1]),
        np.maximum.reduceat(line, part_vertices[:-1]),
    )


def _cross(rings: Rings, edges: _Edges, window: Window) -> _Slots:
    part_rows = edges.part_high - edges.part_low
    part_slots = offsets_of(part_rows)
    rows = runs(edges.first, edges.rows)
    # In this order of operations GDAL computes a crossing; another would round otherwise.
    top_x, top_y = edges.column[edges.top], edges.row[edges.top]
    wide, tall = edges.column[edges.bottom] - top_x, edges.row[edges.bottom] - top_y
    many = edges.rows
    x = (rows + 0.5) - np.repeat(top_y, many)
    x *= np.repeat(wide, many)
    x /= np.repeat(tall, many)
    x += np.repeat(top_x, many)
    x += 0.5
    np.floor(x, out=x)
    np.clip(x, window.col, window.col + window.width, out=x)
    crossings = np.bincount(edges.part, weights=many, minlength=part_rows.size)
    return _Slots(
        rows + np.repeat((part_slots[:-1] - edges.part_low)[edges.part], many),
        x.astype(np.int64),
        np.repeat(edges.down, many),
        np.repeat(edges.part, many),
        np.repeat(np.arange(part_rows.size), part_rows),
        runs(edges.part_low[part_rows > 0], part_rows[part_rows > 0]),
        part_slots,
        (np.diff(rings.part_rings) == 1) & (crossings == 2 * part_rows),
    )


def _plain_plots(rings: Rings, plain_part: BoolArray, extra: Spans) -> BoolArray:
    """Plots of one plain part without filled bottoms: no sorting, no uniting."""
    plain = np.diff(rings.plot_parts) <= 1
    part_plot = np.repeat(np.arange(len(rings)), np.diff(rings.plot_parts))
    plain[part_plot[~plain_part]] = False
    plain[extra.plot] = False
    return plain


def _pair_plain(slots: _Slots, part_plot: IntArray, chosen: BoolArray) -> Spans:
    """A row of a plain part is crossed once downwards and once upwards."""
    one = np.zeros(slots.slot_row.size, np.int64)
    other = np.zeros(slots.slot_row.size, np.int64)
    one[slots.slot[slots.down]] = slots.column[slots.down]
    other[slots.slot[~slots.down]] = slots.column[~slots.down]
    start, stop = np.minimum(one, other), np.maximum(one, other)
    keep = stop > start
    if not chosen.all():
        keep &= chosen[slots.slot_part]
    if not keep.all():
        at = np.flatnonzero(keep)
        return Spans(
            part_plot[slots.slot_part[at]], slots.slot_row[at], start[at], stop[at]
        )
    return Spans(part_plot[slots.slot_part], slots.slot_row, start, stop)


def _pair_any(slots: _Slots, part_plot: IntArray, chosen: BoolArray) -> Spans:
    """Sort the crossings of each row of a part and pair them up."""
    at = np.flatnonzero(chosen[slots.part])
    at = at[np.lexsort((slots.column[at], slots.slot[at]))]
    slot, columns = slots.slot[at], slots.column[at]
    start, stop, slot = columns[0::2], columns[1::2], slot[0::2]
    keep = stop > start
    slot = slot[keep]
    return Spans(
        part_plot[slots.slot_part[slot]], slots.slot_row[slot], start[keep], stop[keep]
    )


def _bottoms(rings: Rings, column: FloatArray, row: FloatArray, window: Window) -> Spans:
    """Spans along edges that lie exactly on a centre line at the bottom of their ring."""
    flat = (row[1:] == row[:-1]) & (column[1:] != column[:-1])
    flat[rings.ring_vertices[1:-1] - 1] = False
    edge = np.flatnonzero(flat)
    if edge.size:
        down = np.floor(row[edge])
        on_line = (row[edge] - down == 0.5) & (down >= window.row)
        edge = edge[on_line & (down < window.row + window.height)]
    if not edge.size:
        return _none()
    ring = np.searchsorted(rings.ring_vertices, edge, side="right") - 1
    clockwise = {
        int(r): is_clockwise(
            rings.x[rings.ring_vertices[r] : rings.ring_vertices[r + 1]],
            rings.y[rings.ring_vertices[r] : rings.ring_vertices[r + 1]],
        )
        for r in np.unique(ring)
    }
    # GDAL turns every ring clockwise; then the outline runs left along a bottom.
    turned = np.array([clockwise[int(r)] for r in ring], dtype=bool)
    left = np.where(turned, column[edge] > column[edge + 1], column[edge] < column[edge + 1])
    edge, ring = edge[left], ring[left]
    ends = np.floor(np.stack((column[edge], column[edge + 1])) + 0.5)
    ends = np.clip(ends, window.col, window.col + window.width).astype(np.int64)
    ends.sort(axis=0)
    some = ends[1] > ends[0]
    part = np.searchsorted(rings.part_rings, ring[some], side="right") - 1
    plot = np.searchsorted(rings.plot_parts, part, side="right") - 1
    return Spans(
        plot, np.floor(row[edge[some]]).astype(np.int64), ends[0][some], ends[1][some]
    )


def is_clockwise(x: FloatArray, y: FloatArray) -> bool:
    """Whether GDAL takes a closed ring for clockwise, doubtful rings included.

    It looks at the corner at the lowest, rightmost vertex, and at the signed area only where
    that corner is doubled or shorter than 1e-5.
    """
    last = x.size - 1
    if last < 1:
        return True
    pivot, doubled = 0, False
    for i in range(1, last):
        if y[i] < y[pivot] or (y[i] == y[pivot] and x[i] > x[pivot]):
            pivot, doubled = i, False
        elif y[i] == y[pivot] and x[i] == x[pivot]:
            doubled = True
    before = pivot - 1 if pivot > 0 else max(last - 1, 0)
    after = pivot + 1 if pivot + 1 < last else 0
    back = (x[before] - x[pivot], y[before] - y[pivot])
    ahead = (x[after] - x[pivot], y[after] - y[pivot])
    short = any(abs(dx) < 1e-5 and abs(dy) < 1e-5 for dx, dy in (back, ahead))
    if not doubled and not short:
        turn = ahead[0] * back[1] - back[0] * ahead[1]
        if turn != 0:
            return bool(turn < 0)
    total = x[0] * (y[1] - y[last])
    for i in range(1, last):
        total += x[i] * (y[i + 1] - y[i - 1])
    total += x[last] * (y[0] - y[last - 1])
    return bool(total < 0)


def _united(spans: Spans, extra: Spans) -> Spans:
    """Overlapping and touching spans of a row of a plot become one."""
    spans = _join(spans, extra)
    if not len(spans):
        return spans
    order = np.lexsort((spans.start, spans.row, spans.plot))
    plot, row = spans.plot[order], spans.row[order]
    start, stop = spans.start[order], spans.stop[order]
    fresh = np.ones(plot.size, dtype=bool)
    fresh[1:] = (plot[1:] != plot[:-1]) | (row[1:] != row[:-1])
    # Lift each row above all columns of the one before, then one running maximum does.
    lift = np.cumsum(fresh) * (int(stop.max()) - int(start.min()) + 1)
    reach = np.maximum.accumulate(stop + lift)
    fresh[1:] |= (start + lift)[1:] > reach[:-1]
    head = np.flatnonzero(fresh)
    tail = np.append(head[1:], plot.size) - 1
    return Spans(plot[head], row[head], start[head], reach[tail] - lift[tail])


def _join(one: Spans, other: Spans) -> Spans:
    if not len(other):
        return one
    if not len(one):
        return other
    return Spans(
        np.concatenate((one.plot, other.plot)),
        np.concatenate((one.row, other.row)),
        np.concatenate((one.start, other.start)),
        np.concatenate((one.stop, other.stop)),
    )


def _none() -> Spans:
    empty = np.empty(0, np.int64)
    return Spans(empty, empty, empty, empty)
