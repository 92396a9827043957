# SPDX-License-Identifier: GPL-2.0-or-later
"""Which cells of a window belong to which plot: one answer for the three cell rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..grid import Grid, Window
from . import names
from .ragged import FloatArray, IntArray, runs
from .rings import Rings
from .spans import Spans, spans_of


@dataclass(frozen=True)
class Chosen:
    """The cells of some plots in a window, plot after plot, row by row.

    Args:
        plot: (k) plots that have a cell here, as positions in the rings asked for.
        counts: (k) how many cells each has.
        cells: (sum of counts) positions in the window, row by row.
        weights: covered fraction of each cell; None where every cell counts as one.
    """

    plot: IntArray
    counts: IntArray
    cells: IntArray
    weights: FloatArray | None = None


Chooser = Callable[[Rings, Grid, Window], Chosen]


def by_center(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """chosen[cell] = its centre is inside, as GDAL's rasterizer decides (see `spans`)."""
    return of_spans(spans_of(rings, grid.transform, window), window)


def of_spans(spans: Spans, window: Window) -> Chosen:
    """The cells of spans that lie in the window."""
    if not len(spans):
        empty = np.empty(0, np.int64)
        return Chosen(empty, empty, empty)
    lengths = spans.stop - spans.start
    head = np.flatnonzero(np.append(True, spans.plot[1:] != spans.plot[:-1]))
    cells = runs(
        (spans.row - window.row) * window.width + (spans.start - window.col), lengths
    )
    return Chosen(spans.plot[head], np.add.reduceat(lengths, head), cells)


def engine_of(method: str) -> str:
    """Which code chooses the cells, with its version where it is not ours."""
    if method == names.ALL_TOUCHED:
        import rasterio

        return f"GDAL {rasterio.__gdal_version__} rasterizer, ALL_TOUCHED"
    if method == names.EXACT:
        import exactextract

        return f"exactextract {getattr(exactextract, '__version__', '')}".strip()
    return "batch of spans, the cells of GDAL's polygon rasterizer"


def chooser_of(method: str) -> Chooser:
    """The function behind a named cell rule.

    Raises:
        MissingPackageError: if the rule needs a package that is not installed.
    """
    if names.check_method(method) == names.ALL_TOUCHED:
        from .touched import by_touch

        return by_touch
    if method == names.EXACT:
        from .exact import by_coverage, require_exactextract

        require_exactextract()
        return by_coverage
    return by_center
