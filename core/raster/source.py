# SPDX-License-Identifier: GPL-2.0-or-later
"""Reading: what a raster says of itself, and windows of it with what is valid in them."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..crs import Crs
from ..errors import BandError, CrsError, RasterReadError
from ..grid import Grid, Window
from ..rasterfile import raster_file, shown_path
from .band import Array, Band, BoolArray, Number, valid_cells
from .decimals import hide_ranges, stored_ends
from .engine import keeper
from .keeper import File

_LOSSLESS = ("DEFLATE", "LZW", "ZSTD")


class BandSource(Protocol):
    """What raster tools read from: one file (`RasterSource`) or several (`scene.BandStack`)."""

    grid: Grid
    block_shape: tuple[int, int]
    has_mask: bool
    has_ranges: bool
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
        path: a file name or anything that GDAL opens (``/vsizip/…``, ``GPKG:…:table``); a
            `RasterFile` says more of it, which then counts in every read.
        crs: takes the place of the CRS that the file states (a layer may override it).

    Raises:
        RasterReadError: if it cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str], crs: Any = None) -> None:
        self._stated = raster_file(path)
        self.path = self._stated.path
        self._crs_override = crs
        self._start()
        file = self._open()
        try:
            stated = file.grid
            self.grid = stated if crs is None else replace(stated, crs=Crs.of(crs))
            self._bands = tuple(self._as_said(band) for band in file.bands)
            self._ranges = {band.index: self._ends(band) for band in self._bands}
            #: Whether values are left out that the file does not call nodata.
            self.has_ranges = any(self._ranges.values())
            self.driver = file.driver
            self.block_shape = file.block_shapes[0]
            self.tags: dict[str, str] = file.tags()
            self._masks = file.masks
            # The file's mask band, its alpha band, masks of single bands, or such values.
            self.has_mask = any(self._masks) or self.has_ranges
        except keeper().failures as error:
            raise self._not_opened(error) from error
        finally:
            file.close()

    def _start(self) -> None:
        self._local = threading.local()
        self._handles: list[File] = []
        self._lock = threading.Lock()

    def __getstate__(self) -> dict[str, Any]:
        state = dict(self.__dict__)
        for name in ("_local", "_handles", "_lock"):
            del state[name]
        # Where it arrives another folder may be the current one.
        if Path(self.path).exists():
            state["path"] = str(Path(self.path).absolute())
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._start()

    def __enter__(self) -> RasterSource:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _as_said(self, band: Band) -> Band:
        return band if self._stated.of_band(band.index).use_stated else replace(band, nodata=None)

    def _ends(self, band: Band) -> list[tuple[Number, Number]]:
        """Stored numbers that are no data beside the file's nodata value, from … to."""
        ranges = self._stated.of_band(band.index).ranges
        return [ends for ends in (stored_ends(one, band) for one in ranges) if ends is not None]

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
        shown = shown_path(self.path)
        return Path(shown).name or shown

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The bands that are not alpha."""
        return tuple(band for band in self.bands if band.color != "alpha")

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
        return data, self._valid(data, chosen, window)

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells as stored (bands, rows, columns), valid or not."""
        indexes = list(bands or range(1, self.count + 1))
        try:
            return self._handle().read(indexes, window)
        except keeper().failures as error:
            raise self._not_read(self.name, error) from error

    def _valid(
        self,
        data: Array,
        bands: Sequence[Band],
        window: Window | None,
        shape: tuple[int, int] | None = None,
    ) -> BoolArray:
        """Which cells of `data` (bands, rows, columns) are data."""
        valid: BoolArray = np.empty(data.shape, dtype=bool)
        for layer, band, ok in zip(data, bands, valid):
            valid_cells(layer, band.nodata, out=ok)
            hide_ranges(ok, layer, self._ranges[band.index])
        if not self.has_mask:
            return valid
        shared: BoolArray | None = None
        for band, ok in zip(bands, valid):
            kind = self._masks[band.index - 1]
            if kind == "dataset":
                if shared is None:
                    shared = self._read_mask(band.index, window, shape)
                ok &= shared
            elif kind:
                ok &= self._read_mask(band.index, window, shape)
        return valid

    def _read_mask(
        self, band: int, window: Window | None, shape: tuple[int, int] | None
    ) -> BoolArray:
        try:
            return self._handle().read_mask(band, window, shape)
        except keeper().failures as error:
            raise self._not_read(f"The mask of {self.name}", error) from error

    def _not_read(self, what: str, error: BaseException) -> RasterReadError:
        return RasterReadError(
            f"{what} cannot be read: {self._shown(error)}",
            hint="Is the file complete?",
            path=self.path,
        )

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
        chosen = [self.band(i) for i in bands]
        shape = (rows, cols)
        try:
            # Means would mix in what only we know to be no data.
            average = not nearest and not self.has_ranges
            data = self._handle().read(list(bands), window, shape, average=average)
        except keeper().failures as error:
            raise self._not_read(self.name, error) from error
        return data, self._valid(data, chosen, window, shape)

    @property
    def has_overviews(self) -> bool:
        """Whether the file holds smaller copies of its first band, which make pictures quick."""
        return self._handle().has_overviews(1)

    @property
    def crs_is_other(self) -> bool:
        """Whether a CRS was given that takes the place of the file's."""
        return self._crs_override is not None

    def can_be_patched(self) -> bool:
        """Whether cells of a copy may change and all else in it stays right."""
        if self._stated.options:
            return False
        # Without what a .aux.xml beside it adds: the copy has none.
        file = keeper().open_file(self.path, beside=False)
        try:
            return file.bands == self._bands and self._stays_right(file)
        finally:
            file.close()

    def _stays_right(self, file: File) -> bool:
        rows, cols = self.block_shape
        structure = file.tags(domain="IMAGE_STRUCTURE")
        compressed = structure.get("COMPRESSION") in _LOSSLESS
        tiled = cols < self.grid.width and 128 <= rows <= 1024 and 128 <= cols <= 1024
        as_cog = structure.get("LAYOUT") == "COG"
        derived = any(
            file.has_overviews(band.index)
            or any(key.startswith("STATISTICS_") for key in file.tags(band.index))
            for band in self._bands
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

    def _handle(self) -> File:
        handle: File | None = getattr(self._local, "handle", None)
        if handle is None:
            handle = self._open()
            self._local.handle = handle
            with self._lock:
                self._handles.append(handle)
        return handle

    def _open(self) -> File:
        try:
            return keeper().open_file(self.path, options=dict(self._stated.options))
        except keeper().failures as error:
            raise self._not_opened(error) from error

    def _not_opened(self, error: BaseException) -> RasterReadError:
        return RasterReadError(
            f"{self.name} cannot be opened as a raster: {self._shown(error)}",
            hint="Check the path and that the file is a raster that GDAL reads.",
            path=self.path,
        )

    def _shown(self, error: BaseException) -> str:
        return str(error).replace(self.path, shown_path(self.path))

    def close(self) -> None:
        """Close all file handles; the source can be used again and then reopens."""
        with self._lock:
            for handle in self._handles:
                handle.close()
            self._handles.clear()
        self._local = threading.local()
