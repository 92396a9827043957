# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster files by way of GDAL's own Python, which every QGIS has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from osgeo import gdal

from ..crs import CrsFacts
from ..errors import CrsError
from ..grid import Grid
from . import gdal_space as space
from .band import TEXT_TYPES, Array, Band, Number
from .gdal_calls import GdalError, calls
from .gdal_file import NUMBERS, GdalFile
from .keeper import FloatArray, Polygons

# Folders are not listed, but the files that belong to a raster (.msk, .aux.xml, .hdr, .prj) are
# asked for by name: a mask or nodata value left unread would make other numbers.
_SETTINGS = {"GDAL_DISABLE_READDIR_ON_OPEN": "TRUE", "CPL_VSIL_GZIP_WRITE_PROPERTIES": "NO"}


class GdalFiles:
    """The keeper that works with osgeo.gdal."""

    name = "gdal"
    failures: tuple[type[BaseException], ...] = (
        GdalError,
        OSError,
        RuntimeError,
        ValueError,
        TypeError,
    )

    @property
    def gdal_version(self) -> str:
        """Of the GDAL that it works with."""
        return str(gdal.__version__)

    @property
    def title(self) -> str:
        """Its name and versions, for logs and metadata."""
        return f"GDAL {self.gdal_version} (osgeo)"

    def open_file(
        self,
        path: str,
        *,
        write: bool = False,
        beside: bool = True,
        text_as: str = "",
        options: Mapping[str, str] | None = None,
    ) -> GdalFile:
        """Open a raster; see `Keeper`."""
        settings = dict(_SETTINGS)
        if not beside:
            settings["GDAL_PAM_ENABLED"] = "NO"
        if text_as in TEXT_TYPES:
            settings["AAIGRID_DATATYPE"] = TEXT_TYPES[text_as]
        flags = gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR | (gdal.OF_UPDATE if write else 0)
        given = _options({"num_threads": "ALL_CPUS"} if write else options or {})
        with calls(settings) as gdal_:
            dataset = gdal_.check(gdal.OpenEx(path, flags, open_options=given))
        return GdalFile(dataset, write)

    def create_file(
        self, path: str, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any]
    ) -> GdalFile:
        """Make a GeoTIFF; see `Keeper`."""
        about = bands[0]
        if about.nodata is not None and not _fits(about.nodata, about.dtype):
            raise GdalError(
                f"Given nodata value, {about.nodata}, is beyond the valid range of its data type, "
                f"{about.dtype}."
            )
        with calls() as gdal_:
            dataset = gdal_.check(
                gdal.GetDriverByName("GTiff").Create(
                    path,
                    grid.width,
                    grid.height,
                    len(bands),
                    NUMBERS[about.dtype],
                    options=_options(options),
                )
            )
            if grid.crs is not None:
                gdal_.check(dataset.SetProjection(grid.crs.wkt))
            gdal_.check(dataset.SetGeoTransform(grid.transform.to_gdal()))
            file = GdalFile(dataset, True)
        if about.nodata is not None:
            file.set_nodata(about.nodata)
        return file

    def copy_file(
        self, source: str, target: str, driver: str, options: Mapping[str, Any]
    ) -> None:
        """Make a raster of another format; see `Keeper`."""
        with calls(strict=True) as gdal_:
            made = gdal.GetDriverByName(driver)
            if made is None:
                raise GdalError(f"this GDAL has no driver {driver}")
            dataset = gdal_.check(gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_VERBOSE_ERROR))
            given = _options(options)
            copy = gdal_.check(made.CreateCopy(target, dataset, strict=1, options=given))
            copy.FlushCache()
            del copy

    def rasterize(self, polygons: Polygons, shape: tuple[int, int], mirrored: bool) -> Array:
        """The cells that a plot touches; see `Keeper`."""
        return space.rasterize(polygons, shape, mirrored)

    def warp(
        self,
        values: Array,
        source: Grid,
        target: Grid,
        resampling: str,
        scales: Sequence[float],
    ) -> Array:
        """Resample to another grid; see `Keeper`."""
        return space.warp(values, source, target, resampling, scales)

    def transform_points(
        self, source: str, target: str, x: FloatArray, y: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Coordinates in another CRS; see `Keeper`."""
        return space.transform_points(source, target, x, y)

    def transform_bounds(
        self, source: str, target: str, bounds: tuple[float, float, float, float], points: int
    ) -> tuple[float, float, float, float]:
        """The box around a box in another CRS; see `Keeper`."""
        return space.transform_bounds(source, target, bounds, points)

    def crs_wkt(self, text: str) -> str:
        """Well-known text of what names a CRS; see `Keeper`."""
        try:
            return space.crs_wkt(text)
        except GdalError as error:
            raise CrsError(
                f"'{text}' names no coordinate reference system: {error}", text=text
            ) from error

    def crs_facts(self, wkt: str) -> CrsFacts:
        """What is known of a CRS; see `Keeper`."""
        return space.crs_facts(wkt)

    def same_crs(self, one: str, other: str) -> bool:
        """Whether two texts mean the same CRS."""
        return space.same_crs(one, other)

    def cache_size(self) -> int:
        """Bytes that GDAL's block cache may take."""
        return int(gdal.GetCacheMax())

    def set_cache_size(self, size: int) -> None:
        """Set them."""
        gdal.SetCacheMax(size)


def _fits(nodata: Number, dtype: str) -> bool:
    """Whether a file of that type can state the value, as rasterio sees it."""
    kind = np.dtype(dtype)
    if kind.kind in "iu":
        limits = np.iinfo(kind)
        return bool(limits.min <= nodata <= limits.max)
    if kind.kind == "f" and np.isfinite(nodata):
        return bool(abs(nodata) <= np.finfo(kind).max)
    return True


def _options(options: Mapping[str, Any]) -> list[str]:
    """Creation options as GDAL takes them."""
    words = {True: "YES", False: "NO"}
    return [
        f"{name.upper()}={words[value] if isinstance(value, bool) else value}"
        for name, value in options.items()
    ]


KEEPER = GdalFiles()
