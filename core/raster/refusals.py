# SPDX-License-Identifier: GPL-2.0-or-later
"""What is refused of an output before any cell is computed, and which may begin as a copy."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..errors import BandError, OutputError
from ..formats import GEOTIFF, Format, format_of
from ..grid import Grid
from ..staging import is_local, make_folder, remove_folder
from .band import Band
from .finish import rehearse
from .same import reads
from .source import BandSource, RasterSource

_MOST_BANDS = 65_535


def can_be_copied(source: BandSource, path: str | os.PathLike[str]) -> bool:
    """Whether a copy of the source, changed where needed, is as good as a file made anew.

    It is a tiled, compressed GeoTIFF on this machine, and nothing in it would be wrong after a
    change: no overviews, no statistics, no mask or alpha band; the output is a GeoTIFF too.
    """
    if not isinstance(source, RasterSource) or source.driver != "GTiff" or source.crs_is_other:
        return False
    if source.has_mask or not Path(source.path).is_file() or format_of(Path(path)) is not GEOTIFF:
        return False
    return source.can_be_patched()


def refuse_overwriting(target: Path, inputs: Sequence[str]) -> None:
    """Refuse an output that is a folder or one of the inputs, or that one of them, a VRT, reads.

    Raises:
        OutputError: if it is.
    """
    if target.is_dir():
        raise OutputError(
            f"The output {target} is a folder.",
            hint="Add a file name to it.",
            path=str(target),
        )
    for source in inputs:
        if target.exists() and reads(source, target):
            raise OutputError(
                f"The output {target} is also an input.",
                hint="Choose another file name for the output.",
                path=str(target),
            )


def refuse_unwritable(
    path: str | os.PathLike[str],
    grid: Grid,
    bands: Sequence[Band],
    options: Mapping[str, Any] | None = None,
    inputs: Sequence[str] = (),
) -> None:
    """Refuse an output that could not be written, before work begins; see `create_raster`.

    Raises:
        OutputError: if its place, its format or its creation options do not do.
    """
    target = target_of(path)
    form = format_of(target)
    refuse_overwriting(target, inputs)
    refuse_bands(bands)
    folder = folder_beside(target)
    try:
        rehearse_if_needed(folder, target, form, grid, bands, dict(options or {}))
    finally:
        remove_folder(folder)


def rehearse_if_needed(
    folder: Path,
    target: Path,
    form: Format,
    grid: Grid,
    bands: Sequence[Band],
    options: Mapping[str, Any],
) -> None:
    """Try the format and the options on a few cells where they are not our own; see `rehearse`."""
    if form is not GEOTIFF or options:
        numbered = [replace(band, index=i) for i, band in enumerate(bands, start=1)]
        rehearse(folder, target, form, grid, numbered, options)


def target_of(path: str | os.PathLike[str]) -> Path:
    """The absolute name of an output.

    Raises:
        OutputError: if it is an address or a name in one of GDAL's file systems.
    """
    if not is_local(path):
        raise OutputError(
            f"{os.fspath(path)} is not on this computer; outputs are written only to local disks.",
            hint="Choose a local file, and copy it there when it is complete.",
            path=os.fspath(path),
        )
    return Path(path).absolute()


def folder_beside(target: Path) -> Path:
    """A new folder on the target's disk, so that moving the finished file is one step.

    Raises:
        OutputError: if nothing can be written there.
    """
    try:
        return make_folder(target.parent)
    except OSError as error:
        raise OutputError(
            f"Nothing can be written in the folder {target.parent}: {error.strerror}.",
            hint="Choose an output folder that exists and that you may write to.",
            path=str(target),
        ) from error


def refuse_bands(bands: Sequence[Band]) -> None:
    """Refuse bands of several types, or more than the GeoTIFF that every output begins as holds.

    Raises:
        BandError: if so.
    """
    if len(bands) > _MOST_BANDS:
        raise BandError(
            f"The output would have {len(bands)} bands; a GeoTIFF holds {_MOST_BANDS} at most.",
            hint="Choose an input of fewer bands, or several outputs.",
        )
    dtypes = {band.dtype for band in bands}
    if len(dtypes) != 1:
        raise BandError(
            "All bands of an output have one type; these have " + ", ".join(sorted(dtypes)) + ".",
            hint="Convert the inputs to one type first.",
            dtypes=sorted(dtypes),
        )
