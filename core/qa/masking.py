# SPDX-License-Identifier: GPL-2.0-or-later
"""The work on a window: from QA codes to classes, from classes to masked cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..grid import Window
from ..raster import Array
from ..scene import SceneReader
from .cleanup import CLOUD, OTHER, SHADOW, Kinds
from .decode import ADDED, FILL, RESCUED, UNKNOWN, BoolArray, Classes, Codes, Table
from .pictures import MaskPictures
from .products import CLASSES
from .reader import QaReader, State, count_codes

# What grows by the distance of cloud; what is "dilated" already has grown at the agency.
_CLOUD_LIKE = ("cloud", "thin_cloud", "cirrus", "haze", "heavy_haze", "rule")


def _kind_table() -> Kinds:
    table = np.zeros(256, dtype=np.uint8)
    for name, info in CLASSES.items():
        table[info.code] = CLOUD if name in _CLOUD_LIKE else SHADOW if name == "shadow" else OTHER
    table[[FILL, UNKNOWN, RESCUED]] = 0
    return table


KINDS = _kind_table()


class Piece(NamedTuple):
    """A window done.

    Args:
        data: what has to be written: windows and their masked cells.
        found: classes.
        classes: cells of each class.
        codes: cells of each QA code; None where they were counted before.
        added: cells of each class that further QA rasters alone call so; None if there is none.
        outside: cells outside the QA raster.
        pictures: what the window gives to the pictures of the report.
        second: cells of each class that the clear dates alone give; None without them.
    """

    data: list[tuple[Window, Array]]
    found: Classes
    classes: NDArray[np.int64]
    codes: NDArray[np.int64] | None
    added: NDArray[np.int64] | None
    outside: int
    pictures: Array | None
    second: NDArray[np.int64] | None = None


class Found(NamedTuple):
    """What is known of a window.

    Args:
        classes: one code per cell.
        codes: of the first QA raster; None without one.
        state: of that.
        added: cells of each class that further QA rasters alone give; None without them.
        second: cells of each class that the clear dates alone give; None without them.
    """

    classes: Classes
    codes: Codes | None
    state: State | None
    added: NDArray[np.int64] | None = None
    second: NDArray[np.int64] | None = None


class Layer(NamedTuple):
    """A QA raster and what its codes mean."""

    reader: QaReader
    table: Table


@dataclass(frozen=True)
class Classifying:
    """Classes of windows of the scene's grid; may be sent to other processes.

    Args:
        layers: the QA raster, then further ones, whose fill does not count; none if clear dates
            alone tell.
        opinion: codes of classes by the clear dates, 0 where they say nothing.
    """

    layers: tuple[Layer, ...]
    opinion: Callable[[Window], Classes] | None = None

    def __call__(self, window: Window) -> Kinds:
        """What clean-up works on: masked cells, without fill and what is outside."""
        if len(self.layers) != 1 or self.opinion is not None:
            kinds: Kinds = KINDS[self.found(window).classes]
            return kinds
        # From code to kind in one step.
        reader, table = self.layers[0]
        codes, state = reader.read(window)
        kinds = KINDS[table][codes]
        if state is not None:
            kinds[state != 0] = 0
        return kinds

    def classes(self, window: Window) -> Classes:
        """Codes of classes of a window."""
        return self.found(window).classes

    def found(self, window: Window) -> Found:
        """Classes of a window, and which of its readings give them."""
        if not self.layers:
            seen: Any = np.zeros((window.height, window.width), dtype=np.uint8)
            return self._with_opinion(Found(seen, None, None), window)
        reader, table = self.layers[0]
        codes, state = reader.read(window)
        found: Classes = table[codes]
        if state is not None:
            np.copyto(found, state, where=state != 0)
        added = None
        for reader, table in self.layers[1:]:
            more, known = reader.read(window)
            new = added_classes(found, table[more], known)
            found = np.where(new != 0, new, found)
            counts = np.bincount(new.ravel(), minlength=256)
            added = counts if added is None else added + counts
        return self._with_opinion(Found(found, codes, state, added), window)

    def _with_opinion(self, found: Found, window: Window) -> Found:
        if self.opinion is None:
            return found
        classes, second = with_opinion(found.classes, self.opinion(window))
        return found._replace(classes=classes, second=second)


@dataclass(frozen=True)
class Masking:
    """The work on a window of the scene; may be sent to other processes.

    Args:
        classifying: gives the classes.
        cells: reads the scene.
        counts: whether codes are to be counted.
        cleaned: reads the mask after clean-up; None for none.
        patch_blocks: where the output begins as a copy: its blocks, of which only changed ones
            are written.
        pictures: thins scene and classes; None for no pictures.
    """

    classifying: Classifying
    cells: SceneReader
    counts: bool
    cleaned: Callable[[Window], BoolArray] | None = None
    patch_blocks: tuple[int, int] | None = None
    pictures: MaskPictures | None = None

    def __call__(self, window: Window) -> Piece:
        """Read a window and mask it."""
        found, codes, state, added, second = self.classifying.found(window)
        if self.cleaned is not None:
            found = with_clean_up(found, self.cleaned(window))
        hidden = found != 0
        if second is not None:
            hidden &= found != RESCUED
        places = [window]
        if self.patch_blocks is not None:
            places = changed_blocks(hidden, window, self.patch_blocks)
        seen = None
        if self.pictures is not None:
            shown = [band.index for band in self.pictures.shown]
            seen = self.pictures.part(window, self.cells.read(window, shown), found)
        data = [(place, self._masked(place, hidden, window)) for place in places]
        outside = 0 if state is None else int(np.count_nonzero(state == UNKNOWN))
        classes: NDArray[np.int64] = np.bincount(found.ravel(), minlength=256)
        counts = count_codes(codes, state) if self.counts and codes is not None else None
        return Piece(data, found, classes, counts, added, outside, seen, second)

    def _masked(self, place: Window, hidden: BoolArray, window: Window) -> Array:
        """Cells of a part of the window, masked."""
        data = self.cells.read(place)
        here = hidden[within(place, window)]
        if here.any():
            self.cells.hide(data, here)
        return data


def added_classes(found: Classes, more: Classes, state: State | None) -> Classes:
    """new[p] = more[p] where found[p] is none yet and more[p] is a class, not fill; else 0.

    Args:
        found: classes so far.
        more: classes by a further QA raster, same shape.
        state: of that; where it is not 0 nothing is known.
    """
    counts = (found == 0) & (more != FILL)
    if state is not None:
        counts &= state == 0
    new: Classes = np.where(counts, more, np.uint8(0))
    return new


def with_opinion(found: Classes, opinion: Classes) -> tuple[Classes, NDArray[np.int64]]:
    """out[p] = the opinion where it rescues p or found[p] is none, else found[p].

    Args:
        found: classes so far.
        opinion: classes by the clear dates, same shape.

    Returns:
        The classes, and the cells of each that the opinion alone gives (256,).
    """
    new: Classes = np.where((found == 0) | (opinion == RESCUED), opinion, np.uint8(0))
    counts: NDArray[np.int64] = np.bincount(new.ravel(), minlength=256)
    return np.where(new != 0, new, found), counts


def within(place: Window, window: Window) -> tuple[slice, slice]:
    """Row and column slice of `place` in an array of `window`."""
    row, col = place.row - window.row, place.col - window.col
    return slice(row, row + place.height), slice(col, col + place.width)


def changed_blocks(hidden: BoolArray, window: Window, block_shape: tuple[int, int]) -> list[Window]:
    """Blocks of a window that hold a hidden cell; neighbours in a row of blocks as one.

    Args:
        hidden: (rows, columns) of the window.
        window: begins at the corner of a block.
        block_shape: rows, columns of a block.
    """
    rows, cols = block_shape
    found: list[Window] = []
    for row in range(0, window.height, rows):
        strip = hidden[row : row + rows].any(axis=0)
        starts = np.arange(0, window.width, cols)
        touched = np.append(np.logical_or.reduceat(strip, starts), False)
        begin = None
        for i, is_touched in enumerate(touched.tolist()):
            if is_touched and begin is None:
                begin = i * cols
            elif not is_touched and begin is not None:
                width = min(i * cols, window.width) - begin
                height = min(rows, window.height - row)
                found.append(Window(window.col + begin, window.row + row, width, height))
                begin = None
    return found


def with_clean_up(found: Classes, cleaned: BoolArray) -> Classes:
    """out[p] = ADDED where only clean-up masks p, 0 where it dropped p, else found[p].

    Args:
        found: classes before clean-up.
        cleaned: the mask after it, same shape; fill and outside stay whatever it says.
    """
    out = found.copy()
    out[((found == 0) | (found == RESCUED)) & cleaned] = ADDED
    out[(found > FILL) & (found < UNKNOWN) & ~cleaned] = 0
    return out
