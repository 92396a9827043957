# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean-up of a mask window by window, equal to what the whole array would give.

Closing and dilation read as far beyond a window as they reach; objects are joined across the
borders of strips.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..blocks import stream
from ..grid import Grid, Window
from ..morphology import label
from ..progress import SILENT, Progress
from ..scratch import mapped_bytes, scratch_folder
from .cleanup import BoolArray, CleanUp, Discs, Kinds, close, dilate, dilate_kinds, kept_labels

# 0 where nothing is masked, else CLOUD, SHADOW or OTHER.
Seeds = Callable[[Window], Kinds]
Reader = Callable[[Window], BoolArray]
_STRIP_CELLS = 1 << 21


@contextmanager
def windowed(
    seeds: Seeds,
    grid: Grid,
    steps: CleanUp,
    *,
    cell: tuple[float, float] | None = None,
    strip_rows: int | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> Iterator[Reader]:
    """Give a function that reads windows of the cleaned mask.

    A smallest object needs to see the whole mask first: it is kept in a temporary file, a bit a
    cell, and read twice.

    Args:
        seeds: reads the mask as it is, for windows inside the grid; called from threads.
        grid: its grid.
        steps: what to do.
        cell: width and height of a cell in metres, where `steps` has distances in metres.
        strip_rows: rows that are worked on at a time when objects are looked for.
        executor: where strips are worked on.
        progress: for that first pass.

    Yields:
        a function: window inside the grid to bool (rows, columns).
    """
    # Partial functions rather than local ones: a process or a cluster can be sent them.
    closed = partial(close_window, seeds, grid, steps.closing)
    discs = steps.discs(cell)
    if steps.min_object <= 1:
        yield partial(dilate_window, closed if steps.closing else None, seeds, grid, discs)
        return
    with _bit_rows(grid) as bits:
        rows = strip_rows or max(1, _STRIP_CELLS // grid.width)
        _objects_to_bits(closed, grid, bits, rows, steps.min_object, executor, progress)
        yield partial(dilate_window, bits.read, seeds, grid, discs)


def close_window(seeds: Seeds, grid: Grid, radius: int, window: Window) -> BoolArray:
    """A window of the closed mask."""
    if not radius:
        masked: BoolArray = seeds(window) != 0
        return masked
    return _inner(close(_with_border(seeds, grid, window, 2 * radius) != 0, radius), 2 * radius)


def dilate_window(
    read: Reader | None, seeds: Seeds, grid: Grid, discs: Discs, window: Window
) -> BoolArray:
    """A window of the dilated mask; what closing added grows as neither cloud nor shadow.

    Args:
        read: the mask after the steps before; None where it is that of `seeds`.
        seeds: say what is cloud and what is shadow.
        grid: of both.
        discs: by what they grow.
        window: inside the grid.
    """
    border = discs.border
    if not border:
        return close_window(seeds, grid, 0, window) if read is None else read(window)
    one = discs.cloud == discs.shadow == discs.other
    if one and read is not None:
        return _inner(dilate(_with_border(read, grid, window, border), discs.other), border)
    kinds = _with_border(seeds, grid, window, border)
    mask = kinds != 0 if read is None else _with_border(read, grid, window, border)
    return _inner(dilate_kinds(mask, kinds, discs), border)


def _inner(array: BoolArray, border: int) -> BoolArray:
    return array[border:-border, border:-border]


def _with_border(read: Callable[[Window], Any], grid: Grid, window: Window, border: int) -> Any:
    """The window with `border` cells around it; 0 outside of the grid."""
    wanted = window.grow(border)
    inside = wanted.intersect(grid.window)
    if inside is None:
        return np.zeros((wanted.height, wanted.width), dtype=np.uint8)
    cells = read(inside)
    out = np.zeros((wanted.height, wanted.width), dtype=cells.dtype)
    place = Window(inside.col - wanted.col, inside.row - wanted.row, inside.width, inside.height)
    out[place.slices] = cells
    return out


class _BitRows:
    """A mask of a whole grid, one bit per cell, in rows of a file that each process maps."""

    def __init__(self, path: str, grid: Grid) -> None:
        self._path = path
        self._shape = (grid.height, -(-grid.width // 8))
        self._bits = mapped_bytes(Path(path), self._shape)

    def __getstate__(self) -> tuple[str, tuple[int, int]]:
        self._bits.flush()
        return self._path, self._shape

    def __setstate__(self, state: tuple[str, tuple[int, int]]) -> None:
        self._path, self._shape = state
        self._bits = np.memmap(self._path, dtype=np.uint8, mode="r", shape=self._shape)

    def close(self) -> None:
        """Let go of the file, so that it can be deleted."""
        self._bits = None

    def read(self, window: Window) -> BoolArray:
        """Cells of a window."""
        first, last = window.col // 8, -(-(window.col + window.width) // 8)
        packed = self._bits[window.row : window.row + window.height, first:last]
        cells = np.unpackbits(packed, axis=1)
        start = window.col - 8 * first
        return cells[:, start : start + window.width].view(bool)

    def write(self, window: Window, mask: BoolArray) -> None:
        """Write whole rows."""
        self._bits[window.row : window.row + window.height] = np.packbits(mask, axis=1)


@contextmanager
def _bit_rows(grid: Grid) -> Iterator[_BitRows]:
    with scratch_folder() as folder:
        bits = _BitRows(str(folder / "mask.bits"), grid)
        try:
            yield bits
        finally:
            bits.close()


def _objects_to_bits(
    closed: Reader,
    grid: Grid,
    bits: _BitRows,
    strip_rows: int,
    smallest: int,
    executor: Executor | None,
    progress: Progress,
) -> None:
    strips = [
        Window(0, row, grid.width, min(strip_rows, grid.height - row))
        for row in range(0, grid.height, strip_rows)
    ]
    joined = _Joined()

    def join(window: Window, result: tuple[BoolArray, _Strip]) -> None:
        mask, strip = result
        bits.write(window, mask)
        joined.add(strip)

    look = partial(_look, closed)
    stream(strips, look, join, total=len(strips), executor=executor, progress=progress.part(0, 0.8))
    large = joined.large(smallest)

    stream(
        list(zip(strips, large)),
        partial(_drop, bits, smallest),
        lambda item, kept: bits.write(item[0], kept),
        total=len(strips),
        progress=progress.part(0.8, 1.0),
    )


def _drop(bits: _BitRows, smallest: int, item: tuple[Window, BoolArray]) -> BoolArray:
    """A strip without small objects; of those that reach beyond it is known which stay."""
    window, touching_kept = item
    labels, count = label(bits.read(window))
    keep = kept_labels(np.bincount(labels.ravel(), minlength=count + 1), smallest)
    keep[_touching(labels)] = touching_kept
    kept: BoolArray = keep[labels]
    return kept


def _look(closed: Reader, window: Window) -> tuple[BoolArray, _Strip]:
    mask = closed(window)
    return mask, _strip_of(mask)


class _Strip(NamedTuple):
    """The objects of a strip that may go on beyond it: their sizes and their border cells."""

    sizes: NDArray[np.int64]
    top: NDArray[np.int64]
    bottom: NDArray[np.int64]


def _touching(labels: NDArray[np.int32]) -> NDArray[np.int64]:
    """Labels, ascending and without 0, that reach the first or the last row."""
    found = np.union1d(labels[0], labels[-1]).astype(np.int64)
    return found[found > 0]


def _strip_of(mask: BoolArray) -> _Strip:
    """Number the objects that touch the strip's borders 1, 2, … in place of their labels."""
    labels, count = label(mask)
    touching = _touching(labels)
    number = np.zeros(count + 1, dtype=np.int64)
    number[touching] = np.arange(1, touching.size + 1)
    sizes = np.bincount(labels.ravel(), minlength=count + 1)[touching]
    return _Strip(sizes, number[labels[0]], number[labels[-1]])


class _Joined:
    """Objects of all strips, joined where they meet: union-find over border objects only."""

    def __init__(self) -> None:
        self._parent: list[int] = []
        self._sizes: list[int] = []
        self._starts: list[tuple[int, int]] = []
        self._bottom: NDArray[np.int64] | None = None

    def add(self, strip: _Strip) -> None:
        """Add the next strip below."""
        start = len(self._parent)
        self._starts.append((start, int(strip.sizes.size)))
        self._parent.extend(range(start, start + strip.sizes.size))
        self._sizes.extend(int(size) for size in strip.sizes)
        if self._bottom is not None:
            both = (self._bottom >= 0) & (strip.top > 0)
            pairs = np.unique(np.stack([self._bottom[both], strip.top[both] - 1 + start]), axis=1)
            for upper, lower in pairs.T.tolist():
                self._union(upper, lower)
        self._bottom = np.where(strip.bottom > 0, strip.bottom - 1 + start, -1)

    def large(self, smallest: int) -> Sequence[BoolArray]:
        """For each strip, which of its border objects have at least `smallest` cells in all."""
        roots = np.array([self._root(i) for i in range(len(self._parent))], dtype=np.int64)
        total = np.zeros(roots.size, dtype=np.int64)
        np.add.at(total, roots, np.array(self._sizes, dtype=np.int64))
        keep = total[roots] >= smallest
        return [keep[start : start + count] for start, count in self._starts]

    def _root(self, item: int) -> int:
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def _union(self, one: int, other: int) -> None:
        self._parent[self._root(other)] = self._root(one)
