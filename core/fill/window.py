# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill one window of a scene."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..raster import Array, BoolArray
from .gaps import interpolate, narrow
from .methods.protocol import Filler
from .names import SOURCE_EMPTY, SOURCE_INTERPOLATED
from .rounding import to_dtype
from .together.blend import FADE, Blended, mix
from .together.errors import FARTHEST, Trace, rim_distance
from .view.sample import Floats
from .view.scene import Cells, Region, Scene, padded, slices_of

Bytes = NDArray[np.uint8]
# Parts of a cell in which shares of donors are counted.
SHARE = 10_000


@dataclass(frozen=True)
class Fillers:
    """What fills a scene.

    Args:
        each: per donor; None for a donor that is not used.
        blended: how donors are taken together; None for one after the other.
        traced: whether what the error of each cell depends on is wanted.
    """

    each: Sequence[Filler | None]
    blended: Blended | None = None
    traced: bool = False


@dataclass
class Made:
    """A window that was filled.

    Args:
        data: values (bands, rows, columns).
        codes: of the source raster (rows, columns).
        cells: the input there.
        shares: how many cells each donor filled, in SHARE-ths, as several may fill one (donors,).
        covered: cells of the hole in which each donor has data (donors,); counted with a blend.
        filled: cells that a donor filled (rows, columns).
        trace: what the errors of these depend on, in row order; None if not wanted.
    """

    data: Array
    codes: Bytes
    cells: Cells
    shares: NDArray[np.int64]
    covered: NDArray[np.int64]
    filled: BoolArray
    trace: Trace | None = None


def fill_window(
    scene: Scene,
    window: Window,
    fillers: Fillers,
    dtype: np.dtype[Any],
    nodata: float | None,
    empty: Any,
    counted: Window | None = None,
) -> Made:
    """out[b, p] = own value if known, else that of the donors with data at p, else `empty`.

    Without a blend the first donor with data gives the value, with one their weighted mean.

    Args:
        scene: what is read.
        window: which cells.
        fillers: what fills it.
        dtype: type of the result.
        nodata: the value that no filled cell may have.
        empty: the value of cells that no donor fills.
        counted: the part of the window whose cells are counted; None for all.

    Returns:
        Values and where they come from.
    """
    wide = padding(window, fillers, scene.shape)
    if wide != window:
        scene = Region(scene, wide)
    cells = scene.read(window)
    out = cells.data.astype(dtype, copy=True)
    codes = np.zeros((window.height, window.width), dtype=np.uint8)
    left = cells.hole
    hole = left.copy()
    inside = np.zeros_like(hole)
    inside[slices_of(counted or window, window)] = True
    spread = None
    shares, covered = np.zeros((2, len(fillers.each)), dtype=np.int64)
    share = np.zeros((len(fillers.each), int(hole.sum()) if fillers.traced else 0))
    if fillers.blended is not None and left.any():
        mixed = mix(scene, window, left, fillers.each, fillers.blended)
        _put(out, cells, mixed.filled, mixed.values, nodata)
        codes[mixed.filled] = mixed.most + 1
        # Integers: their sum does not depend on the order of windows.
        shares += np.rint(mixed.share[:, inside[mixed.filled]] * SHARE).astype(np.int64).sum(axis=1)
        covered += mixed.covered[:, inside[hole]].sum(axis=1)
        if fillers.traced:
            share[:, mixed.filled[hole]] = mixed.share
            spread = mixed.square
        left &= ~mixed.filled
    for k, filler in enumerate(fillers.each):
        if filler is None or not left.any() or fillers.blended is not None:
            continue
        values, ok = scene.donor(k, window)
        wanted = left & ok
        if not wanted.any():
            continue
        filled = filler.predict(scene, window, values, wanted)
        _put(out, cells, wanted, filled, nodata)
        codes[wanted] = k + 1
        if fillers.traced:
            share[k, wanted[hole]] = 1
        shares[k] += SHARE * int((wanted & inside).sum())
        left &= ~wanted
    if left.any():
        codes[left] = SOURCE_EMPTY
        for layer, known in zip(out, cells.known):
            layer[left & ~known] = empty
    made = Made(out, codes, cells, shares, covered, hole & ~left)
    if fillers.traced:
        share = share[:, made.filled[hole]]
        if spread is None:
            spread = np.zeros((scene.band_count, share.shape[1]))
        made.trace = _trace(scene, window, made.filled, share, spread)
    return made


def _trace(
    scene: Scene, window: Window, filled: BoolArray, share: Floats, spread: Floats
) -> Trace:
    """What the errors of the filled cells of a window depend on."""
    wide = padded(window, FARTHEST, scene.shape)
    row, col = np.nonzero(filled)
    if row.size:
        far = rim_distance(scene.read(wide).complete)[slices_of(window, wide)]
    else:
        far = np.zeros(filled.shape, dtype=np.int64)
    return Trace((row + window.row, col + window.col), share, spread, far[filled])


def padding(window: Window, fillers: Fillers, shape: tuple[int, int]) -> Window:
    """What is read to fill a window."""
    wide = window if fillers.blended is None else padded(window, FADE, shape)
    if fillers.traced:
        wide = padded(window, FARTHEST, shape)
    for filler in fillers.each:
        if filler is not None:
            wide = _union(wide, filler.padding(window, shape))
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
