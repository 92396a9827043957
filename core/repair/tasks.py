# SPDX-License-Identifier: GPL-2.0-or-later
"""The work on one scene: a picklable description that threads, processes or a cluster do.

A bad scene is an answer and no error: whoever asked goes on with the others.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, TypeVar, Union

import numpy as np

from ..errors import Cancelled, CanopyCloudError, GridError, OutputError, RasterReadError
from ..fill import SOURCE_EMPTY
from ..fill.names import MAX_DONORS, MISSED
from ..lineage import Lineage, carrying
from ..plural import plural
from ..progress import SILENT, Progress
from ..qa import mask_clouds
from ..qa.products import CLASSES, ENGINES, QA
from ..qa.summary import MaskSummary
from ..raster import RasterSource, work_windows
from ..scene import Scene, stack_scene
from ..staging import make_folder, remove_folder
from .settings import RepairChoice
from .staged import Filled, fill_staged
from .summary import DonorUse, FillDone, MaskDone

#: Folder of the masked scenes, below that of the outputs.
MASKED = "masked"
#: Of those that were compared with other dates as well.
SECOND = "second_opinion"
_FILL, _RESCUED = CLASSES["fill"].code, CLASSES["rescued"].code
_PATIENCE = 0.5  # seconds before a second try
Done = TypeVar("Done")


@dataclass(frozen=True)
class Failed:
    """Why a scene could not be worked on."""

    reason: str


@dataclass(frozen=True)
class MaskTask:
    """Stack a scene and mask it by its own QA raster, and by clear scenes where there are any.

    Args:
        name: of the outputs.
        scene: as it was found.
        folder: of the outputs.
        choice: what is masked.
        key: of all that the masked scene depends on.
        lineage: what the outputs say of the run, wherever the work is done.
        clear: names of the scenes that it is compared with.
        clear_files: of them, masked, relative to `folder`.
    """

    name: str
    scene: Scene
    folder: str
    choice: RepairChoice
    key: str
    lineage: Lineage | None = None
    clear: tuple[str, ...] = ()
    clear_files: tuple[str, ...] = ()

    def __call__(self, progress: Progress = SILENT) -> MaskDone | Failed:
        """Write the masked scene and its mask."""
        return tried(lambda: self._done(progress), self.choice.retries)

    def _done(self, progress: Progress) -> MaskDone:
        begin = time.monotonic()
        place = SECOND if self.clear else MASKED
        file, mask = f"{place}/{self.name}_masked.tif", f"{place}/{self.name}_mask.tif"
        masked = Path(self.folder) / file
        method = self.choice.mask_method
        # The stack is needed for a moment only.
        scratch = make_folder(masked.parent)
        try:
            stack = scratch / "stack.tif"
            made = stack_scene(
                self.scene,
                stack,
                bands=list(self.choice.bands) or None,
                resolution=self.choice.resolution,
                form=self.choice.form,
                options={"COMPRESS": "NONE"},
                progress=progress.part(0.0, 0.4),
            )
            found = mask_clouds(
                stack,
                None,
                masked,
                classes=tuple(self.choice.classes),
                confidence=self.choice.confidence,
                dilation_cloud=self.choice.dilation_cloud,
                dilation_shadow=self.choice.dilation_shadow,
                output_mask=Path(self.folder) / mask,
                options={"COMPRESS": "DEFLATE"},
                method=method if self.clear or method in ENGINES else QA,
                clear_scenes=[Path(self.folder) / name for name in self.clear_files],
                progress=progress.part(0.4, 1.0),
            )
        finally:
            remove_folder(scratch)
        with RasterSource(masked) as source:
            grid = source.grid
            return MaskDone(
                self.key,
                file,
                mask,
                tuple((band.name, band.token) for band in made.bands),
                tuple((band.scale, band.offset) for band in source.data_bands),
                "" if grid.crs is None else grid.crs.wkt,
                grid.cell_size,
                grid.bounds,
                found.total,
                found.fill,
                found.masked,
                found.product,
                (*found.notes, *self._said(found)),
                time.monotonic() - begin,
            )

    def _said(self, found: MaskSummary) -> list[str]:
        """What the other dates found, in a sentence."""
        if not self.clear:
            return []
        cells = " and ".join(
            f"{plural(count, 'cell')} of {name}" for name, count in found.found.items()
        )
        return [
            f"Compared with {', '.join(self.clear)}: {cells or 'nothing'} found that the QA raster "
            f"does not have; {plural(found.rescued or 0, 'cell')} of its cloud rescued."
        ]


@dataclass(frozen=True)
class FillTask:
    """Fill a masked scene from others.

    Args:
        name: of the outputs.
        mask: what was masked.
        donors: in order of preference.
        donor_files: of them, relative to `folder`.
        folder: of the outputs.
        choice: how it is filled.
        key: of all that the filled scene depends on.
        lineage: what the outputs say of the run, wherever the work is done.
    """

    name: str
    mask: MaskDone
    donors: tuple[DonorUse, ...]
    donor_files: tuple[str, ...]
    folder: str
    choice: RepairChoice
    key: str
    lineage: Lineage | None = None

    def __call__(self, progress: Progress = SILENT) -> FillDone | Failed:
        """Write the filled scene and where its cells come from."""
        return tried(lambda: self._done(progress), self.choice.retries)

    def _done(self, progress: Progress) -> FillDone:
        begin = time.monotonic()
        folder = Path(self.folder)
        file, source = f"{self.name}_filled.tif", f"{self.name}_source.tif"
        used, left_out = list(zip(self.donors, self.donor_files)), []
        while True:
            try:
                found = self._fill(used, folder / file, folder / source, progress)
                break
            except GridError as error:
                # Of a donor that is not registered; the others do without it.
                good = [one for one in used if str(folder / one[1]) != error.data.get("path")]
                if not good or len(good) == len(used):
                    raise
                left_out.append(f"left out as a donor: {error.message}")
                used = good
        masked, filled, gained = counted(folder / self.mask.mask, folder / source)
        cells = (*found.counts, *([0] * len(used)))
        return FillDone(
            self.key,
            file,
            source,
            tuple(replace(donor, cells=count) for (donor, _), count in zip(used, cells)),
            masked,
            filled,
            gained,
            found.missed,
            found.rmse,
            found.rmse_copy,
            found.mean,
            time.monotonic() - begin,
            tuple(left_out),
        )

    def _fill(
        self,
        used: Sequence[tuple[DonorUse, str]],
        output: Path,
        source: Path,
        progress: Progress,
    ) -> Filled:
        folder = Path(self.folder)
        goes = [
            [folder / name for donor, name in used if donor.first == first]
            for first in (True, False)
        ]
        return fill_staged(
            folder / self.mask.file,
            [donors for donors in goes if donors],
            output,
            source,
            {"method": self.choice.method, "catch_missed": self.choice.catch_missed},
            progress,
        )


Task = Union[MaskTask, FillTask]
Answer = Union[MaskDone, FillDone, Failed]


def do(task: Task) -> Answer:
    """A task done, in whatever process that is."""
    with carrying(task.lineage):
        return task()


def tried(work: Callable[[], Done], retries: int) -> Done | Failed:
    """The work's answer, or why there is none; tried again where a file was the reason."""
    for attempt in range(retries + 1):
        try:
            return work()
        except Cancelled:
            raise
        except (RasterReadError, OutputError, OSError) as error:
            if attempt == retries:
                return Failed(str(error))
            time.sleep(_PATIENCE)
        except (CanopyCloudError, MemoryError) as error:
            return Failed(str(error) or "The computer ran out of memory.")
    return Failed("")


def counted(mask: Path, source: Path) -> tuple[int, int, int]:
    """Cells masked; of them, those with data now; cells without observation with data now.

    Args:
        mask: classes of the masked cells, 0 elsewhere.
        source: of the fill, on the same grid.
    """
    masked = filled = gained = 0
    with RasterSource(mask) as classes, RasterSource(source) as codes:
        for window in work_windows(classes):
            kind = classes.read_raw(window, [1])[0]
            code = codes.read_raw(window, [1])[0]
            parts = count_cells(kind, code)
            masked, filled, gained = masked + parts[0], filled + parts[1], gained + parts[2]
    return masked, filled, gained


def count_cells(kind: Any, code: Any) -> tuple[int, int, int]:
    """masked[p] = kind is a class but not fill or rescued; filled[p] = masked[p], code a donor's.

    Args:
        kind: codes of classes, uint8, 0 for none.
        code: of the source raster, same shape.

    Returns:
        Numbers of masked, of filled, and of filled cells of the class fill.
    """
    hidden = (kind != 0) & (kind != _FILL) & (kind != _RESCUED)
    caught = (code > MISSED) & (code <= MISSED + MAX_DONORS)
    given = (code != 0) & (code != SOURCE_EMPTY) & ~caught
    return (
        int(np.count_nonzero(hidden)),
        int(np.count_nonzero(hidden & given)),
        int(np.count_nonzero((kind == _FILL) & given)),
    )
