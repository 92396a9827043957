# SPDX-License-Identifier: GPL-2.0-or-later
"""How far a fill can be trusted: the hole is laid over clear cells, filled, and compared.

The hole is mirrored and shifted, so that its size and shape are the real ones, and kept three
cells away from the real hole, whose edges are often cloud that the mask missed. Places follow
from the shape of the raster alone; on a large raster a few windows stand for the whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..progress import SILENT, Progress
from ..raster import Array, BoolArray
from .apply import fill_window
from .fitting import fit_filler
from .methods import Filler
from .scene import ArrayScene, Cells, Scene, tiles, whole
from .summary import BandTrust

# A raster of at most so many cells is simulated whole, in all four ways.
SMALL = 250_000
SIDE = 512
WINDOWS = 3
LOOKED_AT = 48
_AWAY = 3
_ENOUGH = 50
# Share of a simulated window that is hidden at most: the rest must tell how to fill it.
_MOST = 0.6


class Errors:
    """Sums over hidden cells, band by band, from which all measures follow."""

    def __init__(self, bands: int) -> None:
        self.count = 0
        self._sums: NDArray[np.float64] = np.zeros((bands, 8))

    def add(self, true: Array, filled: Array, copied: Array) -> None:
        """Add cells: values (bands, n)."""
        t, f, c = (values.astype(np.float64) for values in (true, filled, copied))
        self.count += t.shape[1]
        parts = (f - t, (f - t) ** 2, (c - t) ** 2, t, f, t * t, f * f, t * f)
        self._sums += np.stack([part.sum(axis=1) for part in parts], axis=1)

    def trust(self, names: Sequence[str]) -> tuple[BandTrust, ...]:
        """The measures, band by band; none if nothing was hidden."""
        if not self.count:
            return ()
        n = self.count
        found = []
        for name, sums in zip(names, self._sums):
            error, square, copy, t, f, tt, ff, tf = (float(v) / n for v in sums)
            spread = (tt - t * t) * (ff - f * f)
            correlation = (tf - t * f) / spread**0.5 if spread > 0 else None
            found.append(BandTrust(name, square**0.5, copy**0.5, correlation, error))
        return tuple(found)


def simulate(
    scene: Scene,
    method: str,
    fillers: Sequence[Filler | None],
    names: Sequence[str],
    dtype: np.dtype[Any],
    nodata: float | None,
    wary: bool = False,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> tuple[tuple[BandTrust, ...], int]:
    """Hide clear cells, fill them, compare.

    Args:
        scene: the input with its hole, and the donors.
        method: one of `METHODS`.
        fillers: those of the run, per donor; on a raster too large to fit anew, what they know
            of the whole scene is used, and everything local is fitted without the hidden cells.
        names: of the bands.
        dtype: type of the output.
        nodata: its nodata value.
        wary: as the fillers were fitted.
        executor: where methods are fitted.
        progress: asked whether to stop.

    Returns:
        Measures per band, and how many cells were hidden.
    """
    errors = Errors(scene.band_count)
    rows, cols = scene.shape
    small = rows * cols <= SMALL
    places = [whole(scene)] if small else _windows(scene)
    for i, window in enumerate(places):
        cells = scene.read(window)
        donors = [scene.donor(k, window) for k in range(scene.donor_count)]
        reachable = np.zeros((window.height, window.width), dtype=bool)
        for filler, (_, ok) in zip(fillers, donors):
            if filler is not None:
                reachable |= ok
        for gap in list(_gaps(cells.hole, reachable))[: 4 if small else 1]:
            progress.check()
            hidden = ArrayScene(Cells(cells.data, cells.known & ~gap), donors)
            fitted = [
                None
                if filler is None
                else fit_filler(
                    hidden,
                    k,
                    method,
                    known=None if small else filler,
                    wary=wary,
                    executor=executor,
                )
                for k, filler in enumerate(fillers)
            ]
            _compare(hidden, fitted, gap, errors, dtype, nodata)
        progress.update((i + 1) / len(places))
    return errors.trust(names), errors.count


def _compare(
    scene: ArrayScene,
    fillers: Sequence[Filler | None],
    gap: BoolArray,
    errors: Errors,
    dtype: np.dtype[Any],
    nodata: float | None,
) -> None:
    filled, codes, cells = fill_window(scene, whole(scene), fillers, dtype, nodata, 0)
    copied = np.zeros(filled.shape, dtype=np.float64)
    for k, (values, _) in enumerate(scene.donors):
        np.copyto(copied, values, where=codes == k + 1)
    shown = gap & (codes > 0) & (codes <= len(scene.donors))
    if shown.any():
        errors.add(cells.data[:, shown], filled[:, shown], copied[:, shown])


def _gaps(hole: BoolArray, reachable: BoolArray) -> Iterator[BoolArray]:
    """The hole mirrored and shifted, over clear cells away from the hole."""
    near = hole.copy()
    for _ in range(_AWAY - 1):
        near = _dilate(near)
    free = ~near & reachable
    rows, cols = hole.shape
    shift = (min(60, rows // 3), min(90, cols // 3))
    for moved in (
        hole[::-1, ::-1],
        hole[::-1],
        hole[:, ::-1],
        np.roll(hole, shift, axis=(0, 1)),
    ):
        gap: BoolArray = moved & free
        if gap.sum() >= _ENOUGH and gap.sum() <= _MOST * free.sum():
            yield gap


def _dilate(mask: BoolArray) -> BoolArray:
    """The mask and the eight neighbours of its cells."""
    out = mask.copy()
    out[1:] |= mask[:-1]
    out[:-1] |= mask[1:]
    wide = out.copy()
    wide[:, 1:] |= out[:, :-1]
    wide[:, :-1] |= out[:, 1:]
    return wide


def _windows(scene: Scene) -> list[Window]:
    """Some windows with both hole and clear cells, spread over the raster."""
    every = tiles(scene.shape, SIDE)
    n = len(every)
    step = max(1, round(n * 0.6180339887))
    while np.gcd(step, n) != 1:
        step += 1
    found: list[Window] = []
    for i in range(min(n, LOOKED_AT)):
        window = every[i * step % n]
        if window.width * window.height < SIDE * SIDE // 4:
            continue
        hole = scene.read(window).hole
        if 0.02 < hole.mean() < _MOST:
            found.append(window)
            if len(found) == WINDOWS:
                break
    return found
