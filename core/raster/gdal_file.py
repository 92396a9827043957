# SPDX-License-Identifier: GPL-2.0-or-later
"""An open raster file, by way of GDAL's own Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from osgeo import gdal

from ..affine import Affine
from ..crs import Crs
from ..grid import Grid, Window
from . import gdal_space as space
from .band import Array, Band, BoolArray, Color, Number, as_nodata
from .gdal_calls import GdalError, calls

# GDAL's numbers of cell types; those of complex integers are read as floating point.
_NAMES = {
    1: "uint8", 2: "uint16", 3: "int16", 4: "uint32", 5: "int32", 6: "float32", 7: "float64",
    8: "complex64", 9: "complex64", 10: "complex64", 11: "complex128", 12: "uint64", 13: "int64",
    14: "int8", 15: "float16",
}  # fmt: skip
NUMBERS = {name: number for number, name in _NAMES.items() if number not in (8, 9)}
_COLORS = (
    "undefined", "gray", "palette", "red", "green", "blue", "alpha", "hue", "saturation",
    "lightness", "cyan", "magenta", "yellow", "black", "Y", "Cb", "Cr",
)  # fmt: skip
_HAIR = 2e-8  # of a cell
_WITHOUT_MASK = gdal.GMF_ALL_VALID | gdal.GMF_NODATA


class GdalFile:
    """An open raster file, for one thread at a time.

    Args:
        dataset: of GDAL.
        writes: whether it is open for writing.
    """

    def __init__(self, dataset: Any, writes: bool = False) -> None:
        self._dataset = dataset
        self._writes = writes
        self._window = Window(0, 0, dataset.RasterXSize, dataset.RasterYSize)
        self._types = [
            dataset.GetRasterBand(i + 1).DataType for i in range(dataset.RasterCount)
        ]

    @property
    def grid(self) -> Grid:
        """Its cells."""
        with calls():
            wkt = self._dataset.GetProjectionRef()
            place = Affine.from_gdal(*self._dataset.GetGeoTransform())
        crs = Crs(space.crs_wkt(wkt)) if wkt else None
        return Grid(crs, place, self._window.width, self._window.height)

    @property
    def driver(self) -> str:
        """GDAL's name of the format."""
        return str(self._dataset.GetDriver().ShortName)

    @property
    def bands(self) -> tuple[Band, ...]:
        """What it says of its bands."""
        return tuple(self._band(i) for i in range(1, self._dataset.RasterCount + 1))

    def _band(self, index: int) -> Band:
        with calls():
            band = self._dataset.GetRasterBand(index)
            dtype = _name_of(band.DataType)
            color = band.GetColorInterpretation()
            scale, offset = band.GetScale(), band.GetOffset()
            return Band(
                index=index,
                dtype=dtype,
                nodata=as_nodata(band.GetNoDataValue(), dtype),
                name=band.GetDescription() or "",
                scale=1.0 if scale is None else float(scale),
                offset=0.0 if offset is None else float(offset),
                color=_COLORS[color] if 0 <= color < len(_COLORS) else "undefined",
                unit=band.GetUnitType() or "",
            )

    @property
    def masks(self) -> tuple[str, ...]:
        """Of each band, which mask hides cells beside nodata: "", "dataset" or "band"."""
        kinds = []
        for i in range(1, self._dataset.RasterCount + 1):
            flags = self._dataset.GetRasterBand(i).GetMaskFlags()
            if flags & gdal.GMF_PER_DATASET:
                kinds.append("dataset")
            else:
                kinds.append("" if flags & _WITHOUT_MASK else "band")
        return tuple(kinds)

    @property
    def block_shapes(self) -> list[tuple[int, int]]:
        """Rows and columns of the blocks of each band."""
        sizes = [
            self._dataset.GetRasterBand(i + 1).GetBlockSize()
            for i in range(self._dataset.RasterCount)
        ]
        return [(int(rows), int(cols)) for cols, rows in sizes]

    def _of(self, band: int) -> Any:
        return self._dataset.GetRasterBand(band) if band else self._dataset

    def tags(self, band: int = 0, domain: str | None = None) -> dict[str, str]:
        """Metadata of the file, or of a band."""
        with calls():
            found = self._of(band).GetMetadata_Dict(domain or "")
        return dict(found or {})

    def item(self, name: str, domain: str, band: int) -> str | None:
        """One item of a band's metadata."""
        with calls():
            found = self._of(band).GetMetadataItem(name, domain)
        return None if found is None else str(found)

    def has_overviews(self, band: int) -> bool:
        """Whether the file holds smaller copies of a band."""
        return bool(self._of(band).GetOverviewCount())

    def files(self) -> list[str]:
        """All files of the data set."""
        with calls():
            return [str(path) for path in self._dataset.GetFileList() or []]

    def read(
        self,
        bands: Sequence[int],
        window: Window | None = None,
        shape: tuple[int, int] | None = None,
        average: bool = False,
    ) -> Array:
        """Cells as stored (bands, rows, columns), thinned to `shape` if that is given."""
        kinds = {_name_of(self._types[band - 1]) for band in bands}
        if len(kinds) > 1:
            parts = [self.read([band], window, shape, average) for band in bands]
            return np.concatenate(parts)
        rows, cols = shape or (window or self._window)[:1:-1]
        place = self._place(window, shape, average)
        kind = kinds.pop()
        data: Array = np.empty((len(bands), rows, cols), dtype=kind)
        with calls() as gdal_:
            gdal_.check(
                self._dataset.ReadRaster(
                    *place,
                    buf_xsize=cols,
                    buf_ysize=rows,
                    buf_type=NUMBERS[kind],
                    band_list=list(bands),
                    resample_alg=gdal.GRIORA_Average if average else gdal.GRIORA_NearestNeighbour,
                    buf_obj=data,
                )
            )
        return data

    def read_mask(
        self, band: int, window: Window | None = None, shape: tuple[int, int] | None = None
    ) -> BoolArray:
        """Where GDAL's mask of a band shows its cells (rows, columns)."""
        rows, cols = shape or (window or self._window)[:1:-1]
        place = self._place(window, shape)
        mask = np.empty((rows, cols), dtype=np.uint8)
        with calls() as gdal_:
            gdal_.check(
                self._of(band).GetMaskBand().ReadRaster(
                    *place, buf_xsize=cols, buf_ysize=rows, buf_type=gdal.GDT_Byte, buf_obj=mask
                )
            )
        shown: BoolArray = mask != 0
        return shown

    def _place(
        self, window: Window | None, shape: tuple[int, int] | None, average: bool = False
    ) -> tuple[float, float, float, float]:
        """A window as GDAL's Python takes it.

        It goes by whole cells where it gets whole numbers, and then misses cells of overviews that
        are not in step with the window; rasterio always goes by fractions. Means weigh
        each cell, and a hair's breadth would count: those of overviews may be of other cells.
        """
        place = window or self._window
        if shape is None or average or place == self._window or not self.has_overviews(1):
            return place
        col, row, width, height = place
        return col + _HAIR, row + _HAIR, width, height

    def write(self, data: Array, bands: Sequence[int], window: Window | None = None) -> None:
        """Write cells (bands, rows, columns) of the file's type."""
        cells = np.ascontiguousarray(data)
        if cells.shape[0] != len(bands):
            raise GdalError(f"{cells.shape[0]} bands of cells for {len(bands)} bands")
        with calls() as gdal_:
            gdal_.check(
                self._dataset.WriteRaster(
                    *(window or self._window),
                    cells,
                    buf_xsize=cells.shape[2],
                    buf_ysize=cells.shape[1],
                    buf_type=NUMBERS[cells.dtype.name],
                    band_list=list(bands),
                )
            )

    def describe(
        self,
        bands: Sequence[Band],
        tags: Mapping[str, str] | None = None,
        colormap: Mapping[int, Color] | None = None,
    ) -> None:
        """Set names, units, colours, scales, and metadata."""
        with calls():
            colored = any(band.color in _COLORS[1:] for band in bands)
            scaled = any(band.scale != 1 or band.offset != 0 for band in bands)
            for i, about in enumerate(bands, start=1):
                band = self._of(i)
                if about.name:
                    band.SetDescription(about.name)
                if about.unit:
                    band.SetUnitType(about.unit)
                if colored and about.color in _COLORS:
                    band.SetColorInterpretation(_COLORS.index(about.color))
                if scaled:
                    band.SetScale(about.scale)
                    band.SetOffset(about.offset)
            if colormap:
                table = gdal.ColorTable()
                for value, color in colormap.items():
                    table.SetColorEntry(int(value), tuple(int(part) for part in color))
                self._of(1).SetColorTable(table)
            if tags:
                self._dataset.SetMetadata({**self._dataset.GetMetadata_Dict(), **tags})

    def set_tags(self, tags: Mapping[str, str], domain: str) -> None:
        """Set items of the file's metadata in a domain, "" for the usual one."""
        with calls():
            known = self._dataset.GetMetadata_Dict(domain) or {}
            self._dataset.SetMetadata({**known, **tags}, domain)

    def set_name(self, band: int, name: str) -> None:
        """Name a band."""
        with calls():
            self._of(band).SetDescription(name)

    def set_nodata(self, nodata: Number) -> None:
        """Set one nodata value for all bands."""
        with calls() as gdal_:
            for i in range(1, self._dataset.RasterCount + 1):
                gdal_.check(self._of(i).SetNoDataValue(nodata))

    def close(self) -> None:
        """Close it. Not every error on the way to the disk is told: look at the file."""
        if self._dataset is None:
            return
        with calls(strict=self._writes):
            if self._writes:
                self._dataset.FlushCache()
            # GDAL closes a file when nothing refers to it any more.
            self._dataset = None


def _name_of(number: int) -> str:
    if number not in _NAMES:
        raise GdalError(f"cells of the type {gdal.GetDataTypeName(number)} cannot be read")
    return _NAMES[number]
