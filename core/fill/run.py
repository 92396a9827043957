# SPDX-License-Identifier: GPL-2.0-or-later
"""Fill the holes of a raster from donors: files in, files out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from ..blasthreads import one_blas_thread
from ..blocks import stream
from ..heap import give_back
from ..raster import (
    RasterOutputs,
    RasterSource,
    Unchanged,
    refuse_complex,
)
from ..settings import Run, settled
from .inputs import (
    align_donor,
    align_mask,
    check_choices,
    facts_of,
    output_nodata,
    refuse_the_scene_itself,
)
from .job import Job
from .methods.seamless.survey import AHEAD
from .pictures import FillPictures
from .registration.donors import register_donors
from .settings import FillChoice, FillOutputs
from .summary import FillSummary
from .view.scene import FileScene
from .wording import facts_lines
from .written import FillFiles, refuse_unwritable_fill


def fill_from_donors(
    input_raster: str | os.PathLike[str],
    donors: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    choice: FillChoice | None = None,
    outputs: FillOutputs | None = None,
    run: Run | None = None,
    **shortcuts: Any,
) -> FillSummary:
    """Write `input_raster` with its hole filled from `donors`.

    A value is in the hole if it is no data, or if the mask covers its cell. Every other value
    is written as it is. A donor's own missing data is never used: per cell the donors in which
    every band is data give the values, together or the first of them; see `FillChoice`.

    Args:
        input_raster: the scene with the hole.
        donors: scenes of the same bands, in order of preference, on any grid.
        output: the raster to make; type, band names and nodata value as the input's.
        choice: what is filled, and how.
        outputs: what is made beside the scene, and how files are written.
        run: CRS of the scene, executor, progress. The executor may be of processes: values are
            the same, bit for bit.
        **shortcuts: fields of these three by name, ``method="linear", mask="mask.tif"``, say.

    Returns:
        Counts, and the error on simulated holes.

    Raises:
        BandError: if a donor's bands do not match the input's.
        GridError: if a donor does not overlap the input or its content lies more than a few cells
            off, or if the mask does not cover it.
        ProductError: if a donor is scaled differently.
        NotEnoughDataError: if too few cells are clear in both to fit the method.
        ParameterError: if a setting is not known, or a donor is the input itself.
        CanopyCloudError: if a raster cannot be read or written.
        TypeError: if a shortcut is no field of the three.

    Examples:
        >>> from pathlib import Path
        >>> from canopycloud.core import fill_from_donors, mask_clouds
        >>> for date in ("cloudy", "donor"):
        ...     folder = Path("sample/scene") / date
        ...     bands, qa = list(folder.glob("*_SR_B?.TIF")), next(folder.glob("*_QA_PIXEL.TIF"))
        ...     _ = mask_clouds(bands, qa, f"{date}.tif", dilation_cloud=60, dilation_shadow=90)
        >>> done = fill_from_donors("cloudy.tif", ["donor.tif"], "filled.tif", method="linear")
        >>> print(f"{done.filled_pixel_count:,} filled, {done.unfilled_pixel_count:,} left empty")
        58,566 filled, 2,592 left empty
    """
    choice, outputs, run = settled(
        shortcuts, choice or FillChoice(), outputs or FillOutputs(), run or Run()
    )
    check_choices(choice, donors)
    progress = run.progress
    with one_blas_thread(), ExitStack() as stack:
        target = stack.enter_context(RasterSource(input_raster, run.crs))
        bands = target.data_bands
        refuse_complex(target, [band.index for band in bands])
        if len(bands) < target.count:
            progress.info("The alpha band says what is data; it is not written to the output.")
        opened = [
            stack.enter_context(RasterSource(path, own))
            for path, own in zip_longest(donors, choice.donor_crs[: len(donors)])
        ]
        mask = None
        if choice.mask is not None:
            mask = stack.enter_context(RasterSource(choice.mask, choice.mask_crs))
        refuse_the_scene_itself(target, opened, mask)
        aligned = [
            align_donor(target, bands, donor, choice.resampling, progress) for donor in opened
        ]
        scene = FileScene(
            target, [band.index for band in bands], align_mask(mask, target, progress), aligned
        )
        job = Job(scene, bands, output_nodata(target, bands, mask), choice)
        inputs = [source.path for source in (target, *opened, *([mask] if mask else []))]
        refuse_unwritable_fill(output, outputs, target, job.output_bands, inputs)
        unchanged = Unchanged(inputs)
        job.with_error = outputs.output_error is not None
        job.facts = facts_of(target, bands, opened)
        for line in facts_lines(job.facts, [donor.name for donor in opened]):
            progress.info(line)
        if outputs.pictures is not None:
            job.pictures = FillPictures(target.grid, job.output_bands)
            job.pictures.taken = job.facts.scene
        shifts = register_donors(scene, choice, progress)
        job.facts = replace(job.facts, shifts=shifts)
        if choice.catch_missed:
            job.catch_missed(run.executor, progress.part(0, 0.2))
        job.prepare(run.executor, progress.part(0.2 if choice.catch_missed else 0, 0.4))
        give_back()
        with RasterOutputs(inputs) as files:
            written = FillFiles(files, output, outputs, job, target)
            windows = job.windows(outputs.block_size)
            stream(
                windows,
                job.filling(windows),
                written.take,
                total=len(windows),
                executor=run.executor,
                ahead=AHEAD,
                progress=progress.part(0.4, 1),
            )
            unchanged.check()
            summary = job.summary(progress)
            if outputs.pictures is not None and job.pictures is not None:
                outputs.pictures(summary, job.pictures)
    return summary
