# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene: band files in natural order, named, on one grid; read as one raster."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ..acquisition import SOURCE_TAG, source_name
from ..errors import BandError, DtypeError, GridError
from ..grid import Window
from ..progress import SILENT, Progress
from ..raster import (
    Array,
    Band,
    BandSource,
    BoolArray,
    RasterSource,
    same_raster,
)
from ..rasterfile import raster_file, shown_path

# _sr_band1, _B2, SR_B2, _B04_10m, B8A, .B11., b01_1, B6_VCID_1: the last one in a name counts.
_TOKEN = re.compile(
    r"(?:(?<=^)|(?<=[\W_]))(?:band[ _-]?|b)(?P<number>\d{1,3})(?P<letter>[a-z]?)"
    r"(?:_vcid_(?P<gain>\d))?(?=$|[\W_])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d+)")


def band_token(name: str) -> str:
    """The band that a file name speaks of: "B1", "B04", "B8A", "B6_VCID_1"; "" if none.

    Args:
        name: of the file, with or without folder and extension.
    """
    found = list(_TOKEN.finditer(_stem(name)))
    if not found:
        return ""
    match = found[-1]
    gain = f"_VCID_{match['gain']}" if match["gain"] else ""
    return f"B{match['number']}{match['letter'].upper()}{gain}"


def without_band(name: str) -> str:
    """What is left of a file's name without its band and resolution: the same in all of a scene.

    Args:
        name: of the file, with or without folder and extension.
    """
    stem = re.sub(r"_\d\dm$", "", _stem(name), flags=re.IGNORECASE)
    found = list(_TOKEN.finditer(stem))
    rest = stem[: found[-1].start()] + stem[found[-1].end() :] if found else stem
    return rest.strip("._- ")


def natural_order(names: Sequence[str]) -> list[int]:
    """The order of bands by their names: B1 B2 … B8 B8A B9 B10, then names without a band.

    Returns:
        indexes into `names`.
    """
    return sorted(range(len(names)), key=lambda i: _natural_key(names[i]))


def _twice(one: str, other: str) -> str:
    first, second = Path(shown_path(one)).name, Path(shown_path(other)).name
    if first == second:
        return f"{first} is given twice."
    return f"{first} and {second} are one raster under two names."


def _natural_key(name: str) -> tuple[Any, ...]:
    rest = tuple(
        (1, int(part), "") if part.isdigit() else (0, 0, part.lower())
        for part in _DIGITS.split(_stem(name))
        if part
    )
    token = re.match(r"B(\d+)(.*)", band_token(name))
    return (0, int(token[1]), token[2], rest) if token else (1, 0, "", rest)


def _stem(name: str) -> str:
    base = re.split(r"[\\/]", shown_path(name))[-1]
    return re.sub(r"\.(tiff?|jp2|img|vrt|hdf|nc|dat|bil|bsq)$", "", base, flags=re.IGNORECASE)


class BandFile(BandSource, Protocol):
    """One file, or one band of a file, that a stack reads from."""

    path: str


class BandStack:
    """Several rasters read as one, in the order given. Safe to use from threads.

    Single-band files are named by the band in their file name; their alpha bands are left out
    and hide cells instead.

    Args:
        sources: open rasters; closed together with the stack.

    Raises:
        GridError: if they are not on one grid, saying what differs.
        DtypeError: if their types differ.
    """

    def __init__(self, sources: Sequence[BandFile]) -> None:
        self._sources = list(sources)
        first = self._sources[0]
        _refuse_other_grids(self._sources)
        self.grid = first.grid
        self.block_shape = first.block_shape
        self.has_mask = any(source.has_mask for source in self._sources)
        self.has_ranges = any(source.has_ranges for source in self._sources)
        self.tags = _common_tags(self._sources)
        self.tags[SOURCE_TAG] = source_name([one.path for one in self._sources], self.tags)
        self._where = [
            (source, band.index) for source in self._sources for band in source.data_bands
        ]
        self._bands = _named_bands(self._sources)
        _refuse_other_types(self._sources)

    def __enter__(self) -> BandStack:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def name(self) -> str:
        """Short name for messages."""
        others = len(self._sources) - 1
        return f"{self._sources[0].name} and {others} more" if others else self._sources[0].name

    @property
    def paths(self) -> list[str]:
        """The files, in order."""
        return [source.path for source in self._sources]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The bands of all files, numbered from 1."""
        return self._bands

    @property
    def data_bands(self) -> tuple[Band, ...]:
        """The same: alpha bands are left out."""
        return self._bands

    def band(self, index: int) -> Band:
        """What is said of band `index` (1 is the first).

        Raises:
            BandError: if there is no such band.
        """
        if not 1 <= index <= len(self._bands):
            raise BandError(
                f"The stack has no band {index}.",
                hint=f"Choose a band from 1 to {len(self._bands)}.",
                band=index,
                count=len(self._bands),
            )
        return self._bands[index - 1]

    def read(
        self, window: Window | None = None, bands: Sequence[int] | None = None
    ) -> tuple[Array, BoolArray]:
        """Cells as stored, and which of them are data; see `RasterSource.read`."""
        parts = [source.read(window, own) for source, own in self._runs(bands)]
        data = [part for part, _ in parts]
        valid = [part for _, part in parts]
        return _joined(data), _joined(valid)

    def read_raw(self, window: Window | None = None, bands: Sequence[int] | None = None) -> Array:
        """Cells as stored (bands, rows, columns), valid or not."""
        return _joined([source.read_raw(window, own) for source, own in self._runs(bands)])

    def _runs(self, bands: Sequence[int] | None) -> list[tuple[BandFile, list[int]]]:
        """Neighbouring bands of one file together."""
        runs: list[tuple[BandFile, list[int]]] = []
        for index in bands or range(1, len(self._bands) + 1):
            self.band(index)
            source, own = self._where[index - 1]
            if runs and runs[-1][0] is source:
                runs[-1][1].append(own)
            else:
                runs.append((source, [own]))
        return runs

    def close(self) -> None:
        """Close all files."""
        for source in self._sources:
            source.close()


def open_scene(
    inputs: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    *,
    crs: Any = None,
    progress: Progress = SILENT,
) -> RasterSource | BandStack:
    """One raster as it is, or several in natural order as one.

    Args:
        inputs: a file, or several.
        crs: takes the place of the CRS that the files state.
        progress: told in which order, and of names that look wrong.

    Raises:
        BandError: if there is none, or a file is given twice.
        GridError: if the rasters are not on one grid.
        DtypeError: if their types differ.
    """
    paths = (
        [raster_file(inputs)]
        if isinstance(inputs, (str, os.PathLike))
        else [raster_file(item) for item in inputs]
    )
    if not paths:
        raise BandError("There is no raster to stack.", hint="Choose at least one.")
    if len(paths) == 1:
        return RasterSource(paths[0], crs)
    ordered = [paths[i] for i in natural_order([file.path for file in paths])]
    for one, other in combinations(ordered, 2):
        if same_raster(one, other):
            raise BandError(_twice(one.path, other.path), hint="Choose each file once.")
    sources: list[RasterSource] = []
    try:
        sources.extend(RasterSource(path, crs) for path in ordered)
        stack = BandStack(sources)
    except BaseException:
        for source in sources:
            source.close()
        raise
    _tell_order(stack, sources, progress)
    return stack


def _joined(parts: Sequence[Array]) -> Array:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _refuse_other_grids(sources: Sequence[BandFile]) -> None:
    first = sources[0]
    for other in sources[1:]:
        differences = first.grid.differences(other.grid)
        if differences:
            raise GridError(
                f"{other.name} is not on the grid of {first.name}: {'; '.join(differences)}.",
                hint=(
                    "Bring the bands onto one grid first (in QGIS: Raster ‣ Projections ‣ Warp); "
                    "nothing is resampled here."
                ),
                first=first.path,
                other=other.path,
                differences=differences,
            )


def _refuse_other_types(sources: Sequence[BandFile]) -> None:
    types: dict[str, str] = {}
    for source in sources:
        for band in source.data_bands:
            types.setdefault(band.dtype, source.name)
    if len(types) > 1:
        listed = ", ".join(f"{kind} ({name})" for kind, name in types.items())
        raise DtypeError(
            f"The bands are of different types: {listed}.",
            hint="Leave out what is no band of the scene (a QA file, say), or convert it first.",
            dtypes=sorted(types),
        )


def _named_bands(sources: Sequence[BandFile]) -> tuple[Band, ...]:
    tokens = [band_token(source.path) if len(source.data_bands) == 1 else "" for source in sources]
    bands: list[Band] = []
    for source, token in zip(sources, tokens):
        # The band alone does not tell two files apart that both speak of it (two dates, say).
        unique = token if token and tokens.count(token) == 1 else ""
        for band in source.data_bands:
            name = unique or band.name or _stem(source.path)
            if not unique and not band.name and len(source.data_bands) > 1:
                name = f"{name} {band.index}"
            if not unique and len(source.data_bands) == 1:
                name = _stem(source.path)
            bands.append(replace(band, index=len(bands) + 1, name=name))
    return tuple(bands)


def _common_tags(sources: Sequence[BandFile]) -> dict[str, str]:
    """Metadata that all files agree on."""
    first = sources[0].tags
    return {
        key: value
        for key, value in first.items()
        if all(source.tags.get(key) == value for source in sources)
    }


def _tell_order(stack: BandStack, sources: Sequence[BandFile], progress: Progress) -> None:
    progress.info("Bands in order: " + ", ".join(band.name for band in stack.bands))
    tokens = [band_token(source.path) for source in sources]
    without = [source.name for source, token in zip(sources, tokens) if not token]
    if without and len(without) < len(sources):
        progress.warning(
            "No band is named in " + ", ".join(without) + "; put after the others. Is it a band "
            "of the scene?"
        )
    twice = sorted({token for token in tokens if token and tokens.count(token) > 1})
    if twice:
        progress.warning(
            "More than one file speaks of " + ", ".join(twice) + "; they are named by file. Are "
            "they of one scene?"
        )
