# SPDX-License-Identifier: GPL-2.0-or-later
"""Arrays of runs: one flat array, and where each run begins and how long it is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


def starts_of(counts: IntArray) -> IntArray:
    """start[i] = sum of counts[:i]."""
    starts = np.empty(counts.size, np.int64)
    if counts.size:
        starts[0] = 0
        np.cumsum(counts[:-1], out=starts[1:])
    return starts


def offsets_of(counts: IntArray) -> IntArray:
    """`starts_of` with the total behind it."""
    offsets = np.zeros(counts.size + 1, np.int64)
    np.cumsum(counts, out=offsets[1:])
    return offsets


def runs(first: IntArray, counts: IntArray) -> IntArray:
    """Count up from first[0], counts[0] numbers in all, then from first[1], and so on.

    Args:
        first: where each run begins.
        counts: how long it is, none below 1.
    """
    total = int(counts.sum())
    if not total:
        return np.empty(0, np.int64)
    # One pass: steps of 1, and at the begin of a run the jump from the end of the last.
    steps = np.ones(total, np.int64)
    steps[0] = first[0]
    heads = np.cumsum(counts[:-1])
    steps[heads] = first[1:] - first[:-1] - counts[:-1] + 1
    return np.cumsum(steps, out=steps)


def take_runs(offsets: IntArray, index: IntArray) -> tuple[IntArray, IntArray]:
    """Positions of the elements of the chosen runs, and the length of each run.

    Args:
        offsets: of all runs, with the total behind them.
        index: the runs wanted.
    """
    counts = offsets[index + 1] - offsets[index]
    some = counts > 0
    return runs(offsets[index][some], counts[some]), counts
