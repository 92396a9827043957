# SPDX-License-Identifier: GPL-2.0-or-later
"""What an engine says of a whole scene, kept in a temporary file, one byte per cell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from textwrap import shorten

import numpy as np

from ...errors import (
    BrokenPackageError,
    CanopyCloudError,
    MissingPackageError,
    ParameterError,
)
from ...grid import Window
from ...ground import cell_metres
from ...plural import plural, word
from ...progress import Progress
from ...raster import BandSource
from ...scratch import scratch_folder
from ..decode import FILL, Classes
from ..masking import Classifying
from ..opinion.find import Sheet
from ..plan import Plan
from ..products import CLASSES, ENGINE_PACKAGES, ENGINES
from ..settings import MaskChoice
from .bands import EngineBands, bands_for
from .model import TOP, Asked, Engine, Floats32, Loaded
from .table import TABLE


@dataclass(frozen=True)
class Ready:
    """An engine and what it will look at.

    Args:
        engine: its row of the table.
        loaded: its package.
        bands: of the scene.
        plan: of a mask by it.
    """

    engine: Engine
    loaded: Loaded
    bands: EngineBands
    plan: Plan


def ready(scene: BandSource, qa_raster: object, choice: MaskChoice) -> Ready:
    """Load an engine; whatever it lacks is refused before anything is written.

    Args:
        scene: what is masked.
        qa_raster: what was given as such; None for nothing.
        choice: of `method`, one of the engines.

    Raises:
        MissingPackageError: if its package is not installed.
        BrokenPackageError: if it is, and does not load.
        CanopyCloudError: if the scene lacks a band, is too large or too small for it, or nothing
            says what its values mean.
    """
    engine = TABLE[choice.method]
    _refuse_size(engine, scene)
    bands = bands_for(engine, scene)
    asked = Asked(bands.names, bands.level or TOP, choice.probability / 100)
    loaded = _loaded(engine, asked, choice.method)
    notes = [*loaded.notes, *_notes(engine, scene, bands)]
    if qa_raster is not None or choice.qa_extra:
        notes.append(
            f"The method '{choice.method}' reads no QA raster: those that were given are ignored."
        )
    sought = tuple(n for n in ENGINES[choice.method] if not choice.classes or n in choice.classes)
    plan = Plan(
        None,
        (),
        np.zeros(1 << 16, dtype=np.uint8),
        f"No QA raster is read: cloud is found by {loaded.said}. {bands.sentence}",
        notes,
        method=choice.method,
        sought=sought,
        teller=loaded.said,
    )
    return Ready(engine, loaded, bands, plan)


def by_engine(ready: Ready, opened: ExitStack, progress: Progress) -> tuple[Plan, Classifying]:
    """The classes that an engine gives.

    Args:
        ready: the engine.
        opened: keeps what it says until the mask is done.
        progress: of it.
    """
    sheet, lacking = opened.enter_context(told(ready, progress))
    plan = ready.plan
    if lacking:
        plan.notes.append(
            f"{plural(lacking, 'cell lacks', 'cells lack')} one of the bands and "
            f"{word(lacking, 'was', 'were')} not judged."
        )
    return plan, Classifying((), sheet.read)


@contextmanager
def told(ready: Ready, progress: Progress) -> Iterator[tuple[Sheet, int]]:
    """Codes of all cells, which can be read until the end of the block; cells not judged.

    Raises:
        OutputError: if there is no room for it.
        BrokenPackageError: if the package fails.
    """
    shape = ready.bands.scene.grid.shape
    wanted = np.zeros(256, dtype=np.uint8)
    for name in ready.plan.sought:
        wanted[CLASSES[name].code] = CLASSES[name].code
    places = units(shape, ready.engine)
    lacking = 0
    with scratch_folder() as folder:
        sheet = Sheet(folder / "classes", shape)
        try:
            for k, (unit, around) in enumerate(places):
                progress.check()
                cells, known, empty = ready.bands.read(around)
                found = np.zeros(known.shape, dtype=np.uint8)
                if known.any():
                    found = wanted[_judged(ready, cells)]
                found[~known] = 0
                found[empty] = FILL
                inner = Window(unit.col - around.col, unit.row - around.row, *unit[2:]).slices
                lacking += int(np.count_nonzero(~(known | empty)[inner]))
                sheet.write(unit, found[inner])
                progress.update((k + 1) / len(places))
            yield sheet, lacking
        finally:
            sheet.close()


def _loaded(engine: Engine, asked: Asked, method: str) -> Loaded:
    packages = ENGINE_PACKAGES[method]
    try:
        return engine.load(asked)
    except (CanopyCloudError, MemoryError):
        raise
    except Exception as error:
        gone = error.name if isinstance(error, ModuleNotFoundError) else ""
        if gone in packages:
            wanted = " ".join(packages)
            raise MissingPackageError(wanted, f"the method '{method}'") from error
        raise BrokenPackageError(
            f"{engine.title} is installed and does not load: {_said(error)}.",
            hint="Install what it lacks into the Python that runs this"
            + (f" ({gone}, or a package that brings it)" if gone else "")
            + ", or choose another method.",
        ) from error


def _judged(ready: Ready, cells: Floats32) -> Classes:
    try:
        return ready.loaded.classes(cells)
    except (CanopyCloudError, MemoryError):
        raise
    except Exception as error:
        raise BrokenPackageError(
            f"{ready.loaded.said} fails with cells of {ready.bands.scene.name}: {_said(error)}.",
            hint="Choose another method.",
        ) from error


def _said(error: Exception) -> str:
    """In one line, and short."""
    words = " ".join(str(error).split()).rstrip(".")
    return shorten(f"{type(error).__name__}: {words}", width=300, placeholder=" …")


def units(shape: tuple[int, int], engine: Engine) -> list[tuple[Window, Window]]:
    """Pieces of a scene, and what has to be seen around each."""
    places = []
    for top, bottom in _spans(shape[0], engine):
        above, below = max(0, top - engine.before), min(shape[0], bottom + engine.after)
        for left, right in _spans(shape[1], engine):
            before, after = max(0, left - engine.before), min(shape[1], right + engine.after)
            unit = Window(left, top, right - left, bottom - top)
            places.append((unit, Window(before, above, after - before, below - above)))
    return places


def _spans(length: int, engine: Engine) -> list[tuple[int, int]]:
    starts = list(range(0, length, engine.unit or length))
    if len(starts) > 1 and length - starts[-1] < engine.after:
        starts.pop()
    return list(zip(starts, [*starts[1:], length]))


def _refuse_size(engine: Engine, scene: BandSource) -> None:
    rows, cols = scene.grid.shape
    if min(rows, cols) < engine.least:
        raise ParameterError(
            f"{engine.title} needs {engine.least} × {engine.least} cells, and the scene has "
            f"{cols} × {rows}.",
            hint="Choose another method.",
        )
    if engine.most and rows * cols > engine.most:
        raise ParameterError(
            f"{engine.title} has to see a scene as a whole, up to {engine.most:,} cells; this one "
            f"has {rows * cols:,}.",
            hint="Stack it at a coarser RESOLUTION (20 m for Sentinel-2), or cut it.",
        )


def _notes(engine: Engine, scene: BandSource, bands: EngineBands) -> list[str]:
    notes = []
    if not bands.level and engine.reflectance:
        notes.append(
            "Nothing says whether the scene is reflectance at the top of the atmosphere or of the "
            f"surface: {engine.title} takes it for the former (Level-1C)."
        )
    metres = cell_metres(scene.grid)
    low, high = engine.metres
    if metres is not None and not low <= max(metres) <= high:
        notes.append(
            f"The cells have {max(metres):g} m, and the authors of {engine.title} advise "
            f"{low:g} to {high:g} m."
        )
    return notes
