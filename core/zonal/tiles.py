# SPDX-License-Identifier: GPL-2.0-or-later
"""Which windows of a raster are read, and which plots are worked on in each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Grid, Window
from .ragged import Array, BoolArray, FloatArray, IntArray, runs, starts_of
from .spans import to_cells

TILE_BYTES = 16 << 20
STRIP_BYTES = 64 << 20
NEAR_ROWS = 64
# Plots whose boxes and tiles are worked out at a time.
BOXED = 1 << 15


@dataclass(frozen=True)
class Piece:
    """The plots that touch one tile.

    Args:
        window: the tile.
        plots: which plots, as positions in the layer.
        boxes: (plots, 4) first column, first row, end column, end row in the whole grid.
        whole: for each, whether it touches no other tile.
    """

    window: Window
    plots: IntArray
    boxes: IntArray
    whole: np.ndarray[tuple[int], np.dtype[np.bool_]]


def cell_boxes(bounds: FloatArray, grid: Grid) -> IntArray:
    """Boxes of cells that surely hold all that a plot can touch.

    Args:
        bounds: (plots, 4) left, bottom, right, top on the map, NaN without geometry.
        grid: any affine grid.

    Returns:
        (plots, 4) first column, first row, end column, end row; beyond the grid where the plot
        is; all zero without geometry.
    """
    found = np.empty((len(bounds), 4), np.int64)
    for at in range(0, len(bounds), BOXED):  # so that what is made on the way is small
        found[at : at + BOXED] = _cell_boxes(bounds[at : at + BOXED], grid)
    return found


def _cell_boxes(bounds: FloatArray, grid: Grid) -> IntArray:
    left, bottom, right, top = bounds.T
    corners = [to_cells(grid.transform, x, y) for x in (left, right) for y in (bottom, top)]
    columns = np.array([c for c, _ in corners])
    rows = np.array([r for _, r in corners])
    limit = float(2**40)
    with np.errstate(invalid="ignore"):
        box = np.stack(
            (
                np.floor(columns.min(axis=0) - 1e-6),
                np.floor(rows.min(axis=0) - 1e-6),
                np.ceil(columns.max(axis=0) + 1e-6),
                np.ceil(rows.max(axis=0) + 1e-6),
            ),
            axis=1,
        )
    box[np.isnan(box).any(axis=1)] = 0
    found: IntArray = np.clip(box, -limit, limit).astype(np.int64)
    return found


def tile_shape(grid: Grid, block_shape: tuple[int, int], cell_bytes: int) -> tuple[int, int]:
    """Rows and columns of a tile: whole blocks, some megabytes, as square as blocks allow.

    Args:
        grid: the raster.
        block_shape: rows, columns of its blocks.
        cell_bytes: of a cell over all bands read.
    """
    rows, columns = min(block_shape[0], grid.height), min(block_shape[1], grid.width)
    if columns == grid.width:  # strips: a part of a strip costs as much as all of it
        cells = STRIP_BYTES // cell_bytes
        return min(grid.height, max(1, min(cells, 1 << 22) // columns // rows) * rows), columns
    side = int((TILE_BYTES // cell_bytes) ** 0.5)
    return max(1, side // rows) * rows, max(1, side // columns) * columns


def pieces(boxes: IntArray, grid: Grid, shape: tuple[int, int]) -> list[Piece]:
    """The tiles that plots touch, row by row, each with its plots.

    Args:
        boxes: from `cell_boxes`.
        grid: the raster.
        shape: rows, columns of a tile.
    """
    rows, columns = shape
    across_all = -(-grid.width // columns)
    # One entry for each plot and tile; a part of the plots at a time, as above.
    parts = [
        _entries(boxes[at : at + BOXED], at, grid, shape) for at in range(0, len(boxes), BOXED)
    ]
    if not any(part[0].size for part in parts):
        return []
    tile, plot, whole, column, row = map(np.concatenate, zip(*parts))
    # Neighbours one after the other, so that their cells are still in the caches; those that
    # have a part in other tiles last.
    order = np.lexsort((column, row // NEAR_ROWS, ~whole, tile))
    tile, plot, whole = tile[order], plot[order], whole[order]
    heads = np.flatnonzero(np.append(True, tile[1:] != tile[:-1]))
    found = []
    for head, stop in zip(heads, np.append(heads[1:], tile.size)):
        row_of, column_of = divmod(int(tile[head]), across_all)
        window = Window(
            column_of * columns,
            row_of * rows,
            min(columns, grid.width - column_of * columns),
            min(rows, grid.height - row_of * rows),
        )
        plots = plot[head:stop].astype(np.int64)
        found.append(Piece(window, plots, boxes[plots], whole[head:stop]))
    return found


def _entries(
    boxes: IntArray, start: int, grid: Grid, shape: tuple[int, int]
) -> tuple[Array, Array, BoolArray, Array, Array]:
    """Tile, plot, whether it lies in that tile only, and its first column and row on the grid.

    Args:
        boxes: of some plots.
        start: number of the first of them.
        grid: the raster.
        shape: rows, columns of a tile.
    """
    first = np.maximum(boxes[:, :2], 0)
    end = np.minimum(boxes[:, 2:], (grid.width, grid.height))
    on_grid = np.flatnonzero((end > first).all(axis=1))
    rows, columns = shape
    place, step = first[on_grid], np.array([columns, rows])
    first_tile = place // step
    across, down = ((end[on_grid] - 1) // step - first_tile + 1).T
    across_all = -(-grid.width // columns)
    # One entry a plot and tile row, then one a plot and tile.
    tile_row = runs(first_tile[:, 1], down)
    owner = np.repeat(np.arange(on_grid.size), down)
    tile = runs(tile_row * across_all + first_tile[owner, 0], across[owner])
    owner = np.repeat(owner, across[owner])
    whole = (across * down) == 1
    return (
        tile,
        (on_grid[owner] + start).astype(np.int32),
        whole[owner],
        place[owner, 0].astype(np.int32),
        place[owner, 1].astype(np.int32),
    )


def needed_windows(piece: Piece, block_shape: tuple[int, int]) -> tuple[Window, list[Window]]:
    """The least box of whole blocks around the plots, and what to read of it.

    All of it if most of its blocks hold a plot, else runs of those that do.
    """
    tile = piece.window
    block_rows, block_columns = block_shape
    origin = np.array([tile.col, tile.row])
    limit = np.array([tile.width, tile.height])
    step = np.array([block_columns, block_rows])
    first = np.clip(piece.boxes[:, :2] - origin, 0, limit - 1) // step
    last = (np.clip(piece.boxes[:, 2:] - origin, 1, limit) - 1) // step
    low, high = first.min(axis=0), last.max(axis=0) + 1
    box = _blocks(tile, low, high, step)
    shape = high - low
    if shape.min() == 1 and shape.max() <= 2:
        return box, [box]
    # Corners of all boxes; summed up twice, they fill what each box covers.
    touched = np.zeros((shape[1] + 1, shape[0] + 1), np.int64)
    first, last = first - low, last - low + 1
    np.add.at(touched, (first[:, 1], first[:, 0]), 1)
    np.add.at(touched, (last[:, 1], last[:, 0]), 1)
    np.add.at(touched, (first[:, 1], last[:, 0]), -1)
    np.add.at(touched, (last[:, 1], first[:, 0]), -1)
    needed = touched.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0
    if needed.mean() > 0.7:
        return box, [box]
    windows = []
    for row, line in enumerate(np.diff(needed.astype(np.int8), axis=1, prepend=0, append=0)):
        for start, stop in zip(np.flatnonzero(line == 1), np.flatnonzero(line == -1)):
            begin = low + np.array([start, row])
            windows.append(_blocks(tile, begin, low + np.array([stop, row + 1]), step))
    return box, windows


def _blocks(tile: Window, low: IntArray, high: IntArray, step: IntArray) -> Window:
    column, row = (low * step).tolist()
    right, bottom = np.minimum(high * step, [tile.width, tile.height]).tolist()
    return Window(tile.col + column, tile.row + row, right - column, bottom - row)


def batches(piece: Piece, cells: int) -> list[slice]:
    """Slices of the plots of a piece whose boxes hold about `cells` cells in the tile.

    Plots that lie in this tile only and others are never in one slice.
    """
    tile = piece.window
    low = np.maximum(piece.boxes[:, :2], (tile.col, tile.row))
    high = np.minimum(piece.boxes[:, 2:], (tile.col + tile.width, tile.row + tile.height))
    area = np.maximum(high - low, 0).prod(axis=1)
    number = starts_of(area) // cells
    fresh = (number[1:] != number[:-1]) | (piece.whole[1:] != piece.whole[:-1])
    heads = np.flatnonzero(np.append(True, fresh))
    return [slice(int(a), int(b)) for a, b in zip(heads, np.append(heads[1:], area.size))]
