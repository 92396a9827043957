# SPDX-License-Identifier: GPL-2.0-or-later
"""One fill: how its cells are filled, the counts, and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace

import numpy as np

from ..acquisition import days_between
from ..grid import Window
from ..plural import plural
from ..progress import Progress
from ..raster import Band, Number
from ..units import area_text
from .filling import Filled, Filling
from .gaps import padding as gap_padding
from .judgement.missed import find_missed
from .judgement.trials import make_trials, more_trials
from .judgement.validation import Simulation, calibrate, measure
from .methods import Filler, Fitting, fit_filler
from .methods.seamless.survey import TILE, UNIT
from .names import MISSED, SOURCE_EMPTY, SOURCE_INTERPOLATED, SOURCE_OWN
from .pictures import FillPictures
from .settings import FillChoice
from .summary import DonorRank, FillSummary, SceneFacts
from .together.blend import Blended
from .together.errors import ErrorModel
from .together.samples import sample_trials
from .together.weights import Blend, fit_blend
from .view.check import require_same_scaling, too_few
from .view.overlap import SharedReads
from .view.sample import SAMPLE_TILES, Pairs, sample_pairs
from .view.scene import FileScene, padded, tiles
from .window import Fillers, padding
from .wording import error_raster_text, ranking_lines, trust_lines

# Enough to tell that two scenes are scaled differently.
_LEVEL_TILES = 16


class Job:
    """One fill: what is read, how cells are filled, and the counts."""

    def __init__(
        self,
        scene: FileScene,
        bands: Sequence[Band],
        nodata: Number | None,
        choice: FillChoice,
    ) -> None:
        self.scene = scene
        self.choice = choice
        self.nodata = nodata
        self.dtype = np.result_type(*[np.dtype(band.dtype) for band in bands])
        self.output_bands = [
            replace(band, index=i, nodata=nodata) for i, band in enumerate(bands, start=1)
        ]
        self.names = [band.name or f"band {band.index}" for band in self.output_bands]
        self.fillers: list[Filler | None] = []
        self.blend: Blend | None = None
        self.with_error = False
        self.errors: ErrorModel | None = None
        self.simulation = Simulation()
        self.facts = SceneFacts()
        self.pictures: FillPictures | None = None
        self._codes = np.zeros(256, dtype=np.int64)
        self._error_sum, self._error_count = 0.0, 0
        self._shares, self._covered = np.zeros((2, scene.donor_count), dtype=np.int64)

    @property
    def together(self) -> bool:
        """Whether several donors may be taken together; a copy is of one donor."""
        return (
            self.choice.donor_use == "together"
            and self.choice.method != "copy"
            and self.scene.donor_count > 1
        )

    def windows(self, block_size: int) -> list[Window]:
        """The windows that are worked on and written."""
        grid = self.scene.target.grid
        if block_size:
            return list(grid.blocks(block_size))
        return tiles(grid.shape, TILE if self.together else UNIT)

    def categories(self) -> dict[int, str]:
        """What each code of the source raster means."""
        found = {SOURCE_OWN: "own value", SOURCE_EMPTY: "still empty"}
        if self.choice.max_gap:
            found[SOURCE_INTERPOLATED] = "interpolated"
        for k, donor in enumerate(self.scene.donors):
            found[k + 1] = donor.source.name
            if self.scene.missed is not None:
                found[MISSED + k + 1] = f"missed by the mask, {donor.source.name}"
        return found

    def catch_missed(self, executor: Executor | None, progress: Progress) -> None:
        """Add cloud and shadow that the mask missed to the hole."""
        for k, donor in enumerate(self.scene.donors):
            pairs = sample_pairs(self.scene, k, _LEVEL_TILES)
            require_same_scaling(pairs, self.scene.target.name, donor.source.name)
        missed, count = find_missed(self.scene, executor=executor, progress=progress)
        progress.info(
            f"{self.cells_text(count)} are taken, by comparison with the donors, for cloud or "
            "shadow that the mask missed; they are replaced."
        )
        if count:
            self.scene.missed = missed

    def prepare(self, executor: Executor | None, progress: Progress) -> None:
        """Refuse what is scaled differently, fit the method, and try it on hidden cells."""
        donors = self.scene.donors
        share = 0.8 / len(donors)
        for k, donor in enumerate(donors):
            progress.check()
            fitted = self.choice.method in ("linear", "histogram")
            pairs = sample_pairs(self.scene, k, SAMPLE_TILES if fitted else _LEVEL_TILES)
            require_same_scaling(pairs, self.scene.target.name, donor.source.name)
            if pairs.one_scene:
                progress.warning(
                    f"{donor.source.name} has the values of the input in all sampled cells that "
                    f"are clear in both ({pairs.count}). If it is the same scene without its "
                    "mask, its clouds fill the gaps: give scenes of other dates."
                )
            if self.pictures is not None and k == 0:
                self.pictures.pairs = pairs
            filler = fit_filler(
                self.scene,
                k,
                self.choice.method,
                Fitting(
                    pairs=pairs if fitted else None,
                    distrust_rim=self.choice.catch_missed,
                    misfit=self.together or self.with_error,
                    executor=executor,
                    progress=progress.part(k * share, (k + 1) * share),
                ),
            )
            self.fillers.append(filler)
            for line in filler.describe(donor.source.name, self.names) if filler else ():
                progress.info(line)
            if filler is None:
                self._refuse(pairs, k, progress)
        trials = make_trials(
            self.scene,
            self.choice.method,
            self.fillers,
            self.choice.catch_missed,
            self.together or self.with_error,
            progress.part(0.8, 1),
        )
        samples = None
        if self.together or (self.with_error and len(donors) > 1):
            samples = sample_trials(trials.tried)
        if self.together:
            more = more_trials(
                self.scene, self.choice.method, self.fillers, trials, self.choice.catch_missed,
                progress,
            )  # fmt: skip
            samples = sample_trials((*trials.tried, *more)) if more else samples
            self.blend = fit_blend(samples)
            if self.blend is None and len([one for one in self.fillers if one]) > 1:
                progress.info(
                    "Too few cells could be hidden to determine the weight of each donor: donors "
                    "are used in order."
                )
        if self.with_error:
            self.errors = calibrate(trials, self.dtype, self.blend, samples)
        self.simulation = measure(trials, self.names, self.dtype, self.nodata, self.blend)

    def _refuse(self, pairs: Pairs, k: int, progress: Progress) -> None:
        """A donor without enough common cells is left out, and said so; the only one raises."""
        error = too_few(pairs, self.scene.donors[k].source.name, self.choice.method)
        if len(self.scene.donors) == 1:
            raise error
        progress.warning(f"{error.message} It is not used.")

    def ways(self) -> Fillers:
        """What fills the scene, once `prepare` is done."""
        blended = None if self.blend is None else Blended.of(self.blend, self.fillers)
        return Fillers(self.fillers, blended, self.errors is not None)

    def filling(self, windows: Sequence[Window]) -> Filling:
        """The work on each of these windows; what they have in common is read once."""
        used = self.ways()
        planned = [self._read_for(window, used) for window in windows]
        return Filling(
            SharedReads(self.scene, planned, [planned] * self.scene.donor_count),
            used,
            self.dtype,
            self.nodata,
            self.choice.max_gap,
            self.scene.missed,
            self.pictures,
            self.errors,
        )

    def _read_for(self, window: Window, used: Fillers) -> Window:
        wide = padded(window, gap_padding(self.choice.max_gap), self.scene.shape)
        return padding(wide, used, self.scene.shape)

    def _ranking(self) -> tuple[DonorRank, ...]:
        """The donors that were taken together, best first, and those that were not."""
        blend = self.blend
        if blend is None:
            return ()
        hole = int(self._codes.sum() - self._codes[SOURCE_OWN])
        filled = max(int(self._shares.sum()), 1)
        rest = [k for k in range(self.scene.donor_count) if k not in blend.ranking]
        return tuple(
            DonorRank(
                self.scene.donors[k].source.name,
                blend.alone[k] if k in blend.ranking else None,
                days_between(self.facts.scene, self.facts.donors[k])
                if k < len(self.facts.donors)
                else None,
                int(self._covered[k]) / max(hole, 1),
                int(self._shares[k]) / filled,
                "together" if k in blend.chosen else "gaps" if self.fillers[k] else "unused",
            )
            for k in (*blend.ranking, *rest)
        )

    def cells_text(self, count: int) -> str:
        """So many cells, and their area where it is known."""
        area = area_text(count, self.facts.cell)
        cells = plural(count, "cell")
        return f"{cells} ({area})" if area else cells

    def count(self, result: Filled) -> None:
        """Add a window to the counts."""
        self._codes += np.bincount(result.codes.ravel(), minlength=256)
        self._shares += result.shares
        self._covered += result.covered
        if result.error is not None:
            self._error_sum += float(np.nansum(result.error, dtype=np.float64))
            self._error_count += int(np.isfinite(result.error).sum())

    def _why_none(self) -> str:
        target = self.scene.target
        stated = target.has_mask or any(band.nodata is not None for band in target.data_bands)
        if stated or self.choice.mask is not None or self.dtype.kind == "f":
            return ""
        return (
            " It states no nodata value and there is no mask, so every cell counts as data. If "
            "its gaps hold a number, 0 say, set that as its nodata value."
        )

    def summary(self, progress: Progress) -> FillSummary:
        """The counts, also for the log."""
        every = range(1, self.scene.donor_count + 1)
        per_donor = tuple(int(self._codes[k] + self._codes[MISSED + k]) for k in every)
        missed = sum(int(self._codes[MISSED + k]) for k in every)
        empty = int(self._codes[SOURCE_EMPTY])
        between = int(self._codes[SOURCE_INTERPOLATED])
        filled = sum(per_donor) + between
        most = " for the most part" if self.blend else ""
        for donor, count in zip(self.scene.donors, per_donor):
            progress.info(f"{self.cells_text(count)} filled from {donor.source.name}{most}")
        if between:
            progress.info(f"{self.cells_text(between)} interpolated from the cells around")
        if not filled and not empty:
            progress.info("The input has no gaps: nothing had to be filled." + self._why_none())
        elif self.with_error and self.errors is None:
            progress.warning(
                "Too few cells could be hidden to estimate the error of each cell: the error "
                "raster has no data."
            )
        if empty:
            progress.warning(
                f"Left without data, as no donor has any: {self.cells_text(empty)}. Add another "
                "donor."
            )
        simulation = self.simulation
        summary = FillSummary(
            filled,
            empty,
            missed,
            between,
            _overall([band.rmse for band in simulation.trust]),
            _overall([band.rmse_copy for band in simulation.trust]),
            simulation.trust,
            simulation.count,
            per_donor,
            replace(
                self.facts,
                methods=tuple(filler.method if filler else "" for filler in self.fillers),
                suspect_pixel_count=simulation.suspect,
                refitted=simulation.refitted,
                ranking=self._ranking(),
                gain=self.blend.gain if self.blend else None,
            ),
            # Windows differ with the size of blocks, and with them the last digits of sums.
            float(f"{self._error_sum / self._error_count:.6g}") if self._error_count else None,
        )
        if summary.mean_error is not None:
            progress.info(error_raster_text(summary))
        for line in ranking_lines(summary.facts):
            progress.info(line)
        for line in trust_lines(summary):
            progress.info(line)
        return summary


def _overall(errors: Sequence[float]) -> float | None:
    """Root of the mean square over bands."""
    return float(np.sqrt(np.mean(np.square(errors)))) if errors else None
