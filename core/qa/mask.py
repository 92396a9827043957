# SPDX-License-Identifier: GPL-2.0-or-later
"""QA Cloud Mask: cells that the QA raster calls cloud, shadow, … become no data."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Union

import numpy as np

from ..acquisition import SOURCE_TAG, acquisition, source_name
from ..blocks import stream
from ..errors import CanopyCloudError, ProductError
from ..executors import is_cluster
from ..grid import Grid, Window
from ..ground import cell_metres
from ..progress import SILENT, Progress
from ..raster import (
    Band,
    BandSource,
    RasterOutputs,
    RasterSource,
    RasterWriter,
    can_be_copied,
    refuse_complex,
    work_windows,
)
from ..scene import SceneReader, open_scene, scene_qa
from ..scene.beside import told_qa
from ..settings import Run, settled
from ..version import version
from .cleanup import CleanUp
from .decode import check_confidence
from .engines.find import Ready, by_engine, ready
from .masking import Classifying, Layer, Masking, Piece
from .opinion.asked import check_method, plan_of_scenes, with_opinion
from .opinion.clear import clear_sources
from .pictures import MaskPictures
from .plan import Plan, make_plan, plan_extras
from .products import AUTO, BY_QA, CLASSES, ENGINES, find
from .settings import MaskChoice, MaskOutputs
from .strips import windowed
from .summary import MaskSummary, Tally, summarise

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from typing_extensions import Unpack

    from .settings import MaskShortcuts

Name = Union[str, "os.PathLike[str]"]


def mask_clouds(
    inputs: Name | Sequence[Name],
    qa_raster: Name | None,
    output: Name,
    choice: MaskChoice | None = None,
    clean_up: CleanUp | None = None,
    outputs: MaskOutputs | None = None,
    run: Run | None = None,
    **shortcuts: Unpack[MaskShortcuts],
) -> MaskSummary:
    """Write a scene with the cells of the chosen QA classes as no data.

    Type, names, colours, scale and metadata of the bands stay, and so does every other cell. A
    QA raster on another grid is aligned by nearest neighbour; cells outside of it are masked.

    Args:
        inputs: one raster of several bands, or several rasters that are stacked in natural order.
        qa_raster: the QA raster; None for the scene's own, where the stack's metadata or the
            files beside the bands tell which it is. Read with "qa" and "qa_and_scenes" only.
        output: the raster to make.
        choice: what the codes mean and which classes are masked.
        clean_up: what happens to the mask then.
        outputs: what is made beside the scene, and how.
        run: CRS of the scene, executor, progress.
        **shortcuts: fields of these four by name, ``product="fmask", dilation=2``, say.

    Raises:
        CanopyCloudError: if the product is in doubt or contradicted, the rule cannot be read, the
            grids have nothing in common, or a file cannot be read or written.
        TypeError: if a shortcut is no field of the four.

    Examples:
        >>> from pathlib import Path
        >>> from canopycloud.core import mask_clouds
        >>> folder = Path("sample/scene/cloudy")
        >>> bands, qa = list(folder.glob("*_SR_B?.TIF")), next(folder.glob("*_QA_PIXEL.TIF"))
        >>> mask = mask_clouds(bands, qa, "masked.tif", dilation_cloud=60, dilation_shadow=90)
        >>> print(f"{mask.product}: {mask.masked_percent:.1f} % masked")
        landsat_c2_l89: 38.2 % masked
    """
    choice, clean_up, outputs, run = settled(
        shortcuts,
        choice or MaskChoice(),
        clean_up or CleanUp(),
        outputs or MaskOutputs(),
        run or Run(),
    )
    check_confidence(choice.confidence)
    check_method(choice)
    clean_up.check()
    progress = run.progress
    with ExitStack() as opened:
        scene = open_scene(inputs, crs=run.crs, progress=progress)
        opened.callback(scene.close)
        qa = _open_qa(scene, qa_raster, choice, opened, progress)
        dates = [opened.enter_context(one) for one in clear_sources(choice, scene)]
        refuse_complex(scene, [band.index for band in scene.data_bands])
        engine = ready(scene, qa_raster, choice) if choice.method in ENGINES else None
        cells = SceneReader(scene)
        paths = [*scene.paths, *(one.path for one in (*qa, *dates))]
        files = opened.enter_context(RasterOutputs(paths))
        original = _start_copy(files, scene, cells, output, outputs)
        # What is not found by the QA is in a temporary file, which other machines lack.
        executor, begun = (None, 0.5) if engine or dates else (run.executor, 0.1)
        comparing = progress.part(0.1, 0.5)
        if qa:
            counting = progress.part(0.0, 0.1)
            plan, classifying = _by_qa(qa, scene.grid, choice, run.executor, counting)
        else:
            plan, classifying = _without_qa(qa_raster, choice, engine, opened, comparing)
        if dates:
            classifying, plan = with_opinion(
                classifying, plan, scene, dates, choice, opened, run.executor, comparing
            )
        clean_up, cell = _on_the_ground(clean_up, scene.grid, plan)
        progress.info(plan.reason)
        progress.info(f"Masked: {plan.what}; fill always. Clean-up: {clean_up}.")
        cells.explain(progress)
        # On the QA raster's own grid the codes were counted before.
        masking = Masking(classifying, cells, counts=plan.histogram is None)
        pictures = None
        if outputs.pictures is not None:
            pictures = MaskPictures(scene.grid, cells.bands, outputs.picture_bands)
            pictures.taken = acquisition(scene.paths[0], scene.tags, scene.bands)
            pictures.rescuing = bool(dates)
            masking = replace(masking, pictures=pictures)
        if not clean_up.is_off:
            cleaned = windowed(
                classifying,
                scene.grid,
                clean_up,
                cell=cell,
                executor=executor,
                progress=progress.part(begun, begun + 0.2),
            )
            masking = replace(masking, cleaned=opened.enter_context(cleaned))
        history = _history(plan, choice, clean_up)
        made_of = source_name(scene.paths, scene.tags)
        tags = {**scene.tags, "CANOPYCLOUD": history, SOURCE_TAG: made_of}
        if original is not None:
            target = files.create_from(
                original, output, nodata=cells.nodata, tags=tags, progress=progress
            )
            masking = replace(masking, patch_blocks=target.block_shape)
        else:
            target = files.create(
                output, scene.grid, cells.bands, tags=tags, options=outputs.options
            )
        mask = None
        if outputs.output_mask is not None:
            mask = _create_mask(files, outputs.output_mask, scene.grid, history)
        tally = Tally()

        def take(window: Window, piece: Piece) -> None:
            for place, cells_there in piece.data:
                target.write(cells_there, place)
            if mask is not None:
                mask.write(piece.found[np.newaxis], window)
            tally.add(piece)
            if pictures is not None and piece.pictures is not None:
                pictures.put(window, piece.pictures)

        windows = work_windows(scene, target)
        # Looking for small objects leaves the mask in a temporary file, which other machines lack.
        stays = clean_up.min_object > 1 and is_cluster(run.executor)
        stream(
            windows,
            masking,
            take,
            total=len(windows),
            executor=None if stays else executor,
            progress=progress.part(begun if clean_up.is_off else begun + 0.2, 1.0),
        )
        summary = summarise(plan, tally, choice.confidence, cells.nodata, progress)
        if outputs.pictures is not None and pictures is not None:
            outputs.pictures(summary, pictures)
    return summary


def _open_qa(
    scene: BandSource,
    qa_raster: Name | None,
    choice: MaskChoice,
    opened: ExitStack,
    progress: Progress,
) -> list[RasterSource]:
    """The QA raster and further ones; none where the method reads none."""
    if choice.method not in BY_QA:
        return []
    found = qa_raster or own_qa(scene, progress)
    first = opened.enter_context(RasterSource(found, choice.qa_crs))
    return [first, *(opened.enter_context(RasterSource(path)) for path in choice.qa_extra)]


def _by_qa(
    qa: Sequence[RasterSource],
    grid: Grid,
    choice: MaskChoice,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Plan, Classifying]:
    """What is masked by the QA raster and further ones, and what reads it."""
    plan, reader = make_plan(qa[0], grid, choice, executor, progress)
    plan, readers = plan_extras(plan, qa[1:], grid, choice, executor)
    readers = [reader, *readers]
    for each in readers:
        each.explain(progress)
    tables = (plan.table, *(extra.table for extra in plan.extras))
    return plan, Classifying(tuple(Layer(one, table) for one, table in zip(readers, tables)))


def _without_qa(
    qa_raster: Name | None,
    choice: MaskChoice,
    engine: Ready | None,
    opened: ExitStack,
    progress: Progress,
) -> tuple[Plan, Classifying]:
    """What is masked where no QA raster is read; clear scenes say theirs later."""
    if engine is not None:
        return by_engine(engine, opened, progress)
    return plan_of_scenes(qa_raster, choice), Classifying(())


def own_qa(scene: BandSource, progress: Progress = SILENT) -> str:
    """The scene's own QA raster, the first that tells of clouds; which one goes to the log.

    Raises:
        ProductError: if nothing says which file it is.
    """
    for qa in scene_qa(scene.paths, scene.tags):
        product = find(qa.product)
        if qa.product == AUTO or (product is not None and product.named("cloud") is not None):
            progress.info(f"QA raster of the scene: {qa.path}")
            return qa.path
    gone = ", ".join(qa.path for qa in told_qa(scene.tags)[:1])
    why = (
        f"the one that {scene.name} names is neither there nor beside it: {gone}"
        if gone and not scene_qa(scene.paths, scene.tags)
        else f"nothing says which one belongs to {scene.name}"
    )
    raise ProductError(
        f"No QA raster was given, and {why}.",
        hint=(
            "Choose the scene's QA file (QA_PIXEL, SCL, Fmask …), or the method 'scenes', which "
            "uses clear scenes of other dates."
        ),
    )


def found_qa(inputs: Sequence[str | os.PathLike[str]], crs: Any = None) -> str:
    """The QA raster that `mask_clouds` takes where none is given; "" where it finds none.

    Args:
        inputs: the raster or rasters of the scene.
        crs: takes the place of the CRS that they state.
    """
    try:
        with open_scene(inputs[0] if len(inputs) == 1 else inputs, crs=crs) as scene:
            return own_qa(scene)
    except CanopyCloudError:
        return ""


def _start_copy(
    files: RasterOutputs, scene: BandSource, cells: SceneReader, output: Name, outputs: MaskOutputs
) -> RasterSource | None:
    """Begin to copy the scene, where its copy, changed in places, makes the output."""
    if outputs.options or cells.rewrites or not can_be_copied(scene, output):
        return None
    if not isinstance(scene, RasterSource):
        return None
    files.start_copy(scene, output)
    return scene


def _on_the_ground(
    clean_up: CleanUp, grid: Grid, plan: Plan
) -> tuple[CleanUp, tuple[float, float] | None]:
    """The clean-up as it can be done on this grid, and the size of its cells in metres."""
    cell = cell_metres(grid) if clean_up.in_metres else None
    if clean_up.in_metres and cell is None:
        clean_up = replace(clean_up, dilation_cloud=0.0, dilation_shadow=0.0)
        plan.notes.append(
            "The scene has no coordinate reference system, so a dilation in metres cannot be laid "
            "out and is left out. Give it in cells, or assign the CRS."
        )
    clean_up.check(cell)
    return clean_up, cell


def _history(plan: Plan, choice: MaskChoice, steps: CleanUp) -> str:
    level = f", confidence {choice.confidence}" if plan.product else ""
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
