# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask: cells that the QA raster calls cloud, shadow, … become no data."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Callable, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..blocks import stream
from ..errors import ProductError
from ..grid import Grid, Window
from ..progress import SILENT, Progress
from ..raster import (
    Array,
    Band,
    RasterOutputs,
    RasterSource,
    RasterWriter,
    can_be_copied,
    refuse_complex,
    work_windows,
)
from ..scene import SceneReader, open_scene
from ..version import version
from .cleanup import CleanUp, windowed
from .decode import (
    ADDED,
    FILL,
    RULE,
    UNKNOWN,
    BoolArray,
    Classes,
    Codes,
    check_confidence,
    class_counts,
)
from .pictures import MaskPictures
from .plan import Choice, Plan, make_plan
from .products import CLASSES
from .reader import QaReader, State, count_codes


@dataclass(frozen=True)
class MaskSummary:
    """What was found and masked, in cells of the scene.

    Args:
        product: id of the QA product, "custom" for a rule.
        reason: how it was recognised.
        total: all cells.
        fill: cells without an observation; masked, and not counted below.
        masked: masked cells that are not fill, after clean-up.
        counts: cells of each class that the product has, before clean-up and masked or not; a
            cell in two classes counts in both. Cells outside the QA raster are "unknown".
        mask_counts: cells of each class in the mask raster, after clean-up; each cell once.
        classes: masked classes, fill apart.
        nodata: value of the masked cells.
        notes: what the user should know of the result.
    """

    product: str
    reason: str
    total: int
    fill: int
    masked: int
    counts: Mapping[str, int]
    mask_counts: Mapping[str, int]
    classes: tuple[str, ...]
    nodata: float
    notes: tuple[str, ...] = ()

    @property
    def masked_percent(self) -> float | None:
        """Masked cells in per cent of those that are not fill; None if all are."""
        seen = self.total - self.fill
        return 100.0 * self.masked / seen if seen else None


def mask_clouds(
    inputs: str | os.PathLike[str] | Sequence[str | os.PathLike[str]],
    qa_raster: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    qa_band: int = 1,
    product: str = "auto",
    classes: Sequence[str] = (),
    confidence: str = "high",
    rule: str = "",
    closing: int = 0,
    min_object: int = 0,
    dilation: int = 0,
    output_mask: str | os.PathLike[str] | None = None,
    crs: Any = None,
    qa_crs: Any = None,
    options: Mapping[str, Any] | None = None,
    executor: Executor | None = None,
    progress: Progress = SILENT,
    pictures: Callable[[MaskSummary, MaskPictures], None] | None = None,
    picture_bands: Callable[[Sequence[str]], Sequence[int]] | None = None,
) -> MaskSummary:
    """Write a scene with the cells of the chosen QA classes as no data.

    Type, names, colours, scale and metadata of the bands stay, and so does every other cell. A
    QA raster on another grid is aligned by nearest neighbour; cells outside of it are masked.

    Args:
        inputs: one raster of several bands, or several rasters that are stacked in natural order.
        qa_raster: the QA raster.
        output: the raster to make.
        qa_band: which band holds the codes (products with a band a class use all).
        product: id of a product, "auto" or "custom".
        classes: classes to mask; empty for the product's default. Fill is always masked.
        confidence: "high" or "medium", for products with levels.
        rule: for "custom"; see `rules`.
        closing: radius in cells of a disc that closes gaps in the mask.
        min_object: masked objects of fewer cells are kept as they are; done after closing.
        dilation: radius in cells of a disc by which the mask grows at last.
        output_mask: byte raster to make, the code of a class where masked, 0 elsewhere.
        crs: CRS to use in place of the scene's.
        qa_crs: CRS to use in place of the QA raster's.
        options: GDAL creation options of `output`.
        executor: where blocks are worked on; None for threads of this machine.
        progress: told how far it is; asked whether to stop.
        pictures: given what is returned, and scene and classes thinned, when all cells are done,
            before the files are closed: a page can be drawn meanwhile.
        picture_bands: which bands they show; see `MaskPictures`.

    Raises:
        CanopyCloudError: if the product is in doubt or contradicted, the rule cannot be read, the
            grids have nothing in common, or a file cannot be read or written.
    """
    check_confidence(confidence)
    steps = CleanUp(closing, min_object, dilation)
    steps.check()
    with (
        open_scene(inputs, crs=crs, progress=progress) as scene,
        RasterSource(qa_raster, qa_crs) as qa,
    ):
        refuse_complex(scene, [band.index for band in scene.data_bands])
        cells = SceneReader(scene)
        tally = _Tally()
        with ExitStack() as stack:
            outputs = stack.enter_context(RasterOutputs([*scene.paths, qa.path]))
            original = None
            if not options and not cells.rewrites and can_be_copied(scene, output):
                original = scene if isinstance(scene, RasterSource) else None
            if original is not None:
                outputs.start_copy(original, output)
            choice = Choice(product, tuple(classes), confidence, rule)
            plan, reader = make_plan(
                qa, scene.grid, qa_band, choice, executor, progress.part(0.0, 0.1)
            )
            reader.explain(progress)
            progress.info(plan.reason)
            progress.info(f"Masked: {plan.what}; fill always. Clean-up: {steps}.")
            cells.explain(progress)
            history = _history(plan, confidence, steps)
            masker = _Masker(plan, reader, cells)
            if pictures is not None:
                masker.pictures = MaskPictures(scene.grid, cells.bands, picture_bands)
            if not steps.is_off:
                masker.cleaned = stack.enter_context(
                    windowed(
                        masker.seeds,
                        scene.grid,
                        steps,
                        executor=executor,
                        progress=progress.part(0.1, 0.3),
                    )
                )
            tags = {**scene.tags, "CANOPYCLOUD": history}
            if original is not None:
                target = outputs.create_from(
                    original, output, nodata=cells.nodata, tags=tags, progress=progress
                )
                masker.patch_blocks = target.block_shape
            else:
                target = outputs.create(output, scene.grid, cells.bands, tags=tags, options=options)
            mask = None
            if output_mask is not None:
                mask = _create_mask(outputs, output_mask, scene.grid, history)
            windows = work_windows(scene, target)

            def take(window: Window, result: _Piece) -> None:
                for place, cells_there in result.data:
                    target.write(cells_there, place)
                if mask is not None:
                    mask.write(result.found[np.newaxis], window)
                tally.add(result)
                if masker.pictures is not None and result.pictures is not None:
                    masker.pictures.put(window, result.pictures)

            stream(
                windows,
                masker.work,
                take,
                total=len(windows),
                executor=executor,
                progress=progress.part(0.1 if steps.is_off else 0.3, 1.0),
            )
            summary = _summary(plan, tally, confidence, cells, progress)
            if pictures is not None and masker.pictures is not None:
                pictures(summary, masker.pictures)
    return summary


class _Piece(NamedTuple):
    """A window done.

    Args:
        data: what has to be written: windows and their masked cells.
        found: classes.
        classes: cells of each class.
        codes: cells of each QA code; None where they were counted before.
        outside: cells outside the QA raster.
        pictures: what the window gives to the pictures of the report.
    """

    data: list[tuple[Window, Array]]
    found: Classes
    classes: NDArray[np.int64]
    codes: NDArray[np.int64] | None
    outside: int
    pictures: Array | None


class _Masker:
    """The work on a window; called from threads."""

    def __init__(self, plan: Plan, reader: QaReader, cells: SceneReader) -> None:
        self._plan = plan
        self._reader = reader
        self._cells = cells
        self.cleaned: Callable[[Window], BoolArray] | None = None
        self.pictures: MaskPictures | None = None
        #: Where the output begins as a copy: its blocks, of which only changed ones are written.
        self.patch_blocks: tuple[int, int] | None = None

    def work(self, window: Window) -> _Piece:
        found, codes, state = self._classes(window)
        if self.cleaned is not None:
            found = with_clean_up(found, self.cleaned(window))
        hidden = found != 0
        places = [window]
        if self.patch_blocks is not None:
            places = changed_blocks(hidden, window, self.patch_blocks)
        seen = None
        if self.pictures is not None:
            shown = [band.index for band in self.pictures.shown]
            seen = self.pictures.part(window, self._cells.read(window, shown), found)
        data = [(place, self._masked(place, hidden, window)) for place in places]
        outside = 0 if state is None else int(np.count_nonzero(state == UNKNOWN))
        classes: NDArray[np.int64] = np.bincount(found.ravel(), minlength=256)
        # On the QA raster's own grid the codes were counted before.
        counts = count_codes(codes, state) if self._plan.histogram is None else None
        return _Piece(data, found, classes, counts, outside, seen)

    def _masked(self, place: Window, hidden: BoolArray, window: Window) -> Array:
        """Cells of a part of the window, masked."""
        data = self._cells.read(place)
        here = hidden[within(place, window)]
        if here.any():
            self._cells.hide(data, here)
        return data

    def seeds(self, window: Window) -> BoolArray:
        """What clean-up works on: masked cells, without fill and what is outside the QA raster."""
        return is_object(self._classes(window)[0])

    def _classes(self, window: Window) -> tuple[Classes, Codes, State | None]:
        codes, state = self._reader.read(window)
        found: Classes = self._plan.table[codes]
        if state is not None:
            np.copyto(found, state, where=state != 0)
        return found, codes, state


def within(place: Window, window: Window) -> tuple[slice, slice]:
    """Row and column slice of `place` in an array of `window`."""
    row, col = place.row - window.row, place.col - window.col
    return slice(row, row + place.height), slice(col, col + place.width)


def changed_blocks(hidden: BoolArray, window: Window, block_shape: tuple[int, int]) -> list[Window]:
    """Blocks of a window that hold a hidden cell; neighbours in a row of blocks as one.

    Args:
        hidden: (rows, columns) of the window.
        window: begins at the corner of a block.
        block_shape: rows, columns of a block.
    """
    rows, cols = block_shape
    found: list[Window] = []
    for row in range(0, window.height, rows):
        strip = hidden[row : row + rows].any(axis=0)
        starts = np.arange(0, window.width, cols)
        touched = np.append(np.logical_or.reduceat(strip, starts), False)
        begin = None
        for i, is_touched in enumerate(touched.tolist()):
            if is_touched and begin is None:
                begin = i * cols
            elif not is_touched and begin is not None:
                width = min(i * cols, window.width) - begin
                height = min(rows, window.height - row)
                found.append(Window(window.col + begin, window.row + row, width, height))
                begin = None
    return found


def is_object(found: Classes) -> BoolArray:
    """object[p] = found[p] is a masked class, neither fill nor outside the QA raster."""
    objects: BoolArray = (found != 0) & (found != FILL) & (found != UNKNOWN)
    return objects


def with_clean_up(found: Classes, cleaned: BoolArray) -> Classes:
    """out[p] = ADDED where only clean-up masks p, 0 where it dropped p, else found[p].

    Args:
        found: classes before clean-up.
        cleaned: the mask after it, same shape; fill and outside stay whatever it says.
    """
    out = found.copy()
    out[(found == 0) & cleaned] = ADDED
    out[is_object(found) & ~cleaned] = 0
    return out


class _Tally:
    """Cells seen so far: of each class in the mask, of each code, outside the QA raster."""

    def __init__(self) -> None:
        self.classes = np.zeros(256, dtype=np.int64)
        self.codes = np.zeros(1 << 16, dtype=np.int64)
        self.outside = 0

    def add(self, piece: _Piece) -> None:
        self.classes += piece.classes
        if piece.codes is not None:
            self.codes += piece.codes
        self.outside += piece.outside


def _history(plan: Plan, confidence: str, steps: CleanUp) -> str:
    level = f", confidence {confidence}" if plan.product else ""
    return f"qa cloud mask {version()}: {plan.id}: {plan.what}, fill{level}, clean-up: {steps}"


def _create_mask(
    outputs: RasterOutputs, path: str | os.PathLike[str], grid: Grid, history: str
) -> RasterWriter:
    colors = {0: (0, 0, 0, 0)}
    colors.update({info.code: (*info.color, 255) for info in CLASSES.values()})
    return outputs.create(
        path,
        grid,
        [Band(1, "uint8", None, "Masked class", color="palette")],
        tags={"CANOPYCLOUD": history},
        colormap=colors,
        categories={0: "Kept", **{info.code: info.title for info in CLASSES.values()}},
    )


def _summary(
    plan: Plan, tally: _Tally, confidence: str, cells: SceneReader, progress: Progress
) -> MaskSummary:
    total = int(tally.classes.sum())
    fill = int(tally.classes[FILL])
    masked = total - fill - int(tally.classes[0])
    counts: dict[str, int] = {}
    if plan.product is not None:
        codes = tally.codes if plan.histogram is None else plan.histogram
        counts = class_counts(plan.product, codes, confidence)
    else:
        counts["rule"] = int(tally.classes[RULE])
    counts["fill"] = fill
    counts["unknown"] = tally.outside
    if not masked and fill < total:
        plan.notes.append("Nothing had to be masked: no cell is " + _listed(plan) + ".")
    if fill == total:
        plan.notes.append("The QA raster holds nothing but fill: no cell is left.")
    elif masked == total - fill:
        plan.notes.append("Every cell is masked: nothing of the scene is left.")
    for note in plan.notes:
        progress.warning(note)
    if cells.nodata is None:
        raise ProductError("A mask needs a nodata value.")
    return MaskSummary(
        plan.id,
        plan.reason,
        total,
        fill,
        masked,
        counts,
        {name: int(tally.classes[info.code]) for name, info in CLASSES.items()},
        plan.classes,
        cells.nodata,
        tuple(plan.notes),
    )


def _listed(plan: Plan) -> str:
    if plan.product is None:
        return "met by the rule"
    return " or ".join(CLASSES[name].title.lower() for name in plan.classes)
