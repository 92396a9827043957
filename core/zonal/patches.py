# SPDX-License-Identifier: GPL-2.0-or-later
"""Cells of plots in rectangles around them, plot after plot, row by row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..grid import Window
from .chosen import Chosen
from .ragged import Array, BoolArray, IntArray, runs, starts_of


@dataclass(frozen=True)
class PlotSpans:
    """Runs of cells in rows of a window, those of a plot behind those of the one before.

    Args:
        row: (runs) in the window.
        column: (runs) of the first cell.
        length: (runs) how many cells, at least 1.
        spans: (plots) how many runs each plot has, at least 1.
    """

    row: IntArray
    column: IntArray
    length: IntArray
    spans: IntArray

    def take(self, plots: IntArray) -> PlotSpans:
        """Those of some plots."""
        at = runs(starts_of(self.spans)[plots], self.spans[plots])
        return PlotSpans(self.row[at], self.column[at], self.length[at], self.spans[plots])


def spans_of(chosen: Chosen, window: Window) -> PlotSpans:
    """The cells of plots as runs in the rows of a window."""
    if chosen.spans is not None:
        spans = chosen.spans
        head = np.flatnonzero(np.append(True, spans.plot[1:] != spans.plot[:-1]))
        return PlotSpans(
            spans.row - window.row,
            spans.start - window.col,
            spans.stop - spans.start,
            np.diff(np.append(head, len(spans))),
        )
    row, column = np.divmod(chosen.cells, window.width)
    fresh = np.append(True, (row[1:] != row[:-1]) | (column[1:] != column[:-1] + 1))
    starts = starts_of(chosen.counts)
    fresh[starts] = True
    at = np.flatnonzero(fresh)
    each = np.add.reduceat(fresh, starts, dtype=np.int64)
    return PlotSpans(row[at], column[at], np.diff(np.append(at, row.size)), each)


class ByMask:
    """Cells of plots with one run in a row: quicker than their places.

    Args:
        spans: of the plots; all in their patch.
        top: (plots) first row of each patch.
        left: (plots) its first column.
        shape: rows and columns of a patch as its values are held; the last ones may be spare.
    """

    def __init__(
        self, spans: PlotSpans, top: IntArray, left: IntArray, shape: tuple[int, int]
    ) -> None:
        self._top, self._left, self._shape = top, left, shape
        begin = np.zeros((top.size, shape[0]), np.int16)
        end = np.zeros(begin.shape, np.int16)
        plot = np.repeat(np.arange(top.size), spans.spans)
        at = plot, spans.row - top[plot]
        first = spans.column - left[plot]
        begin[at], end[at] = first, first + spans.length
        along = np.arange(shape[1], dtype=np.int16)
        self._mask: BoolArray = along >= begin[:, :, None]
        self._mask &= along < end[:, :, None]

    def take(self, patches: Array) -> Array:
        """(cells) what stands in (plots, rows, columns) of patches; spare ends may be cut off."""
        held = patches.reshape(-1)
        found: Array = held[self._mask.reshape(-1)[: held.size]]
        return found

    def places(self, cells: IntArray) -> tuple[IntArray, IntArray]:
        """Row and column in the window of some of the cells."""
        plot, row, column = np.unravel_index(
            np.flatnonzero(self._mask)[cells], (self._top.size, *self._shape)
        )
        return row + self._top[plot], column + self._left[plot]

    def outside(self) -> IntArray:
        """Cells that are not in their patch: none."""
        return np.empty(0, np.int64)


class BySpans:
    """Cells of any plots; the arguments are those of `ByMask`, and the window.

    Cells in the outermost rows and columns of the window may lie beside their patch.
    """

    def __init__(
        self,
        spans: PlotSpans,
        top: IntArray,
        left: IntArray,
        shape: tuple[int, int],
        window: Window,
    ) -> None:
        self._spans, self._window = spans, window
        high, wide = shape
        first = np.arange(top.size) * (high * wide) - top * wide - left
        self._begin = spans.row * wide + spans.column + np.repeat(first, spans.spans)
        self._inside = runs(self._begin, spans.length)

    def take(self, patches: Array) -> Array:
        """As `ByMask.take`; of a cell outside, anything."""
        found: Array = patches.ravel().take(self._inside, mode="clip")
        return found

    def places(self, cells: IntArray) -> tuple[IntArray, IntArray]:
        """As `ByMask.places`."""
        spans = self._spans
        at = np.searchsorted(starts_of(spans.length), cells, side="right") - 1
        return spans.row[at], spans.column[at] + self._inside[cells] - self._begin[at]

    def outside(self) -> IntArray:
        """Cells in the outermost rows and columns of the window."""
        row, column, length = self._spans.row, self._spans.column, self._spans.length
        last, end = self._window.height - 1, self._window.width - 1
        outer = (row == 0) | (row == last)
        some = np.flatnonzero(outer | (column == 0) | (column + length > end))
        if not some.size:
            return some
        place = runs(starts_of(length)[some], length[some])
        at = runs(column[some], length[some])
        found: IntArray = place[np.repeat(outer[some], length[some]) | (at == 0) | (at == end)]
        return found
