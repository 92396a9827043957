# SPDX-License-Identifier: GPL-2.0-or-later
"""Objects of a mask and its growth by squares, the same cells with scipy and without.

scipy is faster and is used where it is installed; the rules in numpy alone stand beside it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

BoolArray = NDArray[np.bool_]
Labels = NDArray[np.int32]


@lru_cache(maxsize=1)
def _ndimage() -> Any:
    """scipy.ndimage, None where it cannot be loaded."""
    try:
        from scipy import ndimage
    except ImportError:
        return None
    return ndimage


def label(mask: NDArray[Any], corners: bool = False) -> tuple[Labels, int]:
    """Number the objects of a mask 1, 2, … by their first cell, row by row; 0 is no object.

    Args:
        mask: (rows, columns); what is not 0 is in an object.
        corners: whether cells that share a corner only are joined, too.

    Returns:
        The numbers (rows, columns), and how many objects there are.
    """
    ndimage = _ndimage()
    if ndimage is None:
        return label_runs(mask, corners)
    labels, count = ndimage.label(mask, np.ones((3, 3), dtype=bool) if corners else None)
    return labels, int(count)


def grow(mask: BoolArray, steps: int, within: BoolArray | None = None) -> BoolArray:
    """Each step: out[p] = any mask[q] in the 3 × 3 cells around p; outside `within` as it was.

    Args:
        mask: (rows, columns); beyond its edges nothing is set.
        steps: how many; below 1 until nothing changes.
        within: where it may grow; None for everywhere.
    """
    if within is None and steps > 0:
        return grow_freely(mask, steps)
    ndimage = _ndimage()
    if ndimage is None:
        return grow_squares(mask, steps, within)
    square = np.ones((3, 3), dtype=bool)
    grown: BoolArray = ndimage.binary_dilation(mask, square, iterations=steps, mask=within)
    return grown


def grow_freely(mask: BoolArray, steps: int) -> BoolArray:
    """`grow` without bounds: each turn doubles how far the one before reached."""
    out = mask.astype(bool)
    for axis in (out, out.T):
        reach = 0
        while reach < steps:
            step = min(reach + 1, steps - reach)
            before = axis.copy()
            axis[step:] |= before[:-step]
            axis[:-step] |= before[step:]
            reach += step
    return out


def label_runs(mask: NDArray[Any], corners: bool = False) -> tuple[Labels, int]:
    """`label` in numpy: runs of cells in a row, joined with those they touch in the next row."""
    rows, columns = mask.shape
    # Two columns more, so that no run touches the end of another row.
    padded = np.zeros((rows, columns + 2), dtype=bool)
    padded[:, :columns] = mask != 0
    steps = np.diff(padded.ravel().view(np.int8), prepend=0)
    starts, ends = np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
    below, reach = columns + 2, int(corners)
    first = np.searchsorted(ends, starts + below - reach, side="right")
    last = np.searchsorted(starts, ends + below + reach, side="left")
    touching = np.maximum(last - first, 0)
    upper = np.repeat(np.arange(starts.size), touching)
    skipped = np.cumsum(touching) - touching
    lower = np.arange(upper.size) - np.repeat(skipped - first, touching)
    root = _joined(starts.size, upper, lower)
    heads = root == np.arange(root.size)
    numbers = np.cumsum(heads, dtype=np.int32)[root]
    labels = np.zeros(padded.shape, dtype=np.int32)
    labels[padded] = np.repeat(numbers, ends - starts)
    return np.ascontiguousarray(labels[:, :columns]), int(heads.sum())


def _joined(count: int, one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.intp]:
    """The first of the items that each of `count` is joined with, by pairs (one, other)."""
    root = np.arange(count)
    while True:
        a, b = root[one], root[other]
        apart = a != b
        if not apart.any():
            return root
        one, other, a, b = one[apart], other[apart], a[apart], b[apart]
        np.minimum.at(root, np.maximum(a, b), np.minimum(a, b))
        while True:
            further = root[root]
            if np.array_equal(further, root):
                break
            root = further


def grow_squares(mask: BoolArray, steps: int, within: BoolArray | None = None) -> BoolArray:
    """`grow` in numpy."""
    out = mask.astype(bool)
    done = 0
    while steps < 1 or done < steps:
        wide = out.copy()
        wide[:, 1:] |= out[:, :-1]
        wide[:, :-1] |= out[:, 1:]
        grown = wide.copy()
        grown[1:] |= wide[:-1]
        grown[:-1] |= wide[1:]
        if within is not None:
            grown = np.where(within, grown, mask != 0)
        done += 1
        if np.array_equal(grown, out):
            break
        out = grown
    return out
