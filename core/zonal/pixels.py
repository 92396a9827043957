# SPDX-License-Identifier: GPL-2.0-or-later
"""The cells themselves: every cell that a plot's statistics are made of."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..grid import apply
from ..progress import SILENT, Progress
from ..raster import RasterSource, valid_cells
from ..values import limit_as_stored, real_values
from . import names
from .gather import Gatherer, refuse_unusable
from .measure import Wanted
from .polygons import usable
from .ragged import FloatArray, IntArray
from .rings import Shapes
from .rules import chooser_of
from .tiles import cell_boxes, pieces, tile_shape


@dataclass(frozen=True)
class Cells:
    """Some cells of some plots; a plot across tiles comes in several batches.

    Args:
        plot: position of each cell's plot.
        x: of the centre of the cell, in the raster's CRS.
        y: as x.
        values: (bands, cells) NaN where the band has no value that is used.
        fraction: covered part of the cell; 1 but for the rule `exact`.
    """

    plot: IntArray
    x: FloatArray
    y: FloatArray
    values: FloatArray
    fraction: FloatArray


def plot_cells(
    polygons: Shapes | Sequence[Any],
    raster: RasterSource | str | os.PathLike[str],
    *,
    bands: Sequence[int] = (1,),
    method: str = names.CENTER,
    min_height: float | None = None,
    progress: Progress = SILENT,
) -> Iterator[Cells]:
    """Every cell that `plot_statistics` uses with the same arguments, in batches.

    Yields:
        Cells that are used in at least one band.

    Raises:
        CanopyCloudError: as `plot_statistics`.
    """
    choose = chooser_of(method)
    source = raster if isinstance(raster, RasterSource) else RasterSource(raster)
    chosen_bands = tuple(dict.fromkeys(bands))
    refuse_unusable(source, chosen_bands)
    try:
        shapes = usable(polygons, source.grid).shapes
        cell_bytes = sum(np.dtype(source.band(b).dtype).itemsize for b in chosen_bands)
        shape = tile_shape(source.grid, source.block_shape, cell_bytes)
        work = pieces(cell_boxes(shapes.bounds, source.grid), source.grid, shape)
        gather = Gatherer(source, chosen_bands, choose, Wanted(()), shapes)
        limits = [
            None if min_height is None else limit_as_stored(min_height, source.band(band))
            for band in chosen_bands
        ]
        for done, piece in enumerate(work):
            for plots, _, chosen, box, data, shown in gather.cells(piece, None):
                progress.check()
                values = np.empty((len(chosen_bands), chosen.cells.size))
                for i, band in enumerate(chosen_bands):
                    about = source.band(band)
                    stored = data[i][chosen.cells]
                    good = valid_cells(stored, about.nodata)
                    if shown is not None:
                        good &= shown[i][chosen.cells]
                    real = real_values(stored, about)
                    if limits[i] is not None:
                        good &= real > limits[i]
                    values[i] = np.where(good, real, np.nan)
                used = ~np.isnan(values).all(axis=0)
                row, column = np.divmod(chosen.cells[used], box.width)
                x, y = apply(source.grid.transform, column + box.col + 0.5, row + box.row + 0.5)
                weights = chosen.weights
                yield Cells(
                    np.repeat(plots, chosen.counts)[used],
                    x,
                    y,
                    values[:, used],
                    np.ones(int(used.sum())) if weights is None else weights[used],
                )
            progress.update((done + 1) / len(work))
    finally:
        if source is not raster:
            source.close()
