# SPDX-License-Identifier: GPL-2.0-or-later
"""The work on one tile: read it once, choose the cells of its plots, measure them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import DtypeError
from ..grid import Window
from ..raster import RasterSource
from .choose import Chooser, Chosen
from .measure import BandRule, Totals, Used, Wanted, measure, rank
from .ragged import Array, BoolArray, FloatArray, IntArray
from .rings import Shapes
from .tiles import Piece, batches, needed_windows

# Cells worked on at a time: enough to make numpy worth while, few enough for the caches.
BATCH_CELLS = 1 << 19


@dataclass(frozen=True)
class BandResult:
    """What a batch of plots gave in one band.

    Args:
        totals: of all plots of the batch, whole or not.
        ranked: columns by rank, of the plots that lie wholly in the tile.
        rest: the values of the other plots, to be ranked when all their tiles are done.
    """

    totals: Totals
    ranked: dict[str, FloatArray]
    rest: Used | None


@dataclass(frozen=True)
class BatchResult:
    """What a batch of plots gave. `whole` and `rest` divide `plots`."""

    plots: IntArray
    whole: IntArray
    rest: IntArray
    bands: list[BandResult]


@dataclass(frozen=True)
class Gatherer:
    """Does the work on a tile; can be sent to another process.

    Args:
        source: the raster.
        bands: band numbers.
        choose: the cell rule.
        wanted: the statistics.
        shapes: the polygons; None if each piece of work brings its own.
    """

    source: RasterSource
    bands: tuple[int, ...]
    choose: Chooser
    wanted: Wanted
    shapes: Shapes | None = None

    def __call__(self, task: tuple[Piece, Shapes | None]) -> list[BatchResult]:
        """Measure all plots of a piece."""
        piece, shapes = task
        done = []
        for plots, whole, chosen, box, data, shown in self.cells(piece, shapes):
            if chosen.plot.size:
                done.append(self._measure(plots, whole, chosen, box, data, shown))
        return done

    def cells(
        self, piece: Piece, shapes: Shapes | None
    ) -> Iterator[tuple[IntArray, BoolArray, Chosen, Window, Array, BoolArray | None]]:
        """Batches of plots with their cells in the tile, and the tile's values.

        Yields:
            plots: those with a cell here, as positions in the layer.
            whole: which of them lie in this tile only.
            chosen: their cells in the window.
            window: the part of the tile that was read.
            data: (bands, cells) as stored.
            shown: the same shape, False where the mask hides a cell; None without mask.
        """
        box, windows = needed_windows(piece, self.source.block_shape)
        data, shown = read_parts(self.source, self.bands, box, windows)
        for part in batches(piece, BATCH_CELLS):
            index = np.arange(part.start, part.stop)
            if shapes is not None:
                rings = shapes.take(index)
            elif self.shapes is not None:
                rings = self.shapes.take(piece.plots[index])
            else:
                raise ValueError("no polygons")
            chosen = self.choose(rings, self.source.grid, box)
            at = index[chosen.plot]
            yield piece.plots[at], piece.whole[at], chosen, box, data, shown

    def _measure(
        self,
        plots: IntArray,
        whole: BoolArray,
        chosen: Chosen,
        box: Window,
        data: Array,
        shown: BoolArray | None,
    ) -> BatchResult:
        rows, columns = np.divmod(chosen.cells, box.width) if self.wanted.place else (None, None)
        cells = np.empty(0, np.int64)
        if rows is not None and columns is not None:
            cells = (rows + box.row) * self.source.grid.width + columns + box.col
        inside, rest = np.flatnonzero(whole), np.flatnonzero(~whole)
        found = []
        for i, band in enumerate(self.bands):
            about = self.source.band(band)
            totals, used = measure(
                data[i].take(chosen.cells, mode="clip"),
                chosen.counts,
                chosen.weights,
                None if shown is None else shown[i].take(chosen.cells, mode="clip"),
                cells,
                BandRule(about.nodata, about.scale, about.offset),
                self.wanted,
            )
            ranked: dict[str, FloatArray] = {}
            left = None
            if self.wanted.ranked:
                left = used.take(rest) if rest.size else None
                ranked = rank(used.take(inside) if rest.size else used, self.wanted)
            found.append(BandResult(totals, ranked, left))
        return BatchResult(plots, plots[inside], plots[rest], found)


def read_parts(
    source: RasterSource, bands: Sequence[int], box: Window, windows: Sequence[Window]
) -> tuple[Array, BoolArray | None]:
    """Some windows of a box. What is not read is left at 0 and must not be looked at.

    Args:
        source: the raster.
        bands: band numbers.
        box: around all windows.
        windows: which parts to read.

    Returns:
        (bands, cells of the box) as stored, and where the mask shows them; None without mask.
    """
    if len(windows) == 1 and windows[0] == box:
        if not source.has_mask:
            return _flat(source.read_raw(box, bands)), None
        data, valid = source.read(box, bands)
        return _flat(data), _flat(valid)
    dtype = np.result_type(*(np.dtype(source.band(band).dtype) for band in bands))
    data = np.zeros((len(bands), box.height, box.width), dtype)
    shown = np.zeros(data.shape, dtype=bool) if source.has_mask else None
    for window in windows:
        rows, columns = Window(
            window.col - box.col, window.row - box.row, window.width, window.height
        ).slices
        if shown is None:
            data[:, rows, columns] = source.read_raw(window, bands)
        else:
            data[:, rows, columns], shown[:, rows, columns] = source.read(window, bands)
    return _flat(data), None if shown is None else _flat(shown)


def _flat(cube: Array) -> Array:
    return cube.reshape(cube.shape[0], -1)


def refuse_unusable(source: RasterSource, bands: Sequence[int]) -> None:
    """Refuse bands that are no numbers on a line.

    Raises:
        BandError: if a band does not exist.
        DtypeError: if one holds complex numbers.
    """
    for index in bands:
        band = source.band(index)
        if np.dtype(band.dtype).kind == "c":
            raise DtypeError(
                f"Band {index} of {source.name} holds complex numbers, which have no order.",
                hint="Make a raster of their magnitude or real part first.",
                band=index,
            )
