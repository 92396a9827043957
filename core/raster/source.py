# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading: what a raster says of itself, and windows of it with what is valid in them."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.errors import RasterioError
from rasterio.windows import Window as RasterioWindow

from ..errors import BandError, CrsError, RasterReadError
from ..grid import Grid, Window

Array = NDArray[Any]
BoolArray = NDArray[np.bool_]

# rasterio's own input errors are OSErrors, and no RasterioErrors, in some releases.
_FAILURES = (RasterioError, OSError)
_LOSSLESS = ("deflate", "lzw", "zstd")
# Folders are not listed, but the files that belong to a raster (.msk, .aux.xml, .hdr, .prj) are
# asked for by name: a mask or nodata value left unread would make other numbers.
_ENV = {"GDAL_DISABLE_READDIR_ON_OPEN": "TRUE"}


@dataclass(frozen=True)
class Band:
    """What a raster says of one of its bands.

    Args:
        index: 1 for the first.
        dtype: numpy name of the cell type.
        nodata: the value that means "no data", None if there is none.
        name: the band's description, "" if it has none.
        scale: real value = stored value * scale + offset.
        offset: see scale.
        color: rasterio's name of the colour interpretation, "gray" or "red", say.
        unit: unit of the values, "" if not stated.
    """

    index: int
    dtype: str
    nodata: float | None = None
    name: str = ""
    scale: float = 1.0
    offset: float = 0.0
    color: str = "undefined"
    unit: str = ""


class BandSource(Protocol):
    """What raster tools read from: one file (`RasterSource`) or several (`scene.BandStack`)."""

    grid: Grid
    block_shape: tuple[int, int]
    has_mask: bool
    tags: dict[str, str]

    @property
    def name(self) -> str:
        """Short name for messages."""

    @property
    def paths(self) -> list[str]:
        """The files behind it."""

    @property
    def bands(self) -> tuple[Band, ...]:
        """Its bands, numbered from 1."""

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The bands that are not alpha."""

    def band(self, index: int) -> Band:
        """What is said of one band."""

    def read(
        self, window: Window | None = None, bands: Sequence[int] | None = None
    ) -> tuple[Array, BoolArray]:
        """Cells as stored, and which of them are data."""

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells as stored."""

    def close(self) -> None:
        """Close the files."""


class RasterSource:
    """An open raster: its grid, its bands, and windows of it. Safe to use from threads.

    Each thread gets a file handle of its own, opened at its first read; a copy sent to
    another process opens the file there. Close it, or use it in a ``with`` statement.

    Args:
        path: a file name or anything that GDAL opens (``/vsizip/…``, ``GPKG:…:table``).
        crs: takes the place of the CRS that the file states (a layer may override it).

    Raises:
        RasterReadError: if it cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str], crs: Any = None) -> None:
        self.path = os.fspath(path)
        self._crs_override = crs
        self._start()
        with self._open() as dataset:
            self.grid = Grid(
                dataset.crs if crs is None else CRS.from_user_input(crs),
                dataset.transform,
                dataset.width,
                dataset.height,
            )
            self._bands = _bands_of(dataset)
            self.driver = str(dataset.driver)
            self.block_shape = (int(dataset.block_shapes[0][0]), int(dataset.block_shapes[0][1]))
            self.tags: dict[str, str] = dict(dataset.tags())
            flags = dataset.mask_flag_enums
            # A per-dataset mask is the file's mask band or its alpha band.
            self.has_mask = any(MaskFlags.per_dataset in flag for flag in flags)

    def _start(self) -> None:
        self._local = threading.local()
        self._handles: list[Any] = []
        self._lock = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        state = dict(self.__dict__)
        for name in ("_local", "_handles", "_lock"):
            del state[name]
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._start()

    def __enter__(self) -> RasterSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def bands(self) -> tuple[Band, ...]:
        """What the raster says of its bands."""
        return self._bands

    @property
    def paths(self) -> list[str]:
        """The file, as a list of one."""
        return [self.path]

    @property
    def count(self) -> int:
        """Number of bands."""
        return len(self.bands)

    @property
    def name(self) -> str:
        """Short name for messages."""
        return Path(self.path).name or self.path

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The bands that are not alpha."""
        return tuple(band for band in self.bands if band.color != ColorInterp.alpha.name)

    def band(self, index: int) -> Band:
        """What the raster says of band `index` (1 is the first).

        Raises:
            BandError: if there is no such band.
        """
        if not 1 <= index <= self.count:
            raise BandError(
                f"{self.name} has no band {index}.",
                hint=f"Choose a band from 1 to {self.count}.",
                band=index,
                count=self.count,
            )
        return self.bands[index - 1]

    def read(
        self, window: Window | None = None, bands: Sequence[int] | None = None
    ) -> tuple[Array, BoolArray]:
        """Cells as stored, and which of them are data.

        Args:
            window: inside the grid; None for all.
            bands: band numbers from 1; None for all.

        Returns:
            data (bands, rows, columns) in the file's type, and valid (same shape, bool).

        Raises:
            RasterReadError: if the file cannot be read there.
        """
        chosen = [self.band(i) for i in (bands or range(1, self.count + 1))]
        data = self.read_raw(window, [band.index for band in chosen])
        valid = np.empty(data.shape, dtype=bool)
        for layer, band, ok in zip(data, chosen, valid):
            valid_cells(layer, band.nodata, out=ok)
        if self.has_mask:
            valid &= self._read_mask(window)
        return data, valid

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells as stored (bands, rows, columns), valid or not."""
        indexes = list(bands or range(1, self.count + 1))
        try:
            array: Array = self._handle().read(indexes, window=rasterio_window(window))
        except _FAILURES as error:
            raise RasterReadError(
                f"{self.name} cannot be read: {error}", hint="Is the file complete?", path=self.path
            ) from error
        return array

    def _read_mask(self, window: Window | None) -> BoolArray:
        try:
            mask: Array = self._handle().dataset_mask(window=rasterio_window(window))
        except _FAILURES as error:
            raise RasterReadError(
                f"The mask of {self.name} cannot be read: {error}", path=self.path
            ) from error
        shown: BoolArray = mask != 0
        return shown

    def overview(
        self,
        bands: Sequence[int],
        size: int,
        nearest: bool = True,
        window: Window | None = None,
    ) -> tuple[Array, BoolArray]:
        """A window thinned to at most `size` cells on its longer side, for pictures.

        Args:
            bands: band numbers from 1.
            size: cells on the longer side.
            nearest: single cells as they are; else their means.
            window: inside the grid; None for the whole raster.

        Returns:
            data (bands, rows, columns) as stored, and valid (same shape).
        """
        shown = window or self.grid.window
        step = max(max(shown.width, shown.height) / max(size, 1), 1.0)
        rows = max(1, round(shown.height / step))
        cols = max(1, round(shown.width / step))
        how = Resampling.nearest if nearest else Resampling.average
        chosen = [self.band(i) for i in bands]
        dataset = self._handle()
        place = rasterio_window(window)
        shape = (len(chosen), rows, cols)
        data = dataset.read(list(bands), out_shape=shape, resampling=how, window=place)
        valid = np.empty(data.shape, dtype=bool)
        for layer, band, ok in zip(data, chosen, valid):
            valid_cells(layer, band.nodata, out=ok)
        if self.has_mask:
            valid &= dataset.dataset_mask(out_shape=(rows, cols), window=place) != 0
        return data, valid

    @property
    def has_overviews(self) -> bool:
        """Whether the file holds smaller copies of its first band, which make pictures quick."""
        return bool(self._handle().overviews(1))

    @property
    def crs_is_other(self) -> bool:
        """Whether a CRS was given that takes the place of the file's."""
        return self._crs_override is not None

    def can_be_patched(self) -> bool:
        """Whether cells of a copy may change and all else in it stays right."""
        # Without what a .aux.xml beside it adds: the copy has none.
        with rasterio.Env(**_ENV, GDAL_PAM_ENABLED="NO"), rasterio.open(self.path) as dataset:
            return _bands_of(dataset) == self._bands and self._stays_right(dataset)

    def _stays_right(self, dataset: Any) -> bool:
        rows, cols = self.block_shape
        compressed = dataset.compression is not None and dataset.compression.name in _LOSSLESS
        tiled = cols < dataset.width and 128 <= rows <= 1024 and 128 <= cols <= 1024
        as_cog = dataset.tags(ns="IMAGE_STRUCTURE").get("LAYOUT") == "COG"
        derived = any(
            dataset.overviews(band) or any(k.startswith("STATISTICS_") for k in dataset.tags(band))
            for band in dataset.indexes
        )
        return compressed and tiled and not as_cog and not derived

    def require_crs(self, purpose: str) -> None:
        """Refuse a raster without CRS.

        Args:
            purpose: completes "... is needed to".

        Raises:
            CrsError: if the raster has none.
        """
        if self.grid.crs is None:
            raise CrsError(
                f"{self.name} has no coordinate reference system; it is needed to {purpose}.",
                hint="Assign one (in QGIS: Raster ‣ Projections ‣ Assign Projection).",
                path=self.path,
            )

    def _handle(self) -> Any:
        handle = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._open()
            self._local.handle = handle
            with self._lock:
                self._handles.append(handle)
        return handle

    def _open(self) -> Any:
        try:
            with rasterio.Env(**_ENV):
                return rasterio.open(self.path)
        except _FAILURES as error:
            raise RasterReadError(
                f"{self.name} cannot be opened as a raster: {error}",
                hint="Check the path and that the file is a raster that GDAL reads.",
                path=self.path,
            ) from error

    def close(self) -> None:
        """Close all file handles; the source can be used again and then reopens."""
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()
        self._local = threading.local()


def _bands_of(dataset: Any) -> tuple[Band, ...]:
    return tuple(
        Band(
            index=i + 1,
            dtype=str(dataset.dtypes[i]),
            nodata=None if dataset.nodatavals[i] is None else float(dataset.nodatavals[i]),
            name=dataset.descriptions[i] or "",
            scale=float(dataset.scales[i]),
            offset=float(dataset.offsets[i]),
            color=str(dataset.colorinterp[i].name),
            unit=dataset.units[i] or "",
        )
        for i in range(dataset.count)
    )


def valid_cells(values: Array, nodata: float | None, out: BoolArray | None = None) -> BoolArray:
    """valid[p] = values[p] is finite and is not nodata.

    Args:
        values: any shape and real type.
        nodata: None if there is none; NaN is not data in any case.
        out: array to write to, same shape.

    Returns:
        bool, the shape of `values`.
    """
    if out is None:
        out = np.empty(values.shape, dtype=bool)
    if values.dtype.kind in "fc":
        np.isfinite(values, out=out)
    else:
        out[...] = True
    if nodata is not None and not np.isnan(nodata):
        held = cast_nodata(nodata, values.dtype)
        if held is not None:
            np.logical_and(out, values != held, out=out)
    return out


def cast_nodata(nodata: float, dtype: Any) -> Any:
    """`nodata` as a value of `dtype`, or None if that type cannot hold it (-9999 in uint8)."""
    kind = np.dtype(dtype)
    if kind.kind in "iu":
        limits = np.iinfo(kind)
        if not np.isfinite(nodata) or nodata != int(nodata):
            return None
        return kind.type(int(nodata)) if limits.min <= int(nodata) <= limits.max else None
    if kind.kind == "f":
        with np.errstate(over="ignore"):
            return kind.type(nodata)
    return kind.type(nodata) if kind.kind == "c" else None


def rasterio_window(window: Window | None) -> RasterioWindow | None:
    """The window as rasterio names it."""
    if window is None:
        return None
    return RasterioWindow(window.col, window.row, window.width, window.height)
