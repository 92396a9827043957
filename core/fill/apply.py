# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill one window of a scene."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..raster import Array, BoolArray
from .gaps import interpolate, narrow
from .methods import Filler
from .names import SOURCE_EMPTY, SOURCE_INTERPOLATED
from .scene import Cells, Region, Scene
from .values import to_dtype

Bytes = NDArray[np.uint8]


def fill_window(
    scene: Scene,
    window: Window,
    fillers: Sequence[Filler | None],
    dtype: np.dtype[Any],
    nodata: float | None,
    empty: Any,
) -> tuple[Array, Bytes, Cells]:
    """out[b, p] = own value if known, else that of the first donor with data, else `empty`.

    Args:
        scene: what is read.
        window: which cells.
        fillers: per donor; None for a donor that is not used.
        dtype: type of the result.
        nodata: the value that no filled cell may have.
        empty: the value of cells that no donor fills.

    Returns:
        Values (bands, rows, columns), source codes (rows, columns), and the input there.
    """
    wide = reach(window, fillers, scene.shape)
    if wide != window:
        scene = Region(scene, wide)
    cells = scene.read(window)
    out = cells.data.astype(dtype, copy=True)
    codes = np.zeros((window.height, window.width), dtype=np.uint8)
    left = cells.hole
    for k, filler in enumerate(fillers):
        if filler is None or not left.any():
            continue
        values, ok = scene.donor(k, window)
        wanted = left & ok
        if not wanted.any():
            continue
        filled = filler.fill(scene, window, values, wanted)
        _put(out, cells, wanted, filled, nodata)
        codes[wanted] = k + 1
        left &= ~wanted
    if left.any():
        codes[left] = SOURCE_EMPTY
        for layer, known in zip(out, cells.known):
            layer[left & ~known] = empty
    return out, codes, cells


def reach(
    window: Window, fillers: Sequence[Filler | None], shape: tuple[int, int]
) -> Window:
    """What is read to fill a window."""
    wide = window
    for filler in fillers:
        if filler is not None:
            wide = _union(wide, filler.reach(window, shape))
    return wide


def interpolate_gaps(
    out: Array, codes: Bytes, cells: Cells, max_gap: int, nodata: float | None
) -> None:
    """Interpolate what no donor filled where it is at most `max_gap` cells wide; in place."""
    empty = codes == SOURCE_EMPTY
    if not empty.any():
        return
    wanted = narrow(empty, max_gap)
    filled = np.zeros(wanted.shape, dtype=bool)
    for layer, known in zip(out, cells.known):
        have = known | ~empty
        found = interpolate(layer, have, wanted & ~known, max_gap)
        put = np.isfinite(found)
        layer[put] = to_dtype(found[put], out.dtype, nodata)
        filled |= put
    codes[filled & wanted] = SOURCE_INTERPOLATED


def _put(
    out: Array, cells: Cells, wanted: BoolArray, filled: Array, nodata: float | None
) -> None:
    """out[b, p] = filled[b, p] where p is wanted and band b of the input is not known."""
    for layer, known, given in zip(out, cells.known, filled):
        values = to_dtype(given, out.dtype, nodata)
        missing = ~known[wanted]
        if missing.all():
            layer[wanted] = values
        else:
            put = wanted & ~known
            layer[put] = values[missing]


def _union(one: Window, other: Window) -> Window:
    """The smallest window that holds both."""
    col, row = min(one.col, other.col), min(one.row, other.row)
    right = max(one.col + one.width, other.col + other.width)
    bottom = max(one.row + one.height, other.row + other.height)
    return Window(col, row, right - col, bottom - row)
