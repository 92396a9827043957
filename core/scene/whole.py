# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene as one raster: bands by name, one resolution, as stored or as reflectance."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..acquisition import SOURCE_TAG
from ..blocks import stream
from ..errors import BandError, ParameterError
from ..progress import SILENT, Progress
from ..raster import create_raster, work_windows
from ..version import version
from .beside import scene_tags
from .find import read_scene
from .model import Scene, SceneBand
from .reader import SceneReader
from .resolution import FLOAT32, INT16, STORED, BandAtSize
from .stack import BandStack, band_token
from .whereabouts import same_place

FORMS = (STORED, FLOAT32, INT16)


@dataclass(frozen=True)
class SceneSummary:
    """What was written.

    Args:
        scene: as it was found.
        bands: the bands, in order.
        resolution: side of a cell, in units of the CRS.
        resampled: a sentence for each band whose cells were made finer or coarser.
        nodata: of the output.
    """

    scene: Scene
    bands: tuple[SceneBand, ...]
    resolution: float
    resampled: tuple[str, ...]
    nodata: float | None

    @property
    def band_count(self) -> int:
        """Number of bands."""
        return len(self.bands)


def stack_scene(
    scene: Scene | str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    bands: Sequence[str] | None = None,
    resolution: float | None = None,
    form: str = STORED,
    options: Mapping[str, Any] | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
) -> SceneSummary:
    """Write the bands of a scene as one raster.

    Args:
        scene: what `find_scenes` gives, or the folder or archive of one.
        output: the raster to make.
        bands: standard names (blue, nir) or tokens (B02); all reflective bands if None.
        resolution: side of the cells; that of the finest band if None.
        form: "stored" cells, "float32" reflectance, or "int16" reflectance × 10 000.
        options: GDAL creation options.
        executor: where blocks are worked on; None for threads of this machine.
        progress: told what was found and how bands were brought together.

    Raises:
        CanopyCloudError: if there is no such scene or band, grids do not fit, or a file cannot
            be read or written.

    Examples:
        >>> from canopycloud.core import stack_scene
        >>> made = stack_scene("sample/scene/cloudy", "rgb.tif", bands=["red", "green", "blue"])
        >>> [(band.name, band.token) for band in made.bands]
        [('blue', 'SR_B2'), ('green', 'SR_B3'), ('red', 'SR_B4')]
    """
    if form not in FORMS:
        raise ParameterError(
            f"There is no form '{form}'.", hint="Choose from: " + ", ".join(FORMS) + "."
        )
    found = scene if isinstance(scene, Scene) else read_scene(scene)
    chosen = found.chosen(bands)
    if not chosen:
        raise BandError(
            f"{found.id} has no reflective band.",
            hint="Name the bands." if found.bands else "There are QA rasters only. Choose the "
            "folder or archive with the band files.",
        )
    _tell(found, progress)
    sources: list[BandAtSize] = []
    said: dict[str, None] = {}
    try:
        for band in chosen:
            sources.append(BandAtSize(band))
            if found.place is not None:
                said[same_place(sources[-1].grid, found.place, Path(band.path).name)] = None
        size = resolution or min(source.grid.cell_size[0] for source in sources)
        resampled = _resampled(chosen, sources, size)
        for source in sources:
            source.close()
        sources = [BandAtSize(band, size, form) for band in chosen]
        for sentence in (*filter(None, said), *resampled):
            progress.info(sentence)
        with BandStack(sources) as stack:
            reader = SceneReader(stack)
            with create_raster(
                output,
                stack.grid,
                [
                    replace(one, name=band_token(band.token) or band.token)
                    for one, band in zip(reader.bands, chosen)
                ],
                tags={
                    **scene_tags(found, chosen),
                    SOURCE_TAG: found.id,
                    "CANOPYCLOUD": f"stack scene bands {version()}",
                },
                options=options,
                inputs=[path for path in stack.paths if Path(path).exists()],
            ) as target:
                windows = work_windows(stack, target)
                stream(
                    windows,
                    reader.read,
                    lambda window, data: target.write(data, window),
                    total=len(windows),
                    executor=executor,
                    progress=progress,
                )
    finally:
        for source in sources:
            source.close()
    return SceneSummary(found, chosen, size, tuple(resampled), reader.nodata)


def _resampled(
    bands: Sequence[SceneBand], sources: Sequence[BandAtSize], size: float
) -> list[str]:
    """A sentence for each cell size that is not the one wanted."""
    sides: dict[float, list[str]] = {}
    for band, source in zip(bands, sources):
        sides.setdefault(source.grid.cell_size[0], []).append(band.token)
    sentences = []
    for side, tokens in sorted(sides.items()):
        if side > size * (1 + 1e-6):
            rule = f"each cell of {size:g} takes the value of the cell of {side:g} that it lies in"
        elif side < size * (1 - 1e-6):
            rule = f"each cell of {size:g} is the mean of the valid cells of {side:g} in it"
        else:
            continue
        sentences.append(f"Bands {', '.join(tokens)}: {rule}.")
    return sentences


def _tell(scene: Scene, progress: Progress) -> None:
    day = scene.acquired.isoformat() if scene.acquired else "date not known"
    progress.info(f"Scene {scene.id}: {scene.sensor}, {scene.product}, {day}.")
    for note in scene.notes:
        progress.warning(note)
