# SPDX-License-Identifier: GPL-2.0-or-later
"""An open raster file, by way of rasterio."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import rasterio
import rasterio.shutil
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.io import MemoryFile
from rasterio.windows import Window as RasterioWindow

from ..affine import Affine
from ..crs import Crs
from ..grid import Grid, Window
from .band import Array, Band, BoolArray, Color, Number, as_nodata

# rasterio 1.3.5 and older took GDAL's numbers 12 (UInt64) and 13 (Int64) for each other. Cells
# come and go unharmed under the wrong name.
_SWAPPED = rasterio.dtypes.dtype_fwd.get(12) == "int64"
_OTHER = {"int64": "uint64", "uint64": "int64"}
WIDE = ("int64", "uint64")


class RasterioFile:
    """An open raster file, for one thread at a time."""

    def __init__(self, dataset: Any) -> None:
        self._dataset = dataset

    @property
    def grid(self) -> Grid:
        """Its cells."""
        d = self._dataset
        return Grid(Crs.of(d.crs), Affine.of(d.transform), d.width, d.height)

    @property
    def driver(self) -> str:
        """GDAL's name of the format."""
        return str(self._dataset.driver)

    @property
    def bands(self) -> tuple[Band, ...]:
        """What it says of its bands."""
        d = self._dataset
        dtypes = [true_name(name) for name in d.dtypes]
        nodata = list(d.nodatavals)
        if any(name in WIDE for name in dtypes):
            nodata = self._exact_nodata()
        # rasterio asks every band anew for each of these.
        said = zip(dtypes, nodata, d.descriptions, d.scales, d.offsets, d.colorinterp, d.units)
        return tuple(
            Band(
                index=index,
                dtype=dtype,
                nodata=as_nodata(hidden, dtype),
                name=name or "",
                scale=float(scale),
                offset=float(offset),
                color=str(color.name),
                unit=unit or "",
            )
            for index, (dtype, hidden, name, scale, offset, color, unit) in enumerate(said, start=1)
        )

    def _exact_nodata(self) -> list[Number | None]:
        """The nodata values as a virtual raster of this one states them.

        rasterio hands on a double, and -2**63 as none.
        """
        with MemoryFile(filename="nodata.vrt") as memory:
            rasterio.shutil.copy(self._dataset, memory.name, driver="VRT")
            text = memory.read().decode("utf-8", "replace")
        found: list[Number | None] = []
        for part in text.split("<VRTRasterBand ")[1:]:
            stated = re.search(r"<NoDataValue>([^<]*)</NoDataValue>", part)
            if stated is None:
                found.append(None)
            elif re.fullmatch(r"-?\d+", stated[1].strip()):
                found.append(int(stated[1]))
            else:
                found.append(float(stated[1]))
        return found

    @property
    def masks(self) -> tuple[str, ...]:
        """Of each band, which mask hides cells beside nodata: "", "dataset" or "band"."""
        kinds = []
        for flags in self._dataset.mask_flag_enums:
            if MaskFlags.per_dataset in flags:
                kinds.append("dataset")
            elif MaskFlags.all_valid in flags or MaskFlags.nodata in flags:
                kinds.append("")
            else:
                kinds.append("band")
        return tuple(kinds)

    @property
    def block_shapes(self) -> list[tuple[int, int]]:
        """Rows and columns of the blocks of each band."""
        return [(int(rows), int(cols)) for rows, cols in self._dataset.block_shapes]

    def tags(self, band: int = 0, domain: str | None = None) -> dict[str, str]:
        """Metadata of the file, or of a band."""
        return dict(self._dataset.tags(band, ns=domain))

    def item(self, name: str, domain: str, band: int) -> str | None:
        """One item of a band's metadata."""
        found = self._dataset.get_tag_item(name, domain, bidx=band)
        return None if found is None else str(found)

    def has_overviews(self, band: int) -> bool:
        """Whether the file holds smaller copies of a band."""
        return bool(self._dataset.overviews(band))

    def files(self) -> list[str]:
        """All files of the data set."""
        return list(self._dataset.files)

    def read(
        self,
        bands: Sequence[int],
        window: Window | None = None,
        shape: tuple[int, int] | None = None,
        average: bool = False,
    ) -> Array:
        """Cells as stored (bands, rows, columns), thinned to `shape` if that is given."""
        thinned = {} if shape is None else _thinned((len(bands), *shape), average)
        found: Array = self._dataset.read(list(bands), window=_window(window), **thinned)
        if _SWAPPED and found.dtype.name in _OTHER:
            found = found.view(_OTHER[found.dtype.name])
        return found

    def read_mask(
        self, band: int, window: Window | None = None, shape: tuple[int, int] | None = None
    ) -> BoolArray:
        """Where GDAL's mask of a band shows its cells (rows, columns)."""
        thinned = {} if shape is None else {"out_shape": shape}
        mask: Array = self._dataset.read_masks(band, window=_window(window), **thinned)
        shown: BoolArray = mask != 0
        return shown

    def write(self, data: Array, bands: Sequence[int], window: Window | None = None) -> None:
        """Write cells (bands, rows, columns) of the file's type."""
        if _SWAPPED and data.dtype.name in _OTHER:
            data = data.view(_OTHER[data.dtype.name])
        self._dataset.write(data, list(bands), window=_window(window))

    def describe(
        self,
        bands: Sequence[Band],
        tags: Mapping[str, str] | None = None,
        colormap: Mapping[int, Color] | None = None,
    ) -> None:
        """Set names, units, colours, scales, and metadata."""
        d = self._dataset
        for i, band in enumerate(bands, start=1):
            if band.name:
                d.set_band_description(i, band.name)
            if band.unit:
                d.set_band_unit(i, band.unit)
        colors = [getattr(ColorInterp, band.color, ColorInterp.undefined) for band in bands]
        if any(color is not ColorInterp.undefined for color in colors):
            d.colorinterp = colors
        if any(band.scale != 1 or band.offset != 0 for band in bands):
            d.scales = [band.scale for band in bands]
            d.offsets = [band.offset for band in bands]
        if colormap:
            d.write_colormap(1, dict(colormap))
        if tags:
            d.update_tags(**tags)

    def set_tags(self, tags: Mapping[str, str], domain: str) -> None:
        """Set items of the file's metadata in a domain, "" for the usual one."""
        self._dataset.update_tags(ns=domain or None, **tags)

    def set_name(self, band: int, name: str) -> None:
        """Name a band."""
        self._dataset.set_band_description(band, name)

    def set_nodata(self, nodata: Number) -> None:
        """Set one nodata value for all bands."""
        self._dataset.nodata = nodata

    def close(self) -> None:
        """Close it. Not every error on the way to the disk is told: look at the file."""
        self._dataset.close()


def true_name(dtype: str) -> str:
    """What rasterio calls a type that it takes for another, and back."""
    return _OTHER.get(str(dtype), str(dtype)) if _SWAPPED else str(dtype)


def _thinned(shape: tuple[int, ...], average: bool) -> dict[str, Any]:
    how = Resampling.average if average else Resampling.nearest
    return {"out_shape": shape, "resampling": how}


def _window(window: Window | None) -> RasterioWindow | None:
    if window is None:
        return None
    return RasterioWindow(window.col, window.row, window.width, window.height)
