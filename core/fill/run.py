# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill the holes of a raster from donors: files in, files out."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import replace
from itertools import zip_longest
from typing import Any, Callable

import numpy as np

from ..blocks import stream
from ..errors import GridError, ParameterError
from ..grid import Window
from ..progress import SILENT, Progress
from ..raster import (
    Array,
    Band,
    RasterOutputs,
    RasterSource,
    cast_nodata,
    fitting_nodata,
    refuse_complex,
)
from ..version import version
from .align import AlignedRaster, match_bands
from .apply import Bytes, fill_window, interpolate_gaps, reach
from .check import require_same_scaling, require_same_units, too_few
from .fitting import describe, fit_filler
from .gaps import reach as gap_reach
from .methods import Filler
from .missed import find_missed
from .names import (
    MAX_DONORS,
    MAX_GAP,
    METHODS,
    MISSED,
    SOURCE_EMPTY,
    SOURCE_INTERPOLATED,
    SOURCE_OWN,
)
from .overlap import SharedReads
from .pictures import FillPictures
from .radiometry import SAMPLE_TILES, Pairs, sample_pairs
from .scene import FileScene, around, inside, tiles
from .seamless import AHEAD, UNIT
from .summary import BandTrust, FillSummary
from .validation import simulate

# Enough to tell that two scenes are scaled differently.
_LEVEL_TILES = 16


def fill_from_donors(
    input_raster: str | os.PathLike[str],
    donors: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    mask: str | os.PathLike[str] | None = None,
    method: str = "seamless",
    resampling: str = "nearest",
    catch_missed: bool = False,
    max_gap: int = 0,
    output_source: str | os.PathLike[str] | None = None,
    crs: Any = None,
    donor_crs: Sequence[Any] = (),
    mask_crs: Any = None,
    block_size: int = 0,
    options: Mapping[str, Any] | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
    pictures: Callable[[FillSummary, FillPictures], None] | None = None,
) -> FillSummary:
    """Write `input_raster` with its hole filled from `donors`.

    A value is in the hole if it is no data, or if the mask covers its cell. Every other value
    is written as it is. A donor's own missing data is never used: per cell the first donor in
    which every band is data gives the values.

    Args:
        input_raster: the scene with the hole.
        donors: scenes of the same bands, in order of preference, on any grid.
        output: the raster to make; type, band names and nodata value as the input's.
        mask: raster whose non-zero cells are hole, beside missing data.
        method: one of `METHODS`.
        resampling: how a donor on other cells is brought to the input's: one of `RESAMPLING`.
        catch_missed: also fill cloud and shadow that were not masked, found against the donors.
        max_gap: interpolate what no donor fills where it is at most so many cells wide; 0: never.
        output_source: byte raster to make: 0 own, 1… the donor, 101… the donor for a cell that
            `catch_missed` found, 254 interpolated, 255 still empty.
        crs: CRS to use in place of the input file's.
        donor_crs: CRS to use in place of each donor's, None to keep it.
        mask_crs: CRS to use in place of the mask's.
        block_size: side of the windows that are worked on; 0 for a good one. No effect on values.
        options: GDAL creation options of `output`.
        executor: where windows are worked on; None for threads of this machine.
        progress: told how far it is and what was found; asked whether to stop.
        pictures: given what is returned, and the filled scene and its sources thinned, when all
            cells are done, before the files are closed: a page can be drawn meanwhile.

    Returns:
        Counts, and the error on simulated holes.

    Raises:
        BandError: if a donor's bands do not match the input's.
        GridError: if a donor does not overlap, or the mask does not cover, the input.
        ProductError: if a donor is scaled differently.
        NotEnoughDataError: if too few cells are clear in both to fit the method.
        CanopyCloudError: if a raster cannot be read or written.
    """
    _check(method, donors, max_gap)
    with ExitStack() as stack:
        target = stack.enter_context(RasterSource(input_raster, crs))
        bands = target.data_bands
        refuse_complex(target, [band.index for band in bands])
        if len(bands) < target.count:
            progress.info("The alpha band says what is data; it is not written to the output.")
        opened = [
            stack.enter_context(RasterSource(path, own))
            for path, own in zip_longest(donors, donor_crs[: len(donors)])
        ]
        hidden = stack.enter_context(RasterSource(mask, mask_crs)) if mask is not None else None
        aligned = [_align(target, bands, donor, resampling, progress) for donor in opened]
        scene = FileScene(
            target, [band.index for band in bands], _cover(hidden, target, progress), aligned
        )
        job = _Job(scene, bands, _nodata(target, bands, hidden), method, block_size)
        job.max_gap = max_gap
        if pictures is not None:
            job.pictures = FillPictures(target.grid, job.output_bands)
        if catch_missed:
            job.catch_missed(executor, progress.part(0, 0.2))
        job.prepare(executor, progress.part(0.2 if catch_missed else 0, 0.4))
        inputs = [source.path for source in (target, *opened, *([hidden] if hidden else []))]
        with RasterOutputs(inputs) as outputs:
            tags = {**target.tags, "CANOPYCLOUD": f"fill from donor scene {version()}: {method}"}
            main = outputs.create(
                output, target.grid, job.output_bands, tags=tags, options=options
            )
            source = None
            if output_source is not None:
                source = outputs.create(
                    output_source,
                    target.grid,
                    [Band(1, "uint8", name="source")],
                    tags={"CANOPYCLOUD": tags["CANOPYCLOUD"]},
                    categories=job.categories(),
                )

            def take(window: Window, result: tuple[Array, Bytes, Array | None]) -> None:
                data, codes, seen = result
                main.write(data, window)
                if source is not None:
                    source.write(codes[None], window)
                job.count(codes)
                if job.pictures is not None and seen is not None:
                    job.pictures.put(window, seen)

            windows = job.windows()
            job.share(windows)
            stream(
                windows,
                job.work,
                take,
                total=len(windows),
                executor=executor,
                ahead=AHEAD,
                progress=progress.part(0.4, 1),
            )
            summary = job.summary(progress)
            if pictures is not None and job.pictures is not None:
                pictures(summary, job.pictures)
    return summary


class _Job:
    """One fill: what is read, how cells are filled, and the counts."""

    def __init__(
        self,
        scene: FileScene,
        bands: Sequence[Band],
        nodata: float | None,
        method: str,
        block_size: int,
    ) -> None:
        self.scene = scene
        self.method = method
        self.nodata = nodata
        self.block_size = block_size
        self.dtype = np.result_type(*[np.dtype(band.dtype) for band in bands])
        self.output_bands = [
            replace(band, index=i, nodata=nodata) for i, band in enumerate(bands, start=1)
        ]
        self.names = [band.name or f"band {band.index}" for band in self.output_bands]
        self.fillers: list[Filler | None] = []
        self.trust: tuple[BandTrust, ...] = ()
        self.hidden = 0
        self.max_gap = 0
        self.wary = False
        self.pictures: FillPictures | None = None
        self.reads = SharedReads(scene, [], [[]] * scene.donor_count)
        self._codes = np.zeros(256, dtype=np.int64)

    def windows(self) -> list[Window]:
        """The windows that are worked on and written."""
        grid = self.scene.target.grid
        if self.block_size:
            return list(grid.blocks(self.block_size))
        return tiles(grid.shape, UNIT)

    def categories(self) -> dict[int, str]:
        """What each code of the source raster means."""
        found = {SOURCE_OWN: "own value", SOURCE_EMPTY: "still empty"}
        if self.max_gap:
            found[SOURCE_INTERPOLATED] = "interpolated"
        for k, donor in enumerate(self.scene.donors):
            found[k + 1] = donor.source.name
            if self.scene.missed is not None:
                found[MISSED + k + 1] = f"missed by the mask, {donor.source.name}"
        return found

    def catch_missed(self, executor: Executor | None, progress: Progress) -> None:
        """Add cloud and shadow that the mask missed to the hole."""
        self.wary = True
        for k, donor in enumerate(self.scene.donors):
            pairs = sample_pairs(self.scene, k, _LEVEL_TILES)
            require_same_scaling(pairs, self.scene.target.name, donor.source.name)
        missed, count = find_missed(self.scene, executor=executor, progress=progress)
        progress.info(f"{count} cells are cloud or shadow that the mask missed, by the donor.")
        if count:
            self.scene.missed = missed

    def prepare(self, executor: Executor | None, progress: Progress) -> None:
        """Refuse what is scaled differently, fit the method, and try it on hidden cells."""
        donors = self.scene.donors
        share = 0.8 / len(donors)
        for k, donor in enumerate(donors):
            progress.check()
            fitted = self.method in ("linear", "histogram")
            pairs = sample_pairs(self.scene, k, SAMPLE_TILES if fitted else _LEVEL_TILES)
            require_same_scaling(pairs, self.scene.target.name, donor.source.name)
            if self.pictures is not None and k == 0:
                self.pictures.pairs = pairs
            filler = fit_filler(
                self.scene,
                k,
                self.method,
                pairs=pairs if fitted else None,
                wary=self.wary,
                executor=executor,
                progress=progress.part(k * share, (k + 1) * share),
            )
            self.fillers.append(filler)
            for line in describe(filler, self.method, donor.source.name, self.names):
                progress.info(line)
            if filler is None:
                self._refuse(pairs, k, progress)
        self.trust, self.hidden = simulate(
            self.scene,
            self.method,
            self.fillers,
            self.names,
            self.dtype,
            self.nodata,
            self.wary,
            executor,
            progress.part(0.8, 1),
        )

    def _refuse(self, pairs: Pairs, k: int, progress: Progress) -> None:
        """A donor without enough common cells is left out, and said so; the only one raises."""
        error = too_few(pairs, self.scene.donors[k].source.name, self.method)
        if len(self.scene.donors) == 1:
            raise error
        progress.warning(f"{error.message} It is not used.")

    def share(self, windows: Sequence[Window]) -> None:
        """Read what these windows have in common once."""
        planned = [self._read_for(window) for window in windows]
        self.reads = SharedReads(self.scene, planned, [planned] * self.scene.donor_count)

    def _read_for(self, window: Window) -> Window:
        wide = around(window, gap_reach(self.max_gap), self.scene.shape)
        return reach(wide, self.fillers, self.scene.shape)

    def work(self, window: Window) -> tuple[Array, Bytes, Array | None]:
        """Fill one window.

        Returns:
            Values (bands, rows, columns), source codes (rows, columns), and what the window
            gives to the pictures of the report.
        """
        wide = around(window, gap_reach(self.max_gap), self.scene.shape)
        empty = self._empty_value()
        out, codes, cells = fill_window(
            self.reads, wide, self.fillers, self.dtype, self.nodata, empty
        )
        read = self._read_for(window)
        self.reads.release(read, read)
        given = cells.data
        if self.max_gap:
            interpolate_gaps(out, codes, cells, self.max_gap, self.nodata)
            place = inside(window, wide)
            every = (slice(None), *place)
            out, codes, given = out[every], codes[place], given[every]
        if self.scene.missed is not None:
            codes[self.scene.missed.read(window) & (codes > 0) & (codes <= MAX_DONORS)] += MISSED
        seen = None
        if self.pictures is not None:
            seen = self.pictures.part(window, given, out, codes)
        return np.ascontiguousarray(out), codes, seen

    def _empty_value(self) -> Any:
        if self.nodata is None:
            return np.nan if self.dtype.kind == "f" else 0
        return cast_nodata(self.nodata, self.dtype)

    def count(self, codes: Bytes) -> None:
        """Add the codes of a window to the counts."""
        self._codes += np.bincount(codes.ravel(), minlength=256)

    def summary(self, progress: Progress) -> FillSummary:
        """The counts, also for the log."""
        every = range(1, self.scene.donor_count + 1)
        per_donor = tuple(int(self._codes[k] + self._codes[MISSED + k]) for k in every)
        missed = sum(int(self._codes[MISSED + k]) for k in every)
        empty = int(self._codes[SOURCE_EMPTY])
        between = int(self._codes[SOURCE_INTERPOLATED])
        filled = sum(per_donor) + between
        for donor, count in zip(self.scene.donors, per_donor):
            progress.info(f"{count} cells filled from {donor.source.name}")
        if between:
            progress.info(f"{between} cells interpolated from their neighbours")
        if not filled and not empty:
            progress.info("The input has no hole: nothing had to be filled.")
        if empty:
            progress.warning(
                f"{empty} cells stay without data: no donor has data there. Add another donor."
            )
        self._log_trust(progress)
        return FillSummary(
            filled,
            empty,
            missed,
            between,
            _overall([band.rmse for band in self.trust]),
            _overall([band.rmse_copy for band in self.trust]),
            self.trust,
            self.hidden,
            per_donor,
        )

    def _log_trust(self, progress: Progress) -> None:
        if not self.trust:
            return
        progress.info(f"Tried on {self.hidden} clear cells, hidden in the shape of the hole:")
        for band in self.trust:
            alike = "" if band.correlation is None else f", correlation {band.correlation:.3f}"
            progress.info(
                f"  {band.name}: RMSE {band.rmse:.4g} (copy {band.rmse_copy:.4g}){alike}, "
                f"bias {band.bias:+.3g}"
            )


def _overall(errors: Sequence[float]) -> float | None:
    """Root of the mean square over bands."""
    return float(np.sqrt(np.mean(np.square(errors)))) if errors else None


def _check(method: str, donors: Sequence[Any], max_gap: int) -> None:
    if not 0 <= max_gap <= MAX_GAP:
        raise ParameterError(
            f"Gaps of {max_gap} cells were asked to be interpolated.",
            hint=f"Give 0 (none) to {MAX_GAP} cells.",
            value=max_gap,
        )
    if method not in METHODS:
        raise ParameterError(
            f"Method '{method}' is not known.",
            hint="Use one of: " + ", ".join(METHODS) + ".",
            value=method,
        )
    if not 1 <= len(donors) <= MAX_DONORS:
        raise ParameterError(
            f"{len(donors)} donors were given.",
            hint=f"Give 1 to {MAX_DONORS} donor scenes.",
            value=len(donors),
        )


def _align(
    target: RasterSource,
    bands: Sequence[Band],
    donor: RasterSource,
    resampling: str,
    progress: Progress,
) -> AlignedRaster:
    chosen = match_bands(bands, donor.data_bands, target.name, donor.name)
    refuse_complex(donor, chosen)
    donor_bands = [donor.band(i) for i in chosen]
    require_same_units(target, bands, donor, donor_bands)
    aligned = AlignedRaster(donor, target.grid, chosen, resampling)
    if aligned.note:
        progress.info(aligned.note)
    order = [band.index for band in donor.data_bands]
    if chosen != order[: len(chosen)]:
        names = ", ".join(f"{b.name} ({b.index})" for b in donor_bands)
        progress.info(f"Bands of {donor.name} are matched by name: {names}.")
    types = {band.dtype for band in donor_bands}
    if types != {band.dtype for band in bands}:
        progress.info(
            f"{donor.name} stores {', '.join(sorted(types))}; its values are rounded and clipped "
            f"to the input's type {bands[0].dtype} where it cannot hold them."
        )
    return aligned


def _cover(
    mask: RasterSource | None, target: RasterSource, progress: Progress
) -> AlignedRaster | None:
    if mask is None:
        return None
    aligned = AlignedRaster(mask, target.grid, [1], "nearest")
    if aligned.note:
        progress.info(aligned.note)
    if not aligned.covers_all():
        raise GridError(
            f"The mask {mask.name} does not cover the whole input, so it is not known whether "
            "there is cloud outside it.",
            hint="Use a mask made from the input's own QA band.",
            path=mask.path,
        )
    return aligned


def _nodata(
    target: RasterSource, bands: Sequence[Band], mask: RasterSource | None
) -> float | None:
    """The nodata value of the output: the input's, or a free one where cells may stay empty."""
    first = bands[0].nodata
    if first is not None or (mask is None and not target.has_mask):
        return first
    return fitting_nodata(target, [band.index for band in bands])
