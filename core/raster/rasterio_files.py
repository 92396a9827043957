# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster files by way of rasterio."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Any

import affine
import numpy as np
import rasterio
import rasterio.env
import rasterio.features
import rasterio.shutil
import rasterio.warp
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import MemoryFile

from ..crs import Crs, CrsFacts
from ..errors import CrsError
from ..grid import Grid
from .band import TEXT_TYPES, Array, Band
from .keeper import FloatArray, Polygons
from .quiet import Quiet
from .rasterio_file import WIDE, RasterioFile, true_name

_quiet = Quiet(NotGeoreferencedWarning)
# Folders are not listed, but the files that belong to a raster (.msk, .aux.xml, .hdr, .prj) are
# asked for by name: a mask or nodata value left unread would make other numbers.
# Beside an archive GDAL would note how long it is unpacked: x.tar.gz.properties.
_ENV = {"GDAL_DISABLE_READDIR_ON_OPEN": "TRUE", "CPL_VSIL_GZIP_WRITE_PROPERTIES": "NO"}
_VRT_TYPES = {"int64": "Int64", "uint64": "UInt64"}


class RasterioFiles:
    """The keeper that works with rasterio."""

    name = "rasterio"
    # rasterio's own input errors are OSErrors, and no RasterioErrors, in some releases; errors of
    # drivers come as they are from some functions, and those that rasterio does not understand as
    # a SystemError; what a driver cannot take may be a ValueError.
    failures: tuple[type[BaseException], ...] = (
        RasterioError,
        CPLE_BaseError,
        OSError,
        ValueError,
        TypeError,
        SystemError,
    )

    @property
    def gdal_version(self) -> str:
        """Of the GDAL that it works with."""
        return str(rasterio.__gdal_version__)

    @property
    def title(self) -> str:
        """Its name and versions, for logs and metadata."""
        return f"rasterio {rasterio.__version__} with GDAL {self.gdal_version}"

    def open_file(
        self,
        path: str,
        *,
        write: bool = False,
        beside: bool = True,
        text_as: str = "",
        options: Mapping[str, str] | None = None,
    ) -> RasterioFile:
        """Open a raster; see `Keeper`."""
        settings = dict(_ENV) if beside else {**_ENV, "GDAL_PAM_ENABLED": "NO"}
        if text_as in TEXT_TYPES:
            settings["AAIGRID_DATATYPE"] = TEXT_TYPES[text_as]
        with rasterio.Env(**settings):
            if write:
                return RasterioFile(rasterio.open(path, "r+", num_threads="ALL_CPUS"))
            return RasterioFile(rasterio.open(path, **(options or {})))

    def create_file(
        self, path: str, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any]
    ) -> RasterioFile:
        """Make a GeoTIFF; see `Keeper`."""
        dtype = bands[0].dtype
        nodata = bands[0].nodata
        if dtype in WIDE and nodata is not None:
            return _create_wide(path, grid, bands, options)
        return RasterioFile(
            rasterio.open(
                path,
                "w",
                driver="GTiff",
                width=grid.width,
                height=grid.height,
                count=len(bands),
                dtype=true_name(dtype),
                crs=_crs(grid.crs),
                transform=affine.Affine(*grid.transform[:6]),
                nodata=nodata,
                **options,
            )
        )

    def copy_file(
        self, source: str, target: str, driver: str, options: Mapping[str, Any]
    ) -> None:
        """Make a raster of another format; see `Keeper`."""
        rasterio.shutil.copy(source, target, driver=driver, **options)

    def rasterize(self, polygons: Polygons, shape: tuple[int, int], mirrored: bool) -> Array:
        """The cells that a plot touches; see `Keeper`."""
        geometry = {
            "type": "MultiPolygon",
            "coordinates": [[list(map(tuple, ring.tolist())) for ring in p] for p in polygons],
        }
        with _quiet:
            found: Array = rasterio.features.rasterize(
                [(geometry, 1)],
                out_shape=shape,
                transform=affine.Affine(1.0, 0.0, 0.0, 0.0, -1.0 if mirrored else 1.0, 0.0),
                all_touched=True,
                dtype="uint8",
            )
        return found

    def warp(
        self,
        values: Array,
        source: Grid,
        target: Grid,
        resampling: str,
        scales: Sequence[float],
    ) -> Array:
        """Resample to another grid; see `Keeper`."""
        out = np.full((len(values), *target.shape), np.nan, dtype=values.dtype)
        with _quiet:
            rasterio.warp.reproject(
                values,
                out,
                src_transform=affine.Affine(*source.transform[:6]),
                src_crs=_crs(source.crs),
                src_nodata=np.nan,
                dst_transform=affine.Affine(*target.transform[:6]),
                dst_crs=_crs(target.crs),
                dst_nodata=np.nan,
                resampling=Resampling[resampling],
                XSCALE=scales[0],
                YSCALE=scales[1],
            )
        return out

    def transform_points(
        self, source: str, target: str, x: FloatArray, y: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Coordinates in another CRS; see `Keeper`."""
        xs, ys = rasterio.warp.transform(
            _parsed(source), _parsed(target), x.tolist(), y.tolist()
        )
        return np.array(xs, np.float64), np.array(ys, np.float64)

    def transform_bounds(
        self, source: str, target: str, bounds: tuple[float, float, float, float], points: int
    ) -> tuple[float, float, float, float]:
        """The box around a box in another CRS; see `Keeper`."""
        left, bottom, right, top = rasterio.warp.transform_bounds(
            _parsed(source), _parsed(target), *bounds, densify_pts=points
        )
        return float(left), float(bottom), float(right), float(top)

    def crs_wkt(self, text: str) -> str:
        """Well-known text of what names a CRS; see `Keeper`."""
        try:
            return str(CRS.from_user_input(text).to_wkt())
        except (RasterioError, ValueError) as error:
            raise CrsError(
                f"'{text}' names no coordinate reference system: {error}", text=text
            ) from error

    def crs_facts(self, wkt: str) -> CrsFacts:
        """What is known of a CRS; see `Keeper`."""
        crs = _parsed(wkt)
        known = crs.to_authority()
        return CrsFacts(
            None if known is None else (str(known[0]), str(known[1])),
            bool(crs.is_geographic),
            bool(crs.is_projected),
            str(crs.linear_units) if crs.is_projected else "unknown",
            float(crs.linear_units_factor[1]) if crs.is_projected else 1.0,
        )

    def same_crs(self, one: str, other: str) -> bool:
        """Whether two texts mean the same CRS."""
        return bool(_parsed(one) == _parsed(other))

    def cache_size(self) -> int:
        """Bytes that GDAL's block cache may take."""
        size = rasterio.env.get_gdal_config("GDAL_CACHEMAX")
        return size if isinstance(size, int) else 0

    def set_cache_size(self, size: int) -> None:
        """Set them: rasterio hands this one setting on to GDALSetCacheMax."""
        rasterio.env.set_gdal_config("GDAL_CACHEMAX", size)


def _create_wide(
    path: str, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any]
) -> RasterioFile:
    """A file of 64-bit integers, made from a virtual one: that keeps the nodata value whole."""
    size = f'rasterXSize="{grid.width}" rasterYSize="{grid.height}"'
    place = ",".join(repr(float(number)) for number in grid.transform.to_gdal())
    text = f"<GeoTransform>{place}</GeoTransform>"
    if grid.crs is not None:
        text += f"<SRS>{escape(grid.crs.wkt, quote=False)}</SRS>"
    text += "".join(
        f'<VRTRasterBand dataType="{_VRT_TYPES[band.dtype]}" band="{i}">'
        f"<NoDataValue>{band.nodata}</NoDataValue></VRTRasterBand>"
        for i, band in enumerate(bands, start=1)
    )
    with MemoryFile(f"<VRTDataset {size}>{text}</VRTDataset>".encode(), ext="vrt") as memory:
        rasterio.shutil.copy(
            memory.name, path, driver="GTiff", **{**options, "sparse_ok": "TRUE"}
        )
    return RasterioFile(rasterio.open(path, "r+", num_threads="ALL_CPUS"))


def _crs(crs: Crs | None) -> CRS | None:
    return None if crs is None else _parsed(crs.wkt)


@lru_cache(maxsize=64)
def _parsed(wkt: str) -> CRS:
    return CRS.from_wkt(wkt)


KEEPER = RasterioFiles()
