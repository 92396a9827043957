# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene: band files in natural order, named, on one grid; read as one raster or stacked."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from .blocks import stream
from .errors import BandError, DtypeError, GridError
from .grid import Window
from .progress import SILENT, Progress
from .raster import (
    Array,
    Band,
    BandSource,
    BoolArray,
    RasterSource,
    cast_nodata,
    create_raster,
    fitting_nodata,
    refuse_complex,
    work_windows,
)
from .version import version

# _sr_band1, _B2, SR_B2, _B04_10m, B8A, .B11., b01_1, B6_VCID_1: the last one in a name counts.
_TOKEN = re.compile(
    r"(?:(?<=^)|(?<=[\W_]))(?:band[ _-]?|b)(?P<number>\d{1,3})(?P<letter>[a-z]?)"
    r"(?:_vcid_(?P<gain>\d))?(?=$|[\W_])",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class StackSummary:
    """What was stacked: the band names in order, and the nodata value (None if there is none)."""

    bands: tuple[str, ...]
    nodata: float | None

    @property
    def band_count(self) -> int:
        """Number of bands."""
        return len(self.bands)


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


def natural_order(names: Sequence[str]) -> list[int]:
    """The order of bands by their names: B1 B2 … B8 B8A B9 B10, then names without a band.

    Returns:
        indexes into `names`.
    """
    return sorted(range(len(names)), key=lambda i: _natural_key(names[i]))


def _natural_key(name: str) -> tuple[Any, ...]:
    rest = tuple(
        (1, int(part), "") if part.isdigit() else (0, 0, part.lower())
        for part in _DIGITS.split(_stem(name))
        if part
    )
    token = re.match(r"B(\d+)(.*)", band_token(name))
    return (0, int(token[1]), token[2], rest) if token else (1, 0, "", rest)


def _stem(name: str) -> str:
    base = re.split(r"[\\/]", name)[-1]
    return re.sub(r"\.(tiff?|jp2|img|vrt|hdf|nc|dat|bil|bsq)$", "", base, flags=re.IGNORECASE)


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

    def __init__(self, sources: Sequence[RasterSource]) -> None:
        self._sources = list(sources)
        first = self._sources[0]
        _refuse_other_grids(self._sources)
        self.grid = first.grid
        self.block_shape = first.block_shape
        self.has_mask = any(source.has_mask for source in self._sources)
        self.tags = _common_tags(self._sources)
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

    def _runs(self, bands: Sequence[int] | None) -> list[tuple[RasterSource, list[int]]]:
        """Neighbouring bands of one file together."""
        runs: list[tuple[RasterSource, list[int]]] = []
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
        [os.fspath(inputs)]
        if isinstance(inputs, (str, os.PathLike))
        else [os.fspath(item) for item in inputs]
    )
    if not paths:
        raise BandError("There is no raster to stack.", hint="Choose at least one.")
    if len(paths) == 1:
        return RasterSource(paths[0], crs)
    ordered = [paths[i] for i in natural_order(paths)]
    for one, other in zip(ordered, ordered[1:]):
        if os.path.realpath(one) == os.path.realpath(other):
            raise BandError(f"{Path(one).name} is given twice.", hint="Choose each file once.")
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


def stack_bands(
    inputs: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    crs: Any = None,
    options: Mapping[str, Any] | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> StackSummary:
    """Write band files as one raster, in natural order, each band named.

    Cells are copied as they are. Where the files state different nodata values, or hide cells
    by a mask or alpha band, those cells get one nodata value that no real cell uses.

    Args:
        inputs: rasters on one grid and of one type.
        output: the raster to make.
        crs: CRS to use in place of the files'.
        options: GDAL creation options.
        executor: where blocks are worked on; None for threads of this machine.
        progress: told how far it is; asked whether to stop.

    Raises:
        CanopyCloudError: if the grids or types differ, or a file cannot be read or written.
    """
    with open_scene(inputs, crs=crs, progress=progress) as scene:
        refuse_complex(scene, [band.index for band in scene.data_bands])
        reader = SceneReader(scene, need_nodata=False)
        reader.explain(progress)
        tags = {**scene.tags, "CANOPYCLOUD": f"stack scene bands {version()}"}
        with create_raster(
            output, scene.grid, reader.bands, tags=tags, options=options, inputs=scene.paths
        ) as target:
            windows = work_windows(scene, target)
            stream(
                windows,
                reader.read,
                lambda window, data: target.write(data, window),
                total=len(windows),
                executor=executor,
                progress=progress,
            )
    names = tuple(band.name for band in reader.bands)
    return StackSummary(names, reader.nodata)


class SceneReader:
    """Reads windows of a scene in which one nodata value means "not data" in every band.

    Args:
        scene: what is read.
        need_nodata: True to have a nodata value even where the scene does without.
    """

    def __init__(self, scene: BandSource, *, need_nodata: bool = True) -> None:
        self._scene = scene
        data_bands = scene.data_bands
        stated = {_comparable(band.nodata) for band in data_bands}
        uniform = len(stated) == 1
        self.stated = data_bands[0].nodata if uniform else None
        held = self.stated is not None and (
            cast_nodata(self.stated, data_bands[0].dtype) is not None
        )
        self._alpha = [b.index - 1 for b in scene.bands if b not in data_bands]
        # A raster's own alpha band goes along as a band; any other mask becomes nodata.
        hidden = scene.has_mask and not self._alpha
        self.rewrites = hidden or not uniform
        if held and not hidden:
            self.nodata: float | None = self.stated
        elif self.rewrites or need_nodata:
            self.nodata = fitting_nodata(scene)
        else:
            self.nodata = None
        self.bands = [
            band if band.index - 1 in self._alpha else replace(band, nodata=self.nodata)
            for band in scene.bands
        ]
        self._blank: Any = None
        if self.nodata is not None:
            self._blank = cast_nodata(self.nodata, data_bands[0].dtype)

    def read(self, window: Window, bands: Sequence[int] | None = None) -> Array:
        """Cells (bands, rows, columns); those that are not data hold the nodata value.

        Args:
            window: inside the grid.
            bands: band numbers from 1; None for all.
        """
        if not self.rewrites:
            return self._scene.read_raw(window, bands)
        data, valid = self._scene.read(window, bands)
        np.copyto(data, self._blank, where=~valid)
        return data

    def hide(self, data: Array, hidden: BoolArray) -> None:
        """data[b, p] = nodata where hidden[p]; 0 in an alpha band. Works in place.

        Args:
            data: (bands, rows, columns), as `read` gives them.
            hidden: (rows, columns).
        """
        np.copyto(data, self._blank, where=hidden)
        for index in self._alpha:
            np.copyto(data[index], 0, where=hidden)

    def explain(self, progress: Progress) -> None:
        """Say in the log which nodata value is used where it is not simply the scene's own."""
        if self.nodata is None or (self.nodata == self.stated and not self.rewrites):
            return
        if np.isnan(self.nodata) and self.stated is not None and np.isnan(self.stated):
            return
        why = "states no nodata value" if self.stated is None else "hides cells by a mask"
        if len({_comparable(b.nodata) for b in self._scene.data_bands}) > 1:
            why = "states different nodata values in its bands"
        progress.info(f"The scene {why}; {self.nodata:g} is free and is used in all bands.")


def _comparable(nodata: float | None) -> Any:
    return "nan" if nodata is not None and np.isnan(nodata) else nodata


def _joined(parts: Sequence[Array]) -> Array:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


def _refuse_other_grids(sources: Sequence[RasterSource]) -> None:
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


def _refuse_other_types(sources: Sequence[RasterSource]) -> None:
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


def _named_bands(sources: Sequence[RasterSource]) -> tuple[Band, ...]:
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


def _common_tags(sources: Sequence[RasterSource]) -> dict[str, str]:
    """Metadata that all files agree on."""
    first = sources[0].tags
    return {
        key: value
        for key, value in first.items()
        if all(source.tags.get(key) == value for source in sources)
    }


def _tell_order(stack: BandStack, sources: Sequence[RasterSource], progress: Progress) -> None:
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
