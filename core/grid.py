# SPDX-License-Identifier: GPL-2.0-or-later
"""The grid of a raster as a value: where its cells are, and how two grids differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot
from typing import Any, NamedTuple

from .affine import Affine
from .crs import Crs
from .errors import GridError
from .plural import plural

# Two origins closer than this part of a cell are the same: it is far below any
# geolocation accuracy, and far above what rounding in file headers does.
ALIGNED = 1e-3


class Window(NamedTuple):
    """A rectangle of cells. It may reach beyond the grid where a function says so."""

    col: int
    row: int
    width: int
    height: int

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slice into an array of the whole grid."""
        return (
            slice(self.row, self.row + self.height),
            slice(self.col, self.col + self.width),
        )

    def intersect(self, other: Window) -> Window | None:
        """The common cells, or None if there are none."""
        col, row = max(self.col, other.col), max(self.row, other.row)
        right = min(self.col + self.width, other.col + other.width)
        bottom = min(self.row + self.height, other.row + other.height)
        if right <= col or bottom <= row:
            return None
        return Window(col, row, right - col, bottom - row)

    def inside(self, outer: Window) -> Window:
        """The same cells, counted from the corner of `outer`."""
        return Window(self.col - outer.col, self.row - outer.row, self.width, self.height)

    def grow(self, cells: int) -> Window:
        """The window with `cells` more on each side, not clipped to any grid."""
        return Window(
            self.col - cells, self.row - cells, self.width + 2 * cells, self.height + 2 * cells
        )


@dataclass(frozen=True)
class Grid:
    """Where the cells of a raster are.

    Args:
        crs: coordinate reference system, None if the file states none; anything that names one
            becomes a `Crs`.
        transform: cell coordinates (column, row) to map coordinates, corner of cell (0, 0).
        width: columns.
        height: rows.
    """

    crs: Crs | None
    transform: Affine
    width: int
    height: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "crs", Crs.of(self.crs))
        object.__setattr__(self, "transform", Affine.of(self.transform))

    @property
    def shape(self) -> tuple[int, int]:
        """Rows, columns."""
        return self.height, self.width

    @property
    def window(self) -> Window:
        """All cells."""
        return Window(0, 0, self.width, self.height)

    @property
    def cell_size(self) -> tuple[float, float]:
        """Length of a cell's two sides in units of the CRS, both positive."""
        t = self.transform
        return hypot(t.a, t.d), hypot(t.b, t.e)

    @property
    def cell_area(self) -> float:
        """Area of a cell in square units of the CRS."""
        return float(abs(self.transform.determinant))

    @property
    def is_axis_aligned(self) -> bool:
        """True if rows and columns run along the map's axes (no rotation, no shear)."""
        t = self.transform
        size = ALIGNED * min(self.cell_size) / max(self.width, self.height, 1)
        return bool(abs(t.b) <= size and abs(t.d) <= size)

    @property
    def is_north_up(self) -> bool:
        """True if columns run east and rows run south."""
        return bool(self.is_axis_aligned and self.transform.a > 0 and self.transform.e < 0)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of the smallest upright box around all cells."""
        corners = [
            apply(self.transform, *corner)
            for corner in ((0, 0), (self.width, 0), (0, self.height), (self.width, self.height))
        ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return min(xs), min(ys), max(xs), max(ys)

    def crop(self, window: Window) -> Grid:
        """The grid of a window; the window may reach beyond this grid."""
        t = self.transform
        x, y = apply(t, window.col, window.row)
        moved = Affine(t.a, t.b, x, t.d, t.e, y)
        return Grid(self.crs, moved, window.width, window.height)

    def offset_of(self, other: Grid) -> tuple[float, float]:
        """Column and row, in cells of this grid, at which `other` begins."""
        col, row = apply(~self.transform, other.transform.c, other.transform.f)
        return float(col), float(row)

    def is_aligned_with(self, other: Grid) -> bool:
        """True if the cells of both coincide: equal CRS, equal cells, a shift of whole cells."""
        if not same_crs(self.crs, other.crs) or not self._same_cells(other):
            return False
        col, row = self.offset_of(other)
        return abs(col - round(col)) <= ALIGNED and abs(row - round(row)) <= ALIGNED

    def equals(self, other: Grid) -> bool:
        """True if cell (column, row) means the same place in both, and sizes agree."""
        return not self.differences(other)

    def _same_cells(self, other: Grid) -> bool:
        """True if a step of one cell is the same in both, to ALIGNED over the whole grid."""
        cells = max(self.width, self.height, other.width, other.height, 1)
        bound = ALIGNED * min(self.cell_size) / cells
        mine, theirs = self.transform, other.transform
        return all(abs(getattr(mine, k) - getattr(theirs, k)) <= bound for k in "abde")

    def differences(self, other: Grid) -> list[str]:
        """In which ways `other` is another grid, in words; empty if it is the same."""
        found: list[str] = []
        if not same_crs(self.crs, other.crs):
            found.append(f"CRS {crs_name(self.crs)} against {crs_name(other.crs)}")
        if not self._same_cells(other):
            found.append(f"cells of {_cells(self)} against {_cells(other)}")
        x, y = other.transform.c - self.transform.c, other.transform.f - self.transform.f
        col, row = self.offset_of(other)
        if abs(col) > ALIGNED or abs(row) > ALIGNED:
            found.append(
                f"origin moved by {x:g} in x and {y:g} in y ({col:.6g} columns, {row:.6g} rows)"
            )
        if self.shape != other.shape:
            found.append(
                f"{plural(self.width, 'column')} × {plural(self.height, 'row')} against "
                f"{plural(other.width, 'column')} × {plural(other.height, 'row')}"
            )
        return found

    def blocks(self, size: int = 512) -> Iterator[Window]:
        """Windows of at most `size` × `size` cells that tile the grid, row by row.

        Raises:
            GridError: if `size` is not positive.
        """
        if size < 1:
            raise GridError(f"A block needs at least one cell on a side, not {size}.")
        for row in range(0, self.height, size):
            for col in range(0, self.width, size):
                yield Window(col, row, min(size, self.width - col), min(size, self.height - row))


def apply(transform: Affine, x: Any, y: Any) -> tuple[Any, Any]:
    """The place that `transform` moves (x, y) to; numbers or arrays."""
    t = transform
    return t.a * x + t.b * y + t.c, t.d * x + t.e * y + t.f


def compose(outer: Affine, inner: Affine) -> Affine:
    """The transform that does `inner`, then `outer`."""
    a, d = outer.a * inner.a + outer.b * inner.d, outer.d * inner.a + outer.e * inner.d
    b, e = outer.a * inner.b + outer.b * inner.e, outer.d * inner.b + outer.e * inner.e
    c, f = apply(outer, inner.c, inner.f)
    return Affine(a, b, c, d, e, f)


def same_crs(one: Crs | None, other: Crs | None) -> bool:
    """True if both name the same CRS; two missing ones are the same."""
    if one is None or other is None:
        return one is None and other is None
    return bool(one == other)


def crs_name(crs: Crs | None) -> str:
    """A short name for messages: "EPSG:32611", the WKT's name, or "none"."""
    return "none" if crs is None else str(crs)


def _cells(grid: Grid) -> str:
    width, height = grid.cell_size
    turned = "" if grid.is_axis_aligned else " (rotated)"
    flipped = " (south-up)" if grid.is_axis_aligned and grid.transform.e > 0 else ""
    return f"{width:.10g} × {height:.10g}{turned}{flipped}"
