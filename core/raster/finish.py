# SPDX-License-Identifier: GPL-2.0-or-later
"""From a finished GeoTIFF to the format that was asked for, and the proof that nothing was lost.

The same is done before work begins with a raster of a few cells, so that a format that cannot
hold an output is refused at once, whatever the reason.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import OutputError
from ..formats import GEOTIFF, WAY_OUT, Format
from ..grid import Grid, Window
from .band import Array, Band, cast_nodata
from .engine import keeper
from .keeper import File
from .place import refuse_taking_from_others
from .promise import Sample, broken_promises, differing_cells

_TRIED_SIDE = 40
# Cells that are compared of a converted file: all up to that many, else rows spread over it.
_COMPARED = 4_000_000


def rehearse(
    folder: Path,
    target: Path,
    form: Format,
    grid: Grid,
    bands: Sequence[Band],
    options: Mapping[str, Any],
) -> None:
    """Refuse a format, or creation options, that would not keep the values of such a raster.

    Args:
        folder: where to try it.
        target: the output, for messages and the names of its files.
        form: its format.
        grid: its cells.
        bands: its bands.
        options: the user's creation options.

    Raises:
        OutputError: if it cannot be written, or cells or what is said of them would change.
    """
    small = replace(
        grid, width=min(grid.width, _TRIED_SIDE), height=min(grid.height, _TRIED_SIDE - 7)
    )
    cells = _trial_cells(small, bands, full_range=form is not GEOTIFF)
    numbers = [band.index for band in bands]
    tried = folder / "tried"
    part, made = folder / "tried.tif", tried / target.name
    tried.mkdir()
    try:
        plain = form is not GEOTIFF
        file = keeper().create_file(
            str(part if plain else made), small, bands, {} if plain else _untiled(options)
        )
        try:
            file.describe(bands)
            file.write(cells, numbers)
        finally:
            file.close()
        if plain:
            _translate(part, made, form, bands, options)
        sample = Sample([(small.window, tuple(numbers), cells)])
        reasons = kept_in(made, small, bands, sample)
    except _broken() as error:
        reasons = [_plain(error, made, part).rstrip(".")]
    if reasons:
        what = form.name if form is not GEOTIFF else f"{form.name} with these creation options"
        raise OutputError(
            f"{target.name} cannot be written as {what}: {'; '.join(reasons[:3])}. Nothing was "
            "computed yet.",
            hint=WAY_OUT if form is not GEOTIFF else "Leave the creation options out.",
            path=str(target),
        )
    refuse_taking_from_others(target, [path.name for path in tried.iterdir()])
    shutil.rmtree(tried)
    part.unlink(missing_ok=True)


def _untiled(options: Mapping[str, Any]) -> dict[str, Any]:
    """Of the user's options those that may change values: a few cells have no use for others."""
    shape = ("tiled", "blockxsize", "blockysize", "bigtiff", "num_threads", "copy_src_overviews")
    return {key.lower(): value for key, value in options.items() if key.lower() not in shape}


def _trial_cells(grid: Grid, bands: Sequence[Band], full_range: bool) -> Array:
    """Noise of the bands' type, with its extremes and the nodata value in it."""
    dtype = np.dtype(bands[0].dtype)
    shape = (len(bands), grid.height, grid.width)
    noise = np.random.default_rng(0)
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        low, high = (limits.min, limits.max) if full_range else (0, 200)
        cells: Array = noise.integers(low, high, shape, dtype=dtype, endpoint=True)
        cells[:, -1, -1], cells[:, 0, -1] = low, high
    else:
        cells = (noise.standard_normal(shape) * 1000).astype(dtype)
    for layer, band in zip(cells, bands):
        held = None if band.nodata is None else cast_nodata(band.nodata, dtype)
        if held is not None:
            layer[0, 0] = held
    return cells


def convert(
    part: Path,
    made: Path,
    target: Path,
    form: Format,
    bands: Sequence[Band],
    options: Mapping[str, Any],
) -> None:
    """Make `made`, of another format, from the GeoTIFF `part`.

    Raises:
        OutputError: if the driver cannot.
    """
    try:
        _translate(part, made, form, bands, options)
    except _broken() as error:
        raise OutputError(
            f"{target} cannot be written as {form.name}: {_plain(error, made, part)}",
            hint=WAY_OUT,
            path=str(target),
        ) from error


def _broken() -> tuple[type[BaseException], ...]:
    # A file that lost its place is warned of, and such a warning may be made an error.
    return (*keeper().failures, Warning)


def _plain(error: BaseException, *hidden: Path) -> str:
    """What a driver says, without the folders that nobody knows of."""
    text = str(error).strip()
    for path in hidden:
        text = text.replace(str(path), path.name)
    return text


def _translate(
    part: Path, made: Path, form: Format, bands: Sequence[Band], options: Mapping[str, Any]
) -> None:
    given = form.options_for(bands[0].dtype)
    given.update({key.upper(): value for key, value in options.items()})
    keeper().copy_file(str(part), str(made), form.driver, given)
    _name_bands(made, bands)


def _name_bands(made: Path, bands: Sequence[Band]) -> None:
    """Name the bands again where the driver forgot to, in the .aux.xml beside the file."""
    file = keeper().open_file(str(made))
    try:
        names = [band.name for band in file.bands]
    finally:
        file.close()
    lost = [band for band, name in zip(bands, names) if band.name and band.name != name]
    if len(names) != len(bands) or not lost:
        return
    file = keeper().open_file(str(made), write=True)
    try:
        for band in lost:
            file.set_name(band.index, band.name)
    finally:
        file.close()


def kept_in(
    path: Path,
    grid: Grid,
    bands: Sequence[Band],
    sample: Sample,
    original: Path | None = None,
) -> list[str]:
    """In words, what a file that was closed does not keep; empty if it keeps all.

    Args:
        path: the file, opened anew.
        grid: its cells.
        bands: its bands.
        sample: cells that were written.
        original: the GeoTIFF that it was made from, which is compared with it.
    """
    try:
        file = keeper().open_file(str(path), text_as=bands[0].dtype)
        try:
            found = broken_promises(file, grid, bands) or sample.differences(file)
            if original is not None and not found:
                found = _differences(file, original, grid, len(bands))
        finally:
            file.close()
    except _broken() as error:
        return [f"it cannot be read ({error})"]
    return found


def _differences(file: File, original: Path, grid: Grid, count: int) -> list[str]:
    source = keeper().open_file(str(original))
    numbers = list(range(1, count + 1))
    rows = max(1, 1_000_000 // (grid.width * count))
    starts = list(range(0, grid.height, rows))
    step = max(1, grid.width * grid.height * count // _COMPARED)
    try:
        for start in sorted({*starts[::step], starts[-1]}):
            window = Window(0, start, grid.width, min(rows, grid.height - start))
            found = differing_cells(
                file.read(numbers, window), source.read(numbers, window), window, numbers
            )
            if found:
                return found
    finally:
        source.close()
    return []


def write_categories(part: Path, categories: Mapping[int, str]) -> None:
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
