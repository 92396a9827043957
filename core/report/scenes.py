# SPDX-License-Identifier: GPL-2.0-or-later
"""What every report says of a raster: CRS, cells, date, and what its numbers are in reflectance."""

from __future__ import annotations

from ..acquisition import Acquisition, Scaling, days_between
from ..grid import Grid
from ..units import area_text, cell_area, crs_text, square_metres_text
from .numbers import integer, number, plural, significant, trimmed


def grid_rows(grid: Grid | None) -> list[tuple[str, str]]:
    """CRS and cells for "How this was made"."""
    if grid is None:
        return []
    area = cell_area(grid)
    size = "" if area is None else f", {_cell_text(area.square_metres)} each on the ground"
    if area is not None and not area.is_equal:
        size += " on average"
    return [
        ("Coordinate reference system", crs_text(grid.crs)),
        ("Cells", f"{grid_text(grid)}{size}"),
    ]


def _cell_text(square_metres: float) -> str:
    if square_metres < 1:
        return f"{significant(square_metres, 3)} m²"
    if square_metres < 1e5:
        return f"{number(square_metres, 0 if square_metres >= 100 else 2)} m²"
    return square_metres_text(square_metres)


def scene_rows(taken: Acquisition, label: str = "Scene") -> list[tuple[str, str]]:
    """Date and reflectance of a scene for "How this was made"."""
    date = f"{taken.date_text} (by {taken.date_basis})" if taken.date else (
        "not known: neither the file's name nor its metadata state it"
    )  # fmt: skip
    return [(f"{label}, acquired", date), (f"{label}, reflectance", scaling_text(taken.scaling))]


def scaling_text(scaling: Scaling | None) -> str:
    """'0.0000275 × stored − 0.2 (Landsat Collection 2 Level-2)'."""
    if scaling is None:
        return "not known: values are given as stored"
    sign = "−" if scaling.offset < 0 else "+"
    offset = f" {sign} {trimmed(abs(scaling.offset), 6)}" if scaling.offset else ""
    return f"{trimmed(scaling.scale, 10)} × stored{offset} ({scaling.basis})"


def days_text(scene: Acquisition, donor: Acquisition) -> str:
    """'16 days later', 'the same day', 'not known'."""
    days = days_between(scene, donor)
    if days is None:
        return "not known"
    if not days:
        return "the same day"
    return f"{plural(abs(days), 'day')} {'later' if days > 0 else 'earlier'}"


def area_of(cells: int, grid: Grid | None) -> str:
    """So many cells of a grid as an area on the ground; "" if it is not known."""
    return "" if grid is None else area_text(cells, cell_area(grid))


def with_area(text: str, cells: int, grid: Grid | None) -> str:
    """A text with the area of so many cells before it, if that is known."""
    return ", ".join(part for part in (area_of(cells, grid), text) if part)


def grid_text(grid: Grid) -> str:
    """'80 × 60 cells of 30 m'."""
    width, height = grid.cell_size
    size = trimmed(width, 9)
    if abs(width - height) >= 1e-9 * width:
        size = f"{size} × {trimmed(height, 9)}"
    unit = "°" if grid.crs is not None and grid.crs.is_geographic else " units"
    if grid.crs is not None and str(grid.crs.linear_units).lower() in ("metre", "meter"):
        unit = " m"
    elif grid.crs is not None and "foot" in str(grid.crs.linear_units).lower():
        unit = " ft"
    return f"{integer(grid.width)} × {integer(grid.height)} cells of {size}{unit}"
