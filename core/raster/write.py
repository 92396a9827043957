# SPDX-License-Identifier: GPL-2.0-or-later
"""Writing: outputs that appear whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.drivers import driver_from_extension
from rasterio.enums import ColorInterp
from rasterio.errors import DriverRegistrationError, RasterioError

from ..errors import BandError, OutputError
from ..grid import Grid, Window
from ..progress import SILENT, Progress
from .check import refuse_incomplete
from .copy import FileCopy
from .source import Array, Band, BandSource, RasterSource, rasterio_window

Color = tuple[int, int, int, int]

GTIFF_DEFAULTS: Mapping[str, Any] = {
    "tiled": True,
    "blockxsize": 256,
    "blockysize": 256,
    "compress": "DEFLATE",
    "bigtiff": "IF_SAFER",
    "num_threads": "ALL_CPUS",
}
_WITH_PREDICTOR = ("LZW", "DEFLATE", "ZSTD")
_YES, _NO = ("YES", "TRUE", "ON", "1"), ("NO", "FALSE", "OFF", "0")
_ROOM = "Is there room on the disk, and may you write there?"
# Formats that an extension means, whichever driver rasterio names last. From GDAL 3.12 on, .img
# would be MiraMon's.
_MEANT = {"": "GTiff", ".img": "HFA"}
# A file's companions, which belong to it and to no successor.
_MATES = (".aux.xml", ".ovr", ".msk")


class RasterWriter:
    """Writes windows of an output that is being made (see `create_raster`)."""

    def __init__(self, dataset: Any, path: str) -> None:
        self._dataset = dataset
        self.path = path
        shapes = dataset.block_shapes
        self.block_shape = (int(shapes[0][0]), int(shapes[0][1]))

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
            self._dataset.write(data, indexes, window=rasterio_window(window))
        except (RasterioError, OSError) as error:
            raise OutputError(
                f"{self.path} cannot be written: {error}", hint=_ROOM, path=self.path
            ) from error


@contextmanager
def create_raster(
    path: str | os.PathLike[str],
    grid: Grid,
    bands: Sequence[Band],
    *,
    tags: Mapping[str, str] | None = None,
    colormap: Mapping[int, Color] | None = None,
    categories: Mapping[int, str] | None = None,
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
        categories: value to name, of the first band.
        options: GDAL creation options, over ours.
        inputs: files being read, none of which may be the output.

    Yields:
        A writer of windows.

    Raises:
        OutputError: if `path` is an input, cannot be written, or its format cannot.
    """
    with RasterOutputs(inputs) as outputs:
        yield outputs.create(
            path,
            grid,
            bands,
            tags=tags,
            colormap=colormap,
            categories=categories,
            options=options,
        )


@dataclass
class _Output:
    """An output under way."""

    target: Path
    folder: Path
    part: Path
    driver: str
    dataset: Any
    options: Mapping[str, Any] | None
    categories: Mapping[int, str] | None


class RasterOutputs:
    """Several rasters of one run: all are complete before the first one takes its place.

    Use it in a ``with`` statement. If that ends in an error, nothing is left of any of them.

    Args:
        inputs: files being read, none of which may be an output.
    """

    def __init__(self, inputs: Sequence[str] = ()) -> None:
        self._inputs = inputs
        self._under_way: list[_Output] = []
        self._copies: dict[Path, FileCopy] = {}

    def __enter__(self) -> RasterOutputs:
        return self

    def create(
        self,
        path: str | os.PathLike[str],
        grid: Grid,
        bands: Sequence[Band],
        *,
        tags: Mapping[str, str] | None = None,
        colormap: Mapping[int, Color] | None = None,
        categories: Mapping[int, str] | None = None,
        options: Mapping[str, Any] | None = None,
    ) -> RasterWriter:
        """Begin an output; see `create_raster`.

        Raises:
            OutputError: if `path` is an input or another output, or cannot be written.
        """
        target = Path(path).absolute()
        self._refuse(target)
        driver = _driver_of(target)
        folder = _folder_beside(target)
        part = folder / (target.stem + ".tif" if driver != "GTiff" else target.name)
        try:
            dataset = _create(part, target, grid, bands, options if driver == "GTiff" else None)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._under_way.append(_Output(target, folder, part, driver, dataset, options, categories))
        _describe(dataset, bands, tags, colormap)
        return RasterWriter(dataset, str(target))

    def _refuse(self, target: Path) -> None:
        refuse_overwriting(target, self._inputs)
        if target in self._copies or any(o.target == target for o in self._under_way):
            raise OutputError(
                f"Two outputs are to be {target}.", hint="Choose two names.", path=str(target)
            )

    def start_copy(self, source: RasterSource, path: str | os.PathLike[str]) -> None:
        """Begin to copy `source` beside its place, in a thread; `create_from` goes on with it.

        Raises:
            OutputError: as `create` does.
        """
        target = Path(path).absolute()
        self._refuse(target)
        folder = _folder_beside(target)
        self._copies[target] = FileCopy(source.path, folder / target.name)

    def create_from(
        self,
        source: RasterSource,
        path: str | os.PathLike[str],
        *,
        nodata: float | None = None,
        tags: Mapping[str, str] | None = None,
        progress: Progress = SILENT,
    ) -> RasterWriter:
        """Begin an output as a copy of `source`; only windows that change need to be written.

        Blocks that stay are neither decompressed nor compressed again. `can_be_copied` says for
        which sources this gives what `create` would.

        Raises:
            OutputError: as `create` does.
            Cancelled: if the user asked to stop before the copy was complete.
        """
        target = Path(path).absolute()
        if target not in self._copies:
            self.start_copy(source, target)
        copy = self._copies[target]
        try:
            copy.wait(progress)
            dataset = rasterio.open(copy.target, "r+", num_threads="ALL_CPUS")
        except (RasterioError, OSError) as error:
            raise OutputError(
                f"{target} cannot be made: {error}", hint=_ROOM, path=str(target)
            ) from error
        del self._copies[target]
        self._under_way.append(
            _Output(target, copy.target.parent, copy.target, "GTiff", dataset, None, None)
        )
        if nodata is not None and source.bands[0].nodata is None:
            dataset.nodata = nodata
        if tags:
            dataset.update_tags(**tags)
        return RasterWriter(dataset, str(target))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            for output in self._under_way:
                _close(output, quietly=kind is not None)
            if kind is None:
                finished = [(output, _finish(output)) for output in self._under_way]
                for output, part in finished:
                    _move(output.folder, part, output.target)
        finally:
            for copy in self._copies.values():
                copy.stop()
                shutil.rmtree(copy.target.parent, ignore_errors=True)
            for output in self._under_way:
                shutil.rmtree(output.folder, ignore_errors=True)


def can_be_copied(source: BandSource, path: str | os.PathLike[str]) -> bool:
    """Whether a copy of the source, changed where needed, is as good as a file made anew.

    It is a tiled, compressed GeoTIFF on this machine, and nothing in it would be wrong after a
    change: no overviews, no statistics, no mask or alpha band; the output is a GeoTIFF too.
    """
    if not isinstance(source, RasterSource) or source.driver != "GTiff" or source.crs_is_other:
        return False
    if source.has_mask or not Path(source.path).is_file() or _driver_of(Path(path)) != "GTiff":
        return False
    return source.can_be_patched()


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


def _folder_beside(target: Path) -> Path:
    """A new folder on the target's disk, so that moving the finished file is one step."""
    try:
        return Path(tempfile.mkdtemp(prefix=".canopycloud-", dir=target.parent))
    except OSError as error:
        raise OutputError(
            f"Nothing can be written in the folder {target.parent}: {error.strerror}.",
            hint="Choose an output folder that exists and that you may write to.",
            path=str(target),
        ) from error


def _create(
    part: Path,
    target: Path,
    grid: Grid,
    bands: Sequence[Band],
    options: Mapping[str, Any] | None,
) -> Any:
    dtypes = {band.dtype for band in bands}
    if len(dtypes) != 1:
        raise BandError(
            "All bands of an output have one type; these have " + ", ".join(sorted(dtypes)) + ".",
            hint="Convert the inputs to one type first.",
            dtypes=sorted(dtypes),
        )
    dtype = dtypes.pop()
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
            **_gtiff_options(np.dtype(dtype), len(bands), options or {}),
        )
    except (RasterioError, OSError, ValueError) as error:
        raise OutputError(
            f"{target} cannot be made: {error}", hint=_ROOM, path=str(target)
        ) from error


def _gtiff_options(dtype: np.dtype[Any], count: int, options: Mapping[str, Any]) -> dict[str, Any]:
    """Our creation options with the user's over them; ours that no longer fit are left out."""
    given = {key.lower(): value for key, value in options.items()}
    profile = {**GTIFF_DEFAULTS, "interleave": "pixel" if count == 1 else "band", **given}
    if "predictor" not in given and str(profile["compress"]).upper() in _WITH_PREDICTOR:
        if dtype.kind == "f":
            profile["predictor"] = 3
        elif dtype.kind in "iu":
            profile["predictor"] = 2
    if str(profile["tiled"]).upper() in _NO:
        for name in ("blockxsize", "blockysize"):
            if name not in given:
                del profile[name]
    return profile


def _describe(
    dataset: Any,
    bands: Sequence[Band],
    tags: Mapping[str, str] | None,
    colormap: Mapping[int, Color] | None,
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
    suffix = target.suffix.lower()
    if suffix in _MEANT:
        return _MEANT[suffix]
    try:
        return str(driver_from_extension(target))
    except ValueError as error:
        raise OutputError(
            f"No raster format is known for the extension '{target.suffix}'.",
            hint="Use .tif.",
            path=str(target),
        ) from error


def _close(output: _Output, quietly: bool) -> None:
    """Close the dataset; an error of it is told unless there is one already."""
    try:
        output.dataset.close()
    except (RasterioError, OSError) as error:
        if not quietly:
            raise OutputError(
                f"{output.target} cannot be completed: {error}",
                hint=_ROOM,
                path=str(output.target),
            ) from error


def _finish(output: _Output) -> Path:
    """Check the closed file, turn it into its format, put its category names beside it."""
    # GDAL compresses and writes in threads of its own and rasterio's close() is silent, so that
    # a full disk is only seen in the file.
    sparse = str(_lower(output.options).get("sparse_ok", "no")).upper() in (
        "YES",
        "TRUE",
        "ON",
        "1",
    )
    refuse_incomplete(output.part, output.target, sparse=sparse)
    part = output.part
    if output.driver != "GTiff":
        part = _translate(output)
    if output.categories:
        _write_categories(part, output.categories)
    return part


def _lower(options: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key.lower(): value for key, value in (options or {}).items()}


def _translate(output: _Output) -> Path:
    final = output.folder / output.target.name
    try:
        rasterio.shutil.copy(
            str(output.part), str(final), driver=output.driver, **(output.options or {})
        )
        with rasterio.open(final) as dataset:
            last = dataset.height - 1
            dataset.read(window=((last, last + 1), (0, dataset.width)))
    except (RasterioError, DriverRegistrationError, OSError) as error:
        raise OutputError(
            f"{output.target} cannot be written as {output.driver}: {error}",
            hint="Use .tif.",
            path=str(output.target),
        ) from error
    output.part.unlink()
    return final


def _write_categories(part: Path, categories: Mapping[int, str]) -> None:
    """Names of values go where GDAL keeps them for GeoTIFF: in the .aux.xml beside the file."""
    mate = Path(f"{part}.aux.xml")
    names = "".join(
        f"      <Category>{escape(categories.get(code, ''), quote=False)}</Category>\n"
        for code in range(max(categories) + 1)
    )
    text = f"    <CategoryNames>\n{names}    </CategoryNames>\n"
    if mate.exists():
        known = mate.read_text(encoding="utf-8")
        start = '<PAMRasterBand band="1">'
        if start not in known:
            return
        mate.write_text(known.replace(start, f"{start}\n{text}", 1), encoding="utf-8")
        return
    mate.write_text(
        f'<PAMDataset>\n  <PAMRasterBand band="1">\n{text}  </PAMRasterBand>\n</PAMDataset>\n',
        encoding="utf-8",
    )


def _move(folder: Path, part: Path, target: Path) -> None:
    """Put the finished file and what belongs to it in place; drop what belonged to the old."""
    try:
        part.replace(target)
        for suffix in _MATES:
            mate, new = Path(f"{target}{suffix}"), folder / (part.name + suffix)
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
