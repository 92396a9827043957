# SPDX-License-Identifier: GPL-2.0-or-later
"""The second opinion on a whole scene, kept in a temporary file, one byte per cell.

Bits come first, tile by tile, wherever the executor works. Objects are then told apart in strips
of a fixed height with an overlap on either side, so that the result depends on neither blocks nor
threads: clouds and what is given back first, and shadows when it is known where all clouds are.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...blocks import stream
from ...errors import NotEnoughDataError
from ...fill.methods.seamless import survey
from ...fill.view.scene import tiles
from ...grid import Window
from ...progress import Progress
from ...raster import BoolArray
from ...scratch import mapped_bytes, scratch_folder
from ..decode import FILL, RESCUED, Classes
from ..products import CLASSES
from .bits import NO_DATA, UNSEEN, Looking
from .clear import ClearDates
from .fit import Fitted, fit_clear
from .regions import clouds_of, coarse, is_cloud, rescued_of, shadows_of
from .sun import COARSE, NO_DIRECTION, Casting, cast

_STRIP, _OVERLAP = 1024, 256
_CLOUD, _SHADOW = CLASSES["cloud"].code, CLASSES["shadow"].code
# With 31 % clouds and shadows were still found as well as ever (sample site, half of it cloud).
_AGREEING = 0.3
# Land as another date shows it explains far more, unless it is all of one kind.
_EXPLAINED = 0.3


class Sheet:
    """A byte for each cell of a scene, in a file."""

    def __init__(self, path: Path, shape: tuple[int, int]) -> None:
        self._bytes = mapped_bytes(path, shape)

    def read(self, window: Window) -> NDArray[np.uint8]:
        """A window (rows, columns)."""
        return np.array(self._bytes[window.slices])

    def write(self, window: Window, values: NDArray[np.uint8]) -> None:
        """Set a window."""
        self._bytes[window.slices] = values

    def close(self) -> None:
        """Let go of the file, so that it can be deleted."""
        self._bytes = None


@dataclass(frozen=True)
class Opinion:
    """What the clear dates say of each cell.

    Args:
        sheet: codes of classes: fill, cloud, shadow, rescued; 0 elsewhere.
        unseen: cells with data that no clear date could be compared with.
        total: cells with data.
        notes: what the user should know.
    """

    sheet: Sheet
    unseen: int
    total: int
    notes: tuple[str, ...] = ()

    def read(self, window: Window) -> Classes:
        """Codes of a window."""
        return self.sheet.read(window)


@contextmanager
def second_opinion(
    view: ClearDates,
    wanted: tuple[str, ...],
    casts: Casting | None,
    executor: Executor | None,
    progress: Progress,
) -> Iterator[Opinion]:
    """Compare a scene with its clear dates; what is found can be read until the end of the block.

    Args:
        view: the scene and its clear dates, not trusting.
        wanted: which of "cloud" and "shadow" to find.
        casts: where shadows of clouds lie; None if that is not known.
        executor: where cells are compared.
        progress: told how far it is, and what is done.

    Yields:
        what was found.

    Raises:
        NotEnoughDataError: if no clear date shares enough cells with the scene.
        OutputError: if there is no room for it.
    """
    progress.info(casts.sentence if casts else NO_DIRECTION)
    fitted, notes = _fit(view, executor)
    with scratch_folder() as folder:
        bits = Sheet(folder / "bits", view.shape)
        sheet = Sheet(folder / "classes", view.shape)
        try:
            units = tiles(view.shape, survey.UNIT)
            stream(
                units,
                Looking(view, fitted),
                bits.write,
                total=len(units),
                executor=executor,
                ahead=survey.AHEAD,
                progress=progress.part(0, 0.7),
            )
            work = _Objects(view, bits, wanted)
            zone = work.clouds(sheet, casts, progress.part(0.7, 0.85))
            counts = work.shadows(sheet, zone, progress.part(0.85, 1))
            yield Opinion(sheet, *counts, tuple(notes))
        finally:
            bits.close()
            sheet.close()


def _fit(
    view: ClearDates, executor: Executor | None
) -> tuple[tuple[Fitted | None, ...], list[str]]:
    """What each clear date says of the scene, and what is odd about it."""
    trusting = view.classes is not None
    sampled = replace(view, trusting=trusting)
    fitted: list[Fitted | None] = []
    notes: list[str] = []
    for k, date in enumerate(view.dates):
        name = date.source.name
        found = fit_clear(sampled, k, (view.scene.name, name), trusting, executor)
        fitted.append(found)
        if found is None:
            notes.append(f"Too few cells are known in both the scene and {name}: it is left out.")
        elif found.agreeing < _AGREEING:
            notes.append(
                f"Only {found.agreeing:.0%} of the sampled cells agree with {name}. Where most of "
                "a scene is cloud, or the land has changed altogether, it can hardly be told what "
                "clear land looks like: look at the mask before you use it."
            )
        elif (explained := float(np.median(found.regression.r2))) < _EXPLAINED:
            notes.append(
                f"{name} explains {max(explained, 0):.0%} of the variance of the scene's bands. "
                "Is it of the same place, and registered with it? Cloud and shadow may be "
                "overlooked: look at the mask before you use it."
            )
    if not any(fitted):
        raise NotEnoughDataError(
            "No clear scene shares enough cells with the scene: "
            + ", ".join(date.source.name for date in view.dates)
            + ".",
            hint="Give clear scenes that cover it, or use the method 'qa'.",
        )
    return tuple(fitted), notes


@dataclass(frozen=True)
class _Objects:
    """The passes over bits, strip by strip."""

    view: ClearDates
    bits: Sheet
    wanted: tuple[str, ...]

    def clouds(self, sheet: Sheet, casts: Casting | None, progress: Progress) -> BoolArray | None:
        """Write clouds and what is given back; where clouds can cast a shadow, if that is known."""
        rows, cols = self.view.shape
        cloudy: BoolArray = np.zeros((-(-rows // COARSE), -(-cols // COARSE)), dtype=bool)

        def take(strip: Window, found: tuple[Classes, BoolArray]) -> None:
            sheet.write(strip, found[0])
            first = strip.row // COARSE
            cloudy[first : first + len(found[1])] = found[1]

        strips = self._strips()
        stream(strips, self._cloud_strip, take, total=len(strips), progress=progress)
        if casts is None:
            return None
        return cast(cloudy, casts.columns / COARSE, casts.rows / COARSE)

    def _cloud_strip(self, strip: Window) -> tuple[Classes, BoolArray]:
        wide, inner = self._around(strip)
        bits = self.bits.read(wide)
        clouds = clouds_of(bits)
        out = np.zeros(bits.shape, dtype=np.uint8)
        if "cloud" in self.wanted:
            out[clouds] = _CLOUD
        casting = clouds
        if self.view.classes is not None:
            classes = self.view.classes(wide)
            rescued = rescued_of(bits, classes, clouds)
            out[rescued] = RESCUED
            casting = clouds | (is_cloud(classes) & ~rescued)
        else:
            out[bits == NO_DATA] = FILL
        return out[inner], coarse(casting[inner])

    def shadows(
        self, sheet: Sheet, zone: BoolArray | None, progress: Progress
    ) -> tuple[int, int]:
        """Write shadows; cells that no clear date knows, and cells with data."""
        unseen = total = 0

        def take(strip: Window, found: tuple[Classes, int, int]) -> None:
            nonlocal unseen, total
            sheet.write(strip, found[0])
            unseen, total = unseen + found[1], total + found[2]

        strips = self._strips()
        work = partial(self._shadow_strip, sheet, zone)
        stream(strips, work, take, total=len(strips), progress=progress)
        return unseen, total

    def _shadow_strip(
        self, sheet: Sheet, zone: BoolArray | None, strip: Window
    ) -> tuple[Classes, int, int]:
        wide, inner = self._around(strip)
        bits = self.bits.read(wide)
        out = sheet.read(strip)
        if "shadow" in self.wanted:
            near = np.zeros(bits.shape, dtype=bool)
            if zone is not None:
                fine = zone[wide.row // COARSE : -(-(wide.row + wide.height) // COARSE)]
                fine = fine.repeat(COARSE, axis=0).repeat(COARSE, axis=1)
                near = fine[: wide.height, : wide.width]
            out[shadows_of(bits, near)[inner] & (out == 0)] = _SHADOW
        here = bits[inner]
        known = here.size - int(np.count_nonzero(here == NO_DATA))
        return out, int(np.count_nonzero(here == UNSEEN)), known

    def _strips(self) -> list[Window]:
        rows, cols = self.view.shape
        return [
            Window(0, row, cols, min(_STRIP, rows - row)) for row in range(0, rows, _STRIP)
        ]

    def _around(self, strip: Window) -> tuple[Window, tuple[slice, slice]]:
        """The strip with its overlap, and the strip in it."""
        rows, cols = self.view.shape
        first, last = max(0, strip.row - _OVERLAP), min(rows, strip.row + strip.height + _OVERLAP)
        start = strip.row - first
        wide = Window(0, first, cols, last - first)
        return wide, (slice(start, start + strip.height), slice(0, cols))
