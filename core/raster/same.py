# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether two rasters are one: by path, link, hard link, or a virtual raster (VRT) over it.

Works on names and on the text of VRT files; no raster is opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

# VRTs of VRTs are followed this far; a VRT may name itself.
_DEPTH = 8
_MOST_BYTES = 50_000_000
_BAND = re.compile(r"<VRTRasterBand\b[^>]*/>|<VRTRasterBand\b[^>]*>.*?</VRTRasterBand>", re.DOTALL)
_SOURCE = re.compile(
    r"<SourceFilename(?P<file_attributes>[^>]*)>(?P<file>[^<]+)</SourceFilename>"
    r"(?P<rest>.*?)</\w+Source>",
    re.DOTALL,
)
_WARPED = re.compile(r"<SourceDataset(?P<file_attributes>[^>]*)>(?P<file>[^<]+)</SourceDataset>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))


class _Cells(NamedTuple):
    """A band of a file; band 0 stands for all of them."""

    file: str
    band: int


def same_raster(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether `one` shows nothing but bands of `other`, or the other way round.

    A mosaic of `other` and of something else is not the same, nor is a VRT of other bands of the
    same file.
    """
    mine, yours = _bands(os.fspath(one)), _bands(os.fspath(other))
    return _all_in(mine, yours) or _all_in(yours, mine)


def reads(path: str | os.PathLike[str], file: str | os.PathLike[str]) -> bool:
    """Whether the raster at `path` is `file` or, a VRT, takes cells from it."""
    wanted = _identity(os.fspath(file))
    if _identity(os.fspath(path)) == wanted:
        return True
    return any(cells.file == wanted for band in _bands(os.fspath(path)) for cells in band)


def _all_in(bands: list[frozenset[_Cells]], others: list[frozenset[_Cells]]) -> bool:
    return bool(bands) and all(any(_alike(band, other) for other in others) for band in bands)


def _alike(one: frozenset[_Cells], other: frozenset[_Cells]) -> bool:
    if {cells.file for cells in one} != {cells.file for cells in other}:
        return False
    whole = any(cells.band == 0 for cells in one | other)
    return whole or one == other


def _identity(path: str) -> str:
    """What is the same for all names of one file."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):  # a name of GDAL's own, such as /vsizip/… or NETCDF:…
        return os.path.normcase(path)
    return f"{found.st_dev}:{found.st_ino}" if found.st_ino else os.path.realpath(path)


def _bands(path: str, depth: int = _DEPTH) -> list[frozenset[_Cells]]:
    """What each band reads, from which file; one entry with band 0 for what is no VRT."""
    text = _vrt_text(path)
    if not text or depth == 0:
        return [frozenset([_Cells(_identity(path), 0)])]
    folder = "" if path.lstrip().startswith("<") else str(Path(path).resolve().parent)
    warped = _WARPED.search(text)
    if warped:
        return _bands(_source_path(warped, folder), depth - 1)
    return [frozenset(_read(band, folder, depth)) for band in _BAND.findall(text)]


def _read(text: str, folder: str, depth: int) -> Iterator[_Cells]:
    """What one band of a VRT reads."""
    for source in _SOURCE.finditer(text):
        number = re.search(r"<SourceBand>\s*(\d+)\s*</SourceBand>", source["rest"])
        band = int(number[1]) if number else 1
        behind = _bands(_source_path(source, folder), depth - 1)
        if len(behind) >= band and not any(cells.band == 0 for cells in behind[band - 1]):
            yield from behind[band - 1]
            continue
        for cells in behind[0] if behind else ():
            yield _Cells(cells.file, band)


def _source_path(match: re.Match[str], folder: str) -> str:
    name = match["file"].strip()
    for entity, character in _ENTITIES:
        name = name.replace(entity, character)
    relative = re.search(r"relativeToVRT\s*=\s*[\"']1", match["file_attributes"])
    return str(Path(folder, name)) if relative else name


def _vrt_text(path: str) -> str:
    if path.lstrip().startswith("<VRTDataset"):
        return path
    try:
        file = Path(path)
        if not file.is_file() or file.stat().st_size > _MOST_BYTES:
            return ""
        with file.open("rb") as opened:
            if b"<VRTDataset" not in opened.read(1000):
                return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return ""
