# SPDX-License-Identifier: GPL-2.0-or-later
"""The only module that opens raster files.

It tells what a raster says of itself, reads windows with what is valid in them, and writes
outputs that appear whole or not at all.

"Not data" is one thing everywhere: the nodata value, NaN, ±Inf, a cell that the file's mask
band or alpha band hides.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import rasterio
import rasterio.shutil
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.drivers import driver_from_extension
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.errors import RasterioError
from rasterio.windows import Window as RasterioWindow

from .errors import BandError, CrsError, DtypeError, NodataError, OutputError, RasterReadError
from .grid import Grid, Window

Array = NDArray[Any]
BoolArray = NDArray[np.bool_]

# Folders are not listed, but the files that belong to a raster (.msk, .aux.xml, .hdr, .prj) are
# asked for by name: a mask or nodata value left unread would make other numbers.
_ENV = {"GDAL_DISABLE_READDIR_ON_OPEN": "TRUE"}
GTIFF_DEFAULTS: Mapping[str, Any] = {
    "tiled": True,
    "blockxsize": 256,
    "blockysize": 256,
    "compress": "DEFLATE",
    "bigtiff": "IF_SAFER",
    "num_threads": "ALL_CPUS",
}


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
            array: Array = self._handle().read(indexes, window=_rasterio(window))
        except RasterioError as error:
            raise RasterReadError(
                f"{self.name} cannot be read: {error}", hint="Is the file complete?", path=self.path
            ) from error
        return array

    def _read_mask(self, window: Window | None) -> BoolArray:
        try:
            mask: Array = self._handle().dataset_mask(window=_rasterio(window))
        except RasterioError as error:
            raise RasterReadError(
                f"The mask of {self.name} cannot be read: {error}", path=self.path
            ) from error
        shown: BoolArray = mask != 0
        return shown

    def overview(
        self, bands: Sequence[int], size: int, nearest: bool = True
    ) -> tuple[Array, BoolArray]:
        """The whole raster thinned to at most `size` cells on its longer side, for pictures.

        Returns:
            data (bands, rows, columns) as stored, and valid (same shape).
        """
        step = max(self.grid.width, self.grid.height) / max(size, 1)
        step = max(step, 1.0)
        rows = max(1, round(self.grid.height / step))
        cols = max(1, round(self.grid.width / step))
        how = Resampling.nearest if nearest else Resampling.average
        chosen = [self.band(i) for i in bands]
        dataset = self._handle()
        data = dataset.read(list(bands), out_shape=(len(chosen), rows, cols), resampling=how)
        valid = np.empty(data.shape, dtype=bool)
        for layer, band, ok in zip(data, chosen, valid):
            valid_cells(layer, band.nodata, out=ok)
        if self.has_mask:
            valid &= dataset.dataset_mask(out_shape=(rows, cols)) != 0
        return data, valid

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
        except (RasterioError, OSError) as error:
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


def refuse_complex(source: BandSource, bands: Sequence[int]) -> None:
    """Refuse bands of complex numbers.

    Raises:
        DtypeError: if one of `bands` is complex.
    """
    for index in bands:
        if np.dtype(source.band(index).dtype).kind == "c":
            raise DtypeError(
                f"Band {index} of {source.name} holds complex numbers.",
                hint="Take its magnitude or its real part first.",
                band=index,
            )


def fitting_nodata(source: BandSource, bands: Sequence[int] | None = None) -> float:
    """A nodata value that the type of `bands` holds and no valid cell uses.

    The raster's own value where it has one; NaN for floating point; else the free value
    nearest to an end of the type's range (the lower end for signed, the upper for unsigned
    types), found by looking at every cell.

    Raises:
        NodataError: if the type has no value left.
    """
    chosen = [source.band(i) for i in (bands or [band.index for band in source.data_bands])]
    dtype = np.result_type(*[np.dtype(band.dtype) for band in chosen])
    own = {band.nodata for band in chosen}
    first = chosen[0].nodata
    if first is not None and (len(own) == 1 or all(np.isnan(n or 0) for n in own)):
        held = cast_nodata(first, dtype)
        if held is not None:
            return float(held)
    if dtype.kind == "f":
        return float("nan")
    return float(_free_value(source, [band.index for band in chosen], dtype))


def _free_value(source: BandSource, bands: Sequence[int], dtype: np.dtype[Any]) -> int:
    limits = np.iinfo(dtype)
    low, high = int(limits.min), int(limits.max)
    if dtype.itemsize <= 2:
        used = np.zeros(high - low + 1, dtype=bool)
        for window in source.grid.blocks(1024):
            data, valid = source.read(window, bands)
            used[data[valid].astype(np.int64) - low] = True
        free = np.flatnonzero(~used) + low
        if free.size:
            return int(free[0] if low < 0 else free[-1])
    else:
        smallest, largest = high, low
        for window in source.grid.blocks(1024):
            data, valid = source.read(window, bands)
            if valid.any():
                smallest = min(smallest, int(data[valid].min()))
                largest = max(largest, int(data[valid].max()))
        if low < 0 and smallest > low:
            return low
        if largest < high:
            return high
        if smallest > low:
            return low
    raise NodataError(
        f"Every value that {dtype.name} can hold is used by {source.name}, so none is left to "
        "mean 'no data'.",
        hint="Convert the raster to a wider type (int16 or float32) first.",
        dtype=dtype.name,
    )


class RasterWriter:
    """Writes windows of an output that is being made (see `create_raster`)."""

    def __init__(self, dataset: Any, path: str) -> None:
        self._dataset = dataset
        self.path = path

    def write(self, data: Array, window: Window, bands: Sequence[int] | None = None) -> None:
        """Write cells as they are.

        Args:
            data: (bands, rows, columns), of the output's type.
            window: where they belong.
            bands: band numbers from 1; None for all.

        Raises:
            OutputError: if the disk does not take them.
        """
        indexes = list(bands or range(1, self._dataset.count + 1))
        try:
            self._dataset.write(data, indexes, window=_rasterio(window))
        except (RasterioError, OSError) as error:
            raise OutputError(
                f"{self.path} cannot be written: {error}",
                hint="Is there room on the disk, and may you write there?",
                path=self.path,
            ) from error


@contextmanager
def create_raster(
    path: str | os.PathLike[str],
    grid: Grid,
    bands: Sequence[Band],
    *,
    tags: Mapping[str, str] | None = None,
    colormap: Mapping[int, tuple[int, int, int, int]] | None = None,
    options: Mapping[str, Any] | None = None,
    inputs: Sequence[str] = (),
) -> Iterator[RasterWriter]:
    """Make a raster beside its place and move it there when the ``with`` block ends well.

    Args:
        path: the file to make; its extension names the format, GeoTIFF if it has none.
        grid: its cells.
        bands: its bands (type, nodata, name, scale, offset, colour); one type for all.
        tags: metadata of the file.
        colormap: value to (red, green, blue, alpha), of the first band.
        options: GDAL creation options, over ours.
        inputs: files being read, none of which may be the output.

    Yields:
        A writer of windows.

    Raises:
        OutputError: if `path` is an input, cannot be written, or its format cannot.
    """
    target = Path(path).absolute()
    refuse_overwriting(target, inputs)
    driver = _driver_of(target)
    try:
        folder = Path(tempfile.mkdtemp(prefix=".canopycloud-", dir=target.parent))
    except OSError as error:
        raise OutputError(
            f"Nothing can be written in the folder {target.parent}: {error.strerror}.",
            hint="Choose an output folder that exists and that you may write to.",
            path=str(target),
        ) from error
    part = folder / (target.stem + ".tif" if driver != "GTiff" else target.name)
    try:
        dataset = _create(part, grid, bands, options if driver == "GTiff" else None)
        try:
            _describe(dataset, bands, tags, colormap)
            yield RasterWriter(dataset, str(target))
        finally:
            try:
                dataset.close()
            except (RasterioError, OSError) as error:
                raise OutputError(
                    f"{target} cannot be completed: {error}",
                    hint="Is there room on the disk?",
                    path=str(target),
                ) from error
        if driver != "GTiff":
            part = _translate(part, folder / target.name, driver, options)
        _move(folder, part, target)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_overwriting(target: Path, inputs: Sequence[str]) -> None:
    """Refuse an output that is one of the inputs.

    Raises:
        OutputError: if it is.
    """
    for source in inputs:
        if target.exists() and Path(source).exists() and target.samefile(source):
            raise OutputError(
                f"The output {target} is also an input.",
                hint="Choose another file name for the output.",
                path=str(target),
            )


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


def _create(
    part: Path, grid: Grid, bands: Sequence[Band], options: Mapping[str, Any] | None
) -> Any:
    dtypes = {band.dtype for band in bands}
    if len(dtypes) != 1:
        raise BandError(
            "All bands of an output have one type; these have " + ", ".join(sorted(dtypes)) + ".",
            hint="Convert the inputs to one type first.",
            dtypes=sorted(dtypes),
        )
    dtype = dtypes.pop()
    profile: dict[str, Any] = {
        **GTIFF_DEFAULTS,
        "predictor": 3 if np.dtype(dtype).kind == "f" else 2,
        "interleave": "pixel" if len(bands) == 1 else "band",
    }
    if np.dtype(dtype).itemsize > 8 or np.dtype(dtype).kind == "c":
        profile["predictor"] = 1
    profile.update({key.lower(): value for key, value in (options or {}).items()})
    nodata = {band.nodata for band in bands}
    try:
        return rasterio.open(
            part,
            "w",
            driver="GTiff",
            width=grid.width,
            height=grid.height,
            count=len(bands),
            dtype=dtype,
            crs=grid.crs,
            transform=grid.transform,
            nodata=nodata.pop() if len(nodata) == 1 else bands[0].nodata,
            **profile,
        )
    except (RasterioError, OSError, ValueError) as error:
        raise OutputError(f"{part.name} cannot be made: {error}", path=str(part)) from error


def _describe(
    dataset: Any,
    bands: Sequence[Band],
    tags: Mapping[str, str] | None,
    colormap: Mapping[int, tuple[int, int, int, int]] | None,
) -> None:
    for i, band in enumerate(bands, start=1):
        if band.name:
            dataset.set_band_description(i, band.name)
        if band.unit:
            dataset.set_band_unit(i, band.unit)
    colors = [getattr(ColorInterp, band.color, ColorInterp.undefined) for band in bands]
    if any(color is not ColorInterp.undefined for color in colors):
        dataset.colorinterp = colors
    if any(band.scale != 1 or band.offset != 0 for band in bands):
        dataset.scales = [band.scale for band in bands]
        dataset.offsets = [band.offset for band in bands]
    if colormap:
        dataset.write_colormap(1, dict(colormap))
    if tags:
        dataset.update_tags(**tags)


def _driver_of(target: Path) -> str:
    if not target.suffix:
        return "GTiff"
    try:
        return str(driver_from_extension(target))
    except ValueError as error:
        raise OutputError(
            f"No raster format is known for the extension '{target.suffix}'.",
            hint="Use .tif.",
            path=str(target),
        ) from error


def _translate(part: Path, final: Path, driver: str, options: Mapping[str, Any] | None) -> Path:
    try:
        rasterio.shutil.copy(str(part), str(final), driver=driver, **(options or {}))
    except (RasterioError, OSError) as error:
        raise OutputError(
            f"{final.name} cannot be written as {driver}: {error}",
            hint="Use .tif.",
            path=str(final),
        ) from error
    part.unlink()
    return final


def _move(folder: Path, part: Path, target: Path) -> None:
    """Put the finished file and what belongs to it in place; drop what belonged to the old."""
    try:
        part.replace(target)
        for suffix in (".aux.xml", ".ovr", ".msk"):
            mate, new = Path(str(target) + suffix), folder / (part.name + suffix)
            if new.exists():
                new.replace(mate)
            elif mate.exists():
                mate.unlink()
    except OSError as error:
        raise OutputError(
            f"{target} cannot be replaced: {error.strerror}.",
            hint="Is it open in another program?",
            path=str(target),
        ) from error


def _rasterio(window: Window | None) -> RasterioWindow | None:
    if window is None:
        return None
    return RasterioWindow(window.col, window.row, window.width, window.height)
