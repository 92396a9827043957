# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean-up of a mask: closing, then objects that are too small, then dilation.

Worked window by window and equal to what the whole array would give: closing and dilation read
as far beyond a window as they reach, and objects are joined across the borders of strips.
Outside of the grid there is nothing masked.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from math import isqrt
from pathlib import Path
from typing import Any, Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..blocks import stream
from ..errors import ParameterError
from ..grid import Grid, Window
from ..progress import SILENT, Progress

BoolArray = NDArray[np.bool_]
Seeds = Callable[[Window], BoolArray]

# Far more than any cloud edge needs; beyond it the neighbourhood outgrows the memory of a window.
MAX_RADIUS = 500
_STRIP_CELLS = 1 << 21


class CleanUp(NamedTuple):
    """The steps, in cells; 0 leaves one out.

    Args:
        closing: radius of the disc that closes gaps.
        min_object: objects of fewer cells, joined by their sides, are dropped.
        dilation: radius of the disc by which the mask grows.
    """

    closing: int = 0
    min_object: int = 0
    dilation: int = 0

    @property
    def is_off(self) -> bool:
        """True if nothing is to be done."""
        return not self.closing and self.min_object <= 1 and not self.dilation

    def check(self) -> None:
        """Refuse sizes that make no sense.

        Raises:
            ParameterError: if one is negative or a radius too large.
        """
        for name, size, most in (
            ("closing", self.closing, MAX_RADIUS),
            ("smallest object", self.min_object, None),
            ("dilation", self.dilation, MAX_RADIUS),
        ):
            if size < 0 or (most is not None and size > most):
                limit = "0 or more" if most is None else f"from 0 to {most}"
                raise ParameterError(f"The {name} must be {limit} cells, not {size}.")

    def __str__(self) -> str:
        parts = []
        if self.closing:
            parts.append(f"closing {self.closing}")
        if self.min_object > 1:
            parts.append(f"objects of at least {self.min_object} cells")
        if self.dilation:
            parts.append(f"dilation {self.dilation}")
        return ", ".join(parts) or "none"


def dilate(mask: BoolArray, radius: int) -> BoolArray:
    """out[p] = any mask[q] with |p - q| <= radius (a disc; distances between cell centres).

    Args:
        mask: (rows, columns); outside of it nothing is set.
        radius: in cells.
    """
    if radius <= 0 or not mask.any():
        return mask.copy()
    rows, cols = mask.shape
    out = mask.copy()
    wide = mask.copy()
    width = 0
    # From the disc's top and bottom inwards its rows get wider, so each is made from the last.
    for dy in range(radius, -1, -1):
        half = isqrt(radius * radius - dy * dy)
        for step in range(width + 1, half + 1):
            if step < cols:
                wide[:, step:] |= mask[:, :-step]
                wide[:, :-step] |= mask[:, step:]
        width = half
        if dy < rows:
            out[dy:] |= wide[: rows - dy]
            out[: rows - dy] |= wide[dy:]
    return out


def close(mask: BoolArray, radius: int) -> BoolArray:
    """out[p] = every disc of `radius` that holds p meets the mask; gaps narrower than it fill up.

    Cells within 2 * radius of the array's edge take what lies outside as not masked.

    Args:
        mask: (rows, columns).
        radius: in cells.
    """
    if radius <= 0:
        return mask.copy()
    padded = np.pad(mask, 2 * radius)
    closed = ~dilate(~dilate(padded, radius), radius)
    inner = slice(2 * radius, -2 * radius)
    result: BoolArray = closed[inner, inner]
    return result


def drop_small(mask: BoolArray, smallest: int) -> BoolArray:
    """out[p] = mask[p] and the object of p, joined by sides, has at least `smallest` cells."""
    labels, _ = ndimage.label(mask)
    kept: BoolArray = _kept_labels(np.bincount(labels.ravel()), smallest)[labels]
    return kept


def cleaned(mask: BoolArray, steps: CleanUp) -> BoolArray:
    """All steps on a whole array: out = dilate(drop_small(close(mask)))."""
    out = close(mask, steps.closing)
    if steps.min_object > 1:
        out = drop_small(out, steps.min_object)
    return dilate(out, steps.dilation)


@contextmanager
def windowed(
    seeds: Seeds,
    grid: Grid,
    steps: CleanUp,
    *,
    strip_rows: int | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> Iterator[Callable[[Window], BoolArray]]:
    """Give a function that reads windows of the cleaned mask.

    A smallest object needs to see the whole mask first: it is kept in a temporary file, a bit a
    cell, and read twice.

    Args:
        seeds: reads the mask as it is, for windows inside the grid; called from threads.
        grid: its grid.
        steps: what to do.
        strip_rows: rows that are worked on at a time when objects are looked for.
        executor: where strips are worked on.
        progress: for that first pass.

    Yields:
        a function: window inside the grid to bool (rows, columns).
    """
    # Partial functions rather than local ones: a process or a cluster can be sent them.
    closed = partial(close_window, seeds, grid, steps.closing)
    if steps.min_object <= 1:
        yield partial(dilate_window, closed, grid, steps.dilation)
        return
    with _bit_rows(grid) as bits:
        rows = strip_rows or max(1, _STRIP_CELLS // grid.width)
        _objects_to_bits(closed, grid, bits, rows, steps.min_object, executor, progress)
        yield partial(dilate_window, bits.read, grid, steps.dilation)


def close_window(seeds: Seeds, grid: Grid, radius: int, window: Window) -> BoolArray:
    """A window of the closed mask."""
    if not radius:
        return seeds(window)
    return _inner(close(_with_border(seeds, grid, window, 2 * radius), radius), 2 * radius)


def dilate_window(read: Seeds, grid: Grid, radius: int, window: Window) -> BoolArray:
    """A window of the dilated mask."""
    if not radius:
        return read(window)
    return _inner(dilate(_with_border(read, grid, window, radius), radius), radius)


def _inner(array: BoolArray, border: int) -> BoolArray:
    return array[border:-border, border:-border]


def _with_border(read: Seeds, grid: Grid, window: Window, border: int) -> BoolArray:
    """The window with `border` cells around it; False outside of the grid."""
    wanted = window.grow(border)
    inside = wanted.intersect(grid.window)
    out = np.zeros((wanted.height, wanted.width), dtype=bool)
    if inside is not None:
        place = Window(
            inside.col - wanted.col, inside.row - wanted.row, inside.width, inside.height
        )
        out[place.slices] = read(inside)
    return out


class _BitRows:
    """A mask of a whole grid, a bit a cell, in rows of a file that each process maps for itself."""

    def __init__(self, path: str, grid: Grid) -> None:
        self._path = path
        self._shape = (grid.height, -(-grid.width // 8))
        self._bits: Any = np.memmap(path, dtype=np.uint8, mode="w+", shape=self._shape)

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
    with tempfile.TemporaryDirectory(prefix="canopycloud-") as folder:
        bits = _BitRows(str(Path(folder) / "mask.bits"), grid)
        try:
            yield bits
        finally:
            bits.close()


def _objects_to_bits(
    closed: Seeds,
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

    def drop(item: tuple[Window, BoolArray]) -> BoolArray:
        window, touching_kept = item
        labels, count = ndimage.label(bits.read(window))
        keep = _kept_labels(np.bincount(labels.ravel(), minlength=count + 1), smallest)
        keep[_touching(labels)] = touching_kept
        kept: BoolArray = keep[labels]
        return kept

    stream(
        list(zip(strips, large)),
        drop,
        lambda item, kept: bits.write(item[0], kept),
        total=len(strips),
        progress=progress.part(0.8, 1.0),
    )


def _look(closed: Seeds, window: Window) -> tuple[BoolArray, _Strip]:
    mask = closed(window)
    return mask, _strip_of(mask)


class _Strip(NamedTuple):
    """The objects of a strip that may go on beyond it: their sizes and their border cells."""

    sizes: NDArray[np.int64]
    top: NDArray[np.int64]
    bottom: NDArray[np.int64]


def _kept_labels(sizes: NDArray[Any], smallest: int) -> BoolArray:
    keep: BoolArray = sizes >= smallest
    keep[0] = False
    return keep


def _touching(labels: NDArray[np.int32]) -> NDArray[np.int64]:
    """Labels, ascending and without 0, that reach the first or the last row."""
    found = np.union1d(labels[0], labels[-1]).astype(np.int64)
    return found[found > 0]


def _strip_of(mask: BoolArray) -> _Strip:
    """Number the objects that touch the strip's borders 1, 2, … in place of their labels."""
    labels, count = ndimage.label(mask)
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
