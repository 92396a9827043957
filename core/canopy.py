# SPDX-License-Identifier: GPL-2.0-or-later
"""Clean Zero Canopy: ground and implausible heights of a canopy height model become no data."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Callable, NamedTuple, TypedDict

import numpy as np

from .blocks import stream
from .errors import ParameterError
from .grid import Grid, Window
from .progress import Progress
from .raster import (
    Array,
    BandSource,
    BoolArray,
    RasterSource,
    cast_nodata,
    create_raster,
    fitting_nodata,
    nodata_text,
    refuse_complex,
    work_windows,
)
from .settings import Run, settled
from .surface import HeightLimits, SurfaceCounts, SurfaceModels, rules_of
from .thumbnail import Highest, Thumbnail
from .values import limit_as_stored, real_values
from .version import version

if TYPE_CHECKING:
    from typing_extensions import Unpack


@dataclass(frozen=True)
class CanopySummary:
    """What was in the raster before and after; heights in the raster's real units.

    A minimum, mean or maximum of no cells at all is None. `surface` and `limits` are there where
    the heights are a surface less a terrain model; before is then their difference as it is.
    """

    valid_before: int
    valid_after: int
    min_before: float | None
    mean_before: float | None
    max_before: float | None
    min_after: float | None
    mean_after: float | None
    max_after: float | None
    nodata: float
    surface: SurfaceCounts | None = None
    limits: HeightLimits | None = None

    @property
    def removed_count(self) -> int:
        """Cells that were heights and are no data now."""
        return self.valid_before - self.valid_after


def keep_canopy(
    heights: Array, valid: BoolArray, threshold: float, max_height: float | None = None
) -> BoolArray:
    """keep[p] = valid[p] and threshold < heights[p] <= max_height.

    Args:
        heights: real heights, any shape.
        valid: which of them are data, same shape.
        threshold: heights at or below it go; see `limit_as_stored`.
        max_height: heights above it go; None for no such bound; see `limit_as_stored`.

    Returns:
        bool, the shape of `heights`.
    """
    keep: BoolArray = np.greater(heights, threshold)
    keep &= valid
    if max_height is not None:
        keep &= heights <= max_height
    return keep


@dataclass(frozen=True)
class CanopyRule:
    """Which heights stay.

    Args:
        band: which band, 1 is the first.
        threshold: heights at or below it become no data, in the raster's real units.
        max_height: heights above it become no data; None to keep them.
        terrain: a terrain model, where the raster is a surface model; see `surface`.
        terrain_crs: takes the place of the CRS that the terrain model states.
    """

    band: int = 1
    threshold: float = 0.0
    max_height: float | None = None
    terrain: str | os.PathLike[str] | None = None
    terrain_crs: Any = None

    def check(self) -> None:
        """Refuse bounds that leave nothing.

        Raises:
            ParameterError: if `max_height` is not above `threshold`.
        """
        if not np.isfinite(self.threshold):
            raise ParameterError(f"The threshold must be a number, not {self.threshold}.")
        if self.max_height is not None and not self.max_height > self.threshold:
            raise ParameterError(
                f"The maximum height ({self.max_height:g}) is not above the threshold "
                f"({self.threshold:g}), so no cell would be left.",
                hint="Raise the maximum height or lower the threshold.",
            )

    def __str__(self) -> str:
        upper = "" if self.max_height is None else f" or above {self.max_height:g}"
        return f"heights at or below {self.threshold:g}{upper} are no data"


@dataclass(frozen=True)
class CanopyOutputs:
    """How the cleaned raster is made, and what is told of it.

    Args:
        options: GDAL creation options.
        pictures: given the summary and the raster thinned, band 1 before and band 2 after, when
            all cells are done, before the file is closed: a page can be drawn meanwhile.
    """

    options: Mapping[str, Any] | None = None
    pictures: Callable[[CanopySummary, CanopyPicture], None] | None = None


class CanopyShortcuts(TypedDict, total=False):
    """The fields of the settings of `clean_zero_canopy`, as its keywords."""

    band: int
    threshold: float
    max_height: float | None
    terrain: str | os.PathLike[str] | None
    terrain_crs: Any
    options: Mapping[str, Any] | None
    pictures: Callable[[CanopySummary, CanopyPicture], None] | None
    crs: Any
    executor: Executor | None
    progress: Progress


def clean_zero_canopy(
    input_raster: str | os.PathLike[str],
    output: str | os.PathLike[str],
    rule: CanopyRule | None = None,
    outputs: CanopyOutputs | None = None,
    run: Run | None = None,
    **shortcuts: Unpack[CanopyShortcuts],
) -> CanopySummary:
    """Write one band of a canopy height model with low and implausible heights as no data.

    The type, grid, scale and offset stay. The nodata value stays too; where the raster has
    none it gets one that its type holds and its data does not use (NaN for floating point).

    With a terrain model the raster is a surface model, and its heights above the terrain, float32
    with NaN for no data, are cleaned and written.

    Args:
        input_raster: the canopy height model, or the surface model.
        output: the raster to make.
        rule: which heights stay.
        outputs: how the raster is made.
        run: CRS of the raster, executor, progress.
        **shortcuts: fields of these three by name, ``threshold=2``, say.

    Returns:
        Counts and statistics before and after.

    Raises:
        ParameterError: if `max_height` is not above `threshold`.
        GridError: if the terrain model has other cells.
        CanopyCloudError: if a raster cannot be read or the output not written.
        TypeError: if a shortcut is no field of the three.

    Examples:
        >>> from canopycloud.core import clean_zero_canopy
        >>> done = clean_zero_canopy("sample/canopy/chm.tif", "clean.tif", threshold=0)
        >>> print(f"{done.removed_count:,} of {done.valid_before:,} cells were ground")
        619,819 of 952,863 cells were ground
    """
    rule, outputs, run = settled(
        shortcuts, rule or CanopyRule(), outputs or CanopyOutputs(), run or Run()
    )
    rule.check()
    with ExitStack() as files:
        raster = files.enter_context(RasterSource(input_raster, run.crs))
        if rule.terrain is None:
            return _clean(raster, output, rule, outputs, run)
        terrain = files.enter_context(RasterSource(rule.terrain, rule.terrain_crs))
        models = SurfaceModels(raster, rule.band, terrain, rule.max_height)
        for note in models.notes:
            run.progress.warning(note)
        return _clean(models, output, replace(rule, band=1), outputs, run)


def _clean(
    source: BandSource,
    output: str | os.PathLike[str],
    rule: CanopyRule,
    outputs: CanopyOutputs,
    run: Run,
) -> CanopySummary:
    """Write the cleaned band of an open source."""
    info = source.band(rule.band)
    refuse_complex(source, [rule.band])
    nodata = fitting_nodata(source, [rule.band])
    picture = None if outputs.pictures is None else CanopyPicture(source.grid)
    cleaning = Cleaning(
        source,
        rule.band,
        limit_as_stored(rule.threshold, info),
        None if rule.max_height is None else limit_as_stored(rule.max_height, info),
        nodata,
        thinned=picture is not None,
    )
    before, after = _Tally(), _Tally()
    models = source if isinstance(source, SurfaceModels) else None
    counts = SurfaceCounts()
    made = f"{source.name}: {rules_of(models.limits)}; " if models else ""
    with create_raster(
        output,
        source.grid,
        [replace(info, index=1, nodata=nodata)],
        tags={**source.tags, "CANOPYCLOUD": f"clean zero canopy {version()}: {made}{rule}"},
        options=outputs.options,
        inputs=source.paths,
    ) as target:
        windows = work_windows(source, target, [rule.band])

        def take(window: Window, piece: _Piece) -> None:
            before.add(piece.before)
            after.add(piece.after)
            counts.add(piece.counts)
            target.write(piece.data, window)
            if picture is not None and piece.picture is not None:
                picture.put(window, piece.picture)
            if picture is not None and piece.highest is not None:
                picture.highest.put(window, piece.highest)

        stream(
            windows,
            cleaning,
            take,
            total=len(windows),
            executor=run.executor,
            progress=run.progress,
        )
        summary = _summary(before, after, nodata)
        if models is not None:
            summary = replace(summary, surface=counts, limits=models.limits)
        if outputs.pictures is not None and picture is not None:
            outputs.pictures(summary, picture)
    if nodata != info.nodata and not (np.isnan(nodata) and info.nodata is None):
        run.progress.info(
            f"The raster has no nodata value; {nodata_text(nodata)} is free and is used."
        )
    return summary


class _Piece(NamedTuple):
    """A window done: its cells (1, rows, columns), what was counted, its part of the picture."""

    data: Array
    before: _Tally
    after: _Tally
    counts: SurfaceCounts
    picture: Array | None
    highest: Array | None = None


@dataclass(frozen=True)
class Cleaning:
    """The work on a window; may be sent to other processes.

    Args:
        source: the canopy height model, or a surface and a terrain model.
        band: which band.
        threshold: as `keep_canopy` takes it.
        max_height: as `keep_canopy` takes it.
        nodata: what cells that go become.
        thinned: True to give the window's part of a picture as well.
    """

    source: BandSource
    band: int
    threshold: float
    max_height: float | None
    nodata: float
    thinned: bool = False

    def __call__(self, window: Window) -> _Piece:
        """Read a window and clean it."""
        info = self.source.band(self.band)
        counts = SurfaceCounts()
        if isinstance(self.source, SurfaceModels):
            # `data` is what is written, `heights` what was there before.
            heights, valid, data, kept, counts = self.source.measured(window)
            settled = data
        else:
            data, valid = self.source.read(window, [self.band])
            heights = settled = real_values(data, info)
            kept = valid
        keep = keep_canopy(settled, kept, self.threshold, self.max_height)
        tallies = _Tally.of(heights, valid), _Tally.of(settled, keep)
        picture = highest = None
        if self.thinned:
            thin = Thumbnail(self.source.grid, 2)
            highest = Highest(self.source.grid).part(window, settled, keep)
            seen = (thin.part(window, heights, valid), thin.part(window, settled, keep))
            picture = np.concatenate(seen)
        data[~keep] = cast_nodata(self.nodata, info.dtype)
        return _Piece(data, *tallies, counts, picture, highest)


class CanopyPicture(Thumbnail):
    """A raster thinned, band 1 before and band 2 after cleaning.

    Attributes:
        highest: one band, the highest height of each block after cleaning, for maps.
    """

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid, 2)
        self.highest = Highest(grid)


def _summary(before: _Tally, after: _Tally, nodata: float) -> CanopySummary:
    return CanopySummary(
        before.count,
        after.count,
        before.smallest,
        before.mean,
        before.largest,
        after.smallest,
        after.mean,
        after.largest,
        nodata,
    )


@dataclass
class _Tally:
    """Count, sum, extremes of cells seen so far; sums in float64."""

    count: int = 0
    total: float = 0.0
    smallest: float | None = None
    largest: float | None = None

    @classmethod
    def of(cls, values: Array, chosen: BoolArray) -> _Tally:
        cells = values[chosen]
        if cells.size == 0:
            return cls()
        return cls(
            int(cells.size),
            float(cells.sum(dtype=np.float64)),
            float(cells.min()),
            float(cells.max()),
        )

    @property
    def mean(self) -> float | None:
        return self.total / self.count if self.count else None

    def add(self, other: _Tally) -> None:
        self.count += other.count
        self.total += other.total
        if other.smallest is not None and other.largest is not None:
            low = other.smallest if self.smallest is None else min(self.smallest, other.smallest)
            high = other.largest if self.largest is None else max(self.largest, other.largest)
            self.smallest, self.largest = low, high
