# SPDX-License-Identifier: GPL-2.0-or-later
"""What is asked of the clear scenes, checked; and the opinion that comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import replace

import numpy as np

from ...errors import ParameterError
from ...plural import plural, word
from ...progress import Progress
from ...raster import BandSource, RasterSource
from ...scene import scene_sun
from ..masking import Classifying
from ..plan import Plan
from ..products import BY_SCENES, METHODS, SCENES, SOUGHT
from ..settings import MaskChoice, check_classes
from .clear import ClearDates, aligned
from .find import second_opinion
from .sun import casting


def check_method(choice: MaskChoice) -> None:
    """Refuse a method that is not known, and clear scenes that are lacking or not used.

    Raises:
        ParameterError: if so.
    """
    if choice.method not in METHODS:
        raise ParameterError(
            f"Method '{choice.method}' is not known.",
            hint="Use one of: " + ", ".join(METHODS) + ".",
            value=choice.method,
        )
    compares = choice.method in BY_SCENES
    if choice.clear_scenes and not compares:
        raise ParameterError(
            f"Clear scenes are not used with the method '{choice.method}'.",
            hint="Choose the method 'qa_and_scenes' or the method 'scenes', or leave the clear "
            "scenes empty.",
        )
    if compares and not choice.clear_scenes:
        raise ParameterError(
            f"The method '{choice.method}' compares with clear scenes, but none was given.",
            hint="Give at least one raster of the same bands and place of another date.",
        )
    check_classes(choice.method, choice.classes)
    other = [name for name in choice.classes if name not in SOUGHT]
    if choice.method == SCENES and other:
        raise ParameterError(
            "Clear scenes detect cloud and cloud shadow only, not " + ", ".join(other) + ".",
            hint="Leave the classes empty, or choose from cloud and shadow.",
            classes=other,
        )


def plan_of_scenes(qa_raster: object, choice: MaskChoice) -> Plan:
    """The plan of a mask without a QA raster.

    Args:
        qa_raster: what was given as such; None for nothing.
        choice: what was chosen.
    """
    notes = []
    if qa_raster is not None or choice.qa_extra:
        notes.append("The method 'scenes' reads no QA raster: those that were given are ignored.")
    reason = "No QA raster is read: cloud and shadow are found from the clear scenes."
    return Plan(None, (), np.zeros(1 << 16, dtype=np.uint8), reason, notes, method=SCENES)


def with_opinion(
    classifying: Classifying,
    plan: Plan,
    scene: BandSource,
    dates: Sequence[RasterSource],
    choice: MaskChoice,
    opened: ExitStack,
    executor: Executor | None,
    progress: Progress,
) -> tuple[Classifying, Plan]:
    """The classes with what the clear scenes say.

    Args:
        classifying: reads the QA rasters.
        plan: what is masked by these.
        scene: what is masked.
        dates: the clear scenes.
        choice: what was chosen.
        opened: keeps the opinion until the mask is done.
        executor: where cells are compared.
        progress: of that.

    Raises:
        CanopyCloudError: if a clear scene cannot be laid over the scene, or says nothing of it.
    """
    sought = tuple(name for name in SOUGHT if not choice.classes or name in choice.classes)
    progress.info(
        "Cloud and shadow are looked for against clear scenes: "
        + ", ".join(one.name for one in dates)
        + "."
    )
    read = classifying.classes if classifying.layers else None
    view = ClearDates(scene, aligned(scene, dates, progress), read)
    casts = casting(scene_sun(scene.paths, scene.tags), scene.grid)
    opinion = opened.enter_context(second_opinion(view, sought, casts, executor, progress))
    plan.notes.extend(opinion.notes)
    if opinion.unseen:
        plan.notes.append(
            f"{opinion.unseen:,} of {plural(opinion.total, 'cell')} "
            f"{word(opinion.unseen, 'is', 'are')} in no clear scene and not compared."
        )
    plan = replace(plan, method=choice.method, sought=sought)
    return replace(classifying, opinion=opinion.read), plan
