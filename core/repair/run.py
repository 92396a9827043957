# SPDX-License-Identifier: GPL-2.0-or-later
"""Repair the scenes of a folder: every one masked, and filled from the best others."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from ..blocks import stream
from ..errors import Cancelled, CanopyCloudError, OutputError, RasterReadError
from ..lineage import current
from ..plural import plural
from ..progress import Progress
from ..qa.products import QA_AND_SCENES
from ..scene import Scene
from ..scene.listing import refuse_elsewhere
from ..settings import Run, settled
from ..version import version
from .composite import make_composite
from .donors import Sky, ranked, see
from .fingerprint import key_of, scene_fingerprints
from .groups import groups_of, why_alone
from .manifest import Manifest
from .names import CLEAR_DATES, NONE
from .settings import RepairChoice
from .sources import scenes_of, targets_of
from .summary import Composite, DonorUse, FillDone, MaskDone, RepairedScene, RepairSummary
from .tasks import MASKED, SECOND, Answer, Failed, FillTask, MaskTask, Task, do

# A step after "mask" and before "fill", by its name in the manifest.
_COMPARED = "second"
_DOING = {"mask": "masking", _COMPARED: "comparing with other dates", "fill": "filling"}


def repair_scenes(
    folder: str | os.PathLike[str],
    output_folder: str | os.PathLike[str],
    choice: RepairChoice | None = None,
    run: Run | None = None,
    **shortcuts: Any,
) -> RepairSummary:
    """Mask every scene below a folder, and fill it from the best others.

    Scenes are folders, archives (read in place) or band files; see `core.scene`. One that cannot
    be used is left out, with the reason. For each, `<name>_filled.tif` and `<name>_source.tif`
    come to the output folder, `<name>_masked.tif` and `<name>_mask.tif` to `masked` in it (to
    `second_opinion` what clear cells of other dates told then, if asked for), and a
    manifest says after each scene what is done from which inputs: the next run goes on from
    there, and does again only what inputs, parameters or version have changed.

    Args:
        folder: with the scenes.
        output_folder: is made if it is not there; may lie below `folder`.
        choice: what is masked, and how it is filled.
        run: executor and progress. The executor may be of processes or a cluster's: one task a
            scene. Without one, scenes are worked on one after the other by all cores.
        **shortcuts: fields of these two by name, ``composite="median", executor=pool``, say.

    Raises:
        Cancelled: if the user asked to stop; what is done stays, and the next run goes on.
        ParameterError: if a setting is not known, or a target is no scene of the folder.
        RasterReadError: if there is no such folder.
        OutputError: if nothing can be written there.

    Examples:
        >>> from canopycloud.core import repair_scenes
        >>> done = repair_scenes("sample/scene", "repaired", method="linear")
        >>> [(scene.date, scene.state) for scene in done.scenes]
        [('2016-05-04', 'repaired'), ('2016-07-07', 'repaired')]
    """
    choice, run = settled(shortcuts, choice or RepairChoice(), run or Run())
    choice.check()
    refuse_elsewhere(folder)
    source, output = Path(folder).absolute(), Path(output_folder).absolute()
    if not source.is_dir():
        raise RasterReadError(
            f"There is no folder {source}.", hint="Check the path.", path=str(source)
        )
    return _Repair(source, output, choice, run).done()


class _Repair:
    """A run: what is known of each scene so far."""

    def __init__(self, source: Path, output: Path, choice: RepairChoice, run: Run) -> None:
        self._output, self._choice, self._run = output, choice, run
        self._progress = run.progress
        self._progress.info(f"Looking for scenes in {source}")
        self._scenes, self._left_out = scenes_of(source, output, choice)
        self._targets = targets_of(self._scenes, choice.targets)
        _make(output / MASKED)
        self._manifest = Manifest(output)
        self._manifest.parameters = asdict(choice)
        self._masks: dict[str, MaskDone] = {}
        self._fills: dict[str, FillDone] = {}
        self._problems: dict[str, str] = {}
        self._worked: set[str] = set()

    def done(self) -> RepairSummary:
        """Do all of it."""
        for path, reason in self._left_out:
            self._progress.warning(f"Left out: {path}: {reason}")
        self._progress.info(f"{plural(len(self._scenes), 'scene')} found.")
        compares = self._choice.mask_method == QA_AND_SCENES
        self._mask(self._progress.part(0.0, 0.2 if compares else 0.4))
        groups = groups_of(self._masks)
        if compares:
            self._compare(groups, self._progress.part(0.2, 0.4))
        self._fill(groups, self._progress.part(0.4, 0.9))
        composites, failures = self._composites(groups, self._progress.part(0.9, 1.0))
        self._manifest.write()
        return RepairSummary(
            str(self._output),
            tuple(self._scene(name, scene) for name, scene in self._scenes.items()),
            tuple(self._left_out),
            composites,
            failures,
        )

    # Steps

    def _mask(self, progress: Progress) -> None:
        tasks: list[Task] = []
        for name, scene in self._scenes.items():
            progress.check()
            bands = [band.path for band in scene.chosen(list(self._choice.bands) or None)]
            inputs = scene_fingerprints(scene, bands)
            about = {"id": scene.id, "sensor": scene.sensor, "product": scene.product,
                     "date": _day(scene), "source": scene.source}  # fmt: skip
            self._manifest.describe(name, about, inputs)
            # The bands say of themselves what they are (scale, saturated value): part of the key.
            key = key_of(version(), asdict(scene), inputs, self._choice.for_masks())
            held = self._manifest.mask(name, key)
            if held is not None:
                self._masks[name] = held
                progress.info(f"{name}: already masked, from the same files.")
            else:
                tasks.append(MaskTask(name, scene, str(self._output), self._choice, key, current()))
        self._work(tasks, "mask", progress)
        # Scenes that failed are no longer in the way; the order is that of the dates.
        self._masks = {name: self._masks[name] for name in self._scenes if name in self._masks}

    def _compare(self, groups: Sequence[Sequence[str]], progress: Progress) -> None:
        """Mask each scene again with what the clear cells of others of its group tell.

        All are compared with what the QA rasters leave, so that no order of the work counts.
        """
        _make(self._output / SECOND)
        skies: dict[str, Sky] = {}
        tasks: list[Task] = []
        found: dict[str, MaskDone] = {}
        for group in groups:
            for name in group:
                progress.check()
                used = self._ranked(name, group, skies, CLEAR_DATES, everywhere=True)
                clear = [self._masks[one.name] for one in used]
                if not clear:
                    self._by_qa_alone(name, "No other scene is clear where this one is.", progress)
                    continue
                theirs = [(one.name, mask.key) for one, mask in zip(used, clear)]
                key = key_of(version(), self._masks[name].key, theirs, self._choice.for_second())
                held = self._manifest.second(name, key)
                if held is not None:
                    found[name] = held
                    progress.info(f"{name}: already compared, with the same scenes.")
                    continue
                tasks.append(
                    MaskTask(
                        name,
                        self._scenes[name],
                        str(self._output),
                        self._choice,
                        key,
                        current(),
                        tuple(one.name for one in used),
                        tuple(mask.file for mask in clear),
                    )
                )
        self._work(tasks, _COMPARED, progress)
        self._masks.update(found)

    def _by_qa_alone(self, name: str, reason: str, progress: Progress) -> None:
        said = f"Not compared with other scenes, masked by its QA raster alone. {reason}"
        progress.warning(f"{name}: {_after_colon(said)}")
        mask = self._masks[name]
        self._masks[name] = replace(mask, notes=(*mask.notes, said))

    def _fill(self, groups: Sequence[Sequence[str]], progress: Progress) -> None:
        skies: dict[str, Sky] = {}
        tasks: list[Task] = []
        for group in groups:
            for name in group:
                if name not in self._targets:
                    continue
                progress.check()
                donors = self._ranked(name, group, skies, self._choice.donor_count)
                if donors:
                    tasks.extend(self._fill_task(name, donors, progress))
                else:
                    self._fail(name, why_alone(name, self._masks) if len(group) == 1 else (
                        "No other scene is clear where this one is masked."
                    ), progress)  # fmt: skip
        self._work(tasks, "fill", progress)

    def _fill_task(
        self, name: str, donors: Sequence[DonorUse], progress: Progress
    ) -> list[Task]:
        masks = [self._masks[donor.name] for donor in donors]
        own = [(donor.name, donor.days, donor.first) for donor in donors]
        key = key_of(
            version(),
            self._masks[name].key,
            [mask.key for mask in masks],
            own,
            self._choice.for_fills(),
        )
        held = self._manifest.fill(name, key)
        if held is not None:
            self._fills[name] = held
            progress.info(f"{name}: already filled, from the same scenes.")
            return []
        files = tuple(mask.file for mask in masks)
        task = FillTask(
            name,
            self._masks[name],
            tuple(donors),
            files,
            str(self._output),
            self._choice,
            key,
            current(),
        )
        return [task]

    def _ranked(
        self,
        name: str,
        group: Sequence[str],
        skies: dict[str, Sky],
        count: int,
        *,
        everywhere: bool = False,
    ) -> list[DonorUse]:
        for one in group:
            if one not in skies:
                skies[one] = see(self._output, self._masks[one], _day(self._scenes[one]))
        others = [(one, skies[one]) for one in group if one != name]
        return ranked(skies[name], others, count, everywhere=everywhere)

    def _composites(
        self, groups: Sequence[Sequence[str]], progress: Progress
    ) -> tuple[tuple[Composite, ...], tuple[str, ...]]:
        """A composite of each group of two scenes or more."""
        if self._choice.composite == NONE:
            return (), ()
        made, failures = [], []
        several = [group for group in groups if len(group) > 1]
        for k, group in enumerate(several):
            number = f"_{k + 1}" if len(several) > 1 else ""
            name = f"composite_{self._choice.composite}{number}"
            part = progress.part(k / len(several), (k + 1) / len(several))
            try:
                made.append(self._composite(name, group, part))
            except Cancelled:
                raise
            except CanopyCloudError as error:
                failures.append(f"{name}: {error}")
        if not several:
            failures.append("No composite: it needs two scenes of one place that could be masked.")
        return tuple(made), tuple(failures)

    def _composite(self, name: str, group: Sequence[str], progress: Progress) -> Composite:
        masks = [(one, self._masks[one], _day(self._scenes[one])) for one in group]
        key = key_of(version(), self._choice.composite, [(mask.key, day) for _, mask, day in masks])
        held = self._manifest.composite(name, key)
        if held is not None:
            progress.info(f"{name}: already made, from the same scenes.")
            return held
        progress.info(f"{name}: {plural(len(group), 'date')}")
        quiet = Progress(progress.update, cancelled=progress.cancelled)
        run = Run(executor=self._run.executor, progress=quiet)
        filled, total = make_composite(
            self._output, name, self._choice.composite, [(mask, day) for _, mask, day in masks], run
        )
        done = Composite(key, f"{name}.tif", f"{name}_date.tif", tuple(group), filled, total)
        self._manifest.keep_composite(name, done)
        return done

    # Work

    def _work(self, tasks: Sequence[Task], step: str, progress: Progress) -> None:
        """Do the tasks, and note each as it is done."""

        def take(task: Task, answer: Answer) -> None:
            self._take(task, step, answer, progress)

        if self._run.executor is not None:
            stream(
                tasks, do, take, total=len(tasks), executor=self._run.executor, progress=progress
            )
            return
        for k, task in enumerate(tasks):
            progress.check()
            progress.info(f"{task.name}: {_DOING[step]}")
            # What each step tells of itself would be a log of hundreds of lines.
            part = progress.part(k / len(tasks), (k + 1) / len(tasks))
            take(task, task(Progress(part.update, cancelled=part.cancelled)))
        progress.update(1.0)

    def _take(self, task: Task, step: str, answer: Answer, progress: Progress) -> None:
        self._worked.add(task.name)
        if isinstance(answer, Failed) and step == _COMPARED:
            self._by_qa_alone(task.name, answer.reason, progress)
            return
        if isinstance(answer, Failed):
            self._fail(task.name, answer.reason, progress)
            return
        self._manifest.keep(task.name, step, answer, self._of_step(step))
        if isinstance(answer, MaskDone):
            self._masks[task.name] = answer
            if step == _COMPARED:
                progress.info(f"{task.name}: {_after_colon(answer.notes[-1])}")
        else:
            self._fills[task.name] = answer
            for sentence in answer.left_out:
                progress.warning(f"{task.name}: {sentence}")

    def _of_step(self, step: str) -> dict[str, Any]:
        """The parameters of a step; those of a scene may be of an earlier run."""
        if step == _COMPARED:
            return self._choice.for_second()
        if step == "mask":
            return self._choice.for_masks()
        return {**self._choice.for_fills(), "donor_count": self._choice.donor_count}

    def _fail(self, name: str, reason: str, progress: Progress) -> None:
        self._problems[name] = reason
        self._manifest.fail(name, reason)
        progress.warning(f"{name}: {reason}")

    def _scene(self, name: str, scene: Scene) -> RepairedScene:
        return RepairedScene(
            name,
            scene.id,
            scene.sensor,
            scene.product,
            _day(scene),
            scene.source,
            self._masks.get(name),
            self._fills.get(name),
            self._problems.get(name, ""),
            name in self._targets,
            name in self._worked,
        )


def _after_colon(sentence: str) -> str:
    """A sentence of this module's own where it does not begin the line."""
    return sentence[:1].lower() + sentence[1:]


def _day(scene: Scene) -> str:
    return scene.acquired.isoformat() if scene.acquired else ""


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {folder} cannot be made: {error.strerror}.",
            hint="Choose an output folder that you may write to.",
            path=str(folder),
        ) from error
