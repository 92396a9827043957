# SPDX-License-Identifier: GPL-2.0-or-later
"""The QA rasters of the scene that a stack or some band files belong to."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..errors import CanopyCloudError
from ..raster import same_raster
from .find import SOURCES, read_scene
from .listing import Listing
from .metadata import LONGEST
from .model import Scene, SceneQa
from .others import plain_scenes

SCENE_TAG = "CANOPYCLOUD_SCENE"


def scene_qa(paths: Sequence[str], tags: Mapping[str, str]) -> tuple[SceneQa, ...]:
    """QA rasters of the scene, the one to decode first; empty where nothing tells.

    A stack of ours names them in its metadata. Of band files the folder that they lie in is
    looked at (of Sentinel-2 the whole SAFE): the scene that holds all of them tells.

    Args:
        paths: of the input rasters.
        tags: metadata of the input.
    """
    told = _told(tags)
    if told:
        return told
    scene = _scene_of(paths)
    return () if scene is None else scene.qa


def scene_sun(paths: Sequence[str], tags: Mapping[str, str]) -> tuple[float, float] | None:
    """Azimuth and elevation of the sun in degrees; None where nothing tells.

    A stack of ours says them in its metadata; of band files the scene that holds all of them.

    Args:
        paths: of the input rasters.
        tags: metadata of the input.
    """
    try:
        told = json.loads(tags.get(SCENE_TAG, "{}")).get("sun")
        if told is not None:
            azimuth, elevation = (float(value) for value in told)
            return azimuth, elevation
    except (ValueError, TypeError, AttributeError):
        return None
    scene = _scene_of(paths)
    return None if scene is None else scene.sun


def _scene_of(paths: Sequence[str]) -> Scene | None:
    """The scene beside band files that holds all of them."""
    for scene in _scenes_beside(paths):
        held = [band.path for band in scene.bands]
        if all(any(same_raster(path, band) for band in held) for path in paths):
            return scene
    return None


def _told(tags: Mapping[str, str]) -> tuple[SceneQa, ...]:
    try:
        about = json.loads(tags.get(SCENE_TAG, "{}"))
        found = [SceneQa(str(one["product"]), str(one["path"])) for one in about.get("qa", [])]
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()
    return tuple(qa for qa in found if qa.path.startswith("/vsi") or Path(qa.path).is_file())


def _scenes_beside(paths: Sequence[str]) -> list[Scene]:
    if not paths or not Path(paths[0]).is_file():
        return []
    file = Path(paths[0]).absolute()
    safe = next((folder for folder in file.parents if folder.suffix.upper() == ".SAFE"), None)
    try:
        if safe is not None:
            return [read_scene(safe)]
        listing = _folder(file.parent)
        return [one for source in SOURCES for one in source(listing)] or plain_scenes(listing)
    except (CanopyCloudError, OSError):
        return []


def _folder(folder: Path) -> Listing:
    """The files of one folder, without those below it."""

    def read(name: str) -> str:
        with (folder / name).open(encoding="utf-8", errors="replace") as file:
            return file.read(LONGEST)

    names = sorted(path.name for path in folder.iterdir() if path.is_file())
    return Listing(str(folder), tuple(names), str(folder), read)
