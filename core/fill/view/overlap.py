# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows that overlap are read once.

Work on a window needs its surroundings, and files hold blocks: read window by window, a block at
the border of four windows would be decompressed four times. Here cells are read in blocks of a
fixed grid, and those that a later window needs too are kept until it has had them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import groupby
from threading import Lock
from typing import Any

import numpy as np

from ...grid import Window
from ...raster import Array, BoolArray
from .scene import Cells, Scene, SceneView, slices_of

Arrays = tuple[Any, ...]
Key = tuple[int, int]

# The side of a block in most files that are made for reading in parts.
BLOCK = 256


class SharedReads(SceneView):
    """A scene for work on windows that are known beforehand.

    Args:
        scene: where it is read from.
        own: windows of the input that will be read, each to be released afterwards.
        donors: the like of each donor.
    """

    def __init__(
        self, scene: Scene, own: Sequence[Window], donors: Sequence[Sequence[Window]]
    ) -> None:
        super().__init__(scene)
        self._own = _Layer(_InputReader(scene), own, scene.shape)
        self._donors = [
            _Layer(_DonorReader(scene, k), windows, scene.shape)
            for k, windows in enumerate(donors)
        ]

    def __reduce__(self) -> tuple[Any, ...]:
        # Another process has some of the windows only, nobody knows which: it keeps nothing.
        return SharedReads, (self._scene, [], [[]] * self.donor_count)

    def read(self, window: Window) -> Cells:
        """A window of the input."""
        data, known = self._own.read(window)
        return Cells(data, known)

    def donor(self, k: int, window: Window) -> tuple[Array, BoolArray]:
        """A window of donor `k`."""
        values, ok = self._donors[k].read(window)
        return values, ok

    def release(self, own: Window, donors: Window) -> None:
        """The work on a pair of planned windows is done, whether it has read them or not."""
        self._own.release(own)
        for layer in self._donors:
            layer.release(donors)


@dataclass(frozen=True)
class _InputReader:
    scene: Scene

    def __call__(self, window: Window) -> Arrays:
        cells = self.scene.read(window)
        return cells.data, cells.known


@dataclass(frozen=True)
class _DonorReader:
    scene: Scene
    k: int

    def __call__(self, window: Window) -> Arrays:
        return self.scene.donor(self.k, window)


class _Layer:
    """Arrays of one raster (..., rows, columns) in blocks, each read once."""

    def __init__(
        self,
        read: Callable[[Window], Arrays],
        planned: Sequence[Window],
        shape: tuple[int, int],
    ) -> None:
        self._read = read
        self._bounds = Window(0, 0, shape[1], shape[0])
        self._lock = Lock()
        self._uses = Counter(key for window in planned for key in _keys(window))
        self._kept: dict[Key, Future[Arrays]] = {}

    def read(self, window: Window) -> Arrays:
        """The window; what is read for it is kept if another planned window needs it."""
        made: list[Any] = []
        mine: list[Key] = []
        others: dict[Key, Future[Arrays]] = {}
        with self._lock:
            for key in _keys(window):
                found = self._kept.get(key)
                if found is not None:
                    others[key] = found
                    continue
                mine.append(key)
                if self._uses[key] > 1:
                    self._kept[key] = Future()
        # First what others may wait for, then wait for others: nobody waits in a circle.
        try:
            for part in _rectangles(mine):
                whole = part.intersect(self._bounds) or part
                arrays = self._read(whole)
                self._keep(arrays, whole)
                if whole == window:
                    return arrays
                _paste(made, arrays, whole, window)
        except BaseException as error:
            self._give_up(mine, error)
            raise
        for key, future in others.items():
            block = _block(key).intersect(self._bounds) or _block(key)
            _paste(made, future.result(), block, window)
        return tuple(made)

    def _keep(self, arrays: Arrays, place: Window) -> None:
        for key in _keys(place):
            future = self._kept.get(key)
            if future is not None and not future.done():
                block = _block(key).intersect(place) or place
                rows, cols = slices_of(block, place)
                future.set_result(tuple(array[..., rows, cols].copy() for array in arrays))

    def _give_up(self, keys: Sequence[Key], error: BaseException) -> None:
        with self._lock:
            for key in keys:
                future = self._kept.pop(key, None)
                if future is not None and not future.done():
                    future.set_exception(error)

    def release(self, window: Window) -> None:
        """One planned window less."""
        with self._lock:
            for key in _keys(window):
                self._uses[key] -= 1
                if self._uses[key] <= 0:
                    self._kept.pop(key, None)


def _keys(window: Window) -> list[Key]:
    """Row and column of the blocks that a window touches, column by column."""
    return [
        (row, col)
        for col in range(window.col // BLOCK, (window.col + window.width - 1) // BLOCK + 1)
        for row in range(window.row // BLOCK, (window.row + window.height - 1) // BLOCK + 1)
    ]


def _block(key: Key) -> Window:
    return Window(key[1] * BLOCK, key[0] * BLOCK, BLOCK, BLOCK)


def _rectangles(keys: Sequence[Key]) -> list[Window]:
    """Few windows that cover blocks given column by column, and nothing else."""
    runs: list[tuple[int, int, int]] = []  # column, first row, number of rows
    for col, column in groupby(keys, key=lambda key: key[1]):
        rows = [row for row, _ in column]
        for _, run in groupby(enumerate(rows), key=lambda item: item[1] - item[0]):
            members = [row for _, row in run]
            runs.append((col, members[0], len(members)))
    found: list[Window] = []
    for (_, row, count), group in groupby(
        sorted(runs, key=lambda run: (run[1], run[2], run[0])), key=lambda run: (0, *run[1:])
    ):
        cols = [col for col, _, _ in group]
        for _, run in groupby(enumerate(cols), key=lambda item: item[1] - item[0]):
            beside = [col for _, col in run]
            found.append(
                Window(beside[0] * BLOCK, row * BLOCK, len(beside) * BLOCK, count * BLOCK)
            )
    return found


def _paste(made: list[Any], arrays: Arrays, place: Window, window: Window) -> None:
    """Copy what lies in `window` from arrays of the cells of `place`; `made` is filled if empty."""
    if not made:
        made += [
            np.empty((*array.shape[:-2], window.height, window.width), dtype=array.dtype)
            for array in arrays
        ]
    common = place.intersect(window)
    if common is None:
        return
    source, target = slices_of(common, place), slices_of(common, window)
    for out, array in zip(made, arrays):
        out[(..., *target)] = array[(..., *source)]
