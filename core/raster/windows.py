# SPDX-License-Identifier: GPL-2.0-or-later
"""The windows in which a raster is worked on: whole blocks of what is read and written."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..blocks import aligned_windows
from ..executors import pieces_ahead
from ..grid import Window
from .source import BandSource
from .writer import RasterWriter

# Cells and what is made of them, of all windows under way together.
_IN_FLIGHT = 96 << 20
# What work on a cell takes beside the cell itself: masks, codes, classes.
_BESIDE = 4


def work_windows(
    source: BandSource,
    target: RasterWriter | None = None,
    bands: Sequence[int] | None = None,
) -> list[Window]:
    """Windows that tile the grid, each of whole blocks of the source and of the target.

    They are as large as a bound on memory allows, whatever the number of bands and cores.

    Args:
        source: what is read.
        target: what is written; None if nothing is.
        bands: the bands that are read and written; None for all.
    """
    chosen = [source.band(i) for i in bands] if bands else source.bands
    bytes_a_cell = sum(np.dtype(band.dtype).itemsize for band in chosen) + _BESIDE
    cells = min(max(_IN_FLIGHT // (pieces_ahead() * bytes_a_cell), 1 << 16), 1 << 22)
    output = target.block_shape if target is not None else None
    return aligned_windows(source.grid, source.block_shape, cells, output)
