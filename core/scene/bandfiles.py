# SPDX-License-Identifier: GPL-2.0-or-later
"""Band files that were chosen one by one, written as one raster."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

from ..blocks import stream
from ..progress import SILENT, Progress
from ..raster import create_raster, refuse_complex, same_raster, work_windows
from ..version import version
from .beside import scene_beside, scene_tags
from .reader import SceneReader
from .stack import open_scene


@dataclass(frozen=True)
class StackSummary:
    """What was stacked: the band names in order, and the nodata value (None if there is none)."""

    bands: tuple[str, ...]
    nodata: float | None

    @property
    def band_count(self) -> int:
        """Number of bands."""
        return len(self.bands)


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
    by a mask or alpha band, those cells get one nodata value that no real cell uses. What the
    scene beside the files says of them (date, sun, QA rasters) goes with them.

    Args:
        inputs: rasters on one grid and of one type.
        output: the raster to make.
        crs: CRS to use in place of the files'.
        options: GDAL creation options.
        executor: where blocks are worked on; None for threads of this machine.
        progress: told how far it is; asked whether to stop.

    Raises:
        CanopyCloudError: if the grids or types differ, or a file cannot be read or written.

    Examples:
        >>> from pathlib import Path
        >>> from canopycloud.core import stack_bands
        >>> files = list(Path("sample/scene/cloudy").glob("*_SR_B?.TIF"))
        >>> stack_bands(files, "cloudy.tif").bands
        ('B2', 'B3', 'B4', 'B5', 'B6', 'B7')
    """
    with open_scene(inputs, crs=crs, progress=progress) as scene:
        refuse_complex(scene, [band.index for band in scene.data_bands])
        reader = SceneReader(scene, need_nodata=False)
        reader.explain(progress)
        tags = {**scene.tags, **_told(scene.paths), "CANOPYCLOUD": f"stack scene bands {version()}"}
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


def _told(paths: Sequence[str]) -> dict[str, str]:
    """What the scene that holds all of the files says of them."""
    scene = scene_beside(paths)
    if scene is None:
        return {}
    bands = [band for path in paths for band in scene.bands if same_raster(band.path, path)]
    return scene_tags(scene, bands)
