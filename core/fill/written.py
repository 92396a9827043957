# SPDX-License-Identifier: GPL-2.0-or-later
"""The rasters that a fill writes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..acquisition import SOURCE_TAG, source_name
from ..grid import Window
from ..raster import Band, RasterOutputs, RasterSource, refuse_unwritable
from ..version import version
from .filling import Filled
from .job import Job
from .settings import FillOutputs

# What OUTPUT_SOURCE holds.
SOURCE_BANDS = (Band(1, "uint8", name="source"),)
# Where OUTPUT_ERROR holds nothing.
ERROR_NODATA = -9999.0


def error_bands(bands: Sequence[Band]) -> list[Band]:
    """What OUTPUT_ERROR holds: a float band for each band of the scene, in its stored units."""
    return [
        Band(
            band.index,
            "float32",
            ERROR_NODATA,
            f"{band.name or f'band {band.index}'} standard error",
            scale=band.scale,
            unit=band.unit,
        )
        for band in bands
    ]


def refuse_unwritable_fill(
    output: str | os.PathLike[str],
    outputs: FillOutputs,
    target: RasterSource,
    bands: Sequence[Band],
    inputs: Sequence[str],
) -> None:
    """Refuse, before any work is done, what could not be written in the end."""
    refuse_unwritable(output, target.grid, bands, outputs.options, inputs)
    if outputs.output_source is not None:
        refuse_unwritable(outputs.output_source, target.grid, SOURCE_BANDS, inputs=inputs)
    if outputs.output_error is not None:
        refuse_unwritable(outputs.output_error, target.grid, error_bands(bands), inputs=inputs)


class FillFiles:
    """The filled scene, and what is asked for beside it.

    Args:
        files: where they are created.
        output: the filled scene.
        outputs: what is made beside it.
        job: that fills.
        target: the scene.
    """

    def __init__(
        self,
        files: RasterOutputs,
        output: str | os.PathLike[str],
        outputs: FillOutputs,
        job: Job,
        target: RasterSource,
    ) -> None:
        self._job = job
        made = {"CANOPYCLOUD": f"fill from donor scene {version()}: {job.choice.method}"}
        tags = {**target.tags, **made, SOURCE_TAG: source_name([target.path], target.tags)}
        grid = target.grid
        self._main: Any = files.create(
            output, grid, job.output_bands, tags=tags, options=outputs.options
        )
        self._source: Any = None
        if outputs.output_source is not None:
            self._source = files.create(
                outputs.output_source, grid, SOURCE_BANDS, tags=made, categories=job.categories()
            )
        self._error: Any = None
        if outputs.output_error is not None:
            bands = error_bands(job.output_bands)
            self._error = files.create(outputs.output_error, grid, bands, tags=made)

    def take(self, window: Window, result: Filled) -> None:
        """Write a window, and count it."""
        job = self._job
        self._main.write(result.data, window)
        if self._source is not None:
            self._source.write(result.codes[None], window)
        if self._error is not None:
            values = np.full(result.data.shape, ERROR_NODATA, dtype=np.float32)
            if result.error is not None:
                np.copyto(values, result.error, where=np.isfinite(result.error))
            self._error.write(values, window)
        job.count(result)
        if job.pictures is not None and result.seen is not None:
            job.pictures.put(window, result.seen)
