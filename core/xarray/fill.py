# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill From Donor Scene on DataArrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np

from ..blasthreads import one_blas_thread
from ..errors import GridError, ParameterError
from ..fill.filling import Filling
from ..fill.gaps import padding as gap_padding
from ..fill.inputs import align_donor, align_mask, check_choices, output_nodata
from ..fill.job import Job
from ..fill.settings import FillChoice
from ..fill.view.overlap import SharedReads
from ..fill.view.scene import FileScene, MissedCells, SceneView, padded
from ..fill.window import Fillers, padding
from ..grid import Window
from ..progress import SILENT
from ..raster import Array, Number, RasterSource
from ..settings import Run, settled
from .arrays import ArraySource, source_of
from .chunks import like, map_chunks


class _AtHand(SceneView):
    """A scene whose cells are in memory: there is nothing to share and to release."""

    def read(self, window: Window) -> Any:
        return self._scene.read(window)

    def donor(self, k: int, window: Window) -> Any:
        return self._scene.donor(k, window)

    def release(self, own: Window, donors: Window) -> None:
        """Nothing was kept."""


@dataclass(frozen=True)
class _Fill:
    """Fills a chunk: the scene, its donors, and the mask if there is one."""

    fillers: Fillers
    dtype: np.dtype[Any]
    nodata: Number | None
    max_gap: int
    missed: MissedCells | None
    resampling: str
    donors: int

    def __call__(self, sources: Sequence[ArraySource], window: Window) -> Array:
        scene = _scene(
            sources[0], sources[1 : 1 + self.donors], (*sources[1 + self.donors :], None)[0]
        )
        scene.missed = self.missed
        filling = Filling(
            cast(SharedReads, _AtHand(scene)),
            self.fillers,
            self.dtype,
            self.nodata,
            self.max_gap,
            self.missed,
        )
        return filling(window).data


def fill(
    scene: Any,
    donors: Sequence[Any],
    *,
    mask: Any = None,
    nodata: float | None = None,
    run: Run | None = None,
    **settings: Any,
) -> Any:
    """The holes of a scene filled from donors; see `core.fill.fill_from_donors`.

    How the donors' values become the scene's is fitted at once, which computes the arrays window
    by window, some of them more than once: persist them, or open them from files. The filling
    itself is lazy.

    Args:
        scene: DataArray (y, x) or (band, y, x); its missing data are the hole.
        donors: DataArrays of the same bands on the same grid, in order of preference.
        mask: DataArray (y, x) whose non-zero cells are hole, too.
        nodata: nodata value of scene and donors; None for those in their attributes.
        run: executor and progress of the fit.
        **settings: `method`, `donor_use`, `catch_missed`, `max_gap`.

    Returns:
        The scene, as lazy as it came. Its attribute `simulated_rmse` is the error on hidden clear
        cells, in stored units.

    Raises:
        GridError: if the arrays are not on one grid.
        CanopyCloudError: as `fill_from_donors`.
    """
    choice, run = settled(settings, FillChoice(), run or Run())
    if choice.mask is not None or choice.donor_crs or choice.resampling != "nearest":
        raise ParameterError(
            "Files, CRS and resampling are for the file tool.",
            hint="Give arrays on the scene's grid: donor.rio.reproject_match(scene), say.",
        )
    check_choices(choice, donors)
    target = source_of(scene, "scene", run.crs, nodata)
    given = [
        source_of(donor, f"donor {place}", run.crs, nodata)
        for place, donor in enumerate(donors, start=1)
    ]
    masks = [] if mask is None else [source_of(mask, "mask", run.crs)]
    for other in (*given, *masks):
        _require_same_grid(target, other)
    view = _scene(target, given, masks[0] if masks else None)
    job = Job(view, target.bands, output_nodata(target, target.bands, (*masks, None)[0]), choice)
    with one_blas_thread():
        if choice.catch_missed:
            job.catch_missed(run.executor, run.progress.part(0, 0.5))
        job.prepare(run.executor, run.progress.part(0.5, 1))

    ways = job.ways()

    def reach(window: Window) -> Window:
        wide = padded(window, gap_padding(choice.max_gap), view.shape)
        return padding(wide, ways, view.shape)

    work = _Fill(
        ways, job.dtype, job.nodata, choice.max_gap, view.missed, choice.resampling,
        len(given),
    )  # fmt: skip
    cells = map_chunks(work, [target, *given, *masks], job.dtype, reach=reach)
    filled = like(scene, cells, job.nodata)
    errors = [band.rmse for band in job.simulation.trust]
    if errors:
        filled.attrs["simulated_rmse"] = float(np.sqrt(np.mean(np.square(errors))))
    return filled


def _scene(
    target: RasterSource, donors: Sequence[RasterSource], mask: RasterSource | None
) -> FileScene:
    aligned = [align_donor(target, target.bands, donor, "nearest", SILENT) for donor in donors]
    bands = [band.index for band in target.bands]
    return FileScene(target, bands, align_mask(mask, target, SILENT), aligned)


def _require_same_grid(target: ArraySource, other: ArraySource) -> None:
    differences = target.grid.differences(other.grid)
    if differences:
        raise GridError(
            f"The {other.name} is on another grid than the scene: {'; '.join(differences)}.",
            hint="Bring it there first: donor.rio.reproject_match(scene), say.",
        )
