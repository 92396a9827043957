# SPDX-License-Identifier: GPL-2.0-or-later
"""The work on one tile: read it once, choose the cells of its plots, measure them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..errors import Cancelled, DtypeError
from ..grid import Window
from ..raster import RasterSource
from .chosen import Chooser, Chosen
from .measure import BandRule, Totals, Used, Wanted, band_rule, join, measure, rank
from .ragged import Array, BoolArray, FloatArray, IntArray
from .rings import Shapes
from .surface import Surface, cell_sizes, reach, surface_of
from .tiles import Piece, batches, needed_windows

# Cells worked on at a time: enough to make numpy worth while, few enough for the caches.
BATCH_CELLS = 1 << 18
#: Told what is read: the window, (bands, rows, columns) as stored, and, the same shape, where the
#: mask shows them (None without mask).
OnRead = Callable[[Window, Array, Optional[BoolArray]], None]
# Values ranked at a time: more of them, because plots with equal counts are ranked together.
RANKED_CELLS = 1 << 21


@dataclass(frozen=True)
class TileResult:
    """What a tile gave.

    Args:
        totals: for each batch of plots, which they are and their totals in each band.
        ranked: for plots that lie in this tile only, which they are and their columns by rank
            in each band.
        rest: for the other plots, which they are and their values in each band, to be ranked
            when all their tiles are done.
    """

    totals: list[tuple[IntArray, list[Totals]]]
    ranked: list[tuple[IntArray, list[dict[str, FloatArray]]]]
    rest: list[tuple[IntArray, list[Used]]]


@dataclass(frozen=True)
class Gatherer:
    """Does the work on a tile; can be sent to another process.

    Args:
        source: the raster.
        bands: band numbers.
        choose: the cell rule.
        wanted: the statistics.
        shapes: the polygons; None if each piece of work brings its own.
        cancelled: asked between batches; None in another process.
        on_read: told what is read, in the thread that reads it.
        rules: how stored values of each band become heights; made from the raster.
        sizes: of cells, row by row, in metres, where their surface is asked for; made from it.
    """

    source: RasterSource
    bands: tuple[int, ...]
    choose: Chooser
    wanted: Wanted
    shapes: Shapes | None = None
    cancelled: Callable[[], bool] | None = None
    on_read: OnRead | None = None
    rules: tuple[BandRule, ...] = ()
    sizes: FloatArray | None = None

    def __post_init__(self) -> None:
        if not self.rules:
            rules = tuple(band_rule(self.source.band(band), self.wanted) for band in self.bands)
            object.__setattr__(self, "rules", rules)
        if self.wanted.surface and self.sizes is None:
            object.__setattr__(self, "sizes", cell_sizes(self.source.grid, self.source.name))

    def __call__(self, task: tuple[Piece, Shapes | None]) -> TileResult:
        """Measure all plots of a piece."""
        piece, shapes = task
        result = TileResult([], [], [])
        held: list[tuple[IntArray, list[Used]]] = []
        held_cells = 0
        surface: Surface | None = None
        for plots, whole, chosen, box, data, shown in self.cells(piece, shapes):
            if not chosen.plot.size:
                continue
            totals, used = self._measure(chosen, box, data, shown)
            if self.sizes is not None:
                if surface is None:
                    surface = surface_of(
                        self.source, self.bands, self.rules, self.sizes, box, data, shown,
                        reach(piece).boxes,
                    )  # fmt: skip
                for i, one in enumerate(totals):
                    one.surface[:] = surface.sums(chosen, i)
            result.totals.append((plots, totals))
            if not self.wanted.ranked:
                continue
            if not whole[0]:  # and so no other of the batch
                result.rest.append((plots, used))
                continue
            held.append((plots, used))
            held_cells += sum(one.values.size for one in used)
            if held_cells > RANKED_CELLS:
                result.ranked.append(self._rank(held))
                held, held_cells = [], 0
        if held:
            result.ranked.append(self._rank(held))
        return result

    def _rank(
        self, held: list[tuple[IntArray, list[Used]]]
    ) -> tuple[IntArray, list[dict[str, FloatArray]]]:
        """Columns by rank of many plots at once: those with equal counts go together."""
        plots = np.concatenate([one for one, _ in held])
        bands = (join([used[i] for _, used in held]) for i in range(len(self.bands)))
        return plots, [rank(used, self.wanted) for used in bands]

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
        near = reach(piece) if self.wanted.surface else piece
        box, windows = needed_windows(near, self.source.block_shape)
        data, shown = read_parts(self.source, self.bands, box, windows)
        self._report_read(box, windows, data, shown)
        for part in batches(piece, BATCH_CELLS):
            if self.cancelled is not None and self.cancelled():
                raise Cancelled
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

    def _report_read(
        self, box: Window, windows: Sequence[Window], data: Array, shown: BoolArray | None
    ) -> None:
        if self.on_read is None:
            return
        shape = (len(self.bands), box.height, box.width)
        for window in windows:
            part = (slice(None), *window.inside(box).slices)
            mask = None if shown is None else shown.reshape(shape)[part]
            self.on_read(window, data.reshape(shape)[part], mask)

    def _measure(
        self, chosen: Chosen, box: Window, data: Array, shown: BoolArray | None
    ) -> tuple[list[Totals], list[Used]]:
        cells = np.empty(0, np.int64)
        if self.wanted.place:
            rows, columns = np.divmod(chosen.cells, box.width)
            cells = (rows + box.row) * self.source.grid.width + columns + box.col
        totals, used = [], []
        for i, rule in enumerate(self.rules):
            one, values = measure(
                data[i].take(chosen.cells, mode="clip"),
                chosen.counts,
                chosen.weights,
                None if shown is None else shown[i].take(chosen.cells, mode="clip"),
                cells,
                rule,
                self.wanted,
            )
            totals.append(one)
            used.append(values)
        return totals, used


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
        rows, columns = window.inside(box).slices
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
