# SPDX-License-Identifier: GPL-2.0-or-later
"""What the project asks of a library that reads and writes raster files, and no more.

A third one would be a class of these methods in this folder, and a line in `engine`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ..crs import CrsFacts
from ..grid import Grid, Window
from .band import Array, Band, BoolArray, Color, Number

FloatArray = NDArray[np.float64]
# Of a polygon its rings, outer one first, each (vertices, 2) x and y; of a plot its polygons.
Polygons = Sequence[Sequence[FloatArray]]


class File(Protocol):
    """An open raster file, for one thread at a time. Any call may raise the keeper's failures."""

    @property
    def grid(self) -> Grid:
        """Its cells."""

    @property
    def driver(self) -> str:
        """GDAL's name of the format."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """What it says of its bands."""

    @property
    def masks(self) -> tuple[str, ...]:
        """Of each band, which mask hides cells beside nodata: "", "dataset" or "band"."""

    @property
    def block_shapes(self) -> list[tuple[int, int]]:
        """Rows and columns of the blocks of each band."""

    def tags(self, band: int = 0, domain: str | None = None) -> dict[str, str]:
        """Metadata of the file, or of a band."""

    def item(self, name: str, domain: str, band: int) -> str | None:
        """One item of a band's metadata."""

    def has_overviews(self, band: int) -> bool:
        """Whether the file holds smaller copies of a band."""

    def files(self) -> list[str]:
        """All files of the data set."""

    def read(
        self,
        bands: Sequence[int],
        window: Window | None = None,
        shape: tuple[int, int] | None = None,
        average: bool = False,
    ) -> Array:
        """Cells as stored (bands, rows, columns), thinned to `shape` if that is given."""

    def read_mask(
        self, band: int, window: Window | None = None, shape: tuple[int, int] | None = None
    ) -> BoolArray:
        """Where GDAL's mask of a band shows its cells (rows, columns)."""

    def write(self, data: Array, bands: Sequence[int], window: Window | None = None) -> None:
        """Write cells (bands, rows, columns) of the file's type."""

    def describe(
        self,
        bands: Sequence[Band],
        tags: Mapping[str, str] | None = None,
        colormap: Mapping[int, Color] | None = None,
    ) -> None:
        """Set names, units, colours, scales, and metadata."""

    def set_tags(self, tags: Mapping[str, str], domain: str) -> None:
        """Set items of the file's metadata in a domain, "" for the usual one."""

    def set_name(self, band: int, name: str) -> None:
        """Name a band."""

    def set_nodata(self, nodata: Number) -> None:
        """Set one nodata value for all bands."""

    def close(self) -> None:
        """Close it. Not every error on the way to the disk is told: look at the file."""


class Keeper(Protocol):
    """A library that reads and writes raster files."""

    name: str
    # What its calls raise when a file or a driver does not do.
    failures: tuple[type[BaseException], ...]

    @property
    def gdal_version(self) -> str:
        """Of the GDAL that it works with."""

    @property
    def title(self) -> str:
        """Its name and versions, for logs and metadata."""

    def open_file(
        self,
        path: str,
        *,
        write: bool = False,
        beside: bool = True,
        text_as: str = "",
        options: Mapping[str, str] | None = None,
    ) -> File:
        """Open a raster.

        Args:
            path: a file name or anything that GDAL opens.
            write: to change it.
            beside: whether to read what a .aux.xml beside it adds.
            text_as: the type that the numbers of an ASCII grid are read as; "" for the reader's
                own choice (QGIS sets float64).
            options: open options of the driver.
        """

    def create_file(
        self, path: str, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any]
    ) -> File:
        """Make a GeoTIFF of one type of cell and, so the format wants it, one nodata value."""

    def copy_file(
        self, source: str, target: str, driver: str, options: Mapping[str, Any]
    ) -> None:
        """Make `target`, a raster of another format, from `source`."""

    def rasterize(self, polygons: Polygons, shape: tuple[int, int], mirrored: bool) -> Array:
        """The cells that a plot touches, as GDAL's rasterizer says with ALL_TOUCHED.

        Args:
            polygons: in cells (column, row) of the array.
            shape: rows and columns.
            mirrored: whether rows run against y; rows of `polygons` are negative then.

        Returns:
            uint8, 1 where touched.
        """

    def warp(
        self,
        values: Array,
        source: Grid,
        target: Grid,
        resampling: str,
        scales: Sequence[float],
    ) -> Array:
        """Resample (bands, rows, columns) of floating point, NaN for no data, to another grid.

        Args:
            values: cells of `source`.
            source: its CRS is not None.
            target: its CRS is not None.
            resampling: nearest, bilinear or cubic.
            scales: by how much the kernel is wider in columns and rows (GDAL's XSCALE, YSCALE).
        """

    def transform_points(
        self, source: str, target: str, x: FloatArray, y: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Coordinates in another CRS, both as WKT; fails if one has none there."""

    def transform_bounds(
        self, source: str, target: str, bounds: tuple[float, float, float, float], points: int
    ) -> tuple[float, float, float, float]:
        """The box around a box in another CRS, with so many points on each side looked at."""

    def crs_wkt(self, text: str) -> str:
        """Well-known text of what names a CRS.

        Raises:
            CrsError: if it names none.
        """

    def crs_facts(self, wkt: str) -> CrsFacts:
        """What is known of a CRS."""

    def same_crs(self, one: str, other: str) -> bool:
        """Whether two texts mean the same CRS."""

    def cache_size(self) -> int:
        """Bytes that GDAL's block cache may take."""

    def set_cache_size(self, size: int) -> None:
        """Set them."""
