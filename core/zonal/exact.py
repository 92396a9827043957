# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule `exact`: covered fractions of cells, by exactextract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from ..errors import MissingPackageError
from ..grid import Grid, Window
from .choose import Chosen
from .ragged import FloatArray, IntArray
from .rings import Rings
from .spans import to_cells


def require_exactextract() -> None:
    """Refuse to go on without exactextract.

    Raises:
        MissingPackageError: if it is not installed.
    """
    try:
        import exactextract  # noqa: F401
    except ImportError as error:
        raise MissingPackageError("exactextract", "the cell rule 'exact'") from error


def by_coverage(rings: Rings, grid: Grid, window: Window) -> Chosen:
    """weight[cell] = part of its area that the plot covers; cells of weight 0 are left out.

    The lattice is that of the raster where it is north-up; any other is worked on in cell
    coordinates, in which covered fractions are the same.
    """
    features, index = _features(rings, grid)
    found = _coverage(grid, window, features) if features else []
    if not found:
        empty = np.empty(0, np.int64)
        return Chosen(empty, empty, empty, np.empty(0))
    cells, weights = [], []
    for _, cell, weight in found:
        order = np.argsort(cell, kind="stable")
        cells.append(cell[order])
        weights.append(weight[order])
    return Chosen(
        np.array([index[number] for number, _, _ in found], np.int64),
        np.array([cell.size for cell in cells], np.int64),
        np.concatenate(cells),
        np.concatenate(weights),
    )


def _features(rings: Rings, grid: Grid) -> tuple[list[bytes], list[int]]:
    """Polygons on exactextract's lattice as well-known binary, and which plots they are."""
    if not grid.is_north_up:
        column, row = to_cells(grid.transform, rings.x, rings.y)
        rings = rings.moved(column, -row)
    wkb = rings.to_wkb()
    index = [plot for plot, geometry in enumerate(wkb) if geometry is not None]
    return [geometry for geometry in wkb if geometry is not None], index


def _coverage(
    grid: Grid, window: Window, features: list[bytes]
) -> list[tuple[int, IntArray, FloatArray]]:
    """Number of each feature that has cells here, their positions and covered fractions."""
    from exactextract import exact_extract

    outline = _outline_class()
    caught = exact_extract(
        _lattice(grid, window),
        _outlines(features, outline),
        ["cell_id", "coverage"],
        include_cols=["number"],
        output=_catcher(outline),
        max_cells_in_memory=max(window.width * window.height, 1),
    )
    found = []
    for values in caught:
        cells = np.asarray(values.get("cell_id", ()), np.int64)
        weights = np.asarray(values.get("coverage", ()), np.float64)
        some = weights > 0
        if some.any():
            found.append((int(values["number"]), cells[some], weights[some]))
    return found


def _lattice(grid: Grid, window: Window) -> Any:
    """A raster for exactextract: its cells alone, as covered fractions need no values."""
    from exactextract.raster import RasterSource

    left, bottom, right, top = _extent(grid, window)

    class Lattice(RasterSource):  # type: ignore[misc]
        def res(self) -> tuple[float, float]:
            return (right - left) / window.width, (top - bottom) / window.height

        def extent(self) -> tuple[float, float, float, float]:
            return left, bottom, right, top

        def nodata_value(self) -> None:
            return None

        def srs_wkt(self) -> None:
            return None

        def read_window(self, x: int, y: int, columns: int, rows: int) -> Any:
            return np.zeros((rows, columns), np.uint8)

    return Lattice()


def _outline_class() -> Any:
    """A polygon with its number for exactextract, which also takes the answer."""
    from exactextract.feature import Feature

    class Outline(Feature):  # type: ignore[misc]
        def __init__(self, number: int = -1, wkb: bytes = b"") -> None:
            super().__init__()
            self.wkb = wkb
            self.values: dict[str, Any] = {"number": number}

        def geometry(self) -> bytes:
            return self.wkb

        def fields(self) -> list[str]:
            return list(self.values)

        def get(self, name: str) -> Any:
            return self.values[name]

        def set(self, name: str, value: Any) -> None:
            self.values[name] = value

        def set_geometry(self, wkb: bytes) -> None:
            return None

        def set_geometry_format(self) -> str:
            return "wkb"

    return Outline


def _outlines(features: list[bytes], outline: Any) -> Any:
    """All polygons for exactextract."""
    from exactextract.feature import FeatureSource

    class Outlines(FeatureSource):  # type: ignore[misc]
        def count(self) -> int:
            return len(features)

        def __iter__(self) -> Iterator[Any]:
            return (outline(number, wkb) for number, wkb in enumerate(features))

        def srs_wkt(self) -> None:
            return None

    return Outlines()


def _catcher(outline: Any) -> Any:
    """Where exactextract writes to."""
    from exactextract.writer import Writer

    class Catcher(Writer):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.caught: list[dict[str, Any]] = []

        def add_operation(self, operation: Any) -> None:
            return None

        def write(self, feature: Any) -> None:
            taken = outline()
            feature.copy_to(taken)
            self.caught.append(taken.values)

        def finish(self) -> None:
            return None

        def features(self) -> list[dict[str, Any]]:
            return self.caught

    return Catcher()


def _extent(grid: Grid, window: Window) -> tuple[float, float, float, float]:
    t = grid.transform
    if not grid.is_north_up:
        return (
            float(window.col),
            float(-window.row - window.height),
            float(window.col + window.width),
            float(-window.row),
        )
    left, top = t.c + window.col * t.a, t.f + window.row * t.e
    return left, top + window.height * t.e, left + window.width * t.a, top
