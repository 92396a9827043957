# SPDX-License-Identifier: GPL-2.0-or-later
"""Rumple index: area of the canopy's surface over that of the ground.

The surface of a cell is that of J. S. Jenness (2004), which lidR's rumple_index takes for
rasters: of each of the eight triangles between its centre and its neighbours, the quarter that
lies in the cell.
A plot's index is the mean of (surface / area) over its used cells, by covered fraction, so that a
plot is the sum of its cells whichever rule chose them. Neighbours may lie outside the plot, or at
or below MIN_HEIGHT; one without data, or beside the raster, stands as high as the cell itself.

Widths are metres on the ground in any CRS. Heights are metres unless the band says feet or
centimetres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from ..errors import CrsError
from ..grid import Grid, Window
from ..ground import cells_metres
from ..raster import RasterSource, valid_cells
from ..units import short_unit
from .chosen import Chosen
from .measure import BandRule
from .patches import ByMask, BySpans, spans_of
from .ragged import Array, BoolArray, FloatArray, IntArray, runs, starts_of
from .rim import rim_windows
from .tiles import Piece

# Rows of the raster whose cell size is measured; between them it is interpolated.
_KNOTS = 65
_METRES = {"ft": 0.3048, "cm": 0.01}
# Cells worked on together: few enough for the caches.
_TOGETHER = 1 << 15
# Boxes are rounded up to so many rows and columns; a plot fills at least 1 / _FILLED of its box.
_STEP, _FILLED = 4, 3
# A plot whose cells are so large a part of the largest box has that box.
_ALIKE = 2.5
# Row and column of the neighbours, (8, 1), once around the cell.
_DOWN = np.array([[-1], [-1], [0], [1], [1], [1], [0], [-1]])
_RIGHT = np.array([[0], [1], [1], [1], [0], [-1], [-1], [-1]])


def surface_ratio(around: FloatArray, width: FloatArray, height: FloatArray) -> FloatArray:
    """ratio[p] = Σ over 8 triangles (centre, neighbour, next neighbour) of area / 4 / cell area.

    Args:
        around: (8, cells) height of each neighbour less that of the cell, from north clockwise;
            NaN counts as 0.
        width: (cells) of a cell, in the unit of the heights.
        height: as width.

    Returns:
        (cells) 1 where it is flat.
    """
    rise = np.where(np.isnan(around), 0.0, around)
    across, along = 1.0 / (width * width), 1.0 / (height * height)
    total = np.zeros(rise.shape[1])
    for straight in (0, 2, 4, 6):
        # Slopes in both directions of a plane through the three corners.
        mine, other = (along, across) if straight in (0, 4) else (across, along)
        first = 1.0 + rise[straight] ** 2 * mine
        for corner in (straight - 1, straight + 1):
            total += np.sqrt(first + (rise[corner] - rise[straight]) ** 2 * other)
    return total / 8.0


def surface_of_patches(heights: FloatArray, width: float, height: float) -> FloatArray:
    """As `surface_ratio`, for rectangles of cells: each triangle is in two cells, computed once.

    All patches are worked on as one row of numbers, which is much quicker than many short rows.
    What comes out between the end of a row and the begin of the next means nothing.

    Args:
        heights: (patches, rows + 2, columns + 2) in the unit of width and height.
        width: of a cell.
        height: of a cell.

    Returns:
        the same shape; [:, :rows, :columns] are the ratios, NaN beside a NaN, the rest is anything.
    """
    wide = heights.shape[2]
    flat = heights.reshape(-1)
    result = np.empty_like(flat)
    east = flat[1:] - flat[:-1]
    east *= east
    if width != 1.0:
        east /= width * width
    east += 1.0
    south = flat[wide:] - flat[:-wide]
    south *= south
    if height != 1.0:
        south /= height * height
    # Four neighbouring cells each, by the place of the one in the north-west.
    north_edge, south_edge = east[:-wide], east[wide:]
    west_edge, east_edge = south[:-1], south[1:]
    # Triangles at the corners in the north-east and south-west belong to the cells of the other
    # diagonal, and the other way round.
    falling, rising = north_edge + east_edge, north_edge + west_edge
    other = result[: falling.size]
    for one, west_or_east in ((falling, west_edge), (rising, east_edge)):
        np.sqrt(one, out=one)
        np.add(south_edge, west_or_east, out=other)
        np.sqrt(other, out=other)
        one += other
    found = result[: falling.size - wide - 1]
    np.add(falling[wide + 1 :], falling[: found.size], out=found)
    found += rising[wide : wide + found.size]
    found += rising[1 : found.size + 1]
    found /= 8.0
    return result.reshape(heights.shape)


@dataclass(frozen=True)
class Surface:
    """Stored heights of a window, and of the cells around it where plots are near.

    Args:
        stored: (bands, rows, columns) as in the file.
        shown: the same shape, False where a mask hides them; None without mask.
        rim: real numbers as stored, NaN beside the raster: the row above the window, the one
            below, (bands, columns + 2), the column left of it, the one right of it,
            (bands, rows + 2).
        rules: of the bands.
        window: of the raster.
        sizes: (raster rows, 2) width and height of cells in metres.
        metres: (bands) of a unit of the heights.
    """

    stored: Array
    shown: BoolArray | None
    rim: tuple[FloatArray, FloatArray, FloatArray, FloatArray]
    rules: tuple[BandRule, ...]
    window: Window
    sizes: FloatArray
    metres: tuple[float, ...]

    def sums(self, chosen: Chosen, band: int) -> FloatArray:
        """(plots) Σ of weight * surface ratio over the used cells.

        Args:
            chosen: cells in the window.
            band: place of the band.
        """
        found = np.zeros(chosen.counts.size)
        done = np.zeros(found.size, dtype=bool)
        rows = slice(self.window.row, self.window.row + self.window.height)
        if (self.sizes[rows] == self.sizes[self.window.row]).all():
            done = self._by_patches(found, chosen, band)
        rest = np.flatnonzero(~done)
        if rest.size:
            at = runs(starts_of(chosen.counts)[rest], chosen.counts[rest])
            row, column = np.divmod(chosen.cells[at], self.window.width)
            ratio = self._of_cells(row, column, band)
            if chosen.weights is not None:
                ratio *= chosen.weights[at]
            found[rest] = np.add.reduceat(ratio, starts_of(chosen.counts[rest]))
        return found

    def _of_cells(self, row: IntArray, column: IntArray, band: int) -> FloatArray:
        """(cells) surface ratio, one by one; 0 where a cell is not used."""
        ratio = np.zeros(row.size)
        centre = self._at(row, column, band)
        least = self.rules[band].min_height
        with np.errstate(invalid="ignore"):
            counted = np.flatnonzero(~np.isnan(centre) if least is None else centre > least)
        for part in np.array_split(counted, counted.size // _TOGETHER + 1):
            around = self._at(row[part] + _DOWN, column[part] + _RIGHT, band)
            sizes = self.sizes[row[part] + self.window.row].T / self.metres[band]
            ratio[part] = surface_ratio(around - centre[part], *sizes)
        return ratio

    def _real(self, values: Array, shown: BoolArray | None, band: int) -> FloatArray:
        """Real heights of stored ones, NaN where there is no data."""
        rule = self.rules[band]
        valid = valid_cells(values, rule.nodata)
        if shown is not None:
            valid &= shown
        real: FloatArray = values.astype(np.float64)
        if rule.scale != 1.0 or rule.offset != 0.0:
            real = real * rule.scale + rule.offset
        if not valid.all():
            real[~valid] = np.nan
        return real

    def _at(self, row: IntArray, column: IntArray, band: int) -> FloatArray:
        """Real heights of cells of the window or beside it, NaN where there is no data."""
        high, wide = self.window.height, self.window.width
        near = np.clip(row, 0, high - 1) * wide + np.clip(column, 0, wide - 1)
        shown = None if self.shown is None else self.shown[band].ravel()[near]
        real = self._real(self.stored[band].ravel()[near], shown, band)
        for beside, along, which in (
            (row < 0, column, 0), (row == high, column, 1),
            (column < 0, row, 2), (column == wide, row, 3),
        ):  # fmt: skip
            if beside.any():
                real[beside] = self._real(self.rim[which][band][along[beside] + 1], None, band)
        return real

    def _by_patches(self, found: FloatArray, chosen: Chosen, band: int) -> BoolArray:
        """Sums of plots that fill a good part of their box, box by box.

        Args:
            found: (plots) filled in.
            chosen: cells in the window.
            band: place of the band.

        Returns:
            (plots) which are filled in: not those at the edge of the window.
        """
        every, counts = spans_of(chosen, self.window), chosen.counts
        starts = starts_of(counts)
        heads = starts_of(every.spans)
        top, bottom = every.row[heads], every.row[heads + every.spans - 1]
        left = np.minimum.reduceat(every.column, heads)
        right = np.maximum.reduceat(every.column + every.length, heads) - 1
        shapes = _box_shapes(np.column_stack((bottom - top, right - left)) + 1, counts)
        room = np.array([self.window.height, self.window.width]) - 2
        fits: BoolArray = shapes.prod(axis=1) <= _FILLED * counts + _STEP**2
        fits &= (shapes <= room).all(axis=1)
        plain = (every.spans == bottom - top + 1) & (top > 0) & (bottom < room[0] + 1)
        plain &= (left > 0) & (right < room[1] + 1)
        # Boxes at the edge are moved inwards: their cells right at it are left to `_of_cells`.
        top = np.minimum(np.clip(top, 1, None), room[0] + 1 - shapes[:, 0])
        left = np.minimum(np.clip(left, 1, None), room[1] + 1 - shapes[:, 1])
        width, height = self.sizes[self.window.row] / self.metres[band]
        least = self.rules[band].min_height
        waiting: list[tuple[IntArray, FloatArray, IntArray, IntArray, IntArray]] = []
        kinds = 2 * (shapes[:, 0] * room[1] + shapes[:, 1]) + plain
        for kind in np.unique(kinds[fits]).tolist():
            plots = np.flatnonzero(fits & (kinds == kind))
            high, wide = shapes[plots[0]].tolist()
            by_mask = kind % 2
            size = (high + 2, wide + 2)
            stored = sliding_window_view(self.stored[band], size)
            shown = None if self.shown is None else sliding_window_view(self.shown[band], size)
            for part in np.array_split(plots, plots.size * high * wide // _TOGETHER + 1):
                if not part.size:
                    continue
                corner = top[part] - 1, left[part] - 1
                heights = self._real(
                    stored[corner], None if shown is None else shown[corner], band
                )
                box = every.take(part), top[part], left[part], size
                cells = ByMask(*box) if by_mask else BySpans(*box, self.window)
                ratio = cells.take(surface_of_patches(heights, width, height))
                if least is not None:
                    own = heights.reshape(-1)[size[1] + 1 :]
                    ratio[~(cells.take(own) > least)] = 0.0
                ratio[cells.outside()] = np.nan
                some = counts[part]
                if chosen.weights is not None:
                    ratio *= chosen.weights[runs(starts[part], some)]
                found[part] = np.add.reduceat(ratio, starts_of(some))
                if np.isnan(found[part]).any():
                    alone = np.flatnonzero(np.isnan(ratio))  # beside a cell without data, or one
                    waiting.append((part, ratio, alone, *cells.places(alone)))
        self._add_up(found, chosen, band, waiting)
        return fits

    def _add_up(
        self,
        found: FloatArray,
        chosen: Chosen,
        band: int,
        waiting: Sequence[tuple[IntArray, FloatArray, IntArray, IntArray, IntArray]],
    ) -> None:
        """Sums of plots whose surface is known but for some cells.

        Args:
            found: (plots) filled in.
            chosen: cells in the window.
            band: place of the band.
            waiting: some plots each; weight times ratio of their cells; which of these are not
                known, and their rows and columns.
        """
        if not waiting:
            return
        rows, columns = (np.concatenate([one[i] for one in waiting]) for i in (3, 4))
        single = self._of_cells(rows, columns, band)  # all at once, for they are few
        starts, done = starts_of(chosen.counts), 0
        for plots, ratio, alone, _, _ in waiting:
            counts = chosen.counts[plots]
            ratio[alone] = single[done : done + alone.size]
            if chosen.weights is not None:
                ratio[alone] *= chosen.weights[runs(starts[plots], counts)[alone]]
            done += alone.size
            found[plots] = np.add.reduceat(ratio, starts_of(counts))


def _box_shapes(sizes: IntArray, counts: IntArray) -> IntArray:
    """Rows and columns (plots, 2) of boxes: few different ones, for each costs a call more.

    Args:
        sizes: (plots, 2) rows and columns that each plot needs.
        counts: (plots) its cells.
    """
    shapes = ((sizes - 1) // _STEP + 1) * _STEP
    # Circles of one radius differ by a row or column, and at the edge by what is beyond it.
    largest = sizes.max(axis=0)
    shapes[largest.prod() <= _ALIKE * counts] = largest
    return shapes


def cell_sizes(grid: Grid, name: str) -> FloatArray:
    """(rows, 2) width and height of the cells of each row, in metres on the ground.

    Raises:
        CrsError: if they are not known.
    """
    rows = np.unique(np.linspace(0, grid.height - 1, _KNOTS).astype(np.int64))
    found = cells_metres(
        [grid.crop(Window(grid.width // 2, int(row), 1, 1)) for row in rows]
    )
    sizes = np.array([(np.nan, np.nan) if size is None else size for size in found])
    if np.isnan(sizes).any():
        raise CrsError(
            f"The rumple index needs the size of cells in metres, and that of '{name}' is not "
            "known.",
            hint="Assign the raster its coordinate reference system, or leave out 'rumple'.",
        )
    every = np.arange(grid.height)
    return np.column_stack([np.interp(every, rows, one) for one in sizes.T])


def reach(piece: Piece) -> Piece:
    """A piece whose boxes are one cell larger on each side, so that neighbours are read."""
    return Piece(piece.window, piece.plots, piece.boxes + np.array([-1, -1, 1, 1]), piece.whole)


def surface_of(
    source: RasterSource,
    bands: tuple[int, ...],
    rules: tuple[BandRule, ...],
    sizes: FloatArray,
    box: Window,
    data: Array,
    shown: BoolArray | None,
    boxes: Array,
) -> Surface:
    """The surface of what was read of a piece; cells around it are read where plots are near.

    Args:
        source: the raster.
        bands: band numbers.
        rules: of the bands.
        sizes: from `cell_sizes`.
        box: the window that was read.
        data: (bands, cells of the box) as stored.
        shown: the same shape, False where the mask hides a cell; None without mask.
        boxes: (plots, 4) of `reach`.
    """
    shape = (len(bands), box.height, box.width)
    high, wide = np.full((len(bands), box.height + 2), np.nan), np.full(
        (len(bands), box.width + 2), np.nan
    )
    rim = (wide, wide.copy(), high, high.copy())
    around = box.grow(1)
    for side, window in rim_windows(box, boxes, source.block_shape):
        inside = window.intersect(source.grid.window)
        if inside is None:
            continue
        values, valid = source.read(inside, bands)
        start = inside.col - around.col if side < 2 else inside.row - around.row
        found = np.where(valid, values, np.nan).reshape(len(bands), -1)
        rim[side][:, start : start + found.shape[1]] = found
    units = (short_unit(source.band(band).unit or "") for band in bands)
    metres = tuple(_METRES.get(unit, 1.0) for unit in units)
    mask = None if shown is None else shown.reshape(shape)
    return Surface(data.reshape(shape), mask, rim, rules, box, sizes, metres)
