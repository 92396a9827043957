# SPDX-License-Identifier: GPL-2.0-or-later
"""The scene that a stack or some band files belong to: its QA rasters, its sun."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..errors import CanopyCloudError
from ..raster import same_raster
from .find import SOURCES, read_scene
from .listing import Listing, file_behind
from .metadata import LONGEST
from .model import Scene, SceneBand, SceneQa
from .others import plain_scenes
from .stack import band_token

SCENE_TAG = "CANOPYCLOUD_SCENE"
# As deep as a QA raster lies in a folder that was moved: scenes/X.SAFE/GRANULE/L2A_…/QI_DATA/…
_TAIL = 8


def scene_qa(paths: Sequence[str], tags: Mapping[str, str]) -> tuple[SceneQa, ...]:
    """QA rasters of the scene, the one to decode first; empty where nothing tells.

    A stack of ours names them in its metadata; where they are no longer there, they are looked
    for under their names beside the stack, as after a move of both. Of band files the folder that
    they lie in is looked at (of Sentinel-2 the whole SAFE): the scene that holds all of them tells.

    Args:
        paths: of the input rasters.
        tags: metadata of the input.
    """
    told = tuple(
        replace(qa, path=place) for qa in told_qa(tags) if (place := _still_there(qa.path, paths))
    )
    if told:
        return told
    scene = scene_beside(paths)
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
    scene = scene_beside(paths)
    return None if scene is None else scene.sun


@dataclass(frozen=True)
class BandsTold:
    """What is told of the bands of a raster.

    Args:
        product: of the scene: "Level-2A, baseline 04.00"; "" if not known.
        names: standard names of bands by what files and stacks call them, in small letters.
        scales: factor and offset to reflectance by standard name, where files are told of.
    """

    product: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    scales: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def scene_bands(paths: Sequence[str], tags: Mapping[str, str]) -> BandsTold:
    """Names of the bands: from a stack's metadata, or from the scene that holds all of the files.

    Args:
        paths: of the input rasters.
        tags: metadata of the input.
    """
    try:
        about = json.loads(tags.get(SCENE_TAG, "{}"))
        pairs = [(str(one["token"]), str(one["name"])) for one in about.get("bands", [])]
        if pairs:
            return BandsTold(str(about.get("product", "")), _by_token(pairs))
    except (ValueError, KeyError, TypeError, AttributeError):
        return BandsTold()
    scene = scene_beside(paths)
    if scene is None:
        return BandsTold()
    return BandsTold(
        scene.product,
        _by_token([(band.token, band.name) for band in scene.bands]),
        {band.name: (band.scale, band.offset) for band in scene.bands if band.scale is not None},
    )


def _by_token(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    return {
        key.lower(): name
        for token, name in pairs
        for key in (token, band_token(token), name)
        if key
    }


def scene_beside(paths: Sequence[str]) -> Scene | None:
    """The scene whose files lie beside band files and hold all of them; None if there is none.

    Args:
        paths: of the band files.
    """
    for scene in _scenes_beside(paths):
        held = [band.path for band in scene.bands]
        if all(any(same_raster(path, band) for band in held) for path in paths):
            return scene
    return None


def scene_tags(scene: Scene, bands: Sequence[SceneBand]) -> dict[str, str]:
    """What later steps can find out from a stack alone, as its metadata.

    Args:
        scene: that it is made of.
        bands: in the stack's order.
    """
    about = {
        "id": scene.id,
        "sensor": scene.sensor,
        "product": scene.product,
        "acquired": scene.acquired.isoformat() if scene.acquired else None,
        "sun": scene.sun,
        "bands": [
            {"name": band.name, "token": band.token, "wavelength": band.wavelength}
            for band in bands
        ],
        "qa": [{"product": qa.product, "path": qa.path} for qa in scene.qa],
    }
    return {SCENE_TAG: json.dumps(about, sort_keys=True)}


def told_qa(tags: Mapping[str, str]) -> tuple[SceneQa, ...]:
    """QA rasters that a stack names in its metadata, whether they are there or not."""
    try:
        about = json.loads(tags.get(SCENE_TAG, "{}"))
        return tuple(SceneQa(str(one["product"]), str(one["path"])) for one in about.get("qa", []))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()


def _still_there(path: str, stacks: Sequence[str]) -> str:
    """The path; where that file is gone, one beside a stack that ends alike; else ""."""
    file = file_behind(path)
    if Path(file).is_file():
        return path
    parts = re.split(r"[\\/]+", file)
    near = [Path(stack).absolute().parent for stack in stacks]
    for folder in dict.fromkeys(one for each in near for one in (each, each.parent)):
        for count in range(min(len(parts), _TAIL), 0, -1):
            moved = folder.joinpath(*parts[-count:])
            # SCL.tif alone may be of any scene; a name with a date is of one.
            telling = count > 1 or re.search(r"\d{6}", parts[-1])
            if telling and moved.is_file():
                return path.replace(file, str(moved))
    return ""


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
