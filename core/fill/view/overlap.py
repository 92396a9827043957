# SPDX-License-Identifier: GPL-2.0-or-later
"""Windows that overlap are read once.

Work on a window needs its surroundings, and files hold blocks: read window by window, a block at
the border of four windows would be decompressed four times. Here cells are read in blocks of a
fixed grid, and of these what a later window needs too is kept until it has had it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
        self._users: dict[Key, list[Window]] = {}
        for one in planned:
            for key in _keys(one):
                self._users.setdefault(key, []).append(one)
        self._kept: dict[Key, _Kept] = {}

    def read(self, window: Window) -> Arrays:
        """The window; what is read for it is kept if another planned window needs it."""
        made: list[Any] = []
        mine: list[Key] = []
        for_others: dict[Key, _Kept] = {}
        others: list[_Kept] = []
        with self._lock:
            for key in _keys(window):
                found = self._kept.get(key)
                if found is not None and _holds(found.place, _block(key).intersect(window)):
                    others.append(found)
                    continue
                mine.append(key)
                needed = self._needed(key, window)
                if found is None and needed is not None:
                    for_others[key] = self._kept[key] = _Kept(needed, Future())
        # First what others may wait for, then wait for others: nobody waits in a circle.
        try:
            for part in _rectangles(mine):
                whole = part.intersect(self._bounds) or part
                arrays = self._read(whole)
                _keep(for_others, arrays, whole)
                if whole == window:
                    return arrays
                _paste(made, arrays, whole, window)
        except BaseException as error:
            self._give_up(for_others, error)
            raise
        for kept in others:
            _paste(made, kept.arrays.result(), kept.place, window)
        return tuple(made)

    def _needed(self, key: Key, window: Window) -> Window | None:
        """The smallest part of a block that holds what planned windows but this one need of it."""
        users = list(self._users.get(key, ()))
        if window in users:
            users.remove(window)
        block = _block(key).intersect(self._bounds)
        if block is None or not users:
            return None
        parts = [part for user in users if (part := block.intersect(user)) is not None]
        top, left = min(part.row for part in parts), min(part.col for part in parts)
        bottom = max(part.row + part.height for part in parts)
        right = max(part.col + part.width for part in parts)
        return Window(left, top, right - left, bottom - top)

    def _give_up(self, kept: Mapping[Key, _Kept], error: BaseException) -> None:
        with self._lock:
            for key, one in kept.items():
                self._kept.pop(key, None)
                if not one.arrays.done():
                    one.arrays.set_exception(error)

    def release(self, window: Window) -> None:
        """One planned window less."""
        with self._lock:
            for key in _keys(window):
                users = self._users.get(key, [])
                if window in users:
                    users.remove(window)
                if not users:
                    self._kept.pop(key, None)


@dataclass(frozen=True)
class _Kept:
    """What of a block is kept: which cells, and when they have been read their arrays."""

    place: Window
    arrays: Future[Arrays]


def _keep(kept: Mapping[Key, _Kept], arrays: Arrays, place: Window) -> None:
    """Give what is kept its part of the arrays of the cells of `place`."""
    for key in _keys(place):
        one = kept.get(key)
        if one is not None:
            rows, cols = slices_of(one.place, place)
            one.arrays.set_result(tuple(array[..., rows, cols].copy() for array in arrays))


def _holds(outer: Window, inner: Window | None) -> bool:
    return inner is not None and outer.intersect(inner) == inner


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
