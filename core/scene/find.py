# SPDX-License-Identifier: GPL-2.0-or-later
"""Which scenes a folder or an archive holds."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..errors import CanopyCloudError, ProductError
from ..plural import plural
from .landsat import landsat_parts, landsat_scenes
from .listing import Listing, is_archive, list_files
from .model import Scene
from .others import hls_scenes, plain_scenes, planet_scenes
from .sentinel2 import safe_scenes

# A new source of scenes is one function and one row. Plain folders last: they claim any band.
SOURCES: tuple[Callable[[Listing], list[Scene]], ...] = (
    safe_scenes,
    landsat_scenes,
    hls_scenes,
    planet_scenes,
)


_METADATA = ("MTD_MSIL1C.xml", "MTD_MSIL2A.xml")


@dataclass(frozen=True)
class Found:
    """The scenes of a folder, by date, and what could not be read as one.

    Args:
        scenes: sorted by date and id.
        problems: path and the reason, of what was left out.
    """

    scenes: tuple[Scene, ...]
    problems: tuple[tuple[str, str], ...] = ()


def find_scenes(path: str | os.PathLike[str]) -> Found:
    """All scenes in a folder (with its sub-folders and archives) or an archive.

    One that cannot be read is a problem of its own and takes no other down.

    Raises:
        RasterReadError: if there is no such folder or archive.

    Examples:
        >>> from canopycloud.core import find_scenes
        >>> for scene in find_scenes("sample/scene").scenes:
        ...     print(scene.acquired, scene.sensor, len(scene.bands), "bands")
        2016-05-04 Landsat 8 OLI/TIRS 6 bands
        2016-07-07 Landsat 8 OLI/TIRS 6 bands
    """
    listing = list_files(path)
    scenes: list[Scene] = []
    problems: list[tuple[str, str]] = []
    for part in _parts(listing):
        _collect(part, scenes, problems)
    problems.extend(_without_metadata(listing))
    for name in listing.names:
        if Path(listing.source).is_dir() and is_archive(name):
            try:
                inner = find_scenes(Path(listing.source) / name)
            except CanopyCloudError as error:
                problems.append((name, str(error)))
                continue
            scenes.extend(inner.scenes)
            problems.extend(inner.problems)
    unique = {(scene.id, scene.source): scene for scene in scenes}
    ordered = sorted(unique.values(), key=lambda one: (str(one.acquired or ""), one.id))
    return Found(tuple(ordered), tuple(problems))


def read_scene(path: str | os.PathLike[str]) -> Scene:
    """The one scene of a folder or archive.

    Raises:
        ProductError: if it holds none, or more than one.
        RasterReadError: if it cannot be read.
    """
    found = find_scenes(path)
    if len(found.scenes) == 1:
        return found.scenes[0]
    if not found.scenes:
        if found.problems:
            raise ProductError(f"No scene was found in {path}. {found.problems[0][1]}")
        raise ProductError(
            f"No scene was found in {path}.",
            hint="It should hold the band files of a Landsat, Sentinel-2, HLS or PlanetScope "
            "scene, or files named by their bands (B1, B2 …).",
        )
    ids = [scene.id for scene in found.scenes]
    # A scene that is there as folder and as archive is told by where it lies.
    listed = ", ".join(
        scene.id if ids.count(scene.id) == 1 else f"{scene.id} ({_own_name(scene.source)})"
        for scene in found.scenes[:6]
    )
    raise ProductError(
        f"{path} holds {plural(len(found.scenes), 'scene')}: {listed}"
        f"{', …' if len(found.scenes) > 6 else ''}.",
        hint="Choose the folder or archive of one of them.",
    )


def _collect(part: Listing, scenes: list[Scene], problems: list[tuple[str, str]]) -> None:
    """The scenes of a part, or why it has none; of Landsat scenes in one folder each by itself."""
    try:
        scenes.extend(_of(part))
    except CanopyCloudError as error:
        single = landsat_parts(part)
        if len(single) < 2:
            problems.append((part.source, str(error)))
            return
        for one in single:
            _collect(one, scenes, problems)


def _of(listing: Listing) -> list[Scene]:
    found = [scene for source in SOURCES for scene in source(listing)]
    return found or plain_scenes(listing)


def _safes(listing: Listing) -> list[str]:
    """Folders with the metadata of a Sentinel-2 product."""
    return sorted({name.rpartition("/")[0] for name in listing.names if name.endswith(_METADATA)})


def _unread_safe(listing: Listing, name: str) -> str:
    """The .SAFE folder without metadata that a file lies in; "" if there is none."""
    # The layout before December 2016 had other names, and several tiles in a product.
    path = f"{_own_name(listing.source)}/{name}"
    found = re.match(r"(.*?(?:^|/)(?!S2\w_OPER)[^/]*\.SAFE)/", path, re.IGNORECASE)
    return found[1] if found else ""


def _own_name(source: str) -> str:
    return re.split(r"[\\/]", source)[-1]


def _without_metadata(listing: Listing) -> list[tuple[str, str]]:
    read = _safes(listing)
    rest = [n for n in listing.names if not any(not s or n.startswith(f"{s}/") for s in read)]
    folders = dict.fromkeys(_unread_safe(listing, name) for name in rest)
    return [
        (
            f"{listing.source}{folder[len(_own_name(listing.source)):]}",
            f"{folder.rpartition('/')[2]} has no {' or '.join(_METADATA)}. Download the whole "
            "product.",
        )
        for folder in folders
        if folder
    ]


def _parts(listing: Listing) -> list[Listing]:
    """The listing cut where scenes are: SAFE folders whole, other folders each by itself."""
    safes = _safes(listing)
    parts = [listing.below(folder) for folder in safes]
    rest = [
        name
        for name in listing.names
        if not any(not safe or name.startswith(f"{safe}/") for safe in safes)
        and not _unread_safe(listing, name)
    ]
    for folder in sorted({name.rpartition("/")[0] for name in rest}):
        own = [name.rpartition("/")[2] for name in rest if name.rpartition("/")[0] == folder]
        parts.append(listing.below(folder).only(own))
    return parts
