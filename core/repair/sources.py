# SPDX-License-Identifier: GPL-2.0-or-later
"""The scenes of a folder: each with a name of its own, and what is left out and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

from ..acquisition import acquisition
from ..errors import CanopyCloudError, ParameterError
from ..qa.products import ENGINES
from ..scene import Scene, find_scenes
from .settings import RepairChoice

_PLAIN = "unknown sensor"


def scenes_of(
    folder: Path, output: Path, choice: RepairChoice
) -> tuple[dict[str, Scene], list[tuple[str, str]]]:
    """The scenes below a folder by the name that their outputs get, sorted by date.

    What lies below the folder of the outputs is no input. Of a scene that is there twice, as
    folder and as archive say, the first is taken.

    Returns:
        Scenes by name, and path and reason of what was left out.
    """
    found = find_scenes(folder)
    problems = [one for one in found.problems if not _below(one[0], output)]
    chosen: list[Scene] = []
    seen: dict[str, str] = {}
    for scene in found.scenes:
        if _below(scene.source, output):
            continue
        reason = _unusable(scene, choice)
        if not reason and scene.sensor != _PLAIN and scene.id in seen:
            reason = f"It is the scene {scene.id} again, which is taken from {seen[scene.id]}."
        if reason:
            problems.append((scene.source, reason))
            continue
        seen[scene.id] = scene.source
        chosen.append(_dated(scene))
    return _named(chosen, folder), problems


def targets_of(scenes: dict[str, Scene], wanted: Sequence[str]) -> set[str]:
    """Names of the scenes that are to be filled.

    Args:
        scenes: by name.
        wanted: dates (2018-07-10 or 20180710), names, parts of names, or patterns with *; all
            scenes if empty.

    Raises:
        ParameterError: if one of them names no scene.
    """
    words = [word.strip() for word in wanted if word.strip()]
    if not words:
        return set(scenes)
    targets: set[str] = set()
    for word in words:
        matching = {name for name, scene in scenes.items() if _matches(word, name, scene)}
        if not matching:
            there = ", ".join(list(scenes)[:8]) + (" …" if len(scenes) > 8 else "")
            raise ParameterError(
                f"No scene of the folder is named or dated '{word}'.",
                hint=f"There are {there}." if scenes else "The folder holds no scene.",
                value=word,
            )
        targets |= matching
    return targets


def _matches(word: str, name: str, scene: Scene) -> bool:
    day = scene.acquired.isoformat() if scene.acquired else ""
    if day and word.replace("-", "") == day.replace("-", ""):
        return True
    pattern = word.casefold() if "*" in word else f"*{word.casefold()}*"
    return fnmatchcase(name.casefold(), pattern) or fnmatchcase(scene.id.casefold(), pattern)


def _below(path: str, folder: Path) -> bool:
    where = Path(path).absolute()
    return where == folder or folder in where.parents


def _unusable(scene: Scene, choice: RepairChoice) -> str:
    """Why a scene cannot be masked, "" if it can."""
    try:
        bands = scene.chosen(choice.bands or None)
    except CanopyCloudError as error:
        return str(error)
    if not bands:
        return f"{scene.id} has no band that measures reflected light, only QA rasters."
    if not scene.qa and choice.mask_method not in ENGINES:
        return f"{scene.id} has no QA raster (QA_PIXEL, SCL, Fmask …) that says where cloud is."
    return ""


def _dated(scene: Scene) -> Scene:
    """With the date that the names of folder and files tell, where the scene has none."""
    if scene.acquired is not None or not scene.bands:
        return scene
    told = acquisition(scene.bands[0].path)
    return replace(scene, acquired=told.date) if told.date else scene


def _named(scenes: Sequence[Scene], folder: Path) -> dict[str, Scene]:
    """Names that files can have, each once."""
    count = Counter(_clean(scene.id).casefold() for scene in scenes)
    named: dict[str, Scene] = {}
    for scene in sorted(scenes, key=lambda one: (str(one.acquired or "9999"), one.id, one.source)):
        name = _clean(scene.id)
        if count[name.casefold()] > 1:
            inner = Path(scene.source)
            parts = inner.relative_to(folder).parts if folder in inner.parents else inner.parts[-2:]
            name = _clean("_".join(parts)) or name
        start, k = name, 2
        while name.casefold() in {one.casefold() for one in named}:
            name, k = f"{start}_{k}", k + 1
        named[name] = scene
    return named


def _clean(text: str) -> str:
    """A name that every file system takes."""
    return re.sub(r"[^\w.+-]+", "_", text).strip("._")[:120] or "scene"
