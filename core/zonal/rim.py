# SPDX-License-Identifier: GPL-2.0-or-later
"""The cells right around a window that plots at its edge need beside their own."""

from __future__ import annotations

import numpy as np

from ..grid import Window
from .ragged import IntArray


def rim_windows(
    box: Window, boxes: IntArray, block_shape: tuple[int, int]
) -> list[tuple[int, Window]]:
    """Parts of the row above a box, that below, the column left and right: those near a plot.

    Args:
        box: the window that was read.
        boxes: (plots, 4) of `reach`.
        block_shape: rows, columns; a block is unpacked as a whole.

    Returns:
        Which side, from 0, and a window of it; they do not overlap.
    """
    first, top = box.col - 1, box.row - 1
    last, bottom = box.col + box.width, box.row + box.height
    left, above, right, below = boxes.T
    found = []
    for side, near in enumerate((above <= top, below > bottom, left <= first, right > last)):
        upright = side >= 2
        begin, end = (above, below) if upright else (left, right)
        block = block_shape[0 if upright else 1]
        low, high = (top, bottom + 1) if upright else (first, last + 1)
        for start, stop in _joined(
            np.clip(begin[near], low, high), np.clip(end[near], low, high), block
        ):
            if upright:
                column = first if side == 2 else last
                found.append((side, Window(column, start, 1, stop - start)))
            else:
                row = top if side == 0 else bottom
                found.append((side, Window(start, row, stop - start, 1)))
    return found


def _joined(begin: IntArray, end: IntArray, block: int) -> list[tuple[int, int]]:
    """Ranges that hold all the given ones, no two of them in one block."""
    some = np.flatnonzero(end > begin)
    some = some[np.argsort(begin[some], kind="stable")]
    found: list[tuple[int, int]] = []
    for start, stop in zip(begin[some].tolist(), end[some].tolist()):
        if found and start // block <= (found[-1][1] - 1) // block:
            found[-1] = found[-1][0], max(found[-1][1], stop)
        else:
            found.append((start, stop))
    return found
