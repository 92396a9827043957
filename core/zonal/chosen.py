# SPDX-License-Identifier: GPL-2.0-or-later
"""What a cell rule answers: which cells of a window belong to which plot, and how much of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..grid import Grid, Window
from .ragged import FloatArray, IntArray, runs
from .rings import Rings
from .spans import Spans


@dataclass(frozen=True)
class Chosen:
    """The cells of some plots in a window, plot after plot, row by row.

    Args:
        plot: (k) plots that have a cell here, as positions in the rings asked for.
        counts: (k) how many cells each has.
        cells: (sum of counts) positions in the window, row by row.
        weights: covered fraction of each cell; None where every cell counts as one.
        spans: the same cells as runs in rows of the raster; None where the rule has none.
    """

    plot: IntArray
    counts: IntArray
    cells: IntArray
    weights: FloatArray | None = None
    spans: Spans | None = None


#: A cell rule: polygons, the grid of the raster and a window of it give the cells.
Chooser = Callable[[Rings, Grid, Window], Chosen]


def no_cells(weighted: bool = False) -> Chosen:
    """Of no plot at all."""
    empty = np.empty(0, np.int64)
    return Chosen(empty, empty, empty, np.empty(0) if weighted else None)


def of_spans(spans: Spans, window: Window) -> Chosen:
    """The cells of spans that lie in the window."""
    if not len(spans):
        return no_cells()
    lengths = spans.stop - spans.start
    head = np.flatnonzero(np.append(True, spans.plot[1:] != spans.plot[:-1]))
    cells = runs(
        (spans.row - window.row) * window.width + (spans.start - window.col), lengths
    )
    return Chosen(spans.plot[head], np.add.reduceat(lengths, head), cells, spans=spans)
